"""Periods told by a unit of time and the words before it: "this year", "the past five years", "first ten months"."""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.period_counts import CountedPeriods
from cis_summits.grammar.period_scan import CONTAINERS, PeriodHit, period_of
from cis_summits.lexicon import Entry, Hit

__all__ = ["UnitPeriods"]

_MOST_UNITS = {"decade": 100, "century": 10}
_RANKED = frozenset({"quarter", "half", "half-year"})  # units that are told by their number within a year
_NEVER_BARE = frozenset({"day", "century", "decade", "business-day", "half-year", "quarter"})


class UnitPeriods(CountedPeriods):
    """Finds units of time with their ordinals, counts and the greater period that holds them."""

    def unit(self, hit: Hit[Entry]) -> None:
        """Read a unit with what stands before it: "the past five years", "the first ten months of 2024"."""
        unit = hit.entry.id
        at = hit.first
        number, ordinal, which, few = 1, 0, "", False
        counted = False
        first, leading = at, self.words.before_units
        closing, halved = False, False
        if unit in _RANKED and (roman := self.roman_before(at, hit.last)):
            first, ordinal = at - 1, roman
        elif unit == "half-year" and (half := self.half_before(at + 1)) is not None:
            first, number, counted, halved = *half, True, True  # "two and a half years"
        while first > 0 and at - first < 7:
            word = self.lower[first - 1]
            if not (word in leading or word.isdecimal() or first in self.number_end or first in self.ordinal_end):
                break  # as nearly always: nothing of what follows
            if not counted and not ordinal and (count := self.count_before(first)) is not None:
                if count[1] > 1 and which and self.lower[at] == hit.entry.forms[0]:
                    break  # "only 3 next week"
                first, number = count
                counted = True
            elif not counted and word in self.words.period("few"):
                first, number, counted, few = first - 1, 2 if word == "couple" else 3, True, word != "couple"
            elif word == "of" and first == at and self.lower[first - 2] == "couple":
                first -= 1
            elif not ordinal and not (which and not counted) and (rank := self.rank_before(first)) is not None:
                first, ordinal = rank  # but not in "the 12th next month"
            elif word in self.words.period("whole") and not counted:
                first -= 1
            elif not which and word in self.words.period("last"):
                first, which = first - 1, "last"
            elif not which and not ordinal and word in self.words.period("final"):
                first, which, closing = first - 1, "last", True
            elif counted and not which and (low := self.lower_count(first, number)) is not None:
                first = low  # "three to five"
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
                if unit == "year" and first == at and self.is_word(at - 2, "mid"):
                    break  # "mid-year"
                rank = self.rank_before(first - 1) if unit in _RANKED and first == at else None
                if rank is None:
                    return  # "five-year", "mid-week"
                first, ordinal = rank  # "second-quarter exports"
            else:
                break
        if first < at and first in self.found:
            return  # "the calendar year 2024"
        article = self.is_word(first - 1, "article")
        final = self.lower[first] in self.words.period("last_ordinal") if first < at else False
        if self.is_word(at - 1, "fiscal"):
            self.fiscal(at - 1, hit.last, unit)
            return
        if (near := self.near_next(hit)) and first == at:
            shifted = units.shifted(unit, self.day, near) if self.day else None
            self.add(period_of(first - article, hit.last + 2, unit, shifted, stated=False))
            return
        if ordinal and self.in_a_row(hit.last):
            return  # "the third quarter in a row"
        several = self.lower[hit.last - 1].endswith("s")
        if which == "last" and not counted and (final or closing) and several and self.is_within(unit, hit.last):
            self.some_of(first - article, hit.last)
            return
        if closing and not self.is_within(unit, hit.last):
            return  # "the final year" of what
        if halved or (unit == "year" and which and not counted and self.half_after(hit.last)):
            if which:
                last = hit.last if halved else self.half_after(hit.last)
                self.relative(first - article, last, "month", which, number * 12 + 6)
            return
        if not ordinal and not few and unit != "half" and self.lasting(first, hit, number, counted, which):
            return
        if hit.entry.get("season"):
            self.season(hit, first - article, which)
        elif few or number > _MOST_UNITS.get(unit, 400):
            return
        elif ordinal and not counted and at > first and several:
            self.some_parts(first - article, hit.last, unit, ordinal)
        elif ordinal and self.is_word(hit.last, "of_only") and self.container(hit.last) is None:
            return  # "the first half of the match"
        elif ordinal:  # "the second ten days" begin with the eleventh
            self.within(first - article, hit.last, unit, (ordinal - 1) * number + 1, number)
        elif which == "last" and (counted or final) and self.is_within(unit, hit.last):
            self.within(first - article, hit.last, unit, -1, number)
        elif which:
            self.relative(first - article, hit.last, unit, which, number if counted else 0)
        elif counted:
            self.counted(first, hit.last, unit, number)
        elif unit != "half":
            self.bare_unit(hit, first, article)

    def season(self, hit: Hit[Entry], first: int, which: str) -> None:
        """Add a season: named, with its year where one follows, never resolved, for it has no agreed days."""
        named = which or self.is_word(first - 1, "in") or self.container(hit.last) is not None
        if named:
            last = hit.last
            whole = self.container(last) or self.found.get(last + self.is_word(last, "of"))
            if whole is not None and (whole.grain in CONTAINERS or whole.grain in ("season", "range")):
                last = whole.last
                self.drop(whole)
            self.add(PeriodHit(first, last, None, None, "season", False, False))

    def is_within(self, unit: str, at: int) -> bool:
        """Tell whether a greater period than the unit begins at token ``at``: not in "last quarter, Q3 2021"."""
        whole = self.container(at)
        return whole is not None and whole.grain != unit

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
        whole = self.container(last)
        if unit == "half-year":
            unit = "half"
            named = self.found.get(last - 1)
            whole = named if named is not None and named.grain == "year" else whole  # "the first half year 2024"
        if unit == "century" or (unit == "decade" and (whole is None or whole.grain != "century")):
            if unit == "century" and 1 <= number <= 30:
                year = (number - 1) * 100
                self.add(PeriodHit(first, last, date(max(1, year), 1, 1), date(year + 99, 12, 31), unit))
            return
        if whole is not None:
            self.drop(whole)
            last = whole.last
        elif unit == "year" or (unit in ("day", "business-day") and count == 1):
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
        hit = period_of(first, last, grain, stretch, stated=stated)
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
        if which == "this" and number > 1:  # "the same ten months" are told elsewhere, "this two-day" visit is none
            if self.tokens.words[last - 2] != "-":
                self.add(PeriodHit(first, last, None, None, "vague", False, False))
            return
        stretch: Stretch | None = None
        grain = "rolling" if number else unit
        if day is not None:
            if which == "this":
                stretch = units.around(unit, day)
            elif unit == "weekend" and not number and self.is_word(last - 2, "coming"):
                stretch = units.around(unit, day + timedelta(days=1 + day.weekday() // 5))
            elif which == "last" and unit == "decade" and not number and self.is_word(first - 1, "over"):
                stretch = units.past_units(unit, day, 1)  # "over the last decade" is no calendar decade
            elif which == "last":
                stretch = units.past_units(unit, day, number) if number else units.shifted(unit, day, -1)
            else:
                soon = self.is_word(first - 1, "within")
                stretch = (
                    units.next_units(unit, day, number, from_now=soon) if number else units.shifted(unit, day, 1)
                )
        self.add(period_of(first, last, grain, stretch, stated=False))

    def counted(self, first: int, last: int, unit: str, number: int) -> None:
        """Add "over 10 years", "within 9 months"; other counted units are durations."""
        whole = self.container(last)
        if whole is not None and whole.grain == "year" and unit in ("month", "quarter"):
            self.within(first - self.is_word(first - 1, "article"), last, unit, 1, number)  # "nine months of 2024"
        elif self.is_word(first - 1, "within") and self.day is not None:
            start, end = units.next_units(unit, self.day, number, from_now=True)
            self.add(PeriodHit(first - 1, last, start, end, "rolling", True, False))

    def bare_unit(self, hit: Hit[Entry], first: int, article: bool) -> None:
        """Add "the year", "the whole month" where a preposition makes it the current one, and "week 10"."""
        unit = hit.entry.id
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
        if unit == "weekend" and self.weekend_of_year(first, after):
            return
        if unit in ("week", "weekend") and self.is_word(after, "of_only") and self.week_of(unit, first, after + 1):
            return
        if unit == "month" and self.is_word(after, "of_only"):
            named = self.found.get(after + 1)
            if named is not None and named.grain == "month" and named.month is not None:
                self.drop(named)
                named.first = first - article
                self.add(named)  # "the month of March"
                return
        the = article and self.lower[first - 1] not in self.words.article
        end_of = unit in ("month", "year") and self.is_word(first - 1, "of_only") and self.is_word(first - 2, "late")
        end_of = end_of or ((first > 1 and self.tokens.words[first - 1] == "-") and self.is_word(first - 2, "mid"))
        if not end_of and (not the or unit in _NEVER_BARE):
            return
        if (hit.entry.forms[0] != self.lower[hit.first] and unit != "week") or self.is_word(after, "ago"):
            return
        if self.glued(after) and self.tokens.words[after] == "-":
            return  # "the year-earlier period"
        if self.tokens.words[hit.first][0].isupper() and self.is_word(after, "of_only"):
            return  # "the Year of Science"
        here = first - the
        possessive = after < self.count and self.tokens.words[after] == "'"
        so_far = self.is_word(after, "to") and self.is_word(after + 1, "date")
        if unit in ("weekend", "fortnight") or self.is_word(here - 1, "in") or possessive or so_far or not the:
            current = units.around(unit, self.day) if self.day else None
            self.add(period_of(here, after, unit, current, stated=False))

    def weekend_of_year(self, first: int, after: int) -> bool:
        """Add the weekend of a feast beside its year ("May Day weekend 2021"): not that year, and no known days."""
        year = self.found.get(after) or self.ends.get(first)
        if year is None or year.grain != "year" or not year.stated:
            return False
        self.drop(year)
        self.add(PeriodHit(min(first, year.first), max(after, year.last), None, None, "weekend", False))
        return True

    def week_of(self, unit: str, first: int, at: int) -> bool:
        """Add "the week of May 4", "w/c May 4", the day at token ``at``; tell whether it stood there."""
        day = self.found.get(at)
        if day is None or not day.single:
            return False
        self.drop(day)
        week = units.around(unit, day.start) if day.start else None
        self.add(period_of(first, day.last, unit, week, stated=day.stated))
        return True

    def near_next(self, hit: Hit[Entry]) -> int:
        """Return how far "the week after next" or "the year before last" lies from the present one, else 0."""
        at = hit.last
        if at + 1 >= self.count or self.lower[hit.first] != hit.entry.forms[0]:
            return 0
        if self.is_word(at, "after") and self.lower[at + 1] in self.words.date("which_next"):
            return 2
        return -2 if self.is_word(at, "before") and self.lower[at + 1] in self.words.date("which_last") else 0

    def fiscal(self, first: int, last: int, unit: str) -> None:
        """Add a school or financial year, which has no agreed days: "last fiscal year", "the 2018/19 school year"."""
        if first in self.found:
            return  # "fiscal year 2018"
        owner = self.before(first)
        if owner is not None and owner.grain in ("year", "range", "season"):
            self.drop(owner)
            first = owner.first
        whole = self.container(last)
        if whole is not None and whole.grain == "year":
            self.drop(whole)
            last = whole.last
        first -= any(self.is_word(first - 1, kind) for kind in ("last", "next", "this"))
        self.add(PeriodHit(first - self.is_word(first - 1, "article"), last, None, None, unit, False, False))

    def some_parts(self, first: int, last: int, unit: str, number: int) -> None:
        """Add "the first and second quarters of 2019", which are a stretch, or "the first months", which are none."""
        join = first - 1
        rank = self.rank_before(join) if self.is_word(join, "and") else None
        head = rank[0] - self.is_word(rank[0] - 1, "article") if rank is not None else first
        spanned = rank is not None and (rank[1] + 1 == number or self.is_word(head - 1, "between"))
        if rank is None or not spanned or rank[1] >= number or unit not in _RANKED:
            self.some_of(first, last)
        else:
            self.within(head, last, unit, rank[1], number - rank[1] + 1)

    def some_of(self, first: int, last: int) -> None:
        """Add "the first months of 2019", which tells no number and so no days."""
        whole = self.container(last)
        if whole is not None:
            self.drop(whole)
            self.add(PeriodHit(first, whole.last, None, None, "vague", False, False))

    def lasting(self, first: int, hit: Hit[Entry], number: int, counted: bool, which: str) -> bool:
        """Add units that begin or end on a day: "two weeks starting on June 3", "the nine months to September"."""
        unit, at = hit.entry.id, hit.last
        if at >= self.count or which or unit == "century" or not 0 < number <= 400:
            return False
        comma = self.tokens.words[at] == ","
        at += comma
        begins = self.is_word(at, "starts") or (
            counted and self.is_word(at, "from_only") and (comma or self.is_word(first - 1, "for"))
        )
        the = self.is_word(first - 1, "article")
        ends = self.is_word(at, "ended") or (
            the and self.is_word(at, "up_to") and not self.is_word(first - 2, "from_only")
        )
        if not begins and not (ends and not comma):
            return False
        at += 1
        at += self.is_word(at, "in")
        at += self.is_word(at, "article")
        other = self.found.get(at)
        if other is None or other.grain == "now" or other.relation or (begins and not other.single):
            return False
        stretch = None
        if begins and other.start is not None:
            stretch = units.length_from(unit, other.start, number)
        elif ends and other.end is not None:
            stretch = units.length_back(unit, other.end, number)
        self.drop(other)
        self.add(period_of(first - the, other.last, "range", stretch, stated=other.stated))
        return True
