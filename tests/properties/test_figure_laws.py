"""Laws of reading figures: what is printed is read back, spaces of any kind mean the same, nothing raises."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hypothesis import given, strategies as st

from cis_summits import find_periods, find_quantities
from cis_summits.grammar.calendar_units import days_of_month
from cis_summits.lexicon import load_lexicon

_SCALES = (("", 0), (" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12))
_MONEY = (
    ("${}", "USD"),
    ("US${}", "USD"),
    ("€{}", "EUR"),
    ("RUB {}", "RUB"),
    ("{} rubles", "RUB"),
    ("{} roubles", "RUB"),
    ("{} tenge", "KZT"),
    ("{} US dollars", "USD"),
    ("{} Belarusian rubles", "BYN"),
    ("{} euros", "EUR"),
    ("{} yuan", "CNY"),
    ("{} Swiss francs", "CHF"),
)
_UNITS = (
    ("{} percent", "percent", 0),
    ("{}%", "percent", 0),
    ("{} per cent", "percent", 0),
    ("{} tonnes", "tonne", 0),
    ("{} kilometres", "kilometre", 0),
    ("{} cubic metres", "cubic metre", 0),
    ("{} kWh", "kilowatt hour", 0),
    ("{} MWh", "kilowatt hour", 3),
)
_SMALL = {
    int(e.get("value")): e.id for e in load_lexicon("en").category("numbers") if e.get("part") in ("unit", "ten")
}
_TIME_WORDS = sorted(
    {form for e in load_lexicon("en").category("period_words") for form in e.forms}
    | {form for e in load_lexicon("en").category("period_units") for form in e.forms}
    | {
        "first",
        "3rd",
        "ten",
        "3",
        "12",
        "31",
        "2024",
        "2016-2018",
        "1990s",
        "May",
        "January-March",
        "next Monday",
        ",",
    }
)
_MONTHS = [entry.forms[0] for entry in load_lexicon("en").category("months")]

figures = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(999_999), places=2)


def printed(value: Decimal, *, grouped: bool) -> str:
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_words(number: int) -> str:
    if number in _SMALL:
        return _SMALL[number]
    if number < 100:
        return f"{_SMALL[number // 10 * 10]}-{_SMALL[number % 10]}"
    if number < 1000:
        return f"{_SMALL[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    return f"{in_words(number // 1000)} thousand" + (f" {in_words(number % 1000)}" if number % 1000 else "")


@given(figures, st.sampled_from(_SCALES), st.sampled_from(_MONEY), st.booleans())
def test_money_is_read_back(value: Decimal, scale: tuple[str, int], form: tuple[str, str], grouped: bool) -> None:
    (quantity,) = find_quantities(f"It was {form[0].format(printed(value, grouped=grouped) + scale[0])}.")
    assert (quantity.value, quantity.unit) == (value * 10 ** scale[1], form[1])


@given(figures, st.sampled_from(_UNITS), st.booleans())
def test_amounts_are_read_back(value: Decimal, form: tuple[str, str, int], grouped: bool) -> None:
    (quantity,) = find_quantities(f"It was {form[0].format(printed(value, grouped=grouped))}.")
    assert (quantity.value, quantity.unit) == (value * 10 ** form[2], form[1])


@given(st.integers(min_value=2, max_value=999_999))
def test_numbers_in_words_are_read_back(number: int) -> None:
    (quantity,) = find_quantities(f"They built {in_words(number)} schools.")
    assert (quantity.value, quantity.unit, quantity.noun) == (Decimal(number), "count", "schools")


@given(figures, st.sampled_from(_MONEY), st.sampled_from("\u00a0\u2009\u202f\u2007"))
def test_kinds_of_space_mean_the_same(value: Decimal, form: tuple[str, str], space: str) -> None:
    text = f"up by about {form[0].format(printed(value, grouped=False) + ' million')} in 2024"
    assert find_quantities(text.replace(" ", space)) == find_quantities(text)


@given(st.text(alphabet="0123456789.,-–/%$€ abcmbn\n", max_size=60) | st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for quantity in find_quantities(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.value.is_finite()


@given(
    st.lists(
        st.sampled_from(_TIME_WORDS),
        max_size=14,
    ),
    st.dates(),
)
def test_any_words_of_time_are_read_without_an_error(words: list[str], day: datetime.date) -> None:
    for period in find_periods(" ".join(words), day):
        assert period.start is None or period.end is None or period.start <= period.end


@given(st.integers(min_value=1950, max_value=2090), st.integers(min_value=1, max_value=12), st.integers(1, 12))
def test_month_ranges_are_read_back(year: int, one: int, two: int) -> None:
    one, two = sorted((one, two))
    if one == two:
        return
    name = [_MONTHS[month - 1] for month in (one, two)]
    (period,) = find_periods(f"It grew in {name[0]}-{name[1]} {year}.")
    assert (period.start, period.end) == (datetime.date(year, one, 1), days_of_month(year, two).end)
