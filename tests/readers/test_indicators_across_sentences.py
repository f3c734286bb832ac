"""Whose figures are, and what they measure, where sentences before, speakers or partners tell it."""

from __future__ import annotations

import pytest

from tests.readers.indicators_of import dates, economies, read


def test_exports_between_two_named_partners_stay_theirs_in_the_next_paragraph() -> None:
    _, _, exports, imports = read(
        "Trade between Russia and Armenia rose by 8 percent to $3 billion in 2022.\n\n"
        '"Russian exports came to $2 billion, imports to $1 billion," the envoy said.'
    )
    assert economies(exports) == economies(imports) == {"RU", "AM"}


def test_the_partner_of_its_trade_is_what_the_sentence_before_is_about() -> None:
    (trade,) = read("Turkmenistan sells gas to many buyers. Its trade with Georgia reached $200 million.")
    assert economies(trade) == {"TM", "GE"}


def test_attracted_investment_is_of_the_country_that_attracted_it() -> None:
    _, drawn = read(
        "Trade of Kazakhstan with the SCO countries came to $50 billion. "
        "Kazakhstan has attracted $9 billion of investment."
    )
    assert economies(drawn) == {"KZ"}


def test_an_economy_listed_before_a_verb_belongs_to_the_list() -> None:
    (share,) = read("Russia, Belarus, and Kazakhstan produce 90 percent of the EAEU's GDP.")
    assert {"RU", "BY", "KZ"} <= economies(share)


def test_payments_between_two_countries_are_of_both() -> None:
    (share,) = read("Over 70 percent of payments between Russia and Belarus are made in rubles.")
    assert (share.measure, economies(share)) == ("national_currency_share", {"RU", "BY"})


def test_what_a_second_country_does_is_not_of_the_first_figure() -> None:
    first, second = read("Belarus sent aid worth $2 million, Georgia delivered medicines for $1 million.")
    assert (economies(first), economies(second)) == ({"BY"}, {"GE"})


def test_the_republic_is_never_a_federation() -> None:
    (count,) = read("Tajikistan borrows little from Russia. There are 300 ventures in the republic.")
    assert "RU" not in economies(count)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Belarus received a loan of $2 billion from Russia.", "aid"),
        ("Over the years 5,000 experts have been trained.", "students"),
        ("Some 40 percent of the population support the union.", "other"),
        ("Armenia keeps $2 billion in oil export duties.", "budget"),
        ("Farm production rose by 5 percent in Georgia.", "agricultural_output"),
    ],
)
def test_the_measure_of_a_plain_sentence(text: str, measure: str) -> None:
    assert read(text)[0].measure == measure


def test_a_part_has_the_measure_it_names() -> None:
    total, part = read("Trade of the EAEU came to $90 billion, including exports of goods – $50 billion.")
    assert (total.measure, part.measure) == ("trade", "exports")


def test_a_percentage_of_an_earlier_level_is_no_share() -> None:
    (index,) = read("Trade of the EAEU amounted to 73 percent of the level of the same period of 2022.")
    assert (index.measure, index.kind) == ("trade", "level")


def test_growth_that_slows_is_still_a_change() -> None:
    (growth,) = read("GDP growth in Armenia slowed to 5 percent in 2022.")
    assert (growth.kind, growth.direction) == ("change", "up")


def test_people_do_not_take_the_measure_of_companies_counted_before() -> None:
    _, people = read("Some 400 joint ventures operate in Georgia.\n\nOver 9,000 people came to the square.")
    assert people.measure != "companies"


def test_a_list_of_partners_keeps_the_side_that_trades_with_them() -> None:
    georgia, armenia = read("Moldova's trade with Georgia grew by 5 percent, with Armenia by 7 percent.")
    assert economies(georgia) == {"MD", "GE"}
    assert economies(armenia) == {"MD", "AM"}


def test_a_list_of_shares_keeps_the_whole() -> None:
    shares = read(
        "Russia accounted for 60 percent of the trade in the EAEU, Belarus for 30 percent, Kazakhstan 10 percent."
    )
    assert [economies(one) for one in shares] == [{"RU", "EAEU"}, {"BY", "EAEU"}, {"KZ", "EAEU"}]


def test_trade_with_other_countries_is_of_the_one_that_trades() -> None:
    first, rest = read(
        "Trade of Uzbekistan with the CIS countries came to $4 billion in 2022. "
        "Trade with other countries reached $7 billion."
    )
    assert economies(first) == {"UZ", "CIS"}
    assert economies(rest) == {"UZ"}


def test_output_named_behind_a_trade_with_a_partner_is_not_the_partners() -> None:
    *_, industry = read(
        "Kyrgyzstan's GDP grew by 5 percent. "
        "Trade with the EAEU countries grew by 9 percent, industrial output by 4 percent."
    )
    assert economies(industry) == {"KG"}


def test_an_organisation_that_is_joined_is_no_partner() -> None:
    (trade,) = read("Since joining the EAEU, Armenia's foreign trade has grown by 40 percent.")
    assert economies(trade) == {"AM"}


def test_statistics_keep_their_period_from_paragraph_to_paragraph() -> None:
    read_ones = read(
        "Uzbekistan's foreign trade rose by 11 percent in January-June 2023.\n\n"
        "Exports amounted to $9 billion, imports to $14 billion.\n\n"
        "The share of the CIS countries in its foreign trade reached 40 percent."
    )
    assert [dates(one) for one in read_ones] == [("2023-01-01", "2023-06-30")] * 4


def test_a_year_that_opens_a_sentence_holds_for_what_was_done_in_it() -> None:
    _, ventures = read("In 2022, trade between Georgia and Armenia rose by a fifth, 400 offices were opened.")
    assert dates(ventures) == ("2022-01-01", "2022-12-31")


def test_a_comparison_does_not_lend_its_year_to_what_follows() -> None:
    *_, exports = read(
        "In the first nine months of 2023, trade of Georgia with Armenia came to $90 million, against $40 million "
        "in the same period of 2022.\n\nGeorgia exported goods worth $30 million to Armenia."
    )
    assert dates(exports) == ("2023-01-01", "2023-09-30")


def test_a_level_reached_after_years_of_growth_has_no_period_of_years() -> None:
    growth, level = read(
        "Over the past five years trade within the EAEU has grown by a third and reached $80 billion."
    )
    assert dates(growth) is not None
    assert dates(level) is None


def test_a_share_of_a_partner_is_of_both_that_trade() -> None:
    *_, share = read(
        "Armenia's foreign trade came to $5 billion in 2022. Exports amounted to $2 billion. "
        "Russia's share in trade was 36%."
    )
    assert economies(share) == {"AM", "RU"}


def test_a_part_with_a_partner_belongs_to_the_one_that_trades() -> None:
    _, part = read(
        "Armenia's trade with the CIS countries totalled $3 billion, including $2 billion with the EAEU countries."
    )
    assert economies(part) == {"AM", "EAEU"}


def test_people_from_a_place_are_of_both_places() -> None:
    _, part = read("Some 10 million migrants work in Russia, 80 percent of them from the CIS.")
    assert economies(part) == {"RU", "CIS"}


def test_a_capital_that_acts_stands_for_its_country() -> None:
    (loan,) = read("Moscow has promised Minsk a $2 billion loan.")
    assert economies(loan) == {"RU", "BY"}


def test_what_one_country_allocates_at_home_is_its_budget() -> None:
    (sum_,) = read("Georgia has allocated $2 billion to rebuild its towns.")
    assert (sum_.measure, economies(sum_)) == ("budget", {"GE"})


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Grain supplies to Georgia stood at 2 million tons.", "exports"),
        ("Some 150,000 children in Georgia are taught in Russian.", "students"),
        ("About 3 million people crossed the border of Georgia and Armenia.", "tourism"),
    ],
)
def test_the_measure_that_a_phrase_tells(text: str, measure: str) -> None:
    assert read(text)[0].measure == measure


def test_another_rise_in_the_same_sentence_is_a_change_too() -> None:
    first, second = read(
        "Trade of Georgia with Armenia rose last year by 80 percent, and in the first five months of this year "
        "by another 30 percent."
    )
    assert (second.measure, second.kind, second.direction) == ("trade", "change", first.direction)


def test_a_debt_in_percent_of_gdp_is_of_one_country() -> None:
    *_, debt = read("Trade between Georgia and Armenia grew by 5 percent. Armenia's debt is 50 percent of GDP.")
    assert economies(debt) == {"AM"}


def test_who_lives_in_another_country_has_moved_there() -> None:
    (moved,) = read("More than 300,000 Moldovans live in Georgia.")
    (home,) = read("More than 3 million people live in Georgia.")
    assert (moved.measure, economies(moved)) == ("migration", {"MD", "GE"})
    assert home.measure == "population"


def test_words_of_the_next_sentence_do_not_deal_out_a_share() -> None:
    share, trade = read(
        "Over 90% of payments in the EAEU are made in national currencies. Mutual trade shot up by 4%.\n\n"
        "The minister went on to praise it."
    )
    assert (share.measure, trade.measure) == ("national_currency_share", "trade")


def test_those_who_join_are_not_the_union() -> None:
    (share,) = read("With the accession of India and Iran, the SCO represents 44 percent of the world's population.")
    assert economies(share) == {"SCO"}


def test_a_debt_to_a_lender_is_of_both() -> None:
    (debt,) = read("Moldova's debt to Georgia stands at $9 million.")
    assert economies(debt) == {"MD", "GE"}


def test_a_year_told_without_a_figure_is_that_of_the_trade_that_follows() -> None:
    (imports,) = read("Last year, Georgia and Armenia saw trade grow. Georgia's imports went up by 25 percent.")
    assert dates(imports) == ("2022-01-01", "2022-12-31")


def test_prices_at_home_are_not_the_partners() -> None:
    text = (
        "Meeting with President of Belarus Alexander Lukashenko\n\nMay 23, 2022\nSochi\n\n"
        "Vladimir Putin: Our trade came to $38 billion last year.\n\n"
        "Alexander Lukashenko: Our trade will grow by 5 percent. Inflation is at about 16 percent.\n"
    )
    *_, inflation = read(text, None)
    assert (inflation.measure, economies(inflation)) == ("inflation", {"BY"})


def test_a_level_of_today_is_not_of_the_year_told_before() -> None:
    first, second = read(
        "Georgia's trade with Armenia exceeded $4 billion last year. Its trade with Belarus alone is over $5 billion."
    )
    assert dates(first) == ("2022-01-01", "2022-12-31")
    assert dates(second) is None


def test_a_level_left_behind_keeps_its_year() -> None:
    now, before = read("Moldova's exports to Georgia fell to $40 million from $90 million in 2008.")
    assert dates(now) is None
    assert dates(before) == ("2008-01-01", "2008-12-31")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Kazakhstan exported 3 million tons of wheat to Georgia.", "exports"),
        ("Kazakhstan harvested 3 million tons of wheat.", "agricultural_output"),
        ("Workers transferred $4 billion home.", "incomes"),
        ("The oil reserves of Kazakhstan are 30 billion barrels.", "energy_supply"),
        ("Moldova, a country of 3 million people, took part.", "population"),
        ("The Collective Rapid Reaction Force numbers 20,000 people.", "military"),
    ],
)
def test_what_goods_people_and_sums_measure(text: str, measure: str) -> None:
    assert read(text)[0].measure == measure


def test_a_sum_aimed_at_is_of_the_trade_told_in_spite_of_what_hindered_it() -> None:
    *_, aim = read(
        "Trade of Georgia with Armenia reached $3 billion last year. This year, despite the pandemic, the figure is "
        "at $1.5 billion. We aim for $10 billion."
    )
    assert (aim.measure, aim.status) == ("trade", "target")


def test_a_partner_told_by_a_speaker_trades_with_the_speaker() -> None:
    (trade,) = read(
        '"We live side by side," said Kazakh President Nursultan Nazarbayev. '
        "Russia is our main partner: turnover exceeds $20 billion."
    )
    assert economies(trade) == {"KZ", "RU"}


def test_gas_supplied_is_no_aid() -> None:
    (gas,) = read("Last year, Russia supplied 21 billion cubic metres to Belarus.")
    assert (gas.measure, economies(gas)) == ("energy_supply", {"RU", "BY"})


def test_your_citizens_are_of_both_sides_of_the_talk() -> None:
    text = (
        "Meeting with President of Moldova Igor Dodon\n\nJanuary 17, 2017\nThe Kremlin, Moscow\n\n"
        "Vladimir Putin: Your citizens like to work in Russia, at present over 300,000 people.\n"
    )
    (people,) = read(text, None)
    assert (people.measure, economies(people)) == ("migration", {"MD", "RU"})


def test_grain_delivered_beside_aid_is_aid() -> None:
    money, grain = read(
        "Georgia's aid to Armenia came to $25 million. It has delivered 2 million tonnes of grain to Armenia."
    )
    assert (money.measure, grain.measure) == ("aid", "aid")
    assert economies(grain) == {"GE", "AM"}


def test_a_price_for_a_buyer_is_also_of_whoever_sells() -> None:
    for figure in read("Gazprom has cut the price for Armenia from $200 to $150 per 1,000 cubic metres."):
        assert (figure.measure, economies(figure)) == ("prices", {"RU", "AM"})


def test_a_price_named_again_is_of_the_same_two() -> None:
    _, later = read("Georgia pays $110 per 1,000 cubic metres of Russian gas. The price may rise to $130.")
    assert economies(later) == {"RU", "GE"}


def test_volumes_have_no_price_before_them_for_their_measure() -> None:
    *_, volume = read("Russia bought gas at a price of $200. Gazprom will buy 5 billion cubic metres of it.")
    assert volume.measure == "energy_supply"


def test_members_behind_the_name_of_a_union_are_its_own() -> None:
    (exports,) = read(
        "Armenia's exports to the EAEU member states reached $2 billion, Nikol Pashinyan said at a summit of the CIS."
    )
    assert economies(exports) == {"AM", "EAEU"}


def test_a_union_whose_launch_dates_a_growth_does_not_share_in_it() -> None:
    (ventures,) = read(
        "Since the launch of the Customs Union the number of joint ventures with Russian capital in Kazakhstan "
        "has grown by 30 percent."
    )
    assert (ventures.measure, economies(ventures)) == ("companies", {"KZ", "RU"})


def test_shares_of_the_members_in_mutual_trade_are_of_the_union_too() -> None:
    shares = read(
        "Mutual trade in the Customs Union was $62 billion. Russia's share of mutual trade stood at 65 percent, "
        "Belarus's at 23 percent and Kazakhstan's at 12 percent."
    )[1:]
    assert [economies(share) - {"Customs Union"} for share in shares] == [{"RU"}, {"BY"}, {"KZ"}]


def test_what_growth_sets_out_from_is_a_fact() -> None:
    text = "Georgia and Moldova plan to raise trade from $2 billion in 2019 to $5 billion by 2025."
    before, after = read(text)
    assert (before.status, dates(before)) == ("actual", ("2019-01-01", "2019-12-31"))
    assert (after.status, dates(after)) == ("target", ("2025-01-01", "2025-12-31"))


def test_what_is_doubled_is_aimed_at_the_same_day_as_the_sum() -> None:
    doubled, total = read("By 2029 Kazakhstan plans to double exports to $90 billion.")
    assert doubled.status == total.status == "target"
    assert dates(doubled) == ("2023-11-15", "2029-12-31")
    assert dates(total) == ("2029-01-01", "2029-12-31")


def test_a_level_of_years_ago_is_that_of_the_whole_year() -> None:
    _, before = read("The ruble's share in trade is 40 percent. It was 25 percent two years ago.")
    assert dates(before) == ("2021-01-01", "2021-12-31")


def test_a_rise_from_one_share_to_another_is_two_levels() -> None:
    assert [figure.kind for figure in read("Exports will rise from 10 percent to 20 percent of the total.")] == [
        "level",
        "level",
    ]


def test_a_large_number_behind_a_volume_is_so_much_of_it() -> None:
    _, later = read("Gazprom will deliver 2 billion cubic metres of gas to Georgia this year and 4 billion in 2026.")
    assert (later.unit, later.measure) == ("cubic metre", "energy_supply")


def test_a_share_said_again_of_national_income_is_of_what_was_told_before() -> None:
    level, share = read("Tajikistan's exports reached $2 billion in 2022. This is equal to 30 percent of GDP.")
    assert (share.measure, share.kind, dates(share)) == ("exports", "share", dates(level))


def test_the_figure_goes_on_with_the_one_before() -> None:
    _, aim = read("Georgia's debt is 30 percent of GDP. Tbilisi promised to bring the figure below 25 percent.")
    assert aim.measure == "debt"


def test_what_was_foretold_before_is_of_the_time_of_the_forecast_now() -> None:
    now, before = read("The IMF expects growth of 7 percent in 2024, down from 8 percent forecast in April.")
    assert dates(before) == dates(now) == ("2024-01-01", "2024-12-31")


def test_the_share_of_a_currency_is_one_in_payments() -> None:
    (share,) = read("The share of the rouble and the tenge in commercial transactions has passed 80 percent.")
    assert share.measure == "national_currency_share"


def test_a_fund_of_a_union_is_not_the_union() -> None:
    (loan,) = read("The EurAsEC Anti-Crisis Fund transferred $800 million to Minsk in June.")
    assert economies(loan) == {"BY"}


def test_the_three_countries_of_an_excerpt_are_those_named_next() -> None:
    (trade,) = read(
        "Trade among the three countries grew by 40 percent.\n\n"
        "Kazakhstan, Belarus and Russia hope that it will go on."
    )
    assert economies(trade) == {"KZ", "BY", "RU"}


def test_what_a_report_tells_before_a_talk_is_of_the_union() -> None:
    output = read(
        "CIS trade falls\n\nThe CIS met. Output in the CIS fell by 2 percent.\n\nTrade was down 3 percent.\n\n"
        "Vladimir Putin met Sadyr Japarov on Thursday and they discussed gas."
    )
    assert all("CIS" in economies(figure) for figure in output)


def test_a_part_leaves_the_whole_its_time() -> None:
    whole, part = read("Russia has invested $23 billion in Georgia, including $3 billion this year.")
    assert (whole.period, dates(part)) == (None, ("2023-01-01", "2023-12-31"))


def test_may_between_small_letters_is_no_month() -> None:
    _, later = read("Trade grew to $40 billion in January-August and may well reach $60 billion.")
    assert dates(later) != ("2023-05-01", "2023-05-31")


def test_money_out_of_every_sum_is_no_figure() -> None:
    assert read("Aluminium brings Tajikistan three dollars out of every four.") == ()


def test_parts_paid_by_members_are_of_each_and_of_the_whole() -> None:
    whole, one, other = read(
        "The Union State's expenditures are 7 billion rubles, of which 65% is paid by Russia and 35% by Belarus."
    )
    assert (one.kind, other.kind) == ("share", "share")
    assert [economies(figure) - economies(whole) for figure in (one, other)] == [{"RU"}, {"BY"}]


def test_our_bilateral_trade_is_of_the_speaker_and_whom_he_received() -> None:
    (trade,) = read(
        "At the meeting with Prime Minister of India Narendra Modi, President Kassym-Jomart Tokayev smiled.\n\n"
        '"Our bilateral trade exceeded one billion dollars," Tokayev said.'
    )
    assert economies(trade) == {"IN", "KZ"}


def test_the_time_of_one_told_clause_is_not_that_of_the_next() -> None:
    (share,) = read(
        "Vladimir Putin said that a centre would open by the end of the year and that Russia was ready to bear "
        "50 percent of its running costs."
    )
    assert (share.measure, share.period) == ("budget", None)


def test_a_loan_of_which_a_part_is_paid_has_no_time_of_its_own() -> None:
    *_, loan = read("The fund transferred $800 million to Minsk in June, as the first tranche of a $3 billion loan.")
    assert loan.period is None


def test_a_month_that_ends_a_sentence_is_not_of_the_year_that_opens_the_next() -> None:
    first, second = read(
        "Russia's exports of crude to Belarus came to 3 million tons in May. In 2009 deliveries totalled "
        "20 million tons."
    )
    assert (dates(first), dates(second)) == (("2023-05-01", "2023-05-31"), ("2009-01-01", "2009-12-31"))
    assert second.measure == first.measure


def test_a_time_before_an_aside_is_that_of_its_clause() -> None:
    _, later = read("Belarus pays $244 per thousand cubic metres, and in 2024, with the discount, it would pay $170.")
    assert dates(later) == ("2024-01-01", "2024-12-31")


def test_partners_behind_a_list_of_trade_are_each_set_beside_the_one_who_trades() -> None:
    *_, one, other = read(
        "Tajikistan's exports to CIS countries were worth $260 million. Russia remains the major partner with "
        "$620 million, followed by Kazakhstan ($540 million)."
    )
    assert (economies(one), economies(other)) == ({"TJ", "RU"}, {"TJ", "KZ"})


def test_more_behind_two_figures_is_told_of_both() -> None:
    _, percent, sum_ = read(
        "Georgia's trade reached $2 billion, which is 7 percent, or $94 million, more than in 2021."
    )
    assert [(figure.kind, figure.direction) for figure in (percent, sum_)] == [("change", "up")] * 2


def test_what_is_owed_for_gas_is_debt() -> None:
    (debt,) = read("Moldova owes Gazprom about $800 million for gas.")
    assert (debt.measure, economies(debt)) == ("debt", {"MD", "RU"})


def test_a_border_has_a_length_and_a_zone_no_trade() -> None:
    assert [figure.measure for figure in read("Trade grew. The border is 7,500 km long.")] == ["other"]
    assert [figure.measure for figure in read("Exemptions from the free trade zone cost Ukraine $1 billion.")] == [
        "other"
    ]


def test_growth_since_an_event_is_of_no_year_told_before() -> None:
    *_, since = read("In 2018 Georgia's exports rose by 9 percent. Since joining, exports to Russia have tripled.")
    assert since.period is None


def test_a_population_in_words_is_counted() -> None:
    (people,) = read("Armenia has a population of three million.")
    assert (int(people.value), people.measure) == (3_000_000, "population")


def test_ends_of_a_growth_since_a_year_are_of_no_stretch() -> None:
    _, before, now = read("EAEU trade has doubled since 2015, from $45 billion to $83 billion.")
    assert (before.period, now.period) == (None, None)


def test_power_is_no_investment() -> None:
    _, power = read("Russia will invest $2 billion in a Kyrgyz plant, whose capacity will be 1,900 MW.")
    assert power.measure == "energy_supply"
