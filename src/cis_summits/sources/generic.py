"""Any other text: a headline, if the first line reads like one, a date, and what looks like a summary."""

from __future__ import annotations

from cis_summits.sources.heads import dated_head, headline
from cis_summits.sources.layout import Piece
from cis_summits.sources.page import Head, Page

__all__ = ["read_head"]

_LEAD = 420  # characters
_SHARED = 0.5  # of a summary's longer words that the text goes on to repeat


def read_head(page: Page, number: int, publisher: str | None) -> Head:
    """Read the head of a text of no known form from paragraph ``number``."""
    head = Head(form="generic", publisher=publisher)
    at = head.body if dated_head(page, head, number) else headline(page, head, number, dated=False)
    if head.title is not None and not head.lead and _summary(page, at):
        paragraph = page.paragraphs[at]
        head.pieces.append(Piece(paragraph.start, paragraph.end, "lead"))
        head.lead = True
        at += 1
    head.body = at
    return head


def _summary(page: Page, number: int) -> bool:
    """Tell whether a paragraph is a summary that the next one repeats in other words."""
    if number + 2 >= len(page.paragraphs):
        return False
    one, two = page.paragraphs[number], page.paragraphs[number + 1]
    if one.end - one.start > _LEAD:
        return False
    words = {word for word in page.tokens.lower[one.first : one.last] if len(word) > 4}
    again = {word for word in page.tokens.lower[two.first : two.last] if len(word) > 4}
    return len(words) >= 5 and len(words & again) >= _SHARED * len(words)
