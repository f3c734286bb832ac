"""Laws of statements on any text: spans lie inside, content does not overlap, time grows with the text."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

import cis_summits
from benchmarks.timing import growth

_SAYING = ["Putin", "Rahmon", "he", "she", "they", "who", "said", "told", "thanked", "adding", "praised", "calling"]
_LINKING = ["that", "according", "to", "of", "by", "with", "in", "was", "has", "not", "and", "but", "the", "\n\n"]
_NAMING = ["ministry", "Monday", "Mr", "claims", "talks", "President", "Armenia"]
_WORDS = st.sampled_from([*_SAYING, *_LINKING, *_NAMING, *",.:;\"“”«»'’—"])
_TEXTS = st.lists(_WORDS, max_size=60).map(" ".join)


@given(_TEXTS)
def test_every_span_lies_in_the_text_and_content_is_in_order(text: str) -> None:
    for statement in cis_summits.find_statements(text):
        assert statement.text == text[statement.span.start : statement.span.end]
        assert statement.content
        assert all(part.start < part.end <= len(text) for part in statement.content)
        ends = [0, *(part.end for part in statement.content)]
        assert all(end <= part.start for end, part in zip(ends, statement.content, strict=False))


@given(_TEXTS)
def test_parsing_never_fails_and_gives_each_statement_once(text: str) -> None:
    found = cis_summits.parse(text, published="2025-12-22").statements
    assert len({(s.mode, s.span, s.speaker.name) for s in found}) == len(found)


@pytest.mark.parametrize(
    "unit",
    [
        'he said "a ',
        "Putin said that Rahmon said that ",
        "“open ",
        "according to him, ",
        "praising it, ",
        "who said, ",
        "of the man ",
        "a , b , c ",
        "it rained , he said , ",
        "his claim that rain fell ",
        "While Lee said so ",
        "told told told ",
        "A B and C D said x. ",
        "It rained. ''Yes.\n\n",
    ],
)
def test_time_grows_with_the_text_and_nothing_else(unit: str) -> None:
    # A quadratic rule would take sixty-four times as long.
    assert growth(cis_summits.find_statements, unit, 12 * len(unit) + 3_000) < 24
