"""What the readers read: one text with everything the recognisers saw in it, each computed once, when asked for."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from cis_summits.grammar import (
    periods as _periods,
    person_mentions as _people,
    quantities as _quantities,
    sentences as _sentences,
    shared_currencies,
)
from cis_summits.grammar.calendar_units import reckonable
from cis_summits.grammar.countries import country_hits
from cis_summits.grammar.dates import DateHit, find_dates
from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.periods import PeriodHit
from cis_summits.grammar.quantities import Figure
from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit, Lexicon, Tokens
from cis_summits.text import Segment, Span, plain_view, span_between

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cis_summits.registry import Alias, Registry

__all__ = ["Reading"]

T = TypeVar("T")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PROSE = frozenset({"headline", "subheadline", "lead", "attendance", "turn", "narrative"})


@lru_cache(maxsize=4)
def _abbreviations(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(form.lower() for entry in lexicon.category("abbreviations") for form in entry.forms)


class Reading:
    """One text, cut and looked up, ready for the readers.

    Args:
        text: the text; all offsets count its code points.
        lexicon: the words of its language.
        registry: names of countries, people and organisations; without one only printed names are seen.
        segments: the parts of the text; without them all of it counts as narrative.
        day: what "this year" and "Monday" are relative to, if known; one at an end of the calendar counts as unknown.
        publisher: site of the publisher, if known.
        home: alpha-2 code of the country whose own officials the publisher names without their country.
        tokens: the tokens of the text's view, where somebody has them already.
        names: the registry's hits in them, likewise.
    """

    def __init__(
        self,
        text: str,
        *,
        lexicon: Lexicon,
        registry: Registry | None = None,
        segments: tuple[Segment, ...] | None = None,
        day: datetime.date | None = None,
        publisher: str | None = None,
        home: str | None = None,
        tokens: Tokens | None = None,
        names: Mapping[str, list[Hit[Alias]]] | None = None,
    ) -> None:
        self.text = text
        self.lexicon = lexicon
        self.registry = registry
        if segments is None:
            segments = (Segment(kind="narrative", span=Span(start=0, end=len(text))),) if text else ()
        self.segments = segments
        self.day = reckonable(day)
        self.publisher = publisher
        self.home = home
        if tokens is not None:
            self.tokens = tokens
        if names is not None:
            self.names = names

    @cached_property
    def view(self) -> str:
        """The text with its kinds of space and apostrophe folded, same length, same offsets."""
        return self.tokens.view

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the view."""
        return Tokens(plain_view(self.text))

    @cached_property
    def hits(self) -> Mapping[str, list[Hit[Entry]]]:
        """Where the lexicon's forms stand, by category."""
        return self.lexicon.gazetteer.scan(self.tokens)

    @cached_property
    def names(self) -> Mapping[str, list[Hit[Alias]]]:
        """Where the registry's names stand: ``country``, ``person``, ``organisation``."""
        if self.registry is None:
            return {"country": [], "person": [], "organisation": []}
        return self.registry.gazetteer.scan(self.tokens)

    @cached_property
    def countries(self) -> list[Hit[Alias]]:
        """Where the text names countries, without the names that only look like one."""
        return country_hits(self.tokens, self.names)

    @cached_property
    def dates(self) -> list[DateHit]:
        """The days and months that the text names, in order, as seen from ``day``."""
        return find_dates(self.tokens, self.hits, self.day, self.lexicon)

    @cached_property
    def periods(self) -> list[PeriodHit]:
        """The stretches of time that the text names, single days among them, in order, as seen from ``day``."""
        return _periods.find(self.tokens, self.hits, self.day, self.lexicon, self.dates)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures of the text, in order; bare numbers and durations are among them."""
        taken = {at for day in self.dates for at in range(day.first, day.last)}
        for period in self.periods:
            taken.update(range(period.first, period.last))
        figures = _quantities.find(self.tokens, self.hits, self.lexicon, taken)
        if shared_currencies.shares_names(self.hits):
            shared_currencies.settle(figures, self.hits, self.countries, self.tokens)
        return figures

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of the segments; to ask each of them for it, sentence by sentence, would take longer."""
        return [segment.kind for segment in self.segments]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of all prose segments, in order."""
        stretches = [
            (segment.span.start, segment.span.end, number)
            for number, segment in enumerate(self.segments)
            if segment.kind in _PROSE
        ]
        return _sentences.split(self.tokens, stretches, _abbreviations(self.lexicon))

    @cached_property
    def breaks(self) -> frozenset[int]:
        """The numbers of the tokens that begin a segment, or follow a blank line."""
        offsets = [segment.span.start for segment in self.segments]
        offsets += [match.end() for match in _BLANK_LINE.finditer(self.view)]
        starts = self.tokens.starts
        return frozenset([bisect_left(starts, offset) for offset in offsets])

    @cached_property
    def people(self) -> list[PersonMention]:
        """The people the text names, in order; see :mod:`cis_summits.grammar.person_mentions`."""
        return _people.find(
            self.tokens,
            self.hits,
            self.names,
            self.lexicon,
            registry=self.registry,
            day=self.day,
            home=self.home,
            breaks=self.breaks,
        )

    def once(self, make: Callable[[Reading], T]) -> T:
        """Return what ``make`` makes of this reading; it is asked once, and what it made is shared by all readers."""
        found = self._made.get(make)
        if found is None:
            found = self._made[make] = make(self)
        made: T = found
        return made

    def forget(self) -> None:
        """Drop what the readers share: it refers back to the reading, a ring that only the collector could free."""
        self._made.clear()

    @cached_property
    def _made(self) -> dict[Callable[[Reading], Any], Any]:
        return {}

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence around ``offset``; ``None`` if none covers it."""
        # A tuple of one number sorts before all longer ones that begin with it.
        number = bisect_left(self.sentences, (offset + 1,)) - 1
        if number < 0 or self.sentences[number].end <= offset:
            return None
        return self.sentences[number]

    def kind_of(self, sentence: Sentence) -> str:
        """Return the kind of the segment that a sentence stands in."""
        return self.kinds[sentence.segment]

    def span(self, first: int, last: int) -> Span:
        """Return the span from token ``first`` up to, not including, token ``last``."""
        return span_between(self.tokens.starts[first], self.tokens.ends[last - 1])
