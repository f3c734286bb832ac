"""Leaders of whom the account of a summit tells what they did there, whatever it was."""

from __future__ import annotations

import pytest

from cis_summits import parse


def _there(sentence: str) -> set[str]:
    text = f"CIS summit in Minsk\n\nMINSK, October 10, 2014\n\nThe CIS leaders met in Minsk on Friday.\n\n{sentence}"
    found = parse(text).attendance
    return {a.leader.name for a in found if a.status == "present"} - {"Alexander Lukashenko"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Islam Karimov reserved his position on the plan.",
        "Uzbekistan's Islam Karimov kept silent in front of the cameras.",
        "Islam Karimov, the oldest of those around the table, raised the question of water.",
        "It was the turn of Islam Karimov.",
        "Islam Karimov was the next to take the floor.",
        "To the right of the host sat Islam Karimov.",
    ],
)
def test_who_did_something_there_was_there(sentence: str) -> None:
    assert _there(sentence) == {"Islam Karimov"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Islam Karimov proposed a union in 1994.",
        "Islam Karimov visited Moscow in August.",
        "In Tashkent, Islam Karimov opened a school.",
        "Talks with Islam Karimov, scheduled for Friday, were called off.",
        "Barack Obama imposed new sanctions.",
    ],
)
def test_who_did_something_elsewhere_was_not(sentence: str) -> None:
    assert _there(sentence) == set()


def test_guests_from_a_list_of_states_are_their_leaders() -> None:
    sentence = "The host and his guests from Russia and Kazakhstan planted a tree."
    assert _there(sentence) == {"Vladimir Putin", "Nursultan Nazarbayev"}
