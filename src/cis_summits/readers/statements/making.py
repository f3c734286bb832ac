"""Builds statements out of attributions and their voices, fine (one an act) or folded (one a sentence)."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import itemgetter

from cis_summits.grammar.reading import Reading
from cis_summits.model import Diagnostic, SpeechAct, Statement, StatementMode
from cis_summits.model.base import Basis, evidence_of
from cis_summits.model.document import diagnostic
from cis_summits.model.statement import speech_act
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.attributions import find_attributions
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.settings import Settings, speakers_of
from cis_summits.readers.statements.speakers import Speakers
from cis_summits.readers.statements.telling import mere_topic, passes_on, speaks, tells
from cis_summits.readers.statements.told import Told
from cis_summits.readers.statements.turns import read_turns
from cis_summits.readers.statements.unattributed import unattributed
from cis_summits.readers.statements.voice import Voice
from cis_summits.readers.statements.voices import Voices
from cis_summits.text import Span, made, span_between, spans_between

__all__ = ["find", "read"]

_HEADED = frozenset({"headline", "subheadline"})
_FIELDS = set(Statement.model_fields)
_FIRST, _LAST = itemgetter(0), itemgetter(1)


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
    noticed = work.diagnostics()
    noticed += unattributed(reading, work.prose.quotations, statements, noticed)
    return tuple(statements), tuple(noticed)


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
        self.spans: dict[tuple[int, int], Span] = {}
        self.last_text: tuple[Span | None, str] = (None, "")
        self.starts = [q.start for q in self.prose.quotations]
        attributions = find_attributions(self.prose, reading.hits)
        self._make_spans(attributions)
        self.speakers = Speakers(self.voices, self.prose, reading.lexicon)
        settings = Settings(reading, self.prose, self.voices, self.speakers)
        self.told: list[Told] = []
        for number, attribution in enumerate(attributions):
            before = settings.before(attribution.sentence)
            voices = self.speakers.of(attributions, number, before.sides if before is not None else ())
            setting = settings.of(attribution, voices[0])
            to = {}
            for voice in voices:
                to[voice.speaker.name] = settings.addressees(attribution, voice, setting)
            self.told.append(Told(attribution, voices, to, setting, self._content(attribution.content)))

    @cached_property
    def _cue_ends(self) -> set[int]:
        """The last tokens of all that reports, be it the cue of an attribution or not: "responded by saying ..."."""
        ends = {told.attribution.cue[1] - 1 for told in self.told}
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
        for told in self.told:
            attribution = told.attribution
            if attribution.inner or attribution.rule == "bare":
                continue
            quoted = self._all_quoted(attribution)
            for voice in told.voices:
                if quoted:
                    inner = self._inner(told.content)
                    found.append(self._statement([told], voice, "quote", inner[0], inner[-1], inner))
                else:
                    whole = self._span(attribution.sentence.first, attribution.sentence.last)
                    found.append(self._statement([told], voice, "reported", whole, whole, told.content))
        return found

    def folded(self) -> list[Statement]:
        """One reported statement for each sentence and speaker, and one quote for each quotation."""
        found: list[Statement] = []
        groups: dict[tuple[int, str], tuple[list[Told], Voice]] = {}
        kinds = self.reading.kinds
        relaying, relayed = self._relayed()
        undecided = {id(a) for a in self.speakers.undecided}
        for number, told in enumerate(self.told):
            attribution, voices = told.attribution, told.voices
            if number in relaying or attribution.inner != (number in relayed) or id(attribution) in undecided:
                continue
            _, _, first, _, segment, _ = attribution.sentence
            headed = kinds[segment] in _HEADED
            for voice in voices:
                if headed and voice.many:
                    continue  # "Leaders discuss trade"
                if not tells(self.prose, attribution, voice, joint=len(voices) > 1):
                    continue
                key = (first, voice.speaker.name)
                if key in groups:
                    groups[key][0].append(told)
                else:
                    groups[key] = ([told], voice)
        for members, voice in groups.values():
            found += self._fold(members, voice)
        return found

    def _relayed(self) -> tuple[set[int], set[int]]:
        """Return which attributions only pass on others, and which those are: "He urged calm, the agency said"."""
        relaying: set[int] = set()
        relayed: set[int] = set()
        inside: dict[int, list[int]] = {}
        for number, told in enumerate(self.told):
            if told.attribution.inner:
                inside.setdefault(told.attribution.sentence.first, []).append(number)
        for number, told in enumerate(self.told):
            attribution, voice = told.attribution, told.voices[0]
            if attribution.inner:
                continue
            same = inside.get(attribution.sentence.first, ()) if inside else ()
            if voice.known and not voice.relay and not same:
                continue  # speaks for himself, as nearly all do
            cites = bool(attribution.entry and attribution.entry.get("quotes"))
            if voice.relay and (cites or same or attribution.rule in ("participle", "passive", "phrase")):
                relaying.add(number)  # "..., the agency reports, citing the envoy"
            if attribution.rule == "after" and (voice.relay or (not voice.known and passes_on(attribution))):
                relaying.add(number)  # "..., the agency said", "..., Examplia Herald reports"
            unknown = not voice.known and bool(attribution.entry and attribution.entry.get("relays"))
            if same and (voice.relay or voice.releases or voice.paper or unknown):
                relayed.update(same)
                if voice.relay or unknown:
                    relaying.add(number)
        return relaying, relayed

    def _fold(self, members: list[Told], voice: Voice) -> list[Statement]:
        """Return the statements of one sentence and speaker."""
        reported, quoted = members, []
        if self.starts:
            quoted = [m for m in members if self._all_quoted(m.attribution) and speaks(m.attribution)]
        if quoted:
            # '"...," he said, talking about the talks' adds a topic, '..., adding that ...' a statement.
            reported = [m for m in members if m not in quoted and not mere_topic(m.attribution)]
            if not reported:  # 'insisted on "a fair price"' tells something, and quotes part of it
                reported = [m for m in quoted if self._fragment(m.attribution)]
                quoted = [m for m in quoted if m not in reported]
        found: list[Statement] = []
        if reported:
            content = reported[0].content
            if len(reported) > 1:
                reported.sort(key=lambda m: m.attribution.rule == "participle")
                content = self._content([part for m in reported for part in m.attribution.content])
            lead = reported[0].attribution
            sentence = lead.sentence
            whole = self._span(sentence.first, sentence.last)
            found.append(self._statement(reported, voice, "reported", whole, whole, content))
            if self.starts:
                headed = self.reading.kind_of(sentence) in _HEADED
                headed = headed or (voice.many and (voice.country is None or lead.act == "discuss"))
                # "Lee attacks the 'deal'": a headline only repeats
                for member in reported if not headed else ():
                    for words in self._partial(member.content):
                        found.append(self._statement([member], voice, "quote", words, words, [words]))
        for member in quoted:
            inner = self._inner(member.content)
            for first, last in self._runs(inner):
                run = inner[first : last + 1]
                found.append(self._statement([member], voice, "quote", run[0], run[-1], run))
        return found

    def _fragment(self, attribution: Attribution) -> bool:
        """Tell whether quoted content is no sentence, only part of the one around it."""
        inside = attribution.content[0][0] + 1
        verb = attribution.verb
        opens = inside < len(self.prose.words) and self.prose.words[inside][:1].islower()
        verbal = opens and self.prose.lower[inside].endswith("ing")  # 'suggested "giving it time"'
        clause = attribution.rule == "clause" and verb is not None and (verbal or "s" not in verb.takes)
        return opens and (clause or attribution.rule == "phrase")

    # -- quoted words

    def _all_quoted(self, attribution: Attribution) -> bool:
        """Tell whether nothing but quotations and marks stands in the content of an attribution."""
        words, quoted, content = self.prose.words, self.prose.quoted, attribution.content
        first = content[0][0]
        if words[first].isalnum() and not quoted[first]:
            return False  # as most of what is reported
        seen = False
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
            inside = self.prose.tokens.within(span.start, span.end)
            words = self.prose.words[inside.start : inside.stop]
            common = any(len(word) > 3 and word[0].islower() and word.isalpha() for word in words)
            if common and not self._title(number):
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

    def _make_spans(self, attributions: list[Attribution]) -> None:
        """Make the spans of all that statements of some attributions point at, together."""
        starts = self.prose.tokens.starts
        ends = [0, *self.prose.tokens.ends]  # by the number after a token
        ranges = {attribution.cue for attribution in attributions}
        for attribution in attributions:
            ranges.update(attribution.content)
            if attribution.source is not None:
                ranges.add(attribution.source)
        found = spans_between(map(starts.__getitem__, map(_FIRST, ranges)), map(ends.__getitem__, map(_LAST, ranges)))
        self.spans.update(zip(ranges, found, strict=True))

    def _content(self, parts: list[tuple[int, int]]) -> list[Span]:
        if len(parts) == 1:
            return [self.spans[parts[0]]]
        merged: list[tuple[int, int]] = []
        for first, last in sorted(set(parts)):
            if merged and first < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return [self._span(first, last) for first, last in merged]

    def _act(self, told: Told, name: str) -> SpeechAct:
        attribution, content, spans = told.attribution, told.content, self.spans
        to, own = told.to[name]
        if len(attribution.content) > 1:
            content = [spans[part] for part in attribution.content]
        cue = spans[attribution.cue]
        return speech_act(attribution.act, cue, tuple(content), speakers_of(to) if own and to else ())

    def _statement(
        self,
        members: list[Told],
        voice: Voice,
        mode: StatementMode,
        first: Span,
        last: Span,
        content: list[Span],
    ) -> Statement:
        """Return the statement that some attributions make, the first of which leads."""
        lead = members[0]
        attribution, setting = lead.attribution, lead.setting
        span = first if first is last else span_between(first.start, last.end)
        speaker, country, office, basis = voice[:4]
        hearers: list[Voice] = []
        for member in members:
            to, own = member.to[speaker.name]
            if to and (own or member is lead):
                hearers += to
        source = attribution.source
        speaker_span = occasion = None
        evidence = []
        if source is not None:
            speaker_span = self.spans[source]
            evidence.append(evidence_of("speaker", speaker_span, basis))
        if setting is not None:
            occasion = self._span(*setting.words)
            named: Basis = "stated" if setting.sentence is attribution.sentence else "derived"
            evidence.append(evidence_of("occasion", occasion, named))
        acts = [self._act(member, speaker.name) for member in members]
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
            "addressees": speakers_of(hearers) if hearers else (),
            "content": tuple(content),
            "cue": acts[0].cue,
            "speaker_span": speaker_span,
            "occasion": occasion,
        }
        return made(Statement, fields, _FIELDS)
