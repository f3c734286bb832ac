"""Which calendar years a stretch of text speaks of: "2024", "next year", "on January 1, 2025"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.dates import year_at
from cis_summits.readers.phrases import inside, small
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.readers.clauses import Clause

__all__ = ["YearMention", "of_another_year", "years_in"]

_DIGITS = 4  # of a year


class YearMention(NamedTuple):
    """A year found: tokens ``first`` up to, not including, ``last``.

    Attributes:
        first: number of the first token.
        last: number after the last token.
        year: the calendar year.
        date: as exactly as the text tells it.
        stated: whether the text gives the year itself; "next year" is counted from the day of the text.
    """

    first: int
    last: int
    year: int
    date: PartialDate
    stated: bool


def years_in(reading: Reading, first: int, last: int) -> list[YearMention]:
    """Return the years that tokens ``first`` up to ``last`` speak of, in order.

    A year told from the day of the text ("this year") is left out where that day is not known. Weekdays and
    "yesterday" are no years.
    """
    found = [
        YearMention(d.first, d.last, d.date.year, d.date, d.stated)
        for d in inside(reading.dates, first, last)
        if d.last <= last and d.date is not None and d.form in ("full", "month", "day")
    ]
    printed = inside(reading.once(_printed), first, last)
    if printed:
        taken = {at for one in found for at in range(one.first, one.last)}
        found += [one for one in printed if one.first not in taken]
    if reading.day is not None:
        for hit in inside(reading.hits["relative_years"], first, last):
            if hit.last <= last and not _stretch(reading, hit.first):
                year = reading.day.year + int(hit.entry.get("offset"))
                if hit.entry.get("rolling") and reading.day.month <= 6:
                    year -= 1
                if 1 <= year <= 9999:
                    found.append(YearMention(hit.first, hit.last, year, PartialDate(year), False))
    if len(found) > 1:
        found.sort()
    return found


def _stretch(reading: Reading, at: int) -> bool:
    """Tell whether "the last year" at token ``at`` is the twelve months gone by, not a calendar year."""
    lower, words = reading.tokens.lower, reading.lexicon
    return (
        at > 0 and lower[at - 1] in small(words, "article") and lower[at] in words.forms("claim_fillers", "gone by")
    )


def _printed(reading: Reading) -> list[YearMention]:
    """Return all years of a text that are written with four digits, in order."""
    tokens = reading.tokens
    return [
        YearMention(at, at + 1, year, PartialDate(year), True)
        for at in tokens.digits
        if len(tokens.words[at]) == 4 and (year := year_at(tokens, at)) is not None and 1900 <= year < 2100
    ]


def of_another_year(here: Clause) -> bool:
    """Tell whether a sentence opens with an event of another year: "The 2021 meeting was held"."""
    if here.reading.day is None:
        return False
    year = here.reading.day.year
    first, second = here.lower[here.at.first : here.at.first + 2] if here.at.last - here.at.first > 1 else ("", "")
    return first in here.small("article") and len(second) == _DIGITS and second.isdecimal() and int(second) != year
