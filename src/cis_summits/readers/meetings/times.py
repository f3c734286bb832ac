"""When a talk was held: on the days of the document, or planned, denied, recalled, of another year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.readers.clauses import Clause
from cis_summits.readers.phrases import inside
from cis_summits.readers.years import years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry, Hit

__all__ = ["date_of", "day_of", "managed", "of_another_year", "other_time"]

_CHANCE = 6  # tokens of "had the opportunity to"
_CLAIM = 14  # tokens between "denied that" and the talk
_OPENING = 6  # tokens of "In spring last year" at the head of a sentence
_HEAD = 2  # tokens before a day that opens a sentence: a quotation mark and "on"
_SPREAD = 3  # days between a document and a talk it reports
_COUNT = 6  # tokens of "have held a total of"
_MARKS = frozenset({",", ";", "(", "-", "–", "—"})
_PLACED = 14  # tokens of "at the conference in the capital in 2019"
_BESIDE = 8  # tokens between the word for a talk and a side of it, or between two sides
_TOLD = 30  # tokens behind the word for a talk in which its time is told
_WELCOME = 14  # tokens between "met" and "at the airport"


def other_time(here: Clause, cue: Hit[Entry], *, asked: bool = False) -> bool:
    """Tell whether a talk is planned, denied or recalled, or dated away from the day of the document."""
    subject = here.company.last_before(cue.first, here.at.first)
    verb = max(subject.last if subject else here.at.first, cue.first - (3 if asked else 6))
    joined = subject is not None and here.reading.tokens.words[subject.first - 1] in "-–—"
    if subject is not None and joined and subject.last == cue.first:  # "a possible Ivanov-Petrov meeting"
        verb = max(here.at.first, subject.first - 8)
    commas = [n for n in range(here.at.first, cue.first) if here.lower[n] == ","]
    if subject is not None and subject.last in commas and here.lower[subject.last + 1] in here.small("who"):
        verb = max(verb, commas[-1])  # what "who" tells is of another time
    earlier = here.first("before that", verb, cue.first)
    if earlier is not None:
        verb = earlier.last
    two = here.lower[max(0, cue.first - 2) : cue.first]
    before = len(two) > 1 and here.small("before being").issuperset(two)
    if (here.any("another", verb, cue.first + 1) and not before and not managed(here, cue)) or _denied(here, cue):
        return True
    if here.in_another_year(cue.first) or _told_before(here, cue):
        return True
    if here.links("right behind").starting(here.lower, cue.last) is not None or _counted(here, cue):
        return True
    if here.lower[cue.first - 1] in here.small("any"):
        return True  # "every meeting"
    upto = _upto_who(here, cue.last)
    if here.any("behind", cue.last, upto) or here.any("of another time", cue.last, upto):
        return True
    if (
        subject is not None
        and here.any("base verb", cue.first - 3, cue.first)
        and (here.any("modal", max(subject.last, cue.first - _TOLD), cue.first))
    ):
        return True  # "would come and hold a meeting with"
    if cue.entry.get("part") == "met" and here.any("welcome", here.at.first, cue.last + _WELCOME):
        return True  # somebody was met at the airport
    if here.any("of another time", here.at.first, min([cue.first, here.at.first + _OPENING, *commas[:1]])):
        return True
    day = here.reading.day
    if day is None:
        return False
    for found in here.dates:
        if found.date is not None:
            away = (found.date.earliest - day).days > _SPREAD or (day - found.date.latest).days > _SPREAD
            near = cue.first <= found.first < upto or found.first <= here.at.first + _HEAD
            if away and near:
                return True
    return False


def managed(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "had the chance to" stands before a base form: then it tells what was done."""
    found = here.first("managed", cue.first - _CHANCE, cue.first)
    return found is not None and here.small("not").isdisjoint(here.lower[found.last : cue.first])


def _upto_who(here: Clause, at: int) -> int:
    """Return the token up to which is told of a talk behind ``at``.

    Not of a side behind "who", nor "that he", nor of another talk: ", and the one between".
    """
    lower, upto = here.lower, min(here.at.last, at + _TOLD)
    who, that, somebody = here.small("who"), here.small("that"), here.small("somebody")
    joined, articles = here.small("joins a clause"), here.small("article") | here.small("indefinite")
    for number in range(at, upto - 1):
        word = lower[number]
        if word == "," and lower[number + 1] in here.small("theirs"):
            return number  # "held talks, their first since last May"
        if word == "," and lower[number + 1] in joined and not articles.isdisjoint(lower[number + 2 : number + 3]):
            return number  # "held talks, and the one in May"
        if (word == "," and lower[number + 1] in who) or (word in that and lower[number + 1] in somebody):
            return number
    return upto


def _denied(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "denied that" or "neither" stands before a talk in the same clause."""
    said = here.first("denied", cue.first - _CLAIM, cue.first)
    return said is not None and "," not in here.lower[said.last : cue.first]


def _counted(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether talks are counted over time: "have held five meetings", "have met more than ten times"."""
    have = here.lower[max(cue.first - _COUNT, here.at.first) : cue.first]
    if here.small("perfect").isdisjoint(have):
        return False
    many = here.any("number", cue.first - 2, cue.first) and here.lower[cue.last - 1].endswith("s")
    return many or not here.small("times").isdisjoint(here.lower[cue.last : cue.last + _COUNT])


class _Time(NamedTuple):
    """A day, month or year that a sentence names, and whether it lies away from the document."""

    first: int
    far: bool


def _times(here: Clause, first: int, last: int) -> list[_Time]:
    """Return the times that some tokens name as when something was: "on May 1", "in May", "in 2019"."""
    day, lower = here.reading.day, here.lower
    if day is None or first >= last:
        return []
    found = [
        _Time(d.first, (d.date.earliest - day).days > _SPREAD or (day - d.date.latest).days > _SPREAD)
        for d in inside(here.reading.dates, first, last)
        if d.date is not None
    ]
    taken = {time.first for time in found}
    before = here.small("before month")
    months = inside(here.reading.hits["months"], first, last)
    ranged = {month.last + 1 for month in months} | {month.first - 1 for month in months}  # "in January-July"
    for month in months:
        if month.first in ranged or month.last in ranged:
            continue
        if month.first not in taken and lower[month.first - 1] in before:
            near = {(day + timedelta(days)).month for days in (-_SPREAD, 0, _SPREAD)}
            found.append(_Time(month.first, month.entry.get("number") not in near))
    for year in years_in(here.reading, first, last):
        if year.date.month is None and year.first not in taken and lower[year.first - 1] in here.small("in"):
            found.append(_Time(year.first, year.year != day.year))
    return sorted(found)


def _told_before(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether the last time named before a talk is another: "visited the capital in May, where he met"."""
    for time in reversed(_times(here, here.at.first, cue.first)):
        start = next((n for n in range(time.first, here.at.first, -1) if here.lower[n - 1] in _MARKS), here.at.first)
        opening = here.lower[start]
        inserted = opening in here.small("relative") or (start > here.at.first and opening.endswith("ed"))
        when = (
            opening in here.small("opens adverbial")
            or bool(here.company.within(start, time.first))
            or not here.small("at which").isdisjoint(here.lower[time.first : cue.first])
        )
        if when and not inserted and here.small("from when").isdisjoint(here.lower[start : time.first]):
            return time.far
    return False


def of_another_year(here: Clause, cue: Hit[Entry], people: list[PersonMention]) -> bool:
    """Tell whether "in the capital in 2019" or "in October" follows the sides of a talk: one of another time."""
    last = cue.last
    for one in sorted(people, key=lambda p: p.first):
        if last <= one.first <= last + _BESIDE and one.last <= here.at.last:
            last = one.last  # not the speaker of '"I met B in May," A said'
    for time in _times(here, last, min(here.at.last, last + _PLACED)):
        between = here.lower[last : time.first]
        placing = here.small("not placing").isdisjoint(between) and not any(w.endswith("ed") for w in between)
        return placing and time.far
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
