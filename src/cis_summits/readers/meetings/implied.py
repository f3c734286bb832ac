"""Sides of a talk that no "with" and no "between" names: "the two", "A-B talks", a list below, who told whom."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Country
from cis_summits.readers.clauses import Clause, Scene
from cis_summits.readers.company import is_leader
from cis_summits.readers.meetings.subjects import subject
from cis_summits.readers.meetings.talk import Talk, counts, once
from cis_summits.readers.meetings.times import day_of, other_time
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import Phrase, inside, word_sets

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = [
    "after_talks",
    "agreed_there",
    "attended_by",
    "hyphened",
    "listed_below",
    "of_adjectives",
    "of_document",
    "the_two",
    "told_by_phone",
]

_COUNTED = {"the two": 2, "the three": 3}
_ADVERBIAL = 7  # tokens of place and time between a talk and the comma behind it
_OPENING = 5  # tokens of "At the end of the"
_LINES = 15  # of a list of talks
_BACK = 3  # sentences in which "the two leaders" are looked for


def listed_below(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read "A held the following meetings:" with a list below, one side on each line."""
    reading = here.reading
    if here.lower[here.at.last - 1] != ":":
        return [], []
    number = bisect_left(reading.sentences, here.at) + 1
    others: list[PersonMention] = []
    for sentence in reading.sentences[number : number + _LINES]:
        group = here.company.group_from(sentence.first, sentence.last, slack=3)
        if len(group) != 1:
            break
        others += group
    who = subject(here, cue.first, others) if others else None
    return ([who], others) if who is not None else ([], [])


def attended_by(here: Clause) -> list[PersonMention]:
    """Return the leaders whom the next sentence names: "A four-way meeting was held. Taking part were A, B, C, D"."""
    reading = here.reading
    number = bisect_left(reading.sentences, here.at) + 1
    for sentence in reading.sentences[number : number + 1]:
        people = here.company.within(sentence.first, sentence.last)
        group = here.company.group_from(people[0].first, sentence.last) if people else []
        if inside(reading.hits["attendance_cues"], sentence.first, sentence.last) and all(
            is_leader(reading, p) or p.office is None for p in group
        ):
            return group
    return []


def hyphened(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Read "the Ivanov-Petrov meeting": people joined by dashes right before the noun."""
    words = here.reading.tokens.words
    found: list[PersonMention] = []
    at = cue.first
    one = here.company.last_before(at, max(here.at.first, at - 4))
    while one is not None and at - one.last <= (0 if found else 3):
        found.append(one)
        at = one.first - 1
        if at <= here.at.first or words[at] not in "-–—":
            break
        one = here.company.last_before(at, max(here.at.first, at - 4))
    return found[::-1] if len(found) > 1 else []


def agreed_there(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return those who agreed on something, or of whom one told the other something, "at their meeting"."""
    lower = here.lower
    phone = cue.entry.get("kind") == "telephone"
    own = here.any("own", cue.first - 1, cue.first)
    article = lower[cue.first - 1] in here.small("determiner")
    before = cue.first - 1 - article
    over = lower[before] in here.small("over a meal")
    if not here.small("opens adverbial").intersection(lower[before : before + 1]):
        before -= 3  # "at the start of"
        if not (own and here.small("opens adverbial").intersection(lower[before : before + 1])):
            return []
    if here.names.organisations_in(cue.first - 4, cue.last + 6) or cue.entry.get("several"):
        return []
    people = here.company.within(here.at.first, cue.first)
    if phone and not people:  # "In a telephone conversation, A wished B well"
        people = once(here.company.within(cue.last, here.at.last))
        return people if len(people) == 2 and all(is_leader(here.reading, p) for p in people) else []
    if len(people) < 2 or not all(is_leader(here.reading, p) for p in people):
        return []
    if not (own or phone or over) and people[0].first - here.at.first > 2:
        return []
    group = here.company.group_from(people[0].first, cue.first)
    if len(group) == len(people):
        return group if (article or phone) and (own or len(group) == 2) else []
    two = len(people) == 2
    return people if two and (own or _told(here, people, phone=phone) or (over and _told_it(here, people))) else []


def _told_it(here: Clause, people: list[PersonMention]) -> bool:
    """Tell whether "told" and the like stands between two."""
    return here.any("addressed", people[0].last, people[1].first)


def after_talks(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the two of "Following the talks, A and B signed", "In a separate conversation A and B examined"."""
    lower, at = here.lower, cue.last
    opens = here.small("opens adverbial").intersection(lower[here.at.first : cue.first])
    if not opens or cue.first - here.at.first > _OPENING or at >= here.at.last:
        return []
    comma = next((n for n in range(at, min(at + _ADVERBIAL, here.at.last)) if lower[n] == ","), at)
    at = at if here.company.within(at, comma) else comma  # "In a conversation on the sidelines, A and B"
    single = here.any("a single", here.at.first, cue.first)
    if not single and (lower[cue.last - 1] not in here.small("talks") or lower[at] != ","):
        return []
    if here.names.organisations_in(here.at.first, at) or here.company.within(here.at.first, cue.first):
        return []
    group = here.company.group_from(at + (lower[at] == ","), here.at.last, slack=1)
    return group if len(group) == 2 and all(is_leader(here.reading, p) for p in group) else []


def _told(here: Clause, people: list[PersonMention], *, phone: bool = False) -> bool:
    """Tell whether the first of two told the second something: "A told B", "A expressed condolences to B"."""
    at = people[1].first
    at -= here.lower[at - 1] in here.small("article")
    part = here.first("addressed", people[0].last, at) or (
        here.first("called", people[0].last, at) if phone else None
    )
    return (part is not None and part.last == at) or (phone and here.lower[at - 1] in here.small("receiver"))


def told_by_phone(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the two of "A congratulated B by phone": all whom the words before name, both leaders."""
    people = here.company.within(here.at.first, cue.first)
    if len(people) != 2 or people[0].plural or not all(is_leader(here.reading, p) for p in people):
        return []
    return people if _told(here, people, phone=True) else []


def the_two(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the leaders whom the sentences before name, for "the two leaders met" and "the three held talks"."""
    for part, size in _COUNTED.items():
        said = here.first(part, max(here.at.first, cue.first - 9), cue.first)
        if said is not None:
            return _counted(here, cue, said, size)
    own = here.first("own", cue.first - 1, cue.first)
    if own is not None and here.lower[own.first] in here.small("theirs") and own.first == here.at.first:
        return _counted(here, cue, own._replace(last=cue.first), 2)  # "Their conversation lasted an hour."
    return []


def _counted(here: Clause, cue: Hit[Entry], said: Phrase, size: int) -> list[PersonMention]:
    if here.company.within(said.first, cue.first):
        return []
    adverbs = here.small("after met") | here.small("auxiliary") | here.small("aside")
    gap = here.lower[said.last : cue.first]
    held = here.first("hold", said.last, cue.first)
    if held is not None:
        gap = here.lower[said.last : held.first]  # "the two countries held" is not "the two held"
    if not all(w in adverbs or w.endswith("ly") for w in gap):
        return []
    reading = here.reading
    number = bisect_left(reading.sentences, here.at)
    found: dict[str, PersonMention] = {}
    before = here.company.within(here.at.first, said.first)
    for sentence in (None, *reversed(reading.sentences[max(0, number - _BACK) : number])):
        people = before if sentence is None else here.company.within(sentence.first, sentence.last)
        for one in people:
            if one.country is not None and is_leader(reading, one):
                found.setdefault(one.person.name, one)
        if len(found) >= size:
            break
    return sorted(found.values(), key=lambda p: p.first) if len(found) == size else []


def of_adjectives(here: Clause, names: Names, cue: Hit[Entry]) -> list[PersonMention]:
    """Read the sides of "Russian-Tajik talks": leaders of the two countries whom the document names."""
    if here.rank > 1:
        return []
    end = cue.first
    while end > here.at.first and end not in names.country_until and cue.first - end < 3:
        end -= 1
    second = names.country_until.get(end)
    if second is None or second.first < 2 or here.reading.tokens.words[second.first - 1] not in "-–—":
        return []
    first = names.country_until.get(second.first - 1)
    if first is None:
        return []
    found = []
    for one in (first, second):
        assert isinstance(one.target, Country)
        code = one.target.alpha_2
        holder = next(
            (
                p
                for p in here.reading.people
                if p.country and p.country.alpha_2 == code and is_leader(here.reading, p)
            ),
            None,
        )
        if holder is not None:
            found.append(holder)
    return found if len(found) == 2 else []


def of_document(scene: Scene) -> list[Talk]:
    """Return the talk of a document that tells of "the talks" more than once and names two leaders of countries."""
    reading, the = scene.reading, word_sets(scene.reading.lexicon, "small_words")["article"]
    nouns = word_sets(reading.lexicon, "small_words")["talks"]
    told: list[Talk] = []
    for cue in reading.hits["meeting_words"]:
        if scene.lower[cue.last - 1] not in nouns or scene.lower[cue.first - 1] not in the:
            continue
        here = scene.clause(cue.first)
        if here is None or other_time(here, cue):
            continue
        leaders = (
            once(p for p in reading.people if is_leader(reading, p) and p.country is not None) if not told else []
        )
        if not told and (len(leaders) != 2 or not counts(here, leaders)):
            return []
        told.append(Talk(leaders or told[0].people, "bilateral", here, cue, None, day_of(reading)))
    return told[:1] if len(told) > 1 else []
