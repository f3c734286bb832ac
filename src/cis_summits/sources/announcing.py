"""Finds speeches that a line of prose announces: "Speech by President Ivanova" or "Ivanova said:", then "- ...".

Some presidential sites and agencies print speeches so, inside a report: no label with a colon stands at their front.
"""

from __future__ import annotations

import itertools

from cis_summits.sources.labels import Label
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page

__all__ = ["announced_speeches"]

_DASHES = "-–—"
_HEADING = 18  # tokens
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
        if (
            " ".join(lower[line.first : line.first + 2]) in heads
            or " ".join(lower[line.first : line.first + 3]) in heads
        ):
            named = sum(word[0].isupper() for word in words[line.first + 1 : line.last]) >= _NAME
            if named and line.last - line.first <= _HEADING and words[last] not in ".!?":
                found.append(Label(line.start, line.end))
        elif dashed and words[last] == ":" and lower[last - 1] in said:
            first = last
            while first > line.first and words[first - 1] not in ".!?":
                first -= 1
            found.append(Label(page.tokens.starts[first], line.end))
    return found
