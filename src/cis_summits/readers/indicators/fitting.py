"""Whether a period is one that figures are given for, and which days it has for them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cis_summits.grammar.calendar_units import Stretch, months_after
from cis_summits.grammar.periods import PeriodHit

if TYPE_CHECKING:
    from cis_summits.readers.indicators.drafts import Draft
    from cis_summits.readers.indicators.scene import Scene

__all__ = [
    "a_year_earlier",
    "fitted",
    "gives",
    "is_adnominal",
    "is_bracketed_behind",
    "is_over",
    "same_months_before",
    "with_days",
]

_DAY = timedelta(days=1)
_PARTS = frozenset({"month", "quarter", "half", "range"})
_NEVER = frozenset({"decade", "century", "vague", "now"})


def gives(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a period is one that figures are given for, not one they are compared with."""
    if hit.grain in _NEVER:
        return False
    if hit.single and not hit.relation and not scene.words.as_of.ending(scene.lower, hit.first):
        return False
    if not hit.resolved and scene.day is not None:
        return False  # a season; where only the day is missing the words are the period, unresolved
    if hit.first < draft.figure.last and draft.figure.first < hit.last:
        return False
    if (
        hit.last <= draft.figure.first
        and set(scene.lower[hit.last : draft.figure.first]) <= scene.words["possessive"]
    ):
        return True  # "higher than last year's 19 percent"
    if is_bracketed_behind(scene, draft, hit):
        return True
    at = hit.first
    while at > 0 and scene.is_word(at - 1, "over"):
        at -= 1
    since = hit.grain == "year" and draft.direction is not None and at > draft.figure.last
    if since and scene.is_word(at - 1, "from_only"):
        return False  # "up 9 percent from 2021"
    if hit.first >= draft.figure.last and not scene.words["than"].isdisjoint(scene.lower[draft.figure.last : at]):
        return False  # "5 million more than the turnover in 2022"
    months = same_months_before(scene, hit)
    if months is None:
        return scene.words.baselines.ending(scene.lower, at) is None
    if scene.words.baselines.ending(scene.lower, months) is not None:
        return False
    return hit.first < draft.figure.first or scene.words.baselines.ending(scene.lower, draft.figure.first) is not None


def same_months_before(scene: Scene, hit: PeriodHit) -> int | None:
    """Return where "the same period of" begins before a year, articles and prepositions included."""
    phrase = scene.words.same_months.ending(scene.lower, hit.first)
    if phrase is None:
        return None
    at = phrase.first
    while at > 0 and (scene.is_word(at - 1, "the") or scene.is_word(at - 1, "over")):
        at -= 1
    return at


def is_bracketed_behind(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a figure stands in brackets right behind a period: "compared with 2021 ($26 billion)"."""
    bracket = scene.lower[hit.last : draft.figure.first]
    dashed = len(bracket) == 1 and bracket[0] in scene.words["dash"] and draft.left > draft.sentence.first
    return (bracket in (["("], ["["]) or dashed) and hit.grain == "year"


def is_adnominal(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a year belongs to another noun behind it: "the union's 2013 budget"."""
    owned = scene.is_word(hit.first - 1, "possessive") or scene.is_word(hit.first - 1, "the")
    if hit.grain != "year" or not owned or hit.last >= draft.right or not scene.lower[hit.last].isalpha():
        return False
    return draft.measured is None or not hit.last <= draft.measured[0] <= hit.last + 2


def fitted(scene: Scene, draft: Draft, found: PeriodHit) -> PeriodHit | None:
    """Return the period as figures are given for it: rolling ones end on the day of the text."""
    day, hit = scene.day, found
    if hit.grain == "year" and hit.stretch is not None and not hit.relation and _is_close(scene, hit):
        hit = with_days(hit, date(hit.stretch.end.year, 1, 1), hit.stretch.end)  # "at the end of 2022": of that year
    ended = _end_of(draft, _with_next(scene, draft, hit))
    if day is None or ended is None:
        by_then = ended is not None and ended.relation == "until" and ended.grain == "year" and draft.kind == "level"
        if by_then and ended is not None and ended.end is not None:
            return with_days(ended, date(ended.end.year, 1, 1), ended.end)
        return ended
    hit = ended
    inferred = hit.grain in _PARTS and not (hit.stated or hit.owned)
    ahead = draft.status == "forecast" or (draft.status == "target" and hit.first >= draft.figure.last)
    if ahead and inferred and hit.stretch is not None and is_over(scene, hit):
        # "will be raised in the first quarter"
        return with_days(hit, months_after(hit.stretch.start, 12), months_after(hit.stretch.end, 12))
    if hit.grain == "rolling" and hit.stretch is not None:
        return _rolling(hit, hit.stretch, day)
    if hit.grain == "year" and hit.start is not None and not hit.relation and _is_since(scene, draft, hit):
        return with_days(hit, hit.start, max(day, hit.start))  # "since its creation in 2010"
    if hit.relation == "since" and hit.start is not None and hit.start <= day:
        return with_days(hit, hit.start, day)
    if hit.relation == "until" and hit.end is not None:
        later = draft.status == "forecast" and hit.end.year > day.year
        cut = draft.kind == "change" and (draft.status == "target" or later)
        if (draft.kind == "count" or cut) and day <= hit.end:
            return with_days(hit, day, hit.end)
        if hit.grain == "year" or (hit.start is None and hit.end <= day):
            return with_days(hit, date(hit.end.year, 1, 1), hit.end)
    return hit


def _rolling(hit: PeriodHit, stretch: Stretch, day: date) -> PeriodHit:
    """Return "the past five years", "the next five years" from day to day, the day of the text included."""
    if stretch.end == day - _DAY:
        return with_days(hit, stretch.start, day)
    if stretch.start in (day, day + _DAY) and stretch.end > day:
        after = stretch.end + _DAY if stretch.end < date.max else stretch.end
        whole = (after.month, after.day) == (day.month, day.day)
        return with_days(hit, day, after if whole else stretch.end)
    return hit


def _is_since(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a year only dates what something is counted from: "since its creation in 2010"."""
    words = scene.lower[max(draft.sentence.first, hit.first - 8) : hit.first]
    return not scene.words["since"].isdisjoint(words) and "," not in words[-6:]


def _is_close(scene: Scene, hit: PeriodHit) -> bool:
    """Tell whether the end itself is named, as against "late 2022"."""
    return not scene.words["closing_edge"].isdisjoint(scene.lower[hit.first : hit.last])


def _with_next(scene: Scene, draft: Draft, hit: PeriodHit) -> PeriodHit:
    """Return the two years of "in 2005 and 2006", if there is one figure for both."""
    found = scene.periods_in(hit.last + 1, hit.last + 2)
    if not found or hit.grain != "year" or found[0].grain != "year" or draft.right < draft.sentence.last:
        return hit
    start, end, after = hit.start, hit.end, found[0]
    if scene.lower[hit.last] != "and" or start is None or end is None or after.start is None or after.end is None:
        return hit
    return PeriodHit(hit.first, after.last, start, after.end, "range") if after.start.year == end.year + 1 else hit


def _end_of(draft: Draft, hit: PeriodHit) -> PeriodHit | None:
    """Return the year before or now that a level of "from $45 to $83 billion from 2015 to 2022" is for."""
    if draft.figure.role and (hit.grain == "rolling" or (hit.relation == "since" and draft.kind == "level")):
        return None  # "over 10 years, from $2 to $5 billion": before and after them
    if hit.grain != "range" or hit.start is None or hit.end is None or not draft.figure.role:
        return hit
    whole = (hit.start.month, hit.start.day, hit.end.month, hit.end.day) == (1, 1, 12, 31)
    if not whole or hit.start.year == hit.end.year:
        return hit
    year = hit.start.year if draft.figure.role == "before" else hit.end.year
    return with_days(hit, date(year, 1, 1), date(year, 12, 31))


def with_days(hit: PeriodHit, start: date, end: date) -> PeriodHit:
    """Return the period with other days."""
    return PeriodHit(hit.first, hit.last, start, end, hit.grain, True, False)


def a_year_earlier(hit: PeriodHit) -> PeriodHit:
    """Return the same months of the year before."""
    if hit.start is None or hit.end is None:
        return hit
    return PeriodHit(
        hit.first, hit.last, months_after(hit.start, -12), months_after(hit.end, -12), "range", True, False
    )


def is_over(scene: Scene, period: PeriodHit) -> bool:
    """Tell whether a period ended before the day of the text."""
    return scene.day is not None and period.end is not None and period.end < scene.day
