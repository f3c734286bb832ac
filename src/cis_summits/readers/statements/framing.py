"""Reads phrases that attribute a clause: "according to the envoy, ...", "in the minister's view, ..."."""

from __future__ import annotations

from collections.abc import Iterable

from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.limits import trim
from cis_summits.readers.statements.phrases import subject_after
from cis_summits.readers.statements.postposed import left_content
from cis_summits.readers.statements.prose import Prose

__all__ = ["clause_around", "introduces", "mark_inside", "phrase_attribution"]

_AHEAD = 14
_OWNER = 12


def phrase_attribution(
    prose: Prose, sentence: Sentence, hit: Hit[Entry], end: int, verbs: frozenset[int]
) -> Attribution | None:
    """Return what a phrase attributes, before or behind it; ``None`` if it names no speaker.

    Args:
        prose: the text.
        sentence: the sentence of the hit.
        hit: a hit of the category ``reporting_phrases``.
        end: the end of the sentence without its closing marks.
        verbs: numbers of the tokens that are cues.
    """
    if prose.quoted[hit.first]:
        return None
    if hit.entry.get("source") == "within":
        owner = _owner(prose, hit.first, sentence.first)
        if owner is None:
            return None
        first, source = owner
        after = hit.last
    elif hit.entry.get("source") == "as":
        back = hit.first - 1
        while back > max(sentence.first, hit.first - _OWNER) and prose.lower[back] != "as":
            back -= 1
        if prose.lower[back] != "as" or back + 1 == hit.first:
            return None
        first, source, after = back, (back + 1, hit.first), hit.last
    else:
        pronoun = hit.last < end and prose.classes[hit.last] == "O"
        # "according to her, ...", not "according to her aide"
        pronoun = pronoun or (
            hit.last + 1 < end and prose.lower[hit.last] == "her" and prose.classes[hit.last + 1] == ","
        )
        found = (hit.last, hit.last + 1) if pronoun else subject_after(prose, hit.last, end, verbs)
        if found is None:
            return None
        if found[1] + 1 < end and prose.lower[found[1]] == "by" and found[1] - 1 in prose.nouns:
            issuer = subject_after(prose, found[1] + 1, end, verbs)  # "a statement by the envoy"
            found = (found[0], issuer[1]) if issuer is not None else found
        first, source, after = hit.first, found, found[1]
    content = clause_around(prose, sentence, first, after, end)
    if not content:
        return None
    act: str = hit.entry.more["act"]
    cue = (first, hit.last) if hit.entry.get("source") == "within" else (hit.first, hit.last)
    return Attribution(sentence, cue, act, source, content, rule="phrase", entry=hit.entry)


def clause_around(prose: Prose, sentence: Sentence, first: int, after: int, end: int) -> list[tuple[int, int]]:
    """Return the clause that a phrase from token ``first`` to ``after`` attributes: before, behind or around it."""
    classes = prose.classes
    # "but, according to him, ..." begins a clause; "..., according to him" ends one.
    before = first - 1
    while before >= sentence.first and classes[before] in (",", "C"):
        before -= 1
    fresh = before < sentence.first or classes[before] == ";"
    content: list[tuple[int, int]] = []
    if not fresh:
        resumed = after + 1 < end and classes[after] == ","
        mark = before if before in prose.closes else before + 1
        left = left_content(prose, sentence, mark, sentence.first, shortest=1 if resumed else 2)
        if left is None:
            return []
        content.append(left)
    comma = after
    while comma < min(end, after + _AHEAD) and classes[comma] != ",":
        comma += 1
    if fresh or (comma == after and comma < end):
        if comma >= end or classes[comma] != ",":
            comma = after - 1
        last = trim(prose, comma + 1, end)
        if last > comma + 1 and (fresh or classes[comma + 1] not in ("W", "S", "D", "C")):
            content.append((comma + 1, last))
    return content


def _owner(prose: Prose, noun: int, start: int) -> tuple[int, tuple[int, int]] | None:
    """Return where "in the envoy's view" begins, and whose view it is."""
    at = noun - 1
    if at <= start:
        return None
    if prose.lower[at] in prose.small_words["owner"]:
        return (at - 1, (at, at + 1)) if prose.lower[at - 1] == "in" else None
    if prose.lower[at] == "s" and prose.lower[at - 1] == "'":
        at -= 1
    elif prose.lower[at] != "'":
        return None
    back = at - 1
    while back >= max(start, at - _OWNER) and prose.classes[back] in (None, "D", "P", "."):
        if prose.lower[back] == "in":
            return (back, (back + 1, at)) if back + 1 < at else None
        back -= 1
    return None


def introduces(prose: Prose, act: Attribution) -> bool:
    """Tell whether a text only leads up to what others said: "We recall that Lee promised", "it is noted"."""
    verb = act.verb
    if verb is None or (verb.form == "past" and not verb.passive):
        return False
    if act.source is None:
        return act.rule == "passive" and prose.classes[act.content[0][0]] == "R"
    return act.rule == "clause" and prose.lower[act.source[0]] in prose.lexicon.forms("pronouns", "we")


def mark_inside(frames: Iterable[Attribution], found: Iterable[Attribution]) -> None:
    """Mark the acts of a sentence that stand in what frames before them attribute."""
    ends = {id(frame): frame.content[-1][1] for frame in frames}
    reach = -1
    for told in sorted(found, key=lambda act: act.cue):
        told.inner = told.inner or told.cue[0] < reach
        reach = max(reach, ends.get(id(told), -1))
