"""Goes through the cues of one sentence and settles what each attributes to whom."""

from __future__ import annotations

from operator import attrgetter

from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.bare import bare_attribution, nothing_follows
from cis_summits.readers.statements.cues import Cue
from cis_summits.readers.statements.framing import clause_around, introduces, mark_inside, phrase_attribution
from cis_summits.readers.statements.limits import (
    aside_limit,
    clause_limit,
    next_act,
    opening_limit,
    phrase_limit,
    trim,
    without_closing,
)
from cis_summits.readers.statements.openings import content_start, past_hearer, past_time
from cis_summits.readers.statements.owning import noun_attribution
from cis_summits.readers.statements.passives import passive_attribution, voiced_act
from cis_summits.readers.statements.phrases import past_dateline, subject_after, subject_before
from cis_summits.readers.statements.postposed import closing_before, left_content, postposed_attribution
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.subjects import opening_subject

__all__ = ["Clauses"]

_FIRST = attrgetter("first")
_NEAR = 16  # cues behind one that may limit what it attributes
_TAIL = 12  # tokens behind whoever closes a sentence
_VERB = 8  # tokens among which a clause shows its verb


class Clauses:
    """One sentence while its cues are gone through, left to right, each once.

    What one cue attributes is not searched for further acts: "He said that Lee had promised help" is one act.
    """

    def __init__(
        self,
        prose: Prose,
        sentence: Sentence,
        cues: list[Cue],
        phrases: list[Hit[Entry]],
        nouns: list[Hit[Entry]],
        announced: list[tuple[int, int]],
    ) -> None:
        self.prose = prose
        self.announced = announced
        self.sentence = sentence
        self.cues = cues
        self.phrases = phrases
        self.nouns = nouns
        self.first = first = sentence.first
        self.verbs = frozenset(map(_FIRST, cues))
        self.start = past_dateline(prose, first, sentence.last)
        self.end = without_closing(prose, first, sentence.last)
        self.found: list[Attribution] = []
        self.introduced = False
        self.frames: list[Attribution] = []  # those before what they attribute
        self.covered = first
        self.subject: tuple[int, int] | None = None
        self.comma: int | None = None  # the first one of the sentence, once it has been looked for
        # What some constructions cannot do without: a word or mark before the last verb.
        upto = cues[-1].group if cues else first
        self.has_as = "as" in prose.lower[first:upto]
        self.marked = self._marked(upto)
        # "Asked what he thought, Lee ...", "When Lee said so, ..."
        self.opening = prose.classes[first] == "S" or first in self.verbs

    def attributions(self) -> list[Attribution]:
        """Return the acts of the sentence, in order of their cues."""
        closing: Attribution | None = None
        for hit in self.phrases:
            if hit.first >= self.covered and not self._told(hit.first):
                framed = phrase_attribution(self.prose, self.sentence, hit, self.end, self.verbs)
                if framed is not None and self._closes(framed):
                    closing = framed
                    self.end = framed.content[-1][1]
                elif framed is not None:
                    self._take(framed)
                    self._frame(framed)
        for number, cue in enumerate(self.cues):
            start = self.covered if self.found and self.found[-1].rule == "after" else self.first
            quoted = self._quoted(number, start) if "quotes" in cue.flags and cue.first >= self.covered else None
            if quoted is not None:
                self._take(quoted)
                continue
            after = None
            if self.marked and (number == len(self.cues) - 1 or self._marked(cue.group)):
                after = postposed_attribution(
                    self.prose, self.sentence, self.cues, number, start, self.end, self.verbs
                )
            if after is not None and not (self._said_that() and ("mind" in cue.flags or "q" not in cue.takes)):
                # What it attributes stands before it: acts in there are its content, told by others.
                for told in reversed(self.found):
                    if told.rule == "after":
                        break
                    told.inner = told.cue[1] > after.content[0][0]
                self._take(after)
            elif cue.first >= self.covered:
                act = self._passive(number, cue) if cue.passive else self._active(number, cue)
                if act is not None:
                    self._take(act, lead=cue.finite)
                    if act.rule in ("clause", "phrase") and "relays" in cue.flags:
                        self._frame(act)
        self._owned()
        if not self.found and closing is None and self.cues:
            bare = bare_attribution(self.prose, self.sentence, self.cues[0], self.end, self.verbs)
            self.found.extend([bare] if bare is not None else [])
        if self.frames:
            mark_inside(self.frames, self.found)
        if closing is not None:
            # What it attributes stands before it, as with "..., he said".
            for told in self.found:
                told.inner = closing.content[0][0] <= told.cue[0]
            self.found.append(closing)
        for told in self.found:
            # "Noting the costs and the risks, Lee refused."
            if told.source is None and told.rule == "participle":
                told.source = self.subject
        if len(self.found) > 1:
            self.found.sort(key=lambda act: act.cue)
        return self.found

    def _marked(self, upto: int) -> bool:
        """Tell whether a comma, dash or quotation stands before a verb: behind such a mark speakers may follow."""
        first, prose = self.first, self.prose
        front = prose.classes[first:upto]
        if "," in front or "—" in front or "–" in front or "-" in front:
            return True
        return bool(prose.ranges) and prose.quoted.find(1, max(first - 1, 0), upto) >= 0

    def _said_that(self) -> bool:
        """Tell whether the last act is "said ...": what people feel and decide in it is part of that."""
        last = self.found[-1] if self.found else None
        return last is not None and last.rule == "clause" and last.verb is not None and "s" in last.verb.takes

    def _quoted(self, number: int, start: int) -> Attribution | None:
        """Read "the agency quoted Lee as saying ...", also behind the words: Lee is the speaker.

        What "he" quotes is said by him; so is what nobody by name is quoted as saying.
        """
        prose, cue = self.prose, self.cues[number]
        if cue.passive:
            return None
        named = subject_after(prose, cue.last, self.end, self.verbs)
        if cue.last < self.end and prose.classes[cue.last] == "O":
            named = cue.last, cue.last + 1
        if named is None or prose.lower[named[1] : named[1] + 1] != ["as"]:
            return None
        if not prose.is_name(named[1] - 1) and prose.classes[named[0]] != "O":
            return None
        saying = next((c for c in self.cues[number + 1 : number + 3] if c.first == named[1] + 1), None)
        if saying is None:
            return None
        words, rule = (saying.first, saying.last), "after"
        agency = subject_before(prose, cue.group, start, self.verbs)
        if agency is None or prose.classes[agency[0]] == "R":
            return None
        mark = closing_before(prose, agency[0] - 1, start)
        if mark in prose.closes or (prose.classes[mark] == "," and nothing_follows(prose, saying, self.end)):
            left = left_content(prose, self.sentence, mark, start)
            content = [left] if left is not None else []
        else:
            rule = "clause"
            first = content_start(prose, saying, self.end, self.verbs)
            content = [(first, self._content_end(number + 1, saying, first, named))] if first is not None else []
        if not content or content[0][1] <= content[0][0]:
            return None
        return Attribution(self.sentence, words, saying.act, named, content, None, rule, saying.entry, saying)

    def _closes(self, framed: Attribution) -> bool:
        """Tell whether a phrase stands at the end of the sentence, behind all it attributes."""
        source = framed.source
        if source is None or framed.content[-1][1] > framed.cue[0]:
            return False
        tail = range(source[1], self.end)  # "... of his speech published by the ministry"
        return (
            len(tail) <= _TAIL and self.verbs.isdisjoint(tail) and "," not in self.prose.classes[source[1] : self.end]
        )

    def _told(self, first: int) -> bool:
        """Tell whether a phrase opens what a verb attributes: "Lee said that, according to the rules, ..."."""
        prose = self.prose
        at = first - 1
        while at > self.first and (prose.classes[at] == "," or prose.lower[at] == "that"):
            at -= 1
        near = at < first - 1 or prose.classes[at] is None
        return near and any(cue.finite and cue.last == at + 1 for cue in self.cues)

    def _owned(self) -> None:
        """Add what nouns attribute outside of what the verbs do."""
        if not self.nouns:
            return
        taken = bytearray(self.sentence.last - self.first)
        for act in self.found:
            self._cover(taken, act)
        for hit in self.nouns:
            if not taken[hit.first - self.first]:
                owned = noun_attribution(self.prose, self.sentence, hit, self.end, self.verbs)
                if owned is not None:
                    self.found.append(owned)
                    self._cover(taken, owned)

    def _cover(self, taken: bytearray, act: Attribution) -> None:
        start = self.first
        for first, last in (*act.content, act.cue):
            low, high = max(first - start, 0), min(last - start, len(taken))
            if low < high:
                taken[low:high] = b"\x01" * (high - low)

    def _take(self, act: Attribution, *, lead: bool = True) -> None:
        self.found.append(act)
        if lead and act.source is not None:
            self.subject = act.source
        if not self.introduced and introduces(self.prose, act):
            self.introduced = True
            self.covered = max(self.covered, act.cue[1])
        else:
            self.covered = max(self.covered, act.cue[1], act.content[-1][1])

    def _frame(self, act: Attribution) -> None:
        """Look for further acts in what a frame attributes; an agency only passes them on: "TASS reports that"."""
        inside = bool(self.frames) and act.cue[0] < self.frames[-1].content[-1][1]  # one inside the other is enough
        if not inside and len(act.content) == 1 and act.content[0][0] > act.cue[0]:
            self.frames.append(act)
            self.covered = act.content[0][0]

    def _active(self, number: int, cue: Cue) -> Attribution | None:
        if self.has_as and (framed := self._as_clause(cue)) is not None:
            return framed
        first = content_start(self.prose, cue, self.end, self.verbs)
        source = self._source(cue)
        if first is None or first >= self.end:
            if not (self.announced and number == len(self.cues) - 1 and "q" in cue.takes):
                return None
            quoted = list(self.announced)
            words = (cue.first, cue.last)
            return Attribution(self.sentence, words, cue.act, source, quoted, None, "announced", cue.entry, cue)
        last = self._content_end(number, cue, first, source)
        if last <= first:
            return None
        if source is not None and source[0] - 1 == self.first and self.prose.lower[source[0] - 1] == "what":
            return None  # "What Lee said is not known."
        hearer = (cue.last, first) if "o" in cue.takes and first > cue.last else None
        rule = "clause" if cue.finite else "participle"
        act = voiced_act(self.prose, first, last) or cue.act if "voices" in cue.flags else cue.act
        content = [(first, last)]
        if self.prose.ranges:
            if self.announced or last + 1 in self.prose.opens:
                content += self._behind_colon(number, last)
            if cue.act == "describe":
                content += self._as_quoted(last)
        return Attribution(self.sentence, (cue.first, cue.last), act, source, content, hearer, rule, cue.entry, cue)

    def _as_quoted(self, at: int) -> list[tuple[int, int]]:
        """Return the quotation behind an aside: 'described the plan, made a year ago, as "good"'."""
        prose = self.prose
        if at >= self.end or prose.classes[at] != ",":
            return []
        for number in range(at + 1, min(self.end, at + _NEAR)):
            if number in prose.opens:
                behind = prose.lower[number - 1] == "as" and prose.classes[number - 2] == ","
                return [prose.ranges[prose.opens[number]]] if behind else []
        return []

    def _behind_colon(self, number: int, at: int) -> list[tuple[int, int]]:
        """Return the quotation that a colon announces behind a phrase: 'named the reasons: "..."'."""
        prose = self.prose
        if at + 1 in prose.opens and prose.classes[at] == ":":
            return prose.whole(prose.opens[at + 1])
        announces = number == len(self.cues) - 1 and at >= self.end
        return list(self.announced) if announces else []

    def _opens(self, cue: Cue) -> bool:
        """Tell whether the main clause is still to come: "Citing costs, ...", "When Lee said so, ..."."""
        first = self.first
        if not cue.finite or cue.passive:
            return cue.group - first <= 1
        if not self.opening:
            return False
        if self.comma is None:
            self.comma = first
            while self.comma < self.end and self.prose.classes[self.comma] != ",":
                self.comma += 1
        return cue.group <= self.comma

    def _clausal(self, cue: Cue, first: int, limit: int) -> bool:
        """Tell whether the content is a clause rather than a noun phrase."""
        prose = self.prose
        if prose.lower[first] == "that":
            return True
        takes = cue.takes
        if "n" not in takes or "s" not in takes:
            return "s" in takes
        return any(prose.classes[at] in ("R", "B", "H", "M") for at in range(first, min(limit, first + _VERB)))

    def _as_clause(self, cue: Cue) -> Attribution | None:
        """Read "as Lee noted, ..." and "..., as Lee noted"."""
        prose = self.prose
        if not cue.finite or not ("s" in cue.takes or "q" in cue.takes):
            return None
        after = past_hearer(prose, cue.last, self.end, self.verbs) if "o" in cue.takes else cue.last
        after = past_time(prose, after, self.end)
        while after < self.end and prose.is_adverb(after):
            after += 1
        if after < self.end and prose.classes[after] in ("T", "P"):
            limit = min(self.end, after + _VERB)
            while after < limit and prose.classes[after] not in (",", "R", "B", "H", "M"):
                after += 1  # "As Lee explained to reporters afterwards, ..."
        if after < self.end and prose.classes[after] != ",":
            return None
        source = subject_before(prose, cue.group, self.first, self.verbs)
        if source is None or source[0] <= self.first or prose.lower[source[0] - 1] != "as":
            return None
        content = clause_around(prose, self.sentence, source[0] - 1, after, self.end)
        if not content:
            return None
        return Attribution(
            self.sentence, (cue.first, cue.last), cue.act, source, content, None, "phrase", cue.entry, cue
        )

    def _content_end(self, number: int, cue: Cue, first: int, source: tuple[int, int] | None) -> int:
        prose = self.prose
        if first in prose.opens:
            last = prose.ranges[prose.opens[first]][1]
            if last >= self.end or prose.classes[last] in (",", "C", "—") or prose.lower[last - 2] == ",":
                return last
        limit = self.end
        if number + 1 < len(self.cues):
            later = self.cues[number + 1 : number + 1 + _NEAR]
            limit = next_act(prose, cue, later, first, limit, self.verbs)
        if self._clausal(cue, first, limit):
            limit = clause_limit(prose, first, limit)
        else:
            limit = phrase_limit(prose, first, limit)
        if self._opens(cue):
            limit = opening_limit(prose, first, limit)
        relative = source is not None and prose.classes[source[0]] == "W"
        if relative and prose.classes[self.first] == "P" and ";" not in prose.classes[first:limit]:
            limit = opening_limit(prose, first, limit)  # "To those who asked why, Lee said ..."
        if relative or (not cue.finite and self.subject is None):
            limit = aside_limit(prose, first, limit, self.verbs)
        return trim(prose, first, limit)

    # -- whose words

    def _source(self, cue: Cue) -> tuple[int, int] | None:
        prose = self.prose
        if cue.finite:
            source = subject_before(prose, cue.group, self.start, self.verbs)
            return source or self.subject or opening_subject(self.prose, cue, self.start, self.end, self.verbs)
        before = cue.group - 1
        if cue.form == "ing" and before >= self.first and self._noun(before):
            # "a letter saying ..."
            near = subject_before(prose, cue.group, self.first, self.verbs)
            if near is not None and prose.lower[near[0]].endswith("ing"):
                near = self._last_phrase(near)  # "boosting trade with plans promising ..."
            if near is not None and not prose.lower[near[0]].endswith("ed"):
                return near
        return self.subject or opening_subject(self.prose, cue, self.start, self.end, self.verbs)

    def _last_phrase(self, words: tuple[int, int]) -> tuple[int, int]:
        """Return what stands behind the last preposition of a phrase."""
        first = words[1] - 1
        while first > words[0] + 1 and self.prose.classes[first - 1] not in ("P", "D"):
            first -= 1
        return first, words[1]

    def _noun(self, at: int) -> bool:
        prose = self.prose
        plain = prose.classes[at] is None and not prose.is_adverb(at) and at not in self.verbs
        plain = plain and prose.lower[at] not in prose.small_words["stretch"]  # "on 5 May, saying"
        return plain and prose.words[at].isalpha()

    def _passive(self, number: int, cue: Cue) -> Attribution | None:
        found, subject = passive_attribution(
            self.prose, self.sentence, self.cues, number, self.end, self.verbs, opens=self._opens(cue)
        )
        self.subject = subject or self.subject
        return found
