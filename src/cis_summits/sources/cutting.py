"""Cuts a text into segments: off with the furniture, then the form that recognises its head, then the body."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple

from cis_summits.lexicon import Hit, Lexicon, Tokens
from cis_summits.model import Diagnostic
from cis_summits.model.document import diagnostic
from cis_summits.sources import furniture, generic, joined, kremlin, news
from cis_summits.sources.agencies import agency_alone, agency_named, agency_reporting
from cis_summits.sources.body import cut_body
from cis_summits.sources.datelines import date_line, dates_of
from cis_summits.sources.heads import find_dated
from cis_summits.sources.languages import READ, language_of
from cis_summits.sources.layout import Paragraph, Piece, paragraphs, tile
from cis_summits.sources.page import Head, Page, words_of
from cis_summits.text import Segment, span_between

__all__ = ["Cut", "cut"]

_REPORT = 1500  # characters of a first paragraph
_MASTHEAD = 6  # tokens
_SIGNED = 80  # characters of a line by which an office signs
_TOP_LEVEL = range(2, 7)  # letters of ".ru", ".museum"
_OWNER = 400  # characters of a line of ownership; a longer one is a paragraph


class Cut(NamedTuple):
    """A text in parts, and what its head tells about it.

    Attributes:
        segments: the parts; they tile the text.
        publisher: site, as given by the caller or named by the text ("tass.com").
        title: the headline, on one line with plain spaces.
        date: the day of the date line.
        place: the place of the date line, as printed.
        language: BCP 47 tag; ``None`` if it was not recognised.
        form: the form by which the head was read: "kremlin", "news" or "generic".
        diagnostics: what the reader should know of the cut.
    """

    segments: tuple[Segment, ...]
    publisher: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    place: str | None = None
    language: str | None = None
    form: str = "generic"
    diagnostics: tuple[Diagnostic, ...] = ()


def cut(
    text: str,
    *,
    tokens: Tokens,
    lexicon: Lexicon,
    publisher: str | None = None,
    names: Sequence[Hit[Any]] = (),
    published: datetime.date | None = None,
) -> Cut:
    """Cut a text into the segments that tile it, and read its head.

    Args:
        text: the text as given.
        tokens: the tokens of its view, see :func:`cis_summits.text.plain_view`; same offsets.
        lexicon: the words of the language to read it in.
        publisher: site, if the caller knows it.
        names: where the registry knows a person, in order of the text; sharpens the recognition of labels.
        published: the day of publication, if the caller knows it; dates "December 26" of a date line.

    Examples:
        >>> from cis_summits.lexicon import load_lexicon
        >>> text = "Trade talks\\n\\nMay 5, 2020\\n\\n14:00\\n\\nMinsk\\n\\nThe ministers met."
        >>> found = cut(text, tokens=Tokens(text), lexicon=load_lexicon("en"))
        >>> found.title, found.date, found.place
        ('Trade talks', datetime.date(2020, 5, 5), 'Minsk')
        >>> [segment.kind for segment in found.segments if segment.kind != "space"]
        ['headline', 'dateline', 'dateline', 'dateline', 'narrative']
    """
    lines = paragraphs(tokens)
    if not lines:
        return Cut(
            segments=tile(text, ()),
            publisher=publisher,
            diagnostics=(diagnostic(code="empty-text", message="the text holds no words"),),
        )
    language = language_of(tokens)
    if language not in READ:
        said = f"texts in {language!r} are not read yet" if language else "its language was not recognised"
        return Cut(
            segments=tile(text, [Piece(line.start, line.end, "narrative") for line in lines]),
            publisher=publisher,
            language=language,
            diagnostics=(diagnostic(code="unsupported-language", message=said),),
        )
    page = Page(text, tokens, lexicon, words_of(lexicon), lines, language, names, published)
    top = furniture.head(page)
    top += _is_masthead(page, top)
    top = joined.part(page, top)
    joined.part_day(page, top)
    joined.part_date(page, top)
    joined.part_status(page)
    lines = page.paragraphs
    pieces = [Piece(line.start, line.end, "boilerplate") for line in lines[:top]]
    site = publisher or _site(page, lines[:top])
    page.dated = find_dated(page, top)
    head = _head(page, top, site)
    pieces += head.pieces
    foot = furniture.foot(page, head.body)
    pieces += [Piece(line.start, line.end, "boilerplate") for line in page.paragraphs[foot:]]
    if head.body < foot:
        start = head.offset if head.offset is not None else page.paragraphs[head.body].start
        end = page.paragraphs[foot - 1].end
        lead = head.form == "kremlin" and not head.lead
        pieces += cut_body(page, start, end, lead=lead, title=_title(page, head))
    return Cut(
        segments=tile(text, pieces),
        publisher=head.publisher
        or _signature(page, head)
        or _reporter(page, head)
        or _owner(page, page.paragraphs[foot:]),
        title=head.title,
        date=head.date or _dated_title(page, head.title),
        place=head.place,
        language=language,
        form=head.form,
        diagnostics=_unused_date(page, head),
    )


def _is_masthead(page: Page, number: int) -> bool:
    """Tell whether a line above the headline holds the name of an agency or its address and nothing else."""
    if number + 2 >= len(page.paragraphs):
        return False
    line = page.paragraphs[number]
    if line.last - line.first > _MASTHEAD:
        return False
    beside = page.words.agency | {".", *page.tokens.lower[line.last - 1 : line.last]}
    return agency_alone(Tokens(page.text(line)), beside) is not None


def _unused_date(page: Page, head: Head) -> tuple[Diagnostic, ...]:
    """Tell of a date line under a line that is no headline: the text has a day, but it was not taken for its own."""
    if head.date is not None or page.dated is None:
        return ()
    line = page.paragraphs[page.dated]
    if date_line(page, line.start, line.end) is None:
        return ()
    said = "a date line that does not stand under a headline; if it is the day of the text, give it as published"
    return (
        diagnostic(code="unused-date-line", message=said, span=span_between(line.start, line.end), severity="info"),
    )


def _title(page: Page, head: Head) -> Paragraph | None:
    """Return the headline with its tokens."""
    for piece in head.pieces:
        if piece.kind == "headline":
            inside = page.tokens.within(piece.start, piece.end)
            return Paragraph(piece.start, piece.end, inside.start, inside.stop)
    return None


def _site(page: Page, header: list[Paragraph]) -> str | None:
    """Return the site that the furniture above the headline names."""
    if not header:
        return None
    return agency_named(Tokens(page.tokens.view[header[0].start : header[-1].end]))


def _reporter(page: Page, head: Head) -> str | None:
    """Return the site of the agency that the first paragraph of the body calls the reporter of itself."""
    if head.body >= len(page.paragraphs):
        return None
    first = page.paragraphs[head.body]
    return agency_reporting(page, first.start, min(first.end, first.start + _REPORT))


def _dated_title(page: Page, title: str | None) -> datetime.date | None:
    """Return the day with which a headline ends: "Leaders meet - 2002-06-07"."""
    line = Tokens(title or "")
    if not line.words or not line.words[-1].isdecimal():
        return None
    days = [hit.date for hit in dates_of(page.lexicon, line) if hit.form == "full" and hit.last == len(line)]
    return days[0].earliest if days and days[0] is not None else None


def _signature(page: Page, head: Head) -> str | None:
    """Return the site of the agency that has a line of the head to itself."""
    for piece in head.pieces:
        if piece.kind in ("subheadline", "dateline") and piece.end - piece.start <= _OWNER:
            line = Tokens(page.tokens.view[piece.start : piece.end])
            site = agency_alone(line, page.words.agency) if piece.kind == "subheadline" else agency_named(line)
            site = site or _domain(line.view)
            if site is not None:
                return site
    if head.body >= len(page.paragraphs):
        return None
    first = page.text(page.paragraphs[head.body])
    return _domain(first) if len(first) <= _SIGNED else None


def _domain(line: str) -> str | None:
    """Return the site whose address ends a line: "Press service, example.org"."""
    last = (line.split() or [""])[-1].strip("()[]").removeprefix("www.")
    *names, top = last.split(".")
    plain = all(name.replace("-", "a").isalnum() for name in names) and top.isalpha() and len(top) in _TOP_LEVEL
    return last if names and plain and last.isascii() and last == last.lower() and not names[0].isdecimal() else None


def _owner(page: Page, footer: Sequence[Paragraph]) -> str | None:
    """Return the site that a line of ownership below the text names ("© 2020 Kazinform")."""
    marks = page.lexicon.forms("boilerplate", "owner")
    for line in footer:
        text = page.text(line)
        if len(text) <= _OWNER and any(mark in text.lower() for mark in marks):
            site = agency_named(Tokens(text))
            if site is not None:
                return site
    return None


def _head(page: Page, top: int, site: str | None) -> Head:
    """Return the head as the first form reads it that recognises it as its own."""
    return news.read_head(page, top, site) or kremlin.read_head(page, top, site) or generic.read_head(page, top, site)
