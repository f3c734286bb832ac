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
        "Welcome to Almaty. In this city we hold the final meeting of the CIS Council of Heads of State this year.",
        "The session of the CIS Council of Heads of State is over. I thank you for having come to Almaty.",
        "I thank you for the opportunity to meet in Almaty. The theme of this CIS summit is water.",
        "I greet you in Almaty, dear members of the CIS Council of Heads of State.",
        "I thank our hosts and am pleased with the results of the Almaty summit. The CIS does well.",
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
        "How good that you came in the run up to the CIS summit in Minsk.",
        "Welcome to Almaty. We prepare the next meeting of the CIS heads of state together.",
    ],
)
def test_a_summit_that_a_speaker_recalls_or_announces_is_none(words: str) -> None:
    assert told(speech(words)) == []


@pytest.mark.parametrize(
    ("headline", "codes"),
    [
        ("Press statement following CIS, EurAsEC and CSTO meetings", {"CIS", "EurAsEC", "CSTO"}),
        ("Meeting with leaders of CSTO countries", {"CSTO"}),
        ("Opening remarks at meeting of the Collective Security Treaty Organisation", {"CSTO"}),
        ("Meeting with CSTO Secretary General", set()),
        ("Press statement following CIS foreign ministers meeting", set()),
    ],
)
def test_the_headline_of_a_transcript_may_leave_out_who_met(headline: str, codes: set[str]) -> None:
    text = f"{headline}\n\nOctober 6, 2007, 12:30\n\nDushanbe\n\nVladimir Putin: Good day.\n\nQuestion: How was it?"
    assert {code for code, *_ in told(text, day="2007-10-06")} == codes


def test_the_meeting_of_the_council_is_that_which_the_headline_names() -> None:
    text = (
        "Chairman of CIS heads of state council\n\nJanuary 25, 2000\n\nMoscow\n\nThe new chairman led the meeting of "
        "the council, which took place in the morning."
    )
    assert told(text, day="2000-01-25") == [("CIS", "council", "2000-01-25", "Moscow", "RU")]


def test_what_those_did_before_the_summit_who_then_speak_at_it_tells_of_it() -> None:
    text = (
        "The meeting was attended by Sadyr Japarov, Emomali Rahmon, Alexander Lukashenko and Vladimir Putin.\n\n"
        "Before the informal summit of the CIS, its participants toured a museum.\n\n" + speech("Let us begin.")
    )
    assert [(code, kind) for code, kind, *_ in told(text)] == [("CIS", "informal")]


def test_the_place_of_a_headline_is_where_its_host_welcomes_the_guests() -> None:
    text = "CSTO summit\n\n" + speech("I am glad to welcome you all in Almaty.")
    assert told(text) == [("CSTO", "council", "2019-10-11", "Almaty", "KZ")]


def test_what_a_speaker_says_of_other_summits_leaves_that_of_the_headline_alone() -> None:
    text = "SCO summit\n\nJuly 4, 2024\n\nAstana\n\n" + speech(
        "This summit of the CIS leaders is not the first I see."
    )
    assert [code for code, *_ in told(text, day="2024-07-04")] == ["SCO"]


def test_a_statement_to_the_press_after_a_summit_tells_of_one_that_was_held() -> None:
    text = "Statement to the Press Following a Meeting of the CIS Presidents\n\nJune 1, 2001, Minsk\n\nIt went well."
    assert told(text, day="2001-06-01") == [("CIS", "council", "2001-06-01", "Minsk", "BY")]


def test_where_the_leaders_of_an_organisation_speak_one_after_another_it_meets() -> None:
    text = (
        "Vladimir Putin: Thank you. Mr Lukashenko, please.\n\nAlexander Lukashenko: The CSTO is needed by us.\n\n"
        "Serzh Sargsyan: I agree."
    )
    (found,) = parse(text, published="2014-12-23").summits
    assert (found.organisation.code, str(found.start)) == ("CSTO", "2014-12-23")
    stranger = text.replace("Serzh Sargsyan", "Recep Tayyip Erdogan")
    assert parse(stranger, published="2014-12-23").summits == ()
