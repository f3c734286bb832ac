"""Figures: money, percent, amounts and counts, with their hedges, ranges and directions.

Works outward from each number: its unit, the number it forms a range with, the words that hedge it, the
words that say it rose or fell. What a figure measures, of whom and when, is the business of
:mod:`cis_summits.readers.indicators`.
"""

from __future__ import annotations

from itertools import pairwise

from cis_summits.grammar.combining import Combiner, with_hundredths, with_smaller
from cis_summits.grammar.countries import country_hits, names_in
from cis_summits.grammar.dates import find_dates
from cis_summits.grammar.figure_words import FigureWords, Hits, figure_words
from cis_summits.grammar.figures import Figure, with_multiples
from cis_summits.grammar.hedges import HedgeReader
from cis_summits.grammar.numbers import Number, find_numbers
from cis_summits.grammar.shared_currencies import settle, shares_names
from cis_summits.grammar.units import Measured, UnitReader
from cis_summits.lexicon import Lexicon, Tokens, load_lexicon
from cis_summits.model.base import read_as
from cis_summits.model.quantity import Quantity
from cis_summits.text import plain_view, span_between
from cis_summits.values.interval import bounds_read

_BESIDE = 15  # tokens between two figures that are compared
_STOPS = frozenset(".;:!?")
_GREAT = 1000  # "a crowd of some 10,000" counts people; "about 20" may be anything
_YEARS = (1900, 2200)  # a number that may be a year is one where nothing else tells it

__all__ = ["Figure", "find", "find_quantities", "to_quantity"]


def find(tokens: Tokens, hits: Hits, lexicon: Lexicon | None = None, taken: set[int] | None = None) -> list[Figure]:
    """Return the figures of a text in order, bare numbers and durations among them.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        lexicon: the words of the language; English without one.
        taken: tokens that are known to be no figures; the dates of the text without it.
    """
    words = figure_words(lexicon)
    if taken is None:
        taken = {at for day in find_dates(tokens, hits, None, lexicon) for at in range(day.first, day.last)}
    units = UnitReader(tokens, hits, words)
    numbers = find_numbers(tokens, hits, words, units.touching, taken)
    measured: list[Measured] = []
    floor = 0
    for number in numbers:
        if number.first < floor:
            continue
        if measured and _says_again(tokens, measured[-1], number):
            if measured[-1].sort == "bare":  # "3 million (three million) euros"
                whole = units.scaled(measured[-1].number._replace(last=number.last + 1))
                measured[-1] = units.measure(whole, max(0, whole.first - 1))
            floor = max(measured[-1].last, number.last)
            continue
        one = units.measure(number, floor)
        joined = with_hundredths(tokens, measured[-1], one) or with_smaller(measured[-1], one) if measured else None
        if joined is not None:
            measured[-1] = one = joined
        else:
            measured.append(one)
        floor = one.last
    hedges = HedgeReader(tokens, hits, words)
    figures = Combiner(tokens, words, hedges).figures(measured)
    return sorted(with_multiples(tokens, hits, hedges, figures), key=lambda figure: figure.inner)


def _says_again(tokens: Tokens, before: Measured, number: Number) -> bool:
    """Tell whether a number in brackets says the one before it again, as legal texts do: one of them is in words."""
    if not (number.worded or before.number.scaled or before.number.worded):
        return False
    opened = number.first == before.last + 1 and tokens.words[before.last] == "("
    closed = number.last < len(tokens) and tokens.words[number.last] == ")"
    return opened and number.value == before.number.value and (closed or before.sort != "bare")


def find_quantities(text: str) -> list[Quantity]:
    """Return the figures of a text: money, percent, amounts with units, and counts.

    Values are in base units ("93 billion" is 93000000000); offsets count code points of ``text``. Dates,
    times, ordinals, codes and numbers that measure or count nothing are left out. What a number in millions, or
    behind a verb such as "reached", counts may be named elsewhere; it is a count. A currency whose name several
    countries use has its code where the text names one of them, else its name.

    Examples:
        >>> [(str(q.value), q.unit, q.qualifier, q.direction) for q in find_quantities("up by almost 5% to $2 bn")]
        [('5', 'percent', 'almost', 'up'), ('2000000000', 'USD', 'exact', None)]
    """
    lexicon = load_lexicon("en")
    tokens = Tokens(plain_view(text))
    hits = lexicon.gazetteer.scan(tokens)
    figures = find(tokens, hits, lexicon)
    if shares_names(hits):
        settle(figures, hits, country_hits(tokens, names_in(tokens)), tokens)
    counted = [figure for figure in figures if _counts(figure)]
    for before, figure in pairwise(counted):
        if figure.sort == "bare" and _is_compared(tokens, before, figure, figure_words(lexicon)):
            figure.unit, figure.sort = before.unit, before.sort  # "$76 billion, against 75 billion"
    return [to_quantity(figure, tokens) for figure in counted]


def _is_compared(tokens: Tokens, before: Figure, figure: Figure, words: FigureWords) -> bool:
    """Tell whether a figure without a unit is set beside the one before it."""
    gap = tokens.lower[before.last : figure.first]
    told = before.sort in ("money", "unit") and figure.scaled
    return told and 0 < len(gap) <= _BESIDE and gap[-1] in words["compared"] and not _STOPS.intersection(gap)


def _counts(figure: Figure) -> bool:
    """Tell whether a figure counts something, if only named elsewhere: "the population is 37 million"."""
    if figure.sort != "bare":
        return True
    told = figure.verb is not None or (figure.qualifier != "exact" and figure.value >= _GREAT)
    return figure.scaled or (told and not _YEARS[0] <= figure.value < _YEARS[1])


def to_quantity(figure: Figure, tokens: Tokens) -> Quantity:
    """Return a figure as the library's type, with offsets instead of token numbers."""
    return read_as(
        Quantity,
        span=span_between(tokens.starts[figure.first], tokens.ends[figure.last - 1]),
        value=figure.value,
        upper=figure.upper,
        unit=figure.unit or "count",
        kind="count" if figure.sort == "bare" and figure.direction is None else figure.kind,
        direction=figure.direction,
        qualifier=figure.qualifier,
        bounds=bounds_read(figure.value, figure.qualifier, figure.upper),
        noun=tokens.words[figure.noun] if figure.noun >= 0 else None,
    )
