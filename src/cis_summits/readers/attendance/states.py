"""States that are told to have come, taken for those who sit for them: "A, B and C took part", "attended by A and B".

Which leader that is, the words tell ("at the level of prime ministers"), else what is usual at the summits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.grammar.incumbents import Incumbents
from cis_summits.model import Country
from cis_summits.readers.attendance.lists import leaders_of
from cis_summits.readers.company import mention_of, of_governments
from cis_summits.readers.names import is_place
from cis_summits.readers.phrases import inside, phrases

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause
    from cis_summits.readers.names import Named

__all__ = ["at_level", "holders", "officials_before", "their_own", "who_came"]

_OFFICE = 3  # tokens of "the first deputy prime minister"
_THEIRS = 2  # tokens between "their" and the office
_LEVEL = 14  # tokens between "were represented" and "at the level of"
_WHERE = 9  # tokens behind "took part in" in which the event is named
_ADVERBS = 2  # tokens of "have also" before a verb
_ASIDE = frozenset(",-–—)")


def who_came(here: Clause, cue: Hit[Entry], part: str) -> list[PersonMention]:
    """Return who sits for the states of a list that is all a sentence names: two of them at least, no lesser body."""
    if here.rank == 0 or not here.any("states came", cue.first, cue.last) or _of_something_else(here, cue):
        return []
    if part == "before":
        states = _subjects(here, cue)
        if states and not _opens(here, states[0].first):
            return []
    else:
        at = cue.last
        if part == "inverted":
            link = phrases(here.reading.lexicon, "membership_links", "copula").starting(here.lower, _behind(here, at))
            if link is None:
                return []
            at = link.last
        states = here.names.list_from(at + (here.lower[at : at + 1] == [":"]), here.at.last)
    if len(states) < 2:
        return []
    organisation = next((o.target for o in here.names.organisations_in(here.at.first, here.at.last)), None)
    government = of_governments(here.reading)
    return leaders_of(here, states, getattr(organisation, "code", "CIS"), government=government)


def at_level(here: Clause, cue: Hit[Entry]) -> list[PersonMention] | None:
    """Return whom "A and B were represented at the level of premiers" tells of; ``None`` without such words."""
    level = here.first("level of", cue.last, min(cue.last + _LEVEL, here.at.last))
    if level is None or here.company.within(cue.last, level.first):
        return None
    if inside(here.reading.hits["attendance_cues"], cue.last, level.first):
        return None  # "A and B took part, C was represented at the level of"
    offices = inside(here.reading.hits["offices"], level.last, min(here.at.last, level.last + _OFFICE + 1))
    role = next((one.entry.get("role") for one in offices if one.entry.get("role")), None)
    return holders(here, role, _subjects(here, cue)) if role is not None else []


def their_own(here: Clause, at: int, until: int) -> list[PersonMention]:
    """Return whom "their prime ministers" are on the day: one of each state named before token ``until``.

    Args:
        here: the sentence.
        at: the token of "their".
        until: the token of the verb whose subjects the states are.
    """
    reading = here.reading
    if not here.any("own", at, at + 1):
        return []
    offices = inside(reading.hits["offices"], at + 1, min(here.at.last, at + 1 + _THEIRS + 1))
    role = next((one.entry.get("role") for one in offices if one.entry.get("role")), None)
    if role is None:
        return []
    named = here.names.countries_in(here.at.first, until)
    return holders(here, role, [one for one in named if not is_place(one)] or named)


def officials_before(here: Clause, at: int) -> list[PersonMention]:
    """Return whom "A and B did not come, their prime ministers" ends with, right before token ``at``."""
    offices = inside(here.reading.hits["offices"], at - _OFFICE, at)
    own = next((one.first - 1 for one in offices if here.any("own", one.first - 1, one.first)), None)
    return their_own(here, own, own) if own is not None else []


def holders(here: Clause, role: str, states: list[Named]) -> list[PersonMention]:
    """Return who filled a role for each of several states on the day of the text."""
    asked = Incumbents(here.reading.registry, here.reading.day)
    found = []
    for state in states:
        if isinstance(state.target, Country) and (holder := asked.holder(role, state.target)) is not None:
            who = mention_of(here.reading, holder[0], state.target, holder[1], (state.first, state.last))
            found.append(who._replace(form="office", basis="derived"))
    return found


def _subjects(here: Clause, cue: Hit[Entry]) -> list[Named]:
    """Return the states right before a verb, or before "which also" and the like."""
    lower, end = here.lower, cue.first
    since = max(here.at.first, end - _ADVERBS)
    fillers = here.links("before coming")
    while end > since and (lower[end - 1] in _ASIDE or fillers.starting(lower, end - 1) is not None):
        end -= 1
    return here.names.list_until(end, here.at.first)


def _opens(here: Clause, at: int) -> bool:
    """Tell whether a list at token ``at`` is a subject: nothing before it, a mark, "members" or "while"."""
    at -= at > here.at.first and here.lower[at - 1] in here.small("article")
    if at <= here.at.first or not here.lower[at - 1].isalpha():
        return True
    return here.links("before states").ending(here.lower, at) is not None


def _behind(here: Clause, at: int) -> int:
    """Return the token behind "in the summit" at token ``at``, which "were" may follow."""
    copula = phrases(here.reading.lexicon, "membership_links", "copula")
    link = copula.first(here.lower, at, min(at + _WHERE, here.at.last))
    return link.first if link is not None else at


def _of_something_else(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether what the states took part in is no meeting of leaders: "in the drills"."""
    lesser = phrases(here.reading.lexicon, "lesser_bodies")
    if lesser.first(here.lower, here.at.first, here.at.last) is not None and not of_governments(here.reading):
        return True
    at = cue.last
    if at >= here.at.last or here.lower[at] not in here.small("in"):
        return False
    upto = min(at + _WHERE, here.at.last)
    named = here.names.organisations_in(at, upto) or here.names.state_from(at + 1) is not None
    return not named and not here.any("gathering", at, upto)
