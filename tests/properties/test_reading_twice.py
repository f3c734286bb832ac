"""Law: the same text gives an equal document, and JSON gives it back."""

from __future__ import annotations

from hypothesis import given

import cis_summits
from cis_summits.model import Document
from tests.properties.strategies import texts

DAY = "2024-12-25"


@given(texts)
def test_reading_twice_gives_equal_documents_that_survive_json(text: str) -> None:
    document = cis_summits.parse(text, published=DAY)
    assert cis_summits.parse(text, published=DAY) == document
    assert Document.model_validate_json(document.model_dump_json()) == document
