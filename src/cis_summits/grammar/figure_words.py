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


class FigureWords:
    """Sets of lower-case words by the part they play beside a figure or date.

    Args:
        lexicon: the words of a language.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._sets = {
            (category, entry.id): frozenset(form.lower() for form in entry.forms)
            for category in ("figure_words", "date_words", "period_words")
            for entry in lexicon.category(category)
        }
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

    def __getitem__(self, ident: str) -> frozenset[str]:
        return self._sets["figure_words", ident]

    def date(self, ident: str) -> frozenset[str]:
        """Return the words of an entry of ``date_words``."""
        return self._sets["date_words", ident]

    def period(self, ident: str) -> frozenset[str]:
        """Return the words of an entry of ``period_words``."""
        return self._sets["period_words", ident]

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
