"""The small words that the readers of figures and dates look at, taken from the lexicon once for each language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from cis_summits.lexicon import Entry, Hit, Lexicon, load_lexicon

__all__ = ["FigureWords", "Hits", "figure_words"]

Hits = Mapping[str, Sequence[Hit[Entry]]]
"""What the lexicon's gazetteer found, by category."""


class FigureWords(dict[str, frozenset[str]]):
    """Sets of lower-case words by the part they play beside a figure or date: those of ``figure_words`` by their ids.

    Args:
        lexicon: the words of a language.

    Attributes:
        periods: the words of ``period_words`` by the ids of their entries.
        before_units: those that may stand before a unit of time and are part of its period.
        opening: those before a period that open an end of it.
        opening_behind: those behind a period that do.
        narrowing: those before a period that leave a part of it.
        narrowing_behind: those behind it that do.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        figure, self._date, self.periods = (
            {entry.id: frozenset(form.lower() for form in entry.forms) for entry in lexicon.category(category)}
            for category in ("figure_words", "date_words", "period_words")
        )
        super().__init__(figure)
        self.scales: Mapping[str, Decimal] = self._marks(lexicon, plain=True)
        self.money_scales: Mapping[str, Decimal] = self._marks(lexicon, plain=False)
        self.unit_marks: Mapping[str, Entry] = MappingProxyType(
            {form: entry for entry in lexicon.category("unit_marks") for form in entry.forms}
        )
        self.fillers = self["filler"]
        self.no_noun = self["no_noun"]
        self.plurals = self["irregular_plural"]
        self.ordinal = self["ordinal_suffix"]
        self.article = self["article"]
        self.joins = self["range_join"]
        self.before_units = (
            self._any_of("few", "whole", "last", "next", "this", "final", "to") | self.ordinal | {"of", "or", "-"}
        )
        self.opening = self._any_of("than", "starts", "from_only", "until", "after", "to", "through")
        self.opening_behind = self._any_of("onward", "or") | {"or", "on"}
        narrowing = ("of_only", "early_adjective", "mid", "late_adjective", "later", "earlier", "far")
        self.narrowing = self._any_of(*narrowing) | {"in", "-"}
        self.narrowing_behind = self._any_of("to", "so") | {"'"}

    def _any_of(self, *idents: str) -> frozenset[str]:
        """Return the words of several entries of ``period_words``."""
        return frozenset().union(*(self.periods[ident] for ident in idents))

    def date(self, ident: str) -> frozenset[str]:
        """Return the words of an entry of ``date_words``."""
        return self._date[ident]

    def period(self, ident: str) -> frozenset[str]:
        """Return the words of an entry of ``period_words``."""
        return self.periods[ident]

    @staticmethod
    def _marks(lexicon: Lexicon, *, plain: bool) -> Mapping[str, Decimal]:
        return MappingProxyType(
            {
                form: Decimal(entry.get("value"))
                for entry in lexicon.category("scale_marks")
                if bool(entry.get("plain")) is plain
                for form in entry.forms
            }
        )


@lru_cache(maxsize=4)
def figure_words(lexicon: Lexicon | None = None) -> FigureWords:
    """Return the small words of a lexicon (of English without one), put together once."""
    return FigureWords(lexicon or load_lexicon("en"))
