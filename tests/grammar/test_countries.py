"""Countries in running text: names, peoples, capitals as actors, and the words that only look like countries."""

from __future__ import annotations

import pytest

from cis_summits.grammar.countries import find_countries


def _found(text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.target.alpha_2) for mention in find_countries(text)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Kazakh delegation met Uzbeks in Tajikistan.",
            [("Kazakh", "KZ"), ("Uzbeks", "UZ"), ("Tajikistan", "TJ")],
        ),
        ("KYRGYZSTAN JOINS", [("KYRGYZSTAN", "KG")]),
        ("the U.S. and the Kyrgyz Republic", [("U.S.", "US"), ("Kyrgyz Republic", "KG")]),
        ("В Казахстане казахстанские товары.", [("Казахстане", "KZ"), ("казахстанские", "KZ")]),
        ("Президент Республики Беларусь прибыл.", [("Республики Беларусь", "BY")]),
        ("They sailed into Swedish and Finnish waters.", [("Swedish", "SE"), ("Finnish", "FI")]),
        ("N. Korea tested it.", [("N. Korea", "KP")]),
        ("DR Congo closed the border; Congo reopened it.", [("DR Congo", "CD"), ("Congo", "CD")]),
    ],
)
def test_names_and_peoples_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minsk said that it would sign.", [("Minsk", "BY")]),
        ("Officials improved ties with Dushanbe.", [("Dushanbe", "TJ")]),
        ("the dispute between Tbilisi and Moscow", [("Tbilisi", "GE"), ("Moscow", "RU")]),
        ("The Kremlin denied it.", [("Kremlin", "RU")]),
        ("Астана заявила о поддержке.", [("Астана", "KZ")]),
        ("The meeting was held in Minsk, and he left for Moscow.", []),
        ("A man from Astana said hello.", []),
    ],
)
def test_a_capital_counts_where_it_stands_for_the_country(text: str, found: list[tuple[str, str]]) -> None:
    assert [(form.removeprefix("The "), code) for form, code in _found(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan retired.",
        "Chad Smith plays the drums. Chad said he liked it.",
        "She studied at Georgia Tech.",
        "Voters in Georgia and Alabama queued.",
        "He lives in Marietta, Georgia.",
        "The firm is based in Paris, Texas.",
        "A house in New Mexico by the Indian Ocean with a guinea pig.",
        "turkey for dinner on fine china",
        "He answered in Turkish.",
        "He answered in Turkish and Arabic, then left.",
        "the Congo",
        "Latin America",
    ],
)
def test_words_that_only_look_like_countries_are_left_out(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Georgia and Armenia signed.",
        "President of Georgia Mikheil Saakashvili spoke.",
        "Georgia President Saakashvili spoke.",
        "Georgia left the organisation in 2009.",
    ],
)
def test_the_state_of_georgia_is_found(text: str) -> None:
    assert ("Georgia", "GE") in _found(text)


def test_spans_point_into_the_text_as_given() -> None:
    text = "South\u00a0Korea’s exports to Côte d’Ivoire"
    assert _found(text) == [("South\u00a0Korea", "KR"), ("Côte d’Ivoire", "CI")]


def test_an_empty_text_names_nothing() -> None:
    assert find_countries("") == ()


def test_a_dollar_is_no_state() -> None:
    assert _found("Trade with Russia was US$5 billion.") == [("Russia", "RU")]


def test_a_sum_behind_a_country_does_not_hide_it() -> None:
    assert _found("Exports to Belarus $5 million.") == [("Belarus", "BY")]
