"""What a figure measures: in its own words, its clause, its sentence, or what goes before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.finding import (
    PHRASE,
    best_of,
    demanded,
    fits,
    in_sentence,
    is_of_another,
    of_currency,
    own,
    told_before,
)
from cis_summits.readers.indicators.people import are_strangers, is_people, is_populace
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = ["settle_measure", "share_measures"]

_BESIDE = 4  # tokens behind a figure that may name its measure


def settle_measure(scene: Scene, draft: Draft, previous: Draft | None) -> None:
    """Find what the figure measures: in its own words, its clause, its sentence, then in what goes before."""
    if draft.twin is not None:
        _copy(draft, draft.twin)
        return
    if previous is not None and draft.figure.direction is not None and _is_relative(scene, draft, previous):
        _copy(draft, previous)  # "which is 30 percent more than in May"
        return
    if previous is not None and draft.part and draft.figure.sort == "percent" and draft.follows:
        _copy(draft, previous)
        draft.continues = True
        return
    if previous is not None and _is_same_sum(scene, draft, previous):
        _copy(draft, previous)
        return
    if previous is not None and _takes_up(scene, draft, previous):
        _copy(draft, previous)
        draft.continues = True
        return
    listed = previous is not None and (_is_listed(scene, draft, previous) or _is_portion(scene, draft, previous))
    if previous is not None and previous.kind == "share" and listed:
        _copy(draft, previous)
        draft.continues = True
        return
    hit = demanded(scene, draft) or of_currency(scene, draft) or own(scene, draft)
    if hit is not None and draft.figure.sort == "unit" and hit.entry.get("goods"):
        sold = best_of(scene, draft, draft.clause, draft.figure.first)  # "exported 3 million tons of wheat"
        hit = sold if sold is not None and sold.entry.get("mutual") else hit
        if hit is not sold and previous is not None and _is_given(scene, draft, previous):
            _copy(draft, previous)
            return
    if hit is not None and draft.figure.sort == "count" and is_people(scene, draft):
        hit = in_sentence(scene, draft) or hit  # "two million residents fought": the verb tells more
    if hit is None and draft.part and not draft.follows:
        # "trade of $5 billion, including exports of $3 billion"
        hit = best_of(scene, draft, draft.left, draft.figure.first)
    if hit is None and not (draft.part and draft.figure.noun < 0):
        hit = in_sentence(scene, draft)
    if hit is None and not draft.part:
        hit = told_before(scene, draft, previous)
    if hit is not None and hit.entry.get("echo") and previous is not None and _echoes(draft, previous):
        _copy(draft, previous)
        return
    if hit is not None and hit.entry.get("sold") and draft.figure.sort == "money":
        hit = _sold(scene, draft, hit)
    if hit is None and draft.figure.unit in scene.words["energy_unit"]:
        draft.measure = "energy_supply"
    elif hit is not None:
        _take(draft, hit)
        if draft.measure in ("aid", "investment") and draft.figure.unit in scene.words["energy_unit"]:
            draft.measure = "energy_supply"  # "supplied 21 billion cubic metres"
        if hit.entry.get("beside_trade") and previous is not None and previous.trait("mutual"):
            draft.measure = hit.entry.get("beside_trade")  # "exports grew to $5 billion. The surplus was $2 billion"
        if hit.entry.get("strangers") and are_strangers(scene, draft, hit):
            draft.measure = hit.entry.get("strangers")
    elif previous is not None and (draft.part or _continues(scene, draft, previous)):
        _copy(draft, previous)
        draft.continues = True
    elif previous is not None and draft.figure.sort == "count" and _stands_beside(scene, draft, previous):
        _copy(draft, previous)  # "2,000 soldiers and 250 pieces of equipment"
    elif is_people(scene, draft) and is_populace(scene, draft.figure.first):
        draft.measure = "population"  # "we have 180 million people"


def _is_same_sum(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a share only says again what the sentence before told: "This is equal to 36 percent of GDP"."""
    first = draft.sentence.first
    if draft.figure.sort != "percent" or draft.figure.direction is not None or draft.left > first:
        return False
    near = previous.sentence.paragraph == draft.sentence.paragraph and previous.sentence.last == first
    equal = not scene.words["equal"].isdisjoint(scene.lower[first : draft.figure.first])
    return near and previous.kind == "level" and scene.is_word(first, "pronoun") and equal


def _takes_up(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether "the figure" goes on with that of the figure before: "to bring the figure below 25 percent"."""
    first = max(draft.clause, draft.left, draft.figure.first - PHRASE)
    words = scene.lower[first : draft.figure.first]
    at = next((at for at, word in enumerate(words) if at and word in scene.words["echo_noun"]), 0)
    if not at or draft.figure.sort != previous.figure.sort or previous.entry is None:
        return False
    told = scene.is_word(first + at - 1, "the") or scene.is_word(first + at - 1, "pronoun")
    near = draft.sentence.paragraph == previous.sentence.paragraph
    own = [hit for hit in scene.measures_in(first + at + 1, draft.figure.first) if not hit.entry.get("weak")]
    return told and near and not own and not scene.is_word(first + at + 1, "share_of")


def _sold(scene: Scene, draft: Draft, hit: Hit[Entry]) -> Hit[Entry]:
    """Return what else the sentence says of a price: "cut the price to $165 per 1,000 cubic metres"."""
    first, last = max(draft.sentence.first, draft.figure.first - REACH), draft.figure.last + REACH
    told = scene.measures_in(first, min(draft.sentence.last, last))
    sold = [other for other in told if other.entry.get("measure") == hit.entry.get("measure", hit.entry.id)]
    return next((other for other in sold if other.entry.get("sides") == 2), hit)


def _is_given(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether goods go on with aid: "aid came to $25 million. Grain has been sent too"."""
    near = previous.measure == "aid" and previous.sentence.paragraph == draft.sentence.paragraph
    words = scene.lower[max(draft.clause, draft.figure.first - REACH) : draft.figure.first]
    return near and not scene.words["supply"].isdisjoint(words)


def _stands_beside(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a count of things without a measure is listed right behind another count."""
    if previous.sentence.first != draft.sentence.first or previous.figure.sort != "count" or previous.entry is None:
        return False
    gap = scene.lower[previous.figure.last : draft.figure.first]
    return 0 < len(gap) <= 2 and set(gap) <= scene.words["listing"] and scene.is_word(draft.figure.noun, "container")


def share_measures(scene: Scene, drafts: list[Draft]) -> None:
    """Give shares the measure told behind a list: "70 percent of exports and half of imports are paid in rubles"."""
    for draft, following in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        first = following.entry is not None and following.entry.get("first") and following.measured is not None
        if not first or following.sentence.first != draft.sentence.first or draft.kind != following.kind:
            continue
        gap = scene.lower[draft.figure.last : following.figure.first]
        behind = following.measured is not None and following.measured[0] >= following.figure.last
        if behind and scene.lower[following.figure.first - 1] in scene.words["listing"] and len(gap) <= 10:
            _copy(draft, following)


def _is_relative(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a change is told of the figure before: ", which is 30 percent more"."""
    gap = scene.lower[previous.figure.last : draft.figure.first]
    if previous.sentence.first != draft.sentence.first or previous.entry is None or len(gap) > 2 * PHRASE:
        return False
    return any(word in scene.words["which_only"] for word in gap[-3:])


def _echoes(draft: Draft, previous: Draft) -> bool:
    """Tell whether "the growth rate" is that of what was said to grow before."""
    near = draft.sentence.paragraph - previous.sentence.paragraph <= 1
    return near and previous.kind == "change" and previous.entry is not None and bool(previous.trait("growth"))


def _is_listed(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a percentage only goes on a list of them: "31 percent of GDP in Ukraine and 33 in Moldova"."""
    if previous.unit != "percent" or draft.figure.sort != "percent" or draft.figure.direction is not None:
        return False
    if previous.sentence.first != draft.sentence.first or draft.figure.level or draft.figure.fraction:
        return False
    gap = scene.lower[previous.figure.last : draft.figure.first]
    last = draft.figure.last
    if scene.is_word(last, "share_of") and any(hit.first <= last + 3 for hit in scene.measures_in(last, last + 4)):
        return False  # "a quarter of GDP, 43 percent of the population"
    beside = max(previous.figure.last, draft.figure.first - _BESIDE)
    if any(fits(scene, hit, draft) and not hit.entry.get("weak") for hit in _after_join(scene, beside, draft)):
        return False  # "16 percent of GDP, and in population, 45 percent"
    return 0 < len(gap) <= 14 and gap[-1] in scene.words["listing"] and scene.words["be"].isdisjoint(gap)


def _after_join(scene: Scene, first: int, draft: Draft) -> list[Hit[Entry]]:
    """Return the measures behind the last "and" right before a figure."""
    at = next((at for at in range(draft.figure.first - 2, first - 1, -1) if scene.is_word(at, "joining")), None)
    return scene.measures_in(at, draft.figure.first) if at is not None else []


def _is_portion(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a percentage goes on dealing out a whole: "30 percent will go to industry"."""
    if draft.figure.sort != "percent" or draft.sentence.paragraph != previous.sentence.paragraph:
        return False
    return not scene.words["portion"].isdisjoint(
        scene.lower[draft.figure.last : min(draft.figure.last + 4, draft.sentence.last)]
    )


def _take(draft: Draft, hit: Hit[Entry]) -> None:
    draft.measure = hit.entry.get("measure", hit.entry.id)
    if draft.figure.sort == "money":
        draft.measure = hit.entry.get("worth") or draft.measure
    draft.measured = (hit.first, hit.last)
    draft.entry = hit.entry


def _copy(draft: Draft, other: Draft) -> None:
    draft.measure, draft.measured, draft.entry = other.measure, other.measured, other.entry


def _continues(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a figure without a measure of its own goes on with that of the figure before."""
    if previous.sentence.first != draft.sentence.first and is_of_another(scene, draft):
        return False
    near = draft.sentence.paragraph - previous.sentence.paragraph <= 2
    if not near:
        return False
    if draft.figure.sort == "count":
        if draft.figure.noun < 0:
            return previous.figure.sort in ("count", "bare")
        counted = previous.figure.sort in ("count", "bare") and is_people(scene, draft)
        return counted and (previous.figure.noun < 0 or is_people(scene, previous) or previous.trait("never") is None)
    if draft.figure.sort == "unit":
        words = scene.lower[max(draft.clause, draft.left) : draft.figure.first]
        goods = previous.trait("traded") or previous.trait("mutual")
        return goods and previous.figure.unit == draft.figure.unit and not scene.words["supply"].isdisjoint(words)
    if draft.figure.sort == "money" and draft.sentence.paragraph != previous.sentence.paragraph:
        taken_up = scene.lower[max(draft.sentence.first, draft.figure.first - REACH) : draft.figure.first]
        said = scene.words["pronoun"] | scene.words["level_noun"]
        return bool(previous.trait("money")) and not said.isdisjoint(taken_up)
    return draft.figure.sort in ("bare", "percent", "money")
