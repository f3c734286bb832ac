"""The constructions that tell how a chairmanship passes from one state to another, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.chairmanships.sentence import REACH, ChairSentence, Claim
from cis_summits.readers.first_person import FirstPerson
from cis_summits.readers.names import Named, is_place, is_state
from cis_summits.readers.phrases import phrases, standing

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.phrases import Phrase
    from cis_summits.readers.years import YearMention

_BACK = 60  # tokens before a sentence in which the one is named whose "its" is
_COMMA = frozenset({","})
_LISTED = 16  # tokens that the other organs chaired may take
__all__ = ["both", "changes_hands", "owner_of", "replaced"]


def changes_hands(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A hands over the chairmanship to B", "the transfer of it from A to B", "B takes it over"."""
    later = cue.entry.get("needs") == "before"
    if later and here.told is None:
        organisation = here.beside(cue) or _symbol(here, cue)  # else it is the reins of anything
        if organisation is not None and organisation.last == here.next_cue(cue):
            return []  # "the baton of the union's chairmanship" is told by that
    else:
        organisation = here.organisation(cue)
        if organisation is None and not here.of_other(cue):
            organisation = _passed_on(here, cue) or _taken_up(here, cue)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    later = later and here.told is not None
    given = list(here.links("give").within(here.lower, max(here.at.first, cue.first - REACH), cue.first))
    upto = organisation.last + REACH + 4 if 0 <= organisation.first - cue.last <= 3 else cue.last + REACH + 4
    upto = next((i for i in range(upto, here.at.last) if here.lower[i] == ","), upto) if later else upto + _LISTED
    passed = list(here.links("give").within(here.lower, cue.last, min(here.next_cue(cue), upto)))
    year, shift = here.year(cue), 0
    if later and here.told is not None:
        # The year told in the sentence, else the one after that told before it.
        behind = [y for y in here.years if y.first >= cue.last]
        own = behind[0] if behind else here.year(cue) if here.years else None
        own = None if own is not None and own == here.told.year else own
        year, shift = (own, 0) if own is not None else (here.told.year, here.told.shift + 1)
    if given and (passive := _was_handed(here, given[-1], cue)) is not None:
        return both(here, cue, organisation, *passive, year, shift)
    if cue.entry.get("role") == "co-chair" and (too := _given_too(here, cue, organisation, year)):
        return too
    taker = here.after("receiver", cue.last) if given or passed else None
    if taker is None and given:
        taker = _given_to(here, given[-1].last, cue)
    if taker is None and passed:
        taker = _to_which(here, cue)
    if taker is not None:
        if cue.entry.get("part") == "holder" and not given and year is not None and year.last <= passed[0].first:
            return []  # "A, the chair in 2024, handed over to B": the year is that of A
        if later:
            return both(here, cue, organisation, taker, None, year, shift)
        giver = here.after("giver", cue.last) or owner_of(here, cue)
        if giver is not None and giver.target == taker.target:
            giver = None  # "A handed B the chair"
        if giver is None and given and here.links("was to").first(here.lower, cue.last, taker.first) is None:
            # but not "the chair, which A was to hold"
            giver = here.subject(given[-1].first) or _speaker(here, given[-1].first)
        if giver is None and passed and here.lower[passed[0].last] in here.small("agent"):
            giver = here.names.state_from(passed[0].last + 1)  # "was handed over by A to B"
        return both(here, cue, organisation, taker, giver, year, shift)
    return _taken(here, cue, organisation, year) or _given_up(here, cue, organisation, given, year)


def _symbol(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return whose gavel "X passed the gavel to Y at the union's session" hands on."""
    if here.lower[cue.first] not in here.fillers("symbols"):
        return None
    verb = here.links("give").ending(here.lower, cue.first - (here.lower[cue.first - 1] in here.small("article")))
    to = cue.last < here.at.last and here.lower[cue.last] in here.small("receiver")
    taker = here.party_from(cue.last + 1) if verb is not None and to else None
    named = here.names.organisations_in(here.at.first, here.at.last) if taker is not None else []
    meetings = here.fillers("meetings")
    return next((one for one in named if here.alone(one) or here.lower[one.last] in meetings), None)


def _speaker(here: ChairSentence, at: int) -> Named | None:
    """Return the state of who says "I" or "we" before token ``at``."""
    spoken = here.fillers("i") | here.fillers("we")
    one = next(standing(spoken, here.lower, here.at.first, at), None)
    return here.reading.once(FirstPerson).country(one, here.at) if one is not None else None


def _given_up(
    here: ChairSentence, cue: Hit[Entry], organisation: Named, given: list[Phrase], year: YearMention | None
) -> list[Claim]:
    """Read "A hands over the chairmanship on January 1", where nobody is named who gets it."""
    if not given or cue.entry.get("needs") or cue.first - given[-1].last > 3 or year is None:
        return []
    giver = here.subject(given[-1].first)
    if giver is None or giver.last > given[-1].first:
        return []
    back = -1 if _starts_year(year) else 0
    return [here.claim(giver, organisation, "chair", year, back, cue, "chairmanship.handed-over")]


def both(
    here: ChairSentence,
    cue: Hit[Entry],
    organisation: Named,
    taker: Named,
    giver: Named | None,
    year: YearMention | None,
    shift: int,
) -> list[Claim]:
    """Return the claims on the one who takes over and the one who hands over."""
    claims = [here.claim(taker, organisation, cue.entry.get("role"), year, shift, cue, "chairmanship.taken-over")]
    if giver is not None and giver.target != taker.target:
        back = -1 if year is not None and _starts_year(year) else 0
        claims.append(here.claim(giver, organisation, "chair", year, back, cue, "chairmanship.handed-over"))
    return claims


def _taken(here: ChairSentence, cue: Hit[Entry], organisation: Named, year: YearMention | None) -> list[Claim]:
    """Read "B takes over the chairmanship from A"; where no year is told, that of A is not to be had from it."""
    for verb in here.links("take").within(here.lower, max(here.at.first, cue.first - REACH), cue.first):
        having = verb.first - here.at.first <= 2 and here.lower[here.at.first] in here.fillers("on joining")
        having = having and here.lower[cue.first - 1] not in here.small("possessive")
        taker = _after_comma(here, cue.last) if having else here.subject(verb.first)
        if taker is not None:
            giver = here.after("giver", cue.last) if year is not None else None
            claims = both(here, cue, organisation, taker, giver, year, 0)
            if year is None and here.lower[taker.first - 1] in here.fillers("since when"):
                claims = [claims[0]._replace(today=True)]  # "in the year when A took over the chairmanship"
            return claims
    return []


def _was_handed(here: ChairSentence, verb: Phrase, cue: Hit[Entry]) -> tuple[Named, Named | None] | None:
    """Return who got the office, and from whom, in "B was handed the chairmanship from A"."""
    if here.lower[verb.first].endswith("ing"):
        return None  # "A is handing over the chair"
    if here.at.first + 1 >= verb.first or not here.small("article").issuperset(
        word for word in here.lower[verb.last : cue.first] if word not in here.fillers("office adjectives")
    ):
        beside = here.names.organisation_until.get(cue.first)
        if beside is None or beside.first - verb.last > 2:
            return None
    at = verb.first
    while at > here.at.first and here.lower[at - 1] in here.fillers("adverbs"):
        at -= 1
    if at == here.at.first or here.lower[at - 1] not in here.fillers("passive"):
        return None
    taker = here.subject(at - 1)
    if taker is None:
        return None
    agent = next(standing(here.small("agent"), here.lower, cue.last, here.at.last - 1), None)
    return taker, here.after("giver", cue.last) or (here.party_from(agent + 1) if agent is not None else None)


def _given_too(here: ChairSentence, cue: Hit[Entry], organisation: Named, year: YearMention | None) -> list[Claim]:
    """Read on with "... and the co-chairmanship to B and C" behind the chairmanship given to A."""
    told = here.told
    if told is None or cue.last >= here.at.last or here.lower[cue.last] not in here.small("receiver"):
        return []
    states = here.names.list_from(cue.last + 1, here.at.last)
    rule = "chairmanship.taken-over"
    return [here.claim(one, organisation, "co-chair", year or told.year, 0, cue, rule) for one in states]


def _passed_on(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return whose presidency is meant where it "passed to" a state: no state's own passes to another."""
    verb = here.links("give").first(here.lower, cue.last, min(cue.last + 4, here.at.last))
    if cue.entry.get("part") != "office" or cue.entry.get("needs") or verb is None:
        return None
    if verb.last >= here.at.last or here.lower[verb.last] not in here.small("receiver"):
        return None
    return here.referents.implied(cue.first) if here.names.state_from(verb.last + 1) is not None else None


def _taken_up(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return what a state, not a person, chairs that "takes over the chair" right before the cue."""
    at = cue.first - (here.lower[cue.first - 1] in here.small("article"))
    verb = here.links("take").ending(here.lower, at)
    if verb is None and here.links("give").ending(here.lower, at) is not None:
        near = min(cue.last + 3, here.at.last)
        to = next(standing(here.small("receiver"), here.lower, cue.last, near), None)
        given = to is not None and here.names.state_from(to + 1) is not None
        return here.referents.implied(cue.first) if given else None  # "A will pass the presidency on to B"
    if verb is None or verb.first <= here.at.first:
        return None
    taker = here.subject(verb.first)
    return (
        here.referents.implied(cue.first)
        if taker is not None and is_state(taker) and taker.type != "person"
        else None
    )


def _given_to(here: ChairSentence, at: int, cue: Hit[Entry]) -> Named | None:
    """Return the state between a verb and the office: "handed Russia the chairmanship", "passed to Russia the"."""
    at += at < cue.first and here.lower[at] in here.small("receiver")
    one = here.names.state_at(at) or here.parties.at(at)
    return one if one is not None and one.last < cue.first and cue.first - one.last <= 4 else None


def _to_which(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return who stands before "to which the presidency of the union passes"."""
    organisation = here.names.organisation_until.get(cue.first)
    at = organisation.first if organisation is not None else cue.first
    at -= here.lower[at - 1] in here.small("article")
    if at - 3 < here.at.first or here.lower[at - 1] not in here.fillers("which") | here.small("whom"):
        return None
    if here.lower[at - 2] not in here.small("receiver"):
        return None
    return next(iter(here.parties.list_until(at - 2 - (here.lower[at - 3] == ","), here.at.first)[-1:]), None)


def _starts_year(year: YearMention) -> bool:
    """Tell whether the one who hands over then chaired the year before: at the new year, or "in 2018"."""
    return year.date.month is None or year.date.month == 1


def replaced(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "B succeeds A as chair of the union", "B took over from A as its chair"."""
    verbs = here.links("replace").within(here.lower, max(here.at.first, cue.first - 14), cue.first)
    for verb in verbs:
        if here.lower[verb.last] in here.small("agent"):  # "A was succeeded by B as chair"
            taker, giver = here.names.state_from(verb.last + 1), here.subject(verb.first)
        else:
            giver, taker = here.names.state_from(verb.last), here.subject(verb.first)
        if (
            giver is not None
            and taker is not None
            and max(giver.last, taker.last) < cue.first
            and taker.target != giver.target
        ):
            organisation = here.organisation(cue)
            if organisation is None or not here.whole_or_heads(organisation):
                return []
            year = here.year(cue)
            giver = giver if year is not None else None
            return both(here, cue, organisation, taker, giver, year, 0)
    return []


def owner_of(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return whose chairmanship it is, from the words right before and after it."""
    names, lower = here.names, here.lower
    skipped = here.fillers("office adjectives")
    at = cue.first
    for _ in range(REACH):
        if at <= here.at.first:
            break
        organisation = names.organisation_until.get(at)
        country = names.country_until.get(at)
        capital = country is not None and country.type == "capital" and here.lower[at] == "'"
        if country is not None and (capital or not is_place(country)):
            return country  # "Dushanbe's presidency" too
        if organisation is not None:
            at = organisation.first
        elif lower[at - 1] in skipped or lower[at - 1].isdecimal() or any(y.last == at for y in here.years):
            at -= 1
        elif lower[at - 1] in here.small("possessive") and lower[at - 2] == "'":
            at -= 2
        elif lower[at - 1] == "'":
            at -= 1
        elif lower[at - 1] in here.fillers("whose"):  # "X, whose presidency of the union"
            return next(iter(here.parties.list_until(at - 1 - (lower[at - 2] == ","), here.at.first)[-1:]), None)
        elif (ours := here.reading.once(FirstPerson).at(at, here.at)) is not None:
            return ours
        elif lower[at - 1] in here.small("own"):
            return _possessor(here, at - 1) or _after_comma(here, cue.last) or _told_before(here)
        elif lower[at - 1] in here.small("of") and not here.small("own").isdisjoint(lower[max(0, at - 4) : at - 1]):
            return _after_comma(here, cue.last)  # "At the talk on its plans for next year's presidency, A"
        else:
            break
    behind = cue.last
    if behind < here.at.last and lower[behind] in here.small("belonging") | here.small("agent"):
        organisation = here.thing(behind)
        if organisation is not None and organisation.first - behind <= 4:
            behind = organisation.last
        if behind < here.at.last and lower[behind] in here.small("of"):
            return names.state_from(behind + 1) or _presiding(here, cue, behind + 1)
    return None


def _presiding(here: ChairSentence, cue: Hit[Entry], at: int) -> Named | None:
    """Return the head of state at ``at`` "under the chairmanship of" whom leaders met: his state's term it is."""
    at += at < here.at.last and here.lower[at] in here.small("article")
    one = here.parties.at(at)
    if one is None or one.type != "person" or here.lower[cue.first - 2] not in here.fillers("during"):
        return None
    lesser = phrases(here.reading.lexicon, "lesser_bodies").first(here.lower, here.at.first, cue.first)
    offices = here.fillers("head of state").isdisjoint(here.lower[one.first : one.last])
    return None if lesser is not None or offices else one


def _possessor(here: ChairSentence, at: int) -> Named | None:
    """Return whose "its" at token ``at`` is: the subject's, or that of "A's plans for its chairmanship" behind it."""
    subject = here.subject(at)
    near = [one for one in here.names.countries_in(max(here.at.first, at - REACH), at) if is_state(one)]
    if near and subject is not None and near[-1].first > subject.last and here.lower[near[-1].last] == "'":
        return near[-1]
    if subject is None:  # "our Tajik friends ... their chairmanship"
        return here.side_before(at, REACH)
    return subject


def _told_before(here: ChairSentence) -> Named | None:
    """Return whose "its" is where the sentence names nobody: the one named last before it."""
    if here.parties.before(here.at.last, here.at.first) is not None:
        return None
    return here.parties.before(here.at.first, max(0, here.at.first - _BACK))


def _after_comma(here: ChairSentence, at: int) -> Named | None:
    """Return the subject behind an opening phrase: "During its chairmanship of the union, A ..."."""
    commas = standing(_COMMA, here.lower, at, here.at.last - 1)
    comma = next(commas, None)
    if comma is not None and here.lower[comma + 1] in here.fillers("which"):
        comma = next(commas, None)  # "During its chairmanship, which lasts until May, A"
    return here.names.state_from(comma + 1) if comma is not None else None
