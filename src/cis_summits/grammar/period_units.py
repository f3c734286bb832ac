"""Periods told by a unit of time and the words before it: "this year", "the past five years", "first ten months"."""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.period_names import NamedPeriods
from cis_summits.grammar.period_scan import PeriodHit, period_of
from cis_summits.lexicon import Entry, Hit

__all__ = ["UnitPeriods"]

_MOST_UNITS = {"decade": 100, "century": 10}
_NEVER_BARE = frozenset({"day", "century", "decade", "business-day", "half-year", "quarter"})


class UnitPeriods(NamedPeriods):
    """Finds units of time with their ordinals, counts and the greater period that holds them."""

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
        self.add(period_of(first, last, grain, stretch, stated=False))

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
            self.add(period_of(here, after, unit, current, stated=False))

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
        self.add(period_of(first, day.last, "week", week, stated=day.stated))
        return True
