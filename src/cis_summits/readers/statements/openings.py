"""Finds where the words begin that a verb introduces: "said on Monday in Minsk that ...", "told reporters ..."."""

from __future__ import annotations

from collections.abc import Sequence

from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.phrases import subject_after
from cis_summits.readers.statements.prose import Prose

__all__ = ["content_start", "past_hearer", "past_time"]

_NEAR = 3  # tokens of a phrase such as "the phone"
_HEAD = 6  # tokens among which the head of a phrase is looked for
_HEARER = 14  # the same behind the words for somebody spoken to
_ASIDE = 12  # tokens between a verb and the end of an aside behind it
_AHEAD = 16  # how far behind a cue the clause it introduces may begin


def content_start(prose: Prose, cue: Cue, end: int, verbs: frozenset[int]) -> int | None:
    """Return the token at which the content behind an active cue begins; ``None`` if nothing fits the verb.

    Args:
        prose: the text.
        cue: a cue that is not passive.
        end: number after the last token that may belong to the content.
        verbs: numbers of the tokens that are cues.
    """
    at = cue.last
    if at >= end:
        return None
    weak = "weak" in cue.flags
    takes, flags = cue.takes, cue.flags
    if "nouns" in flags and not ("q" in takes and at in prose.opens):
        return at if _with_noun(prose, at, end, cue.entry.more["nouns"]) else None
    if "never" in flags and not set(cue.entry.more["never"]).isdisjoint(prose.lower[at : at + _NEAR]):
        return None
    letter = prose.classes[at]
    if at in prose.opens:
        return at if "q" in takes or not weak else None
    if prose.lower[at] == "that" and "s" in takes:
        return at
    if letter is not None and letter in ":,;.)—–(C":
        if letter == ":":
            return at + 1 if at + 1 < end else None
        if letter != ",":
            return None
        quoted = at + 1 in prose.opens and "q" in takes
        return at + 1 if quoted else _behind_aside(prose, cue, at, end)
    if "voices" in flags and (weak or letter == "T"):
        voiced = _voiced(prose, at, end, near=weak and letter != "T")
        if voiced is not None:
            return voiced
    if letter == "T":
        if "t" in takes:
            return at
        if "s" not in takes:
            return None
    if "o" in takes:
        if "s" in takes and letter == "R" and prose.classes[at + 1 : at + 2] in (["M"], ["B"], ["H"]):
            return at  # "informed there would be talks"
        start = _behind_hearer(prose, at, end, verbs)
        if start is not None or "n" not in takes:
            return start
    if "s" in takes or "q" in takes:
        start = _announced(prose, cue, end, verbs)
        if start is not None:
            return start
    if weak and _leads_to_quotation(prose, at, end, verbs):
        return at
    if weak:
        return _weak(prose, cue, at)
    return _direct(prose, cue, at, end)


def _with_noun(prose: Prose, at: int, end: int, nouns: Sequence[str]) -> bool:
    """Tell whether one of some nouns is the object of a verb: "drew", "his colleagues' attention"."""
    for number in range(at, min(end, at + _HEAD)):
        if prose.lower[number] in nouns:
            return not prose.quoted[number]
        letter = prose.classes[number]
        if prose.quoted[number] or (letter not in (None, "D", "V", "L", "-") and prose.lower[number] != "of"):
            return False
    return False


def _voiced(prose: Prose, at: int, end: int, *, near: bool) -> int | None:
    """Return where "his thanks" begins: right behind "sent", or behind the hearer in "conveyed to Lee his thanks"."""
    for number in range(at, min(end, at + (_HEAD if near else _HEARER))):
        if number in prose.voiced and not prose.quoted[number]:
            if near:
                return at if "courtesy" in prose.acts[prose.voiced[number]] else None
            while number > at and prose.classes[number - 1] is None and not prose.is_name(number - 1):
                number -= 1
            return number - 1 if prose.classes[number - 1] == "D" else number
        letter = prose.classes[number]
        if letter in (",", ";", "W", "S", "C"):
            return None
        if near and (letter == "T" or (letter == "P" and prose.lower[number] != "of")):
            return None
    return None


def _behind_aside(prose: Prose, cue: Cue, comma: int, end: int) -> int | None:
    """Return where the content begins behind an aside: "warned, however, that ...", "noted, again, the ..."."""
    closing = comma + 1
    limit = min(end, comma + _ASIDE)
    while closing < limit and prose.classes[closing] != ",":
        closing += 1
    first = closing + 1
    if closing >= limit or first >= end:
        return None
    if prose.lower[first] == "that":
        return first if "s" in cue.takes else None
    if first in prose.opens:
        return first if "q" in cue.takes else None
    mere = all(prose.is_adverb(at) for at in range(comma + 1, closing))
    return first if mere and "n" in cue.takes and prose.classes[first] == "D" else None


def _leads_to_quotation(prose: Prose, at: int, end: int, verbs: frozenset[int]) -> bool:
    """Tell whether a colon and a quotation follow the object of a verb: 'addressed the talks: "..."'."""
    for number in range(at, min(end, at + _AHEAD)):
        if prose.classes[number] == ":":
            return number + 1 in prose.opens
        if prose.classes[number] in (",", ";", "R", "B", "H", "M") or number in verbs:
            return False
    return False


def _weak(prose: Prose, cue: Cue, at: int) -> int | None:
    """Accept a verb with other senses only before what its reporting sense takes."""
    if "s" not in cue.takes:
        return None
    if prose.lower[at] in prose.small_words["question"]:
        return at
    return at if prose.classes[at] == "R" and "n" not in cue.takes else None


def _direct(prose: Prose, cue: Cue, at: int, end: int) -> int | None:
    after = past_time(prose, at, end)
    if after > at:
        if after >= end or "s" not in cue.takes or prose.classes[after] in (",", "P", "C"):
            return None
        at = after
    letter, word = prose.classes[at], prose.lower[at]
    if letter == "S" and word in prose.small_words["question"]:
        return at if "s" in cue.takes or (word == "what" and "n" in cue.takes) else None
    if word == "as" and cue.act == "describe":
        return at
    if letter == "P" and "voices" in cue.flags:
        return at
    if letter == "P" and "s" in cue.takes:
        return _clause_behind(prose, at, end)
    if letter in ("P", "S", "T", "B", "H", "M") or (letter == "W" and "n" not in cue.takes):
        return None
    if prose.is_adverb(at) and "s" not in cue.takes:
        return None
    return at


def past_time(prose: Prose, at: int, end: int) -> int:
    """Return the number after "Monday" or "last week" at token ``at``; ``at`` itself if no such words stand there."""
    if at >= end:
        return at
    if prose.classes[at] == "L":
        return at + 1
    if prose.lower[at] in prose.small_words["nearness"] and at + 1 < end:
        return at + 2 if prose.lower[at + 1] in prose.small_words["stretch"] else at
    return at


def _announced(prose: Prose, cue: Cue, end: int, verbs: frozenset[int]) -> int | None:
    """Return where "that", a colon or a quotation announces the content shortly behind the cue."""
    at = cue.last
    classes, opens = prose.classes, prose.opens
    ahead = classes[at : min(end, at + _AHEAD)]
    first = ahead[0]
    led = (
        (first is not None and first in "PLTVN")
        or past_time(prose, at, end) > at
        or (first is None and prose.lower[at].endswith("ly"))
        or (first == "S" and prose.lower[at] in prose.small_words["clause_later"])
    )
    if not led and ":" not in ahead:
        return None
    for number, letter in enumerate(ahead, at):
        if letter == ":" and number + 1 < end:
            # "named the reasons: ..." tells both, "said at the talks: ..." the words alone.
            return number + 1 if led or "n" not in cue.takes else at
        if letter == ":":
            return None
        if number in opens or (
            letter is not None
            and prose.lower[number] == "that"
            and number > at
            and classes[number - 1] in (None, "L", ",", "O")
        ):
            return number if led else None
        if (letter is not None and letter in "RBHM;C") or number in verbs:
            return None
    return None


def _clause_behind(prose: Prose, at: int, end: int) -> int | None:
    """Return where a clause without "that" begins behind "in Minsk" or "to reporters"."""
    for number in range(at + 1, min(end, at + _AHEAD)):
        letter = prose.classes[number]
        if letter == "R":
            return number
        if letter in (",", ";", "—") and not prose.words[number - 1].isdigit():
            return None
        if letter == "L" and number + 1 < end and prose.classes[number + 1] in (None, "D"):
            return number + 1
    return at


def _behind_hearer(prose: Prose, at: int, end: int, verbs: frozenset[int]) -> int | None:
    """Return where the content begins behind the one spoken to: "told reporters that ..."."""
    classes, lower = prose.classes, prose.lower
    openers = prose.small_words["behind_hearer"]
    start = at + 1 if classes[at] in ("O", "D", "R") else at
    for number in range(start, min(end, at + _AHEAD)):
        letter, word = classes[number], lower[number]
        if number in prose.opens:
            return number
        if word in openers and (number > at or letter == "S"):
            if word == "of" and number < at + 3 and classes[at] != "O" and not _hears(prose, number - 1):
                continue
            return number
        if letter == ":":
            return number + 1
        if letter == "R" and number > at:
            return number
        if letter == ",":
            return number + 1 if number + 1 in prose.opens else None
        if letter in (";", "—", "C"):
            return None
        if letter in ("B", "H", "M"):
            break
    after = past_hearer(prose, at, end, verbs)
    if after == at or past_time(prose, after, end) >= end:
        return None
    return after


def _hears(prose: Prose, at: int) -> bool:
    """Tell whether a word names those who are told of something: "assured the guest of support"."""
    return prose.lower[at] in prose.small_words["hearer"]


def _owns(prose: Prose, at: int, end: int) -> bool:
    """Tell whether "her" at token ``at`` owns the words behind it: "told her weekly briefing that"."""
    for number in range(at + 1, min(end, at + _NEAR + 2)):
        if prose.lower[number] in prose.small_words["behind_hearer"] or number in prose.opens:
            return number > at + 1
        if prose.classes[number] not in (None, "V"):
            return False
    return False


def past_hearer(prose: Prose, at: int, end: int, verbs: frozenset[int]) -> int:
    """Return the number after the phrase at token ``at`` that names the one spoken to; ``at`` if none does."""
    if at >= end:
        return at
    if prose.classes[at] == "O" or (prose.lower[at] == "her" and not _owns(prose, at, end)):
        return at + 1
    if at in prose.opens:
        return prose.ranges[prose.opens[at]][1]  # told "The Morning Show"
    phrase = subject_after(prose, at, end, verbs)
    if phrase is None:
        return at
    outlets = prose.small_words["outlet"]
    last = at if prose.is_name(at) else phrase[1]
    joiners = prose.small_words["joiner"]
    while last < phrase[1] and (
        prose.is_name(last)
        or prose.lower[last] in prose.small_words["within_name"]
        or (prose.lower[last] in joiners and prose.is_name(last + 1))
    ):
        last += 1
    while last < end and prose.lower[last] in outlets:
        last += 1  # "told the Examplia news agency"
    return last
