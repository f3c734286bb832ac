"""The constructions that say of which states an organisation is made: "comprises", "founded by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.memberships.lists import and_others, members_from, opening, organisation_past_insertion
from cis_summits.readers.memberships.sentence import GAP, Claim, MemberSentence
from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.names import Names

__all__ = [
    "STOPS",
    "alliance",
    "apposed",
    "composition",
    "counted",
    "creation",
    "founding",
    "insertions",
    "numbered",
    "us",
]

_BACK = 80  # tokens before a sentence in which its organisation was named
_LED = 4  # tokens between "A-led" and the organisation
_FAR = 16  # tokens behind "founded" that a place and a day may take before "by"
_INSERTING = {
    "(": frozenset({")"}),
    "–": frozenset({"–", ",", "."}),
    "—": frozenset({"—", ",", "."}),
    "-": frozenset({"-", "."}),
}
STOPS = frozenset({":", "(", "–", "—", "-"})
"""Marks before a list."""


def counted(here: MemberSentence, at: int) -> int:
    """Return the token behind "ten states:" at ``at``; ``at`` itself where the list follows at once."""
    words = here.reading.tokens.words
    starts, ends = here.reading.tokens.starts, here.reading.tokens.ends
    for ahead in range(at, min(at + 10, here.at.last)):
        if here.parties.at(ahead) is not None:
            return at
        if words[ahead] in STOPS and (words[ahead] in ":(" or starts[ahead] > ends[ahead - 1]):
            return ahead  # not the mark in "ex-Soviet"
    return at


def composition(here: MemberSentence) -> list[Claim]:
    """Read "the union comprises A, B and C", "the bloc, which brings together ten states: A, B"."""
    claims = []
    for cue in here.part("composition"):
        at, ends = cue.first, here.names.organisation_until
        while at > here.at.first + 1 and at not in ends and here.lower[at - 1] in here.fillers("before composition"):
            at -= 1
        organisation = ends.get(at) or here.referents.noun_at(at - 1)
        if organisation is None and here.lower[at - 1] in here.fillers("organisation"):
            organisation = here.referents.implied(here.at.first)
        organisation = organisation or organisation_past_insertion(here, _past_comma(here, at, cue.first))
        if organisation is None and here.lower[at - 1] in here.fillers("joining verbs") | here.fillers("countries"):
            organisation = _opening_organisation(here)  # "The union has existed since 2015 and includes"
        if organisation is None and here.lower[at - 1] in here.fillers("bodies of states"):
            own = at - 2 >= here.at.first and here.reading.tokens.words[at - 2][0].isupper()
            own = own and at - 2 > here.at.first  # "The Asian format" has a name of its own
            organisation = here.referents.implied(here.at.first) if not own else None
        if organisation is None and here.lower[cue.first].endswith("ing") and here.lower[at] == ",":
            opened = here.names.organisations_in(here.at.first, here.at.first + 3)
            organisation = opened[0] if opened else None  # "The union was made in 1991, currently consisting of"
        countries = here.whole(members_from(here, counted(here, cue.last)))
        countries += opening(here) if countries else []
        if countries and organisation is not None and not here.fillers("also").isdisjoint(here.lower[at : cue.first]):
            leader = _leader(here, organisation)
            countries += [leader] if leader is not None else []
        if organisation is not None and len(countries) > 1:
            claims.append(Claim(countries, organisation, "member", cue.first, cue.last, "membership.composition"))
    return claims


def _opening_organisation(here: MemberSentence) -> Named | None:
    """Return the organisation that a sentence opens with, the subject of all its verbs."""
    at = here.at.first + (here.lower[here.at.first] in here.small("article"))
    return here.names.organisation_at.get(at) or here.referents.noun_at(at)


def _past_comma(here: MemberSentence, at: int, upto: int) -> int:
    """Return the token behind the last comma before a verb, from token ``at`` on."""
    return next((i + 1 for i in range(upto - 1, at - 1, -1) if here.lower[i] == ","), at)


def creation(here: MemberSentence) -> list[Claim]:
    """Read "The declaration on the creation of the union was signed in 2001 by six states: A, B"."""
    claims: list[Claim] = []
    for cue in here.part("creation"):
        organisation = here.organisation_from(cue.last)
        if organisation is None or organisation.body is not None:
            continue
        signing = here.links("signed").first(here.lower, max(here.at.first, cue.first - _FAR), cue.first)
        if signing is not None and not here.fillers("amending").isdisjoint(here.lower[signing.last : cue.first]):
            continue  # "signed amendments to the treaty on the union"
        after = here.lower[organisation.last] if organisation.last < here.at.last else ""
        if after in here.fillers("things of organisations"):
            continue  # "the treaty on the free trade area of the union"
        signers = here.parties.list_until(signing.first, here.at.first) if signing is not None else []
        if len(signers) > 1:  # "the leaders of A, B and C signed a declaration creating the union"
            rule = "membership.founding"
            claims.append(Claim(signers, organisation, "member", cue.first, cue.last, rule, decided=True))
            continue
        signed = here.links("signed").first(here.lower, cue.last, min(cue.last + _FAR, here.at.last))
        if signed is not None:
            claims += _by(here, cue, organisation, _FAR + GAP)
    return claims


def us(here: MemberSentence) -> list[Claim]:
    """Read "So there are five of us now: A, B and C" behind a claim on who belongs."""
    claims: list[Claim] = []
    before = here.before
    for cue in here.part("us"):
        organisation = before.organisation if before is not None else None
        if organisation is None and here.spoken:
            organisation = here.referents.implied(here.at.first)
        if organisation is None or here.lower[cue.first - 1] not in here.fillers("numbers"):
            continue
        mark = next(standing(STOPS, here.lower, cue.last, min(cue.last + 4, here.at.last)), None)
        states = here.names.list_from(mark + 1, here.at.last) if mark is not None else []
        if len(states) > 2:
            claims.append(Claim(states, organisation, "member", cue.first, cue.last, "membership.composition"))
    return claims


def _named_after(names: Names, one: Named) -> Named | None:
    """Return the organisation whose name goes on with "of" and a state: that of "the union of A and B"."""
    if not is_state(one):
        return None
    organisation = names.organisation_before(one.first)
    if organisation is None or organisation.last < one.first - 1:
        return None
    return organisation  # a name that the registry knows may go on over its states


def alliance(here: MemberSentence) -> list[Claim]:
    """Read "the pact, a military alliance of A, B and C"."""
    claims: list[Claim] = []
    for cue in here.part("alliance"):
        listed = here.names.list_from(cue.last, here.at.last)
        named = here.names.organisations_in(max(here.at.first, cue.first - GAP), cue.first)
        organisation = named[-1] if named else _definite(here, cue) if len(listed) > 2 else None
        if len(listed) > 1 and organisation is not None:
            claims.append(Claim(listed, organisation, "member", cue.first, cue.last, "membership.composition"))
    return claims


def _definite(here: MemberSentence, cue: Hit[Entry]) -> Named | None:
    """Return the organisation spoken of where "the five-nation bloc of" means one that is known."""
    skipped = here.fillers("before organisation nouns") | here.fillers("numbers") | here.fillers("countries in one")
    at = cue.first - 1
    while at > here.at.first and here.lower[at] in skipped:
        at -= 1
    if here.lower[at] not in here.small("article"):
        return None
    named = here.names.organisations_in(here.at.first, cue.first)
    return named[-1] if named else here.referents.implied(here.at.first)


def numbered(here: MemberSentence) -> list[Claim]:
    """Read "the Eurasian five (A, B, C, D and E)" as the members of the organisation spoken of."""
    claims: list[Claim] = []
    lower, numbers = here.lower, here.fillers("numbers") if here.part("relation") else frozenset[str]()
    leaders = here.links("heads")
    for at in range(here.at.first + 1, here.at.last):
        if lower[at] != "(":
            continue
        heads = leaders.ending(lower, at)  # "the union's heads of state (A, B and C)"
        if heads is None and lower[at - 1] not in numbers:
            continue
        organisation = here.organisation_until(heads.first) if heads is not None else None
        states = here.names.list_from(at, here.at.last)
        if heads is None and len(states) > 2:
            organisation = here.referents.implied(here.at.first)
        if organisation is not None and len(states) > 2:
            claims.append(Claim(states, organisation, "member", at - 1, at, "membership.composition"))
    return claims


def insertions(names: Names, lower: list[str], joined: frozenset[str]) -> Iterator[Named]:
    """Return the states that open a list of members without a word for them.

    A of "the union (A, B and C)", "the union – A, B and C – has", "the Union State of A and B".
    """
    for one in names.countries:
        before = lower[one.first - 1] if one.first > 1 else ""
        if before in _INSERTING:
            if is_state(one):
                yield one
        elif before == "of" and lower[one.first - 2] in joined and _named_after(names, one) is not None:
            yield one


def apposed(here: MemberSentence) -> list[Claim]:
    """Read "the union (A, B and C)", "the union – A, B and C – has", "the Union State of A and B".

    Between marks of their own three states or more are its members, behind "of" two.
    """
    claims: list[Claim] = []
    words, names, joined = here.lower, here.names, here.fillers("joined of")
    for one in names.countries_in(here.at.first, here.at.last):
        mark = one.first - 1
        if words[mark] == "of" and words[mark - 1] in joined and (named := _named_after(names, one)):
            states = names.list_from(one.first, here.at.last)
            if len(states) > 1:
                named = named._replace(body=None)
                claims.append(Claim(states, named, "member", mark, one.first, "membership.composition"))
            continue
        if not here.at.first < mark < here.at.last or words[mark] not in _INSERTING or not is_state(one):
            continue
        of = mark - 2 if words[mark - 1] in here.fillers("numbers") and words[mark - 2] in here.small("of") else mark
        organisation = here.organisation_until(of)  # "the union of five – A, B, C – is"
        states = names.list_from(one.first, here.at.last)
        if organisation is None or organisation.body is not None or len(states) < 3:
            continue
        end = states[-1].last
        if end >= here.at.last or words[end] in _INSERTING[words[mark]]:
            states = [*states, *and_others(here, mark)]
            claims.append(Claim(states, organisation, "member", mark, mark + 1, "membership.composition"))
    return claims


def _leader(here: MemberSentence, organisation: Named) -> Named | None:
    """Return the state of "the A-led union" where it is told whom the union also includes."""
    lower, names = here.lower, here.names
    for at in reversed(list(standing(here.fillers("led"), lower, max(1, here.at.first - _BACK), here.at.last))):
        one = names.country_until.get(at - 1) if lower[at - 1] == "-" else None
        upto = min(at + _LED, here.at.last)
        known = any(other.target == organisation.target for other in names.organisations_in(at, upto))
        if one is not None and (known or next(standing(here.fillers("organisation nouns"), lower, at, upto), None)):
            return one
    return None


def founding(here: MemberSentence) -> list[Claim]:
    """Read "the union, founded in 1999 by A and B and later joined by C"."""
    claims: list[Claim] = []
    for cue in here.part("founding"):
        end = here.skip_back(cue.first)
        end -= end > here.at.first and here.lower[end - 1] == ","
        if cue.first == here.at.first:  # "Founded by A and B in 1999, the union"
            named = here.names.organisations_in(cue.last, here.at.last)
            claims += _by(here, cue, named[0], 3) if named else []
            continue
        behind = here.organisation_from(cue.last)
        founders = here.subject(cue.first) if behind is not None and behind.first - cue.last <= 1 else []
        if behind is not None and len(founders) > 1:  # "A, B and C founded the union"
            claims.append(Claim(founders, behind, "member", cue.first, cue.last, "membership.founding"))
            continue
        organisation = here.organisation_until(end)
        if organisation is None and end > here.at.first and here.lower[end - 1] in here.fillers("it"):
            organisation = here.referents.implied(here.at.first)
        if organisation is None or organisation.body is not None:
            continue
        claims += _by(here, cue, organisation, _FAR)
        if claims:
            joined = (verb for verb in here.part("verb") if verb.first >= cue.last)
            claims += [one for verb in joined for one in _by(here, verb, organisation, 1)]
            break
    return claims


def _by(here: MemberSentence, cue: Hit[Entry], organisation: Named, reach: int) -> list[Claim]:
    """Return the claim on the states behind the "by" that follows within some tokens of a passive verb."""
    stop = min(cue.last + reach, here.at.last)
    agent = next(standing(here.small("agent"), here.lower, cue.last, stop), None)
    if agent is None:
        return []
    at = agent + 1
    people = here.fillers("standing for") | here.small("of") | here.small("article")
    while at < here.at.last and here.lower[at] in people:  # "by the presidents of A and B"
        at += 1
    states = members_from(here, counted(here, at))
    return [Claim(states, organisation, "member", cue.first, cue.last, "membership.founding")] if states else []
