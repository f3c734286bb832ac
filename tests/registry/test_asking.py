"""A question that cannot be asked is told as such, never answered with nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cis_summits
import cis_summits.export
from cis_summits.errors import BadArgument, CisSummitsError, NotFound, RegistryDataError
from cis_summits.registry import Registry, load_registry

HUGE = 10**5000  # Python writes no such numbers
ANY: Any = cis_summits
R: Any = load_registry()  # not typed: the arguments here are wrong on purpose


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: R.summits("CIS", kind="foo"), "council, informal, extraordinary"),
        (lambda: R.summits("CIS", between=("2020-01-01", "2019-01-01")), "first day first"),
        (lambda: R.summits("CIS", between="2020-01-01"), "two dates"),
        (lambda: R.summits(place=5), "not int"),
        (lambda: R.chair("CIS", year="24"), "a number like 2024"),
        (lambda: R.chair("CIS", "2014-05-01"), "for a day there is on="),
        (lambda: R.chair("CIS", on=2014), "such as 2014-06-01"),
        (lambda: R.chair("CIS", on="2014"), "such as 2014-06-01"),
        (lambda: R.summits(between=2014), "for one year there is year="),
        (lambda: R.summits(between=("2014", "2015"), year=2014), "either year= or between="),
        (lambda: R.summits(between=("spring", "2015")), "a month or a year"),
        (lambda: R.summits(year="2014-05-01"), "a number like 2024"),
        (lambda: R.chair("CIS", year=99999), "a number like 2024"),
        (lambda: R.chair("CIS"), "either year= or on="),
        (lambda: R.theme_year("CIS", year="24"), "a number like 2024"),
        (lambda: R.country(None), "not NoneType"),
        (lambda: R.leader(None, on="2020-01-01"), "not NoneType"),
        (lambda: R.leader("Putin", on=2020), "not int"),
        (lambda: R.head_of_state("RU", on="January 2020"), "YYYY-MM-DD"),
        (lambda: R.head_of_state(7, on="2020-01-01"), "not int"),
        (lambda: R.organisation(7), "not int"),
        (lambda: R.with_(people="x"), "people takes a list"),
        (lambda: R.with_(countries=["x"]), "countries takes a list"),
        (lambda: cis_summits.parse("x", registry=R.countries), "load_registry"),
        (lambda: cis_summits.find_countries("x", R.countries), "load_registry"),
        (lambda: cis_summits.find_statements("x", R.countries), "load_registry"),
        (lambda: R.members(["CIS"], on="2020-01-01"), "not list"),
        (lambda: R.term("BY", role={}, on="2020-01-01"), "not dict"),
        (lambda: R.head_of_state(["BY"], on="2020-01-01"), "not list"),
        (lambda: R.theme_year("CIS", HUGE), "too long to write"),
        (lambda: R.country("BY", on=HUGE), "not int"),
        (lambda: R.summits(between=(HUGE, 2020)), "too long to write"),
        (lambda: Registry({}), "load_registry"),
        (lambda: ANY.Registry.from_files(None), "not NoneType"),
        (lambda: ANY.parse("x", url=5), "url must be a str"),
        (lambda: ANY.parse("x", publisher=b"x"), "publisher must be a str"),
        (lambda: cis_summits.parse("x", url="\udcff"), "unpaired surrogate"),
        (lambda: ANY.read(b"<html><p>x", url=5), "url must be a str"),
        (lambda: cis_summits.parse("x").coverage("quotes"), "'quotes'.*statements"),
        (lambda: ANY.export.account("x"), "not str"),
        (lambda: ANY.export.audit_account(cis_summits.parse("x"), []), "not of Document and list"),
    ],
)
def test_an_argument_of_the_wrong_type_or_form_is_told(ask: Callable[[], object], told: str) -> None:
    with pytest.raises(BadArgument, match=told) as caught:
        ask()
    assert isinstance(caught.value, CisSummitsError)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, TypeError)


def test_what_was_asked_for_is_shown_but_not_without_end() -> None:
    for ask in (R.country, R.organisation, lambda name: R.leader(name, on="2020-01-01")):
        with pytest.raises(NotFound, match="'aaaa") as caught:
            ask("a" * 100_000)
        assert len(str(caught.value)) < 300


def test_a_place_that_is_neither_town_nor_country_is_told_as_a_place() -> None:
    with pytest.raises(NotFound, match="no summit in a place called 'Atlantis', and of no such country"):
        R.summits(place="Atlantis")


def test_a_place_that_is_misspelt_is_answered_with_places() -> None:
    for asked, meant in (("Menck", "Minsk"), ("Dushambe", "Dushanbe"), ("Turkmenstan", "Turkmenistan")):
        with pytest.raises(NotFound) as caught:
            R.summits(place=asked)
        assert meant in caught.value.near


def test_years_serve_where_a_stretch_is_asked_for() -> None:
    two = R.summits("CIS", between=("2014-01-01", "2015-12-31"))
    assert len(two) == 3
    for between in (("2014", "2015"), (2014, 2015), ("2014-01", "2015-12"), ("2014", "2015-12-31")):
        assert R.summits("CIS", between=between) == two
    assert R.summits("CIS", year=2014) == R.summits("CIS", year="2014") == two[:1]
    assert R.chair("CIS", "2025") == R.chair("CIS", year=2025)
    assert R.theme_year("CIS", 2023) == R.theme_year("CIS", year=2023)


def test_an_organisation_is_named_without_an_article_it_may_not_take() -> None:
    alliance = {"code": "NATO", "name": "North Atlantic Treaty Organization", "sources": ["own"]}
    with pytest.raises(NotFound, match="no chairmanships of NATO"):
        R.with_(organisations=[alliance]).chair("NATO", year=2020)


def test_a_folder_without_a_registry_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing here")
    for alone in (False, True):
        with pytest.raises(RegistryDataError, match="no registry"):
            Registry.from_files(tmp_path, alone=alone)
