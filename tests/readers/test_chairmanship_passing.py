"""How a chairmanship passes from one state to the next, over which years, and what is no chairmanship."""

from __future__ import annotations

import pytest

from cis_summits import parse


def chairs(text: str, published: str = "2023-05-20") -> set[str]:
    found = parse(text, published=published).chairmanships
    return {f"{c.country.alpha_2} {c.organisation.code} {c.year} {c.role}" for c in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kazakhstan handed the reins of the CIS to Kyrgyzstan on January 1, 2023.",
            {"KG CIS 2023 chair", "KZ CIS 2022 chair"},
        ),
        (
            "Minsk was handed the CSTO chairmanship by Yerevan in November 2023.",
            {"BY CSTO 2023 chair", "AM CSTO 2023 chair"},
        ),
        ("The chairmanship of the SCO passed to the Uzbek side after the summit.", {"UZ SCO 2023 chair"}),
        ("The chairmanship in the SCO passes to our Kazakh friends.", {"KZ SCO 2023 chair"}),
        (
            "They agreed to hand over the CIS chairmanship to Kyrgyzstan in 2023 and the co-chairmanship to Russia "
            "and Kazakhstan.",
            {"KG CIS 2023 chair", "RU CIS 2023 co-chair", "KZ CIS 2023 co-chair"},
        ),
        (
            "Armenia assumed the rotating presidency of the CSTO from Tajikistan in September 2021.",
            {"AM CSTO 2021 chair", "TJ CSTO 2021 chair"},
        ),
        (
            "Tajikistan takes the baton of the CIS chairmanship from Russia in 2025.",
            {"TJ CIS 2025 chair", "RU CIS 2024 chair"},
        ),
        (
            "Armenia will succeed Russia as chair of the EAEU in 2024.",
            {"AM EAEU 2024 chair", "RU EAEU 2023 chair"},
        ),
        (
            "Kazakhstan took over from Belarus as chair of the CIS in 2022.",
            {"KZ CIS 2022 chair", "BY CIS 2021 chair"},
        ),
        (
            "In the CSTO the chairmanship rotates: in 2023 it belongs to Belarus, and in 2024 to Kazakhstan.",
            {"BY CSTO 2023 chair", "KZ CSTO 2024 chair"},
        ),
        ("The next state to chair the CIS would be Turkmenistan, in 2026.", {"TM CIS 2026 chair"}),
    ],
)
def test_who_gives_and_who_takes_are_told_apart(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Uzbekistan chairs the SCO in 2021-2022.",
        "Uzbekistan's SCO chairmanship for 2021/22 was busy.",
        "The SCO chairmanship for 2021–22 went to Uzbekistan.",
        "Uzbekistan chaired the SCO from 2021 to 2022.",
        "Uzbekistan chaired the SCO in 2021 and 2022.",
    ],
)
def test_a_term_over_two_calendar_years_is_a_claim_for_each(text: str) -> None:
    assert chairs(text) == {"UZ SCO 2021 chair", "UZ SCO 2022 chair"}


def test_a_year_behind_a_comma_is_of_the_next_clause() -> None:
    assert chairs("Belarus chaired the CIS in 2021, 2022 brought much change.") == {"BY CIS 2021 chair"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President of Kazakhstan Kassym-Jomart Tokayev, now the current chair of the SCO, spoke first.",
            {"KZ SCO 2023 chair"},
        ),
        ("Russia, the EAEU's current chair, supports the plan.", {"RU EAEU 2023 chair"}),
        ("Belarus's term as CSTO chair expires in November 2023.", {"BY CSTO 2023 chair"}),
        ("Belarus's year at the helm of the CSTO is ending.", {"BY CSTO 2023 chair"}),
        ("That tops Turkmenistan's list as it chairs the CIS from October.", {"TM CIS 2023 chair"}),
        (
            "The CIS leaders met. They decided that Turkmenistan will co-chair next year.",
            {"TM CIS 2024 co-chair"},
        ),
    ],
)
def test_holders_are_found_behind_other_words(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Russian-led Eurasian Economic Union admitted Kyrgyzstan in 2015.",
        "The Kazakh presidency announced that the EAEU summit is off.",
        "Ukraine gave up its chairmanship of the CIS in 2014.",
        "Following the Dushanbe meeting, held in September, the chairmanship of the SCO was discussed.",
        "At the Shanghai Organisation's forum nobody spoke of the transfer of the chairmanship.",
    ],
)
def test_what_looks_like_a_chairmanship_is_none(text: str) -> None:
    assert chairs(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2020 Uzbekistan will be an efficient chair of the CIS.", {"UZ CIS 2020 chair"}),
        ("Uzbekistan presented its 2020 CIS presidency concept on 11 October.", {"UZ CIS 2020 chair"}),
        (
            "Tajik President Emomali Rahmon spoke of what he intends to do in 2025 as chairman of the CIS.",
            {"TJ CIS 2025 chair"},
        ),
        (
            "Belarus chairs the CIS. Co-chairs in 2024 will be Kyrgyzstan, which chaired last year, and Tajikistan.",
            {"BY CIS 2023 chair", "KG CIS 2024 co-chair", "TJ CIS 2024 co-chair", "KG CIS 2022 chair"},
        ),
        (
            "The chairmanship of the SCO has passed to China, where the leaders will meet next year.",
            {"CN SCO 2023 chair"},
        ),
    ],
)
def test_the_year_is_that_of_the_chairmanship(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


def test_a_year_only_taken_from_the_day_of_the_text_gives_way_to_one_that_is_told() -> None:
    text = "Turkmenistan chairs the CIS in 2023. Uzbekistan will chair the CIS in 2024. Uzbekistan's CIS chairmanship"
    assert chairs(text + " is well prepared.") == {"TM CIS 2023 chair", "UZ CIS 2024 chair"}


def test_somebody_named_as_the_chair_is_so_on_the_day_in_december_too() -> None:
    text = "The President of Armenia, Chairman of the CSTO Council of the Heads of State, Serzh Sargsyan spoke."
    assert chairs(text, "2008-12-19") == {"AM CSTO 2008 chair"}


def test_an_organisation_of_the_whole_world_is_not_what_a_summits_text_means_unsaid() -> None:
    text = "The SCO met. The plans of Kazakhstan's chairmanship serve the goals of the United Nations."
    assert chairs(text) == {"KZ SCO 2023 chair"}


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        ("I wish you success in your chairmanship of the CIS.", {"TJ CIS 2021 chair"}),
        ("You are chairing the CSTO this year.", {"TJ CSTO 2021 chair"}),
        ("Your country holds the presidency of the SCO this year.", {"TJ SCO 2021 chair"}),
    ],
)
def test_you_is_the_other_side_of_a_talk_of_two(turn: str, expected: set[str]) -> None:
    head = "Meeting with President of Tajikistan Emomali Rahmon\n\nMay 3, 2021, Moscow\n\n"
    assert chairs(f"{head}Vladimir Putin: {turn}", "2021-05-03") == expected


def test_you_is_nobody_certain_where_several_are_spoken_to() -> None:
    head = "Talks with Emomali Rahmon and Sadyr Japarov\n\nMay 3, 2021, Moscow\n\n"
    assert chairs(f"{head}Vladimir Putin: You are chairing the CSTO, and the work goes on.", "2021-05-03") == set()


def test_who_hands_over_in_a_year_has_chaired_in_it_too() -> None:
    text = "From today Armenia takes over the chairmanship of the CSTO. We thank the Kyrgyz chairmanship of the CSTO."
    assert chairs(text, "2023-05-20") == {"AM CSTO 2023 chair", "KG CSTO 2023 chair"}
