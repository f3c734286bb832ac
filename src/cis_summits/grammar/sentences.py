"""Cuts stretches of a text into paragraphs and sentences. Knows nothing of what the sentences say."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from cis_summits.lexicon import Tokens

__all__ = ["Sentence", "split"]

# A candidate end: a line break, or closing marks with what may close a quotation or bracket behind them. It begins
# with one set of characters, so that the engine can skip to them, and never looks at a run of marks twice.
_END = re.compile(r"""[.!?…\n](?:(?<=\n)\s*+|(?<![.!?…]{2})[.!?…]*+["'”“»)\]]*+(?=\s|[A-Z]))""")
_BEFORE_NAME = frozenset({"of", "by", "with", "to", "from"})
_WORD = 3  # letters of a word that may begin a sentence right behind another one
_OPENERS = "\"'“”„«([–—-"


class Sentence(NamedTuple):
    """A sentence: offsets in the view, token numbers, and the running numbers of its segment and paragraph."""

    start: int
    end: int
    first: int
    last: int
    segment: int
    paragraph: int


def split(tokens: Tokens, stretches: Iterable[tuple[int, int, int]], abbreviations: frozenset[str]) -> list[Sentence]:
    """Cut stretches into sentences, in order.

    Args:
        tokens: the tokens of the whole view.
        stretches: start, end and segment number of each stretch; in order, not overlapping.
        abbreviations: lower-case words after which a full stop ends nothing.

    Returns:
        Sentences without surrounding white space; no sentence is empty, none crosses a stretch or a
        paragraph. A line break inside a paragraph that goes on in lower case does not end it.
    """
    view, paragraph = tokens.view, -1
    sentences: list[Sentence] = []
    for start, end, segment in stretches:
        paragraph += 1
        at = start
        for match in _END.finditer(view, start, end):
            mark, upto = match.span()
            if view[mark] == "\n":
                if upto < end and view[upto].islower() and match.group().count("\n") == 1:
                    continue
                _append(sentences, tokens, at, mark, segment, paragraph)
                paragraph += 1
                at = upto
            elif upto < end and not view[upto].isspace():
                upto = _glued(view, mark, upto)  # "in Minsk.Trade grew"
                if upto and _ends(view, mark, upto, end, abbreviations):
                    _append(sentences, tokens, at, upto, segment, paragraph)
                    at = upto
            elif _ends(view, mark, upto, end, abbreviations):
                _append(sentences, tokens, at, upto, segment, paragraph)
                at = upto
        _append(sentences, tokens, at, end, segment, paragraph)
    return sentences


def _append(found: list[Sentence], tokens: Tokens, start: int, end: int, segment: int, paragraph: int) -> None:
    first = bisect_left(tokens.starts, start, found[-1].last if found else 0)
    last = bisect_right(tokens.ends, end, first)
    if first < last:
        found.append(Sentence(tokens.starts[first], tokens.ends[last - 1], first, last, segment, paragraph))


def _titled(view: str, mark: int) -> bool:
    """Tell whether "I." is an initial: behind a capitalised word or a preposition, "President I. Lee"."""
    before = view[max(0, mark - 24) : max(0, mark - 1)].split()
    return (
        bool(before) and (before[-1][0].isupper() or before[-1] in _BEFORE_NAME) and view[mark - 2 : mark - 1] == " "
    )


def _glued(view: str, mark: int, upto: int) -> int:
    """Return where a sentence ends that no space parts from the next one; 0 if the mark ends none.

    Only behind a word in lower case or a closing mark, and before a word of some length: "example.Com" is a name.
    """
    before = view[mark - 1] if mark else ""
    word = view[upto : upto + _WORD]
    if view[mark] == "." and not (before.islower() or before in "”»"):
        return 0
    low = mark
    while low and view[low - 1].isalnum():
        low -= 1
    if low < mark and view[low].isupper():
        return 0
    opened = view.find("“", mark, upto)
    if opened >= 0:
        return opened
    return upto if len(word) == _WORD and word[1:].islower() and view[mark : mark + 2] != ".." else 0


def _ends(view: str, mark: int, upto: int, end: int, abbreviations: frozenset[str]) -> bool:
    """Tell whether the closing mark at ``mark`` ends a sentence, given what stands before and after it."""
    after = upto
    # Bounded: an opener run longer than this is no prose.
    limit = min(end, upto + 12)
    while after < limit and (view[after].isspace() or view[after] in _OPENERS):
        after += 1
    follows = view[after] if after < end else ""
    if follows.islower():
        return False
    if view[mark] != "." or view[mark : mark + 2] == "..":
        return True
    low = max(0, mark - 24)
    word = view[low:mark].rpartition(" ")[2]
    if not word.isalnum():  # marks in or around it: "(U.S."
        before = mark
        while before > low and (view[before - 1].isalnum() or view[before - 1] in ".'"):
            before -= 1
        word = view[before:mark].strip("'.")
    if len(word) == 1 and word.isupper() and (word != "I" or _titled(view, mark)):
        return False  # an initial, or the last letter of "U.S."
    return word.lower() not in abbreviations or not follows
