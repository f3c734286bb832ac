"""Numbers in digits and in words: "1.762", "7,000", "two and a half billion", "one-third".

Times, versions, telephone numbers, ordinals and codes ("14:50", "1.2.3", "8-800-200", "5th", "G20") are
passed over. What a number counts is the business of :mod:`cis_summits.grammar.quantities`.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from cis_summits.grammar.figure_words import FigureWords, Hits
from cis_summits.lexicon import Entry, Hit, Tokens

__all__ = ["MAX_DIGITS", "Number", "find_numbers"]

MAX_DIGITS = 24
"""Longer runs of digits are codes, not figures; up to here ``Decimal`` arithmetic stays exact."""
_CODE = 3  # letters of "COVID-19", "A-50%"; "Armenia-12%" is a figure
_HALF = Decimal("0.5")


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


def find_numbers(
    tokens: Tokens, hits: Hits, words: FigureWords, marks: Collection[int], taken: Collection[int]
) -> list[Number]:
    """Return the numbers of a text in order.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        words: the small words of the language.
        marks: token numbers at which a currency sign or unit begins or ends: letters there may touch digits.
        taken: tokens that are known to be something else (dates).
    """
    ordinal = {hit.first: hit.last for hit in hits["ordinals"]}
    worded = {hit.first: hit for hit in hits["numbers"] if ordinal.get(hit.first, 0) <= hit.last}
    reader = _NumberReader(tokens, worded, words, marks)
    found: list[Number] = []
    upto = 0
    starts = sorted({*tokens.digits, *worded}) if worded else tokens.digits
    for at in starts:
        if at < upto or at in taken:
            continue
        number, upto = reader.in_words(at, upto) if at in worded else reader.in_digits(at)
        if number is not None:
            found.append(number)
    return found


class _NumberReader:
    """Reads one number at a token; every method tells the number, or ``None``, and where to go on."""

    def __init__(
        self, tokens: Tokens, worded: dict[int, Hit[Entry]], words: FigureWords, marks: Collection[int]
    ) -> None:
        self.tokens = tokens
        self.worded = worded
        self.words = words
        self.marks = marks
        self.count = len(tokens)

    def glued(self, at: int) -> bool:
        """Tell whether token ``at`` follows the one before it without a space."""
        return 0 < at < self.count and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def digits_after(self, at: int, mark: str) -> bool:
        """Tell whether ``mark`` and digits stand at ``at``, all without spaces."""
        if at + 1 >= self.count:
            return False
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        return (
            words[at] in mark
            and words[at + 1].isdecimal()
            and starts[at] == ends[at - 1]
            and starts[at + 1] == ends[at]
        )

    def chain_end(self, at: int) -> int:
        """Return the token after a code of digits and marks that goes on at ``at``: "1.2.3", "8-800-200"."""
        while self.digits_after(at, ".,:-–/"):
            at += 2
        return at

    def in_digits(self, at: int) -> tuple[Number | None, int]:
        """Read a number that begins with the digits at ``at``."""
        words = self.tokens.words
        first, skip = at, self.chain_end(at + 1)
        if self.glued(at):
            before = words[at - 1]
            if before == "." and (at - 1 in self.marks or not (at > 1 and self.glued(at - 1))):
                return self.finish(at - 1, at + 1, "0." + words[at])
            joined = before in "-–" and self.glued(at - 1) and words[at - 2].isalpha() and at - 1 not in self.marks
            if joined and not (skip < self.count and words[skip] == "%" and len(words[at - 2]) > _CODE):
                return None, skip
            if before in "#@_№" or (at not in self.marks and (before.isalpha() or before in "%=&?/")):
                return None, skip
        head = words[at]
        if len(head) > MAX_DIGITS:
            return None, skip
        at += 1
        if skip == at and (at >= self.count or not (words[at] in ".," or words[at].isdecimal())):
            return self.finish(first, at, head, whole=True)  # as mostly: nothing goes on behind the digits
        parts = [head]
        if len(head) <= 3 and head != "0" and at < self.count:
            at = self.groups(at, parts)
        grouped = len(parts) > 1
        if sum(map(len, parts)) > MAX_DIGITS:
            return None, skip
        if self.digits_after(at, "."):
            fraction = words[at + 1]
            if len(fraction) == 3 and self.digits_after(at + 2, ",") and len(words[at + 3]) <= 2:
                return self.finish(first, at + 4, f"{head}{fraction}.{words[at + 3]}")  # "1.234,56"
            if self.digits_after(at + 2, ".,") or len(fraction) > MAX_DIGITS:
                return None, skip
            return self.finish(first, at + 2, "".join(parts) + "." + fraction)
        if self.digits_after(at, ","):
            follows = words[at + 1]
            decimal = (not grouped or words[at - 2] == ".") and (len(follows) < 3 or head == "0")
            if not decimal or len(follows) > MAX_DIGITS or self.digits_after(at + 2, ".,"):
                return None, skip
            return self.finish(first, at + 2, "".join(parts) + "." + follows)
        if self.digits_after(at, ":"):
            return None, skip
        if not grouped and len(head) <= 3 and self.mixed(at):
            share = Decimal(int(words[at])) / Decimal(int(words[at + 2]))
            return self.finish(first, at + 3, str(Decimal(head) + share))
        if not grouped and len(head) <= 3 and self.digits_after(at, "-") and self.is_half(at + 1):
            share = Decimal(int(words[at + 1])) / Decimal(int(words[at + 3]))
            return self.finish(first, at + 4, str(Decimal(head) + share))  # "4-1/2 percent"
        if self.digits_after(at, "/"):
            return self.slashed(first, at, skip)
        if not grouped and self.spaced_point(at):
            return self.finish(first, at + 2, f"{head}.{words[at + 1]}")
        if self.digits_after(at, "-–") and self.digits_after(at + 2, "-–"):
            return None, skip
        return self.finish(first, at, "".join(parts), whole=not grouped)

    def groups(self, at: int, parts: list[str]) -> int:
        """Gather groups of three digits behind commas, spaces or (two or more) points."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while self.digits_after(at, ",") and len(words[at + 1]) == 3:
            parts.append(words[at + 1])
            at += 2
        if len(parts) == 1 and len(parts[0]) <= 2:
            at = self.indian_groups(at, parts)
        if len(parts) == 1 and self.digits_after(at, ".") and self.digits_after(at + 2, "."):
            ahead = at
            while self.digits_after(ahead, ".") and len(words[ahead + 1]) == 3:
                ahead += 2
            if not self.digits_after(ahead, "."):
                parts += words[at + 1 : ahead : 2]
                at = ahead
        if len(parts) == 1 and parts[0] != "0":
            while (
                at < self.count and len(words[at]) == 3 and words[at].isdecimal() and starts[at] == ends[at - 1] + 1
            ):
                parts.append(words[at])
                at += 1
            # Tokenised text sets the comma apart: "80 , 000".
            while (
                at + 1 < self.count
                and words[at] == ","
                and starts[at] == ends[at - 1] + 1
                and len(words[at + 1]) == 3
                and words[at + 1].isdecimal()
                and starts[at + 1] == ends[at] + 1
            ):
                parts.append(words[at + 1])
                at += 2
        return at

    def indian_groups(self, at: int, parts: list[str]) -> int:
        """Gather groups of two digits that end in one of three: "10,00,000"."""
        words, ahead = self.tokens.words, at
        while self.digits_after(ahead, ",") and len(words[ahead + 1]) == 2:
            ahead += 2
        if ahead == at or not self.digits_after(ahead, ",") or len(words[ahead + 1]) != 3:
            return at
        ahead += 2
        parts += words[at + 1 : ahead : 2]
        return ahead

    def mixed(self, at: int) -> bool:
        """Tell whether "1/2" stands at ``at``, behind a whole number and a space."""
        words = self.tokens.words
        return at < self.count and not self.glued(at) and words[at].isdecimal() and self.is_half(at)

    def spaced_point(self, at: int) -> bool:
        """Tell whether a point set apart and digits stand at ``at``, as tokenised text has them: "4 . 8 %".

        Only before a percent sign or a scale word: a sentence may end in a number, and the next begin with one.
        """
        tokens, words = self.tokens, self.tokens.words
        if at + 2 >= self.count or words[at] != "." or not words[at + 1].isdecimal():
            return False
        spaced = tokens.starts[at] == tokens.ends[at - 1] + 1 and tokens.starts[at + 1] == tokens.ends[at] + 1
        scale = self.worded.get(at + 2)
        return spaced and (words[at + 2] == "%" or (scale is not None and scale.entry.get("part") == "scale"))

    def is_half(self, at: int) -> bool:
        """Tell whether the digits at ``at`` begin a fraction such as "1/2" that is no part of a longer code."""
        words = self.tokens.words
        if not self.digits_after(at + 1, "/"):
            return False
        above, below = words[at], words[at + 2]
        return len(above) == len(below) == 1 and 0 < int(above) < int(below) and self.chain_end(at + 1) == at + 3

    def slashed(self, first: int, at: int, skip: int) -> tuple[Number | None, int]:
        """Read "3/4"; other digits with a slash are dates and codes."""
        above, below = self.tokens.words[first], self.tokens.words[at + 1]
        if skip != at + 2 or len(above) > 1 or len(below) > 2 or not 0 < int(above) < int(below) <= 10:
            return None, skip
        return Number(first, skip, Decimal(int(above)) / Decimal(int(below)), fraction=True), skip

    def finish(self, first: int, at: int, digits: str, *, whole: bool = False) -> tuple[Number | None, int]:
        """Add what stands behind the digits: scale words, or letters that touch them."""
        value = Decimal(digits)
        tokens, words = self.tokens, self.words
        plain = whole
        scaled = False
        mark = ""
        if self.glued(at) and tokens.words[at].isalpha():
            letters = tokens.words[at]
            if letters in words.scales:
                value, at, scaled = value * words.scales[letters], at + 1, True
            elif letters in words.money_scales or letters in words.unit_marks:
                mark = letters
            elif at not in self.marks:
                return None, at + 1
        elif at < self.count and tokens.words[at] in words.scales:
            value, at, scaled = value * words.scales[tokens.words[at]], at + 1, True
            at += at + 1 in self.marks and tokens.words[at] == "." and self.glued(at)  # "15 mln. dollars"
        elif at < self.count and tokens.words[at] in words.money_scales and at + 1 in self.marks:
            mark = tokens.words[at]  # "1.5 m euros"
        if not mark:
            value, after, more = self.scaled(value, at)
            if more:
                at, scaled = after, True
        year = plain and not scaled and len(digits) == 4 and digits[0] in "12" and digits.isdecimal()
        return Number(first, at, value, scaled=scaled, year=year, mark=mark, plain=plain and not scaled), at

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
        if at + 2 < self.count and self.tokens.lower[at] in self.words["and"]:
            hit = self.worded.get(at + 2)
            if self.tokens.lower[at + 1] in self.words.article and hit is not None and hit.entry.id == "half":
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
        if follows is not None and follows.entry.get("part") == "fraction" and value < 20:
            return self.fraction(first, ahead, Fraction(int(value)), named=True)
        return Number(first, last, value, scaled=scaled, worded=True), last

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

    def fraction(self, first: int, at: int, times: Fraction, *, named: bool) -> tuple[Number | None, int]:
        """Read "half", "two-thirds", "half a million", "three quarters of a billion"."""
        hit = self.worded[at]
        share = Fraction(hit.entry.get("value")) * times
        last = hit.last
        ahead = last
        if ahead < self.count and self.tokens.lower[ahead] in self.words["of"]:
            ahead += 1
        if ahead < self.count and self.tokens.lower[ahead] in self.words.article:
            ahead += 1
        scale = self.worded.get(ahead)
        value = Decimal(share.numerator) / Decimal(share.denominator)
        if scale is not None and scale.entry.get("part") == "scale":
            value, last, _ = self.scaled(value, ahead)
            return Number(first, last, value, scaled=True, worded=True), last
        if not (named or hit.entry.id == "half"):
            return None, last
        return Number(first, last, value, worded=True, fraction=True), last
