"""Reads date lines: those that fill a line of their own, and those by which agencies open a paragraph."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from cis_summits.grammar.dates import DateHit, find_dates, near_year
from cis_summits.lexicon import SHARED, Entry, Hit, Lexicon, Tokens, load_lexicon
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = [
    "AgencyLine",
    "DateLine",
    "agency_line",
    "agency_named",
    "date_line",
    "full_dates",
    "is_time",
    "place_line",
    "printed",
    "time_at",
]

_LONGEST = 32  # tokens of a date line
_PLACE = 10  # tokens of a place
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(:\d{2})?( ?[ap]\.?m\.?)?", re.IGNORECASE)
_DASHES = frozenset({"-", "–", "—"})
_MARKS = frozenset(",.;:/|()[]-–—+'")
_CATEGORIES = ("months", "months_weak", "ordinals", "weekdays", "relative_days")


class DateLine(NamedTuple):
    """A line that holds a date, and perhaps a time and a place, and nothing else."""

    date: datetime.date | None
    place: str | None
    time: bool


class AgencyLine(NamedTuple):
    """The opening of a paragraph by which an agency signs: ``end`` is the offset after it."""

    end: int
    publisher: str | None
    date: datetime.date | None
    place: str | None


def printed(view: str, start: int, end: int) -> str:
    """Return a stretch on one line, without the marks that surround it."""
    return " ".join(view[start:end].split()).strip(" ,;:|-–—")


def is_time(text: str) -> bool:
    """Tell whether a line holds a time of day and nothing else."""
    return _TIME.fullmatch(text.strip()) is not None


def _dates(lexicon: Lexicon, line: Tokens) -> list[DateHit]:
    """Return the dates of a line, by day; the line is short, so it is looked up on its own."""
    if not line.digits:
        return []
    scanned: Mapping[str, Sequence[Hit[Entry]]] = lexicon.gazetteer.scan(line)
    hits = {category: scanned.get(category, []) for category in (*scanned, *_CATEGORIES)}
    return [hit for hit in find_dates(line, hits) if hit.form in ("full", "day")]


def full_dates(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """Return the dates with day, month and year among some tokens, as token numbers, half-open."""
    tokens = page.tokens
    line = Tokens(tokens.view[tokens.starts[first] : tokens.ends[last - 1]])
    return [(first + hit.first, first + hit.last) for hit in _dates(page.lexicon, line) if hit.form == "full"]


def time_at(page: Page, at: int) -> int:
    """Return the token behind a time of day that starts at token ``at`` or behind a comma there; else ``at``."""
    tokens = page.tokens
    first = at + 1 if at < len(tokens) and tokens.words[at] == "," else at
    if first >= len(tokens) or not tokens.words[first].isdecimal():
        return at
    match = _TIME.match(tokens.view, tokens.starts[first])
    if match is None:
        return at
    while first < len(tokens) and tokens.starts[first] < match.end():
        first += 1
    return first


def date_line(page: Page, start: int, end: int) -> DateLine | None:
    """Read a stretch as a date line; ``None`` if it holds anything but date, time, zone and place.

    A day without year is enough where a time stands beside it; the day of publication dates it.
    """
    view = page.tokens.view
    line = Tokens(view[start:end])
    if not line.digits or len(line) > _LONGEST:
        return None
    dates = _dates(page.lexicon, line)
    if not dates:
        return None
    rest: list[int] = []
    time, words = False, page.words
    at = 0
    upto = {hit.first: hit.last for hit in dates}
    while at < len(line):
        if at in upto:
            at = upto[at]
            continue
        word, lower = line.words[at], line.lower[at]
        if word.isdecimal():
            match = _TIME.match(line.view, line.starts[at])
            if match is not None:
                time = True
                while at < len(line) and line.starts[at] < match.end():
                    at += 1
                continue
            if not ((at and line.words[at - 1] in "+-") or (len(word) <= 4 and time)):
                return None
        elif word in _MARKS or lower in words.time or (lower in words.published and not rest):
            if lower == "time" and rest and rest[-1] == at - 1:
                rest.pop()  # "Moscow time" is a zone
        elif word[0].isupper() or (lower in words.place and (rest or at + 1 < len(line))):
            rest.append(at)
        else:
            return None
        at += 1
    if len(rest) > _PLACE:
        return None
    place = _place(line, rest)
    if place is not None and place[0].islower():
        return None
    date = next((hit.date.earliest for hit in dates if hit.form == "full" and hit.date is not None), None)
    if date is None:
        if not time and not (rest and len(line.words[rest[0]]) > 2 and line.words[rest[0]].isupper()):
            return None  # "5 May" may be a headline; "BAKU, Azerbaijan, 5 May" is none
        date = _day(dates[0], page.published)
    return DateLine(date, place, time)


def _place(line: Tokens, rest: list[int]) -> str | None:
    """Return the place that the remaining words of a line print, the longest run of them."""
    runs: list[list[int]] = []
    for at in rest:
        gap = line.words[runs[-1][-1] + 1 : at] if runs else []
        if runs and all(mark in ",-'/()." for mark in gap):
            runs[-1].append(at)
        else:
            runs.append([at])
    if not runs:
        return None
    best = max(runs, key=len)
    start, end = line.starts[best[0]], line.ends[best[-1]]
    if best[-1] + 1 < len(line) and line.words[best[-1] + 1] in "/)":
        end = line.ends[best[-1] + 1]
    return printed(line.view, start, end) or None


def place_line(page: Page, paragraph: Paragraph) -> str | None:
    """Return the place that fills a line of its own below a date ("The Kremlin, Moscow"), or ``None``."""
    text = page.text(paragraph)
    if paragraph.last - paragraph.first > _PLACE + 6 or len(text) > 90 or text[-1] in ".!?:;…":
        return None
    words = page.tokens.words[paragraph.first : paragraph.last]
    for word in words:
        if not (word[0].isupper() or word.lower() in page.words.place or word in ",-–'()/&.“”\"" or word.isdecimal()):
            return None
    return printed(page.tokens.view, paragraph.start, paragraph.end) if words[0][0].isupper() else None


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    """Return the words with which the names of agencies begin."""
    return frozenset(
        Tokens(form).lower[0] for entry in load_lexicon(SHARED).category("agencies") for form in entry.forms
    )


def agency_named(line: Tokens) -> str | None:
    """Return the site of the first agency that a line names, or ``None``."""
    found = load_lexicon(SHARED).gazetteer.scan(line)["agencies"]
    return str(found[0].entry.get("site")) if found else None


def agency_line(page: Page, paragraph: Paragraph, reference: datetime.date | None) -> AgencyLine | None:
    """Read the opening of a paragraph as the date line of an agency; ``None`` if it is none.

    Such a line is made of place, date, agency and author in any order, all of them short and set apart by
    marks; it names an agency, or it has a date or a place in capitals before a dash or full stop.

    Args:
        page: the text.
        paragraph: the paragraph.
        reference: the day by which a day without year is dated.
    """
    tokens, words = page.tokens, page.words
    last = min(paragraph.last, paragraph.first + _LONGEST)
    opening = tokens.words[paragraph.first]
    if not (opening.isupper() and len(opening) > 1) and _signs().isdisjoint(tokens.lower[paragraph.first : last]):
        return None
    line = Tokens(tokens.view[paragraph.start : tokens.ends[last - 1]])
    agencies = {hit.first: hit for hit in load_lexicon(SHARED).gazetteer.scan(line)["agencies"]}
    dates = {hit.first: hit for hit in _dates(page.lexicon, line)}
    at = 0
    place: list[int] = []
    date: DateHit | None = None
    agency: Hit[Entry] | None = None
    author = False
    closed = 0  # token after the last mark that may close the line
    while at < len(line):
        word, lower = line.words[at], line.lower[at]
        hit = agencies.get(at)
        if hit is not None and agency is None:
            agency, at = hit, hit.last
            continue
        if date is None and at in dates:
            date, at = dates[at], dates[at].last
            continue
        if word in _MARKS:
            dash = word in _DASHES and _spaced(line, at)
            at += 1
            if agency is not None or date is not None or author:
                closed = at if dash or word in "./):|" else closed
            elif dash and place:
                closed = at
            continue
        if word.isdecimal() and (match := _TIME.match(line.view, line.starts[at])):
            while at < len(line) and line.starts[at] < match.end():
                at += 1
            continue
        if lower in words.byline and word[0].isupper() and not author and at + 1 < len(line):
            author, at = True, at + 1
            while at < len(line) and (line.words[at][0].isupper() or line.words[at] in ".-'"):
                if at in agencies or (line.words[at] == "." and len(line.words[at - 1]) > 2):
                    break
                at += 1
            continue
        if agency is not None and word[0].isupper() and (after := _in_slashes(line, at)) > at:
            at = closed = after  # the author behind the agency: "/Anna Ivanova/"
            continue
        if agency is not None and lower in words.agency:
            at += 1
            continue
        if closed and closed == at:
            break  # the line was closed right before this word, which belongs to the sentence
        if agency is None and date is None and not author and (word[0].isupper() or lower in words.place):
            place.append(at)
            at += 1
            if len(place) > _PLACE:
                return None
            continue
        break
    if agency is not None and place and date is not None and at == agency.last:
        closed = at  # "Baku, May 5, AZERTAC"
    if not closed:
        return None
    capitals = bool(place) and line.words[place[0]].isupper() and len(line.words[place[0]]) > 2
    begins = closed < len(line) and not line.words[closed][0].islower()
    if agency is None and not (capitals and (date is not None or (line.words[closed - 1] in _DASHES and begins))):
        return None
    if agency is not None and agency.last > closed:
        return None
    if not place and date is None and not _set_apart(line, agency):
        return None
    if date is None and agency is not None and _credits(line, agency):
        return None
    printed_place = None
    if place:
        end = line.ends[place[-1]]
        if place[-1] + 1 < len(line) and line.words[place[-1] + 1] == "/" and "/" in line.words[: place[-1]]:
            end = line.ends[place[-1] + 1]
        printed_place = printed(line.view, line.starts[place[0]], end) or None
    return AgencyLine(
        end=paragraph.start + line.ends[closed - 1],
        publisher=str(agency.entry.get("site")) if agency is not None else None,
        date=_day(date, reference),
        place=printed_place,
    )


def _spaced(line: Tokens, at: int) -> bool:
    """Tell whether a dash stands apart from the word before it, as no hyphen does."""
    return line.words[at] != "-" or (
        at > 0 and (line.starts[at] > line.ends[at - 1] or line.words[at - 1] in _DASHES)
    )


def _set_apart(line: Tokens, agency: Hit[Entry] | None) -> bool:
    """Tell whether an agency that stands alone is followed by a mark that no sentence has after its subject."""
    if agency is None or agency.last >= len(line):
        return False
    return line.words[agency.last] in "./|–—" or (line.words[agency.last] == "-" and _spaced(line, agency.last))


def _in_slashes(line: Tokens, at: int) -> int:
    """Return the token behind a name in slashes whose first word is token ``at``; ``at`` if there is none."""
    if line.words[at - 1] != "/":
        return at
    for end in range(at + 1, min(at + 6, len(line))):
        if line.words[end] == "/":
            return end + 1
        if not (line.words[end][0].isupper() or line.words[end] in ".-'"):
            break
    return at


def _credits(line: Tokens, agency: Hit[Entry]) -> bool:
    """Tell whether an agency stands as under a photograph: "Anna Ivanova / Reuters"."""
    before = line.words[agency.first - 1] if agency.first else ""
    return before == "/" and line.words[agency.last : agency.last + 1] != ["/"]


def _day(hit: DateHit | None, reference: datetime.date | None) -> datetime.date | None:
    if hit is None:
        return None
    if hit.date is not None:
        return hit.date.earliest
    if reference is None or hit.month is None or hit.day is None:
        return None
    try:
        return datetime.date(near_year(hit.month, hit.day, reference), hit.month, hit.day)
    except ValueError:
        return None
