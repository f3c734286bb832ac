"""Periods that have a name of their own: months, years in digits and words, decades."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.dates import DateHit, year_at
from cis_summits.grammar.period_scan import PeriodHit, PeriodScan
from cis_summits.lexicon import Entry, Hit

__all__ = ["NamedPeriods"]


class NamedPeriods(PeriodScan):
    """Finds months, years and decades, each by itself."""

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
                after = self.lower[hit.last] if hit.last < self.count else ""
                if category == "months_weak" and before not in weak and after.isalpha():
                    continue  # "trade grew and may grow again"
                if (
                    doubtful
                    and before not in weak
                    and before not in self.words.period("to")
                    and not self.in_range(hit)
                    and not self.owns_year(hit.last)
                ):
                    continue
                last = hit.last
                if last < self.count and self.tokens.words[last] == "." and len(self.lower[hit.first]) <= 4:
                    last += last + 1 < self.count and not self.tokens.words[last + 1][0].isupper()
                self.add(self.month(hit.first, last, int(hit.entry.get("number"))))

    def owns_year(self, at: int) -> bool:
        """Tell whether "last year" or the like stands at token ``at``."""
        return any(self.is_word(at, kind) for kind in ("last", "next", "this")) and self.is_word(
            at + 1, "number_year"
        )

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
            if tail == "'" and words[at][-1] == "0" and self.possessive_decade(at):
                self.decade(at, after + 2, words[at])
                continue
            year = year_at(self.tokens, at) if len(words[at]) == 4 else None
            if year is None or not 1900 <= year < 2200 or not self.stands_free(at):
                if year is not None and self.glued(at) and self.is_word(at - 1, "fiscal"):
                    self.add(PeriodHit(at - 1, after, None, None, "year", False, False))  # "FY2024"
                continue
            if (other := self.second_year(at, year)) is not None:
                self.add(other)
                continue
            first = at
            if self.is_word(at - 1, "number_year"):
                first -= 1
                if self.is_word(first - 1, "fiscal"):
                    self.add(PeriodHit(first - 1, after, None, None, "year", False))
                    continue
                first -= self.is_word(first - 1, "number_year")
            elif self.is_word(at - 1, "fiscal"):
                self.add(PeriodHit(at - 1, after, None, None, "year", False, False))
                continue
            self.add(PeriodHit(first, after, date(year, 1, 1), date(year, 12, 31), "year"))
        self.worded_years()

    def second_year(self, at: int, year: int) -> PeriodHit | None:
        """Read "2018/19", a season without agreed days, and "2018-19", both years."""
        words, mark = self.tokens.words, at + 1
        if mark + 1 >= self.count or not (self.glued(mark) and self.glued(mark + 1)):
            return None
        season = words[mark] == "/" and words[mark + 1] == str(year + 1)
        if not season and not (words[mark] in "/-–" and words[mark + 1] == f"{(year + 1) % 100:02}"):
            return None
        if self.glued(mark + 2) and (words[mark + 2] in "/-" or words[mark + 2].isalnum()):
            return None
        if words[mark] == "/":
            return PeriodHit(at, mark + 2, None, None, "season", False, False)
        return PeriodHit(at, mark + 2, date(year, 1, 1), date(year + 1, 12, 31), "range")

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
                if word in "-/" and before and ends[before - 1] == starts[before]:
                    told = words[before - 1]
                    if told.isdecimal() and len(told) != 4 and not self.is_word(before - 2, "mark_letter"):
                        return False  # "law 127/2018"
                    if told.isalpha():
                        quarter = self.lower[before - 1] in self.words.period("quarter_mark")
                        return quarter or (len(told) > 2 and told.islower())  # "mid-2025", not "Strategy-2030"
            elif self.lower[before] in self.words.period("not_year"):
                if self.is_word(before, "over") and self.opens_range(at):
                    return True  # "over 2016-2020"
                later = self.is_word(before - 1, "later") or self.is_word(before - 1, "earlier")
                if not (later and self.is_word(before, "than")):
                    return False
            if word in "$€£¥" or (word == "." and self.is_word(before - 1, "not_year")):
                return False
        if after < self.count and starts[after] == ends[at] and (words[after] in "%:$€£" or words[after].isalpha()):
            return self.lower[after] in ("q", "h") and self.glued(after + 1)  # "2024Q2"
        return after not in self.figure_starts or self.is_word(before, "constant")  # "in 2015 dollars"

    def opens_range(self, at: int) -> bool:
        """Tell whether "2016-2020" begins at token ``at``."""
        if not (self.glued(at + 1) and self.glued(at + 2) and self.tokens.words[at + 1] in "-–"):
            return False
        later = year_at(self.tokens, at + 2)
        return later is not None and int(self.tokens.words[at]) < later < 2200

    @cached_property
    def figure_starts(self) -> set[int]:
        """Tokens at which a unit or currency begins: what stands before them is an amount."""
        return {
            hit.first
            for category in ("units", "currencies", "currency_names_shared")
            for hit in self.hits[category]
            if not hit.entry.get("time") or hit.entry.id == "hour"
        }

    def decade(self, at: int, last: int, digits: str) -> None:
        """Add "1990s", "90s" or "2020s"."""
        if len(digits) not in (2, 4) or digits[-1] != "0":
            return
        year = int(digits)
        if len(digits) == 2:
            year += 1900 if year >= 30 else 2000
        if 1000 <= year < 2990:
            first = at - (self.is_word(at - 1, "article") and self.is_word(at - 2, "of_only"))
            self.add(PeriodHit(first, last, date(year, 1, 1), date(year + 9, 12, 31), "decade"))

    def possessive_decade(self, at: int) -> bool:
        """Tell whether "the 2000's", "early 1990's" stands here and not the possessive of a year."""
        follows = at + 2 < self.count and self.lower[at + 2] == "s" and self.glued(at + 2)
        return follows and (
            self.is_word(at - 1, "article")
            or any(
                self.is_word(at - 1 - (self.tokens.words[at - 1] == "-"), kind) for kind in ("early", "mid", "late")
            )
        )

    def worded_decade(self, hit: Hit[Entry]) -> None:
        """Add "the nineties", "the nineteen seventies"; without a century the last such decade that has begun."""
        first, value = hit.first, int(hit.entry.get("value"))
        century = self.number_end.get(first - (self.tokens.words[first - 1] == "-")) if first else None
        if century is not None and 17 <= int(century.entry.get("value").partition("/")[0]) <= 20 and value:
            first = century.first
            start = int(century.entry.get("value")) * 100 + value
        elif first and (
            self.is_word(first - 1, "article")
            or any(
                self.is_word(first - 1 - (self.tokens.words[first - 1] == "-"), k) for k in ("early", "mid", "late")
            )
        ):
            start = (1900 if value >= 30 else 2000) + value
            if self.day is not None and start > self.day.year:
                start -= 100
        else:
            return
        self.add(PeriodHit(first, hit.last, date(start, 1, 1), date(start + 9, 12, 31), "decade"))

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
