"""Finds the noun phrase that names a speaker: to the left of a verb, or to its right ("..., said the envoy").

Approximate on purpose: no grammar is built; a phrase ends where a small word or a mark says so.
"""

from __future__ import annotations

from cis_summits.readers.statements.prose import Prose

__all__ = ["agent_behind", "past_dateline", "phrase_ending", "subject_after", "subject_before"]

_LONGEST = 40
_DATELINE = 16  # tokens
_BRACKET = 6  # tokens
_NEAR_BY = 8  # tokens between a passive and "by"


def subject_before(prose: Prose, at: int, start: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    """Return the noun phrase whose verb group begins at token ``at``; ``None`` if there is none.

    Args:
        prose: the text.
        at: number of the first token of the verb group.
        start: number of the first token that may belong to the phrase.
        verbs: numbers of tokens known to be verbs; no phrase reaches over them.
    """
    # One construction after the other asks for the subject of the same verb.
    asked = (at, start, verbs)
    if asked in prose.subjects:
        return prose.subjects[asked]
    found = prose.subjects[asked] = _subject_before(prose, at, start, verbs)
    return found


def _subject_before(prose: Prose, at: int, start: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    last = at
    if last <= start:
        return None
    letter = prose.classes[last - 1]
    if letter in ("R", "W"):
        return last - 1, last
    if prose.lower[last - 1] in prose.small_words["floating"] and last - 2 >= start:
        before = prose.classes[last - 2]
        if before in ("R", "W") or (before is None and not prose.quoted[last - 2] and last - 2 not in verbs):
            return subject_before(prose, last - 1, start, verbs)  # "Lee and Kim both said"
    if letter == "D" and prose.lower[last - 1] in prose.small_words["quantity"]:
        return last - 1, last
    if letter in (",", "—", "–", "-", ")"):
        return _before_aside(prose, last - 1, start, verbs)
    if (letter is not None and letter not in ("L", "O", "V")) or prose.quoted[last - 1]:
        return None
    return phrase_ending(prose, last, start, verbs)


def _before_aside(prose: Prose, mark: int, start: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    """Step over an apposition, relative clause or adverbial: "Lee, the envoy, said"."""
    other = {")": "(", ",": ","}.get(prose.lower[mark], prose.lower[mark])
    opening = mark - 1
    limit = max(start, mark - _LONGEST)
    while opening >= limit and prose.lower[opening] != other:
        opening -= 1
    if opening <= start or opening < limit or opening == mark - 1:
        return None
    if prose.words[opening - 1].isdigit() and opening - 2 > start and prose.classes[opening - 2] == ",":
        opening -= 2  # an age: "Lee, 58, who lives here, said"
    inside = prose.classes[opening + 1]
    if inside in ("C",) or prose.quoted[opening]:
        return None
    before = prose.classes[opening - 1]
    if before in ("R", "W"):
        return opening - 1, opening
    if before is not None and before not in ("L", "O"):
        return None
    return phrase_ending(prose, opening, start, verbs)


def phrase_ending(prose: Prose, last: int, start: int, verbs: frozenset[int] = frozenset()) -> tuple[int, int] | None:
    """Return the noun phrase that ends before token ``last``."""
    first = last
    limit = max(start, last - _LONGEST)
    classes, lower, quoted = prose.classes, prose.lower, prose.quoted
    within, joiners = prose.small_words["within_phrase"], prose.small_words["joiner"]
    while first > limit:
        at = first - 1
        if at in verbs or quoted[at]:
            break
        letter = classes[at]
        if letter is None or letter in "DLO":
            near = True
        elif letter == "P":
            near = lower[at] in within
        elif letter == "C":
            near = lower[at] in joiners and _joins(prose, at, start, verbs)
        elif letter == "T":
            near = at > start and lower[at - 1] in prose.small_words["posted"]
        elif letter == "V":  # "the Kazakh First President", "the first president"
            near = at > start and (prose.is_name(at) or classes[at - 1] == "D")
        elif letter == "W":
            near = _points(prose, at)
        elif letter == ")" and (bracket := _acronym(prose, at, start)) is not None:
            first = bracket  # "the Eurasian Economic Commission (EEC) minister"
            continue
        else:
            near = at > start and _glued(prose, at)
        if not near:
            break
        first = at
    if first > start:
        relative = _relative(prose, first, start)
        if relative is not None:
            return phrase_ending(prose, relative, start, verbs)  # "those who have come said"
    if first - 1 == start and classes[start] == "P":
        first = start  # "Against that background the envoy said"
    if classes[first] == "P" and first > start:
        before = classes[first - 1]
        if before == "," and _mere_adverbial(prose, first, last) and classes[first - 2] is None:
            return phrase_ending(prose, first - 1, start, verbs)  # "Lee, in his speech underlined"
        if before == "C" and not prose.is_name(last - 1):
            return None  # "... but at the same time doubted": the subject is that of the verb before
        if before in ("H", "B", "M"):
            return subject_before(prose, first - 1, start, verbs)  # "who has in the past doubted"
    return _without_adverbial(prose, first, last)


def _relative(prose: Prose, first: int, start: int) -> int | None:
    """Return where a relative clause begins whose end looks like a phrase: "leaders that have come"."""
    at = first - 1
    classes = prose.classes
    while at > start and (classes[at] in ("H", "B", "M") or prose.is_adverb(at)):
        at -= 1
    if at <= start or classes[at] != "W" or classes[at - 1] is not None:
        return None
    return at if at < first - 1 or prose.lower[first].endswith("ed") else None


def _glued(prose: Prose, at: int) -> bool:
    """Tell whether a mark belongs to the words around it: "Mr. Lee", "Al-Farabi"."""
    if prose.classes[at] == ".":
        return len(prose.words[at - 1]) <= 3 and prose.is_name(at - 1)
    return prose.classes[at] == "-" and prose.tokens.ends[at - 1] == prose.tokens.starts[at]


def _joins(prose: Prose, at: int, start: int, verbs: frozenset[int]) -> bool:
    """Tell whether "and" joins two names or two phrases at the front of a clause."""
    if at <= start or at - 1 in verbs:
        return False
    if prose.is_name(at - 1) and prose.is_name(at + 1):
        return True
    if prose.is_name(at - 1) and prose.lower[at + 1] in prose.small_words["owner"]:
        return not prose.small_words["companion"].isdisjoint(prose.lower[at + 2 : at + 5])  # "and his counterpart"
    back = at - 1
    while back >= start and (prose.classes[back] is None or prose.classes[back] == "D") and back not in verbs:
        back -= 1
    return back < start


def _mere_adverbial(prose: Prose, first: int, last: int) -> bool:
    """Tell whether a phrase says where or how with words of its own only: "in his speech"."""
    owned = prose.lower[first + 1] in prose.small_words["owner"]
    return owned and all(prose.classes[at] is None and not prose.is_name(at) for at in range(first + 2, last))


def _acronym(prose: Prose, close: int, start: int) -> int | None:
    """Return where a bracket opens that holds nothing but capitals: "(EEC)", "(GAZP.RS)"."""
    for at in range(close - 1, max(start, close - _BRACKET), -1):
        if prose.classes[at] == "(":
            return at if at < close - 1 else None
        if not (prose.words[at].isupper() or prose.classes[at] == "."):
            return None
    return None


def _points(prose: Prose, at: int) -> bool:
    """Tell whether "that" stands before a noun rather than a clause: "in that context", "earlier that day"."""
    if prose.classes[at] != "W" or prose.classes[at - 1] not in ("P", "V"):
        return False
    return prose.lower[at] in prose.small_words["pointing"]


def _without_adverbial(prose: Prose, first: int, last: int) -> tuple[int, int] | None:
    """Drop what stands before the phrase proper: "On Monday", "In Minsk", "Earlier"."""
    classes = prose.classes
    while first < last:
        letter = classes[first]
        if not (prose.lower[first].endswith("ly") if letter is None else letter in "VNLO-."):
            break
        if letter == "L" and first + 1 < last and prose.lower[first + 1] == "'":
            break
        first += 1
    if first < last and classes[first] == "P":
        at = first
        for number in range(first, last):
            if classes[number] == "P" and prose.lower[number] != "of":
                at = number
        determined = [n for n in range(at + 1, last) if classes[n] == "D" or _points(prose, n)]
        days = [n for n in range(at + 1, last - 1) if classes[n] == "L"]
        named = [n for n in range(at + 2, last) if prose.is_name(n) and prose.words[n - 1].islower()]
        if len(determined) > 1 or (determined and determined[0] > at + 1):
            first = determined[-1]
        elif days:
            first = days[-1] + 1
        elif named and classes[named[0] - 1] is None:
            first = named[0]  # "With regard to energy Anna Lee"
        elif last - at > 2:
            first = at + 2
        elif last - at == 2:
            first = at + 1
    return (first, last) if first < last else None


def subject_after(prose: Prose, at: int, end: int, verbs: frozenset[int]) -> tuple[int, int] | None:
    """Return the noun phrase that begins at token ``at``, the speaker of an inverted clause; ``None`` if none."""
    classes, lower, quoted = prose.classes, prose.lower, prose.quoted
    if at >= end or quoted[at]:
        return None
    if classes[at] in ("R", "W"):
        return (at, at + 1) if lower[at] not in prose.small_words["no_speaker"] else None
    titled = classes[at] == "V" and prose.is_name(at)  # "First Deputy Prime Minister Lee"
    if classes[at] not in (None, "D") and not titled:
        return None
    last = at + 1
    named = prose.is_name(at) and (classes[at] is None or titled)
    limit = min(end, at + _LONGEST)
    within, joiners = prose.small_words["within_phrase_behind"], prose.small_words["joiner"]
    while last < limit and last not in verbs and not quoted[last]:
        letter, word = classes[last], lower[last]
        if letter is None:
            if word == "'" and _owns(prose, last, end):
                last += 2 if lower[last + 1] == "s" else 1
                named = False  # "Lee's aide", "Ukraine's new leader"
                continue
            if prose.is_name(last):
                named = named or (lower[last - 1] == "s" and lower[last - 2] == "'")
            # "Lee refused", not "the Herald/Gazette", "the meeting", "Kremlin spokesman Lee"
            elif (
                word != "/"
                and (named or (word.endswith(("ing", "ed")) and classes[last - 1] != "D"))
                and not (named and last + 1 < limit and _bears_name(prose, last))
            ):
                break
            near = True
        elif letter == "P":
            near = word in within
        elif letter == "D":
            near = classes[last - 1] is not None  # "of the ...", not "the board the heads"
        elif letter == "C":
            near = word in joiners
        elif letter == "T":
            near = lower[last - 1] in prose.small_words["posted"]
        elif letter == "(" and last + 2 < limit and classes[last + 2] == ")" and prose.words[last + 1].isupper():
            last += 3
            continue
        else:
            near = last + 1 < end and _glued(prose, last)
        if not near:
            break
        last += 1
    while last > at + 1 and classes[last - 1] in ("P", "C", "D"):
        last -= 1
    if last == at + 1 and classes[at] == "D" and lower[at] not in prose.small_words["quantity"]:
        return None
    return at, last


def _bears_name(prose: Prose, at: int) -> bool:
    """Tell whether a word says what the person is whose name follows: "spokesman Lee"."""
    name = prose.is_name(at + 1) and prose.classes[at + 1] is None
    return name and prose.lower[at] in prose.lexicon.forms("pronouns", "description")


def _owns(prose: Prose, mark: int, end: int) -> bool:
    """Tell whether an apostrophe makes the word before it the owner of what follows."""
    if mark + 2 >= end or prose.tokens.ends[mark - 1] != prose.tokens.starts[mark]:
        return False
    if prose.lower[mark + 1] == "s":
        return prose.classes[mark + 2] is None and mark + 2 not in prose.opens
    return prose.lower[mark - 1].endswith("s") and prose.classes[mark + 1] is None


def agent_behind(prose: Prose, at: int, end: int) -> int | None:
    """Return where "by Lee" stands behind a passive that ends at ``at``, or behind a few words of time or place."""
    placed = prose.small_words["placed"]
    for number in range(at, min(end - 1, at + _NEAR_BY)):
        if prose.lower[number] == "by":
            return number if number == at or prose.is_name(number + 1) else None
        where = prose.classes[number] in ("P", "L", "D", "V") or prose.words[number].isdigit()
        if not (where or prose.lower[number] in placed or prose.is_name(number)):
            return None
    return None


def past_dateline(prose: Prose, start: int, end: int) -> int:
    """Return the number after "MINSK, Dec. 11 (AGENCY) —"; ``start`` if the sentence does not begin so."""
    if not prose.words[start].isupper() or len(prose.words[start]) < 3:
        return start
    for at in range(start + 1, min(end, start + _DATELINE)):
        if prose.classes[at] in ("—", "–", "-") and prose.tokens.ends[at - 1] != prose.tokens.starts[at]:
            return at + 1
    return start
