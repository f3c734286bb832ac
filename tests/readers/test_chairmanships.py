"""Who chairs, who hands over, who takes over, and in which year."""

from __future__ import annotations

import pytest

from cis_summits import parse


def chairs(text: str, published: str = "2024-06-01") -> set[tuple[str, str, int | None, str]]:
    found = parse(text, published=published).chairmanships
    return {(c.country.alpha_2, c.organisation.code, c.year, c.role) for c in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kazakhstan chairs the CIS this year.", {("KZ", "CIS", 2024, "chair")}),
        ("Next year the chairmanship of the CIS will pass to Kyrgyzstan.", {("KG", "CIS", 2025, "chair")}),
        ("In 2026 Turkmenistan will preside in the CIS.", {("TM", "CIS", 2026, "chair")}),
        ("Turkmenistan takes the helm of the CIS in 2026.", {("TM", "CIS", 2026, "chair")}),
        ("The CIS will be headed by Turkmenistan in 2026.", {("TM", "CIS", 2026, "chair")}),
        ("Kazakhstan became the chair of the EAEU on January 1, 2026.", {("KZ", "EAEU", 2026, "chair")}),
        ("Kyrgyzstan took over as SCO chair in 2025.", {("KG", "SCO", 2025, "chair")}),
        (
            "President of Kazakhstan Kassym-Jomart Tokayev, as chair of the EAEU, spoke.",
            {("KZ", "EAEU", 2024, "chair")},
        ),
        (
            "Turkmenistan will be the CIS chair in 2026; Tajikistan and Uzbekistan will be co-chairs.",
            {("TM", "CIS", 2026, "chair"), ("TJ", "CIS", 2026, "co-chair"), ("UZ", "CIS", 2026, "co-chair")},
        ),
        ("Armenia took over the EAEU presidency in 2019.", {("AM", "EAEU", 2019, "chair")}),
        ("Uzbekistan will assume the chairmanship of the CIS in 2020.", {("UZ", "CIS", 2020, "chair")}),
        ("The Kyrgyz chairmanship of the CIS in 2023 was productive.", {("KG", "CIS", 2023, "chair")}),
        ("The parties praised Belarus' chairmanship of the SCO in 2025.", {("BY", "SCO", 2025, "chair")}),
        ("The CSTO, chaired this year by Kazakhstan, held a drill.", {("KZ", "CSTO", 2024, "chair")}),
        ("Turkmenistan, which holds the CIS chairmanship this year, hosted it.", {("TM", "CIS", 2024, "chair")}),
        ("The next chairman of the CIS in 2026 will be Turkmenistan.", {("TM", "CIS", 2026, "chair")}),
        ("As the current CIS chair, Kyrgyzstan proposed a plan.", {("KG", "CIS", 2024, "chair")}),
        ("During its presidency of the CSTO in 2015, Russia held a drill.", {("RU", "CSTO", 2015, "chair")}),
        (
            "Belarus will chair the CIS in 2021, with Uzbekistan and Kazakhstan as co-chairs.",
            {("BY", "CIS", 2021, "chair"), ("UZ", "CIS", 2021, "co-chair"), ("KZ", "CIS", 2021, "co-chair")},
        ),
        (
            "The co-chairs of the CIS in 2025 are Russia and Turkmenistan.",
            {("RU", "CIS", 2025, "co-chair"), ("TM", "CIS", 2025, "co-chair")},
        ),
        (
            "They elected President of Ukraine Leonid Kuchma chairman of the CIS Council of Heads of State.",
            {("UA", "CIS", 2003, "chair")},
        ),
    ],
)
def test_chairs_are_read(text: str, expected: set[tuple[str, str, int | None, str]]) -> None:
    assert chairs(text, "2003-01-29" if "Kuchma" in text else "2024-06-01") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kazakhstan presides over the CIS. In 2025 it will be replaced by Kyrgyzstan.",
            {("KZ", "CIS", 2024, "chair"), ("KG", "CIS", 2025, "chair")},
        ),
        (
            "Ukraine chaired the CIS this year and is to be succeeded by Belarus.",
            {("UA", "CIS", 2024, "chair"), ("BY", "CIS", 2025, "chair")},
        ),
        (
            "Kyrgyzstan will chair the CIS in 2025. Russia and Belarus will serve as co-chairs for that year.",
            {("KG", "CIS", 2025, "chair"), ("RU", "CIS", 2025, "co-chair"), ("BY", "CIS", 2025, "co-chair")},
        ),
        (
            "The EAEU leaders met. Armenia is the chair of the bloc this year, and next year the presidency of the "
            "Union will be exercised by Belarus.",
            {("AM", "EAEU", 2024, "chair"), ("BY", "EAEU", 2025, "chair")},
        ),
        (
            "The Russian President said that his country, which takes over the CSTO chair in 2025, has a plan.",
            {("RU", "CSTO", 2025, "chair")},
        ),
        (
            "Kazakh President Kassym-Jomart Tokayev, who is to assume the CSTO chair next year, came.",
            {("KZ", "CSTO", 2025, "chair")},
        ),
        (
            "EurAsEC turned two. Mr Nazarbayev, the current chairman of the Interstate Council, thanked everybody.",
            {("KZ", "EurAsEC", 2002, "chair")},
        ),
        (
            "In 2026 Kazakhstan will assume the chairmanship in the EAEU, and Russia that in the CSTO.",
            {("KZ", "EAEU", 2026, "chair"), ("RU", "CSTO", 2026, "chair")},
        ),
        (
            "The chairmanship of the CSTO was handed over by Kazakhstan to Kyrgyzstan for 2025.",
            {("KZ", "CSTO", 2024, "chair"), ("KG", "CSTO", 2025, "chair")},
        ),
        (
            "Russia chairs the SCO. Tajikistan is the next chair.",
            {("RU", "SCO", 2024, "chair"), ("TJ", "SCO", 2025, "chair")},
        ),
        (
            "Belarus, which chaired the CSTO in 2023, passed the powers on to Kazakhstan.",
            {("BY", "CSTO", 2023, "chair"), ("KZ", "CSTO", 2024, "chair")},
        ),
        (
            "President of Tajikistan Emomali Rahmon, whose country chairs the SCO, opened it.",
            {("TJ", "SCO", 2024, "chair")},
        ),
        ("Next year it will be Turkmenistan's turn to chair the CIS.", {("TM", "CIS", 2025, "chair")}),
        ("The CIS leaders agreed that the chair in 2025 would be Moldova.", {("MD", "CIS", 2025, "chair")}),
    ],
)
def test_chairs_are_found_by_reference_and_by_their_people(
    text: str, expected: set[tuple[str, str, int | None, str]]
) -> None:
    assert chairs(text, "2002-06-01" if "EurAsEC" in text else "2024-06-01") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The SEEC met today under the presidency of Belarus; EAEU guests came.",
        "Belarus, the current EAEU chair, hosts the leaders.",
        "Belarus chairs the EAEU.",
    ],
)
def test_who_chairs_on_the_day_is_known_in_december_too(text: str) -> None:
    assert chairs(text, "2020-12-11") == {("BY", "EAEU", 2020, "chair")}


@pytest.mark.parametrize(
    "text",
    [
        "On January 1, 2019, Tajikistan handed the CIS presidency over to Turkmenistan.",
        "The chairmanship of the CIS was transferred from Tajikistan to Turkmenistan on January 1, 2019.",
        "They approved the transfer of the CIS chairmanship from Tajikistan to Turkmenistan in 2019.",
    ],
)
def test_a_handover_is_two_chairmanships(text: str) -> None:
    assert chairs(text) == {("TJ", "CIS", 2018, "chair"), ("TM", "CIS", 2019, "chair")}


def test_a_handover_with_its_day_tells_where_the_new_one_starts() -> None:
    found = parse("On January 1, 2019, Tajikistan handed the CIS presidency over to Turkmenistan.").chairmanships
    starts = {c.country.alpha_2: c.start and str(c.start) for c in found}
    assert starts == {"TJ": None, "TM": "2019-01-01"}


def test_a_bare_chairmanship_is_of_the_year_of_the_text_but_open_around_new_year() -> None:
    text = "We value Armenia's presidency of the EAEU."
    assert chairs(text, "2019-06-01") == {("AM", "EAEU", 2019, "chair")}
    assert chairs(text, "2018-12-20") == {("AM", "EAEU", None, "chair")}


def test_a_handover_in_autumn_without_its_year_leaves_the_new_chairs_year_open() -> None:
    text = "Kyrgyzstan handed the CSTO chairmanship over to Russia."
    assert chairs(text, "2019-10-28") == {("RU", "CSTO", None, "chair"), ("KG", "CSTO", 2019, "chair")}


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lebedev, Chairman of the CIS Executive Committee, spoke.",
        "President Vladimir Putin chaired a meeting of the CIS Council of Heads of State.",
        "The presidency of Vladimir Putin in Russia was discussed.",
        "The CIS leaders met in Minsk. Belarus came first in the tournament, followed by Russia.",
        "Kazakhstan assumed the chairmanship of the CIS Council of Foreign Ministers.",
        "Kazakhstan chairs the CIS Economic Council this year.",
    ],
)
def test_other_chairs_are_none(text: str) -> None:
    assert chairs(text) == set()


def test_co_chairs_named_behind_an_elected_chair_are_not_the_chair() -> None:
    text = "Armenia was elected chair of the EAEU for 2019, Belarus and Russia becoming its co-chairs."
    assert chairs(text) == {
        ("AM", "EAEU", 2019, "chair"),
        ("BY", "EAEU", 2019, "co-chair"),
        ("RU", "EAEU", 2019, "co-chair"),
    }


def test_a_day_spoken_of_as_ahead_is_the_next_such_day() -> None:
    found = parse(
        "Armenia will assume the chairmanship of the EAEU on January 1.", published="2018-10-05"
    ).chairmanships
    assert [(c.year, str(c.start)) for c in found] == [(2019, "2019-01-01")]
    assert chairs("Armenia assumed the chairmanship of the EAEU on January 1.", "2019-10-05") == {
        ("AM", "EAEU", 2019, "chair")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Armenia chaired the EAEU in 2019, Belarus in 2020 and Kazakhstan in 2021.",
        "In 2019 Armenia held the presidency of the EAEU; Belarus had it in 2020 and Kazakhstan in 2021.",
        "Armenia chaired the EAEU in 2019, Belarus presided in 2020, and Kazakhstan presides this year.",
    ],
)
def test_states_and_years_that_go_on_without_the_verb_chair_in_turn(text: str) -> None:
    assert chairs(text, "2021-06-01") == {
        ("AM", "EAEU", 2019, "chair"),
        ("BY", "EAEU", 2020, "chair"),
        ("KZ", "EAEU", 2021, "chair"),
    }


def test_a_state_and_a_year_of_another_clause_chair_nothing() -> None:
    text = "Armenia chaired the EAEU in 2019, Belarus in 2020 hosted an exhibition."
    assert chairs(text) == {("AM", "EAEU", 2019, "chair")}


def test_a_presidency_that_passed_to_a_state_is_of_the_organisation_spoken_of() -> None:
    text = "The EAEU leaders met in Minsk.\n\nThe presidency passed to Belarus, with Russia becoming co-chair."
    assert chairs(text, "2020-05-19") == {("BY", "EAEU", 2020, "chair"), ("RU", "EAEU", 2020, "co-chair")}


@pytest.mark.parametrize(
    "text",
    [
        "Chairmanship of the EAEU: 2019 - Armenia, 2020 - Belarus, 2021 - Kazakhstan.",
        "The EAEU chairmanship: Armenia (2019), Belarus (2020) and Kazakhstan (2021).",
    ],
)
def test_a_schedule_of_chairs_gives_each_its_year(text: str) -> None:
    assert chairs(text) == {
        ("AM", "EAEU", 2019, "chair"),
        ("BY", "EAEU", 2020, "chair"),
        ("KZ", "EAEU", 2021, "chair"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Armenia did not chair the EAEU in 2019, Belarus in 2020.",
        "Armenia would like to chair the EAEU in 2019.",
        "Armenia refused to take over the chairmanship of the EAEU in 2019.",
    ],
)
def test_a_chairmanship_denied_or_wished_for_is_none(text: str) -> None:
    assert chairs(text) == set()


def test_a_state_elected_chair_is_the_chair() -> None:
    assert chairs("They elected Armenia chair of the EAEU for 2019.") == {("AM", "EAEU", 2019, "chair")}


def test_we_and_you_may_chair() -> None:
    talk = "Vladimir Putin: Mr Pashinyan, you chair the EAEU this year. We chair the CIS.\n\nNikol Pashinyan: We do."
    assert chairs(talk) == {("AM", "EAEU", 2024, "chair"), ("RU", "CIS", 2024, "chair")}


def test_the_one_spoken_to_in_a_quotation_may_chair() -> None:
    text = '"You chair the EAEU now," Vladimir Putin told Prime Minister of Armenia Nikol Pashinyan.'
    assert chairs(text) == {("AM", "EAEU", 2024, "chair")}


def test_two_states_may_co_chair() -> None:
    assert chairs("Kazakhstan and Kyrgyzstan co-chair the CIS.") == {
        ("KZ", "CIS", 2024, "co-chair"),
        ("KG", "CIS", 2024, "co-chair"),
    }
