"""Finds attributions: a cue, the words that name its speaker, and the words attributed.

Driven by the cues of a sentence, left to right, once. Knows words and their order, not who the speakers are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit
from cis_summits.readers.statements.cues import Cue, verb_cue
from cis_summits.readers.statements.phrases import subject_after, subject_before
from cis_summits.readers.statements.prose import Prose

__all__ = ["Attribution", "find_attributions"]

_AHEAD = 14  # how far behind a cue the clause it introduces may begin: "said on Monday in Minsk that ..."


@dataclass(slots=True)
class Attribution:
    """One act of saying. All numbers are token numbers, ranges half-open.

    Attributes:
        sentence: the sentence of the cue.
        cue: first and last token of the reporting words.
        act: the class of the cue.
        source: the words that name the speaker; ``None`` if no words do.
        content: the words attributed, in order, not overlapping.
        hearer: the words that name the one spoken to.
        quotations: numbers of the quotations that are wholly the content, if it is quoted throughout.
        rule: which construction it is.
        passive: whether the speaker is unnamed because the verb is passive.
    """

    sentence: Sentence
    cue: tuple[int, int]
    act: str
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    hearer: tuple[int, int] | None = None
    quotations: tuple[int, ...] = ()
    rule: str = "clause"
    passive: bool = False
    entry: Entry | None = field(default=None, repr=False)


def find_attributions(prose: Prose, hits: Mapping[str, list[Hit[Entry]]]) -> list[Attribution]:
    """Return the attributions of all narrative sentences, in order of their cues."""
    every = sorted([*hits["reporting_verbs"], *hits["reporting_phrases"]], key=itemgetter(0))
    firsts = [hit.first for hit in every]
    found: list[Attribution] = []
    low = 0
    for sentence in prose.sentences:
        low = bisect_left(firsts, sentence.first, low)
        high = bisect_left(firsts, sentence.last, low)
        if low == high:
            continue
        cues: list[Cue] = []
        phrases: list[Hit[Entry]] = []
        for hit in every[low:high]:
            if hit.entry.category == "reporting_phrases":
                phrases.append(hit)
            elif (cue := verb_cue(prose, hit, sentence.first)) is not None:
                cues.append(cue)
        if cues or phrases:
            found.extend(Clauses(prose, sentence, cues, phrases).attributions())
    return found


class Clauses:
    """One sentence while its cues are gone through."""

    def __init__(self, prose: Prose, sentence: Sentence, cues: list[Cue], phrases: list[Hit[Entry]]) -> None:
        self.phrases = phrases
        self.prose = prose
        self.sentence = sentence
        self.cues = cues
        self.verbs = frozenset(cue.first for cue in cues)
        self.end = _without_closing(prose, sentence.first, sentence.last)
        self.found: list[Attribution] = []
        self.covered = sentence.first
        self.subject: tuple[int, int] | None = None

    def attributions(self) -> list[Attribution]:
        for hit in self.phrases:
            a = self._phrase(hit)
            if a is not None:
                self.found.append(a)
                self.covered = max(self.covered, a.content[-1][1], a.cue[1])
                self.subject = a.source
        for number, cue in enumerate(self.cues):
            after = self._postposed(cue)
            if after is not None:
                # What it attributes stands before it: nothing in there is an act of its own.
                self.found = [a for a in self.found if a.cue[1] <= after.content[0][0]]
                self.found.append(after)
                self.subject = after.source
                self.covered = max(self.covered, after.content[-1][1], cue.last)
                continue
            if cue.first < self.covered:
                continue
            a = self._preposed(number, cue)
            if a is not None:
                self.found.append(a)
                if cue.finite and a.source is not None:
                    self.subject = a.source
                self.covered = a.content[-1][1] if a.content and a.content[-1][0] >= cue.last else cue.last
        return self.found

    # -- "according to him, ..."

    def _phrase(self, hit: Hit[Entry]) -> Attribution | None:
        prose = self.prose
        classes = prose.classes
        if prose.quoted[hit.first] or hit.first < self.covered:
            return None
        cue = (hit.first, hit.last)
        if hit.entry.get("source") == "within":
            owner = self._owner(hit.first)
            if owner is None:
                return None
            first, source, after = owner[0], owner[1], hit.last
            cue = (first, hit.last)
        else:
            found = subject_after(prose, hit.last, self.end, self.verbs)
            if found is None:
                return None
            first, source, after = hit.first, found, found[1]
        # "but, according to him, ..." begins a clause; "..., according to him" ends one.
        before = first - 1
        while before >= self.sentence.first and classes[before] in (",", "C"):
            before -= 1
        content: list[tuple[int, int]] = []
        fresh = before < self.sentence.first or classes[before] == ";"
        if not fresh:
            left = self._left(before + 1, self.sentence.first)
            if before in prose.closes:
                left = self._left(before, self.sentence.first)
            if left is None:
                return None
            content.append(left)
        comma = after
        while comma < min(self.end, after + _AHEAD) and classes[comma] != ",":
            comma += 1
        if fresh or (comma == after and comma < self.end):
            if comma >= self.end or classes[comma] != ",":
                comma = after - 1
            last = self._trim(comma + 1, self.end)
            if last > comma + 1 and (fresh or classes[comma + 1] not in ("W", "S", "D", "C")):
                content.append((comma + 1, last))
        if not content:
            return None
        act: str = hit.entry.more["act"]
        return Attribution(self.sentence, cue, act, source, content, rule="phrase", entry=hit.entry)

    def _owner(self, noun: int) -> tuple[int, tuple[int, int]] | None:
        """Return where "in the envoy's view" begins, and whose view it is."""
        prose = self.prose
        at = noun - 1
        if at <= self.sentence.first:
            return None
        if prose.lower[at] in ("his", "her", "their", "its"):
            return (at - 1, (at, at + 1)) if prose.lower[at - 1] == "in" else None
        if prose.lower[at] == "s" and prose.lower[at - 1] == "'":
            at -= 1
        elif prose.lower[at] != "'":
            return None
        back = at - 1
        while back >= max(self.sentence.first, at - 12) and prose.classes[back] in (None, "D", "P", "."):
            if prose.lower[back] == "in":
                return (back, (back + 1, at)) if back + 1 < at else None
            back -= 1
        return None

    # -- content before the cue: "..., he said"

    def _postposed(self, cue: Cue) -> Attribution | None:
        prose = self.prose
        if cue.passive or not cue.finite or not (cue.takes("q") or cue.takes("s")):
            return None
        start = self.covered if self.found and self.found[-1].rule == "after" else self.sentence.first
        before = cue.group - 1
        if before < start:
            return None
        source: tuple[int, int] | None
        if before in prose.closes or (prose.classes[before] == "," and cue.form != "base" and cue.group == cue.first):
            source = subject_after(prose, cue.last, self.end, self.verbs)
            mark, after = before, (source[1] if source else 0)
            if source is None or not self._ends_clause(after, inverted=True):
                source = None
            if before not in prose.closes and source is not None and prose.classes[source[0]] in ("R",):
                source = None
        else:
            source = None
        if source is None:
            source = subject_before(prose, cue.group, start, self.verbs)
            if source is None or source[0] <= start:
                return None
            mark, after = source[0] - 1, cue.last
            if cue.takes("o"):
                after = self._past_hearer(after)
            if mark not in prose.closes and prose.classes[mark] not in (",", "-", "—", "–"):
                return None
            if not self._ends_clause(after, inverted=False):
                return None
        content = self._left(mark, start)
        if content is None:
            return None
        whole = [content]
        more = self._resumed(after)
        if more is not None:
            whole.append(more)
        a = Attribution(self.sentence, (cue.first, cue.last), cue.act, source, whole, rule="after", entry=cue.entry)
        if cue.takes("o") and after > cue.last:
            a.hearer = (cue.last, after)
        return a

    def _ends_clause(self, after: int, *, inverted: bool) -> bool:
        """Tell whether nothing that the cue could attribute follows at token ``after``."""
        prose = self.prose
        if after >= self.end:
            return True
        letter = prose.classes[after]
        if letter in (",", ";", "—", "–", ".", "(", ":"):
            return not (letter == ":" or (letter == "," and after + 1 in prose.opens and False))
        if prose.quoted[after]:
            return inverted
        if letter in ("P", "L", "T", "S", "V", "O", "W") and (
            prose.lower[after] not in ("that", "how", "why", "what", "whether", "if")
        ):
            limit = min(self.end, after + _AHEAD)
            for at in range(after, limit):
                if prose.lower[at] == "that" or at in prose.opens:
                    return prose.classes[at - 1] == ","
                if prose.classes[at] in (",", ";", "—"):
                    return True
                if prose.classes[at] in ("R", "M", "B") and letter in ("L",):
                    return False
            return True
        if letter is None and (prose.lower[after].endswith(("ing", "ly"))):
            return True
        return inverted and letter in ("C", "V")

    def _past_hearer(self, at: int) -> int:
        prose = self.prose
        if at >= self.end:
            return at
        if prose.classes[at] == "O":
            return at + 1
        phrase = subject_after(prose, at, self.end, self.verbs)
        return phrase[1] if phrase else at

    def _left(self, mark: int, start: int) -> tuple[int, int] | None:
        """Return what stands before the mark in front of the speaker."""
        prose = self.prose
        if mark in prose.closes:
            number = prose.closes[mark]
            first, last = prose.ranges[number]
            if first <= self.sentence.first or first <= start:
                return first, last
            return start, last
        first = start
        while first < mark and prose.classes[first] in (",", "C", "—", "-"):
            first += 1
        if mark - first < 2:
            return None
        # An adverbial alone is no content: "On Monday, he said ..." is caught by what follows the cue.
        return first, mark

    def _resumed(self, after: int) -> tuple[int, int] | None:
        """Return the rest of a clause that the cue interrupts: "The plan, he said, would work"."""
        prose = self.prose
        if after >= self.end or prose.classes[after] not in (",", "—", "–", "-"):
            return None
        first = after + 1
        if first >= self.end:
            return None
        if first in prose.opens:
            return first, prose.ranges[prose.opens[first]][1]
        letter = prose.classes[first]
        limit = self._next_boundary(first)
        if limit <= first:
            return None
        if letter in ("S", "W") and prose.lower[first] not in ("that", "because", "if"):
            return None
        if letter is None and prose.lower[first].endswith("ing"):
            return None
        return first, self._trim(first, limit)

    # -- content behind the cue: "he said that ..."

    def _preposed(self, number: int, cue: Cue) -> Attribution | None:
        if cue.passive:
            return self._passive(cue)
        first = self._content_start(cue)
        if first is None or first >= self.end:
            return None
        last = self._content_end(number, cue, first)
        if last <= first:
            return None
        source = self._source(number, cue)
        rule = "clause" if cue.finite else "participle"
        a = Attribution(
            self.sentence, (cue.first, cue.last), cue.act, source, [(first, last)], rule=rule, entry=cue.entry
        )
        if cue.takes("o") and first > cue.last:
            a.hearer = (cue.last, first)
        return a

    def _source(self, number: int, cue: Cue) -> tuple[int, int] | None:
        prose = self.prose
        if cue.finite:
            source = subject_before(prose, cue.group, self.sentence.first, self.verbs)
            if source is not None:
                return source
            return self.subject or self._first_subject(cue)
        before = cue.group - 1
        if before >= self.sentence.first and cue.form == "ing":
            letter = prose.classes[before]
            if (
                letter is None
                and not prose.is_adverb(before)
                and before not in self.verbs
                and prose.words[before].isalpha()
            ):
                near = subject_before(prose, cue.group, self.sentence.first, self.verbs)
                if near is not None:
                    return near
        if self.subject is not None:
            return self.subject
        return self._first_subject(cue)

    def _first_subject(self, cue: Cue) -> tuple[int, int] | None:
        """Return the subject of the sentence's first finite verb, or of the verb behind an opening participle."""
        prose = self.prose
        classes = prose.classes
        first = self.sentence.first
        at = first
        if cue.group <= first + 1:
            # "Citing the law, Lee refused": the subject comes behind the comma.
            at = cue.last
            while at < self.end and classes[at] != ",":
                at += 1
            at += 1
            if at >= self.end:
                return None
            return subject_after(prose, at, self.end, self.verbs)
        return self._opening_phrase(at, cue.group)

    def _opening_phrase(self, at: int, end: int) -> tuple[int, int] | None:
        prose = self.prose
        classes = prose.classes
        if at in prose.opens:
            return None
        if classes[at] == "P" or classes[at] == "S" or (classes[at] is None and prose.lower[at].endswith("ing")):
            back = at
            while back < end and classes[back] != ",":
                back += 1
            if back + 1 < end:
                at = back + 1
        while at < end and (prose.is_adverb(at) or classes[at] in ("C", ",")):
            at += 1
        if at >= end:
            return None
        return subject_after(prose, at, end, self.verbs)

    def _content_start(self, cue: Cue) -> int | None:
        prose = self.prose
        classes, lower = prose.classes, prose.lower
        at = cue.last
        if at >= self.end:
            return None
        weak = bool(cue.entry.get("weak"))
        if at in prose.opens:
            return at if cue.takes("q") or not weak else None
        word, letter = lower[at], classes[at]
        if word == "that" and cue.takes("s"):
            return at
        if letter == ":":
            return at + 1 if at + 1 < self.end else None
        if letter in (",", ";", ".", ")", "—", "–", "("):
            # "he said, "...""
            if letter == "," and at + 1 in prose.opens and (cue.takes("q")):
                return at + 1
            return None
        if letter == "T":
            if cue.takes("t"):
                return at
            if not cue.takes("s"):
                return None
        if letter == "C":
            return None
        if cue.takes("o"):
            start = self._behind_hearer(at)
            if start is not None:
                return start
            if not cue.takes("s") and not cue.takes("n"):
                return None
        start = self._announced(at)
        if start is not None and (cue.takes("s") or cue.takes("q")):
            return start
        if weak:
            if cue.takes("s") and letter in ("R",) and not cue.takes("n"):
                return at
            if "s" in cue.entry.more["takes"] and word in ("how", "why", "whether", "what", "if"):
                return at
            return None
        if letter == "L":
            at += 1
            if at >= self.end:
                return None
            letter = classes[at]
            return at if cue.takes("s") and letter not in (",", "P", "C") else None
        if letter == "S" and word in ("how", "why", "whether", "what", "if", "where", "when"):
            return at if cue.takes("s") else None
        if letter in ("P", "S", "T", "W"):
            if cue.takes("s") and letter == "P":
                return self._clause_behind(at)
            return at if cue.takes("n") and letter == "W" else None
        if letter in ("B", "H", "M"):
            return None
        if prose.is_adverb(at) and not cue.takes("s"):
            return None
        return at

    def _announced(self, at: int) -> int | None:
        """Return where "that", a colon or a quotation announces the content shortly behind the cue."""
        prose = self.prose
        for number in range(at, min(self.end, at + _AHEAD)):
            letter = prose.classes[number]
            if prose.lower[number] == "that" and number > at and prose.classes[number - 1] in (None, "L", ",", "O"):
                if prose.classes[at] in ("P", "L", "T", "V"):
                    return number
                return None
            if letter == ":":
                return number + 1 if number + 1 < self.end else None
            if number in prose.opens:
                if prose.classes[at] in ("P", "L", "T", "V"):
                    return number
                return None
            if letter in ("R", "B", "H", "M", ";", "C") or number in self.verbs:
                return None
        return None

    def _clause_behind(self, at: int) -> int | None:
        """Return where a clause without "that" begins behind "in Minsk" or "to reporters"."""
        prose = self.prose
        for number in range(at + 1, min(self.end, at + _AHEAD)):
            letter = prose.classes[number]
            if letter == "R":
                return number
            if letter in (",", ";", "—"):
                return None
        return at

    def _behind_hearer(self, at: int) -> int | None:
        """Return where the content begins behind the one spoken to: "told reporters that ..."."""
        prose = self.prose
        classes, lower = prose.classes, prose.lower
        start = at + 1 if classes[at] in ("O", "D", "R") else at
        for number in range(start, min(self.end, at + _AHEAD)):
            letter, word = classes[number], lower[number]
            if number in prose.opens:
                return number
            if word in ("that", "how", "why", "whether", "what", "if", "about", "to", "of") and number > at:
                if word == "of" and number < at + 3 and prose.classes[at] != "O":
                    continue
                return number
            if letter == ":":
                return number + 1
            if letter == "R" and number > at:
                return number
            if letter in (",", ";", "—", "C"):
                if letter == "," and number + 1 in prose.opens:
                    return number + 1
                return None
            if letter in ("B", "H", "M"):
                break
        if classes[at] == "O":
            return at + 1
        phrase = subject_after(prose, at, self.end, self.verbs)
        if phrase is None or phrase[1] >= self.end:
            return None
        if prose.is_name(at):
            last = at
            while last < phrase[1] and (prose.is_name(last) or lower[last] in (".", "of", "the")):
                last += 1
            return last if last < self.end else None
        return phrase[1]

    def _content_end(self, number: int, cue: Cue, first: int) -> int:
        """Return where the content that begins at token ``first`` ends."""
        prose = self.prose
        if first in prose.opens:
            last = prose.ranges[prose.opens[first]][1]
            if last >= self.end:
                return last
            letter = prose.classes[last]
            if letter in (",", "C", "S", "—") or prose.lower[last - 2] in (",",):
                return last
        clause = prose.lower[first] == "that" or (cue.takes("s") and not cue.takes("n"))
        limit = self._sibling(number, cue, first)
        if not clause:
            limit = min(limit, self._phrase_limit(first, limit))
        else:
            limit = min(limit, self._clause_limit(first, limit))
        return self._trim(first, limit)

    def _clause_limit(self, first: int, limit: int) -> int:
        prose = self.prose
        for at in range(first + 1, limit):
            letter = prose.classes[at]
            if prose.quoted[at]:
                continue
            if letter == "," and at + 1 < limit and prose.lower[at + 1] == "according":
                return at
            if letter == ";" or (letter == "," and at + 1 < limit and prose.lower[at + 1] == "but"):
                return at
        return limit

    def _phrase_limit(self, first: int, limit: int) -> int:
        prose = self.prose
        classes = prose.classes
        for at in range(first + 1, limit):
            if prose.quoted[at]:
                continue
            letter = classes[at]
            if letter in (";", "—", "–", ":"):
                return at
            if letter == "-" and prose.tokens.ends[at - 1] != prose.tokens.starts[at]:
                return at
            if letter == "," and at + 1 < limit:
                following = prose.lower[at + 1]
                if classes[at + 1] in ("W", "S", "R", "M", "B", "H") or following in ("but", "according", "with"):
                    return at
            if letter == "S" and prose.lower[at] in (
                "while",
                "when",
                "after",
                "before",
                "because",
                "until",
                "although",
            ):
                return at
        return limit

    def _sibling(self, number: int, cue: Cue, first: int) -> int:
        """Return where the next act of the same sentence begins, or the sentence ends."""
        for later in self.cues[number + 1 :]:
            if later.group <= first:
                continue
            boundary = self._parallel(cue, later, first)
            if boundary is not None:
                return boundary
        return self.end

    def _next_boundary(self, first: int) -> int:
        for later in self.cues:
            if later.group > first:
                boundary = self._parallel(None, later, first)
                if boundary is not None:
                    return boundary
        return self.end

    def _parallel(self, cue: Cue | None, later: Cue, first: int) -> int | None:
        """Return where the clause of ``later`` begins if it stands beside the cue's, not inside its content."""
        prose = self.prose
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
            if letter == "C" and cue is not None and cue.form == "ing":
                return before
            return None
        if letter == "C" and not later.infinitive and not later.passive:
            if cue is None or later.form == cue.form or not cue.finite:
                return before - 1 if classes[before - 1] == "," else before
            return None
        if later.passive or later.infinitive or (cue is not None and cue.form != later.form):
            return None
        source = subject_before(prose, later.group, first, self.verbs)
        if source is None or source[0] - 1 <= first:
            return None
        before = source[0] - 1
        letter = classes[before]
        if letter == "C" and classes[before - 1] == ",":
            return before - 1
        if letter == "S" and prose.lower[before] in ("while", "although", "whereas", "as"):
            return before - 1 if classes[before - 1] == "," else before
        if letter == ";":
            return before
        return None

    def _trim(self, first: int, last: int) -> int:
        classes = self.prose.classes
        while (
            last > first
            and classes[last - 1] in (",", ";", ":", "—", "–", "C", ".")
            and not self.prose.quoted[last - 1]
        ):
            last -= 1
        return last

    # -- passives

    def _passive(self, cue: Cue) -> Attribution | None:
        prose = self.prose
        at = cue.last
        if at >= self.end:
            return None
        source: tuple[int, int] | None = None
        if prose.lower[at] == "by":
            source = subject_after(prose, at + 1, self.end, self.verbs)
            at = source[1] if source else at
        subject = subject_before(prose, cue.group, self.sentence.first, self.verbs)
        if subject is None:
            return None
        content: list[tuple[int, int]] = []
        if not cue.takes("o"):
            content.append(subject)
        if at < self.end and (prose.classes[at] in ("T", "S", "W", "P") or at in prose.opens) and source is None:
            last = self._trim(at, self._phrase_limit(at, self.end))
            if last > at:
                content.append((at, last))
        if not content or (cue.entry.get("weak") and source is None):
            return None
        return Attribution(
            self.sentence,
            (cue.first, cue.last),
            cue.act,
            source,
            content,
            hearer=subject if cue.takes("o") else None,
            rule="passive",
            passive=True,
            entry=cue.entry,
        )


def _without_closing(prose: Prose, first: int, last: int) -> int:
    """Return the end of a sentence without its closing marks; those of a quotation stay."""
    while last > first and prose.classes[last - 1] in (".", "!", "?", ",", ";", ":") and not prose.quoted[last - 1]:
        last -= 1
    return last
