"""Where a summit was held: beside the words for it, in the date line, in the headline; never in a name."""

from __future__ import annotations

import pytest

from cis_summits import parse


def held(text: str) -> tuple[str | None, str | None]:
    (summit,) = parse(text).summits
    return summit.place, summit.host.alpha_2 if summit.host else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Leaders sum up the year\n\nOctober 9, 2019\n\nThe CIS summit closed in the coastal town of Batumi.",
            ("Batumi", "GE"),
        ),
        (
            "ALMATY, June 5, 2020. The CIS heads of state met in the capital of Tajikistan, Dushanbe.",
            ("Dushanbe", "TJ"),
        ),
        (
            "MINSK, 27 June 2025. The Belarusian capital is hosting a summit of the Eurasian Economic Union.",
            ("Minsk", "BY"),
        ),
        (
            "Talks\n\nCHISINAU, May 7, 2018. The minister flew to Sochi, where the leaders of the CIS gathered.",
            ("Sochi", "RU"),
        ),
        (
            "Tariffs cut at Almaty summit\n\nMay 4, 2011\n\nThe leaders of the EurAsEC countries talked.",
            ("Almaty", "KZ"),
        ),
        (
            "Leaders meet\n\nMay 4, 2011\n\nThe EurAsEC heads of state met in Russia's third-largest city of Kazan.",
            ("Kazan", "RU"),
        ),
    ],
    ids=[
        "kind of place",
        "capital with its name",
        "capital by its country",
        "where they gathered",
        "headline",
        "owner",
    ],
)
def test_the_words_beside_a_summit_tell_its_place(text: str, expected: tuple[str, str]) -> None:
    assert held(text) == expected


def test_a_town_in_the_name_of_an_organisation_is_no_place() -> None:
    text = (
        "Summit opens\n\nJune 15, 2006\n\nTashkent\n\n"
        "The council of heads of state of the Shanghai Cooperation Organisation met."
    )
    assert held(text) == ("Tashkent", "UZ")


def test_a_place_that_the_leaders_speak_of_is_not_where_they_met() -> None:
    text = (
        "CIS summit\n\nSeptember 16, 2004\n\nAstana\n\n"
        "At the CIS summit the leaders mourned the dead of the flood that had struck in Osh."
    )
    assert held(text) == ("Astana", "KZ")


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("under the chairmanship of Belarus", None),
        ("and was chaired by Alexander Lukashenko", None),
        ("for the second time", None),
        ("and was hosted by Belarus", "BY"),
    ],
)
def test_a_summit_by_video_has_no_place_and_no_host_but_one_it_is_said_to_have(told: str, host: str | None) -> None:
    text = (
        "Union leaders confer\n\nMay 19, 2020\n\nNovo-Ogaryovo, Moscow Region\n\n"
        f"The Supreme Eurasian Economic Council met by videoconference {told}."
    )
    assert held(text) == (None, host)


def test_the_date_line_tells_the_town_where_the_sentence_tells_the_hall() -> None:
    text = "CIS summit\n\nMay 30, 2003\n\nSt Petersburg\n\nThe leaders of the CIS met in the Konstantinovsky Palace."
    assert held(text) == ("St Petersburg", "RU")


@pytest.mark.parametrize(
    ("adjective", "capital"), [("Tajik", "Dushanbe"), ("Kyrgyz", "Bishkek"), ("Belarusian", "Minsk")]
)
def test_a_capital_that_is_not_named_is_known_to_the_registry(adjective: str, capital: str) -> None:
    (summit,) = parse(f"CIS leaders gathered in the {adjective} capital on May 8, 2023.").summits
    assert summit.place == capital
    assert [e.basis for e in summit.evidence if e.field == "place"] == ["derived"]


def test_leaders_who_held_a_summit_held_theirs() -> None:
    (summit,) = parse("The leaders of the CIS held an informal summit in Moscow on May 8, 2023.").summits
    assert (summit.organisation.code, summit.kind, summit.place) == ("CIS", "informal", "Moscow")


def test_who_chairs_leaders_in_one_room_is_their_host() -> None:
    assert held("CIS summit, chaired by Kyrgyzstan, ends\n\nSeptember 16, 2016\n\nThe leaders signed.") == (
        None,
        "KG",
    )


def test_talks_beside_a_summit_tell_where_it_is() -> None:
    text = (
        "Presidents talk\n\nOctober 8, 2024\n\nThe talks of Vladimir Putin and Ilham Aliyev have begun in Moscow.\n\n"
        "They take place on the sidelines of the CIS summit."
    )
    assert held(text) == ("Moscow", "RU")
