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
from cis_summits.readers.statements.cues import Cue, verb_cue
from cis_summits.readers.statements.labels import label_attribution
from cis_summits.readers.statements.prose import Prose

__all__ = ["find_attributions"]

_CATEGORIES = ("reporting_verbs", "reporting_phrases", "reporting_nouns")


def find_attributions(prose: Prose, hits: Mapping[str, list[Hit[Entry]]]) -> list[Attribution]:
    """Return the attributions of all narrative sentences, in order of their sentences."""
    every = sorted((hit for category in _CATEGORIES for hit in hits[category]), key=itemgetter(0))
    firsts = [hit.first for hit in every]
    found: list[Attribution] = []
    low, paragraph = 0, -1
    for sentence in prose.sentences:
        opens = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if opens and (labelled := label_attribution(prose, sentence)) is not None:
            found.append(labelled)
        low = bisect_left(firsts, sentence.first, low)
        high = bisect_left(firsts, sentence.last, low)
        if low < high:
            found.extend(_in_sentence(prose, sentence, every[low:high]))
    return continued(prose, found)


def _in_sentence(prose: Prose, sentence: Sentence, hits: list[Hit[Entry]]) -> list[Attribution]:
    cues: list[Cue] = []
    phrases: list[Hit[Entry]] = []
    nouns: list[Hit[Entry]] = []
    for hit in hits:
        if hit.entry.category == "reporting_phrases":
            phrases.append(hit)
        elif hit.entry.category == "reporting_nouns":
            nouns.append(hit)
        elif (cue := verb_cue(prose, hit, sentence.first)) is not None:
            cues.append(cue)
    if not cues and not phrases and not nouns:
        return []
    # "The message reads:" with the quotation in the next paragraph.
    announces = prose.lower[sentence.last - 1] == ":" and sentence.last in prose.opens
    announced = prose.whole(prose.opens[sentence.last]) if announces else []
    return Clauses(prose, sentence, cues, phrases, nouns, announced).attributions()
