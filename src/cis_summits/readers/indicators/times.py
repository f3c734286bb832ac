"""Over which period a figure is given: in its own clause, its sentence, or what goes before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from cis_summits.grammar.calendar_units import days_of_month
from cis_summits.grammar.periods import PeriodHit
from cis_summits.readers.indicators.drafts import REACH, Draft, Scene

if TYPE_CHECKING:
    from cis_summits.grammar.quantities import Figure

__all__ = ["settle_period", "share_periods"]

_NEVER = frozenset({"decade", "century", "vague", "now"})


def settle_period(scene: Scene, draft: Draft, previous: Draft | None) -> None:
    """Find the period of a figure, and note whether its own sentence tells it."""
    found = _own(scene, draft)
    year_ago = _year_before(scene, draft, previous, found)
    if year_ago is not None:
        draft.period, draft.told = year_ago, True
        return
    if found is not None:
        draft.period, draft.told = _shaped(scene, draft, found), True
        return
    if draft.twin is not None:
        draft.period = draft.twin.period
        return
    durations = _duration(scene, draft)
    if durations is not None:
        draft.period, draft.told = durations, True
        return
    later = _after_baseline(scene, draft)
    if later is not None:
        draft.period = later
    elif previous is not None and _carries(scene, draft, previous):
        draft.period = previous.period


def share_periods(scene: Scene, drafts: list[Draft]) -> None:
    """Give figures the period behind the next one of the same measure: "rose by 5 percent to $7 billion in 2016"."""
    for draft, following in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if (
            draft.told
            or not following.told
            or following.period is None
            or following.sentence.first != draft.sentence.first
        ):
            continue
        behind = following.period.first >= following.figure.last
        if scene.words.baselines.first(scene.lower, draft.figure.last, following.figure.inner) is not None:
            continue  # "120, compared to 270 in 2000"
        if behind and following.measured == draft.measured and following.status == draft.status:
            draft.period, draft.told = following.period, True


def _year_before(scene: Scene, draft: Draft, previous: Draft | None, found: PeriodHit | None) -> PeriodHit | None:
    """Read "it was $60 billion a year ago" beside a ten-month figure as the same ten months a year earlier."""
    if (
        previous is None
        or previous.period is None
        or previous.period.stretch is None
        or previous.measure != draft.measure
    ):
        return None
    if (
        scene.number_of(draft.sentence) - scene.number_of(previous.sentence) > 1
        or previous.figure.unit != draft.figure.unit
    ):
        return None
    start, end = previous.period.stretch
    if (end - start).days > 340 or draft.figure.direction is not None:
        return None
    first, last = draft.left, min(draft.figure.last + 8, draft.right)
    phrase = scene.words.year_ago.first(scene.lower, max(first, draft.clause - 1), last)
    if phrase is None or (found is not None and not found.first <= phrase.last <= found.last + 1 and found.stated):
        return None
    year = relativedelta(years=1)
    return PeriodHit(phrase.first, phrase.last, start - year, end - year, "range", True, False)


def _own(scene: Scene, draft: Draft) -> PeriodHit | None:
    """Return the period that the sentence gives the figure: behind it, before it, then in the clause before."""
    figure, sentence = draft.figure, draft.sentence
    for hit in scene.periods_in(figure.last, min(draft.right, figure.last + REACH)):
        if scene.breaks_between(figure.last, hit.first):
            break
        if hit.last + 1 == draft.right and scene.is_word(hit.last, "dash"):
            break  # "$39 billion (in 2012 – $43 billion)": it is the next figure's
        if _gives(scene, draft, hit):
            return hit
    low = max(draft.clause if draft.left > sentence.first else draft.left, figure.first - REACH)
    before = [hit for hit in scene.periods_in(low, figure.first) if _gives(scene, draft, hit)]
    if before and not (draft.left > sentence.first and _is_now_other(scene, draft, before[-1], before[-1].last)):
        return before[-1]
    if draft.left > sentence.first:
        return None  # what stands before the figure before was for that one; it carries over
    behind = scene.periods_in(figure.last, min(draft.right, figure.last + REACH))
    return next((hit for hit in behind if draft.right == sentence.last and _gives(scene, draft, hit)), None)


def _gives(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a period is one that figures are given for, not one they are compared with."""
    if hit.grain in _NEVER or (hit.single and not hit.relation):
        return False
    if not hit.resolved and scene.day is not None:
        return False  # a season; where only the day is missing the words are the period, unresolved
    if hit.first < draft.figure.last and draft.figure.first < hit.last:
        return False
    at = hit.first
    while at > 0 and scene.is_word(at - 1, "over"):
        at -= 1
    return scene.words.baselines.ending(scene.lower, at) is None


def _shaped(scene: Scene, draft: Draft, hit: PeriodHit) -> PeriodHit:
    """Return the period as figures are given for it: rolling ones end on the day of the text."""
    day = scene.day
    if day is None:
        return hit
    if (
        hit.grain == "rolling"
        and hit.start is not None
        and hit.end is not None
        and hit.end == day - relativedelta(days=1)
    ):
        return _with(hit, hit.start, day)
    if hit.relation == "since" and hit.start is not None and hit.start <= day:
        return _with(hit, hit.start, day)
    if hit.relation == "until" and hit.end is not None:
        cut = draft.kind == "change" and draft.status == "target"
        if (draft.kind == "count" or cut) and day <= hit.end:
            return _with(hit, day, hit.end)
        if hit.grain == "year":
            return _with(hit, date(hit.end.year, 1, 1), hit.end)
    return hit


def _with(hit: PeriodHit, start: date, end: date) -> PeriodHit:
    return PeriodHit(hit.first, hit.last, start, end, hit.grain, True, False)


def _duration(scene: Scene, draft: Draft) -> PeriodHit | None:
    """Read "over 10 years" beside what has been done as the years up to the day of the text."""
    day, figure = scene.day, draft.figure
    if day is None or draft.status != "actual" or _is_lent(scene, draft):
        return None
    low = max(draft.left, figure.first - REACH)
    spans = scene.durations_in(figure.last, min(figure.last + 8, draft.right))
    if draft.kind != "count":
        spans = [*spans, *scene.durations_in(low, figure.first)]
    for other in spans:
        count = int(other.value)
        if not _is_span(scene, other) or other.unit not in ("year", "month") or not 1 < count <= 200:
            continue
        if other.inner >= figure.last and scene.breaks_between(figure.last, other.first):
            continue
        if other.unit == "month" and 0 <= day.month - count <= 3:
            # "in ten months", said in November: those of the year so far
            start, end = date(day.year, 1, 1), days_of_month(day.year, count).end
        else:
            start = day - (relativedelta(years=count) if other.unit == "year" else relativedelta(months=count))
            end = day
        return PeriodHit(other.first, other.last, start, end, "rolling", True, False)
    return None


def _is_lent(scene: Scene, draft: Draft) -> bool:
    """Tell whether the figure is one of a loan: "over 20 years" is then its term."""
    words = scene.lower[max(draft.sentence.first, draft.figure.first - REACH) : draft.figure.last + REACH // 6]
    return not scene.words["lending"].isdisjoint(words)


def _is_span(scene: Scene, other: Figure) -> bool:
    before = other.inner - 1
    before -= scene.is_word(before, "the")
    return other.upper is None and other.value == int(other.value) and scene.is_word(before, "over")


def _after_baseline(scene: Scene, draft: Draft) -> PeriodHit | None:
    """Read a growth "compared to 2023" as that of the year after, if that is the year of the text."""
    day, figure = scene.day, draft.figure
    if day is None or draft.direction is None:
        return None
    for hit in scene.periods_in(figure.last, min(draft.right, figure.last + 8)):
        based = scene.words.baselines.ending(scene.lower, hit.first) is not None
        if based and hit.grain == "year" and hit.stated and hit.start is not None and hit.start.year == day.year - 1:
            return _with(hit, date(day.year, 1, 1), date(day.year, 12, 31))
    return None


def _carries(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether the period of the figure before goes on for this one.

    It does within a series: changes of one thing after another, or more of the same measure. It does not for
    what stands beside it in the present ("its population exceeds 10 million"), for what is still to come, nor for
    what is given "a year".
    """
    if previous.period is None or _is_rate(scene, draft):
        return False
    if _is_now_other(scene, draft, previous.period, draft.left):
        return False
    same = draft.measure == previous.measure
    if draft.status != previous.status and (draft.status == "target" or previous.status == "target" or not same):
        return False
    if previous.sentence.first == draft.sentence.first:
        behind = previous.period.first >= previous.figure.last
        series = draft.kind == previous.kind or not draft.trait("object")
        return same or draft.kind == "change" == previous.kind or (series and not behind)
    if previous.sentence.segment != draft.sentence.segment:
        return False
    gap = draft.sentence.paragraph - previous.sentence.paragraph
    if gap == 0 and draft.kind != "change":
        told = draft.kind == "level" and previous.kind in ("change", "level") and _is_past(scene, draft)
        return (same or told) and scene.number_of(draft.sentence) - scene.number_of(previous.sentence) <= 1
    return gap <= 1 and draft.kind == "change" and (same or previous.kind in ("change", "level"))


def _is_now_other(scene: Scene, draft: Draft, period: PeriodHit, first: int) -> bool:
    """Tell whether a figure is of now, not of a year gone by: "it was 40 percent in 2022 and now exceeds 65"."""
    if scene.day is None or period.end is None or period.end.year >= scene.day.year:
        return False
    words = scene.lower[max(first, draft.figure.first - REACH) : draft.figure.inner]
    return not scene.words["nowadays"].isdisjoint(words)


def _is_past(scene: Scene, draft: Draft) -> bool:
    """Tell whether the figure's clause tells of what is over: "it amounted to", not "it has reached"."""
    words = scene.lower[max(draft.clause, draft.figure.first - REACH) : draft.figure.inner]
    return not scene.words["past"].isdisjoint(words) and scene.words["perfect"].isdisjoint(words)


def _is_rate(scene: Scene, draft: Draft) -> bool:
    """Tell whether the figure is one for every year: "55 billion cubic metres a year"."""
    lower = scene.lower
    for at in range(draft.figure.last, min(draft.right, draft.figure.last + 5)):
        phrase = scene.words.rates.starting(lower, at)
        if phrase is not None:
            return not scene.is_word(phrase.last, "shifted")  # not "a year earlier"
    return False
