"""What a number is a number of: money, percent, a unit of measurement, things counted.

Looks at the words directly before and behind a number. Hedges and verbs are read elsewhere.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from cis_summits.grammar.figure_words import FigureWords, Hits
from cis_summits.grammar.numbers import Number
from cis_summits.lexicon import Entry, Hit, Tokens
from cis_summits.values import Qualifier

__all__ = ["Measured", "UnitReader"]

_FIRST_YEAR = 1700  # smaller numbers before a noun count it; the texts are not of years before
_WEAK_FLOOR = Decimal(1000)  # "100 million won" is money, "they won 3, lost 2" is not


class Measured(NamedTuple):
    """A number with its unit: tokens ``first`` up to, not including, ``last``.

    Attributes:
        first: number of the first token, of the currency sign if one stands before.
        last: number after the last token.
        value: in base units.
        unit: ISO 4217 code, ``percent``, name of a unit, ``count``; empty for a bare number.
        sort: ``money``, ``percent``, ``unit``, ``time``, ``count`` or ``bare``.
        number: the number as read.
        prefix: whether the currency stands before the number.
        noun: first token of the noun counted, ``-1`` without one.
        factor: what the unit multiplied the number by.
    """

    first: int
    last: int
    value: Decimal
    unit: str
    sort: str
    number: Number
    prefix: bool = False
    noun: int = -1
    factor: Decimal = Decimal(1)


class UnitReader:
    """Finds the units of the numbers of one text.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        words: the small words of the language.
    """

    def __init__(self, tokens: Tokens, hits: Hits, words: FigureWords) -> None:
        self.tokens = tokens
        self.words = words
        self.count = len(tokens)
        money = [*hits["currency_marks"], *hits["currencies"], *hits["currency_names_shared"]]
        self.money_start: dict[int, list[Hit[Entry]]] = {}
        self.money_end: dict[int, list[Hit[Entry]]] = {}
        for hit in money:
            self.money_start.setdefault(hit.first, []).append(hit)
            self.money_end.setdefault(hit.last, []).append(hit)
        self.unit_start = {hit.first: hit for hit in hits["units"]}
        self.percent_end = {hit.last: hit for hit in hits["units"] if hit.entry.get("unit") == "percent"}
        self.scale_start = {hit.first: hit for hit in hits["numbers"] if hit.entry.get("part") == "scale"}
        self.tails: dict[str, Qualifier] = dict.fromkeys(words["plus"], "at least")
        self.tails.update((word, "about") for word in words["odd"])
        self.touching = {*self.money_start, *self.money_end, *self.unit_start}

    def measure(self, number: Number, floor: int) -> Measured:
        """Return the number with its unit; tokens before ``floor`` belong to the figure before it."""
        before = self._money_before(number, floor)
        first, last, value = number.first, number.last, number.value
        if before is not None:
            hit, first, value = before
            factor = Decimal(10) ** int(hit.entry.get("scale", 0))
            if number.mark:
                if number.mark in self.words.money_scales:
                    factor *= self.words.money_scales[number.mark]
                last += 1
            elif last < self.count and self._glued_letter_scale(last):
                factor *= self.words.money_scales[self.tokens.words[last]]
                last += 1
            last = self._same_money_after(last, _code(hit.entry))
            return Measured(first, last, value * factor, _code(hit.entry), "money", number, True, factor=factor)
        if number.mark:
            marked = self._marked(number)
            if marked is not None:
                return marked
            return Measured(first, last, value, "", "bare", number)
        if (number.fraction or number.value < 1) and (part := self._part_of_percent(number)) is not None:
            return part
        if number.fraction:
            return Measured(first, last, value, "", "bare", number)
        after = self._after_hyphen(last)
        if after + 1 < self.count and (tail := self.tails.get(self.tokens.lower[after])) is not None:
            ahead = self._after_hyphen(after + 1)
            if self.tokens.words[ahead].isalpha() or ahead in self.unit_start or ahead in self.money_start:
                number, after = number._replace(tail=tail), ahead
        return (
            self._money_after(number, after)
            or self._unit_after(number, after)
            or self._counted(number, after, floor)
            or self._percent_before(number, floor)
            or Measured(first, last, value, "", "bare", number)
        )

    def scaled(self, number: Number) -> Number:
        """Return a number with the scale word behind it: "4 (four)" of "4 (four) billion"."""
        scale = self.scale_start.get(number.last)
        if scale is None or number.scaled:
            return number
        return number._replace(value=number.value * Decimal(scale.entry.get("value")), last=scale.last, scaled=True)

    def _part_of_percent(self, number: Number) -> Measured | None:
        """Read "half a percent", "three-quarters of a percentage point", "half of one percent"."""
        lower, at = self.tokens.lower, number.last
        at += at < self.count and lower[at] in self.words["of"]
        at += at < self.count and (lower[at] in self.words.article or lower[at] in self.words["one"])
        hit = self.unit_start.get(at)
        if hit is None or hit.entry.get("unit") != "percent":
            return None
        return Measured(number.first, hit.last, number.value, "percent", "percent", number)

    def _after_hyphen(self, at: int) -> int:
        tokens = self.tokens
        if at + 1 < self.count and tokens.words[at] == "-" and tokens.starts[at] == tokens.ends[at - 1]:
            return at + (tokens.starts[at + 1] == tokens.ends[at])
        return at

    def _money_before(self, number: Number, floor: int) -> tuple[Hit[Entry], int, Decimal] | None:
        """Read the currency before a number: "$", "US$", "RUB", "$-" with a negative figure."""
        tokens, at, value = self.tokens, number.first, number.value
        if (
            at > floor
            and tokens.words[at - 1] == "-"
            and at - 1 in self.money_end
            and tokens.ends[at - 1] == tokens.starts[at]
        ):
            at, value = at - 1, value if at > 1 and tokens.words[at - 2].isalpha() else -value  # "USD-5 million"
        best: Hit[Entry] | None = None
        for hit in self.money_end.get(at, ()):
            if hit.first < floor or (hit.entry.get("place") == "after" and not self._code_of_many(hit, number)):
                continue
            if hit.entry.category != "currency_marks" and not number.scaled:
                continue
            if hit.entry.get("glued") and not (
                (tokens.starts[at] == tokens.ends[at - 1] and (number.scaled or number.mark or not number.plain))
                or (tokens.starts[at] == tokens.ends[at - 1] and tokens.words[at - 1] == "$")
            ):
                continue
            if best is None or hit.first < best.first:
                best = hit
        if best is None:
            return None
        first = best.first
        if first > floor and tokens.words[first - 1] == "-" and number.value == value:
            glued = tokens.starts[first] == tokens.ends[first - 1]
            if glued and (first < 2 or tokens.starts[first - 1] > tokens.ends[first - 2]):
                return best, first - 1, -value  # "-$5 billion"
        return best, first, value

    def _code_of_many(self, hit: Hit[Entry], number: Number) -> bool:
        """Tell whether a code that is a word too stands before millions: "TRY 3 million", not in "TOP 10"."""
        coded = hit.entry.id == hit.entry.get("unit")
        return coded and number.scaled and self.tokens.words[number.last - 1].islower()

    def _glued_letter_scale(self, at: int) -> bool:
        word = self.tokens.words[at]
        return (
            word in self.words.money_scales
            and at > 0
            and self.tokens.starts[at] <= self.tokens.ends[at - 1] + 1
            and not (at + 1 < self.count and self.tokens.words[at + 1] == "'")
        )

    def _same_money_after(self, at: int, code: str) -> int:
        """Step over a currency that is named again: "$10 dollars"."""
        for hit in self.money_start.get(at, ()):
            if _code(hit.entry) == code:
                return hit.last
        return at

    def _marked(self, number: Number) -> Measured | None:
        """Read a number with letters at its digits: "37m", "5pc", "120 m euros", "32m2"."""
        tokens, at = self.tokens, number.last
        mark = number.mark
        scale = self.words.money_scales.get(mark)
        if scale is not None:
            big = number._replace(value=number.value * scale, scaled=True, mark="", last=at + 1)
            follows = self._money_after(big, at + 1) or self._unit_after(big, at + 1)
            if follows is not None:
                return follows
        entry = self.words.unit_marks.get(mark)
        if entry is None:
            return None
        last, unit = at + 1, entry.get("unit")
        if last < self.count and tokens.words[last] in "23" and tokens.starts[last] == tokens.ends[at]:
            unit = ("square " if tokens.words[last] == "2" else "cubic ") + unit
            last += 1
        return self._in_unit(number, last, entry, unit)

    def _in_unit(self, number: Number, last: int, entry: Entry, unit: str) -> Measured:
        factor = Decimal(10) ** int(entry.get("scale", 0))
        sort = "time" if entry.get("time") else "percent" if unit == "percent" else "unit"
        return Measured(number.first, last, number.value * factor, unit, sort, number, factor=factor)

    def _money_after(self, number: Number, at: int) -> Measured | None:
        tokens, value = self.tokens, number.value
        unit = self.unit_start.get(at)
        for hit in sorted(self.money_start.get(at, ()), key=lambda h: -h.last):
            entry = hit.entry
            if unit is not None and unit.last > hit.last:
                continue
            if number.year and entry.category != "currency_marks" and self._are_prices(number.first - 1):
                continue  # "in constant 2015 dollars"
            if entry.get("glued") or entry.get("place") == "before":
                continue
            if entry.get("weak") and not (number.scaled or value >= _WEAK_FLOOR):
                continue
            last = hit.last
            if entry.category == "currency_marks" and last < self.count and tokens.words[last].isdecimal():
                # "10 $ 30 $": the sign is ours; in "1 $10" it is the next figure's.
                apart = tokens.starts[hit.first] != tokens.ends[at - 1] and number.plain and number.value == 1
                if apart or tokens.starts[last] == tokens.ends[last - 1]:
                    continue
            factor = Decimal(10) ** int(entry.get("scale", 0))
            scale = self.scale_start.get(last)
            if scale is not None and not number.scaled:
                factor, last = factor * Decimal(scale.entry.get("value")), scale.last  # "75 USD million"
            return Measured(number.first, last, value * factor, _code(entry), "money", number, factor=factor)
        return None

    def _are_prices(self, at: int) -> bool:
        """Tell whether "in", "constant" stands at token ``at``: the money of a year is a measure, not a sum."""
        return at >= 0 and self.tokens.lower[at] in self.words.period("constant")

    def _unit_after(self, number: Number, at: int) -> Measured | None:
        hit = self.unit_start.get(at)
        entry = (
            hit.entry
            if hit is not None
            else self.words.unit_marks.get(self.tokens.words[at])
            if at < self.count
            else None
        )
        last = hit.last if hit is not None else at + 1
        power = self._power(last) if entry is not None and entry.get("unit") in ("metre", "kilometre") else ""
        apart = entry is not None and entry.get("apart") and (number.scaled or not number.plain)  # "3 mln t"
        if entry is None or (hit is None and not power and not apart):
            return None
        return self._in_unit(number, last + bool(power), entry, power + entry.get("unit"))

    def _power(self, at: int) -> str:
        """Return what the 2 or 3 of "5 billion m3", "2,000 km2" makes of the unit before token ``at``."""
        tokens = self.tokens
        if at >= self.count or tokens.words[at] not in ("2", "3") or tokens.starts[at] != tokens.ends[at - 1]:
            return ""
        return "square " if tokens.words[at] == "2" else "cubic "

    def _percent_before(self, number: Number, floor: int) -> Measured | None:
        """Read a percentage that is put the other way round and stands alone: "percent of 10"."""
        at = number.first - 1
        if at <= floor or self.tokens.lower[at] not in self.words["of"] or number.year or number.fraction:
            return None
        hit = self.percent_end.get(at)
        alone = number.last >= self.count or not self.tokens.words[number.last].isalpha()
        if hit is None or hit.first < floor or not alone:
            return None
        return Measured(hit.first, number.last, number.value, "percent", "percent", number, prefix=True)

    def _counted(self, number: Number, at: int, floor: int) -> Measured | None:
        """Read a number with the noun it counts: "2 million Uzbek people", "14 joint publications"."""
        tokens, words = self.tokens, self.words
        if (
            number.fraction
            or (number.year and not self._is_no_year(number))
            or (number.plain and self._is_label(number.first, floor))
        ):
            return None
        hyphen = at != number.last
        if at >= self.count or number.value <= 1 or tokens.words[at].isdecimal():
            return None
        for ahead in range(at, min(at + 6, self.count)):
            word, lower = tokens.words[ahead], tokens.lower[ahead]
            if word == "-" or (word.isdecimal() and tokens.words[ahead - 1] == "-"):
                continue
            if not word.isalpha() or lower in words.no_noun or (ahead > at and self._is_unit(ahead)):
                break  # 10 of "10 - 12 billion rubles" counts none
            if hyphen and lower in words["way"]:
                break
            if (hyphen and word.islower() and len(word) > 1) or lower in words.plurals or _plural(lower):
                return Measured(number.first, ahead + 1, number.value, "count", "count", number, noun=ahead)
        return None

    def _is_place(self, at: int) -> bool:
        """Tell whether the name that ends at token ``at`` is where something is: "in St Petersburg 420 people"."""
        lead, words = at - 1, self.tokens.words
        lead -= lead > 0 and (words[lead].istitle() or words[lead] == ".")
        lead -= lead > 0 and words[lead + 1] == "." and words[lead].istitle()
        return lead >= 0 and self.tokens.lower[lead] in self.words["place_lead"]

    def _is_unit(self, at: int) -> bool:
        """Tell whether a scale, unit or currency begins at token ``at``."""
        return at in self.scale_start or at in self.unit_start or at in self.money_start

    def _is_no_year(self, number: Number) -> bool:
        """Tell whether four digits are an amount all the same: "1500 schools", "some 2000 people"."""
        before = self.tokens.lower[number.first - 1] if number.first else ""
        return number.value < _FIRST_YEAR or before in self.words.period("not_year")

    def _is_label(self, at: int, floor: int) -> bool:
        """Tell whether a number names rather than counts: "Article 5", "Expo 2025", "Boeing 737"."""
        tokens, labels = self.tokens, self.words["label"]
        named = at - 1 - (at > 1 and tokens.words[at - 1] == ".")
        if at > floor and tokens.lower[named] in labels:
            return True
        if at <= floor or at < 2:
            return False
        word = tokens.words[at - 1]
        if word.islower() or not word.isalpha() or len(word) < 2 or self._is_place(at - 1):
            return False
        return (
            tokens.words[at - 2][-1] not in '.!?:"“”)'
            and "\n" not in tokens.view[tokens.ends[at - 2] : tokens.starts[at - 1]]
        )


def _code(entry: Entry) -> str:
    code: str = entry.get("unit", entry.id)
    return code


def _plural(word: str) -> bool:
    if word.endswith("men"):
        return len(word) > 5
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "sui'"
