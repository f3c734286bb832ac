"""Sets text in lines of a fixed width: the same on every machine, whatever the terminal or the locale.

Width is counted in terminal cells: East Asian wide characters take two, combining marks none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from cis_summits.text import one_line

__all__ = ["WIDTH", "cells", "fold", "table"]

WIDTH = 80
_GAP = 2
_NARROWEST = 16  # the last column folds no narrower; it goes on lines of its own instead


def cells(text: str) -> int:
    """Return how many terminal cells ``text`` takes.

    Examples:
        >>> cells("Minsk"), cells("明斯克"), cells("e\\u0301")
        (5, 6, 1)
    """
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def fold(text: str, width: int) -> list[str]:
    """Return ``text`` as lines of at most ``width`` cells, broken at spaces; a longer word is cut.

    Examples:
        >>> fold("a treaty on transit", 10)
        ['a treaty', 'on transit']
    """
    lines: list[str] = []
    line, used = "", 0
    for word in one_line(text).split(" "):
        for piece in _pieces(word, width):
            size = cells(piece)
            if line and used + 1 + size > width:
                lines.append(line)
                line, used = "", 0
            line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    return [*lines, line]


def _pieces(word: str, width: int) -> Iterator[str]:
    if cells(word) <= width:
        yield word
        return
    start = used = 0
    for i, c in enumerate(word):
        size = cells(c)
        if used + size > width and i > start:
            yield word[start:i]
            start, used = i, 0
        used += size
    yield word[start:]


def table(
    rows: Sequence[Sequence[str]], *, head: Sequence[str] = (), indent: int = 2, width: int = WIDTH
) -> list[str]:
    """Return rows as aligned lines; empty columns are left out, the last column folds under itself.

    Args:
        rows: the cells, equally many in each row.
        head: a name for each column, shown above the rows if there are any.
        indent: spaces before each line.
        width: the most cells a line may take.

    Examples:
        >>> table([["RU", "chair", ""], ["TJ", "", ""]])
        ['  RU  chair', '  TJ']
    """
    shown = [[one_line(cell) for cell in row] for row in rows]
    used = [i for i in range(max(map(len, shown), default=0)) if any(row[i] for row in shown)]
    if not used:
        return []
    if head:
        shown.insert(0, list(head))
    *left, last = used
    sizes = [max(cells(row[i]) for row in shown) for i in left]
    start = indent + sum(sizes) + _GAP * len(sizes)
    if width - start >= min(_NARROWEST, max(cells(row[last]) for row in shown)):
        return [line for row in shown for line in _beside([row[i] for i in left], sizes, row[last], indent, width)]
    return [line for row in shown for line in _below([row[i] for i in left], sizes, row[last], indent, width)]


def _aligned(row: Sequence[str], sizes: Sequence[int]) -> str:
    return "".join(cell + " " * (size - cells(cell) + _GAP) for cell, size in zip(row, sizes, strict=True))


def _beside(row: Sequence[str], sizes: Sequence[int], last: str, indent: int, width: int) -> Iterator[str]:
    head = " " * indent + _aligned(row, sizes)
    for line in fold(last, width - cells(head)):
        yield (head + line).rstrip()
        head = " " * cells(head)


def _below(row: Sequence[str], sizes: Sequence[int], last: str, indent: int, width: int) -> Iterator[str]:
    head = _aligned(row, sizes).rstrip()
    heads = [head] if cells(head) <= width - indent else fold(head, width - indent)
    yield from (" " * indent + line for line in heads)
    if last:
        yield from (" " * 2 * indent + line for line in fold(last, width - 2 * indent))
