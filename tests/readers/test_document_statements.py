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
