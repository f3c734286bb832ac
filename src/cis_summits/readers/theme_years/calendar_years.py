"""The calendar years that a sentence about a theme year names, counts on from another, or only refers to."""

from __future__ import annotations

from cis_summits.readers.theme_years.limits import ThemeSentence
from cis_summits.readers.years import YearMention, years_in
from cis_summits.values import PartialDate

__all__ = ["years_told"]

_FIRST_YEAR = 1991
_DASHES = frozenset("-–—")


def years_told(here: ThemeSentence) -> list[YearMention]:
    """Return the calendar years of a sentence; "the following one" is counted from the one told before it."""
    reading = here.reading
    found = [y for y in years_in(reading, here.at.first, here.at.last) if _bare(y) and not _in_range(here, y)]
    found = found or _year_meant(here)
    told = here.told.year if here.told is not None else None
    for hit in here.verbs:
        part = hit.entry.get("part")
        if part == "following":
            before = [y.year for y in found if y.last <= hit.first]
            start = before[-1] if before else told
            year = start + 1 if start is not None else None
            found = [y for y in found if not hit.first <= y.first < hit.last]
        elif part == "this" and not any(y.first < hit.last and hit.first < y.last for y in found):
            year = reading.day.year if reading.day is not None else None
        else:
            continue
        if year is not None and year <= 9999:
            found.append(YearMention(hit.first, hit.last, year, PartialDate(year), False))
            found.sort()
    return found


def _year_meant(here: ThemeSentence) -> list[YearMention]:
    """Return the year that "It is to be the Year of" stands for: the only one of the sentence before."""
    reading = here.reading
    before = reading.sentence_at(here.at.start - 2) if here.at.start > 1 else None
    pronoun = reading.tokens.lower[here.at.first] in reading.lexicon.forms("claim_fillers", "it")
    if not pronoun or before is None or before.paragraph != here.at.paragraph:
        return []
    found = [y for y in years_in(reading, before.first, before.last) if _bare(y)]
    return found if len(found) == 1 else []


def _bare(year: YearMention) -> bool:
    """Leave out days and months, which tell when something was decided, and years before any of the organisations."""
    return year.date.month is None and year.year >= _FIRST_YEAR


def _in_range(here: ThemeSentence, year: YearMention) -> bool:
    """Tell whether a year is an end of "1941-1945", which belongs to a title or a plan."""
    words, taken = here.reading.tokens.words, range(here.at.first, here.at.last)
    pairs = ((year.first - 1, year.first - 2), (year.last, year.last + 1))
    return any(at in taken and words[dash] in _DASHES and _is_year(words[at]) for dash, at in pairs)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()
