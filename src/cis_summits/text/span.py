"""Half-open stretches of a text. Not aware of what the text says."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import total_ordering
from itertools import repeat

from pydantic import model_validator

from cis_summits.text.frozen import Frozen
from cis_summits.text.made import set_extra, set_fields, set_names, set_private

__all__ = ["Span", "span_between", "spans_between"]


@total_ordering
class Span(Frozen):
    """A stretch of ``Document.text``: from ``start`` up to, not including, ``end``.

    Offsets are counted in Unicode code points from 0, as Python slices a ``str``
    (not UTF-8 bytes, not UTF-16 units).

    Attributes:
        start: offset of the first character.
        end: offset after the last character; never before ``start``.

    Raises:
        pydantic.ValidationError: if ``start`` is negative or ``end`` lies before it.

    Examples:
        >>> Span(start=3, end=8).of("in Minsk.")
        'Minsk'
    """

    start: int
    end: int

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}..{self.end}")
        return self

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def join(self, other: Span) -> Span:
        """Return the smallest span that covers both."""
        return Span(start=min(self.start, other.start), end=max(self.end, other.end))

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    __str__ = __repr__


_NAMES = {"start", "end"}
_new = object.__new__
_run: deque[None] = deque(maxlen=0)  # extended by an iterator, it runs that and keeps nothing


def span_between(start: int, end: int) -> Span:
    """Return the span of two offsets that are known to be in order; nothing is checked."""
    # As `made` does it, spelled out: there are more spans than all other objects together.
    one = _new(Span)
    fields = one.__dict__
    fields["start"] = start
    fields["end"] = end
    set_names(one, _NAMES)
    set_extra(one, None)
    set_private(one, None)
    return one


def spans_between(starts: Iterable[int], ends: Iterable[int]) -> list[Span]:
    """Return the spans of pairs of offsets that are known to be in order; readers make dozens of them at once."""
    fields = [{"start": start, "end": end} for start, end in zip(starts, ends, strict=True)]
    spans = list(map(_new, repeat(Span, len(fields))))
    # Step by step for all of them: the loops run in C.
    _run.extend(map(set_fields, spans, fields))
    _run.extend(map(set_names, spans, repeat(_NAMES)))
    _run.extend(map(set_extra, spans, repeat(None)))
    _run.extend(map(set_private, spans, repeat(None)))
    return spans
