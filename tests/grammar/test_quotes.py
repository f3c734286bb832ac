"""Quotations: every kind of mark, nested and unclosed ones, and what only looks like a mark."""

from __future__ import annotations

import pytest

from cis_summits.grammar.quotes import find_quotations


def quoted(text: str) -> list[str]:
    """Cut at blank lines and return the quoted words."""
    stretches, at = [], 0
    for paragraph in text.split("\n\n"):
        stretches.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text, stretches)]


@pytest.mark.parametrize(
    "text",
    [
        'She spoke of "an open door" again.',
        "She spoke of “an open door” again.",
        "She spoke of «an open door» again.",
        "She spoke of „an open door“ again.",
        "She spoke of ''an open door'' again.",
        "She spoke of ‘an open door’ again.",
    ],
)
def test_every_kind_of_mark(text: str) -> None:
    assert quoted(text) == ["an open door"]


def test_a_nested_quotation_belongs_to_the_outer_one() -> None:
    assert quoted("“They call it ‘the long road’ here,” she said.") == ["They call it ‘the long road’ here,"]


def test_an_interrupted_quotation_has_two_parts() -> None:
    assert quoted('"The road," she said, "is long."') == ["The road,", "is long."]


def test_apostrophes_inches_and_plurals_quote_nothing() -> None:
    assert quoted("The ministers' cars weren't 5'10\" wide, nor the boys’ bikes of the ’90s.") == []


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    assert quoted('She said "the road is long.\n\nNext day it rained.') == ["the road is long."]


def test_an_unclosed_mark_does_not_swallow_the_next_quotation() -> None:
    assert quoted("“The road is long, she said. “It is steep.” All left.") == [
        "The road is long, she said.",
        "It is steep.",
    ]


def test_a_quotation_runs_over_paragraphs_until_it_is_closed() -> None:
    assert quoted("“The road is long.\n\nIt is steep.\n\nIt ends here.” All left.") == [
        "The road is long.",
        "It is steep.",
        "It ends here.",
    ]


def test_marks_repeated_at_each_paragraph_continue_the_quotation() -> None:
    text = "“The road is long.\n\n“It is steep.” All left."
    found = find_quotations(text, [(0, 18), (20, len(text))])
    assert [q.continues for q in found] == [False, True]


def test_many_open_marks_cost_no_more_than_their_number() -> None:
    text = '"a ' * 20_000
    assert len(find_quotations(text, [(0, len(text))])) <= 20_000
