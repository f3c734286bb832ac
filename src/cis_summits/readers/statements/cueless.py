"""Gives quotations that no verb claims to whom their sentence is about: 'Lee was blunt: "..."', '"..." is his view'.

Driven by the quotations of a sentence; one without any costs nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from cis_summits.grammar.sentences import Sentence
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.continuing import is_sentence
from cis_summits.readers.statements.phrases import past_dateline, phrase_ending, subject_after
from cis_summits.readers.statements.postposed import ends_speech
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.subjects import first_phrase

__all__ = ["cueless_attributions"]

_NONE: frozenset[int] = frozenset()
_RESUMED = 6  # tokens from whose words they are to where they go on
_FRONT = 40  # tokens before a colon
_PHRASE = 12  # tokens of "is the considered view of ..."


def cueless_attributions(prose: Prose, sentence: Sentence, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the quotations of a sentence that a colon or "is his view" attributes, and no verb does.

    Args:
        prose: the text.
        sentence: one with a quotation.
        found: what else the sentence attributes.
    """
    told = []
    low = bisect_left(prose.ranges, (sentence.first, 0))
    for number in range(low, len(prose.ranges)):
        first, last = prose.ranges[number]
        if first >= sentence.last:
            break
        if any(a < last and first < b for act in found for a, b in act.content):
            continue
        if first > sentence.first and prose.classes[first - 1] == ":" and is_sentence(prose, first, last):
            source, cue = _before_colon(prose, sentence, first - 1), (first - 1, first)
        elif first == sentence.first and last - 1 in prose.closes and ends_speech(prose, last - 1):
            source, cue = _behind(prose, last, sentence.last), (last, last + 1)
        else:
            continue
        if source is not None:
            content = prose.whole(number)
            resumed = min(source[1] + _RESUMED, sentence.last - 1)
            while resumed > source[1] and resumed not in prose.opens:
                resumed -= 1
            if source[0] > last and resumed in prose.opens:
                content.append(prose.ranges[prose.opens[resumed]])  # '"...," was his answer, "..."'
            told.append(Attribution(sentence, cue, "say", source, content, rule="cueless"))
    return told


def _before_colon(prose: Prose, sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Return the subject of "Lee was blunt: ...", the owner of "Lee's message was clear: ..."."""
    start = past_dateline(prose, sentence.first, sentence.last)
    agent = phrase_ending(prose, colon, start)
    if agent is not None and agent[0] > start and prose.lower[agent[0] - 1] == "by":
        return agent  # "He was seconded by Lee: ..."
    phrase = first_phrase(prose, start, colon, _NONE) if colon - start <= _FRONT else None
    if phrase is None or phrase[1] >= colon:
        return None
    return _owner(prose, *phrase) if phrase[1] - 1 in prose.nouns else phrase


def _behind(prose: Prose, at: int, end: int) -> tuple[int, int] | None:
    """Return whose words '"...," is how Lee put it', '"..." were his words' says they are."""
    at += at < end and prose.classes[at] == ","
    at += at < end and prose.classes[at] == "D"  # "..., this is how Lee put it"
    if at + 1 >= end or prose.lower[at] not in prose.small_words["came"]:
        return None
    at += 1
    if prose.lower[at] in prose.small_words["manner"]:
        return subject_after(prose, at + 1, end, _NONE)
    for noun in range(at + 1, min(end, at + _PHRASE)):
        if noun in prose.nouns:
            issued = noun + 1 < end and prose.lower[noun + 1] in prose.small_words["whose_words"]
            return subject_after(prose, noun + 2, end, _NONE) if issued else _owner(prose, at, noun + 1)
    return None


def _owner(prose: Prose, first: int, last: int) -> tuple[int, int] | None:
    """Return whose a noun is that ends a phrase: "Lee's message", "his words"."""
    if prose.lower[first] in prose.small_words["owner"]:
        return first, first + 1
    for at in range(last - 1, first, -1):
        if prose.lower[at] == "'" and at not in prose.closes:
            return first, at
    return None
