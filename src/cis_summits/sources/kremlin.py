"""The form of kremlin.ru as text: headline, lead, date, time and place, then narrative and transcript."""

from __future__ import annotations

from cis_summits.sources.heads import dated_head
from cis_summits.sources.page import Head, Page

__all__ = ["SITE", "read_head"]

SITE = "kremlin.ru"


def read_head(page: Page, number: int, publisher: str | None) -> Head | None:
    """Read a head of this form from paragraph ``number``; ``None`` if the text has another form.

    It is told by the site's name, or by a date line below the headline that has a place behind the date, or
    time and place on lines of their own.
    """
    head = Head(form="kremlin", publisher=publisher)
    if not dated_head(page, head, number) or head.title is None:
        return None
    if publisher is not None:
        return head if publisher == SITE else None
    lines = [page.tokens.view[piece.start : piece.end] for piece in head.pieces if piece.kind == "dateline"]
    # Others print the place before the date.
    return head if len(lines) > 1 or (head.place is not None and not lines[0].startswith(head.place)) else None
