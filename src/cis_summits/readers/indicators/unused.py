"""Lists the figures that became no indicator, so that none is dropped in silence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits.model import Diagnostic, Indicator
from cis_summits.model.document import diagnostic

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading

__all__ = ["unused"]


def unused(reading: Reading, indicators: Sequence[Indicator]) -> list[Diagnostic]:
    """Return a diagnostic ``unused-figure`` for each figure of the prose that no indicator took in.

    Such a figure counts who takes part, lasts ("a two-day visit") or numbers. Bare numbers are no figures.
    """
    taken = sorted(
        {(span.start, span.end) for one in indicators for span in (one.span, *(e.span for e in one.evidence))}
    )
    starts = [start for start, _ in taken]
    reach, furthest = [], 0
    for _, end in taken:
        furthest = max(furthest, end)
        reach.append(furthest)
    found = []
    for figure in reading.figures:
        if figure.sort == "bare":
            continue
        span = reading.span(figure.first, figure.last)
        before = bisect_right(starts, span.end - 1)
        if (before and reach[before - 1] > span.start) or reading.sentence_at(span.start) is None:
            continue
        found.append(
            diagnostic(
                code="unused-figure",
                message="no indicator took this figure",
                span=span,
                severity="info",
            )
        )
    return found
