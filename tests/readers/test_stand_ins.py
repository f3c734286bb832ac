"""Who sat in a country's place at a summit."""

from __future__ import annotations

import pytest

from cis_summits import parse


def _present(text: str, day: str) -> set[tuple[str, str | None, str | None]]:
    found = parse(f"CIS Leaders Meet\n\n{text}", published=day).attendance
    return {(one.leader.name, one.country.alpha_2 if one.country else None, one.office) for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan was represented at the CIS summit in Minsk on October 10 by Prime Minister Artur Rasizade.",
        "At the CIS summit in Minsk, Baku is represented this year by Azerbaijan's Prime Minister Artur Rasizade.",
    ],
)
def test_a_stand_in_is_told_behind_the_place_and_the_day(text: str) -> None:
    assert ("Artur Rasizade", "AZ", "Prime Minister") in _present(text, "2014-10-10")


def test_their_prime_ministers_are_those_of_the_states_named_before() -> None:
    text = "The presidents of the CIS met in Dushanbe. Azerbaijan and Uzbekistan were represented by their premiers."
    assert _present(text, "2011-09-03") >= {
        ("Artur Rasizade", "AZ", "Prime Minister"),
        ("Shavkat Mirziyoyev", "UZ", "Prime Minister"),
    }


def test_nobody_is_invented_where_no_office_or_no_day_is_told() -> None:
    text = (
        "The presidents of the CIS met in Dushanbe. Azerbaijan and Uzbekistan were represented by their delegations."
    )
    assert not {code for _, code, _ in _present(text, "2011-09-03")} & {"AZ", "UZ"}


def test_participants_of_one_side_are_listed_behind_a_verb() -> None:
    text = (
        "The participants on the Belarusian side at the CIS summit included Alexander Lukashenko "
        "and Foreign Minister Ivan Petrov."
    )
    assert {name for name, _, _ in _present(text, "2019-04-06")} >= {"Alexander Lukashenko", "Ivan Petrov"}


def _came(text: str, day: str) -> set[str]:
    found = parse(text, published=day).attendance
    return {one.leader.name for one in found if one.status == "present"}


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO summit opened in Minsk. Kazakhstan, Kyrgyzstan and Russia took part.",
        "The CSTO summit in Minsk was attended by Kazakhstan, Kyrgyzstan and Russia.",
        "The CSTO leaders met in Minsk. Taking part were Kazakhstan, Kyrgyzstan and Russia.",
    ],
)
def test_states_that_took_part_in_a_summit_stand_for_their_leaders(text: str) -> None:
    assert _came(text, "2023-11-23") >= {"Kassym-Jomart Tokayev", "Sadyr Japarov", "Vladimir Putin"}


def test_states_that_took_part_in_something_else_stand_for_nobody() -> None:
    text = "The CSTO summit opened in Minsk. Kazakhstan, Kyrgyzstan and Russia took part in the drills."
    assert _came(text, "2023-11-23") == {"Alexander Lukashenko"}


def test_the_level_of_a_delegation_tells_who_led_it() -> None:
    text = "The CIS leaders met in Ashgabat. Armenia was represented at the level of prime minister."
    assert "Nikol Pashinyan" in _came(text, "2019-10-11")


def _who(text: str, day: str) -> dict[str, tuple[str, str | None]]:
    found = parse(f"CIS Leaders Meet\n\n{text}", published=day).attendance
    return {a.leader.name: (a.status, a.country.alpha_2 if a.country else None) for a in found}


def test_each_clause_tells_its_own_stand_in() -> None:
    text = (
        "Artur Rasizade came instead of Ilham Aliyev; Belarusian President Alexander Lukashenko preferred to send "
        "his premier, Mikhail Myasnikovich; and Islam Karimov was replaced by Senate chairman Ilgizar Sobirov."
    )
    found = _who(text, "2011-09-03")
    assert found["Artur Rasizade"] == ("present", "AZ")
    assert found["Mikhail Myasnikovich"] == ("present", "BY")
    assert found["Ilgizar Sobirov"] == ("present", "UZ")
    assert {found[name][0] for name in ("Ilham Aliyev", "Alexander Lukashenko", "Islam Karimov")} == {"absent"}


def test_who_speaks_on_behalf_of_a_state_is_of_that_state() -> None:
    text = (
        "Minister Kanat Saudabayev speaks on behalf of Kazakhstan, Prime Minister Oqil Oqilov stands in for the "
        "president of Tajikistan, Shavkat Mirziyoyev leads the Uzbek delegation."
    )
    found = _who(text, "2009-10-09")
    assert found["Kanat Saudabayev"] == ("present", "KZ")
    assert found["Oqil Oqilov"] == ("present", "TJ")
    assert found["Emomali Rahmon"] == ("absent", "TJ")
    assert found["Shavkat Mirziyoyev"] == ("present", "UZ")


def test_the_seat_of_a_state_is_occupied_by_somebody_of_it() -> None:
    text = "Ukraine's seat was occupied by Arseniy Yatsenyuk, as Viktor Yushchenko was detained in Kiev by talks."
    found = _who(text, "2007-10-06")
    assert (found["Arseniy Yatsenyuk"], found["Viktor Yushchenko"]) == (("present", "UA"), ("absent", "UA"))


def test_prime_ministers_act_for_presidents_who_did_not_come() -> None:
    text = (
        "The Presidents of Uzbekistan and Tajikistan did not arrive in Minsk, their Prime Ministers acting for them."
    )
    found = _who(text, "2013-10-25")
    assert found["Shavkat Mirziyoyev"] == ("present", "UZ")
    assert found["Islam Karimov"] == ("absent", "UZ")
    assert "Mikhail Myasnikovich" not in found


def test_who_stayed_at_home_in_brackets_is_not_the_one_who_came() -> None:
    text = (
        "Besides the President of Russia, those present included Prime Minister of Armenia Karen Karapetyan (Serzh "
        "Sargsyan stayed in Yerevan) and President of Kazakhstan Nursultan Nazarbayev."
    )
    found = _who(text, "2017-04-14")
    assert (found["Karen Karapetyan"], found["Nursultan Nazarbayev"]) == (("present", "AM"), ("present", "KZ"))
    assert found["Serzh Sargsyan"] == ("absent", "AM")


def test_a_state_sends_its_minister_behind_a_relative_clause() -> None:
    text = "Iran, whose bid has yet to be accepted, sent Foreign Minister Mohammad Javad Zarif."
    assert _who(text, "2016-06-24")["Mohammad Javad Zarif"] == ("present", "IR")


def test_who_is_on_the_screens_is_remote() -> None:
    text = (
        "The meeting was held through videoconferencing. Vladimir Putin, Nikol Pashinyan and Alexander Lukashenko "
        "were on the screens."
    )
    assert _who(text, "2020-12-18")["Vladimir Putin"] == ("remote", "RU")


def test_who_chairs_a_council_keeps_the_country_they_lead() -> None:
    text = (
        "Prime Minister of Armenia and current Chairman of the Collective Security Council Nikol Pashinyan took part."
    )
    assert _who(text, "2022-01-10")["Nikol Pashinyan"] == ("present", "AM")


def test_the_country_is_represented_by_somebody_of_it() -> None:
    text = "The Turkmen President Saparmurat Niyazov stayed away. The country was represented by Boris Shikhmuradov."
    assert _who(text, "2000-06-21")["Boris Shikhmuradov"] == ("present", "TM")


def test_who_is_represented_because_of_other_business_is_absent() -> None:
    text = "Azerbaijan was represented by Prime Minister Artur Rasizade, as President Ilham Aliyev is busy."
    found = _who(text, "2008-10-10")
    assert (found["Artur Rasizade"], found["Ilham Aliyev"]) == (("present", "AZ"), ("absent", "AZ"))


def test_who_takes_the_place_of_a_leader_is_of_the_same_country() -> None:
    text = "Narendra Modi did not come because of the polls, and Minister Subrahmanyam Jaishankar took his place."
    assert _who(text, "2024-07-04")["Subrahmanyam Jaishankar"] == ("present", "IN")


def test_who_did_not_come_either_sends_somebody() -> None:
    text = "Masoud Pezeshkian did not arrive in person either and sent a vice president, Mohammad Reza Aref."
    assert _who(text, "2025-06-27")["Mohammad Reza Aref"] == ("present", "IR")


def test_a_speaker_may_list_who_took_part() -> None:
    text = (
        "Press statement following the CSTO summit\n\nSeptember 5, 2008\n\nPresident of Russia Dmitry Medvedev: The "
        "session is over. Taking part in it were the presidents of Armenia, Belarus, Kazakhstan and Tajikistan."
    )
    found = {a.leader.name for a in parse(text).attendance}
    assert found == {
        "Dmitry Medvedev",
        "Serzh Sargsyan",
        "Alexander Lukashenko",
        "Nursultan Nazarbayev",
        "Emomali Rahmon",
    }
