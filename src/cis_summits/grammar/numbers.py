"""Numbers in digits and in words: "1.762", "7,000", "two and a half billion", "one-third".

Times, versions, telephone numbers, ordinals and codes ("14:50", "1.2.3", "8-800-200", "5th", "G20") are
passed over. What a number counts is the business of :mod:`cis_summits.grammar.quantities`.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from cis_summits.grammar.figure_words import FigureWords, Hits
from cis_summits.grammar.number_words import Number, WordReader, share_of
from cis_summits.lexicon import Tokens

__all__ = ["MAX_DIGITS", "Number", "find_numbers"]

MAX_DIGITS = 24
"""Longer runs of digits are codes, not figures; up to here ``Decimal`` arithmetic stays exact."""
_CODE = 3  # letters of "COVID-19", "A-50%"; "Armenia-12%" is a figure


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
    reader = _NumberReader(tokens, worded, words, marks, ordinal)
    found: list[Number] = []
    upto = 0
    starts = sorted({*tokens.digits, *worded}) if worded else tokens.digits
    for at in starts:
        if at < upto or at in taken:
            continue
        number, upto = reader.in_words(at, upto) if at in worded else reader.in_digits(at)
        if number is not None:
            if upto < len(tokens) and tokens.lower[upto] in words["in_parts"]:
                number, upto = reader.in_parts(number, upto)
            found.append(number)
    return found


class _NumberReader(WordReader):
    """Reads one number at a token; every method tells the number, or ``None``, and where to go on."""

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
            letters = words[at - 2] if joined and self.glued(at - 2) else ""
            if letters in self.words.money_scales or letters in self.words.scales:
                joined = not words[at - 3].isdecimal()  # "3m-5m"
            if joined and not (skip < self.count and words[skip] == "%" and len(words[at - 2]) > _CODE):
                return None, skip
            if before == "+" and self.glued(at - 1) and words[at - 2].isdecimal():
                return None, skip  # the second half of "2+2 talks"
            if before in "#@_№±" or (at not in self.marks and (before.isalpha() or before in "%=&?/")):
                return None, skip
        head = words[at]
        if len(head) > MAX_DIGITS or (len(head) > 1 and head[0] == "0"):
            return None, skip  # "007"
        at += 1
        if skip == at and (at >= self.count or not (words[at] in ".,'’" or words[at].isdecimal())):
            return self.finish(first, at, head, whole=True)  # as mostly: nothing goes on behind the digits
        parts = [head]
        if len(head) <= 3 and head != "0" and at < self.count:
            at = self.groups(at, parts)
        grouped = len(parts) > 1
        if sum(map(len, parts)) > MAX_DIGITS:
            return None, max(skip, at)  # none of its groups begins a figure either
        if self.digits_after(at, "."):
            fraction = words[at + 1]
            if fraction == "000" and not grouped and head != "0" and len(head) <= 3 and not self.is_exact(at + 2):
                return self.finish(first, at + 2, head + fraction)  # "5.000 hectares"
            if len(fraction) == 3 and self.digits_after(at + 2, ",") and len(words[at + 3]) <= 2:
                return self.finish(first, at + 4, f"{head}{fraction}.{words[at + 3]}")  # "1.234,56"
            if self.digits_after(at + 2, ".,") or len(fraction) > MAX_DIGITS:
                return None, skip
            return self.finish(first, at + 2, "".join(parts) + "." + fraction)
        if self.digits_after(at, ","):
            follows = words[at + 1]
            spaced = grouped and not self.glued(at - 1)  # "1 234,56"
            decimal = (not grouped or spaced or words[at - 2] == ".") and (len(follows) < 3 or head == "0")
            if not decimal or len(follows) > MAX_DIGITS or self.digits_after(at + 2, ".,"):
                return None, max(skip, self.chain_end(at))
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

    def is_exact(self, at: int) -> bool:
        """Tell whether what stands at ``at`` may follow three decimals: a percent sign, a scale, more digits."""
        words = self.tokens.words
        return at < self.count and (at in self.worded or words[at] in "%.," or self.tokens.lower[at][:3] == "per")

    def groups(self, at: int, parts: list[str]) -> int:
        """Gather groups of three digits behind commas, spaces or (two or more) points."""
        words, starts, ends = self.tokens.words, self.tokens.starts, self.tokens.ends
        while self.digits_after(at, ",") and len(words[at + 1]) == 3:
            parts.append(words[at + 1])
            at += 2
        while self.digits_after(at, "'’") and len(words[at + 1]) == 3:
            parts.append(words[at + 1])
            at += 2  # "1'500'000" as the Swiss write
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
        value, last, scaled = self.scaled(Decimal(int(above)) / Decimal(int(below)), skip)
        return Number(first, last, value, scaled=scaled, fraction=not scaled), last  # "3/4", "1/2 billion"

    def finish(self, first: int, at: int, digits: str, *, whole: bool = False) -> tuple[Number | None, int]:
        """Add what stands behind the digits: scale words, or letters that touch them."""
        value = Decimal(digits)
        tokens, words = self.tokens, self.words
        plain = whole
        scaled = False
        mark = ""
        if (sign := self.worded.get(at)) is not None and sign.entry.get("sign") and whole:
            value, at, plain = value + share_of(sign.entry), at + 1, False  # "2½"
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
