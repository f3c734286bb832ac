"""Figures as statistical offices and translated news give them: lists, one period for all, loose grammar."""

from __future__ import annotations

from tests.readers.indicators_of import dates, economies, read


def test_growth_told_for_so_much_is_a_change_in_every_country_listed() -> None:
    found = read(
        "Industrial production picked up everywhere in January-May 2023. "
        "Production has climbed in Armenia for 3 %, for 5 % in Georgia, for 8 % in Moldova."
    )
    assert [(one.measure, one.kind, one.direction) for one in found] == [("industrial_output", "change", "up")] * 3
    assert [economies(one) for one in found] == [{"AM"}, {"GE"}, {"MD"}]
    assert {dates(one) for one in found} == {("2023-01-01", "2023-05-31")}


def test_one_period_behind_a_series_is_that_of_the_whole_series() -> None:
    found = read("Retail trade of Georgia rose by 9%, construction output - by 6%, agriculture - by 2% in 2021.")
    assert [dates(one) for one in found] == [("2021-01-01", "2021-12-31")] * 3


def test_the_past_decade_ends_on_the_day_of_the_text() -> None:
    (aid,) = read("In credits, China gave the SCO countries $20 billion over the past decade.")
    assert dates(aid) == ("2013-11-15", "2023-11-15")


def test_a_text_of_one_country_gives_it_to_all_its_figures() -> None:
    *_, construction = read(
        "The statistical office of Georgia has reported on the economy.\n\nRetail trade went up by 5 percent.\n\n"
        "Construction output was equal to 900 million dollars."
    )
    assert economies(construction) == {"GE"}
    assert construction.measure == "construction"


def test_recalling_something_is_no_forecast() -> None:
    (trade,) = read("We will recall that trade between Georgia and Armenia came to $3 billion in 2022.")
    assert trade.status == "actual"


def test_months_told_before_hold_for_growth_on_the_year_before() -> None:
    *_, retail = read(
        "In the first ten months of 2023, industry of Georgia grew by 2 percent. "
        "Retail trade went up by 8 percent compared to 2022."
    )
    assert dates(retail) == ("2023-01-01", "2023-10-31")


def test_the_second_partner_of_a_ranking_trades_with_the_same_country() -> None:
    *_, third = read(
        "Tajikistan's trade with the CIS countries came to $3 billion in January-October 2023.\n\n"
        "Exports to them were valued at $900 million. Two-way trade with Georgia was estimated at $90 million. "
        "Armenia ranks second with $70 million."
    )
    assert economies(third) == {"TJ", "AM"}


def test_the_country_is_the_one_of_the_paragraph_before() -> None:
    _, share = read(
        "Tajikistan's trade with the CIS countries came to $3 billion in 2022.\n\n"
        "The CIS accounted for half of the country's foreign trade."
    )
    assert economies(share) == {"TJ", "CIS"}
    assert dates(share) == ("2022-01-01", "2022-12-31")


def test_a_listed_share_of_another_measure_is_not_of_the_first() -> None:
    _, people = read("The members' share in global GDP was 16 percent, and in population, 45 percent.")
    assert people.measure == "population"


def test_a_report_of_statisticians_has_one_period_for_its_flows() -> None:
    found = read(
        "In January-September 2023, Kyrgyzstan's foreign trade came to 4 billion dollars, the statistics department "
        "has found.\n\nGold leads. Georgia comes next - 230 million dollars, exports to Armenia amounted to "
        "180 million dollars (15 percent)."
    )
    assert {dates(one) for one in found} == {("2023-01-01", "2023-09-30")}
    assert found[-1].kind == "share"


def test_trade_with_the_central_asian_countries_is_of_all_five() -> None:
    (trade,) = read("Georgia's trade with the Central Asian countries exceeded $1 billion in 2022.")
    assert economies(trade) == {"GE", "KZ", "KG", "TJ", "TM", "UZ"}


def test_a_range_of_years_gives_each_level_its_end_and_goes_on_whole() -> None:
    growth, before, now, other = read(
        "Trade within the EAEU rose by 80% - from $40 billion to $72 billion - from 2015 to 2022. "
        "Foreign trade went up by 50%."
    )
    assert dates(growth) == dates(other) == ("2015-01-01", "2022-12-31")
    assert (dates(before), dates(now)) == (("2015-01-01", "2015-12-31"), ("2022-01-01", "2022-12-31"))


def test_so_much_more_is_a_change() -> None:
    *_, more = read("Georgia's foreign trade came to $2 billion in 2022, or $130 million more.")
    assert (more.kind, more.direction) == ("change", "up")


def test_a_level_named_as_such_is_no_growth() -> None:
    (rate,) = read("Georgia fears no growth of unemployment, which is at the 5-percent level.")
    assert (rate.kind, rate.measure) == ("level", "unemployment")


def test_behind_a_list_of_partners_figures_are_of_the_one_that_trades() -> None:
    *_, decline = read(
        "Exports of Moldova amounted to $90 million in 2022.\n\n"
        "Exports to Georgia came to $30 million, to Armenia $20 million, to Belarus $10 million.\n\n"
        "Imports fell by 4 percent."
    )
    assert economies(decline) == {"MD"}


def test_words_of_the_next_figure_are_not_of_this_one() -> None:
    first, second = read("Georgia's trade with Armenia reached $300 million, exports to Belarus $90 million.")
    assert economies(first) == {"GE", "AM"}
    assert economies(second) == {"GE", "BY"}


def test_the_largest_partner_and_those_that_follow_trade_with_the_country_reported_on() -> None:
    *_, first, second = read(
        "Tajikistan's foreign trade in January 2023 amounted to $320 million, the statistics agency reports.\n\n"
        "Trade with CIS states totalled $170 million, or 54 percent of the total.\n\n"
        "Georgia was the largest partner: $90 million, followed by Armenia ($60 million)."
    )
    assert (economies(first), economies(second)) == ({"TJ", "GE"}, {"TJ", "AM"})
    assert dates(first) == dates(second) == ("2023-01-01", "2023-01-31")


def test_the_surplus_behind_exports_and_imports_is_of_trade() -> None:
    *_, surplus, mutual = read(
        "Foreign trade of the EAEU in January-February 2023 totalled $100 billion.\n\n"
        "Exports dropped by 7% to $60 billion, while imports grew by 8% to $40 billion. The surplus was "
        "$20 billion.\n\nMutual trade amounted to $9 billion."
    )
    assert surplus.measure == mutual.measure == "trade"
    assert dates(mutual) == ("2023-01-01", "2023-02-28")


def test_who_accounts_for_a_share_is_not_alone() -> None:
    *_, share = read(
        "GDP of Belarus grew by 1%, the statistics committee said. In January-May, foreign trade in goods was "
        "$28 billion. Georgia accounted for 49%."
    )
    assert economies(share) == {"BY", "GE"}
