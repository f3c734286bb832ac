"""Reads date lines that fill a line of their own: date, time and place. Those of agencies are read beside this."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from cis_summits.grammar.dates import DateHit, find_dates, near_year
from cis_summits.lexicon import SHARED, Entry, Gazetteer, Hit, Lexicon, Tokens, load_lexicon
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page
from cis_summits.values import PartialDate

__all__ = [
    "DASHES",
    "DIGIT",
    "MARKS",
    "PLACE",
    "DateLine",
    "date_line",
    "dated",
    "dates_of",
    "full_dates",
    "is_time",
    "place_line",
    "printed",
    "time_at",
    "time_end",
]

_SHORT = 2  # digits of a year without its century
_CENTURY = 2000  # of such a year: the organisations told of are younger than 1991
_LONGEST = 32  # tokens of a date line
PLACE = 10  # tokens of a place
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(:\d{2})?( ?[ap]\.?m\.?)?", re.IGNORECASE)
DIGIT = re.compile(r"\d")
DASHES = frozenset({"-", "–", "—"})
MARKS = frozenset(",.;:/|()[]-–—+'")


class DateLine(NamedTuple):
    """A line that holds a date, and perhaps a time and a place, and nothing else."""

    date: datetime.date | None
    place: str | None
    time: bool


def printed(view: str, start: int, end: int) -> str:
    """Return a stretch on one line, without the marks that surround it."""
    return " ".join(view[start:end].split()).strip(" ,;:|-–—")


def is_time(text: str) -> bool:
    """Tell whether a line holds a time of day and nothing else."""
    return _TIME.fullmatch(text.strip()) is not None


def dates_of(lexicon: Lexicon, line: Tokens) -> list[DateHit]:
    """Return the dates of a line, by day; the line is short, so it is looked up on its own."""
    if not line.digits:
        return []
    hits = _date_words(lexicon).scan(line)
    if not hits["months"]:
        local = _local_months()
        hits["months"] = [Hit(at, at + 1, local[word]) for at, word in enumerate(line.lower) if word in local]
    found = [hit for hit in find_dates(line, hits, lexicon=lexicon) if hit.form in ("full", "day")]
    return found if any(hit.form == "full" for hit in found) else _of_this_century(line, found)


def _of_this_century(line: Tokens, found: list[DateHit]) -> list[DateHit]:
    """Return the dates of a line with years of two digits made whole: "27/12/22", "11 Dec.'10", "22 Jun 05"."""
    words, whole = line.words, []
    for hit in found:
        at = hit.last + (words[hit.last : hit.last + 1] in (["'"], [","]))
        if (
            hit.month is not None
            and hit.day is not None
            and (day := _day_of(words, hit.day, hit.month, at)) is not None
        ):
            whole.append(hit._replace(form="full", last=at + 1, date=PartialDate.of(day), stated=True))
    for at in range(len(words) - 4):
        if words[at].isdecimal() and words[at + 1] in "/." and words[at + 3] == words[at + 1]:
            digits = words[at + 2].isdecimal() and len(words[at]) <= _SHORT and len(words[at + 2]) <= _SHORT
            day = _day_of(words, int(words[at]), int(words[at + 2]), at + 4) if digits else None
            if day is not None and (at == 0 or words[at - 1] not in "/.:"):
                whole.append(DateHit(at, at + 5, "full", PartialDate.of(day), stated=True))
    return sorted(whole, key=lambda hit: hit.first) or found


def _day_of(words: list[str], day: int, month: int, at: int) -> datetime.date | None:
    """Return the day of a year of two digits at token ``at``; ``None`` if there is no such year or day."""
    if at >= len(words) or len(words[at]) != _SHORT or not words[at].isdecimal():
        return None
    if words[at + 1 : at + 2] in ([":"], ["."]) and words[at + 2 : at + 3] and words[at + 2][0].isdecimal():
        return None  # "12:30"
    try:
        return datetime.date(_CENTURY + int(words[at]), month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4)
def _date_words(lexicon: Lexicon) -> Gazetteer[Entry]:
    """Return the words of dates alone; nothing else is looked for in a date line."""
    return lexicon.gazetteer_of("months", "months_weak", "ordinals", "weekdays", "relative_days")


@lru_cache(maxsize=1)
def _local_months() -> dict[str, Entry]:
    """Return the months that Russian sites print above English texts."""
    return {form: entry for entry in load_lexicon(SHARED).category("months_of_sites") for form in entry.forms}


def full_dates(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """Return the dates with day, month and year among some tokens, as token numbers, half-open."""
    tokens = page.tokens
    line = Tokens(tokens.view[tokens.starts[first] : tokens.ends[last - 1]])
    return [(first + hit.first, first + hit.last) for hit in dates_of(page.lexicon, line) if hit.form == "full"]


def time_end(tokens: Tokens, at: int) -> int:
    """Return the token behind a time of day that starts at token ``at``; ``at`` itself if none does."""
    match = _TIME.match(tokens.view, tokens.starts[at]) if tokens.words[at].isdecimal() else None
    return at if match is None else bisect_left(tokens.starts, match.end(), lo=at)


def time_at(page: Page, at: int) -> int:
    """Return the token behind a time of day at token ``at`` or behind a comma there; ``at`` if there is none."""
    tokens = page.tokens
    first = at + 1 if at < len(tokens) and tokens.words[at] == "," else at
    after = time_end(tokens, first) if first < len(tokens) else first
    return after if after > first else at


def date_line(page: Page, start: int, end: int, *, above: bool = False) -> DateLine | None:
    """Read a stretch as a date line; ``None`` if it holds anything but date, time, zone and place.

    A day without year is enough where a time stands beside it, or a place in capitals, or where the line stands
    ``above`` an agency's; the day of publication dates it.
    """
    # Every form of publisher asks for the same few lines.
    if above:
        return _date_line(page, start, end, above=True)
    if (start, end) not in page.date_lines:
        page.date_lines[start, end] = _date_line(page, start, end)
    return page.date_lines[start, end]


def _date_line(page: Page, start: int, end: int, *, above: bool = False) -> DateLine | None:
    if DIGIT.search(page.tokens.view, start, end) is None:
        return None
    line = Tokens(page.tokens.view[start:end])
    if len(line) > _LONGEST:
        return None
    dates = dates_of(page.lexicon, line)
    taken = _beside(page, line, {hit.first: hit.last for hit in dates}) if dates else None
    if taken is None:
        return None
    rest, time = taken
    authors = _authors(page, line, rest)
    place = _place(line, [at for at in rest if at not in authors])
    if len(rest) > PLACE or (place is not None and place[0].islower()):
        return None
    date = next((_full_day(page, line, hit) for hit in dates if hit.form == "full" and hit.date is not None), None)
    if date is None:
        capitals = bool(rest) and len(line.words[rest[0]]) > 2 and line.words[rest[0]].isupper()
        if not (time or capitals or (above and place)):
            return None  # "5 May" may be a headline; "BAKU, Azerbaijan, 5 May" is none
        date = dated(dates[0], page.published)
    return DateLine(date, place, time)


def _full_day(page: Page, line: Tokens, hit: DateHit) -> datetime.date:
    """Return the day of a full date. "11/12/2020" is read as the region writes, day first, unless the day of
    publication says otherwise."""
    assert hit.date is not None
    day = hit.date.earliest
    if "/" not in line.words[hit.first : hit.last] or day.day > 12 or day == page.published:
        return day
    return datetime.date(day.year, day.day, day.month)


def _beside(page: Page, line: Tokens, dates: dict[int, int]) -> tuple[list[int], bool] | None:
    """Return the words beside dates and times that may be a place, and whether there is a time.

    ``None`` if there is a word that no date line has.
    """
    words = page.words
    rest: list[int] = []
    time = False
    at = 0
    while at < len(line):
        word, lower = line.words[at], line.lower[at]
        after = dates.get(at) or time_end(line, at)
        if after > at:
            time = time or at not in dates
            at = after
            continue
        if word.isdecimal():
            if not ((at and line.words[at - 1] in "+-") or (len(word) <= 4 and time)):
                return None
        elif word in MARKS or lower in words.time or (lower in words.published and not rest):
            if lower == "time" and rest and rest[-1] == at - 1:
                rest.pop()  # "Moscow time" is a zone
        elif word[0].isupper() or (lower in words.place and (rest or at + 1 < len(line))):
            rest.append(at)
        else:
            return None
        at += 1
    return rest, time


def _authors(page: Page, line: Tokens, rest: list[int]) -> set[int]:
    """Return those of the remaining words that name an author: "Anna Ivanova | 05.03.2020"."""
    given = page.words.given
    return {word for at in rest if line.words[at] in given for word in (at, at + 1, at + 2)}


def _place(line: Tokens, rest: list[int]) -> str | None:
    """Return the place that the remaining words of a line print, the longest run of them."""
    runs: list[list[int]] = []
    for at in rest:
        gap = line.words[runs[-1][-1] + 1 : at] if runs else []
        if runs and all(mark in ",-'/()." for mark in gap):
            runs[-1].append(at)
        else:
            runs.append([at])
    # "Source: Xinhua", "Editor: Li" are labels with their values.
    marks = [(line.words[run[0] - 1 : run[0]], line.words[run[-1] + 1 : run[-1] + 2]) for run in runs]
    runs = [run for run, around in zip(runs, marks, strict=True) if [":"] not in around]
    runs = [run for run in runs if not _is_outlet(line, run)]
    if not runs:
        return None
    best = max(runs, key=len)
    start, end = line.starts[best[0]], line.ends[best[-1]]
    closing = line.words[best[-1] + 1 : best[-1] + 2]
    if closing == [")"] or (closing and "/" in line.words[best[0] : best[-1]]):
        end = line.ends[best[-1] + 1]
    return printed(line.view, start, end) or None


def _is_outlet(line: Tokens, run: list[int]) -> bool:
    """Tell whether words beside a date are the name of a newspaper or an agency: "Kyiv Post", "TASS"."""
    return line.lower[run[-1]] in _outlets() or not _signatures().isdisjoint(line.words[at] for at in run)


@lru_cache(maxsize=1)
def _outlets() -> frozenset[str]:
    """Return the words with which names of newspapers end."""
    return frozenset(form for entry in load_lexicon(SHARED).category("outlets") for form in entry.forms)


@lru_cache(maxsize=1)
def _signatures() -> frozenset[str]:
    """Return the names of agencies that are one word."""
    forms = (form for entry in load_lexicon(SHARED).category("agencies") for form in entry.forms)
    return frozenset(form for form in forms if form.isalpha())


def place_line(page: Page, paragraph: Paragraph) -> str | None:
    """Return the place that fills a line of its own below a date ("The Kremlin, Moscow"), or ``None``."""
    text = page.text(paragraph)
    if paragraph.last - paragraph.first > PLACE + 6 or len(text) > 90 or text[-1] in ".!?:;…":
        return None
    words = page.tokens.words[paragraph.first : paragraph.last]
    office = not page.words.offices.isdisjoint(page.tokens.lower[paragraph.first : paragraph.last])
    if office and text.isupper():
        return None  # "PRESIDENT OF THE COUNCIL ELECTED" is a headline
    for word in words:
        if not (word[0].isupper() or word.lower() in page.words.place or word in ",-–'()/&.“”\"" or word.isdecimal()):
            return None
    return printed(page.tokens.view, paragraph.start, paragraph.end) if words[0][0].isupper() else None


def dated(hit: DateHit | None, reference: datetime.date | None) -> datetime.date | None:
    """Return the day of a date; one without year takes the year from the reference; ``None`` if it has none."""
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
