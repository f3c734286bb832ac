"""Parts, ranges and open ends of periods: "early 2024", "January-March", "from 2015 to 2019", "since 2010"."""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.dates import DateHit, year_at
from cis_summits.grammar.period_edges import EdgedPeriods
from cis_summits.grammar.period_scan import PeriodHit, day_or_none, period_of

__all__ = ["PeriodReader"]


class PeriodReader(EdgedPeriods):
    """Reads the periods of one text: single ones first, then their parts, ranges and open ends."""

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
        marked = self.marks() if self.hits["period_marks"] else ()
        for hit in reversed(self.hits["period_units"]):
            if hit.first not in self.found and hit.first not in marked:
                self.unit(hit)
        self.possessed()
        self.edges()
        found = self.lent(sorted(self.found.values(), key=lambda p: (p.first, -p.last)))
        found = self.joined(self.listed(found))
        found = [one for one in found if one.grain != "now"]
        for one in found:
            self.relate(one)
        return found

    def possessed(self) -> None:
        """Give parts the year that stands before them: "next year's first quarter"."""
        for one in [one for one in self.found.values() if one.part is not None]:
            owner = self.before(one.first)
            if owner is None or owner.grain != "year" or one.part is None or owner.last == one.first:
                continue
            stretch = units.nth_within(one.part[0], owner.stretch, *one.part[1:]) if owner.stretch else None
            self.drop(owner)
            self.drop(one)
            self.add(period_of(owner.first, one.last, one.grain, stretch, stated=owner.stated))

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
            near = two is not None and two.first - one.last <= 2  # a joining word, and an article
            pair = self.range_of(one, two) if near and two is not None else None
            if pair is None:
                pair = self.day_range(one)
                step = 1
            else:
                step = 2
            step = step if pair else 1
            whole = pair or one
            owner = found[at + step] if at + step < len(found) else None
            if owner is not None and owner.first - whole.last <= 1 and self.lends_year(whole, owner):
                whole = self.in_year(whole, owner)
                step += 1
            out.append(whole)
            at += step
        return out

    def lent(self, found: list[PeriodHit]) -> list[PeriodHit]:
        """Move months, days and parts into the year told right behind them: "May last year", "Q1 of this year"."""
        out: list[PeriodHit] = []
        for one in found:
            if out and one.first - out[-1].last <= 1 and self.lends_year(out[-1], one):
                out[-1] = self.in_year(out[-1], one)
            else:
                out.append(one)
        return out

    def listed(self, found: list[PeriodHit]) -> list[PeriodHit]:
        """Lend the year of the last of a list to those before it: "May and June 2018", "Q1-Q3 2018"."""
        for at in range(len(found) - 2, -1, -1):
            one, two = found[at], found[at + 1]
            if two.first - one.last != 1:
                continue
            gap = self.lower[one.last : two.first]
            if one.stated or one.owned or not (two.stated or two.owned) or not two.start or len(gap) != 1:
                continue
            if not (gap[0] in self.words.period("list") or (one.part and gap[0] in self.words.period("to"))):
                continue
            year = two.start.year
            if one.part is not None and two.grain in ("quarter", "half", "range"):
                whole = Stretch(date(year, 1, 1), date(year, 12, 31))
                stretch = units.nth_within(one.part[0], whole, *one.part[1:])
                found[at] = period_of(one.first, one.last, one.grain, stretch, stated=two.stated)
                found[at].owned = True
            elif one.month is not None and one.grain == two.grain == "month":
                found[at] = self.month(one.first, one.last, one.month, year - (one.month > two.start.month))
                found[at].owned = True
        return found

    def lends_year(self, one: PeriodHit, year: PeriodHit) -> bool:
        """Tell whether a month, day or range without year stands before "of this year"."""
        gap = self.lower[one.last : year.first]
        named = one.month is not None or one.part is not None or one.grain == "range"
        if year.grain != "year" or one.stated or one.owned or not named or year.relation or year.last == year.first:
            return False
        if not gap:  # "May last year"; "May 2018" is one date already
            return not year.stated and any(self.is_word(year.first, kind) for kind in ("last", "next", "this"))
        return len(gap) == 1 and gap[0] in self.words.period("of_only")

    def in_year(self, one: PeriodHit, year: PeriodHit) -> PeriodHit:
        """Return a month, day or range moved into the year that stands behind it."""
        stretch = None
        if one.part is not None:
            stretch = units.nth_within(one.part[0], year.stretch, *one.part[1:]) if year.stretch else None
        elif one.start is not None and one.end is not None and year.start is not None:
            shift = year.start.year - one.start.year
            start = day_or_none(one.start.year + shift, one.start.month, one.start.day)
            end = day_or_none(one.end.year + shift, one.end.month, one.end.day)
            if one.end.day >= 28 and not one.single and (end is None or one.end.month == 2):
                end = units.days_of_month(one.end.year + shift, one.end.month).end
            stretch = Stretch(start, end) if start is not None and end is not None else None
        hit = period_of(one.first, year.last, one.grain, stretch, stated=year.stated)
        hit.month, hit.day, hit.single, hit.owned = one.month, one.day, one.single, True
        return hit

    def range_of(self, one: PeriodHit, two: PeriodHit) -> PeriodHit | None:
        """Join two periods with a joining word between them, each lending the other its year."""
        gap = self.lower[one.last : two.first]
        if gap and gap[-1] in self.words.period("article"):
            gap = gap[:-1]
        dated = one.single and two.single and one.stated and two.stated and gap == ["/"]  # an ISO 8601 interval
        if not dated and (len(gap) != 1 or gap[0] not in self.words.period("to")):
            return None
        lead = self.lead(one.first)
        if gap[0] in self.words.period("and") and lead != "between":
            return None
        if not one.resolved and not one.month and not two.resolved:
            return None
        start, end = one.middle or one.start, two.end
        if two.middle is not None:
            end = two.middle - timedelta(days=1)
        one_fixed, two_fixed = one.stated or one.owned, two.stated or two.owned
        if two_fixed and not one_fixed and two.start is not None and one.month:
            year = two.start.year - (two.month is not None and one.month > two.month)
            start = _same(year, one)
        elif one_fixed and not two_fixed and one.start is not None and two.month:
            year = one.start.year + (one.month is not None and two.month < one.month)
            end = _last_of(year, two)
        if start is None or end is None:
            return PeriodHit(one.first, two.last, None, None, "range", False, False)
        if end < start and not two_fixed and two.single and two.month is None:
            end += timedelta(days=7 * ((start - end).days // 7 + 1))  # "from Monday to Friday"
        if end < start and not two_fixed and two.month:
            end = _last_of(start.year + 1, two)
        if end is None or end < start:
            return None
        inside = self.is_word(two.first + self.is_word(two.first, "article"), "early_adjective")
        if two.relation == "edge-early" and not inside:
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
        if one.grain == "month" and one.month is None:
            return self.days_of(one)
        if not one.single or one.start is None or one.day is None or one.month is None:
            return None
        return self.days_behind(one, one.start, one.month) or self.days_before(one, one.start, one.month)

    def days_behind(self, one: PeriodHit, start: date, month: int) -> PeriodHit | None:
        """Read "November 18-19", "April 9th through 17th", "from April 27 to the 3rd"."""
        words = self.tokens.words
        at = one.last + 1
        at += self.is_word(at, "article")
        if not (self.is_word(one.last, "to") and self.is_day(at)) or self.lists(one.last, one.first):
            return None
        day, last = int(words[at]), at + 1
        last += last < self.count and self.lower[last] in self.words.ordinal
        end = day_or_none(start.year, month, day)
        if end is not None and end < start:
            following = start + timedelta(days=32 - start.day)
            end = day_or_none(following.year, following.month, day)
        if last < self.count and words[last] == "," and year_at(self.tokens, last + 1) == start.year:
            last += 2
        if end is None or end <= start or (last < self.count and words[last] in "%:"):
            return None
        return PeriodHit(one.first, last, start, end, "range", True, one.stated)

    def days_before(self, one: PeriodHit, end: date, month: int) -> PeriodHit | None:
        """Read "25-26 December", "between the fifth and the eighth of June"."""
        join = one.first - 1
        join -= self.is_word(join, "article")
        last = join - 1
        if last < 0 or not self.is_word(join, "to"):
            return None
        ranked = self.ordinal_end.get(last + 1)
        if ranked is not None:
            first, day = ranked.first, int(ranked.entry.get("number"))
        else:
            first = last - (self.lower[last] in self.words.ordinal)
            if not self.is_day(first) or self.lists(join, first):
                return None
            day = int(self.tokens.words[first])
        start = day_or_none(end.year, month, day)
        if start is None or start >= end:
            return None
        return PeriodHit(first, one.last, start, end, "range", True, one.stated)

    def days_of(self, month: PeriodHit) -> PeriodHit | None:
        """Read "3 to 12 this month", "the 12th of next month" (a single day) before a month told from the day."""
        at = month.first - self.is_word(month.first - 1, "of_only")
        two = self.day_ending(at)
        if two is None or month.start is None:
            return None
        end = day_or_none(month.start.year, month.start.month, two[1])
        join = two[0] - 1 - self.is_word(two[0] - 1, "article")
        one = self.day_ending(join) if self.is_word(join, "to") else None
        if end is None:
            return None
        if one is not None and one[1] < two[1] and not self.lists(join, one[0]):
            return PeriodHit(one[0], month.last, month.start.replace(day=one[1]), end, "range", True, False)
        if at == month.first and self.lower[at - 1] not in self.words.ordinal:
            return None  # "we are 3 this month"
        return PeriodHit(two[0], month.last, end, end, "day", True, False, single=True)

    def day_ending(self, at: int) -> tuple[int, int] | None:
        """Read a day of the month that ends before token ``at``: its first token and number."""
        last = at - 1
        last -= last > 0 and self.lower[last] in self.words.ordinal
        if not self.is_day(last) or not 1 <= int(self.tokens.words[last]) <= 31:
            return None
        return last, int(self.tokens.words[last])

    def is_day(self, at: int) -> bool:
        """Tell whether token ``at`` may be a day of a month."""
        return 0 <= at < self.count and len(self.tokens.words[at]) <= 2 and self.tokens.words[at].isdecimal()

    def lists(self, join: int, first: int) -> bool:
        """Tell whether an "and" only lists two days: it joins them behind "between"."""
        return self.is_word(join, "and") and self.lead(first) != "between"

    def relate(self, one: PeriodHit) -> None:
        """Open an end of a period behind "since", "until", "before", "after"."""
        at, lower, kinds = one.first - 1, self.lower, self.words.periods
        if at >= 0 and lower[at] in kinds["article"]:
            at -= 1
        if at > 0 and lower[at - 1] in kinds["starts"] and lower[at] in kinds["in"]:
            at -= 1
        edge = one.relation.removeprefix("edge-") if one.relation.startswith("edge-") else ""
        one.relation = ""
        word = lower[at] if at >= 0 else ""
        if word not in self.words.opening:
            if one.resolved and one.last < self.count:
                self.open_behind(one)
        elif word in self.words.period("than") and at:
            word = self.lower[at - 1]
            if word in self.words.period("later") or word in self.words.period("earlier"):
                self.than(one, later=word in self.words.period("later"), no=self.is_word(at - 2, "negation"))
        elif word in self.words.period("starts") or (edge == "early" and word in self.words.period("from_only")):
            self.open_end(one, edge)
        elif word in self.words.period("until") or (word in self.words.period("through") and self.is_ahead(one)):
            if word in self.words.period("before") and self.is_word(at - 1, "negation"):
                one.relation, one.end = "since", None  # "not before 2026"
                return
            if word in self.words.period("before") and edge != "late" and one.start is not None:
                one.end = one.start - timedelta(days=1)
            one.relation, one.start = "until", None
        elif self.is_word(at, "to") and at:
            self.to_the_end(one, self.lower[at - 1])
        elif word in self.words.period("after") and one.end is not None:
            one.relation = "after"
            one.start, one.end = one.end + timedelta(days=1), None
        elif one.resolved and one.last < self.count:
            self.open_behind(one)

    def to_the_end(self, one: PeriodHit, before: str) -> None:
        """Open an end of "up to 2035", "prior to 2022", "pre-2014", "post-2020"."""
        if before in self.words.period("prior") and one.start is not None:
            one.end = one.start - timedelta(days=1)
            one.relation, one.start = "until", None
        elif before in self.words["upward"]:
            one.relation, one.start = "until", None
        elif before in self.words.period("post") and one.end is not None:
            one.relation, one.start, one.end = "after", one.end + timedelta(days=1), None
        elif one.resolved and one.last < self.count:
            self.open_behind(one)

    def is_ahead(self, one: PeriodHit) -> bool:
        """Tell whether a period ends after the day of the text."""
        return self.day is not None and one.end is not None and one.end > self.day

    def than(self, one: PeriodHit, *, later: bool, no: bool) -> None:
        """Open an end of "later than 2018", "no later than March"."""
        if one.start is None or one.end is None:
            return
        if later and not no:
            one.relation, one.start, one.end = "after", one.end + timedelta(days=1), None
        elif later:
            one.relation, one.start = "until", None
        elif no:
            one.relation, one.end = "since", None
        else:
            one.end = one.start - timedelta(days=1)
            one.relation, one.start = "until", None

    def open_behind(self, one: PeriodHit) -> None:
        """Open an end by the words behind: "2018 onwards", "March or later", "2015 or earlier"."""
        at = one.last
        if self.lower[at] not in self.words.opening_behind:
            return
        if self.is_word(at, "onward") or (self.lower[at] == "on" and self.lead(one.first) == "from"):
            one.relation, one.end, one.last = "since", None, at + 1
        elif self.is_word(at + 2, "than"):
            return  # "2018 or later than 2020"
        elif (self.is_word(at, "or") and self.is_word(at + 1, "onward")) or (
            self.lower[at] == "or" and self.is_word(at + 1, "or_later")
        ):
            one.relation, one.end, one.last = "since", None, at + 2
        elif self.lower[at] == "or" and self.is_word(at + 1, "or_earlier"):
            one.relation, one.start, one.last = "until", None, at + 2

    def open_end(self, one: PeriodHit, edge: str) -> None:
        """Open the end of "since 2020"; "since the start of the year" ends on the day of the text."""
        one.relation = "since"
        one.end = None
        if edge == "early" and self.day is not None and one.start is not None and one.start <= self.day:
            one.end = self.day


def _same(year: int, one: PeriodHit) -> date | None:
    """Return the first day of a month or day without year, in a year."""
    return day_or_none(year, one.month or 1, one.day or 1)


def _last_of(year: int, one: PeriodHit) -> date | None:
    """Return the last day of a month or day without year, in a year."""
    if one.day is not None or one.month is None:
        return day_or_none(year, one.month or 12, one.day or 31)
    return units.days_of_month(year, one.month).end
