"""Whose leaders meet: heads of state or some lesser body, and the organisations that a headline lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Organisation
from cis_summits.readers.clauses import Clause
from cis_summits.readers.names import Named
from cis_summits.readers.phrases import phrases

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.summits.sightings import Bare

__all__ = ["REACH", "joined_with", "leaders_meet", "of_a_president", "of_headline"]

REACH = 12
"""Tokens behind the noun in which its organisation, its place and its day are looked for."""


def leaders_meet(here: Clause, organisation: Named) -> bool:
    """Leave out what ministers, prime ministers and organs below the heads of state do."""
    lesser = phrases(here.reading.lexicon, "lesser_bodies")
    if organisation.body is not None:
        bodies = phrases(here.reading.lexicon, "summit_bodies")
        return bodies.first(here.lower, organisation.first, organisation.last) is not None
    low, high = max(here.at.first, organisation.first - 5), min(here.at.last, organisation.last + 4)
    found = lesser.first(here.lower, low, high)
    if found is None:
        return True
    apart = here.small("apart from it")  # "answers to the media following the CIS summit"
    return found.last <= organisation.first and not apart.isdisjoint(here.lower[found.last : organisation.first])


def of_headline(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read the headlines of presidential sites: "Statement following A and B meetings", "Meeting with A leaders"."""
    if here.rank:
        return None
    if here.reading.home is None and all(part.kind != "label" for part in here.reading.segments):
        return None  # no site of a president, and no transcript
    lower, names = here.lower, here.names
    one = names.organisation_until.get(cue.first)
    behind = _ended_by(here, cue)
    if behind is not None and leaders_meet(here, behind):
        opened = here.any("opening words", here.at.first, cue.first)
        return behind if opened or cue.first == here.at.first else None
    if one is not None and leaders_meet(here, one):
        listed = _listed_before(here, one)
        at = listed[-1].first if listed else one.first
        return one if here.links("in headline").ending(lower, at) is not None else None
    if cue.last >= here.at.last or lower[cue.last] not in here.small("with"):
        return None
    whose = names.organisations_in(cue.last, cue.last + REACH)
    if len(whose) != 1 or not here.any("leaders", cue.last, here.at.last) or not leaders_meet(here, whose[0]):
        return None
    between, leaders = here.links("between"), here.links("leaders")
    plain = all(
        between.starting(lower, at) or leaders.starting(lower, at) for at in range(whose[0].last, here.at.last)
    )
    return whose[0] if plain else None


def of_a_president(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "the president spoke at a meeting of the union": where a head of state speaks, leaders meet."""
    at, between = cue.last, here.links("between")
    if (named := here.names.organisation_until.get(cue.first)) is not None:
        return _where_presidents_are(here, cue, named)  # "the presidents took part in the union's meeting"
    while at < here.at.last and at not in here.names.organisation_at:
        word = between.starting(here.lower, at)
        if word is None:
            return None
        at = word.last
    one = here.names.organisation_at.get(at)
    registry = here.reading.registry
    if one is None or one.body is not None or not isinstance(one.target, Organisation) or registry is None:
        return None
    behind = here.lower[one.last : one.last + 1]
    alone = not behind or not behind[0].isalpha() or here.links("gap").starting(here.lower, one.last) is not None
    if not (alone and here.lower[at - 1] in here.small("article") | here.small("kind of")):
        return None
    return _where_presidents_are(here, cue, one)


def _where_presidents_are(here: Clause, cue: Hit[Entry] | Bare, one: Named) -> Named | None:
    """Return the organisation of a meeting of it at which presidents are told to have been or to have spoken."""
    registry = here.reading.registry
    if one.body is not None or not isinstance(one.target, Organisation) or registry is None:
        return None
    first = min(cue.first, one.first)
    if not (here.any("at", first - 5, first) or here.any("held", first - 5, first)):
        return None
    who = here.company.within(here.at.first, cue.first)
    offices = here.reading.lexicon.forms("offices", "President")
    presidents = any(one.office is not None and one.office.lower() in offices for one in who)
    return one if presidents and registry.holds_summits(one.target) and leaders_meet(here, one) else None


def _ended_by(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Return the organisation of "meeting of the CSTO", with which a headline ends."""
    at = cue.last
    if at >= here.at.last or here.lower[at] not in here.small("of"):
        return None
    at += 1 + (here.lower[at + 1 : at + 2] != [] and here.lower[at + 1] in here.small("article"))
    one = here.names.organisation_at.get(at)
    return one if one is not None and one.last >= here.at.last else None


def _listed_before(here: Clause, organisation: Named) -> list[Named]:
    """Return the organisations of the list that ends with one, the last first: "A, B and" of "A, B and C"."""
    joiners, found = phrases(here.reading.lexicon, "joiners"), []
    article = here.small("article")
    at = organisation.first
    while at > here.at.first:
        at -= here.lower[at - 1] in article  # "the A and the B"
        joiner = joiners.ending(here.lower, at)
        before = joiner.first if joiner is not None else at - (here.lower[at - 1] == ",")
        other = here.names.organisation_until.get(before)
        if before == at or other is None or other.first < here.at.first:
            break
        found.append(other)
        at = other.first
    return found


def joined_with(here: Clause, organisation: Named) -> list[Named]:
    """Return the organisations joined to one: "of A and of B", "the A, B and C summits"."""
    both = (*_behind(here, organisation), *_listed_before(here, organisation))
    return [one for one in both if one.target != organisation.target and leaders_meet(here, one)]


def _behind(here: Clause, organisation: Named) -> list[Named]:
    """Return the organisation joined to another one by what stands behind it: "of A and of B"."""
    links = here.small("article") | here.small("of")
    joiner = phrases(here.reading.lexicon, "joiners").starting(here.lower, organisation.last)
    if joiner is None:
        return []
    at = joiner.last
    while at < here.at.last and at not in here.names.organisation_at and here.lower[at] in links:
        at += 1
    other = here.names.organisation_at.get(at)
    return [other] if other is not None else []
