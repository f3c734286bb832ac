"""One sentence at a time: which words are cue, speaker and content in each construction."""

from __future__ import annotations

import pytest

import cis_summits
from cis_summits.model import Statement


def one(text: str) -> Statement:
    found = cis_summits.find_statements(text)
    assert len(found) == 1, found
    return found[0]


def content(statement: Statement, text: str) -> list[str]:
    return [part.of(text) for part in statement.content]


# sentence, speaker's words, cue, content
CONSTRUCTIONS = [
    ("Anna Lee said that rain would come.", "Anna Lee", "said", ["that rain would come"]),
    ("Anna Lee said rain would come.", "Anna Lee", "said", ["rain would come"]),
    ("The envoy told reporters that rain would come.", "The envoy", "told", ["that rain would come"]),
    ("The envoy said on Monday in Minsk that rain would come.", "The envoy", "said", ["that rain would come"]),
    ("Rain would come, Anna Lee said.", "Anna Lee", "said", ["Rain would come"]),
    ("Rain would come, said Anna Lee.", "Anna Lee", "said", ["Rain would come"]),
    ("The rain, Anna Lee said, would come.", "Anna Lee", "said", ["The rain", "would come"]),
    ("According to Anna Lee, rain would come.", "Anna Lee", "According to", ["rain would come"]),
    ("Rain would come, according to the ministry.", "the ministry", "according to", ["Rain would come"]),
    ("In the envoy's view, rain would come.", "the envoy", "In the envoy's view", ["rain would come"]),
    ("As the envoy sees it, rain would come.", "the envoy", "sees it", ["rain would come"]),
    ('"Rain will come," Anna Lee said.', "Anna Lee", "said", ["Rain will come,"]),
    ('"Rain will come," said Anna Lee, the envoy.', "Anna Lee", "said", ["Rain will come,"]),
    ('Anna Lee said: "Rain will come."', "Anna Lee", "said", ["Rain will come."]),
    ('"Will rain come?" Anna Lee asked.', "Anna Lee", "asked", ["Will rain come?"]),
    ('"Rain," Anna Lee said, "will come."', "Anna Lee", "said", ["Rain,", "will come."]),
    ('"Rain will come," Anna Lee said. "It is near."', "Anna Lee", "said", ["Rain will come,", "It is near."]),
    ("Anna Lee, the envoy of Minsk, praised the talks.", "Anna Lee", "praised", ["the talks"]),
    ("The envoy pledged to send help.", "The envoy", "pledged", ["to send help"]),
    ("The envoy described the talks as a success.", "The envoy", "described", ["the talks as a success"]),
    ("The talks were praised by Anna Lee.", "Anna Lee", "praised", ["The talks"]),
    ("The envoy expressed hope that rain would come.", "The envoy", "expressed", ["hope that rain would come"]),
    ("As Anna Lee noted, rain would come.", "Anna Lee", "noted", ["rain would come"]),
    ("Anna Lee was quoted as saying rain would come.", "Anna Lee", "quoted as saying", ["rain would come"]),
    ("The envoy's claim that rain fell came late.", "The envoy", "claim", ["that rain fell came late"]),
    ("Some are saying that rain will come.", "Some", "saying", ["that rain will come"]),
    ("Anna Lee, 58, who lives here, says rain will come.", "Anna Lee", "says", ["rain will come"]),
    ("MINSK, May 4 (News) — Rain came, Anna Lee said.", "Anna Lee", "said", ["Rain came"]),
    ("Anna Lee: rain will surely come soon", "Anna Lee", ":", ["rain will surely come soon"]),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "words"), CONSTRUCTIONS, ids=[row[0] for row in CONSTRUCTIONS])
def test_construction(text: str, speaker: str, cue: str, words: list[str]) -> None:
    statement = one(text)
    assert statement.speaker_span is not None
    assert statement.speaker_span.of(text) == speaker
    assert statement.cue is not None
    assert statement.cue.of(text) == cue
    assert content(statement, text) == words


def test_a_sentence_with_several_acts_gives_one_statement_for_each() -> None:
    text = "The envoy thanked the hosts and proposed a new round, adding that time was short."
    found = cis_summits.find_statements(text)
    assert [(s.act, content(s, text)) for s in found] == [
        ("thank", ["the hosts"]),
        ("propose", ["a new round"]),
        ("say", ["that time was short"]),
    ]
    assert {s.speaker.name for s in found} == {"envoy"}


def test_an_opening_participle_has_the_speaker_of_the_main_clause() -> None:
    text = "Noting that time was short, Anna Lee urged the sides to agree."
    noted, urged = cis_summits.find_statements(text)
    assert (noted.speaker.name, content(noted, text)) == ("Anna Lee", ["that time was short"])
    assert (urged.speaker.name, urged.act) == ("Anna Lee", "urge")


def test_reporting_words_inside_content_are_no_acts_of_their_own() -> None:
    text = "Anna Lee said that the ministry had promised help."
    assert content(one(text), text) == ["that the ministry had promised help"]


@pytest.mark.parametrize(
    "text",
    [
        "The claims of the plan were in his report.",
        "A call came on the phone.",
        "The so-called summit took place.",
        "There are plans and calls.",
        'The exercise "Northern Shield" began on Monday.',
        "The boys' dogs barked at the ministers' cars.",
    ],
)
def test_nouns_names_and_apostrophes_report_nothing(text: str) -> None:
    assert cis_summits.find_statements(text) == ()


def test_pronouns_take_the_speaker_before_of_the_same_sex() -> None:
    text = "Anna Lee met Peter Novak. Peter Novak spoke of rain. He said it was near. She agreed with that."
    names = {s.speaker_span.of(text): s.speaker.name for s in cis_summits.find_statements(text) if s.speaker_span}
    assert names == {"Peter Novak": "Peter Novak", "He": "Peter Novak", "She": "Anna Lee"}


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = "The message from Anna Lee reads:\n\n“Rain will come.\n\nIt is near.”\n\nThe day was long."
    assert content(one(text), text) == ["Rain will come.", "It is near."]


def test_an_unclosed_quotation_leaves_the_next_paragraph_alone() -> None:
    text = 'Anna Lee said: "Rain will come.\n\nPeter Novak said that it was near.'
    first, second = cis_summits.find_statements(text)
    assert first.span.end < text.index("Peter")
    assert second.speaker.name == "Peter Novak"


def test_joint_speakers_give_one_statement_each() -> None:
    text = "Anna Lee and Peter Novak welcomed the result."
    assert [s.speaker.name for s in cis_summits.find_statements(text)] == ["Anna Lee", "Peter Novak"]
