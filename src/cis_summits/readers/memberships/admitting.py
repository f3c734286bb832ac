"""What an organisation does to states ("admitted A"), and what states put on hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.memberships.lists import nearest_town
from cis_summits.readers.memberships.sentence import GAP, Claim, MemberSentence
from cis_summits.readers.names import Named, is_state

if TYPE_CHECKING:
    from cis_summits.model import MembershipStatus

__all__ = ["admitting", "attributive", "held", "owner_of"]


def admitting(here: MemberSentence) -> list[Claim]:
    """Read "The union admitted A and B", "Today we are admitting A to the union as an observer"."""
    claims: list[Claim] = []
    status: MembershipStatus
    names = here.names
    for cue in here.part("admit"):
        states = names.list_from(cue.last, here.at.last)
        if not states or here.lower[states[-1].last : states[-1].last + 1] == ["'"]:
            continue
        infinite = here.lower[cue.first - 1] in here.small("infinitive")
        if here.denied(cue.first - 5, cue.first) or (infinite and not here.agreed(cue.first)):
            continue
        papers = not here.fillers("papers").isdisjoint(here.before_in_clause(cue.first, 3))
        over = papers and not here.started()
        over = over and here.links("done").first(here.lower, here.at.first, cue.first) is not None
        in_procedure = papers and (over or here.started())
        if here.lower[cue.first - 1] in here.fillers("about doing") and not in_procedure:
            continue  # "a vote for admitting A"
        at = states[-1].last
        to = at < here.at.last and here.lower[at] in here.fillers("into")
        behind = here.organisation_from(at) if to else None
        organisation = behind or here.organisation_until(here.skip_back(cue.first))
        if organisation is None and cue.entry.id == "take in":
            first = here.at.first + (here.lower[here.at.first] in here.small("article"))
            organisation = names.organisation_at.get(first) or here.referents.noun_at(first)
        if in_procedure:  # "the union launched the procedure of admitting A as a member"
            if organisation is None and (named := names.organisations_in(here.at.first, cue.first)):
                organisation = named[-1]
            organisation = organisation or here.referents.noun_within(here.at.first, cue.first)
            if organisation is not None and organisation.body is None:
                status = "member" if over else "candidate"  # "completed the procedure of admitting A"
                claims.append(Claim(states, organisation, status, cue.first, cue.last, "membership.verb"))
            continue
        if organisation is None or organisation.body is not None or attributive(here, organisation):
            continue
        rank = next((c for c in here.part("members") if at <= c.first <= at + 6), None)
        status = rank.entry.get("status") if rank is not None else "member"
        decided = here.lower[cue.first] in here.fillers("admitting now")
        claims.append(Claim(states, organisation, status, cue.first, cue.last, "membership.verb", decided))
    return claims


def held(here: MemberSentence) -> list[Claim]:
    """Read "A has put its participation in the union on ice"."""
    claims: list[Claim] = []
    for cue in here.part("held"):
        thing = here.links("object").first(here.lower, max(here.at.first, cue.first - 14), cue.first)
        if thing is None or here.denied(thing.first - 5, cue.first):
            continue
        if any(thing.first <= one.first < thing.last for one in here.part("relation")):
            continue  # "membership" is told by its own words
        organisation = here.organisation_from(thing.last) or here.referents.implied(here.at.first)
        subject = here.nearest(thing.first) or nearest_town(here, thing.first, GAP)
        owner = owner_of(here, here.at.first, thing.first)
        subject = [owner] if owner is not None else subject
        if organisation is None or organisation.body is not None or attributive(here, organisation):
            continue
        if subject:
            claims.append(Claim(subject, organisation, "suspended", cue.first, cue.last, "membership.verb"))
    return claims


def owner_of(here: MemberSentence, first: int, last: int) -> Named | None:
    """Return whose membership is suspended: "suspended A's membership", "A's participation"."""
    one = next((o for o in here.names.countries_in(first, last) if is_state(o) or o.type == "capital"), None)
    owned = one is not None and here.lower[one.last : one.last + 1] == ["'"]
    return one if owned else None


def attributive(here: MemberSentence, organisation: Named) -> bool:
    """Tell whether an organisation only tells whose thing it is: "left the CIS summit"."""
    after = organisation.last
    if after + 1 < here.at.last and here.lower[after] in here.small("in") and here.lower[after + 1].endswith("ing"):
        return True  # "A joined the union in mourning"
    return after < here.at.last and here.lower[after] in here.fillers("things of organisations")
