"""Cuts the body of a text: turns with their labels, editorial marks, attendance lists, headings, narrative."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from cis_summits.sources.announcing import announced_speeches, bracketed, opens_speech
from cis_summits.sources.datelines import date_line
from cis_summits.sources.furniture import asides, is_furniture
from cis_summits.sources.labels import find_labels
from cis_summits.sources.layout import Paragraph, Piece, trim
from cis_summits.sources.page import Page
from cis_summits.text import SegmentKind

__all__ = ["cut_body", "is_heading", "is_prose"]

# "* * *", "***", "<…>", "<...>", "[…]"; and what an editor writes in brackets, capital first, full stop last.
_BREAK = re.compile(r"\*(?: ?\*){2,}|<\s?(?:…|\.{3})\s?>|\[\s?(?:…|\.{3})\s?\]")
_SENTENCE_END = re.compile(r"[.!?…>)] (?=[A-Z0-9])")
_REMARK = re.compile(r"[(\[]([A-Z][^()\[\]\n]{1,120}?)\.?[)\]]\.?$")
_OPENING = 6  # tokens
_HEADING = 16  # words
_LEAD = 400  # characters
_NAMES = 4  # capitalised words of a paragraph that lists people
_FINAL = ".!?…;:,"
_CLOSING = '.!?…"”»)'
_QUOTED = frozenset('"“”«»')
_BULLETS = "-–—•·*"


def is_prose(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return text[-1] in _CLOSING or text[-1] in ":;,"


def is_heading(text: str) -> bool:
    """Tell whether a line may be a heading: short, capital or figure first, no mark at its end."""
    bare = text.rstrip("\"'”»)]")
    return (
        bool(bare)
        and bare[-1] not in _FINAL
        and len(text.split()) <= _HEADING
        and any(map(str.isalpha, text))
        and (text[0].isupper() or text[0].isdigit())
    )


def cut_body(page: Page, start: int, end: int, *, lead: bool, title: Paragraph | None = None) -> list[Piece]:
    """Return the pieces between two offsets.

    Args:
        page: the text.
        start: offset of the body.
        end: offset after it, where the furniture begins.
        lead: whether the first paragraph of a transcript's narrative is its lead.
        title: the headline; the body may be the speech that it announces.
    """
    inside = _inside(page, start, end)
    if not inside:
        return []
    speech = title is not None and opens_speech(page, title, inside[0])
    closing = _closing(page, inside, start)
    stop = closing.start if closing is not None else end
    boxes = [Piece(*box, "boilerplate") for box in asides(page, inside)]
    items = [Piece(label.start, label.end, "label") for label in find_labels(page, start, stop)]
    known = {item.start for item in items}
    prose = _inside(page, start, stop)
    announced = announced_speeches(page, prose)
    items += [Piece(label.start, label.end, "label") for label in announced if label.start not in known]
    speakers, tellers = bracketed(page, _inside(page, start, stop))
    items += [Piece(label.start, label.end, "label") for label in speakers if label.start not in known]
    items += [Piece(label.start, label.end, "mark") for label in tellers]
    ends = {label.start for label in tellers}
    items += _breaks(page, start, stop)
    if boxes:
        items = [item for item in items if not _boxed(boxes, item.start)] + boxes
    items.sort()
    if boxes:
        prose = [line for line in prose if not _boxed(boxes, line.start)]
    items += _headings(page, prose, items)
    items.sort()
    pieces = [closing] if closing is not None else []
    at, speaking = start, speech
    for item in [*items, None]:
        if (
            item is not None
            and item.kind == "mark"
            and not speaking
            and item.start not in ends
            and page.tokens.view[item.start] != "*"
        ):
            continue  # "<...>" inside a quotation of a report
        upto = item.start if item is not None else stop
        if at < upto and speaking:
            told = _told_behind(page, at, upto) if item is None else upto
            if at < told:
                pieces += _turn(page, at, told)
            if told < upto:
                pieces += _narrative(page, told, upto, lead=False)
        elif at < upto and item is not None and item.kind == "label" and _joined_heading(page, at, upto):
            pieces.append(Piece(at, upto, "subheadline"))
        elif at < upto:
            pieces += _narrative(page, at, upto, lead=lead and at == start)
        if item is None:
            break
        at = item.end
        pieces.append(item)
        if item.kind == "label":
            speaking = True
        elif item.kind == "subheadline" or item.start in ends:
            speaking = False
        elif page.tokens.view[item.start] == "*":
            speaking = speaking and _speaks_on(page, at)
        elif item.kind == "mark":
            speaking = speaking and (_speaks_on(page, at) or not _names_leader(page, at))
    return pieces


def _names_leader(page: Page, start: int) -> bool:
    """Tell whether the paragraph behind an omission names somebody whom the registry knows, as a report does."""
    number = bisect_right(page.paragraphs, start, key=lambda paragraph: paragraph.end)
    if number >= len(page.paragraphs):
        return False
    inside = page.tokens.within(max(start, page.paragraphs[number].start), page.paragraphs[number].end)
    low = bisect_left(page.names, inside.start, key=lambda hit: hit.first)
    return low < len(page.names) and page.names[low].first < inside.stop


def _speaks_on(page: Page, start: int) -> bool:
    """Tell whether a speech goes on behind a break: its first paragraph greets, or says "I" or "we" unquoted."""
    number = bisect_right(page.paragraphs, start, key=lambda paragraph: paragraph.end)
    if number >= len(page.paragraphs):
        return False
    inside = page.tokens.within(max(start, page.paragraphs[number].start), page.paragraphs[number].end)
    lower = page.tokens.lower[inside.start : inside.stop]
    if not lower or not _QUOTED.isdisjoint(lower):
        return False
    greets = lower[0] in page.lexicon.forms("label_words", "greeting")
    return greets or not page.lexicon.forms("label_words", "self").isdisjoint(lower)


def _told_behind(page: Page, start: int, end: int) -> int:
    """Return where a text tells on behind its last turn: "After the session, Lee had talks with Roe."."""
    for paragraph in _inside(page, start, end):
        if paragraph.start > start and _tells_on(page, paragraph):
            return paragraph.start
    return end


def _tells_on(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph behind a speech opens with what followed the meeting, and says "I" of nobody."""
    lower = page.tokens.lower[paragraph.first : paragraph.last]
    words = page.lexicon.forms
    opening = lower[:_OPENING]
    if lower[0] not in words("label_words", "afterwards") or words("label_words", "sitting").isdisjoint(opening):
        return False
    if not words("label_words", "self").isdisjoint(lower) or not words("label_words", "done").intersection(lower):
        return False
    number = bisect_left(page.names, paragraph.first, key=lambda hit: hit.first)
    return number < len(page.names) and page.names[number].first < paragraph.last


def _boxed(boxes: list[Piece], offset: int) -> bool:
    """Tell whether an offset lies in one of the boxes, which are in order."""
    number = bisect_right(boxes, offset, key=lambda box: box.start) - 1
    return number >= 0 and offset < boxes[number].end


def _inside(page: Page, start: int, end: int) -> list[Paragraph]:
    """Return the paragraphs between two offsets, the first one cut to begin there."""
    paragraphs = page.paragraphs
    low = bisect_left(paragraphs, (start,))
    if low and paragraphs[low - 1].end > start:
        low -= 1
    found = paragraphs[low : bisect_left(paragraphs, (end,), low)]
    # Only the last one can reach over the end, only the first one over the start.
    for number in (-1, 0):
        if found and (found[number].start < start or found[number].end > end):
            first, last = trim(page.tokens.view, max(start, found[number].start), min(end, found[number].end))
            numbers = page.tokens.within(first, last)
            if len(numbers):
                found[number] = Paragraph(first, last, numbers.start, numbers.stop)
            else:
                del found[number]
    return found


def _closing(page: Page, inside: list[Paragraph], start: int) -> Piece | None:
    """Return the date line that closes a text, on a line of its own or behind the last sentence."""
    last, view = inside[-1], page.tokens.view
    if last.start > start and last.last - last.first < 30 and date_line(page, last.start, last.end) is not None:
        return Piece(last.start, last.end, "dateline")
    tail = max(last.start, last.end - 90)
    for match in reversed(list(_SENTENCE_END.finditer(view[tail : last.end]))):
        at = tail + match.end()
        if date_line(page, at, last.end) is not None:
            return Piece(at, last.end, "dateline")
    return None


def _breaks(page: Page, start: int, end: int) -> list[Piece]:
    view = page.tokens.view
    if "*" not in view and "<" not in view and "[" not in view:
        return []
    found = []
    for match in _BREAK.finditer(view, start, end):
        before = view[max(0, match.start() - 3) : match.start()].rstrip(" ") if match.start() > start else ""
        after = view[match.end() : match.end() + 1]
        lone = not before or before[-1] in '\n\r.!?…:>)”"'
        if lone and (not after or after.isspace()) and (view[match.start()] != "[" or after in ("", "\n", "\r")):
            found.append(Piece(match.start(), match.end(), "mark"))
    return found


def _headings(page: Page, inside: list[Paragraph], items: list[Piece]) -> list[Piece]:
    """Return the headings inside a body: behind a break, before a label, or between paragraphs of prose."""
    starts = [item.start for item in items]
    found: list[Piece] = []
    bulleted = [page.text(p)[0] in _BULLETS for p in inside]
    for number, paragraph in enumerate(inside):
        text = page.text(paragraph)
        bullet = bulleted[number]
        bare = text.lstrip(_BULLETS + " ")
        if not bare or not is_heading(bare) or number + 1 == len(inside) or is_furniture(page, paragraph):
            continue
        if bullet and ((number and bulleted[number - 1]) or bulleted[number + 1]):
            continue  # a list
        at = bisect_left(starts, paragraph.start)
        if at < len(items) and items[at].start < paragraph.end:
            continue  # a label or a mark stands in it
        before = items[at - 1] if at else None
        follows = inside[number + 1]
        labelled = at < len(items) and items[at].start == follows.start and items[at].kind == "label"
        speaking = before is not None and before.kind == "label"
        broken = before is not None and before.kind == "mark" and number and inside[number - 1].end == before.end
        previous = page.text(inside[number - 1]) if number else "."
        if speaking:
            # Inside a turn a short line without a full stop is speech, unless a label follows and another
            # heading or the end of a sentence stands before it.
            if not (labelled and previous[-1] in _CLOSING and _titled(page, bare)):
                continue
        elif not (labelled or broken or bullet or (previous[-1] not in ":;," and is_prose(page.text(follows)))):
            continue
        found.append(Piece(paragraph.start, paragraph.end, "subheadline"))
    return found


def _joined_heading(page: Page, start: int, end: int) -> bool:
    """Tell whether the stretch before a label on the same line is a heading."""
    text = page.tokens.view[start:end]
    bare = text.strip()
    return bool(bare) and "\n" not in text.rstrip(" ") and text[-1] == " " and is_heading(bare) and ". " not in bare


def _titled(page: Page, text: str) -> bool:
    """Tell whether a line reads as the title of a part of a transcript: several words, none of speech."""
    words = text.lower().split()
    return len(words) >= 4 and page.words.speech.isdisjoint(words)


def _turn(page: Page, start: int, end: int) -> list[Piece]:
    """Return a turn and the editorial remarks that close it."""
    view = page.tokens.view
    low, high = trim(view, start, end)
    marks: list[Piece] = []
    while low < high and view[high - 1] in ")].":
        tail = max(low, high - 130)
        match = _REMARK.search(view[tail:high])
        if match is None:
            break
        inner = match.group(1).lower().rstrip(".")
        whole = match.group()
        if not (whole.rstrip(".")[-2:-1] == "." or inner in page.words.marks):
            break
        marks.append(Piece(tail + match.start(), high, "mark"))
        low, high = trim(view, low, tail + match.start())
    if low < high:
        marks.append(Piece(low, high, "turn"))
    return marks


def _narrative(page: Page, start: int, end: int, *, lead: bool) -> list[Piece]:
    """Return the paragraphs of a stretch of narrative, each with its kind."""
    pieces: list[Piece] = []
    listing = False
    inside = _inside(page, start, end)
    lower = page.tokens.view[start:end].lower()
    stems = page.words.attendance
    came = [phrase for stem in stems if stem in lower for phrase in stems[stem] if phrase in lower]
    for number, paragraph in enumerate(inside):
        text = page.text(paragraph)
        kind: SegmentKind = "narrative"
        if _remark(page, text):
            kind = "mark"
        elif is_furniture(page, paragraph):
            kind = "boilerplate"
        elif _lists_people(page, paragraph, text, came) or (listing and _listed(text)):
            kind = "attendance"
        elif lead and number == 0 and len(inside) > 1 and len(text) <= _LEAD:
            kind = "lead"
        listing = kind == "attendance" and (text[-1] == ":" or (listing and text[-1] != "."))
        pieces.append(Piece(paragraph.start, paragraph.end, kind))
    return pieces


def _listed(text: str) -> bool:
    """Tell whether a line may be one entry of a list."""
    return text[0] in _BULLETS or len(text.split()) <= _HEADING or text[-1] in ";,"


def _remark(page: Page, text: str) -> bool:
    return text[0] in "([" and text[1:-1].strip(" .)").lower() in page.words.marks


def _lists_people(page: Page, paragraph: Paragraph, text: str, came: list[str]) -> bool:
    """Tell whether a paragraph lists who came: one of the phrases of attendance, and names or countries beside it."""
    lower = text.lower() if came else ""
    if not any(phrase in lower for phrase in came):
        return False
    names = page.names
    if names:
        low = bisect_left(names, paragraph.first, key=lambda hit: hit.first)
        if bisect_right(names, paragraph.last, lo=low, key=lambda hit: hit.first) - low >= 3:
            return True
    words = page.tokens.words[paragraph.first + 1 : paragraph.last]
    letters = sum(word[0].isalpha() for word in words)
    return words.count(",") >= 2 and sum(word[0].isupper() for word in words) >= max(_NAMES, letters // 3)
