"""Finds the subject of a whole sentence, for verbs that have none beside them: "Citing costs, Lee refused"."""

from __future__ import annotations

from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.phrases import subject_after
from cis_summits.readers.statements.prose import Prose

__all__ = ["first_phrase", "opening_subject"]


def opening_subject(prose: Prose, cue: Cue, start: int, end: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    """Return the subject of the sentence, or of the clause behind an opening participle.

    Args:
        prose: the text.
        cue: the cue that looks for a subject.
        start: number of the first token of the sentence, its date line left out.
        end: the end of the sentence without its closing marks.
        verbs: numbers of the tokens that are cues.
    """
    if cue.group > start + 1:
        return first_phrase(prose, start, cue.group, verbs)
    at = cue.last
    while at < end and prose.classes[at] != ",":
        at += 1
    if at + 1 in prose.closes:
        at += 1  # 'Calling it "good," Lee agreed'
    return subject_after(prose, at + 1, end, verbs)


def first_phrase(prose: Prose, at: int, end: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    """Return the first phrase of a clause that no preposition governs."""
    classes = prose.classes
    if at in prose.opens:
        return None
    if classes[at] in ("P", "S") or (classes[at] is None and prose.lower[at].endswith("ing")):
        comma = _comma_behind(prose, at, end)
        if comma + 1 >= end:
            return _first_name(prose, at + 1, end, verbs)
        at = comma + 1
    while at < end and (prose.is_adverb(at) or classes[at] in ("C", ",")):
        at += 1
    return subject_after(prose, at, end, verbs) if at < end else None


def _comma_behind(prose: Prose, at: int, end: int) -> int:
    """Return the comma that ends an adverbial; the second one of "In Salem, Oregon, Lee ..."."""
    comma = at
    while comma < end and prose.classes[comma] != ",":
        comma += 1
    behind = comma + 1
    while behind < end and prose.is_name(behind):
        behind += 1
    place = behind < end - 1 and prose.classes[behind] == "," and prose.classes[comma + 1] is None
    return behind if place else comma


def _first_name(prose: Prose, at: int, end: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    """Return the first name or pronoun that begins a phrase: "On Sunday Lee made ...", "At the end he ..."."""
    for number in range(at, end):
        if prose.classes[number] == "R":
            return number, number + 1
        before = prose.classes[number - 1]
        begins = before == "L" or (before not in ("P", "D") and not prose.is_name(number - 1))
        if begins and prose.is_name(number) and prose.classes[number] is None:
            return subject_after(prose, number, end, verbs)
    return None
