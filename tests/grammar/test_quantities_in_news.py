"""Figures in the wordings of news: signs and codes, lists, restated changes, multiples, parts of one, labels."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cis_summits.grammar.quantities import find_quantities


def read(text: str) -> list[tuple[str, str, str | None, str]]:
    return [(str(one.value), one.unit, one.direction, one.qualifier) for one in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a grant of TRY 2.4 trillion", "2400000000000", "TRY"),
        ("a grant of AMD 6 bln", "6000000000", "AMD"),
        ("a grant of Br 3.2 million", "3200000", "BYN"),
        ("US dollars 7 million", "7000000", "USD"),
        ("2½ billion dollars", "2500000000", "USD"),
        ("5 mlrd euros", "5000000000", "EUR"),
        ("two point three five billion euros", "2350000000", "EUR"),
        ("three and three quarters percent", "3.75", "percent"),
        ("half a dozen wells", "6", "count"),
        ("In New York 420 guests came.", "420", "count"),
        ("2.16 soms", "2.16", "KGS"),
        ("1 234,56 rubles", "1234.56", "RUB"),
        ("200 000,5 tonnes", "200000.5", "tonne"),
        ("1'500'000 Swiss francs", "1500000", "CHF"),
        ("USD-5 million", "5000000", "USD"),
        ("7 million (7,000,000) euros", "7000000", "EUR"),
        ("12 mln t of coal", "12000000", "tonne"),
        ("12 thou. tons", "12000", "tonne"),
        ("4.000 hectares", "4000", "hectare"),
        ("1200 new wells", "1200", "count"),
        ("some 2000 wells", "2000", "count"),
        ("A crowd of some 20,000 came.", "20000", "count"),
        ("4 (four) billion dollars", "4000000000", "USD"),
        ("2 billion tonne-kilometres", "2000000000", "tonne-kilometre"),
        ("$1/2 billion", "500000000", "USD"),
        ("3 million (three million) euros", "3000000", "EUR"),
        ("€3 million (three million euros)", "3000000", "EUR"),
        ("0.4 of a percentage point", "0.4", "percent"),
        ("a rise of 2.5 pp", "2.5", "percent"),
        ("900,000 b/d", "900000", "barrel per day"),
        ("12 Mt of coal", "12000000", "tonne"),
        ("The population is 9.1 million.", "9100000", "count"),
        ("The number of visas exceeded 30,000.", "30000", "count"),
        ("a loss of (-2.7%)", "-2.7", "percent"),
        ("minus 14 degrees Celsius", "-14", "degree celsius"),
    ],
)
def test_a_figure_is_read_as_the_wires_print_it(text: str, value: str, unit: str) -> None:
    (one,) = find_quantities(text)
    assert (one.value, one.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turnover grew by $3 billion, or 12 percent.", ["up", "up"]),
        ("Turnover fell by 12 percent, or by 3 billion dollars.", ["down", "down"]),
        ("Turnover grew by $3 billion (12 percent).", ["up", "up"]),
        ("Sales rose 4% in tonnes and 9% in money.", ["up", "up"]),
        ("Wages rose by 6% in Baku, 7% in Ganja and 8% in Sumgait.", ["up", "up", "up"]),
        ("Wages rose by 6% and 40 percent of them went on food.", ["up", None]),
        ("Wages rose 6 percent and inflation was 8 percent.", ["up", None]),
        ("Wages rose 6 percent ($400 million).", ["up", None]),
    ],
)
def test_a_change_is_told_again_or_goes_on(text: str, expected: list[str | None]) -> None:
    assert [one.direction for one in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Output is growing at a pace of 6 to 8 percent a year.", "up"),
        ("Output fell at an average annual rate of 3 percent.", "down"),
        ("A 9 percent year-on-year drop was seen.", "down"),
        ("A 9% y/y jump was seen.", "up"),
        ("Output is 2 percent down on last year.", "down"),
        ("Output is growing at 5 percent a year.", "up"),
        ("Output rose anywhere from 4 to 6 percent.", "up"),
        ("Output is a quarter lower.", "down"),
        ("Output rose above 5 percent.", None),
        ("Output dipped below 5 percent.", None),
        ("Output has risen for 5 percent.", "up"),
        ("Output was 3 percent up.", "up"),
        ("Output showed plus 3 percent.", "up"),
        ("A growth rate of at least 3 percent is planned.", "up"),
        ("The bill is $2 million higher.", "up"),
        ("The bill is lower by $2 million.", "down"),
        ("A stake of 50 percent.", None),
        ("Prices rose for 5 percent of goods.", None),
        ("There was 4.1% increase in output.", "up"),
        ("A plan to increase output was signed by four ministers.", None),
        ("Guests increased last year by 4,000 people.", "up"),
        ("We expect growth at 4-5 percent.", "up"),
        ("Output is 2 percent ahead of the plan.", "up"),
    ],
)
def test_a_change_is_told_from_further_off(text: str, direction: str | None) -> None:
    (one,) = find_quantities(text)
    assert one.direction == direction


@pytest.mark.parametrize(
    ("text", "percent", "direction", "qualifier"),
    [
        ("Traffic rose by a factor of almost four.", "300", "up", "almost"),
        ("Traffic was three times as high as before.", "200", "up", "exact"),
        ("Traffic is more than twice the level of 2019.", "100", "up", "over"),
        ("There was a two-fold increase.", "100", "up", "exact"),
        ("We trade half as much as before.", "50", "down", "exact"),
        ("The tariff was cut in half.", "50", "down", "exact"),
    ],
)
def test_a_multiple_of_what_was_is_a_change(text: str, percent: str, direction: str, qualifier: str) -> None:
    assert read(text) == [(percent, "percent", direction, qualifier)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One in five farmers agreed.", "0.2"),
        ("Nine out of ten farmers agreed.", "0.9"),
        ("Six in ten farmers agreed.", "0.6"),
    ],
)
def test_so_many_in_so_many_is_a_part(text: str, value: str) -> None:
    assert read(text) == [(value, "fraction", None, "exact")]


def test_so_many_of_a_named_number_are_counted() -> None:
    assert read("Some 14 out of 20 regions agreed.") == [("20", "count", None, "exact")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The shares are 61.5, 30.2 and 8.3 percent.", ["61.5", "30.2", "8.3"]),
        ("They paid 20, 30 and 40 million dollars.", ["20000000", "30000000", "40000000"]),
        ("Imports and exports of 9 and 7 billion dollars.", ["9000000000", "7000000000"]),
        ("The share went from 18 percent to 25.", ["18", "25"]),
        ("Sales went from $2.5 to 3 trillion.", ["2500000000000", "3000000000000"]),
        ("A barrel went from $60 to 75.", ["60", "75"]),
        ("Sales were $8 billion, against 7.2 billion before.", ["8000000000", "7200000000"]),
        ("Some 1,200 of 3,000 km are fenced.", ["1200", "3000"]),
        ("Inflation fell from 15 percent in 2021 to 6.5 percent.", ["15", "6.5"]),
        ("Wheat and maize sold for $20 and $5 billion respectively.", ["20000000000", "5000000000"]),
        ("A ticket cost $20 and $5 million came in.", ["20", "5000000"]),
    ],
)
def test_numbers_lend_one_another_unit_and_scale(text: str, values: list[str]) -> None:
    found = find_quantities(text)
    assert [str(one.value) for one in found] == values
    assert len({one.unit for one in found}) == 1
    assert all(one.upper is None for one in found)


@pytest.mark.parametrize("text", ["six or seven billion dollars", "$6 or $7 billion"])
def test_two_numbers_in_a_row_are_a_range(text: str) -> None:
    (one,) = find_quantities(text)
    assert (str(one.value), str(one.upper), one.unit) == ("6000000000", "7000000000", "USD")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Trade surpassed the mark of $8 billion.", "over"),
        ("Trade reached the level of $8 billion.", "exact"),
        ("Trade soared past $8 billion.", "over"),
        ("Trade climbed back up to $8 billion.", "exact"),
        ("Trade edged up to $8 billion.", "exact"),
        ("Trade may bring up to $8 billion.", "at most"),
        ("The law passed by 90 votes.", "exact"),
        ("Trade never exceeded $8 billion.", "at most"),
        ("Trade has yet to reach $8 billion.", "under"),
        ("Trade failed to reach $8 billion.", "under"),
        ("It was more than the 6 percent of last year.", "exact"),
        ("It was more than 6 percent.", "over"),
        ("80-plus percent", "at least"),
        ("300-plus firms", "at least"),
        ("fifty-odd firms", "about"),
        ("Trade is close to exceeding $8 billion.", "almost"),
    ],
)
def test_words_around_a_figure_hedge_it(text: str, qualifier: str) -> None:
    (one,) = find_quantities(text)
    assert one.qualifier == qualifier


@pytest.mark.parametrize(
    "text",
    [
        "The iPhone 15 Pro costs more.",
        "The 2+2 talks went on.",
        "The three-way talks went on.",
        "It is given in constant 2015 dollars.",
        "Article 4 consultations began.",
        "Flight No. 7 passengers waited.",
        "Law 273-FZ was passed.",
        "Growth was 5.0±0.2.",
        "He was rated 8 out of 10.",
        "The sixty-fifth anniversaries came.",
        "Agent 007 watched two and a half times.",
    ],
)
def test_a_label_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_what_a_count_rose_to_is_no_end_of_a_range() -> None:
    assert read("The toll rose by 9 to 51 people.") == [("51", "count", None, "exact")]


def test_two_things_counted_are_no_range() -> None:
    assert read("There are 40 trains a week to 9 towns.") == [
        ("40", "count", None, "exact"),
        ("9", "count", None, "exact"),
    ]


@pytest.mark.parametrize(
    "text",
    ["In 2021 – $3 billion, in 2022 – $4 billion.", "2021 - $3 billion; 2022 - $4 billion", "2021: $3bn, 2022: $4bn"],
)
def test_the_year_before_a_dash_is_no_end_of_a_range(text: str) -> None:
    assert [(str(one.value), one.upper) for one in find_quantities(text)] == [
        ("3000000000", None),
        ("4000000000", None),
    ]


@pytest.mark.parametrize("text", ["In May 5 percent of them came.", "By March 31 percent was paid."])
def test_a_percentage_behind_a_month_is_no_day(text: str) -> None:
    (one,) = find_quantities(text)
    assert one.unit == "percent"


@pytest.mark.parametrize(
    ("text", "low", "high", "direction"),
    [
        ("It cost 2-3 times more.", "100", "200", "up"),
        ("It grew by 1.5 to 2 times.", "50", "100", "up"),
        ("It became two to four times less.", "50", "75", "down"),
    ],
)
def test_multiples_make_ranges(text: str, low: str, high: str, direction: str) -> None:
    (one,) = find_quantities(text)
    assert (str(one.value), str(one.upper), one.direction) == (low, high, direction)


@pytest.mark.parametrize("text", ["9 - 12 billion rubles", "9bn-12bn rubles", "9–12 bln rubles"])
def test_a_range_of_money_has_one_scale(text: str) -> None:
    (one,) = find_quantities(text)
    assert (str(one.value), str(one.upper), one.unit) == ("9000000000", "12000000000", "RUB")


def test_a_month_before_a_number_takes_none_of_its_digits() -> None:
    assert read("From March to May 4,200 guests came.") == [("4200", "count", None, "exact")]


@pytest.mark.parametrize("text", ["a two- to three-percent rise", "a 2-3 percent rise", "a 2- to 3-percent rise"])
def test_a_hyphen_hangs_before_the_end_of_a_range(text: str) -> None:
    (one,) = find_quantities(text)
    assert (str(one.value), str(one.upper), one.direction) == ("2", "3", "up")


def test_a_falling_pair_is_no_range() -> None:
    assert read("a 70% to 30% split") == [("70", "percent", None, "exact"), ("30", "percent", None, "exact")]


def test_a_second_multiple_goes_on_with_the_first() -> None:
    assert read("Wages rose 1.5-fold, pensions 2-fold.") == [
        ("50", "percent", "up", "exact"),
        ("100", "percent", "up", "exact"),
    ]


@pytest.mark.parametrize("text", ["€3-5m", "€3m-€5m", "3m-5m euros"])
def test_letters_at_a_range_of_money_are_scales(text: str) -> None:
    (one,) = find_quantities(text)
    assert (str(one.value), str(one.upper), one.unit) == ("3000000", "5000000", "EUR")
