"""Hypothesis strategies: any document the model allows, and texts that look like what users bring."""

from __future__ import annotations

import datetime
from decimal import Decimal

from hypothesis import strategies as st

from cis_summits.model import (
    Attendance,
    Chairmanship,
    Country,
    Diagnostic,
    Document,
    Evidence,
    Indicator,
    Institution,
    Leader,
    LeaderName,
    Meeting,
    Membership,
    Mention,
    Organisation,
    Person,
    Quantity,
    Source,
    Statement,
    Summit,
    Term,
    ThemeYear,
)
from cis_summits.text import Segment, Span
from cis_summits.values import Interval, PartialDate, Period

__all__ = ["documents", "entities", "texts"]

_words = st.text(max_size=12) | st.sampled_from(["a\nb", "<i>", "\u2028", "\x1b[2J", "\u202e", "明斯克", "e\u0301"])
st.register_type_strategy(str, _words)
_spans = st.builds(
    lambda start, length: Span(start=start, end=start + length), st.integers(0, 50), st.integers(0, 50)
)
_days = st.dates()
_partial_dates = st.builds(
    lambda day, parts: PartialDate(*(day.year, day.month, day.day)[:parts]), _days, st.integers(1, 3)
)
_decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18)


def _interval(ends: tuple[Decimal, Decimal], low: bool, high: bool) -> Interval:
    return Interval(low=min(ends) if low else None, high=max(ends) if high else None, low_open=high, high_open=low)


def _period(days: tuple[datetime.date, datetime.date], label: str, resolved: bool, span: Span | None) -> Period:
    if not resolved:
        return Period(label=label, span=span)
    return Period(start=min(days), end=max(days), label=label, resolved=True, span=span)


_intervals = st.builds(_interval, st.tuples(_decimals, _decimals), st.booleans(), st.booleans())
_periods = st.builds(_period, st.tuples(_days, _days), _words, st.booleans(), st.none() | _spans)
_countries = st.builds(Country)
_organisations = st.builds(Organisation)
_terms = st.builds(Term, start=st.none() | _partial_dates, end=st.none() | _partial_dates)
_leaders = st.builds(
    Leader,
    names=st.lists(st.builds(LeaderName), max_size=1).map(tuple),
    terms=st.lists(_terms, max_size=2).map(tuple),
)
_persons = st.builds(Person, country=st.none() | _countries)
_institutions = st.builds(Institution, country=st.none() | _countries)
_speakers = _leaders | _persons | _institutions
_evidence = st.lists(st.builds(Evidence, span=_spans), max_size=1).map(tuple)
_read = {"span": _spans, "evidence": _evidence}
_attendance = st.builds(Attendance, leader=_leaders | _persons, country=st.none() | _countries, **_read)
_attendances = st.lists(_attendance, max_size=2).map(tuple)
_from_to = {"start": st.none() | _partial_dates, "end": st.none() | _partial_dates}
_summits = st.builds(Summit, organisation=_organisations, attendance=_attendances, **_from_to, **_read)
_meetings = st.builds(Meeting, participants=_attendances, date=st.none() | _partial_dates, **_read)
_memberships = st.builds(
    Membership,
    country=_countries,
    organisation=_organisations,
    since=st.none() | _partial_dates,
    until=st.none() | _partial_dates,
    **_read,
)
_chairmanships = st.builds(Chairmanship, country=_countries, organisation=_organisations, **_from_to, **_read)
_theme_years = st.builds(ThemeYear, organisation=_organisations, **_read)
_statements = st.builds(
    Statement,
    speaker=_speakers,
    country=st.none() | _countries,
    addressees=st.lists(_speakers, max_size=1).map(tuple),
    content=st.lists(_spans, max_size=2).map(tuple),
    cue=st.none() | _spans,
    speaker_span=st.none() | _spans,
    **_read,
)
_figures = {"value": _decimals, "upper": st.none() | _decimals, "bounds": _intervals}
_indicators = st.builds(
    Indicator,
    period=st.none() | _periods,
    economies=st.lists(_countries | _organisations, max_size=2).map(tuple),
    stated_by=st.none() | _speakers,
    **_figures,
    **_read,
)
_quantities = st.builds(Quantity, span=_spans, **_figures)
_mentions = st.builds(
    Mention, span=_spans, target=_speakers | _countries | _organisations | _quantities | _periods | _partial_dates
)
_diagnostics = st.builds(Diagnostic, span=st.none() | _spans)
_sources = st.builds(Source, date=st.none() | _days)

entities = st.one_of(
    _summits, _meetings, _memberships, _chairmanships, _theme_years, _statements, _indicators, _mentions, _diagnostics
)

documents = st.builds(
    Document,
    text=st.text(max_size=120),
    source=_sources,
    published=st.none() | _days,
    segments=st.lists(st.builds(Segment, span=_spans), max_size=2).map(tuple),
    summits=st.lists(_summits, max_size=1).map(tuple),
    attendance=_attendances,
    meetings=st.lists(_meetings, max_size=1).map(tuple),
    memberships=st.lists(_memberships, max_size=2).map(tuple),
    chairmanships=st.lists(_chairmanships, max_size=1).map(tuple),
    theme_years=st.lists(_theme_years, max_size=1).map(tuple),
    statements=st.lists(_statements, max_size=1).map(tuple),
    indicators=st.lists(_indicators, max_size=1).map(tuple),
    mentions=st.lists(_mentions, max_size=2).map(tuple),
    diagnostics=st.lists(_diagnostics, max_size=1).map(tuple),
)

_BITS = (
    "President of Belarus Alexander Lukashenko",
    "Vladimir Putin:",
    "Attending the summit were",
    "informal CIS summit",
    "trade rose by over 5.5 percent",
    "almost $90 billion",
    "in the first ten months",
    "this year",
    "December 25, 2024, Minsk",
    "is a full member of",
    "Moldova",
    "the CIS chairmanship",
    "Year of Peace",
    "He said that",
    "told Rahmon",
    '"',
    "“",
    "”",
    "«",
    "* * *",
    "-",
    "−",
    "\u00a0",
    "\n\n",
    "\n",
    ". ",
    ", ",
    "(",
    ")",
    "1" * 40,
    "\u200b",
    "\u202e",
    "e\u0301",
    "\U0001f600",
    "\x00",
)

texts = st.text(max_size=200) | st.lists(st.sampled_from(_BITS) | st.text(max_size=5), max_size=40).map(" ".join)
"""Any text, and texts made of the pieces that readers look for, in orders nobody would write."""
