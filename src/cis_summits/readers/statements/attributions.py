"""Finds attributions: a cue, the words that name its speaker, and the words attributed.

Driven by the cues that the gazetteer found: a sentence without cue or quotation costs nothing. Knows words and
their order, not who the speakers are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from operator import itemgetter

from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.clauses import Clauses
from cis_summits.readers.statements.continuing import continued
from cis_summits.readers.statements.cueless import cueless_attributions
from cis_summits.readers.statements.cues import Cue, verb_cue
from cis_summits.readers.statements.labels import label_attribution
from cis_summits.readers.statements.phrases import subject_after
from cis_summits.readers.statements.prose import Prose

__all__ = ["find_attributions"]

_LAST = 64  # attributions of one sentence
_SHORT = 3  # tokens of the shortest "So did Lee"


def find_attributions(prose: Prose, hits: Mapping[str, list[Hit[Entry]]]) -> list[Attribution]:
    """Return the attributions of all narrative sentences, in order of their sentences."""
    first_of = itemgetter(0)
    every = sorted((*hits["reporting_verbs"], *hits["reporting_phrases"], *hits["reporting_nouns"]), key=first_of)
    # One number more than there are hits: whoever goes through them stops there.
    firsts = [*map(first_of, every), len(prose.lower)]
    found: list[Attribution] = []
    quotes = [first for first, _ in prose.ranges]
    lower = prose.lower
    coloned = ":" in prose.tokens.view  # no label without one
    low, quote, paragraph = 0, 0, -1
    for sentence in prose.sentences:
        _, _, first, last, _, number = sentence
        opens, paragraph, begun = number != paragraph, number, len(found)
        if opens and coloned and (labelled := label_attribution(prose, sentence)) is not None:
            found.append(labelled)
        while firsts[low] < first:
            low += 1
        high = low
        while firsts[high] < last:
            high += 1
        if low < high and not (opens and _shouted(prose.words[first:last])):
            found += _in_sentence(prose, sentence, every[low:high])
        elif found and lower[first] == "so" and (likewise := _likewise(prose, found[-1], sentence)):
            found.append(likewise)
        if quote < len(quotes):
            quote = bisect_left(quotes, first, quote)
            if quote < len(quotes) and quotes[quote] < last:
                found += cueless_attributions(prose, sentence, found[max(begun, len(found) - _LAST) :])
    return continued(prose, found)


def _shouted(words: list[str]) -> bool:
    """Tell whether a sentence is a headline in capitals, in which no name shows."""
    # A loop of its own: in most sentences the first word tells.
    for word in words:  # noqa: SIM110
        if not word.isupper() and word.isalpha():
            return False
    return True


def _likewise(prose: Prose, before: Attribution, sentence: Sentence) -> Attribution | None:
    """Read "So did Lee." right behind what somebody else said or did with words."""
    first = sentence.first
    if sentence.last - first < _SHORT or before.sentence.last != first:
        return None
    if prose.classes[first + 1] not in ("M", "B", "H"):
        return None
    source = subject_after(prose, first + 2, sentence.last, frozenset())
    if source is None:
        return None
    words = (first + 1, first + 2)
    return Attribution(sentence, words, before.act, source, [(first, first + 1)], rule="likewise")


def _in_sentence(prose: Prose, sentence: Sentence, hits: list[Hit[Entry]]) -> list[Attribution]:
    cues: list[Cue] = []
    phrases: list[Hit[Entry]] = []
    nouns: list[Hit[Entry]] = []
    _, _, start, end, _, _ = sentence
    for hit in hits:
        category = hit.entry.category
        if category == "reporting_verbs":
            cue = verb_cue(prose, hit, start)
            if cue is not None:
                cues.append(cue)
        elif category == "reporting_nouns":
            nouns.append(hit)
        else:
            phrases.append(hit)
    if not cues and not phrases and not nouns:
        return []
    # "The message reads:" with the quotation in the next paragraph.
    announces = end in prose.opens and prose.lower[end - 1] == ":"
    announced = prose.whole(prose.opens[end]) if announces else []
    return Clauses(prose, sentence, cues, phrases, nouns, announced).attributions()
