"""Summits that are told of by their number, or as recent ones: those of the years or weeks before, not of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from cis_summits.readers.clauses import Clause

__all__ = ["is_counted", "is_recent"]

_BEFORE = 4  # tokens of "73 regular CIS summits" before the noun
_TIMES = 3  # tokens of "met more than 73 times"
_RECENT = 4  # tokens of "the recent informal CIS summit" before the noun
_BEHIND = 6  # tokens of "the CIS summit in Chisinau recently"


def is_counted(here: Clause, first: int, cue: int, last: int) -> bool:
    """Tell whether meetings are counted: "73 summits of the CIS", "the leaders have met 73 times".

    Args:
        here: the clause.
        first: the first token of noun or verb and organisation.
        cue: the first token of the noun or the verb.
        last: the token after noun or verb and organisation.
    """
    upto = min(last + _TIMES + 1, here.at.last)
    if here.any("times", last, upto) and any(word.isdecimal() for word in here.lower[last:upto]):
        return True
    if not here.any("series", cue, cue + 1):
        return False
    if inside(here.reading.hits["numbers"], max(here.at.first, first - _BEFORE), cue):
        return True
    days = {at for one in here.dates for at in range(one.first, one.last)}
    ending = here.small("ordinal ending")
    return any(
        here.lower[at].isdecimal() and len(here.lower[at]) < 4 and at not in days and here.lower[at + 1] not in ending
        for at in range(max(here.at.first, first - _BEFORE), cue)
    )


def is_recent(here: Clause, first: int, last: int) -> bool:
    """Tell whether a summit is called recent without its day: "the recent Chisinau summit", "met recently"."""
    if here.dates:
        return False
    if here.any("recent", first - _RECENT, first + 1):
        return True
    return here.any("recently", max(here.at.first, first - _RECENT), min(last + _BEHIND, here.at.last))
