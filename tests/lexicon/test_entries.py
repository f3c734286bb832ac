"""Every entry of the lexicon is found in its own example, and the compact form is up to date."""

from __future__ import annotations

import pytest

from cis_summits.lexicon import Entry, Tokens, load_lexicon
from cis_summits.lexicon.build import main as build
from cis_summits.lexicon.loader import LANGUAGES, SHARED
from cis_summits.text import plain_view

ENTRIES = [(language, entry) for language in (*LANGUAGES, SHARED) for entry in load_lexicon(language).entries]


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=lambda x: repr(x) if isinstance(x, Entry) else x)
def test_entry_is_found_in_its_example(language: str, entry: Entry) -> None:
    tokens = Tokens(plain_view(entry.example))
    if not entry.scan:
        assert any(form.lower() in tokens.view.lower() for form in entry.forms)
        return
    hits = load_lexicon(language).gazetteer.scan(tokens)[entry.category]
    assert entry in [hit.entry for hit in hits], f"{entry} is not found in {entry.example!r}"


def test_ids_are_unique_within_a_category() -> None:
    for language in (*LANGUAGES, SHARED):
        seen = [(entry.category, entry.id) for entry in load_lexicon(language).entries]
        assert sorted(set(seen)) == sorted(seen)


def test_compact_form_is_up_to_date() -> None:
    assert build(["--check"]) == 0
