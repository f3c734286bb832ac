"""Stretches of time as texts name them: "2024", "the first ten months", "the past five years", "January-March 2016".

Resolved against the day of the text; without one, periods that need it keep their label and stay unresolved.
Single days are the business of :mod:`cis_summits.grammar.dates`; here they only begin and end periods.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.dates import DateHit, find_dates, year_at
from cis_summits.grammar.figure_words import FigureWords, Hits, figure_words
from cis_summits.lexicon import Entry, Hit, Lexicon, Tokens, load_lexicon
from cis_summits.text import Span, plain_view
from cis_summits.values import Period

__all__ = ["PeriodHit", "find", "find_periods", "to_period"]


_FIRST_YEAR, _LAST_YEAR = 1100, 8900
_MOST_UNITS = {"decade": 100, "century": 10}
_NEVER_BARE = frozenset({"day", "century", "decade", "business-day", "half-year", "quarter"})


@dataclass(slots=True)
class PeriodHit:
    """A period as the grammar sees it; token numbers instead of offsets.

    Attributes:
        first: number of the first token.
        last: number after the last token.
        start: first day; ``None`` while unknown or open.
        end: last day, included; ``None`` while unknown or open.
        grain: what it is made of: ``year``, ``month``, ``day``, ``quarter``, ``range``, ``rolling`` ...
        resolved: whether the words and the day of the text settled it.
        stated: whether the text itself gives all of it.
        relation: ``since``, ``until``, ``before`` or ``after`` if the words open one end, else empty.
        month: month of a period named without year.
        day: day of a day without year.
        single: whether it is a single day.
        ordinal: number of tokens of a part of a year that still wants its year ("the first ten months").
    """

    first: int
    last: int
    start: date | None
    end: date | None
    grain: str
    resolved: bool = True
    stated: bool = True
    relation: str = ""
    month: int | None = None
    day: int | None = None
    single: bool = False
    part: tuple[str, int, int] | None = None

    @property
    def stretch(self) -> Stretch | None:
        """Both days, if both are known."""
        return Stretch(self.start, self.end) if self.start and self.end else None


def find(
    tokens: Tokens,
    hits: Hits,
    reference: date | None = None,
    lexicon: Lexicon | None = None,
    dates: list[DateHit] | None = None,
) -> list[PeriodHit]:
    """Return the periods of a text in order, none overlapping another; single days are among them.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        reference: the day of the text.
        lexicon: the words of the language; English without one.
        dates: the days of the text where they have been found already.
    """
    if dates is None:
        dates = find_dates(tokens, hits, reference)
    if reference is not None and not _FIRST_YEAR <= reference.year <= _LAST_YEAR:
        reference = None  # arithmetic from there could leave the calendar of the standard library
    return _PeriodReader(tokens, hits, reference, figure_words(lexicon)).read(dates)


def find_periods(text: str, reference: date | None = None) -> list[Period]:
    """Return the stretches of time that a text names: months, quarters, years, ranges, "the past five years".

    Single days are left out. Ends are included; offsets count code points of ``text``.

    Args:
        text: any text.
        reference: the day that "this year" is relative to; without it such periods stay unresolved.

    Examples:
        >>> find_periods("in the first nine months of 2024 and last year", date(2024, 12, 25))
        [Period(2024-01-01..2024-09-30 'the first nine months of 2024'), Period(2023-01-01..2023-12-31 'last year')]
    """
    tokens = Tokens(plain_view(text))
    hits = load_lexicon("en").gazetteer.scan(tokens)
    return [to_period(hit, tokens) for hit in find(tokens, hits, reference) if not hit.single or hit.relation]


def to_period(hit: PeriodHit, tokens: Tokens) -> Period:
    """Return a period as the library's type, with offsets instead of token numbers."""
    start, end = tokens.starts[hit.first], tokens.ends[hit.last - 1]
    return Period(
        start=hit.start if hit.resolved else None,
        end=hit.end if hit.resolved else None,
        label=tokens.view[start:end],
        resolved=hit.resolved,
        span=Span(start=start, end=end),
    )


class _PeriodReader:
    """Reads the periods of one text: first single units, then their parts, ranges and open ends."""

    def __init__(self, tokens: Tokens, hits: Hits, day: date | None, words: FigureWords) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.hits = hits
        self.day = day
        self.words = words
        self.count = len(tokens)
        self.found: dict[int, PeriodHit] = {}
        self.ends: dict[int, PeriodHit] = {}
        self.number_end = {hit.last: hit for hit in hits["numbers"]}
        self.ordinal_end = {hit.last: hit for hit in hits["ordinals"]}

    def read(self, dates: list[DateHit]) -> list[PeriodHit]:
        """Return all periods in order, built on the dates of the text."""
        for day in dates:
            self.add(self.from_date(day))
        taken = {at for day in dates for at in range(day.first, day.last)}
        for hit in self.hits["relative_days"]:
            begins = self.is_word(hit.first - 1, "between") and self.is_word(hit.last, "to")
            if hit.entry.get("weak") and (begins or self.is_word(hit.first - 1, "to")):
                self.add(
                    PeriodHit(
                        hit.first, hit.last, self.day, self.day, "now", self.day is not None, False, single=True
                    )
                )
        self.bare_months(taken)
        self.years(taken)
        self.short_marks()
        for hit in reversed(self.hits["period_units"]):
            if hit.first not in self.found:
                self.unit(hit)
        self.possessed()
        self.edges()
        found = self.joined(sorted(self.found.values(), key=lambda p: (p.first, -p.last)))
        found = [one for one in found if one.grain != "now"]
        for one in found:
            self.relate(one)
        return found

    def add(self, one: PeriodHit) -> None:
        """Keep a period; what it covers gives way."""
        self.found[one.first] = one
        self.ends[one.last] = one

    def drop(self, one: PeriodHit) -> None:
        """Take a period back, because a greater one holds it."""
        self.found.pop(one.first, None)
        self.ends.pop(one.last, None)

    def is_word(self, at: int, kind: str) -> bool:
        """Tell whether token ``at`` is one of the small words of a kind."""
        return 0 <= at < self.count and self.lower[at] in self.words.period(kind)

    # Units that stand alone -------------------------------------------------------------------------------

    def from_date(self, hit: DateHit) -> PeriodHit:
        """Return a date as the period it covers."""
        when = hit.date
        if hit.form == "month" and when is not None:
            return PeriodHit(hit.first, hit.last, when.earliest, when.latest, "month", month=when.month)
        start = when.earliest if when is not None else None
        return PeriodHit(
            hit.first,
            hit.last,
            start,
            start,
            "day",
            start is not None,
            hit.stated,
            month=hit.month,
            day=hit.day,
            single=True,
        )

    def bare_months(self, taken: set[int]) -> None:
        """Find months without year; "May" and "March" need a preposition at the head of a sentence."""
        weak = self.words.date("before_weak_month")
        for category in ("months", "months_weak"):
            for hit in self.hits[category]:
                if hit.first in taken:
                    continue
                before = self.lower[hit.first - 1] if hit.first else ""
                doubtful = hit.entry.get("number") in (3, 5)
                if (
                    doubtful
                    and before not in weak
                    and before not in self.words.period("to")
                    and not self.in_range(hit)
                ):
                    continue
                last = hit.last
                if last < self.count and self.tokens.words[last] == "." and len(self.lower[hit.first]) <= 4:
                    last += last + 1 < self.count and not self.tokens.words[last + 1][0].isupper()
                self.add(self.month(hit.first, last, int(hit.entry.get("number"))))

    def in_range(self, hit: Hit[Entry]) -> bool:
        """Tell whether a dash touches a month: "March-May"."""
        around = self.tokens.words[max(0, hit.first - 1) : hit.first] + self.tokens.words[hit.last : hit.last + 1]
        return any(word in "-–—" for word in around)

    def month(self, first: int, last: int, number: int, year: int | None = None) -> PeriodHit:
        """Return a month, put into its year: the one named, or the reference's own."""
        which = self.lower[first - 1] if first else ""
        if year is None and self.day is not None:
            year = self.day.year - (number - self.day.month > 9)
            if which in self.words.period("last") and number >= self.day.month:
                year = self.day.year - 1
            elif which in self.words.period("next") and number <= self.day.month:
                year = self.day.year + 1
            stated = False
            first -= (
                which in self.words.period("last")
                or which in self.words.period("next")
                or which in self.words.period("this")
            )
        else:
            stated = year is not None
        if year is None:
            return PeriodHit(first, last, None, None, "month", False, False, month=number)
        stretch = units.days_of_month(year, number)
        return PeriodHit(first, last, stretch.start, stretch.end, "month", True, stated, month=number)

    def years(self, taken: set[int]) -> None:
        """Find years (1900 to 2099), decades ("1990s") and years in words behind "in" and the like."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        for at in self.tokens.digits:
            if at in taken:
                continue
            after = at + 1
            tail = self.lower[after] if after < self.count else ""
            if tail == "s" and (starts[after] - ends[at] <= 1):
                self.decade(at, after + 1, words[at])
                continue
            year = year_at(self.tokens, at)
            if year is None or not 1900 <= year < 2200 or not self.stands_free(at):
                continue
            first = at
            if self.is_word(at - 1, "number_year"):
                first -= 1
                if self.is_word(first - 1, "fiscal"):
                    self.add(PeriodHit(first - 1, after, None, None, "year", False))
                    continue
                first -= self.is_word(first - 1, "number_year")
            elif self.is_word(at - 1, "fiscal"):
                continue
            self.add(PeriodHit(first, after, date(year, 1, 1), date(year, 12, 31), "year"))
        self.worded_years()

    def stands_free(self, at: int) -> bool:
        """Tell whether four digits are a year and not an amount, a code or a time."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        before, after = at - 1, at + 1
        if before >= 0:
            word = words[before]
            if ends[before] == starts[at]:
                if word in "$€£¥#:.%" or word.isalpha():
                    return False
                if word == "," and before and words[before - 1].isdecimal():
                    return False
                if word in "-/" and before and words[before - 1].isalpha() and ends[before - 1] == starts[before]:
                    return self.lower[before - 1] in self.words.period("quarter_mark") or len(words[before - 1]) > 2
            elif self.lower[before] in self.words.period("not_year"):
                return False
            if word in "$€£¥":
                return False
        if after < self.count and starts[after] == ends[at] and (words[after] in "%:$€£" or words[after].isalpha()):
            return False
        return after not in self.figure_starts

    @cached_property
    def figure_starts(self) -> set[int]:
        """Tokens at which a unit or currency begins: what stands before them is an amount."""
        return {
            hit.first
            for category in ("units", "currencies", "currency_names_shared")
            for hit in self.hits[category]
            if not hit.entry.get("time") and hit.entry.id != "USD"
        }

    def decade(self, at: int, last: int, digits: str) -> None:
        """Add "1990s", "90s" or "2020s"."""
        if len(digits) not in (2, 4) or digits[-1] != "0":
            return
        year = int(digits)
        if len(digits) == 2:
            year += 1900 if year >= 30 else 2000
        if 1000 <= year < 2990:
            self.add(PeriodHit(at, last, date(year, 1, 1), date(year + 9, 12, 31), "decade"))

    def worded_years(self) -> None:
        """Find "nineteen ninety-six" and "two thousand and fifteen" where a preposition or month stands before."""
        numbers = self.hits["numbers"]
        upto = 0
        for index, hit in enumerate(numbers):
            if hit.first < upto or hit.entry.id not in ("nineteen", "twenty", "two"):
                continue
            month = self.ends.get(hit.first)
            if not (self.is_word(hit.first - 1, "in") or (month is not None and month.grain == "month")):
                continue
            run = [hit]
            for follows in numbers[index + 1 : index + 6]:
                gap = self.lower[run[-1].last : follows.first]
                if gap not in ([], ["-"], ["and"]):
                    break
                run.append(follows)
            value = _year_in_words(
                [(h.entry.id, int(h.entry.get("value"))) for h in run if "/" not in h.entry.get("value")]
            )
            if value is None:
                continue
            last = upto = run[-1].last
            if month is not None and month.grain == "month" and month.month:
                self.drop(month)
                self.add(self.month(month.first, last, month.month, value))
            else:
                self.add(PeriodHit(hit.first, last, date(value, 1, 1), date(value, 12, 31), "year"))

    def short_marks(self) -> None:
        """Find "Q1 2019", "2019-H2", "q1": rare enough to be looked for among the words beside digits."""
        for at in self.tokens.digits:
            word = self.tokens.words[at]
            if len(word) != 1 or not at or self.lower[at - 1] not in ("q", "h"):
                continue
            if self.tokens.starts[at] != self.tokens.ends[at - 1]:
                continue
            number, unit = int(word), "quarter" if self.lower[at - 1] == "q" else "half"
            if 1 <= number <= (4 if unit == "quarter" else 2):
                self.within(at - 1, at + 1, unit, number, 1)

    # Units with words before them ---------------------------------------------------------------------------

    def unit(self, hit: Hit[Entry]) -> None:
        """Read a unit with what stands before it: "the past five years", "the first ten months of 2024"."""
        unit = hit.entry.id
        at = hit.first
        number, ordinal, which, few = 1, 0, "", False
        counted = False
        first = at
        while first > 0 and at - first < 7:
            word = self.lower[first - 1]
            if not counted and not ordinal and (count := self.count_before(first)) is not None:
                if count[1] > 1 and which and self.lower[at] == hit.entry.forms[0]:
                    break  # "only 3 next week"
                first, number = count
                counted = True
            elif not counted and word in self.words.period("few"):
                first, number, counted, few = first - 1, 2 if word == "couple" else 3, True, word != "couple"
            elif not ordinal and (rank := self.rank_before(first)) is not None:
                first, ordinal = rank
            elif not which and word in self.words.period("last"):
                first, which = first - 1, "last"
            elif not which and word in self.words.period("next"):
                first, which = first - 1, "next"
            elif not which and word in self.words.period("this"):
                first, which = first - 1, "this"
            elif (
                word == "-"
                and counted is False
                and first - 1 > 0
                and self.tokens.starts[first] == self.tokens.ends[first - 1]
            ):
                return  # "five-year", "mid-week"
            else:
                break
        article = self.is_word(first - 1, "article")
        final = self.lower[first] in self.words.period("last_ordinal") if first < at else False
        if self.is_word(first - 1, "fiscal") or (first < at and self.lower[at - 1] in self.words.period("fiscal")):
            self.add(PeriodHit(first, hit.last, None, None, unit, False, False))
            return
        if hit.entry.get("season"):
            self.season(hit, first - article, which)
        elif few or number > _MOST_UNITS.get(unit, 400):
            return
        elif ordinal:
            self.within(first - article, hit.last, unit, ordinal, number)
        elif which == "last" and (counted or final) and self.container(hit.last) is not None:
            self.within(first - article, hit.last, unit, -1, number)
        elif which:
            self.relative(first - article, hit.last, unit, which, number if counted else 0)
        elif counted:
            self.counted(first, hit.last, unit, number)
        elif unit != "half":
            self.bare_unit(hit, article)

    def count_before(self, at: int) -> tuple[int, int] | None:
        """Read a whole number that ends before token ``at``: its first token and value."""
        last = at - 1 - (self.tokens.words[at - 1] == "-")
        if last < 0:
            return None
        word = self.tokens.words[last]
        if (
            word.isdecimal()
            and len(word) <= 3
            and (last == 0 or self.tokens.starts[last] != self.tokens.ends[last - 1])
        ):
            return last, int(word)
        hit = self.number_end.get(last + 1)
        if hit is None or hit.entry.get("part") not in ("unit", "ten"):
            return None
        value = int(hit.entry.get("value"))
        tens = self.number_end.get(hit.first) or self.number_end.get(hit.first - 1)
        if tens is not None and tens.entry.get("part") == "ten" and value < 10:
            return tens.first, value + int(tens.entry.get("value"))
        return hit.first, value

    def rank_before(self, at: int) -> tuple[int, int] | None:
        """Read an ordinal that ends before token ``at``: "first", "3rd"."""
        hit = self.ordinal_end.get(at)
        if hit is not None:
            return hit.first, int(hit.entry.get("number"))
        suffixed = at >= 2 and self.lower[at - 1] in self.words.ordinal and self.tokens.words[at - 2].isdecimal()
        if suffixed and len(self.tokens.words[at - 2]) <= 2:
            return at - 2, int(self.tokens.words[at - 2])
        return None

    def season(self, hit: Hit[Entry], first: int, which: str) -> None:
        """Add a season: named, with its year where one follows, never resolved, for it has no agreed days."""
        named = which or self.is_word(first - 1, "in") or self.container(hit.last) is not None
        if named:
            last = hit.last
            whole = self.container(last)
            if whole is not None:
                last = whole.last
                self.drop(whole)
            self.add(PeriodHit(first, last, None, None, "season", False, False))

    def container(self, at: int) -> PeriodHit | None:
        """Return the period that begins at token ``at`` or behind "of", "in", "for"."""
        if at < self.count and (self.lower[at] in self.words.period("of") or self.tokens.words[at] in ",-"):
            at += 1
        one = self.found.get(at)
        return (
            one if one is not None and one.grain in ("year", "month", "quarter", "half") and not one.single else None
        )

    def before(self, first: int) -> PeriodHit | None:
        """Return the period that ends before token ``first``, with its possessive: "next year's", "2019-"."""
        words = self.tokens.words
        if first >= 2 and self.lower[first - 1] == "s" and words[first - 2] == "'":
            return self.ends.get(first - 2)
        if first >= 1 and words[first - 1] == "-":
            return self.ends.get(first - 1)
        return self.ends.get(first)

    def within(self, first: int, last: int, unit: str, number: int, count: int) -> None:
        """Add a part of a greater period: "the first quarter of 2013", "the last week of July"."""
        if unit in ("century", "decade"):
            if unit == "century" and 1 <= number <= 30:
                year = (number - 1) * 100
                self.add(PeriodHit(first, last, date(max(1, year), 1, 1), date(year + 99, 12, 31), unit))
            return
        whole = self.container(last)
        if whole is not None:
            self.drop(whole)
            last = whole.last
        elif unit in ("year", "half-year") or (unit in ("day", "business-day") and count == 1):
            return
        else:
            whole = self.before(first)
            if whole is not None and whole.grain == "year":
                self.drop(whole)
                first = whole.first
            else:
                whole = None
        stated = whole.stated if whole is not None else False
        if whole is None:
            stretch = self.part_of_recent_year(unit, number, count)
        else:
            stretch = units.nth_within(unit, whole.stretch, number, count) if whole.stretch else None
        grain = unit if count == 1 else "range"
        hit = _hit(first, last, grain, stretch, stated=stated)
        if whole is None:
            hit.part = (unit, number, count)
        self.add(hit)

    def part_of_recent_year(self, unit: str, number: int, count: int) -> Stretch | None:
        """Return the latest such part of a year that has begun; several months must be over."""
        if self.day is None:
            return None
        for year in (self.day.year, self.day.year - 1):
            part = units.nth_within(unit, Stretch(date(year, 1, 1), date(year, 12, 31)), number, count)
            if part is not None and (
                part.start <= self.day if count == 1 else part.end <= self.day + timedelta(days=31)
            ):
                return part
        return units.nth_within(unit, units.around("year", self.day), number, count)

    def relative(self, first: int, last: int, unit: str, which: str, number: int) -> None:
        """Add "this year", "the past five years", "next month"."""
        day = self.day
        if unit in ("day", "half") and not number:
            return
        if not number and self.lower[last - 1].endswith("s"):  # "in the coming years"
            self.add(PeriodHit(first, last, None, None, "vague", False, False))
            return
        stretch: Stretch | None = None
        grain = "rolling" if number else unit
        if day is not None:
            if which == "this":
                stretch = units.around(unit, day)
            elif which == "last":
                stretch = units.past_units(unit, day, number) if number else units.shifted(unit, day, -1)
            else:
                soon = self.is_word(first - 1, "within")
                stretch = (
                    units.next_units(unit, day, number, from_now=soon) if number else units.shifted(unit, day, 1)
                )
        self.add(_hit(first, last, grain, stretch, stated=False))

    def counted(self, first: int, last: int, unit: str, number: int) -> None:
        """Add "over 10 years", "within 9 months"; other counted units are durations."""
        whole = self.container(last)
        if whole is not None and whole.grain == "year" and unit in ("month", "quarter"):
            self.within(first - self.is_word(first - 1, "article"), last, unit, 1, number)  # "nine months of 2024"
        elif self.is_word(first - 1, "within") and self.day is not None:
            start, end = units.next_units(unit, self.day, number, from_now=True)
            self.add(PeriodHit(first - 1, last, start, end, "rolling", True, False))

    def bare_unit(self, hit: Hit[Entry], article: bool) -> None:
        """Add "the year", "the month" where a preposition makes it the current one, and "week 10"."""
        unit, first = hit.entry.id, hit.first
        after = hit.last
        if (
            unit == "week"
            and after < self.count
            and self.tokens.words[after].isdecimal()
            and len(self.tokens.words[after]) <= 2
        ):
            whole = self.container(after + 1)
            year = whole.start.year if whole and whole.start else self.day.year if self.day else None
            number = int(self.tokens.words[after])
            if year is not None and 1 <= number <= 52:
                if whole is not None:
                    self.drop(whole)
                start, end = units.week_of_year(year, number)
                self.add(
                    PeriodHit(first, whole.last if whole else after + 1, start, end, "week", True, whole is not None)
                )
            return
        if unit == "week" and self.week_of(first, after):
            return
        the = article and self.lower[first - 1] not in self.words.article
        end_of = unit in ("month", "year") and self.is_word(first - 1, "of_only") and self.is_word(first - 2, "late")
        if not end_of and (not the or unit in _NEVER_BARE):
            return
        if (hit.entry.forms[0] != self.lower[first] and unit != "week") or self.is_word(after, "ago"):
            return
        here = first - the
        possessive = after < self.count and self.tokens.words[after] == "'"
        so_far = self.is_word(after, "to") and self.is_word(after + 1, "date")
        if unit in ("weekend", "fortnight") or self.is_word(here - 1, "in") or possessive or so_far or not the:
            current = units.around(unit, self.day) if self.day else None
            self.add(_hit(here, after, unit, current, stated=False))

    def week_of(self, first: int, after: int) -> bool:
        """Add "the week of May 4", "the week starting on May 4"; tell whether it stood there."""
        at = after
        if not (self.is_word(at, "of_only") or self.is_word(at, "starts")):
            return False
        at += 1 + self.is_word(at + 1, "in")
        day = self.found.get(at)
        if day is None or not day.single:
            return False
        self.drop(day)
        week = units.around("week", day.start) if day.start else None
        self.add(_hit(first, day.last, "week", week, stated=day.stated))
        return True

    # Parts, ranges, open ends -------------------------------------------------------------------------------

    def possessed(self) -> None:
        """Give parts the year that stands before them: "next year's first quarter"."""
        for one in [one for one in self.found.values() if one.part is not None]:
            owner = self.before(one.first)
            if owner is None or owner.grain != "year" or one.part is None or owner.last == one.first:
                continue
            stretch = units.nth_within(one.part[0], owner.stretch, *one.part[1:]) if owner.stretch else None
            self.drop(owner)
            self.drop(one)
            self.add(_hit(owner.first, one.last, one.grain, stretch, stated=owner.stated))

    def edges(self) -> None:
        """Narrow periods by "early", "mid", "the end of"."""
        for one in list(self.found.values()):
            if one.first == 0 or one.single or self.found.get(one.first) is not one:
                continue
            at = one.first
            of = at - 1 if self.is_word(at - 1, "of_only") else at
            if of > 0 and self.tokens.words[of - 1] == "-":
                of -= 1
            kinds = ("early", "mid", "late") if of < at else ("early_adjective", "mid", "late_adjective")
            edge = next((kind.partition("_")[0] for kind in kinds if self.is_word(of - 1, kind)), None)
            if one.relation:
                continue
            if (
                edge is None
                and self.is_word(at - 1, "later")
                and not one.stated
                and one.start
                and one.end
                and self.day
            ):
                if one.start <= self.day <= one.end:
                    one.first, one.start = at - 1, self.day
                continue
            if (
                edge is None
                and self.is_word(at - 1, "earlier")
                and not one.stated
                and one.start
                and one.end
                and self.day
            ):
                if one.start <= self.day <= one.end:
                    one.first, one.end = at - 1, self.day
                continue
            if tail_date := self.to_date(one):
                one.last, one.end = tail_date, self.day
                continue
            tail = one.last
            if (
                edge is None
                and tail + 2 < self.count
                and self.tokens.words[tail] == "'"
                and self.is_word(tail + 2, "late")
            ):
                self.narrow(one, one.first, tail + 3, "late")
            elif edge is not None:
                first = of - 1
                first -= self.is_word(first - 1, "article")
                self.narrow(one, first, one.last, edge)

    def to_date(self, one: PeriodHit) -> int | None:
        """Return the token after "the year to date", if that is what stands here."""
        at = one.last
        if one.stated or one.grain not in ("year", "month", "quarter") or not one.start or not self.day:
            return None
        if self.is_word(at, "to") and self.is_word(at + 1, "date") and one.start <= self.day:
            return at + 2
        return None

    def narrow(self, one: PeriodHit, first: int, last: int, edge: str) -> None:
        """Replace a period by its early, middle or late part."""
        self.drop(one)
        part = _edge(one, one.start, one.end, edge) if one.start is not None and one.end is not None else None
        hit = _hit(first, last, one.grain, part, stated=one.stated)
        hit.relation, hit.month = "edge-" + edge, one.month
        self.add(hit)

    def joined(self, found: list[PeriodHit]) -> list[PeriodHit]:
        """Join neighbours into ranges: "January-March 2016", "from 2015 to 2019", "between May 3 and 12"."""
        out: list[PeriodHit] = []
        at = 0
        while at < len(found):
            one = found[at]
            if out and one.first < out[-1].last:
                at += 1
                continue
            two = found[at + 1] if at + 1 < len(found) else None
            pair = self.range_of(one, two) if two is not None else None
            if pair is None:
                pair = self.day_range(one)
                step = 1
            else:
                step = 2
            step = step if pair else 1
            whole = pair or one
            owner = found[at + step] if at + step < len(found) else None
            if owner is not None and self.lends_year(whole, owner):
                whole = self.in_year(whole, owner)
                step += 1
            out.append(whole)
            at += step
        return out

    def lends_year(self, one: PeriodHit, year: PeriodHit) -> bool:
        """Tell whether a month, day or range without year stands before "of this year"."""
        gap = self.lower[one.last : year.first]
        named = one.month is not None or (one.grain == "range" and one.part is None)
        return (
            year.grain == "year"
            and not one.stated
            and named
            and len(gap) == 1
            and gap[0] in self.words.period("of_only")
        )

    def in_year(self, one: PeriodHit, year: PeriodHit) -> PeriodHit:
        """Return a month, day or range moved into the year that stands behind it."""
        stretch = None
        if one.start is not None and one.end is not None and year.start is not None:
            shift = year.start.year - one.start.year
            start = _day(one.start.year + shift, one.start.month, one.start.day)
            end = _day(one.end.year + shift, one.end.month, one.end.day)
            if one.end.day >= 28 and not one.single and (end is None or one.end.month == 2):
                end = units.days_of_month(one.end.year + shift, one.end.month).end
            stretch = Stretch(start, end) if start is not None and end is not None else None
        hit = _hit(one.first, year.last, one.grain, stretch, stated=year.stated)
        hit.month, hit.day, hit.single = one.month, one.day, one.single
        return hit

    def range_of(self, one: PeriodHit, two: PeriodHit) -> PeriodHit | None:
        """Join two periods with a joining word between them, each lending the other its year."""
        gap = self.lower[one.last : two.first]
        if gap and gap[-1] == "the":
            gap = gap[:-1]
        if len(gap) != 1 or gap[0] not in self.words.period("to"):
            return None
        lead = self.lead(one.first)
        if gap[0] in self.words.period("and") and lead != "between":
            return None
        if not one.resolved and not one.month and not two.resolved:
            return None
        start, end = one.start, two.end
        if two.stated and not one.stated and two.start is not None and one.month:
            year = two.start.year - (two.month is not None and one.month > two.month)
            start = _same(year, one)
        elif one.stated and not two.stated and one.start is not None and two.month:
            year = one.start.year + (one.month is not None and two.month < one.month)
            end = _last_of(year, two)
        if start is None or end is None:
            return PeriodHit(one.first, two.last, None, None, "range", False, False)
        if end < start and not two.stated and two.single and two.month is None:
            end += timedelta(days=7 * ((start - end).days // 7 + 1))  # "from Monday to Friday"
        if end < start and not two.stated and two.month:
            end = _last_of(start.year + 1, two)
        if end is None or end < start:
            return None
        if two.relation == "edge-early":
            end = (two.start or end) - timedelta(days=1)
        return PeriodHit(one.first, two.last, start, max(start, end), "range", True, one.stated and two.stated)

    def lead(self, first: int) -> str:
        """Return "from" or "between" if that stands before token ``first``, over an article."""
        at = first - 1
        if at >= 0 and self.is_word(at, "article"):
            at -= 1
        if self.is_word(at, "between"):
            return "between"
        return "from" if self.is_word(at, "from_only") else ""

    def day_range(self, one: PeriodHit) -> PeriodHit | None:
        """Read a range whose one end is only a number: "November 18-19", "3 to 12 of September", "25-26 December"."""
        if not one.single or one.start is None or one.day is None or one.month is None:
            return None
        words = self.tokens.words
        join, after = one.last, one.last + 1
        if self.is_word(after, "article"):
            after += 1
        if self.is_word(join, "to") and after < self.count and words[after].isdecimal() and len(words[after]) <= 2:
            if self.lower[join] in self.words.period("and") and self.lead(one.first) != "between":
                return None
            day, last = int(words[after]), after + 1
            if last < self.count and self.lower[last] in self.words.ordinal:
                last += 1
            end = _day(one.start.year, one.month, day)
            if end is not None and end < one.start and day < one.day:
                nxt = one.start + timedelta(days=32 - one.start.day)
                end = _day(nxt.year, nxt.month, day)
            if last < self.count and words[last] == "," and year_at(self.tokens, last + 1) == one.start.year:
                last += 2
            if end is not None and one.start < end and not (last < self.count and words[last] in "%:"):
                return PeriodHit(one.first, last, one.start, end, "range", True, one.stated)
            return None
        # The number stands before: "25-26 December".
        join = one.first - 1
        if self.is_word(join, "article"):
            join -= 1
        before = join - 1
        if before >= 0 and self.is_word(join, "to"):
            first = before
            if self.lower[before] in self.words.ordinal:
                first -= 1
            if first >= 0 and words[first].isdecimal() and len(words[first]) <= 2:
                if self.lower[join] in self.words.period("and") and self.lead(first) != "between":
                    return None
                start = _day(one.start.year, one.month, int(words[first]))
                if start is not None and start < one.start:
                    return PeriodHit(first, one.last, start, one.start, "range", True, one.stated)
            ranked = self.ordinal_end.get(before + 1)
            start = _day(one.start.year, one.month, int(ranked.entry.get("number"))) if ranked is not None else None
            if ranked is not None and start is not None and start < one.start:
                return PeriodHit(ranked.first, one.last, start, one.start, "range", True, one.stated)
        return None

    def relate(self, one: PeriodHit) -> None:
        """Open an end of a period behind "since", "until", "before", "after"."""
        at = one.first - 1
        if self.is_word(at, "article"):
            at -= 1
        if self.is_word(at, "in") and self.is_word(at - 1, "starts"):
            at -= 1
        edge = one.relation.removeprefix("edge-") if one.relation.startswith("edge-") else ""
        one.relation = ""
        if at < 0:
            return
        word = self.lower[at]
        if word in self.words.period("starts") or (edge == "early" and word in self.words.period("from_only")):
            self.open_end(one, edge)
        elif word in self.words.period("until"):
            one.relation, one.start = "until", None
        elif word in self.words.period("after") and one.end is not None:
            one.relation = "after"
            one.start, one.end = one.end + timedelta(days=1), None

    def open_end(self, one: PeriodHit, edge: str) -> None:
        """Open the end of "since 2020"; "since the start of the year" ends on the day of the text."""
        one.relation = "since"
        one.end = None
        if edge == "early" and self.day is not None and one.start is not None and one.start <= self.day:
            one.end = self.day


def _hit(first: int, last: int, grain: str, stretch: Stretch | None, *, stated: bool) -> PeriodHit:
    """Return a period of both days of a stretch, or an unresolved one without it."""
    start, end = stretch or (None, None)
    return PeriodHit(first, last, start, end, grain, stretch is not None, stated)


def _edge(one: PeriodHit, start: date, end: date, edge: str) -> Stretch:
    """Return the early, middle or late part of a year or month; a convention, the words set no days."""
    days = (end - start).days + 1
    if days in (365, 366) and start.month == 1:
        if edge == "early":
            return Stretch(start, date(start.year, 4, 30))
        if edge == "mid":
            return Stretch(date(start.year, 5, 1), date(start.year, 8, 31))
        return Stretch(date(start.year, 9 if one.stated else 7, 1), end)
    if 28 <= days <= 31:
        first, last = {"early": (0, 14), "mid": (9, 19), "late": (15, days - 1)}[edge]
    else:
        third = days // 3
        first, last = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, days - 1)}[edge]
    return Stretch(start + timedelta(days=first), start + timedelta(days=last))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _same(year: int, one: PeriodHit) -> date | None:
    """Return the first day of a month or day without year, in a year."""
    return _day(year, one.month or 1, one.day or 1)


def _last_of(year: int, one: PeriodHit) -> date | None:
    """Return the last day of a month or day without year, in a year."""
    if one.day is not None or one.month is None:
        return _day(year, one.month or 12, one.day or 31)
    return units.days_of_month(year, one.month).end


def _year_in_words(run: list[tuple[str, int]]) -> int | None:
    """Return the year that number words say: nineteen + ninety + six, two + thousand + fifteen."""
    values = [value for _, value in run]
    if len(values) >= 2 and values[0] in (19, 20) and 10 <= values[1] <= 99:
        return (
            values[0] * 100 + values[1] + (values[2] if len(values) > 2 and values[1] >= 20 and values[2] < 10 else 0)
        )
    if len(values) >= 2 and values[:2] == [2, 1000]:
        rest = sum(values[2:4])
        return 2000 + rest if rest < 100 else None
    return None
