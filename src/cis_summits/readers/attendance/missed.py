"""What words of absence speak of: this event, another one, or something that is no event at all.

Whom they tell it of is found by :mod:`cis_summits.readers.attendance.absence`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cis_summits.model import Country
from cis_summits.readers.phrases import inside
from cis_summits.readers.places import capital_in

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause

__all__ = ["elsewhere", "of_something_else"]

_ALL = 12  # tokens from "all" to what is left out of all
_OBJECT = 9  # tokens behind "attend" in which the event is named
_OFFICE = 4  # tokens of "his first deputy prime"
_EVENT = 6  # tokens between "skipped" and what was skipped
_REPRESENTED = frozenset({"represented by", "was represented", "sent"})  # entries of those who came instead
_SEAT = 12  # tokens between "the seat of" and "was empty"
_ASIDE = frozenset(",()-–—")


def _of_other_event(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether what somebody did not come to is no gathering: "did not take part in drafting the paper"."""
    at, lower = cue.last + 1, here.lower
    if lower[cue.last - 1] in here.small("join") and at <= here.at.last:
        return lower[cue.last] in here.small("some") and not here.any("gathering", at, at + _OBJECT)
    if at >= here.at.last or lower[at - 1] not in here.small("in") or lower[at] in here.small("it"):
        return False
    if here.names.state_from(at) is not None or at in here.names.country_at or _to_town(here, at):
        return False
    named = here.names.organisations_in(at, min(at + _OBJECT, here.at.last))
    return not named and not here.any("gathering", at, at + _OBJECT)


def of_something_else(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether the words speak of no event: "did not attend to the question", "turned back to the topic"."""
    if cue.entry.get("needs") == "gathering":
        contrast = here.first("contrast", cue.last, cue.last + _EVENT)
        upto = contrast.first if contrast is not None else cue.last + _EVENT
        if not here.any("gathering", cue.last, upto) and not _of_it(here, cue):
            return True
    if cue.entry.get("part") == "after" and here.any("none", cue.first - _ALL, cue.first):
        return True  # "none except A came": A did
    if cue.entry.get("needs") == "all":
        if cue.entry.get("bare") and _clause_of_its_own(here, cue):
            return True
        joined = not here.small("and").isdisjoint(here.lower[cue.first - 1 : cue.first])
        return joined or not here.any("all", cue.first - _ALL, cue.first)
    if cue.entry.get("needs") in ("absence", "told"):
        return not _told_before(here, cue)
    if cue.entry.get("needs") == "seat":
        return not here.any("seat", cue.first - _SEAT, cue.first)
    if cue.first > here.at.first and here.lower[cue.first - 1] in here.small("denies"):
        return True  # "was not absent"
    before = cue.entry.get("part") == "before" and cue.last < here.at.last
    if before and here.lower[cue.last] in here.small("that"):
        return True  # "did not attend that gathering": another one
    if cue.entry.get("part") == "before" and not cue.entry.get("event") and _of_other_event(here, cue):
        return True
    if cue.entry.get("needs") == "town":
        return not (_to_town(here, cue.last) or here.any("gathering", cue.last, cue.last + _EVENT))
    if cue.entry.get("needs") == "represented":
        cues = inside(here.reading.hits["attendance_cues"], here.at.first, cue.first)
        return not any(one.entry.id in _REPRESENTED for one in cues)
    if cue.entry.get("needs") == "replacement":
        group = here.company.group_from(cue.last, here.at.last, slack=_OFFICE)
        return not group or not here.small("as").isdisjoint(here.lower[group[-1].last : group[-1].last + 2])
    if cue.entry.get("needs") == "stand-in":
        return not (here.company.group_from(cue.last, here.at.last, slack=0) or _deputised(here, cue))
    if cue.entry.get("part") == "before" and not cue.entry.get("event"):
        to = here.lower[cue.last : cue.last + 1]
        return bool(to) and to[0] in here.small("infinitive") and here.lower[cue.last - 1] in here.small("attend")
    if cue.entry.get("part") == "after" and not cue.entry.get("always"):
        gathered = here.any("gathering", here.at.first, here.at.last)
        everyone = here.any("all", here.at.first, cue.first) and here.any("came", here.at.first, cue.first)
        return not (gathered or everyone)
    return False


def _of_it(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "it" behind the words stands for a gathering: "the summit drew ten leaders; A ignored it"."""
    if cue.last >= here.at.last or here.lower[cue.last] not in here.small("it"):
        return False
    sentences = here.reading.sentences
    number = bisect_left(sentences, here.at)
    since = sentences[number - 1].first if number else here.at.first
    return here.links("gathering").first(here.lower, since, cue.first) is not None


def _clause_of_its_own(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "but" leads on: "all came, but A left early"; in "all but A", "all states but A" it does not."""
    whole = here.first("all", cue.first - _ALL, cue.first)
    if here.lower[cue.first - 1] in _ASIDE or whole is None or here.any("came", whole.last, cue.first):
        return True
    return not (
        here.company.group_from(cue.last, here.at.last, slack=0) or here.names.list_from(cue.last, here.at.last)
    )


def elsewhere(here: Clause, cue: Hit[Entry], host: Country | None) -> bool:
    """Tell whether somebody did not come to another country than that of the event."""
    if host is None or cue.entry.get("part") != "before" or cue.entry.get("event"):
        return False
    at = cue.last
    to = here.small("away from")
    if here.lower[cue.last - 1] not in to:
        if at >= here.at.last or here.lower[at] not in to:
            return False
        at += 1
    goal = here.names.state_from(at)
    return goal is not None and isinstance(goal.target, Country) and goal.target != host


def _told_before(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether the sentence, or the one before it, says of somebody else that they did not come."""
    sentences = here.reading.sentences
    number = bisect_left(sentences, here.at)
    since = sentences[number - 1].first if number else here.at.first
    told = inside(here.reading.hits["absence_cues"], since, cue.first)
    return any(one.entry.get("part") == "before" for one in told)


def _deputised(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether an unnamed deputy was sent to the event: "sent his foreign minister"; not "to Paris"."""
    deputy = here.first("deputy", cue.last, cue.last + _OFFICE)
    if deputy is None:
        return False
    to = deputy.last
    away = here.lower[to : to + 1] and here.lower[to] in here.small("infinitive") and to + 1 < here.at.last
    return not away or here.any("gathering", to, to + 5)


def _to_town(here: Clause, at: int) -> bool:
    """Tell whether a town, a country or "the capital" is named at token ``at``."""
    if here.names.state_from(at) is not None:
        return True
    return capital_in(here.reading, here.names, at, min(at + 5, here.at.last)) is not None
