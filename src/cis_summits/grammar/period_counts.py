"""The numbers before a unit of time: "ten" months, "3rd" or "III" quarter, "two and a half" years."""

from __future__ import annotations

from cis_summits.grammar.period_names import NamedPeriods

__all__ = ["CountedPeriods"]

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


class CountedPeriods(NamedPeriods):
    """Reads counts and ranks that end before a unit of time."""

    def count_before(self, at: int) -> tuple[int, int] | None:
        """Read a whole number that ends before token ``at``: its first token and value."""
        last = at - 1 - (self.tokens.words[at - 1] == "-")
        if last < 0:
            return None
        word = self.tokens.words[last]
        if (
            word.isdecimal()
            and len(word) <= 3
            and (not self.glued(last) or (last > 1 and self.is_word(last - 1, "to") and self.is_digits(last - 2)))
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

    def is_digits(self, at: int) -> bool:
        """Tell whether token ``at`` is a run of digits that no other token touches from before."""
        return self.tokens.words[at].isdecimal() and not self.glued(at)

    def rank_before(self, at: int) -> tuple[int, int] | None:
        """Read an ordinal that ends before token ``at``: "first", "3rd"."""
        hit = self.ordinal_end.get(at)
        if hit is not None:
            return hit.first, int(hit.entry.get("number"))
        suffixed = at >= 2 and self.lower[at - 1] in self.words.ordinal and self.tokens.words[at - 2].isdecimal()
        if suffixed and len(self.tokens.words[at - 2]) <= 2:
            return at - 2, int(self.tokens.words[at - 2])
        return None

    def roman_before(self, at: int, after: int) -> int:
        """Read the Roman figure of "III quarter", "I half of 2023" before token ``at``; 0 without one."""
        rank = _ROMAN.get(self.tokens.words[at - 1], 0) if at else 0
        return rank if rank > 1 or self.container(after) is not None else 0

    def half_before(self, at: int) -> tuple[int, int] | None:
        """Read "two and a half" that ends before token ``at``: its first token and the whole number."""
        if at < 4 or not self.is_half(at) or self.lower[at - 2] not in self.words.article:
            return None
        return self.count_before(at - 3) if self.is_word(at - 3, "and") else None

    def half_after(self, at: int) -> int:
        """Return the token after "and a half" at token ``at``, or 0."""
        told = at + 2 < self.count and self.is_word(at, "and") and self.lower[at + 1] in self.words.article
        return at + 3 if told and self.is_half(at + 3) else 0

    def is_half(self, at: int) -> bool:
        """Tell whether the word that ends before token ``at`` is "half"."""
        hit = self.number_end.get(at)
        return hit is not None and hit.entry.id == "half"

    def lower_count(self, first: int, high: int) -> int | None:
        """Return the first token of the lower number before "to" or a dash: "three to" five."""
        joined = self.is_word(first - 1, "to") or self.lower[first - 1] == "or"
        low = self.count_before(first - 1) if joined else None
        return low[0] if low is not None and low[1] < high else None

    def in_a_row(self, at: int) -> bool:
        """Tell whether "in a row", "running" stands at token ``at``."""
        if self.is_word(at, "running"):
            return True
        return self.is_word(at, "in") and (self.is_word(at + 1, "row") or self.is_word(at + 2, "row"))
