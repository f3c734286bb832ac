"""The keys of names that ship written out find whom keys made from the rows find."""

from __future__ import annotations

from cis_summits import load_registry
from cis_summits.registry.bearers import Bearers
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.source_files import shipped_facts

PEOPLE = Catalogue(shipped_facts()).people_rows
WRITTEN, MADE = Bearers(PEOPLE, shipped=True), Bearers(PEOPLE, shipped=False)


def test_every_spelling_finds_the_same_people() -> None:
    assert sorted(WRITTEN.all_keys()) == sorted(key for key in MADE.all_keys() if key)
    for key in MADE.all_keys():
        assert not key or WRITTEN.of_key(key) == MADE.of_key(key)


def test_names_are_found_in_both_scripts_and_unknown_ones_in_none() -> None:
    for name in ("Nursultan Nazarbayev", "Нурсултану Назарбаеву"):
        assert WRITTEN.of(name) == MADE.of(name) != []
    for name in ("Nobody Atall", "Никто Никакой", "", "...", "\n"):
        assert WRITTEN.of(name) == MADE.of(name) == []


def test_slips_lead_to_the_same_people() -> None:
    for name in ("Islam Karymov", "Viktor Yuschenko", "Ivan Nobody"):
        assert WRITTEN.slips.bearers(name) == MADE.slips.bearers(name)


def test_a_registry_with_a_person_added_finds_that_one_too() -> None:
    person = {
        "id": "pim-pam",
        "name": "Pim Pam",
        "names": [{"language": "en", "given": ["Pim"], "family": ["Pam"], "sources": ["own"]}],
        "terms": [{"office": "President", "country": "KG", "start": "1990", "end": "1990-02", "sources": ["own"]}],
    }
    own = load_registry().with_(people=[person])
    assert [one.name for one in own.leaders_named("PIM PAM")] == ["Pim Pam"]
    assert own.leaders_named("Islam Karimov") == load_registry().leaders_named("Islam Karimov") != ()
    assert load_registry().leaders_named("Pim Pam") == ()
