"""One sentence as the readers of events see it: its tokens, its rank in the document, the words around a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.phrases import Phrase, Phrases, inside, parts, small_words
from cis_summits.readers.years import years_in

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.readers.company import Company
    from cis_summits.readers.names import Names

__all__ = ["ABOUT", "LONGEST", "RANK", "Clause", "Scene"]

RANK = {"headline": 0, "lead": 1, "subheadline": 1, "attendance": 2, "narrative": 3}
"""How close a kind of segment is to saying what the document is about; what has no rank tells no events."""
LONGEST = 800
"""Tokens of the longest sentence that is read; what is longer is no prose, and looking around in it has no end."""
ABOUT = 2
"""Up to this rank a segment says what the document is about."""


class Scene:
    """A reading with its names and people arranged, shared by the clauses of one reader.

    Args:
        reading: the document.
        names: its countries and organisations.
        company: its people.
        links: category of the lexicon whose small phrases the reader asks for.
    """

    __slots__ = ("_clauses", "company", "lower", "names", "parts", "reading", "small_words")

    def __init__(self, reading: Reading, names: Names, company: Company, links: str) -> None:
        self.reading = reading
        self.names = names
        self.company = company
        self.lower = reading.tokens.lower
        self.parts = parts(reading.lexicon, links)
        self.small_words = small_words(reading.lexicon)
        # By first token: one clause serves all words of its sentence that a reader looks at.
        self._clauses: dict[int, Clause | None] = {}

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
        if first not in self._clauses:
            self._clauses[first] = self._clause(sentence)
        found = self._clauses[first]
        return None if found is None or (found.kind == "turn" and not turns) else found

    def _clause(self, sentence: Sentence) -> Clause | None:
        if sentence.last - sentence.first > LONGEST:
            return None
        kind = self.reading.kind_of(sentence)
        rank = RANK["narrative"] if kind == "turn" else RANK.get(kind)
        return None if rank is None else Clause(self, sentence, rank, kind)


class Clause:
    """A sentence of a scene.

    Attributes:
        scene: the reading it belongs to.
        at: its tokens and offsets.
        rank: of its segment, see :data:`RANK`.
        kind: kind of its segment.
        reading: the document.
        names: the countries and organisations of the document.
        company: the people of the document.
        lower: the tokens of the document in lower case.
    """

    __slots__ = (
        "_has",
        "_parts",
        "_small",
        "at",
        "company",
        "kind",
        "lower",
        "names",
        "rank",
        "reading",
        "scene",
    )

    def __init__(self, scene: Scene, at: Sentence, rank: int, kind: str) -> None:
        self.scene = scene
        self.at = at
        self.rank = rank
        self.kind = kind
        self.reading = scene.reading
        self.names = scene.names
        self.company = scene.company
        self.lower = scene.lower
        self._parts = scene.parts
        self._small = scene.small_words
        self._has: dict[str, bool] = {}

    def small(self, ident: str) -> frozenset[str]:
        """Return the small words of one entry."""
        return self._small[ident]

    def links(self, part: str) -> Phrases:
        """Return the small phrases of one part of the reader's category."""
        return self._parts[part]

    def first(self, part: str, first: int, last: int) -> Phrase | None:
        """Return the first phrase of a part in tokens ``first`` up to ``last``, within the sentence."""
        at = self.at
        has = self._has.get(part)
        if has is None:  # most sentences have no word of the part at all, and are asked for it again and again
            words = self.lower[at.first : at.last]
            has = self._has[part] = not self._parts[part].heads.isdisjoint(words)
        if not has:
            return None
        return self._parts[part].first(self.lower, max(first, at.first), min(last, at.last))

    def any(self, part: str, first: int, last: int) -> bool:
        """Tell whether a phrase of a part stands in tokens ``first`` up to ``last``, within the sentence."""
        return self.first(part, first, last) is not None

    def far(self, spread: int) -> bool:
        """Tell whether the sentence dates what it tells more than ``spread`` days away from the document."""
        day = self.reading.day
        if day is None:
            return False
        return any(
            (d.date.earliest - day).days > spread or (day - d.date.latest).days > spread
            for d in inside(self.reading.dates, self.at.first, self.at.last)
            if d.date is not None
        )

    def in_another_year(self, at: int) -> bool:
        """Tell whether the sentence opens with another year than the document's, or tells one behind token ``at``.

        "In 2005 they took part in", "took part in a summit in 2005".
        """
        day = self.reading.day
        if day is None:
            return False
        opening, behind = range(self.at.first, self.at.first + 3), range(at, at + 8)
        return any(
            y.date.month is None and y.year != day.year and self.lower[y.first - 1] in self.small("in")
            for y in years_in(self.reading, self.at.first, self.at.last)
            if y.first in opening or y.first in behind
        )
