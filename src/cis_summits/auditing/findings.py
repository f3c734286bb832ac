"""What an audit finds: one claim of a document, the registry's row for it, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from cis_summits.model import Attendance, Chairmanship, Membership, Statement, Summit, ThemeYear
from cis_summits.model.base import Entity
from cis_summits.model.html import row_table
from cis_summits.registry import Table
from cis_summits.registry.records import Record
from cis_summits.text import Span

__all__ = ["Claim", "Finding", "Findings", "Topic", "Verdict", "finding"]

Verdict = Literal["agrees", "disagrees", "unknown"]
"""``unknown``: the registry cannot tell, because it has no row, its dates are too coarse, or the claim has no day."""

Topic = Literal["office", "membership", "chairmanship", "theme_year", "summit"]
"""What is set side by side: who holds an office, who belongs, who chairs, a year's theme, a summit's place."""

Claim = Summit | Attendance | Membership | Chairmanship | ThemeYear | Statement
"""The objects of a document that make claims; for an office it is the attendance or the statement that names it."""


class Finding(Entity):
    """One claim of a document beside the registry's fact.

    Attributes:
        topic: what the two are compared in.
        verdict: ``agrees``, ``disagrees`` or ``unknown``.
        message: one sentence that tells both, in English.
        claim: the object of the document, with its own span and evidence.
        on: the day that the registry was asked about; for a year its first day; ``None`` if there was none.
        record: the registry's rows as text; empty if it has none.
        sources: where those rows come from.
        disputed: other accounts than the registry's, where sources disagree, each as text.
        differs: the fields of the claim that the registry has otherwise.
    """

    topic: Topic
    verdict: Verdict
    message: str
    claim: Claim
    on: date | None = None
    record: str = ""
    sources: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where the claim stands in the document's text."""
        return self.claim.span

    def _columns(self) -> dict[str, object]:
        return {
            "verdict": self.verdict,
            "topic": self.topic.replace("_", " "),
            "message": self.message,
            "disputed": self.disputed,
            "sources": self.sources if self.verdict == "disagrees" else (),
        }

    def _summary(self) -> str:
        disputed = f" (disputed: {'; '.join(self.disputed)})" if self.disputed else ""
        return f"{self.verdict}: {self.message}{disputed}"


class Findings(Table[Finding]):
    """All findings of one audit, in order of the text."""

    __slots__ = ()

    def of(self, verdict: Verdict) -> Findings:
        """Return the findings with one verdict."""
        return Findings(found for found in self if found.verdict == verdict)

    @property
    def agrees(self) -> Findings:
        """Those in which text and registry agree."""
        return self.of("agrees")

    @property
    def disagrees(self) -> Findings:
        """Those in which they disagree."""
        return self.of("disagrees")

    @property
    def unknown(self) -> Findings:
        """Those of which the registry cannot tell."""
        return self.of("unknown")

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows."""
        return row_table(self, "")


def finding(
    topic: Topic,
    verdict: Verdict,
    message: str,
    claim: Claim,
    *,
    on: date | None = None,
    rows: Sequence[Record] = (),
    disputed: Iterable[object] = (),
    differs: Iterable[str] = (),
) -> Finding:
    """Return a finding that carries the registry's rows as text, with all their sources."""
    return Finding(
        topic=topic,
        verdict=verdict,
        message=message,
        claim=claim,
        on=on,
        record="; ".join(map(repr, rows)),
        sources=tuple(dict.fromkeys(source for row in rows for source in row.sources)),
        disputed=tuple(map(str, disputed)),
        differs=tuple(differs),
    )
