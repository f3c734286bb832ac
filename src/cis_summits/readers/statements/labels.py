"""Reads "Lee: talks will go on" at the front of a paragraph: headlines, interviews."""

from __future__ import annotations

from cis_summits.grammar.sentences import Sentence
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.prose import Prose

__all__ = ["label_attribution"]

_LONGEST = 6  # tokens before the colon
_SHORTEST = 4  # tokens behind it


def label_attribution(prose: Prose, sentence: Sentence) -> Attribution | None:
    """Return what the speaker before a colon says, if the first sentence of a paragraph begins so."""
    first = sentence.first
    if ":" not in prose.classes[first : first + _LONGEST]:
        return None
    for at in range(first, min(first + _LONGEST, sentence.last)):
        if prose.classes[at] == ":":
            break
        if not prose.is_name(at) and not (at > first and prose.lower[at] in prose.small_words["within_name"]):
            return None
    else:
        return None
    last = sentence.last
    while last > at and prose.classes[last - 1] in (".", "!", "?") and not prose.quoted[last - 1]:
        last -= 1
    if at == first or len(prose.words[first]) < 2 or last - at <= _SHORTEST or prose.classes[first] is not None:
        return None
    return Attribution(sentence, (at, at + 1), "say", (first, at), [(at + 1, last)], rule="label")
