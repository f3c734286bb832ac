"""Takes a head apart that was joined to its text by spaces, so that the forms can read it line by line."""

from __future__ import annotations

import itertools
from bisect import bisect_left

from cis_summits.lexicon import Tokens
from cis_summits.sources.datelines import agency_line, agency_named, date_line, full_dates, time_at
from cis_summits.sources.languages import small_words
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = ["part"]

_LONG = 330  # characters; a longer first line is more than a headline
_HEAD = 160  # tokens in which a joined head must end
_PLACE = 8  # tokens of a place
_ENDS = frozenset('.!?…"”)')


def part(page: Page, number: int) -> int:
    """Take the head that paragraph ``number`` holds apart; return the number of the first one behind furniture.

    Furniture, headline, lead, date line and an agency's opening become paragraphs of their own.
    """
    if number >= len(page.paragraphs):
        return number
    line = page.paragraphs[number]
    head = _furniture(page, line)
    if line.end - line.start <= _LONG and (head == line.first or head == line.last):
        return number
    cuts = {line.first, head}
    dated = _dated(page, head, line.last)
    if dated is not None:
        first, last = dated
        cuts |= {first, last}
        lead = _lead(page, head, first)
        if lead is not None:
            cuts.add(lead)
    signed = _signed(page, dated[1] if dated else head, line.last)
    if signed is not None:
        cuts.add(signed)
    cuts.discard(line.last)
    if head == line.last or len(cuts) == 1:
        return number
    starts, ends = page.tokens.starts, page.tokens.ends
    order = [*sorted(cuts), line.last]
    parts = [Paragraph(starts[a], ends[b - 1], a, b) for a, b in itertools.pairwise(order) if a < b]
    page.paragraphs = [*page.paragraphs[:number], *parts, *page.paragraphs[number + 1 :]]
    return number + (head > line.first)


def _furniture(page: Page, line: Paragraph) -> int:
    """Return the number of the first token behind the site's header; that of the line if it has none."""
    tokens, header, crumb = page.tokens, page.words.header, page.words.crumb
    at, seen = line.first, False
    while at < line.last:
        for size in range(min(9, line.last - at), 0, -1):
            words = tuple(tokens.lower[at : at + size])
            if words in header or (seen and words in crumb and tokens.words[at + size : at + size + 1] == ["/"]):
                at, seen = at + size, True
                break
        else:
            if seen and tokens.words[at] in "/|:>":
                at += 1
                continue
            break
    return at if seen else line.first


def _dated(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the tokens of the date line that ends a joined head: date, time and place; ``None`` if none does."""
    tokens = page.tokens
    small = small_words(page.language)
    last = min(last, first + _HEAD)
    for start, after in full_dates(page, first, last):
        before = tokens.lower[start - 1] if start > first else ""
        if start == first or before in small or before in {",", "(", "-", "–", "—"}:
            continue  # a date inside a sentence: "on May 5, 2020"
        at = time_at(page, after)
        if at >= last:
            return start, at
        follows = tokens.words[at]
        if follows == ",":
            at += 1
        elif not (follows[0].isupper() or follows[0] in '"“'):
            continue
        end = _place(page, at, last)
        if date_line(page, tokens.starts[start], tokens.ends[end - 1]) is not None:
            return start, end
    return None


def _place(page: Page, first: int, last: int) -> int:
    """Return the token behind the place that starts at ``first``: before a name, an office or a sentence."""
    tokens, words = page.tokens, page.words
    small = small_words(page.language)
    names = {hit.first for hit in page.names[bisect_left(page.names, first, key=lambda hit: hit.first) :][:8]}
    at = end = first
    while at < min(last, first + _PLACE):
        word, lower = tokens.words[at], tokens.lower[at]
        if word in ",-'." and at > first:
            at += 1
            continue
        begins = lower in small and word[0].isupper() and at > first
        if not (word[0].isupper() or lower in words.place) or begins or at in names or lower in words.offices:
            break
        follows = tokens.words[at + 1] if at + 1 < last else ""
        if follows[:1].islower() and follows not in words.place:
            break  # the first word of a sentence
        at += 1
        end = at
    while end > first and tokens.words[end - 1] in ",-'.":
        end -= 1
    return end if tokens.words[end - 1] != "," else end - 1


def _lead(page: Page, first: int, last: int) -> int | None:
    """Return the token at which a lead begins between a headline and a date line; ``None`` if there is none."""
    tokens = page.tokens
    if tokens.words[last - 1] not in _ENDS:
        return None
    small = small_words(page.language)
    names = {hit.first: hit.last for hit in page.names if first <= hit.first < last}
    loose: int | None = None
    for at in range(first + 2, last - 3):
        word, before = tokens.words[at], tokens.lower[at - 1]
        if not word[0].isupper() or before in small or before in page.words.offices:
            continue
        after = names.get(at)
        if tokens.lower[at] in small or (after is not None and tokens.words[after][0].islower()):
            return at
        verb = tokens.words[at + 2]
        if loose is None and tokens.words[at + 1][0].isupper() and verb[0].islower() and verb not in small:
            loose = at
    return loose


def _signed(page: Page, first: int, last: int) -> int | None:
    """Return the token at which an agency's opening begins within a joined line; ``None`` if none does."""
    tokens = page.tokens
    last = min(last, first + _HEAD)
    if agency_named(Tokens(tokens.view[tokens.starts[first] : tokens.ends[last - 1]])) is None:
        return None
    for at in range(first, last):
        word = tokens.words[at]
        if word.isupper() and len(word) > 2:
            found = agency_line(page, Paragraph(tokens.starts[at], tokens.ends[last - 1], at, last), None)
            if found is not None and found.publisher is not None:
                return at
    return None
