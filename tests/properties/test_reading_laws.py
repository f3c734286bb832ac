"""Laws of reading any text at all: nothing is lost, nothing lies outside, nothing fails."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from pydantic import BaseModel

import cis_summits
from cis_summits.model import Document
from cis_summits.text import Span, plain_view
from tests.properties.strategies import texts

DAY = "2024-12-25"


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif isinstance(value, BaseModel):
        for _, field in value:
            yield from spans(field)


def facts(document: Document) -> str:
    """Everything that was read, with the words of the text as the view shows them."""
    return plain_view(document.model_dump_json(exclude={"text": True, "source": {"sha256"}}))


@given(texts)
def test_segments_tile_the_text(text: str) -> None:
    document = cis_summits.parse(text)
    assert document.text == text
    assert "".join(segment.span.of(text) for segment in document.segments) == text
    assert all(len(segment.span) for segment in document.segments)


@given(texts)
def test_spans_lie_inside_the_text_and_statements_are_their_span(text: str) -> None:
    document = cis_summits.parse(text, published=DAY)
    assert all(span.end <= len(text) for span in spans(document))
    assert all(statement.text == statement.span.of(text) for statement in document.statements)


@given(texts)
def test_reading_twice_gives_equal_documents_that_survive_json(text: str) -> None:
    document = cis_summits.parse(text, published=DAY)
    assert cis_summits.parse(text, published=DAY) == document
    assert Document.model_validate_json(document.model_dump_json()) == document


@given(texts)
def test_no_break_spaces_and_plain_spaces_give_the_same_facts_at_the_same_places(text: str) -> None:
    plain = text.replace("\u00a0", " ")
    assert facts(cis_summits.parse(plain, published=DAY)) == facts(
        cis_summits.parse(plain.replace(" ", "\u00a0"), published=DAY)
    )


@given(texts)
def test_finders_take_any_text(text: str) -> None:
    for quantity in cis_summits.find_quantities(text):
        assert quantity.span.end <= len(text)
    for period in cis_summits.find_periods(text):
        assert period.span is None or period.span.end <= len(text)
    for mention in cis_summits.find_countries(text):
        assert mention.span.end <= len(text)
    for statement in cis_summits.find_statements(text):
        assert statement.text == statement.span.of(text)
