"""Orders of words around a verb of saying that hide the speaker or the words."""

from __future__ import annotations

import pytest

from cis_summits import parse

DAY = "2021-10-15"


def told(text: str) -> list[tuple[str, str]]:
    return [(s.speaker.name, s.mode) for s in parse(text, published=DAY).statements]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('"The dam is ready," observed First Deputy Prime Minister Anton Petrenko.', "Anton Petrenko"),
        ('"The dam is ready," Rahmon told the engineers gathered on the shore.', "Emomali Rahmon"),
        ('"The dam is ready," Rahmon commented with a smile.', "Emomali Rahmon"),
        ('"The dam is ready for you," Rahmon greeted them.', "Emomali Rahmon"),
    ],
)
def test_what_follows_the_speaker_does_not_hide_a_quote(sentence: str, speaker: str) -> None:
    assert told(sentence) == [(speaker, "quote")]


@pytest.mark.parametrize(
    "sentence",
    [
        "President of Tajikistan, Emomali Rahmon, in his speech underlined that the dam was ready.",
        "The dam was ready, Rahmon told Japarov and Tokayev.",
        "As was noted by Emomali Rahmon, the dam was ready.",
        "Rahmon let it be known that the dam was ready.",
        "Rahmon dispelled rumours of a flood.",
    ],
)
def test_a_report_is_that_of_its_subject(sentence: str) -> None:
    assert told(sentence) == [("Emomali Rahmon", "reported")]


def test_a_title_behind_a_name_does_not_make_what_is_praised_the_speaker() -> None:
    text = 'Anton Petrenko, the chief engineer, said the dam "serves everybody", the ministry reports.'
    assert {name for name, _ in told(text)} == {"Anton Petrenko"}


def test_who_is_named_behind_an_office_in_lower_case_speaks() -> None:
    assert told("Moldova's minister of water affairs, Anna Petrenko, said the dam was ready.") == [
        ("Anna Petrenko", "reported")
    ]


def test_a_short_quotation_goes_on_behind_somebody_who_is_quoted() -> None:
    text = '"The dam is ready at last," Rahmon told reporters, referring to the delay. "All of it."'
    assert [s.text for s in parse(text, published=DAY).statements if s.mode == "quote"] == [
        "The dam is ready at last,",
        "All of it.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Journalists asked the President about the dam.",
        "Neither Rahmon nor Japarov commented on the dam.",
        "Rahmon said nothing about the dam.",
    ],
)
def test_what_was_not_said_or_only_asked_is_no_statement(sentence: str) -> None:
    assert told(sentence) == []


def test_labels_before_quoted_words_make_no_transcript() -> None:
    text = (
        'Dam opens\n\nThe presidents met the press.\n\nEmomali Rahmon: "The dam is ready, and we are glad."\n\n'
        "Sadyr Japarov said that the water would be shared.\n"
    )
    assert told(text) == [("Emomali Rahmon", "quote"), ("Sadyr Japarov", "reported")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "The head of the Harvest Department of the Seed Committee Farzona Saidova said the dam was ready.",
            "Farzona Saidova",
        ),
        ("The dam was ready, the Chamber of Crafts head Sharif Saidov remarked at a briefing.", "Sharif Saidov"),
        ("The dam was ready, Minister of the Board of Seeds (BOS) Anton Petrenko said in Minsk.", "Anton Petrenko"),
        ("We will recall that Emomali Rahmon promised a dam.", "Emomali Rahmon"),
        ("It should be noted that Emomali Rahmon promised a dam.", "Emomali Rahmon"),
        ("Emomali Rahmon made a four-point proposal to share the water.", "Emomali Rahmon"),
        ("Emomali Rahmon also reminded that the dam was ready.", "Emomali Rahmon"),
    ],
)
def test_the_speaker_is_found_among_other_words(sentence: str, speaker: str) -> None:
    assert told(sentence) == [(speaker, "reported")]


def test_who_somebody_is_behind_the_name_tells_the_country() -> None:
    for text in (
        "Anton Petrenko, chairman of the Uzbek parliament, said the dam was ready.",
        "The dam was ready, said Anton Petrenko, adviser to President Shavkat Mirziyoyev.",
    ):
        (said,) = parse(text, published=DAY).statements
        assert said.speaker.name == "Anton Petrenko"
        assert said.country is not None
        assert said.country.alpha_2 == "UZ"


def test_the_deputy_minister_is_the_one_named_so() -> None:
    text = (
        "Russia's Deputy Minister of Finance Anton Petrenko said the dam was ready. Petrenko thanked the crews. "
        '"We are glad," the Deputy Minister added.'
    )
    assert {name for name, _ in told(text)} == {"Anton Petrenko"}


@pytest.mark.parametrize(
    "text",
    [
        "The figures show that trade has grown.",
        "The agreement envisages a fund and includes a list of farms.",
        "Leaders discuss water\n\nThe dam is ready.\n",
    ],
)
def test_what_papers_hold_and_figures_show_is_nobodys_statement(text: str) -> None:
    assert told(text) == []


def test_what_a_statement_by_an_office_passes_on_is_said_by_the_one_it_tells_of() -> None:
    assert ("Emomali Rahmon", "reported") in told(
        "Rahmon thanked the crews, according to a statement by the Kremlin."
    )


def test_a_line_that_announces_a_speech_with_its_owner_is_a_label() -> None:
    text = (
        "Talks end\n\nThe presidents met in Minsk.\n\nVladimir Putin's opening remarks:\n\n"
        "We have just talked about the dam. I am grateful to the crews, as Mr Rahmon has just said.\n"
    )
    assert ("Vladimir Putin", "speech") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The dam is ready and the water is rising, – said President Emomali Rahmon.",
        "Emomali Rahmon made a plea Thursday for more seed.",
    ],
)
def test_a_dash_or_a_day_may_stand_between(text: str) -> None:
    assert told(text) == [("Emomali Rahmon", "reported")]


def test_a_press_service_named_before_is_meant_by_the_press_service() -> None:
    text = 'The Kremlin press service reported the visit on Monday. "He will come by train," the press service noted.'
    (_, said) = parse(text, published=DAY).statements
    assert (said.speaker.name, said.country and said.country.alpha_2) == ("Kremlin press service", "RU")


def test_a_quotation_over_paragraphs_belongs_from_its_beginning_to_whoever_is_named_at_its_end() -> None:
    text = (
        "«We have built the dam.\n\nIt took us eleven years.\n\nNow it must be filled,» President Rahmon stressed.\n"
    )
    (said,) = parse(text, published=DAY).statements
    assert (said.mode, said.speaker.name) == ("quote", "Emomali Rahmon")
    assert said.text.startswith("We have built")
    assert said.text.endswith("filled,")
