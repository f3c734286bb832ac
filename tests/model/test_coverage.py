"""What of a text no object used."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

import cis_summits
from cis_summits.model.coverage import measure
from cis_summits.text import Segment, Span

_CUTS = st.lists(st.integers(0, 40), max_size=8)


def test_a_sentence_that_no_object_used_is_unread() -> None:
    doc = cis_summits.parse("Belarus is a member of the CIS. Snow fell on the square.")
    assert doc.coverage().unread[-1].of(doc.text) == "Snow fell on the square"
    assert "Belarus" not in [span.of(doc.text) for span in doc.coverage().unread]


def test_only_the_fields_that_are_named_count() -> None:
    doc = cis_summits.parse("Trade with Belarus rose by 5 percent. Snow fell on the square.")
    (row,) = doc.coverage("mentions").kinds
    assert row.kind == "narrative"
    assert len("Belarus5percent") <= row.used <= doc.coverage().kinds[0].used < row.characters


def test_an_unknown_field_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"'quotes'.*statements"):
        cis_summits.parse("Minsk").coverage("quotes")


@given(st.text(max_size=40), _CUTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=8))
def test_used_and_unread_add_up(text: str, cuts: list[int], spans: list[tuple[int, int]]) -> None:
    ends = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    kinds = ("narrative", "turn", "lead")
    segments = [
        Segment(kind=kinds[number % 3], span=Span(start=start, end=end))
        for number, (start, end) in enumerate(pairwise(ends))
    ]
    used = {at for start, length in spans for at in range(start, min(start + length, len(text)))}
    found = measure(text, segments, [Span(start=s, end=min(s + n, len(text))) for s, n in spans if s <= len(text)])
    assert sum(row.characters for row in found.kinds) == sum(not c.isspace() for c in text)
    assert sum(row.used for row in found.kinds) == sum(not text[at].isspace() for at in used)
    unread = {at for span in found.unread for at in range(span.start, span.end)}
    assert not unread & used
    assert {at for at, c in enumerate(text) if c.isalnum()} <= unread | used
