"""The constructions that say who chairs an organisation; each takes one cue in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import ChairRole, Country, Leader
from cis_summits.readers.chairmanship_sentence import REACH, ChairSentence, Claim
from cis_summits.readers.chairmanship_series import gapped, in_turn, scheduled
from cis_summits.readers.company import Company
from cis_summits.readers.names import Named, is_place
from cis_summits.readers.phrases import inside, phrases

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.years import YearMention

__all__ = ["claims_of"]

_MARKS = frozenset({",", ":", "-", "–", "—", "("})


def claims_of(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Return the claims that hang on one cue of a sentence."""
    if here.denied(cue):
        return []
    claims = _of_cue(here, cue)
    return [*claims, *(gapped(here, claims[-1]) or in_turn(here, claims[-1]))] if claims else []


def _of_cue(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    part = cue.entry.get("part")
    if part == "office":
        return scheduled(here, cue) or _changes_hands(here, cue) or _possessed(here, cue)
    if part == "holder":
        # "A, the chair this year, will hand the presidency over to B": the verb is that of the presidency.
        alone = cue.entry.get("office") and here.next_cue(cue) == here.at.last
        if alone and (changing := _changes_hands(here, cue)):
            return changing
        holding = (
            cue.entry.get("office") and here.links("hold").first(here.lower, cue.first - 3, cue.first) is not None
        )
        return _possessed(here, cue) if holding else _held_by(here, cue)
    if part == "succession":
        return _succeeded(here, cue)
    return _chairs(here, cue)


def _changes_hands(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A hands over the chairmanship to B", "the transfer of it from A to B", "B takes it over"."""
    if cue.entry.get("needs") == "before" and here.told is None:
        return []
    organisation = here.organisation(cue) or _passed_on(here, cue)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    given = list(here.links("give").within(here.lower, max(here.at.first, cue.first - REACH), cue.first))
    passed = list(here.links("give").within(here.lower, cue.last, min(here.next_cue(cue), cue.last + REACH + 4)))
    year, shift = here.year(cue), 0
    if cue.entry.get("needs") == "before" and here.told is not None:
        behind = [y for y in here.years if y.first >= cue.last]  # else the year after the one told before
        year, shift = (behind[0], 0) if behind else (here.told.year, here.told.shift + 1)
    taker = here.after("receiver", cue.last) if given or passed else None
    if taker is None and given:
        taker = _given_to(here, given[-1].last, cue)
    if taker is not None:
        claims = [here.claim(taker, organisation, "chair", year, shift, cue, "chairmanship.taken-over")]
        if cue.entry.get("needs") == "before":
            return claims
        giver = here.after("giver", cue.last) or _owner(here, cue)
        if giver is None and given:
            giver = here.subject(given[-1].first)
        if giver is None and passed and here.lower[passed[0].last] in here.small("agent"):
            giver = here.names.state_from(passed[0].last + 1)  # "was handed over by A to B"
        if giver is not None and giver.target != taker.target:
            shift = -1 if year is not None and _starts_year(year) else 0
            claims.append(here.claim(giver, organisation, "chair", year, shift, cue, "chairmanship.handed-over"))
        return claims
    for verb in here.links("take").within(here.lower, max(here.at.first, cue.first - REACH), cue.first):
        taker = here.subject(verb.first)
        if taker is not None:
            claims = [here.claim(taker, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.taken-over")]
            giver = here.after("giver", cue.last)
            if giver is not None and giver.target != taker.target and year is not None and _starts_year(year):
                rule = "chairmanship.handed-over"
                claims.append(here.claim(giver, organisation, "chair", year, -1, cue, rule))
            return claims
    return []


def _passed_on(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return whose presidency is meant where it "passed to" a state: no state's own passes to another."""
    verb = here.links("give").first(here.lower, cue.last, min(cue.last + 4, here.at.last))
    if cue.entry.get("part") != "office" or cue.entry.get("needs") or verb is None:
        return None
    if verb.last >= here.at.last or here.lower[verb.last] not in here.small("receiver"):
        return None
    return here.referents.implied(cue.first) if here.names.state_from(verb.last + 1) is not None else None


def _given_to(here: ChairSentence, at: int, cue: Hit[Entry]) -> Named | None:
    """Return the state between a verb and the office: "handed Russia the chairmanship", "passed to Russia the"."""
    at += at < cue.first and here.lower[at] in here.small("receiver")
    one = here.names.state_at(at)
    return one if one is not None and one.last < cue.first and cue.first - one.last <= 3 else None


def _starts_year(year: YearMention) -> bool:
    """Tell whether the one who hands over then chaired the year before: at the new year, or "in 2018"."""
    return year.date.month is None or year.date.month == 1


def _possessed(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A's chairmanship", "the Kazakh presidency of the union", "A holds the chairmanship"."""
    if cue.entry.get("needs") == "before":
        return []
    organisation = here.organisation(cue)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    owner = _owner(here, cue) or _holding(here, cue)
    if owner is None:
        verbs = list(here.links("hold").within(here.lower, max(here.at.first, cue.first - REACH), cue.first))
        owner = here.subject(verbs[-1].first) if verbs else None
    if owner is None:
        return []
    year = here.year(cue)
    if year is not None and year.last <= owner.first and _planned(here, owner):
        year = None
    return [here.claim(owner, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.possessed")]


def _holding(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return the state behind "the chairmanship is held by", "belongs to"."""
    held = here.links("held").first(here.lower, cue.last, min(here.at.last, cue.last + REACH + 4))
    return here.names.state_from(held.last) or here.parties.at(held.last) if held is not None else None


def _planned(here: ChairSentence, owner: Named) -> bool:
    """Tell whether a plan is spoken of: the year of "the concept of A's chairmanship" is not that of the concept."""
    return owner.first - 2 >= here.at.first and here.lower[owner.first - 2] in here.fillers("plans")


def _owner(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return whose chairmanship it is, from the words right before and after it."""
    names, lower = here.names, here.lower
    skipped = here.fillers("office adjectives")
    at = cue.first
    for _ in range(REACH):
        if at <= here.at.first:
            break
        organisation = names.organisation_until.get(at)
        country = names.country_until.get(at)
        if country is not None and not is_place(country):
            return country
        if organisation is not None:
            at = organisation.first
        elif lower[at - 1] in skipped or lower[at - 1].isdecimal() or any(y.last == at for y in here.years):
            at -= 1
        elif lower[at - 1] in here.small("possessive") and lower[at - 2] == "'":
            at -= 2
        elif lower[at - 1] == "'":
            at -= 1
        elif lower[at - 1] in here.small("own"):
            return here.subject(at - 1) or _after_comma(here, cue.last)
        else:
            break
    behind = cue.last
    if behind < here.at.last and lower[behind] in here.small("belonging") | here.small("agent"):
        organisation = here.thing(behind)
        if organisation is not None and organisation.first - behind <= 4:
            behind = organisation.last
        if behind < here.at.last and lower[behind] in here.small("of"):
            return names.state_from(behind + 1)
    return None


def _after_comma(here: ChairSentence, at: int) -> Named | None:
    """Return the subject behind an opening phrase: "During its chairmanship of the union, A ..."."""
    words = here.reading.tokens.words
    comma = next((i for i in range(at, here.at.last) if words[i] == ","), None)
    return here.names.state_from(comma + 1) if comma is not None else None


def _succeeded(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "next year it will be replaced by B", "B will succeed it" behind a claim of the same paragraph."""
    told = here.told
    offices = inside(here.reading.hits["chairmanships"], cue.last, here.at.last)
    if told is None or told.role != "chair" or any(one.entry.get("part") != "succession" for one in offices):
        return []  # "next is A, which takes the chairmanship in": the other words tell when
    taker = here.names.state_from(cue.last) if cue.entry.get("of") == "agent" else here.subject(cue.first)
    if taker is None or taker.target == told.country:
        return []
    # "A chaired it this year and was replaced by B": not this year.
    own = [year for year in here.years if year != told.year and year.first >= told.last]
    year = own[0] if own else told.year
    shift = 0 if own else told.shift + 1
    one = here.claim(taker, told.organisation, "chair", year, shift, cue, "chairmanship.succeeded")
    return [one]


def _held_by(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A is the chair of the union", "elected X chairman of the council", "with A and B as co-chairs"."""
    if here.lower[cue.first - 1] in here.fillers("no chair"):
        return []
    organisation = here.beside(cue)
    role: ChairRole = cue.entry.get("role")
    dated = any(cue.last < year.first <= cue.last + 1 for year in here.years)  # "the chair in 2009"
    due = here.told is not None and (here.turn(cue) or here.of_today(cue))
    if organisation is None and (role == "co-chair" or cue.entry.get("unmistakable") or dated or due):
        organisation = here.organisation(cue)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    year = here.year(cue)
    elected = _elected(here, cue)
    if elected is not None and elected.country is not None:
        return [_of_person(here, cue, elected, elected.country, organisation, year, "chairmanship.elected")]
    after = max(cue.last, organisation.last)
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
    return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.holder") for one in holders]


def _elected(here: ChairSentence, cue: Hit[Entry]) -> PersonMention | None:
    """Return whom the sentence tells to have been elected: named behind the verb, or as its passive subject."""
    verbs = list(here.links("elect").within(here.lower, max(here.at.first, cue.first - 14), cue.first))
    if not verbs:
        return None
    people = [one for one in here.people() if one.country]
    behind = (one for one in people if verbs[-1].last <= one.first < cue.first)
    before = (one for one in reversed(people) if one.last <= verbs[-1].first)
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
    return here.claim(holder, organisation, cue.entry.get("role"), year, 0, cue, rule)


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
    skipped = here.fillers("office adjectives") | here.small("own")
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
            holders = names.list_until(here.skip_back(link.first), here.at.first)
            if not holders and lower[link.first] in here.small("as") and not _person_before(here, link.first):
                taker = here.subject(link.first)
                taking = here.links("take").within(lower, max(here.at.first, link.first - 4), link.first)
                holders = [taker] if taker is not None and next(taking, None) is not None else []
            if holders:
                return holders
            break
        if at <= here.at.first or lower[at - 1] not in skipped:
            break
        at -= 1
    if at > here.at.first and lower[at - 1] == "," and at < cue.first:
        before = names.country_until.get(at - 1)
        if before is not None and not is_place(before):
            return [before]
    after = max(cue.last, organisation.last) if organisation.first < cue.last + 5 else cue.last
    for _ in range(REACH):
        if after >= here.at.last:
            break
        link = links.starting(lower, after)
        if link is not None:
            return names.list_from(link.last, here.at.last)
        if (
            lower[after] == ","
            and lower[here.at.first] in here.small("as")
            and (one := names.state_at(after + 1)) is not None
        ):
            return [one]
        if lower[after] in _MARKS or lower[after] in here.small("before holder"):
            if listed := names.list_from(after, here.at.last):
                # "the chair, A and B becoming its co-chairs": they are the subject of what follows.
                return [] if here.links("become").starting(lower, listed[-1].last) else listed
        elif not lower[after].isdecimal():
            return names.list_from(after, here.at.last)
        after += 1
    return []


def _chairs(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A chairs the union this year", "the union, chaired by A", "co-chaired by A and B"."""
    names, lower = here.names, here.lower
    year = here.year(cue)
    role: ChairRole = cue.entry.get("role")
    at = cue.last
    for _ in range(4):  # "chaired this year by"
        if at < here.at.last and lower[at] in here.small("agent"):
            organisation = here.organisation(cue)
            if organisation is None or not here.whole_or_heads(organisation):
                return []
            chairs = names.list_from(at + 1, here.at.last)
            return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chaired-by") for one in chairs]
        at += 1
    organisation = here.thing(cue.last) or here.organ(cue)
    if organisation is None or not here.alone(organisation) or not here.whole_or_heads(organisation):
        return []
    subject = here.subject(cue.first)
    if subject is None or (subject.type == "person" and year is None and not here.of_today(cue)):
        return []  # "the President chaired the council": one meeting of it
    return [here.claim(subject, organisation, role, year, 0, cue, "chairmanship.chairs")]
