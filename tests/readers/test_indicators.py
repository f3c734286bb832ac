"""Every figure of a text tells what it measures, of whom, over which time, as fact, forecast or target."""

from __future__ import annotations

from decimal import Decimal

import pytest

import cis_summits
from cis_summits.model import Country, Indicator

DAY = "2024-12-25"
TALK = """Meeting with President of Uzbekistan Shavkat Mirziyoyev

Vladimir Putin met with President of Uzbekistan Shavkat Mirziyoyev.

December 25, 2024

14:00

The Kremlin, Moscow

President of Russia Vladimir Putin: Mr President, welcome.

{}

President of Uzbekistan Shavkat Mirziyoyev: Thank you.
"""


def read(text: str, published: str | None = DAY) -> tuple[Indicator, ...]:
    return cis_summits.parse(text, published=published).indicators


def one(text: str) -> Indicator:
    (indicator,) = read(text)
    return indicator


def economies(indicator: Indicator) -> list[str]:
    return [e.alpha_2 if isinstance(e, Country) else e.code for e in indicator.economies]


def dates(indicator: Indicator) -> tuple[str, str] | None:
    period = indicator.period
    return (str(period.start), str(period.end)) if period is not None else None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Trade rose by 5 percent.", "trade"),
        ("Exports of gas brought in $5 billion.", "exports"),
        ("Imports fell by 5 percent.", "imports"),
        ("The economy of Belarus grew by 5 percent.", "gdp"),
        ("Factory output was up 5 percent.", "industrial_output"),
        ("The grain harvest reached 60 million tonnes.", "agricultural_output"),
        ("Cargo shipments increased by 5 percent.", "cargo"),
        ("Retail sales climbed 5 percent.", "retail_trade"),
        ("They invested $3 billion.", "investment"),
        ("National currencies account for 80 percent of payments.", "national_currency_share"),
        ("The union accounts for 12 percent of Russia's foreign trade.", "trade_share"),
        ("They delivered 12 billion cubic metres of gas.", "energy_supply"),
        ("The budget deficit stood at 2 percent of GDP.", "budget"),
        ("Foreign debt rose to $40 billion.", "debt"),
        ("Inflation is 7 percent.", "inflation"),
        ("Pensions were raised by 7 percent.", "incomes"),
        ("Unemployment fell to 3 percent.", "unemployment"),
        ("The country has 10 million inhabitants.", "population"),
        ("It took in 20,000 refugees.", "migration"),
        ("Some 90,000 tourists came.", "tourism"),
        ("About 17,000 Tajik students are enrolled.", "students"),
        ("They built 300 kilometres of roads.", "construction"),
        ("They gave a grant of $30 million.", "aid"),
        ("They held 120 concerts.", "events"),
        ("They signed 30 agreements.", "agreements"),
        ("Over 700 joint ventures operate there.", "companies"),
        ("They are carrying out 40 projects.", "projects"),
        ("They sent 2,000 soldiers.", "military"),
        ("They received 250,000 doses of vaccine.", "health"),
        ("They planted 12,000 lilacs.", "other"),
    ],
)
def test_what_is_measured(text: str, measure: str) -> None:
    assert one(text).measure == measure


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Trade reached $5 billion.", "level", None),
        ("Trade grew by 5 percent.", "change", "up"),
        ("Trade shrank by $5 billion.", "change", "down"),
        ("Economic growth was 5 percent.", "change", "up"),
        ("The decline in industrial output was 5 percent.", "change", "down"),
        ("Trade doubled.", "change", "up"),
        ("Trade fell by a third.", "change", "down"),
        ("Women make up 40 percent of the students.", "share", None),
        ("Inflation is 7 percent.", "level", None),
        ("They opened 40 schools.", "count", None),
    ],
)
def test_levels_changes_shares_and_counts_are_told_apart(text: str, kind: str, direction: str | None) -> None:
    indicator = one(text)
    assert (indicator.kind, indicator.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade between Russia and Belarus grew by 5 percent.", ["RU", "BY"]),
        ("Trade between Moscow and Astana grew by 5 percent.", ["RU", "KZ"]),
        ("Russia's trade with the CIS grew by 5 percent.", ["RU", "CIS"]),
        ("The GDP of the EAEU grew by 5 percent.", ["EAEU"]),
        ("Belarus's economy grew by 5 percent.", ["BY"]),
        ("Inflation was 5 percent in Armenia.", ["AM"]),
        ("Growth in the eurozone was 1 percent.", ["Eurozone"]),
        ("There were 12 cases in Mongolia.", ["MN"]),
        (
            "President of Kazakhstan Kassym-Jomart Tokayev said trade with Russia had grown by 5 percent.",
            ["RU", "KZ"],
        ),
        ("The WHO counted 12 cases.", []),
    ],
)
def test_of_whom_a_figure_is(text: str, expected: list[str]) -> None:
    assert economies(one(text)) == expected


COUNCIL = """Meeting of the Supreme Eurasian Economic Council

December 25, 2024

15:00

Moscow

President of Russia Vladimir Putin: The EAEU is growing. GDP of the member states is $2 trillion.

President of Kazakhstan Kassym-Jomart Tokayev: In our country, industrial output grew by 4 percent.

President of Belarus Alexander Lukashenko: Our trade with Armenia is up 2 percent.

In our countries inflation is 5 percent.
"""


def test_member_states_and_our_country_are_those_of_the_organisation_and_the_speaker() -> None:
    assert [sorted(economies(one)) for one in read(COUNCIL)] == [["EAEU"], ["KZ"], ["AM", "BY"], ["EAEU"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of Uzbekistan Shavkat Mirziyoyev said the country's exports had reached $20 billion.", {"UZ"}),
        (
            "Vladimir Putin met President of Tajikistan Emomali Rahmon. Trade of both countries grew by 5 percent.",
            {"RU", "TJ"},
        ),
    ],
)
def test_words_that_stand_for_countries_are_resolved(text: str, expected: set[str]) -> None:
    assert set(economies(one(text))) == expected


def test_in_a_talk_of_two_trade_is_between_both() -> None:
    growth, level = read(TALK.format("Last year our trade grew by 5 percent and reached $10 billion."))
    assert set(economies(growth)) == set(economies(level)) == {"RU", "UZ"}
    assert dates(growth) == dates(level) == ("2023-01-01", "2023-12-31")
    assert level.stated_by is not None
    assert level.stated_by.name == "Vladimir Putin"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew by 5 percent in 2023.", ("2023-01-01", "2023-12-31")),
        ("In the first ten months, trade grew by 5 percent.", ("2024-01-01", "2024-10-31")),
        ("Over the past five years, trade has grown by 5 percent.", ("2019-12-25", "2024-12-25")),
        ("Russia has spent 5 million rubles on this over 10 years.", ("2014-12-25", "2024-12-25")),
        ("Since the start of the year, trade has grown by 5 percent.", ("2024-01-01", "2024-12-25")),
        ("By the end of the year, trade will reach $5 billion.", ("2024-01-01", "2024-12-31")),
        ("Trade grew by 5 percent compared to 2023.", ("2024-01-01", "2024-12-31")),
        ("Trade grew by 5 percent in comparison with the level of 2019.", None),
        ("In ten months, trade grew by 5 percent.", ("2024-01-01", "2024-10-31")),
        ("Trade grew by 5 percent.", None),
    ],
)
def test_over_which_time_a_figure_is(text: str, expected: tuple[str, str] | None) -> None:
    assert dates(one(text)) == expected


def test_each_figure_takes_the_year_set_before_it_in_brackets() -> None:
    found = read("Last year the turnover was $39 billion (in 2012 – $43 billion, in 2011 – $38 billion).")
    years = [one.period.start.year for one in found if one.period is not None and one.period.start is not None]
    assert years == [2023, 2012, 2011]


def test_a_verb_said_once_serves_both_figures() -> None:
    first, second = read("Exports grew 5 percent in 2012 and 7 percent in 2013.")
    assert (first.kind, first.direction, first.measure) == (second.kind, second.direction, second.measure)
    assert (dates(first), dates(second)) == (("2012-01-01", "2012-12-31"), ("2013-01-01", "2013-12-31"))


def test_whose_data_a_figure_is_does_not_make_it_theirs() -> None:
    assert economies(one("According to Belarusian data, inflation in Russia is 9 percent.")) == ["RU"]


def test_a_period_goes_on_within_a_paragraph() -> None:
    first, second = read(
        "Industrial output grew by 4 percent in the first ten months. Retail trade was up 7 percent."
    )
    assert dates(first) == dates(second) == ("2024-01-01", "2024-10-31")
    assert [e.basis for e in second.evidence if e.field == "period"] == ["derived"]


def test_a_year_ago_is_the_same_months_of_the_year_before() -> None:
    now, before = read("In the first ten months, trade was $75 billion; it was $60 billion a year ago.")
    assert dates(now) == ("2024-01-01", "2024-10-31")
    assert dates(before) == ("2023-01-01", "2023-10-31")


def test_a_period_behind_two_figures_is_that_of_both() -> None:
    growth, level = read("Trade grew by nearly 12 percent to some $70 billion in January-March 2016.")
    assert dates(growth) == dates(level) == ("2016-01-01", "2016-03-31")
    assert (growth.qualifier, level.qualifier) == ("almost", "about")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Trade grew by 5 percent.", "actual"),
        ("Trade is expected to grow by 5 percent.", "forecast"),
        ("Trade will reach $5 billion.", "forecast"),
        ("They plan to bring trade to $5 billion.", "target"),
        ("We need 90 percent immunisation.", "target"),
        ("They agreed to raise trade to $5 billion.", "target"),
        ("Trade is to grow to $5 billion.", "target"),
        ("Trade could exceed $5 billion.", "forecast"),
        ("The budget deficit may reach $5 billion.", "forecast"),
        ("Russia supplies $5 billion worth of goods in 2030.", "forecast"),
        ("In May trade grew by 5 percent.", "actual"),
    ],
)
def test_facts_forecasts_and_targets_are_told_apart(text: str, status: str) -> None:
    assert one(text).status == status


def test_a_figure_said_again_keeps_its_meaning() -> None:
    about, exactly = read("Last year trade grew by almost 20 percent – 19.8 percent.")
    assert (about.value, exactly.value) == (Decimal(20), Decimal("19.8"))
    assert (about.qualifier, exactly.qualifier) == ("almost", "exact")
    assert (exactly.measure, exactly.kind, exactly.direction) == ("trade", "change", "up")
    assert dates(about) == dates(exactly)


def test_a_correction_takes_scale_and_unit_of_what_it_corrects() -> None:
    _, exactly = read("Exports are approaching $8 billion, 7.7 to be exact.")
    assert (exactly.value, exactly.unit) == (Decimal(7_700_000_000), "USD")


def test_an_amount_without_currency_is_assumed_and_said_to_be() -> None:
    document = cis_summits.parse("Trade has reached 10 billion.", published=DAY)
    (indicator,) = document.indicators
    assert (indicator.unit, indicator.basis) == ("USD", "derived")
    assert "assumed-currency" in [d.code for d in document.diagnostics]


def test_the_level_before_a_growth_is_reckoned_with_its_bounds() -> None:
    _, level = read("Trade increased by 10 percent and slightly exceeded $110 billion.")
    assert str(level.implied_previous()) == "(100000000000, ∞)"
    with pytest.raises(ValueError, match="no growth is given"):
        one("Trade reached $5 billion.").implied_previous()


@pytest.mark.parametrize(
    "text",
    [
        "They met on December 26 at 10:30.",
        "They marked the 30th anniversary of the CIS.",
        "I am one hundred percent sure of it.",
        "There were two sides and four presidents.",
        "Resolution 2231 and Article 51 apply.",
        "The talks of the 11 countries went on.",
        "The C5+1 met 24/7.",
        "It lasted 3-4 days.",
        "He was 21 years old.",
        "He spoke of the 1990s and of 1941–1945.",
    ],
)
def test_numbers_that_measure_nothing_are_no_indicators(text: str) -> None:
    assert read(text) == ()


def test_an_endless_number_is_a_diagnostic() -> None:
    document = cis_summits.parse(f"They gave {'9' * 3000} rubles.")
    assert document.indicators == ()
    assert "oversized-number" in [d.code for d in document.diagnostics]


def test_without_the_day_of_the_text_relative_periods_stay_unresolved() -> None:
    (indicator,) = read("This year trade grew by 5 percent.", published=None)
    assert indicator.period is None or not indicator.period.resolved


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_raise_nothing(day: str) -> None:
    assert read("Trade grew by 5 percent over 10 years, yesterday, and next Monday.", published=day)


SUMMIT = """Meeting of the Supreme Eurasian Economic Council

December 25, 2024

15:00

Moscow

Prime Minister of Armenia Nikol Pashinyan: {}

President of Belarus Alexander Lukashenko: Thank you.

President of Russia Vladimir Putin: Thank you.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our trade with Iran grew by 5 percent.", {"AM", "IR"}),
        ("Trade within the Union grew by 5 percent.", {"EAEU"}),
        ("Armenia's GDP grew by 6 percent and its exports to the EAEU by 13 percent.", {"AM", "EAEU"}),
        ("We are ready to supply up to 3 billion kilowatt-hours.", {"AM"}),
        ("In all, 16 documents have been drafted.", {"EAEU"}),
        ("The wheat crop will reach 2 million tonnes.", {"AM"}),
    ],
)
def test_at_a_summit_a_figure_is_of_the_organisation_the_speaker_or_the_partner(
    text: str, expected: set[str]
) -> None:
    assert set(economies(read(SUMMIT.format(text))[-1])) == expected


def test_gas_that_is_burnt_is_of_one_country_and_gas_that_is_sold_of_two() -> None:
    burnt, sold = read(
        TALK.format(
            "Power stations in Uzbekistan burn 20 billion cubic metres of gas. Gazprom sold Uzbekistan "
            "3 billion cubic metres of gas."
        )
    )
    assert (economies(burnt), sorted(economies(sold))) == (["UZ"], ["RU", "UZ"])


@pytest.mark.parametrize(
    "text",
    [
        "Our goal is to bring trade to $30 billion by 2030. Investment has exceeded $20 billion.",
        "In 2023, GDP reached $9 billion. The population exceeds 10 million people.",
        "In 2023, exports came to $9 billion. The pipeline carries up to 5 billion cubic metres of gas a year.",
        "They will lend the neighbours $500 million over 20 years.",
        "Exports came to $38 billion, more than in 2020.",
        "The ruble's share in settlements was 40 percent in 2022 and now exceeds 65 percent.",
    ],
)
def test_a_period_does_not_pass_to_what_it_is_not_said_of(text: str) -> None:
    assert dates(read(text)[-1]) is None


def test_a_year_goes_on_with_another_total_told_in_the_past() -> None:
    assert dates(read("Last year GDP grew by 4 percent. Trade reached $9 billion.")[-1]) == (
        "2023-01-01",
        "2023-12-31",
    )


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The bloc produces 20 percent of global GDP.", "gdp"),
        ("Before the pandemic, 90,000 people visited the resort.", "tourism"),
        ("The pipe delivered 12 billion cubic metres.", "energy_supply"),
        ("The pact abolishes duties for 80 percent of the union's exports.", "exports"),
        ("They have put $5 billion into the economy.", "investment"),
        ("Some 900,000 of our citizens work in Poland.", "migration"),
        ("Of the reservists, 20,000 have been called up.", "military"),
        ("Remittances came to $2 billion.", "incomes"),
    ],
)
def test_the_nearest_fitting_word_tells_what_is_measured(text: str, measure: str) -> None:
    assert read(text)[-1].measure == measure


def test_a_part_of_those_counted_before_is_of_the_same() -> None:
    counted, part = read(
        "About 17,000 students from Tajikistan are enrolled, a third of them at the budget's expense."
    )
    assert (part.measure, economies(part)) == (counted.measure, economies(counted))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tariffs ought to fall by 5 percent.", "target"),
        ("We are prepared to supply 5 million tonnes of oil.", "target"),
        ("I want to tell you that inflation is 5 percent.", "actual"),
        ("Of the 300 schools planned, none stands.", "target"),
        ("We will build more: about 60,000 students already enjoy scholarships.", "actual"),
        ("They hope exports would come to $5 billion.", "forecast"),
    ],
)
def test_wishes_readiness_and_what_is_already_so_are_told_apart(text: str, status: str) -> None:
    assert one(text).status == status
