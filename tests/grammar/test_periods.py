"""Stretches of time are found, resolved against the day of the text, and never guessed without one."""

from __future__ import annotations

from datetime import date

import pytest

from cis_summits.grammar.periods import find_periods

DAY = date(2024, 12, 25)


def read(text: str, day: date | None = DAY) -> list[tuple[str | None, str | None]]:
    return [(str(p.start) if p.start else None, str(p.end) if p.end else None) for p in find_periods(text, day)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in 2016", "2016-01-01", "2016-12-31"),
        ("in March 2016", "2016-03-01", "2016-03-31"),
        ("in January-March 2016", "2016-01-01", "2016-03-31"),
        ("from November 2015 to February 2016", "2015-11-01", "2016-02-29"),
        ("from 2015 to 2019", "2015-01-01", "2019-12-31"),
        ("in the first quarter of 2013", "2013-01-01", "2013-03-31"),
        ("in Q3 2022", "2022-07-01", "2022-09-30"),
        ("in the second half of 2021", "2021-07-01", "2021-12-31"),
        ("in the first nine months of 2023", "2023-01-01", "2023-09-30"),
        ("for eight months of 2023", "2023-01-01", "2023-08-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("on May 3-12, 2020", "2020-05-03", "2020-05-12"),
        ("on 25–26 December 2024", "2024-12-25", "2024-12-26"),
        ("from May 28 to June 3, 2020", "2020-05-28", "2020-06-03"),
    ],
)
def test_a_stated_period_needs_no_day(text: str, start: str, end: str) -> None:
    assert read(text, None) == read(text) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("this year", "2024-01-01", "2024-12-31"),
        ("in the outgoing year", "2024-01-01", "2024-12-31"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("next month", "2025-01-01", "2025-01-31"),
        ("last quarter", "2024-07-01", "2024-09-30"),
        ("in the first ten months", "2024-01-01", "2024-10-31"),
        ("in the first ten months of this year", "2024-01-01", "2024-10-31"),
        ("since the start of the year", "2024-01-01", "2024-12-25"),
        ("over the past five years", "2019-12-25", "2024-12-24"),
        ("in October", "2024-10-01", "2024-10-31"),
        ("from August to October", "2024-08-01", "2024-10-31"),
        ("the year to date", "2024-01-01", "2024-12-25"),
        ("next year's first quarter", "2025-01-01", "2025-03-31"),
        ("in the last week of July", "2024-07-29", "2024-08-04"),
    ],
)
def test_a_relative_period_is_resolved_or_kept_unresolved(text: str, start: str, end: str) -> None:
    assert read(text) == [(start, end)]
    assert read(text, None) == [(None, None)]


@pytest.mark.parametrize("text", ["in the spring of 2000", "this summer", "in the coming years", "last fiscal year"])
def test_a_period_without_agreed_days_is_labelled_and_unresolved(text: str) -> None:
    (period,) = find_periods(text, DAY)
    assert not period.resolved
    assert period.start is period.end is None


@pytest.mark.parametrize(
    "text", ["over 2000 companies", "room 2019", "it may be so", "a five-year plan", "12 months", "2,016"]
)
def test_what_is_no_period_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_the_span_covers_the_label() -> None:
    text = "Trade in the first ten months of this year grew."
    (period,) = find_periods(text, DAY)
    assert period.span is not None
    assert period.span.of(text) == period.label == "the first ten months of this year"


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_days_at_the_ends_of_the_calendar_raise_nothing(day: date) -> None:
    find_periods("the past 300 years, next decade, last century, next 400 weeks, last year", day)
