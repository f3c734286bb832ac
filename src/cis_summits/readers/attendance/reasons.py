"""Why somebody was absent: the words behind "due to", "because" and the like, as far as they tell it.

Who was absent is found by :mod:`cis_summits.readers.attendance.absence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.readers.phrases import inside, phrases
from cis_summits.text import Span

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause

__all__ = ["in_turn", "reason"]

_BREAKS = frozenset({",", ";"})
_OWNER = 6  # tokens of "the Armenian prime minister's" before "decision"
_RESOLVE = 3  # tokens of "decision not to" before the words of absence
_FAR = 60  # tokens from the words of absence to the others that they are told of
_GAP = 14  # tokens between somebody and the words that tell of the absence


def in_turn(here: Clause, cue: Hit[Entry]) -> tuple[list[tuple[PersonMention, Span | None]], int]:
    """Return B of "A stayed away because of X, and B because of Y" with the reason, and where what is told of A ends.

    The words before both reasons are the same: "A was kept away by illness and B by an election".
    """
    lower, end = here.lower, here.at.last
    people = here.company.within(cue.last, min(end, cue.last + _FAR))
    marker = here.first("reason", cue.last, end) if people else None
    first, last = (marker.first, marker.last) if marker is not None else (cue.last - 1, cue.last)
    home = cue.entry.get("needs") == "home"  # "A stayed in his capital, B in hers"
    if home:
        first, last = cue.last - 1, cue.last
    agents = here.small("agent")
    if marker is None and not home and last < end and lower[last] in agents:
        first, last = last, last + 1
    if not people or (marker is None and not home and lower[first] not in agents):
        return [], end
    shared = lower[first:last]
    found = [one for one in people if one.last < end and lower[one.last : one.last + last - first] == shared]
    told: list[tuple[PersonMention, Span | None]] = []
    upto = end
    for one in reversed(found):
        start = one.last + last - first
        if home:
            town = here.names.state_from(start)
            if town is not None and town.target == one.country:
                told.append((one, None))
            continue
        until = upto
        while until > start and not lower[until - 1][0].isalnum():
            until -= 1
        if until > start:
            told.append((one, here.reading.span(start, until)))
        upto = here.company.opening(one)
        joiner = phrases(here.reading.lexicon, "joiners").ending(lower, upto)
        upto = joiner.first if joiner is not None else upto
    return told[::-1], upto


def reason(here: Clause, cue: Hit[Entry], people: list[PersonMention], upto: int | None = None) -> Span | None:
    """Return the words behind "due to", "because" and the like; of a turning back, the turning back itself.

    Args:
        here: the sentence.
        cue: the words of absence.
        people: who was absent.
        upto: the token before which the words of the reason end, if not with the sentence.
    """
    tokens = here.reading.tokens
    if _regarded(here, cue):
        return None
    marker = here.first("reason", cue.last, here.at.last) or here.first("occasion", cue.last, cue.last + _GAP)
    if (
        marker is not None
        and here.lower[marker.last : marker.last + 1]
        and here.lower[marker.last] in here.small("due")
    ):
        return None  # "hours before his plane was due to leave"
    cues = inside(here.reading.hits["attendance_cues"], cue.last + 1, here.at.last)
    attending = (a.first for a in cues if a.entry.get("part") == "after")
    end = min(attending, default=here.at.last) if marker is not None else here.at.last
    if end < here.at.last:
        end = _clause_end(here, cue.last, end)
    if marker is not None and ":" in tokens.words[cue.last : marker.first]:
        return None  # "A and B stayed away: A did so because": of each his own
    if marker is not None and _another_subject(here, cue.last, marker.first, people):
        return None
    if marker is not None:
        end = _attribution(here, marker.last, end)
        if _resolved(here, cue):
            copula = phrases(here.reading.lexicon, "membership_links", "copula").first(here.lower, marker.last, end)
            end = copula.first if copula is not None else end
        contrast = here.first("contrast", marker.last, end)
        end = contrast.first if contrast is not None else end
        end = min(_next_absence(here, marker.last, end), here.at.last if upto is None else upto)
    while end > cue.last and not tokens.words[end - 1][0].isalnum():
        end -= 1
    first = end if marker is None else marker.first if marker.entry.get("keeps") else marker.last
    if marker is not None and first < end:
        noun = marker.entry.id == "reason noun"
        if noun and here.links("own").starting(here.lower, first) is not None and first + 1 < end:
            first += 1
        return here.reading.span(first, end)
    if cue.entry.get("event"):
        return here.reading.span(cue.first, end)
    return None


def _regarded(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether others take a view of the absence: "A regretted B's decision to skip"; what follows is of A."""
    noun = here.first("resolve", cue.first - _RESOLVE, cue.last)
    if noun is None:
        return False
    first = noun.first
    if not here.company.within(noun.last, cue.first):  # "Armenia's decision", not "the decision of"
        owner = here.company.last_before(first, max(here.at.first, first - _OWNER))
        states = here.names.countries_in(max(here.at.first, first - _OWNER), first)
        first = max((one.first for one in (owner, *states[-1:]) if one is not None), default=first)
    since = here.at.first
    if here.company.within(since, first) or here.names.countries_in(since, first):
        return True
    return bool(inside(here.reading.hits["reporting_verbs"], since, first))


def _resolved(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a decision not to come is the subject of its sentence: its verb is still to follow."""
    noun = here.first("resolve", cue.first - _RESOLVE, cue.last)
    return noun is not None and not inside(here.reading.hits["reporting_verbs"], here.at.first, noun.first)


def _another_subject(here: Clause, first: int, last: int, people: list[PersonMention]) -> bool:
    """Tell whether a clause about somebody else begins before the reason: ", and B left early because of"."""
    joiners = phrases(here.reading.lexicon, "joiners")
    absent = {one.person.name for one in people}
    for one in here.company.within(first, last):
        opens = here.company.opening(one)
        joined = joiners.ending(here.lower, opens) is not None or here.any("contrast", opens - 1, opens)
        if one.person.name not in absent and (joined or here.lower[opens - 1] in _BREAKS):
            return True
    return False


def _next_absence(here: Clause, first: int, end: int) -> int:
    """Return the comma or the "and" that leads to another word of absence: ", and sent his deputy"; else ``end``."""
    cues = inside(here.reading.hits["absence_cues"], first + 1, end)
    if not cues:
        return end
    joiners = phrases(here.reading.lexicon, "joiners")
    for at in range(cues[0].first, max(first, cues[0].first - 8), -1):
        joiner = joiners.ending(here.lower, at)
        if joiner is not None and joiner.first > first:
            return joiner.first
        if here.lower[at - 1] == "," and at - 1 > first:
            return at - 1
    return end


def _attribution(here: Clause, first: int, end: int) -> int:
    """Return the comma before "somebody said" or "an agency reported" at the end of a sentence; else ``end``."""
    words = here.reading.tokens.words
    for at in range(first, end):
        if words[at] == "," and at + 1 < end:
            named = here.company.within(at + 1, at + 2)
            if named or (here.any("attribution", at + 1, end) and "," not in words[at + 1 : end]):
                return at
    return end


def _clause_end(here: Clause, floor: int, at: int) -> int:
    """Return the token before "and was" and the like that lead to the words at ``at``."""
    joiners = phrases(here.reading.lexicon, "joiners")
    fillers = here.reading.lexicon.forms("claim_fillers", "fillers")
    while at > floor and here.lower[at - 1] in fillers:
        at -= 1
    joiner = joiners.ending(here.lower, at)
    return max(floor, joiner.first if joiner is not None else at)
