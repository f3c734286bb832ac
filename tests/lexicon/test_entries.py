"""Every entry of the lexicon is found in its own example, and the compact form is up to date."""

from __future__ import annotations

import pytest

from cis_summits.lexicon import Tokens, load_lexicon
from cis_summits.lexicon.build import main as build
from cis_summits.lexicon.loader import LANGUAGES, SHARED, read_sources
from cis_summits.text import plain_view

EXAMPLES = [
    pytest.param(language, category, row["id"], row["example"], id=f"{language}-{category}-{row['id']}")
    for language in (*LANGUAGES, SHARED)
    for category, rows in read_sources(language).items()
    for row in rows
]


@pytest.mark.parametrize(("language", "category", "ident", "example"), EXAMPLES)
def test_entry_is_found_in_its_example(language: str, category: str, ident: str, example: str) -> None:
    entry = load_lexicon(language).entry(category, ident)
    tokens = Tokens(plain_view(example))
    if not entry.scan:
        assert any(form.lower() in tokens.view.lower() for form in entry.forms)
        return
    hits = load_lexicon(language).gazetteer.scan(tokens)[category]
    assert entry in [hit.entry for hit in hits], f"{entry} is not found in {example!r}"


def test_ids_are_unique_within_a_category() -> None:
    for language in (*LANGUAGES, SHARED):
        seen = [(category, row["id"]) for category, rows in read_sources(language).items() for row in rows]
        assert sorted(set(seen)) == sorted(seen)


def test_compact_form_is_up_to_date() -> None:
    assert build(["--check"]) == 0
