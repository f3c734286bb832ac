"""Who speaks where the sentence alone does not say: pronouns, offices, joint speakers, verbs inside a clause."""

from __future__ import annotations

import pytest

import cis_summits
from cis_summits.model import Document, Statement

DAY = "2021-10-15"


def parse(text: str, day: str = DAY) -> Document:
    return cis_summits.parse(text, published=day)


def told(text: str, day: str = DAY) -> list[tuple[str, str]]:
    return [(s.speaker.name, s.mode) for s in parse(text, day).statements]


def last(text: str) -> Statement:
    return parse(text).statements[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "The rest, he went on, would follow in spring.",
        "Herders, he continued, were waiting for the road.",
        "According to him, the road needs two bridges.",
        "He warned, however, that the road was narrow.",
        "He noted, among other things, that the road was narrow.",
        "The road, he said on arrival, was too narrow.",
        "The road would be widened, he assured.",
        "He passed on an invitation from his government.",
    ],
)
def test_a_pronoun_speaks_for_the_subject_of_the_sentence_before(sentence: str) -> None:
    text = f"Belarus's Alexander Lukashenko, elected in 1994, came by train. {sentence}"
    assert told(text) == [("Alexander Lukashenko", "reported")]


def test_words_quoted_behind_an_interrupted_clause_are_a_quote_of_their_own() -> None:
    statements = parse(
        'Ilham Aliyev came late. The pipe, he said on arrival, was "hardly a gift" for anybody.'
    ).statements
    assert [(s.mode, s.text) for s in statements][1:] == [("quote", "hardly a gift")]
    assert statements[0].mode == "reported"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"')],
)
def test_each_half_of_an_interrupted_quotation_is_a_quote(opening: str, closing: str) -> None:
    text = f"{opening}The dam is ready,{closing} Rahmon said, {opening}and the water is rising.{closing}"
    assert [s.text for s in parse(text).statements] == ["The dam is ready,", "and the water is rising."]


def test_a_straight_mark_may_close_what_a_curly_one_opened() -> None:
    text = '“The dam is ready," Rahmon said, “and the water is rising.”'
    assert [s.text for s in parse(text).statements] == ["The dam is ready,", "and the water is rising."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Aliyev and Rahmon both voiced concern about the harvest.",
        "Aliyev and Rahmon each thanked the herders.",
        "Both Aliyev and Rahmon praised the herders.",
        "Aliyev and Rahmon called the harvest a gift.",
    ],
)
def test_joint_speakers_speak_each(sentence: str) -> None:
    assert told(sentence) == [("Emomali Rahmon", "reported"), ("Ilham Aliyev", "reported")] or told(sentence) == [
        ("Ilham Aliyev", "reported"),
        ("Emomali Rahmon", "reported"),
    ]


def test_a_name_once_given_with_its_office_is_found_again_beside_another() -> None:
    text = "Prime Minister of Singapore Heng Tai Wong came.\n\nNikol Pashinyan and Heng Tai Wong praised the port."
    assert {name for name, _ in told(text)} == {"Nikol Pashinyan", "Heng Tai Wong"}


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The head of Uzbekistan", "Shavkat Mirziyoyev"),
        ("The head of the Kazakh state", "Kassym-Jomart Tokayev"),
        ("The head of the Armenian government", "Nikol Pashinyan"),
        ("The Armenian PM", "Nikol Pashinyan"),
        ("The Leader of the Nation", "Nursultan Nazarbayev"),
        ("Elbasy", "Nursultan Nazarbayev"),
        ("The First President of Kazakhstan", "Nursultan Nazarbayev"),
        ("The Kremlin chief", "Vladimir Putin"),
    ],
)
def test_offices_stand_for_their_holders(phrase: str, name: str) -> None:
    statement = last(f"{phrase} said that the harvest was good.")
    assert statement.speaker.name == name
    assert statement.basis == "derived"


def test_the_style_of_a_first_president_meant_the_president_while_he_was_in_office() -> None:
    (statement,) = parse("The Leader of the Nation praised the herders.", "2014-05-29").statements
    assert (statement.speaker.name, statement.office) == ("Nursultan Nazarbayev", "President")


@pytest.mark.parametrize(
    "phrase",
    [
        "The head of Belarus's air force",
        "The head of Belarusian Railways",
        "The leader of Russia's ice hockey union",
        "The President of Kazakhstan's Chess Federation",
    ],
)
def test_whoever_heads_something_of_a_country_is_not_its_leader(phrase: str) -> None:
    (statement,) = parse(f"{phrase} said that the harvest was good.").statements
    assert statement.speaker.name not in {"Alexander Lukashenko", "Vladimir Putin", "Kassym-Jomart Tokayev"}


def test_a_name_between_commas_is_the_speaker() -> None:
    statement = last("The head of Belarusian Railways, Vladimir Morozov, said that the harvest was good.")
    assert statement.speaker.name == "Vladimir Morozov"
    assert statement.country is not None
    assert statement.country.alpha_2 == "BY"


def test_an_office_is_not_given_to_whom_its_words_contradict() -> None:
    text = (
        "Finance Minister Anton Siluanov came first. Naftogaz head Oleh Dubyna came last. The gas minister said no."
    )
    assert [s.speaker.name for s in parse(text).statements] == ["gas minister"]


@pytest.mark.parametrize(
    ("company", "country"), [("Gazprom", "RU"), ("Naftogaz", "UA"), ("Kazatomprom", "KZ"), ("SOCAR", "AZ")]
)
def test_officials_of_a_company_speak_for_its_country(company: str, country: str) -> None:
    statement = last(f"{company} chief Pavel Orlov said that the pipe was ready.")
    assert statement.country is not None
    assert statement.country.alpha_2 == country


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Lukashenko conveyed to his Kazakh colleague an invitation from the herders to visit Brest.", "invite"),
        ("Lukashenko sent his condolences to the herders.", "condole"),
        ("Lukashenko extended a warm welcome to the herders.", "welcome"),
    ],
)
def test_what_is_conveyed_tells_the_act(sentence: str, act: str) -> None:
    (statement,) = parse(sentence).statements
    assert (statement.speaker.name, statement.act) == ("Alexander Lukashenko", act)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lukashenko sent a train to the herders.",
        "Lukashenko passed on the bill.",
        "Present were Lukashenko and the leaders of the observer states, who came by train.",
    ],
)
def test_what_is_no_act_of_speech_gives_no_statement(sentence: str) -> None:
    assert parse(sentence).statements == ()


def test_what_a_press_service_releases_is_told_by_whom_it_speaks_of() -> None:
    text = "Pashinyan congratulated the winners, the press service of the Armenian government reported."
    assert ("Nikol Pashinyan", "reported") in told(text)


def test_a_word_before_a_colon_that_names_nobody_is_a_diagnostic() -> None:
    document = parse("The herders came.\n\nOpinions: the road to the dam is far too narrow.")
    assert document.statements == ()
    assert [d.code for d in document.diagnostics if d.code == "unresolved-speaker"] == ["unresolved-speaker"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ('"The lake is deep," said Mr Putin\'s aide Oleg Sokolov.', "Oleg Sokolov"),
        ("Turkmenistan's Saparmurat Niyazov stayed away, citing the heat.", "Saparmurat Niyazov"),
        ("Lakes, according to Rahmon, are deep.", "Emomali Rahmon"),
        ("Rahmon is convinced that the lake is deep.", "Emomali Rahmon"),
        ("The lake is deep, his spokesman, Bek Torgai, wrote in a book.", "Bek Torgai"),
        ("The report notes that the lake is deep.", "report"),
    ],
)
def test_the_whole_phrase_tells_who_speaks(sentence: str, name: str) -> None:
    assert last(sentence).speaker.name == name


def test_a_name_that_only_its_capitals_tell_is_known_again_by_its_surname() -> None:
    text = '"The lake is deep," said Bek Torgai, a diver. Torgai added that it was cold.'
    assert told(text) == [("Bek Torgai", "quote"), ("Bek Torgai", "reported")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine's Leonid Kuchma hosted the divers, but the two failed to agree on a lake.",
        "The bread was delivered by Rahmon.",
        "Rahmon did not say when the lake would freeze.",
        "Rahmon's office did not respond.",
        "Opening Remarks at the Lake of the Five",
    ],
)
def test_what_nobody_said_gives_no_statement(sentence: str) -> None:
    assert parse(sentence).statements == ()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Aliyev also met with Kazakh President Kassym-Jomart Tokayev, who thanked the divers.",
            "Kassym-Jomart Tokayev",
        ),
        ('"The lake is deep," Rahmon is sure.', "Emomali Rahmon"),
        ("The lake is deep, Rahmon is confident.", "Emomali Rahmon"),
    ],
)
def test_the_nearest_name_or_subject_speaks(sentence: str, name: str) -> None:
    assert last(sentence).speaker.name == name


def test_a_body_named_before_is_meant_by_its_noun() -> None:
    text = "The Border Service of Kyrgyzstan said that trucks were waiting. The Service asked drivers to be patient."
    assert [s.speaker.name for s in parse(text).statements] == ["Border Service of Kyrgyzstan"] * 2


def test_several_presidents_are_not_the_one_spoken_of_last() -> None:
    statement = last("Ilham Aliyev opened the meeting. The presidents thanked the divers.")
    assert statement.speaker.name == "presidents"


def test_the_premier_of_a_page_is_the_one_it_has_named() -> None:
    text = (
        "Nikol Pashinyan visits a lake\n\nPrime Minister Nikol Pashinyan came by boat.\n\n"
        "The Premier praised the divers. Mikhail Mishustin stayed on the shore."
    )
    assert told(text) == [("Nikol Pashinyan", "reported")]


TALKS = "President Alexander Lukashenko held talks with Kazakh President Kassym-Jomart Tokayev in Minsk.\n\n"
BOTH = [("Alexander Lukashenko", "reported"), ("Kassym-Jomart Tokayev", "reported")]


@pytest.mark.parametrize(
    "subject",
    ["Both heads of state", "The two heads of state", "The leaders of the two countries", "The presidents"],
)
def test_the_leaders_of_a_talk_between_two_are_its_two_sides(subject: str) -> None:
    assert told(f"{TALKS}{subject} noted that the road needs bridges.") == BOTH


@pytest.mark.parametrize("subject", ["The heads of state and government", "The heads of the delegations"])
def test_leaders_beside_others_are_not_the_two_sides(subject: str) -> None:
    assert set(told(f"{TALKS}{subject} noted that the road needs bridges.")).isdisjoint(BOTH)


def test_the_presidents_are_not_two_where_a_third_is_named() -> None:
    third = "The day before, Sadyr Japarov came to the summit. The presidents noted that the road needs bridges."
    assert set(told(TALKS + third)).isdisjoint(BOTH)


def placed(text: str, day: str = "2018-06-10") -> list[tuple[str, str | None]]:
    """The speakers of a text with their countries, in order."""
    return [
        (s.speaker.name, s.country.alpha_2 if s.country else None)
        for s in cis_summits.parse(text, published=day).statements
    ]


def test_the_only_one_whom_a_new_paragraph_names_is_he() -> None:
    text = '"No," joked Alexander Lukashenko.\n\nThe task of greeting fell to Nikol Pashinyan. He said he was glad.'
    assert placed(text)[-1] == ("Nikol Pashinyan", "AM")


def test_those_who_act_together_are_they() -> None:
    text = "Presidents Vladimir Putin and Alexander Lukashenko dined in Minsk, after which they said all was settled."
    assert {name for name, _ in placed(text)} == {"Vladimir Putin", "Alexander Lukashenko"}


def test_who_is_named_behind_said_the_host_speaks() -> None:
    text = '"It is fine," said the host, Belarusian President Alexander Lukashenko. "Come again."'
    assert placed(text) == [("Alexander Lukashenko", "BY")] * 2


def test_the_head_of_state_is_whose_name_opens_the_headline() -> None:
    text = (
        "Nursultan Nazarbayev receives guests\n\n10 June 2018\n\nThe President of Iran thanked for the welcome.\n\n"
        "At the talks with Prime Minister of India Narendra Modi the Head of State praised trade."
    )
    assert placed(text)[-1] == ("Nursultan Nazarbayev", "KZ")


def test_speech_between_dashes_is_a_quotation() -> None:
    text = "The leaders met.\n\n- Trade has grown. It will go on, - Vladimir Putin said.\n\nThen they dined."
    (speech,) = (s for s in cis_summits.parse(text, published="2018-06-10").statements if s.mode == "quote")
    assert speech.span.of(text) == "Trade has grown. It will go on,"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("In Moscow, Foreign Ministry spokesman Ivan Petrov praised Georgia's Foreign Ministry.", "RU"),
        ("Sergei Lavrov said that the treaty was ready.", "RU"),
        ("Armenian wine sells well. Finance Minister Ivan Petrov said Armenia was growing.", "AM"),
    ],
    ids=["placed", "known", "subject"],
)
def test_officials_have_the_country_that_the_text_tells_or_everybody_knows(text: str, country: str) -> None:
    assert placed(text)[-1][1] == country


def test_a_family_name_that_comes_first_is_known_again() -> None:
    text = "SCO Secretary-General Zhang Ming praised the work. Mr Zhang said it would go on."
    assert [name for name, _ in placed(text, "2022-09-10")] == ["Zhang Ming", "Zhang Ming"]
