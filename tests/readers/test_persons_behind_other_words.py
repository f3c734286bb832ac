"""Leaders whom a country stands for, and one leader under two spellings."""

from __future__ import annotations

import pytest

from cis_summits import parse

HEAD = "CSTO summit in Minsk\n\nNovember 23, 2023\n\nThe leaders of the CSTO met in Minsk. "


@pytest.mark.parametrize(
    "told",
    [
        "Armenia is at odds with its allies. The country will not attend.",
        "Armenia is at odds with its allies. The republic said it would not attend the summit.",
        "Armenia will not attend, its foreign ministry said.",
    ],
)
def test_a_country_that_does_not_attend_stands_for_its_leader(told: str) -> None:
    absent = [one for one in parse(HEAD + told + "\n").attendance if one.status == "absent"]
    assert [(one.leader.name, one.basis) for one in absent] == [("Nikol Pashinyan", "derived")]


def test_the_country_is_none_where_two_are_named() -> None:
    doc = parse(HEAD + "Armenia and Tajikistan are at odds. The country will not attend.\n")
    assert not [one for one in doc.attendance if one.status == "absent"]
    assert "absence-without-person" in {one.code for one in doc.diagnostics}


@pytest.mark.parametrize(
    "listed",
    [
        "Russia, Belarus, Kazakhstan, and two more countries - Uzbekistan and Turkmenistan",
        "Russia, Belarus, Kazakhstan and two Central Asian states — Uzbekistan and Turkmenistan",
        "Russia, Belarus, Kazakhstan, as well as two other republics: Uzbekistan and Turkmenistan",
    ],
)
def test_a_list_of_countries_goes_on_behind_a_dash(listed: str) -> None:
    text = f"CIS summit in Minsk\n\nOctober 10, 2008\n\nThe CIS summit was attended by the leaders of {listed}.\n"
    assert {one.country.alpha_2 for one in parse(text).attendance if one.country} == {"RU", "BY", "KZ", "UZ", "TM"}


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Georgian President Mikheil Saakashvili", "Georgian President Mikhail Sakashvili", "Mikheil Saakashvili"),
        ("Ukrainian President Viktor Yushchenko", "Ukrainian President Viktor Yuschenco", "Viktor Yushchenko"),
    ],
)
def test_a_misspelt_name_is_told_under_the_right_one(one: str, other: str, name: str) -> None:
    told = f"The leaders of the CIS met in Minsk. {one} did not attend. {other} was absent because of a trip."
    doc = parse(f"CIS summit in Minsk\n\nOctober 10, 2008\n\n{told}\n")
    absent = [(a.leader.name, a.reason) for a in doc.attendance if a.status == "absent"]
    assert absent == [(name, "a trip")]
    assert [d.code for d in doc.diagnostics if d.code == "misspelt-name"] == ["misspelt-name"]


@pytest.mark.parametrize(
    "told",
    [
        "Spokesman for the President Nikol Pashinyan told us that the head of state would not be able to attend.",
        "A spokeswoman for Prime Minister Nikol Pashinyan said that he would not attend the summit.",
        "The press secretary of Prime Minister Nikol Pashinyan said that the premier will not attend the summit.",
    ],
)
def test_a_spokesman_is_not_the_leader_whom_he_speaks_for(told: str) -> None:
    doc = parse(HEAD + told + "\n")
    assert "Nikol Pashinyan" not in {one.speaker.name for one in doc.statements}
    assert [(a.leader.name, a.office) for a in doc.attendance if a.status == "absent"] == [
        ("Nikol Pashinyan", "Prime Minister")
    ]
