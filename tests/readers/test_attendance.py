"""Who was there, who was not and why, who was on the screen: in every form of list and of news."""

from __future__ import annotations

import pytest

from cis_summits import parse
from cis_summits.model import Attendance

HEAD = "CIS summit\n\nOctober 11, 2019\n\n15:00\n\nAshgabat\n\n"
HOST = ("Gurbanguly Berdimuhamedov", "President", "TM", "present")
PUTIN = ("Vladimir Putin", "President", "RU", "present")
ALIYEV = ("Ilham Aliyev", "President", "AZ", "present")
TOKAYEV = ("Kassym-Jomart Tokayev", "President", "KZ", "present")
RAHMON = ("Emomali Rahmon", "President", "TJ", "present")
PASHINYAN = ("Nikol Pashinyan", "Prime Minister", "AM", "present")
LEBEDEV = ("Sergei Lebedev", "Executive Secretary", None, "present")

Row = tuple[str, str | None, str | None, str]


def there(text: str, published: str | None = None) -> set[Row]:
    return {row(a) for a in parse(text, published=published).attendance}


def row(one: Attendance) -> Row:
    return one.leader.name, one.office, one.country.alpha_2 if one.country else None, one.status


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was attended by President of Russia Vladimir Putin, President of Azerbaijan Ilham Aliyev and "
        "CIS Executive Secretary Sergei Lebedev.",
        "Attending the summit were Vladimir Putin, President of Azerbaijan Ilham Aliyev and CIS Executive "
        "Secretary Sergei Lebedev.",
        "Also taking part in the meeting were President Vladimir Putin of Russia, President Ilham Aliyev of "
        "Azerbaijan and CIS Executive Secretary Sergei Lebedev.",
        "The participants included the Presidents of Russia and Azerbaijan: Vladimir Putin and Ilham Aliyev, as well "
        "as CIS Executive Secretary Sergei Lebedev.",
        "Vladimir Putin, President of Azerbaijan Ilham Aliyev and CIS Executive Secretary Sergei Lebedev are in "
        "attendance.",
        "Vladimir Putin (Russia), Ilham Aliyev (Azerbaijan) and CIS Executive Secretary Sergei Lebedev took part.",
        "Among the participants were Vladimir Putin, Ilham Aliyev, President of Azerbaijan, and Sergei Lebedev, CIS "
        "Executive Secretary.",
        "The session was attended by:\n\n- President of Russia Vladimir Putin;\n\n- President of Azerbaijan Ilham "
        "Aliyev;\n\n- CIS Executive Secretary Sergei Lebedev.",
    ],
)
def test_lists_of_all_forms_are_read(sentence: str) -> None:
    assert there(HEAD + sentence) == {PUTIN, ALIYEV, LEBEDEV, HOST}


def test_countries_alone_stand_for_their_leaders_of_the_day() -> None:
    text = HEAD + "The leaders of Russia, Azerbaijan and Armenia took part in the summit."
    assert there(text) == {PUTIN, ALIYEV, PASHINYAN, HOST}
    assert {a.basis for a in parse(text).attendance} == {"derived"}


def test_leaders_of_members_that_are_listed_were_there() -> None:
    text = HEAD + "The heads of the CIS member states (Russia, Azerbaijan and Armenia) took part in the summit."
    assert there(text) == {PUTIN, ALIYEV, PASHINYAN, HOST}


def test_substitutes_and_guests_keep_their_own_office() -> None:
    text = (
        HEAD + "The summit was attended by Prime Minister of Kyrgyzstan Mukhammedkalyi Abylgaziev, "
        "First President of Kazakhstan Nursultan Nazarbayev and Foreign Minister of Belarus Vladimir Makei."
    )
    offices = {(r[1], r[2]) for r in there(text)}
    assert {("Prime Minister", "KG"), ("First President", "KZ"), ("Minister of Foreign Affairs", "BY")} <= offices


def test_an_absent_leader_is_represented_by_somebody() -> None:
    text = (
        HEAD + "President of Uzbekistan Shavkat Mirziyoyev did not attend and was replaced by "
        "Prime Minister Abdulla Aripov."
    )
    assert {
        ("Shavkat Mirziyoyev", "President", "UZ", "absent"),
        ("Abdulla Aripov", "Prime Minister", "UZ", "present"),
    } <= there(text)


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("The presidents of Armenia, Georgia and Moldova stayed away.", {"AM", "GE", "MD"}),
        ("Georgia and Moldova did not send their presidents.", {"GE", "MD"}),
        ("Igor Dodon's visit was cancelled.", {"MD"}),
        ("The presidents of three republics -- Armenia, Georgia and Moldova -- kept away.", {"AM", "GE", "MD"}),
        ("The heads of two countries (Armenia and Moldova) were absent.", {"AM", "MD"}),
        ("The leaders of two countries, Armenia and Moldova, did not come.", {"AM", "MD"}),
        (
            "Prime Minister Mukhammedkalyi Abylgaziev stood in for President of Kyrgyzstan Sooronbay Jeenbekov.",
            {"KG"},
        ),
    ],
)
def test_several_may_stay_away(sentence: str, codes: set[str]) -> None:
    assert {r[2] for r in there(HEAD + "The CIS summit was held.\n\n" + sentence) if r[3] == "absent"} == codes


def test_each_country_is_represented_by_its_own() -> None:
    text = HEAD + "Russia was represented by President Vladimir Putin and Armenia by Prime Minister Nikol Pashinyan."
    assert there(text) == {PUTIN, PASHINYAN, HOST}


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Armenian Prime Minister Nikol Pashinyan is not able to attend the summit due to illness.", "illness"),
        (
            "Prime Minister of Armenia Nikol Pashinyan was absent because of his election campaign.",
            "election campaign",
        ),
        (
            "Nikol Pashinyan was unable to take part in the meeting, citing a vote in parliament.",
            "a vote in parliament",
        ),
        ("Nikol Pashinyan skipped the summit over a dispute.", "a dispute"),
        ("Nikol Pashinyan did not come.", None),
        ("All leaders with the exception of the Armenian prime minister took part in the summit.", None),
        ("All the leaders except Armenia took part in the summit.", None),
    ],
)
def test_absences_keep_their_reason(sentence: str, reason: str | None) -> None:
    absent = [a for a in parse(HEAD + sentence).attendance if a.status == "absent"]
    assert [(a.leader.name, a.reason) for a in absent] == [("Nikol Pashinyan", reason)]


def test_a_speaker_tells_who_turned_back() -> None:
    text = (
        HEAD + "* * *\n\nPresident of Russia Vladimir Putin: Colleagues, good afternoon. "
        "In the morning I talked to Mr Tokayev, who was on his way but was forced to turn back in view of the fog."
        "\n\nIlham Aliyev: Thank you. I could not come last time, Mr Rahmon."
    )
    assert there(text) == {PUTIN, ALIYEV, HOST, (*TOKAYEV[:3], "absent")}
    assert [a.reason for a in parse(text).attendance if a.status == "absent"] == ["the fog"]


def test_at_a_videoconference_everybody_is_on_the_screen() -> None:
    text = (
        "Meeting of the Supreme Eurasian Economic Council\n\nVladimir Putin took part, via videoconference, in the "
        "meeting.\n\nOctober 14, 2022\n\n15:00\n\nMoscow\n\nTaking part were President of Belarus "
        "Alexander Lukashenko and President of Kyrgyzstan Sadyr Japarov."
    )
    assert {r[3] for r in there(text)} == {"remote"}
    assert {r[0] for r in there(text)} == {"Vladimir Putin", "Alexander Lukashenko", "Sadyr Japarov"}


def test_one_who_joins_by_video_is_remote_alone() -> None:
    text = HEAD + "Ilham Aliyev and Emomali Rahmon took part.\n\nKassym-Jomart Tokayev addressed them via video link."
    assert there(text) == {ALIYEV, RAHMON, (*TOKAYEV[:3], "remote"), HOST}


def test_speakers_of_a_transcript_were_there() -> None:
    text = HEAD + "President of Tajikistan Emomali Rahmon: Colleagues.\n\nVladimir Putin: Thank you."
    assert there(text) == {RAHMON, PUTIN, HOST}


def test_the_office_is_the_one_held_on_the_day() -> None:
    text = (
        "CSTO summit\n\nDecember 2, 2020\n\n15:00\n\nMoscow\n\n"
        "The meeting was attended by Acting President of Kyrgyzstan Talant Mamytov."
    )
    assert ("Talant Mamytov", "Acting President", "KG", "present") in there(text)


def test_sides_of_a_talk_and_their_ministers_were_there_but_not_those_they_speak_of() -> None:
    text = (
        "Meeting with President of Kyrgyzstan Sadyr Japarov\n\nOctober 12, 2023\n\n15:00\n\nBishkek\n\n"
        "Taking part in the talks on the Russian side was Foreign Minister Sergei Lavrov.\n\n"
        "President of Kyrgyzstan Sadyr Japarov: Welcome.\n\n"
        "President of Russia Vladimir Putin: Yesterday I spoke with President of Tajikistan Emomali Rahmon."
    )
    assert {r[0] for r in there(text)} == {"Sadyr Japarov", "Vladimir Putin", "Sergei Lavrov"}


def test_leaders_who_speak_in_the_news_were_there_and_outsiders_were_not() -> None:
    text = (
        "CIS summit ends in Ashgabat\n\nASHGABAT, October 11. /TASS/. The CIS summit was held in Ashgabat on Friday. "
        "President of Azerbaijan Ilham Aliyev said that trade grew. US President Donald Trump said he watched it."
    )
    assert there(text, "2019-10-11") == {ALIYEV, HOST}


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin to take part in CIS summit\n\nHe will attend the CIS summit in Ashgabat on October 25.",
        "Greetings to President of Kazakhstan Kassym-Jomart Tokayev\n\nThe message reads: Dear friend.",
        "Telephone conversation with President of Kazakhstan Kassym-Jomart Tokayev\n\nThey spoke of trade.",
        "Trade grows\n\nExports rose. No meeting took place.",
        "Reform ahead\n\nIn 2005 Leonid Kuchma took part in a summit.",
    ],
)
def test_where_nobody_met_nobody_was_present(text: str) -> None:
    assert there(text, "2019-10-11") == set()


def test_everybody_is_told_once_with_the_fullest_mention() -> None:
    text = (
        HEAD + "Mr Putin took part.\n\nThe summit was attended by President of Russia Vladimir Putin.\n\nPutin spoke."
    )
    names = [a.leader.name for a in parse(text).attendance]
    assert sorted(names) == sorted(set(names))


def test_an_absence_of_nobody_is_reported() -> None:
    document = parse(HEAD + "Several of them did not attend the dinner.")
    assert "absence-without-person" in [d.code for d in document.diagnostics]


def test_officials_of_the_organisation_who_speak_in_the_news_were_there() -> None:
    text = (
        "CIS summit ends\n\nASHGABAT, October 11. /TASS/. The CIS summit was held in Ashgabat. "
        "CIS Executive Secretary Sergei Lebedev told reporters that trade grew."
    )
    assert there(text, "2019-10-11") == {LEBEDEV, HOST}


def test_who_stands_in_for_a_country_is_of_that_country() -> None:
    text = HEAD + "Kyrgyzstan is represented by Prime Minister Mukhammedkalyi Abylgaziev."
    assert ("Prime Minister", "KG") in {(r[1], r[2]) for r in there(text)}


def test_who_sat_at_a_talk_beside_a_summit_is_not_told_as_who_attended_the_summit() -> None:
    text = (
        "Meeting with President of Armenia Serzh Sargsyan\n\nAhead of the CIS summit that opens in Minsk today, "
        "Vladimir Putin met with President of Armenia Serzh Sargsyan.\n\nOctober 10, 2014\n\n15:00\n\nMinsk\n\n"
        "They discussed trade."
    )
    document = parse(text)
    assert len(document.summits) == 1
    assert document.summits[0].attendance == ()
    assert {a.leader.name for a in document.attendance} == {"Vladimir Putin", "Serzh Sargsyan"}


def roll(sentences: str) -> dict[str, str]:
    text = f"CSTO summit\n\nNovember 27, 2025\n\nBishkek\n\nThe CSTO summit was held in Bishkek. {sentences}"
    return {a.leader.name: a.status for a in parse(text).attendance if a.leader.name != "Sadyr Japarov"}


@pytest.mark.parametrize(
    "sentences",
    [
        "President of Belarus Alexander Lukashenko, President of Tajikistan Emomali Rahmon, and President of "
        "Kazakhstan Kassym-Jomart Tokayev walked through the garden.",
        "Those who came were Alexander Lukashenko, Emomali Rahmon and Kassym-Jomart Tokayev.",
        "Also invited were the heads of three states: Alexander Lukashenko, Emomali Rahmon and "
        "Kassym-Jomart Tokayev.",
        "Alexander Lukashenko, Emomali Rahmon and Kassym-Jomart Tokayev, leaders of three allied states, attended.",
        "Attendees included Alexander Lukashenko, Emomali Rahmon and Kassym-Jomart Tokayev.",
        "The presidents of Belarus, Tajikistan and Kazakhstan have come to the city.",
    ],
    ids=["a list", "who came", "invited", "apposition", "attendees", "by country"],
)
def test_a_list_of_leaders_tells_who_came(sentences: str) -> None:
    assert roll(sentences) == {
        "Alexander Lukashenko": "present",
        "Emomali Rahmon": "present",
        "Kassym-Jomart Tokayev": "present",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Telegrams were sent to President of Belarus Alexander Lukashenko, President of Tajikistan Emomali Rahmon "
        "and President of Kazakhstan Kassym-Jomart Tokayev.",
        "President of Belarus Alexander Lukashenko, President of Tajikistan Emomali Rahmon and President of "
        "Kazakhstan Kassym-Jomart Tokayev would attend a forum.",
    ],
    ids=["written to", "some day"],
)
def test_a_list_of_leaders_who_are_elsewhere_tells_nothing(sentence: str) -> None:
    assert roll(sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nikol Pashinyan was not in Bishkek.",
        "Nikol Pashinyan skipped the event.",
        "Nikol Pashinyan did not travel to the Kyrgyz capital.",
        "Alexander Lukashenko spoke instead of Nikol Pashinyan.",
        "Nikol Pashinyan was conspicuously absent.",
        "Nikol Pashinyan has sent his regrets.",
        "Nikol Pashinyan stays at home because of a flood.",
        "Nikol Pashinyan had never, his office said, planned to come; he will not, after all, be taking part.",
        "Alexander Lukashenko told Sooronbay Jeenbekov he was not in a position to attend; so was Nikol Pashinyan.",
        "Nikol Pashinyan, who had a cold, sent his foreign minister.",
        "The hosts noted the absence of Nikol Pashinyan.",
        "Nikol Pashinyan told Alexander Lukashenko he would not come.",
        "Nikol Pashinyan, who was on board for the informal part of the gathering, has interrupted his trip.",
        "Nikol Pashinyan informed Alexander Lukashenko that he did not intend to go to Bishkek.",
        "The session, boycotted by Nikol Pashinyan, was short.",
        "Neither Nikol Pashinyan nor any minister of his took part.",
        "The leaders signed the protocol at the meeting without Nikol Pashinyan.",
    ],
)
def test_who_stayed_away_is_absent_however_it_is_told(sentence: str) -> None:
    assert roll(sentence)["Nikol Pashinyan"] == "absent"


@pytest.mark.parametrize("sentence", ["Nikol Pashinyan was not in favour.", "Nikol Pashinyan sent his regards."])
def test_who_is_not_in_favour_is_not_absent(sentence: str) -> None:
    assert "absent" not in roll(sentence).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "Belarus and Armenia did not take part in drafting the paper.",
        "The dispute cannot be settled without Armenia.",
        "Nikol Pashinyan sent his foreign minister to Paris.",
        "Last month a feast was given in Minsk; Nikol Pashinyan did not attend that gathering.",
    ],
)
def test_who_had_no_hand_in_something_else_is_not_absent(sentence: str) -> None:
    assert "absent" not in roll(sentence).values()


def test_each_is_absent_for_his_own_reason() -> None:
    text = (
        "CSTO summit\n\nNovember 27, 2025\n\nBishkek\n\nThe CSTO summit was held in Bishkek. "
        "Nikol Pashinyan and Emomali Rahmon stayed away from it: Nikol Pashinyan did so because of a flood. "
        "Emomali Rahmon stayed away because of a wedding."
    )
    reasons = {a.leader.name: a.reason for a in parse(text).attendance if a.status == "absent"}
    assert reasons == {"Nikol Pashinyan": "a flood", "Emomali Rahmon": "a wedding"}


def test_an_official_of_the_organisation_who_reports_is_there() -> None:
    assert roll("CSTO Secretary General Imangali Tasmagambetov presented a report.") == {
        "Imangali Tasmagambetov": "present"
    }


def test_who_replaced_another_attends_and_the_other_does_not() -> None:
    assert roll("Armenia's Nikol Pashinyan, who replaced Serzh Sargsyan after protests, attended.") == {
        "Nikol Pashinyan": "present"
    }


def test_the_official_whose_page_it_is_takes_part_in_his_own_meetings() -> None:
    text = (
        "Meeting with residents of a village\n\nAugust 1, 2010\n12:00\nSochi\n\nDmitry Medvedev met with residents."
    )
    assert [a.leader.name for a in parse(text, publisher="kremlin.ru").attendance] == ["Dmitry Medvedev"]


def test_who_travels_elsewhere_does_not_attend() -> None:
    assert roll("Alexander Lukashenko flew to Vienna.") == {}
    assert roll("Alexander Lukashenko flew to Bishkek.") == {"Alexander Lukashenko": "present"}


def away(text: str) -> dict[str, tuple[str, str | None]]:
    """Return those of a text who did not come, by surname, with basis and reason."""
    found = parse(HEAD + text).attendance
    return {a.leader.name.split()[-1]: (a.basis, a.reason) for a in found if a.status == "absent"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Neither Nikol Pashinyan nor Igor Dodon attended the summit.",
        "Neither Prime Minister of Armenia Nikol Pashinyan nor President of Moldova Igor Dodon came to Ashgabat.",
        "Nikol Pashinyan did not attend, nor did Igor Dodon.",
        "Nikol Pashinyan stayed away. So did Igor Dodon.",
    ],
)
def test_neither_of_two_was_there(sentence: str) -> None:
    assert away(sentence) == {"Pashinyan": ("stated", None), "Dodon": ("stated", None)}


@pytest.mark.parametrize(
    "exception", ["except those of", "except for those of", "with the exception of those of", "apart from those of"]
)
def test_leaders_left_out_by_their_countries_were_absent(exception: str) -> None:
    told = away(f"All the heads of the CIS states {exception} Armenia and Moldova took part in the meeting.")
    assert told == {"Pashinyan": ("derived", None), "Dodon": ("derived", None)}


def test_without_all_others_are_named_besides() -> None:
    assert PASHINYAN in there(HEAD + "Apart from Nikol Pashinyan, Vladimir Putin attended the summit.")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("won't travel to Ashgabat because he has the flu", "he has the flu"),
        ("will not fly to Ashgabat for family reasons", "family reasons"),
        ("is not coming to the summit owing to an earthquake at home", "an earthquake at home"),
        ("skipped the summit, citing a strike, and sent his deputy, Mher Grigoryan, instead", "a strike"),
        ("decided to turn back, since a storm had closed the airport", "a storm had closed the airport"),
    ],
)
def test_reasons_end_where_something_else_is_told(words: str, reason: str) -> None:
    assert away(f"Nikol Pashinyan {words}.")["Pashinyan"] == ("stated", reason)


def test_who_was_sent_instead_was_there() -> None:
    text = "Nikol Pashinyan skipped the summit because of a strike and sent his deputy, Mher Grigoryan, instead."
    assert "Mher Grigoryan" in {name for name, _, _, status in there(HEAD + text) if status == "present"}


@pytest.mark.parametrize(
    "body",
    [
        "Council of Heads of State of the Commonwealth of Independent States",
        "Collective Security Council of the Collective Security Treaty Organisation",
        "Supreme State Council of the Union State",
    ],
)
def test_lists_behind_long_names_of_bodies_are_read(body: str) -> None:
    found = parse(HEAD + f"Taking part in the meeting of the {body} were Vladimir Putin and Ilham Aliyev.").attendance
    assert {a.leader.name for a in found if a.basis == "stated"} == {"Vladimir Putin", "Ilham Aliyev"}


def test_lines_of_country_and_name_below_a_colon_are_a_list() -> None:
    text = HEAD + "Delegations were led by:\n\nRussia: Vladimir Putin\n\nAzerbaijan: Ilham Aliyev"
    assert {("Vladimir Putin", "RU"), ("Ilham Aliyev", "AZ")} <= {(name, home) for name, _, home, _ in there(text)}


@pytest.mark.parametrize(
    "sentence",
    [
        "None of the guests except Vladimir Putin attended the summit.",
        "Nobody apart from Vladimir Putin came to the summit and Vladimir Putin attended the dinner.",
        "Vladimir Putin, who is not going to Georgia this year, attended the summit.",
        "All the presidents came to the summit, and apart from Vladimir Putin they all spoke.",
    ],
)
def test_who_is_left_out_of_nobody_or_stays_away_elsewhere_is_not_absent(sentence: str) -> None:
    assert away(sentence) == {}


def test_a_minister_sent_instead_of_a_leader_is_of_the_leaders_country() -> None:
    text = (
        "SCO summit opens in Astana\n\nJuly 4, 2024\n\nNarendra Modi did not travel to Astana because of a vote and "
        "sent External Affairs Minister Subrahmanyam Jaishankar in his place."
    )
    countries = {a.leader.name: a.country and a.country.alpha_2 for a in parse(text).attendance}
    assert countries["Subrahmanyam Jaishankar"] == "IN"


def test_who_is_called_by_a_style_holds_the_office_told_elsewhere() -> None:
    text = (
        "Leader of the Nation Emomali Rahmon chairs CIS summit\n\nOctober 10, 2025\n\nThe CIS summit was chaired by "
        "the President of Tajikistan, Leader of the Nation Emomali Rahmon."
    )
    assert ("Emomali Rahmon", "President", "TJ", "present") in there(text)


def test_leaders_from_several_countries_are_known_by_their_countries() -> None:
    assert roll(
        "The presidents from Belarus, Kazakhstan and Tajikistan came together along with Nikol Pashinyan."
    ) == {
        "Alexander Lukashenko": "present",
        "Kassym-Jomart Tokayev": "present",
        "Emomali Rahmon": "present",
        "Nikol Pashinyan": "present",
    }


def test_an_envoy_named_behind_the_title_stands_in_for_the_country() -> None:
    assert roll("Armenia was represented by its ambassador to Kyrgyzstan, Armen Sarkisov.") == {
        "Armen Sarkisov": "present"
    }
