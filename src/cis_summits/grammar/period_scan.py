"""What the readers of periods share: a period as the grammar sees it, and the text it is looked for in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cis_summits.grammar.calendar_units import Stretch
from cis_summits.grammar.figure_words import FigureWords, Hits
from cis_summits.lexicon import Tokens

__all__ = ["CONTAINERS", "PeriodHit", "PeriodScan", "day_or_none", "period_of"]


_BRACKETED = 7  # tokens from bracket to bracket in "the first quarter (January-March) of this year"

CONTAINERS = frozenset({"year", "month", "quarter", "half", "decade", "century"})
"""Grains of periods that others are parts of."""


@dataclass(slots=True)
class PeriodHit:
    """A period as the grammar sees it; token numbers instead of offsets.

    Attributes:
        first: number of the first token.
        last: number after the last token.
        start: first day; ``None`` while unknown or open.
        end: last day, included; ``None`` while unknown or open.
        grain: what it is made of: ``year``, ``month``, ``day``, ``quarter``, ``range``, ``rolling`` ...
        resolved: whether the words and the day of the text settled it.
        stated: whether the text itself gives all of it.
        relation: ``since``, ``until``, ``before`` or ``after`` if the words open one end, else empty.
        month: month of a period named without year.
        day: day of a day without year.
        single: whether it is a single day.
        part: unit, number and count of a part of a year that still wants its year ("the first ten months").
        owned: whether a year behind it, stated or told from the day of the text, settled its own.
        middle: the day in the middle of the whole, for what is called "the middle of" it.
    """

    first: int
    last: int
    start: date | None
    end: date | None
    grain: str
    resolved: bool = True
    stated: bool = True
    relation: str = ""
    month: int | None = None
    day: int | None = None
    single: bool = False
    part: tuple[str, int, int] | None = None
    owned: bool = False
    middle: date | None = None

    @property
    def stretch(self) -> Stretch | None:
        """Both days, if both are known."""
        return Stretch(self.start, self.end) if self.start and self.end else None


class PeriodScan:
    """The periods of one text in the making: found so far, by where they begin and end.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        day: the day of the text.
        words: the small words of the language.
    """

    def __init__(self, tokens: Tokens, hits: Hits, day: date | None, words: FigureWords) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.hits = hits
        self.day = day
        self.words = words
        self.count = len(tokens)
        self.found: dict[int, PeriodHit] = {}
        self.ends: dict[int, PeriodHit] = {}
        self.number_end = {hit.last: hit for hit in hits["numbers"]}
        self.ordinal_end = {hit.last: hit for hit in hits["ordinals"]}

    def add(self, one: PeriodHit) -> None:
        """Keep a period; what it covers gives way."""
        self.found[one.first] = one
        self.ends[one.last] = one

    def drop(self, one: PeriodHit) -> None:
        """Take a period back, because a greater one holds it."""
        self.found.pop(one.first, None)
        self.ends.pop(one.last, None)

    def glued(self, at: int) -> bool:
        """Tell whether token ``at`` follows the one before it without a space."""
        return 0 < at < self.count and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def is_word(self, at: int, kind: str) -> bool:
        """Tell whether token ``at`` is one of the small words of a kind."""
        return 0 <= at < self.count and self.lower[at] in self.words.periods[kind]

    def past_brackets(self, at: int) -> int:
        """Return the token after "(January-March) of" at token ``at``, or ``at`` if no such thing stands there."""
        close = next((end for end in range(at + 1, min(at + _BRACKETED, self.count)) if self.lower[end] == ")"), at)
        return close + 2 if close > at + 1 and self.is_word(close + 1, "of_only") else at

    def container(self, at: int) -> PeriodHit | None:
        """Return the period that begins at token ``at`` or behind "of", "in", "for"."""
        if at < self.count and (self.lower[at] in self.words.period("of") or self.tokens.words[at] in ",-/"):
            at += 1
        elif at < self.count and self.tokens.words[at] == "(":
            at = self.past_brackets(at)
        one = self.found.get(at)
        return one if one is not None and one.grain in CONTAINERS and not one.single else None


def period_of(first: int, last: int, grain: str, stretch: Stretch | None, *, stated: bool) -> PeriodHit:
    """Return a period of both days of a stretch, or an unresolved one without it."""
    start, end = stretch or (None, None)
    return PeriodHit(first, last, start, end, grain, stretch is not None, stated)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, or ``None`` if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
