"""Sets text in lines of a fixed width: the same on every machine, whatever the terminal or the locale.

Width is counted in terminal cells: East Asian wide characters take two, combining marks none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cis_summits.text import one_line

__all__ = ["WIDTH", "cells", "fold", "table"]

WIDTH = 80
_GAP = 2
_ROOMY = 24  # cells in which a sentence can be read


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
    rows: Sequence[Sequence[str]],
    *,
    head: Sequence[str] = (),
    indent: int = 2,
    width: int = WIDTH,
    remark: bool = False,
) -> list[str]:
    """Return rows as aligned lines; empty columns are left out, long cells fold within their column.

    Where the rows are too wide, the widest columns give way first, and none below its longest word if that can be
    avoided: what is short stays on one line and in its place.

    Args:
        rows: the cells, equally many in each row.
        head: a name for each column, shown above the rows if there are any.
        indent: spaces before each line.
        width: the most cells a line may take.
        remark: whether the last column holds remarks, which go below their rows where they would be squeezed.

    Examples:
        >>> table([["RU", "chair", ""], ["TJ", "", ""]])
        ['  RU  chair', '  TJ']
        >>> for line in table([["Head of a very long office", "present"]], width=26):
        ...     print(line)
          Head of a very   present
          long office
    """
    shown = [[one_line(cell) for cell in row] for row in rows]
    below = [""] * len(shown)
    if remark and _squeezed(shown, width - indent):
        name = f"{head[-1]}: " if head else ""
        below = [name + row[-1] if row[-1] else "" for row in shown]
        shown = [row[:-1] for row in shown]
    used = [i for i in range(max(map(len, shown), default=0)) if any(row[i] for row in shown)]
    if not used:
        return []
    if head:
        shown.insert(0, list(head))
        below.insert(0, "")
    columns = [[row[i] for row in shown] for i in used]
    sizes = _sizes(columns, width - indent - _GAP * (len(used) - 1))
    lines: list[str] = []
    for row, said in zip(zip(*columns, strict=True), below, strict=True):
        lines += _row(row, sizes, indent)
        if said:
            under = indent + sizes[0] + _GAP  # the second column
            lines += (" " * under + line for line in fold(said, width - under))
    return lines


def _squeezed(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Tell whether the other columns leave the last one little room, and less than it would take."""
    if not rows:
        return False
    *others, last = (max(map(cells, column)) for column in zip(*rows, strict=True))
    room = width - sum(size + _GAP for size in others if size)
    return last > room and room < _ROOMY


def _sizes(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Return how wide each column is to be, so that together they take no more than ``room``."""
    widest = [max(map(cells, column)) for column in columns]
    words = [max(cells(word) for cell in column for word in cell.split(" ")) for column in columns]
    # Either the last column alone gives way, or the widest do; the fewer lines the better.
    found = [
        sizes
        for least in ([*widest[:-1], words[-1]], words)
        for sizes in (_fitted(least, widest, room),)
        if sum(sizes) <= room
    ]
    return min(found, key=lambda sizes: _lines(columns, sizes), default=_fitted([1] * len(columns), widest, room))


def _fitted(least: Sequence[int], widest: Sequence[int], room: int) -> list[int]:
    """Return sizes between the two, cut to one measure that lets them fit, or the least where none does."""
    for most in range(max(widest), 0, -1):
        sizes = [max(low, min(most, high)) for low, high in zip(least, widest, strict=True)]
        if sum(sizes) <= room:
            return sizes
    return list(least)


def _lines(columns: Sequence[Sequence[str]], sizes: Sequence[int]) -> int:
    rows = zip(*columns, strict=True)
    return sum(max(len(fold(cell, size)) for cell, size in zip(row, sizes, strict=True)) for row in rows)


def _row(row: Sequence[str], sizes: Sequence[int], indent: int) -> Iterator[str]:
    folded = [fold(cell, size) for cell, size in zip(row, sizes, strict=True)]
    for parts in zip_longest(*folded, fillvalue=""):
        line = "".join(part + " " * (size - cells(part) + _GAP) for part, size in zip(parts, sizes, strict=True))
        yield (" " * indent + line).rstrip()
