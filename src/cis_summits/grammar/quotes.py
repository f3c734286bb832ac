"""Finds quotations by their marks: straight, curly, angle, low and doubled single ones, nested or unclosed.

Knows where quoted words stand, not who speaks them nor whether they are speech or a title.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Quotation", "find_quotations"]

_MARKS = "\"“”„‟«»＂‘’‚‹›'"
_DASHES = frozenset("-–—")
_TURN = re.compile(r"[,.!?…] ?[-–—]\s(?=\w)")  # from speech to who speaks, and back
_STOP = re.compile(r"[.!?]\s+(?=[A-Z])")
_SENTENCE = 600  # characters of a sentence whose opening mark is missing
_STRAIGHT = frozenset({'"', "''", "＂", "‘‘", "’’"})
_OPENING = {"“": "”", "„": "“”", "‟": "”", "«": "»", "‹": "›", "‘": "’'", "‚": "‘’", "'": "'’"}
_SINGLE = frozenset("‘‚'’")
_APOSTROPHES = frozenset("'’‘")
_AFTER = frozenset({"", "-", "–", "—", ","})  # what follows a mark that closes, even behind white space
_DEEPEST = 4
_LONGEST = 40  # paragraphs over which a quotation may run without repeating its mark


class Quotation(NamedTuple):
    """Quoted words, as offsets of the text.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark, or where the paragraph ends if none closes.
        inner_start: offset of the first quoted character.
        inner_end: offset after the last quoted character.
        closed: whether a closing mark stands there.
        single: whether the marks are single ones.
            An opening mark may be missing: then ``start`` is ``inner_start``, the front of the sentence.
        continues: whether it goes on from the paragraph before: ``start`` is the first word then, or a mark that
            is repeated at the front of each paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    single: bool
    continues: bool = False


def find_quotations(text: str, stretches: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations within each stretch, in order.

    Args:
        text: the text as given, marks not folded.
        stretches: paragraphs, half-open, in order.

    Returns:
        Quotations that do not overlap, at most one paragraph each. One that runs over paragraphs gives a piece
        for each of them; it must be closed by a mark within a few dozen paragraphs, else it ends with the
        paragraph that opened it and cannot swallow the rest of the text. Quotations inside quotations,
        apostrophes, and marks of inches or minutes after a digit are not among them.

    Examples:
        >>> text = 'He called it «a good start», then "a'
        >>> [text[q.inner_start : q.inner_end] for q in find_quotations(text, [(0, len(text))])]
        ['a good start', 'a']
    """
    marks = _marks(text)
    if not marks:
        dashed = [stretch for stretch in stretches if text[stretch[0] : stretch[0] + 1] in _DASHES]
        return [quotation for start, end in dashed for quotation in _dashed(text, start, end)]
    stretches = list(stretches)
    marked: dict[int, _Paragraph] = {}
    marks.append(len(text))  # where all search ends
    high = 0
    for number, (start, end) in enumerate(stretches):
        low = high
        while marks[low] < start:
            low += 1
        high = low
        while marks[high] < end:
            high += 1
        speech = text[start : start + 1] in _DASHES
        if low == high and not speech:
            continue  # as most paragraphs
        paragraph = marked[number] = _Paragraph(text, start, end, marks[low:high])
        if speech and not paragraph.quotations:
            paragraph.quotations = _dashed(text, start, end)
    paragraphs = list(marked.values())
    if any(paragraph.quotations and not paragraph.quotations[-1].closed for paragraph in paragraphs):
        # What is left open may go on in paragraphs without any mark.
        for number, (start, end) in enumerate(stretches):
            if number not in marked:
                marked[number] = _Paragraph(text, start, end, ())
        paragraphs = [marked[number] for number in range(len(stretches))]
    for number, paragraph in enumerate(paragraphs):
        if paragraph.quotations and not paragraph.quotations[-1].closed:
            _go_on(text, paragraphs, number)
    for paragraph in paragraphs:
        if paragraph.strays:
            paragraph.open_before_strays(text)
    return [quotation for paragraph in paragraphs for quotation in paragraph.quotations]


def _dashed(text: str, start: int, end: int) -> list[Quotation]:
    """Return what a paragraph quotes between dashes, as Russian does: "- It is good, - Lee said. - It will work."."""
    found: list[Quotation] = []
    opened: int | None = start
    if not text[start + 1 : start + 2].isspace():
        return []
    for match in _TURN.finditer(text, start + 2, end):
        if opened is None:
            opened = match.end() - 2
            continue
        found.append(Quotation(opened, match.end() - 1, opened + 2, match.start() + 1, True, False))
        opened = None
    if opened is not None and found:
        found.append(Quotation(opened, end, opened + 2, end, False, False))
    return found


def _marks(text: str) -> list[int]:
    """Return the offsets of all marks. Few of their kinds stand in one text, and each is quickly found."""
    found: list[int] = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found


def _go_on(text: str, paragraphs: list[_Paragraph], number: int) -> None:
    """Follow a quotation that its paragraph leaves open into the next ones."""
    left = paragraphs[number].quotations[-1]
    opener = text[left.start : left.inner_start]
    following = paragraphs[number + 1 : number + 2]
    if following and following[0].quotations:
        first = following[0].quotations[0]
        if text[following[0].start : first.inner_start] == opener:
            following[0].quotations[0] = first._replace(continues=True)
            return
    for last in range(number + 1, min(number + 1 + _LONGEST, len(paragraphs))):
        paragraph = paragraphs[last]
        stray = paragraph.strays[0] if paragraph.strays else None
        leads = stray is not None and (not paragraph.quotations or stray[0] < paragraph.quotations[0].start)
        if stray is not None and leads and _ends(opener, text[stray[0] : stray[1]]):
            for between in paragraphs[number + 1 : last]:
                between.quotations = [
                    Quotation(between.start, between.end, between.start, between.end, False, False, True)
                ]
            at, upto = paragraph.strays.pop(0)
            paragraph.quotations.insert(0, Quotation(paragraph.start, upto, paragraph.start, at, True, False, True))
            return
        if paragraph.quotations:
            return


def _ends(opener: str, mark: str) -> bool:
    return mark == opener if opener in _STRAIGHT else mark in _OPENING.get(opener, "")


class _Paragraph:
    """One paragraph: its own quotations, and the marks that close nothing in it (offsets, half-open)."""

    __slots__ = ("end", "quotations", "start", "strays")

    def __init__(self, text: str, start: int, end: int, marks: Sequence[int]) -> None:
        self.start, self.end = start, end
        self.quotations: list[Quotation] = []
        self.strays: list[tuple[int, int]] = []
        if not marks:
            return
        open_marks: list[tuple[str, int, int]] = []  # the mark, its offset, the offset after it
        upto = start
        for at in marks:
            if at < upto:
                continue  # the second of a doubled mark
            mark = text[at]
            if mark in _APOSTROPHES:
                if text.startswith(mark, at + 1, end):
                    mark += mark
                elif _inside_word(text, mark, at, start, end):
                    continue
            upto = at + len(mark)
            level = _closes(open_marks, text, mark, at, start)
            if level is not None:
                opener, opened, inner = open_marks[level]
                del open_marks[level:]
                if level == 0 and text[inner:at].strip():
                    self.quotations.append(Quotation(opened, upto, inner, at, True, opener in _SINGLE))
            elif _opens(text, mark, at, upto, start, end):
                if open_marks and open_marks[0][0] == mark and mark not in _SINGLE:
                    # Nobody nests equal marks: the earlier one was never closed. It must not swallow this one.
                    _leave_open(self.quotations, text, open_marks, at)
                    open_marks.clear()
                if len(open_marks) < _DEEPEST:
                    open_marks.append((mark, at, upto))
            elif not open_marks and mark not in _SINGLE:
                self.strays.append((at, upto))
        _leave_open(self.quotations, text, open_marks, end)

    def open_before_strays(self, text: str) -> None:
        """Quote the sentence before each mark that closes nothing, where a stop or comma stands before the mark."""
        for at, upto in self.strays:
            if at == self.start or text[at - 1] not in ",.!?…" or text[upto : upto + 1].isalnum():
                continue
            number = bisect_left(self.quotations, at, key=lambda quotation: quotation.start)
            low = self.quotations[number - 1].end if number else self.start
            if number and not self.quotations[number - 1].closed:
                continue
            first = max(low, at - _SENTENCE)
            for match in _STOP.finditer(text, first, at - 1):
                first = match.end()
            if first > low or not number:
                self.quotations.insert(number, Quotation(first, upto, first, at, True, False))


def _inside_word(text: str, mark: str, at: int, start: int, end: int) -> bool:
    """Tell whether a single mark is an apostrophe, or stands free between two spaces."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark == "‘" or not after.isalnum():
        return mark == "'" and not (before.isalnum() or before in ".,!?")
    return mark == "’" or before.isalnum()


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
            # Behind white space a straight mark can only open, unless nothing but space or a mark is left to quote.
            if opener == mark and (
                at == start
                or not text[at - 1].isspace()
                or text[at + len(mark) : at + len(mark) + 1].strip() in _AFTER
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
