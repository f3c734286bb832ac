"""Arithmetic of calendar units: the year, quarter, month, week around a day, and those before and after it.

All stretches are pairs of days, both included. Weeks begin on Monday (ISO 8601), seasons have no agreed days.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

__all__ = [
    "Stretch",
    "around",
    "days_of_month",
    "length_back",
    "length_from",
    "months_after",
    "next_units",
    "nth_within",
    "past_units",
    "reckonable",
    "shifted",
    "week_of_year",
]

_DAY = timedelta(days=1)
_FIRST_YEAR, _LAST_YEAR = 1100, 8900

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "business-day": 1, "week": 7, "workweek": 7, "weekend": 7, "fortnight": 14}


class Stretch(NamedTuple):
    """Two days, both included."""

    start: date
    end: date


def reckonable(day: date | None) -> date | None:
    """Return the day if centuries may be added and taken away without leaving the calendar, else ``None``."""
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def days_of_month(year: int, month: int) -> Stretch:
    """Return a month of a year."""
    return Stretch(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def months_after(day: date, count: int) -> date:
    """Return the day ``count`` months later (earlier, if negative), or the last of that month if it has none such.

    Raises:
        ValueError: if the calendar ends before.

    Examples:
        >>> months_after(date(2024, 1, 31), 1), months_after(date(2024, 2, 29), -12)
        (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    return day + _months_long(count)


@lru_cache(maxsize=256)
def _months_long(count: int) -> relativedelta:
    return relativedelta(months=count)


def around(unit: str, day: date) -> Stretch:
    """Return the unit that a day lies in.

    Examples:
        >>> around("quarter", date(2024, 5, 9))
        Stretch(start=datetime.date(2024, 4, 1), end=datetime.date(2024, 6, 30))
    """
    if unit in _MONTHS:
        return _months(day, _MONTHS[unit])
    monday = day - timedelta(days=day.weekday())
    if unit in ("week", "fortnight"):
        return Stretch(monday, monday + timedelta(days=_DAYS[unit] - 1))
    if unit == "weekend":
        return Stretch(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit == "workweek":
        return Stretch(monday, monday + timedelta(days=4))
    return Stretch(day, day)


def _months(day: date, length: int) -> Stretch:
    number = day.year * 12 + day.month - 1
    first = number - number % length
    if first < 12:
        first = 12
    after = first + length  # the number of the month behind
    return Stretch(date(first // 12, first % 12 + 1, 1), date(after // 12, after % 12 + 1, 1) - _DAY)


def shifted(unit: str, day: date, by: int) -> Stretch:
    """Return the unit ``by`` units after (before, if negative) the one a day lies in."""
    if unit in _MONTHS:
        start = months_after(around(unit, day).start, by * _MONTHS[unit])
        return around(unit, start)
    return around(unit, day + timedelta(days=by * _DAYS.get(unit, 1)))


def past_units(unit: str, day: date, count: int) -> Stretch:
    """Return the last ``count`` units up to a day: whole calendar units for quarters, else counted from the day."""
    if unit in ("quarter", "half", "half-year"):
        return Stretch(shifted(unit, day, -count).start, around(unit, day).start - timedelta(days=1))
    if unit == "business-day":
        start = day
        for _ in range(min(count, 400)):
            start -= timedelta(days=1 if start.weekday() else 3)
        return Stretch(start, day - timedelta(days=1))
    return Stretch(_moved(unit, day, -count), day - _DAY)


def next_units(unit: str, day: date, count: int, *, from_now: bool = False) -> Stretch:
    """Return the next ``count`` units from the day after (with ``from_now``, from the day itself)."""
    if unit in ("quarter", "half", "half-year"):
        return Stretch(around(unit, day).end + timedelta(days=1), shifted(unit, day, count).end)
    start = day if from_now else day + timedelta(days=1)
    if unit == "business-day":
        end = day
        for _ in range(min(count, 400)):
            end += timedelta(days=1 if end.weekday() < 4 else 7 - end.weekday())
        return Stretch(start, end)
    return Stretch(start, _moved(unit, start, count) - _DAY)


def _moved(unit: str, day: date, count: int) -> date:
    """Return the day that lies ``count`` units behind another one (before it, if negative)."""
    count = max(-5000, min(count, 5000))
    if unit in _MONTHS:
        return months_after(day, count * _MONTHS[unit])
    return day + timedelta(days=count * _DAYS.get(unit, 1))


def week_of_year(year: int, number: int) -> Stretch:
    """Return a week by its number in ISO 8601."""
    monday = date.fromisocalendar(year, number, 1)
    return Stretch(monday, monday + timedelta(days=6))


def nth_within(unit: str, whole: Stretch, number: int, count: int = 1) -> Stretch | None:
    """Return ``count`` units of a stretch from the ``number``-th on; a negative number counts from its end.

    ``None`` where the stretch has no such part.

    Examples:
        >>> year = Stretch(date(2024, 1, 1), date(2024, 12, 31))
        >>> nth_within("month", year, 1, 10)
        Stretch(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 10, 31))
    """
    if count < 1 or not number:
        return None  # "0 last weeks"
    if unit == "week":
        long = (whole.end - whole.start).days > 300
        # The first ISO week is the one with the fourth day; the last one of a month is the one with its last day.
        first = around("week", whole.start + timedelta(days=3) if long else whole.start).start
        if not long and number > 0:
            first = around("week", whole.start + timedelta(days=3)).start
        last = around("week", whole.end - timedelta(days=3) if long else whole.end).start
        start = first + timedelta(days=7 * (number - 1)) if number > 0 else last + timedelta(days=7 * (1 - count))
        return Stretch(start, start + timedelta(days=7 * count - 1))
    if (
        unit == "half"
        and count == 1
        and (whole.end.year - whole.start.year > 1 or (whole.end - whole.start).days < 31)
    ):
        return _half(whole, number)
    if unit not in _MONTHS and unit not in _DAYS:
        return None
    if not 0 < count <= 400 or abs(number) > 400:
        return None
    if number > 0:
        start = _moved(unit, whole.start, number - 1)
        end = _moved(unit, start, count) - _DAY
    else:
        end = whole.end
        start = _moved(unit, end + _DAY, -count)
    return Stretch(start, end) if whole.start <= start <= end <= whole.end else None


def length_back(unit: str, day: date, count: int) -> Stretch:
    """Return ``count`` units that end on a day: "the nine months ended September 30".

    Examples:
        >>> length_back("month", date(2024, 9, 30), 9)
        Stretch(start=datetime.date(2024, 1, 1), end=datetime.date(2024, 9, 30))
    """
    following = day + timedelta(days=1)
    return Stretch(_moved(unit, following, -count), day)


def length_from(unit: str, day: date, count: int) -> Stretch:
    """Return ``count`` units that begin on a day: "two weeks from June 3"."""
    return Stretch(day, _moved(unit, day, count) - _DAY)


def _half(whole: Stretch, number: int) -> Stretch | None:
    """Return a half of a month, a decade or a century; a month's first ends on the 15th."""
    if number not in (1, 2, -1):
        return None
    if whole.start.year == whole.end.year:
        middle = whole.start + timedelta(days=15)
    else:
        middle = months_after(whole.start, (whole.end.year - whole.start.year + 1) * 6)
    return Stretch(whole.start, middle - timedelta(days=1)) if number == 1 else Stretch(middle, whole.end)
