"""Units and scales that numbers lend one another: "5.4-5.5%", "3 and 5 percent", "five or six billion dollars"."""

from __future__ import annotations

from decimal import Decimal

from cis_summits.grammar.figure_words import FigureWords
from cis_summits.grammar.numbers import Number
from cis_summits.grammar.units import Measured
from cis_summits.lexicon import Tokens

__all__ = ["UnitLender", "lacks_unit"]

_THOUSAND = 1000
_LARGE = Decimal(1000)  # a smaller number without unit may number anything
_RESPECTIVELY = 3  # tokens behind the second sum in which "respectively" stands
_MANY = 10  # "1,700 of 4,000 km" is a part of a whole, "one of 20 tonnes" may be anything


def lacks_unit(one: Measured) -> bool:
    """Tell whether a number stands without a unit and is neither a year nor a part of one."""
    return one.sort == "bare" and not (one.number.year or one.number.mark or one.number.fraction)


class UnitLender:
    """Gives numbers without a unit or scale those of their neighbours.

    Args:
        tokens: the tokens of the view.
        words: the small words of the language.
    """

    def __init__(self, tokens: Tokens, words: FigureWords) -> None:
        self.tokens = tokens
        self.words = words

    def alike(self, one: Measured, two: Measured) -> Measured | None:
        """Give the first number the unit and scale of the second where it has none; ``None`` if they differ."""
        if two.sort == "bare" and one.sort == "bare":
            return None
        if one.sort == "bare" or (one.prefix and two.sort in ("bare", "count")) or one.unit == two.unit:
            value, unit = one.number.value, two.unit or one.unit
            if one.number.year and not two.prefix and (two.sort == "count" or two.number.value < value):
                return None
            factor = two.factor
            if two.number.scaled and not one.number.scaled and one.number.value < self.mantissa(two.number):
                factor *= two.number.value / self.mantissa(two.number)
            if one.sort != "bare" and one.factor != 1:
                return one
            return one._replace(value=value * factor, unit=unit)
        return None

    def bare_range(self, one: Measured, two: Measured) -> Measured | None:
        """Give the first of two large numbers without unit the scale of the second; ``None`` for others."""
        large = two.value >= _LARGE and not (one.number.year or two.number.year) and one.value < two.value
        if not (one.sort == two.sort == "bare" and large):
            return None
        factor = two.number.value / self.mantissa(two.number)
        value = one.number.value
        return one._replace(value=value * factor if not one.number.scaled and value < _LARGE else value)

    def scales_marked(self, one: Measured, two: Measured) -> tuple[Measured, Measured]:
        """Take the letters of "€3-5m", "3m-5m euros" for scales and not for metres."""
        if one.prefix and two.sort != "money":
            two = self._scaled(two)
        elif two.sort == "money" and one.sort != "money":
            one = self._scaled(one)
        return one, two

    def _scaled(self, one: Measured) -> Measured:
        scale = self.words.money_scales.get(one.number.mark)
        if scale is None:
            return one
        number = one.number._replace(value=one.number.value * scale, scaled=True, mark="")
        return Measured(one.first, one.number.last + 1, number.value, "", "bare", number)

    def next_to(self, one: Measured, two: Measured) -> bool:
        """Tell whether two numbers follow each other in counting: "five or six billion" is a range."""
        step = self.mantissa(two.number) - (self.mantissa(one.number) if one.number.scaled else one.number.value)
        return two.number.scaled and step == 1

    @staticmethod
    def mantissa(number: Number) -> Decimal:
        """Return the number before its scale word: 1.5 of "1.5 billion"."""
        value = number.value
        while value >= 1000:
            value /= 1000
        return value

    def listed(self, measured: list[Measured]) -> list[Measured]:
        """Lend all bare numbers of a list the unit at its end: "84.5, 10.6 and 4.9 percent"."""
        out, owners = measured, dict[int, Measured]()
        for at in range(len(measured) - 3, -1, -1):
            one, two = measured[at], measured[at + 1]
            if not lacks_unit(one) or self.tokens.lower[one.last : two.first] != [","]:
                continue  # as nearly always
            three = measured[at + 2]
            owner = owners.get(at + 1) or (three if self.shared(two, three) is not two else None)
            if owner is not None:
                out = list(measured) if out is measured else out
                owners[at], out[at] = owner, self.with_unit(one, owner)
        return out

    def shared(self, one: Measured, two: Measured) -> Measured:
        """Lend a bare number the unit of the next one: "3 and 5 percent", "30 million of the 90 million tenge"."""
        if one.prefix and two.prefix:
            return self._one_each(one, two)
        if two.sort not in ("money", "percent", "unit") or two.prefix or not lacks_unit(one):
            return one
        gap, words = self.tokens.lower[one.last : two.first], self.words
        listed = len(gap) == 1 and (gap[0] in words["and"] or gap[0] in words["or"])
        among = 1 <= len(gap) <= 2 and gap[0] in words["of"] and all(word in words["determiner"] for word in gap[1:])
        many = one.number.scaled or (two.sort == "unit" and one.number.value >= _MANY and not two.number.scaled)
        return self.with_unit(one, two) if listed or (many and among) else one

    def _one_each(self, one: Measured, two: Measured) -> Measured:
        """Lend the scale of the second of two sums "respectively": "$20 and $5 billion respectively"."""
        lower, last = self.tokens.lower, two.last
        joined = one.unit == two.unit and two.first == one.last + 1 and lower[one.last] in self.words["and"]
        if not joined or self.words["respectively"].isdisjoint(lower[last : last + _RESPECTIVELY]):
            return one
        scaled = two.number.scaled and not one.number.scaled and one.factor == 1
        return self.with_unit(one, two) if scaled else one

    def with_unit(self, one: Measured, two: Measured) -> Measured:
        """Give a bare number the unit of another one, and its scale too: 5 of "5 and 6 billion dollars"."""
        factor = two.factor
        if two.number.scaled and not one.number.scaled and one.number.value < _THOUSAND:
            factor *= two.number.value / self.mantissa(two.number)
        return one._replace(value=one.number.value * factor, unit=two.unit, sort=two.sort)
