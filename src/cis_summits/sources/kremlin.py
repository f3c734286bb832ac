"""The form of kremlin.ru as text: headline, lead, date, time and place, then narrative and transcript."""

from __future__ import annotations

from cis_summits.sources.heads import dated_head
from cis_summits.sources.page import Head, Page

__all__ = ["SITE", "read_head"]

SITE = "kremlin.ru"


def read_head(page: Page, number: int, publisher: str | None) -> Head | None:
    """Read a head of this form from paragraph ``number``; ``None`` if the text has another form.

    It is told by the site's name, or by a date line below the headline that has a place, or time and place on
    lines of their own.
    """
    head = Head(form="kremlin", publisher=publisher)
    if not dated_head(page, head, number) or head.title is None:
        return None
    lines = sum(piece.kind == "dateline" for piece in head.pieces)
    return head if publisher == SITE or (publisher is None and (head.place is not None or lines > 1)) else None
