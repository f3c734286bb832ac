"""A user's own rows: laid over the shipped ones, checked, never changing them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cis_summits.errors import NotFound, RegistryDataError
from cis_summits.registry import Registry, load_registry

PERSON: dict[str, Any] = {
    "id": "doe",
    "name": "Jane Doe",
    "names": [{"language": "en", "given": ["Jane"], "family": ["Doe"], "sources": ["invented"]}],
    "terms": [{"office": "Ombudsman", "country": "KG", "start": "2010-01-01", "sources": ["invented"]}],
}

OWN = b"code = 'X'\nname = 'X'\nsources = ['own']\n"


def _person(**changes: Any) -> dict[str, Any]:
    return {**PERSON, **changes}


def test_a_registry_can_be_extended_and_the_shipped_one_stays() -> None:
    shipped = load_registry()
    own = shipped.with_(people=[PERSON])
    assert own.office_holder("Ombudsman", "KG", on="2015-01-01").name == "Jane Doe"
    assert own.head_of_state("KG", on="2009-10-09").name == "Kurmanbek Bakiyev"
    with pytest.raises(NotFound):
        shipped.leader("Jane Doe", on="2015-01-01")


def test_a_folder_is_laid_over_the_shipped_files(tmp_path: Path) -> None:
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "club.toml").write_text(
        'code = "Club"\nname = "Club of Five"\nsources = ["me"]\n'
        '[[memberships]]\ncountry = "KZ"\ndate = "2001"\nevent = "joined"\nstatus = "member"\nsources = ["me"]\n'
    )
    own = Registry.from_files(tmp_path)
    assert [c.alpha_2 for c in own.members("Club of Five", on="2005-01-01")] == ["KZ"]


def test_the_repository_folder_gives_the_shipped_registry() -> None:
    folder = Path(__file__).parents[2] / "data" / "registry"
    own = Registry.from_files(folder, alone=True)
    assert own.terms == load_registry().terms
    assert own.countries == load_registry().countries


@pytest.mark.parametrize(
    ("person", "complaint"),
    [
        (_person(terms=[{**PERSON["terms"][0], "country": "QQ"}]), "terms row 1: unknown country 'QQ'"),
        (_person(terms=[{**PERSON["terms"][0], "sources": []}]), "terms row 1: has no source"),
        (_person(terms=[{**PERSON["terms"][0], "end": "2009-01-01"}]), "start 2010-01-01 lies after end 2009-01-01"),
        (_person(terms=[{**PERSON["terms"][0], "start": "2010-13-01"}]), "'start'"),
        (_person(terms=[{**PERSON["terms"][0], "begin": "2010"}]), "unknown key 'begin'"),
        (_person(terms=[{**PERSON["terms"][0], "role": "king"}]), "'role' is 'king', not one of"),
        (
            _person(terms=[{**PERSON["terms"][0], "role": "head_of_state"}]),
            "head_of_state of KG overlaps with",
        ),
        (_person(names="Jane Doe"), "names"),
        ({"id": "doe"}, "has no 'name'"),
    ],
)
def test_a_broken_row_is_named_with_the_reason(person: dict[str, Any], complaint: str) -> None:
    with pytest.raises(RegistryDataError) as caught:
        load_registry().with_(people=[person])
    assert complaint in str(caught.value)
    assert "people doe" in str(caught.value)


def test_a_gap_among_heads_of_state_is_told() -> None:
    karimov = {
        "id": "karimov-i",
        "name": "Islam Karimov",
        "names": [{"language": "en", "given": ["Islam"], "family": ["Karimov"], "sources": ["invented"]}],
        "terms": [
            {
                "office": "President",
                "role": "head_of_state",
                "country": "UZ",
                "start": "1990-03-24",
                "end": "2015-01-01",
                "sources": ["invented"],
            }
        ],
    }
    with pytest.raises(RegistryDataError, match="nobody is head_of_state of UZ from 2015-01-01"):
        load_registry().with_(people=[karimov])


def test_two_countries_may_not_share_a_name_on_a_day() -> None:
    country = {
        "alpha_2": "QZ",
        "alpha_3": "QZZ",
        "numeric": "999",
        "name": "Utopia",
        "sources": ["invented"],
        "names": [{"type": "name", "language": "en", "forms": ["Kyrgyzstan"], "sources": ["invented"]}],
    }
    with pytest.raises(RegistryDataError, match="'kyrgyzstan' is also a name of"):
        load_registry().with_(countries=[country])


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "broken.toml").write_text("id = ")
    with pytest.raises(RegistryDataError, match=r"broken\.toml"):
        Registry.from_files(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(RegistryDataError, match="no such folder"):
        Registry.from_files(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        (b"code = '\xff'", "not valid TOML"),
        (b"code = " + b"9" * 5000, "not valid TOML"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
        (OWN + b"memberships = 5", "wants a list of rows, not 5"),
        (
            OWN + b"[[theme_years]]\nyear = -5\ntitle = 'x'",
            "wants a year, not -5",
        ),
    ],
)
def test_a_file_that_nobody_can_read_is_named_with_the_reason(tmp_path: Path, written: bytes, complaint: str) -> None:
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "own.toml").write_bytes(written)
    with pytest.raises(RegistryDataError, match=complaint) as caught:
        Registry.from_files(tmp_path)
    assert "own.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ('first_day = "x"', "'first_day': Invalid isoformat string"),
        ("first_day = 2020-01-01", "'first_day' wants a day"),
        ('last_day = "1980-01-01"', "first_day 1991-01-01 lies after last_day 1980-01-01"),
        ('frist_day = "2020-01-01"', "unknown key 'frist_day'"),
        ("complete = 5", "'complete' wants a list of rows"),
        ('[[complete]]\nrole = "head_of_state"', "complete row 1: has no 'since'"),
    ],
)
def test_broken_settings_are_told(tmp_path: Path, written: str, complaint: str) -> None:
    (tmp_path / "registry.toml").write_text(written)
    with pytest.raises(RegistryDataError, match=f"registry.toml: .*{complaint}|registry.toml: {complaint}"):
        Registry.from_files(tmp_path)


def test_a_registry_of_its_own_must_say_which_days_it_covers(tmp_path: Path) -> None:
    (tmp_path / "organisations").mkdir()
    (tmp_path / "organisations" / "own.toml").write_bytes(OWN)
    with pytest.raises(RegistryDataError, match=r"registry\.toml: has no 'first_day'"):
        Registry.from_files(tmp_path, alone=True)
