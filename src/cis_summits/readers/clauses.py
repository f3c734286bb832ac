"""One sentence as the readers of events see it: its tokens, its rank in the document, the words around a cue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cis_summits.readers.phrases import Phrase, Phrases, inside, phrases, small
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


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading with its names and people arranged, shared by the clauses of one reader.

    Attributes:
        reading: the document.
        names: its countries and organisations.
        company: its people.
        links: category of the lexicon whose small phrases the reader asks for.
    """

    reading: Reading
    names: Names
    company: Company
    links: str

    def clause(self, at: int, *, turns: bool = False) -> Clause | None:
        """Return the clause around token ``at``; ``None`` outside the segments that tell events.

        Args:
            at: number of a token.
            turns: whether the turns of a transcript count too; their rank is that of narrative.
        """
        sentence = self.reading.sentence_at(self.reading.tokens.starts[at])
        if sentence is None or sentence.last - sentence.first > LONGEST:
            return None
        kind = self.reading.kind_of(sentence)
        rank = RANK.get(kind, RANK["narrative"] if turns and kind == "turn" else None)
        return None if rank is None else Clause(self, sentence, rank, kind)


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence of a scene.

    Attributes:
        scene: the reading it belongs to.
        at: its tokens and offsets.
        rank: of its segment, see :data:`RANK`.
        kind: kind of its segment.
    """

    scene: Scene
    at: Sentence
    rank: int
    kind: str

    @property
    def reading(self) -> Reading:
        """The document."""
        return self.scene.reading

    @property
    def names(self) -> Names:
        """The countries and organisations of the document."""
        return self.scene.names

    @property
    def company(self) -> Company:
        """The people of the document."""
        return self.scene.company

    @property
    def lower(self) -> list[str]:
        """The tokens of the document in lower case."""
        return self.scene.reading.tokens.lower

    def small(self, ident: str) -> frozenset[str]:
        """Return the small words of one entry."""
        return small(self.scene.reading.lexicon, ident)

    def links(self, part: str) -> Phrases:
        """Return the small phrases of one part of the reader's category."""
        return phrases(self.scene.reading.lexicon, self.scene.links, part)

    def first(self, part: str, first: int, last: int) -> Phrase | None:
        """Return the first phrase of a part in tokens ``first`` up to ``last``, within the sentence."""
        found = self.links(part).within(self.lower, max(first, self.at.first), min(last, self.at.last))
        return next(found, None)

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
