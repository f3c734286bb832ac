"""Finds quotations by their marks: straight, curly, angle, low and doubled single ones, nested or unclosed.

Knows where quoted words stand, not who speaks them nor whether they are speech or a title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Quotation", "find_quotations"]

_MARK = re.compile(r"[\"“”„‟«»＂]|''|‘‘|’’|[‘‚‹›]|’(?!\w)|(?<!\w)'(?=\w)|(?<=[\w.,!?])'(?!\w)")
_STRAIGHT = frozenset({'"', "''", "＂", "‘‘", "’’"})
_OPENING = {"“": "”", "„": "“”", "‟": "”", "«": "»", "‹": "›", "‘": "’'", "‚": "‘’", "'": "'’"}
_SINGLE = frozenset("‘‚'’")
_DEEPEST = 4


class Quotation(NamedTuple):
    """Quoted words, as offsets of the text.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark, or where the paragraph ends if none closes.
        inner_start: offset of the first quoted character.
        inner_end: offset after the last quoted character.
        closed: whether a closing mark stands there.
        single: whether the marks are single ones.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    single: bool


def find_quotations(text: str, stretches: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations within each stretch, in order.

    Args:
        text: the text as given, marks not folded.
        stretches: paragraphs, half-open, in order. No quotation crosses one: a mark that is left open ends
            with its paragraph and so cannot swallow the rest of the text.

    Returns:
        Quotations that do not overlap. Quotations inside quotations, apostrophes, and marks of inches or
        minutes after a digit are not among them.

    Examples:
        >>> text = 'He called it «a good start», then "a'
        >>> [text[q.inner_start : q.inner_end] for q in find_quotations(text, [(0, len(text))])]
        ['a good start', 'a']
    """
    found: list[Quotation] = []
    for start, end in stretches:
        found.extend(_within(text, start, end))
    return found


def _within(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    open_marks: list[tuple[str, int, int]] = []  # the mark, its offset, the offset after it
    for match in _MARK.finditer(text, start, end):
        mark, at, upto = match.group(), match.start(), match.end()
        level = _closes(open_marks, text, mark, at, start)
        if level is not None:
            opener, opened, inner = open_marks[level]
            del open_marks[level:]
            if level == 0 and text[inner:at].strip():
                found.append(Quotation(opened, upto, inner, at, True, opener in _SINGLE))
        elif len(open_marks) < _DEEPEST and _opens(text, mark, at, upto, start, end):
            if open_marks and open_marks[0][0] == mark and mark not in _SINGLE:
                # Nobody nests equal marks: the earlier one was never closed. It must not swallow this one.
                _leave_open(found, text, open_marks, at)
                open_marks.clear()
            open_marks.append((mark, at, upto))
    _leave_open(found, text, open_marks, end)
    return found


def _leave_open(found: list[Quotation], text: str, open_marks: list[tuple[str, int, int]], end: int) -> None:
    """Note the outermost mark that is still open at ``end``. A single one was an apostrophe, and is nothing."""
    double = next((m for m in open_marks if m[0] not in _SINGLE), None)
    if double is not None and text[double[2] : end].strip():
        end = double[2] + len(text[double[2] : end].rstrip())
        found.append(Quotation(double[1], end, double[2], end, False, False))


def _closes(open_marks: list[tuple[str, int, int]], text: str, mark: str, at: int, start: int) -> int | None:
    """Return which of the open marks ``mark`` closes; ``None`` if it closes none."""
    for level in range(len(open_marks) - 1, -1, -1):
        opener = open_marks[level][0]
        if mark in _STRAIGHT:
            # Behind white space a straight mark can only open, unless nothing but space is left to quote.
            if opener == mark and (
                at == start or not text[at - 1].isspace() or not text[at + len(mark) :][:1].strip()
            ):
                return level
            if opener == "“" and mark == '"' and not text[at - 1].isspace():
                return level
        elif mark in _OPENING.get(opener, "") or (opener in _STRAIGHT and mark == "”"):
            return level
    return None


def _opens(text: str, mark: str, at: int, upto: int, start: int, end: int) -> bool:
    if upto >= end or text[upto].isspace():
        return False
    before = text[at - 1] if at > start else " "
    if mark in _STRAIGHT or mark in _SINGLE:
        return mark != "’" and not before.isalnum() and before not in ".,!?"
    return mark in _OPENING
