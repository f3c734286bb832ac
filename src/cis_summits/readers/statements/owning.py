"""Reads nouns that report and say whose words they are: "the envoy's claim that ...", "a proposal by Lee to ..."."""

from __future__ import annotations

from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.limits import clause_limit, phrase_limit, trim
from cis_summits.readers.statements.phrases import phrase_ending, subject_after
from cis_summits.readers.statements.postposed import closing_before
from cis_summits.readers.statements.prose import Prose

__all__ = ["noun_attribution"]

_OWNER = 8  # tokens between "was" and the noun: "was the envoy's short"
_ADJECTIVES = 2  # words between whose it is and the noun: "his latest claim"


def noun_attribution(
    prose: Prose, sentence: Sentence, hit: Hit[Entry], end: int, verbs: frozenset[int]
) -> Attribution | None:
    """Return what a noun attributes to its owner; ``None`` if nobody owns it or nothing follows.

    Args:
        prose: the text.
        sentence: the sentence of the hit.
        hit: a hit of the category ``reporting_nouns``.
        end: the end of the sentence without its closing marks.
        verbs: numbers of the tokens that are cues.
    """
    if prose.quoted[hit.first] or hit.first in verbs:
        return None
    verdict = _verdict(prose, sentence, hit, end, verbs)
    if verdict is not None or hit.last >= end:
        return verdict
    if prose.is_name(hit.first) and hit.first > sentence.first:
        return None  # a title: "the leaders' Appeal to the Peoples"
    source = _owner(prose, hit.first, sentence.first)
    at = hit.last
    if source is None and prose.lower[at] == "by":
        source = subject_after(prose, at + 1, end, verbs)
        at = source[1] if source else at
    if source is None or at >= end:
        return None
    if prose.classes[at] == "B":
        told_at = _behind_is(prose, at, end)
        if told_at is None:
            return None
        at = told_at
    elif prose.lower[at] not in hit.entry.more["links"]:
        return None
    clause = prose.lower[at] in prose.small_words["clause_front"]
    told = clause or prose.lower[at] == "to" or prose.classes[at - 1] == "B" or prose.is_adverb(at - 1)
    first = at if told else at + 1
    limit = clause_limit(prose, first, end) if clause else phrase_limit(prose, first, end)
    last = trim(prose, first, limit)
    if last <= first:
        return None
    act: str = hit.entry.more["act"]
    return Attribution(sentence, (hit.first, hit.last), act, source, [(first, last)], rule="noun", entry=hit.entry)


def _verdict(
    prose: Prose, sentence: Sentence, hit: Hit[Entry], end: int, verbs: frozenset[int]
) -> Attribution | None:
    """Read '"No," was the reply of the envoy': the words stand before the noun."""
    verb = hit.first - 1
    while verb > max(sentence.first, hit.first - _OWNER) and prose.classes[verb] != "B":
        verb -= 1
    if prose.classes[verb] != "B" or verb == sentence.first:
        return None
    mark = closing_before(prose, verb - 1, sentence.first)
    if mark not in prose.closes:
        return None
    of = hit.last < end and prose.lower[hit.last] == "of"
    source = subject_after(prose, hit.last + 1, end, verbs) if of else None
    if source is None:
        return None
    act: str = hit.entry.more["act"]
    content = [prose.ranges[prose.closes[mark]]]
    return Attribution(sentence, (hit.first, hit.last), act, source, content, rule="noun", entry=hit.entry)


def _behind_is(prose: Prose, verb: int, end: int) -> int | None:
    """Return where "the envoy's position is ..." tells the position: "that ...", a quotation, "clear: ..."."""
    at = verb + 1
    while at < end and prose.is_adverb(at):
        at += 1
    if at >= end:
        return None
    told = prose.lower[at] in ("that", ":") or at in prose.opens or prose.lower[at] in prose.small_words["plain"]
    return at if told else None


def _owner(prose: Prose, noun: int, start: int) -> tuple[int, int] | None:
    at = noun - 1
    while at > max(start, noun - 1 - _ADJECTIVES) and prose.classes[at] is None and prose.lower[at] not in ("s", "'"):
        at -= 1
    if at < start:
        return None
    if prose.lower[at] in prose.small_words["owner"]:
        return at, at + 1
    if prose.lower[at] == "s" and at > start and prose.lower[at - 1] == "'":
        at -= 1
    if prose.lower[at] != "'" or at in prose.closes:
        return None
    return phrase_ending(prose, at, start)
