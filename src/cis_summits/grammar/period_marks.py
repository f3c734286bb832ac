"""Periods in short forms and in words of their own: "Q1 2019", "1H18", "year to date", "by year-end"."""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.grammar import calendar_units as units
from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.period_scan import PeriodHit, period_of
from cis_summits.grammar.period_units import UnitPeriods

__all__ = ["MarkedPeriods"]

_DAY = timedelta(days=1)


class MarkedPeriods(UnitPeriods):
    """Finds quarters and halves by their letters, and the words that name a period by themselves."""

    def short_marks(self) -> None:
        """Find "Q1 2019", "2019-H2", "4Q18", "9M 2023": rare enough to be looked for beside digits."""
        words = self.tokens.words
        for at in self.tokens.digits:
            if len(words[at]) > 2:
                continue
            if at + 1 < self.count and words[at + 1] == "M" and self.glued(at + 1) and not self.glued(at):
                if 0 < int(words[at]) <= 12 and self.year_mark(at + 2):
                    self.within(at, at + 2, "month", 1, int(words[at]))  # "9M 2023"
                continue
            if len(words[at]) > 1:
                continue
            if at and self.lower[at - 1] in ("q", "h") and self.glued(at):
                first, last, letter = at - 1, at + 1, self.lower[at - 1]
                self.year_mark(last)
            elif at + 1 < self.count and words[at + 1] in ("Q", "H") and self.glued(at + 1) and not self.glued(at):
                first, last, letter = at, at + 2, self.lower[at + 1]
                if not self.year_mark(last) and (letter == "h" or self.glued(last)):
                    continue  # "2H" alone may be two hours
            else:
                continue
            number, unit = int(words[at]), "quarter" if letter == "q" else "half"
            if 1 <= number <= (4 if unit == "quarter" else 2):
                self.within(first, last, unit, number, 1)

    def year_mark(self, at: int) -> bool:
        """Find the year behind a letter: "2018", or "18", "'18", "2018" that touch it; tell whether one is there."""
        if self.container(at) is not None:
            return True
        digits = at + (at < self.count and self.tokens.words[at] == "'")
        if digits >= self.count or not self.glued(digits):
            return False
        word = self.tokens.words[digits]
        if len(word) not in (2, 4) or not word.isdecimal():
            return False
        year = 2000 + int(word) if len(word) == 2 else int(word)
        if not 1900 <= year < 2200:
            return False
        self.add(PeriodHit(at, digits + 1, date(year, 1, 1), date(year, 12, 31), "year"))
        return True

    def marks(self) -> set[int]:
        """Find words that are a period by themselves; return the tokens they take."""
        taken: set[int] = set()
        for hit in self.hits["period_marks"]:
            role, first, last = hit.entry.get("role"), hit.first, hit.last
            if role == "decade":
                self.worded_decade(hit)
                continue
            unit = hit.entry.get("unit")
            if role == "week-of":
                self.week_of(unit, first, last + self.is_word(last, "of_only"))
                continue
            article = self.is_word(first - 1, "article")
            if role == "close":
                if hit.entry.get("after") and not any(
                    self.is_word(first - 1 - article, kind) for kind in ("in", "until", "after", "to", "starts")
                ):
                    continue
                self.close(first - article, last, unit)
            else:
                now = Stretch(units.around(unit, self.day).start, self.day) if self.day else None
                self.add(period_of(first - article, last, unit, now, stated=False))
            taken.update(range(first, last))
        return taken

    def close(self, first: int, last: int, unit: str) -> None:
        """Add "EOY", "by year-end 2018": the late part of the year behind it, or of the present one."""
        whole = self.container(last)
        if whole is not None and whole.grain == unit:
            self.drop(whole)
            last = whole.last
            one = period_of(first, last, unit, whole.stretch, stated=whole.stated)
        else:
            one = period_of(first, last, unit, units.around(unit, self.day) if self.day else None, stated=False)
        self.narrow(one, first, last, "late")

    def narrow(self, one: PeriodHit, first: int, last: int, edge: str) -> None:
        """Replace a period by its early, middle or late part."""
        self.drop(one)
        part = _edge(one, one.start, one.end, edge) if one.start is not None and one.end is not None else None
        hit = period_of(first, last, one.grain, part, stated=one.stated)
        hit.relation, hit.month = "edge-" + edge, one.month
        if edge == "mid" and one.start is not None and one.end is not None:
            hit.middle = one.start + (one.end - one.start + _DAY) // 2
        self.add(hit)


def _edge(one: PeriodHit, start: date, end: date, edge: str) -> Stretch:
    """Return the early, middle or late part of a year or month; a convention, the words set no days."""
    days = (end - start).days + 1
    if days in (365, 366) and start.month == 1:
        if edge == "early":
            return Stretch(start, date(start.year, 4, 30))
        if edge == "mid":
            return Stretch(date(start.year, 5, 1), date(start.year, 8, 31))
        return Stretch(date(start.year, 9 if one.stated else 7, 1), end)
    if one.grain in ("decade", "century") and days > 366:
        years = end.year - start.year + 1
        first, last = {"early": (0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1)}[edge]
        return Stretch(date(start.year + int(years * first), 1, 1), date(start.year + int(years * last) - 1, 12, 31))
    if 28 <= days <= 31:
        first, last = {"early": (0, 14), "mid": (9, 19), "late": (15, days - 1)}[edge]
    else:
        third = days // 3
        first, last = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, days - 1)}[edge]
    return Stretch(start + timedelta(days=first), start + timedelta(days=last))
