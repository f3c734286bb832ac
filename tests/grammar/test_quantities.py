"""Figures are read in base units, with unit, hedge and direction; numbers that measure nothing are left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cis_summits.grammar.quantities import find_quantities
from cis_summits.model import Quantity


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$1.762bn", "1762000000", "USD"),
        ("RUB 1.5 trillion", "1500000000000", "RUB"),
        ("US$24 billion", "24000000000", "USD"),
        ("$ 10 billion", "10000000000", "USD"),
        ("two and a half billion rubles", "2500000000", "RUB"),
        ("half a million euros", "500000", "EUR"),
        ("5 billion roubles", "5000000000", "RUB"),
        ("300 million tenge", "300000000", "KZT"),
        ("40 million Canadian dollars", "40000000", "CAD"),
        ("A$5.5 million", "5500000", "AUD"),
        ("R$200 million", "200000000", "BRL"),
        ("HK$3.2 billion", "3200000000", "HKD"),
        ("€2m", "2000000", "EUR"),
        ("120 MEUR", "120000000", "EUR"),
        ("900 million Belarusian rubles", "900000000", "BYN"),
        ("7 billion Kyrgyz soms", "7000000000", "KGS"),
        ("35 lakh rupees", "3500000", "INR"),
        ("10,00,000 rupees", "1000000", "INR"),
        ("€1.234.567,89", "1234567.89", "EUR"),
        ("€1.234,56", "1234.56", "EUR"),
        ("1.5 m euros", "1500000", "EUR"),
        ("a million and a half dollars", "1500000", "USD"),
        ("3 1/2 billion yen", "3500000000", "JPY"),
        ("$.05", "0.05", "USD"),
        ("-$5 billion", "-5000000000", "USD"),
        ("-0.5%", "-0.5", "percent"),
        ("half a percent", "0.5", "percent"),
        ("three-quarters of a percentage point", "0.75", "percent"),
        ("twelve dollars and thirty cents", "12.30", "USD"),
        ("7.5 percent", "7.5", "percent"),
        ("7,5 %", "7.5", "percent"),
        ("10 percentage points", "10", "percent"),
        ("38 bcm", "38000000000", "cubic metre"),
        ("1.2 million tonnes", "1200000", "tonne"),
        ("40,000 barrels per day", "40000", "barrel per day"),
        ("6 TWh", "6000000000", "kilowatt hour"),
        ("2,300 kilometres", "2300", "kilometre"),
        ("7,000 enterprises", "7000", "count"),
        ("forty-five mobile clinics", "45", "count"),
        ("12 000 students", "12000", "count"),
        ("٢٠ million people", "20000000", "count"),
    ],
)
def test_a_figure_is_read_in_base_units(text: str, value: str, unit: str) -> None:
    quantity = only(f"They gave {text}.")
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("about", "about"),
        ("approximately", "about"),
        ("almost", "almost"),
        ("close to", "almost"),
        ("more than", "over"),
        ("slightly over", "over"),
        ("in excess of", "over"),
        ("at least", "at least"),
        ("no less than", "at least"),
        ("up to", "at most"),
        ("no more than", "at most"),
        ("under", "under"),
        ("less than", "under"),
        ("exceeded", "over"),
        ("reached almost", "almost"),
        ("is approaching", "almost"),
        ("fell below", "under"),
        ("reached", "exact"),
    ],
)
def test_a_hedge_is_read(words: str, qualifier: str) -> None:
    quantity = only(f"The volume {words} 7 billion euros")
    assert quantity.qualifier == qualifier
    assert quantity.span.end == len(f"The volume {words} 7 billion euros")


@pytest.mark.parametrize("counted", ["12 sectoral programmes", "40 bilateral agreements", "3,000 contracts"])
def test_what_is_done_under_papers_is_no_bound(counted: str) -> None:
    assert only(f"The ministries work under {counted}").qualifier == "exact"


@pytest.mark.parametrize("counted", ["40 students", "12 percent of projects", "300 delegates under one roof"])
def test_under_is_a_bound_before_anything_else(counted: str) -> None:
    assert only(f"There were under {counted}").qualifier == "under"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Exports rose 8 percent.", "up"),
        ("Exports increased by almost another 8 percent.", "up"),
        ("Exports are up 8 percent.", "up"),
        ("Exports went down by 8 percent.", "down"),
        ("Exports expanded last year by 8 percent.", "up"),
        ("Exports saw a contraction of 8 percent.", "down"),
        ("Exports saw an 8 percent increase.", "up"),
        ("Exports were 8 percent lower.", "down"),
        ("Exports plunged 8 percent.", "down"),
        ("Exports exceeded the plan by 8 percent.", "up"),
        ("The share of exports is 8 percent.", None),
        ("The share of exports rose to 8 percent.", None),
    ],
)
def test_a_direction_is_read(text: str, direction: str | None) -> None:
    assert only(text).direction == direction


@pytest.mark.parametrize(
    ("text", "percent", "direction"),
    [
        ("Trade doubled.", 100, "up"),
        ("Trade has tripled.", 200, "up"),
        ("Trade halved.", 50, "down"),
        ("There was a 1.5-fold increase in trade.", 50, "up"),
        ("Trade grew threefold.", 200, "up"),
        ("Trade increased by 2.5 times.", 150, "up"),
    ],
)
def test_a_multiple_is_a_change_in_percent(text: str, percent: int, direction: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit, quantity.direction) == (Decimal(percent), "percent", direction)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5.4-5.5%", "5.4", "5.5", "percent"),
        ("5.4–5.5 percent", "5.4", "5.5", "percent"),
        ("between 3 and 5 percent", "3", "5", "percent"),
        ("3 to 5 percent", "3", "5", "percent"),
        ("3 percent to 5 percent", "3", "5", "percent"),
        ("$3-5 billion", "3000000000", "5000000000", "USD"),
        ("$62 to $68", "62", "68", "USD"),
        ("1 to 2 thousand people", "1000", "2000", "count"),
    ],
)
def test_a_range_has_two_ends(text: str, low: str, high: str, unit: str) -> None:
    quantity = only(f"It will be {text}.")
    assert (quantity.value, quantity.upper, quantity.unit) == (Decimal(low), Decimal(high), unit)
    assert quantity.qualifier == "range"


def test_from_to_is_a_level_before_and_a_level_now() -> None:
    found = find_quantities("The share of the ruble grew from 23 to 31 percent.")
    assert [(q.value, q.unit, q.direction) for q in found] == [
        (Decimal(23), "percent", None),
        (Decimal(31), "percent", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "on December 25, 2024",
        "at 14:50",
        "call 8-800-200-11",
        "after 9/11",
        "the G20 and COVID-19",
        "Resolution 2231",
        "the 75th anniversary",
        "version 1.2.3",
        "in the 1990s",
        "Boeing 737",
        "2016",
        "https://example.org/?q=30%25%2020%",
        "All seventeen",
        "one of them",
        "twenty-seventh place",
        "1,2345",
        "1,2,3",
        "9" * 5000,
    ],
)
def test_a_number_that_is_no_figure_is_left_alone(text: str) -> None:
    assert find_quantities(f"They spoke of {text}.") == []


def test_no_break_and_thin_spaces_change_nothing() -> None:
    plain = find_quantities("up by about 7.5 percent to 12 000 tonnes and $ 3 billion")
    for space in "\u00a0\u202f\u2009":
        text = "up by about 7.5 percent to 12 000 tonnes and $ 3 billion".replace(" ", space)
        assert find_quantities(text) == plain


def test_what_a_price_is_for_is_no_figure_of_its_own() -> None:
    price = only("Moscow sells fuel at $210.40 per 1,000 litres.")
    assert (str(price.value), price.unit) == ("210.4", "USD")


@pytest.mark.parametrize("text", ["Exports grew not by 3 percent but by 9.", "Exports grew not by 3% but by 9%."])
def test_a_corrected_figure_gives_way_to_the_right_one(text: str) -> None:
    growth = only(text)
    assert (str(growth.value), growth.unit, growth.direction) == ("9", "percent", "up")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The bank moved its outlook from 2 to 3 percent to 4 to 5 percent.", [("2", "3"), ("4", "5")]),
        ("Sales should grow from 8.5 to 11-12 million euros.", [("8500000", None), ("11000000", "12000000")]),
        ("A stadium for $2.5 - 3 million.", [("2500000", "3000000")]),
    ],
)
def test_ranges_are_ends_of_longer_ranges(text: str, ends: list[tuple[str, str | None]]) -> None:
    found = [(str(q.value), None if q.upper is None else str(q.upper)) for q in find_quantities(text)]
    assert found == ends


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a share of 7 . 3 % in it", "7.3", "percent"),
        ("worth $ 2 . 4 billion", "2400000000", "USD"),
        ("a coupon of 6-1/4 percent", "6.25", "percent"),
        ("15 mln. euros", "15000000", "EUR"),
        ("12 U.S. cents", "12", "cent"),
    ],
)
def test_figures_in_the_spellings_of_the_wires(text: str, value: str, unit: str) -> None:
    found = only(text)
    assert (str(found.value), found.unit) == (value, unit)


@pytest.mark.parametrize("text", ["a 5-6% cut", "at least a 5% cut", "a cut of 5 percent"])
def test_a_cut_is_a_fall(text: str) -> None:
    assert only(text).direction == "down"
