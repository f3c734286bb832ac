"""The names that ship written out find what the names made from the rows find."""

from __future__ import annotations

from cis_summits.lexicon import Tokens
from cis_summits.registry import load_registry
from cis_summits.registry.aliases import build_gazetteer, phrases
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.source_files import shipped_facts
from cis_summits.registry.written_names import WrittenNames

CATALOGUE = Catalogue(shipped_facts())


def test_every_name_is_found_as_in_a_gazetteer_made_from_the_rows() -> None:
    text = " ; ".join(phrase for phrase, _, _ in phrases(CATALOGUE))
    text += text.lower()
    assert WrittenNames(CATALOGUE).scan(Tokens(text)) == build_gazetteer(CATALOGUE).scan(Tokens(text))


def test_russian_names_are_found_after_english_texts_were_read() -> None:
    names = WrittenNames(CATALOGUE)
    names.scan(Tokens("Talks in Minsk"))
    assert [hit.entry.target for hit in names.scan(Tokens("встреча в Минске"))["country"]] == [
        CATALOGUE.country("BY")
    ]


def test_the_shipped_registry_uses_the_written_names_and_a_changed_one_its_rows() -> None:
    own = load_registry().with_(organisations=[{"code": "XYZ", "name": "Xyz Union", "sources": ["own"]}])
    assert isinstance(load_registry().gazetteer, WrittenNames)
    assert not isinstance(own.gazetteer, WrittenNames)
