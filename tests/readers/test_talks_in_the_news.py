"""Talks as agencies and newspapers tell them: places before names, further sides, pronouns, headlines."""

from __future__ import annotations

import pytest

from cis_summits import parse

Talk = tuple[str, list[str]]


def sides(sentences: str, headline: str = "A day of talks", day: str = "July 3, 2019") -> list[Talk]:
    found = parse(f"{headline}\n\n{day}\n\nAstana\n\n{sentences}").meetings
    return [(m.kind, [p.leader.name.split()[-1] for p in m.participants]) for m in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks took place in the old town hall on Wednesday between Vladimir Putin and Ilham Aliyev.",
        "Vladimir Putin met over breakfast with Ilham Aliyev.",
        "Vladimir Putin met at his country house with Ilham Aliyev.",
        "Vladimir Putin held discussions on gas and roads with Ilham Aliyev.",
        "Vladimir Putin discussed roads with Ilham Aliyev.",
        "The Putin-Aliyev meeting ran late.",
        "Vladimir Putin walked in the park before being received by Ilham Aliyev.",
        "Vladimir Putin flew in to a welcome by Ilham Aliyev. The two leaders met behind closed doors.",
        "Vladimir Putin was shown the port. With him was Ilham Aliyev. Both presidents then held talks.",
        "Vladimir Putin met with Ilham Aliyev, who recently opened a bridge.",
        "Vladimir Putin first held talks with Ilham Aliyev.",
        "Vladimir Putin held court all day. With Ilham Aliyev, the president of Azerbaijan, he discussed roads.",
        "Vladimir Putin and Ilham Aliyev held high-level talks at the Palace of the Nation.",
        "The meeting of Vladimir Putin with his counterpart Ilham Aliyev ended at noon.",
        "Vladimir Putin held talks with Ilham Aliyev, who took office on October 31.",
        "Vladimir Putin and Ilham Aliyev on Monday agreed on a tariff during a meeting in Sochi.",
        "Vladimir Putin spoke with Ilham Aliyev on Monday during a summit of neighbours.",
        "Vladimir Putin and Ilham Aliyev spent more than three hours face to face.",
        "Vladimir Putin and Ilham Aliyev are meeting in the old town hall.",
        "Vladimir Putin and Ilham Aliyev gathered in the old town hall on Wednesday for bilateral talks.",
        "Vladimir Putin and Ilham Aliyev were seen talking in the corridor.",
        "Vladimir Putin and Ilham Aliyev had a brief exchange in the corridor.",
        "Vladimir Putin spoke by video link with Ilham Aliyev.",
        "A meeting has begun in the town hall between Vladimir Putin and Ilham Aliyev.",
        "Following the talks, Vladimir Putin and Ilham Aliyev spoke to the press.",
        "Vladimir Putin was shown round by Ilham Aliyev. Their conversation lasted an hour.",
        "Vladimir Putin was shown round by Ilham Aliyev and then held talks with him.",
        "Vladimir Putin and Ilham Aliyev, for their part, conferred on Wednesday.",
        "Vladimir Putin had a short talk with the master of the house, Ilham Aliyev.",
        "In a separate conversation Vladimir Putin and Ilham Aliyev went over the map.",
        "Vladimir Putin had a talk 'on the go' with Ilham Aliyev.",
        "Vladimir Putin told Ilham Aliyev over lunch that the roads were dry.",
        "Vladimir Putin and Ilham Aliyev had an hour to themselves.",
        "In a conversation in the corridor, Vladimir Putin and Ilham Aliyev agreed on a road.",
        "Vladimir Putin and Ilham Aliyev held talks, their first since the quarrel of last December.",
        "Vladimir Putin talked with Ilham Aliyev at the airport.",
        "Vladimir Putin's talk with Ilham Aliyev went well, and the one between two ministers did not take place.",
    ],
)
def test_a_talk_of_two_is_read_however_it_is_told(sentence: str) -> None:
    assert sides(sentence) == [("bilateral", ["Putin", "Aliyev"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin met Ilham Aliyev and, separately, with Emomali Rahmon.",
        "Vladimir Putin held bilateral meetings with Ilham Aliyev, as well as with Emomali Rahmon.",
        "Vladimir Putin had lunch with Ilham Aliyev and later with Emomali Rahmon.",
    ],
)
def test_a_second_talk_may_hang_on_the_first(sentence: str) -> None:
    assert sides(sentence) == [("bilateral", ["Putin", "Aliyev"]), ("bilateral", ["Putin", "Rahmon"])]


def test_whom_an_office_and_a_name_tell_twice_is_one_side() -> None:
    sentence = "Vladimir Putin met with the presidents of Azerbaijan and Armenia, Ilham Aliyev and Serzh Sargsyan."
    assert sides(sentence, day="July 3, 2013") == [("trilateral", ["Putin", "Aliyev", "Sargsyan"])]


@pytest.mark.parametrize(
    "sentences",
    [
        "In spring last year, Vladimir Putin and Ilham Aliyev had met in Baku.",
        'The spokesman Raul Timber wrote: "The premier had a fine meeting with Ilham Aliyev."',
        "Vladimir Putin held talks in Astana and agreed with Ilham Aliyev that it was late.",
        "Vladimir Putin came to a dinner hosted by Ilham Aliyev.",
        "The press wrote of the possibility of Putin-Aliyev talks.",
        "On the list were a meeting with President Ilham Aliyev and a meeting with Vladimir Putin.",
        "Meetings with the President of Azerbaijan are useful, Vladimir Putin stressed.",
        "His aide said that Ilham Aliyev would take part in the forum and hold a meeting with Vladimir Putin.",
        "President of Azerbaijan Ilham Aliyev met Vladimir Putin at the airport.",
        "There are no plans for a telephone conversation between Vladimir Putin and Ilham Aliyev.",
        "Vladimir Putin was asked about Ilham Aliyev. The two leaders previously met in Baku.",
        "Ilham Aliyev, Emomali Rahmon and Vladimir Putin sang. The two leaders met.",
    ],
)
def test_what_is_no_talk_of_the_day_is_left_out(sentences: str) -> None:
    assert sides(sentences) == []


def test_a_headline_that_lists_without_and_tells_of_several_talks() -> None:
    assert sides("It rained.", "Putin meets Aliyev, Rahmon on summit sidelines") == [
        ("bilateral", ["Putin", "Aliyev"]),
        ("bilateral", ["Putin", "Rahmon"]),
    ]
    assert sides("It rained.", "Putin meets Aliyev, Rahmon arrives in town") == [("bilateral", ["Putin", "Aliyev"])]


def test_whom_one_leader_meets_beside_a_summit_he_meets_one_by_one() -> None:
    text = (
        "The CIS summit was held in Astana. "
        "Vladimir Putin met with the presidents of Azerbaijan, Tajikistan and Uzbekistan."
    )
    assert sides(text) == [
        ("bilateral", ["Putin", "Aliyev"]),
        ("bilateral", ["Putin", "Rahmon"]),
        ("bilateral", ["Putin", "Mirziyoyev"]),
    ]


def test_a_text_without_a_day_tells_of_talks_all_the_same() -> None:
    (meeting,) = parse("Vladimir Putin met Ilham Aliyev on Wednesday.").meetings
    assert [p.country.alpha_2 for p in meeting.participants if p.country] == ["RU", "AZ"]
    assert meeting.date is None


def test_a_counterpart_holds_the_office_of_a_leader_not_of_the_aide_who_tells_of_him() -> None:
    text = (
        "Talks\n\nJuly 3, 2019\n\nAstana\n\nPresidential aide Yuri Ushakov said that Putin met with his "
        "Azerbaijani counterpart Ilham Aliyev."
    )
    (meeting,) = parse(text).meetings
    assert [p.office for p in meeting.participants] == ["President", "President"]


def test_a_transcript_of_two_leaders_is_their_talk() -> None:
    text = "Opening remarks\n\nVladimir Putin: Welcome to Moscow.\n\nIlham Aliyev: Thank you, I am glad to be here."
    (meeting,) = parse(text, published="2019-07-03").meetings
    assert {p.leader.name for p in meeting.participants} == {"Vladimir Putin", "Ilham Aliyev"}


def test_a_speaker_may_tell_of_his_own_talk_of_the_day() -> None:
    text = (
        "News conference\n\nJuly 3, 2019\n\n15:00\n\nMinsk\n\nQuestion: What have you agreed on?\n\n"
        "Vladimir Putin: Today I met with the President of Belarus. I met with Mr Aliyev in Baku."
    )
    (meeting,) = parse(text).meetings
    assert {p.leader.name for p in meeting.participants} == {"Vladimir Putin", "Alexander Lukashenko"}


def test_whom_a_list_in_a_headline_met_is_not_a_talk_of_the_listed() -> None:
    text = "Host meets presidents of Azerbaijan, Tajikistan, Uzbekistan\n\nBAKU, July 3, 2019 (Reuters) - It rained."
    assert parse(text).meetings == ()


def test_whom_an_opening_gerund_names_was_met() -> None:
    assert sides("Meeting President Ilham Aliyev, Vladimir Putin spoke of roads.") == [
        ("bilateral", ["Putin", "Aliyev"])
    ]


def test_a_month_is_no_place_of_a_talk() -> None:
    text = (
        "Talks\n\nJuly 3, 2019\n\nVladimir Putin met Ilham Aliyev for the first time since a storm in May, he said."
    )
    assert [m.place for m in parse(text).meetings] == [None]


def test_a_phone_call_is_made_to_somebody() -> None:
    assert sides("Vladimir Putin made a phone call to Ilham Aliyev.") == [("telephone", ["Putin", "Aliyev"])]


@pytest.mark.parametrize(
    "sentence", ["Somebody met Ilham Aliyev in the garden.", "Ilham Aliyev sang. The two leaders met all the same."]
)
def test_a_talk_of_nobody_known_is_reported(sentence: str) -> None:
    document = parse(f"A day\n\nJuly 3, 2019\n\n{sentence}")
    assert document.meetings == ()
    assert "talk-without-sides" in {d.code for d in document.diagnostics}


def test_a_transcript_that_greets_many_is_no_talk_of_the_two_who_speak() -> None:
    text = "Vladimir Putin: Good day, colleagues. Welcome.\n\nIlham Aliyev: Thank you, I am glad to be here."
    assert parse(text, published="2019-07-03").meetings == ()


@pytest.mark.parametrize(
    ("noun", "kinds"),
    [
        ("a separate meeting", ["multilateral"]),
        ("another long separate meeting", ["multilateral"]),
        ("separate meetings", ["bilateral", "bilateral", "bilateral"]),
        ("a series of separate meetings", ["bilateral", "bilateral", "bilateral"]),
    ],
)
def test_one_separate_meeting_with_three_is_one_and_separate_meetings_are_three(noun: str, kinds: list[str]) -> None:
    told = f"Vladimir Putin held {noun} with Ilham Aliyev, Nikol Pashinyan and Emomali Rahmon."
    assert [kind for kind, _ in sides(f"The CIS summit opened in Astana. {told}")] == kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "At the meeting with Ilham Aliyev, the Head of State spoke of roads.",
        "During the talks with Ilham Aliyev, the sides exchanged views on roads.",
        "Then a telephone-free hour: talks were held with Ilham Aliyev.",
    ],
)
def test_the_leader_in_the_headline_is_the_head_of_state_of_his_page(sentence: str) -> None:
    text = f"The guests came early. Emomali Rahmon sang. {sentence}"
    assert sides(text, headline="Vladimir Putin spends a day with guests") == [("bilateral", ["Putin", "Aliyev"])]


def test_who_goes_on_to_further_talks_is_the_subject_not_the_one_met_first() -> None:
    sentence = "Vladimir Putin met Ilham Aliyev at noon, then flew to the lake for talks with Emomali Rahmon."
    assert sides(sentence) == [("bilateral", ["Putin", "Aliyev"]), ("bilateral", ["Putin", "Rahmon"])]


def test_a_colon_may_stand_between_a_talk_and_those_it_was_with() -> None:
    sentence = (
        "Vladimir Putin had telephone conversations with the leaders of both states: Ilham Aliyev, Emomali Rahmon."
    )
    assert sides(sentence) == [("telephone", ["Putin", "Aliyev"]), ("telephone", ["Putin", "Rahmon"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin spoke of the talks with Ilham Aliyev to be held in the old town hall.",
        'Vladimir Putin told the press: "I met Ilham Aliyev in March, and he liked the idea."',
        "The chair broke in March, when Vladimir Putin received Ilham Aliyev.",
        "Ilham Aliyev left after failing to obtain a one-on-one meeting with Vladimir Putin.",
        "Ilham Aliyev had asked for separate talks with Vladimir Putin.",
    ],
)
def test_talks_to_come_and_talks_of_other_months_are_left_out(sentence: str) -> None:
    assert sides(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kassym-Jomart Tokayev received Vladimir Putin, Ilham Aliyev and Emomali Rahmon at the gate.",
        "Kassym-Jomart Tokayev hosted Vladimir Putin, Ilham Aliyev, Emomali Rahmon and Sadyr Japarov.",
        "Vladimir Putin and Alexander Lukashenko held a meeting of the Supreme State Council of the Union State.",
        "Vladimir Putin and Ilham Aliyev were there. The two leaders spoke in favour of a new road.",
    ],
)
def test_guests_councils_and_speeches_are_no_talks(sentence: str) -> None:
    assert sides(sentence, day="July 3, 2023") == []


def test_a_host_may_receive_his_guests_one_by_one() -> None:
    sentence = "Kassym-Jomart Tokayev received Vladimir Putin, Ilham Aliyev and Emomali Rahmon one by one."
    assert [talk for _, talk in sides(sentence, day="July 3, 2023")] == [
        ["Tokayev", "Putin"],
        ["Tokayev", "Aliyev"],
        ["Tokayev", "Rahmon"],
    ]


def test_another_meeting_is_that_of_the_one_who_held_the_talk_before() -> None:
    text = (
        'In the morning Ilham Aliyev received Emomali Rahmon. "The road is open," the Tajik president said.\n\n'
        "Another meeting was held with Alexander Lukashenko."
    )
    assert sides(text)[-1] == ("bilateral", ["Aliyev", "Lukashenko"])
