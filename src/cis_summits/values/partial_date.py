"""Dates as exact as their source: a year, a month of a year, or a day. Never more."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import total_ordering
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["PartialDate"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@total_ordering
class PartialDate:
    """A date of which the day, or the month and the day, may be unknown.

    Args:
        year: the year of the proleptic Gregorian calendar, 1 to 9999.
        month: 1 to 12, or ``None`` if only the year is known.
        day: 1 to 31, or ``None`` if only the month is known.

    Raises:
        ValueError: if there is no such day, or a day without a month.

    Immutable and hashable; equal when equally exact and the same ("2022" is not "2022-01-01").
    In order by the first day they can be, then by the last: sorting puts "2022-01" before "2022", and both
    before "2022-02". That is an order for lists; which of two came first in time is certain only where the
    ``latest`` of one lies before the ``earliest`` of the other.
    Written as ISO 8601 at the precision that is known, in ``str`` and in JSON.

    Examples:
        >>> day = PartialDate.parse("2024-12")
        >>> str(day), day.precision, day.earliest, day.latest
        ('2024-12', 'month', datetime.date(2024, 12, 1), datetime.date(2024, 12, 31))
        >>> sorted([PartialDate(2023), PartialDate(2022), day, PartialDate(2022, 1)])[:2]
        [PartialDate.parse('2022-01'), PartialDate.parse('2022')]
    """

    __slots__ = ("day", "month", "year")

    year: int
    month: int | None
    day: int | None

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        if day is not None and month is None:
            raise ValueError("a partial date with a day needs a month")
        date(year, month or 1, day or 1)
        object.__setattr__(self, "year", year)
        object.__setattr__(self, "month", month)
        object.__setattr__(self, "day", day)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"PartialDate is immutable: cannot set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"PartialDate is immutable: cannot delete {name!r}")

    def __reduce__(self) -> tuple[type[PartialDate], tuple[int, int | None, int | None]]:
        return PartialDate, (self.year, self.month, self.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

        Raises:
            ValueError: if ``text`` has another form or names no day of the calendar.
        """
        match = _ISO.match(text)
        if match is None:
            raise ValueError(f"not an ISO date of a year, month or day: {text!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the partial date that is exactly ``day``."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> str:
        """``"year"``, ``"month"`` or ``"day"``."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def covers(self, day: date) -> bool:
        """Tell whether ``day`` may be the day meant."""
        return self.earliest <= day <= self.latest

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month, self.day) == (other.year, other.month, other.day)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day))

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text

    def __repr__(self) -> str:
        return f"PartialDate.parse('{self}')"

    @classmethod
    def _coerce(cls, value: Any) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, date):
            return cls(value.year, value.month, value.day)
        if isinstance(value, str):
            return cls.parse(value)
        raise ValueError(f"not a partial date: {value!r}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._coerce, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
