"""Law: every span lies in the text it was read from, and a statement is what its span covers."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from pydantic import BaseModel

import cis_summits
from cis_summits.text import Span
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


@given(texts)
def test_spans_lie_inside_the_text_and_statements_are_their_span(text: str) -> None:
    document = cis_summits.parse(text, published=DAY)
    assert all(span.end <= len(text) for span in spans(document))
    assert all(statement.text == statement.span.of(text) for statement in document.statements)


@given(texts)
def test_what_the_recognisers_find_lies_in_the_text(text: str) -> None:
    for quantity in cis_summits.find_quantities(text):
        assert quantity.span.end <= len(text)
    for period in cis_summits.find_periods(text):
        assert period.span is None or period.span.end <= len(text)
    for mention in cis_summits.find_countries(text):
        assert mention.span.end <= len(text)
    for statement in cis_summits.find_statements(text):
        assert statement.text == statement.span.of(text)
