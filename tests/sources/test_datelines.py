"""Date lines and lines of ownership: what tells day, place and publisher, and what only looks like it."""

from __future__ import annotations

import datetime

import pytest

from cis_summits import parse

BODY = "The ministers of the two countries met on Friday and discussed trade."


def page(*lines: str) -> str:
    return "\n\n".join(["Ministers meet to discuss trade", *lines])


@pytest.mark.parametrize(
    ("line", "published", "day"),
    [
        ("05/03/2020 18:47", None, datetime.date(2020, 3, 5)),
        ("05/03/2020 18:47", "2020-05-03", datetime.date(2020, 5, 3)),
        ("25/03/2020 18:47", None, datetime.date(2020, 3, 25)),
        ("03/25/2020 18:47", None, datetime.date(2020, 3, 25)),
    ],
)
def test_dates_in_digits_are_read_day_first_unless_publication_says_otherwise(
    line: str, published: str | None, day: datetime.date
) -> None:
    assert parse(page(line, BODY), published=published).source.date == day


def test_labels_beside_a_time_stamp_are_no_place() -> None:
    doc = parse(page("Source: Xinhua| 2018-03-05 19:41:07|Editor: Wei", f"HARBIN, March 5 (Xinhua) -- {BODY}"))
    assert doc.source.place == "HARBIN"
    assert doc.source.date == datetime.date(2018, 3, 5)
    assert doc.source.publisher == "xinhuanet.com"


@pytest.mark.parametrize(
    "line", ["March 5, 2020 Thursday 08:25 AM EST", "Thursday, 5 March 2020", "5 March 2020, Thu"]
)
def test_the_day_of_the_week_is_no_place(line: str) -> None:
    source = parse(page(line, BODY)).source
    assert (source.date, source.place) == (datetime.date(2020, 3, 5), None)


def test_a_line_of_ownership_below_the_text_names_the_publisher() -> None:
    doc = parse(page("5 March 2020, 12:00", BODY, "© Kazinform. All rights reserved."))
    assert doc.source.publisher == "inform.kz"


def test_an_agency_named_in_the_text_is_not_its_publisher() -> None:
    doc = parse(page("5 March 2020, 12:00", f"{BODY} They told Kazinform so."))
    assert doc.source.publisher is None


@pytest.mark.parametrize(
    ("line", "place", "publisher"),
    [
        ("16:55, 5 March 2020, Bishkek - 24.kg news agency , Zlata MIROVA", "Bishkek", "24.kg"),
        ("Bishkek, 24.kg news agency, by Zlata Mirova -", "Bishkek", "24.kg"),
        ("Dushanbe, March 5, AsiaPlus --", "Dushanbe", "asiaplustj.info"),
    ],
)
def test_an_agency_may_sign_with_its_author_or_after_the_date(line: str, place: str, publisher: str) -> None:
    source = parse(page(line, BODY), published="2020-03-05").source
    assert (source.place, source.publisher) == (place, publisher)


def test_an_author_beside_the_date_is_no_place() -> None:
    source = parse(page("Anna Mirova  | 05.03.2020 - Update : 06.03.2020", BODY)).source
    assert source.place is None
    assert source.date == datetime.date(2020, 3, 5)
