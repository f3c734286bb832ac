"""The constructions that say who is the chair: "A is the chair of", "elected X chairman of", "with A as co-chair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import ChairRole, Country, Leader
from cis_summits.readers.chairmanships.sentence import REACH, ChairSentence, Claim
from cis_summits.readers.company import Company
from cis_summits.readers.first_person import FirstPerson
from cis_summits.readers.names import Named, is_place, is_state
from cis_summits.readers.phrases import inside, phrases

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.years import YearMention

__all__ = ["following", "held_by"]

_BACK = 40  # tokens before a sentence in which "he" is named
_INSERTED = 10  # tokens between two commas behind a subject
_MARKS = frozenset({",", ":", "-", "–", "—", "("})


def held_by(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A is the chair of the union", "elected X chairman of the council", "with A and B as co-chairs"."""
    if here.lower[cue.first - 1] in here.fillers("no chair"):
        return []
    organisation = here.beside(cue)
    role: ChairRole = cue.entry.get("role")
    # "the chair in 2009", "in the chair this year", "next year's chair"
    dated = any(cue.last <= y.first <= cue.last + 1 or 0 <= cue.first - y.last <= 2 for y in here.years)
    due = here.told is not None and (here.turn(cue) or here.of_today(cue) or bool(here.years))
    if organisation is None and cue.first - here.at.first <= 2 and here.lower[here.at.first] in here.small("as"):
        organisation = here.organisation(cue)  # "As chair, A wants the union to"
    if organisation is None and here.lower[here.at.first] in here.small("in"):
        opened = here.names.organisations_in(here.at.first, here.at.first + 4)  # "In the union A remains the chair"
        organisation = opened[0] if opened and here.of_today(cue) else None
    if organisation is None and (role == "co-chair" or cue.entry.get("unmistakable") or dated or due):
        organisation = here.organisation(cue)
    elect = here.lower[cue.last : cue.last + 1] != ["of"] or _of_the_council(here, cue.last)
    if organisation is None and elect and _elected(here, cue) is not None:
        organisation = here.told.organisation if here.told is not None else here.referents.implied(cue.first)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    year = here.year(cue)
    elected = _elected(here, cue)
    if elected is not None and elected.country is not None:
        year = year if year is None or year.first - cue.last <= REACH else None  # not "... since its making in 1991"
        return [_of_person(here, cue, elected, elected.country, organisation, year, "chairmanship.elected")]
    after = max(cue.last, organisation.last)
    organ = phrases(here.reading.lexicon, "summit_bodies").first(here.lower, after, min(after + 3, here.at.last))
    after = organ.last if organ is not None and organ.first <= after + 2 else after
    named = [one for one in here.people() if one.first <= cue.first < one.last or _apposed(here, after, one)]
    before = _person_before(here, min(cue.first, organisation.first))
    for person in named:
        country = _country_of(here, person)
        if country is not None:
            return [_of_person(here, cue, person, country, organisation, year, "chairmanship.holder")]
    holders = _list_beside(here, cue, organisation)
    country = _country_of(here, before) if before is not None and not holders else None
    if before is not None and country is not None:
        return [_of_person(here, cue, before, country, organisation, year, "chairmanship.holder")]
    claims = [here.claim(one, organisation, role, year, 0, cue, "chairmanship.holder") for one in holders]
    opening = cue.first - here.at.first <= 2 and here.lower[here.at.first] in here.small("as")
    if opening and here.turn(cue) == 0 and not here.planned():
        return [claim._replace(today=True) for claim in claims]  # "As chairman of the council, I open the meeting"
    return claims


def _of_the_council(here: ChairSentence, at: int) -> bool:
    """Tell whether "of the council" stands at ``at``, and nothing says what council."""
    last = at + 3
    if last > here.at.last or here.lower[at + 2] not in here.fillers("council"):
        return False
    return last >= here.at.last or here.lower[last] not in here.small("of")


def _elected(here: ChairSentence, cue: Hit[Entry]) -> PersonMention | None:
    """Return whom the sentence tells to have been elected: named behind the verb, or as its passive subject."""
    verbs = list(here.links("elect").within(here.lower, max(here.at.first, cue.first - 14), cue.first))
    if not verbs:
        return None
    people = [one for one in here.people() if one.country]
    behind = (one for one in people if verbs[-1].last <= one.first < cue.first)
    before = (one for one in reversed(people) if one.last <= verbs[-1].first)
    if here.names.state_from(verbs[-1].last) is not None:
        return next(behind, None)  # "X's colleagues confirmed A as chair"
    return next(behind, None) or next(before, None)


def _of_person(
    here: ChairSentence,
    cue: Hit[Entry],
    person: PersonMention,
    country: Country,
    organisation: Named,
    year: YearMention | None,
    rule: str,
) -> Claim:
    holder = Named(person.first, person.last, country, "person")
    told = here.claim(holder, organisation, cue.entry.get("role"), year, 0, cue, rule)
    # "President X, chairman of the council" is so on the day of the text, in December too.
    return told._replace(today=told.today or (here.turn(cue) == 0 and not here.planned()))


def _country_of(here: ChairSentence, one: PersonMention) -> Country | None:
    """Return whom somebody named by an office of the organisation governs at home on the day."""
    reading = here.reading
    if (
        one.country is not None
        or not isinstance(one.person, Leader)
        or reading.day is None
        or reading.registry is None
    ):
        return one.country
    held = next((t.country for t in one.person.terms if t.country and t.covers(reading.day)), None)
    return reading.registry.country(held) if held is not None else None


def _person_before(here: ChairSentence, at: int) -> PersonMention | None:
    """Return somebody named right before "as the chair" or ", chair of": only small words stand between."""
    skipped = here.fillers("office adjectives") | here.small("as") | here.small("possessive") | {",", "'"}
    skipped |= here.fillers("who is")
    near = [p for p in here.reading.once(Company).within(max(here.at.first, at - 20), at) if p.last <= at]
    return near[-1] if near and skipped.issuperset(here.lower[near[-1].last : at]) else None


def _apposed(here: ChairSentence, at: int, one: PersonMention) -> bool:
    """Tell whether somebody is named right behind the office at ``at``, or across it."""
    between = here.lower[at : one.first]
    return one.first <= at < one.last or (between[:1] == [","] and here.small("article").issuperset(between[1:]))


def _list_beside(here: ChairSentence, cue: Hit[Entry], organisation: Named) -> list[Named]:
    """Return the countries that are said to be the chair: before "is the chair", "as co-chairs", or behind."""
    names, lower = here.names, here.lower
    links = phrases(here.reading.lexicon, "membership_links", "copula")
    if cue.entry.get("role") == "co-chair" and (listed := names.list_from(cue.last, here.at.last)):
        as_one = links.ending(lower, cue.first - (lower[cue.first - 1] in here.fillers("article")))
        first = names.list_until(as_one.first, here.at.first) if as_one is not None else []
        return [*first, *listed]  # "the chair is A, its co-chairs B and C", "with B as a co-chair along with C"
    skipped = here.fillers("office adjectives") | here.small("own") | here.small("possessive") | {"'"}
    at = min(cue.first, organisation.first if organisation.last == cue.first else cue.first)
    for _ in range(REACH):
        chosen = here.links("elect").ending(lower, at)
        if chosen is not None and chosen.first > here.at.first:
            holders = names.list_until(here.skip_back(chosen.first), here.at.first)  # "A was elected chair"
            if holders:
                return holders
        named = names.list_until(at, here.at.first)
        if named and here.links("elect").ending(lower, named[0].first):  # "elected A chair"
            return named
        link = links.ending(lower, at) or here.links("become").ending(lower, at)
        if link is not None and link.first >= here.at.first:
            if lower[link.first - 1] in here.fillers("predecessor"):
                return []  # "A's predecessor as chair"
            holders = names.list_until(here.skip_back(link.first), here.at.first)
            if not holders and lower[link.first - 1] == ",":  # "A, it should be recalled, was in the chair"
                comma = next((i for i in range(link.first - 2, here.at.first, -1) if lower[i] == ","), 0)
                holders = names.list_until(comma, here.at.first) if link.first - comma <= _INSERTED else []
            if not holders and (confirmed := here.links("elect").ending(lower, link.first)) is not None:
                holders = names.list_until(here.skip_back(confirmed.first), here.at.first)  # "A and B were named as"
            if not holders and lower[link.first] in here.small("as") and not _person_before(here, link.first):
                taker = here.subject(link.first)
                taking = here.links("take").within(lower, max(here.at.first, link.first - 4), link.first)
                term = lower[link.first - 1] in here.fillers("turn")  # "A's term as chair"
                if term and lower[link.first - 2] in here.fillers("our"):  # "our term as chair of the union"
                    taker = here.reading.once(FirstPerson).at(link.first - 1, here.at) or taker
                holders = [taker] if taker is not None and (term or next(taking, None) is not None) else []
                known = organisation.first >= here.at.first and "'" not in lower[link.last : cue.first]
                if not holders and (here.year(cue) is not None or here.looks_back() or known):
                    # "A will focus on this in 2020 as chair", "our Kyrgyz friends for what they did as chairs"
                    one = here.parties.before(link.first, here.at.first) or here.side_before(link.first)
                    holders = [one] if one is not None else []
            if holders:
                return holders
            if (told := _he(here, link.first)) is not None:
                return [told]
            break
        if (behind := names.organisation_until.get(at)) is not None:  # "A, the union's chair"
            at = behind.first
            continue
        if at <= here.at.first:
            break
        if lower[at - 1] not in skipped and (at - 2 < here.at.first or lower[at - 2] not in here.fillers("article")):
            break  # else "an efficient chair"
        at -= 1
    beside = 0 <= organisation.first - cue.last <= 3 and _person_before(here, cue.first) is None  # "A, chair of it,"
    if at > here.at.first and lower[at - 1] == "," and (at < cue.first or beside):
        before = names.country_until.get(at - 1)
        if before is not None and not is_place(before):
            return [before]
    opening = lower[here.at.first] in here.small("as") and lower[cue.last : cue.last + 1] == [","]
    if opening and (one := names.state_at(cue.last + 1)) is not None:
        return [one]  # "As chair, A wants the union to"
    after = max(cue.last, organisation.last) if organisation.first < cue.last + 5 else cue.last
    for _ in range(REACH):
        if after >= here.at.last:
            break
        link = links.starting(lower, after)
        if link is not None:
            return _with_clauses(here, names.list_from(link.last, here.at.last))
        if (
            lower[after] == ","
            and lower[here.at.first] in here.small("as")
            and (one := names.state_at(after + 1)) is not None
        ):
            return [one]
        if lower[after] in _MARKS or lower[after] in here.small("before holder"):
            if listed := _with_clauses(here, names.list_from(after, here.at.last)):
                return [] if _subject_of_more(here, listed[-1].last) else listed
        elif (
            not lower[after].isdecimal()
            and cue.first - here.at.first <= 2
            and lower[here.at.first] in here.small("as")
        ):
            return [one] if (one := following(here, after)) is not None else []
        elif not lower[after].isdecimal():
            listed = names.list_from(after, here.at.last) if names.state_from(after) is not None else []
            return [] if listed and _subject_of_more(here, listed[-1].last) else listed
        after += 1
    return []


def _subject_of_more(here: ChairSentence, at: int) -> bool:
    """Tell whether what ends before token ``at`` is the subject of what follows.

    "The chair, A and B becoming its co-chairs", "As B refused to be the presiding state, A will chair the union".
    """
    verbs = inside(here.reading.hits["chairmanships"], at, at + 1)
    verb = bool(verbs) and verbs[0].entry.get("part") == "verb"
    return verb or here.links("become").starting(here.lower, at) is not None


def _he(here: ChairSentence, at: int) -> Named | None:
    """Return who "he" before token ``at`` is, where the sentence opens so: the one named last before it."""
    if at - here.at.first != 1:
        return None
    if here.lower[here.at.first] in here.fillers("it"):  # "It is the current chair of the union"
        states = [o for o in here.names.countries_in(max(0, here.at.first - _BACK), here.at.first) if is_state(o)]
        return states[-1] if len({one.target for one in states[-2:]}) == 1 else None
    if here.lower[here.at.first] not in here.fillers("he"):
        return None
    one = here.parties.before(here.at.first, max(0, here.at.first - _BACK))
    return one if one is not None and one.type == "person" else None


def _with_clauses(here: ChairSentence, listed: list[Named]) -> list[Named]:
    """Go on with a list past what is told of its states: "A, which chaired this year, and B, which"."""
    lower = here.lower
    while listed and lower[listed[-1].last : listed[-1].last + 1] == [","]:
        at = listed[-1].last + 1
        if at >= here.at.last or lower[at] not in here.fillers("which"):
            break
        comma = next((i for i in range(at, min(at + 16, here.at.last - 1)) if lower[i] == ","), 0)
        one = here.names.state_from(comma + 2) if comma and lower[comma + 1] in here.small("and") else None
        if one is None:
            break
        listed = [*listed, one]
    return listed


def following(here: ChairSentence, at: int) -> Named | None:
    """Return the subject behind "As the country chairing the union over this time", from token ``at`` on."""
    for i in range(at, min(at + 6, here.at.last)):
        one = here.names.state_at(i) or here.parties.at(i)
        if one is None and here.lower[i] in here.fillers("we") | here.fillers("i"):
            one = here.reading.once(FirstPerson).country(i, here.at)  # "As the chair of the union, we propose"
        if one is not None:
            return one
    return None
