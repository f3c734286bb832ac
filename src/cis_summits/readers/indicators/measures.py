"""What a figure measures: in its own words, its clause, its sentence, or what goes before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.people import are_strangers, is_people, is_populace
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = ["settle_measure", "share_measures"]

_BESIDE = 4  # tokens behind a figure that may name its measure
_PHRASE = 8  # the same where "of" follows: "90 percent of the union's exports"


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
    hit = _demanded(scene, draft) or _of_currency(scene, draft) or _own(scene, draft)
    if hit is not None and draft.figure.sort == "unit" and hit.entry.get("goods"):
        sold = _best(scene, draft, draft.clause, draft.figure.first)  # "exported 3 million tons of wheat"
        hit = sold if sold is not None and sold.entry.get("mutual") else hit
        if hit is not sold and previous is not None and _is_given(scene, draft, previous):
            _copy(draft, previous)
            return
    if hit is not None and draft.figure.sort == "count" and is_people(scene, draft):
        hit = _in_sentence(scene, draft) or hit  # "two million residents fought": the verb tells more
    if hit is None and draft.part and not draft.follows:
        # "trade of $5 billion, including exports of $3 billion"
        hit = _best(scene, draft, draft.left, draft.figure.first)
    if hit is None and not (draft.part and draft.figure.noun < 0):
        hit = _in_sentence(scene, draft)
    if hit is None and not draft.part:
        hit = _before(scene, draft, previous)
    if hit is not None and hit.entry.get("echo") and previous is not None and _echoes(draft, previous):
        _copy(draft, previous)
        return
    if hit is not None and hit.entry.get("sold") and draft.figure.sort == "money":
        hit = _sold(scene, draft, hit)
    if hit is None and draft.figure.unit in scene.words["energy_unit"]:
        draft.measure = "energy_supply"
    elif hit is not None:
        _take(draft, hit)
        if draft.measure == "aid" and draft.figure.unit in scene.words["energy_unit"]:
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
    first = max(draft.clause, draft.left, draft.figure.first - _PHRASE)
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
    if previous.sentence.first != draft.sentence.first or previous.entry is None or len(gap) > 2 * _PHRASE:
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
    if any(_fits(scene, hit, draft) and not hit.entry.get("weak") for hit in _after_join(scene, beside, draft)):
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


def _demanded(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return a measure of the sentence that goes before all others for figures of this sort."""
    sentence = draft.sentence
    first, last = max(sentence.first, draft.figure.first - REACH), min(sentence.last, draft.right)
    for hit in reversed(scene.measures_in(first, last)):
        if not hit.entry.get("first") or hit.entry.get("needs") != draft.figure.sort or draft.figure.direction:
            continue
        if hit.first >= draft.figure.last and scene.breaks_between(draft.figure.last, hit.first):
            continue
        if hit.last <= draft.clause and _best(scene, draft, draft.clause, draft.figure.first) is not None:
            continue
        return hit
    return None


def _of_currency(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the measure of "the share of the rouble and the tenge in payments", the words for share as its place."""
    if draft.figure.sort != "percent" or draft.figure.direction is not None:
        return None
    for at in range(draft.figure.first - 1, max(draft.clause, draft.figure.first - REACH // 2) - 1, -1):
        if scene.is_word(at, "part_noun") and scene.is_word(at + 1, "share_of"):
            named = at + 2 + scene.is_word(at + 2, "the")
            return scene.currency_share(at, named) if named in scene.coined else None
    return None


def _fits(scene: Scene, hit: Hit[Entry], draft: Draft) -> bool:
    """Tell whether a measure can have such figures: nobody counts people in exports, or projects in kilometres."""
    needs, sort = hit.entry.get("needs"), draft.figure.sort
    if needs is not None and needs != sort:
        return False
    if draft.figure.unit in scene.words["length"] and not hit.entry.get("object"):
        return False  # no trade is so many kilometres
    never = hit.entry.get("never", ())
    if sort in never or ("people" in never and sort in ("count", "bare") and is_people(scene, draft)):
        return False
    if hit.entry.get("still") and draft.figure.direction is not None:
        return False
    if hit.entry.get("abroad"):
        return any(at in scene.names.country_at or scene.is_word(at, "you") for at in range(hit.last, hit.last + 2))
    return True


def _own(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the measure in the figure's own phrase: the noun counted, "5 percent growth in exports"."""
    figure = draft.figure
    if figure.sort == "count" and figure.noun >= 0:
        # The whole noun phrase counts, the last noun most: "2,000 pieces of equipment", "40 expert missions".
        inside = [
            h
            for h in scene.measures_in(figure.inner, figure.last + 3 * _holds(scene, draft))
            if _fits(scene, h, draft) and not h.entry.get("weak")
        ]
        if inside:
            return inside[-1]
        return None
    if draft.part and figure.sort == "bare":
        return None  # "30,000 students, of them 12,000 free of charge"
    reach = _PHRASE if scene.is_word(figure.last, "share_of") else _BESIDE
    for hit in scene.measures_in(figure.last, min(figure.last + reach, draft.right)):
        if hit.entry.get("base"):
            best = _best(scene, draft, draft.clause, figure.first)
            share = figure.sort == "percent" and figure.direction is None
            if best is None or best.entry.get("weak"):
                pass
            elif best.entry.get("rate") or (share and not best.entry.get("object")):
                continue  # "a deficit of 2 percent of GDP"
        if (
            _fits(scene, hit, draft)
            and not hit.entry.get("weak")
            and not scene.breaks_between(figure.last, hit.first)
        ):
            between = scene.lower[figure.last : hit.first]
            if between and scene.is_word(hit.first - 1, "for_only") and scene.words["dash"].issuperset(between[:-1]):
                head = _best(scene, draft, draft.clause, figure.first) if len(between) == 1 else None
                if head is None or head.entry.get("weak"):
                    return hit  # "$4 billion - for import", but "owes $8 million for gas"
            if any(word in ",." for word in between):
                continue
            of = scene.is_word(figure.last, "share_of")
            worth = scene.is_word(figure.last, "worth") and scene.is_word(figure.last + 1, "share_of")
            if worth and not hit.entry.get("object"):
                return hit  # "$5 billion worth of goods and services"
            if figure.sort == "money" and between and scene.words["function"].isdisjoint(between):
                return hit  # "a $6 billion railway"
            if not between or of or (figure.cue is not None and figure.cue[0] >= figure.inner):
                return hit if not hit.entry.get("object") or of else None
            in_money = hit.entry.get("money") and not hit.entry.get("growth") and len(between) == 1
            if in_money and scene.is_word(figure.last, "locative"):
                return hit  # "allocated $5 billion in loans"
            placed = scene.is_word(figure.last, "locative") or scene.is_word(figure.last, "of")
            if placed and _best(scene, draft, draft.clause, figure.first) is None:
                # But "invested $5 billion in industry", "lent $5 billion for projects": the verb goes first.
                return hit if not hit.entry.get("object") or scene.is_word(figure.last, "of") else None
    return None


def _in_sentence(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the best measure of the clause before the figure, of the sentence before it, or behind it."""
    figure, sentence = draft.figure, draft.sentence
    count = figure.sort == "count"
    head = _best(scene, draft, draft.clause, figure.first)
    if count:
        tail = _nearest_after(scene, draft, figure.last, draft.right)
        if head is not None and tail is not None:
            if _is_adverbial(scene, head):
                return tail
            near = figure.first - head.last <= tail.first - figure.last
            return head if near and not tail.first - figure.last <= 3 else tail
        return head or tail
    if head is not None and head.entry.get("weak") and head.entry.get("money"):
        behind = _nearest_after(scene, draft, figure.last, draft.right)
        if behind is not None and behind.entry.get("money") and not behind.entry.get("weak"):
            return behind  # "transferred $800 million, as the first tranche"
    if head is not None:
        return head
    earlier = _best(scene, draft, max(sentence.first, figure.first - REACH), draft.clause)
    if earlier is not None:
        return earlier
    behind = _nearest_after(scene, draft, figure.last, draft.right)
    words = scene.lower[max(draft.clause, figure.first - REACH) : figure.first]
    said = behind is not None and not scene.words["pronoun"].isdisjoint(words)
    if said and behind is not None and not scene.words["stop"].isdisjoint(scene.lower[figure.last : behind.first]):
        return None  # "it contracted by 14 percent, yet our economy grew": what "it" goes back to
    return behind


def _best(scene: Scene, draft: Draft, first: int, last: int) -> Hit[Entry] | None:
    """Return the nearest measure before the figure; totals go before things, heads before complements."""
    hits = [hit for hit in scene.measures_in(first, last) if _fits(scene, hit, draft)]
    if len(hits) > 1:
        hits = [hit for hit in hits if not _is_base(scene, hit, first)] or hits
    for hit in reversed(hits[:-1]):
        if hit.entry.get("object") and _is_numbered(scene, hit, first):
            return hit  # "the number of ventures with foreign capital grew by 5 percent"
    grown = draft.figure.direction is not None and bool(hits) and hits[-1].entry.get("growth")
    if grown and all(hit.entry.get("object") for hit in hits[:-1]):
        return hits[-1]  # "the agreement could expand their economies by 5 percent"
    if draft.figure.sort != "count":
        totals = [hit for hit in hits if not hit.entry.get("object") and not hit.entry.get("weak")]
        hits = totals or hits
    strong = [hit for hit in hits if not hit.entry.get("weak") and not _is_adverbial(scene, hit)]
    if not strong:
        faint = [hit for hit in hits if not _is_adverbial(scene, hit)]
        return faint[-1] if faint else None
    best = strong[-1]
    for hit in reversed(strong[:-1]):
        # "exports of gas": the head stands before; "growth in trade" names no measure before it.
        between = scene.lower[hit.last : best.first]
        if best.entry.get("aspect") and not between:
            best = hit  # "the trade deficit"
        elif len(between) <= 3 and between and between[0] in scene.words["of"] and not hit.entry.get("aspect"):
            best = hit
        else:
            break
    return best


def _is_numbered(scene: Scene, hit: Hit[Entry], first: int) -> bool:
    """Tell whether it is said how many there are of what a measure names: "the number of joint ventures"."""
    words = scene.lower[max(first, hit.first - 4) : hit.first]
    at = next((at for at, word in enumerate(words) if word in scene.words["how_many"]), -1)
    return at >= 0 and words[at + 1 : at + 2] != [] and words[at + 1] in scene.words["of"]


def _is_base(scene: Scene, hit: Hit[Entry], first: int) -> bool:
    """Tell whether a total is only what another is set against: "debt compared to the country's GDP"."""
    words = scene.lower[max(first, hit.first - 5) : hit.first]
    return bool(hit.entry.get("base")) and not scene.words["set_against"].isdisjoint(words)


def _holds(scene: Scene, draft: Draft) -> bool:
    """Tell whether the noun counted only holds what is counted: "500 pieces of equipment"."""
    return scene.is_word(draft.figure.noun, "container") and scene.is_word(draft.figure.last, "share_of")


def _is_adverbial(scene: Scene, hit: Hit[Entry]) -> bool:
    """Tell whether a word only tells when or in spite of what: "before the pandemic", "since the war"."""
    at = hit.first - 1
    return scene.is_word(at - scene.is_word(at, "the"), "adverbial")


def _nearest_after(scene: Scene, draft: Draft, first: int, last: int) -> Hit[Entry] | None:
    faint = None
    for hit in scene.measures_in(first, min(last, first + REACH // 3)):
        if not _fits(scene, hit, draft):
            continue
        if scene.breaks_between(first, hit.first):
            break
        if hit.entry.get("object") and draft.figure.sort == "percent" and "," in scene.lower[first : hit.first]:
            break  # "grew by 5 percent, he told a conference"
        if not hit.entry.get("weak"):
            return _head(scene, draft, hit, last)
        faint = faint or hit
    return faint


def _head(scene: Scene, draft: Draft, hit: Hit[Entry], last: int) -> Hit[Entry]:
    """Return the last of the measures that make up one noun: "oil export duties" are duties."""
    for other in scene.measures_in(hit.last, last):
        if other.first != hit.last or other.entry.get("weak") or not _fits(scene, other, draft):
            break
        hit = other
    return hit


def _before(scene: Scene, draft: Draft, previous: Draft | None) -> Hit[Entry] | None:
    """Return the last measure that the paragraph named before this sentence."""
    figure = draft.figure
    if figure.sort == "count" and figure.noun >= 0 and not is_people(scene, draft):
        return None
    if _is_of_another(scene, draft):
        return None
    at = draft.sentence.first
    start = scene.paragraph_start(draft.sentence)
    hit = scene.measure_before(at)
    hops = 0
    while hit is not None and hit.first >= start and hops < 8:
        if (
            _fits(scene, hit, draft)
            and not hit.entry.get("weak")
            and not (hit.entry.get("object") and figure.sort == "percent")
        ):
            if previous is None or previous.figure.last <= hit.first or previous.measured is None:
                return hit
            return None
        hit = scene.measure_before(hit.first)
        hops += 1
    return _asked(scene, draft)


def _asked(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the measure of the question that a turn answers: "How many have been called up?"."""
    number = scene.number_of(draft.sentence)
    if number == 0:
        return None
    asked = scene.reading.sentences[number - 1]
    if asked.segment == draft.sentence.segment or not scene.is_word(asked.last - 1, "question"):
        return None
    hits = [hit for hit in scene.measures_in(asked.first, asked.last) if _fits(scene, hit, draft)]
    return hits[-1] if hits else None


def _is_of_another(scene: Scene, draft: Draft) -> bool:
    """Tell whether a share is one of something that is named but is no measure: "60 percent of the border line"."""
    last = draft.figure.last
    if draft.figure.sort != "percent" or draft.figure.direction is not None or not scene.is_word(last, "share_of"):
        return False
    return not scene.is_word(last + 1, "whole_pronoun")


def _continues(scene: Scene, draft: Draft, previous: Draft) -> bool:
    """Tell whether a figure without a measure of its own goes on with that of the figure before."""
    if previous.sentence.first != draft.sentence.first and _is_of_another(scene, draft):
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
