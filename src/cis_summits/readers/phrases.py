"""Small phrases asked for at a place, not searched for in the whole text.

The lexicon's gazetteer finds the words that facts hang on; the words around them ("is", "hand over", "will")
are far too frequent to look up everywhere, and are asked for only beside those.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import Any, NamedTuple, TypeVar, cast

from cis_summits.lexicon import Entry, Lexicon
from cis_summits.lexicon.tokens import phrase_words

__all__ = [
    "Parts",
    "Phrase",
    "Phrases",
    "WordSets",
    "inside",
    "parts",
    "phrases",
    "small",
    "standing",
    "word_sets",
]


P = TypeVar("P", bound=tuple[Any, ...])


def inside(found: Sequence[P], first: int, last: int) -> Sequence[P]:
    """Return those of some hits that start in tokens ``first`` up to ``last``.

    Args:
        found: tuples that begin with the number of their first token, in its order.
        first: the first token.
        last: the token after the last.
    """
    if not found:
        return found
    # A tuple of one number sorts before all longer ones that begin with it: no key is asked for.
    low = bisect_left(found, (first,))
    return found[low : bisect_left(found, (last,), low)]


def standing(words: frozenset[str], tokens: list[str], first: int, last: int) -> Iterator[int]:
    """Return the numbers of those of tokens ``first`` up to ``last`` that are among some words, in order.

    Args:
        words: the words.
        tokens: the tokens of the document, in lower case if the words are.
        first: the first token, not before the first of the document.
        last: the token after the last.
    """
    return compress(range(first, last), map(words.__contains__, tokens[first:last]))


class Phrase(NamedTuple):
    """A phrase found: tokens ``first`` up to, not including, ``last``."""

    first: int
    last: int
    entry: Entry


_Row = tuple[int, list[str], Entry]
# A named tuple made by its own class takes twice as long.
_new = cast("Callable[[type[Phrase], tuple[int, int, Entry]], Phrase]", tuple.__new__)
_NONE: Iterator[Phrase] = iter(())

_Branch = tuple[Entry | None, dict[str, list[_Row]] | None]


def _cut(entries: Iterable[Entry]) -> Iterator[tuple[list[str], Entry]]:
    """Yield the words of each form of some entries, in lower case, with its entry."""
    for entry in entries:
        for form in entry.forms:
            yield phrase_words(form.lower()), entry


def _branches(forms: Iterable[tuple[list[str], Entry]], outer: int, second: int) -> dict[str, _Branch]:
    """Return forms by an outer word, first or last: the word alone, and the longer ones by the word next to it.

    Args:
        forms: the words of each, with its entry.
        outer: where the outer word stands in them.
        second: where the word next to it stands.
    """
    alone: dict[str, Entry] = {}
    longer: dict[str, dict[str, list[_Row]]] = {}
    for words, entry in forms:
        if len(words) == 1:
            alone.setdefault(words[0], entry)
        else:
            rows = longer.setdefault(words[outer], {}).setdefault(words[second], [])
            rows.append((len(words), words, entry))
            if len(rows) > 1:
                rows.sort(key=lambda row: -row[0])
    return {word: (alone.get(word), longer.get(word)) for word in (*alone, *longer)}


class Phrases:
    """The forms of some entries, looked up by their first or last word; the longest wins.

    Args:
        entries: entries of the lexicon, of one or more categories.

    Attributes:
        heads: the first words of the forms.
        tails: their last words.
        keys: one word of each, the longest: where none of them stands, as nearly everywhere, no form does.

    Examples:
        >>> from cis_summits.lexicon import load_lexicon
        >>> links = phrases(load_lexicon("en"), "membership_links", "says")
        >>> words = "the members are made up of".split()
        >>> links.starting(words, 2).entry.id
        'list'
    """

    __slots__ = ("_by_first", "_by_last", "_entries", "heads", "keys", "tails")

    _by_first: dict[str, _Branch]
    _by_last: dict[str, _Branch]
    heads: frozenset[str]
    tails: frozenset[str]

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self.keys = frozenset([max(words, key=len) for words, _ in _cut(self._entries)])

    def __getattr__(self, name: str) -> Any:
        """Put a table together when it is first asked for; of most phrases the keys alone ever are."""
        table: Any
        match name:
            case "_by_first":
                table = _branches(_cut(self._entries), 0, 1)
            case "_by_last":
                table = _branches(_cut(self._entries), -1, -2)
            case "heads":
                table = frozenset(self._by_first)
            case "tails":
                table = frozenset(self._by_last)
            case _:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        setattr(self, name, table)
        return table

    def starting(self, lower: list[str], at: int) -> Phrase | None:
        """Return the phrase that starts at token ``at``."""
        if not 0 <= at < len(lower):
            return None
        branch = self._by_first.get(lower[at])
        if branch is None:
            return None
        alone, longer = branch
        if longer is not None and at + 1 < len(lower):
            for size, words, entry in longer.get(lower[at + 1], ()):
                if size == 2 or lower[at : at + size] == words:
                    return _new(Phrase, (at, at + size, entry))
        return _new(Phrase, (at, at + 1, alone)) if alone is not None else None

    def ending(self, lower: list[str], end: int) -> Phrase | None:
        """Return the phrase that ends before token ``end``."""
        if not 0 < end <= len(lower):
            return None
        branch = self._by_last.get(lower[end - 1])
        if branch is None:
            return None
        alone, longer = branch
        if longer is not None and end > 1:
            for size, words, entry in longer.get(lower[end - 2], ()):
                if size == 2 or (size <= end and lower[end - size : end] == words):
                    return _new(Phrase, (end - size, end, entry))
        return _new(Phrase, (end - 1, end, alone)) if alone is not None else None

    def first(self, lower: list[str], first: int, last: int) -> Phrase | None:
        """Return the first phrase that lies in tokens ``first`` up to ``last``."""
        first = max(first, 0)
        if last <= first or self.keys.isdisjoint(lower[first:last]):
            return None  # as nearly always
        found = self.all_in(lower, first, min(last, len(lower)))
        return found[0] if found else None

    def within(self, lower: list[str], first: int, last: int) -> Iterator[Phrase]:
        """Return the phrases that lie in tokens ``first`` up to ``last``, none overlapping another."""
        first = max(first, 0)
        if last <= first or self.keys.isdisjoint(lower[first:last]):
            return _NONE
        found, end = [], first
        for phrase in self.all_in(lower, first, min(last, len(lower))):
            if phrase.first >= end:
                found.append(phrase)
                end = phrase.last
        return iter(found)

    def all_in(self, lower: list[str], first: int, last: int) -> Sequence[Phrase]:
        """Return the longest phrase at each of tokens ``first`` up to ``last``, even where one begins in another.

        The first of them that lies in a narrower stretch is what :meth:`first` finds there.
        """
        if self.keys.isdisjoint(lower[first:last]):
            return ()
        found: list[Phrase] = []
        known, count = self._by_first, len(lower)
        words = lower[first:last]
        for at, word in compress(enumerate(words, first), map(self.heads.__contains__, words)):
            alone, longer = known[word]
            if longer is not None and at + 1 < count and lower[at + 1] in longer:
                phrase = self.starting(lower, at)
                if phrase is not None and phrase.last <= last:
                    found.append(phrase)
            elif alone is not None:
                found.append(_new(Phrase, (at, at + 1, alone)))
        return found


@lru_cache(maxsize=512)
def phrases(lexicon: Lexicon, category: str, part: str | None = None) -> Phrases:
    """Return the phrases of a category of the lexicon, or of those of its entries with one ``part``."""
    return Phrases(e for e in lexicon.category(category) if part is None or e.get("part") == part)


class Parts(dict[str, Phrases]):
    """The phrases of one category of a lexicon by their ``part``, each put together when first asked for."""

    def __init__(self, lexicon: Lexicon, category: str) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._category = category
        self._tails: dict[tuple[str, ...], frozenset[str]] = {}

    def __missing__(self, part: str) -> Phrases:
        found = self[part] = phrases(self._lexicon, self._category, part)
        return found

    def tails(self, parts: tuple[str, ...]) -> frozenset[str]:
        """Return the words that the forms of some parts end in."""
        found = self._tails.get(parts)
        if found is None:
            found = self._tails[parts] = frozenset().union(*(self[part].tails for part in parts))
        return found


@lru_cache(maxsize=32)
def parts(lexicon: Lexicon, category: str) -> Parts:
    """Return the phrases of a category of the lexicon by their ``part``."""
    return Parts(lexicon, category)


class WordSets(dict[str, frozenset[str]]):
    """The words of one category of a lexicon by the id of their entry, each set put together when first asked for."""

    def __init__(self, lexicon: Lexicon, category: str) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._category = category

    def __missing__(self, ident: str) -> frozenset[str]:
        found = self[ident] = self._lexicon.forms(self._category, ident)
        return found


@lru_cache(maxsize=32)
def word_sets(lexicon: Lexicon, category: str) -> WordSets:
    """Return the words of a category by the id of their entry, in lower case."""
    return WordSets(lexicon, category)


def small(lexicon: Lexicon, ident: str) -> frozenset[str]:
    """Return the small words of one entry of the lexicon's ``small_words``, in lower case."""
    return word_sets(lexicon, "small_words")[ident]
