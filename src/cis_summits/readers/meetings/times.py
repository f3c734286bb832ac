"""When a talk was held: on the days of the document, or planned, denied, recalled, of another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.readers.clauses import Clause
from cis_summits.readers.phrases import inside, standing
from cis_summits.readers.years import years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry, Hit

__all__ = ["date_of", "day_of", "of_another_year", "other_time"]

_CLAIM = 14  # tokens between "denied that" and the talk
_COMMA = frozenset({","})
_OPENING = 6  # tokens of "In spring last year" at the head of a sentence
_HEAD = 2  # tokens before a day that opens a sentence: a quotation mark and "on"
_SPREAD = 3  # days between a document and a talk it reports
_TOLD = 30  # tokens behind the word for a talk in which its time is told
_WELCOME = 14  # tokens between "met" and "at the airport"


def other_time(here: Clause, cue: Hit[Entry], *, asked: bool = False) -> bool:
    """Tell whether a talk is planned, denied or recalled, or dated away from the day of the document."""
    subject = here.company.last_before(cue.first, here.at.first)
    verb = max(subject.last if subject else here.at.first, cue.first - (3 if asked else 6))
    joined = subject is not None and here.reading.tokens.words[subject.first - 1] in "-–—"
    if subject is not None and joined and subject.last == cue.first:  # "a possible Ivanov-Petrov meeting"
        verb = max(here.at.first, subject.first - 8)
    earlier = here.first("before that", verb, cue.first)
    if earlier is not None:
        verb = earlier.last
    before = here.small("before being").issuperset(here.lower[cue.first - 2 : cue.first])
    managed = here.any("managed", cue.first - 6, cue.first)
    if (here.any("another", verb, cue.first + 1) and not before and not managed) or _denied(here, cue):
        return True
    if here.in_another_year(cue.first) or _in_another_month(here, here.at.first, here.at.first + 3):
        return True
    if here.any("behind", cue.last, _upto_who(here, cue.last)):
        return True
    if (
        subject is not None
        and here.any("base verb", cue.first - 3, cue.first)
        and (here.any("modal", max(subject.last, cue.first - _TOLD), cue.first))
    ):
        return True  # "would come and hold a meeting with"
    if cue.entry.get("part") == "met" and here.any("welcome", here.at.first, cue.last + _WELCOME):
        return True  # somebody was met at the airport
    if here.any("of another time", here.at.first, min(cue.first, here.at.first + _OPENING)):
        return True
    day = here.reading.day
    if day is None:
        return False
    upto = _upto_who(here, cue.last)
    for found in here.dates:
        if found.date is not None:
            away = (found.date.earliest - day).days > _SPREAD or (day - found.date.latest).days > _SPREAD
            near = cue.first <= found.first < upto or found.first <= here.at.first + _HEAD
            if away and near:
                return True
    return False


def _in_another_month(here: Clause, first: int, last: int) -> bool:
    """Tell whether "in October" in some tokens sets them into another month than the document's."""
    day = here.reading.day
    months = inside(here.reading.hits["months"], first, last) if day is not None else ()
    return any(
        here.lower[month.first - 1] in here.small("in") and month.entry.get("number") != getattr(day, "month", 0)
        for month in months
    )


def _upto_who(here: Clause, at: int) -> int:
    """Return the token up to which is told of a talk behind ``at``: not what "who" tells of one of the sides."""
    upto = min(here.at.last, at + _TOLD)
    who = here.small("who")
    return next((n for n in standing(_COMMA, here.lower, at, upto - 1) if here.lower[n + 1] in who), upto)


def _denied(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "denied that" or "neither" stands before a talk in the same clause."""
    said = here.first("denied", cue.first - _CLAIM, cue.first)
    return said is not None and "," not in here.lower[said.last : cue.first]


def of_another_year(here: Clause, people: list[PersonMention]) -> bool:
    """Tell whether "in the capital in 2019" follows the last side named: a talk of another year."""
    day, words = here.reading.day, here.reading.tokens.words
    last = max((p.last for p in people if p.last <= here.at.last), default=here.at.first)
    if day is None:
        return False
    if _in_another_month(here, last, min(here.at.last, last + 2)):
        return True
    for year in years_in(here.reading, last, min(here.at.last, last + 8)):
        between = words[last : year.first]
        if year.date.month is None and all(w[0].isupper() or w == "," or w in here.small("placing") for w in between):
            return year.year != day.year
    return False


def date_of(here: Clause, cue: Hit[Entry]) -> PartialDate | None:
    """Return the day that a sentence gives a talk, else that of the document."""
    for found in here.dates:
        if found.first >= cue.first and found.date is not None and found.date.day:
            return found.date
    return day_of(here.reading)


def day_of(reading: Reading) -> PartialDate | None:
    """Return the day of the document."""
    return PartialDate.of(reading.day) if reading.day is not None else None
