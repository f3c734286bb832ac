"""Whose meeting it is where no organisation stands with the word: "at their meeting", "its first session"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Organisation
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.summits.whose import REACH, leaders_meet

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause
    from cis_summits.readers.names import Named
    from cis_summits.readers.summits.sightings import Bare

__all__ = ["of_its_council", "of_its_own", "of_their_own", "of_those_attending", "of_those_before"]

_AT = 5  # tokens of "at the end of the"


def of_their_own(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "the heads of state of the union observed a minute of silence at the opening of their meeting"."""
    if here.small("own").isdisjoint(here.lower[cue.first - 1 : cue.first]):
        return None
    for organisation in here.names.organisations_in(here.at.first, cue.first)[::-1]:
        if here.any("leaders", organisation.first - _AT, organisation.last + _AT) and leaders_meet(
            here, organisation
        ):
            return organisation
    return None


def of_those_before(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "the CIS leaders signed it at a summit", "at the summit the CIS leaders signed": it is theirs."""
    behind = here.links("between").starting(here.lower, cue.last)
    own = behind is not None or bool(here.names.organisations_in(cue.first, cue.last + 1))
    if own or not here.any("at", cue.first - _AT, cue.first):
        return None
    before = here.names.organisations_in(here.at.first, cue.first)[::-1]
    for organisation in (*before, *here.names.organisations_in(cue.last, cue.last + 8)):
        near = here.any("leaders", organisation.first - 6, organisation.last + 4)
        if near and leaders_meet(here, organisation):
            return organisation
    at = here.first("at", cue.first - _AT + 1, cue.first)
    last = here.names.organisation_until.get(at.first) if at is not None else None
    registry = here.reading.registry  # "was admitted to the union at a summit"
    if last is not None and registry is not None and leaders_meet(here, last):
        code = last.target.code if isinstance(last.target, Organisation) else None
        return last if code is not None and registry.holds_summits(code) else None
    return None


def of_those_attending(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "the meeting was attended by the leaders of the union"."""
    by = here.first("attended by", cue.last, here.at.last)
    if by is None:
        return None
    for organisation in here.names.organisations_in(by.last, by.last + REACH):
        if here.any("leaders", by.last, organisation.last + 3) and leaders_meet(here, organisation):
            return organisation
    return None


def of_its_council(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "was admitted to the union at a session of its supreme council": that of the one named before."""
    at, lower = cue.last, here.lower
    its = cue.first - 1 - bool(inside(here.reading.hits["ordinals"], cue.first - 1, cue.first))
    if lower[its] in here.small("own"):  # "the council of the union at its first session"
        bodies = [one for one in here.names.organisations_in(here.at.first, its) if one.body is not None]
        return bodies[-1] if bodies and leaders_meet(here, bodies[-1]) else None
    if here.small("of").isdisjoint(lower[at : at + 1]) or here.small("own").isdisjoint(lower[at + 1 : at + 2]):
        return None
    if phrases(here.reading.lexicon, "summit_bodies").starting(here.lower, at + 2) is None:
        return None
    named = [one for one in here.names.organisations_in(here.at.first, cue.first) if leaders_meet(here, one)]
    return named[-1] if named else None


def of_its_own(here: Clause, at: int) -> Named | None:
    """Read "the union held a summit": the organisation alone is the subject of the verb at token ``at``."""
    one = here.names.organisation_until.get(at)
    registry = here.reading.registry
    if one is None or registry is None or not isinstance(one.target, Organisation) or not leaders_meet(here, one):
        return None
    joined = phrases(here.reading.lexicon, "joiners").ending(here.lower, one.first) is not None
    return one if not joined and registry.holds_summits(one.target) else None
