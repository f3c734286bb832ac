"""Names that several currencies share: the country that a text names settles which, and nothing else does."""

from __future__ import annotations

import pytest

from cis_summits import find_quantities, parse


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Azerbaijan spent 40 million manats on roads.", "AZN"),
        ("Turkmen exports brought in 3 billion manats.", "TMT"),
        ("Moldova set aside 12 million lei.", "MDL"),
        ("The delegation came from Azerbaijan. A ticket cost 15 manats.", "AZN"),
        ("Azerbaijan and Turkmenistan met. Azerbaijan pays 9 million manats.", "AZN"),
    ],
)
def test_the_country_named_settles_a_shared_name(text: str, unit: str) -> None:
    (figure,) = find_quantities(text)
    assert figure.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "A ticket cost 15 manats.",
        "Azerbaijan and Turkmenistan share 15 million manats.",
        "Armenia got 15 million manats.",
    ],
)
def test_a_shared_name_stays_as_printed_where_no_country_or_two_come_into_question(text: str) -> None:
    (figure,) = find_quantities(text)
    assert figure.unit == "manat"


def test_indicators_carry_the_code_of_the_country_they_are_about() -> None:
    document = parse("Baku, 3 March. The budget of Azerbaijan reached 20 billion manats in 2015.")
    assert [indicator.unit for indicator in document.indicators] == ["AZN"]
