"""Whether the period of a figure goes on for one behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.fitting import is_over
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.grammar.periods import PeriodHit
    from cis_summits.grammar.sentences import Sentence

__all__ = ["carries", "is_now_other", "is_rate", "is_run_through", "is_sum_of_parts", "is_told_on", "is_within"]

_NARRATIVE = frozenset({"narrative", "lead", "headline"})
_OPENING = 4  # tokens of a sentence within which a period is that of all of it


def is_within(scene: Scene, draft: Draft, lasting: Draft, later: PeriodHit) -> bool:
    """Tell whether a growth on the year before is still that of the months told before: "up 5 percent on 2021"."""
    period = lasting.lasting
    if period is None or period.stretch is None or later.stretch is None:
        return False
    inside = later.stretch.start <= period.stretch.start and period.stretch.end <= later.stretch.end
    return inside and period != later and draft.kind == "change" and carries(scene, draft, lasting)


def carries(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether the period of the figure before goes on for this one.

    It does within a series: changes of one thing after another, or more of the same measure. It does not for
    what stands beside it in the present ("its population exceeds 10 million"), for what is still to come, nor for
    what is given "a year".
    """
    period = previous.lasting
    if period is None or is_rate(scene, draft):
        return False
    if is_sum_of_parts(scene, draft):
        return False
    words = scene.lower[max(draft.sentence.first, draft.left, draft.figure.first - REACH) : draft.figure.first]
    since = draft.kind == "change" and not scene.words["since"].isdisjoint(words)
    if since and not scene.words["perfect"].isdisjoint(words):
        return False  # "since joining the union, exports have tripled"
    if is_run_through(draft, previous) or (draft.kind == "change" and scene.is_word(draft.figure.last, "since")):
        return False  # "has doubled since spring"
    if period.grain == "rolling" and draft.kind == "share":
        return False  # "our trade has doubled in three years, and 30 percent of exports go there"
    if is_now_other(scene, draft, period, draft.left):
        return False
    same = draft.measure == previous.measure
    if draft.status != previous.status and (draft.status == "target" or previous.status == "target" or not same):
        return False
    if draft.status != "actual" and is_over(scene, period):
        return False
    foretold = scene.is_word(draft.figure.last, "foretold") and same
    if scene.is_word(draft.figure.first - 1, "from_only") and not draft.figure.role and not foretold:
        return False  # "to 9 percent in the first quarter from 8 percent": of before
    if previous.sentence.first == draft.sentence.first:
        behind = period.first >= previous.figure.last
        if draft.trait("mutual") and previous.trait("mutual"):
            return True  # "exports fell to $2 billion in May, while imports grew by 3 percent"
        if not same and draft.kind == "level" and _is_present(scene, draft):
            return False  # "output grew by 2 percent, and unemployment is below 7 percent"
        if draft.kind == "level" and _is_standing(scene, draft, "standing"):
            return False  # "compared with the trade with Belarus, which stands at $50 billion"
        if not behind and period.first - draft.sentence.first <= _OPENING and _is_told_past(scene, draft):
            return True  # "In 2022 trade rose by a third, 1,000 ventures were set up"
        flows = _is_flow(draft) and _is_flow(previous) and draft.kind == "level" and previous.kind == "change"
        if flows and _is_past(scene, draft):
            return True  # "GDP fell by 4 percent in the first half, and trade was down to $40 billion"
        series = draft.kind == previous.kind or not draft.trait("object")
        return same or draft.kind == "change" == previous.kind or (series and not behind)
    if previous.sentence.segment != draft.sentence.segment and not is_told_on(
        scene, previous.sentence, draft.sentence
    ):
        return False
    gap = draft.sentence.paragraph - previous.sentence.paragraph
    mutual = bool(draft.trait("mutual") and previous.trait("mutual"))
    if gap and not mutual and _is_since_then(scene, draft, previous):
        return False  # "since the union was set up, its GDP has grown by 7 percent"
    if gap == 0 and draft.kind != "change":
        told = draft.kind in ("level", "share") and previous.kind in ("change", "level") and _is_past(scene, draft)
        told = told or (mutual and _is_past(scene, draft))
        same = same and not (draft.kind == "level" and _is_standing(scene, draft))
        return (same or told) and scene.number_of(draft.sentence) - scene.number_of(previous.sentence) <= 1 + same
    if gap == 1 and draft.kind != "change":
        past = not scene.words["past"].isdisjoint(_clause(scene, draft)) if mutual else _is_past(scene, draft)
        return past and (mutual or (same and previous.kind in ("change", "level")))
    return gap <= 1 and draft.kind == "change" and (same or previous.kind in ("change", "level", "share"))


def is_sum_of_parts(scene: Scene, draft: Draft) -> bool:
    """Tell whether only a part of a sum was paid at the time told: "as the first tranche of a $3 billion loan"."""
    first = draft.figure.first
    return draft.kind == "level" and scene.is_word(first - 1, "article") and scene.is_word(first - 2, "share_of")


def _is_flow(draft: Draft) -> bool:
    """Tell whether a measure is one that is summed up over a time: trade, output, national income."""
    return bool(draft.trait("mutual") or draft.trait("growth"))


def is_told_on(scene: Scene, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether two sentences are of one narrative, not of two turns of a talk."""
    kinds = {scene.reading.kind_of(before), scene.reading.kind_of(sentence)}
    return kinds <= _NARRATIVE


def is_now_other(scene: Scene, draft: Draft, period: PeriodHit, first: int) -> bool:
    """Tell whether a figure is of now, not of a year gone by: "it was 40 percent in 2022 and now exceeds 65"."""
    if scene.day is None or period.end is None or period.end.year >= scene.day.year:
        return False
    words = scene.lower[max(first, draft.figure.first - REACH) : draft.figure.inner]
    return not scene.words["nowadays"].isdisjoint(words)


def _clause(scene: Scene, draft: Draft) -> list[str]:
    return scene.lower[max(draft.clause, draft.figure.first - REACH) : draft.figure.inner]


def _is_past(scene: Scene, draft: Draft) -> bool:
    """Tell whether the figure's clause tells of what is over: "it amounted to", not "it has reached"."""
    words = _clause(scene, draft)
    return not scene.words["past"].isdisjoint(words) and scene.words["perfect"].isdisjoint(words)


def is_run_through(draft: Draft, previous: Draft) -> bool:
    """Tell whether a level is only that at the end: "grew by a third over 5 years and reached $9 billion"."""
    period = previous.lasting
    return period is not None and period.grain == "rolling" and draft.kind == "level" and previous.kind == "change"


def _is_since_then(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a perfect leads away from the period told before; statistics told on by nobody stay in it."""
    if scene.words["perfect"].isdisjoint(_clause(scene, draft)):
        return False
    told = draft.said_by is not None or previous.said_by is not None or draft.kind != previous.kind
    return told or not scene.words["since"].isdisjoint(
        scene.lower[max(draft.sentence.first, draft.figure.first - REACH) : draft.figure.first]
    )


def _is_told_past(scene: Scene, draft: Draft) -> bool:
    """Tell whether what a count counts was done in the past: "1,000 ventures were set up"."""
    behind = scene.lower[draft.figure.last : min(draft.right, draft.figure.last + 4)]
    return draft.figure.sort == "count" and any(word in scene.words["was"] for word in behind)


def _is_present(scene: Scene, draft: Draft) -> bool:
    words = scene.lower[max(draft.left, draft.figure.first - REACH) : draft.figure.inner]
    return not scene.words["present"].isdisjoint(words)


def _is_standing(scene: Scene, draft: Draft, kind: str = "present") -> bool:
    """Tell whether a level is one of today: "our trade with Belarus is over $50 billion"."""
    words = scene.lower[max(draft.clause, draft.left, draft.figure.first - REACH) : draft.figure.inner]
    return not scene.words[kind].isdisjoint(words) and scene.words["past"].isdisjoint(words)


def is_rate(scene: Scene, draft: Draft) -> bool:
    """Tell whether the figure is one for every year: "55 billion cubic metres a year"."""
    lower = scene.lower
    for at in range(draft.figure.last, min(draft.right, draft.figure.last + 5)):
        phrase = scene.words.rates.starting(lower, at)
        if phrase is not None:
            return not scene.is_word(phrase.last, "shifted")  # not "a year earlier"
    return False
