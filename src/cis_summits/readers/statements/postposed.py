"""Reads cues that stand behind or inside what they attribute: "..., he said", '"...," said the envoy, "..."'."""

from __future__ import annotations

from collections.abc import Sequence

from cis_summits.grammar.sentences import Sentence
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.limits import next_act, trim
from cis_summits.readers.statements.openings import past_hearer, past_time
from cis_summits.readers.statements.phrases import past_dateline, subject_after, subject_before
from cis_summits.readers.statements.prose import Prose

__all__ = ["closing_before", "ends_speech", "left_content", "postposed_attribution"]

_AHEAD = 14
_NEAR = 16  # cues behind one that may limit what it interrupts
_DASHES = ("—", "–", "-")
_NAME = 8  # tokens; what is longer in quotation marks is no name
_APPOSITION = 14  # tokens
_LONG = 12  # tokens; what is longer is no adverbial


def postposed_attribution(
    prose: Prose, sentence: Sentence, cues: Sequence[Cue], number: int, start: int, end: int, verbs: frozenset[int]
) -> Attribution | None:
    """Return what a cue attributes that stands before it; ``None`` if it attributes what follows.

    Args:
        prose: the text.
        sentence: the sentence of the cue.
        cues: all cues of the sentence, in order.
        number: which of them.
        start: number of the first token that may be content.
        end: the end of the sentence without its closing marks.
        verbs: numbers of the tokens that are cues.
    """
    cue = cues[number]
    if cue.passive or not cue.finite or not ("q" in cue.takes or "s" in cue.takes or "c" in cue.takes):
        return None
    found = None
    if prose.quoted.find(1, max(sentence.first - 1, 0), cue.group) >= 0:
        found = _before_verb(prose, sentence, cue, start, end, verbs, quoted=True)
    if found is None:
        found = _inverted(prose, sentence, cue, start, end, verbs)
    if found is None:
        found = _before_verb(prose, sentence, cue, start, end, verbs, quoted=False)
    if found is None:
        return None
    source, mark, after = found
    if mark not in prose.closes and "s" not in cue.takes and not _aside(prose, cue, source, after, end):
        return None  # "..., the talks go on"
    content = []
    # "and, records show, ..." interrupts a clause that has only begun.
    if prose.classes[mark] != "," or prose.classes[mark - 1] not in ("C", "W", "S"):
        left = left_content(prose, sentence, mark, start, shortest=1 if _stops(prose, after, end) else 2)
        if left is None:
            return None
        opening = _adverbial(prose, left[0]) and not _stops(prose, after, end)
        if opening and (not _verbal(prose, *left) or _verbal(prose, after, end)):
            return (
                None  # "In 2011 trade grew, Lee said in Minsk", not "In Minsk, Lee said on arrival trade had grown"
            )
        content.append(left)
    resumed = _resumed(prose, cues, number, after, end, verbs, quoted=mark in prose.closes or source[0] >= cue.last)
    if resumed is not None:
        content.append(resumed)
    if not content:
        return None
    hearer = (cue.last, after) if "o" in cue.takes and cue.last < after != source[1] else None
    return Attribution(
        sentence,
        (cue.first, cue.last),
        cue.act,
        source,
        content,
        hearer=hearer,
        rule="after",
        entry=cue.entry,
        verb=cue,
    )


def _before_verb(
    prose: Prose, sentence: Sentence, cue: Cue, start: int, end: int, verbs: frozenset[int], *, quoted: bool
) -> tuple[tuple[int, int], int, int] | None:
    """Return the speaker, the mark before, and what follows, of "..., he said"."""
    source = subject_before(prose, cue.group, start, verbs)
    if source is None:
        return None
    mark = closing_before(prose, source[0] - 1, start)
    if prose.classes[source[0]] == "W" and mark not in prose.closes:
        return None  # "a letter, which said, ..."
    if mark < start and not (mark in prose.closes and _same_paragraph(prose, sentence, mark)):
        return None
    if mark in prose.closes and source[0] - 1 == mark and not ends_speech(prose, mark):
        return None
    if quoted and (mark not in prose.closes or cue.group - source[1] > _APPOSITION):
        return None
    if mark not in prose.closes and prose.classes[mark] != "," and prose.classes[mark] not in _DASHES:
        return None
    after = past_hearer(prose, cue.last, end, verbs) if "o" in cue.takes else cue.last
    if quoted and after < end and prose.classes[after] == "O":
        after += 1  # '"Welcome," he greeted them.'
    if not quoted and after + 1 in prose.opens and prose.classes[after] == "," and _begins(prose, after + 1):
        return None  # 'Asked about rain, he said, "It will come."'
    plain = cue.act == "say" and "n" not in cue.takes
    if (
        mark < start
        and not plain
        and _full_stop(prose, mark)
        and not _stops(prose, past_time(prose, after, end), end)
    ):
        return None  # '"It is good." Lee warned against haste.'
    goes_on = quoted and after < end and prose.classes[after] == "C"  # '"...," Lee said and added that'
    # '"...," Lee told those gathered'
    goes_on = goes_on or (quoted and cue.last < after < end and prose.lower[after].endswith(("ed", "en")))
    return (source, mark, after) if goes_on or _ends_clause(prose, cue, after, end, inverted=False) else None


def _inverted(
    prose: Prose, sentence: Sentence, cue: Cue, start: int, end: int, verbs: frozenset[int]
) -> tuple[tuple[int, int], int, int] | None:
    """Return the speaker, the mark before, and what follows, of "..., said the envoy"."""
    mark = closing_before(prose, cue.group - 1, start)
    closing = mark in prose.closes and (mark < cue.group - 1 or ends_speech(prose, mark))
    if mark < start and not (closing and _same_paragraph(prose, sentence, mark)):
        return None
    plain = prose.classes[mark] == "," and cue.form != "base" and cue.group == cue.first
    if not closing and not plain:
        return None
    if past_time(prose, cue.last, end) > cue.last or (not closing and _interrupted(prose, cue, start, verbs)):
        return None
    if not closing and "o" in cue.takes and subject_before(prose, cue.group, start, verbs) is not None:
        return None  # "Lee, the envoy, told the agency"
    source = subject_after(prose, cue.last, end, verbs)
    plain = source is not None and not closing and "n" in cue.takes and prose.classes[source[0]] is None
    if plain and source is not None and not any(map(prose.is_name, range(*source))):
        people = prose.lexicon.forms("pronouns", "description")
        if prose.lower[source[1] - 1].removesuffix("s") not in people:
            return None  # "Lee, the envoy, demanded results"
    if source is not None and not closing and _object(prose, cue, start, source, verbs):
        return None  # "Lee, the chairman, announced a plan"
    if source is not None and not closing and source[1] < end and prose.quoted[source[1]]:
        return None  # 'Lee, an envoy, said the plan "will work"'
    if source is None or (not closing and (prose.classes[source[0]] == "R" or _apposed(prose, cue, start, source))):
        return None
    return (source, mark, source[1]) if _ends_clause(prose, cue, source[1], end, inverted=True) else None


def closing_before(prose: Prose, mark: int, start: int) -> int:
    """Return the closing mark before a comma or dash if the quotation opens the sentence ('"Good", he said')."""
    at = mark
    if mark in prose.closes and prose.words[mark] in _DASHES:
        return mark  # "- It is good, - Lee said."
    while at >= start and at > mark - 2 and (prose.classes[at] == "," or prose.words[at] in _DASHES):
        at -= 1
    closing = at < mark and at in prose.closes and _opens_clause(prose, at, start)
    if not closing and mark - 1 >= start and prose.words[mark] in _DASHES and prose.classes[mark - 1] == ",":
        return mark - 1  # "It is good, – said Lee"
    return at if closing else mark


def _opens_clause(prose: Prose, mark: int, start: int) -> bool:
    """Tell whether a quotation that closes at ``mark`` begins its sentence, or a clause behind a semicolon."""
    first = prose.ranges[prose.closes[mark]][0]
    return first <= start or prose.classes[first - 1] == ";"


def _aside(prose: Prose, cue: Cue, source: tuple[int, int], after: int, end: int) -> bool:
    """Tell whether a verb that introduces no clause may close or interrupt one: "The plan, he went on, would work".

    A verb that has other senses must be set off on both sides and have a name or pronoun as its subject.
    """
    if "c" not in cue.takes:
        return False
    if "weak" in cue.flags:
        named = prose.classes[source[0]] in ("R", "D") or prose.is_name(source[1] - 1)
        return named and after < end and prose.classes[after] == ","
    return _stops(prose, after, end)


def _adverbial(prose: Prose, at: int) -> bool:
    """Tell whether a clause begins like "On Monday, ..." or "As rain fell, ..."."""
    return not prose.quoted[at] and (prose.classes[at] in ("P", "S", "L"))


def _verbal(prose: Prose, first: int, last: int) -> bool:
    """Tell whether a stretch up to its first comma shows a verb: an auxiliary, a past form, or its length."""
    for at in range(first, last):
        letter = prose.classes[at]
        if letter == ",":
            return False
        if (letter is not None and letter in "BHM") or prose.lower[at].endswith("ed") or at - first > _LONG:
            return True
    return False


def _begins(prose: Prose, mark: int) -> bool:
    """Tell whether a quotation begins a sentence of its own."""
    inside = mark + (2 if prose.words[mark] == "'" else 1)
    return inside < len(prose.words) and prose.is_name(inside)


def _stops(prose: Prose, after: int, end: int) -> bool:
    """Tell whether a mark or the end of the sentence follows."""
    return after >= end or prose.classes[after] in (",", ";", ".", "(", "—", "–")


def ends_speech(prose: Prose, mark: int) -> bool:
    """Tell whether a closing mark ends speech, not a name in quotation marks: a stop or comma stands inside."""
    first, last = prose.ranges[prose.closes[mark]]
    if last - first > _NAME:
        return True
    return prose.lower[mark - (2 if prose.words[mark] == "'" else 1)] in (",", ".", "?", "!", "…", "—", "-", "'", '"')


def _full_stop(prose: Prose, mark: int) -> bool:
    """Tell whether a full stop stands inside a closing mark: the sentence that is quoted has ended there."""
    return prose.lower[mark - (2 if prose.words[mark] == "'" else 1)] == "."


def _object(prose: Prose, cue: Cue, start: int, source: tuple[int, int], verbs: frozenset[int]) -> bool:
    """Tell whether what stands behind a verb is its object: an apposition closes before it, and it is nobody."""
    if "n" not in cue.takes or prose.classes[source[0]] != "D":
        return False
    word = prose.lower[source[1] - 1]
    if prose.is_name(source[1] - 1) or word in prose.lexicon.forms("pronouns", "description"):
        return False
    subject = subject_before(prose, cue.group, start, verbs)
    if subject is None or subject[1] + 1 >= cue.group:
        return False
    return not any(letter in ("B", "H", "M", "R") for letter in prose.classes[subject[1] + 1 : cue.group - 1])


def _interrupted(prose: Prose, cue: Cue, start: int, verbs: frozenset[int]) -> bool:
    """Tell whether the comma before a verb closes an aside behind its subject: "Lee, for her part, noted"."""
    subject = subject_before(prose, cue.group, start, verbs)
    if subject is None or subject[1] + 1 >= cue.group or prose.classes[subject[1]] != ",":
        return False
    opening = subject[1] + 1
    short = cue.group - opening <= _APPOSITION
    aside = prose.classes[opening] in ("P", "W", "V") or prose.lower[opening].endswith(("ing", "ed"))
    named = prose.is_name(subject[1] - 1) or prose.classes[subject[0]] == "D"
    named = named or "'" in prose.lower[subject[0] : subject[1]]  # "Armenia's president, also present, said"
    return short and aside and named


def _apposed(prose: Prose, cue: Cue, start: int, source: tuple[int, int]) -> bool:
    """Tell whether the subject of a verb stands before it: "Lee, an envoy, said trade grew", "works, shows zeal"."""
    if prose.lower[source[0]].endswith("ing") and not prose.is_name(source[0]):
        return True  # "Lee, named a year ago, denies opposing it"
    if prose.is_name(source[0]) or prose.is_name(source[1] - 1) or prose.classes[source[0]] == "D":
        return False
    if not prose.lower[source[1] - 1].endswith("s"):
        return True  # "said officials", not "shows zeal"
    opening = cue.group - 2
    while opening > start and prose.classes[opening] != ",":
        opening -= 1
    inside = prose.classes[opening + 1 : cue.group - 1]
    # "Lee, an envoy, ...", "His counterpart, Kim Lee, ..."
    named = prose.is_name(opening - 1) or all(map(prose.is_name, range(opening + 1, cue.group - 1)))
    return opening > start and named and not any(letter in ("B", "H", "M", "R") for letter in inside)


def _same_paragraph(prose: Prose, sentence: Sentence, mark: int) -> bool:
    """Tell whether a closing mark right before the sentence belongs to its paragraph: '"Why?" Lee asked.'."""
    before = prose.sentence_of(mark)
    return mark == sentence.first - 1 and before is not None and before.paragraph == sentence.paragraph


def _ends_clause(prose: Prose, cue: Cue, after: int, end: int, *, inverted: bool) -> bool:
    """Tell whether nothing that the cue could attribute follows at token ``after``."""
    after = past_time(prose, after, end)
    if after >= end:
        return True
    letter, word = prose.classes[after], prose.lower[after]
    if letter in (",", ";", "—", "–", ".", "("):
        return True
    if letter == ":":
        return False
    if prose.quoted[after]:
        return inverted
    if letter == "T" and ("t" in cue.takes or "s" not in cue.takes):
        return False
    if letter in ("P", "T", "S", "V", "W") and word != "that" and word not in prose.small_words["question"]:
        for at in range(after, min(end, after + _AHEAD)):
            if prose.lower[at] == "that" or at in prose.opens:
                return prose.classes[at - 1] == ","
            if prose.classes[at] in (",", ";", "—"):
                return True
        return True
    if word == "when" or (letter is None and word.endswith(("ing", "ly"))):
        return True
    return inverted and letter in ("C", "V")


def left_content(
    prose: Prose, sentence: Sentence, mark: int, start: int, shortest: int = 2
) -> tuple[int, int] | None:
    """Return what stands before the mark in front of a speaker, back to the beginning of the clause.

    Args:
        prose: the text.
        sentence: the sentence of the cue.
        mark: number of the comma, dash or closing mark before the speaker.
        start: number of the first token that may be content.
        shortest: how many tokens it must have.
    """
    if mark in prose.closes:
        first, last = prose.ranges[prose.closes[mark]]
        return (first, last) if _opens_clause(prose, mark, max(sentence.first, start)) else (start, last)
    first = past_dateline(prose, start, mark)
    while first < mark and prose.classes[first] in (",", "C", "—", "-"):
        first += 1
    return (first, mark) if mark - first >= shortest else None


def _resumed(
    prose: Prose, cues: Sequence[Cue], number: int, after: int, end: int, verbs: frozenset[int], *, quoted: bool
) -> tuple[int, int] | None:
    """Return the rest of a clause that the cue interrupts: "The plan, he said, would work".

    A quotation is resumed by another one only, and so is a clause whose speaker stands behind the verb:
    "..., said Lee, the envoy".
    """
    after = past_time(prose, after, end)
    if after < end and prose.classes[after] in ("P", "S"):
        # "The plan, he said on arrival, would work." '"And," he added with a smile, "we like it."'
        limit = min(end, after + _AHEAD)
        while after < limit and prose.classes[after] != "," and after not in prose.opens:
            after += 1
        if after >= limit or after in prose.opens:
            return None
    if after >= end or (prose.classes[after] != "," and prose.classes[after] not in _DASHES):
        return None
    first = after + 1
    if first >= end:
        return None
    if first in prose.opens:
        return first, prose.ranges[prose.opens[first]][1]
    if quoted:
        return None
    letter, word = prose.classes[first], prose.lower[first]
    if word == "and":
        return None
    if letter in ("S", "W") and word not in prose.small_words["resuming"]:
        return None
    if letter is None and word.endswith("ing"):
        return None
    later = cues[number + 1 : number + 1 + _NEAR]
    limit = next_act(prose, None, later, first, end, verbs)
    last = trim(prose, first, limit)
    return (first, last) if last > first else None
