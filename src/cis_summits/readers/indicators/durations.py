"""Reads durations beside figures as periods: "over 10 years", "in ten months", "two years ago"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cis_summits.grammar.calendar_units import days_of_month, months_after
from cis_summits.grammar.periods import PeriodHit
from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.grammar.quantities import Figure

__all__ = ["duration_of"]

_BEHIND = 12  # tokens behind a figure that may tell how long it took
_GENERATION = 40  # years; what is longer ago is told in round numbers


def duration_of(scene: Scene, draft: Draft) -> PeriodHit | None:
    """Read "over 10 years" beside what has been done as the years up to the day of the text."""
    day, figure = scene.day, draft.figure
    if day is None or draft.status != "actual" or _is_lent(scene, draft):
        return None
    low = max(draft.left, figure.first - REACH)
    spans = scene.durations_in(figure.last, min(figure.last + _BEHIND, draft.right))
    if draft.kind != "count":
        spans = [*spans, *scene.durations_in(low, figure.first)]
    for other in spans:
        count = int(other.value)
        past = scene.is_word(other.last, "years_back") and other.upper is None and draft.kind in ("level", "share")
        apart = other.inner >= figure.last and scene.breaks_between(figure.last, other.first)
        if past and not apart and other.unit == "year" and 1 < count <= _GENERATION and other.value == count:
            year = day.year - count  # "it was 25 percent two years ago"
            return PeriodHit(other.first, other.last + 1, date(year, 1, 1), date(year, 12, 31), "year", True, False)
        if not _is_span(scene, other) or other.unit not in ("year", "month") or not 1 < count <= 200:
            continue
        if scene.is_word(other.last, "since") or scene.is_word(other.last, "share_of"):
            continue  # "for ten years since it was founded", "in the ten years of its life": no day is named
        if other.inner >= figure.last and scene.breaks_between(figure.last, other.first):
            continue
        if other.unit == "month" and 0 <= day.month - count <= 3:
            # "in ten months", said in November: those of the year so far
            start, end = date(day.year, 1, 1), days_of_month(day.year, count).end
            return PeriodHit(other.first, other.last, start, end, "range", True, False)
        start = months_after(day, -count * (12 if other.unit == "year" else 1))
        return PeriodHit(other.first, other.last, start, day, "rolling", True, False)
    return None


def _is_lent(scene: Scene, draft: Draft) -> bool:
    """Tell whether the figure is one of a loan: "over 20 years" is then its term."""
    words = scene.lower[max(draft.sentence.first, draft.figure.first - REACH) : draft.figure.last + REACH // 6]
    return not scene.words["lending"].isdisjoint(words)


def _is_span(scene: Scene, other: Figure) -> bool:
    before = other.inner - 1
    before -= scene.is_word(before, "the")
    if scene.is_word(before, "share_of") and scene.is_word(before - 1, "span_noun"):
        before -= 2 + scene.is_word(before - 2, "the")  # "in the space of two years"
    return other.upper is None and other.value == int(other.value) and scene.is_word(before, "over")
