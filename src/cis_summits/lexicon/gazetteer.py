"""Looks up many phrases in one pass over the tokens: a trie whose edges are lower-case tokens.

Cost grows with the text, not with the number of phrases. Knows nothing of what the phrases mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, NamedTuple, TypeVar

from cis_summits.lexicon.tokens import Tokens
from cis_summits.text import plain_view

__all__ = ["Gazetteer", "Hit"]

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """A phrase found: tokens ``first`` up to, not including, ``last``, and what the phrase stands for."""

    first: int
    last: int
    entry: T


class Gazetteer(Generic[T]):
    """A set of phrases, each in a category, that is looked up as a whole.

    Within a category the longest phrase at the leftmost place wins and hits do not overlap; phrases of
    different categories may overlap. One phrase may stand for several entries; then there are several hits.

    Args:
        phrases: triples of category, phrase and entry. A phrase added with ``cased=True`` in
            :meth:`add` must stand in the text with the same capitals.

    Examples:
        >>> places = Gazetteer([("city", "St Petersburg", "LED"), ("city", "Minsk", "MSQ")])
        >>> tokens = Tokens("from Minsk to St Petersburg")
        >>> [(tokens.text(h.first, h.last), h.entry) for h in places.scan(tokens)["city"]]
        [('Minsk', 'MSQ'), ('St Petersburg', 'LED')]
    """

    __slots__ = ("_root", "categories")

    def __init__(self, phrases: Iterable[tuple[str, str, T]] = ()) -> None:
        self._root: dict[str, Any] = {}
        self.categories: set[str] = set()
        for category, phrase, entry in phrases:
            self.add(category, phrase, entry)

    def add(self, category: str, phrase: str, entry: T, *, cased: bool = False) -> None:
        """Add a phrase. Phrases without any token are left out."""
        tokens = Tokens(plain_view(phrase))
        if not len(tokens):
            return
        self.categories.add(category)
        node = self._root
        for word in tokens.lower:
            node = node.setdefault(word, {})
        # The key "" cannot be a token; it holds what ends here.
        node.setdefault("", []).append((category, tuple(tokens.words) if cased else None, entry))

    def scan(self, tokens: Tokens) -> dict[str, list[Hit[T]]]:
        """Return the hits by category, each list in order of the text. Every category has a list."""
        hits: dict[str, list[Hit[T]]] = {category: [] for category in self.categories}
        upto = dict.fromkeys(self.categories, 0)
        root, lower, words, count = self._root, tokens.lower, tokens.words, len(tokens)
        for first, word in enumerate(lower):
            node = root.get(word)
            if node is None:
                continue
            found: dict[str, list[Hit[T]]] = {}
            last = first + 1
            while True:
                ends = node.get("")
                if ends is not None:
                    longer: dict[str, list[Hit[T]]] = {}
                    for category, cased, entry in ends:
                        if first >= upto[category] and (cased is None or cased == tuple(words[first:last])):
                            longer.setdefault(category, []).append(Hit(first, last, entry))
                    if longer:
                        found.update(longer)
                if last == count:
                    break
                node = node.get(lower[last])
                if node is None:
                    break
                last += 1
            for category, best in found.items():
                hits[category].extend(best)
                upto[category] = best[0].last
        return hits
