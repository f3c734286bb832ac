"""Parts of periods: "early 2024", "mid-March", "the end of the year", "the rest of the week", "the year to date"."""

from __future__ import annotations

from cis_summits.grammar.period_marks import MarkedPeriods
from cis_summits.grammar.period_scan import PeriodHit

__all__ = ["EdgedPeriods"]


class EdgedPeriods(MarkedPeriods):
    """Narrows periods by the words before and behind them."""

    def edges(self) -> None:
        """Narrow periods by "early", "mid", "the end of", "later", "to date"."""
        before, after = self.words.narrowing, self.words.narrowing_behind
        for one in list(self.found.values()):
            if one.first == 0 or one.single or one.relation or self.found.get(one.first) is not one:
                continue
            behind = self.lower[one.last] if one.last < self.count else ""
            if self.lower[one.first - 1] not in before and behind not in after:
                continue  # as nearly always
            of = one.first - self.is_word(one.first - 1, "of_only")
            kinds = ("early", "mid", "late") if of < one.first else ("early_adjective", "mid", "late_adjective")
            if of == one.first and self.lower[of - 1] == "in" and self.is_word(of - 2, "adverb"):
                of -= 1  # "late in March", but not "they end in March"
                kinds = ("early_adverb", "mid", "late_adverb")
            of -= of > 0 and self.tokens.words[of - 1] == "-"
            edge = next((kind.partition("_")[0] for kind in kinds if self.is_word(of - 1, kind)), None)
            if edge is not None:
                first = of - 1
                first -= self.is_word(first - 1, "article")
                self.narrow(one, first, one.last, edge)
                middle = self.found[first]
                if edge == "mid" and not self.is_word(of - 1, "middle"):
                    middle.middle = None
            elif self.cut_at_the_day(one):
                continue
            elif (last := self.to_date(one)) is not None:
                self.drop(one)
                one.last, one.end = last, self.day
                self.add(one)
            elif one.last < self.count and self.tokens.words[one.last] == "'" and self.is_word(one.last + 2, "late"):
                self.narrow(one, one.first, one.last + 3, "late")  # "the year's end"

    def cut_at_the_day(self, one: PeriodHit) -> bool:
        """Cut "later this month", "earlier in the year", "the rest of 2019" at the day of the text."""
        if self.day is None or one.start is None or one.end is None:
            return False
        at = one.first - 1
        inside = one.start <= self.day <= one.end
        if inside and self.is_word(at, "far") and self.is_word(at - 1, "so"):
            one.end = self.day
            self.widen(one, at - 1)
            return True
        if inside and self.is_word(one.last, "so") and self.is_word(one.last + 1, "far"):
            self.drop(one)
            one.end, one.last = self.day, one.last + 2
            self.add(one)
            return True
        if inside and self.is_word(at, "of_only") and self.is_word(at - 1, "rest"):
            one.start = self.day
            self.widen(one, at - 1 - self.is_word(at - 2, "article"))
            return True
        at -= self.lower[at] == "in"
        if (one.stated and at == one.first - 1) or not (self.is_word(at, "later") or self.is_word(at, "earlier")):
            return False
        if inside and self.is_word(at, "later"):
            one.start = self.day
        elif inside:
            one.end = self.day
        elif not one.stated:
            self.narrow(one, at, one.last, "late" if self.is_word(at, "later") else "early")
            return True
        else:
            return False
        self.widen(one, at)
        return True

    def widen(self, one: PeriodHit, first: int) -> None:
        """Let a period begin at an earlier token."""
        self.drop(one)
        one.first = first
        self.add(one)

    def to_date(self, one: PeriodHit) -> int | None:
        """Return the token after "the year to date", if that is what stands here."""
        at = one.last
        if one.stated or one.grain not in ("year", "month", "quarter") or not one.start or not self.day:
            return None
        if self.is_word(at, "to") and self.is_word(at + 1, "date") and one.start <= self.day:
            return at + 2
        return None
