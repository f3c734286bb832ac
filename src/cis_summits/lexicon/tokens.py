"""The one tokenisation that everything shares: words, digit runs, single marks.

Words and digits never mix in one token ("1.762bn" is four tokens), apostrophes and hyphens stand alone
("Putin's" is three), so that one rule serves the lexicon's phrases and the texts they are looked up in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, compress

from cis_summits.text import plain_view

__all__ = ["TOKEN", "Tokens", "phrase_words"]

# Most words are plain letters up to a mark; the first branch takes those faster than the second would.
TOKEN = re.compile(r"([A-Za-z]++(?!\w)|[^\W\d]+|\d+|\S)")


class Tokens:
    """The tokens of a view, as parallel lists. Token numbers and character offsets count from 0.

    Attributes:
        view: the text that was cut, see :func:`cis_summits.text.plain_view`.
        words: the tokens as they stand.
        lower: the tokens in lower case.
        starts: offset of each token's first character.
        ends: offset after each token's last character.
        digits: the numbers of the tokens that are runs of decimal digits, of any script.

    Examples:
        >>> Tokens("Putin's 10.6%").words
        ['Putin', "'", 's', '10', '.', '6', '%']
    """

    __slots__ = ("digits", "ends", "lower", "starts", "view", "words")

    def __init__(self, view: str) -> None:
        self.view = view
        # Gaps and tokens in turn: their summed lengths are the offsets, all of it without a Python loop.
        pieces = TOKEN.split(view)
        offsets = list(accumulate(map(len, pieces)))
        self.words: list[str] = pieces[1::2]
        self.starts: list[int] = offsets[0:-1:2]
        self.ends: list[int] = offsets[1::2]
        self.lower: list[str] = list(map(str.lower, self.words))
        decimal = map(str.isdecimal, self.words)
        self.digits: list[int] = list(compress(range(len(self.words)), decimal))

    def __len__(self) -> int:
        return len(self.words)

    def at(self, offset: int) -> int:
        """Return the number of the first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> range:
        """Return the numbers of the tokens that lie wholly in the half-open stretch ``start`` to ``end``."""
        return range(bisect_left(self.starts, start), bisect_right(self.ends, end))

    def text(self, first: int, last: int) -> str:
        """Return the view from token ``first`` up to, not including, token ``last``."""
        return self.view[self.starts[first] : self.ends[last - 1]] if first < last else ""


def phrase_words(phrase: str) -> list[str]:
    """Return the tokens of a phrase, as they stand: the ``words`` of its :class:`Tokens`.

    Examples:
        >>> phrase_words("St Petersburg"), phrase_words("U.N.")
        (['St', 'Petersburg'], ['U', '.', 'N', '.'])
    """
    # Thousands of phrases are cut before the first text is read, and nearly all are plain words.
    words = phrase.split()
    return words if phrase.isascii() and "".join(words).isalpha() else TOKEN.findall(plain_view(phrase))
