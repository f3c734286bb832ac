"""Law: no-break and plain spaces give the same facts at the same places."""

from __future__ import annotations

from hypothesis import given

import cis_summits
from cis_summits.model import Document
from cis_summits.text import plain_view
from tests.properties.strategies import texts

DAY = "2024-12-25"


def facts(document: Document) -> str:
    """Everything that was read, with the words of the text as the view shows them."""
    return plain_view(document.model_dump_json(exclude={"text": True, "source": {"sha256"}}))


@given(texts)
def test_no_break_spaces_and_plain_spaces_give_the_same_facts_at_the_same_places(text: str) -> None:
    plain = text.replace("\u00a0", " ")
    assert facts(cis_summits.parse(plain, published=DAY)) == facts(
        cis_summits.parse(plain.replace(" ", "\u00a0"), published=DAY)
    )
