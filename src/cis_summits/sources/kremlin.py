"""The form of kremlin.ru as text: headline, lead, date, time and place, then narrative and transcript."""

from __future__ import annotations

from cis_summits.sources.heads import dated_block, find_dated, headline
from cis_summits.sources.layout import Piece
from cis_summits.sources.page import Head, Page

__all__ = ["SITE", "read_head"]

SITE = "kremlin.ru"


def read_head(page: Page, number: int, publisher: str | None) -> Head | None:
    """Read a head of this form from paragraph ``number``; ``None`` if the text has another form.

    It is told by a date line below the headline, with the lead, if any, above it; or by the site's name.
    """
    dated = find_dated(page, number)
    if dated is None or dated == number:
        return None
    head = Head(form="kremlin", publisher=publisher)
    at = headline(page, head, number, dated=True)
    if at == number:
        return None
    for paragraph in page.paragraphs[at:dated]:
        text = page.text(paragraph)
        lead = text[-1] in '.!?…"”'
        head.lead = head.lead or lead
        head.pieces.append(Piece(paragraph.start, paragraph.end, "lead" if lead else "subheadline"))
    head.body = dated_block(page, head, dated)
    return head
