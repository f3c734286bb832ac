"""What agencies and press services pass on, answers behind quotations, and labels that name an office."""

from __future__ import annotations

import pytest

from cis_summits import parse

DAY = "2021-10-15"


def told(text: str) -> list[tuple[str, str]]:
    return [(s.speaker.name, s.mode) for s in parse(text, published=DAY).statements]


@pytest.mark.parametrize(
    "sentence",
    [
        "According to TASS, Emomali Rahmon said that the dam was ready.",
        "As reported by Xinhua, Emomali Rahmon spoke of a new dam.",
        "As Interfax reports, Emomali Rahmon thanked the crews.",
        "TASS reports that Emomali Rahmon thanked the crews.",
    ],
)
def test_an_agency_in_front_passes_on_who_said_it(sentence: str) -> None:
    assert told(sentence) == [("Emomali Rahmon", "reported")]


def test_a_press_service_in_front_speaks_beside_its_president() -> None:
    assert told("According to the Kremlin press service, Vladimir Putin thanked the crews.") == [
        ("Kremlin press service", "reported"),
        ("Vladimir Putin", "reported"),
    ]


def test_a_person_in_front_says_what_others_said() -> None:
    assert told("According to Sadyr Japarov, Vladimir Putin thanked the crews.") == [("Sadyr Japarov", "reported")]


@pytest.mark.parametrize(
    "sentence",
    [
        '"We never sleep," came the reply from Emomali Rahmon.',
        '"We never sleep," this is how Emomali Rahmon put it.',
        '"We never sleep," Emomali Rahmon expressed himself.',
    ],
)
def test_an_answer_belongs_to_whom_it_came_from(sentence: str) -> None:
    assert told(sentence) == [("Emomali Rahmon", "quote")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The dam was ready, the chief engineer, Anna Petrenko, told AKIpress.", "Anna Petrenko"),
        ("Anna Petrenko, the chief engineer, told her weekly briefing that the dam was ready.", "Anna Petrenko"),
        ("Emomali Rahmon assured the guest of his support.", "Emomali Rahmon"),
        ("As Emomali Rahmon explained to reporters afterwards, the dam was ready.", "Emomali Rahmon"),
        ("Emomali Rahmon floated the idea of a second dam.", "Emomali Rahmon"),
    ],
)
def test_hearers_do_not_hide_the_speaker(sentence: str, speaker: str) -> None:
    assert told(sentence) == [(speaker, "reported")]


def test_the_head_of_state_before_a_speech_is_the_one_named_last() -> None:
    text = (
        "Dam opens\n\nDushanbe, October 15\n\nPresident of Tajikistan Emomali Rahmon addressed the crews.\n\n"
        "The head of state said:\n\n- Dear colleagues, dear friends.\n\nWe have built the dam.\n\nThank you.\n"
    )
    speech = next(s for s in parse(text, published=DAY).statements if s.mode == "speech")
    assert speech.speaker.name == "Emomali Rahmon"


def test_who_only_asked_is_not_meant_by_he() -> None:
    text = (
        "In reply to a journalist who asked if it was so, the President of Tajikistan said such talk was nonsense. "
        '"Nobody forces anyone," he added.'
    )
    assert told(text) == [("Emomali Rahmon", "reported"), ("Emomali Rahmon", "quote")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Sadyr Japarov requested help; "It has been sent," Emomali Rahmon assured him.',
            [("Sadyr Japarov", "reported"), ("Emomali Rahmon", "quote")],
        ),
        ("The chair, Kyrgyzstan's Sadyr Japarov, requested help.", [("Sadyr Japarov", "reported")]),
        ('"It will grow," Emomali Rahmon was quoted as telling the guests.', [("Emomali Rahmon", "quote")]),
        ("Spokesman Liu Wei said it would grow. Liu thanked the crews.", [("Liu Wei", "reported")] * 2),
        (
            "Belarus, through its envoy to Moscow, Anton Petrenko, welcomed the plan.",
            [("Anton Petrenko", "reported")],
        ),
        ("The CIS has begun the process of admitting observers.", []),
        (
            '"We shall help," was Emomali Rahmon\'s response, "with all we have."',
            [("Emomali Rahmon", "quote"), ("Emomali Rahmon", "quote")],
        ),
    ],
)
def test_each_part_of_a_sentence_goes_to_whom_it_belongs(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The next chairman, Belarusian President Lukashenko, announced a fund.",
            [("Alexander Lukashenko", "reported")],
        ),
        ("Tajikistan's president, also present, said his country hopes to join.", [("Emomali Rahmon", "reported")]),
        ("The talks ended after Armenia recalled its ambassador.", []),
        ("Emomali Rahmon tweeted a photo of the dam.", []),
        ("Emomali Rahmon did not confirm the plan.", []),
        ('"Friends of the dam," read the caption.', []),
        ("Emomali Rahmon also stated the importance of water.", [("Emomali Rahmon", "reported")]),
    ],
)
def test_words_around_a_verb_tell_who_said_anything(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_press_service_is_that_of_its_government() -> None:
    (said,) = parse("The Government of Belarus's press service says that the dam is ready.", published=DAY).statements
    assert "press service" in said.speaker.name
    assert said.country is not None
    assert said.country.alpha_2 == "BY"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On the same day, Sadyr Japarov sent a message to Emomali Rahmon, which said, in part:\n\n"
            "“Your dam is a marvel of its time.”\n",
            [("Sadyr Japarov", "quote")],
        ),
        (
            "Emomali Rahmon thanked the crews, according to a readout of his speech published by the ministry.",
            [("Emomali Rahmon", "reported")],
        ),
        ("The club has four Central Asian states: Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan.", []),
        ("Rehearsals and welcoming ceremonies for the guests were held.", []),
    ],
)
def test_what_hides_among_papers_and_ceremonies(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_the_statement_speaks_for_the_body_that_issued_it() -> None:
    text = (
        "The Belarusian Foreign Ministry announced that the road was shut. The statement said that it would reopen."
    )
    first, second = parse(text, published=DAY).statements
    assert first.speaker == second.speaker
    assert second.basis == "derived"


def test_a_town_before_a_colon_in_the_text_is_a_date_line() -> None:
    text = "Leaders meet\n\nMoscow: Presidents Emomali Rahmon and Sadyr Japarov met on Thursday in the old palace.\n"
    assert told(text) == []


def test_a_nationality_in_front_makes_no_title_of_quoted_words() -> None:
    text = 'Emomali Rahmon said he had faced "Russian pressure" for years.'
    assert told(text) == [("Emomali Rahmon", "reported"), ("Emomali Rahmon", "quote")]


def test_a_heading_with_a_colon_is_nobodys_turn() -> None:
    text = (
        "Vladimir Putin went home.\n\nSummit in Old Town: Answers to questions\n\n"
        "The President of Russia answered questions from the press.\n\n"
        "President of Russia Vladimir Putin: Good afternoon. Please go ahead.\n\n"
        "Question: Was it a good day?\n\nVladimir Putin: It was.\n"
    )
    assert not any("Summit" in name for name, _ in told(text))
