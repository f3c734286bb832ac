"""Tells the language of a text, and of a single paragraph, by its small words. Reads nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from cis_summits.lexicon import SHARED, Tokens, load_lexicon

__all__ = ["READ", "is_foreign", "language_of", "small_words", "words_language"]

READ: frozenset[str] = frozenset({"en"})
"""Languages whose texts are read; others are recognised at most."""

_SAMPLE = 3000  # tokens; more do not change the answer
_FEW = 60  # words; a shorter text may lack small words altogether
_SHARE = 0.08  # of all words: running prose of every language listed has twice as many small words


@lru_cache(maxsize=1)
def _small_words() -> dict[str, frozenset[str]]:
    entries = load_lexicon(SHARED).category("function_words")
    return {entry.id: frozenset(form.lower() for form in entry.forms) for entry in entries}


@lru_cache(maxsize=1)
def _languages() -> dict[str, tuple[str, ...]]:
    """Return the languages of each small word; many a word belongs to several."""
    found: dict[str, tuple[str, ...]] = {}
    for tag, small in _small_words().items():
        for word in small:
            found[word] = (*found.get(word, ()), tag)
    return found


def small_words(language: str | None) -> frozenset[str]:
    """Return the small words by which a language is recognised; none for an unknown one."""
    return _small_words().get(language or "", frozenset())


def language_of(tokens: Tokens) -> str | None:
    """Return the BCP 47 tag of the language a text is written in; ``None`` if it cannot be told.

    A text too short to hold small words is taken for English if its letters are Latin.

    Examples:
        >>> language_of(Tokens("Les ministres de la culture et du commerce se sont vus dans une ville du sud."))
        'fr'
    """
    lower = tokens.lower
    step = len(lower) // _SAMPLE + 1
    return words_language(lower[::step] if step > 1 else lower)


def words_language(words: Sequence[str]) -> str | None:
    """Return the language of the lower-case words of a text; ``None`` if it cannot be told."""
    scores = dict.fromkeys(_small_words(), 0)
    languages = _languages()
    for word, times in Counter(filter(languages.__contains__, words)).items():
        for tag in languages[word]:
            scores[tag] += times
    tag = max(scores, key=scores.__getitem__)
    best = scores[tag]
    if best >= 1 and best >= _SHARE * len(words):
        return tag  # so it is without the figures and marks among the words
    words = list(filter(str.isalpha, words))
    total = len(words)
    if not total:
        return None
    if best >= 1 and best >= _SHARE * total:
        return tag
    if total >= _FEW:
        return None
    latin = sum("a" <= word[0] <= "z" for word in words)
    return "en" if latin * 2 > total else tag if best else None


def is_foreign(words: Sequence[str], language: str | None) -> bool:
    """Tell whether a paragraph of these lower-case words is in another language than ``language``.

    It takes two different small words of one other language, more than twice as often as those of its own.
    """
    own = small_words(language)
    # In prose of its own language the first words alone settle it.
    opening = len(words) // 2
    home = sum(map(own.__contains__, words[:opening]))
    if home * 10 > len(words):
        return False
    home += sum(map(own.__contains__, words[opening:]))
    if home * 10 > len(words):
        return False
    languages = _languages()
    counts = Counter(filter(languages.__contains__, words))
    different: Counter[str] = Counter()
    often: Counter[str] = Counter()
    for word, times in counts.items():
        for tag in languages[word]:
            different[tag] += 1
            often[tag] += times
    enough = max(2 * home, _SHARE * len(words))
    return any(different[tag] >= 2 and often[tag] > enough for tag in different if tag != language)
