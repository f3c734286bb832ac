"""Theme years: the year, the organisation and the title come together, or a diagnostic says what is missing."""

from __future__ import annotations

import pytest

from cis_summits import parse


def years(text: str, published: str = "2018-10-01") -> list[tuple[str, int, str]]:
    return [(t.organisation.code, t.year, t.title) for t in parse(text, published=published).theme_years]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leaders proclaimed 2023 the Year of Russian Literature in the CIS.",
            [("CIS", 2023, "Russian Literature")],
        ),
        ("In the CIS, 2013 was the Year of Ecological Culture.", [("CIS", 2013, "Ecological Culture")]),
        (
            "The SCO designated 2025 as the Year of Sustainable Development.",
            [("SCO", 2025, "Sustainable Development")],
        ),
        ("The Year of Youth will be held in the CIS in 2009.", [("CIS", 2009, "Youth")]),
        ("The current year, 2018, is the Year of Culture in the CIS.", [("CIS", 2018, "Culture")]),
        (
            "They declared 2026 the Year of Health, Sport and Tourism in the CIS, and 2027 the Year of Law.",
            [("CIS", 2026, "Health, Sport and Tourism"), ("CIS", 2027, "Law")],
        ),
        (
            "The CIS will hold the Year of Youth in 2009 and the Year of Science and Innovation in 2010.",
            [("CIS", 2009, "Youth"), ("CIS", 2010, "Science and Innovation")],
        ),
        (
            'On October 10, 2008, they declared 2010 the "Year of Science and Innovation" in the CIS countries.',
            [("CIS", 2010, "Science and Innovation")],
        ),
        (
            "The CIS declared 2015 the Year of the 70th Anniversary of Victory in the War of 1941–1945.",
            [("CIS", 2015, "70th Anniversary of Victory in the War of 1941–1945")],
        ),
        (
            "In the CIS, 2009 and 2010 were declared the Years of Youth and Science, respectively.",
            [("CIS", 2009, "Youth"), ("CIS", 2010, "Science")],
        ),
        (
            "They agreed to declare 2025 the Year of Peace and 2026 the Year of Health in the CIS.",
            [("CIS", 2025, "Peace"), ("CIS", 2026, "Health")],
        ),
        ("The CIS states declared 2024 the year of volunteers.", [("CIS", 2024, "volunteers")]),
    ],
)
def test_declared_years_are_read(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert years(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The CIS Council met. The presidents declared 2021 the Year of Rivers and agreed to make 2022 the "
            "Year of Mountains.",
            [("CIS", 2021, "Rivers"), ("CIS", 2022, "Mountains")],
        ),
        (
            "In the CIS, 2018 was the Year of Song, and next year will be dedicated to books.",
            [("CIS", 2018, "Song"), ("CIS", 2019, "books")],
        ),
        (
            "2020 will be the year of the 75th anniversary of Victory in the CIS, and the one after the Year of Law.",
            [("CIS", 2020, "75th anniversary of Victory"), ("CIS", 2021, "Law")],
        ),
        ("We meet in a year that was declared the Year of Chess in the CIS.", [("CIS", 2018, "Chess")]),
        ("2009 will pass in the Commonwealth under the sign of youth and sport.", [("CIS", 2009, "youth and sport")]),
        (
            "The CIS named 2023 the Year of the Russian language as a language of science, the leaders said.",
            [("CIS", 2023, "Russian language as a language of science")],
        ),
        (
            "They declared 2020 the Year of the 75th anniversary of Victory in the Great War in the CIS.",
            [("CIS", 2020, "75th anniversary of Victory in the Great War")],
        ),
        (
            "The CIS leaders declared 2019 the year of books and adopted a very long statement.",
            [("CIS", 2019, "books")],
        ),
    ],
)
def test_years_are_found_by_reference_and_by_other_words(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert years(text) == expected


def test_this_year_and_next_are_counted_from_the_day_of_the_text() -> None:
    text = "In the CIS this year is the Year of Culture, and next year will be the Year of the Book."
    assert years(text, "2018-10-01") == [("CIS", 2018, "Culture"), ("CIS", 2019, "Book")]
    basis = {e.field: e.basis for e in parse(text, published="2018-10-01").theme_years[0].evidence}
    assert basis["year"] == "derived"


@pytest.mark.parametrize(
    "text",
    [
        "It was the year of hope for Russia in 2010.",
        "2019 is the Year of Turkmenistan in Russia.",
        "The CIS leaders met. Russia declared 2024 the Year of the Family.",
        "Russia has declared 2024 the Year of the Family, the President told the CIS summit.",
        "The CIS leaders met. President of Russia Vladimir Putin recalled that 2024 is the Year of the Family.",
        "It was a year of trials for the CIS, and 2008 was the year of the crisis.",
        "The CIS leaders met in the year of his birth, 1952.",
    ],
)
def test_other_years_of_something_are_no_theme_years(text: str) -> None:
    assert years(text) == []


def test_a_declared_year_without_its_number_is_reported() -> None:
    document = parse("The CIS leaders declared a Year of Rivers.", published="2018-10-01")
    assert document.theme_years == ()
    assert "incomplete-theme-year" in [d.code for d in document.diagnostics]


def test_the_span_holds_year_title_and_organisation() -> None:
    text = "They agreed. The CIS declared 2021 the Year of Architecture."
    (theme,) = parse(text, published="2020-12-18").theme_years
    assert theme.span.of(text) == "CIS declared 2021 the Year of Architecture"
    assert theme.evidence_for("title")[0].of(text) == "Architecture"


@pytest.mark.parametrize(
    "text",
    [
        "The year 2027 may be declared the Year of Forests in the CIS.",
        "They proposed declaring 2028 the Year of Bread in the CIS.",
    ],
)
def test_a_year_that_is_only_proposed_is_none_and_says_so(text: str) -> None:
    doc = parse(text, published="2023-05-20")
    assert doc.theme_years == ()
    assert [d.code for d in doc.diagnostics if "theme" in d.code] == ["undecided-theme-year"]


@pytest.mark.parametrize(
    "text",
    [
        "In Russia, 2023 is the Year of the Teacher; the CIS has a year of its own.",
        "The United Nations declared 2025 the International Year of Glaciers, the CIS leaders noted.",
        "The Year of China in Russia opened before the SCO summit in 2007.",
        "Uzbekistan marks 2023 as the Year of Care for People, the CIS committee noted.",
        "The CIS proclaimed the 2020s the Decade of Water.",
    ],
)
def test_the_years_of_one_country_or_of_all_the_world_are_not_the_organisations(text: str) -> None:
    assert years(text, "2023-05-20") == []


def test_this_is_the_year_of_the_text() -> None:
    assert years("This is the Year of Tourism in the SCO.", "2023-05-20") == [("SCO", 2023, "Tourism")]


def test_an_initiative_that_was_endorsed_is_decided() -> None:
    assert years("The SCO endorsed the initiative to declare 2024 the Year of Ecology.") == [("SCO", 2024, "Ecology")]
    assert years("The initiative to declare 2024 the Year of Ecology in the SCO drew interest.") == []


def test_one_year_told_twice_is_one() -> None:
    text = "The CIS declared 2020 the Year of Victory. In the CIS 2020 will be the Year of Victory in the Great War."
    assert years(text) == [("CIS", 2020, "Victory")]


def test_those_who_decided_need_not_be_named_again() -> None:
    text = "The leaders of the CIS states met.\n\nIt was decided to declare 2019 the year of the book."
    assert years(text) == [("CIS", 2019, "book")]


def test_a_year_is_declared_by_the_organisation_of_the_paragraph_before() -> None:
    text = "The Council of the CIS heads of state met.\n\nThe year 2027 was proclaimed the Year of Law."
    assert years(text) == [("CIS", 2027, "Law")]


def test_the_years_of_a_war_are_part_of_a_title() -> None:
    text = "In the CIS, 2025 is the Year of Victory in the War of 1941-1945 - the Year of Peace."
    assert {year for _, year, _ in years(text)} == {2025}


def test_a_year_is_not_that_of_an_organisation_met_with() -> None:
    text = "The EAEU met. The chairman proposed talks with the EU and declared 2016 the Year of Trade."
    assert years(text) == [("EAEU", 2016, "Trade")]


def test_a_proposal_of_a_state_that_was_supported_is_a_decision() -> None:
    text = "The CIS met. The presidents supported Russia's proposal to declare 2023 the Year of Law."
    assert years(text) == [("CIS", 2023, "Law")]


def test_what_is_being_held_is_of_the_year_of_the_text() -> None:
    assert years("The Year of the Book is being held in the CIS.", "2019-05-28") == [("CIS", 2019, "Book")]


def test_what_a_year_may_become_and_what_a_chairmanship_is_devoted_to_are_no_theme_years() -> None:
    assert years("In the CIS, 2026 may become the Year of Health.") == []
    assert years("The CSTO chairmanship in 2025 will be devoted to security.") == []


def test_the_year_of_a_chairmanship_is_none() -> None:
    assert years("2024 will be the year of Russia's chairmanship in the CIS.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A Year of Books in the CIS was proposed for 2028.",
        "Belarus suggested that 2028 be declared the Year of Books in the CIS.",
        "Tajikistan proposed 2028 as the Year of Books in the CIS.",
    ],
)
def test_a_year_only_proposed_is_told_of_and_not_read(text: str) -> None:
    doc = parse(f"Minsk, 3 May 2026\n\n{text}")
    assert doc.theme_years == ()
    assert [d.code for d in doc.diagnostics if "theme" in d.code] == ["undecided-theme-year"]


def test_a_proposal_that_was_taken_up_is_read() -> None:
    doc = parse("Minsk, 3 May 2026\n\nThe proposal that 2028 be declared the Year of Books in the CIS was supported.")
    assert [(one.year, one.title) for one in doc.theme_years] == [(2028, "Books")]


def test_a_dedication_goes_on_over_the_organisation_and_without_its_verb() -> None:
    text = "Next year will be dedicated in the CIS to clean water, and the one after that to the care of birds."
    assert years(text, "2023-05-20") == [("CIS", 2024, "clean water"), ("CIS", 2025, "care of birds")]


def test_two_titles_may_share_a_year() -> None:
    text = "In the CIS, 2010 was declared both the Year of Science and the Year of Veterans."
    assert years(text, "2010-05-20") == [("CIS", 2010, "Science"), ("CIS", 2010, "Veterans")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Year of the Book has started in the CIS.", [("CIS", 2023, "Book")]),
        (
            "The CIS declared 2012 the Year of Sport, and 2013 that of Health.",
            [("CIS", 2012, "Sport"), ("CIS", 2013, "Health")],
        ),
        (
            "On the proposal of Georgia the leaders of the CIS designated 2024 as the Year of Ecology.",
            [("CIS", 2024, "Ecology")],
        ),
        ("Belarus takes part in the CIS Year of Peace and Unity 2025.", [("CIS", 2025, "Peace and Unity")]),
        (
            "After the Year of Health in 2012 the CIS will hold a Year of Sport.",
            [("CIS", 2012, "Health")],
        ),
        ("The Commonwealth Games of 2026 will be dedicated to youth.", []),
    ],
)
def test_years_that_begin_follow_or_stand_behind_their_titles(
    text: str, expected: list[tuple[str, int, str]]
) -> None:
    assert years(text, "2023-05-20") == expected


SUMMIT = "Meeting of the CIS Council of Heads of State\n\nOctober 25, 2013\n\n14:00\n\nMinsk\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was also resolved to hold the Year of Rivers in 2014.", [(2014, "Rivers")]),
        ("In addition, 2014 was announced the Year of Rivers.", [(2014, "Rivers")]),
        ("2014 will be the Year of the Russian Lakes, as Mr Lukashenko suggested.", [(2014, "Russian Lakes")]),
        (
            "The Years of Rivers and Lakes (2014) and of the Forest (2015) were declared.",
            [(2014, "Rivers and Lakes"), (2015, "Forest")],
        ),
        ("The chair in 2014 is still open. It is to be the Year of Rivers.", [(2014, "Rivers")]),
        ("The Year of Rivers is now drawing to a close.", [(2013, "Rivers")]),
        ("In Kazakhstan, 2014 was declared the Year of Rivers.", []),
        ("President Alexander Lukashenko declared 2014 the Year of Rivers in Belarus.", []),
    ],
)
def test_in_a_text_about_one_organisation_its_years_need_not_name_it(
    text: str, expected: list[tuple[int, str]]
) -> None:
    found = parse(SUMMIT + text).theme_years
    assert [(t.year, t.title) for t in found] == expected
    assert {t.organisation.code for t in found} <= {"CIS"}
