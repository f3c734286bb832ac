"""Finds the labels that name the speakers of a transcript: "President of Russia Vladimir Putin:", "Question:".

A colon ends many an ordinary sentence. A label is told from one by its build: capitalised words and a few
small ones, a known name, an office beside a name, or a word such as "Question"; and by where it starts: at
a paragraph, or, where paragraphs were joined, behind the end of a sentence. Who is meant is read elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = ["Label", "find_labels", "opens_with_label"]

_LONGEST = 48  # tokens of a label: "Head of the Federal Service for ..., Chief ... of the Russian Federation"
_ENDS = frozenset({".", "!", "?", "…", ">", "*", ")", "”", "»", '"', "\u201c"})
_QUOTES = frozenset({'"', "“", "„", "«"})
_OPEN = {")": "(", "]": "["}


class Label(NamedTuple):
    """A speaker's label: offsets, half-open; ``end`` lies behind the colon."""

    start: int
    end: int


class _Candidate(NamedTuple):
    start: int
    end: int
    first: int
    last: int  # token number of the colon
    at_paragraph: bool
    strength: int  # 2: a label by itself; 1: a label among others like it; 0: a label in a text with sure ones
    key: tuple[str, ...]  # the words of the name, lower case


def find_labels(page: Page, start: int, end: int) -> list[Label]:
    """Return the labels between two offsets, in order."""
    view, tokens = page.tokens.view, page.tokens
    starts = {paragraph.first: paragraph.last for paragraph in page.paragraphs}
    candidates: list[_Candidate] = []
    floor = tokens.at(start)
    at = view.find(":", start, end)
    while at >= 0:
        number = tokens.at(at)
        if number > floor:
            found = _candidate(page, number, floor, starts.keys())
            if found is not None and not _heads(page, found, starts):
                candidates.append(found)
                floor = number + 1
        at = view.find(":", at + 1, end)
    if not candidates or all(_quotes(page, c.last) for c in candidates):
        return []
    return [Label(c.start, c.end) for c in _accepted(candidates)]


def _heads(page: Page, found: _Candidate, lasts: Mapping[int, int]) -> bool:
    """Tell whether a label that names nobody for sure opens a heading: "Summit in Minsk: Answers to questions"."""
    if found.strength or not found.at_paragraph or found.first not in lasts:
        return False
    last = page.tokens.words[lasts[found.first] - 1]
    return last not in _ENDS and last != ":"


def _quotes(page: Page, colon: int) -> bool:
    """Tell whether quoted words follow a colon: news quotes people, a transcript does not."""
    tokens = page.tokens
    return colon + 1 < len(tokens) and tokens.words[colon + 1] in _QUOTES


def opens_with_label(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph begins with a label that is one by itself."""
    at = page.tokens.view.find(":", paragraph.start, paragraph.end)
    if at < 0:
        return False
    found = _candidate(page, page.tokens.at(at), paragraph.first, {paragraph.first})
    return found is not None and found.strength == 2


def _accepted(candidates: list[_Candidate]) -> list[_Candidate]:
    """Keep the candidates that are labels by themselves or in the company of the others."""
    strong = [c for c in candidates if c.strength == 2]
    weak = [c for c in candidates if c.strength == 1 and c.at_paragraph]
    times = Counter(c.key for c in candidates if c.key)
    if not strong:
        # Without a sure one, only speakers who come back make a transcript; lines such as "Background:" do not.
        again = {c.key for c in weak if times[c.key] > 1}
        return weak if len(weak) >= 3 and again else []
    named = {part for c in (*strong, *weak) for part in _parts(c.key)}
    return [c for c in candidates if c.strength == 2 or c.at_paragraph or c.key in named or times[c.key] > 1]


def _parts(key: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the names by which a speaker with a fuller label may come back: its last words, two or more."""
    return [key[-size:] for size in range(2, min(len(key), 7) + 1)] or [key]


def _candidate(page: Page, colon: int, floor: int, starts: Collection[int]) -> _Candidate | None:
    """Return the label that the colon at token ``colon`` may end, looking back no further than ``floor``."""
    tokens, words = page.tokens, page.words
    if (
        colon + 1 < len(tokens)
        and tokens.starts[colon + 1] == tokens.ends[colon]
        and tokens.words[colon + 1].isdecimal()
    ):
        return None  # 15:40
    low = max(floor, colon - _LONGEST)
    first = colon
    depth = 0
    at_paragraph = False
    while first > low:
        back = first - 1
        word, lower = tokens.words[back], tokens.lower[back]
        if word in ")]":
            if first < colon and _remark(page, back, low):
                break
            depth += 1
        elif word in "([":
            depth = max(0, depth - 1)
        elif depth:
            pass
        elif word in _ENDS:
            # A full stop behind an initial or a title belongs to the name.
            if word == "." and back > low and _abbreviated(page, tokens.words[back - 1]):
                first = back
                continue
            break
        elif word[0].isalpha():
            owning = lower == "s" and back > low and tokens.words[back - 1] == "'"
            if not (word[0].isupper() or owning or lower in words.links or lower in words.remarks):
                return _behind_heading(page, back, colon, floor)
        elif not (word in ",-–—'/&" or word.isdecimal()):
            return None
        first = back
        if first in starts:
            at_paragraph = True
            break
    else:
        at_paragraph = first in starts
        if first == low and low > floor and not at_paragraph:
            return None
    while first < colon and tokens.words[first] in "-–—,":
        first += 1
    if first >= colon or (first == floor == 0 and not at_paragraph):
        return None
    return _judged(page, first, colon, at_paragraph)


def _remark(page: Page, close: int, low: int) -> bool:
    """Tell whether the bracket that closes at token ``close`` holds an editor's remark, which ends a turn."""
    tokens = page.tokens
    if tokens.words[close - 1] in ".!?…":
        return True
    back = close - 1
    while back > low and tokens.words[back] not in "([":
        back -= 1
    return " ".join(tokens.lower[back + 1 : close]) in page.words.marks


def _behind_heading(page: Page, blocked: int, colon: int, floor: int) -> _Candidate | None:
    """Return the label that was joined to the heading before it: "* * * Opening of the talks Anna Ivanova:".

    Only a break (``* * *``) with no end of a sentence between it and the label makes a heading likely.
    """
    tokens = page.tokens
    back = blocked
    while back > max(floor, blocked - _LONGEST) and tokens.words[back] not in _ENDS:
        back -= 1
    if tokens.words[back] != "*":
        return None
    known = _known_name(page, blocked + 1, colon)
    if known is None or known[1] - known[0] < 2 or known[1] != colon:
        return None
    first = known[0]
    offices = page.words.offices
    for at in range(blocked + 1, known[0]):
        pair = " ".join(tokens.lower[at : at + 2])
        if tokens.words[at][0].isupper() and (tokens.lower[at] in offices or pair in offices):
            first = at
            break
    key = tuple(tokens.lower[known[0] : known[1]])
    return _Candidate(tokens.starts[first], tokens.ends[colon], first, colon, False, 2, key)


def _abbreviated(page: Page, word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or word.lower() in page.words.titles)


def _judged(page: Page, first: int, colon: int, at_paragraph: bool) -> _Candidate | None:
    tokens, words = page.tokens, page.words
    name_end = colon
    if tokens.words[colon - 1] in _OPEN:  # "(retranslated)", "(Kommersant)"
        back = colon - 1
        while back > first and tokens.words[back] != _OPEN[tokens.words[colon - 1]]:
            back -= 1
        name_end = back if back > first else colon
    lower = tokens.lower[first:name_end]
    whole = " ".join(lower)

    def found(strength: int, key: tuple[str, ...] = ()) -> _Candidate:
        return _Candidate(tokens.starts[first], tokens.ends[colon], first, colon, at_paragraph, strength, key)

    if whole in words.speakers:
        return found(2 if at_paragraph and len(whole) > 3 else 1, (whole,))
    initial = len(lower) > 1 and lower[1] == "."
    if not lower or not tokens.words[first][0].isupper() or (lower[0] in words.never and not initial):
        return None
    capitals = [word for word in tokens.words[first:name_end] if word[0].isupper()]
    known = _known_name(page, first, name_end)
    if known is not None:
        key = tuple(tokens.lower[known[0] : known[1]])
        # A surname alone may open a headline of a related story: "Putin: trade is growing".
        plain = len(capitals) > 1 and len(capitals) == sum(word[0].isalpha() for word in lower) and "," not in lower
        titled = at_paragraph and known[1] == name_end and plain  # "President Putin:", "Mr Putin:", "Vladimir PUTIN:"
        return found(2 if known[1] - known[0] > 1 or titled else 1, key)
    if len(capitals) == 1 and len(lower) == 1:
        return None
    office = _has_office(page, tokens.words[first:name_end])
    plain = len(capitals) == sum(word[0].isalpha() for word in lower)
    if office and len(capitals) >= 3:
        return found(2, _bare_name(tokens.words[first:name_end]))
    if office and at_paragraph and len(capitals) >= 2:
        return found(1, ())
    if plain and 2 <= len(capitals) <= 5 and "," not in lower[:1]:
        return found(1, tuple(word for word in lower if word[0].isalpha()))
    if len(capitals) >= 3 and (at_paragraph or "," in lower):
        # "Steve Smith, Example Agency"; less sure without a comma: "Chief of the Example Office Steve Smith"
        return found(1 if "," in lower else 0, _bare_name(tokens.words[first:name_end]))
    return None


def _has_office(page: Page, words: list[str]) -> bool:
    """Tell whether one of some words, or two neighbours, name an office; a name may be glued to it.

    The tooltip of a page, copied into its text, gives "Anna Ivanova Ivanova AnnaPresident of Examplia".
    """
    offices = page.words.offices
    for at, word in enumerate(words):
        lower = word.lower()
        if lower in offices or (at + 1 < len(words) and f"{lower} {words[at + 1].lower()}" in offices):
            return True
        inner = next((i for i in range(1, len(word)) if word[i].isupper() and word[i - 1].islower()), 0)
        if inner and word[inner:].lower() in offices:
            return True
    return False


def _known_name(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """Return the longest name of the registry inside a label, as token numbers."""
    names = page.names
    at = bisect_left(names, first, key=lambda hit: hit.first)
    best: tuple[int, int] | None = None
    while at < len(names) and names[at].first < last:
        hit = names[at]
        if hit.last <= last and (best is None or hit.last - hit.first > best[1] - best[0]):
            best = (hit.first, hit.last)
        at += 1
    return best


def _bare_name(words: list[str]) -> tuple[str, ...]:
    """Return the words of a label's name in lower case: those before a comma, else all, the office included."""
    if "," in words:
        words = words[: words.index(",")]
    return tuple(word.lower() for word in words if word[0].isalpha())
