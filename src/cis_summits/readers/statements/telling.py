"""Tells which attributions are statements of a document: somebody told something, not merely thought or wanted it."""

from __future__ import annotations

from cis_summits.model import Institution
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.voice import Voice

__all__ = ["mere_topic", "passes_on", "speaks", "tells"]

_DONE = frozenset({"bidding", "enacts"})
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
    entry, verb, rule, content = attribution.entry, attribution.verb, attribution.rule, attribution.content
    flags = prose.acts[attribution.act]
    first, last = content[0]
    known, many, body = voice.known, voice.many, isinstance(voice.speaker, Institution)
    if rule == "cueless" and (not known or many or voice.thing or voice.paper):
        return False
    minded = entry is not None and entry.get("mind") and not _takes_sides(prose, attribution, voice)
    if minded and not any(part[0] in prose.opens for part in content[1:]):  # "addressed the talks: '...'"
        return False
    if verb is not None:
        alone = known and not many and not body
        if not alone and ("personal" in verb.flags or (verb.passive and "question" in flags)):
            return False  # "asked by journalists whether ..."
        if verb.infinitive and ("thought" in flags or _never_done(prose, verb.group, verb.first)):
            return False
        denied = verb.group < verb.first and "N" in prose.classes[verb.group : verb.first]
        if denied and not flags.isdisjoint(_DENIED):
            return False
    if voice.thing:
        if verb is not None and "weak" in verb.flags:
            return False  # '"Friends," read the caption'
        personal = "of_person" in flags and rule != "participle"
        if not personal and not (prose.quoted[first] or prose.lower[first] == "that"):
            return False  # "the visit confirmed the friendship"
    if voice.paper:
        if not known or rule == "phrase":
            return False  # "the figures show that ...", "according to reports"
        if verb is not None and (rule == "participle" or not _states(prose, attribution, verb)):
            return False
    if rule == "noun" and body:
        clause = prose.classes[first] == "T" or prose.lower[first] in prose.small_words["clause_front"]
        if not clause or "standing" in flags:
            return False  # "the country's opposition to the plan faded"
    if joint and attribution.act == "discuss":
        return False  # "they discussed the road", "Lee and Roe discussed it"
    doubtful = verb is not None and ("thought" in flags or not _DONE.isdisjoint(verb.flags))
    if doubtful and verb is not None and _only_done(prose, attribution, verb, voice):
        return False
    if (many or not known) and "question" in flags:
        return False  # "journalists asked about it"
    if body and last - first == 1 and len(content) == 1 and prose.classes[first] in ("R", "O"):
        return False
    return not _by_nobody(prose, attribution)  # "none of them asked"


def _only_done(prose: Prose, attribution: Attribution, verb: Cue, voice: Voice) -> bool:
    """Tell whether a verb tells of no words here: a hope given up, a visit paid, a year proclaimed by a state."""
    first, last = attribution.content[0]
    if "thought" in prose.acts[attribution.act] and "had" in prose.lower[verb.group : verb.first]:
        return True  # "had hoped that"
    if verb.entry.get("bidding"):
        classes = prose.classes[first:last]
        return "T" not in classes and "for" not in prose.lower[first:last]
    enacted = verb.entry.get("enacts") and isinstance(voice.speaker, Institution)
    return bool(enacted) and not (prose.quoted[first] or prose.lower[first] == "that")


def _states(prose: Prose, attribution: Attribution, verb: Cue) -> bool:
    """Tell whether a paper says something ("it says that ...") rather than holds it ("it envisages a fund")."""
    first = attribution.content[0][0]
    return "s" in verb.takes and (prose.lower[first] == "that" or prose.quoted[first] == 1 or "n" not in verb.takes)


def _by_nobody(prose: Prose, attribution: Attribution) -> bool:
    """Tell whether nobody said it, or nothing was said: "neither Lee nor Kim commented", "said nothing"."""
    nobody = prose.small_words["nobody"]
    source, first = attribution.source, attribution.content[0][0]
    if prose.lower[first] in nobody and attribution.rule == "clause":
        return True
    if source is None:
        return False
    at = source[0]
    return prose.lower[at] in nobody or (at > 0 and prose.lower[at - 1] in nobody)


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


def speaks(attribution: Attribution) -> bool:
    """Tell whether quoted content is speech: not so in 'what he called "a good start"'."""
    verb = attribution.verb
    return verb is None or "q" in verb.takes or "s" in verb.takes or verb.act not in ("describe", "discuss")


def mere_topic(attribution: Attribution) -> bool:
    """Tell whether a verb names a topic and no words: "..., talking about the talks"."""
    return attribution.act == "say" and attribution.verb is not None and "s" not in attribution.verb.takes


def passes_on(attribution: Attribution) -> bool:
    """Tell whether the verb is one that agencies use of themselves: "... reports"."""
    verb = attribution.verb
    return verb is not None and verb.form == "third" and "relays" in verb.flags
