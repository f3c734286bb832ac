"""Checks the arguments of questions, so that a slip of the caller is told as such and never as an empty answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from cis_summits.errors import BadArgument
from cis_summits.model import SummitKind
from cis_summits.registry.days import to_day

__all__ = ["asked_days", "asked_kind", "asked_name", "asked_rows", "asked_year"]


def asked_name(name: object, what: str) -> str:
    """Return ``name`` if it is text.

    Raises:
        BadArgument: if it is not; ``what`` says what it should name.
    """
    if not isinstance(name, str):
        raise BadArgument(f"{what} is asked for by a name (str), not {type(name).__name__}")
    return name


def asked_year(year: object) -> int:
    """Return ``year`` if it is a year of the calendar, as a number.

    Raises:
        BadArgument: if it is not.
    """
    if not isinstance(year, int) or isinstance(year, bool) or not date.min.year <= year < date.max.year:
        raise BadArgument(f"a year is a number like 2024, not {year!r}")
    return year


def asked_kind(kind: object) -> None:
    """Check that ``kind`` is one of those that summits have, or ``None``.

    Raises:
        BadArgument: if it is not.
    """
    kinds = get_args(SummitKind)
    if kind is not None and kind not in kinds:
        raise BadArgument(f"a summit's kind is one of {', '.join(kinds)}, not {kind!r}")


def asked_days(between: object) -> tuple[date, date] | None:
    """Return the first and the last day of a stretch, or ``None`` if none is given.

    Raises:
        BadArgument: if it is no pair of days, or they are in the wrong order.
    """
    if between is None:
        return None
    if not isinstance(between, Sequence) or isinstance(between, str) or len(between) != 2:
        raise BadArgument(f"between takes two days, first and last, not {between!r}")
    first, last = map(to_day, between)
    if first > last:
        raise BadArgument(f"between takes the first day first, not {first} and {last}")
    return first, last


def asked_rows(rows: object, kind: str) -> list[Mapping[str, Any]]:
    """Return the subjects of a kind that are to be added.

    Raises:
        BadArgument: if they are no list of dictionaries.
    """
    if isinstance(rows, Iterable) and not isinstance(rows, str | Mapping):
        subjects = list(rows)
        if all(isinstance(subject, Mapping) for subject in subjects):
            return subjects
    raise BadArgument(f"{kind} takes a list of subjects, each a dictionary, not {rows!r}")
