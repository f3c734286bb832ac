"""Talks between leaders: their sides, kind, place; plans, memories and talks at home are left out."""

from __future__ import annotations

import pytest

from cis_summits import parse

PUTIN, RAHMON, TOKAYEV, LUKASHENKO = (
    "Vladimir Putin",
    "Emomali Rahmon",
    "Kassym-Jomart Tokayev",
    "Alexander Lukashenko",
)
ALIYEV, PASHINYAN, JAPAROV = "Ilham Aliyev", "Nikol Pashinyan", "Sadyr Japarov"


def talks(
    text: str, published: str = "2023-10-12", publisher: str | None = None
) -> list[tuple[str, tuple[str, ...]]]:
    found = parse(text, published=published, publisher=publisher).meetings
    return [(m.kind, tuple(sorted(p.leader.name for p in m.participants))) for m in found]


@pytest.mark.parametrize(
    ("sentence", "kind", "sides"),
    [
        ("Vladimir Putin met with President of Tajikistan Emomali Rahmon.", "bilateral", {PUTIN, RAHMON}),
        ("President Tokayev received President of Belarus Alexander Lukashenko.", "bilateral", {TOKAYEV, LUKASHENKO}),
        ("Ilham Aliyev and Kassym-Jomart Tokayev held talks in Baku.", "bilateral", {ALIYEV, TOKAYEV}),
        ("The talks between Vladimir Putin and Alexander Lukashenko lasted long.", "bilateral", {PUTIN, LUKASHENKO}),
        ("Following his talks with Emomali Rahmon in Dushanbe, Vladimir Putin left.", "bilateral", {PUTIN, RAHMON}),
        ("At a meeting with Nikol Pashinyan, Ilham Aliyev raised it.", "bilateral", {PASHINYAN, ALIYEV}),
        ("Vladimir Putin had a working breakfast with Alexander Lukashenko.", "bilateral", {PUTIN, LUKASHENKO}),
        ("Aliyev spoke with Putin by phone and thanked him.", "telephone", {ALIYEV, PUTIN}),
        ("Japarov held a telephone conversation with his Tajik counterpart.", "telephone", {JAPAROV, RAHMON}),
        (
            "The leaders of Russia, Azerbaijan and Armenia held trilateral talks in Sochi.",
            "trilateral",
            {PUTIN, ALIYEV, PASHINYAN},
        ),
        ("Talks were held between Aliyev and Pashinyan.", "bilateral", {ALIYEV, PASHINYAN}),
        ("Alexander Lukashenko was received by Vladimir Putin.", "bilateral", {LUKASHENKO, PUTIN}),
        ("A phone call took place between Putin and Aliyev.", "telephone", {PUTIN, ALIYEV}),
        ("Sadyr Japarov stayed on. He then met with Alexander Lukashenko.", "bilateral", {JAPAROV, LUKASHENKO}),
    ],
)
def test_talks_are_read(sentence: str, kind: str, sides: set[str]) -> None:
    assert talks(f"Leaders in contact\n\n{sentence}") == [(kind, tuple(sorted(sides)))]


@pytest.mark.parametrize(
    "words",
    [
        "held separate meetings with the leaders",
        "met one-on-one with the presidents",
        "held individual talks with the presidents",
    ],
)
def test_separate_meetings_are_as_many_as_the_others(words: str) -> None:
    text = f"Side talks\n\nVladimir Putin {words} of Kazakhstan and Kyrgyzstan."
    assert talks(text) == [("bilateral", (TOKAYEV, PUTIN)), ("bilateral", (JAPAROV, PUTIN))]


@pytest.mark.parametrize("headline", ["Meeting with", "Talks with", "Beginning of the Meeting with"])
def test_a_bare_headline_is_the_talk_of_the_sites_own_leader(headline: str) -> None:
    text = f"{headline} President of Armenia Serzh Sargsyan\n\nMay 9, 2009\n\n15:00\n\nSochi\n\nThey talked."
    assert talks(text, "2009-05-09", "kremlin.ru") == [("bilateral", ("Dmitry Medvedev", "Serzh Sargsyan"))]


def test_talks_named_by_two_countries_are_those_of_the_leaders_who_speak() -> None:
    text = (
        "Russian-Tajik talks\n\nMarch 17, 2025\n\n15:00\n\nMoscow\n\n"
        "President of Russia Vladimir Putin: Welcome.\n\nPresident of Tajikistan Emomali Rahmon: Thank you."
    )
    assert talks(text, "2025-03-17") == [("bilateral", (RAHMON, PUTIN))]


def test_one_talk_told_twice_is_one_and_keeps_the_hall() -> None:
    text = (
        "Side talks\n\nVladimir Putin met with Emomali Rahmon in Kazan.\n\n"
        "During his meeting with Emomali Rahmon at the State Opera House, Vladimir Putin spoke of trade."
    )
    (meeting,) = parse(text, published="2023-10-12").meetings
    assert meeting.place == "State Opera House"


def test_a_talk_takes_its_place_from_the_date_line_of_its_page() -> None:
    head = "Meeting with President of Armenia Serzh Sargsyan\n\nMay 9, 2009\n\n15:00\n\n"
    text = head + "Gorki, Moscow Region\n\nThey talked."
    (meeting,) = parse(text, publisher="kremlin.ru").meetings
    assert (meeting.place, str(meeting.date)) == ("Gorki, Moscow Region", "2009-05-09")


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin will meet with Emomali Rahmon on Tuesday.",
        "Vladimir Putin plans to hold talks with Emomali Rahmon.",
        "Vladimir Putin met with Emomali Rahmon in Dushanbe in 2021.",
        "The presidents of Russia and Kazakhstan met in Omsk last year.",
        "Vladimir Putin met with Prime Minister Mikhail Mishustin.",
        "Vladimir Putin met with the heads of delegations.",
        "Minister Sergei Lavrov met with Foreign Minister of Armenia Ararat Mirzoyan.",
        "Vladimir Putin sent a message to Emomali Rahmon.",
        "Vladimir Putin spoke to Emomali Rahmon's critics.",
    ],
)
def test_plans_memories_and_talks_at_home_are_no_meetings(sentence: str) -> None:
    assert talks(f"Leaders in contact\n\n{sentence}") == []


@pytest.mark.parametrize("opening", ["", "The day was quiet. "])
def test_talks_planned_by_the_first_word_of_a_text_are_no_meeting(opening: str) -> None:
    text = "Planned talks between Armenian Premier Nikol Pashinyan and President Vladimir Putin of Russia wait."
    assert parse(opening + text, published="2021-05-05").meetings == ()


def test_what_speakers_say_of_talks_is_not_read() -> None:
    text = (
        "Press conference\n\nOctober 12, 2023\n\n15:00\n\nBishkek\n\n"
        "President of Russia Vladimir Putin: Mr Japarov met with Mr Rahmon.\n\nVladimir Putin: They talked."
    )
    assert talks(text) == []


def test_calls_to_several_leaders_are_as_many_calls() -> None:
    text = "Calls\n\nVladimir Putin spoke by telephone with Ilham Aliyev and Emomali Rahmon."
    assert talks(text) == [("telephone", (ALIYEV, PUTIN)), ("telephone", (RAHMON, PUTIN))]


def sides(sentence: str, headline: str = "A day of talks") -> list[tuple[str, list[str]]]:
    found = parse(f"{headline}\n\nJuly 3, 2024\n\nAstana\n\n{sentence}").meetings
    return [(m.kind, [p.leader.name.split()[-1] for p in m.participants]) for m in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin met with Emomali Rahmon and Sadyr Japarov separately.",
        "Vladimir Putin had a series of bilateral meetings with Emomali Rahmon and Sadyr Japarov.",
        "On the sidelines, Vladimir Putin spoke briefly with Emomali Rahmon and Sadyr Japarov, each in turn.",
    ],
)
def test_separate_talks_have_two_sides_each(sentence: str) -> None:
    assert sides(sentence) == [("bilateral", ["Putin", "Rahmon"]), ("bilateral", ["Putin", "Japarov"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vladimir Putin and Sadyr Japarov sat down for three-way talks with Emomali Rahmon.",
        "Vladimir Putin, Sadyr Japarov and Emomali Rahmon held three-sided talks.",
    ],
)
def test_all_who_sit_down_together_are_sides_of_one_talk(sentence: str) -> None:
    assert sides(sentence) == [("trilateral", ["Putin", "Japarov", "Rahmon"])]


def test_several_calls_are_made_to_one_after_the_other() -> None:
    assert sides("Vladimir Putin had phone calls with Emomali Rahmon and Sadyr Japarov.") == [
        ("telephone", ["Putin", "Rahmon"]),
        ("telephone", ["Putin", "Japarov"]),
    ]


def test_a_headline_tells_of_the_past_in_the_present_tense() -> None:
    assert sides("It rained.", "Putin, Lukashenko meet in St Petersburg") == [("bilateral", ["Putin", "Lukashenko"])]
    assert sides("It rained.", "Putin, Lukashenko to meet in St Petersburg") == []


def test_whose_envoy_was_met_was_not_met_himself() -> None:
    assert sides("Vladimir Putin met Emomali Rahmon's envoy.") == []


def test_speaking_to_somebody_is_a_talk_only_beside_an_event_or_by_telephone() -> None:
    assert sides("Vladimir Putin spoke to Emomali Rahmon.") == []
    assert sides("On the margins Vladimir Putin spoke to Emomali Rahmon.") == [("bilateral", ["Putin", "Rahmon"])]


def test_two_verbs_of_one_subject_tell_of_two_talks() -> None:
    assert sides("Vladimir Putin met Emomali Rahmon, and later received Sadyr Japarov.") == [
        ("bilateral", ["Putin", "Rahmon"]),
        ("bilateral", ["Putin", "Japarov"]),
    ]


def test_a_country_may_stand_before_each_of_several_names() -> None:
    assert sides("Vladimir Putin had meetings with Tajikistan's Emomali Rahmon and Kyrgyzstan's Sadyr Japarov.") == [
        ("bilateral", ["Putin", "Rahmon"]),
        ("bilateral", ["Putin", "Japarov"]),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alexander Lukashenko denied that he had met Igor Dodon.",
        "Vladimir Putin denied having met Igor Dodon.",
        "Vladimir Putin was to have met Igor Dodon.",
        "Vladimir Putin hopes to meet Igor Dodon.",
        "Vladimir Putin declined to meet Igor Dodon.",
        "Vladimir Putin had no meeting with Igor Dodon.",
        "Neither Vladimir Putin nor Alexander Lukashenko met Igor Dodon.",
        "Reports that Vladimir Putin had met Igor Dodon were denied.",
        "A meeting between Vladimir Putin and Igor Dodon was called off.",
    ],
)
def test_talks_denied_refused_or_hoped_for_are_none(sentence: str) -> None:
    found = parse("CIS summit\n\nOctober 11, 2019\n\nAshgabat\n\n" + sentence)
    assert found.meetings == ()
    assert "Igor Dodon" not in {a.leader.name for a in found.attendance}


def test_what_is_denied_in_a_clause_of_its_own_leaves_the_talk() -> None:
    sentence = "Vladimir Putin, who denied any rift, held talks with Ilham Aliyev."
    (meeting,) = parse("CIS summit\n\nOctober 11, 2019\n\nAshgabat\n\n" + sentence).meetings
    assert {p.leader.name for p in meeting.participants} == {"Vladimir Putin", "Ilham Aliyev"}
