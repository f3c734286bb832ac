"""Constructions in which texts attribute words: each sentence gives just these modes and speakers."""

from __future__ import annotations

import pytest

import cis_summits
from cis_summits.model import Document

HEAD = "Talks on trade in the Commonwealth\n\nOctober 13, 2023\n\n"


def parse(text: str) -> Document:
    return cis_summits.parse(HEAD + text)


def said(text: str) -> list[tuple[str, str]]:
    return [(s.mode, s.speaker.name) for s in parse(text).statements]


def quotes(text: str) -> list[str]:
    document = parse(text)
    return [s.span.of(document.text) for s in document.statements if s.mode == "quote"]


@pytest.mark.parametrize(
    "text",
    [
        "Emomali Rahmon drew his colleagues' attention to the drought.",
        "Emomali Rahmon drew the attention of all present to the drought.",
        "Emomali Rahmon attached great importance to the new railway.",
        "Emomali Rahmon gave a high assessment of the new railway.",
        "Emomali Rahmon made a number of proposals on the new railway.",
        "Emomali Rahmon came up with an initiative to build a railway.",
        "Emomali Rahmon shared his views on the new railway.",
        "Emomali Rahmon highly appreciated the work of the engineers.",
        "Emomali Rahmon considers it necessary to build a railway.",
        "Emomali Rahmon focused on the new railway.",
        "Emomali Rahmon is confident the railway will be built.",
        "Emomali Rahmon made clear his displeasure with the delay.",
        "Emomali Rahmon's position is that the railway must be built.",
        "Emomali Rahmon's position was clear: no railway without bridges.",
        "The plan for a railway was backed by Emomali Rahmon.",
        "This was announced by President Emomali Rahmon at the session.",
        "As noted by Emomali Rahmon, the railway was late.",
        "In Emomali Rahmon's words, the railway was late.",
        "The railway, in Emomali Rahmon's opinion, was late.",
        "Emomali Rahmon said that according to the railway's charter, bridges come first.",
    ],
)
def test_a_sentence_tells_what_one_person_said(text: str) -> None:
    assert said(text) == [("reported", "Emomali Rahmon")]


def test_so_did_somebody_gives_a_statement_of_the_second_speaker() -> None:
    text = "Ilham Aliyev proposed a new railway. So did Sadyr Japarov."
    assert said(text) == [("reported", "Ilham Aliyev"), ("reported", "Sadyr Japarov")]


@pytest.mark.parametrize(("word", "name"), [("latter", "Sadyr Japarov"), ("former", "Ilham Aliyev")])
def test_the_latter_and_the_former_are_those_named_before(word: str, name: str) -> None:
    assert said(f"Ilham Aliyev met Sadyr Japarov in Osh. The {word} called for a railway.") == [("reported", name)]


def test_the_latter_of_nobody_is_a_diagnostic() -> None:
    document = parse("Trade grew. The latter said that roads were needed.")
    assert not document.statements
    assert "unresolved-speaker" in [d.code for d in document.diagnostics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Roads help us. They bring work too”, Ilham Aliyev said.", ["Roads help us. They bring work too"]),
        ("“Roads help us”, said Ilham Aliyev.", ["Roads help us"]),
        (
            "'The road's builders are late by a month,' Ilham Aliyev said.",
            ["The road's builders are late by a month,"],
        ),
        ("Ilham Aliyev warned that time was short: “Start now. Do not wait.”", ["Start now. Do not wait."]),
        (
            "Ilham Aliyev stressed the use of the road: “It brings work. It is short.”",
            ["It brings work. It is short."],
        ),
    ],
)
def test_quotations_are_whole_whatever_their_marks(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


def test_a_colon_behind_an_object_gives_the_sentence_too() -> None:
    text = "Ilham Aliyev stressed the use of the road: “It brings work. It is short.”"
    assert said(text) == [("reported", "Ilham Aliyev"), ("quote", "Ilham Aliyev")]
    assert said("Ilham Aliyev said in Baku: “It brings work. It is short.”") == [("quote", "Ilham Aliyev")]


def test_an_agency_hears_and_an_agency_passes_on() -> None:
    text = "“The road is short,” Ilham Aliyev told the Examplia Herald news agency, the BelTA news agency reported."
    assert said(text) == [("quote", "Ilham Aliyev")]
    assert said("The road was opened in Baku, Examplia Herald reports.") == []


def test_according_to_an_office_before_the_name_of_another() -> None:
    text = "According to the Turkmen leader, Sergei Lebedev knows the road, likes bridges and shows zeal."
    assert said(text) == [("reported", "Serdar Berdimuhamedov")]


def test_an_envoy_speaks_for_the_country_that_sent_him() -> None:
    document = parse(
        "Russian Ambassador to Armenia Ivan Petrov said it was short. The Russian Ambassador added that it was new."
    )
    assert [(s.speaker.name, s.country and s.country.alpha_2) for s in document.statements] == [
        ("Ivan Petrov", "RU")
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Russia will assume the chairmanship in 2024.",
        "The treaty is one of the legal guarantees of peace.",
        "A concert and a dinner given by President Emomali Rahmon followed.",
        "President Emomali Rahmon called off his trip.",
        "It changes the List of Protected Valleys Approved by the Government of Tajikistan.",
    ],
)
def test_what_only_looks_like_a_verb_of_saying_gives_nothing(text: str) -> None:
    assert said(text) == []


def test_speech_that_a_line_announces_is_a_turn() -> None:
    text = (
        "The leaders met in Baku.\n\nSpeech by President Ilham Aliyev\n\n- Dear colleagues, the road is short.\n\n"
        "It brings work.\n\nThanking his host, President Emomali Rahmon said:\n\n- The road is good."
    )
    document = parse(text)
    assert [(s.mode, s.speaker.name) for s in document.statements] == [
        ("speech", "Ilham Aliyev"),
        ("speech", "Emomali Rahmon"),
    ]
    assert document.statements[0].span.of(document.text).endswith("It brings work.")


def test_the_last_of_a_list_of_states_is_no_speaker() -> None:
    text = "Ilham Aliyev noted that Belarus, Kazakhstan, and Armenia have informed the bank of the road."
    assert said(text) == [("reported", "Ilham Aliyev")]


def test_a_verb_of_informing_may_have_nobody_behind_it() -> None:
    text = "The Armenian Foreign Ministry informed there would be no talks on the road."
    assert said(text) == [("reported", "Ministry of Foreign Affairs of Armenia")]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov, appointed a year ago, denies opposing the road.",
        "The envoy, speaking in Osh on Monday, said the road was good.",
        "The envoy to Minsk, Ivan Petrov, said before the session that the road was good.",
        "The envoy said repeatedly that the road was good.",
        "The road is good, a Lukashenko aide said. Ivan Petrov did not speak of bridges.",
        "Speaking in Osh, the envoy criticised the road, Herald and Gazette reported on Monday.",
    ],
)
def test_one_statement_whose_speaker_is_no_other_name(text: str) -> None:
    (statement,) = parse(text).statements
    assert statement.speaker.name in ("Ivan Petrov", "envoy", "Lukashenko aide")


def test_two_joint_speakers_with_titles_give_a_statement_each() -> None:
    text = "Foreign Minister Ivan Petrov and State Secretary on Trade Anna Lee have said that the road is good."
    assert said(text) == [("reported", "Ivan Petrov"), ("reported", "Anna Lee")]


def test_an_aide_is_who_speaks_next_by_name() -> None:
    text = "The road will open in May, a Putin aide said.\n\nIvan Petrov also said the bridge was ready."
    document = parse(text)
    assert [(s.speaker.name, s.country and s.country.alpha_2) for s in document.statements] == [
        ("Ivan Petrov", "RU")
    ] * 2


def test_an_aide_is_nobody_else_s_apposition() -> None:
    text = "The road will open in May, a Putin aide said.\n\nIvan Petrov, a farmer, said the bridge was ready."
    assert said(text) == [("reported", "Putin aide"), ("reported", "Ivan Petrov")]


def test_the_head_of_the_foreign_ministry_is_the_minister_named_before() -> None:
    text = "Foreign Minister Ivan Petrov met the press. As the head of the foreign ministry put it, the road is good."
    assert said(text) == [("reported", "Ivan Petrov")]


def test_what_a_paper_passes_on_is_told_by_whoever_spoke() -> None:
    text = "Japarov pointed out that the road was good, according to a Kremlin statement."
    assert ("reported", "Sadyr Japarov") in said(text)


def test_a_comma_inside_a_closing_mark_ends_an_opening_participle() -> None:
    text = "Terming the road a “useful thing,” Japarov said it would open in May."
    assert said(text) == [("quote", "Sadyr Japarov"), ("reported", "Sadyr Japarov")] or said(text) == [
        ("reported", "Sadyr Japarov"),
        ("quote", "Sadyr Japarov"),
    ]


def test_a_quotation_behind_an_aside_belongs_to_what_is_described() -> None:
    text = "Japarov described the road, built over ten years, as “a useful thing for all”."
    assert quotes(text) == ["a useful thing for all"]


@pytest.mark.parametrize(
    "text",
    [
        "The talks focused on the road.",
        "Belarus has been helping trade with new plans promising work to all.",
        "PRESIDENT REJECTS COMPARISON OF ROADS",
        "The road was opened in Osh, the Herald news agency reported.",
    ],
)
def test_things_headlines_in_capitals_and_agencies_say_nothing(text: str) -> None:
    assert said(text) == []


def test_a_closing_mark_behind_a_space_and_a_dash_still_closes() -> None:
    assert quotes('"The road is good, "- said Sadyr Japarov.') == ["The road is good, "]


def test_a_speech_goes_on_behind_a_break_where_it_still_says_we() -> None:
    text = (
        "President of Russia Dmitry Medvedev: Colleagues, I am glad to see you.\n\n* * *\n\n"
        "We have done much today.\n\n* * *\n\nThe session lasted two hours."
    )
    (speech,) = (s for s in parse(text).statements if s.mode == "speech")
    assert speech.text.endswith("We have done much today.")


@pytest.mark.parametrize(
    "text",
    [
        "“The road is good,” Herald quoted Sergei Lavrov as saying.",
        "“The road is good,” the Herald news agency quoted Foreign Minister Sergei Lavrov as saying on Monday.",
        "The road is good,” Sergei Lavrov said.",
        "Bridges were built. The road is good, too,” Sergei Lavrov said.",
    ],
)
def test_a_quotation_goes_to_whoever_is_quoted(text: str) -> None:
    assert said(text) == [("quote", "Sergei Lavrov")]


def test_what_he_quotes_is_told_by_him() -> None:
    text = "Putin came to Osh. He quoted the builders as saying that the road was good."
    assert said(text) == [("reported", "Vladimir Putin")]


def test_a_sentence_may_only_tell_that_somebody_said_so() -> None:
    assert said("The road is good. President Sadyr Japarov stated today at the session.") == [
        ("reported", "Sadyr Japarov")
    ]
    assert said("The road is good. Sadyr Japarov made this statement at a briefing.") == [
        ("reported", "Sadyr Japarov")
    ]
    assert said("Putin and Japarov made statements for the press.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Spokesman for the Russian leader Ivan Petrov said that the road was good.", "Ivan Petrov"),
        ("The press secretary of the head of state Anna Lee said that the road was good.", "Anna Lee"),
        ("The Kazakh First President said that the road was good.", "Nursultan Nazarbayev"),
        ("Press secretary Sherzod Asadov came. Asadov said that the road was good.", "Sherzod Asadov"),
        ("“The road is good,” Sadyr Japarov's press service quoted him as saying.", "Sadyr Japarov"),
    ],
)
def test_titles_that_hold_other_titles_name_their_bearer(text: str, name: str) -> None:
    assert [speaker for _, speaker in said(text)] == [name]


def test_a_label_may_hold_the_name_of_a_people_s_republic() -> None:
    text = (
        "President of Russia Vladimir Putin: I am glad to see you.\n"
        "President of the People’s Republic of China Xi Jinping (retranslated): I am glad as well."
    )
    assert said(text) == [("speech", "Vladimir Putin"), ("speech", "Xi Jinping")]


def test_whole_quotations_go_on_without_a_word_about_their_speaker() -> None:
    text = "Sadyr Japarov spoke about the road. “It brings work to us.”\n\n“We have built it in three years.”"
    assert quotes(text) == ["It brings work to us.", "We have built it in three years."]


def test_a_paragraph_that_is_told_ends_what_somebody_says() -> None:
    text = "Sadyr Japarov spoke about the road.\n\nThe sun shone.\n\n“We have built it in three years.”"
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Turkmenistan was represented by Deputy Premier Ivan Petrov. He told them that the road was good.",
        "The road is good, the honorary chairman, the first president of the bank, Ivan Petrov, said today.",
        "The road was best described in 2005 by Ivan Petrov.",
        "Ivan Petrov asked Sadyr Japarov for help. He asked Sadyr Japarov for a road.",
        "Ivan Petrov was asked whether the road was good and replied that it was.",
        "Roads, Ivan Petrov went on, are a headache for everyone.",
        "Roads, Ivan Petrov told the Herald/Gazette's Minsk Service, are a headache.",
        "The road was nominated by Ivan Petrov, who likes it, an Interfax correspondent reported.",
        "Road projects, above all the bridge, were praised by Ivan Petrov.",
        "Ivan Petrov addressed us on 27 May emphasizing the need for roads, reports the state press service.",
        "The road is bad, TASS quoted Foreign Ministry spokesman Ivan Petrov as saying on Monday.",
        "Ivan Petrov told about the road.",
    ],
)
def test_each_sentence_is_told_by_petrov(text: str) -> None:
    assert {speaker for _, speaker in said(text)} - {"state press service"} == {"Ivan Petrov"}


def test_an_adverbial_of_ours_does_not_make_an_agent_the_speaker() -> None:
    text = "Saparmurat Niyazov stayed away. In a letter read out by Ivan Petrov, he said he was ill."
    assert said(text) == [("reported", "Saparmurat Niyazov")]


@pytest.mark.parametrize("who", ["Both presidents", "The two leaders"])
def test_two_who_have_just_talked_give_a_statement_each(who: str) -> None:
    text = f"Sadyr Japarov had talks with his Tajik counterpart Emomali Rahmon. {who} stressed the need for a road."
    assert sorted(said(text)) == [("reported", "Emomali Rahmon"), ("reported", "Sadyr Japarov")]


def test_what_they_discussed_is_no_statement() -> None:
    assert said("Sadyr Japarov met Emomali Rahmon in Osh. They discussed a road.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The road will open, according to reports.",
        "The road is old (Herald, May 2005, cited by Interfax).",
        "What Pashinyan said about the road is not known.",
        "Russia's opposition to the road became muted.",
        "The former Soviet states, all of them, have roads.",
    ],
)
def test_reports_and_standing_opinions_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_leaders_who_have_come_are_the_subject_not_where_they_have_been() -> None:
    (statement,) = parse("The leaders of two republics that have built roads said they were glad.").statements
    assert statement.speaker.name == "leaders of two republics"


def test_sentences_that_no_space_parts_are_parted() -> None:
    text = "“Roads help us,” Japarov said.“We are glad. It helps,” he said.Japarov noted that News.Az wrote of it."
    assert quotes(text) == ["Roads help us,", "We are glad. It helps,"]
    assert [s.span.of(parse(text).text)[:13] for s in parse(text).statements if s.mode == "reported"] == [
        "Japarov noted"
    ]


def test_an_omission_inside_a_quotation_does_not_end_it() -> None:
    assert quotes('"The road is good. <...> It helps us," Sadyr Japarov said.') == [
        "The road is good. <...> It helps us,"
    ]


def test_the_leader_of_the_nation_is_who_the_text_calls_so() -> None:
    text = "Leader of the Nation Emomali Rahmon opened the session. The Leader of the Nation thanked the guests."
    assert said(text) == [("reported", "Emomali Rahmon")]


def test_a_whole_text_may_be_the_speech_that_its_title_announces() -> None:
    text = (
        "Speech by the President of Kazakhstan Kassym-Jomart Tokayev at the session of the council\n\n4 July 2023\n\n"
        "Dear colleagues!\n\nThe road is good. It brings work to us all.\n\nThank you."
    )
    (speech,) = cis_summits.parse(text).statements
    assert (speech.mode, speech.speaker.name) == ("speech", "Kassym-Jomart Tokayev")
    assert speech.text.startswith("Dear colleagues!")
    assert speech.text.endswith("Thank you.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Political scientist Anna Lee believes that the road is good.", [("reported", "Anna Lee")]),
        (
            "Putin began with what he called “the most useful road” of all.",
            [("reported", "Vladimir Putin"), ("quote", "Vladimir Putin")],
        ),
        ("Ilham Aliyev responded by saying “Roads did not block anything”.", None),
        ("Concluding the dispute of the leaders of Armenia and Azerbaijan, Vladimir Putin urged calm.", None),
        ("Putin also spoke on roads and bridges.", [("reported", "Vladimir Putin")]),
        ("Putin spoke on the phone with Tokayev.", []),
        (
            "The road is good. President Sadyr Japarov stated this today at a session.",
            [("reported", "Sadyr Japarov")],
        ),
        ("Japarov made a remark that the road was good.", [("reported", "Sadyr Japarov")]),
        ("Japarov praised the speech of I. Aliyev at the session.", [("reported", "Sadyr Japarov")]),
    ],
)
def test_what_each_sentence_gives(text: str, expected: list[tuple[str, str]] | None) -> None:
    if expected is None:
        modes = [mode for mode, _ in said(text)]
        assert modes in (["reported", "quote"], ["reported"])
    else:
        assert said(text) == expected


def test_who_concludes_a_dispute_is_of_neither_country() -> None:
    text = "Concluding the dispute of the leaders of Armenia and Azerbaijan, Vladimir Putin urged calm."
    assert [s.country and s.country.alpha_2 for s in parse(text).statements] == ["RU"]


def test_a_headline_repeats_no_quotation() -> None:
    document = cis_summits.parse(
        'Aliyev praises "useful roads" at summit\n\nMay 5, 2023\n\nIlham Aliyev praised roads.'
    )
    assert [s.mode for s in document.statements] == ["reported", "reported"]


def test_the_presidential_administration_is_that_of_the_leader_before() -> None:
    text = "Ilham Aliyev stayed. The presidential administration cited rain. The administration added that it was."
    assert [(s.speaker.name, s.country and s.country.alpha_2) for s in parse(text).statements] == [
        ("Presidential Administration of Azerbaijan", "AZ")
    ] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A message from Azerbaijan's presidential administration said it rained.",
            "Presidential Administration of Azerbaijan",
        ),
        ("It rains, Russian president's spokesperson Anna Lee told reporters.", "Anna Lee"),
        ("Anna Lee said that after the rain, the joy people felt as they danced was real.", "Anna Lee"),
        (
            "Anna Lee made a surprise announcement that states making up the union had agreed.",
            "Anna Lee",
        ),
    ],
)
def test_who_speaks_is_neither_paper_nor_owner_nor_feeling(text: str, name: str) -> None:
    assert [speaker for _, speaker in said(text)] == [name]


def test_what_cannot_be_the_name_of_a_speaker_is_a_diagnostic() -> None:
    document = parse("About this on her page reported the bank.")
    assert not document.statements


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("President Putin", "President Lukashenko"),
        ("Mr Putin", "Mr Lukashenko"),
        ("VLADIMIR PUTIN", "ALEXANDER LUKASHENKO"),
        ("Vladimir PUTIN", "Alexander LUKASHENKO"),
        ("V. Putin", "A. Lukashenko"),
        ("Vladimir Putin, President of Russia", "Alexander Lukashenko, President of Belarus"),
        ("President of Russia Vladimir Putin (retranslated)", "President of Belarus Alexander Lukashenko"),
    ],
)
def test_labels_of_all_builds_open_turns(first: str, second: str) -> None:
    text = f"{first}: I am glad to see you. Welcome.\n\n{second}: I am glad, too."
    assert said(text) == [("speech", "Vladimir Putin"), ("speech", "Alexander Lukashenko")]


def test_names_in_brackets_open_turns_and_presenters_end_them() -> None:
    text = (
        "[Presenter] The leaders met in Osh.\n\n[Putin] Colleagues, I am glad to see you.\n\nLet us begin.\n\n"
        "[Presenter] Nursultan Nazarbayev thanked the hosts."
    )
    assert said(text) == [("speech", "Vladimir Putin"), ("reported", "Nursultan Nazarbayev")]


def test_a_name_in_brackets_inside_a_sentence_is_no_label() -> None:
    assert said("He [Putin] was late. Nursultan Nazarbayev thanked the hosts.") == [
        ("reported", "Nursultan Nazarbayev")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As for Russia, Vladimir Putin went on to say, it would help.", "Vladimir Putin"),
        ("Russian Presidential Aide Ivan Petrov came. The Russian presidential aide said it rained.", "Ivan Petrov"),
        ("Vladimir Putin stayed. The aide said it rained.", "aide"),
    ],
)
def test_aides_are_not_their_leaders(text: str, name: str) -> None:
    assert [speaker for _, speaker in said(text)] == [name]


def test_what_leaders_will_discuss_is_no_quotation() -> None:
    assert quotes("The leaders will also discuss “the building of roads in May.”") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thus, Ivan Petrov, Anna Lee, and Sadyr Japarov all welcomed the road.",
            [("reported", "Anna Lee"), ("reported", "Ivan Petrov"), ("reported", "Sadyr Japarov")],
        ),
        ("Meeting Ivan Petrov, Anna Lee and Sadyr Japarov said it rained.", None),
        (
            "Nikol Pashinyan addressed the talks: “They go on. We wait.”",
            [("quote", "Nikol Pashinyan"), ("reported", "Nikol Pashinyan")],
        ),
        ("When asked how long it had rained (in Osh) he said it was long. Ilham Aliyev wrote.", []),
        ("The bank failed to respond to Armenia's wish for help.", []),
        ("ROAD PLAN: bridges are to be built in the next year.", []),
    ],
)
def test_lists_of_speakers_and_what_only_looks_like_one(text: str, expected: list[tuple[str, str]] | None) -> None:
    if expected is None:
        assert "Ivan Petrov" not in [speaker for _, speaker in said(text)]
    else:
        assert sorted(said(text)) == expected


def test_the_answer_behind_when_asked_needs_no_comma() -> None:
    text = "Nikol Pashinyan met the press. When asked how long talks would go on (in Osh) he said they were over."
    assert said(text) == [("reported", "Nikol Pashinyan")]


def test_she_may_be_who_spoke_beside_the_one_a_sentence_is_about() -> None:
    text = "The ministry said it rained, but press secretary Anna Lee announced the end of it. “It is dry,” she said."
    assert ("quote", "Anna Lee") in said(text)


def test_what_others_decided_stays_inside_what_is_said() -> None:
    text = "Sadyr Japarov said he would not come, while Armenia's ministers decided on this at once."
    assert said(text)[0] == ("reported", "Sadyr Japarov")


def test_a_sentence_behind_quoted_words_that_ended_is_one_of_its_own() -> None:
    text = 'As Emomali Rahmon put it, "the road is long." His guest Serzh Sargsyan warned against haste.'
    assert said(text)[1:] == [("quote", "Emomali Rahmon"), ("reported", "Serzh Sargsyan")]


def test_a_quotation_is_taken_up_again_behind_how_it_was_said() -> None:
    assert quotes('"And, of course," Emomali Rahmon added with a smile, "we like it."') == [
        "And, of course,",
        "we like it.",
    ]


@pytest.mark.parametrize("hearer", ["the meeting", "the briefing", "the gathering"])
def test_a_meeting_may_be_told_something(hearer: str) -> None:
    assert said(f'"We shall go on," Emomali Rahmon told {hearer}.') == [("quote", "Emomali Rahmon")]


def test_both_presidents_are_the_two_who_spoke_last() -> None:
    text = "Emomali Rahmon praised the road. Serzh Sargsyan spoke of its cost. Both presidents called for help."
    assert sorted(name for _, name in said(text)[2:]) == ["Emomali Rahmon", "Serzh Sargsyan"]


def test_a_minister_without_a_country_is_of_the_one_named_beside_him() -> None:
    text = (
        "Armenian Prime Minister Nikol Pashinyan promised help, while Economy Minister Armen Petrosyan urged haste."
    )
    countries = {s.speaker.name: s.country for s in cis_summits.parse(text).statements}
    assert str(countries["Armen Petrosyan"]) == str(countries["Nikol Pashinyan"])


def test_what_an_apposition_precedes_is_demanded_not_speaking() -> None:
    assert said("His guest, Serzh Sargsyan, demanded concrete results, saying that Yerevan was waiting.") == [
        ("reported", "Serzh Sargsyan")
    ]


def test_whose_verdict_quoted_words_were_said_them() -> None:
    text = '"A place to see people," was the verdict of Armenian President Serzh Sargsyan.'
    assert said(text) == [("quote", "Serzh Sargsyan")]


@pytest.mark.parametrize(
    "text",
    [
        "Emomali Rahmon had hoped that all would come.",
        "Emomali Rahmon found time to call on Serzh Sargsyan at his palace.",
        "Kazakhstan has proclaimed 2024 the Year of Ecology.",
        "Two empty seats said more about the alliance than the communique.",
        "Emomali Rahmon and Serzh Sargsyan discussed gas prices.",
    ],
)
def test_hopes_given_up_visits_seats_and_talks_of_two_tell_no_words(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    ["Emomali Rahmon called on all states to save water.", "Emomali Rahmon made no secret of his regret."],
)
def test_who_calls_on_others_to_act_or_makes_no_secret_says_something(text: str) -> None:
    assert said(text) == [("reported", "Emomali Rahmon")]


@pytest.mark.parametrize(
    "text",
    [
        '"We have had enough of maps," was the verdict of Tajik President Emomali Rahmon.',
        '"We have had enough of maps," was Emomali Rahmon\'s short reply.',
    ],
)
def test_words_may_be_called_somebody_s_verdict(text: str) -> None:
    assert said(text) == [("quote", "Emomali Rahmon")]
    assert quotes(text) == ["We have had enough of maps,"]


def test_what_is_demanded_is_not_who_demands_it() -> None:
    text = "His Tajik colleague, Emomali Rahmon, demanded quick results, saying that the valley was dry."
    assert said(text) == [("reported", "Emomali Rahmon")]


def test_calling_on_somebody_at_home_is_no_appeal() -> None:
    assert said("Emomali Rahmon found time to call on Uzbek President Shavkat Mirziyoyev at his house.") == []
    assert said("Emomali Rahmon called on Sadyr Japarov to build a house.") == [("reported", "Emomali Rahmon")]


@pytest.mark.parametrize(
    "text",
    [
        "Serzh Sargsyan, for his part, claims that Yerevan has frozen its participation.",
        "Serzh Sargsyan did not hide that he wanted more.",
        "Serzh Sargsyan has no doubt that it will work.",
        "Serzh Sargsyan lent his support to the road.",
    ],
)
def test_claims_behind_an_aside_and_doubts_not_had_are_told(text: str) -> None:
    assert said(text) == [("reported", "Serzh Sargsyan")]


def test_what_is_so_according_to_her_is_told_by_her() -> None:
    text = "President Maia Sandu met farmers. According to her, seventy agreements have ended."
    assert said(text)[-1] == ("reported", "Maia Sandu")


def test_all_that_somebody_said_is_quoted() -> None:
    assert said('"I have nothing to add," was all Serzh Sargsyan said.') == [("quote", "Serzh Sargsyan")]
