"""A lexicon has the same entries whichever way they are asked for."""

from __future__ import annotations

import pytest

from cis_summits.errors import NotFound
from cis_summits.lexicon import SHARED, Tokens, load_lexicon
from cis_summits.lexicon.loader import LANGUAGES


@pytest.mark.parametrize("language", [*LANGUAGES, SHARED])
def test_written_forms_are_found_as_those_of_the_entries_are(language: str) -> None:
    lexicon = load_lexicon(language)
    text = " ; ".join(form for entry in lexicon.entries for form in entry.forms)
    for tokens in (Tokens(text), Tokens(text.lower())):
        assert lexicon.gazetteer.scan(tokens) == lexicon.gazetteer_of(*lexicon.categories).scan(tokens)


@pytest.mark.parametrize("how", [["entry", "category"], ["category", "entry"]])
def test_an_entry_is_one_object_alone_and_among_its_category(how: list[str]) -> None:
    lexicon = load_lexicon.__wrapped__("en")  # one of which nothing was asked yet
    june = {
        "entry": lambda: lexicon.entry("months", "june"),
        "category": lambda: next(entry for entry in lexicon.category("months") if "June" in entry.forms),
    }
    one, other = (june[first]() for first in how)
    assert one is other


def test_what_a_lexicon_lacks_is_told() -> None:
    lexicon = load_lexicon("en")
    with pytest.raises(NotFound, match="no category 'fruits'"):
        lexicon.category("fruits")
    with pytest.raises(NotFound, match="no category 'fruits'"):
        lexicon.entry("fruits", "pear")
    with pytest.raises(NotFound, match="no entry months/pear"):
        lexicon.entry("months", "pear")
    with pytest.raises(NotFound, match="no lexicon for the language 'xx'"):
        load_lexicon("xx")
