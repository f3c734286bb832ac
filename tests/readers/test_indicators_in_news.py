"""Constructions of news and statistics: conversions, lists, shares, attributions, carried periods."""

from __future__ import annotations

import pytest

from tests.readers.indicators_of import DAY, dates, economies, read


def year(number: int) -> tuple[str, str]:
    return (f"{number}-01-01", f"{number}-12-31")


def test_what_converts_a_figure_shares_everything_with_it() -> None:
    metres, feet = read(
        "This year Belarus plans to buy 5 billion cubic metres (177 billion cubic feet) of Kazakh gas."
    )
    assert (metres.measure, metres.status, dates(metres)) == (feet.measure, feet.status, dates(feet))
    assert economies(metres) == economies(feet) == {"BY", "KZ"}
    rubles, somoni = read("Trade between Russia and Tajikistan exceeded 70 billion rubles, or 9 billion somoni.")
    assert (rubles.unit, somoni.unit) == ("RUB", "TJS")
    assert economies(rubles) == economies(somoni) == {"RU", "TJ"}


@pytest.mark.parametrize(
    "text",
    [
        "Trade within the EAEU grew by 12 percent, the Moldovan envoy to the CIS told reporters.",
        '"Trade within the EAEU grew by 12 percent," the Russian ministry\'s site quoted him as saying.',
    ],
)
def test_who_tells_a_figure_is_not_whose_it_is(text: str) -> None:
    assert economies(read(text)[0]) == {"EAEU"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia was the only CIS country with growth of 7 percent.", {"AM"}),
        ("In manoeuvres in Tajikistan near the border with Afghanistan, 900 soldiers took part.", {"TJ"}),
        ("Moscow's trade with Georgia came to $2 billion.", {"RU", "GE"}),
        ("Tourism brings in 4 percent of GDP in Georgia and Armenia.", {"GE", "AM"}),
        ("Gas makes up 40 percent of exports for Turkmenistan.", {"TM"}),
        ("Growth was 5 percent against the global average of 3 percent.", set()),
        ("The Tajik-Afghan border is 1,300 kilometres long.", {"TJ", "AF"}),
        ("Azerbaijan sold 40 tonnes of gold, and the US dollar rose by 2 percent.", {"AZ"}),
    ],
)
def test_names_that_only_sort_border_or_measure_are_passed_over(text: str, expected: set[str]) -> None:
    assert economies(read(text)[-1]) == expected


def test_figures_dealt_out_respectively_go_to_each_in_turn() -> None:
    found = read("Armenia and Moldova have a GDP of $24 billion and $16 billion, respectively.")
    assert [economies(one) for one in found] == [{"AM"}, {"MD"}]
    found = read("Exports and imports grew by 4 and 9 percent respectively.")
    assert [one.measure for one in found] == ["exports", "imports"]
    found = read("Growth was 4 percent and 9 percent in 2020 and 2021, respectively.")
    assert [dates(one) for one in found] == [year(2020), year(2021)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The growth rate of industrial production was 7 percent.", "industrial_output"),
        ("Per capita GDP grew by 20 percent, and half of the payments in national currencies were in tenge.", "gdp"),
        ("The deficit of foreign trade reached $2 billion.", "trade"),
        ("The trade deficit reached $2 billion.", "trade"),
        ("The deficit reached $2 billion.", "budget"),
        ("Tourism is growing: transit rose by 5 percent, he told the forum.", "cargo"),
        ("Remittances equal 30 percent of GDP.", "incomes"),
        ("They sent 300 pieces of military hardware.", "military"),
        ("They have put $4 billion into the non-oil sector.", "investment"),
        ("They granted $4 billion in loans.", "aid"),
        ("The bank raised the key rate to 9 percent.", "other"),
        ("In ten years foreign trade grew 10 times.", "trade"),
    ],
)
def test_the_measure_is_that_of_the_head_word(text: str, measure: str) -> None:
    assert read(text)[0].measure == measure


def test_a_list_of_growth_goes_on_without_its_verb() -> None:
    exports, imports = read("In nine months exports rose by 19 percent and imports – 23 percent.")
    assert (exports.kind, exports.direction) == (imports.kind, imports.direction) == ("change", "up")
    assert dates(imports) == ("2023-01-01", "2023-09-30")
    first, second = read("It is 30 percent of GDP for Tajikistan and 28 percent for Kyrgyzstan.")
    assert (first.kind, second.kind, second.measure) == ("share", "share", first.measure)
    first, second = read("Transit grew 8 times in 2021 and 2 times in 2022.")
    assert (second.direction, dates(second)) == ("up", year(2022))


def test_what_is_planned_of_the_first_in_a_list_is_planned_of_all() -> None:
    found = read("Some 900 soldiers and 40 tanks will take part.") + read("It will involve 900 soldiers, 40 tanks.")
    assert [one.status for one in found] == ["forecast"] * 4
    grown, level = read("Trade has increased by 60 percent to reach $70 billion.")
    assert (grown.status, level.status) == ("actual", "actual")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At the end of 2022, trade stood at $5 billion.", [year(2022)]),
        ("As of October 1, the debt was $5 billion.", [("2023-10-01", "2023-10-01")]),
        ("From 2015 to 2022 trade grew from $45 billion to $83 billion.", [year(2015), year(2022)]),
        ("Last year trade was $8 billion, this year it is growing too.", [year(2022)]),
        ("It was 68 percent (for comparison, in 2016 it was 63 percent).", [None, year(2016)]),
        ("Trade was $4 billion, an increase of 9 percent from 2021.", [None, None]),
        ("They will buy 5 billion cubic metres of gas in 2024 and 2025.", [("2024-01-01", "2025-12-31")]),
        ("The bank will raise the key rate to 9 percent in the first quarter.", [("2024-01-01", "2024-03-31")]),
        ("Trade will reach $5 billion, and the union's 2022 budget is small.", [None]),
    ],
)
def test_periods_of_levels_lists_and_plans(text: str, expected: list[tuple[str, str] | None]) -> None:
    assert [dates(one) for one in read(text)] == expected


def test_a_period_goes_on_through_the_paragraphs_of_a_report_but_not_to_what_has_been_reached_since() -> None:
    text = (
        "In January-September exports rose 5 percent.\n\nImports declined 3 percent.\n\nGDP has grown by 9 percent."
    )
    assert [dates(one) for one in read(text)] == [("2023-01-01", "2023-09-30")] * 2 + [None]


def test_a_forecast_is_not_for_a_year_gone_by() -> None:
    assert dates(read("In 2022 trade was $80 billion. We will exceed $100 billion.")[-1]) is None


def test_both_sides_are_those_of_the_text_where_a_sentence_does_not_name_them() -> None:
    text = (
        "Armenia and Georgia are neighbours. The Armenian and Georgian ministers met.\n\n"
        "Trade between the two countries was $800 million. Bilateral trade rose by 4 percent."
    )
    assert [economies(one) for one in read(text)] == [{"AM", "GE"}] * 2


def test_a_speech_without_label_is_of_its_only_speaker() -> None:
    text = "Ilham Aliyev chaired a meeting\n\nRemarks by President Ilham Aliyev\n\nOur budget is 33 billion manats."
    assert economies(read(text)[0]) == {"AZ"}


def test_a_speaker_who_offers_something_to_another_is_the_other_side() -> None:
    text = '"We have offered Russia 16 billion cubic metres of gas," President of Uzbekistan Shavkat Mirziyoyev said.'
    assert economies(read(text)[0]) == {"RU", "UZ"}


def test_billions_and_millions_are_one_figure() -> None:
    values = [
        str(one.value)
        for one in read("Exports came to 3 billion 265 million dollars, imports to $2 billion 70 million.")
    ]
    assert values == ["3265000000", "2070000000"]


def test_a_distance_from_a_place_measures_nothing() -> None:
    assert read("The drills began 20 kilometres from the border.") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose in Georgia – by 7 percent, in Moldova – by 4 percent, in Ukraine – by 3 percent.", "GE MD UA"),
        ("Armenia (18 percent) and Ukraine (13 percent) grew faster.", "AM UA"),
    ],
)
def test_a_name_right_before_a_dash_or_bracket_is_that_of_the_figure(text: str, expected: str) -> None:
    assert [economies(one) for one in read(text)] == [{code} for code in expected.split()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia covers a third of Armenia's imports of flour.", {"AM", "GE"}),
        ("Kazakhstan holds 20 percent of the votes in the CSTO and pays 15 percent of its budget.", {"CSTO", "KZ"}),
        ("President of Kazakhstan Kassym-Jomart Tokayev said that trade with Georgia and Armenia grew.", set()),
        ("Trade of China with Georgia and Armenia was $9 billion.", {"AM", "CN", "GE"}),
        ("Kazakhstan's trade was $70 billion. Trade with Georgia stood at $2 billion.", {"GE", "KZ"}),
        ("Of the 10 million people of the union, 2 million of them live in Georgia.", {"GE"}),
        ("World trade grew by 3 percent.", set()),
    ],
)
def test_a_share_is_of_its_holder_and_of_the_whole_and_trade_of_both_sides(text: str, expected: set[str]) -> None:
    found = read(text)
    assert (economies(found[-1]) if found else set()) == expected


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("Some 60 percent of the vote went to them.", "other", "percent"),
        ("They are carrying out 40 projects worth $2 billion.", "investment", "USD"),
        ("They will build a $6 billion Tbilisi-Baku railway.", "investment", "USD"),
        ("They will import 5 billion m3 of gas.", "energy_supply", "cubic metre"),
        ("The accord could expand their economies by 25 percent.", "gdp", "percent"),
    ],
)
def test_money_of_projects_is_investment(text: str, measure: str, unit: str) -> None:
    assert (read(text)[-1].measure, read(text)[-1].unit) == (measure, unit)


def test_output_given_as_an_index_is_a_level() -> None:
    assert read("Industrial output was 103.8 percent of last year's level.")[0].kind == "level"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the first quarter exports fell by 2 percent. During the same period imports rose by 3 percent.",
            "03-31",
        ),
        ("Exports fell 2 percent in January-May, while imports rose by 3 percent.", "05-31"),
        ("Exports were $4 billion in January-May. Imports grew 3 percent against the same period of 2022.", "05-31"),
        ("Output grew by 3 percent year-on-year in the first half.", "06-30"),
        ("In January-May, exports were $4 billion, up 3 percent on the year.", "05-31"),
        ("Trade picked up last year. It grew by 3 percent.", "2022-12-31"),
        ("Trade has grown by 3 percent since the launch of the union in 2015.", DAY),
    ],
)
def test_periods_that_are_only_referred_to(text: str, expected: str) -> None:
    period = read(text)[-1].period
    assert period is not None
    assert str(period.end).endswith(expected)


def test_the_year_before_and_this_year_of_a_share_that_moved() -> None:
    before, now = read("The share of trade with Georgia rose from 35 percent last year to 41 percent this year.")
    assert (before.kind, now.kind, dates(before), dates(now)) == ("share", "share", year(2022), year(2023))
    before, now = read("Over 10 years trade grew from $45 billion to $89 billion.")
    assert (dates(before), dates(now)) == (None, None)


def test_what_restates_a_forecast_is_one() -> None:
    found = read(
        "Trade came to $1 billion last year, and this year will be close to two billion, or some $1.8 billion."
    )
    assert (found[-1].status, dates(found[-1])) == ("forecast", year(2023))


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The share did not reach 65 percent.", "under"),
        ("Trade has not exceeded $5 billion.", "at most"),
        ("Inflation did not fall below 5 percent.", "at least"),
    ],
)
def test_a_verb_that_is_denied_tells_the_other_bound(text: str, qualifier: str) -> None:
    assert read(text)[0].qualifier == qualifier


def test_counts_from_one_to_another_are_a_range_unless_something_moved() -> None:
    (militants,) = read("There are from 2,500 to 3,000 militants in the valley.")
    assert (militants.qualifier, militants.measure) == ("range", "military")
    assert [str(one.value) for one in read("The number of tourists rose from 2,500 to 3,000.")] == ["2500", "3000"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The wreck cost the lives of 118 members of its crew.", "other"),
        ("Up to 100 gunmen were caught.", "military"),
        ("Together we have 184 million people.", "population"),
        ("The export turnover was $4 million.", "exports"),
    ],
)
def test_who_and_what_is_counted(text: str, measure: str) -> None:
    assert read(text)[0].measure == measure


def test_the_price_of_an_amount_is_one_figure() -> None:
    (price,) = read("They asked a price of 60 dollars for 1,000 cu. meters of gas.")
    assert (price.unit, price.measure) == ("USD", "prices")


def test_the_same_months_of_another_year() -> None:
    now, before = read("In January-July exports were $100 million, against $80 million in the same period of 2021.")
    assert (dates(now), dates(before)) == (("2023-01-01", "2023-07-31"), ("2021-01-01", "2021-07-31"))
    first, more = read("In January-July exports were $100 million, $20 million more than those in 2022.")
    assert (more.kind, more.direction, dates(more)) == ("change", "up", dates(first))


def test_what_something_grew_up_to_is_no_upper_bound() -> None:
    grown, level = read("Trade increased by 15 percent compared to 2021 – up to $6 billion.")
    assert (grown.direction, level.qualifier) == ("up", "exact")
    assert read("They can supply up to $6 billion worth of gas.")[0].qualifier == "at most"


def test_a_verb_serves_the_figures_behind_brackets_too() -> None:
    found = read("Exports grew by 19 percent (to $5 billion), imports – by 4 percent (to $1 billion).")
    assert [(one.kind, one.direction) for one in found] == [("change", "up"), ("level", None)] * 2


def test_a_sum_between_from_and_to_is_the_level_before() -> None:
    _, before, now = read("Sales abroad dropped by 20 percent from last year's figure of $2.5 billion to $2 billion.")
    assert (before.upper, now.upper, str(now.value)) == (None, None, "2000000000")


def test_what_goes_to_something_is_a_share() -> None:
    assert read("Of the budget, 30 percent will go to industry.")[0].kind == "share"


def test_a_union_that_only_tells_where_is_no_side_of_a_trade() -> None:
    text = (
        "Moldova is a partner of Georgia in the CIS. Their trade grew by 4 percent. Georgian exports were $2 million."
    )
    assert [economies(one) for one in read(text)] == [{"GE", "MD"}] * 2


def test_years_that_frame_a_row_of_growth_go_on_with_it() -> None:
    text = "Over 10 years GDP grew from $1 trillion to $2 trillion. Trade with the rest grew by 60 percent."
    assert dates(read(text)[-1]) == ("2013-11-15", DAY)


def test_a_percentage_that_something_is_kept_within_is_its_upper_bound() -> None:
    assert read("We must keep inflation within 5 percent.")[0].qualifier == "at most"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Belarus plans to raise exports from the current $40 billion to $50 billion.", ["actual", "target"]),
        ("They plan to repair 30 bridges and build more than 500 kilometres of roads.", ["target", "target"]),
        ("They made a decision to extend $10 million in aid.", ["target"]),
    ],
)
def test_the_status_of_what_is_now_and_what_is_to_be(text: str, status: list[str]) -> None:
    assert [one.status for one in read(text)] == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 300 schools in Moldova are teaching Russian.", {"MD"}),
        ("In Moldova 4,000 students study in Russian.", {"MD"}),
        ("In the Tajik capital of Dushanbe the CIS agreed on 12 measures.", {"CIS"}),
        ("Companies with Russian capital in Moldova run 12 plants.", {"MD", "RU"}),
        ("The EAEU is a union of five. The union is growing. Its GDP rose by 3 percent.", {"EAEU"}),
    ],
)
def test_languages_capitals_and_what_its_goes_back_to(text: str, expected: set[str]) -> None:
    assert economies(read(text)[-1]) == expected


def test_a_list_of_shares_has_the_measure_told_behind_it() -> None:
    found = read("Over 70 percent of exports and about half of imports are paid in national currencies.")
    assert [one.measure for one in found] == ["national_currency_share"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew by 35 percent over the past 5 years to $62 billion.", None),
        ("Output grew by 3 percent from January to June.", ("2023-01-01", "2023-06-30")),
        ("Trade was $9 billion, up from $7 billion in 2015. GDP grew by 3 percent.", None),
        ("Over the next three years they will train 900 soldiers.", (DAY, "2026-11-15")),
    ],
)
def test_stretches_of_years_and_what_is_told_from_them(text: str, expected: tuple[str, str] | None) -> None:
    assert dates(read(text)[-1]) == expected


def test_rounded_numbers_in_words_are_figures_where_they_are_hedged() -> None:
    assert [str(one.value) for one in read("Close to two million Moldovans work there, say many millions.")] == [
        "2000000"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the CIS, Moldova did best with 9 percent growth.", {"MD"}),
        ("According to Moldovan statistics, exports of wine rose by 9 percent.", {"MD"}),
        ("The SCO was founded in 2001. Mongolia is an observer. Its members have 40 percent of the people.", {"SCO"}),
    ],
)
def test_settings_sources_and_members(text: str, expected: set[str]) -> None:
    assert economies(read(text)[-1]) == expected


def test_what_is_told_of_a_figure_has_its_measure() -> None:
    oil, more = read(
        "They will send 188,000 tonnes of oil by the transit line in May, which is 30 percent more than in April."
    )
    assert (more.measure, more.direction) == (oil.measure, "up")


def test_a_share_of_something_else_does_not_take_up_the_measure_before() -> None:
    _, border, length = read(
        "Some 9,000 migrants came. The two sides agreed on half of the border line, or some 500 kilometres."
    )
    assert (border.measure, length.measure, length.kind) == ("other", "other", "level")


def test_a_period_goes_on_past_a_share() -> None:
    text = "In January-May trade was $5 billion. The CIS accounted for 13 percent of it. Exports rose by 4 percent."
    assert dates(read(text)[-1]) == ("2023-01-01", "2023-05-31")


@pytest.mark.parametrize(
    ("text", "measure", "kind"),
    [
        ("Investment in relation to the republic's GDP amounted to 10 percent.", "investment", "share"),
        ("Foreign debt compared to GDP fell to 40 percent.", "debt", "level"),
    ],
)
def test_what_is_set_against_gdp_is_not_gdp(text: str, measure: str, kind: str) -> None:
    assert (read(text)[0].measure, read(text)[0].kind) == (measure, kind)


def test_the_year_in_which_a_target_was_set_is_not_that_of_the_target() -> None:
    assert dates(read("In 2020, they set a target for exports of $50 billion.")[0]) is None


def test_last_years_total_is_of_the_whole_year() -> None:
    text = "In the first five months of 2023 trade was $5 billion. Last year's turnover shrank to $12 billion."
    assert dates(read(text)[-1]) == year(2022)


def test_member_states_of_an_organisation_are_partners() -> None:
    text = "China's bilateral trade with other SCO states went beyond $500 billion."
    assert economies(read(text)[0]) == {"CN", "SCO"}


@pytest.mark.parametrize(
    "text",
    [
        "The Russia-Belarus Union has a budget of $5 million.",
        "The budget of the Union of Belarus and Russia will grow by 38 percent.",
    ],
)
def test_countries_in_the_name_of_their_union_are_not_named_beside_it(text: str) -> None:
    assert economies(read(text)[0]) == {"Union State"}


def test_a_speakers_people_abroad_are_of_both_countries() -> None:
    text = '"Some 480,000 of our citizens live and work in Russia," President of Moldova Igor Dodon said.'
    (people,) = read(text, "2017-01-20")
    assert (people.measure, economies(people)) == ("migration", {"MD", "RU"})


def test_events_are_of_the_organisation_spoken_of() -> None:
    text = "Tokayev spoke of the SCO's plans. They are many. Over 80 major events were held."
    assert economies(read(text)[-1]) == {"SCO"}


def test_a_figure_in_brackets_behind_a_year_is_of_the_same_months_of_that_year_and_passes_nothing_on() -> None:
    text = "In January-October trade was $30 billion, more than in 2021 ($26 billion). Exports rose by 4 percent."
    found = read(text)
    assert [dates(one) for one in found[-2:]] == [("2021-01-01", "2021-10-31"), ("2023-01-01", "2023-10-31")]


def test_worth_of_something_is_a_figure_of_it() -> None:
    assert read("Their economies exchanged $54 billion worth of goods and services.")[0].measure == "trade"


def test_an_answer_takes_the_measure_of_the_question() -> None:
    text = """Press conference

November 15, 2023

Vladimir Putin: Good evening.

Question: How many reservists have been called up?

Vladimir Putin: So far it is 22,000 people.
"""
    assert read(text)[-1].measure == "military"


def test_a_period_that_ends_the_clause_before_stays_there() -> None:
    trade, events = read("Trade grew by 5 percent in the first half of the year and Minsk held some 150 events.")
    assert (dates(trade), dates(events)) == (("2023-01-01", "2023-06-30"), None)
