"""Laws of the shipped data over all its days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cis_summits.registry import load_registry

R = load_registry()
TWELVE = ("AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ")
FIRST = date(1991, 12, 26)


@pytest.mark.parametrize("code", TWELVE)
def test_exactly_one_head_of_state_on_every_day(code: str) -> None:
    terms = [t for t in R.terms if t.role == "head_of_state" and t.country is not None and t.country.alpha_2 == code]
    day = FIRST
    while day <= R.last_day:
        holders = {
            t.leader.name
            for t in terms
            if (t.start is None or t.start.latest <= day) and (t.end is None or day < t.end.earliest)
        }
        assert len(holders) == 1, f"{code} {day}: {holders}"
        day += timedelta(days=1)


@pytest.mark.parametrize("code", TWELVE)
def test_the_question_agrees_with_the_rows(code: str) -> None:
    """On the first and last day of every term, where an answer is likeliest to be off by one."""
    for term in R.terms:
        if term.role == "head_of_state" and term.country is not None and term.country.alpha_2 == code and term.start:
            first = max(term.start.latest, FIRST)
            last = R.last_day if term.end is None else term.end.earliest - timedelta(days=1)
            for day in (first, last):
                if first <= day <= last:
                    assert R.head_of_state(code, on=day) == term.leader


def test_every_held_summit_falls_in_one_chairmanship_or_says_why_not() -> None:
    for summit in R.summits("CIS"):
        chairs = [
            chair
            for chair in R.chairmanships
            if chair.organisation == summit.organisation
            and chair.version == "main"
            and chair.start.earliest <= summit.start.earliest < chair.end.earliest
        ]
        assert len(chairs) == 1, f"{summit}: {list(chairs)}"
        assert R.chair("CIS", on=summit.start.earliest) == chairs[0]
        assert chairs[0].country is not None or chairs[0].note, f"{summit} had no chair and no reason is told"


def test_every_row_has_a_source() -> None:
    for table in (R.country_names, R.terms, R.memberships, R.chairmanships, R.theme_years, R.summits(held=False)):
        for row in table:
            assert row.sources, row


def test_country_codes_are_those_of_pycountry() -> None:
    import pycountry

    ours = {c.alpha_2: (c.alpha_3, c.numeric) for c in R.countries}
    for country in pycountry.countries:
        assert ours[country.alpha_2] == (country.alpha_3, country.numeric)
        assert R.country(country.alpha_3).alpha_2 == country.alpha_2


def test_every_country_has_an_official_name_that_of_iso_where_it_gives_one() -> None:
    import pycountry

    official = {c.alpha_3: c.official_name for c in R.countries}
    assert all(official.values())
    for country in pycountry.countries:
        assert official[country.alpha_3] == getattr(country, "official_name", official[country.alpha_3])
    assert (official["RUS"], official["GEO"]) == ("Russian Federation", "Georgia")
