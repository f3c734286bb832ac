"""Figures and periods in words, as short as they can be without losing anything."""

from __future__ import annotations

from decimal import Decimal

from cis_summits.values.partial_date import PartialDate
from cis_summits.values.period import Period

__all__ = ["figure", "period_text"]

_SCALES = (("trillion", 12), ("billion", 9), ("million", 6))


def figure(value: Decimal, unit: str) -> str:
    """Return a figure with its unit, large ones in words and never rounded.

    Examples:
        >>> figure(Decimal("4500000000"), "USD"), figure(Decimal("10.60"), "percent"), figure(Decimal(170), "count")
        ('4.5 billion USD', '10.6 percent', '170')
    """
    scale = next(((word, places) for word, places in _SCALES if value.adjusted() >= places), None)
    name = "" if unit == "count" else unit
    if scale is None:
        return f"{_digits(value)} {name}".rstrip()
    word, places = scale
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)  # figures are finite
    return f"{_digits(Decimal((sign, digits, exponent - places)))} {word} {name}".rstrip()


def _digits(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def period_text(period: Period) -> str:
    """Return a period as short as its days allow; one that is not resolved as its words.

    Examples:
        >>> from datetime import date
        >>> period_text(Period(start=date(2024, 1, 1), end=date(2024, 10, 31), label="ten months", resolved=True))
        '2024-01..2024-10'
        >>> period_text(Period(label="this year"))
        '"this year"'
    """
    if not period.resolved:
        return f'"{period.label}"'
    start, end = period.start, period.end
    if start is None or end is None:
        return f"{start or ''}..{end or ''}"
    months = PartialDate(start.year, start.month), PartialDate(end.year, end.month)
    if start != months[0].earliest or end != months[1].latest:
        first, last = str(start), str(end)
    elif start.month == 1 and end.month == 12:
        first, last = str(PartialDate(start.year)), str(PartialDate(end.year))
    else:
        first, last = map(str, months)
    return first if first == last else f"{first}..{last}"
