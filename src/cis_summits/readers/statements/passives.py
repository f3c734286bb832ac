"""Reads passives: "it was announced by Lee that ...", "Lee was asked why", "a plan backed by the bank"."""

from __future__ import annotations

from collections.abc import Sequence

from cis_summits.grammar.sentences import Sentence
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.limits import next_act, opening_limit, phrase_limit, trim
from cis_summits.readers.statements.phrases import agent_behind, subject_after, subject_before
from cis_summits.readers.statements.prose import Prose

__all__ = ["passive_attribution", "voiced_act"]

_NEAR = 16  # cues behind one that may limit what it attributes
_HEAD = 5  # tokens among which the head of a phrase is looked for


def passive_attribution(
    prose: Prose,
    sentence: Sentence,
    cues: Sequence[Cue],
    number: int,
    end: int,
    verbs: frozenset[int],
    *,
    opens: bool,
) -> tuple[Attribution | None, tuple[int, int] | None]:
    """Return what a passive attributes, and the subject that it leaves to the verbs behind it; ``None`` for neither.

    Args:
        prose: the text.
        sentence: the sentence of the cue.
        cues: all cues of the sentence, in order.
        number: which of them.
        end: the end of the sentence without its closing marks.
        verbs: numbers of the tokens that are cues.
        opens: whether the main clause of the sentence is still to come.
    """
    cue = cues[number]
    at = cue.last
    if at >= end:
        return None, None
    source: tuple[int, int] | None = None
    agent = agent_behind(prose, at, end)
    if agent is not None and agent > at:
        source = subject_after(prose, agent + 1, end, verbs)
        at = source[1] if source else at
    elif prose.lower[at] == "by":
        source = subject_after(prose, at + 1, end, verbs)
        at = source[1] if source else at
    subject = subject_before(prose, cue.group, sentence.first, verbs)
    if subject is not None and prose.lower[at : at + 1] == ["as"] and at + 1 in verbs:
        return None, subject  # "Lee was quoted by the agency as saying"
    spoken_to = "o" in cue.takes
    if subject is None and cue.group > sentence.first and prose.classes[cue.group - 1] == "D":
        subject = (cue.group - 1, cue.group)  # "this was announced by Lee"
    if subject is None and not spoken_to:
        return None, None
    content = [subject] if subject is not None and not spoken_to else []
    if (
        at < end
        and (source is None or spoken_to or cue.act == "describe")
        and (prose.classes[at] in ("T", "S", "W", "P") or at in prose.opens)
    ):
        limit = phrase_limit(prose, at, end)
        limit = min(limit, next_act(prose, cue, cues[number + 1 : number + 1 + _NEAR], at, end, verbs))
        if opens:
            limit = min(opening_limit(prose, at, limit), _next_pronoun(prose, cues, number, at, end))
        last = trim(prose, at, limit)
        if last > at:
            content.append((at, last))
    weak = "weak" in cue.flags
    if not content or (weak and source is None) or _entitled(prose, cue.first, sentence.first):
        return None, None
    nouns = cue.entry.get("nouns")
    if nouns and content[0] == subject and not any(w in nouns for w in prose.lower[subject[0] : subject[1]]):
        return None, None  # "an official breakfast given by Lee"
    if weak and "voices" in cue.flags and voiced_act(prose, *content[0]) is None:
        return None, None  # "the bread was delivered by Lee"
    hearer = subject if spoken_to else None
    # "Lee was asked why, and replied ..."
    left = subject if spoken_to and source is None else None
    words = (cue.first, cue.last)
    return Attribution(sentence, words, cue.act, source, content, hearer, "passive", cue.entry, cue), left


def voiced_act(prose: Prose, first: int, last: int) -> str | None:
    """Return what "expressed ..." does, told by the noun that heads the phrase behind it."""
    for at in range(first, min(last, first + _HEAD)):
        if at in prose.voiced:
            return prose.voiced[at]
    return None


def _next_pronoun(prose: Prose, cues: Sequence[Cue], number: int, at: int, end: int) -> int:
    """Return where the main clause begins behind "When asked why, he said", or the end of the sentence."""
    for later in cues[number + 1 : number + 1 + _NEAR]:
        before = later.group - 1
        if later.finite and later.form == "past" and before > at and prose.classes[before] == "R":
            return before
    return end


def _entitled(prose: Prose, cue: int, start: int) -> bool:
    """Tell whether a capital makes a word part of a title in running text: "the List of Goods Approved by the Union".

    In a headline with capitals throughout, no word before it is in lower case but the small ones.
    """
    if cue == start or not prose.is_name(cue):
        return False
    before = range(max(start, cue - _NEAR), cue)
    return any(prose.classes[at] is None and prose.words[at].islower() for at in before)
