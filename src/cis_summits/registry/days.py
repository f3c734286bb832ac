"""Days that may be asked about, and whether a stretch with imprecise ends holds a day."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from cis_summits.errors import BadArgument
from cis_summits.text import shown
from cis_summits.values import PartialDate

__all__ = ["Cover", "covers", "date_of", "partial", "to_day"]

Cover = Literal["yes", "no", "perhaps"]


def to_day(on: object) -> date:
    """Return the day meant by a date or an ISO string.

    Raises:
        BadArgument: if it is neither a date nor a day of the calendar in ISO form.
    """
    if isinstance(on, datetime):
        return on.date()
    if isinstance(on, date):
        return on
    if isinstance(on, str):
        try:
            return date.fromisoformat(on)
        except ValueError:
            raise BadArgument(f"not a day in ISO form (YYYY-MM-DD): {shown(on)}{_whole_year(on)}") from None
    raise BadArgument(f"a day is a date or an ISO string, not {type(on).__name__}{_whole_year(on)}")


def _whole_year(on: object) -> str:
    """Return what to tell somebody who asked for a year where a day is wanted."""
    year = shown(on).strip("'")
    if isinstance(on, int | str) and len(year) == 4 and year.isascii() and year.isdecimal():
        return f"; much can change in a year: ask for a day of it, such as {year}-06-01"
    return ""


@lru_cache(maxsize=4096)
def date_of(text: str) -> PartialDate:
    """Return the partial date that a row gives where it must give one."""
    return PartialDate.parse(text)


@lru_cache(maxsize=4096)
def partial(text: str) -> PartialDate | None:
    """Return the partial date that a row gives, or ``None`` where it gives none."""
    return date_of(text) if text else None


def covers(start: PartialDate | None, end: PartialDate | None, day: date) -> Cover:
    """Tell whether the half-open stretch holds ``day``; ``perhaps`` where its ends are too imprecise to say.

    Examples:
        >>> covers(PartialDate.parse("2004"), None, date(2004, 6, 1))
        'perhaps'
    """
    if (start is not None and day < start.earliest) or (end is not None and day >= end.latest and end.day):
        return "no"
    if end is not None and day > end.latest:
        return "no"
    if start is not None and day < start.latest:
        return "perhaps"
    if end is not None and day >= end.earliest and not end.day:
        return "perhaps"
    return "yes"
