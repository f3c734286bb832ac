"""Finds the words that name what a figure measures: in its own phrase, its clause, its sentence, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.people import is_people
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = [
    "PHRASE",
    "best_of",
    "demanded",
    "fits",
    "in_sentence",
    "is_of_another",
    "of_currency",
    "own",
    "told_before",
]

_BESIDE = 4  # tokens behind a figure that may name its measure
PHRASE = 8
"""The same where "of" follows: "90 percent of the union's exports"."""


def demanded(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return a measure of the sentence that goes before all others for figures of this sort."""
    sentence = draft.sentence
    first, last = max(sentence.first, draft.figure.first - REACH), min(sentence.last, draft.right)
    for hit in reversed(scene.measures_in(first, last)):
        if not hit.entry.get("first") or hit.entry.get("needs") != draft.figure.sort or draft.figure.direction:
            continue
        if hit.first >= draft.figure.last and scene.breaks_between(draft.figure.last, hit.first):
            continue
        if hit.last <= draft.clause and best_of(scene, draft, draft.clause, draft.figure.first) is not None:
            continue
        return hit
    return None


def of_currency(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the measure of "the share of the rouble and the tenge in payments", the words for share as its place."""
    if draft.figure.sort != "percent" or draft.figure.direction is not None:
        return None
    for at in range(draft.figure.first - 1, max(draft.clause, draft.figure.first - REACH // 2) - 1, -1):
        if scene.is_word(at, "part_noun") and scene.is_word(at + 1, "share_of"):
            named = at + 2 + scene.is_word(at + 2, "the")
            return scene.currency_share(at, named) if named in scene.coined else None
    return None


def fits(scene: Scene, hit: Hit[Entry], draft: Draft) -> bool:
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


def own(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the measure in the figure's own phrase: the noun counted, "5 percent growth in exports"."""
    figure = draft.figure
    if figure.sort == "count" and figure.noun >= 0:
        # The whole noun phrase counts, the last noun most: "2,000 pieces of equipment", "40 expert missions".
        inside = [
            h
            for h in scene.measures_in(figure.inner, figure.last + 3 * _holds(scene, draft))
            if fits(scene, h, draft) and not h.entry.get("weak")
        ]
        if inside:
            return inside[-1]
        return None
    if draft.part and figure.sort == "bare":
        return None  # "30,000 students, of them 12,000 free of charge"
    reach = PHRASE if scene.is_word(figure.last, "share_of") else _BESIDE
    for hit in scene.measures_in(figure.last, min(figure.last + reach, draft.right)):
        if hit.entry.get("base"):
            best = best_of(scene, draft, draft.clause, figure.first)
            share = figure.sort == "percent" and figure.direction is None
            if best is None or best.entry.get("weak"):
                pass
            elif best.entry.get("rate") or (share and not best.entry.get("object")):
                continue  # "a deficit of 2 percent of GDP"
        if fits(scene, hit, draft) and not hit.entry.get("weak") and not scene.breaks_between(figure.last, hit.first):
            between = scene.lower[figure.last : hit.first]
            if between and scene.is_word(hit.first - 1, "for_only") and scene.words["dash"].issuperset(between[:-1]):
                head = best_of(scene, draft, draft.clause, figure.first) if len(between) == 1 else None
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
            if placed and best_of(scene, draft, draft.clause, figure.first) is None:
                # But "invested $5 billion in industry", "lent $5 billion for projects": the verb goes first.
                return hit if not hit.entry.get("object") or scene.is_word(figure.last, "of") else None
    return None


def in_sentence(scene: Scene, draft: Draft) -> Hit[Entry] | None:
    """Return the best measure of the clause before the figure, of the sentence before it, or behind it."""
    figure, sentence = draft.figure, draft.sentence
    count = figure.sort == "count"
    head = best_of(scene, draft, draft.clause, figure.first)
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
    earlier = best_of(scene, draft, max(sentence.first, figure.first - REACH), draft.clause)
    if earlier is not None:
        return earlier
    behind = _nearest_after(scene, draft, figure.last, draft.right)
    words = scene.lower[max(draft.clause, figure.first - REACH) : figure.first]
    said = behind is not None and not scene.words["pronoun"].isdisjoint(words)
    if said and behind is not None and not scene.words["stop"].isdisjoint(scene.lower[figure.last : behind.first]):
        return None  # "it contracted by 14 percent, yet our economy grew": what "it" goes back to
    return behind


def best_of(scene: Scene, draft: Draft, first: int, last: int) -> Hit[Entry] | None:
    """Return the nearest measure before the figure; totals go before things, heads before complements."""
    hits = [hit for hit in scene.measures_in(first, last) if fits(scene, hit, draft)]
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
        if not fits(scene, hit, draft):
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
        if other.first != hit.last or other.entry.get("weak") or not fits(scene, other, draft):
            break
        hit = other
    return hit


def told_before(scene: Scene, draft: Draft, previous: Draft | None) -> Hit[Entry] | None:
    """Return the last measure that the paragraph named before this sentence."""
    figure = draft.figure
    if figure.sort == "count" and figure.noun >= 0 and not is_people(scene, draft):
        return None
    if is_of_another(scene, draft):
        return None
    at = draft.sentence.first
    start = scene.paragraph_start(draft.sentence)
    hit = scene.measure_before(at)
    hops = 0
    while hit is not None and hit.first >= start and hops < 8:
        if (
            fits(scene, hit, draft)
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
    hits = [hit for hit in scene.measures_in(asked.first, asked.last) if fits(scene, hit, draft)]
    return hits[-1] if hits else None


def is_of_another(scene: Scene, draft: Draft) -> bool:
    """Tell whether a share is one of something that is named but is no measure: "60 percent of the border line"."""
    last = draft.figure.last
    if draft.figure.sort != "percent" or draft.figure.direction is not None or not scene.is_word(last, "share_of"):
        return False
    return not scene.is_word(last + 1, "whole_pronoun")
