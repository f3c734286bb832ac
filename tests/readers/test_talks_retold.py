"""Talks told in speech, by pronouns, in lists, by the way: whose they were and with whom."""

from __future__ import annotations

import pytest

from cis_summits import parse

Talk = tuple[str, list[str]]


def talks(text: str, published: str | None = "2019-07-03") -> list[Talk]:
    found = parse(text, published=published).meetings
    return [(m.kind, [p.leader.name.split()[-1] for p in m.participants]) for m in found]


def told(sentences: str, headline: str = "A day of talks", day: str = "July 3, 2019") -> list[Talk]:
    return talks(f"{headline}\n\n{day}\n\nAstana\n\n{sentences}", published=None)


def answered(question: str, answer: str, headline: str = "Answers to journalists' questions") -> list[Talk]:
    return told(f"Question: {question}\n\nVladimir Putin: {answer}", headline)


@pytest.mark.parametrize(
    "answer",
    [
        "I had a meeting with the President of Azerbaijan today.",
        "President Aliyev and I discussed gas this morning.",
        "As for President Aliyev, I met with him yesterday.",
        "I had the chance to speak with Ilham Aliyev.",
        "I also managed to talk with Ilham Aliyev.",
        "We have just had a telephone-free hour and my talks with Ilham Aliyev took place here in the garden.",
    ],
)
def test_a_leader_tells_the_press_of_his_talks(answer: str) -> None:
    assert answered("How was it?", answer) == [("bilateral", ["Putin", "Aliyev"])]


@pytest.mark.parametrize(
    "question",
    [
        "Could you tell us about your meetings with President Ilham Aliyev and Prime Minister Nikol Pashinyan?",
        "What came of the meetings you had today, with Mr Aliyev and Mr Pashinyan?",
    ],
)
def test_what_a_journalist_asks_about_was_held(question: str) -> None:
    assert answered(question, "Both went well.") == [
        ("bilateral", ["Putin", "Aliyev"]),
        ("bilateral", ["Putin", "Pashinyan"]),
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Did you get to speak with President Aliyev?", "No, there was no time."),
        ("Will you meet with President Aliyev?", "I will meet with President Aliyev next month."),
        ("What do you think of President Aliyev?", "I have met with President Aliyev many times."),
        ("What do you think of President Aliyev?", "Last year I met with President Aliyev. We met in Baku."),
        ("What do you think of President Aliyev?", "I did not meet with President Aliyev today."),
    ],
)
def test_what_a_speaker_denies_plans_or_recalls_was_not_held(question: str, answer: str) -> None:
    assert answered(question, answer) == []


def test_an_interview_that_reaches_over_years_tells_of_no_talks_without_a_day() -> None:
    assert answered("And then?", "I met with President Aliyev and he agreed.", "Interview with a newspaper") == []


@pytest.mark.parametrize(
    "sentences",
    [
        "Ilham Aliyev flew in. He held talks with Vladimir Putin. He also had a brief talk with Emomali Rahmon.",
        "Ilham Aliyev held talks with Vladimir Putin, after which he met with Emomali Rahmon.",
        "Ilham Aliyev met with Vladimir Putin. The head of state then received Emomali Rahmon.",
        "Ilham Aliyev met Vladimir Putin and then held talks with Emomali Rahmon.",
        "Ilham Aliyev met with Vladimir Putin on Tuesday evening and with Emomali Rahmon on Wednesday morning.",
        "Ilham Aliyev had a bilateral meeting with Vladimir Putin. A meeting was also held with Emomali Rahmon.",
        "Ilham Aliyev held the following meetings:\n\n- with Vladimir Putin;\n\n- with Emomali Rahmon.",
    ],
)
def test_one_leader_has_several_talks_over_several_sentences(sentences: str) -> None:
    found = [set(sides) for _, sides in told(sentences)]
    assert found == [{"Aliyev", "Putin"}, {"Aliyev", "Rahmon"}]


def test_he_is_the_leader_not_the_minister_who_came_in_his_place() -> None:
    sentences = (
        "Azerbaijan sent Foreign Minister Elmar Mammadyarov, since the Azerbaijani president had no time. "
        "He was in Paris, where he met French President Emmanuel Macron."
    )
    assert told(sentences) == [("bilateral", ["Aliyev", "Macron"])]


@pytest.mark.parametrize(
    "sentences",
    [
        "Vladimir Putin, Ilham Aliyev, Nikol Pashinyan and Emomali Rahmon held talks in a four-sided format.",
        "A four-party meeting was held on the sidelines. "
        "Taking part in it were Vladimir Putin, Ilham Aliyev, Nikol Pashinyan and Emomali Rahmon.",
    ],
)
def test_a_talk_of_four_beside_a_summit_is_one(sentences: str) -> None:
    found = told(f"The CIS summit opened in Astana. {sentences}")
    assert found == [("multilateral", ["Putin", "Aliyev", "Pashinyan", "Rahmon"])]


@pytest.mark.parametrize(
    "sentences",
    [
        "Vladimir Putin called Ilham Aliyev to congratulate him.",
        "Vladimir Putin had a conversation with Ilham Aliyev by telephone.",
        "The presidents of Russia and Azerbaijan discussed gas over the phone.",
    ],
)
def test_a_call_is_a_call_however_it_is_told(sentences: str) -> None:
    assert told(sentences) == [("telephone", ["Putin", "Aliyev"])]


def test_what_somebody_is_called_is_no_call() -> None:
    assert told("Vladimir Putin called Ilham Aliyev a friend.") == []


def test_what_two_discussed_is_what_their_talk_was_about() -> None:
    sentences = "Vladimir Putin phoned Ilham Aliyev. The presidents of Russia and Azerbaijan discussed gas."
    assert told(sentences) == [("telephone", ["Putin", "Aliyev"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2017, Vladimir Putin and Ilham Aliyev held talks.",
        "In October, Vladimir Putin met with Ilham Aliyev.",
        "Vladimir Putin recalled that he had met with Ilham Aliyev.",
        "Azerbaijan pulled out of talks between Ilham Aliyev and Nikol Pashinyan.",
        "Vladimir Putin met with Governor Anton Plum.",
    ],
)
def test_what_is_recalled_dropped_or_held_at_home_is_no_talk(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentences",
    [
        '"I have met with President Ilham Aliyev," Vladimir Putin said.',
        "Vladimir Putin was due to meet Emomali Rahmon at night, but had only met with Ilham Aliyev by noon.",
        "Vladimir Putin shook hands with Ilham Aliyev, and the two held an hour of talks.",
        "Vladimir Putin told Emomali Rahmon about his conversation with Ilham Aliyev.",
    ],
)
def test_who_held_a_talk_is_who_the_words_make_its_subject(sentences: str) -> None:
    assert [set(sides) for _, sides in told(sentences)] == [{"Putin", "Aliyev"}]


def test_three_leaders_may_meet_after_two_of_them_did() -> None:
    sentences = (
        "Vladimir Putin held separate talks with Ilham Aliyev and Nikol Pashinyan, "
        "after which the three leaders met behind closed doors."
    )
    assert [kind for kind, _ in told(sentences)] == ["bilateral", "bilateral", "trilateral"]


def test_the_head_of_state_of_an_agency_is_that_of_its_country() -> None:
    text = "Guests in town\n\nMINSK, July 3, 2019 (BelTA) - The head of state received President Ilham Aliyev."
    assert talks(text, None) == [("bilateral", ["Lukashenko", "Aliyev"])]


@pytest.mark.parametrize(
    "sentences",
    [
        "At the airport, Vladimir Putin was met by Ilham Aliyev.",
        "Asked whether Ilham Aliyev met Vladimir Putin, the spokesman shrugged.",
        "Reports that Ilham Aliyev met Vladimir Putin were not confirmed.",
        "Vladimir Putin's schedule includes meetings with Ilham Aliyev and Emomali Rahmon.",
    ],
)
def test_a_welcome_a_rumour_and_a_schedule_are_no_talks(sentences: str) -> None:
    assert told(sentences) == []


@pytest.mark.parametrize("guest", ["Russian Foreign Minister Sergei Lavrov", "the Governor of Kaluga Anton Plum"])
def test_whom_a_leader_receives_must_lead_as_well(guest: str) -> None:
    assert told(f"Emomali Rahmon received {guest}.") == []


def test_colleagues_from_several_countries_may_each_follow_theirs() -> None:
    sentence = (
        "Vladimir Putin held separate talks with his counterparts from Azerbaijan, Ilham Aliyev, Tajikistan, "
        "Emomali Rahmon, and Turkey, Recep Tayyip Erdogan."
    )
    assert [sides for _, sides in told(sentence)] == [["Putin", "Aliyev"], ["Putin", "Rahmon"], ["Putin", "Erdogan"]]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        (
            "Vladimir Putin brought together Ilham Aliyev and Nikol Pashinyan for talks in the garden.",
            "trilateral",
            ["Putin", "Aliyev", "Pashinyan"],
        ),
        ("Vladimir Putin received a telephone call from Ilham Aliyev.", "telephone", ["Putin", "Aliyev"]),
        (
            "Vladimir Putin said on Monday that the roads between the two countries, on which much had been spent in "
            "recent years, were in need of new bridges and better lights, during a meeting with Ilham Aliyev.",
            "bilateral",
            ["Putin", "Aliyev"],
        ),
    ],
)
def test_a_host_a_caller_and_a_speaker_far_away_are_sides(sentence: str, kind: str, sides: list[str]) -> None:
    assert told(sentence) == [(kind, sides)]


def test_on_the_sidelines_one_meets_one_after_another() -> None:
    sentence = "On the sidelines, Vladimir Putin met with Ilham Aliyev and Emomali Rahmon."
    assert [kind for kind, _ in told(sentence)] == ["bilateral", "bilateral"]


def test_a_president_of_a_region_is_no_side() -> None:
    text = "A visit\n\nBAKU, July 3, 2019 (Trend) - Ilham Aliyev was received by Ruritania President Anton Plum."
    assert talks(text, None) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin had a face-to-face with Ilham Aliyev.",
        "In a conversation with Ilham Aliyev, the Russian president said that ties were good.",
        "Ilham Aliyev has been received in the palace by Vladimir Putin.",
        "Ilham Aliyev was hosted by Vladimir Putin for a working lunch.",
        "Vladimir Putin asked Ilham Aliyev in, and the two talked for an hour.",
        "Vladimir Putin told Ilham Aliyev during talks in the palace that he was content.",
        "Vladimir Putin assured Ilham Aliyev at their meeting that he would come.",
        "The talks Vladimir Putin held with Ilham Aliyev were useful.",
        "Vladimir Putin met behind closed doors with Ilham Aliyev.",
        "Vladimir Putin began the day by meeting Ilham Aliyev.",
        "At a second breakfast, which he had with Ilham Aliyev, Vladimir Putin smiled.",
        "H.E. Mr. Vladimir Putin met with H.E. Mr. Ilham Aliyev.",
    ],
)
def test_sides_stand_on_either_side_of_the_word_for_a_talk(sentence: str) -> None:
    assert [set(sides) for _, sides in told(sentence)] == [{"Putin", "Aliyev"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin is meeting Ilham Aliyev next week.",
        "Vladimir Putin plans a meeting with Ilham Aliyev.",
        "A Putin-Aliyev meeting is being prepared.",
        "Vladimir Putin is waiting for a meeting with Ilham Aliyev.",
        "The date of the meeting between Vladimir Putin and Ilham Aliyev has not been set.",
        "Vladimir Putin regularly meets with Ilham Aliyev.",
        "Contrary to what was told, Vladimir Putin and Ilham Aliyev did not meet.",
        "Every meeting between Vladimir Putin and Ilham Aliyev is of weight.",
        "Vladimir Putin met with Ilham Aliyev in Sochi in March.",
        "Vladimir Putin thanked Ilham Aliyev for his talks with Nikol Pashinyan in Vienna in March.",
    ],
)
def test_habits_plans_and_what_was_held_months_ago_are_left_out(sentence: str) -> None:
    assert told(sentence) == []


def test_the_leader_whom_the_only_speaker_welcomes_is_the_other_side() -> None:
    text = "President of Azerbaijan Ilham Aliyev: Mr Putin, how good to see you here. There is much to speak of."
    assert talks(text) == [("bilateral", ["Aliyev", "Putin"])]


def test_a_speaker_who_tells_the_press_what_we_discussed_spoke_of_the_only_other_leader() -> None:
    text = (
        "President Vladimir Putin:\n\nLadies and gentlemen, we had a long exchange of opinions. "
        "I thank the President of Azerbaijan."
    )
    assert [set(sides) for _, sides in talks(text)] == [{"Putin", "Aliyev"}]


def test_a_speaker_who_addresses_a_council_tells_of_no_talk_of_two() -> None:
    text = (
        "President Vladimir Putin: Dear Mr Lukashenko, dear members of the Council, we discussed your proposals. "
        "I thank you."
    )
    assert talks(text) == []


@pytest.mark.parametrize(
    ("greeting", "kind"),
    [
        ("Mr Aliyev, Mr Pashinyan, colleagues, I am glad to see you.", "trilateral"),
        ("Friends, colleagues, I open the meeting of the council.", None),
    ],
)
def test_three_who_speak_hold_a_talk_where_the_first_greets_the_others_by_name(
    greeting: str, kind: str | None
) -> None:
    text = f"Vladimir Putin: {greeting}\n\nIlham Aliyev: Thank you.\n\nNikol Pashinyan: Thank you."
    assert [found for found, _ in talks(text)] == ([kind] if kind else [])


def test_a_question_cut_off_before_its_answer_asks_whoever_spoke_before() -> None:
    text = (
        "Vladimir Putin: Dear friends, it was a long night.\n\n"
        "Question: What came of your long night of talks with the President of Azerbaijan?"
    )
    assert talks(text) == [("bilateral", ["Putin", "Aliyev"])]


def test_a_colon_may_introduce_whom_a_series_of_meetings_was_held_with() -> None:
    sentence = "Vladimir Putin held a series of meetings on the sidelines: with Ilham Aliyev and Emomali Rahmon."
    assert [sides for _, sides in told(sentence)] == [["Putin", "Aliyev"], ["Putin", "Rahmon"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin first received Ilham Aliyev, then Emomali Rahmon.",
        "There were meetings of Vladimir Putin with Ilham Aliyev and Emomali Rahmon.",
        "Separate meetings took place between Vladimir Putin and the presidents of Azerbaijan and Tajikistan.",
        "Ilham Aliyev and Emomali Rahmon each had a meeting with Vladimir Putin.",
        "The presidents of Azerbaijan and Tajikistan met separately with Vladimir Putin.",
        "Besides Ilham Aliyev, Vladimir Putin met Emomali Rahmon.",
        "Having met with Ilham Aliyev, Vladimir Putin received Emomali Rahmon.",
        "Vladimir Putin met not only with Ilham Aliyev but also with Emomali Rahmon.",
    ],
)
def test_two_talks_of_one_leader_are_told_in_one_sentence(sentence: str) -> None:
    assert [set(sides) for _, sides in told(sentence)] in (
        [{"Aliyev", "Putin"}, {"Rahmon", "Putin"}],
        [{"Rahmon", "Putin"}, {"Aliyev", "Putin"}],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Trilateral talks involving Vladimir Putin, Ilham Aliyev and Nikol Pashinyan took place.",
        "Ilham Aliyev and Nikol Pashinyan met together with Vladimir Putin.",
        "On the sidelines, Vladimir Putin held a trilateral meeting with Ilham Aliyev and Nikol Pashinyan.",
    ],
)
def test_three_who_sit_together_have_one_talk(sentence: str) -> None:
    assert [(kind, set(sides)) for kind, sides in told(sentence)] == [
        ("trilateral", {"Putin", "Aliyev", "Pashinyan"})
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin congratulated Ilham Aliyev in a telephone conversation.",
        "Vladimir Putin expressed condolences to Ilham Aliyev over the phone.",
        "Speaking by telephone with Ilham Aliyev, Vladimir Putin was sorry.",
    ],
)
def test_what_is_said_over_the_telephone_is_a_call(sentence: str) -> None:
    assert [(kind, set(sides)) for kind, sides in told(sentence)] == [("telephone", {"Putin", "Aliyev"})]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin paid a visit to Baku in March, where he held talks with Ilham Aliyev.",
        "During his visit to Baku in early March, Vladimir Putin met with Ilham Aliyev.",
        "Vladimir Putin met Ilham Aliyev at a conference on water in Vienna in March.",
        "At the forum in Baku in 2017, Vladimir Putin met with Ilham Aliyev.",
        "The paper had been agreed by Vladimir Putin and Ilham Aliyev when they met in March.",
        "Vladimir Putin and Ilham Aliyev have held five meetings.",
        "Vladimir Putin and Ilham Aliyev have met more than ten times.",
        "A month earlier, Vladimir Putin and Ilham Aliyev had met in Baku.",
        "Vladimir Putin and Ilham Aliyev have talks scheduled for Friday.",
        "Vladimir Putin praised the meeting between Ilham Aliyev and Nikol Pashinyan.",
        "The delegations of Vladimir Putin and Ilham Aliyev met.",
    ],
)
def test_background_from_earlier_months_and_years_is_no_talk_of_the_day(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilham Aliyev, elected in October, met with Vladimir Putin.",
        "Trade grew by a tenth in January-May, Vladimir Putin said at a meeting with Ilham Aliyev.",
        "Vladimir Putin met with Ilham Aliyev to prepare the summit in October.",
        "In July Vladimir Putin met with Ilham Aliyev.",
    ],
)
def test_a_month_of_something_else_leaves_the_talk_where_it_is(sentence: str) -> None:
    assert [set(sides) for _, sides in told(sentence)] == [{"Putin", "Aliyev"}]


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Vladimir Putin hosts Ilham Aliyev at the Kremlin", {"Putin", "Aliyev"}),
        ("Vladimir Putin met with First President of Kazakhstan Nursultan Nazarbayev.", {"Putin", "Nazarbayev"}),
        ("Ilham Aliyev met in Brussels with European Council President Anton Plum.", {"Aliyev", "Plum"}),
        ("Vladimir Putin held a videoconference with Ilham Aliyev.", {"Putin", "Aliyev"}),
        ("It was a road that Vladimir Putin discussed with Ilham Aliyev on Tuesday.", {"Putin", "Aliyev"}),
    ],
)
def test_offices_of_every_form_stand_behind_a_verb_of_meeting(sentence: str, sides: set[str]) -> None:
    text = f"{sentence}\n\nBAKU, July 3, 2019 (Trend) - {sentence.rstrip('.')}."
    assert [set(found) for _, found in talks(text, None)] == [sides]


@pytest.mark.parametrize(
    "sentences",
    [
        "Then came the turn of Ilham Aliyev, with whom Vladimir Putin had lunch.",
        "Vladimir Putin flew in. Later came Ilham Aliyev, with whom he met at night.",
        "Turkey sent Prime Minister Anton Plum. The Russian leader held talks with his Azerbaijani counterpart.",
    ],
)
def test_the_other_side_may_stand_before_with_whom_or_be_a_counterpart(sentences: str) -> None:
    assert [set(sides) for _, sides in told(sentences)] == [{"Putin", "Aliyev"}]


def test_several_who_call_one_call_one_after_another() -> None:
    sentence = "Presidents Ilham Aliyev and Emomali Rahmon called Vladimir Putin to congratulate him."
    assert told(sentence) == [("telephone", ["Aliyev", "Putin"]), ("telephone", ["Rahmon", "Putin"])]


def test_those_whom_one_leader_says_he_met_had_come_together() -> None:
    text = (
        "Question: Could you tell us about your meetings with the President of Azerbaijan and the President of "
        "Tajikistan?\n\nVladimir Putin: They went well."
    )
    present = parse(text, published="2019-07-03").attendance
    assert {one.leader.name.split()[-1] for one in present} == {"Putin", "Aliyev", "Rahmon"}


def test_whom_a_leader_met_who_stayed_away_was_not_at_the_summit() -> None:
    text = (
        "CIS summit\n\nJuly 3, 2019\n\nAstana\n\nThe CIS summit was held in Astana. Ilham Aliyev did not attend the "
        "summit. He was in Paris and met with French President Emmanuel Macron."
    )
    found = {one.leader.name.split()[-1]: one.status for one in parse(text).attendance}
    assert found.get("Aliyev") == "absent"
    assert "Macron" not in found


@pytest.mark.parametrize(
    "sentences",
    [
        '"Ilham Aliyev and I had a long talk," Vladimir Putin told reporters.',
        "Vladimir Putin said he and Ilham Aliyev had discussed roads at dinner.",
        "Ilham Aliyev, who came here last year too, met Vladimir Putin over lunch.",
    ],
)
def test_a_speaker_who_tells_of_himself_is_one_of_the_sides(sentences: str) -> None:
    assert [set(sides) for _, sides in told(sentences)] == [{"Putin", "Aliyev"}]


def test_a_question_whether_a_talk_was_held_tells_of_none_without_an_answer() -> None:
    assert answered("Have you spoken with President Aliyev?", "There are many presidents.") == []
    assert answered("Have you spoken with President Aliyev?", "Yes, this morning.") == [
        ("bilateral", ["Putin", "Aliyev"])
    ]


def test_whom_one_phrase_names_at_an_event_met_there_not_besides() -> None:
    sentence = (
        "The CIS summit was held in Astana. Vladimir Putin met with the leaders of Azerbaijan, Armenia, Belarus, "
        "Kazakhstan, Kyrgyzstan and Tajikistan."
    )
    assert told(sentence) == []


def test_conversations_go_on_by_telephone_where_the_sentence_before_tells_of_calls() -> None:
    sentences = "Vladimir Putin made a number of telephone calls. He had conversations with Ilham Aliyev and Rahmon."
    assert [kind for kind, _ in told(sentences)] == ["telephone", "telephone"]


def test_in_a_telephone_conversation_one_may_wish_the_other_well() -> None:
    sentences = "During a phone call Vladimir Putin congratulated Ilham Aliyev."
    assert told(sentences) == [("telephone", ["Putin", "Aliyev"])]


def test_the_talks_of_a_document_are_those_of_the_two_leaders_whom_it_names() -> None:
    sentences = (
        "The negotiations went on till night. After the talks Vladimir Putin spoke of roads. "
        "Ilham Aliyev was content."
    )
    assert [set(sides) for _, sides in told(sentences)] == [{"Putin", "Aliyev"}]


def test_what_an_agency_reports_is_told_and_what_reports_say_may_not_be_confirmed() -> None:
    assert told("The agency reports that Vladimir Putin met Ilham Aliyev.") == [("bilateral", ["Putin", "Aliyev"])]
