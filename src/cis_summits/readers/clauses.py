"""One sentence as the readers of events see it: its tokens, its rank in the document, the words around a cue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits.readers.company import Company
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import Phrase, Phrases, inside, parts, word_sets
from cis_summits.readers.years import YearMention, years_in

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence

__all__ = ["ABOUT", "LONGEST", "RANK", "Clause", "Scene", "Scenes"]

RANK = {"headline": 0, "lead": 1, "subheadline": 1, "attendance": 2, "narrative": 3}
"""How close a kind of segment is to saying what the document is about; what has no rank tells no events."""
LONGEST = 800
"""Tokens of the longest sentence that is read; what is longer is no prose, and looking around in it has no end."""
ABOUT = 2
"""Up to this rank a segment says what the document is about."""


class _Told:
    """What all readers see of a sentence: its place, its words, its days and years.

    Args:
        reading: the document.
        at: the sentence.
        rank: of its segment, see :data:`RANK`.
        kind: kind of its segment.
    """

    __slots__ = ("at", "dates", "far", "kind", "rank", "words", "years")

    def __init__(self, reading: Reading, at: Sentence, rank: int, kind: str) -> None:
        self.at = at
        self.rank = rank
        self.kind = kind
        self.words = frozenset(reading.tokens.lower[at.first : at.last])
        self.dates = inside(reading.dates, at.first, at.last)
        self.far: dict[int, bool] = {}
        self.years: list[YearMention] | None = None


def _tell(reading: Reading, sentence: Sentence) -> _Told | None:
    """Return what is seen of a sentence; ``None`` for one outside the segments that tell events."""
    if sentence.last - sentence.first > LONGEST:
        return None
    kind = reading.kind_of(sentence)
    rank = RANK["narrative"] if kind == "turn" else RANK.get(kind)
    return None if rank is None else _Told(reading, sentence, rank, kind)


class Scene:
    """A reading with its names and people arranged, shared by the clauses of one reader.

    Args:
        reading: the document.
        names: its countries and organisations.
        company: its people.
        links: category of the lexicon whose small phrases the reader asks for.
        told: takes and gives what is seen of sentences, by their first tokens; shared with other scenes.
    """

    __slots__ = ("_clauses", "_told", "company", "lower", "names", "parts", "reading", "small_words")

    def __init__(
        self, reading: Reading, names: Names, company: Company, links: str, told: dict[int, _Told | None]
    ) -> None:
        self.reading = reading
        self.names = names
        self.company = company
        self._told = told
        self.lower = reading.tokens.lower
        self.parts = parts(reading.lexicon, links)
        self.small_words = word_sets(reading.lexicon, "small_words")
        # By first token: one clause serves all words of its sentence that a reader looks at.
        self._clauses: dict[int, Clause] = {}

    def clause(self, at: int, *, turns: bool = False) -> Clause | None:
        """Return the clause around token ``at``; ``None`` outside the segments that tell events.

        Args:
            at: number of a token.
            turns: whether the turns of a transcript count too; their rank is that of narrative.
        """
        sentence = self.reading.sentence_at(self.reading.tokens.starts[at])
        if sentence is None:
            return None
        first = sentence.first
        found = self._clauses.get(first)
        if found is None:
            if first not in self._told:
                self._told[first] = _tell(self.reading, sentence)
            told = self._told[first]
            if told is None:
                return None
            found = self._clauses[first] = Clause(self, told)
        return None if found.kind == "turn" and not turns else found


class Scenes(dict[str, Scene]):
    """The scenes of one reading by their links; readers that ask for the same links share what was looked up.

    Args:
        reading: the document.
    """

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._told: dict[int, _Told | None] = {}

    def __missing__(self, links: str) -> Scene:
        reading = self._reading
        found = self[links] = Scene(reading, reading.once(Names), reading.once(Company), links, self._told)
        return found


class Clause:
    """A sentence of a scene.

    Attributes:
        at: its tokens and offsets.
        rank: of its segment, see :data:`RANK`.
        kind: kind of its segment.
        reading: the document.
        names: the countries and organisations of the document.
        company: the people of the document.
        lower: the tokens of the document in lower case.
        dates: the days and months that it names.
    """

    __slots__ = (
        "_found",
        "_parts",
        "_small",
        "_told",
        "at",
        "company",
        "dates",
        "kind",
        "lower",
        "names",
        "rank",
        "reading",
    )

    def __init__(self, scene: Scene, told: _Told) -> None:
        self.at = told.at
        self.rank = told.rank
        self.kind = told.kind
        self.dates = told.dates
        self.reading = scene.reading
        self.names = scene.names
        self.company = scene.company
        self.lower = scene.lower
        self._told = told
        self._parts = scene.parts
        self._small = scene.small_words
        self._found: dict[str, Sequence[Phrase]] = {}

    def small(self, ident: str) -> frozenset[str]:
        """Return the small words of one entry."""
        return self._small[ident]

    def links(self, part: str) -> Phrases:
        """Return the small phrases of one part of the reader's category."""
        return self._parts[part]

    def first(self, part: str, first: int, last: int) -> Phrase | None:
        """Return the first phrase of a part in tokens ``first`` up to ``last``, within the sentence."""
        found = self._found.get(part)
        for phrase in self._look_up(part) if found is None else found:
            if first <= phrase.first and phrase.last <= last:
                return phrase
        return None

    def any(self, part: str, first: int, last: int) -> bool:
        """Tell whether a phrase of a part stands in tokens ``first`` up to ``last``, within the sentence."""
        found = self._found.get(part)
        if found is None:
            found = self._look_up(part)
        return bool(found) and any(first <= phrase.first and phrase.last <= last for phrase in found)

    def _look_up(self, part: str) -> Sequence[Phrase]:
        """Return the phrases of a part, once: readers ask for it again and again, and most sentences have none."""
        links = self._parts[part]
        found: Sequence[Phrase] = ()
        if not links.keys.isdisjoint(self._told.words):
            found = links.all_in(self.lower, self.at.first, self.at.last)
        self._found[part] = found
        return found

    def far(self, spread: int) -> bool:
        """Tell whether the sentence dates what it tells more than ``spread`` days away from the document."""
        day = self.reading.day
        if day is None or not self.dates:
            return False
        far = self._told.far.get(spread)
        if far is None:
            far = self._told.far[spread] = any(
                (d.date.earliest - day).days > spread or (day - d.date.latest).days > spread
                for d in self.dates
                if d.date is not None
            )
        return far

    def in_another_year(self, at: int) -> bool:
        """Tell whether the sentence opens with another year than the document's, or tells one behind token ``at``.

        "In 2005 they took part in", "took part in a summit in 2005".
        """
        day = self.reading.day
        if self._told.years is None:
            self._told.years = years_in(self.reading, self.at.first, self.at.last)
        if day is None or not self._told.years:
            return False
        opening, behind = range(self.at.first, self.at.first + 3), range(at, at + 8)
        return any(
            y.date.month is None and y.year != day.year and self.lower[y.first - 1] in self.small("in")
            for y in self._told.years
            if y.first in opening or y.first in behind
        )
