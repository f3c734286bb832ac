"""What of a text no object used, so that a user sees what was not read. Counts; reads nothing."""

from collections.abc import Iterable, Sequence

from cis_summits.model.base import Entity
from cis_summits.text import Segment, SegmentKind, Span, span_between

__all__ = ["Coverage", "KindCoverage", "measure"]


class KindCoverage(Entity):
    """How much of the segments of one kind was used.

    Attributes:
        kind: the kind of segment.
        characters: code points that are no white space.
        used: how many of them lie in the span or the evidence of an object.
        unread: the stretches that no object used, each from a letter or digit to a letter or digit.
    """

    kind: SegmentKind
    characters: int
    used: int
    unread: tuple[Span, ...] = ()

    def _summary(self) -> str:
        return f"{self.kind} {self.used} of {self.characters}, {len(self.unread)} unread"


class Coverage(Entity):
    """What objects used of a text, by kind of segment, in order of first appearance; white space is left out.

    Attributes:
        kinds: one row for each kind of segment that holds more than white space.
    """

    kinds: tuple[KindCoverage, ...] = ()

    @property
    def unread(self) -> tuple[Span, ...]:
        """All stretches that no object used, in order of the text."""
        return tuple(sorted(span for row in self.kinds for span in row.unread))

    def _summary(self) -> str:
        return "; ".join(row._summary() for row in self.kinds)


def measure(text: str, segments: Sequence[Segment], spans: Iterable[Span]) -> Coverage:
    """Return how much of each kind of segment the spans cover."""
    covered = _merged(spans)
    counts: dict[SegmentKind, tuple[int, int, list[Span]]] = {}
    at = 0
    for segment in segments:
        start, end = segment.span.start, segment.span.end
        while at < len(covered) and covered[at][1] <= start:
            at += 1
        characters, used, unread = counts.get(segment.kind, (0, 0, []))
        number, upto = at, start
        while number < len(covered) and covered[number][0] < end:
            first, last = max(covered[number][0], start), min(covered[number][1], end)
            unread.extend(_stretch(text, upto, first))
            used += _solid(text[first:last])
            upto, number = last, number + 1
        unread.extend(_stretch(text, upto, end))
        counts[segment.kind] = characters + _solid(text[start:end]), used, unread
    return Coverage(
        kinds=tuple(
            KindCoverage(kind=kind, characters=characters, used=used, unread=tuple(unread))
            for kind, (characters, used, unread) in counts.items()
            if characters
        )
    )


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return what the spans cover together, in order, without overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted({(span.start, span.end) for span in spans}):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif start < end:
            merged.append((start, end))
    return merged


def _solid(part: str) -> int:
    return sum(map(len, part.split()))


def _stretch(text: str, start: int, end: int) -> list[Span]:
    """Return the stretch from its first letter or digit to its last, if it holds any."""
    inside = [at for at in range(start, end) if text[at].isalnum()]
    return [span_between(inside[0], inside[-1] + 1)] if inside else []
