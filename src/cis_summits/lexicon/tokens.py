"""The one tokenisation that everything shares: words, digit runs, single marks.

Words and digits never mix in one token ("1.762bn" is four tokens), apostrophes and hyphens stand alone
("Putin's" is three), so that one rule serves the lexicon's phrases and the texts they are looked up in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

__all__ = ["Tokens"]

_TOKEN = re.compile(r"[^\W\d]+|\d+|\S")


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
        spans = [m.span() for m in _TOKEN.finditer(view)]
        self.starts: list[int] = [s for s, _ in spans]
        self.ends: list[int] = [e for _, e in spans]
        self.words: list[str] = [view[s:e] for s, e in spans]
        self.lower: list[str] = [w.lower() for w in self.words]
        self.digits: list[int] = [i for i, w in enumerate(self.words) if w.isdecimal()]

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
