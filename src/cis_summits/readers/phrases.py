"""Small phrases asked for at a place, not searched for in the whole text.

The lexicon's gazetteer finds the words that facts hang on; the words around them ("is", "hand over", "will")
are far too frequent to look up everywhere, and are asked for only beside those.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol, TypeVar

from cis_summits.lexicon import Entry, Lexicon, Tokens
from cis_summits.text import plain_view

__all__ = ["Phrase", "Phrases", "inside", "phrases", "small"]


class _Placed(Protocol):
    @property
    def first(self) -> int: ...


P = TypeVar("P", bound=_Placed)


def inside(found: Sequence[P], first: int, last: int) -> Sequence[P]:
    """Return those of some hits, in order of their first token, that start in tokens ``first`` up to ``last``."""
    low = bisect_left(found, first, key=lambda one: one.first)
    return found[low : bisect_left(found, last, low, key=lambda one: one.first)]


class Phrase(NamedTuple):
    """A phrase found: tokens ``first`` up to, not including, ``last``."""

    first: int
    last: int
    entry: Entry


class Phrases:
    """The forms of some entries, looked up by their first or last word; the longest wins.

    Args:
        entries: entries of the lexicon, of one or more categories.

    Examples:
        >>> from cis_summits.lexicon import load_lexicon
        >>> links = phrases(load_lexicon("en"), "membership_links", "says")
        >>> words = "the members are made up of".split()
        >>> links.starting(words, 2).entry.id
        'list'
    """

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for entry in entries:
            for form in entry.forms:
                words = tuple(Tokens(plain_view(form)).lower)
                self._by_first.setdefault(words[0], []).append((words, entry))
                self._by_last.setdefault(words[-1], []).append((words, entry))
        for table in (self._by_first, self._by_last):
            for rows in table.values():
                rows.sort(key=lambda row: -len(row[0]))

    def starting(self, lower: Sequence[str], at: int) -> Phrase | None:
        """Return the phrase that starts at token ``at``."""
        if not 0 <= at < len(lower):
            return None
        for words, entry in self._by_first.get(lower[at], ()):
            if tuple(lower[at : at + len(words)]) == words:
                return Phrase(at, at + len(words), entry)
        return None

    def ending(self, lower: Sequence[str], end: int) -> Phrase | None:
        """Return the phrase that ends before token ``end``."""
        if not 0 < end <= len(lower):
            return None
        for words, entry in self._by_last.get(lower[end - 1], ()):
            first = end - len(words)
            if first >= 0 and tuple(lower[first:end]) == words:
                return Phrase(first, end, entry)
        return None

    def within(self, lower: Sequence[str], first: int, last: int) -> Iterator[Phrase]:
        """Yield the phrases that lie in tokens ``first`` up to ``last``, none overlapping another."""
        at, known = max(first, 0), self._by_first
        last = min(last, len(lower))
        if known.keys().isdisjoint(lower[at:last]):
            return  # as nearly always
        while at < last:
            if lower[at] in known:
                phrase = self.starting(lower, at)
                if phrase is not None and phrase.last <= last:
                    yield phrase
                    at = phrase.last
                    continue
            at += 1


@lru_cache(maxsize=64)
def phrases(lexicon: Lexicon, category: str, part: str | None = None) -> Phrases:
    """Return the phrases of a category of the lexicon, or of those of its entries with one ``part``."""
    return Phrases(e for e in lexicon.category(category) if part is None or e.get("part") == part)


@lru_cache(maxsize=256)
def small(lexicon: Lexicon, ident: str) -> frozenset[str]:
    """Return the small words of one entry of the lexicon's ``small_words``, in lower case."""
    return lexicon.forms("small_words", ident)
