"""Checks the arguments of questions, so that a mistake is reported as such and never answered with nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from cis_summits.errors import BadArgument
from cis_summits.model import SummitKind
from cis_summits.registry.days import to_day
from cis_summits.text import shown
from cis_summits.values import PartialDate

__all__ = ["asked_days", "asked_kind", "asked_name", "asked_rows", "asked_year"]


def asked_name(name: object, what: str) -> str:
    """Return ``name`` if it is text.

    Raises:
        BadArgument: if it is not; ``what`` says what it should name.
    """
    if not isinstance(name, str):
        raise BadArgument(f"{what} is asked for by name (a str), not {type(name).__name__}")
    return name


def asked_year(year: object) -> int:
    """Return the year of the calendar that a number or four digits stand for.

    Raises:
        BadArgument: if they stand for none; for a day, the message says how to ask for one.

    Examples:
        >>> asked_year("2014")
        2014
    """
    if isinstance(year, str) and len(year) == 4 and year.isascii() and year.isdecimal():
        year = int(year)
    if not isinstance(year, int) or isinstance(year, bool) or not date.min.year <= year < date.max.year:
        dated = "; for a day there is on=" if isinstance(year, date) or _is_day(year) else ""
        raise BadArgument(f"a year is a number like 2024, not {shown(year)}{dated}")
    return year


def _is_day(text: object) -> bool:
    try:
        return isinstance(text, str) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def asked_kind(kind: object) -> None:
    """Check that ``kind`` is one of those that summits have, or ``None``.

    Raises:
        BadArgument: if it is not.
    """
    kinds = get_args(SummitKind)
    if kind is not None and kind not in kinds:
        raise BadArgument(f"a summit's kind is one of {', '.join(kinds)}, not {shown(kind)}")


def asked_days(between: object, year: object = None) -> tuple[date, date] | None:
    """Return the first and the last day of a stretch, or ``None`` if none is given.

    The ends are days, months or years, both included; a year alone is a stretch too.

    Raises:
        BadArgument: if it is not a pair of dates, they are in the wrong order, or a year is given as well.

    Examples:
        >>> asked_days(("2014", "2015-02"))
        (datetime.date(2014, 1, 1), datetime.date(2015, 2, 28))
    """
    if year is not None:
        if between is not None:
            raise BadArgument("summits() takes either year= or between=")
        number = asked_year(year)
        return date(number, 1, 1), date(number, 12, 31)
    if between is None:
        return None
    if not isinstance(between, Sequence) or isinstance(between, str) or len(between) != 2:
        raise BadArgument(
            f"between takes two dates, first and last, not {shown(between)}; for one year there is year="
        )
    first, last = _stretch(between[0])[0], _stretch(between[1])[1]
    if first > last:
        raise BadArgument(f"between takes the first day first, not {first} and {last}")
    return first, last


def _stretch(end: object) -> tuple[date, date]:
    """Return the first and the last day of a day, a month ("2014-05") or a year ("2014", 2014)."""
    if isinstance(end, int):
        end = str(asked_year(end))
    if isinstance(end, str):
        try:
            end = PartialDate.parse(end)
        except ValueError:
            raise BadArgument(f"not a day, a month or a year in ISO form (2014-05-30): {shown(end)}") from None
    if isinstance(end, PartialDate):
        return end.earliest, end.latest
    day = to_day(end)
    return day, day


def asked_rows(rows: object, kind: str) -> list[Mapping[str, Any]]:
    """Return the subjects of a kind that are to be added.

    Raises:
        BadArgument: if they are no list of dictionaries.
    """
    if isinstance(rows, Iterable) and not isinstance(rows, str | Mapping):
        subjects = list(rows)
        if all(isinstance(subject, Mapping) for subject in subjects):
            return subjects
    raise BadArgument(f"{kind} takes a list of subjects, each a dictionary, not {shown(rows)}")
