"""What a document makes of attributions: folding, institutions, transcripts, and what stays undecided."""

from __future__ import annotations

import pytest

import cis_summits
from cis_summits.model import Document

DAY = "2025-12-22"


def parse(text: str) -> Document:
    return cis_summits.parse(text, published=DAY)


@pytest.mark.parametrize(
    ("phrase", "name", "country"),
    [
        ("The Kremlin", "Kremlin", "RU"),
        ("Azerbaijan's presidential administration", "Presidential Administration of Azerbaijan", "AZ"),
        ("The Armenian Foreign Ministry", "Ministry of Foreign Affairs of Armenia", "AM"),
        ("The press service of the President of Kazakhstan", "Presidential Press Service of Kazakhstan", "KZ"),
        ("Tajik authorities", "Tajik authorities", "TJ"),
        ("Kyrgyzstan", "Kyrgyzstan", "KG"),
    ],
)
def test_institutions_speak_for_their_country(phrase: str, name: str, country: str) -> None:
    (statement,) = parse(f"{phrase} said on Monday that the talks would go on.").statements
    assert statement.speaker.name == name
    assert statement.country is not None
    assert statement.country.alpha_2 == country


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Russian President Vladimir Putin", "Vladimir Putin"),
        ("The Kazakh leader", "Kassym-Jomart Tokayev"),
        ("The Belarusian head of state", "Alexander Lukashenko"),
        ("The prime minister of Armenia", "Nikol Pashinyan"),
    ],
)
def test_offices_are_resolved_on_the_day(phrase: str, name: str) -> None:
    (statement,) = parse(f"{phrase} said that the talks would go on.").statements
    assert statement.speaker.name == name


def test_acts_of_one_sentence_are_folded_and_kept() -> None:
    (statement,) = parse("Putin thanked the hosts, adding that the talks would go on.").statements
    assert statement.act == "thank"
    assert [act.act for act in statement.acts] == ["thank", "say"]


def test_a_title_in_quotation_marks_is_no_quote() -> None:
    text = 'Putin said that the exercise "Dushanbe-Anti-Terror-2017" and the plan "On Trade in Goods" went well.'
    assert [s.mode for s in parse(text).statements] == ["reported"]


def test_a_pronoun_without_anybody_before_is_a_diagnostic_and_no_statement() -> None:
    document = parse("He said that the talks would go on.")
    assert document.statements == ()
    (diagnostic,) = [d for d in document.diagnostics if d.code == "unresolved-speaker"]
    assert diagnostic.span is not None
    assert diagnostic.span.of(document.text) == "He"


def test_wishes_and_what_papers_contain_are_no_statements() -> None:
    text = "Putin wants more trade. The agreement outlines the goals. Putin met Tokayev to discuss trade."
    assert parse(text).statements == ()


def test_turns_of_a_transcript_are_speeches_to_the_other_side() -> None:
    text = (
        "Meeting with President of Kazakhstan\n\nDecember 22, 2025\n\nMoscow\n\n"
        "President of Russia Vladimir Putin: Good to see you.\n\nHe said “hello” to me.\n\n"
        "President of Kazakhstan Kassym-Jomart Tokayev: Thank you.\n\nVladimir Putin: Welcome.\n"
    )
    found = parse(text).statements
    assert [(s.mode, s.speaker.name) for s in found] == [
        ("speech", "Vladimir Putin"),
        ("speech", "Kassym-Jomart Tokayev"),
        ("speech", "Vladimir Putin"),
    ]
    assert found[0].text == "Good to see you.\n\nHe said “hello” to me."
    assert [a.name for a in found[0].addressees] == ["Kassym-Jomart Tokayev"]
    assert {s.country.alpha_2 for s in found if s.country} == {"RU", "KZ"}


def test_a_transcript_of_a_hundred_thousand_words_keeps_every_turn() -> None:
    said = "The talks between us go on. " * 80
    turns = f"President of Russia Vladimir Putin: {said}\n\nVladimir Putin: {said}\n\n" * 100
    text = "Meeting with President of Kazakhstan\n\nDecember 22, 2025\n\nMoscow\n\n" + turns
    found = parse(text).statements
    assert len(found) == 200
    assert {s.mode for s in found} == {"speech"}


def test_a_sentence_of_five_thousand_words_ends_where_it_ends() -> None:
    text = "Putin said that " + "the talks and " * 1700 + "all went on. Rahmon thanked Putin."
    found = parse(text).statements
    assert [s.speaker.name for s in found] == ["Vladimir Putin", "Emomali Rahmon"]


TALK = "In a phone call with Azerbaijani President Ilham Aliyev, Putin congratulated his counterpart on the holiday. "


@pytest.mark.parametrize(
    ("text", "speaker", "country"),
    [
        (
            "Lukashenko met the press. The head of state said that the talks would go on.",
            "Alexander Lukashenko",
            "BY",
        ),
        ("Nikol Pashinyan met the press. The politician said that the talks went on.", "Nikol Pashinyan", "AM"),
        ("Kremlin spokesman Dmitry Peskov said that the talks would go on.", "Dmitry Peskov", "RU"),
        ("Tokayev's press secretary Ivan Petrov said that the talks would go on.", "Ivan Petrov", "KZ"),
        ("Tokayev met Putin. In his view, the talks went well.", "Kassym-Jomart Tokayev", "KZ"),
        ("Rahmon urged calm, state news agency Khovar reported.", "Emomali Rahmon", "TJ"),
        ("As Rahmon told reporters, the talks would go on.", "Emomali Rahmon", "TJ"),
    ],
)
def test_speakers_that_take_more_than_a_name(text: str, speaker: str, country: str) -> None:
    statement = parse(text).statements[-1]
    assert statement.speaker.name == speaker
    assert statement.country is not None
    assert statement.country.alpha_2 == country


def test_she_is_nobody_known_to_be_a_man() -> None:
    document = parse("Emomali Rahmon came to Moscow. She said that the talks would go on.")
    assert document.statements == ()
    assert "unresolved-speaker" in {d.code for d in document.diagnostics}


def test_a_counterpart_is_the_other_side() -> None:
    (statement,) = parse(TALK).statements
    assert [a.name for a in statement.addressees] == ["Ilham Aliyev"]


def test_what_somebody_says_elsewhere_is_not_said_in_the_talk() -> None:
    document = parse(TALK + "\n\nThe Armenian Foreign Ministry said that the talks would go on.")
    assert document.statements[-1].addressees == ()
    assert document.statements[-1].occasion is None


def test_joint_speakers_and_they_give_one_statement_each() -> None:
    text = "Emomali Rahmon and Sadyr Japarov welcomed the deal. They thanked the hosts."
    found = [(s.speaker.name, s.act) for s in parse(text).statements]
    assert found == [
        ("Emomali Rahmon", "welcome"),
        ("Sadyr Japarov", "welcome"),
        ("Emomali Rahmon", "thank"),
        ("Sadyr Japarov", "thank"),
    ]


def test_two_countries_give_one_statement_each() -> None:
    found = parse("Moscow and Minsk insist on a single market.").statements
    assert [s.country.alpha_2 for s in found if s.country] == ["RU", "BY"]


def test_things_do_not_speak() -> None:
    text = "The visit confirmed the friendship. The talks highlighted the need for trade."
    assert parse(text).statements == ()


def test_to_support_a_proposal_is_a_statement_and_to_support_trade_is_none() -> None:
    text = "Rahmon supported the proposal. Rahmon supports trade."
    assert [s.text for s in parse(text).statements] == ["Rahmon supported the proposal."]


def test_a_message_speaks_for_its_sender() -> None:
    text = "Vladimir Putin sent greetings to the forum.\n\nThe message reads:\n\n“Dear friends, all the best.”"
    (statement,) = parse(text).statements
    assert (statement.mode, statement.speaker.name) == ("quote", "Vladimir Putin")
