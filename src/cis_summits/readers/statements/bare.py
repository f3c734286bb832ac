"""Reads sentences that only tell that somebody said so: "Lee said today in Minsk", "Lee made this statement"."""

from __future__ import annotations

from cis_summits.grammar.sentences import Sentence
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.openings import past_time
from cis_summits.readers.statements.phrases import subject_before
from cis_summits.readers.statements.prose import Prose

__all__ = ["bare_attribution", "nothing_follows"]


def bare_attribution(
    prose: Prose, sentence: Sentence, cue: Cue, end: int, verbs: frozenset[int]
) -> Attribution | None:
    """Return the attribution of a verb with nothing but a time or place behind it; what was said stands elsewhere.

    Args:
        prose: the text.
        sentence: the sentence of the cue, which attributes nothing else.
        cue: its first cue.
        end: the end of the sentence without its closing marks.
        verbs: numbers of the tokens that are cues.
    """
    if cue.passive or not cue.finite or cue.infinitive or not ("s" in cue.takes or "bare" in cue.flags):
        return None
    source = subject_before(prose, cue.group, sentence.first, verbs)
    if source is None or source[0] != sentence.first or prose.classes[source[0]] not in (None, "D"):
        return None
    told = cue.last + (prose.lower[cue.last : cue.last + 1] == ["this"])  # "Lee stated this in Minsk"
    after = past_time(prose, told, end)
    known = after > cue.last or "bare" in cue.flags
    placed = after < end and prose.classes[after] == "P" and known
    if not placed or not verbs.isdisjoint(range(cue.last, end)):
        return None
    return Attribution(sentence, (cue.first, cue.last), cue.act, source, [(after, end)], None, "bare", cue.entry, cue)


def nothing_follows(prose: Prose, cue: Cue, end: int) -> bool:
    """Tell whether nothing but a time stands behind a verb, up to the end of its sentence."""
    after = cue.last
    while after < end and prose.classes[after] in ("P", "L"):
        after += 1
    return after >= end
