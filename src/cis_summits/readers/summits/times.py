"""Whether words for a summit speak of one around the day of the document, of one to come, or of one recalled."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cis_summits.readers.phrases import inside
from cis_summits.readers.years import years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.readers.clauses import Clause
    from cis_summits.readers.phrases import Phrase

__all__ = ["another_time", "dates_near", "is_far", "is_soon", "is_today"]

_WILL = 14  # tokens between "will" and a summit in one clause
_SOON = 12  # tokens of "that will take place in Minsk on May 5" behind a summit
_AHEAD = 30  # days in which a summit is announced
_YEAR = 5  # tokens of "the last summit of the outgoing year"
_ENDED = 6  # tokens of "in the capital ended" behind a summit
_MONTH = 5  # tokens of "held in Minsk in" between a summit and its month
_SPREAD = 7  # days between a document and the summit it is about


def is_soon(here: Clause, first: int, last: int) -> bool:
    """Tell whether the summit is dated to one of the days after the document."""
    day = here.reading.day
    near = [d.date for d in dates_near(here, first - 6, last + _SOON) if d.date is not None and d.date.day]
    return day is not None and bool(near) and all(0 < (d.earliest - day).days <= _AHEAD for d in near)


def is_today(here: Clause, first: int, last: int) -> bool:
    """Tell whether the summit is dated to the day of the document: "will take part in the session today"."""
    day = here.reading.day
    return any(
        d.date is not None and d.date.day and d.date.earliest == day for d in dates_near(here, first - 6, last + 8)
    )


def another_time(here: Clause, first: int, last: int) -> bool:
    """Tell whether another summit is meant than one around the day of the document."""
    day = here.reading.day
    dates = [d for d in dates_near(here, here.at.first, here.at.last) if d.date is not None]
    if day is not None:
        around = [d for d in dates if first - 6 <= d.last and d.first <= last + 8]
        if any(0 <= (day - d.date.earliest).days <= 1 for d in around if d.date and d.form != "month"):
            return False
        if any(is_far(d.date, day) or d.date.earliest > day for d in around if d.date is not None):
            return True
        years = years_in(here.reading, max(here.at.first, first - 3), min(here.at.last, last + 6))
        if any(y.year != day.year and y.date.month is None for y in years):
            return True
    if day is not None and _other_month(here, first, last, day):
        return True
    recalled = here.first("recalled", first - 4, first + 2)
    opens = recalled is not None and recalled.first == here.at.first and recalled.last - recalled.first == 1
    behind = here.lower[here.at.first + 1 : here.at.first + 2]
    opens = opens and (behind == [","] or not here.small("article").isdisjoint(behind))  # not "earlier this month"
    if opens and not dates and here.lower[here.at.first] in here.small("earlier"):
        recalled = None  # "Earlier the leaders had met in a narrow format": on the same day
    own = recalled is not None and here.lower[recalled.first - 1] in here.small("his first")  # of him, not of it
    if recalled is not None and not own and not here.any("of this year", last, last + _YEAR):
        # "a day earlier, the leaders met"
        return not here.any("day before", recalled.first - 3, recalled.last + 1) and not here.any(
            "same day", recalled.first, recalled.last + 4
        )
    planned = here.first("planned", first - 6, first + 1) or here.first("planned", last, last + 4)
    over = planned is not None and planned.last <= first + 1 and here.any("ending", last, last + _ENDED)
    if planned is not None and here.lower[planned.first] in here.small("agenda"):
        over = not here.small("was on it").isdisjoint(here.lower[last : here.at.last])  # "on its agenda were"
    if planned is not None and not over and not _gone_to(here, planned, dates):
        return True  # but "left before the summit ended"
    ahead = here.first("will", first - _WILL, first)  # "will have a chance to talk at the summit"
    return ahead is not None and "," not in here.lower[ahead.last : first]


def _other_month(here: Clause, first: int, last: int, day: datetime.date) -> bool:
    """Tell whether a bare month other than the document's, or the one before, stands there: "held in May"."""
    for hit in inside(here.reading.hits["months"], max(here.at.first, first - 2), min(last + _MONTH, here.at.last)):
        within = here.lower[hit.first - 1] in here.small("in")
        if within and not any(one.first <= hit.first < one.last for one in here.dates):
            return int(hit.entry.get("number")) not in (day.month, (day - datetime.timedelta(days=_SPREAD)).month)
    return False


def _gone_to(here: Clause, planned: Phrase, dates: list[DateHit]) -> bool:
    """Tell whether "to attend" is what somebody did: "visited Minsk on 5 May to attend the summit"."""
    day = here.reading.day
    if here.lower[planned.first] not in here.small("infinitive"):
        return False
    if here.any("gathered to", here.at.first, planned.first):
        return True
    been = here.any("been there", here.at.first, planned.first)
    if day is None or not dates:
        return been and here.any("been", here.at.first, planned.first)
    return been and all(d.date is not None and 0 <= (day - d.date.earliest).days <= _SPREAD for d in dates)


def is_far(date: PartialDate, day: datetime.date) -> bool:
    """Tell whether a date lies too far from the day of a document to be that of its summit."""
    return (date.earliest - day).days > _SPREAD or (day - date.latest).days > _SPREAD


def dates_near(here: Clause, first: int, last: int) -> list[DateHit]:
    """Return the dates of a clause in tokens ``first`` up to ``last``; beside "will" a weekday is the coming one."""
    first, last = max(first, here.at.first), min(last, here.at.last)
    found = [d for d in here.dates if first <= d.first and d.last <= last]
    if found and here.any("planned", here.at.first, here.at.last):
        own = here.small("possessive")  # "after Thursday's session" is over
        return [
            d
            if here.lower[d.last + 1 : d.last + 2] and here.lower[d.last + 1] in own
            else _ahead(d, here.reading.day)
            for d in found
        ]
    return found


def _ahead(found: DateHit, day: datetime.date | None) -> DateHit:
    """Take a weekday beside "will" as the coming one."""
    if found.form != "weekday" or found.date is None or day is None or found.date.earliest >= day:
        return found
    return found._replace(date=PartialDate.of(found.date.earliest + datetime.timedelta(days=7)))
