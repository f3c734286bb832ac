"""How agencies and sites open a text: what signs it, what stands above the headline, what is no place."""

from __future__ import annotations

import datetime

import pytest

from cis_summits import parse

BODY = "The ministers of the two countries met on Friday and discussed trade and roads at length."
DAY = datetime.date(2015, 11, 28)


@pytest.mark.parametrize(
    ("opening", "publisher", "date", "place"),
    [
        ("KIEV, Nov 28, 2015 (Interfax-Ukraine) - ", "interfax.com.ua", DAY, "KIEV"),
        ("ASHGABAT (UrduPoint News / Sputnik - 28th November, 2015) ", "urdupoint.com", DAY, "ASHGABAT"),
        ("Moscow, 28 November (TASS) – ", "tass.com", None, "Moscow"),
        ("YEREVAN, NOVEMBER 28, ARMENPRESS. ", "armenpress.am", None, "YEREVAN"),
        ("Astana. November 28. KazTAG - ", "kaztag.kz", None, "Astana"),
        ("ASTANA. KAZINFORM ", "inform.kz", None, "ASTANA"),
        ("MINSK, 28 November. ", None, None, "MINSK"),
        ("HAVANA, Cuba, Nov 28 (ACN) ", "acn.cu", None, "HAVANA, Cuba"),
        ("TIANJIN, China: ", None, None, "TIANJIN, China"),
        ("28 November 2015 -- ", None, DAY, None),
        ("Minsk – 28 November 2015 – ", None, DAY, "Minsk"),
        ("Minsk [Belarus]: ", None, None, "Minsk [Belarus]"),
        ("BISHKEK, November 28 - KABAR. ", "kabar.kg", None, "BISHKEK"),
        ("(RFE/RL) -- ", "rferl.org", None, None),
        ("28.11.2015, TASS, MOSCOW. ", "tass.com", DAY, "MOSCOW"),
        ("Azerbaijan, Baku, 28 November / corr. Trend A.Ivanova / ", "trend.az", None, "Azerbaijan, Baku"),
        ("Moscow, 28 November 2015. ", None, DAY, "Moscow"),
    ],
)
def test_an_opening_tells_publisher_day_and_place(
    opening: str, publisher: str | None, date: datetime.date | None, place: str | None
) -> None:
    document = parse(f"Ministers talk trade\n\n{opening}{BODY}")
    source = document.source
    assert (source.publisher, source.date, source.place) == (publisher, date, place)
    assert any(s.kind in ("narrative", "lead") and s.span.of(document.text) == BODY for s in document.segments)


def test_an_agency_that_reports_of_itself_signs_the_text() -> None:
    source = parse(f"BAKU, Azerbaijan, November 28. Ministers met, Trend reports.\n\n{BODY}").source
    assert (source.publisher, source.place) == ("trend.az", "BAKU, Azerbaijan")


def test_an_agency_may_have_a_line_below_the_headline_to_itself() -> None:
    source = parse(f"Ministers talk trade\n\nRIA Novosti\n\nNovember 28, 2015\n\nMOSCOW\n\n{BODY}").source
    assert (source.publisher, source.date, source.place) == ("ria.ru", DAY, "MOSCOW")


def test_a_place_with_its_day_above_the_author_is_no_headline() -> None:
    source = parse(f"Ashgabat, Turkmenistan, Nov. 28\n\nBy Anna Ivanova – Trend:\n\n{BODY}").source
    assert (source.title, source.publisher, source.place) == (None, "trend.az", "Ashgabat, Turkmenistan")


def test_a_place_with_its_day_may_stand_between_headline_and_author() -> None:
    text = f"Ministers talk trade\n\nAshgabat, Turkmenistan, Nov. 28\n\nBy Anna Ivanova – Trend:\n\n{BODY}"
    source = parse(text, published="2015-11-29").source
    assert (source.title, source.date, source.place) == ("Ministers talk trade", DAY, "Ashgabat, Turkmenistan")


def test_an_agency_may_sign_a_line_of_its_own_with_a_colon() -> None:
    source = parse(f"Ministers talk trade\n\nBAKU, Azerbaijan, Nov. 28\n\nTrend:\n\n{BODY}").source
    assert (source.publisher, source.place) == ("trend.az", "BAKU, Azerbaijan")


@pytest.mark.parametrize("line", ["28 ноября 2015, 18:20", "28 noyabrya 2015", "Written on On 28 November 2015"])
@pytest.mark.parametrize("above", [True, False])
def test_a_line_with_the_day_may_be_half_translated(line: str, above: bool) -> None:
    head = [line, "Ministers talk trade"] if above else ["Ministers talk trade", line]
    source = parse("\n\n".join([*head, BODY])).source
    assert (source.title, source.date) == ("Ministers talk trade", DAY)


@pytest.mark.parametrize("stamp", ["28/11/2015 ", "[28.11.2015] ", "28.11.2015 12:30 | ", "2015-11-28: "])
def test_a_day_in_digits_may_stand_before_the_headline(stamp: str) -> None:
    source = parse(f"{stamp}Ministers talk trade\n\n{BODY}").source
    assert (source.title, source.date) == ("Ministers talk trade", DAY)


def test_the_lines_above_an_article_from_an_archive_are_not_run_together() -> None:
    body = "\n".join(
        [
            "The ministers of the two countries met on Friday and discussed",
            "trade, roads and the price of gas at some length, and said that",
            "they would meet again before the end of the year, when the roads",
            "had been built and the price of gas had been agreed upon at last.",
        ]
    )
    head = "Ministers of two countries talk trade and roads in the old capital\nby Anna Ivanova\nPrime-Tass Newswire"
    source = parse(f"{head}\nNovember 28, 2015 Saturday 9:11 PM EET\n{body}").source
    assert (source.title, source.date) == (head.splitlines()[0], DAY)
    assert source.publisher is None  # "Tass" is none in the name of another agency


def test_a_day_above_the_headline_of_a_signed_text_is_no_headline() -> None:
    source = parse(f"28-11-2015, 12:29\n\nMinisters talk trade\n\nAvesta.Tj | 28.11.2015 | {BODY}").source
    assert (source.title, source.date) == ("Ministers talk trade", DAY)


def test_a_place_may_stand_behind_day_and_publisher() -> None:
    source = parse(f"Ministers talk trade\n\nNovember 28, 2015. Kazpravda. Moscow\n\n{BODY}").source
    assert (source.publisher, source.date, source.place) == ("kazpravda.kz", DAY, "Moscow")


def test_the_kind_of_a_publisher_may_stand_beside_its_name() -> None:
    assert (
        parse(f"Ministers talk trade\n\nITAR-TASS News Agency\n\nNovember 28, 2015\n\n{BODY}").source.publisher
        == "tass.com"
    )


def test_an_author_above_everything_is_no_headline() -> None:
    assert parse(f"By Anna Ivanova\n\nMOSCOW (AA) - {BODY}").source.title is None


def test_a_summary_and_an_author_may_stand_between_headline_and_day() -> None:
    text = f"Ministers talk trade\n\nRoads are next on the list\n\nBy News Desk\nNovember 28, 2015\n\n{BODY}"
    assert parse(text).source.date == DAY


@pytest.mark.parametrize(
    "above",
    [
        "View settings\n\nFont size:\nSite colours:\n\nOfficial website of the President of Russia\n\nДокумент   /",
        "Accessibility links\n\nBreaking News",
        "TÜRKİYE",
        "Home / World",
    ],
)
def test_menus_and_sections_above_the_headline_are_no_headline(above: str) -> None:
    text = f"{above}\n\nMinisters talk trade and roads\n\nNovember 28, 2015\n\n{BODY}"
    assert parse(text).source.title == "Ministers talk trade and roads"


def test_a_headline_may_begin_with_the_name_of_a_site() -> None:
    title = "President of Russia Thanked Ministers of Two Countries"
    assert parse(f"{title}\n\n{BODY}").source.title == title


def test_a_headline_in_capitals_below_the_day_is_no_place() -> None:
    text = f"29 November 2015 - 18:57 AMT\n\nPRESIDENT OF THE COUNCIL ELECTED\n\n{BODY}"
    source = parse(text).source
    assert (source.title, source.place) == ("PRESIDENT OF THE COUNCIL ELECTED", None)


@pytest.mark.parametrize(
    ("line", "publisher", "date", "place"),
    [
        ("28/11/15 11:20, Bishkek – 24.kg news agency, by Anna IVANOVA", "24.kg", DAY, "Bishkek"),
        ("Civil Georgia, Tbilisi / 28 Nov.'15 / 00:46", "civil.ge", DAY, "Tbilisi"),
        ("Anadolu staff  |\n28.11.2015 - Update : 28.11.2015\n\nASTANA", "aa.com.tr", DAY, "ASTANA"),
        ("28 Nov 15", None, DAY, None),
    ],
)
def test_years_of_two_digits_and_agencies_on_the_line_of_the_day_are_read(
    line: str, publisher: str | None, date: datetime.date, place: str | None
) -> None:
    source = parse(f"Ministers talk trade\n\n{line}\n\n{BODY}").source
    assert (source.publisher, source.date, source.place) == (publisher, date, place)


def test_a_place_in_small_letters_with_its_whole_day_opens_a_text() -> None:
    source = parse(f"Ministers talk trade\n\nAstana, 28 November 2015 -- {BODY}").source
    assert (source.date, source.place) == (DAY, "Astana")


def test_a_headline_may_end_with_its_day() -> None:
    assert parse(f"Ministers Talk Trade - 2015-11-28\n\n{BODY}").source.date == DAY


def test_an_agency_that_reports_in_the_first_paragraph_is_the_publisher() -> None:
    text = f"Ministers talk trade\n\nNovember 28, 2015\n\nTrade grew, Tengrinews.kz reports.\n\n{BODY}"
    assert parse(text).source.publisher == "tengrinews.kz"


def test_a_line_in_another_script_above_the_headline_is_no_headline() -> None:
    assert parse(f"28 ноября 2015 18:21\n\nMinisters talk trade\n\n{BODY}").source.title == "Ministers talk trade"
