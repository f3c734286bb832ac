"""The news article: headline, perhaps a summary, a time stamp, an author, and an agency's date line."""

from __future__ import annotations

import datetime

from cis_summits.sources.agencies import agency_line, agency_reporting
from cis_summits.sources.body import is_prose
from cis_summits.sources.datelines import date_line
from cis_summits.sources.heads import byline, dated_block, headline
from cis_summits.sources.layout import Piece
from cis_summits.sources.page import Head, Page

__all__ = ["read_head"]

_PLACED = 14  # tokens of a line with place and day
_SUMMARY = 3  # lines between headline and author
_ABOVE = 8  # lines above the paragraph that an agency opens


def read_head(page: Page, number: int, publisher: str | None) -> Head | None:
    """Read a head of this form from paragraph ``number``; ``None`` if no agency or author signs the text."""
    paragraphs = page.paragraphs
    stamp = page.dated
    reference = page.published
    if stamp is not None:
        block = Head(form="")
        dated_block(page, block, stamp)
        reference = block.date or reference
    signed = _signed(page, number, reference)
    authored = any(byline(page, p) for p in paragraphs[number : number + _ABOVE])
    if signed is None and not authored:
        return None
    head = Head(form="news", publisher=publisher)
    at = _placed(page, head, number) if signed == number + 1 else number
    if at == number and signed != number and not byline(page, paragraphs[number]):
        at = dated_block(page, head, number)  # the day may stand above the headline
        at = headline(page, head, at, dated=True) if at != signed else at
    until = signed if signed is not None else len(paragraphs)
    by = next((n for n in range(at, min(at + _SUMMARY, until)) if byline(page, paragraphs[n])), at)
    while at < until:
        paragraph = paragraphs[at]
        if head.date is None and (after := _day_at(page, head, at, signed)) > at:
            at = after
        elif byline(page, paragraph):
            head.pieces.append(Piece(paragraph.start, paragraph.end, "dateline"))
            at += 1
        elif signed is not None or at < by:
            kind_is_lead = is_prose(page.text(paragraph))
            head.pieces.append(Piece(paragraph.start, paragraph.end, "lead" if kind_is_lead else "subheadline"))
            at += 1
        else:
            break
    head.body = at
    if signed is not None and at == signed:
        line = agency_line(page, paragraphs[signed], head.date or reference)
        if line is not None:
            head.pieces.append(Piece(paragraphs[signed].start, line.end, "dateline"))
            head.offset = line.end
            own = line.publisher or agency_reporting(page, line.end, paragraphs[signed].end)
            head.publisher = head.publisher or own
            head.date = head.date or line.date
            head.place = line.place or head.place
            if line.end == paragraphs[signed].end and signed + 1 < len(paragraphs):
                head.body, head.offset = signed + 1, None  # day and place may stand below the name of the agency
                head.body = dated_block(page, head, head.body) if head.date is None else head.body
    return head


def _day_at(page: Page, head: Head, number: int, signed: int | None) -> int:
    """Take the day, time and place at paragraph ``number``; return the number of the next paragraph.

    Right above an agency's opening or an author a place with a day without year is enough.
    """
    after = dated_block(page, head, number)
    behind = number + 1
    if after == number and behind < len(page.paragraphs):
        above = behind == signed or byline(page, page.paragraphs[behind])
        after = _placed(page, head, number) if above else number
    return after


def _placed(page: Page, head: Head, number: int) -> int:
    """Take a line such as "Minsk, Belarus, May 5" above an agency's; return the number of the next paragraph."""
    paragraph = page.paragraphs[number]
    if paragraph.last - paragraph.first > _PLACED or (
        (found := date_line(page, paragraph.start, paragraph.end, above=True)) is None
    ):
        return number
    head.date, head.place = found.date, found.place
    head.pieces.append(Piece(paragraph.start, paragraph.end, "dateline"))
    return number + 1


def _signed(page: Page, number: int, reference: datetime.date | None) -> int | None:
    for at in range(number, min(number + _ABOVE, len(page.paragraphs))):
        if agency_line(page, page.paragraphs[at], reference) is not None:
            return at
    return None
