"""The parts a document is cut into. They tile the text: joined, they give it back character for character."""

from __future__ import annotations

from typing import Literal, get_args

from cis_summits.text.frozen import Frozen
from cis_summits.text.made import made
from cis_summits.text.span import Span, span_between

__all__ = ["NARRATIVE_KINDS", "SEGMENT_KINDS", "Segment", "SegmentKind", "segment_between"]

SegmentKind = Literal[
    "headline",
    "subheadline",
    "dateline",
    "lead",
    "attendance",
    "label",
    "turn",
    "narrative",
    "mark",
    "boilerplate",
    "space",
]
"""What a segment is. ``label`` names the speaker of the ``turn`` after it; ``mark`` is the editor's
(``* * *``, ``(Laughs.)``); ``boilerplate`` is the page's furniture; ``space`` is white space between parts."""

SEGMENT_KINDS: frozenset[str] = frozenset(get_args(SegmentKind))
NARRATIVE_KINDS: frozenset[str] = frozenset({"lead", "attendance", "narrative"})
"""Segments in which the author tells what happened, as opposed to what a speaker says."""


class Segment(Frozen):
    """One part of a document.

    Attributes:
        kind: what the part is, see :data:`SegmentKind`.
        span: where it stands in ``Document.text``.
    """

    kind: SegmentKind
    span: Span

    def __repr__(self) -> str:
        return f"Segment({self.kind} {self.span.start}..{self.span.end})"

    __str__ = __repr__


_NAMES = {"kind", "span"}


def segment_between(start: int, end: int, kind: SegmentKind) -> Segment:
    """Return the segment between two offsets that are known to be in order; nothing is checked."""
    return made(Segment, {"kind": kind, "span": span_between(start, end)}, _NAMES)
