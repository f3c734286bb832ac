"""Tells the furniture of a page from its text: menus, buttons, notices, links to other stories."""

from __future__ import annotations

from collections.abc import Sequence

from cis_summits.sources.datelines import date_line
from cis_summits.sources.languages import is_foreign as foreign
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = ["asides", "foot", "head", "header_end", "is_foreign", "is_furniture"]

_ABOVE = 40  # lines of a menu above a headline
_BUTTON = 4  # words of a button
_HEADER = 9  # tokens of a line of a header
_BOX = 8  # lines of a box of links
_LINK = 25  # words of a link to another story
_FOREIGN = 5  # words by which a language can be told
_SAMPLE = 120  # words; more do not change the answer
_FINAL = '.!?…:;"”»)>'


def head(page: Page) -> int:
    """Return the number of the first paragraph that is not furniture above the headline."""
    furniture = page.words.furniture
    upper = furniture["header"] | furniture["whole"] | furniture["crumb"]
    solid = 0
    # Only lines that run on from the top count, unless a site's own header follows: then all before it does.
    for at, paragraph in enumerate(page.paragraphs[:_ABOVE]):
        text = _normal(page.text(paragraph))
        bare = text.rstrip(" /|>»›:")
        parts = _split(bare)
        crumb = (text != bare or len(parts) > 1) and all(part.strip() in furniture["crumb"] for part in parts)
        known = text in upper or bare in upper or crumb or is_foreign(page, paragraph)
        script = any(map(str.isalpha, text)) and not any("a" <= letter <= "z" for letter in text)
        if page.language == "en" and script and date_line(page, paragraph.start, paragraph.end) is None:
            known = True  # the menu of a site in another script; its months may stand above an English text
        joined = header_end(page, paragraph)
        if joined == paragraph.last or (known and at == solid):
            solid = at + 1
        elif not known and len(text.split()) > _BUTTON:
            break
    return solid if solid < len(page.paragraphs) else 0


def header_end(page: Page, paragraph: Paragraph, *, seen: bool = False) -> int:
    """Return the number of the first token behind the site's header that a line begins with; its own if none.

    ``seen`` tells whether lines of the header stand above, so that this one may begin with a section.
    """
    tokens, words = page.tokens, page.words
    at, last = paragraph.first, paragraph.last
    alone = seen
    while at < last:
        for size in range(min(_HEADER, last - at), 0, -1):
            phrase = tuple(tokens.lower[at : at + size])
            follows = tokens.words[at + size] if at + size < last else "/"
            section = seen and (
                (phrase in words.crumb and follows == "/") or (phrase in words.sections and not follows[0].islower())
            )
            if phrase in words.header or section:
                alone = alone or phrase[0] not in words.offices
                at, seen = at + size, True
                break
        else:
            if at > paragraph.first and tokens.words[at] in "/|:>":
                at += 1
                continue
            break
    # "President of Russia" is the name of a site only among others of its kind: it opens many a headline.
    return at if alone or at == last else paragraph.first


def _split(text: str) -> list[str]:
    for mark in "/|>»›":
        if mark in text:
            return text.split(mark)
    return [text]


def foot(page: Page, body: int) -> int:
    """Return the number of the first paragraph of the furniture below the text, not before ``body``."""
    if page.status is not None:
        return max(body, page.status)
    count = len(page.paragraphs)
    number = count
    loose = 0  # short lines seen since the last line that is furniture for sure
    for at in range(count - 1, body - 1, -1):
        paragraph = page.paragraphs[at]
        if is_furniture(page, paragraph, at_foot=True):
            number, loose = at, 0
        elif number < count and _is_link(page, paragraph):
            loose += 1
            if loose > 30:
                break
        else:
            break
    # A heading such as "See also" makes all that follows it furniture, if that is links.
    first = number
    while first > body and (
        _is_link(page, page.paragraphs[first - 1]) or _announces(page, page.paragraphs[first - 1])
    ):
        first -= 1
    for at in range(first, number):
        if _announces(page, page.paragraphs[at]):
            return at
    if number < count:  # buttons right above the first line that is furniture for sure
        while number > body and _is_button(page, page.paragraphs[number - 1]):
            number -= 1
    return number


def asides(page: Page, inside: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Return the boxes of links that stand between the paragraphs of a body, as offsets.

    Such a box is a line that only announces links ("See also") and the lines below it that end like links.
    """
    found: list[tuple[int, int]] = []
    number = 0
    while number + 1 < len(inside):
        first = inside[number]
        number += 1
        if not _announces(page, first):
            continue
        upto = number
        while upto < len(inside) - 1 and upto - number < _BOX and _is_link(page, inside[upto]):
            upto += 1
        found.append((first.start, inside[upto - 1].end))
        number = upto
    return found


def _announces(page: Page, line: Paragraph) -> bool:
    """Tell whether a line only announces links: "See also"."""
    if line.last - line.first > _BUTTON + 1:
        return False
    return _normal(page.text(line)).rstrip(" :") in page.words.furniture["closing"]


def is_furniture(page: Page, paragraph: Paragraph, *, at_foot: bool = False) -> bool:
    """Tell whether a line is furniture by its own words; ``at_foot`` also asks what is so only at the foot."""
    furniture = page.words.furniture
    text = _normal(page.text(paragraph))
    bare = text.strip(" /|>»›:•-–.")
    if text in furniture["whole"] or bare in furniture["whole"] or bare in furniture["closing"]:
        return True
    for form in _starts(page, text):
        rest = text[len(form) :]
        if not rest[:1].isalnum() and (at_foot or form[-1] == ":" or rest[:1] in (":", "")):
            return True
    if is_foreign(page, paragraph):
        return True
    return at_foot and len(text) < 1200 and any(form in text for form in furniture["inside"])


def _starts(page: Page, text: str) -> list[str]:
    return [form for form in page.words.starts.get(text[:1], ()) if text.startswith(form)]


def is_foreign(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is written in another language than the text."""
    if paragraph.last - paragraph.first < _FOREIGN:
        return False
    if paragraph not in page.foreign:
        words = page.tokens.lower[paragraph.first : min(paragraph.last, paragraph.first + _SAMPLE)]
        page.foreign[paragraph] = foreign(words, page.language)
    return page.foreign[paragraph]


def _is_link(page: Page, paragraph: Paragraph) -> bool:
    text = page.text(paragraph)
    return text[-1] not in _FINAL and len(text.split()) <= _LINK


def _is_button(page: Page, paragraph: Paragraph) -> bool:
    text = page.text(paragraph)
    return (
        text[-1] not in _FINAL
        and len(text.split()) <= _BUTTON
        and text[0].isalpha()
        and not any(map(str.isdigit, text))
    )


def _normal(text: str) -> str:
    text = text.lower()
    if "  " not in text and text.isprintable() and text == text.strip(" "):
        return text  # no white space but single spaces inside
    return " ".join(text.split())
