"""The lines of a text as it was laid out: paragraphs, hard-wrapped lines, and the tiling that parts make.

Knows nothing of publishers, languages or what the lines say.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cis_summits.lexicon import Tokens
from cis_summits.text import Segment, SegmentKind, segment_between

__all__ = ["Paragraph", "Piece", "paragraphs", "tile", "trim", "unwrap"]

# Zero-width characters that are no white space for Python but nothing for a reader: the byte order mark,
# the zero-width space and the word joiner.
_EMPTY = "\ufeff\u200b\u2060"
_SOLID = frozenset(string.ascii_letters + string.digits + string.punctuation)  # what most lines begin and end with
_WIDEST = 132  # columns; a longer line was not wrapped by anybody
_NARROWEST = 40
_BLOCK = 7  # lines above an article from an archive
_STAMP = 60  # characters of a line with the day
_DAY = re.compile(r"(?:\d{1,2} [A-Z]\w{2,11}|[A-Z]\w{2,11} \d{1,2},?) (?:19|20)\d\d\b")
_NO_GO_ON = '.!?:;…"”»)'


class Paragraph(NamedTuple):
    """A line without its surrounding white space: offsets and token numbers, both half-open."""

    start: int
    end: int
    first: int
    last: int


class Piece(NamedTuple):
    """A stretch of the text that has been understood as a part of some kind; offsets, half-open."""

    start: int
    end: int
    kind: SegmentKind


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without blanks at its ends; an empty one collapses to its start."""
    if start < end and text[start] in _SOLID and text[end - 1] in _SOLID:
        return start, end
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EMPTY):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in _EMPTY):
        start += 1
    return start, end


def paragraphs(tokens: Tokens) -> list[Paragraph]:
    """Return the lines that hold something, in order."""
    view, starts = tokens.view, tokens.starts
    found, last, after = [], 0, 0
    for line in view.replace("\r", "\n").split("\n"):
        start, after = after, after + len(line) + 1
        if not line:
            continue
        start, end = trim(view, start, after - 1)
        if start == end:
            continue
        first = bisect_left(starts, start, last)
        last = bisect_left(starts, end, first)
        found.append(Paragraph(start, end, first, last))
    return found


def unwrap(view: str) -> str:
    """Return the view with the line breaks inside hard-wrapped paragraphs turned into spaces.

    Same length, same offsets. A text counts as hard-wrapped if its lines keep to a width and most breaks
    between neighbouring lines stand where the next word would not have fitted; any other text is returned
    as it is.

    Examples:
        >>> text = (
        ...     "The presidents met in the capital and agreed to widen their trade\\n"
        ...     "over the coming year, as their ministers had proposed in the spring\\n"
        ...     "when they last sat together.\\n\\nA second meeting was planned.\\n"
        ... )
        >>> unwrap(text).splitlines()[1:]
        ['', 'A second meeting was planned.']
    """
    if view.count("\n") < 3:
        return view
    lines = view.split("\n")
    sizes = [len(line.rstrip()) for line in lines]
    width = max(sizes)
    if not _NARROWEST <= width <= _WIDEST:
        return view
    soft: list[int] = []
    inner = 0
    for number in range(len(lines) - 1):
        follows = lines[number + 1].lstrip()
        if not sizes[number] or not follows or follows == "\r":
            continue
        inner += 1
        word = len(follows.split(maxsplit=1)[0])
        goes_on = follows[0].islower() and lines[number].rstrip()[-1] not in _NO_GO_ON
        if follows[0] not in "-–—•*" and (sizes[number] + 1 + word > 0.85 * width or goes_on):
            soft.append(number)
    if len(soft) < 2 or len(soft) * 2 < inner:
        return view
    breaks = {number for number in soft if number > _archived(lines) or _runs_on(lines[number + 1])}
    joined: list[str] = []
    for number, line in enumerate(lines):
        if number in breaks:
            joined.append(line[:-1] + "  " if line.endswith("\r") else line + " ")
        else:
            joined.append(line + ("\n" if number < len(lines) - 1 else ""))
    return "".join(joined)


def _archived(lines: list[str]) -> int:
    """Return the number of the line with the day in the block above an article from an archive; -1 if there is none.

    Headline, author, agency and day stand there on lines of their own, with no blank ones between them.
    """
    for number, line in enumerate(lines[:_BLOCK]):
        bare = line.strip()
        if not bare or bare[-1] in ".,;:":
            break
        if number and len(bare) <= _STAMP and _DAY.match(bare):
            return number
    return -1


def _runs_on(follows: str) -> bool:
    """Tell whether a line goes on with a headline that was too long for one; an author's line is all names."""
    first, *rest = follows.split() or [""]
    return first[:1].islower() and not all(word[0].isupper() for word in rest)


def tile(text: str, pieces: Iterable[Piece] | Sequence[Piece]) -> tuple[Segment, ...]:
    """Return segments that tile ``text``: the pieces without the blanks at their ends, and what lies between.

    Pieces come in any order and do not overlap; a piece that does is cut where the one before it ends.
    What lies between pieces is a ``space``, or ``narrative`` where it is not blank.
    """
    segments: list[Segment] = []
    upto = 0
    for piece in sorted(pieces):
        start, end = trim(text, max(piece.start, upto), piece.end)
        if start >= end:
            continue
        if upto < start:
            segments += _between(text, upto, start)
        segments.append(segment_between(start, end, piece.kind))
        upto = end
    if upto < len(text):
        segments += _between(text, upto, len(text))
    return tuple(segments)


def _between(text: str, start: int, end: int) -> list[Segment]:
    """Return the segments of a stretch that no piece covers."""
    if text[start:end].isspace():
        return [segment_between(start, end, "space")]
    first, last = trim(text, start, end)
    found = [segment_between(start, first, "space")] if start < first else []
    if first < last:
        found.append(segment_between(first, last, "narrative"))
    if last < end:
        found.append(segment_between(last, end, "space"))
    return found
