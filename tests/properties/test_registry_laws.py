"""Laws of the registry: names lead back to what bears them, stretches are half-open, finders never leave the text."""

from __future__ import annotations

import itertools
import time
from datetime import date, timedelta

from hypothesis import given, settings, strategies as st

from cis_summits.errors import AmbiguousName, NotFound
from cis_summits.grammar.countries import find_countries
from cis_summits.registry import load_registry
from cis_summits.registry.days import covers
from cis_summits.registry.folding import fold, fold_unordered
from cis_summits.values import PartialDate

R = load_registry()
FORMS = [(form, row.country) for row in R.country_names for form in row.forms if row.type in ("name", "official")]
SPELLINGS = [(name.text, leader) for leader in R.leaders for name in leader.names]
WORDS = st.sampled_from([form for form, _ in FORMS[::7]] + ["said", "in", ",", "the", ".", "Michael", "Ga", "\n"])
DAYS = st.dates(R.first_day, R.last_day)


def test_every_name_of_a_country_leads_back_to_it() -> None:
    for form, country in FORMS:
        for written in (form, form.upper(), f"  {form} "):
            try:
                assert R.country(written) == country, form
            except AmbiguousName:
                assert "Congo" in form or "Конго" in form


def test_every_spelling_of_a_person_leads_back_to_somebody_who_bears_it() -> None:
    for spelling, leader in SPELLINGS:
        assert leader in R.leaders_named(spelling), spelling


@given(st.text(max_size=60))
def test_folding_is_stable_and_order_is_all_that_unordered_keys_forget(name: str) -> None:
    assert fold_unordered(name).split() == sorted(fold(name).split())
    assert fold(name.upper().lower()) == fold(name.lower())


@given(st.text(max_size=200) | st.lists(WORDS, max_size=30).map(" ".join))
def test_found_countries_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    spans = [mention.span for mention in find_countries(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@given(DAYS, st.integers(0, 4000))
def test_a_stretch_holds_its_first_day_and_not_the_day_of_its_end(day: date, length: int) -> None:
    end = day + timedelta(days=length)
    stretch = (PartialDate.of(day), PartialDate.of(end))
    assert covers(*stretch, day) == ("yes" if length else "no")
    assert covers(*stretch, end) == "no"
    assert covers(*stretch, day - timedelta(days=1)) == "no"


@given(DAYS, DAYS)
def test_an_imprecise_stretch_never_says_what_its_precise_readings_deny(start: date, day: date) -> None:
    coarse = PartialDate(start.year, start.month)
    exact = {covers(PartialDate.of(d), None, day) for d in (coarse.earliest, coarse.latest)}
    assert covers(coarse, None, day) == (exact.pop() if len(exact) == 1 else "perhaps")


@settings(max_examples=50)
@given(DAYS, st.sampled_from(["CIS", "EAEU", "CSTO", "SCO", "Union State"]))
def test_members_are_those_whose_status_says_so(day: date, organisation: str) -> None:
    members = R.members(organisation, on=day)
    for country in members:
        assert R.status(country, organisation, on=day).status == "member"
    for row in members.others:
        assert row.status != "member"


@given(st.text(max_size=20))
def test_no_name_brings_another_error_than_not_found(name: str) -> None:
    for ask in (lambda: R.country(name), lambda: R.organisation(name), lambda: R.leader(name, on="2001-06-01")):
        try:
            ask()
        except (NotFound, AmbiguousName):
            pass


def test_finding_countries_takes_time_in_proportion_to_the_text() -> None:
    text = "Georgia, Jordan and Chad said in Paris, Texas that Minsk and the Congo, Michael Jordan agreed. "

    def seconds(copies: int) -> float:
        longer = text * copies
        best = 9.0
        for _ in range(3):
            begun = time.process_time()
            find_countries(longer)
            best = min(best, time.process_time() - begun)
        return best

    # Sixteen times the text; a quadratic rule would take 256 times as long.
    assert seconds(1600) < 60 * seconds(100) + 0.1
