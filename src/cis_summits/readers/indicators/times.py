"""Over which period a figure is given: in its own clause, its sentence, or what goes before."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, takewhile

from cis_summits.grammar.calendar_units import months_after
from cis_summits.grammar.periods import PeriodHit
from cis_summits.readers.indicators.carrying import (
    carries,
    is_now_other,
    is_rate,
    is_run_through,
    is_sum_of_parts,
    is_told_on,
    is_within,
)
from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.durations import duration_of
from cis_summits.readers.indicators.fitting import (
    a_year_earlier,
    fitted,
    gives,
    is_adnominal,
    is_bracketed_behind,
    is_over,
    same_months_before,
    with_days,
)
from cis_summits.readers.indicators.kinds import is_current
from cis_summits.readers.indicators.scene import REACH, Scene

__all__ = ["settle_period", "share_periods"]

_NEARLY_A_YEAR = 340
_TOLD = 8  # figures among which the period of a report is looked for
_STOCKS = frozenset({"debt", "aid", "investment", "population", "prices", "military"})
_SERIES = 6  # tokens between two changes of a list


def settle_period(
    scene: Scene, draft: Draft, previous: Draft | None, lasting: Draft | None, spoken: list[Draft]
) -> None:
    """Find the period of a figure, and note whether its own sentence tells it.

    Args:
        scene: the reading.
        draft: the figure.
        previous: the figure before.
        lasting: the last figure whose period may go on.
        spoken: the figures before that name their period, in order.
    """
    if is_current(scene, draft):  # "from the current $40 billion to $80 billion by 2030"
        own = next(iter(scene.periods_in(draft.end, min(draft.right, draft.end + _SERIES))), None)
        if own is not None and draft.figure.role and gives(scene, draft, own):
            draft.named = own  # "from $40 billion in 2020 to"
            draft.period, draft.told = fitted(scene, draft, own), True
        return
    now = draft.figure.role == "now"
    same = _same(scene, draft.twin if now and draft.twin is not None else draft, spoken)
    if same is not None:
        before = scene.words.year_ago.starting(scene.lower, draft.figure.last) is not None
        draft.period = a_year_earlier(same) if before else same
        return
    found = _own(scene, draft)
    year_ago = _year_before(scene, draft, previous, found)
    if year_ago is not None:
        draft.period, draft.told = year_ago, True
        return
    if found is not None:
        to = draft.kind == "level" and scene.is_word(draft.figure.first - 1, "to_only")
        if to and found.grain == "rolling" and previous is not None and previous.kind == "change":
            draft.passing = found  # "grew by 35 percent over the past 5 years to $62 billion"
            return
        if draft.status == "target" and found.first < draft.figure.first and is_over(scene, found):
            return  # "in 2020 we set the target of $50 billion"
        begins = scene.is_word(found.first - 1, "from_only") or scene.is_word(found.first - 2, "from_only")
        if begins and draft.status != "actual" and is_rate(scene, draft):
            return  # "24 million tonnes a year from the second quarter"
        draft.named = found
        draft.period, draft.told = fitted(scene, draft, _in_months(scene, draft, found, spoken)), True
        return
    if draft.twin is not None:
        named = draft.twin.named
        if named is not None and not draft.figure.role and not (named.relation == "until" and draft.kind == "level"):
            named = None  # but "by 2030 to double exports to $9 billion" gives the sum of 2030
        draft.period = fitted(scene, draft, named) if named is not None else draft.twin.period
        draft.passing = draft.twin.passing
        rolling = draft.period is not None and draft.period.grain == "rolling"
        if rolling and draft.kind == "level" and draft.twin.kind == "change":
            draft.period, draft.passing = None, draft.period  # "grew by 35 percent over 5 years to $62 billion"
        return
    durations = duration_of(scene, draft)
    if durations is not None and draft.figure.role:
        draft.passing = durations
        return  # "over 10 years, from $2 to $5 billion": before and after them
    if durations is not None:
        draft.period, draft.told = durations, True
        return
    later = _after_baseline(scene, draft)
    if later is not None and lasting is not None and is_within(scene, draft, lasting, later):
        draft.period = lasting.lasting
    elif later is not None and not (previous is not None and _is_same_period(scene, draft) and previous.period):
        draft.period = later
    elif lasting is not None and carries(scene, draft, lasting):
        period = lasting.lasting
        if draft.figure.role and period is not None and period.grain == "rolling":
            draft.passing = period
        elif lasting.figure.role and lasting.named is not None and lasting.named.grain == "range":
            draft.period = fitted(scene, draft, lasting.named)
        else:
            draft.period = period
    elif lasting is not None and is_run_through(draft, lasting):
        draft.passing = lasting.lasting
    else:
        draft.period = _spoken_of(scene, draft, previous) or _of_report(scene, draft, spoken)


def _same(scene: Scene, draft: Draft, spoken: list[Draft]) -> PeriodHit | None:
    """Return the period that "during the same period" takes up: the last one of the sentence told last."""
    if not spoken:
        return None
    low, high = max(draft.clause, draft.left, draft.figure.first - REACH), min(draft.right, draft.figure.last + 8)
    for first, last in ((low, draft.figure.first), (draft.end, high)):
        for phrase in scene.words.same_period.within(scene.lower, first, last):
            if scene.is_word(phrase.last, "behind_period") or not scene.is_word(phrase.first - 1, "over"):
                continue
            if scene.words.baselines.ending(scene.lower, phrase.last) is not None and first >= draft.end:
                continue
            told = takewhile(lambda one: one.sentence.first == spoken[-1].sentence.first, reversed(spoken))
            known = [one.period for one in told if one.period is not None and one.period.end is not None][::-1]
            return max(known, key=lambda period: period.end or date.min) if known else None
    return None


def _in_months(scene: Scene, draft: Draft, hit: PeriodHit, spoken: list[Draft]) -> PeriodHit:
    """Return the months told last in another year: "in the same period of 2012"."""
    told = spoken[-1].period if spoken else None
    if told is None or told.stretch is None or hit.start is None or hit.grain != "year":
        return hit
    compared = scene.words.baselines.ending(scene.lower, hit.first) is not None
    compared = compared and is_bracketed_behind(scene, draft, hit)
    if (same_months_before(scene, hit) is None and not compared) or (
        told.stretch.end - told.stretch.start
    ).days > _NEARLY_A_YEAR:
        return hit
    months = (hit.start.year - told.stretch.start.year) * 12
    return with_days(hit, months_after(told.stretch.start, months), months_after(told.stretch.end, months))


def _of_report(scene: Scene, draft: Draft, spoken: list[Draft]) -> PeriodHit | None:
    """Return the period of a report of statisticians, which is that of all its flows where none is told."""
    flows = draft.kind in ("change", "level", "share") and draft.status == "actual" and draft.measure not in _STOCKS
    if not flows or not spoken or draft.figure.role or not scene.statistical:
        return None
    told = [one.period for one in spoken[:_TOLD] if one.status == "actual" and not one.figure.role]
    known = [period for period in told if period is not None and period.grain != "rolling" and is_over(scene, period)]
    return known[0] if known else None


def _spoken_of(scene: Scene, draft: Draft, previous: Draft | None) -> PeriodHit | None:
    """Return the period of the sentence before, where this one goes on with "it": "Trade rose last year. It ..."."""
    number = scene.number_of(draft.sentence)
    if number == 0 or draft.status != "actual" or draft.kind not in ("change", "level"):
        return None
    before = scene.reading.sentences[number - 1]
    told_on = any(
        (hit.entry.get("measure") or hit.entry.id) == draft.measure
        or (draft.trait("mutual") and hit.entry.get("mutual"))
        for hit in scene.measures_in(max(before.first, before.last - REACH), before.last)
    )
    if before.segment != draft.sentence.segment and not is_told_on(scene, before, draft.sentence):
        return None
    resumed = scene.is_word(draft.sentence.first, "pronoun") or scene.is_word(draft.sentence.first, "its")
    if not resumed and not (told_on and draft.kind == "change"):
        return None
    if previous is not None and previous.sentence.first >= before.first:
        return None
    told = scene.periods_in(max(before.first, before.last - REACH), before.last)
    found = [hit for hit in told if gives(scene, draft, hit)]
    return found[0] if len(found) == 1 and not is_now_other(scene, draft, found[0], draft.left) else None


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
        if is_rate(scene, draft):
            continue  # "5 million tonnes every three months, cut to 4 million in May"
        if following.part and draft.unit != "percent":
            continue  # "23 billion since then, including 3 billion this year"
        if not scene.words["hitherto"].isdisjoint(scene.lower[max(draft.clause, draft.left) : draft.figure.first]):
            continue  # "until now Ukraine paid 50 dollars"
        behind = following.period.first >= following.figure.last
        if scene.words.baselines.first(scene.lower, draft.figure.last, following.figure.inner) is not None:
            continue  # "120, compared to 270 in 2000"
        if scene.is_word(following.figure.first - 1, "from_only") and not following.figure.role:
            continue  # "to $40 million from $90 million in 2008"
        alike = following.measured == draft.measured or (
            draft.period is None
            and draft.kind == following.kind == "change"
            and _is_in_series(scene, draft, following)
        )
        if behind and alike and following.status == draft.status:
            draft.named = following.named
            named = following.named if following.figure.role else None
            draft.period = fitted(scene, draft, named) if named is not None else following.period
            draft.told = True


def _is_in_series(scene: Scene, draft: Draft, following: Draft) -> bool:
    """Tell whether changes are listed without a verb each: "GDP grew by 7%, industry by 4% in 2006"."""
    gap = scene.lower[draft.figure.last : following.figure.first]
    return len(gap) <= _SERIES and not scene.words["listing"].isdisjoint(gap) and scene.words["be"].isdisjoint(gap)


def _year_before(scene: Scene, draft: Draft, previous: Draft | None, found: PeriodHit | None) -> PeriodHit | None:
    """Read "it was $60 billion a year ago" beside a ten-month figure as the same ten months a year earlier."""
    if (
        previous is None
        or previous.period is None
        or previous.period.stretch is None
        or previous.measure != draft.measure
    ):
        return None
    if scene.number_of(draft.sentence) - scene.number_of(previous.sentence) > 1 or previous.unit != draft.unit:
        return None
    start, end = previous.period.stretch
    whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year
    if ((end - start).days > 340 and not (whole and found is None)) or draft.figure.direction is not None:
        return None
    first, last = draft.left, min(draft.figure.last + 8, draft.right)
    phrase = scene.words.year_ago.first(scene.lower, max(first, draft.clause - 1), last)
    if phrase is not None and scene.is_word(phrase.last, "possessive"):
        return None  # "last year's trade was $12 billion"
    if phrase is None or (found is not None and not found.first <= phrase.last <= found.last + 1 and found.stated):
        return None
    if draft.figure.role == "now":
        return None  # "from 35 percent a year ago to 41 percent"
    return a_year_earlier(PeriodHit(phrase.first, phrase.last, start, end, "range", True, False))


def _own(scene: Scene, draft: Draft) -> PeriodHit | None:
    """Return the period that the sentence gives the figure: behind it, before it, then in the clause before."""
    figure, sentence = draft.figure, draft.sentence
    low = max(draft.clause if draft.left > sentence.first else draft.left, figure.first - REACH)
    if figure.role == "now" or is_sum_of_parts(scene, draft):
        low = figure.first  # "from 35 percent last year to 41 percent"
    before = [
        hit
        for hit in scene.periods_in(low, figure.first)
        if gives(scene, draft, hit)
        and not (_is_spent(scene, draft, hit) or _is_of_level(scene, hit) or _is_of_another_that(scene, draft, hit))
    ]
    foretold = scene.is_word(draft.end, "foretold")  # "down from 8 percent forecast in April"
    for hit in scene.periods_in(draft.end, min(draft.right, figure.last + REACH)) if not foretold else ():
        if scene.breaks_between(draft.end, hit.first):
            break
        if hit.last + 1 == draft.right and scene.is_word(hit.last, "dash") and _stands_apart(scene, hit):
            break  # "$39 billion (in 2012 – $43 billion)": it is the next figure's
        if (before and _opens(scene, hit)) or _is_bracketed(scene, draft, hit):
            break
        if is_adnominal(scene, draft, hit):
            continue
        if gives(scene, draft, hit):
            return hit
    if before and not (draft.left > sentence.first and is_now_other(scene, draft, before[-1], before[-1].last)):
        return before[-1]
    if draft.left > sentence.first:
        opening = next((h for h in scene.periods_in(draft.left, draft.clause) if _heads(scene, draft, h)), None)
        if opening is not None and gives(scene, draft, opening):
            return opening
        return None  # what stands before the figure before was for that one; it carries over
    if draft.right < sentence.last:
        return None
    behind = scene.periods_in(figure.last, min(draft.right, figure.last + REACH))
    return next((h for h in behind if gives(scene, draft, h) and not is_adnominal(scene, draft, h)), None)


def _heads(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a period opens a clause and an aside follows: ", and in 2012, with a discount, it would pay"."""
    at = hit.first
    while at > draft.left and scene.is_word(at - 1, "over"):
        at -= 1
    between = scene.lower[hit.last : draft.clause]
    joined = at > draft.left and scene.is_word(at - 1, "joining")
    return joined and between[:1] == [","] and between.count(",") <= 2


def _is_of_another_that(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a period ends one of two told clauses: "that it would open in May and that half was paid"."""
    between = scene.lower[hit.last : draft.figure.first]
    return any(one in scene.words["joining"] and two == "that" for one, two in pairwise(between))


def _is_of_level(scene: Scene, hit: PeriodHit) -> bool:
    """Tell whether a year is only that of a level compared with: "106 percent of the 2004 level"."""
    if hit.grain != "year":
        return False
    owned = scene.is_word(hit.last, "possessive") and any(
        scene.is_word(hit.last + further, "level_noun") for further in (1, 2)
    )  # "stayed at last year's level"
    return owned or (scene.is_word(hit.first - 1, "the") and scene.is_word(hit.last, "level_noun"))


def _is_spent(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a period ends the clause of the figure before: "by 5 percent in May and held 150 events"."""
    if draft.left == draft.sentence.first or hit.first - draft.left > 4:
        return False
    return scene.is_word(hit.last, "joining") or (
        scene.lower[hit.last] == "," and scene.is_word(hit.last + 1, "joining")
    )


def _stands_apart(scene: Scene, hit: PeriodHit) -> bool:
    at = hit.first
    while at > 0 and scene.is_word(at - 1, "over"):
        at -= 1
    return at > 0 and scene.lower[at - 1] in "(,;["


def _opens(scene: Scene, hit: PeriodHit) -> bool:
    """Tell whether a period begins a clause of its own: ", this year it is doing well"."""
    at = hit.first
    while at > 0 and scene.is_word(at - 1, "over"):
        at -= 1
    ends = hit.last < len(scene.lower) and scene.lower[hit.last] in ",.)"
    return at > 0 and (scene.lower[at - 1] == "," or scene.is_word(at - 1, "joining")) and not ends


def _is_bracketed(scene: Scene, draft: Draft, hit: PeriodHit) -> bool:
    """Tell whether a period stands in a bracket with the next figure: "68 percent (in 2016, it was 63 percent)"."""
    lower = scene.lower
    if draft.right >= draft.sentence.last or "(" not in lower[draft.end : hit.first]:
        return False
    return ")" not in lower[hit.last : draft.right]


def _is_same_period(scene: Scene, draft: Draft) -> bool:
    """Tell whether a figure is compared with the same months of another year, so that it is of months too."""
    behind = scene.lower[draft.end : min(draft.right, draft.end + 8)]
    return not scene.words["period_noun"].isdisjoint(behind)


def _after_baseline(scene: Scene, draft: Draft) -> PeriodHit | None:
    """Read a growth "compared to 2023" as that of the year after, if that is the year of the text."""
    day, figure = scene.day, draft.figure
    if day is None or draft.direction is None:
        return None
    for hit in scene.periods_in(figure.last, min(draft.right, figure.last + 8)):
        based = scene.words.baselines.ending(scene.lower, hit.first) is not None
        if based and hit.grain == "year" and hit.stated and hit.start is not None and hit.start.year == day.year - 1:
            return with_days(hit, date(day.year, 1, 1), date(day.year, 12, 31))
    return None
