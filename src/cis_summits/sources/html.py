"""Turns a web page into the plain text of its article: by the page form of a known publisher, or in general.

Menus, captions, tooltips, related stories and the status block are left out. The text comes out as a reader
would copy it, one paragraph a line with an empty line between, so that a page and its text give the same
facts. Needs the extra ``html``.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from cis_summits.errors import BadSource, MissingExtra
from cis_summits.model import Diagnostic
from cis_summits.model.document import diagnostic
from cis_summits.sources.decoding import decode_page, is_html
from cis_summits.sources.kremlin import SITE
from cis_summits.text import plain_view

__all__ = ["Extracted", "extract", "is_html"]

_SPACE = re.compile(r"[ \t\r\n\f\v]+")  # what a browser folds; a no-break space stays
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "figure",
        "figcaption",
        "form",
        "head",
        "iframe",
        "img",
        "input",
        "meta",
        "noscript",
        "object",
        "picture",
        "script",
        "select",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]
)
# Classes of kremlin.ru for what is not the text: galleries, players, tooltips, "See also", the status block.
_ASIDE = frozenset({"masha-ignore", "hidden-copy", "hidden", "read__tooltip", "read__cut", "read__bottommeta"})
_ADDRESSES = (
    '//link[@rel="canonical"]/@href',
    '//meta[@property="og:url"]/@content',
    '//a[@class="print_link"]/@href',
)
_TAIL = 4096  # characters in which a whole page ends, scripts of counters included
_SHORT = 200  # characters; less is no article, unless the page marks it as one
_MARKED = "//article[.//p] | //*[@itemprop='articleBody']"
_LOGIN = 1200  # characters; a page with a password field and less text is a login page
_DEEPEST = 150  # elements within elements; a page has some twenty, and what finds the article recurses
_SINCE, _UNTIL = "1991-01-01", "2099-12-31"  # bounds for dates in metadata, so that no clock is asked


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article of a page.

    Attributes:
        text: its text, from the headline on.
        publisher: site without "www." ("tass.com"), if the page or the address tells it.
        url: address, as given by the caller or named by the page.
        title: the headline.
        date: the day of publication, from the page.
        place: the place of the date line, where the page marks it.
        language: BCP 47 tag that the page declares.
        tags: people, topics and places under which the publisher files it.
        diagnostics: what the reader should know of the extraction.
    """

    text: str
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    place: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def extract(raw: bytes | str, *, url: str | None = None) -> Extracted:
    """Return the article of a web page.

    Args:
        raw: the page; bytes are decoded by byte order mark or declaration.
        url: its address, if known.

    Raises:
        BadSource: if the input is no page, or the page holds no article (a login page, an empty list).
        MissingExtra: without the packages of the extra ``html``.
    """
    try:
        from lxml import etree, html
    except ImportError:
        raise MissingExtra("html", "reading web pages") from None
    if not is_html(raw):
        raise BadSource("this is not a web page")
    page = raw if isinstance(raw, str) else decode_page(raw)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(page.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise BadSource("the page is empty")
    found = _kremlin(root, url or _address(root)) or _general(root, url or _address(root))
    stopped = any(entry.level_name == "FATAL" for entry in parser.error_log)  # elements nested without end
    if "</html>" in page[-_TAIL:].lower() and not stopped:
        return found
    cut_off = diagnostic(code="truncated-page", message="the page has no end; its text may go on")
    return replace(found, diagnostics=(*found.diagnostics, cut_off))


def _address(root: Any) -> str | None:
    """Return the address that a page gives for itself; a relative one, as in a saved page, says nothing."""
    for path in _ADDRESSES:
        address = _first(root, path)
        if address is not None and address.startswith(("http://", "https://")):
            return address
    return None


def _first(node: Any, path: str) -> str | None:
    """Return the first string or text that a path finds, on one line; ``None`` if there is none."""
    for found in node.xpath(path):
        text = found if isinstance(found, str) else "".join(found.itertext())
        text = _SPACE.sub(" ", text).strip(" \u00a0")
        if text:
            return str(text)
    return None


def _has_class(name: str) -> str:
    return f'contains(concat(" ", normalize-space(@class), " "), " {name} ")'


def _kremlin(root: Any, url: str | None) -> Extracted | None:
    """Read a page of kremlin.ru by its form; ``None`` if it has another."""
    headline = root.xpath(f"//h1[{_has_class('entry-title')}]")
    bodies = root.xpath(f'//*[@itemprop="articleBody" and {_has_class("entry-content")}]')
    if not headline or not bodies:
        return None
    article = next((node for node in headline[0].iterancestors() if node.tag == "article"), root)
    title = _first(headline[0], ".")
    title = plain_view(title) if title else None
    published = _first(article, f".//time[{_has_class('read__published')}]")
    day = _first(article, f".//time[{_has_class('read__published')}]/@datetime")
    time = _first(article, f".//*[{_has_class('read__time')}]")
    place = _first(article, f".//*[{_has_class('read__place')}]")
    place = plain_view(place) if place else None
    lead = [plain_view(line) for node in article.xpath(f".//*[{_has_class('read__lead')}]") for line in _lines(node)]
    body = [line for node in bodies for line in _lines(node)]
    lines = [line for line in (title, *lead, published, time, place, *body) if line]
    tags = [text for node in root.xpath(f"//*[{_has_class('read__taglist')}]//li") if (text := _first(node, "."))]
    diagnostics = () if body else (diagnostic(code="no-article", message="the page has a headline and no text"),)
    return Extracted(
        text="\n\n".join(lines),
        publisher=SITE,
        url=url,
        title=title,
        date=_date(day),
        place=place,
        language=_language(root),
        tags=tuple(dict.fromkeys(tags)),
        diagnostics=diagnostics,
    )


def _lines(body: Any) -> list[str]:
    """Return the paragraphs of an element, without what stands aside from the text."""
    lines: list[str] = []
    words: list[str] = []

    def close() -> None:
        line = _SPACE.sub(" ", "".join(words)).strip(" ")
        words.clear()
        if line.strip("\u00a0 "):
            lines.append(line)

    # Iterative: a broken page may nest deeper than Python recurses.
    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        node, leaving = stack.pop()
        block = node.tag in _BLOCKS
        if leaving:
            if block:
                close()
            if node is not body and node.tail:
                words.append(node.tail)
            continue
        silent = not isinstance(node.tag, str) or node.tag in _SILENT
        if node is not body and (silent or not _ASIDE.isdisjoint(node.get("class", "").split())):
            if block:
                close()
            if node.tail:
                words.append(node.tail)
            continue
        if block:
            close()
        if node.text:
            words.append(node.text)
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    close()
    return lines


def _general(root: Any, url: str | None) -> Extracted:
    """Read any other page through trafilatura, which finds the article by its build."""
    try:
        import trafilatura
    except ImportError:
        raise MissingExtra("html", "reading web pages") from None
    _flatten(root)
    found: Any = trafilatura.bare_extraction(
        root,
        url=url,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        with_metadata=True,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "min_date": _SINCE,
            "max_date": _UNTIL,
        },
    )
    # A line that is nothing but a link belongs to a menu or a box of other stories, wherever it stands.
    links = {_letters("".join(node.itertext())) for node in root.iter("a")}
    article = (found.text or "") if found is not None else ""
    lines = [line for part in article.split("\n") if (line := part.strip()) and _letters(line) not in links]
    size = sum(map(len, lines))
    if (
        found is None
        or (size < _SHORT and not _short_article(root, lines))
        or (size < _LOGIN and root.xpath('//input[@type="password"]'))
    ):
        raise BadSource("no article was found in the page")
    title = found.title
    if title and _letters(lines[0]) == _letters(title):
        lines = lines[1:]
    address = url or found.url
    return Extracted(
        text="\n\n".join([title, *lines] if title else lines),
        publisher=_site(address),
        url=address,
        title=title,
        date=_date(found.date),
        language=_language(root),
        tags=tuple(dict.fromkeys([*(found.categories or ()), *(found.tags or ())])),
    )


def _flatten(root: Any) -> None:
    """Leave plain paragraphs of what is nested deeper than any page that somebody wrote."""
    for node in root.xpath("/*" * _DEEPEST):
        if len(node):
            lines = _lines(node)
            node[:] = [node.makeelement("p") for _ in lines]
            node.text = None
            for paragraph, line in zip(node, lines, strict=True):
                paragraph.text = line


def _short_article(root: Any, lines: list[str]) -> bool:
    """Tell whether so few lines are an article all the same: the page marks just one, and it holds a sentence."""
    return len(root.xpath(_MARKED)) == 1 and any(line.endswith((".", "!", "?", "…")) for line in lines)


def _letters(text: str) -> str:
    """Return the letters and digits of a text, for comparing lines."""
    return "".join(filter(str.isalnum, text.casefold()))


def _site(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def _language(root: Any) -> str | None:
    language = _first(root, "/html/@lang")
    return language.split("-")[0].lower() if language else None


def _date(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
