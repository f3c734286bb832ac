"""Whether what a cue tells is dated to another time than the event of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.phrases import standing
from cis_summits.readers.years import of_another_year

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause

__all__ = ["SPREAD", "dated_elsewhere"]

SPREAD = 7
"""Days between a document and the event that it tells of."""
_CLAUSE = 16  # tokens of ", who announced the withdrawal of his country from the alliance on 12 August"
_APPOSITION = 8  # tokens of ", elected in March last year"


def dated_elsewhere(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a sentence dates what its cue tells more than :data:`SPREAD` days away from the document.

    What a "who" or "whose" behind the cue dates is something else, and so is what stands between commas before it.
    """
    day = here.reading.day
    if of_another_year(here):
        return True
    if day is None or not here.far(SPREAD):
        return False
    which = next(standing(here.small("who or whose"), here.lower, cue.last, here.at.last), here.at.last)
    dates = [
        one.date
        for one in here.dates
        if one.first < which
        and one.date is not None
        and not _aside(here, one, cue)
        and here.lower[one.first - 1] not in here.small("deadline")
    ]
    return any((d.earliest - day).days > SPREAD or (day - d.latest).days > SPREAD for d in dates)


def _aside(here: Clause, one: DateHit, cue: Hit[Entry]) -> bool:
    """Tell whether a date stands in an apposition before the cue: "A, elected last year, came"."""
    if one.last >= cue.first or here.lower[one.last] != "," or not here.company.within(here.at.first, one.first):
        return False
    since = here.at.first + 1
    clause = here.lower[max(since, one.first - _CLAUSE) : one.first]
    return "," in here.lower[max(since, one.first - _APPOSITION) : one.first] or not here.small(
        "who or whose"
    ).isdisjoint(clause)
