"""Numbers in words, and the words behind digits: "two and a half billion", "one-third", "one in five"."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cis_summits.grammar.figure_words import FigureWords
from cis_summits.lexicon import Entry, Hit, Tokens
from cis_summits.values import Qualifier

__all__ = ["Number", "WordReader", "share_of"]

_HALF = Decimal("0.5")
_PARTS = 100  # the greatest number of parts that "one in five" is said of
_ROUND = (10, 100)  # "nine out of ten" is a part of one; "12 out of 15 countries" counts countries


class Number(NamedTuple):
    """A number: tokens ``first`` up to, not including, ``last``.

    Attributes:
        first: number of the first token.
        last: number after the last token.
        value: the number, scale words multiplied in.
        scaled: whether a scale word ("million") is part of it.
        worded: whether it is written without digits.
        year: whether it may be a year: four digits and nothing else.
        fraction: whether it is a part of one: "a third", "3/4".
        mark: letters directly behind the digits that are no plain scale: "m" of "5m".
        plain: whether it is digits alone, without grouping, decimals, scale.
        tail: the hedge that stands between it and its unit: "at least" of "70-plus percent".
    """

    first: int
    last: int
    value: Decimal
    scaled: bool = False
    worded: bool = False
    year: bool = False
    fraction: bool = False
    mark: str = ""
    plain: bool = False
    tail: Qualifier = "exact"


class WordReader:
    """Reads one number at a token; every method tells the number, or ``None``, and where to go on.

    Args:
        tokens: the tokens of the view.
        worded: the number words by the token they begin at.
        words: the small words of the language.
        marks: token numbers at which a currency sign or unit begins or ends.
        ordinals: the token after each ordinal by the one it begins at.
    """

    def __init__(
        self,
        tokens: Tokens,
        worded: dict[int, Hit[Entry]],
        words: FigureWords,
        marks: Collection[int],
        ordinals: dict[int, int],
    ) -> None:
        self.ordinals = ordinals
        self.tokens = tokens
        self.worded = worded
        self.words = words
        self.marks = marks
        self.count = len(tokens)

    def glued(self, at: int) -> bool:
        """Tell whether token ``at`` follows the one before it without a space."""
        return 0 < at < self.count and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def scaled(self, value: Decimal, at: int) -> tuple[Decimal, int, bool]:
        """Multiply by the scale words at ``at``: "million", "hundred thousand", "and a half billion"."""
        tokens = self.tokens
        half = self.half_after(at)
        if half is not None:
            value, at = value + _HALF, half
        found = half is not None
        for _ in range(3):
            step = at + (at < self.count and tokens.words[at] == "-")
            hit = self.worded.get(step)
            if hit is None or hit.entry.get("part") not in ("scale", "dozen"):
                break
            scale = Decimal(hit.entry.get("value"))
            value, at, found = value * scale, hit.last, True
            if (half := self.half_after(at)) is not None:
                return value + scale * _HALF, half, True  # "a million and a half"
        return value, at, found

    def half_after(self, at: int) -> int | None:
        """Return the token after "and a half", or ``None``."""
        step = 1
        if at + 5 < self.count and self.tokens.words[at] == self.tokens.words[at + 2] == "-":
            at, step = at + 1, 2  # "two-and-a-half"
        if at + 2 * step < self.count and self.tokens.lower[at] in self.words["and"]:
            hit = self.worded.get(at + 2 * step)
            if self.tokens.lower[at + step] in self.words.article and hit is not None and hit.entry.id == "half":
                return hit.last
        return None

    def in_words(self, at: int, floor: int) -> tuple[Number | None, int]:
        """Read a number in words at ``at``; an article before it may belong to it."""
        first, hit = at, self.worded[at]
        part = hit.entry.get("part")
        article = at > floor and self.tokens.lower[at - 1] in self.words.article
        if part == "fraction":
            return self.fraction(first - article, at, Fraction(1), named=article)
        if part in ("scale", "dozen"):
            if not article:
                return None, hit.last
            value, last, _ = self.scaled(Decimal(1), at)
            return Number(at - 1, last, value, scaled=True, worded=True), last
        value, last, scaled = self.cardinal(at)
        ahead = last + (last < self.count and self.tokens.words[last] == "-")
        follows = self.worded.get(ahead)
        if ahead in self.ordinals and 20 <= value < 100 and value % 10 == 0:
            return None, self.ordinals[ahead]  # "sixty-fifth"
        if follows is not None and follows.entry.get("part") == "fraction" and value < 20:
            return self.fraction(first, ahead, Fraction(int(value)), named=True)
        if not scaled and (more := self.decimals(last) or self.share_after(last)) is not None:
            value, last, scaled = self.scaled(value + more[0], more[1])  # "two point three billion"
        return Number(first, last, value, scaled=scaled, worded=True), last

    def decimals(self, at: int) -> tuple[Decimal, int] | None:
        """Read "point three five" at ``at``: its value and the token after it."""
        if at + 1 >= self.count or self.tokens.lower[at] not in self.words["point"]:
            return None
        value, place, at = Decimal(0), Decimal(1), at + 1
        while (hit := self.worded.get(at)) is not None and hit.entry.get("part") == "unit":
            digit = Decimal(hit.entry.get("value"))
            if digit > 9:
                break
            place /= 10
            value, at = value + digit * place, hit.last
        return (value, at) if place < 1 else None

    def share_after(self, at: int) -> tuple[Decimal, int] | None:
        """Read "and a quarter", "and three quarters" at ``at``, if a unit or scale stands behind."""
        if at + 2 >= self.count or self.tokens.lower[at] not in self.words["and"]:
            return None
        times, at = 1, at + 1
        if self.tokens.lower[at] in self.words.article:
            at += 1
        elif (count := self.worded.get(at)) is not None and count.entry.get("part") == "unit":
            times, at = int(count.entry.get("value")), count.last
        hit = self.worded.get(at)
        if hit is None or hit.entry.get("part") != "fraction":
            return None
        behind = self.worded.get(hit.last)
        if hit.last not in self.marks and (behind is None or behind.entry.get("part") != "scale"):
            return None
        return share_of(hit.entry) * times, hit.last

    def cardinal(self, at: int) -> tuple[Decimal, int, bool]:
        """Read "two hundred and five thousand": value, the token after it, whether a scale was said."""
        total, current, scaled = Decimal(0), Decimal(0), False
        begun = False
        while (hit := self.worded.get(at)) is not None:
            part, value = hit.entry.get("part"), hit.entry.get("value")
            if part == "fraction":
                break
            amount = Decimal(value)
            if part in ("unit", "ten"):
                room = current % 100
                fits = room == 0 if part == "ten" or amount >= 10 else room == 0 or (room >= 20 and room % 10 == 0)
                if begun and not fits:
                    break
                if begun and room == 0 and current == 0 and not scaled:
                    break
                current += amount
            elif amount == 100 and current < 100:
                current, scaled = (current or 1) * amount, True
            else:
                total, current, scaled = total + (current or 1) * amount, Decimal(0), True
            begun = True
            at = hit.last
            half = self.half_after(at)
            if half is not None and part in ("unit", "ten"):
                return (*self.scaled(total + current, at)[:2], True)
            if half is not None:
                return total + current + amount * _HALF, half, True
            if at < self.count and (
                (self.tokens.words[at] == "-" and self.glued(at))
                or (scaled and self.tokens.lower[at] in self.words["and"])
            ):
                follows = self.worded.get(at + 1)
                if follows is None or follows.entry.get("part") == "fraction":
                    break
                if self.tokens.words[at] != "-" and follows.entry.get("part") not in ("unit", "ten"):
                    break
                at += 1
        return total + current, at, scaled

    def in_parts(self, number: Number, at: int) -> tuple[Number, int]:
        """Read "one in five" and "nine out of ten" as fractions; other numbers behind one another stay two."""
        words, lower = self.words, self.tokens.lower
        behind = at + 1
        apart = lower[at] in words["out"] and behind < self.count and lower[behind] in words["of"]
        behind += apart
        behind += behind < self.count and lower[behind] in words["every"]
        if number.scaled or number.fraction or behind >= self.count or not (apart or lower[at] in words["one_in"]):
            return number, at
        if behind in self.worded:
            whole, last, scaled = self.cardinal(behind)
        elif self.tokens.words[behind].isdecimal() and len(self.tokens.words[behind]) <= 2:
            whole, last, scaled = Decimal(self.tokens.words[behind]), behind + 1, False
        else:
            return number, at
        asked = number.value == 1 if not (apart or behind in self.worded) else whole in _ROUND or number.value == 1
        if scaled or not asked or not 0 < number.value < whole <= _PARTS or self.goes_on(last):
            return number, at
        if apart and (last >= self.count or not self.tokens.words[last].isalpha()):
            return number, at  # "rated 8 out of 10."
        return Number(number.first, last, number.value / whole, worded=True, fraction=True), last

    def goes_on(self, at: int) -> bool:
        """Tell whether more of a number, a dash or a unit follows at ``at``: "one in 5-7 years"."""
        return at < self.count and (
            self.tokens.words[at] in "-–—:/"
            or self.tokens.words[at].isdecimal()
            or at in self.marks
            or at in self.worded
            or self.tokens.lower[at] in self.words["time_noun"]
        )

    def fraction(self, first: int, at: int, times: Fraction, *, named: bool) -> tuple[Number | None, int]:
        """Read "half", "two-thirds", "half a million", "three quarters of a billion"."""
        hit = self.worded[at]
        named = named or bool(hit.entry.get("sign"))
        share = Fraction(hit.entry.get("value")) * times
        last = hit.last
        ahead = last
        if ahead < self.count and self.tokens.lower[ahead] in self.words["of"]:
            ahead += 1
        if ahead < self.count and self.tokens.lower[ahead] in self.words.article:
            ahead += 1
        scale = self.worded.get(ahead)
        value = Decimal(share.numerator) / Decimal(share.denominator)
        if scale is not None and scale.entry.get("part") in ("scale", "dozen"):
            value, last, _ = self.scaled(value, ahead)
            return Number(first, last, value, scaled=True, worded=True), last
        if not (named or hit.entry.id == "half"):
            return None, last
        return Number(first, last, value, worded=True, fraction=True), last


def share_of(entry: Entry) -> Decimal:
    """Return the part of one that a fraction word or sign means."""
    share = Fraction(entry.get("value"))
    return Decimal(share.numerator) / Decimal(share.denominator)
