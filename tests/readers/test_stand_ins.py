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
