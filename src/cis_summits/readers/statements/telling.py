"""Tells which attributions are statements of a document: somebody told something, not merely thought or wanted it."""

from __future__ import annotations

from cis_summits.model import Institution
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.voice import Voice

__all__ = ["tells"]

_DENIED = ("thought", "spoken", "undone")  # flags of acts that are none where they are denied


def tells(prose: Prose, attribution: Attribution, voice: Voice, *, joint: bool) -> bool:
    """Return whether an attribution counts among the statements of a document.

    Left out are thoughts and wishes ("wants"), purposes ("met to discuss"), what somebody did not think or say, or
    failed to, what a paper contains ("the agreement sets out"), what things do ("the visit confirmed the
    friendship"), and bodies that act on a mere "it".

    Args:
        prose: the text.
        attribution: who told what.
        voice: one of those who told it.
        joint: whether it is one of several.
    """
    entry, verb = attribution.entry, attribution.verb
    flags = prose.acts[attribution.act]
    if attribution.rule == "cueless" and (not voice.known or voice.many or voice.thing or voice.paper):
        return False
    quoted = any(part[0] in prose.opens for part in attribution.content[1:])  # "addressed the talks: '...'"
    if entry is not None and entry.get("mind") and not quoted and not _takes_sides(prose, attribution, voice):
        return False
    if verb is not None:
        alone = voice.known and not voice.many and not isinstance(voice.speaker, Institution)
        if "personal" in verb.flags and not alone:
            return False
        if verb.passive and "question" in flags and not alone:
            return False  # "asked by journalists whether ..."
        if verb.infinitive and ("thought" in flags or _never_done(prose, verb.group, verb.first)):
            return False
        if not flags.isdisjoint(_DENIED) and "N" in prose.classes[verb.group : verb.first]:
            return False
        if voice.paper and (attribution.rule == "participle" or not _states(prose, attribution, verb)):
            return False
    first, last = attribution.content[0]
    personal = "of_person" in flags and attribution.rule != "participle"
    if voice.thing and verb is not None and "weak" in verb.flags:
        return False  # '"Friends," read the caption'
    if voice.thing and not personal and not (prose.quoted[first] or prose.lower[first] == "that"):
        return False  # "the visit confirmed the friendship"
    clause = prose.classes[first] == "T" or prose.lower[first] in prose.small_words["clause_front"]
    held = not clause or "standing" in flags
    if attribution.rule == "noun" and isinstance(voice.speaker, Institution) and held:
        return False  # "the country's opposition to the plan faded"
    if voice.paper and attribution.rule == "phrase":
        return False  # "according to reports"
    if attribution.act == "discuss" and voice.basis == "derived" and joint:
        return False  # "they discussed the road", "the two leaders discussed it"
    if _by_nobody(prose, attribution) or (voice.paper and not voice.known):
        return False  # "none of them asked", "the figures show that ..."
    if "question" in flags and (voice.many or not voice.known):
        return False  # "journalists asked about it"
    bare = len(attribution.content) == 1 and last - first == 1 and prose.classes[first] in ("R", "O")
    return not (bare and isinstance(voice.speaker, Institution))


def _states(prose: Prose, attribution: Attribution, verb: Cue) -> bool:
    """Tell whether a paper says something ("it says that ...") rather than holds it ("it envisages a fund")."""
    first = attribution.content[0][0]
    return "s" in verb.takes and (prose.lower[first] == "that" or prose.quoted[first] == 1 or "n" not in verb.takes)


def _by_nobody(prose: Prose, attribution: Attribution) -> bool:
    """Tell whether nobody said it, or nothing was said: "neither Lee nor Kim commented", "said nothing"."""
    nobody = prose.small_words["nobody"]
    source, first = attribution.source, attribution.content[0][0]
    told = source is not None and not nobody.isdisjoint(prose.lower[max(0, source[0] - 1) : source[0] + 1])
    return told or (prose.lower[first] in nobody and attribution.rule == "clause")


def _never_done(prose: Prose, first: int, last: int) -> bool:
    """Tell whether what stands before an infinitive denies it: "failed to agree", "tried to ask"."""
    undone = prose.small_words["undone"]
    return (first > 0 and prose.lower[first - 1] in undone) or not undone.isdisjoint(prose.lower[first:last])


def _takes_sides(prose: Prose, attribution: Attribution, voice: Voice) -> bool:
    """Tell whether a person came out for or against something: "supported the proposal"."""
    verb = attribution.verb
    told = (
        verb is not None and verb.form == "past" and (attribution.source is not None if verb.passive else verb.finite)
    )
    return (
        told and "sides" in prose.acts[attribution.act] and not (voice.many or isinstance(voice.speaker, Institution))
    )
