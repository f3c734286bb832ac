"""Who the sides of a talk are: the people before and behind the noun or the verb that tells of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Country
from cis_summits.readers.clauses import Clause
from cis_summits.readers.company import is_leader, represented
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = ["further", "of_noun", "of_verb"]

_REACH = 25  # tokens between a subject and its verb
_ADVERBIALS = 16  # tokens of place, time and topic between the word for a talk and "with"
_BACK = 3  # sentences in which "the two leaders" are looked for
_QUOTES = frozenset({'"', "“", "”", "«", "»"})


def of_noun(here: Clause, names: Names, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read the sides of "A held talks with B", "talks between A and B", "Meeting with B", "Russian-Tajik talks"."""
    company, lower = here.company, here.lower
    at = cue.last
    if at < here.at.last and lower[at] not in here.small("between"):
        at = _link(here, at, here.small("with or between"))
    word = lower[at] if at < here.at.last else ""
    if word in here.small("between"):
        group = company.group_from(at + 1, here.at.last)
        behind = group[0].last if len(group) == 1 else here.at.last
        if behind + 1 < here.at.last and lower[behind] in here.small("with"):  # "the meeting of A with B"
            group = [*group, *company.group_from(behind + 1, here.at.last, slack=1)]
        if len(group) > 1:
            return [], group
        if word not in here.small("of"):
            return [], []
    if word in here.small("with"):
        others = company.group_from(at + 1, here.at.last)
        if not others:
            return [], []
        subject = _subject(here, cue.first, others)
        if subject is None and here.any("own", cue.first - 2, cue.first):
            subject = _next_after(here, others)
        if subject is None and cue.entry.get("several") and cue.first == here.at.first and here.rank > 1:
            return [], []  # "Meetings with B are useful, A said": of any time
        if subject is None:
            subject = _next_after(here, others) or _owner(here, others)
        if subject is None and len(others) > 1 and lower[others[-2].last : others[-1].first] == [","]:
            return [others[-1]], others[:-1]  # "In talks with B, A said"
        return (_all_of(here, subject, others), others) if subject is not None else ([], [])
    subjects = company.group_until(cue.first, here.at.first, slack=6)
    if len(subjects) > 1 and here.any("hold", subjects[-1].last, cue.first) and not _after_noun(here, subjects):
        return [], subjects
    if cue.first == here.at.first and company.group_from(cue.last, here.at.last, slack=0):
        others = company.group_from(cue.last, here.at.last, slack=0)  # "Meeting B, A said"
        subject = _next_after(here, others[:1])
        return ([subject], others[:1]) if subject is not None else ([], [])
    return [], (
        _hyphened(here, cue) or _the_two(here, cue) or _of_adjectives(here, names, cue) or _agreed_there(here, cue)
    )


def of_verb(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read the sides of "A met with B", "A received B", "A and B met"."""
    company, lower = here.company, here.lower
    at = cue.last
    if at < here.at.last and lower[at] in here.small("agent"):
        if cue.entry.get("agent") is False:
            return [], []
        # "was received by the president"; an aide at the airport makes no meeting
        hosts = [p for p in company.group_from(at + 1, here.at.last) if is_leader(here.reading, p)]
        guest = _subject(here, cue.first, hosts)
        return ([guest], hosts) if guest is not None else ([], [])
    others = met_by(here, cue) or _opening_with(here, cue)
    if others:
        subject = _subject(here, cue.first, others)
        if subject is None and here.rank <= 1:
            subject = _owner(here, others)
        return (_all_of(here, subject, others), others) if subject is not None else ([], [])
    if cue.entry.get("part") == "discuss":
        return [], []
    subjects = company.group_until(cue.first, here.at.first, slack=3)
    return [], subjects if len(subjects) > 1 else _the_two(here, cue)


def _opening_with(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return whom "With B, the president of C, he discussed trade" has before its verb."""
    if cue.entry.get("part") != "discuss" or here.lower[here.at.first] not in here.small("with"):
        return []
    return here.company.group_from(here.at.first + 1, cue.first, slack=1)[:1]


def met_by(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return whom a verb of meeting has behind it, after words of time, place and topic."""
    lower, at = here.lower, cue.last
    while at < here.at.last and lower[at] in here.small("after met"):
        at += 1
    link = _link(here, at, here.small("with"), topic=cue.entry.get("part") == "discuss")
    if link > at or cue.entry.get("part") == "discuss":
        if link == at:
            return []
        at = link + 1
    others = here.company.group_from(at, here.at.last, slack=1)
    if others and here.lower[others[-1].last + 1 : others[-1].last + 2] == ["s"]:
        others = []  # "met Putin's envoy"
    return others


def _all_of(here: Clause, subject: PersonMention | None, others: list[PersonMention]) -> list[PersonMention]:
    """Return the subject with those it is joined to: "A and B met with C"; not of "after seeing A, B met with C"."""
    if subject is None:
        return []
    if not here.at.first <= subject.first < here.at.last:
        return [subject]
    group = here.company.group_until(subject.last, here.at.first)
    if len(group) < 2 or here.lower[subject.first - 1] == "," or _after_noun(here, group):
        return [subject]
    joined = here.lower[group[-2].last : subject.first]
    if here.small("and").isdisjoint(joined) or any(o.person == p.person for o in others for p in group):
        return [subject]
    return group


def _link(here: Clause, at: int, wanted: frozenset[str], *, topic: bool = False) -> int:
    """Return the token of "with" or "between" behind "took place in the capital on Monday"; ``at`` if none follows.

    Args:
        here: the clause.
        at: number of the token behind the word for a talk.
        wanted: the words looked for.
        topic: whether what was talked of may stand there without a preposition: "discussed trade with".
    """
    lower, words = here.lower, here.reading.tokens.words
    upto = min(here.at.last, at + _ADVERBIALS)
    people = here.company.within(at, upto)
    if people:
        upto = min(upto, people[0].first)
    free, number = topic, at
    while number < upto:
        word = lower[number]
        if word in wanted:
            return number
        if word in here.small("no adverbial") or not (words[number][0].isalnum() or word in "'-."):
            return at
        if word in here.small("and") and not topic:
            return at
        if word in here.small("opens topic") and number + 1 < upto and words[number + 1][0].islower():
            free = topic = True
        elif word in here.small("opens adverbial"):
            free = True
        elif not (free or word in here.small("aside") or word.endswith("ly")):
            return at
        number += 1
    return at


def further(here: Clause, at: int) -> list[list[PersonMention]]:
    """Return those whom "and, separately, with C", "as well as with D and E" add behind the sides of a talk."""
    found: list[list[PersonMention]] = []
    lower = here.lower
    while True:
        link = at
        while link < here.at.last and lower[link] in here.small("and then with"):
            link += 1
        if link == at or link >= here.at.last or lower[link] not in here.small("with"):
            return found
        group = here.company.group_from(link + 1, here.at.last, slack=1)
        if not group:
            return found
        found.append(group)
        at = group[-1].last


def _hyphened(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
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


def _agreed_there(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the two who open a sentence that tells what they did "at a meeting in the capital"."""
    if here.lower[cue.first - 1] not in here.small("determiner") or not (
        here.small("opens adverbial").intersection(here.lower[cue.first - 2 : cue.first - 1])
    ):
        return []
    if here.names.organisations_in(cue.first - 4, cue.last + 6) or cue.entry.get("several"):
        return []
    people = here.company.within(here.at.first, cue.first)
    group = here.company.group_from(people[0].first, cue.first) if people else []
    alone = len(group) == len(people) == 2 and people[0].first - here.at.first <= 2
    return group if alone and all(is_leader(here.reading, p) for p in group) else []


def _the_two(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the two leaders whom the sentences before name, for "the two leaders met" and "they held talks"."""
    said = here.first("the two", max(here.at.first, cue.first - 9), cue.first)
    if said is None or here.company.within(said.first, cue.first):
        return []
    adverbs = here.small("after met") | here.small("auxiliary") | here.small("aside")
    gap = here.lower[said.last : cue.first]
    if not (here.any("hold", said.last, cue.first) or all(w in adverbs or w.endswith("ly") for w in gap)):
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
        if len(found) > 1:
            break
    return sorted(found.values(), key=lambda p: p.first) if len(found) == 2 else []


def _subject(here: Clause, at: int, others: list[PersonMention]) -> PersonMention | None:
    """Return who stands as subject before token ``at``: a person of the sentence, or the one "he" stands for."""
    one = here.company.last_before(at, max(here.at.first, at - _REACH))
    with_ = here.small("with")
    while one is not None and (here.lower[one.first - 1] in with_ or any(one.person == o.person for o in others)):
        one = here.company.last_before(one.first, max(here.at.first, at - _REACH))
    one = _of_first_verb(here, one, at) if one is not None else None
    pronoun = here.first("pronoun", at - 6, at)
    if pronoun is not None and (one is None or pronoun.first > one.last):
        return _antecedent(here, others)
    if one is not None and sum(here.reading.tokens.words[n] in _QUOTES for n in range(one.last, at)) % 2:
        return None  # 'A said: "Our president met B"'
    if one is not None and one.plural:
        return None
    return one


def _of_first_verb(here: Clause, one: PersonMention, at: int) -> PersonMention:
    """Return the subject of "A met B, and later received C": who stands before the first verb, not its object."""
    between = here.lower[one.last : at]
    adverbs = here.small("and then")
    if not between or here.small("and").isdisjoint(between) or any(w not in adverbs for w in between):
        return one
    objects = here.company.group_until(one.last, here.at.first)
    cues = inside(here.reading.hits["meeting_words"], here.at.first, objects[0].first if objects else one.first)
    before = here.company.last_before(cues[-1].first, here.at.first) if cues else None
    return before if before is not None else one


def _antecedent(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return whom "he" stands for: the first person of the sentence before, in the same paragraph."""
    reading = here.reading
    number = bisect_left(reading.sentences, here.at)
    if number == 0 or reading.sentences[number - 1].paragraph != here.at.paragraph:
        return None
    before = reading.sentences[number - 1]
    named = [p for p in here.company.within(before.first, before.last) if all(p.person != o.person for o in others)]
    return named[0] if named else None


def _next_after(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return the subject behind an opening phrase: "In a meeting with B, A said"."""
    at = others[-1].last
    for one in here.company.within(at, here.at.last):
        between = here.lower[at : one.first]
        return one if "," in between and all(one.person != o.person for o in others) else None
    return None


def _owner(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return whose talk a bare headline tells of: the leader whose site it is, else the one named next."""
    reading = here.reading
    theirs = {o.country.alpha_2 for o in others if o.country}
    if here.rank > 1:
        return None
    leaders = [p for p in reading.people if p.country and p.country.alpha_2 not in theirs and is_leader(reading, p)]
    home = [p for p in leaders if p.country and p.country.alpha_2 == reading.home]
    if home:
        return home[0]
    if reading.home is not None and reading.home not in theirs:
        return _of_site(here, others[0])
    return leaders[0] if leaders else None


def _of_site(here: Clause, other: PersonMention) -> PersonMention | None:
    """Return the head of state of the site's country, whom its bare headlines leave out."""
    reading = here.reading
    if reading.registry is None or reading.home is None:
        return None
    return represented(reading, reading.registry.country(reading.home), "", (other.first, other.last))


def _after_noun(here: Clause, subjects: list[PersonMention]) -> bool:
    """Tell whether people before a noun are not its subject but belong to another phrase: "by A and B"."""
    first = subjects[0].first
    return first > here.at.first and here.lower[first - 1] in here.small("no subject")


def _of_adjectives(here: Clause, names: Names, cue: Hit[Entry]) -> list[PersonMention]:
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
