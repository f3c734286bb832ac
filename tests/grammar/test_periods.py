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


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("January-September this year", "2024-01-01", "2024-09-30"),
        ("May last year", "2023-05-01", "2023-05-31"),
        ("from October last year to June this year", "2023-10-01", "2024-06-30"),
        ("third quarter last year", "2023-07-01", "2023-09-30"),
        ("from the 3rd to the 12th of this month", "2024-12-03", "2024-12-12"),
        ("from 4 to 22 next month", "2025-01-04", "2025-01-22"),
        ("the rest of the month", "2024-12-25", "2024-12-31"),
        ("the remainder of 2024", "2024-12-25", "2024-12-31"),
        ("year-to-date", "2024-01-01", "2024-12-25"),
        ("quarter to date", "2024-10-01", "2024-12-25"),
        ("the month after next", "2025-02-01", "2025-02-28"),
        ("the week before last", "2024-12-09", "2024-12-15"),
        ("a week starting tomorrow", "2024-12-26", "2025-01-01"),
        ("late last week", "2024-12-20", "2024-12-22"),
        ("earlier in the year", "2024-01-01", "2024-12-25"),
        ("the whole month is over, in the whole month", "2024-12-01", "2024-12-31"),
        ("the coming weekend", "2024-12-28", "2024-12-29"),
        ("the nineties", "1990-01-01", "1999-12-31"),
        ("the last couple of months", "2024-10-25", "2024-12-24"),
    ],
)
def test_a_period_told_from_the_day_is_one_period(text: str, start: str, end: str) -> None:
    assert read(text) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("the nine months ended September 30, 2021", "2021-01-01", "2021-09-30"),
        ("the year to March 2021", "2020-04-01", "2021-03-31"),
        ("the five years to 2020", "2016-01-01", "2020-12-31"),
        ("two weeks starting on June 3, 2021", "2021-06-03", "2021-06-16"),
        ("for 3 weeks from June 3, 2021", "2021-06-03", "2021-06-23"),
        ("the week ending June 6, 2021", "2021-05-31", "2021-06-06"),
        ("w/c June 3, 2021", "2021-05-31", "2021-06-06"),
        ("Q1-Q3 2021", "2021-01-01", "2021-09-30"),
        ("4Q21", "2021-10-01", "2021-12-31"),
        ("1H 2021", "2021-01-01", "2021-06-30"),
        ("the month of March 2021", "2021-03-01", "2021-03-31"),
        ("late in March 2021", "2021-03-16", "2021-03-31"),
        ("the second half of March 2021", "2021-03-16", "2021-03-31"),
        ("from the middle of 2021 to the end of 2022", "2021-07-02", "2022-12-31"),
        ("the nineteen seventies", "1970-01-01", "1979-12-31"),
        ("the 1970's", "1970-01-01", "1979-12-31"),
        ("the late 1980s", "1986-01-01", "1989-12-31"),
        ("the first half of the 20th century", "1900-01-01", "1949-12-31"),
        ("the first decade of the 21st century", "2000-01-01", "2009-12-31"),
        ("in 2018-19", "2018-01-01", "2019-12-31"),
        ("2021-06-03/2021-06-10", "2021-06-03", "2021-06-10"),
    ],
)
def test_a_stated_period_may_be_told_by_its_length_its_part_or_its_mark(text: str, start: str, end: str) -> None:
    assert read(text, None) == read(text) == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("before 2018", None, "2017-12-31"),
        ("before March 2018", None, "2018-02-28"),
        ("no later than 2018", None, "2018-12-31"),
        ("later than 2018", "2019-01-01", None),
        ("2018 or later", "2018-01-01", None),
        ("2018 onwards", "2018-01-01", None),
        ("by year-end", None, "2024-12-31"),
    ],
)
def test_words_around_a_period_open_one_end(text: str, start: str | None, end: str | None) -> None:
    assert read(text) == [(start, end)]


def test_a_list_of_months_shares_its_year() -> None:
    assert [start for start, _ in read("in November, December and January 2020")] == [
        "2019-11-01",
        "2019-12-01",
        "2020-01-01",
    ]


@pytest.mark.parametrize("text", ["the first months of 2019", "the 2018/19 school year", "fiscal year 2018"])
def test_what_tells_no_days_stays_unresolved(text: str) -> None:
    (period,) = find_periods(text, DAY)
    assert (period.resolved, period.label) == (False, text.removeprefix("the ") if "fiscal" in text else text)


@pytest.mark.parametrize("text", ["within 2 hours", "a 2H train", "year-end bonuses", "the 12th of this month"])
def test_hours_days_and_attributes_are_no_periods(text: str) -> None:
    assert read(text) == []


def test_two_periods_beside_each_other_stay_two() -> None:
    assert len(read("last quarter, Q3 2021", date(2021, 12, 1))) == 2


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in 9M 2023", "2023-01-01", "2023-09-30"),
        ("in 6M2023", "2023-01-01", "2023-06-30"),
        ("in Q2 of last year", "2023-04-01", "2023-06-30"),
        ("in the IV quarter of 2022", "2022-10-01", "2022-12-31"),
        ("second-quarter imports", "2024-04-01", "2024-06-30"),
        ("in 2022Q3", "2022-07-01", "2022-09-30"),
        ("in the first and second quarters of 2021", "2021-01-01", "2021-06-30"),
        ("in the first half-year of 2021", "2021-01-01", "2021-06-30"),
        ("in the final quarter of 2021", "2021-10-01", "2021-12-31"),
        ("over 2011-2015", "2011-01-01", "2015-12-31"),
        ("the second ten days of May", "2024-05-11", "2024-05-20"),
        ("in 07/2023", "2023-07-01", "2023-07-31"),
        ("over the past two and a half years", "2022-06-25", "2024-12-24"),
        ("over the last year and a half", "2023-06-25", "2024-12-24"),
        ("over the last decade", "2014-12-25", "2024-12-24"),
        ("in the next three to five years", "2024-12-26", "2029-12-25"),
        ("so far this year", "2024-01-01", "2024-12-25"),
        ("at the end of the 1990s", "1996-01-01", "1999-12-31"),
        ("a plan up to 2035", None, "2035-12-31"),
        ("a plan through 2030", None, "2030-12-31"),
        ("prior to 2011", None, "2010-12-31"),
        ("in pre-2011 days", None, "2010-12-31"),
        ("post-2020 growth", "2021-01-01", None),
        ("from 2005 on", "2005-01-01", None),
        ("between the first and third quarters", "2024-01-01", "2024-09-30"),
        ("at mid-year", "2024-05-01", "2024-08-31"),
        ("in late August–early September", "2024-08-16", "2024-09-15"),
        ("in the next calendar year", "2025-01-01", "2025-12-31"),
        ("not before 2026", "2026-01-01", None),
        ("no sooner than 2026", "2026-01-01", None),
        ("in constant 2015 dollars", "2015-01-01", "2015-12-31"),
        ("in Q1/2023", "2023-01-01", "2023-03-31"),
        ("in the first half (January-June) of last year", "2023-01-01", "2023-06-30"),
    ],
)
def test_a_period_is_read_as_the_wires_print_it(text: str, start: str | None, end: str | None) -> None:
    assert read(text) == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "fiscal 2021",
        "FY2021",
        "the final months of 2021",
        "the winter of 2021/22",
        "May Day weekend 2021",
        "the same six months",
    ],
)
def test_what_has_no_agreed_days_stays_open(text: str) -> None:
    (one,) = find_periods(text, DAY)
    assert (one.start, one.end, one.resolved) == (None, None, False)


@pytest.mark.parametrize(
    "text",
    [
        "resolution 09/2021-R",
        "9M people",
        "I quarter it",
        "the year-long talks",
        "in the Year of Science",
        "this two-day visit",
        "it cost 2000 dollars",
        "at 2000 hours",
        "law 127/2018",
        "case 15-2019",
        "the Uzbekistan-2030 plan",
        "Agenda 2030",
        "resolution No. 1970",
        "the first half of the match",
        "the third quarter in a row",
    ],
)
def test_what_only_looks_like_a_period_is_left_alone(text: str) -> None:
    assert read(text) == []
