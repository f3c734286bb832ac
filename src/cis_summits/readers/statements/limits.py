"""Finds where the words end that a verb introduces: at the next act of the sentence, or at what no longer belongs."""

from __future__ import annotations

from collections.abc import Sequence

from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.phrases import subject_before
from cis_summits.readers.statements.prose import Prose

__all__ = ["aside_limit", "clause_limit", "next_act", "opening_limit", "phrase_limit", "trim", "without_closing"]


def next_act(
    prose: Prose, cue: Cue | None, later_cues: Sequence[Cue], first: int, end: int, verbs: frozenset[int]
) -> int:
    """Return where the next act of the sentence begins that stands beside the content at ``first``, or ``end``.

    Args:
        prose: the text.
        cue: the cue whose content begins at ``first``; ``None`` for content that a cue interrupts.
        later_cues: the cues behind it, in order.
        first: number of the first token of the content.
        end: where the sentence ends.
        verbs: numbers of the tokens that are cues.
    """
    for later in later_cues:
        if later.group > first:
            boundary = _beside(prose, cue, later, first, verbs)
            if boundary is not None:
                return boundary
    return end


def _beside(prose: Prose, cue: Cue | None, later: Cue, first: int, verbs: frozenset[int]) -> int | None:
    """Return where the clause of ``later`` begins if it stands beside the content, not inside."""
    classes = prose.classes
    before = later.group - 1
    if before <= first:
        return None
    letter = classes[before]
    if later.form == "ing" and not later.infinitive:
        if letter == ",":
            return before
        if letter in ("P", "S") and classes[before - 1] == ",":
            return before - 1
        return before if letter == "C" and cue is not None and cue.form == "ing" else None
    if later.passive or later.infinitive:
        return None
    if letter == "C":
        if cue is None or later.form == cue.form or not cue.finite:
            return before - 1 if _comma(prose, before - 1) else before
        return None
    opening = cue is not None and not cue.finite
    if cue is not None and cue.form != later.form and not opening:
        return None
    source = subject_before(prose, later.group, first, verbs)
    if source is None or source[0] - 1 <= first:
        return None
    before = source[0] - 1
    letter = classes[before]
    if letter == "C" and _listed(prose, first, before):
        return None  # "noted that Anna, Peter, and Lee have informed"
    if letter == "C" and _comma(prose, before - 1):
        return before - 1 if classes[before - 1] == "," else before
    if letter == "S" and prose.lower[before] in prose.small_words["clause_beside"]:
        if classes[before - 1] == ",":
            return before - 1
        return before if prose.lower[before] != "as" else None
    # "Noting the costs, Lee refused": the main clause follows.
    return before if letter == ";" or (opening and letter == ",") else None


def _listed(prose: Prose, first: int, last: int) -> bool:
    """Tell whether nothing but names and commas stands between two tokens: the front of a list of them."""
    first += prose.lower[first] == "that"
    return all(prose.is_name(at) or prose.classes[at] in (",", "D", "C") for at in range(first, last))


def _comma(prose: Prose, at: int) -> bool:
    """Tell whether a comma stands at a token, or right inside the quotation that closes there."""
    if at not in prose.closes:
        return prose.classes[at] == ","
    return prose.lower[at - (2 if prose.words[at] == "'" else 1)] == ","


def clause_limit(prose: Prose, first: int, limit: int) -> int:
    """Return where a clause ends that is content: "said that ..."."""
    ahead = prose.classes[first + 1 : limit - 1]
    if "," not in ahead and ";" not in ahead:
        return limit
    for at, letter in enumerate(ahead, first + 1):
        if letter is None or letter not in ",;" or prose.quoted[at]:
            continue
        if letter == ";" or (prose.lower[at + 1] in prose.small_words["breaking_off"] and at > first + 1):
            return at
    return limit


def phrase_limit(prose: Prose, first: int, limit: int) -> int:
    """Return where a noun phrase or infinitive ends that is content: "praised ...", "pledged to ..."."""
    classes = prose.classes
    later, outside = prose.small_words["clause_later"], prose.small_words["outside"]
    for at, letter in enumerate(classes[first + 1 : limit], first + 1):
        if letter is None or prose.quoted[at]:
            continue
        if letter in ";—–:":
            return at
        if letter == "-" and prose.tokens.ends[at - 1] != prose.tokens.starts[at]:
            return at
        if letter == "," and at + 1 < limit:
            following = classes[at + 1]
            if (following is not None and following in "WSRMBH") or prose.lower[at + 1] in outside:
                return at
        if letter == "S" and prose.lower[at] in later:
            return at
    return limit


def aside_limit(prose: Prose, first: int, limit: int, verbs: frozenset[int]) -> int:
    """Return where content ends that stands in an aside: "Lee, who said so, left", "Lee, citing costs, left"."""
    for at, mark in enumerate(prose.classes[first + 1 : limit - 1], first + 1):
        if mark != "," or prose.quoted[at]:
            continue
        after = at + 1
        while after < limit - 1 and prose.is_adverb(after):
            after += 1
        letter = prose.classes[after]
        if letter is not None and letter in "BHM":
            return at
        if (letter is None and prose.lower[after].endswith("ed")) or after in verbs:
            return at
    return limit


def opening_limit(prose: Prose, first: int, limit: int) -> int:
    """Return where an opening participle ends: "Citing the costs, Lee refused"."""
    for at, mark in enumerate(prose.classes[first + 1 : limit - 1], first + 1):
        if (mark != "," or prose.quoted[at]) and not (at in prose.closes and _comma(prose, at)):
            continue
        if prose.classes[at + 1] in ("R", "D") or prose.is_name(at + 1):
            return at + 1 if at in prose.closes else at
    return limit


def trim(prose: Prose, first: int, last: int) -> int:
    """Return ``last`` without the marks and conjunctions that close the content but do not belong to it."""
    return _without(prose, first, last, ",;:—–C.")


def without_closing(prose: Prose, first: int, last: int) -> int:
    """Return the end of a sentence without its closing marks; those of a quotation stay."""
    return _without(prose, first, last, ".!?,;:")


def _without(prose: Prose, first: int, last: int, letters: str) -> int:
    """Return ``last`` without the tokens of some classes that stand before it unquoted."""
    while last > first:
        letter = prose.classes[last - 1]
        if letter is None or letter not in letters or prose.quoted[last - 1]:
            break
        last -= 1
    return last
