"""Who chairs where a term goes on for another state, or is told from its beginning."""

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
            "Georgia renounced the CIS chairmanship in March, and Moldova has been filling in for it since.",
            {"MD CIS 2023 chair"},
        ),
        (
            "Armenia's chairmanship of the EAEU expires in December and Belarus will step in.",
            {"AM EAEU 2023 chair", "BY EAEU 2024 chair"},
        ),
        ("The CSTO met in Minsk. Armenia is taking the chair for 2024.", {"AM CSTO 2024 chair"}),
        (
            "Vladimir Putin: I thank our Tajik friends for what they have done as chairs of the CIS this year.",
            {"TJ CIS 2023 chair"},
        ),
        (
            "The CIS presidency will go to Armenia in 2024. Moldova will be co-chair with the country due to take "
            "over in 2025, Georgia.",
            {"AM CIS 2024 chair", "MD CIS 2024 co-chair", "GE CIS 2025 chair"},
        ),
        (
            "Nikol Pashinyan spoke of Armenia's year at the head of the EAEU and wished Alexander Lukashenko, who "
            "takes his place on January 1, every success.",
            {"AM EAEU 2023 chair", "BY EAEU 2024 chair"},
        ),
        ("From January Tajikistan will for the first time hold the chairmanship in the CIS.", {"TJ CIS 2024 chair"}),
        (
            "At the CSTO session in May Russia passed the gavel to Armenia.",
            {"AM CSTO 2023 chair", "RU CSTO 2023 chair"},
        ),
        ("Armenia chairs the EAEU. Belarus presided last year.", {"AM EAEU 2023 chair", "BY EAEU 2022 chair"}),
        ("As Armenia is in the chair this year, it opened the EAEU session.", {"AM EAEU 2023 chair"}),
        ("Next year's chair of the CIS would be Armenia, he said.", {"AM CIS 2024 chair"}),
        ("The next to preside over the CIS is Moldova, he said.", {"MD CIS 2024 chair"}),
        ("Tajikistan, to which the SCO presidency passes today, has plans.", {"TJ SCO 2023 chair"}),
        (
            "Belarus turned the chairmanship of the CSTO over to Armenia.",
            {"AM CSTO 2023 chair", "BY CSTO 2023 chair"},
        ),
        ("Armenia currently occupies the CSTO chair.", {"AM CSTO 2023 chair"}),
        (
            "They heard the report on Georgia's chairmanship of the CIS and confirmed Armenia as chair for 2024.",
            {"GE CIS 2023 chair", "AM CIS 2024 chair"},
        ),
        (
            "Kazakhstan chairs the EAEU this year. Belarus had been in the chair before it.",
            {"KZ EAEU 2023 chair", "BY EAEU 2022 chair"},
        ),
        ("Georgia, it should be recalled, is in the chair of the CIS this year.", {"GE CIS 2023 chair"}),
        (
            "Having presided over the CIS in 2022, Georgia has handed the reins to Tajikistan.",
            {"GE CIS 2022 chair", "TJ CIS 2023 chair"},
        ),
        (
            "Nikol Pashinyan, whose presidency of the EAEU ends this year, handed it over to Alexander Lukashenko.",
            {"AM EAEU 2023 chair", "BY EAEU 2024 chair"},
        ),
        ("Moldova gets the chair in the CIS in 2024.", {"MD CIS 2024 chair"}),
        ("Belarus has handed Armenia the presidency of the CSTO.", {"AM CSTO 2023 chair", "BY CSTO 2023 chair"}),
        (
            '"I hand the chair of the CSTO to my friend Kassym-Jomart Tokayev," Alexander Lukashenko said.',
            {"KZ CSTO 2023 chair", "BY CSTO 2023 chair"},
        ),
    ],
)
def test_terms_told_by_what_comes_of_them(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


def test_a_term_that_had_begun_is_of_the_year_of_the_text_in_december_too() -> None:
    text = "Nobody had planned for this when Belarus took over the chairmanship of the EAEU."
    assert chairs(text, "2020-12-11") == {"BY EAEU 2020 chair"}


@pytest.mark.parametrize(
    "text",
    [
        "Belarus would have liked to chair the CSTO in 2024.",
        "They voiced hope that Georgia, too, would be entrusted with the chairmanship of the CIS in 2024.",
        "Kassym-Jomart Tokayev accepts the chair of honour in the CIS museum.",
        "At the CIS games Russia passed the baton to Belarus in the relay.",
        "Georgia took over the presidency of the Committee of Judges. CIS lawyers attended.",
        "Armenia proposed that the CSTO be chaired by Belarus.",
        "Georgia renounced the CIS chairmanship, and the boxing club of Moldova has been filling in for its coach.",
    ],
)
def test_wishes_and_proposals_are_no_terms(text: str) -> None:
    assert chairs(text) == set()


@pytest.mark.parametrize("verb", ["handed over", "is handing over", "hands over"])
def test_a_term_handed_over_in_december_ends_with_the_year(verb: str) -> None:
    text = f"Kazakhstan {verb} the chairmanship of the EAEU to Armenia."
    assert chairs(text, "2021-12-10") == {"KZ EAEU 2021 chair", "AM EAEU 2022 chair"}


def test_who_will_chair_is_told_in_december_of_the_next_year() -> None:
    assert chairs("From now on the CSTO will be presided over by Tajikistan.", "2020-12-02") == {"TJ CSTO 2021 chair"}


def test_the_one_who_speaks_as_chairman_is_so_on_that_day() -> None:
    text = "Nikol Pashinyan: As chairman of the Collective Security Council, I declare the meeting of the CSTO open."
    assert chairs(text, "2022-01-10") == {"AM CSTO 2022 chair"}


def test_its_term_is_that_of_the_subject_behind_what_is_told_of_it() -> None:
    text = "During its chairmanship of the CSTO, which lasts until December, Russia will work for unity."
    assert chairs(text) == {"RU CSTO 2023 chair"}
