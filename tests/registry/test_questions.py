"""The registry answers for a day, as a careful reader would."""

from __future__ import annotations

import pytest

from cis_summits.errors import AmbiguousName, BadArgument, NotFound, UndecidedDate
from cis_summits.lexicon import Tokens
from cis_summits.registry import load_registry
from cis_summits.registry.build import main as build

R = load_registry()


def test_compact_form_is_up_to_date() -> None:
    assert build(["--check"]) == 0


@pytest.mark.parametrize(
    ("country", "on", "name"),
    [
        ("KG", "2005-01-01", "Askar Akayev"),
        ("KG", "2009-10-09", "Kurmanbek Bakiyev"),
        ("KG", "2011-01-01", "Roza Otunbayeva"),
        ("KG", "2012-01-01", "Almazbek Atambayev"),
        ("Kyrgyz Republic", "2021-06-01", "Sadyr Japarov"),
        ("RU", "2000-01-25", "Vladimir Putin"),
        ("Azerbaijan", "2001-06-01", "Heydar Aliyev"),
    ],
)
def test_head_of_state_depends_on_the_day(country: str, on: str, name: str) -> None:
    assert R.head_of_state(country, on=on).name == name


def test_armenia_is_represented_by_its_prime_minister_since_2018() -> None:
    assert R.represented_by("AM", "CIS", on="2017-10-11").name == "Serzh Sargsyan"
    assert R.represented_by("AM", "CIS", on="2018-12-27").name == "Nikol Pashinyan"


def test_a_shared_surname_is_settled_by_the_day() -> None:
    assert R.leader("Aliev", on="2000-12-01").name == "Heydar Aliyev"
    assert R.leader("Aliyev", on="2020-06-23").name == "Ilham Aliyev"
    assert R.leader("Japarov", on="2022-10-14").name == "Sadyr Japarov"


def test_any_spelling_of_a_leader_is_known() -> None:
    for spelling in ("Rakhmonov", "Emomali Rakhmon", "Рахмон", "Эмомали Рахмонов", "Imomali Rahmonov"):
        assert R.leader(spelling, on="2005-08-26").name == "Emomali Rahmon"


def test_a_day_outside_the_data_is_refused() -> None:
    for on in ("1990-12-31", "2030-01-01"):
        with pytest.raises(UndecidedDate, match="covers 1991-01-01 to"):
            R.head_of_state("RU", on=on)


def test_an_imprecise_date_is_not_resolved_by_choice() -> None:
    with pytest.raises(UndecidedDate, match="Daniyal Akhmetov"):
        R.head_of_government("KZ", on="2003-06-12")


def test_an_unknown_name_says_what_is_near() -> None:
    with pytest.raises(NotFound) as caught:
        R.country("Kazakstann")
    assert "Kazakhstan" in caught.value.near


def test_an_ambiguous_name_says_between_what() -> None:
    with pytest.raises(AmbiguousName) as caught:
        R.country("Congo")
    assert len(caught.value.candidates) == 2


def test_one_scan_finds_countries_people_and_organisations() -> None:
    tokens = Tokens("KAZAKH leader N.A. Nazarbayev told the CIS Council of Heads of State in Bishkek")
    hits = R.gazetteer.scan(tokens)
    assert [tokens.text(h.first, h.last) for h in hits["country"]] == ["KAZAKH", "Bishkek"]
    assert [h.entry.target for h in hits["person"]] == [R.leader("Nazarbayev", on="2001-06-01")]
    assert [(h.entry.type, h.entry.body) for h in hits["organisation"]] == [("body", "council")]


def test_the_chair_of_a_year_is_told_unless_it_passed_on() -> None:
    assert R.chair("CIS", year=2025).country == R.country("TJ")
    assert R.chair("CIS", year=1997).country == R.country("RU")
    with pytest.raises(UndecidedDate, match="passed on in 2003"):
        R.chair("CIS", year=2003)
    with pytest.raises(NotFound):
        R.chair("CIS", year=2040)
    with pytest.raises(BadArgument):
        R.chair("CIS")


def test_status_tells_the_dispute_and_its_sources() -> None:
    status = R.status("MD", "CIS", on="2023-06-01")
    assert (status.status, status.dispute) == ("member", "disputed")
    assert [version.status for version in status.versions] == ["suspended"]
    assert status.sources
    assert all(version.sources for version in status.versions)
    assert R.status("GE", "CIS", on="2009-08-17").status == "member"
    assert R.status("GE", "CIS", on="2009-08-18").status == "former"
    with pytest.raises(NotFound):
        R.status("GE", "CIS", on="1992-06-01")


def test_summits_are_found_by_kind_time_and_place() -> None:
    informal = R.summits("CIS", kind="informal", between=("2018-01-01", "2019-12-31"))
    assert [str(summit.start) for summit in informal] == ["2018-12-06", "2019-12-20"]
    assert {summit.place for summit in R.summits(place="Kyrgyzstan")} == {"Bishkek"}
    assert [summit.place for summit in R.summits(place="Kiev")] == ["Kiev", "Kyiv"]
    with pytest.raises(NotFound):
        R.summits(place="Atlantis")


def test_tables_turn_into_plain_rows() -> None:
    row = R.summits("CIS", between=("2017-10-11", "2017-10-11")).to_records()[0]
    assert (row["organisation"], row["host"], row["start"], row["place"]) == ("CIS", "RU", "2017-10-11", "Sochi")
    assert R.countries.to_records()[0].keys() == {"alpha_2", "alpha_3", "numeric", "name", "official_name"}


def test_secretaries_are_known() -> None:
    assert R.executive_secretary(on="2001-06-01").name == "Yuri Yarov"
    assert R.executive_secretary(on="2024-12-25").name == "Sergei Lebedev"
    assert R.executive_secretary(on="2024-12-25", organisation="CSTO").name == "Imangali Tasmagambetov"
