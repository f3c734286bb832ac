"""The constructions that say who chairs an organisation; each takes one cue in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import ChairRole, Country, Leader
from cis_summits.readers.chairmanships.passing import changes_hands, owner_of, replaced
from cis_summits.readers.chairmanships.sentence import REACH, ChairSentence, Claim
from cis_summits.readers.chairmanships.series import gapped, in_turn, scheduled, years_of_term
from cis_summits.readers.company import Company
from cis_summits.readers.names import Named, is_adjective, is_place, is_state
from cis_summits.readers.phrases import inside, phrases

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.years import YearMention

__all__ = ["claims_of"]

_BACK = 40  # tokens before a sentence in which "he" is named
_MARKS = frozenset({",", ":", "-", "–", "—", "("})


def claims_of(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Return the claims that hang on one cue of a sentence."""
    if here.denied(cue):
        return []
    claims = _of_cue(here, cue)
    if not claims:
        return []
    more = gapped(here, claims[-1]) or in_turn(here, claims[-1])
    others = here.more_organisations(claims[-1].organisation) if len(claims) == 1 and not more else []
    more += [claims[-1]._replace(organisation=other) for other in others]
    return [*(longer for one in claims for longer in _terms(here, one)), *more]


def _terms(here: ChairSentence, claim: Claim) -> list[Claim]:
    """Return a claim for each year that is told of it: a term of the SCO runs over two of them."""
    paired = not here.fillers("respectively").isdisjoint(here.lower[claim.last : here.at.last])
    if claim.year is None or claim.shift or paired:
        return [claim]
    return [claim._replace(year=year) for year in years_of_term(here, claim.year)]


def _of_cue(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    part = cue.entry.get("part")
    if part == "office":
        return scheduled(here, cue) or changes_hands(here, cue) or _possessed(here, cue)
    if part == "holder":
        if turned := replaced(here, cue):
            return turned
        # "A, the chair this year, will hand the presidency over to B": the verb is that of the presidency.
        alone = cue.entry.get("office") and (here.next_cue(cue) == here.at.last or _taken_up(here, cue))
        alone = alone or _powers_of(here, cue)
        if alone and (changing := changes_hands(here, cue)):
            return changing
        holding = (
            cue.entry.get("office") and here.links("hold").first(here.lower, cue.first - 3, cue.first) is not None
        )
        holding = holding or (cue.entry.get("office") and _holding(here, cue) is not None)
        return _possessed(here, cue) if holding else _held_by(here, cue)
    if part == "succession":
        return _succeeded(here, cue)
    # "the Russian-led union" tells of no term
    return _chairs(here, cue) if here.lower[cue.first - 1] != "-" else []


def _powers_of(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether the office is meant: "the powers of chairman of the union"."""
    at = cue.first - (here.lower[cue.first - 1] in here.fillers("article"))
    return here.lower[at - 1] in here.small("of") and here.lower[at - 2] in here.fillers("powers")


def _taken_up(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether "the chair" is what somebody takes, right before it: "A took the union's chair"."""
    organisation = here.names.organisation_until.get(cue.first)
    at = organisation.first if organisation is not None else cue.first
    at -= at > here.at.first and here.lower[at - 1] in here.small("article")
    return here.links("take").ending(here.lower, at) is not None


def _possessed(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A's chairmanship", "the Kazakh presidency of the union", "A holds the chairmanship"."""
    baton = cue.entry.get("needs") == "before"
    organisation = here.thing(cue.last) if baton else here.organisation(cue)
    if organisation is None and cue.entry.id == "presidency" and _termed(here, cue):
        organisation = here.referents.implied(cue.first)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    owner = owner_of(here, cue) if not baton else None
    if owner is not None and owner.last <= cue.first and _of_state(here, cue, owner):
        return []
    owner = owner or (_holding(here, cue) or _thanked(here, cue) if not baton else None)
    if owner is None:
        verbs = list(here.links("hold").within(here.lower, max(here.at.first, cue.first - REACH), cue.first))
        # "At the meeting, held in May, the chairmanship ...": not what was held
        held = verbs and "," not in here.lower[verbs[-1].last : cue.first]
        owner = here.subject(verbs[-1].first) if held else None
    if owner is None:
        return []
    year = here.year(cue)
    if year is not None and year.last <= owner.first and _planned(here, owner):
        year = None
    owners = [owner]
    if cue.entry.get("role") == "co-chair" and owner.first > cue.last:
        owners = here.names.list_from(owner.first, here.at.last)  # "the co-chairmanship of A and B"
    return [
        here.claim(one, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.possessed") for one in owners
    ]


def _thanked(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return the state of those who are thanked "for the effective chairmanship"."""
    at = cue.first
    while at > here.at.first and (here.lower[at - 1] in here.fillers("office adjectives") or at > cue.first - 2):
        if here.lower[at - 1] in here.small("before year"):
            break
        at -= 1
    if at <= here.at.first or here.lower[at - 1] not in here.fillers("for"):
        return None
    thanks = here.fillers("thanks").isdisjoint(here.lower[max(here.at.first, at - 14) : at])
    end = at - 1
    one = here.names.country_until.get(end - (here.lower[end - 1] in here.fillers("sides")))
    return None if thanks else one or here.parties.before(end, max(here.at.first, end - 8))


def _termed(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether a state, not a person, has "the presidency" in a year that is told: no office at home."""
    first = max(here.at.first, cue.first - 4)
    verbs = [*here.links("hold").within(here.lower, first, cue.first)]
    verb = next(iter([*verbs, *here.links("take").within(here.lower, first, cue.first)]), None)
    holder = here.subject(verb.first) if verb is not None and here.year(cue) is not None else None
    return holder is not None and is_state(holder) and holder.type != "person"


def _of_state(here: ChairSentence, cue: Hit[Entry], owner: Named) -> bool:
    """Tell whether "the Kazakh presidency" may be an office at home: nothing says what it is a term of."""
    if cue.entry.id != "presidency" or cue.last - cue.first > 1 or here.told is not None:
        return False
    if here.beside(cue) is not None:
        return False
    at = owner.first - (owner.first > here.at.first and here.lower[owner.first - 1] in here.small("article"))
    return at == here.at.first or here.lower[at - 1] not in here.fillers("during")


def _holding(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return the state behind "the chairmanship is held by", "belongs to"."""
    held = here.links("held").first(here.lower, cue.last, min(here.at.last, cue.last + REACH + 4))
    if held is not None and not here.fillers("by habit").isdisjoint(here.lower[cue.last : held.first + 1]):
        return None  # "the chair was always held by A"
    return here.names.state_from(held.last) or here.parties.at(held.last) if held is not None else None


def _planned(here: ChairSentence, owner: Named) -> bool:
    """Tell whether a plan is spoken of: the year of "the concept of A's chairmanship" is not that of the concept."""
    return owner.first - 2 >= here.at.first and here.lower[owner.first - 2] in here.fillers("plans")


def _succeeded(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "next year it will be replaced by B", "B will succeed it" behind a claim of the same paragraph."""
    told = here.told
    offices = inside(here.reading.hits["chairmanships"], cue.last, here.at.last)
    if told is None or told.role != "chair" or any(one.entry.get("part") != "succession" for one in offices):
        return []  # "next is A, which takes the chairmanship in": the other words tell when
    side = cue.entry.get("of")
    if side == "owner":
        taker = here.names.country_until.get(cue.first)  # "it is A's turn"
    else:
        taker = here.party_from(cue.last) if side == "agent" else here.subject(cue.first)
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
    due = here.told is not None and (here.turn(cue) or here.of_today(cue) or bool(here.years))
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
    return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.holder") for one in holders]


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
            if not holders and lower[link.first] in here.small("as") and not _person_before(here, link.first):
                taker = here.subject(link.first)
                taking = here.links("take").within(lower, max(here.at.first, link.first - 4), link.first)
                term = lower[link.first - 1] in here.fillers("turn")  # "A's term as chair"
                holders = [taker] if taker is not None and (term or next(taking, None) is not None) else []
                known = organisation.first >= here.at.first and "'" not in lower[link.last : cue.first]
                if not holders and (here.year(cue) is not None or here.looks_back() or known):
                    one = here.parties.before(link.first, here.at.first)  # "A will focus on this in 2020 as chair"
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
                # "the chair, A and B becoming its co-chairs": they are the subject of what follows.
                return [] if here.links("become").starting(lower, listed[-1].last) else listed
        elif (
            not lower[after].isdecimal()
            and cue.first - here.at.first <= 2
            and lower[here.at.first] in here.small("as")
        ):
            return [one] if (one := _following(here, after)) is not None else []
        elif not lower[after].isdecimal():
            return names.list_from(after, here.at.last) if names.state_from(after) is not None else []
        after += 1
    return []


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
            if _of_stranger(here, cue.first):
                return []
            before = here.clause_before(cue.first) or here.lower[max(here.at.first, cue.first - 2) : cue.first]
            if not here.fillers("meetings").isdisjoint(before):
                return []  # "the talks were chaired by A"
            chairs = names.list_from(at + 1, here.at.last)
            return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chaired-by") for one in chairs]
        at += 1
    organisation = here.thing(cue.last) or here.organ(cue)
    intransitive = organisation is None and year is not None and _ends(here, cue.last)
    if organisation is None and role == "co-chair" and here.told is not None and _ends(here, cue.last):
        states = here.parties.list_until(here.skip_back(cue.first), here.at.first)  # "A and B will co-chair"
        said, when = here.told.organisation, year or here.told.year
        shift = here.told.shift if year is None else 0
        return [here.claim(one, said, role, when, shift, cue, "chairmanship.chairs") for one in states]
    if intransitive and (role == "co-chair" or here.told is not None):
        # "B will co-chair next year"
        organisation = here.told.organisation if here.told is not None else here.referents.implied(cue.first)
        one = here.subject(cue.first) if organisation is not None else None
        rule = "chairmanship.chairs"
        return [here.claim(one, organisation, role, year, 0, cue, rule)] if one is not None and organisation else []
    if organisation is None or not here.alone(organisation) or not here.whole_or_heads(organisation):
        return []
    if (one := _opened_by(here, cue, organisation)) is not None:
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs")]
    if lower[cue.first - 1] in here.fillers("country") and (named := _told_behind(here, organisation.last)):
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs") for one in named]
    if cue.first == here.at.first and (named := _told_behind(here, year.last if year is not None else 0)):
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs") for one in named]
    if paired := _respectively(here, cue, year):
        return [here.claim(one, organisation, role, when, 0, cue, "chairmanship.chairs") for one, when in paired]
    subject = _team(here, cue.first) or here.subject(cue.first) or _misprinted(here, cue.first)
    term = year is not None or here.of_today(cue) or (here.planned() and organisation.body is None)
    if subject is None or (subject.type == "person" and not term):
        return []  # "the President chaired the council": one meeting of it
    return [here.claim(subject, organisation, role, year, 0, cue, "chairmanship.chairs")]


def _of_stranger(here: ChairSentence, at: int) -> bool:
    """Tell whether "which is chaired by" at ``at`` is told of a body by name that is no organisation known."""
    skipped = here.fillers("which") | here.fillers("passive") | here.fillers("present") | {","}
    end = at
    while end > here.at.first and here.lower[end - 1] in skipped:
        end -= 1
    if end == at or end <= here.at.first or not here.fillers("which").isdisjoint(here.lower[end - 1 : end]):
        return False
    words = here.reading.tokens.words
    named = words[end - 1][0].isupper() and not here.names.in_organisation(end - 1)
    return named and end not in here.names.country_until and words[end - 2][0].isupper()


def _opened_by(here: ChairSentence, cue: Hit[Entry], organisation: Named) -> Named | None:
    """Return the state behind "As the country presiding over the union, A"."""
    at = cue.first - (here.lower[cue.first - 1] in here.fillers("that"))
    as_such = here.lower[at - 1] in here.fillers("country") and not here.small("as").isdisjoint(
        here.lower[at - 3 : at]
    )
    after = organisation.last
    return _following(here, after) if as_such else None


def _following(here: ChairSentence, at: int) -> Named | None:
    """Return the subject behind "As the country chairing the union over this time", from token ``at`` on."""
    near = range(at, min(at + 6, here.at.last))
    return next((one for i in near if (one := here.names.state_at(i) or here.parties.at(i)) is not None), None)


def _respectively(here: ChairSentence, cue: Hit[Entry], year: YearMention | None) -> list[tuple[Named, YearMention]]:
    """Return who chairs when in "A and B will chair the union in 2024 and 2025 respectively"."""
    if year is None or here.fillers("respectively").isdisjoint(here.lower[cue.last : here.at.last]):
        return []
    states, years = here.parties.list_until(here.skip_back(cue.first), here.at.first), years_of_term(here, year)
    return list(zip(states, years, strict=True)) if len(states) == len(years) > 1 else []


def _misprinted(here: ChairSentence, at: int) -> Named | None:
    """Return the state of an adjective that opens the sentence as subject, one letter too long: "Russian chairs"."""
    one = here.names.country_until.get(at)
    return one if one is not None and one.first == here.at.first and is_adjective(one) else None


def _team(here: ChairSentence, at: int) -> Named | None:
    """Return the state of "President X's team", as good as the state itself."""
    if at - 3 <= here.at.first or here.lower[at - 1] not in here.fillers("team"):
        return None
    if here.lower[at - 2] not in here.small("possessive"):
        return None
    one = here.parties.before(at - 3, here.at.first)
    return one._replace(type="name") if one is not None and one.last == at - 3 else None


def _ends(here: ChairSentence, at: int) -> bool:
    """Tell whether nothing but a year follows at token ``at``."""
    at += at < here.at.last and here.lower[at] in here.small("before year")
    return at >= here.at.last or not here.lower[at].isalpha() or any(year.first == at for year in here.years)


def _told_behind(here: ChairSentence, at: int) -> list[Named]:
    """Return who "the next state to chair the union" is: named behind "will be", "is"."""
    link = phrases(here.reading.lexicon, "membership_links", "copula").starting(here.lower, at)
    return here.names.list_from(link.last, here.at.last) if link is not None else []
