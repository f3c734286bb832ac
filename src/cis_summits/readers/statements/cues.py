"""Tells which reporting words of the lexicon report here: the verb "claims", not the noun; active or passive.

Knows the words around a cue, not the clauses that are attributed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from cis_summits.lexicon import Entry, Hit
from cis_summits.readers.statements.prose import Prose

__all__ = ["Cue", "verb_cue"]

Form = Literal["base", "third", "past", "ing"]
_FORMS: tuple[Form, ...] = ("base", "third", "past", "ing")
_SHORT = {"short_have": "H", "short_be": "B", "short_modal": "M", "short_not": "N"}


class Cue:
    """A verb that reports.

    Args:
        hit: where a word of the category ``reporting_verbs`` stands.
        group: number of the first token of the verb group, auxiliaries and adverbs included.
        form: which form of the verb stands there.
        passive: whether what is attributed, or who is spoken to, is the subject.
        infinitive: whether "to" stands before it.
        finite: whether it can have a subject of its own.

    Attributes:
        first: number of its first token.
        last: number after its last token.
        group: number of the first token of the verb group, auxiliaries and adverbs included.
        entry: the entry of the lexicon.
        form: which form of the verb stands there.
        passive: whether what is attributed, or who is spoken to, is the subject.
        infinitive: whether "to" stands before it.
        finite: whether it can have a subject of its own.
        act: the class of the verb.
        takes: what the verb may stand with: a clause "s", quotation "q", noun "n", infinitive "t", hearer "o". "c" is
            a clause that it interrupts or closes but never introduces: "The plan, he went on, would work".
        flags: the other keys of the entry that are set, for membership tests: "weak", "mind".
    """

    __slots__ = (
        "act",
        "entry",
        "finite",
        "first",
        "flags",
        "form",
        "group",
        "infinitive",
        "last",
        "passive",
        "takes",
    )

    def __init__(
        self,
        hit: Hit[Entry],
        group: int,
        form: Form,
        passive: bool = False,
        infinitive: bool = False,
        finite: bool = True,
    ) -> None:
        self.first, self.last, self.entry = hit
        self.group = group
        self.form = form
        self.passive = passive
        self.infinitive = infinitive
        self.finite = finite
        self.act, self.takes, self.flags = _traits(self.entry)


@lru_cache(maxsize=4096)
def _traits(entry: Entry) -> tuple[str, str, frozenset[str]]:
    """Return the class of a verb, what it takes, and its other keys; rules ask for them all the time."""
    return entry.more["act"], entry.more["takes"], frozenset(key for key, value in entry.more.items() if value)


@lru_cache(maxsize=4096)
def _form_of(entry: Entry, words: str) -> Form:
    """Return which form of its verb an entry was found in. A past that equals the base counts as base."""
    if entry.get("quoted"):
        return "past"
    for form, spelling in zip(_FORMS, entry.forms, strict=False):
        if spelling == words:
            return form
    return "ing" if words.split()[0].endswith("ing") else "past"


def verb_cue(prose: Prose, hit: Hit[Entry], start: int) -> Cue | None:
    """Return the cue that a hit of the lexicon is in its sentence.

    Args:
        prose: the text.
        hit: a hit of the category ``reporting_verbs``.
        start: number of the first token of the sentence.

    Returns:
        The cue; ``None`` where the word is a noun, an adjective or inside a quotation.
    """
    first, last, entry = hit
    lower, classes = prose.lower, prose.classes
    around = classes[max(first - 1, 0) : last + 1]
    if prose.quoted[first] or ("-" in around and _compound(prose, first, last)):
        return None
    words = lower[first] if last - first == 1 else " ".join(lower[first:last])
    form = _form_of(entry, words)
    group, auxiliaries = _group(prose, first, start, form)
    before = group - 1
    letter = classes[before] if before >= start else ""
    if auxiliaries:
        return _with_auxiliaries(hit, form, group, auxiliaries, letter)
    if letter == "D" or (letter == "P" and form != "ing"):
        floats = letter == "D" and form != "ing" and _floats(prose, before, start)
        return Cue(hit, group, form) if floats else None
    if letter is None and before not in prose.closes and _possessive(lower, before):
        return None
    if form == "base":
        return _plural(prose, hit, group, before, start)
    if form == "third":
        if last < len(classes) and classes[last] in ("B", "H", "M"):
            return None  # "the projects were", "the states have"
        return _third(prose, hit, group, before, start, letter)
    if form == "past":
        cue = Cue(hit, group, form)
        bare = before < start or letter == "S"
        if bare and "o" not in cue.takes:
            return None  # "when offered the chance"
        # without an auxiliary still a participle: "a plan backed by the bank", "Asked why, ..."
        cue.passive = "n" in cue.takes if last < len(lower) and lower[last] == "by" else bare
        return cue
    if letter == "P" and lower[before] in prose.small_words["content_of"]:
        return None  # "the process of admitting"
    return Cue(hit, group, form, finite=False)


def _floats(prose: Prose, at: int, start: int) -> bool:
    """Tell whether "both", "each" or "all" stands behind its noun: "Lee and Kim both said"."""
    if at <= start or prose.lower[at] not in prose.small_words["floating"]:
        return False
    before = prose.classes[at - 1]
    return before == "R" or (before is None and (prose.is_name(at - 1) or prose.lower[at - 1].endswith("s")))


def _group(prose: Prose, first: int, start: int, form: Form) -> tuple[int, str]:
    """Return where the verb group begins and the letters of its auxiliaries, nearest first."""
    letters = ""
    at = first - 1
    classes, lower = prose.classes, prose.lower
    while at >= start:
        letter = classes[at]
        if letter is None and lower[at].endswith("ly"):
            at -= 1
        elif letter is not None and letter in "BHMT":
            letters += letter
            at -= 1
        elif letter is not None and letter in "VN":
            at -= 1
        elif at == start or lower[at - 1] != "'":
            break
        elif (short := _short(prose, lower[at])) is not None:
            if short != "N":
                letters += short
            at -= 2
        elif lower[at] == "s" and at > start + 1 and form != "third" and classes[at - 2] in ("R", "W"):
            letters += "B" if form == "ing" else "H"
            at -= 2
        else:
            break
    # Adverbs at the front of a sentence or behind a comma do not belong to the verb.
    return at + 1, letters


def _short(prose: Prose, word: str) -> str | None:
    """Return the letter of what an apostrophe leaves of an auxiliary: "ve", "d", "t"."""
    for ident, letter in _SHORT.items():
        if word in prose.small_words[ident]:
            return letter
    return None


def _with_auxiliaries(hit: Hit[Entry], form: Form, group: int, auxiliaries: str, letter: str | None) -> Cue | None:
    nearest = auxiliaries[0]
    infinitive = "T" in auxiliaries
    finite = not infinitive or auxiliaries[-1] != "T"
    if nearest == "B" and form == "third":
        return None  # "there are plans"
    if nearest == "B":
        passive = form in ("past", "base") and not hit.entry.get("quoted")
        return Cue(hit, group, form, passive, infinitive, finite)
    if nearest == "H":
        return Cue(hit, group, form, False, infinitive, finite) if form == "past" else None
    if form != "base" and form != "past":
        return None
    if letter == "D":
        return None
    return Cue(hit, group, form, False, infinitive, finite)


def _possessive(lower: list[str], at: int) -> bool:
    return lower[at] == "'" or (lower[at] == "s" and at > 0 and lower[at - 1] == "'")


def _plural(prose: Prose, hit: Hit[Entry], group: int, before: int, start: int) -> Cue | None:
    """Accept a base form only behind what can be its subject."""
    if before < start:
        return None
    letter, word = prose.classes[before], prose.lower[before]
    cue = Cue(hit, group, "base")
    if letter == "R":
        return cue if word not in prose.small_words["third_person"] or len(hit.entry.forms[0]) == 0 else None
    if letter == "W" or (letter == "," and not hit.entry.get("noun")):
        return cue
    if letter is None and (word.endswith("s") or word == "people") and not word.endswith("ss") and word.isalpha():
        return cue
    if letter is None and prose.is_name(before) and prose.lower[before - 1] in prose.small_words["joiner"]:
        return cue  # "Moscow and Minsk insist"
    # Past forms that equal the base: "he put it", "she forecast that".
    return cue if hit.entry.forms[2] == hit.entry.forms[0] else None


def _third(prose: Prose, hit: Hit[Entry], group: int, before: int, start: int, letter: str | None) -> Cue | None:
    cue = Cue(hit, group, "third")
    if "seldom" in cue.flags:
        if prose.lower[before] in prose.small_words["state_kind"]:
            return None  # "four Central Asian states: ..."
        if prose.lower[hit.last : hit.last + 1] != [":"] and not _clause_follows(prose, hit.last):
            return None  # "former states", not "he states that"
    if "noun" not in cue.flags:
        return cue
    if before < start:
        return None
    if prose.is_name(hit.first) and not _clause_follows(prose, hit.last):
        return None  # a headline: "Opening Remarks", "Joint Calls"
    if letter == "," and "relays" in cue.flags and hit.last < len(prose.lower):
        return cue if prose.classes[hit.last] == "D" or prose.is_name(hit.last) else None  # "..., reports the agency"
    named = letter in ("R", "W", ")") or (prose.is_name(before) and not prose.lower[before].endswith("s"))
    # "The minister claims that he ...", "Lee, for his part, claims that he ..."
    return cue if named or (letter in (None, ",") and _clause_follows(prose, hit.last)) else None


def _clause_follows(prose: Prose, at: int) -> bool:
    """Tell whether "that" and the subject of a clause follow: "it notes that the ...", not "notes that fell"."""
    if at + 1 >= len(prose.lower) or prose.lower[at] != "that":
        return False
    return prose.classes[at + 1] in ("D", "R") or prose.is_name(at + 1)


def _compound(prose: Prose, first: int, last: int) -> bool:
    """Tell whether a hyphen makes the word part of another: "so-called", "call-in"."""
    classes, tokens = prose.classes, prose.tokens
    if first > 0 and classes[first - 1] == "-" and tokens.ends[first - 1] == tokens.starts[first]:
        return True
    return last < len(classes) and classes[last] == "-" and tokens.ends[last - 1] == tokens.starts[last]
