"""Takes a head apart that was joined to its text by spaces, so that the forms can read it line by line."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left

from cis_summits.lexicon import Tokens
from cis_summits.sources.agencies import agency_line, agency_named
from cis_summits.sources.datelines import date_line, full_dates, time_at
from cis_summits.sources.furniture import header_end
from cis_summits.sources.languages import small_words
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = ["part", "part_date", "part_day", "part_status"]

_LONG = 330  # characters; a longer first line is more than a headline
_ABOVE = 4  # lines between headline and date line
_HEAD = 160  # tokens in which a joined head must end
_PLACE = 8  # tokens of a place
_ENDS = frozenset('.!?…"”)')
_STAMPED = 10  # tokens of a day with its time
_TITLE = 3  # tokens of a short headline
_TAIL = 700  # characters of a joined block about the publication
_AFTER = re.compile(r"""(?<=[.!?>)”"]) +(?=[A-Z©])""")


def part(page: Page, number: int) -> int:
    """Take the head that paragraph ``number`` holds apart; return the number of the first one behind furniture.

    Furniture, headline, lead, date line and an agency's opening become paragraphs of their own.
    """
    if number >= len(page.paragraphs):
        return number
    line = page.paragraphs[number]
    head = header_end(page, line, seen=number > 0)
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
    _replace(page, number, sorted(cuts))
    return number + (head > line.first)


def part_date(page: Page, number: int) -> None:
    """Cut a date line off the text it was joined to, where it opens one of the lines below a headline."""
    for at in range(number + 1, min(number + _ABOVE, len(page.paragraphs))):
        line = page.paragraphs[at]
        if line.end - line.start > _LONG and page.tokens.words[line.first][0].isalnum():
            dated = _dated(page, line.first, line.last, opening=True)
            if dated is not None and dated[1] < line.last:
                _replace(page, at, [line.first, dated[1]])
                return


def part_day(page: Page, number: int) -> None:
    """Cut a day in digits off the headline it stands before: "05.03.2020 Leaders meet", "[2020-03-05] ..."."""
    if number + 1 >= len(page.paragraphs):
        return
    line, tokens = page.paragraphs[number], page.tokens
    begin = line.first + (tokens.words[line.first] == "[")
    if line.end - line.start > _LONG or line.last <= begin + 1 or tokens.words[line.last - 1] in ".:;,":
        return
    if not tokens.words[begin].isdecimal():
        return
    dates = full_dates(page, begin, min(line.last, begin + _STAMPED))
    if not dates or dates[0][0] != begin or tokens.words[begin + 1] not in "./-":
        return
    at = time_at(page, dates[0][1])
    while at < line.last and tokens.words[at] in "],|:-–—":
        at += 1
    if line.last - at >= _TITLE and tokens.words[at][0].isupper():
        _replace(page, number, [line.first, at])


def _replace(page: Page, number: int, cuts: list[int]) -> None:
    """Put paragraphs that start at the tokens ``cuts`` in the place of paragraph ``number``."""
    starts, ends = page.tokens.starts, page.tokens.ends
    order = [*cuts, page.paragraphs[number].last]
    parts = [Paragraph(starts[a], ends[b - 1], a, b) for a, b in itertools.pairwise(order)]
    page.paragraphs = [*page.paragraphs[:number], *parts, *page.paragraphs[number + 1 :]]


def _dated(page: Page, first: int, last: int, *, opening: bool = False) -> tuple[int, int] | None:
    """Return the tokens of the date line that ends a joined head: date, time and place; ``None`` if none does.

    With ``opening`` the date line stands at ``first`` itself, where a sentence may begin with a date, too; then
    a time or a place must follow the date.
    """
    tokens = page.tokens
    small = small_words(page.language)
    last = min(last, first + _HEAD)
    for start, after in full_dates(page, first, last):
        before = tokens.lower[start - 1] if start > first else ""
        if opening != (start == first) or before in small or before in {",", "(", "-", "–", "—"}:
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
        if end == at and follows == ",":
            end = at = at - 1
        if opening and end == after:
            return None
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
        glued = at > first and tokens.starts[at] == tokens.ends[at - 1]
        if word in ",-'." and at > first:
            at += 1
            continue
        follows = tokens.words[at + 1] if at + 1 < last else ""
        before = tokens.words[at - 1] if at > first else ","
        if not glued:
            kind = not words.parts.isdisjoint(tokens.lower[at : min(last, at + 3)])  # "Teahouses Tourist Centre"
            goes_on = before in ",." or kind or tokens.lower[at - 1] in words.prefixes
            if at > first and word[0].isupper() and not goes_on:
                break  # a second name without a comma begins a sentence
            opens = lower in small and lower not in words.joints
            if (opens and at == first) or (lower in small and at > first and before not in ",."):
                break
            if at in names or lower in words.offices or lower in words.openers:
                break
        if not (word[0].isupper() or lower in words.place):
            break
        if follows[:1].islower() and (follows not in words.place or follows in words.joints):
            break  # the first word of a sentence
        if (
            at == first
            and follows.lower() in words.offices
            and page.words.joints.isdisjoint(tokens.lower[at + 2 : at + 3])
        ):
            break  # the country of an office: "Russian President Anna Ivanova"
        at += 1
        end = at
    while end > first and (tokens.words[end - 1] in ",-'." or tokens.lower[end - 1] in words.joints):
        end -= 1
    label = ":" in tokens.words[first + 1 : first + 4] and not names & set(range(first, first + 4))
    return first if label else end


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
        if tokens.lower[at] in page.words.offices and _chairs(page, at, last):
            return at
        if (
            tokens.lower[at] in small
            or tokens.lower[at] in page.words.openers
            or (after is not None and tokens.words[after][0].islower())
        ):
            return at
        verb = tokens.words[at + 2]
        if loose is None and tokens.words[at + 1][0].isupper() and verb[0].islower() and verb not in small:
            loose = at
    return loose


def _chairs(page: Page, at: int, last: int) -> bool:
    """Tell whether an office with its country is the subject of a sentence: "President of Russia chaired"."""
    tokens, small = page.tokens, small_words(page.language)
    names = {hit.first for hit in page.names if at < hit.first < last}
    at += 1
    while at < last and at not in names and (tokens.words[at][0].isupper() or tokens.lower[at] in page.words.joints):
        at += 1
    return at < last and tokens.words[at][0].islower() and tokens.lower[at] not in small


def part_status(page: Page) -> None:
    """Cut the block about the publication off the last line, if it was joined to the text."""
    if not page.paragraphs:
        return
    line = page.paragraphs[-1]
    if line.end - line.start <= _LONG:
        return
    view, furniture = page.tokens.view, page.words.furniture
    low = max(line.start, line.end - _TAIL)
    tail = view[low : line.end].lower()
    if not any(form in tail for form in furniture["status"]):
        return
    for match in _AFTER.finditer(view, low, line.end):
        rest = tail[match.end() - low :]
        if any(rest.startswith((form + " ", form + ":")) for form in furniture["status"] | furniture["whole"]):
            page.status = len(page.paragraphs)
            _replace(page, page.status - 1, [line.first, page.tokens.at(match.end())])
            return


def _signed(page: Page, first: int, last: int) -> int | None:
    """Return the token at which an agency's opening begins within a joined line; ``None`` if none does."""
    tokens = page.tokens
    last = min(last, first + _HEAD)
    if first >= last:
        return None  # nothing follows the date
    if agency_named(Tokens(tokens.view[tokens.starts[first] : tokens.ends[last - 1]])) is None:
        return None
    for at in range(first, last):
        word = tokens.words[at]
        if word.isupper() and len(word) > 2:
            found = agency_line(page, Paragraph(tokens.starts[at], tokens.ends[last - 1], at, last), None)
            if found is not None and found.publisher is not None:
                return at
    return None
