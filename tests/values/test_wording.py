"""Figures and periods in words: short, and nothing lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cis_summits.values import Period
from cis_summits.values.wording import figure, period_text


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("93000000000", "USD", "93 billion USD"),
        ("1762000000", "USD", "1.762 billion USD"),
        ("999999", "tonne", "999,999 tonne"),
        ("-1500000", "RUB", "-1.5 million RUB"),
        ("0", "percent", "0 percent"),
        ("1E+3", "count", "1,000"),
        ("1234567890123456789012345678901234567", "count", "1,234,567,890,123,456,789,012,345.678901234567 trillion"),
    ],
)
def test_figures_are_short_and_never_rounded(value: str, unit: str, words: str) -> None:
    assert figure(Decimal(value), unit) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2019, 1, 1), date(2024, 12, 31), "2019..2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2023, 2, 1), date(2023, 2, 27), "2023-02-01..2023-02-27"),
        (date(2024, 5, 9), date(2024, 5, 9), "2024-05-09"),
        (date(2024, 5, 9), None, "2024-05-09.."),
        (date(9999, 12, 1), date(9999, 12, 31), "9999-12"),
    ],
)
def test_periods_are_as_short_as_their_days_allow(start: date, end: date | None, words: str) -> None:
    assert period_text(Period(start=start, end=end, label="x", resolved=True)) == words
