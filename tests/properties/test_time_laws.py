"""Law: reading takes time in proportion to the text, whatever the text is made of."""

from __future__ import annotations

import pytest

import cis_summits
from benchmarks.timing import growth, seconds

UNITS = {
    "nested quotation marks": "“a \"b 'c ",
    "unclosed quotation marks": "He said “we agree ",
    "closing marks alone": 'a” b" ',
    "apostrophes": "'",
    "long digit runs": "1234567890",
    "digit groups": "12 345 ",
    "groups of three digits": "999 ",
    "groups of three digits between marks": "999’",
    "digits and spaced commas": "999 , ",
    "decimal points": "1.2.3,4",
    "capitals": "AAAA ",
    "capitalised words": "Anna Lee ",
    "zero-width characters": "\u200b",
    "right-to-left marks": "\u202eab ",
    "combining marks": "e\u0301",
    "astral code points": "\U0001f600",
    "null characters": "\0",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "tabs": "\t",
    "line breaks": "\n",
    "words on lines": "word\n",
    "words between blank lines": "a\n\n",
    "carriage returns": "a\r\n",
    "line separators": "a\u2028",
    "full stops": ".",
    "exclamation marks": "!",
    "marks and closers": "!)",
    "brackets": "(a ",
    "one long word": "a",
    "letters and digits": "a1",
    "underscores": "_",
    "hyphens": "a-",
    "who said": "who said, ",
    "labels": "Anna Lee: yes.\n",
    "a list of countries": "Belarus, ",
    "countries joined": "Belarus and ",
    "percentages": "5 percent, ",
    "ranges": "from 5 to ",
    "money": "$5 billion to ",
    "number words": "hundred thousand ",
    "dates": "May 5, 2020, ",
    "ranges of months": "January to ",
    "of the": "of the ",
    "offices of bodies": "President of the Senate of ",
    "offices": "President of Belarus ",
    "initials": "Mr. A. B. ",
    "respectively": "respectively ",
    "trade": "trade between Russia and Belarus rose by 5 percent ",
    "members": "Moldova is a member of the CIS and ",
    "summits": "informal CIS summit ",
    "chairmanships": "the CIS chairmanship of ",
    "years": "“Year of Peace” ",
    "meetings": "Putin met with Lukashenko ",
    "lists of leaders": "Attending the summit were Lukashenko, ",
    "Russian words": "Россия и Беларусь ",
    "tags": "<p>",
    "rules": "* * *\n",
    "bullets": "- item\n",
    "wrapped lines": "the leaders met in Minsk and agreed to meet again in the spring\n",
}


LONG_UNITS = {
    "sums that no economy owns": "Netherlands guilders 1",
    "figures of organisations": "events CIS 5 percent ",
    "countries by their number": "the three countries 5 percent in Russia, ",
    "words that stand for countries": "our countries CIS 5 percent ",
}
"""Slow only in long sentences, so that less than a page does not show it."""

PROSE = "The leaders met in Minsk, and trade rose by 5 percent, the minister said. "


@pytest.fixture(autouse=True)
def _read_whatever_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    # Most of these are in no language, so that a document of them would not be read at all.
    monkeypatch.setattr("cis_summits.sources.cutting.language_of", lambda tokens: "en")


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_eight_times_the_text_takes_about_eight_times_as_long(unit: str) -> None:
    # A quadratic rule would take sixty-four times as long.
    assert growth(lambda text: cis_summits.parse(text, published="2025-12-22"), unit, 3_000) < 24


def test_many_mentions_of_people_of_one_name_take_no_longer_than_others() -> None:
    unit = "It was said that Ilham Aliyev had left and that Aliyev would be back. "
    assert growth(lambda text: cis_summits.parse(text, published="2025-12-22"), unit, 20_000) < 24


@pytest.mark.parametrize("unit", LONG_UNITS.values(), ids=LONG_UNITS.keys())
def test_sentences_of_many_pages_take_no_longer_than_pages(unit: str) -> None:
    assert growth(lambda text: cis_summits.parse(text, published="2025-12-22"), unit, 12_000) < 16


@pytest.mark.parametrize("unit", LONG_UNITS.values(), ids=LONG_UNITS.keys())
def test_sentences_of_many_pages_take_no_more_than_a_few_times_what_prose_takes(unit: str) -> None:
    prose = PROSE * 540
    text = (unit * (len(prose) // len(unit) + 1))[: len(prose)]
    usual = seconds(lambda: cis_summits.parse(prose, published="2025-12-22"), 1)
    assert seconds(lambda: cis_summits.parse(text, published="2025-12-22"), 1) < 6 * usual


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_no_text_takes_more_than_a_few_times_what_prose_takes(unit: str) -> None:
    prose = PROSE * 54
    text = (unit * (len(prose) // len(unit) + 1))[: len(prose)]
    usual = seconds(lambda: cis_summits.parse(prose, published="2025-12-22"), 5)
    assert seconds(lambda: cis_summits.parse(text, published="2025-12-22"), 5) < 15 * usual + 0.005
