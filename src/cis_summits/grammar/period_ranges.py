"""Parts, ranges and open ends of periods: "early 2024", "January-March", "from 2015 to 2019", "since 2010"."""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.dates import DateHit, year_at
from cis_summits.grammar.period_scan import PeriodHit, day_or_none, period_of
from cis_summits.grammar.period_units import UnitPeriods

__all__ = ["PeriodReader"]


class PeriodReader(UnitPeriods):
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

    def edges(self) -> None:
        """Narrow periods by "early", "mid", "the end of", "later", "to date"."""
        for one in list(self.found.values()):
            if one.first == 0 or one.single or one.relation or self.found.get(one.first) is not one:
                continue
            of = one.first - self.is_word(one.first - 1, "of_only")
            kinds = ("early", "mid", "late") if of < one.first else ("early_adjective", "mid", "late_adjective")
            of -= of > 0 and self.tokens.words[of - 1] == "-"
            edge = next((kind.partition("_")[0] for kind in kinds if self.is_word(of - 1, kind)), None)
            if edge is not None:
                first = of - 1
                first -= self.is_word(first - 1, "article")
                self.narrow(one, first, one.last, edge)
            elif self.cut_at_the_day(one):
                continue
            elif one.last < self.count and self.tokens.words[one.last] == "'" and self.is_word(one.last + 2, "late"):
                self.narrow(one, one.first, one.last + 3, "late")  # "the year's end"

    def cut_at_the_day(self, one: PeriodHit) -> bool:
        """Cut "later this month", "earlier this year", "the year to date" at the day of the text."""
        if (
            one.stated
            or self.day is None
            or one.start is None
            or one.end is None
            or not one.start <= self.day <= one.end
        ):
            return False
        if self.is_word(one.first - 1, "later"):
            one.first, one.start = one.first - 1, self.day
        elif self.is_word(one.first - 1, "earlier"):
            one.first, one.end = one.first - 1, self.day
        elif (last := self.to_date(one)) is not None:
            one.last, one.end = last, self.day
        else:
            return False
        return True

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
        hit = period_of(first, last, one.grain, part, stated=one.stated)
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
            start = day_or_none(one.start.year + shift, one.start.month, one.start.day)
            end = day_or_none(one.end.year + shift, one.end.month, one.end.day)
            if one.end.day >= 28 and not one.single and (end is None or one.end.month == 2):
                end = units.days_of_month(one.end.year + shift, one.end.month).end
            stretch = Stretch(start, end) if start is not None and end is not None else None
        hit = period_of(one.first, year.last, one.grain, stretch, stated=year.stated)
        hit.month, hit.day, hit.single = one.month, one.day, one.single
        return hit

    def range_of(self, one: PeriodHit, two: PeriodHit) -> PeriodHit | None:
        """Join two periods with a joining word between them, each lending the other its year."""
        gap = self.lower[one.last : two.first]
        if gap and gap[-1] in self.words.period("article"):
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

    def is_day(self, at: int) -> bool:
        """Tell whether token ``at`` may be a day of a month."""
        return 0 <= at < self.count and len(self.tokens.words[at]) <= 2 and self.tokens.words[at].isdecimal()

    def lists(self, join: int, first: int) -> bool:
        """Tell whether an "and" only lists two days: it joins them behind "between"."""
        return self.is_word(join, "and") and self.lead(first) != "between"

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


def _same(year: int, one: PeriodHit) -> date | None:
    """Return the first day of a month or day without year, in a year."""
    return day_or_none(year, one.month or 1, one.day or 1)


def _last_of(year: int, one: PeriodHit) -> date | None:
    """Return the last day of a month or day without year, in a year."""
    if one.day is not None or one.month is None:
        return day_or_none(year, one.month or 12, one.day or 31)
    return units.days_of_month(year, one.month).end
