"""Who the sides of a talk are: the people before and behind the noun or the verb that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.readers.clauses import Clause
from cis_summits.readers.company import is_leader, protagonist
from cis_summits.readers.meetings.implied import after_talks, agreed_there, hyphened, of_adjectives, the_two
from cis_summits.readers.meetings.subjects import (
    after_noun,
    all_of,
    antecedent,
    before_talks,
    in_quotes,
    next_after,
    owner,
    quoted,
    subject,
)
from cis_summits.readers.meetings.talk import once
from cis_summits.readers.names import Names

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = ["further", "met_by", "of_noun", "of_verb", "with_speaker"]

_ADVERBIALS = 16  # tokens of place, time and topic between the word for a talk and "with"
_SPEAKING = frozenset({"speak", "aside"})
_BODY = 4  # words of the name of a body before the office in it
_BEFORE = 3  # tokens of "during a"
_NAMING = 10  # tokens of "the presidents of the region:"
_EXISTING = 5  # tokens between a talk and "was held", "there was"
_GATHERED = 10  # tokens of "gathered in the capital on Monday for a" between the sides and their talk
_ADDED = 8  # tokens of time and place between one side and "and with" another
_ASIDE = 8  # tokens of an aside with its commas
_ORGAN = 3  # tokens of "of the Council"
_HOST = 8  # tokens of "the host of the summit," before the name of a side
_VERB = 3  # tokens between the sides and "met"
_INTRODUCING = frozenset({":", ",", "-", "–", "—"})
_INSIDE = frozenset("'-.\"“”‘’«»")  # marks inside adverbials: "had a talk 'on the feet' with"
_APART = ([","], [",", "the"])


def with_speaker(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]] | None:
    """Read the sides of '"B and I had a talk," A said' and "A said that he and B had talked"."""
    lower, since = here.lower, max(cue.first - _NAMING, here.at.first)
    near = here.company.group_until(cue.first, since, slack=_NAMING)[-1:]
    if not near:
        return None
    one = near[0]
    if cue.entry.get("part") == "talk" and not here.any("hold", one.last, cue.first):
        return None
    if here.links("and i").starting(lower, one.last) is not None:
        who = quoted(here, one.first, cue.first, near) if in_quotes(here, one.first) else None
    else:
        pronoun = here.links("pronoun").ending(lower, one.first - 1)
        joined = pronoun is not None and lower[one.first - 1] in here.small("and") and pronoun.first > here.at.first
        who = antecedent(here, pronoun, near) if joined else None
    return ([who], near) if who is not None else None


def of_noun(here: Clause, names: Names, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read the sides of "A held talks with B", "talks between A and B", "Meeting with B", "Russian-Tajik talks"."""
    company, lower = here.company, here.lower
    if lower[cue.last : cue.last + 1] == ["of"] and names.organisations_in(cue.last, cue.last + _ORGAN):
        return [], []  # "A and B held a meeting of the Supreme State Council"
    if (told := _talk_that(here, cue) or _with_whom(here, cue)) is not None:
        return told
    at = cue.last
    if at < here.at.last and lower[at] not in here.small("between"):
        at = _link(here, at, here.small("with or between"))
    word = lower[at] if at < here.at.last else ""
    if cue.entry.get("kind") == "telephone" and word in here.small("giver"):  # "received a call from"
        return _with_subject(here, cue, company.group_from(at + 1, here.at.last))
    if word in here.small("between"):
        group = company.group_from(at + 1, here.at.last)
        behind = group[0].last if len(group) == 1 else here.at.last
        if behind + 1 < here.at.last and lower[behind] in here.small("with"):  # "the meeting of A with B"
            return group, company.group_from(behind + 1, here.at.last, slack=1)
        if len(group) > 1:
            return [], group
        if word not in here.small("of"):
            return [], []
    if word in here.small("with"):
        others = company.group_from(at + 1, here.at.last)
        if not others and here.links("whom").starting(lower, at + 1) is not None:
            return _with_him(here, cue)
        others = others or _apposed(here, at + 1)
        if not others and (listed := _behind_colon(here, at)) is not None:
            others = company.group_from(listed, here.at.last, slack=0)  # "with the leaders of the region: A, B"
        return _with_subject(here, cue, others)
    subjects = company.group_until(cue.first, here.at.first, slack=_GATHERED)
    if len(subjects) > 1 and here.any("hold", subjects[-1].last, cue.first) and not after_noun(here, subjects):
        return [], subjects
    if lower[cue.first - 1] in here.small("agent") and company.group_from(cue.last, here.at.last, slack=0):
        others = company.group_from(cue.last, here.at.last, slack=0)  # "A began by meeting B"
        return _with_subject(here, cue, others)
    if cue.first == here.at.first and company.group_from(cue.last, here.at.last, slack=0):
        others = company.group_from(cue.last, here.at.last, slack=0)  # "Meeting B, A said"
        who = next_after(here, others[:1])
        return ([who], others[:1]) if who is not None else ([], [])
    return [], (
        hyphened(here, cue)
        or the_two(here, cue)
        or of_adjectives(here, names, cue)
        or agreed_there(here, cue)
        or after_talks(here, cue)
    )


def _with_him(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read "A was welcomed by B and held talks with him": the two leaders whom the sentence names before."""
    people = once(here.company.within(here.at.first, cue.first))
    two = len(people) == 2 and all(is_leader(here.reading, p) and not p.plural for p in people)
    return (people[:1], people[1:]) if two else ([], [])


def _apposed(here: Clause, at: int) -> list[PersonMention]:
    """Read "with the host of the summit, B": a phrase that begins with an article and has a name behind its comma."""
    people = here.company.within(at, min(at + _HOST, here.at.last))
    if not people or at >= here.at.last or here.lower[at] not in here.small("determiner"):
        return []
    between = here.lower[at : people[0].first]
    return people[:1] if between[-1:] == [","] and between.count(",") == 1 else []


def _told_behind(here: Clause, others: list[PersonMention]) -> bool:
    """Tell whether the last of a group is no side behind "with" but the subject: "In talks with B, A said"."""
    return len(others) > 1 and here.lower[others[-2].last : others[-1].first] in _APART


def _with_whom(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]] | None:
    """Read the sides of "B, with whom A had lunch" and "B, with whom he met"."""
    lower = here.lower
    since = max(cue.first - _NAMING, here.at.first)
    at = next((n for n in range(cue.first - 1, since, -1) if lower[n] in here.small("whom")), None)
    if at is None or lower[at - 1] not in here.small("with"):
        return None
    others = here.company.group_until(at - 1, here.at.first, slack=1)[-1:]
    who = here.company.last_before(cue.first, at)
    if who is None and here.any("pronoun", at, cue.first):
        who = antecedent(here, here.first("pronoun", at, cue.first), others)
    return ([who], others) if who is not None and others else None


def _talk_that(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]] | None:
    """Read the sides of "the talks A held with B" and "a meeting, which he held with B"."""
    lower, at = here.lower, cue.last
    at += at < here.at.last and lower[at] == ","
    at += at < here.at.last and lower[at] in here.small("relative")
    who = here.company.group_from(at, min(here.at.last, at + _NAMING), slack=1)
    pronoun = here.links("pronoun").starting(lower, at)
    end = who[0].last if len(who) == 1 else pronoun.last if pronoun is not None else None
    held = here.links("hold").starting(lower, end) if end is not None else None
    if held is None or held.last >= here.at.last or lower[held.last] not in here.small("with"):
        return None
    others = here.company.group_from(held.last + 1, here.at.last)
    if pronoun is None or not others:
        return who, others
    if _told_behind(here, others):
        return others[-1:], others[:-1]  # "a meeting, which he held with B, A said"
    one = next_after(here, others) or antecedent(here, pronoun, others)
    return ([one], others) if one is not None else None


def of_verb(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read the sides of "A met with B", "A received B", "A and B met"."""
    company, lower = here.company, here.lower
    if (told := _with_whom(here, cue)) is not None:
        return told
    at = cue.last
    passive = here.any("passive", cue.first - 1, cue.first)
    if passive:
        at = _link(here, at, here.small("agent"))
    if at < here.at.last and lower[at] in here.small("agent"):
        if cue.entry.get("agent") is False and not passive:
            return [], []
        # "was received by the president"; an aide at the airport makes no meeting
        hosts = [p for p in company.group_from(at + 1, here.at.last) if is_leader(here.reading, p)]
        guest = subject(here, cue.first, hosts)
        return ([guest], hosts) if guest is not None else ([], [])
    others = met_by(here, cue) or _opening_with(here, cue)
    if cue.entry.get("part") == "called" and not _by_telephone(here, others):
        return [], []
    if others:
        who = subject(here, cue.first, others)
        if who is None and cue.first - here.at.first <= 1:  # "Having met with B, A left"
            if _told_behind(here, others):
                return others[-1:], others[:-1]
            who = next_after(here, others)
        if who is None and here.rank <= 1 and cue.entry.get("owned") is not False:
            who = owner(here, others)
        return (all_of(here, who, others), others) if who is not None else ([], [])
    subjects = company.group_until(_before_aside(here, cue.first), here.at.first, slack=cue.entry.get("slack", _VERB))
    if cue.entry.get("part") == "discuss":
        return [], subjects if len(subjects) > 1 and all(is_leader(here.reading, p) for p in subjects) else []
    if len(subjects) > 1:
        return [], [] if after_noun(here, subjects) else subjects  # "the delegations of A and B met"
    return [], the_two(here, cue)


def _before_aside(here: Clause, at: int) -> int:
    """Return where the aside begins that closes before a verb: "A and B, for their part, conferred"."""
    lower = here.lower
    if lower[at - 1] != ",":
        return at
    opens = next((n for n in range(at - 2, max(at - _ASIDE, here.at.first), -1) if lower[n] == ","), at)
    return at if here.company.within(opens, at) else opens


def _by_telephone(here: Clause, others: list[PersonMention]) -> bool:
    """Tell whether "called B" is said of the telephone: nothing that B was called stands behind."""
    if not others:
        return False
    at = others[-1].last
    return here.links("behind a call").starting(here.lower, at) is not None


def _with_subject(
    here: Clause, cue: Hit[Entry], others: list[PersonMention]
) -> tuple[list[PersonMention], list[PersonMention]]:
    """Return who held the talk with those behind "with", and those."""
    if not others:
        return [], []
    own = here.any("own", cue.first - 2, cue.first)
    who = subject(here, cue.first, others)
    if own and who is not None and here.lower[cue.first - 2] in here.small("topic of telling"):
        named = here.company.within(here.at.first, cue.first)
        who = next((p for p in named if is_leader(here.reading, p)), who)  # "A told B of his talks with C"
    if who is None and own:
        who = next_after(here, others)
    if who is None:
        who = _of_sentence(here, cue, others)
    if who is None and cue.entry.get("several") and cue.first == here.at.first and here.rank > 1:
        return [], []  # "Meetings with B are useful, A said": of any time
    if who is None:
        who = next_after(here, others) or owner(here, others)
    if who is None and _told_behind(here, others):
        return [others[-1]], others[:-1]  # "In talks with B, A said"
    if who is None and own:
        who = _owning(here, cue, others)
    if who is None and here.any("impersonal", cue.first - _EXISTING, cue.last + _EXISTING):
        main = protagonist(here.reading)
        further = main is not None and all(main.person != o.person for o in others)
        who = main if further else before_talks(here, others) or antecedent(here, None, others)
    return (all_of(here, who, others), others) if who is not None else ([], [])


def _of_sentence(here: Clause, cue: Hit[Entry], others: list[PersonMention]) -> PersonMention | None:
    """Return who opens a long sentence that tells what they said "at a meeting with B"."""
    lower = here.lower
    adverbial = here.small("opens adverbial").intersection(lower[max(cue.first - _BEFORE, here.at.first) : cue.first])
    if not adverbial or lower[cue.first - 1] not in here.small("determiner"):
        return None
    people = here.company.within(here.at.first, cue.first)
    one = people[0] if people else None
    if one is None or one.first - here.at.first > 2 or not is_leader(here.reading, one):
        return None
    return one if all(one.person != o.person for o in others) else None


def _owning(here: Clause, cue: Hit[Entry], others: list[PersonMention]) -> PersonMention | None:
    """Return whose talk "During his meeting with B" is, where the sentence does not name them behind it."""
    own = here.first("own", cue.first - 2, cue.first)
    return antecedent(here, own, others) if own is not None else None


def _opening_with(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return whom "With B, the president of C, he discussed trade" has before its verb."""
    if cue.entry.get("part") != "discuss" or here.lower[here.at.first] not in here.small("with"):
        return []
    return here.company.group_from(here.at.first + 1, cue.first, slack=1)[:1]


def met_by(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return whom a verb of meeting has behind it, after words of time, place and topic."""
    lower, at = here.lower, cue.last
    people = here.company.within(at, here.at.last)
    begins = people[0].first if people else here.at.last
    while at < begins and lower[at] in here.small("after met"):
        at += 1
    spoke = cue.entry.get("part") in _SPEAKING
    link = _link(here, at, here.small("with or to" if spoke else "with"), topic=cue.entry.get("part") == "discuss")
    if link > at or cue.entry.get("part") == "discuss":
        if link > at:
            at = link + 1
        elif lower[at - 1] not in here.small("with") or here.any("passive", cue.first - 1, cue.first):
            return []  # "roads were discussed with B"
    named = here.reading.tokens.words[at:begins]
    of_body = len(named) <= _BODY and all(word[0].isupper() for word in named)  # "met European Council President B"
    others = here.company.group_from(begins if of_body else at, here.at.last, slack=1)
    if not others and (listed := _behind_colon(here, at)) is not None:
        others = here.company.group_from(listed, here.at.last, slack=0)
    if others and here.lower[others[-1].last + 1 : others[-1].last + 2] == ["s"]:
        others = []  # "met Putin's envoy"
    return others


def _behind_colon(here: Clause, at: int) -> int | None:
    """Return the token behind the colon of "met the presidents of the region: A, B and C"."""
    lower = here.lower
    upto = min(at + _NAMING, here.at.last)
    return next((n + 1 for n in range(at, upto) if lower[n] == ":"), None) if ":" in lower[at:upto] else None


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
        if word in _INTRODUCING and number + 1 < upto and lower[number + 1] in wanted:
            return number + 1  # "a series of meetings on the sidelines: with A, B and C"
        if word in _INSIDE and lower[number + 1 : number + 2] != ["s"]:
            number += 1
            continue
        if word in here.small("no adverbial") or not (words[number][0].isalnum() or word in _INSIDE):
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
    """Return those whom "and, separately, with C", "on Friday and with D and E" add behind the sides of a talk."""
    found: list[list[PersonMention]] = []
    while True:
        link = _further_link(here, at)
        group = here.company.group_from(link + 1, here.at.last, slack=1) if link is not None else []
        if not group:
            return found
        found.append(group)
        at = group[-1].last


def _further_link(here: Clause, at: int) -> int | None:
    """Return the token of the "with" or "to" that adds a further side behind token ``at``."""
    lower, joining = here.lower, here.small("and then with")
    upto = min(at + _ADDED, here.at.last)
    people = here.company.within(at, upto)
    link = at
    while link < upto and lower[link] in joining:
        link += 1
    if link == at and link < upto and lower[link] in here.small("opens adverbial"):
        link = next((n for n in range(at, upto) if lower[n] in here.small("with")), upto)
        if people and people[0].first < link:
            return None
    if link == at or link >= upto or lower[link] not in here.small("with or to") or lower[link - 1] not in joining:
        return None
    return link
