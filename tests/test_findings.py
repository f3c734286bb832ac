"""What ``benchmarks/fuzz.py`` once broke stays whole."""

from __future__ import annotations

import pytest

import cis_summits

FOUND = [
    pytest.param("The accord was put on hold", id="a verb of standing as the last words"),
    pytest.param("Say it to the minister for internal affairs Mrs", id="an office with a title at the end"),
    pytest.param("His friends from Brunei are pleading", id="a plea to nobody as the last word"),
    pytest.param("There were 0 last week 2024 in Minsk", id="no last weeks of a year"),
    pytest.param(
        "The sides were represented by Putin, to be separately with spoke in favour of",
        id="a talk that breaks off before its topic",
    ),
    pytest.param("The President " + "of the Senate " * 2000, id="a body of a body of a body"),
]


@pytest.mark.parametrize("text", FOUND)
def test_texts_that_once_broke_a_reader_are_read(text: str) -> None:
    assert cis_summits.parse(text, published="2024-12-25").text == text
