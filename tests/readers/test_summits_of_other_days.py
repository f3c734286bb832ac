"""Summits that are counted, recalled as recent or yet to come are not those of the day; others told with one are."""

from __future__ import annotations

import pytest

from cis_summits import parse


def held(text: str) -> list[tuple[str, str]]:
    return [(one.organisation.code, str(one.start)) for one in parse(text).summits]


@pytest.mark.parametrize(
    "text",
    [
        "About the CIS\n\nOctober 7, 2024\n\nIn all, 73 meetings of the CIS Council of Heads of State were held.\n",
        "About the CIS\n\nOctober 7, 2024\n\nThe CIS heads of state have met 73 times.\n",
        "About the CIS\n\nOctober 7, 2024\n\nSince 1991, 73 CIS summits have been held.\n",
        "CIS summit: background\n\nOctober 7, 2024\n\nThe Commonwealth was set up in 1991.\n",
        "Factbox: CIS summits\n\nOctober 7, 2024\n\nSome 70 summits of the CIS have been held so far.\n",
    ],
)
def test_summits_that_are_counted_are_not_one_of_the_day(text: str) -> None:
    assert held(text) == []


@pytest.mark.parametrize(
    "body",
    [
        "Speaking about the recent Chisinau summit, he said that the CIS has a future. The summit was well attended.",
        "The recent Chisinau summit of the CIS showed that the Commonwealth is alive.",
        "The presidents who met at the CIS summit in Chisinau recently signed eight documents.",
    ],
)
def test_a_recent_summit_is_not_of_the_day_of_the_text(body: str) -> None:
    assert held(f"Leader speaks to reporters\n\nOctober 14, 2009\n\n{body}\n") == []


@pytest.mark.parametrize(
    "body",
    [
        "The leaders of the CIS held an informal summit in St. Petersburg on December 25.",
        "On December 25, the CIS informal summit took place in St. Petersburg.",
    ],
)
def test_a_dated_summit_of_another_organisation_is_kept(body: str) -> None:
    text = f"EAEU summit in Igora\n\nDecember 27, 2024\n\nThe EAEU summit was held on December 26. {body}\n"
    assert held(text) == [("EAEU", "2024-12-26"), ("CIS", "2024-12-25")]


def test_an_undated_summit_of_another_organisation_is_not() -> None:
    body = "The EAEU summit was held on December 26. A CIS summit was held too."
    assert held(f"EAEU summit in Igora\n\nDecember 27, 2024\n\n{body}\n") == [("EAEU", "2024-12-26")]


@pytest.mark.parametrize(
    "body",
    [
        "Presidents Vladimir Putin, Kassym-Jomart Tokayev and Sadyr Japarov will go to the summit on June 27.",
        "The leaders are expected to sign a treaty at the summit tomorrow.",
    ],
)
def test_a_headline_does_not_date_a_summit_that_the_text_puts_ahead(body: str) -> None:
    doc = parse(f"EAEU summit in Minsk\n\nJune 26, 2025\n\n{body}\n")
    assert (doc.summits, doc.attendance) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Caspian summit opens in Aktau\n\nFive presidents attended the summit. Somebody spoke of the CIS.",
        "The third Russia-Africa Summit opened in Sochi. Speaking at the summit, Vladimir Putin praised the EAEU.",
        "The leaders of the CIS countries attended the Victory parade in Moscow on Sunday.",
        "EAEU presidents agreed by telephone on Sunday to cut tariffs.",
        "The CSTO leaders signed a statement, a spokesman said on Sunday.",
    ],
)
def test_a_gathering_of_another_name_is_no_summit_of_the_organisation_named_beside(text: str) -> None:
    assert parse(text, published="2018-08-12").summits == ()
