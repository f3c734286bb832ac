"""Figures: money, percent, amounts and counts, with their hedges, ranges and directions.

Works outward from each number: its unit, the number it forms a range with, the words that hedge it, the
words that say it rose or fell. What a figure measures, of whom and when, is the business of
:mod:`cis_summits.readers.indicators`.
"""

from __future__ import annotations

from cis_summits.grammar.combining import Combiner, with_hundredths, with_smaller
from cis_summits.grammar.dates import find_dates
from cis_summits.grammar.figure_words import Hits, figure_words
from cis_summits.grammar.figures import Figure, with_multiples
from cis_summits.grammar.hedges import HedgeReader
from cis_summits.grammar.numbers import find_numbers
from cis_summits.grammar.units import Measured, UnitReader
from cis_summits.lexicon import Lexicon, Tokens, load_lexicon
from cis_summits.model.base import read_as
from cis_summits.model.quantity import Quantity
from cis_summits.text import plain_view, span_between
from cis_summits.values.interval import bounds_read

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


def find_quantities(text: str) -> list[Quantity]:
    """Return the figures of a text: money, percent, amounts with units, and counts.

    Values are in base units ("93 billion" is 93000000000); offsets count code points of ``text``. Dates,
    times, ordinals, codes and numbers that measure or count nothing are left out.

    Examples:
        >>> [(str(q.value), q.unit, q.qualifier, q.direction) for q in find_quantities("up by almost 5% to $2 bn")]
        [('5', 'percent', 'almost', 'up'), ('2000000000', 'USD', 'exact', None)]
    """
    lexicon = load_lexicon("en")
    tokens = Tokens(plain_view(text))
    hits = lexicon.gazetteer.scan(tokens)
    return [to_quantity(figure, tokens) for figure in find(tokens, hits, lexicon) if figure.sort != "bare"]


def to_quantity(figure: Figure, tokens: Tokens) -> Quantity:
    """Return a figure as the library's type, with offsets instead of token numbers."""
    return read_as(
        Quantity,
        span=span_between(tokens.starts[figure.first], tokens.ends[figure.last - 1]),
        value=figure.value,
        upper=figure.upper,
        unit=figure.unit or "count",
        kind=figure.kind,
        direction=figure.direction,
        qualifier=figure.qualifier,
        bounds=bounds_read(figure.value, figure.qualifier, figure.upper),
        noun=tokens.words[figure.noun] if figure.noun >= 0 else None,
    )
