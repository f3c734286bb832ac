"""The many ways in which a text tells who was at a summit and who was not."""

from __future__ import annotations

import pytest

from cis_summits import parse

_HEAD = "CIS summit\n\nOctober 14, 2022\n\nAstana\n\nThe Council of CIS Heads of State held a session in Astana.\n\n"
_ROW = tuple[str | None, str | None, str]


def _read(text: str) -> dict[str, _ROW]:
    """Return country, office and status of everybody but the host, by surname."""
    found = parse(_HEAD + text).attendance
    return {
        one.leader.name.split()[-1]: (one.country.alpha_2 if one.country else None, one.office, one.status)
        for one in found
        if one.leader.name != "Kassym-Jomart Tokayev"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The floor was then given to Ilham Aliyev.", {"Aliyev"}),
        ("Next to speak was Sadyr Japarov, and after him Emomali Rahmon.", {"Japarov", "Rahmon"}),
        ("The session heard a report by Executive Secretary Sergei Lebedev.", {"Lebedev"}),
        ("The Uzbek side was headed by President Shavkat Mirziyoyev.", {"Mirziyoyev"}),
        ("Xi Jinping and Vladimir Putin made it to Astana; so did Ebrahim Raisi.", {"Jinping", "Putin", "Raisi"}),
        ("CSTO Secretary General Stanislav Zas and his successor Imangali Tasmagambetov were also in the room.",
         {"Zas", "Tasmagambetov"}),
        ("Ilham Aliyev's plane touched down in Astana late on Thursday.", {"Aliyev"}),
        ("Emomali Rahmon had to leave the summit early.", {"Rahmon"}),
        ("Vladimir Putin was met at the airport by the mayor.", {"Putin"}),
        ("Standing next to Vladimir Putin were Ilham Aliyev and Sadyr Japarov.", {"Putin", "Aliyev", "Japarov"}),
        ("Sergei Lebedev reported to the heads of state on the work done.", {"Lebedev"}),
        ("Ebrahim Raisi, elected last year, posed for a joint photo at the summit.", {"Raisi"}),
        ("Heads of observer states were also present: President of Uzbekistan Shavkat Mirziyoyev.", {"Mirziyoyev"}),
    ],
)  # fmt: skip
def test_whoever_came_or_spoke_was_there(text: str, names: set[str]) -> None:
    assert {name: status for name, (_, _, status) in _read(text).items()} == dict.fromkeys(names, "present")


@pytest.mark.parametrize(
    "text",
    [
        "The only absentee was Moldova's President Maia Sandu.",
        "The only leader missing was Maia Sandu.",
        "Maia Sandu was again a notable absentee.",
        "All the CIS leaders except Maia Sandu are in Astana.",
        "Maia Sandu's absence was explained by a busy schedule.",
    ],
)
def test_absence_may_be_told_by_a_noun(text: str) -> None:
    assert _read(text) == {"Sandu": ("MD", "President", "absent")}


def test_but_leaves_out_behind_all_and_leads_on_behind_a_verb() -> None:
    assert _read("The presidents of all CIS countries but Moldova attended.")["Sandu"][2] == "absent"
    assert _read("All the CIS leaders came to Astana, but Emomali Rahmon took part in one session only.") == {
        "Rahmon": ("TJ", "President", "present")
    }


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("In place of the Turkmen president, Deputy Prime Minister Rashid Meredov took part.",
         {"Meredov": ("TM", "Deputy Prime Minister", "present"), "Berdimuhamedov": ("TM", "President", "absent")}),
        ("Prime Minister Ali Asadov attended in lieu of Ilham Aliyev.",
         {"Asadov": ("AZ", "Prime Minister", "present"), "Aliyev": ("AZ", "President", "absent")}),
        ("Chisinau sent only its ambassador in Kazakhstan, Lilian Darii.",
         {"Darii": ("MD", "Ambassador", "present")}),
        ("Kyrgyzstan sent its Prime Minister Akylbek Japarov, and President Ilham Aliyev stayed at home.",
         {"Japarov": ("KG", "Prime Minister", "present"), "Aliyev": ("AZ", "President", "absent")}),
    ],
)  # fmt: skip
def test_a_stand_in_is_of_the_country_of_those_replaced(text: str, rows: dict[str, _ROW]) -> None:
    assert _read(text) == rows


def test_only_a_leader_singled_out_took_part_by_an_infinitive() -> None:
    assert _read("Nikol Pashinyan was the only leader to take part by videoconference.") == {
        "Pashinyan": ("AM", "Prime Minister", "remote")
    }
    assert _read("Nikol Pashinyan is likely to take part.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Heads of delegation:\nBelarus – Alexander Lukashenko, President\n"
        "Turkmenistan – Rashid Meredov, Deputy Prime Minister",
        "The list of heads of delegations:\n1. Belarus: President Alexander Lukashenko\n"
        "2. Turkmenistan: Deputy Prime Minister Rashid Meredov",
        "The following took part: Lukashenko A.G., President of the Republic of Belarus; "
        "Rashid Meredov, Deputy Prime Minister of Turkmenistan.",
    ],
)
def test_lists_of_delegations_come_in_many_layouts(text: str) -> None:
    assert _read(text) == {
        "Lukashenko": ("BY", "President", "present"),
        "Meredov": ("TM", "Deputy Prime Minister", "present"),
    }


@pytest.mark.parametrize(
    ("turn", "names"),
    [
        ("I welcome among us Prime Minister of Armenia Nikol Pashinyan.", {"Pashinyan"}),
        ("I thank the President of Uzbekistan, Shavkat Mirziyoyev, for his hospitality.", {"Mirziyoyev"}),
        ("President of Belarus Alexander Lukashenko is with us for the first time this year.", {"Lukashenko"}),
        ("I give the floor to President of Tajikistan Emomali Rahmon.", {"Rahmon"}),
        ("I welcome President Rahmon's proposal and thank President Aliyev for the gas.", set()),
        ("Let me welcome Prime Minister of Armenia Nikol Pashinyan to the next summit.", set()),
    ],
)
def test_a_speaker_tells_who_is_there(turn: str, names: set[str]) -> None:
    text = f"President of Kazakhstan Kassym-Jomart Tokayev: Colleagues,\n\n{turn}\n\nI propose that we begin."
    assert set(_read(text)) == names


def test_whoever_will_attend_a_summit_of_the_same_day_counts_as_present() -> None:
    text = "The session will be attended by Belarusian President Alexander Lukashenko."
    assert _read(text) == {"Lukashenko": ("BY", "President", "present")}
    assert _read("The next session will be attended by Belarusian President Alexander Lukashenko.") == {}
    assert _read("The session on November 3 will be attended by President Alexander Lukashenko.") == {}


def test_what_others_did_without_somebody_does_not_make_them_absent() -> None:
    text = "Vladimir Putin opened the session. The day before Ilham Aliyev and Nikol Pashinyan met without Putin."
    assert _read(text)["Putin"][2] == "present"


def test_a_refusal_to_join_a_union_is_no_absence() -> None:
    text = "The leaders of Moldova and Turkmenistan stayed away. Armenia had refused to join the customs union."
    assert {name: row[2] for name, row in _read(text).items()} == {"Sandu": "absent", "Berdimuhamedov": "absent"}


def test_heads_of_government_are_received_by_one_and_are_counterparts() -> None:
    text = (
        "Eurasian Intergovernmental Council meets in Moscow\n\nMOSCOW, December 12, 2024. /TASS/. The premiers "
        "of the EAEU countries met in Moscow on Thursday.\n\nThe guests included Prime Minister of Belarus Roman "
        "Golovchenko and his Kazakh counterpart."
    )
    assert {one.leader.name for one in parse(text).attendance} >= {"Roman Golovchenko", "Olzhas Bektenov"}
    assert not {one.leader.name for one in parse(text).attendance} & {"Vladimir Putin", "Kassym-Jomart Tokayev"}


def test_each_of_a_list_may_have_taken_part_in_another_way() -> None:
    text = (
        "Also present were President of Uzbekistan Shavkat Mirziyoyev by videoconference "
        "and Prime Minister of Cuba Manuel Marrero Cruz in person."
    )
    assert {name: row[2] for name, row in _read(text).items()} == {"Mirziyoyev": "remote", "Cruz": "present"}
    text = "Also present were President of Uzbekistan Shavkat Mirziyoyev and Prime Minister Nikol Pashinyan online."
    assert {name: row[2] for name, row in _read(text).items()} == {"Mirziyoyev": "remote", "Pashinyan": "remote"}


def test_an_absence_is_not_dated_by_a_clause_about_the_country() -> None:
    text = "The leaders met in the absence of Moldova's Maia Sandu, whose country froze its dues in March."
    assert _read(text) == {"Sandu": ("MD", "President", "absent")}


def test_who_came_instead_is_of_the_country_of_the_absent_leader() -> None:
    text = "Nikol Pashinyan said that he would not be coming, and Foreign Minister Ararat Mirzoyan flew instead."
    assert _read(text) == {
        "Pashinyan": ("AM", "Prime Minister", "absent"),
        "Mirzoyan": ("AM", "Minister of Foreign Affairs", "present"),
    }


@pytest.mark.parametrize(
    ("turn", "names"),
    [
        ("Mr Rahmon, allow me to welcome you to Astana.", {"Rahmon"}),
        ("Dear Alexander Grigoryevich [Lukashenko], dear colleagues.", {"Lukashenko"}),
        ("Our work began with President Rahmon, as you know.", set()),
    ],
)
def test_whoever_is_spoken_to_is_there(turn: str, names: set[str]) -> None:
    assert set(_read(f"President of Kazakhstan Kassym-Jomart Tokayev: {turn}\n\nLet us begin.")) == names


def test_by_video_is_told_of_those_before_who() -> None:
    text = (
        "In addition to remarks by President of Russia Vladimir Putin and President of Belarus Alexander Lukashenko, "
        "there were speeches from Kyrgyz leader Sadyr Japarov and Armenian Prime Minister Nikol Pashinyan, "
        "who were attending the meeting via video link."
    )
    assert {name: row[2] for name, row in _read(text).items()} == {
        "Putin": "present",
        "Lukashenko": "present",
        "Japarov": "remote",
        "Pashinyan": "remote",
    }


def test_those_welcomed_may_stand_behind_a_colon() -> None:
    turn = "I welcome the heads of observer states: President of Cuba Miguel Diaz-Canel and President Igor Dodon."
    found = _read(f"President of Kazakhstan Kassym-Jomart Tokayev: Friends,\n\n{turn}\n\nLet us begin.")
    assert set(found) == {"Diaz-Canel", "Dodon"}


def test_the_countries_of_a_bloc_have_their_leaders_there() -> None:
    text = "Vladimir Putin and the leaders of the group, also consisting of Armenia and Belarus, arrived in Astana."
    assert {row[0] for row in _read(text).values()} == {"RU", "AM", "BY"}


def test_a_thing_called_after_somebody_does_not_attend() -> None:
    assert _read("The Boris Yeltsin Presidential Library hosted the meeting.") == {}


def test_one_leader_by_video_leaves_the_others_where_the_meeting_was_held() -> None:
    text = (
        "CIS summit\n\nOctober 14, 2022, Moscow\n\nThe President of Russia took part, via videoconference, in a "
        "CIS summit. It was held in Astana.\n\nIt was attended by President of Belarus Alexander Lukashenko."
    )
    found = {one.leader.name: one.status for one in parse(text).attendance}
    assert (found["Vladimir Putin"], found["Alexander Lukashenko"]) == ("remote", "present")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vladimir Putin was accompanied by President of Belarus Alexander Lukashenko.", {"Putin", "Lukashenko"}),
        ("Emomali Rahmon handed over a gift to the hosts.", {"Rahmon"}),
        ("Special guest of the summit was Turkish President Recep Tayyip Erdogan.", {"Erdogan"}),
        ("Ilham Aliyev left for Astana this morning.", {"Aliyev"}),
        ("President of Tajikistan Emomali Rahmon is in Astana to attend the summit.", {"Rahmon"}),
        ("Emomali Rahmon's speech at the summit lasted an hour.", {"Rahmon"}),
        ("The leaders were briefed by Executive Secretary Sergei Lebedev.", {"Lebedev"}),
        ("Their host met Vladimir Putin at the airport.", set()),
        ("Kassym-Jomart Tokayev met Vladimir Putin at the airport.", {"Putin"}),
        ("Armenia: Nikol Pashinyan; Belarus: Alexander Lukashenko; Russia: Vladimir Putin.",
         {"Pashinyan", "Lukashenko", "Putin"}),
        ("- Nikol Pashinyan (Armenia)\n- Alexander Lukashenko (Belarus)\n- Vladimir Putin (Russia)",
         {"Pashinyan", "Lukashenko", "Putin"}),
        ("French President Emmanuel Macron spoke to the host by telephone ahead of the summit.", set()),
        ("The Turkish President, Recep Tayyip Erdogan, has been invited to the next summit.", set()),
        ("Ukrainian President Volodymyr Zelensky said in Kiev that the alliance had no future.", set()),
    ],
)  # fmt: skip
def test_presence_is_told_in_passing(text: str, names: set[str]) -> None:
    assert {name: status for name, (_, _, status) in _read(text).items()} == dict.fromkeys(names, "present")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Rashid Meredov is representing Turkmenistan at the summit.", ("Meredov", "TM", "present")),
        ("Nobody from Moldova came to the summit.", ("Sandu", "MD", "absent")),
        ("Chisinau stayed away.", ("Sandu", "MD", "absent")),
        ("Nikol Pashinyan had phoned his host to say he would not come.", ("Pashinyan", "AM", "absent")),
        ("Emomali Rahmon skipped the dinner but attended the summit.", ("Rahmon", "TJ", "present")),
    ],
)
def test_somebody_is_told_of_by_country_or_pronoun(text: str, row: tuple[str, str, str]) -> None:
    name, country, status = row
    found = _read(text)
    assert (found[name][0], found[name][2]) == (country, status)


def test_along_with_an_absentee_others_are_absent() -> None:
    text = "Along with Maia Sandu, other absentees were Ilham Aliyev and Nikol Pashinyan."
    assert {name: row[2] for name, row in _read(text).items()} == dict.fromkeys(
        ("Sandu", "Aliyev", "Pashinyan"), "absent"
    )


def test_what_a_country_did_not_take_part_in_may_be_no_gathering() -> None:
    text = "Moldova did not take part in writing the paper. The CIS summit will return to it."
    assert _read(text) == {}


def test_a_transcript_of_two_is_of_their_talk_beside_the_summit() -> None:
    text = (
        "Vladimir Putin held a meeting with President of Kazakhstan Kassym-Jomart Tokayev on the sidelines of the "
        "CIS summit in Dushanbe.\n\nPresident of Russia Vladimir Putin: Mr Tokayev, good afternoon.\n\n"
        "President of Kazakhstan Kassym-Jomart Tokayev: Good afternoon, Mr Putin.\n"
    )
    found = parse(text, published="2025-10-10").attendance
    assert {one.leader.name for one in found} == {"Vladimir Putin", "Kassym-Jomart Tokayev"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The only head of state missing was Moldova's Maia Sandu, who sent Deputy Prime Minister Anna Petrova.",
         {"Sandu": ("MD", "absent"), "Petrova": ("MD", "present")}),
        ("Two presidents failed to show up in Astana: Azerbaijan's Ilham Aliyev and Moldova's Maia Sandu.",
         {"Aliyev": ("AZ", "absent"), "Sandu": ("MD", "absent")}),
        ("Ali Asadov came in place of his ailing chief Ilham Aliyev.",
         {"Asadov": ("AZ", "present"), "Aliyev": ("AZ", "absent")}),
        ("Moldova was represented at earlier summits by former president Igor Dodon.", {}),
        ("Emomali Rahmon brought along his foreign minister, Ivan Petrov.",
         {"Rahmon": ("TJ", "present"), "Petrov": ("TJ", "present")}),
        ("Belarus's Alexander Lukashenko, Russia's Vladimir Putin and Iran's newly elected Ebrahim Raisi sat silent.",
         {"Lukashenko": ("BY", "present"), "Putin": ("RU", "present"), "Raisi": ("IR", "present")}),
        ("Moldova's ambassador to Astana, Ivan Petrov, sat in.", {"Petrov": ("MD", "present")}),
        ("The host welcomed Vladimir Putin with bread and salt.", {"Putin": ("RU", "present")}),
        ("The host welcomed Vladimir Putin's offer.", {}),
    ],
)  # fmt: skip
def test_who_came_is_told_around_other_words(text: str, rows: dict[str, tuple[str, str]]) -> None:
    assert {name: (row[0], row[2]) for name, row in _read(text).items()} == rows


@pytest.mark.parametrize(
    "text",
    [
        "Emomali Rahmon did not attend in person but by video link.",
        "Emomali Rahmon could not attend in person and joined online.",
    ],
)
def test_whoever_did_not_attend_in_person_may_have_done_so_by_video(text: str) -> None:
    assert _read(text) == {"Rahmon": ("TJ", "President", "remote")}


@pytest.mark.parametrize(
    "text",
    [
        "The previous summit was chaired by President of Belarus Alexander Lukashenko.",
        "The 2021 summit was held online with Alexander Lukashenko absent.",
    ],
)
def test_what_is_told_of_another_summit_tells_nothing_of_this_one(text: str) -> None:
    assert _read(text) == {}


def test_the_subject_may_stand_behind_its_verb() -> None:
    assert _read("Absent from the session was Emomali Rahmon.") == {"Rahmon": ("TJ", "President", "absent")}
    assert _read("The host spoke with all his guests, among them Vladimir Putin and Ilham Aliyev.").keys() == {
        "Putin",
        "Aliyev",
    }


def test_a_list_goes_on_behind_an_apposition() -> None:
    text = "Other absentees were Nikol Pashinyan, an old friend of the hosts, and Azerbaijani leader Ilham Aliyev."
    assert {name: row[2] for name, row in _read(text).items()} == dict.fromkeys(("Pashinyan", "Aliyev"), "absent")


def test_a_talk_elsewhere_brings_nobody_to_the_summit() -> None:
    text = "The day before, Vladimir Putin met with French President Emmanuel Macron."
    assert "Macron" not in _read(text)


def test_a_guest_who_is_met_at_the_summit_is_there() -> None:
    text = "Vladimir Putin met with Turkish President Recep Tayyip Erdogan on the sidelines of the summit."
    assert _read(text).get("Erdogan", ("", "", ""))[2] == "present"


def test_two_who_signed_together_sat_together() -> None:
    assert set(_read("Iran's Ebrahim Raisi and Turkey's Recep Tayyip Erdogan signed a treaty.")) == {
        "Raisi",
        "Erdogan",
    }


def test_those_met_on_the_sidelines_are_there_too() -> None:
    text = "Agencies say that Vladimir Putin met his Tajik and Kyrgyz colleagues, Emomali Rahmon and Sadyr Japarov, "
    assert set(_read(text + "on the sidelines of the summit.")) == {"Putin", "Rahmon", "Japarov"}


@pytest.mark.parametrize(
    "text",
    [
        "Islam Karimov left early, his aides blaming the weather.",
        "Islam Karimov remained, and so did Vladimir Putin.",
        "Islam Karimov was also at the table.",
        "Islam Karimov, the Uzbek president, was on the delegation of his country.",
        "Russia was represented by President Vladimir Putin, Uzbekistan by its President Islam Karimov.",
        "All came but Petro Poroshenko, whose place was taken by Islam Karimov.",
    ],
)
def test_who_left_or_stayed_was_there(text: str) -> None:
    found = parse(
        f"CIS summit in Minsk\n\nThe CIS leaders met on Friday.\n\n{text}", published="2014-10-10"
    ).attendance
    assert [a.status for a in found if a.leader.name == "Islam Karimov"] == ["present"]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Uzbekistan alone were not represented by their presidents.",
        "The heads of Ukraine and Uzbekistan did not bother to show up.",
        "Petro Poroshenko was kept at home by the war.",
        "Petro Poroshenko was again missing when the leaders sat down.",
        "Petro Poroshenko chose to stay in Kyiv.",
        "Neither Kyiv nor Tashkent sent their presidents.",
        "The only leader not to come was Petro Poroshenko.",
        "There was no sign of Petro Poroshenko.",
        "The seat of the president of Ukraine remained empty.",
        "Petro Poroshenko cited the war for his absence.",
    ],
)
def test_who_was_missing_was_absent(text: str) -> None:
    found = parse(
        f"CIS summit in Minsk\n\nThe CIS leaders met on Friday.\n\n{text}", published="2014-10-10"
    ).attendance
    assert [a.status for a in found if a.leader.name == "Petro Poroshenko"] == ["absent"]


def test_who_stays_in_another_country_is_not_said_to_be_absent() -> None:
    text = "CIS summit in Minsk\n\nThe CIS leaders met on Friday.\n\nVladimir Putin stayed in Minsk for talks."
    found = parse(text, published="2014-10-10").attendance
    assert not [a for a in found if a.status == "absent"]


def test_a_talk_beside_a_gathering_that_others_missed_is_not_the_main_event() -> None:
    text = (
        "The presidents of Kazakhstan and Uzbekistan did not show up in the Moldovan capital. "
        "Dmitry Medvedev met with Serzh Sargsyan. President of Belarus Alexander Lukashenko joked about the weather."
    )
    found = {a.leader.name: a.status for a in parse(text, published="2009-10-09").attendance}
    assert found["Alexander Lukashenko"] == found["Dmitry Medvedev"] == "present"
    assert found["Islam Karimov"] == "absent"


def test_whom_somebody_joins_at_the_table_is_there_too() -> None:
    text = "CSTO summit in Minsk\n\nThe CSTO leaders met.\n\nTokayev joined Putin, Japarov and Rahmon at the table."
    found = {a.leader.name for a in parse(text, published="2023-11-23").attendance}
    assert found >= {"Kassym-Jomart Tokayev", "Vladimir Putin", "Sadyr Japarov", "Emomali Rahmon"}


def test_an_empty_chair_is_that_of_who_is_named_behind_a_colon() -> None:
    text = "The leaders of the CSTO sat down in Yerevan on Friday; one chair was empty: that of Nursultan Nazarbayev."
    found = {a.leader.name: a.status for a in parse(text, published="2016-10-14").attendance}
    assert found["Nursultan Nazarbayev"] == "absent"
