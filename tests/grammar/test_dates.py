"""Days are found as texts write them, and undated ones wait for the day of the text."""

from __future__ import annotations

from datetime import date

import pytest

from cis_summits.grammar.dates import DateHit, find_dates
from cis_summits.lexicon import Tokens, load_lexicon
from cis_summits.text import plain_view


def read(text: str, reference: date | None = None) -> list[tuple[str, str | None]]:
    tokens = Tokens(plain_view(text))
    hits = load_lexicon("en").gazetteer.scan(tokens)
    found: list[DateHit] = find_dates(tokens, hits, reference)
    return [(tokens.text(d.first, d.last), str(d.date) if d.date else None) for d in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("December 25, 2024", "2024-12-25"),
        ("25 December 2024", "2024-12-25"),
        ("the 25th of December, 2024", "2024-12-25"),
        ("2021-12-28", "2021-12-28"),
        ("2021-12-28T14:50:00Z", "2021-12-28"),
        ("2021-12-28T14:50:00+03:00", "2021-12-28"),
        ("25.12.2024", "2024-12-25"),
        ("25/12/2024", "2024-12-25"),
        ("12/25/2024", "2024-12-25"),
        ("2019-Aug-01", "2019-08-01"),
        ("22/Jan/2019", "2019-01-22"),
        ("Dec. 26, 2024", "2024-12-26"),
        ("Monday, May 5, 2025", "2025-05-05"),
        ("April ninth, 2020", "2020-04-09"),
        ("the ninth of April 2020", "2020-04-09"),
        ("March 2024", "2024-03"),
    ],
)
def test_a_written_date_is_read(text: str, expected: str) -> None:
    assert [day for _, day in read(f"It was signed on {text}.")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("December 26", "2024-12-26"),
        ("on June 5", "2024-06-05"),
        ("from January 1", "2025-01-01"),
        ("yesterday", "2024-12-24"),
        ("tomorrow", "2024-12-26"),
        ("the day before yesterday", "2024-12-23"),
        ("on Monday", "2024-12-23"),
        ("on Wednesday", "2024-12-25"),
        ("last Wednesday", "2024-12-18"),
        ("next Monday", "2024-12-30"),
    ],
)
def test_an_undated_day_is_put_beside_the_day_of_the_text(text: str, expected: str) -> None:
    reference = date(2024, 12, 25)
    assert [day for _, day in read(text, reference)] == [expected]
    assert [day for _, day in read(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.2024.5",
        "it may 5 times",
        "30 February 2020",
        "call 8-800-2024",
        "in 12:2024",
        "he sat down",
        "2,024",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read(text, date(2024, 12, 25)) == []


def test_no_break_spaces_change_nothing() -> None:
    assert read("on 5\u00a0May\u202f2020")[0][1] == read("on 5 May 2020")[0][1] == "2020-05-05"
