"""Ministers, aides and ministries named without their country belong to where the text comes from."""

from __future__ import annotations

import pytest

from cis_summits import parse


def _countries(text: str) -> dict[str, str | None]:
    document = parse(text, published="2024-10-07")
    return {s.speaker.name: s.country.alpha_2 if s.country else None for s in document.statements}


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("YEREVAN, October 7. ", "AM"),
        ("MOSCOW. ", "RU"),
        ("BAKU, October 7 (Examplia) - ", "AZ"),
    ],
)
def test_a_minister_without_country_is_that_of_the_date_line(opening: str, country: str) -> None:
    said = "Foreign Minister Anton Petrenko said the roads were open. Petrenko thanked the crews."
    text = f"Roads reopen\n\n{opening}{said}\n"
    assert _countries(text) == {"Anton Petrenko": country}


def test_a_ministry_is_that_of_the_date_line_unless_the_text_has_named_it_with_another_country() -> None:
    home = "Roads reopen\n\nBAKU, October 7. The Foreign Ministry said the roads were open.\n"
    assert _countries(home) == {"Foreign Ministry": "AZ"}
    away = (
        "Roads reopen\n\nBAKU, October 7. The Kazakh Foreign Ministry said the roads were open.\n\n"
        "The Foreign Ministry thanked the crews.\n"
    )
    assert set(_countries(away).values()) == {"KZ"}


def test_the_ministry_of_a_spokesman_is_that_of_his_country() -> None:
    text = (
        "Kazakhstan's foreign ministry spokesman Anton Petrenko said the roads were open. "
        "The ministry added that the tunnels were closed.\n"
    )
    assert set(_countries(text).values()) == {"KZ"}


def test_a_kremlin_spokesman_stays_russian_in_another_capital() -> None:
    text = "Roads reopen\n\nBAKU, October 7. Kremlin spokesman Anton Petrenko said the roads were open.\n"
    assert _countries(text) == {"Anton Petrenko": "RU"}


def test_a_presidential_spokesman_belongs_to_the_president_of_his_sentence() -> None:
    text = (
        "Roads reopen\n\nMINSK, October 7. Kazakh President Kassym-Jomart Tokayev will not come, "
        "presidential spokesman Anton Petrenko said.\n"
    )
    assert _countries(text) == {"Anton Petrenko": "KZ"}


@pytest.mark.parametrize("name", ["Director Anton Petrenko", "Anton Petrenko"])
def test_somebody_without_an_office_of_state_gets_no_country_from_the_date_line(name: str) -> None:
    assert set(_countries(f"Roads reopen\n\nBAKU, October 7. {name} said the roads were open.\n").values()) == {None}


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("In that context the Russian President", "Vladimir Putin"),
        ("Against that background the Kazakh leader", "Kassym-Jomart Tokayev"),
        ("Apart from that the President of Belarus", "Alexander Lukashenko"),
        ("In connection with the floods President Tokayev", "Kassym-Jomart Tokayev"),
        ("During the talks with his counterpart Emomali Rahmon the Russian leader", "Vladimir Putin"),
    ],
)
def test_what_leads_up_to_a_speaker_is_no_part_of_the_name(opening: str, speaker: str) -> None:
    (said,) = parse(f"{opening} promised help.\n", published="2024-10-07").statements
    assert said.speaker.name == speaker
    assert said.speaker_span is not None
    assert opening.endswith(said.speaker_span.of(f"{opening} promised help.\n"))
    assert len(said.speaker_span.of(opening).split()) <= 4


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Roads reopen\n\nMINSK, October 7. In Baku, Foreign Minister Anton Petrenko thanked the crews.", "AZ"),
        (
            "The Finance Ministry of Moldova published a note by minister Anton Petrenko. He thanked the crews.",
            "MD",
        ),
        ("Uzbek leader Shavkat Mirziyoyev came. His press secretary Anton Petrenko said the roads were open.", "UZ"),
        (
            "Ukraine was represented by its ambassador to Belarus, Anton Petrenko. The diplomat thanked the crews.",
            "UA",
        ),
        (
            "Roads reopen\n\nBAKU, October 7. The presidential press secretary, Anton Petrenko, wrote that Russian "
            "President Vladimir Putin had come by road.",
            "AZ",
        ),
    ],
)
def test_words_around_an_official_tell_the_country_before_the_date_line_does(text: str, country: str) -> None:
    assert _countries(text + "\n")["Anton Petrenko"] == country
