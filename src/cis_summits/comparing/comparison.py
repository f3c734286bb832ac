"""What a comparison of two documents finds: one fact as each of them states it, and whether they agree."""

from __future__ import annotations

from typing import Literal

from cis_summits.model import Attendance, Chairmanship, Indicator, Meeting, Membership, Summit, ThemeYear
from cis_summits.model.base import Entity
from cis_summits.model.html import row_table
from cis_summits.registry import Table

__all__ = ["Accord", "Aspect", "Comparison", "Comparisons", "Fact"]

Accord = Literal["agree", "disagree", "first only", "second only"]
"""Whether both documents state a fact alike, otherwise, or only one of them states it."""

Aspect = Literal["summit", "attendance", "meeting", "membership", "chairmanship", "theme_year", "indicator"]
"""The kinds of facts that are compared."""

Fact = Summit | Attendance | Meeting | Membership | Chairmanship | ThemeYear | Indicator
"""The objects of a document that are compared."""


class Comparison(Entity):
    """One fact in two documents.

    Attributes:
        topic: the kind of fact.
        accord: ``agree``, ``disagree``, ``first only`` or ``second only``.
        message: one sentence that tells both sides, in English.
        first: what the first document states, with its span there; ``None`` where it is silent.
        second: what the second document states, with its span there; ``None`` where it is silent.
        differs: the fields that the two have otherwise.
    """

    topic: Aspect
    accord: Accord
    message: str
    first: Fact | None = None
    second: Fact | None = None
    differs: tuple[str, ...] = ()

    def _columns(self) -> dict[str, object]:
        return {
            "accord": self.accord,
            "topic": self.topic.replace("_", " "),
            "differs": self.differs,
            "message": self.message,
        }

    def _summary(self) -> str:
        return f"{self.accord}: {self.message}"


class Comparisons(Table[Comparison]):
    """All that a comparison found, kind by kind, in the order of the first document, then of the second."""

    __slots__ = ()

    def of(self, accord: Accord) -> Comparisons:
        """Return those with one accord."""
        return Comparisons(found for found in self if found.accord == accord)

    @property
    def agree(self) -> Comparisons:
        """What both documents state alike."""
        return self.of("agree")

    @property
    def disagree(self) -> Comparisons:
        """What they state otherwise."""
        return self.of("disagree")

    @property
    def first_only(self) -> Comparisons:
        """What only the first document states."""
        return self.of("first only")

    @property
    def second_only(self) -> Comparisons:
        """What only the second document states."""
        return self.of("second only")

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows."""
        return row_table(self, "")
