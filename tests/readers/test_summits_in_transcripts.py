"""Summits of transcripts without headline: those that the speakers open, close or have just come from."""

from __future__ import annotations

import pytest

from cis_summits import parse


def told(text: str, day: str = "2019-10-11") -> list[tuple[str, str, str, str | None, str | None]]:
    found = parse(text, published=day).summits
    return [(s.organisation.code, s.kind, str(s.start), s.place, s.host.alpha_2 if s.host else None) for s in found]


def speech(words: str) -> str:
    return f"President of Kazakhstan Kassym-Jomart Tokayev: Dear friends,\n\n{words}\n\nVladimir Putin: Thank you."


@pytest.mark.parametrize(
    "words",
    [
        "Welcome to today's session of the CIS Council of Heads of State in Almaty.",
        "I greet you all in Almaty at the 12th regular meeting of the CIS Council of Heads of State.",
        "How good to see you in sunny Almaty. I declare the session of the CIS Council of Heads of State open.",
        "Thank you for having come to Almaty. We have just finished this summit of the CIS.",
    ],
)
def test_a_summit_is_the_one_that_its_chair_opens_or_closes(words: str) -> None:
    assert told(speech(words)) == [("CIS", "council", "2019-10-11", "Almaty", "KZ")]


def test_a_day_may_have_had_two_summits() -> None:
    words = "Two things happened today: an emergency session of the CSTO and an emergency meeting of the EurAsEC."
    found = told(speech(words), day="2009-02-04")
    assert [(code, kind) for code, kind, *_ in found] == [("CSTO", "extraordinary"), ("EurAsEC", "extraordinary")]


@pytest.mark.parametrize(
    "words",
    [
        "I am glad to see you. We spoke in May at the summit of the SCO.",
        "Tomorrow we will take part in the summit of the CIS.",
        "We do what was agreed at the CIS summit in Bishkek three years ago.",
        "I remember the first session of the Supreme Eurasian Economic Council very well.",
        "Welcome to Almaty. We prepare the next meeting of the CIS heads of state together.",
    ],
)
def test_a_summit_that_a_speaker_recalls_or_announces_is_none(words: str) -> None:
    assert told(speech(words)) == []


def test_what_a_speaker_says_of_other_summits_leaves_that_of_the_headline_alone() -> None:
    text = "SCO summit\n\nJuly 4, 2024\n\nAstana\n\n" + speech(
        "This summit of the CIS leaders is not the first I see."
    )
    assert [code for code, *_ in told(text, day="2024-07-04")] == ["SCO"]


def test_a_statement_to_the_press_after_a_summit_tells_of_one_that_was_held() -> None:
    text = "Statement to the Press Following a Meeting of the CIS Presidents\n\nJune 1, 2001, Minsk\n\nIt went well."
    assert told(text, day="2001-06-01") == [("CIS", "council", "2001-06-01", "Minsk", "BY")]
