"""A figure as the grammar sees it, and figures that are no number with a unit: "doubled", "a 1.5-fold increase"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from cis_summits.grammar.figure_words import Hits
from cis_summits.grammar.hedges import Hedge, HedgeReader
from cis_summits.lexicon import Entry, Tokens
from cis_summits.model.quantity import Direction, IndicatorKind
from cis_summits.values import Qualifier

__all__ = ["Figure", "tidy", "with_multiples"]

_HUNDRED = Decimal(100)
_CENT = Decimal("0.01")
_NEAR = 10
_BESIDE = 4  # tokens between two multiples of which the second has no verb: "wages 1.4-fold, pensions 1.6-fold"


@dataclass(slots=True)
class Figure:
    """A figure as the grammar sees it; token numbers instead of offsets.

    Attributes:
        first: first token, hedging and changing words included.
        last: token after the last one.
        inner: first token of the number and its unit alone.
        value: in base units, or the lower one of a range.
        upper: the upper one of a range.
        unit: ISO 4217 code, ``percent``, ``count``, a unit name, or empty for a bare number.
        sort: what kind of unit that is.
        qualifier: the hedge.
        direction: which way it changed; ``None`` for what is no change.
        level: whether the words say it is a level ("rose to").
        noun: first token of the noun counted, ``-1`` without one.
        verb: the verb that leads to it ("reached").
        cue: tokens of the words that tell the change.
        role: ``before`` and ``now`` for the two levels of "from 23 to 31 percent".
        fraction: whether it was written as a fraction ("a third").
        worded: whether the number was written without digits.
        multiple: whether it was written as a multiple ("doubled").
    """

    first: int
    last: int
    inner: int
    value: Decimal
    unit: str
    sort: str
    upper: Decimal | None = None
    qualifier: Qualifier = "exact"
    direction: Direction | None = None
    level: bool = False
    noun: int = -1
    verb: Entry | None = None
    cue: tuple[int, int] | None = None
    role: str = ""
    fraction: bool = False
    worded: bool = False
    multiple: bool = False
    scaled: bool = False

    @property
    def percent(self) -> Decimal:
        """A fraction in percent, to two places."""
        return tidy((self.value * _HUNDRED).quantize(Decimal("0.01")))

    @property
    def kind(self) -> IndicatorKind | None:
        """``level``, ``change``, ``share`` or ``count``, as far as its own words tell."""
        if self.direction is not None:
            return "change"
        if self.sort == "count":
            return "count"
        if self.fraction:
            return "share"
        if self.sort == "percent" and not self.level:
            return None
        return "level"


def tidy(value: Decimal) -> Decimal:
    """Return the value without trailing zeros behind the point and never in exponent form."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def with_multiples(tokens: Tokens, hits: Hits, hedges: HedgeReader, figures: list[Figure]) -> list[Figure]:
    """Add "doubled", "grew threefold", "a 1.5-fold increase", "rose 3 times" as changes in percent."""
    found: list[Figure] = []
    listing = {",", *hedges.words["and"], *hedges.words["or"]}
    for hit in hits["multiples"]:
        hedge = hedges.hedge(hit.first, hit.first, 0)
        value = Decimal(hit.entry.get("percent"))
        found.append(_multiple(hedge.first, hit.last, hit.first, value, hit.entry.get("direction"), hedge))
    numbers = {figure.last: figure for figure in figures} if hits["folds"] else {}
    heads = {figure.first: figure for figure in figures} if hits["folds"] else {}
    used: set[int] = set()
    before: Figure | None = None
    for hit in hits["folds"]:
        stated = hit.entry.get("value")
        figure = None
        if hit.entry.get("ahead"):
            figure = heads.get(hit.last)
            if figure is None or figure.upper is not None:
                continue
        elif stated is None:
            at = hit.first - (hit.first > 0 and tokens.words[hit.first - 1] == "-")
            figure = numbers.get(at) or numbers.get(hit.last)
            if figure is None or figure.sort not in ("bare", "count"):
                continue
        first = figure.first if figure else hit.first
        times = figure.value if figure else Decimal(stated)
        hedge = hedges.hedge(first if not figure else figure.inner, hit.last, 0)
        if hit.entry.get("ahead") and figure is not None:
            hedge = hedge._replace(qualifier=figure.qualifier)
        lead = min(hit.first, hedge.first)
        low = _lower_of(tokens, hedges, numbers, figure)
        if low is not None:
            hedge, lead = hedge._replace(qualifier="range"), low.first
            used.add(low.inner)
        change = hedges.change(lead, hit.last, 0, percent=True, hedged=hedge)
        direction = change.direction or hit.entry.get("direction")
        gap = tokens.lower[before.last : first] if before is not None and 0 < first - before.last <= _NEAR else []
        near = bool(gap) and (gap[-1] in listing or (len(gap) <= _BESIDE and gap[0] in listing))
        if direction is None and near and before is not None:
            direction, change = before.direction, change._replace(first=first)  # "grew 8 times and in May 2 times"
        if direction is None or times <= 1:
            if figure is not None and (figure.sort == "bare" or tokens.words[hit.first - 1] == "-"):
                used.add(figure.inner)  # "1.6-fold", "two and a half times" count nothing
            continue
        value = _in_percent(times, direction)
        first = min(lead, change.first) if change.first >= 0 else lead
        used.update(range(hit.first, hit.last))  # "two-fold" is no count of two
        if figure is not None:
            used.add(figure.inner)
            hit = hit._replace(last=max(hit.last, figure.last)) if hit.first < figure.inner else hit
        before = _multiple(first, max(hit.last, change.last), hit.first, value, direction, hedge)
        if low is not None and low.value > 1:
            before.value, before.upper = _in_percent(low.value, direction), value
        found.append(before)
    return [*(figure for figure in figures if figure.inner not in used), *found] if used else [*figures, *found]


def _lower_of(
    tokens: Tokens, hedges: HedgeReader, numbers: dict[int, Figure], figure: Figure | None
) -> Figure | None:
    """Return the lower end of "2-3 times", "two to three times" before the upper one."""
    if figure is None or figure.inner < 1 or tokens.lower[figure.inner - 1] not in hedges.words.joins:
        return None
    low = numbers.get(figure.inner - 1)
    return low if low is not None and low.sort == "bare" and low.value < figure.value else None


def _in_percent(times: Decimal, direction: Direction) -> Decimal:
    """Return the change that a multiple tells: 1.5 times more are 50 percent."""
    return tidy((times - 1) * _HUNDRED if direction == "up" else (_HUNDRED - _HUNDRED / times).quantize(_CENT))


def _multiple(first: int, last: int, inner: int, value: Decimal, direction: Direction, hedge: Hedge) -> Figure:
    return Figure(
        first, last, inner, value, "percent", "percent", qualifier=hedge.qualifier, direction=direction, multiple=True
    )
