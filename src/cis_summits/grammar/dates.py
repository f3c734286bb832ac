"""Days as texts write them: "December 25, 2024", "25.12.2024", "26 December", "Monday", "yesterday".

A day without its year, a weekday and "yesterday" need the day of the text; without one they are found and
stay undated. Stretches of time are the business of :mod:`cis_summits.grammar.periods`.
"""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.grammar.calendar_units import reckonable
from cis_summits.grammar.figure_words import FigureWords, Hits, figure_words
from cis_summits.grammar.numeric_dates import (
    DateHit,
    digits_follow,
    full_date,
    numeric_dates,
    small_number,
    year_at,
)
from cis_summits.lexicon import Entry, Hit, Lexicon, Tokens
from cis_summits.values import PartialDate

__all__ = ["DateHit", "find_dates", "near_year", "year_at"]

_NEAR = 300  # days: beyond this a day without year belongs to the neighbouring year


def find_dates(
    tokens: Tokens, hits: Hits, reference: date | None = None, lexicon: Lexicon | None = None
) -> list[DateHit]:
    """Return the dates of a text in order, none overlapping another.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        reference: the day of the text.
        lexicon: the words of the language; English without one.

    A day without year is put where it lies nearest the reference within the same calendar year, or across
    the new year when it would lie more than 300 days off. A weekday is the latest such day that is not
    after the reference, as news in the past tense means it; "next Monday" is the one after.

    Examples:
        >>> from cis_summits.lexicon import load_lexicon
        >>> tokens = Tokens("They met on 5 May 2020 and again on Monday.")
        >>> hits = load_lexicon("en").gazetteer.scan(tokens)
        >>> [(tokens.text(d.first, d.last), str(d.date)) for d in find_dates(tokens, hits, date(2020, 5, 13))]
        [('5 May 2020', '2020-05-05'), ('Monday', '2020-05-11')]
    """
    words, reference = figure_words(lexicon), reckonable(reference)
    weak = words.date("before_weak_month")
    found = [x for hit in hits["months"] if (x := _around_month(tokens, hit, reference, words)) is not None]
    found += [
        x
        for hit in hits["months_weak"]
        if ((hit.first and tokens.lower[hit.first - 1] in weak) or _between_digits(tokens, hit))
        and (x := _around_month(tokens, hit, reference, words)) is not None
    ]
    found += _with_ordinal_words(tokens, hits, reference, words)
    found += numeric_dates(tokens, weak)
    found.sort()
    found = _apart(found)
    days = [x for hit in hits["weekdays"] if (x := _weekday(tokens, hit, reference, words)) is not None]
    days += [_relative(hit, reference) for hit in hits["relative_days"] if not hit.entry.get("weak")]
    return _with_weekdays(tokens, found, sorted(days)) if days else found


def near_year(month: int, day: int, reference: date) -> int:
    """Return the year in which a day without year lies: the reference's own, or across the new year.

    Examples:
        >>> near_year(1, 1, date(2024, 12, 25)), near_year(6, 5, date(2024, 12, 25))
        (2025, 2024)
    """
    offset = (month - reference.month) * 30.4 + day - reference.day
    return reference.year + (1 if offset < -_NEAR else -1 if offset > _NEAR else 0)


def _weekday_near(number: int, reference: date, which: str = "") -> date:
    """Return a weekday as seen from the reference; ``which`` is "last", "this", "next" or nothing."""
    if which == "next":
        return reference + timedelta(days=7 - reference.isoweekday() + number)
    if which == "this":
        return reference + timedelta(days=number - reference.isoweekday())
    back = (reference.isoweekday() - number) % 7
    return reference - timedelta(days=back or (7 if which == "last" else 0))


def _day_at(tokens: Tokens, at: int, words: FigureWords) -> tuple[int, int] | None:
    """Read a day of the month that starts at token ``at``: its number and the token after it."""
    if not 0 <= at < len(tokens) or (day := small_number(tokens.words[at], 31)) is None:
        return None
    if digits_follow(tokens, at) and len(tokens.words[at + 2]) != 4:
        return None  # "from January to June 2,300 people came"
    after = at + 1
    if after < len(tokens) and tokens.lower[after] in words.date("no_day"):
        return None  # "in May 5 percent of them"
    if after < len(tokens) and tokens.lower[after] in words.ordinal and tokens.starts[after] == tokens.ends[at]:
        after += 1
    return day, after


def _day_before(tokens: Tokens, at: int, words: FigureWords) -> tuple[int, int] | None:
    """Read a day of the month that ends before token ``at``: its number and its first token."""
    last = at - 1
    if (last >= 0 and tokens.lower[last] in words.date("year_join")) or (
        last >= 1 and tokens.words[last] in "-/" and tokens.ends[last] == tokens.starts[at]
    ):
        last -= 1
    if last >= 1 and tokens.lower[last] in words.ordinal and tokens.ends[last - 1] == tokens.starts[last]:
        last -= 1
    if last < 0 or (day := small_number(tokens.words[last], 31)) is None:
        return None
    if last >= 1 and tokens.words[last - 1] in ":.,$" and tokens.ends[last - 1] == tokens.starts[last]:
        return None
    return day, last


def _year_after(tokens: Tokens, at: int, words: FigureWords) -> tuple[int, int] | None:
    """Read a year at or just behind token ``at``: "2024", ", 2024", "of 2024", "-2024"."""
    if at < len(tokens) and (tokens.words[at] in ",-/'" or tokens.lower[at] in words.date("year_join")):
        glued = tokens.words[at] in "-/"
        at += 1
        if glued and at < len(tokens) and tokens.starts[at] != tokens.ends[at - 1]:
            return None
    year = year_at(tokens, at)
    return None if year is None else (year, at + 1)


def _between_digits(tokens: Tokens, hit: Hit[Entry]) -> bool:
    words = tokens.words
    before = hit.first > 0 and (words[hit.first - 1].isdecimal() or words[hit.first - 1] in "-/")
    return before and hit.last < len(words) and (words[hit.last].isdecimal() or words[hit.last] in "-/")


def _around_month(tokens: Tokens, hit: Hit[Entry], reference: date | None, words: FigureWords) -> DateHit | None:
    month = int(hit.entry.get("number"))
    first, last = hit.first, hit.last
    if last < len(tokens) and tokens.words[last] == "." and last - first == 1 and len(tokens.words[first]) <= 4:
        last += last + 1 >= len(tokens) or not tokens.words[last + 1][0].isupper()  # not "in May. In 2009 it fell"
    before = _day_before(tokens, first, words)
    if before is not None and tokens.words[first - 1] == "-" and _day_at(tokens, last, words) is not None:
        before = None  # "Nov 18-Dec 19": the day before belongs to the other month
    if before is not None:
        day, start = before
        if (year := _year_after(tokens, last, words)) is not None:
            return full_date(start, year[1], year[0], month, day)
        lead = _year_before(tokens, start)
        return _dayless(start, last, month, day, reference) if lead is None else None
    after = _day_at(tokens, last, words)
    if (
        after is None
        and last + 1 < len(tokens)
        and tokens.words[last] == "-"
        and tokens.starts[last + 1] == tokens.ends[last]
    ):
        lead = _year_before(tokens, first)
        if lead is not None and (after := _day_at(tokens, last + 1, words)) is not None:
            return full_date(lead[1], after[1], lead[0], month, after[0])
    if after is not None:
        day, end = after
        if (year := _year_after(tokens, end, words)) is not None:
            return full_date(first, year[1], year[0], month, day)
        if end < len(tokens) and tokens.words[end] in "-–—":  # "May 5-7, 2020"
            other = _day_at(tokens, end + 1, words)
            if other is not None and (year := _year_after(tokens, other[1], words)) is not None:
                return full_date(first, end, year[0], month, day)
        if end < len(tokens) and tokens.words[end] in "%:" and tokens.starts[end] == tokens.ends[end - 1]:
            return None
        return _dayless(first, end, month, day, reference)
    if (year := _year_after(tokens, last, words)) is not None:
        return DateHit(first, year[1], "month", PartialDate(year[0], month), True)
    return None


def _year_before(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read a year glued in front of token ``at``: "2019-" of "2019-Aug-01"."""
    if at >= 2 and tokens.words[at - 1] in "-/" and tokens.ends[at - 2] == tokens.starts[at - 1]:
        year = year_at(tokens, at - 2)
        return None if year is None else (year, at - 2)
    return None


def _dayless(first: int, last: int, month: int, day: int, reference: date | None) -> DateHit | None:
    """Return a day and month without year, put into the year it lies in."""
    try:
        PartialDate(2000, month, day)  # a leap year: is there such a day at all
        when = PartialDate(near_year(month, day, reference), month, day) if reference else None
    except ValueError:
        return None
    return DateHit(first, last, "day", when, False, month, day)


def _with_ordinal_words(tokens: Tokens, hits: Hits, reference: date | None, words: FigureWords) -> list[DateHit]:
    """Return dates whose day is written out: "the ninth of April", "April ninth"."""
    months = {hit.first: hit for hit in hits["months"]}
    ends = {hit.last: hit for hit in hits["months"]}
    found: list[DateHit] = []
    for hit in hits["ordinals"] if months else ():
        day, at = int(hit.entry.get("number")), hit.last
        if day > 31:
            continue
        if at < len(tokens) and tokens.lower[at] == "of":
            at += 1
        month = months.get(at)
        first, last = (hit.first, month.last) if month else (hit.first, hit.last)
        if month is None:
            if (month := ends.get(hit.first)) is None:
                continue
            first = month.first
        number = int(month.entry.get("number"))
        year = _year_after(tokens, last, words)
        one = (
            full_date(first, year[1], year[0], number, day) if year else _dayless(first, last, number, day, reference)
        )
        if one is not None:
            found.append(one)
    return found


def _weekday(tokens: Tokens, hit: Hit[Entry], reference: date | None, words: FigureWords) -> DateHit | None:
    first = hit.first
    before = tokens.lower[first - 1] if first else ""
    which = next((kind for kind in ("last", "next", "this") if before in words.date("which_" + kind)), "")
    first -= bool(which)
    number = int(hit.entry.get("number"))
    when = PartialDate.of(_weekday_near(number, reference, which)) if reference else None
    return DateHit(first, hit.last, "weekday", when, False, word=hit.entry)


def _relative(hit: Hit[Entry], reference: date | None) -> DateHit:
    when = PartialDate.of(reference + timedelta(days=int(hit.entry.get("days")))) if reference else None
    return DateHit(hit.first, hit.last, "relative", when, False, word=hit.entry)


def _apart(found: list[DateHit]) -> list[DateHit]:
    """Keep, of overlapping dates in order, the more exact one."""
    kept: list[DateHit] = []
    for one in found:
        if kept and one.first < kept[-1].last:
            if one.form == "full" and kept[-1].form != "full":
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _with_weekdays(tokens: Tokens, found: list[DateHit], days: list[DateHit]) -> list[DateHit]:
    """Join weekdays to the dates they stand beside ("Monday, May 4"), and add the others."""
    starts = {one.first: i for i, one in enumerate(found)}
    joined = list(found)
    alone: list[DateHit] = []
    for day in days:
        at = day.last
        while at < len(tokens) and tokens.words[at] in ",.":
            at += 1
        beside = starts.get(at) if day.form == "weekday" else None
        if beside is not None and at - day.last <= 2:
            joined[beside] = joined[beside]._replace(first=day.first)
        elif day.word is None or not day.word.get("weak"):
            alone.append(day)
    return _apart(sorted(joined + alone, key=lambda x: (x.first, x.last)))
