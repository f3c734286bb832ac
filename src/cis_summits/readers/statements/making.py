"""Builds statements out of attributions and their voices, fine (one an act) or folded (one a sentence)."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from cis_summits.grammar.reading import Reading
from cis_summits.model import Diagnostic, SpeechAct, Statement, StatementMode
from cis_summits.model.base import Basis, evidence_of
from cis_summits.model.document import diagnostic
from cis_summits.model.statement import speech_act
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.attributions import find_attributions
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.settings import Setting, Settings, speakers_of
from cis_summits.readers.statements.speakers import Speakers
from cis_summits.readers.statements.telling import tells
from cis_summits.readers.statements.turns import read_turns
from cis_summits.readers.statements.voice import Voice
from cis_summits.readers.statements.voices import Voices
from cis_summits.text import Span, made, span_between

__all__ = ["find", "read"]

_HEADED = frozenset({"headline", "subheadline"})
_FIELDS = set(Statement.model_fields)


def read(reading: Reading) -> tuple[tuple[Statement, ...], tuple[Diagnostic, ...]]:
    """Return the statements of a document, and what could not be decided.

    One ``speech`` for each turn; outside transcripts one ``reported`` for each sentence and speaker, and one
    ``quote`` for each quotation that is attributed to somebody. A sentence that is quoted whole gives the
    ``quote`` alone. All that a sentence does, "thanked ... and proposed ...", stands in ``Statement.acts``.

    Returns:
        The statements in order of their spans, and diagnostics of the code ``unresolved-speaker``.
    """
    work = _Making(reading)
    statements = [*read_turns(reading, work.voices), *work.folded()]
    statements.sort(key=lambda s: (s.span.start, s.span.end))
    return tuple(statements), tuple(work.diagnostics())


def find(reading: Reading) -> tuple[Statement, ...]:
    """Return one statement for each act of saying, believing or wanting, in order of the cues.

    Other than the statements of a document, which are folded to one a sentence and speaker, each reporting verb
    or phrase gives a statement of its own here, with its own cue and content; quoted words inside reported speech
    are part of that content. A speaker whom no word names is called ``unnamed``.
    """
    return tuple(_Making(reading).single())


class _Making:
    """The attributions of one reading with their voices and settings."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.prose = Prose(reading)
        self.voices = Voices(reading, self.prose)
        self.attributions = find_attributions(self.prose, reading.hits)
        self.speakers = Speakers(self.voices, self.prose, reading.lexicon)
        settings = Settings(reading, self.prose, self.voices, self.speakers)
        self.who: list[list[Voice]] = []
        self.where: list[Setting | None] = []
        self.to: list[dict[str, tuple[list[Voice], bool]]] = []  # by the name of the speaker
        for number, attribution in enumerate(self.attributions):
            before = settings.before(attribution.sentence)
            voices = self.speakers.of(self.attributions, number, before.sides if before is not None else ())
            setting = settings.of(attribution, voices[0])
            to = {}
            for voice in voices:
                to[voice.speaker.name] = settings.addressees(attribution, voice, setting)
            self.who.append(voices)
            self.where.append(setting)
            self.to.append(to)
        self.spans: dict[tuple[int, int], Span] = {}
        self.contents = [self._content([attribution]) for attribution in self.attributions]
        self.last_text: tuple[Span | None, str] = (None, "")
        self.starts = [q.start for q in self.prose.quotations]

    @cached_property
    def _cue_ends(self) -> set[int]:
        """The last tokens of all that reports, be it the cue of an attribution or not: "responded by saying ..."."""
        ends = {attribution.cue[1] - 1 for attribution in self.attributions}
        ends.update(hit.last - 1 for hit in self.reading.hits["reporting_verbs"])
        return ends

    def diagnostics(self) -> list[Diagnostic]:
        found = []
        for attribution in self.speakers.undecided:
            at = attribution.source or attribution.cue
            words = " ".join(self.prose.tokens.text(*at).split())
            found.append(
                diagnostic(
                    code="unresolved-speaker",
                    message=f"nothing tells for certain who speaks at {words!r}",
                    span=self._span(*at),
                    severity="warning" if attribution.source is not None else "info",
                )
            )
        return found

    def single(self) -> list[Statement]:
        """One statement for each attribution and speaker."""
        found = []
        for number, attribution in enumerate(self.attributions):
            if attribution.inner or attribution.rule == "bare":
                continue
            content = self.contents[number]
            quoted = self._all_quoted(number)
            for voice in self.who[number]:
                if quoted:
                    inner = self._inner(content)
                    found.append(self._statement([number], voice, "quote", inner[0], inner[-1], inner))
                else:
                    whole = self._span(attribution.sentence.first, attribution.sentence.last)
                    found.append(self._statement([number], voice, "reported", whole, whole, content))
        return found

    def folded(self) -> list[Statement]:
        """One reported statement for each sentence and speaker, and one quote for each quotation."""
        found: list[Statement] = []
        groups: dict[tuple[int, str], tuple[list[int], Voice]] = {}
        segments = self.reading.segments
        relaying, relayed = self._relayed()
        undecided = {id(a) for a in self.speakers.undecided}
        for number, attribution in enumerate(self.attributions):
            if id(attribution) in undecided or attribution.inner != (number in relayed):
                continue
            if number in relaying:
                continue
            _, _, first, _, segment, _ = attribution.sentence
            headed = segments[segment].kind in _HEADED
            voices = self.who[number]
            for voice in voices:
                if headed and voice.many:
                    continue  # "Leaders discuss trade"
                if not tells(self.prose, attribution, voice, joint=len(voices) > 1):
                    continue
                key = (first, voice.speaker.name)
                if key in groups:
                    groups[key][0].append(number)
                else:
                    groups[key] = ([number], voice)
        for numbers, voice in groups.values():
            found += self._fold(numbers, voice)
        return found

    def _relayed(self) -> tuple[set[int], set[int]]:
        """Return which attributions only pass on others, and which those are: "He urged calm, the agency said"."""
        relaying: set[int] = set()
        relayed: set[int] = set()
        inside: dict[int, list[int]] = {}
        for number, attribution in enumerate(self.attributions):
            if attribution.inner:
                inside.setdefault(attribution.sentence.first, []).append(number)
        for number, attribution in enumerate(self.attributions):
            if attribution.inner:
                continue
            same = inside.get(attribution.sentence.first, ()) if inside else ()
            voice = self.who[number][0]
            if voice.known and not voice.relay and not same:
                continue  # speaks for himself, as nearly all do
            cites = bool(attribution.entry and attribution.entry.get("quotes"))
            if voice.relay and (cites or same or attribution.rule in ("participle", "passive", "phrase")):
                relaying.add(number)  # "..., the agency reports, citing the envoy"
            if attribution.rule == "after" and (voice.relay or (not voice.known and _passes_on(attribution))):
                relaying.add(number)  # "..., the agency said", "..., Examplia Herald reports"
            unknown = not voice.known and bool(attribution.entry and attribution.entry.get("relays"))
            if same and (voice.relay or voice.releases or voice.paper or unknown):
                relayed.update(same)
                if voice.relay or unknown:
                    relaying.add(number)
        return relaying, relayed

    def _fold(self, numbers: list[int], voice: Voice) -> list[Statement]:
        """Return the statements of one sentence and speaker."""
        quoted = [n for n in numbers if self._all_quoted(n) and self._speaks(n)] if self.starts else []
        told = numbers
        if quoted:
            # '"...," he said, talking about the talks' adds a topic, '..., adding that ...' a statement.
            told = [n for n in numbers if n not in quoted and not self._mere_topic(n)]
            if not told:  # 'insisted on "a fair price"' tells something, and quotes part of it
                told = [n for n in quoted if self._fragment(n)]
                quoted = [n for n in quoted if n not in told]
        found: list[Statement] = []
        if len(told) > 1:
            told.sort(key=lambda n: self.attributions[n].rule == "participle")
        if told:
            content = self.contents[told[0]]
            if len(told) > 1:
                content = self._content([self.attributions[n] for n in told])
            sentence = self.attributions[told[0]].sentence
            whole = self._span(sentence.first, sentence.last)
            found.append(self._statement(told, voice, "reported", whole, whole, content))
            headed = self.reading.kind_of(sentence) in _HEADED
            headed = headed or (voice.many and (voice.country is None or self.attributions[told[0]].act == "discuss"))
            # "Lee attacks the 'deal'": a headline only repeats
            for number in told if self.starts and not headed else ():
                for words in self._partial(self.contents[number]):
                    found.append(self._statement([number], voice, "quote", words, words, [words]))
        for number in quoted:
            inner = self._inner(self.contents[number])
            for first, last in self._runs(inner):
                run = inner[first : last + 1]
                found.append(self._statement([number], voice, "quote", run[0], run[-1], run))
        return found

    def _fragment(self, number: int) -> bool:
        """Tell whether quoted content is no sentence, only part of the one around it."""
        attribution = self.attributions[number]
        inside = attribution.content[0][0] + 1
        verb = attribution.verb
        opens = inside < len(self.prose.words) and self.prose.words[inside][:1].islower()
        verbal = opens and self.prose.lower[inside].endswith("ing")  # 'suggested "giving it time"'
        clause = attribution.rule == "clause" and verb is not None and (verbal or "s" not in verb.takes)
        return opens and (clause or attribution.rule == "phrase")

    def _speaks(self, number: int) -> bool:
        """Tell whether quoted content is speech: not so in 'what he called "a good start"'."""
        verb = self.attributions[number].verb
        return verb is None or "q" in verb.takes or "s" in verb.takes or verb.act not in ("describe", "discuss")

    def _mere_topic(self, number: int) -> bool:
        attribution = self.attributions[number]
        return attribution.act == "say" and attribution.verb is not None and "s" not in attribution.verb.takes

    # -- quoted words

    def _all_quoted(self, number: int) -> bool:
        """Tell whether nothing but quotations and marks stands in the content of an attribution."""
        words, quoted = self.prose.words, self.prose.quoted
        seen = False
        content = self.attributions[number].content
        first = content[0][0]
        if words[first].isalnum() and not quoted[first]:
            return False  # as most of what is reported
        for first, last in content:
            for at in range(first, last):
                if quoted[at]:
                    seen = True
                elif words[at].isalnum():
                    return False
        return seen

    def _quotations(self, content: list[Span]) -> list[int]:
        found: list[int] = []
        for span in content:
            # One that begins here counts whole, though sentences end inside it.
            low = bisect_left(self.starts, span.start)
            if low < len(self.starts) and self.starts[low] < span.end:
                found.extend(range(low, bisect_left(self.starts, span.end, low)))
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def _inner(self, content: list[Span]) -> list[Span]:
        inner = [self._words(n) for n in self._quotations(content)]
        return inner or content

    def _words(self, number: int) -> Span:
        quotation = self.prose.quotations[number]
        return span_between(quotation.inner_start, quotation.inner_end)

    def _runs(self, inner: list[Span]) -> list[tuple[int, int]]:
        """Group quotations into statements: what runs over paragraphs is one."""
        runs: list[tuple[int, int]] = []
        for number, span in enumerate(inner):
            quotation = self.prose.quotations[bisect_left(self.starts, span.start + 1) - 1]
            if runs and quotation.continues:
                runs[-1] = (runs[-1][0], number)
            else:
                runs.append((number, number))
        return runs

    def _partial(self, content: list[Span]) -> list[Span]:
        """Return the quoted words inside reported speech, without names and titles in quotation marks."""
        found = []
        for number in self._quotations(content):
            span = self._words(number)
            tokens = self.prose.tokens
            words = [tokens.words[at] for at in tokens.within(span.start, span.end) if tokens.words[at].isalpha()]
            if any(word[0].islower() and len(word) > 3 for word in words) and not self._title(number):
                found.append(span)
        return found

    def _title(self, number: int) -> bool:
        """Tell whether quotation marks set off a title: 'the law "On Trade"', not 'said: "On trade ..."'."""
        prose = self.prose
        first = prose.ranges[number][0]
        before = first - 1
        inside = first + (2 if prose.words[first] == "'" else 1)
        if before < 0 or inside >= len(prose.words) or not prose.is_name(inside) or prose.words[inside] == "I":
            return False
        behind = prose.words[inside + 1 : inside + 2]
        if inside in self.voices.country_tokens and behind and behind[0].islower():
            return False  # 'faced "Russian pressure"'
        return prose.classes[before] is None and before not in self._cue_ends

    # -- building

    def _span(self, first: int, last: int) -> Span:
        # The same words are content of a statement and of its act, source and evidence: one span will do.
        words = (first, last)
        span = self.spans.get(words)
        if span is None:
            tokens = self.prose.tokens
            span = self.spans[words] = span_between(tokens.starts[first], tokens.ends[last - 1])
        return span

    def _text(self, span: Span) -> str:
        # The statements of one sentence share its text: a sentence of a thousand acts is kept once.
        if self.last_text[0] is not span:
            self.last_text = (span, span.of(self.reading.text))
        return self.last_text[1]

    def _content(self, attributions: list[Attribution]) -> list[Span]:
        ranges = attributions[0].content
        if len(attributions) == 1 == len(ranges):
            first, last = ranges[0]
            return [self._span(first, last)]
        ranges = sorted({part for a in attributions for part in a.content})
        merged: list[tuple[int, int]] = []
        for first, last in ranges:
            if merged and first < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return [self._span(first, last) for first, last in merged]

    def _act(self, number: int, voice: Voice) -> SpeechAct:
        attribution = self.attributions[number]
        to, own = self.to[number][voice.speaker.name]
        first, last = attribution.cue
        content = attribution.content
        spans = self.contents[number] if len(content) == 1 else [self._span(*part) for part in content]
        return speech_act(attribution.act, self._span(first, last), tuple(spans), speakers_of(to) if own else ())

    def _statement(
        self,
        members: list[int],
        voice: Voice,
        mode: StatementMode,
        first: Span,
        last: Span,
        content: list[Span],
    ) -> Statement:
        """Return the statement that some attributions make, the first of which leads."""
        number = members[0]
        attribution = self.attributions[number]
        span = first if first is last else span_between(first.start, last.end)
        speaker, country, office, basis = voice[:4]
        hearers: list[Voice] = []
        for member in members:
            to, own = self.to[member][speaker.name]
            if to and (own or member == number):
                hearers.extend(to)
        source = attribution.source
        speaker_span = occasion = None
        evidence = []
        if source is not None:
            speaker_span = self._span(source[0], source[1])
            evidence.append(evidence_of("speaker", speaker_span, basis))
        setting = self.where[number]
        if setting is not None:
            occasion = self._span(*setting.words)
            named: Basis = "stated" if setting.sentence is attribution.sentence else "derived"
            evidence.append(evidence_of("occasion", occasion, named))
        acts = [self._act(member, voice) for member in members]
        # Every field in its order: what `read_as` would do with defaults, without asking for them.
        fields = {
            "span": span,
            "rule": f"statements/{attribution.rule}",
            "basis": basis,
            "evidence": tuple(evidence),
            "speaker": speaker,
            "country": country,
            "office": office,
            "mode": mode,
            "text": self._text(span),
            "act": attribution.act,
            "acts": tuple(acts),
            "addressees": speakers_of(hearers),
            "content": tuple(content),
            "cue": acts[0].cue,
            "speaker_span": speaker_span,
            "occasion": occasion,
        }
        return made(Statement, fields, _FIELDS)


def _passes_on(attribution: Attribution) -> bool:
    """Tell whether the verb is one that agencies use of themselves: "... reports"."""
    verb = attribution.verb
    return verb is not None and verb.form == "third" and "relays" in verb.flags
