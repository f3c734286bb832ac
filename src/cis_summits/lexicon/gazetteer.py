"""Looks up many phrases in one pass over the tokens: a trie whose edges are lower-case tokens.

Cost grows with the text, not with the number of phrases. Knows nothing of what the phrases mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from typing import Any, Generic, NamedTuple, TypeVar

from cis_summits.lexicon.tokens import TOKEN, Tokens, phrase_words
from cis_summits.text import plain_view

__all__ = ["Ending", "Gazetteer", "Hit", "first_word"]

T = TypeVar("T")
Ending = tuple[str, tuple[str, ...] | None, T]
"""What ends at a node: category, the words as they must stand if capitals count, and the entry."""
_NO_TOKEN = "\n"  # behind the last token


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

    __slots__ = ("_known", "_root", "categories")

    def __init__(self, phrases: Iterable[tuple[str, str, T]] = ()) -> None:
        # By first word: a branch of the trie, or what waits to be cut into one.
        self._root: dict[str, Any] = {}
        self._known: dict[str, list[Ending[T]]] = {}  # what has been read
        self.categories: set[str] = set()
        for category, phrase, entry in phrases:
            self.add(category, phrase, entry)

    def add(self, category: str, phrase: str, entry: T, *, cased: bool = False) -> None:
        """Add a phrase. Phrases without any token are left out."""
        first = first_word(phrase)
        if not first:
            return
        self.categories.add(category)
        # Most phrases begin with words that a text does not hold: they wait uncut until one of them occurs.
        node = self._root.setdefault(first, [])
        if isinstance(node, list):
            node.append((category, phrase, entry, cased))
        else:
            words = phrase_words(phrase)
            _grow(self._unfold(first), words, (category, tuple(words) if cased else None, entry))

    def _unfold(self, word: str) -> dict[str, Any]:
        """Cut the phrases that begin with a word, and return their branch of the trie."""
        waiting = self._root[word]
        if isinstance(waiting, dict):
            return waiting
        node: dict[str, Any] = {}
        for category, phrase, entry, cased in waiting:
            words = phrase_words(phrase)
            _grow(node, words, (category, tuple(words) if cased else None, entry))
        self._root[word] = node
        return node

    def _read(self, records: str) -> list[Ending[T]]:
        """Return what ends at a node where a gazetteer from a file has put a text, see :class:`WrittenGazetteer`."""
        raise NotImplementedError

    def scan(self, tokens: Tokens) -> dict[str, list[Hit[T]]]:
        """Return the hits by category, each list in order of the text. Every category has a list."""
        hits: dict[str, list[Hit[T]]] = {category: [] for category in self.categories}
        lower, words, count = tokens.lower, tokens.words, len(tokens.words)
        branches, known_endings = list(map(self._root.get, lower)), self._known.get
        bounded = [*lower, _NO_TOKEN]
        reach = 0  # the end of the hit that reaches furthest, of any category
        new: Any = tuple.__new__  # a named tuple made by its own class takes twice as long
        for first in compress(range(count), branches):
            node = branches[first]
            if node.__class__ is not dict:
                node = self._unfold(lower[first])
            phrases = node.get("")
            last = first + 1
            node = node.get(bounded[last])
            shorter: Any = None
            while node is not None:
                # The phrases that end earlier wait behind, for the categories that the longer ones lack.
                if phrases is not None:
                    shorter = (last, phrases, shorter)
                last += 1
                phrases = node.get("")
                node = node.get(bounded[last])
            while phrases is not None or shorter is not None:
                if phrases is None:
                    last, phrases, shorter = shorter
                if phrases.__class__ is str:
                    phrases = known_endings(phrases) or self._read(phrases)
                for category, cased, entry in phrases:
                    known = hits[category]
                    over = first < reach and known and known[-1][1] > first
                    if over and (known[-1][0] != first or known[-1][1] != last):
                        continue  # a hit reaches over, or a longer phrase of the category stands here
                    if cased is None or cased == tuple(words[first:last]):
                        known.append(new(Hit, (first, last, entry)))
                if reach < last:
                    reach = last
                phrases = None
        return hits


def first_word(phrase: str) -> str:
    """Return the word that a phrase is filed under: its first token in lower case, empty if it has none."""
    head = phrase.partition(" ")[0]
    if head.isalpha():
        return head.lower()
    if not phrase[:1].isalnum():
        phrase = plain_view(phrase).strip()
    first = TOKEN.match(phrase)
    return first[0].lower() if first else ""


def _grow(node: dict[str, Any], words: list[str], found: Ending[Any]) -> None:
    """Add a phrase to the branch of its first word."""
    for word in words[1:]:
        node = node.setdefault(word.lower(), {})
    # The key "" cannot be a token; it holds what ends here.
    node.setdefault("", []).append(found)
