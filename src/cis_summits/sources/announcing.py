"""Finds speeches that a line of prose announces: "Speech by President Ivanova" or "Ivanova said:", then "- ...".

Some presidential sites and agencies print speeches so, inside a report: no label with a colon stands at their front.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left

from cis_summits.sources.labels import Label
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = ["announced_speeches", "bracketed", "opens_speech"]

_DASHES = "-–—"
_HEADING = 40  # tokens
_LABEL = 10  # tokens of a label in brackets
_NAME = 2  # capitalised words


def announced_speeches(page: Page, inside: list[Paragraph]) -> list[Label]:
    """Return the lines, or last sentences of paragraphs, that announce the speech in the next paragraph."""
    heads = page.lexicon.forms("label_words", "heading")
    said = page.lexicon.forms("label_words", "said")
    greetings = page.lexicon.forms("label_words", "greeting")
    lower, words = page.tokens.lower, page.tokens.words
    found = []
    for line, speech in itertools.pairwise(inside):
        dashed = words[speech.first] in _DASHES and words[line.first] not in _DASHES
        if not dashed and lower[speech.first] not in greetings:
            continue
        last = line.last - 1
        if _announces(page, line, heads):
            found.append(Label(line.start, line.end))
        elif dashed and words[last] == ":" and lower[last - 1] in said:
            first = last
            while first > line.first and words[first - 1] not in ".!?":
                first -= 1
            found.append(Label(page.tokens.starts[first], line.end))
    return found


def bracketed(page: Page, inside: list[Paragraph]) -> tuple[list[Label], list[Label]]:
    """Return the labels "[Lee]" that open a paragraph of speech, and those of the presenters who tell the rest."""
    tellers = page.lexicon.forms("label_words", "teller")
    lower, words = page.tokens.lower, page.tokens.words
    speakers: list[Label] = []
    others: list[Label] = []
    for line in inside:
        if words[line.first] != "[" or "]" not in words[line.first : line.first + _LABEL]:
            continue
        close = words.index("]", line.first)
        label = Label(line.start, page.tokens.ends[close])
        if lower[line.first + 1] in tellers:
            others.append(label)
        elif close + 1 < line.last and words[close + 1][0].isupper() and _known(page, line.first + 1, close):
            speakers.append(label)
    return (speakers, others) if speakers else ([], [])


def _known(page: Page, first: int, last: int) -> bool:
    """Tell whether a name of the registry ends right before token ``last``."""
    at = bisect_left(page.names, first, key=lambda hit: hit.first)
    return any(hit.last == last for hit in page.names[at : at + 4])


def opens_speech(page: Page, title: Paragraph, first: Paragraph) -> bool:
    """Tell whether a whole text is the speech that its title announces, begun by a greeting."""
    if page.tokens.lower[first.first] not in page.lexicon.forms("label_words", "greeting"):
        return False
    return _announces(page, title, page.lexicon.forms("label_words", "heading"))


def _announces(page: Page, line: Paragraph, heads: frozenset[str]) -> bool:
    """Tell whether a line reads "Speech by President Anna Ivanova at the talks"."""
    lower, words = page.tokens.lower, page.tokens.words
    if not any(" ".join(lower[line.first : line.first + size]) in heads for size in (2, 3)):
        return False
    named = sum(word[0].isupper() for word in words[line.first + 1 : line.last]) >= _NAME
    return named and line.last - line.first <= _HEADING and words[line.last - 1] not in ".!?"
