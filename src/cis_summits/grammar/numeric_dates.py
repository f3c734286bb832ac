"""Dates in digits alone: ISO 8601, day.month.year, month/day/year; and what all readers of dates share."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cis_summits.lexicon import Entry, Tokens
from cis_summits.values import PartialDate

__all__ = ["DateForm", "DateHit", "digits_follow", "full_date", "numeric_dates", "small_number", "year_at"]

DateForm = Literal["full", "day", "month", "weekday", "relative"]


class DateHit(NamedTuple):
    """A date found: tokens ``first`` up to, not including, ``last``.

    Attributes:
        first: number of the first token.
        last: number after the last token.
        form: ``full`` (day, month and year), ``month`` (month and year), ``day`` (day and month without
            year), ``weekday`` or ``relative`` ("yesterday").
        date: the date; ``None`` where it takes the day of the text and none is known.
        stated: whether the text itself gives all of it.
        month: month of a ``day`` form, also when it could not be dated.
        day: day of a ``day`` form.
        word: the weekday or relative entry.
    """

    first: int
    last: int
    form: DateForm
    date: PartialDate | None
    stated: bool
    month: int | None = None
    day: int | None = None
    word: Entry | None = None


def year_at(tokens: Tokens, at: int) -> int | None:
    """Return the year that token ``at`` writes with four digits (1000 to 2999), or ``None``."""
    if not 0 <= at < len(tokens):
        return None
    word = tokens.words[at]
    if len(word) != 4 or not word.isdecimal():
        return None
    year = int(word)
    return year if 1000 <= year < 3000 and not _part_of_number(tokens, at) else None


def digits_follow(tokens: Tokens, at: int) -> bool:
    """Tell whether the digits at ``at`` go on behind a point or comma: ``2,020``, ``2024.5``."""
    starts, ends, words = tokens.starts, tokens.ends, tokens.words
    if at + 2 >= len(words) or words[at + 1] not in ",." or not words[at + 2].isdecimal():
        return False
    return starts[at + 1] == ends[at] and starts[at + 2] == ends[at + 1]


def _part_of_number(tokens: Tokens, at: int) -> bool:
    """Tell whether the digits at ``at`` are one part of a longer number."""
    return digits_follow(tokens, at) or (
        at >= 2 and tokens.words[at - 2].isdecimal() and digits_follow(tokens, at - 2)
    )


def small_number(word: str, limit: int) -> int | None:
    """Return the number that one or two digits write, from 1 up to ``limit``, or ``None``."""
    if len(word) <= 2 and word.isdecimal():
        number = int(word)
        return number if 1 <= number <= limit else None
    return None


def full_date(first: int, last: int, year: int, month: int, day: int) -> DateHit | None:
    """Return a day with month and year, or ``None`` if the calendar has none such."""
    if not 1000 <= year < 3000:
        return None
    try:
        return DateHit(first, last, "full", PartialDate(year, month, day), True, month, day)
    except ValueError:
        return None


def numeric_dates(tokens: Tokens, lead: frozenset[str]) -> list[DateHit]:
    """Return dates in digits alone: ISO 8601 (with or without time), day.month.year, month/day/year.

    ``lead`` are the words that months without a day stand behind.
    """
    words, starts, ends, count = tokens.words, tokens.starts, tokens.ends, len(tokens)
    found: list[DateHit] = []
    upto = 0
    for at in tokens.digits:
        if at < upto or at + 2 >= count or (mark := words[at + 1]) not in "-/.":
            continue
        if len(words[at]) == 4 and mark == "-" and (iso := _iso_month(tokens, at)) is not None:
            found.append(iso)
            upto = iso.last
            continue
        if (slashed := _slashed_month(tokens, at, lead)) is not None:
            found.append(slashed)
            upto = slashed.last
            continue
        if at + 4 >= count:
            continue
        if words[at + 3] != mark or ends[at + 3] - starts[at] != sum(map(len, words[at : at + 4])):
            continue
        a, b, c = words[at], words[at + 2], words[at + 4]
        if starts[at + 4] != ends[at + 3] or not (b.isdecimal() and c.isdecimal() and len(b) <= 2):
            continue
        if digits_follow(tokens, at + 4) or (at >= 2 and words[at - 2].isdecimal() and digits_follow(tokens, at - 2)):
            continue  # "1.2.2024.5" is a version
        one: DateHit | None = None
        if len(a) == 4 and len(c) <= 2:
            one = full_date(at, at + 5, int(a), int(b), int(c))
        elif len(a) <= 2 and len(c) == 4:
            day, month = int(a), int(b)
            if mark == "/" and day <= 12:  # as American sources write; 25/12/2024 leaves no choice
                day, month = month, day
            one = full_date(at, at + 5, int(c), month, day) or full_date(at, at + 5, int(c), day, month)
        if one is not None:
            last = _after_time(tokens, at + 5)
            found.append(one._replace(last=last))
            upto = last
    return found


def _iso_month(tokens: Tokens, at: int) -> DateHit | None:
    """Read "2015-12"; "2011-12" stays out, for it may be a season of two years."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    year = year_at(tokens, at)
    if year is None or starts[at + 1] != ends[at] or starts[at + 2] != ends[at + 1] or len(words[at + 2]) != 2:
        return None
    month = small_number(words[at + 2], 12)
    touched = at + 3 < len(words) and starts[at + 3] == ends[at + 2] and words[at + 3] not in ".,;:!?)"
    if (
        month is None
        or touched
        or month == year % 100 + 1
        or (at and ends[at - 1] == starts[at] and words[at - 1] != "(")
    ):
        return None
    return DateHit(at, at + 3, "month", PartialDate(year, month), True)


def _slashed_month(tokens: Tokens, at: int, lead: frozenset[str]) -> DateHit | None:
    """Read "09/2024", "09.2024" behind a preposition; elsewhere it is the number of a document."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    year = year_at(tokens, at + 2)
    if year is None or not at or tokens.lower[at - 1] not in lead or starts[at + 2] - ends[at] != 1:
        return None
    month = small_number(words[at], 12)
    if month is None or len(words[at]) != 2 or words[at + 1] not in "/." or ends[at] != starts[at + 1]:
        return None
    after = at + 3
    if after < len(words) and starts[after] == ends[at + 2] and words[after] not in ".,;:!?)":
        return None
    return DateHit(at, after, "month", PartialDate(year, month), True)


def _after_time(tokens: Tokens, at: int) -> int:
    """Return the token after an ISO time that is glued to a date: ``T14:50:00Z``, ``T14:50+03:00``."""
    words, starts, ends, count = tokens.words, tokens.starts, tokens.ends, len(tokens)
    if at >= count or words[at] != "T" or starts[at] != ends[at - 1]:
        return at
    while at < count and starts[at] == ends[at - 1] and (words[at] in "T:+-.Z" or words[at].isdecimal()):
        at += 1
    return at - (words[at - 1] in ".:-+")
