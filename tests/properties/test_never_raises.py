"""Law: no text and no bytes bring an error outside the family of the package."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, strategies as st

import cis_summits
from benchmarks.fuzz import Inputs, lawful
from tests.properties.strategies import texts

INPUTS = Inputs(1)


@given(texts, st.none() | st.dates())
def test_any_text_is_read_as_of_any_day(text: str, day: datetime.date | None) -> None:
    lawful(cis_summits.parse(text, published=day))
    cis_summits.find_periods(text, reference=day)
    cis_summits.find_quantities(text)
    cis_summits.find_countries(text)
    cis_summits.find_statements(text)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        lawful(cis_summits.read(raw))
    except cis_summits.CisSummitsError:
        pass


@pytest.mark.parametrize("number", range(20))
def test_texts_and_pages_that_nobody_would_write_are_read_or_refused(number: int) -> None:
    for _ in range(10):
        lawful(cis_summits.parse(INPUTS.text(), published="2024-12-25"))
    try:
        lawful(cis_summits.read(INPUTS.bytes()))
    except cis_summits.CisSummitsError:
        pass
