"""Quotations that no verb of saying introduces, and quotations that are only part of what is told."""

from __future__ import annotations

import pytest

from cis_summits import parse

DAY = "2021-10-15"


def told(text: str) -> list[tuple[str, str]]:
    return [(s.speaker.name, s.mode) for s in parse(text, published=DAY).statements]


@pytest.mark.parametrize(
    "sentence",
    [
        'President Rahmon was blunt: "We cannot feed the whole valley alone."',
        'Rahmon\'s message was plain: "We cannot feed the whole valley alone."',
        '"We cannot feed the whole valley alone," is how President Rahmon summed it up.',
        '"We cannot feed the whole valley alone," was President Rahmon\'s reply.',
    ],
)
def test_a_quotation_belongs_to_whom_its_sentence_is_about(sentence: str) -> None:
    assert ("Emomali Rahmon", "quote") in told(sentence)
    assert {name for name, _ in told(sentence)} == {"Emomali Rahmon"}


def test_whoever_seconds_somebody_says_what_follows_the_colon() -> None:
    text = 'Rahmon asked for seed. He was seconded by President Japarov: "We need it just as much."'
    assert ("Sadyr Japarov", "quote") in told(text)
    assert ("Emomali Rahmon", "quote") not in told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        'The leaders signed three papers: "On the seed fund of the valley and its use."',
        'The menu was short: "Soup and bread, with tea for those who want it."',
        '"The Old Mill and the Sea" was the title.',
    ],
)
def test_what_names_nobody_is_no_quote(sentence: str) -> None:
    assert told(sentence) == []


def test_a_fragment_behind_a_verb_is_part_of_what_is_told() -> None:
    assert told('Rahmon insisted on "a fair share for every farm".') == [
        ("Emomali Rahmon", "reported"),
        ("Emomali Rahmon", "quote"),
    ]


def test_he_behind_whose_reply_it_was_is_the_one_who_replied() -> None:
    text = "Japarov asked for seed. Rahmon's reply was friendly: the stores, he said, were open."
    assert told(text)[-1] == ("Emomali Rahmon", "reported")


@pytest.mark.parametrize(
    "sentence",
    ["Nobody asked about the seed.", "Asked by reporters whether he had seed, Rahmon nodded.", "None said so."],
)
def test_what_nobody_or_only_reporters_ask_is_no_statement(sentence: str) -> None:
    assert told(sentence) == []


UNSAID = "“We will build new roads this year and the economy will grow.”"


@pytest.mark.parametrize(
    "told",
    [
        UNSAID,
        f"Snow fell. {UNSAID} Then it rained.",
        f"And then: {UNSAID}",
        "“We will build new roads this year,” was the answer.",
    ],
)
def test_a_quoted_sentence_that_nobody_is_given_for_is_listed(told: str) -> None:
    document = parse(f"The CIS summit was held in Minsk on May 5, 2020.\n\n{told}", published="2020-05-06")
    assert not document.statements
    (found,) = [d for d in document.diagnostics if d.code == "unresolved-speaker"]
    assert found.span is not None
    assert found.span.of(document.text).startswith("“We will build")


@pytest.mark.parametrize(
    "told",
    [
        f"{UNSAID[:-2]},” Anna Lee said.",
        f"Anna Lee was glad. {UNSAID[:-2]},” she said.",
        f"Anna Lee said: {UNSAID}",
        "A song called “We will build new roads this year.” was played.",
        "“New roads.” That is the name of the plan.",
    ],
)
def test_quoted_words_that_somebody_says_or_that_are_a_name_are_not(told: str) -> None:
    document = parse(f"The CIS summit was held in Minsk on May 5, 2020.\n\n{told}", published="2020-05-06")
    assert "unresolved-speaker" not in [d.code for d in document.diagnostics]
