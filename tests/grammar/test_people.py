"""People are found with the office and country that the words, or the registry on the day, give them."""

from __future__ import annotations

import datetime
import itertools

import pytest

from cis_summits.grammar.reading import Reading
from cis_summits.lexicon import load_lexicon
from cis_summits.registry import load_registry


def people(
    text: str, day: str | None = "2024-12-25", home: str | None = None
) -> list[tuple[str, str | None, str | None]]:
    reading = Reading(
        text,
        lexicon=load_lexicon("en"),
        registry=load_registry(),
        day=datetime.date.fromisoformat(day) if day else None,
        home=home,
    )
    return [(m.person.name, m.country.alpha_2 if m.country else None, m.office) for m in reading.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of Belarus Alexander Lukashenko arrived.", [("Alexander Lukashenko", "BY", "President")]),
        ("Belarusian President Alexander Lukashenko arrived.", [("Alexander Lukashenko", "BY", "President")]),
        ("Belarus's President Alexander Lukashenko arrived.", [("Alexander Lukashenko", "BY", "President")]),
        ("Alexander Lukashenko, President of Belarus, arrived.", [("Alexander Lukashenko", "BY", "President")]),
        ("the Tajik president, Emomali Rahmon, spoke", [("Emomali Rahmon", "TJ", "President")]),
        ("Mr Lukashenko arrived.", [("Alexander Lukashenko", "BY", "President")]),
        ("Tokayev arrived.", [("Kassym-Jomart Tokayev", "KZ", "President")]),
        ("Nikol Pashinyan (Armenia) spoke.", [("Nikol Pashinyan", "AM", "Prime Minister")]),
        (
            "the first President of Kazakhstan Nursultan Nazarbayev",
            [("Nursultan Nazarbayev", "KZ", "First President")],
        ),
        (
            "Prime Minister of the Republic of Armenia Nikol Pashinyan",
            [("Nikol Pashinyan", "AM", "Prime Minister")],
        ),
        (
            "Deputy Prime Minister of Turkmenistan Batyr Amanov flew in.",
            [("Batyr Amanov", "TM", "Deputy Prime Minister")],
        ),
        (
            "Director of the Federal Forestry Agency Ivan Valentik",
            [("Ivan Valentik", None, "Director of the Federal Forestry Agency")],
        ),
        ("company director Zlata Mirova told him", [("Zlata Mirova", None, "Director")]),
        ("The Head Office Building opened.", []),
        ("King of Bahrain Hamad Bin Isa Al Khalifa", [("Hamad Bin Isa Al Khalifa", "BH", "King")]),
        (
            "CIS Executive Secretary Sergei Lebedev and Lukashenko",
            [("Sergei Lebedev", None, "Executive Secretary"), ("Alexander Lukashenko", "BY", "President")],
        ),
    ],
)
def test_a_name_takes_the_office_and_country_beside_it(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("the Kyrgyz president spoke", "2009-10-09", ["Kurmanbek Bakiyev"]),
        ("the President of Kyrgyzstan spoke", "2019-10-11", ["Sooronbay Jeenbekov"]),
        ("the Kazakh leader spoke", "2005-08-26", ["Nursultan Nazarbayev"]),
        ("the Armenian leader spoke", "2023-10-13", ["Nikol Pashinyan"]),
        (
            "the presidents of Tajikistan and Kazakhstan met",
            "2024-12-25",
            ["Emomali Rahmon", "Kassym-Jomart Tokayev"],
        ),
        ("the Kazakh and Uzbek presidents met", "2000-01-25", ["Nursultan Nazarbayev", "Islam Karimov"]),
        (
            "the leaders of Russia, Belarus, and Armenia met",
            "2024-12-25",
            ["Vladimir Putin", "Alexander Lukashenko", "Nikol Pashinyan"],
        ),
        ("a leader spoke", "2024-12-25", []),
        ("the Kazakh leader spoke", None, []),
        ("the former President of Armenia spoke", "2024-12-25", []),
    ],
)
def test_an_office_alone_names_whoever_held_it_on_the_day(text: str, day: str | None, expected: list[str]) -> None:
    assert [name for name, _, _ in people(text, day)] == expected


def test_names_listed_after_an_office_in_the_plural_are_paired_with_its_countries() -> None:
    text = "the Presidents of Belarus and Kazakhstan: Alexander Lukashenko and Kassym-Jomart Tokayev"
    assert people(text) == [
        ("Alexander Lukashenko", "BY", "President"),
        ("Kassym-Jomart Tokayev", "KZ", "President"),
    ]


def test_the_president_of_a_presidential_site_is_its_own() -> None:
    assert people("The President opened the talks.", home="RU") == [("Vladimir Putin", "RU", "President")]
    assert people("The President opened the talks.") == []


def test_a_surname_follows_the_full_name_of_the_same_text() -> None:
    text = "Heydar Aliyev spoke first. Aliyev then left."
    assert [name for name, _, _ in people(text, "1999-04-02")] == ["Heydar Aliyev", "Heydar Aliyev"]


@pytest.mark.parametrize("name", ["Artur Tahir oglu Rasizade", "Artur Rasizade", "Arthur Rasizade"])
def test_a_leader_is_known_with_a_name_between_and_in_other_spellings(name: str) -> None:
    assert people(f"Azerbaijan's Prime Minister {name} was in Minsk.", "2010-11-19")[0] == (
        "Artur Rasizade",
        "AZ",
        "Prime Minister",
    )


def test_a_surname_behind_another_given_name_is_another_person() -> None:
    assert [name for name, _, _ in people("Mikhail Putin spoke.")] == ["Mikhail Putin"]


def test_an_acting_office_is_the_one_held_on_the_day() -> None:
    assert people("President Vladimir Putin spoke.", "2000-01-25") == [("Vladimir Putin", "RU", "Acting President")]


def test_mentions_do_not_overlap_and_lie_in_order() -> None:
    text = "President of Russia Vladimir Putin, Mr Lukashenko, the Kazakh leader and Anna Petrova, Head of the Agency"
    reading = Reading(text, lexicon=load_lexicon("en"), registry=load_registry(), day=datetime.date(2024, 12, 25))
    ends = [(m.first, m.last) for m in reading.people]
    assert len(ends) == 4
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))


def test_nothing_reaches_over_a_paragraph() -> None:
    assert people("The heads of state\n\nLukashenko spoke.") == [("Alexander Lukashenko", "BY", "President")]


def test_a_place_above_is_no_country_of_the_offices_below_it() -> None:
    text = "Yerevan\n\nThe Russian and Belarusian presidents, Vladimir Putin and Alexander Lukashenko, spoke."
    reading = Reading(
        text,
        lexicon=load_lexicon("en"),
        registry=load_registry(),
        day=datetime.date(2024, 12, 25),
    )
    first = reading.people[0]
    assert text[first.start : first.end].startswith("Russian and Belarusian presidents")


def test_who_heads_state_and_government_for_the_time_being_is_named_as_head_of_state() -> None:
    assert people("Roza Otunbayeva spoke.", "2010-08-20") == [("Roza Otunbayeva", "KG", "Interim President")]


def test_a_short_mention_is_the_person_named_in_full_before() -> None:
    text = "Anna Petrova, Head of the Federal Forestry Agency, spoke. Ms Petrova then left."
    office = "Head of the Federal Forestry Agency"
    assert people(text, home="RU") == [("Anna Petrova", "RU", office), ("Anna Petrova", "RU", office)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secretary General of the CIS Sergei Lebedev spoke.", [("Sergei Lebedev", None, "Secretary General")]),
        ("EEC Board Chairman Mikhail Myasnikovich spoke.", [("Mikhail Myasnikovich", None, "Chairman of the Board")]),
        (
            "Presidents Vladimir Putin of Russia and Alexander Lukashenko of Belarus met.",
            [("Vladimir Putin", "RU", "President"), ("Alexander Lukashenko", "BY", "President")],
        ),
        (
            "Russian Foreign Minister Ivan Orlov and his Armenian counterpart Armen Petrosyan met.",
            [
                ("Ivan Orlov", "RU", "Minister of Foreign Affairs"),
                ("Armen Petrosyan", "AM", "Minister of Foreign Affairs"),
            ],
        ),
        ("President of Uzbekistan Sh. Mirziyoyev spoke.", [("Shavkat Mirziyoyev", "UZ", "President")]),
        (
            "Chairman of the Cabinet of Ministers of the Kyrgyz Republic Akylbek Japarov",
            [("Akylbek Japarov", "KG", "Chairman of the Cabinet of Ministers")],
        ),
        ("The CIS Executive Secretary spoke.", [("Sergei Lebedev", None, "Executive Secretary")]),
    ],
)
def test_officials_of_organisations_and_lists_of_names_keep_their_own(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text, "2022-10-14") == expected


def test_an_unknown_name_between_commas_takes_the_office_before_it() -> None:
    found = people("The president sent her foreign minister, Ivan Orlov, instead.")
    assert found == [("Ivan Orlov", None, "Minister of Foreign Affairs")]


@pytest.mark.parametrize(
    "name", ["Serj Sargsyan", "Kasym-Zhomart Tokayev", "Safarmurad Niyazov", "Ilkham Aliyev", "Ebrahim Raeisi"]
)
def test_a_given_name_in_another_transcription_is_the_same_leaders(name: str) -> None:
    ((found, _, _),) = people(f"{name} came.", day=None)
    assert found != name
    assert found in {s.name for s in load_registry().leaders}


@pytest.mark.parametrize("name", ["Igor Putin", "Vladislav Putin", "Dariga Nazarbayeva"])
def test_a_relative_is_another_person(name: str) -> None:
    ((found, _, _),) = people(f"Presidential adviser {name} came.", day=None)
    assert found == name


def test_a_counterpart_of_somebody_named_alone_is_no_aide() -> None:
    found = people("Presidential aide Yuri Ushakov said that Putin and his Azerbaijani counterpart Ilham Aliyev met.")
    assert ("Ilham Aliyev", "AZ", "President") in found


def test_presidents_from_several_countries_are_known_by_them() -> None:
    assert [name for name, _, _ in people("The presidents from Belarus and Tajikistan came.")] == [
        "Alexander Lukashenko",
        "Emomali Rahmon",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chairman of the Eurasian Economic Commission Board Mikhail Myasnikovich spoke.",
         [("Mikhail Myasnikovich", None, "Chairman of the Eurasian Economic Commission Board")]),
        ("Chairman of the Eurasian Economic Commission (EEC) Board Mikhail Myasnikovich spoke.",
         [("Mikhail Myasnikovich", None, "Chairman of the Eurasian Economic Commission Board")]),
        ("The head of the CSTO, Stanislav Zas, spoke.", [("Stanislav Zas", None, "Secretary General")]),
        ("Honorary Chairman of the Supreme Eurasian Economic Council Nursultan Nazarbayev spoke.",
         [("Nursultan Nazarbayev", "KZ", "First President")]),
        ("Ambassador of Turkmenistan to Russia Batyr Niyazliyev spoke.", [("Batyr Niyazliyev", "TM", "Ambassador")]),
        ("Premier of the State Council of China Li Keqiang spoke.", [("Li Keqiang", "CN", "Premier")]),
        ("President of Takijistan Emomali Rahmon spoke.", [("Emomali Rahmon", "TJ", "President")]),
        ("Secretary of Ukraine's National Security Council Anna Petrova spoke.",
         [("Anna Petrova", "UA", "Secretary of the National Security Council")]),
        ("Director of the Regional Anti-Terrorist Structure Jumakhon Giyosov spoke.",
         [("Jumakhon Giyosov", None, "Director of the Regional Anti-Terrorist Structure")]),
        ("Ambassador to Belarus Mykhailo Yezhel spoke.", [("Mykhailo Yezhel", None, "Ambassador")]),
    ],
)  # fmt: skip
def test_an_office_is_of_those_it_speaks_for(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert people(text, "2021-05-21") == expected


def test_initials_may_follow_a_surname() -> None:
    assert people("Aliyev I.H., President of Azerbaijan, spoke.") == [("Ilham Aliyev", "AZ", "President")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the presidents and prime ministers of Russia and Belarus",
         ["Vladimir Putin", "Alexander Lukashenko", "Mikhail Mishustin", "Roman Golovchenko"]),
        ("the leaders of observer states Moldova and Uzbekistan", ["Igor Dodon", "Shavkat Mirziyoyev"]),
        ("Russian Foreign Minister Sergei Lavrov and his Belarusian counterpart", ["Sergei Lavrov"]),
    ],
)  # fmt: skip
def test_offices_share_countries_and_counterparts_their_office(text: str, names: list[str]) -> None:
    assert sorted(name for name, _, _ in people(f"Here are {text}.", "2020-10-01")) == sorted(names)


def test_a_leader_keeps_the_country_that_a_slip_takes_away() -> None:
    assert people("Leader of Tajikistan Serdar Berdimuhamedow came.", "2022-10-14") == [
        ("Serdar Berdimuhamedov", "TM", "President")
    ]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Islam Karymov", "Islam Karimov"),
        ("Viktor Yuschenko", "Viktor Yushchenko"),
        ("Shavkat Mirzieev", "Shavkat Mirziyoyev"),
        ("Mikheil Sakashvili", "Mikheil Saakashvili"),
        ("Dmitry Medvedkov", "Dmitry Medvedkov"),
        ("Sergei Lebedinsky", "Sergei Lebedinsky"),
    ],
)
def test_a_surname_may_be_misspelt_a_little_behind_the_right_given_name(printed: str, name: str) -> None:
    assert [found for found, _, _ in people(f"President {printed} spoke.")] == [name]


def test_neighbours_in_a_list_tell_that_unknown_given_names_are_names() -> None:
    text = "Marbek Tuganov, Anna Petrova, Zhannatai Muratov, and Orozbai Tairov, Union State and Saint Petrov Square."
    assert [name for name, _, _ in people(text)] == [
        "Marbek Tuganov",
        "Anna Petrova",
        "Zhannatai Muratov",
        "Orozbai Tairov",
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Speaking to his colleagues, Mr Lukashenko said that trade grew.", "Mr Lukashenko"),
        ("The President of Belarus, Mr Lukashenko, said that trade grew.", "President of Belarus, Mr Lukashenko"),
    ],
)
def test_an_honorific_behind_an_office_is_no_part_of_the_name(text: str, printed: str) -> None:
    reading = Reading(text, lexicon=load_lexicon("en"), registry=load_registry(), day=datetime.date(2024, 12, 25))
    (one,) = reading.people
    assert (one.person.name, text[one.start : one.end]) == ("Alexander Lukashenko", printed)


def test_honorifics_may_stand_before_each_name_of_a_list() -> None:
    text = "The leaders of Russia and Belarus, Mr Putin and Mr Lukashenko, met."
    assert [name for name, _, _ in people(text)] == ["Vladimir Putin", "Alexander Lukashenko"]
