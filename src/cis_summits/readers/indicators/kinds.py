"""Whether a figure is a level, a change, a share or a count, and whether a fact, a forecast or a target."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.model.quantity import Direction, IndicatorStatus

__all__ = ["is_current", "settle_kind", "settle_sides", "settle_status", "share_status"]

_TITLES = frozenset({"headline", "subheadline"})
_WHOLE = Decimal(100)
_GAP = 10  # tokens between two figures of a list
_LISTED = 16  # tokens back in which the verb of a change stands, or the figure before in a list


def settle_sides(scene: Scene, draft: Draft) -> None:
    """Note whether a measure that may be between two is so here: gas is where it is sold, not where it is burnt."""
    if draft.trait("single") == draft.figure.sort:
        draft.domestic = True  # "our debt is 50 percent of GDP"
    if draft.trait("traded"):
        low, high = (
            max(draft.sentence.first, draft.clause - REACH // 3),
            min(draft.right, draft.figure.last + REACH // 3),
        )
        draft.domestic = not any(word in scene.words["supply"] for word in scene.lower[low:high])


def settle_kind(scene: Scene, draft: Draft, previous: Draft | None) -> None:
    """Tell a level, a change, a share and a count apart, and the direction of a change."""
    figure = draft.figure
    draft.unit = "percent" if figure.unit == "fraction" else figure.unit
    if draft.twin is not None and draft.restates:
        draft.kind, draft.direction = draft.twin.kind, draft.twin.direction
        draft.unit, draft.assumed = draft.twin.unit, draft.twin.assumed
        return
    own = draft.measured is not None and draft.measured[0] >= scene.paragraph_start(draft.sentence)
    if figure.sort in ("bare", "count") and figure.noun < 0 and figure.scaled and draft.trait("money") and own:
        draft.unit, draft.assumed = _usual_money(scene, draft), True
    elif previous is not None and _is_so_much(draft, previous):
        draft.unit = previous.unit  # "1.7 billion cubic metres this year, 4 billion later"
    elif not draft.unit:
        draft.unit = "count"
    if figure.direction is not None:
        draft.kind, draft.direction = "change", figure.direction
    elif draft.unit not in ("count", "percent") and (more := scene.compared_at(figure.last)) is not None:
        draft.kind, draft.direction = "change", more  # "or $132 million more"
    elif (
        draft.twin is not None
        and draft.twin.kind == "change"
        and draft.unit != "percent"
        and scene.is_word(figure.first - 1, "or_only")
    ):
        draft.kind, draft.direction = draft.twin.kind, draft.twin.direction  # "fell by 5 percent, or $3 billion"
    elif draft.unit == "count":
        draft.kind = "count"
    elif draft.converts and draft.twin is not None:
        draft.kind, draft.direction = draft.twin.kind, draft.twin.direction
    elif draft.unit == "percent" and draft.continues and previous is not None and previous.kind == "share":
        draft.kind = "share"
    elif draft.unit == "percent" and previous is not None and _goes_on(scene, draft, previous):
        draft.kind, draft.direction = previous.kind, previous.direction
    elif draft.unit == "percent" and (moved := _moved_by(scene, draft, previous)) is not None:
        draft.kind, draft.direction = "change", moved
    elif draft.unit == "percent":
        _settle_percent(scene, draft, previous)
    else:
        draft.kind = "level"
    _restore(draft)
    if draft.twin is not None and draft.direction is None and scene.is_word(figure.first - 1, "or_only"):
        aside = figure.last < scene.count and scene.lower[figure.last] == ","
        more = scene.compared_at(figure.last + 1) if aside else None
        if more is not None:  # "7 percent, or $94 million, more than last year"
            for one in (draft, draft.twin):
                one.kind, one.direction = "change", more
                _restore(one)


def _is_dealt_out(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a percentage goes on with the parts of a whole: "65 percent for one and 35 for the other"."""
    gap = scene.lower[previous.figure.last : draft.figure.first]
    parts = previous.kind == "share" and previous.measure == draft.measure and not draft.figure.direction
    return parts and previous.sentence.first == draft.sentence.first and gap[-1:] == ["and"]


def _is_so_much(draft: Draft, previous: Draft) -> bool:
    """Tell whether a large number without a noun is so much of what the figure before in the sentence measures."""
    figure = draft.figure
    bare = figure.sort in ("bare", "count") and figure.noun < 0 and figure.scaled
    together = previous.sentence.first == draft.sentence.first and previous.measure == draft.measure
    return bare and together and previous.figure.sort == "unit"


def _goes_on(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a percentage takes the verb of the one before: "grew 5 percent in 2012 and 7 percent in 2013"."""
    if previous.kind != "change" or previous.unit != "percent":
        return False
    if previous.sentence.first != draft.sentence.first or draft.figure.level or draft.figure.fraction:
        return False
    if scene.is_word(draft.figure.last, "share_of"):
        return False  # "trade grew by half, and 30 percent of exports go there"
    gap = scene.lower[draft.left : draft.figure.first]
    if (
        not 0 < len(gap) <= 8
        or not scene.words["be"].isdisjoint(gap)
        or not scene.words["share_noun"].isdisjoint(gap)
    ):
        return False
    if draft.measured == previous.measured:
        return "and" in gap or gap[-1] in scene.words["dash"]
    if gap[-1] in scene.words["dash"]:  # "exports rose by 19 percent and imports – 23 percent"
        return True
    return not draft.trait("rate") and not scene.words["listing"].isdisjoint(gap) and "(" not in gap


def _restore(draft: Draft) -> None:
    """Give a figure that took over the measure of a share the measure itself: "106 percent, or $3 million more"."""
    if draft.kind != "share" and draft.entry is not None and draft.measure == draft.trait("share_as"):
        draft.measure = draft.entry.get("measure", draft.entry.id)


def _moved_by(scene: Scene, draft: Draft, previous: Draft | None) -> Direction | None:
    """Return the way of a change told with "by" or "for" far behind its verb: "has risen in Armenia for 3 %"."""
    figure = draft.figure
    at = figure.first - 1 - scene.is_word(figure.first - 1, "another")
    loose = scene.is_word(at, "by_only") or scene.is_word(at, "for_only")
    if not loose or figure.level or figure.fraction or not (draft.trait("growth") or draft.trait("mutual")):
        return None
    change = previous if previous is None or previous.unit == "percent" else previous.twin
    if previous is not None and change is not None and previous.sentence.first == draft.sentence.first:
        gap = scene.lower[previous.figure.last : figure.first]
        listed = len(gap) <= _LISTED and not scene.words["listing"].isdisjoint(gap)
        if listed and scene.words["be"].isdisjoint(gap):
            return change.direction
    return scene.change_before(max(draft.clause, figure.first - _LISTED), figure.first)


def _usual_money(scene: Scene, draft: Draft) -> str:
    """Return the currency of the money figure before; without one dollars, in which trade is given."""
    before = scene.money_before(draft.figure.inner)
    return before.unit if before is not None else "USD"


def _is_bracketed(scene: Scene, draft: Draft, previous: Draft | None) -> bool:
    """Tell whether a percentage in brackets tells the share of a sum: "$187 million (15.9 percent)"."""
    gap = scene.lower[previous.figure.last : draft.figure.first] if previous is not None else []
    return previous is not None and gap == ["("] and previous.kind == "level" and previous.unit != "percent"


def _settle_percent(scene: Scene, draft: Draft, previous: Draft | None) -> None:
    """Tell what a percentage is where no verb of change governs it."""
    figure, words = draft.figure, scene.words
    before = scene.lower[max(draft.clause, figure.first - REACH) : figure.inner]
    nouns = words["share_noun"] - words["level_noun"] if draft.trait("rate") else words["share_noun"]
    share = scene.is_word(figure.last, "share_of") or not nouns.isdisjoint(before)
    if figure.value > _WHOLE and draft.trait("growth"):
        share = False
    if scene.is_word(figure.last, "level_noun"):
        draft.kind = "level"  # "at the 5-percent level"
        return
    share = share or _is_bracketed(scene, draft, previous) or (draft.part and previous is not None)
    share = share or (previous is not None and _is_dealt_out(scene, draft, previous))
    index = scene.words.same_level.starting(scene.lower, figure.last) is not None
    if scene.is_word(figure.last, "share_of") and scene.is_word(figure.last + 1, "the"):
        index = index or scene.is_word(figure.last + 3, "level_noun")  # "106 percent of the 2004 level"
    share = (share and not index) or not words["portion"].isdisjoint(
        scene.lower[figure.last : min(figure.last + 4, draft.sentence.last)]
    )
    share = share or not words["share_verb"].isdisjoint(before[-3:])  # not "taking into account"
    moved = figure.level and figure.verb is None  # "rose to 5 percent", "from 3 to 5 percent"
    if figure.role and scene.is_word(figure.inner - 1, "from_only"):
        before = before[:-2]  # "will rise from 5 to 9 percent" tells two levels
    growth = any(word in words["growth_noun"] for word in before)
    if moved:  # but "growth slowed to 5 percent" is no level
        growth = growth and bool(draft.trait("growth") or draft.trait("mutual")) and not share
        moved = not growth
    if (
        growth
        and not share
        and (draft.trait("growth") or figure.level or any(word in words["be"] for word in before[-6:]))
    ):
        draft.kind = "change"
        noun = next(word for word in reversed(before) if word in words["growth_noun"])
        draft.direction = "down" if noun in words["fall_noun"] else "up"
    elif share or figure.fraction or draft.measure == "national_currency_share":
        draft.kind = "share"
    elif draft.trait("growth") and not moved and not index and figure.value <= _WHOLE:
        draft.kind, draft.direction = "change", "up"
    else:
        index = index or (draft.trait("growth") and figure.value > _WHOLE)  # "103.8 percent of last year's level"
        draft.kind = "level" if moved or index or draft.trait("rate") else "share"
    if draft.kind == "share":
        draft.measure = draft.trait("share_as") or draft.measure


def settle_status(scene: Scene, draft: Draft, previous: Draft | None) -> None:
    """Tell a fact from a forecast and a target: the last such word before the figure in its clause decides.

    Words right behind the figure go before those: "300,000 planned", "60,000 already study there".
    """
    if is_current(scene, draft):
        return
    if draft.twin is not None and not is_current(scene, draft.twin):
        draft.status = draft.twin.status
        return
    status: IndicatorStatus = "actual"
    told = False
    clause = draft.clause
    if previous is not None and previous.sentence.first == draft.sentence.first and is_current(scene, previous):
        clause = previous.clause  # "aims to grow from the current $40 billion to $80 billion"
    first, last = max(clause, draft.figure.first - REACH), draft.figure.inner
    if ":" in scene.lower[first:last]:
        for at in range(last - 1, first, -1):
            if scene.lower[at] == ":" and scene.lower[at - 1] not in scene.words["announcing"]:
                first = at
                break
    for phrase in scene.words.statuses.within(scene.lower, first, last + 1):
        if phrase.entry.id == "target" and "that" in scene.lower[phrase.last : min(phrase.last + 4, last)]:
            continue  # "I want to tell you that ..."
        if phrase.entry.id == "will" and scene.is_word(phrase.last, "reminding"):
            continue  # "we will recall that"
        if phrase.entry.get("weak") and previous is not None and _has_moved(draft, previous):
            continue  # "increased by 60 percent to reach $70 billion"
        if status == "actual" or not phrase.entry.get("weak"):
            status, told = phrase.entry.get("status"), True
    after = draft.figure.last
    for phrase in scene.words.statuses.within(scene.lower, after, min(draft.right, after + 7)):
        near = phrase.first - after <= (phrase.entry.get("behind") or -1)
        if near and not scene.breaks_between(after, phrase.first):
            status, told = phrase.entry.get("status"), True
            break
    if not told and previous is not None and _lists_on(scene, draft, previous):
        status = previous.status
    if not told and scene.reading.kind_of(draft.sentence) in _TITLES:
        status = _headlined(scene, draft)
    draft.status = status


def is_current(scene: Scene, draft: Draft) -> bool:
    """Tell whether a figure is that of today in a sentence on another time: "from the current $40 billion"."""
    first = draft.figure.first
    level = scene.is_word(first - 1, "share_of") and scene.is_word(first - 3, "current")
    return level or scene.is_word(first - 1, "current") or _is_outset(scene, draft)


def _is_outset(scene: Scene, draft: Draft) -> bool:
    """Tell whether a figure is only what is set out from: "intend to raise trade from $2 billion to $5 billion"."""
    if draft.figure.role != "before":
        return False
    cues = scene.words.statuses.within(scene.lower, max(draft.clause, draft.figure.first - REACH), draft.figure.first)
    return any(cue.entry.get("status") != "actual" and not cue.entry.get("weak") for cue in cues)


def _headlined(scene: Scene, draft: Draft) -> IndicatorStatus:
    """Return the status of "China to give $10 billion": the infinitive of a headline is yet to come."""
    lower, first = scene.lower, draft.sentence.first
    at = next((at for at in range(first + 1, draft.figure.first) if scene.is_word(at, "to_only")), None)
    if at is None or at - 1 not in scene.ends or not lower[at + 1].isalpha():
        return "actual"
    return "target" if scene.is_word(at + 1, "giving") else "forecast"


def _has_moved(draft: Draft, previous: Draft) -> bool:
    """Tell whether the figure before in the sentence says that something has grown or fallen."""
    return (
        previous.sentence.first == draft.sentence.first and previous.kind == "change" and previous.status == "actual"
    )


def _lists_on(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a figure goes on a list: "will involve 200 tanks, some 20 aircraft and 4,000 men"."""
    if previous.sentence.first != draft.sentence.first or previous.status == "actual":
        return False
    gap = scene.lower[previous.figure.last : draft.figure.first]
    if len(gap) > _GAP or scene.words["listing"].isdisjoint(gap):
        return False
    return all(scene.words[kind].isdisjoint(gap) for kind in ("be", "against", "past", "hard_break"))


def share_status(scene: Scene, drafts: list[Draft]) -> None:
    """Give counts the status told behind a list of them: "2,700 men and 500 vehicles will be involved"."""
    for draft, following in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if draft.status != "actual" or following.status == "actual" or not draft.kind == following.kind == "count":
            continue
        gap = scene.lower[draft.figure.last : following.figure.first]
        if following.sentence.first == draft.sentence.first and gap in (["and"], [","], [",", "and"]):
            draft.status = following.status
