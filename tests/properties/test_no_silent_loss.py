"""Law: no figure is dropped in silence: an indicator takes it in, or a diagnostic stands where it stands."""

from __future__ import annotations

from hypothesis import given, strategies as st

import cis_summits
from cis_summits.model import Quantity
from tests.properties.strategies import texts

_PROSE = {"headline", "subheadline", "lead", "attendance", "turn", "narrative"}
_WORDS = ["5 percent", "two-day", "visit", "$3 billion", "trade", "rose", "by", "to", "of Belarus", "ten", "members"]
_TOLD = st.lists(st.sampled_from([*_WORDS, "in 2024", ",", ".", "and", "the", "nine months"]), max_size=25).map(
    " ".join
)


@given(texts | _TOLD)
def test_every_figure_is_used_or_diagnosed(text: str) -> None:
    document = cis_summits.parse(text, published="2025-12-22")
    accounted = [span for one in document.indicators for span in (one.span, *(e.span for e in one.evidence))]
    accounted += [one.span for one in document.diagnostics if one.span is not None]
    prose = [segment.span for segment in document.segments if segment.kind in _PROSE]
    for mention in document.mentions:
        if isinstance(mention.target, Quantity) and any(span.contains(mention.span) for span in prose):
            assert document.source.language != "en" or any(span.overlaps(mention.span) for span in accounted)


def test_a_figure_that_measures_nothing_is_listed() -> None:
    document = cis_summits.parse("The leaders came for a two-day visit.")
    assert [(d.code, d.span.of(document.text)) for d in document.diagnostics if d.span] == [
        ("unused-figure", "two-day")
    ]
