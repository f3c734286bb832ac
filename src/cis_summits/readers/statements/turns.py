"""Reads the turns of a transcript: each is a speech by whom its label names."""

from __future__ import annotations

from bisect import bisect_left

from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.reading import Reading
from cis_summits.model import Person, Statement
from cis_summits.model.base import evidence_of, read_as
from cis_summits.readers.statements.voice import Voice
from cis_summits.readers.statements.voices import Voices
from cis_summits.text import Segment, Span, span_between

__all__ = ["read_turns"]

_BEFORE = 32  # mentions before a label that it may stand for


def read_turns(reading: Reading, voices: Voices) -> list[Statement]:
    """Return one statement of mode ``speech`` for each label with a turn behind it.

    A turn that goes on behind an omission or a box of links is one statement, its ``content`` more
    spans. Where only two people speak, each speaks to the other; that is derived.
    """
    if "turn" not in reading.kinds:
        return []
    turns: list[tuple[Segment, list[Segment], Voice]] = []
    label: Segment | None = None
    title = next((segment for segment in reading.segments if segment.kind == "headline"), None)
    for segment in reading.segments:
        if segment.kind == "label":
            label = segment
        elif segment.kind == "turn" and label is not None:
            turns.append((label, [segment], _voice(reading, voices, label)))
            label = None
        elif segment.kind == "turn" and turns:
            turns[-1][1].append(segment)
        elif segment.kind == "turn" and title is not None:  # a speech that the headline announces
            turns.append((title, [segment], _voice(reading, voices, title)))
    everybody = list(dict.fromkeys(voice.speaker for _, _, voice in turns))
    statements = []
    for label, parts, voice in turns:
        span = span_between(parts[0].span.start, parts[-1].span.end)
        others = tuple(s for s in everybody if s != voice.speaker) if len(everybody) == 2 else ()
        evidence = [evidence_of(field="speaker", span=label.span, basis=voice.basis)]
        if others:
            evidence.append(evidence_of(field="addressees", span=label.span, basis="derived"))
        statements.append(
            read_as(
                Statement,
                span=span,
                rule="statements/turn",
                basis="stated",
                evidence=tuple(evidence),
                speaker=voice.speaker,
                country=voice.country,
                office=voice.office,
                mode="speech",
                text=span.of(reading.text),
                addressees=others,
                content=tuple(part.span for part in parts),
                speaker_span=_named_at(reading, voices, label),
            )
        )
    return statements


def _mention(reading: Reading, voices: Voices, label: Segment) -> PersonMention | None:
    tokens = reading.tokens
    inside = tokens.within(label.span.start, label.span.end)
    found = [m for m in voices.mentions(inside.start, inside.stop) if m.first >= inside.start]
    # "Welcoming President Lee, Prime Minister Kim said:" names the speaker last.
    told = len(inside) > 1 and tokens.words[inside[-2]].islower()
    return found[-1 if told else 0] if found else None


def _voice(reading: Reading, voices: Voices, label: Segment) -> Voice:
    mention = _mention(reading, voices, label)
    if mention is not None:
        return voices.of(mention)
    name = " ".join(reading.text[label.span.start : label.span.end].split()).rstrip(": ")
    inside = reading.tokens.within(label.span.start, label.span.end)
    while len(inside) > 1 and reading.tokens.words[inside[-1]] == ":":
        inside = inside[:-1]
    if len(inside):
        held = _holder(reading, voices, inside.start, inside.stop)
        if held is not None:
            return held
        named = voices.named(inside.start, inside.stop)[0]
        if named.speaker.type != "institution":
            return named
    return Voice(read_as(Person, name=name), at=inside.start)


def _holder(reading: Reading, voices: Voices, first: int, last: int) -> Voice | None:
    """Return whom "The head of state said:" means: the one named last before it who holds such an office."""
    while last > first + 1 and reading.tokens.lower[last - 1] in reading.lexicon.forms("label_words", "said"):
        last -= 1
    role = voices.role(first, last)
    if role is None:
        return None
    upto = bisect_left(voices.firsts, first)
    for mention in reversed(voices.people[max(0, upto - _BEFORE) : upto]):
        if mention.office is not None and not mention.plural and voices.holds(mention.office, role):
            return voices.of(mention).derived(first)
    return None


def _named_at(reading: Reading, voices: Voices, label: Segment) -> Span:
    mention = _mention(reading, voices, label)
    if mention is not None:
        return span_between(mention.start, mention.end)
    text = reading.text[label.span.start : label.span.end]
    end = label.span.start + max(1, len(text.rstrip().rstrip(":").rstrip()))
    return span_between(label.span.start, end)
