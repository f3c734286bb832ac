"""Reads what stands above the body of a text: headline, lead, date line, repeated headline.

The forms of publishers (``kremlin``, ``news``, ``generic``) say what a head of theirs is made of; how each
part is told stands here.
"""

from __future__ import annotations

from cis_summits.sources.agencies import agency_line, without_agency
from cis_summits.sources.body import is_prose
from cis_summits.sources.datelines import date_line, is_time, place_line, printed
from cis_summits.sources.labels import opens_with_label
from cis_summits.sources.layout import Paragraph, Piece
from cis_summits.sources.page import Head, Page

__all__ = ["byline", "dated_block", "dated_head", "find_dated", "headline", "is_headline", "same_title"]

_HEADLINE = 330  # characters; a longer first line is prose
_SENTENCE = 160  # characters; a first line that ends in a full stop may be a headline up to here
_ABBREVIATION = 2  # letters of "St." and "Dr."
_ABOVE = 5  # lines between headline and date line


def is_headline(text: str, *, dated: bool) -> bool:
    """Tell whether the first line of a text is its headline.

    A headline ends without a full stop. One that has a full stop is told from prose by the date line below
    it (``dated``), or by its capitals, and by being one short sentence.
    """
    if len(text) > _HEADLINE or text[-1] in ":;,":
        return False
    if text[-1] not in '.”"':
        return True
    if len(text) > _SENTENCE or any(not _abbreviated(part) for part in text.split(". ")[:-1]):
        return False
    long = [word for word in text.split() if len(word) > 4]
    return dated or text[-1] != "." or (len(long) > 2 and all(word[0].isupper() for word in long))


def _abbreviated(text: str) -> bool:
    """Tell whether the full stop behind some words shortens the last of them: "in St. Petersburg", "U.S. leaders"."""
    last = text.rpartition(" ")[2]
    return len(last) <= _ABBREVIATION or "." in last


def headline(page: Page, head: Head, number: int, *, dated: bool) -> int:
    """Take the headline at paragraph ``number`` and its repetitions into ``head``; return the next number."""
    paragraphs = page.paragraphs
    if number + 1 >= len(paragraphs):
        return number
    paragraph = paragraphs[number]
    text = page.text(paragraph)
    if (
        byline(page, paragraph)
        or not is_headline(text, dated=dated)
        or (text[-1] in ".!?…" and opens_with_label(page, paragraph))
    ):
        return number
    head.title = _once(printed(page.source, paragraph.start, paragraph.end))
    head.pieces.append(Piece(paragraph.start, paragraph.end, "headline"))
    number += 1
    while number + 1 < len(paragraphs) and same_title(page.text(paragraphs[number]), head.title):
        head.pieces.append(Piece(paragraphs[number].start, paragraphs[number].end, "headline"))
        number += 1
    return number


def _once(title: str) -> str:
    """Return a title that was printed twice on one line once."""
    half, odd = divmod(len(title), 2)
    return title[:half] if odd and half > 8 and title[half] == " " and title[:half] == title[half + 1 :] else title


def same_title(text: str, title: str) -> bool:
    """Tell whether a line repeats the title, but for case, space and marks."""

    def bare(line: str) -> str:
        return "".join(filter(str.isalnum, line.casefold()))

    return bare(text) == bare(title)


def dated_block(page: Page, head: Head, number: int) -> int:
    """Take date, time and place, on one line or three, into ``head``; return the number of the next paragraph.

    Returns ``number`` itself if no date line stands there.
    """
    paragraphs = page.paragraphs
    first = paragraphs[number]
    if first.last - first.first > 40 or (found := date_line(page, first.start, first.end)) is None:
        return number
    head.date, head.place = found.date, without_agency(found.place) if found.place else None
    head.pieces.append(Piece(first.start, first.end, "dateline"))
    number += 1
    timed = found.time
    if number < len(paragraphs) and is_time(page.text(paragraphs[number])):
        head.pieces.append(Piece(paragraphs[number].start, paragraphs[number].end, "dateline"))
        number += 1
        timed = True
    if head.place is None and number < len(paragraphs) and (timed or _before_prose(page, number)):
        place = place_line(page, paragraphs[number])
        if place is not None and agency_line(page, paragraphs[number], head.date) is None:
            head.place = place
            head.pieces.append(Piece(paragraphs[number].start, paragraphs[number].end, "dateline"))
            number += 1
    return number


def dated_head(page: Page, head: Head, number: int) -> bool:
    """Read headline, what stands between, and date line from paragraph ``number`` into ``head``.

    Tells whether there was such a head; if not, ``head`` is left as it was.
    """
    dated = page.dated
    if dated is None:
        return False
    at = headline(page, head, number, dated=True) if dated > number else number
    if at == number and dated > number:
        return False
    for paragraph in page.paragraphs[at:dated]:
        lead = page.text(paragraph)[-1] in '.!?…"”'
        head.lead = head.lead or lead
        head.pieces.append(Piece(paragraph.start, paragraph.end, "lead" if lead else "subheadline"))
    head.body = dated_block(page, head, dated)
    if dated == number and head.body < len(page.paragraphs):  # the date stands above the headline
        head.body = headline(page, head, head.body, dated=False)
    return True


def _before_prose(page: Page, number: int) -> bool:
    """Tell whether what follows a line is prose, so that the line may be a place."""
    return number + 1 < len(page.paragraphs) and is_prose(page.text(page.paragraphs[number + 1]))


def find_dated(page: Page, number: int) -> int | None:
    """Return the number of the paragraph, among the first few from ``number``, that is a date line."""
    for at in range(number, min(number + _ABOVE, len(page.paragraphs))):
        paragraph: Paragraph = page.paragraphs[at]
        if paragraph.last - paragraph.first <= 40 and date_line(page, paragraph.start, paragraph.end) is not None:
            return at
    return None


def byline(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a line names the author and nothing else: "By Anna Ivanova"."""
    words = page.tokens.words[paragraph.first : paragraph.last]
    if not 2 <= len(words) <= 14 or words[0].lower() not in page.words.byline or not words[0][0].isupper():
        return False
    text = page.text(paragraph)
    return text[-1] not in ".!?:;" and all(
        not word[0].isalpha() or word[0].isupper() or word.lower() in page.words.place | page.words.agency
        for word in words
    )
