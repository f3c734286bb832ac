"""Stretches of time as texts name them: "2024", "the first ten months", "the past five years", "January-March 2016".

Resolved against the day of the text; without one, periods that need it keep their label and stay unresolved.
Single days are the business of :mod:`cis_summits.grammar.dates`; here they only begin and end periods. The steps:
``period_names`` and ``period_units`` find single periods, ``period_ranges`` joins them.
"""

from __future__ import annotations

from datetime import date

from cis_summits.grammar.calendar_units import reckonable
from cis_summits.grammar.dates import DateHit, find_dates
from cis_summits.grammar.figure_words import Hits, figure_words
from cis_summits.grammar.period_ranges import PeriodReader
from cis_summits.grammar.period_scan import PeriodHit
from cis_summits.lexicon import Lexicon, Tokens, load_lexicon
from cis_summits.text import plain_view, span_between
from cis_summits.values import Period
from cis_summits.values.period import period_at

__all__ = ["PeriodHit", "find", "find_periods", "to_period"]


def find(
    tokens: Tokens,
    hits: Hits,
    reference: date | None = None,
    lexicon: Lexicon | None = None,
    dates: list[DateHit] | None = None,
) -> list[PeriodHit]:
    """Return the periods of a text in order, none overlapping another; single days are among them.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        reference: the day of the text.
        lexicon: the words of the language; English without one.
        dates: the days of the text where they have been found already.
    """
    if dates is None:
        dates = find_dates(tokens, hits, reference, lexicon)
    return PeriodReader(tokens, hits, reckonable(reference), figure_words(lexicon)).read(dates)


def find_periods(text: str, reference: date | None = None) -> list[Period]:
    """Return the stretches of time that a text names: months, quarters, years, ranges, "the past five years".

    Single days are left out. Ends are included; offsets count code points of ``text``.

    Args:
        text: any text.
        reference: the day that "this year" is relative to; without it such periods stay unresolved.

    Examples:
        >>> find_periods("in the first nine months of 2024 and last year", date(2024, 12, 25))
        [Period(2024-01-01..2024-09-30 'the first nine months of 2024'), Period(2023-01-01..2023-12-31 'last year')]
    """
    tokens = Tokens(plain_view(text))
    hits = load_lexicon("en").gazetteer.scan(tokens)
    return [to_period(hit, tokens) for hit in find(tokens, hits, reference) if not hit.single or hit.relation]


def to_period(hit: PeriodHit, tokens: Tokens) -> Period:
    """Return a period as the library's type, with offsets instead of token numbers."""
    start, end = tokens.starts[hit.first], tokens.ends[hit.last - 1]
    span, label = span_between(start, end), tokens.view[start:end]
    if not hit.resolved:
        return period_at(span, label, None, None, resolved=False)
    return period_at(span, label, hit.start, hit.end, resolved=True)
