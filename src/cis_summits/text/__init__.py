"""The undisturbed text, and half-open spans in it."""

from cis_summits.text.frozen import Frozen
from cis_summits.text.line import one_line, shown
from cis_summits.text.made import made
from cis_summits.text.segment import NARRATIVE_KINDS, SEGMENT_KINDS, Segment, SegmentKind, segment_between
from cis_summits.text.span import Span, span_between, spans_between
from cis_summits.text.view import plain_view

__all__ = [
    "NARRATIVE_KINDS",
    "SEGMENT_KINDS",
    "Frozen",
    "Segment",
    "SegmentKind",
    "Span",
    "made",
    "one_line",
    "plain_view",
    "segment_between",
    "shown",
    "span_between",
    "spans_between",
]
