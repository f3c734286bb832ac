"""Who said what: speeches, quotations and reported speech."""

from typing import Literal

from cis_summits.model.base import Entity, Extracted
from cis_summits.model.country import Country
from cis_summits.model.people import Speaker
from cis_summits.text import Span, made

__all__ = ["SpeechAct", "Statement", "StatementMode", "speech_act"]

StatementMode = Literal["speech", "quote", "reported"]


class SpeechAct(Entity):
    """One thing that a statement does: a sentence may thank, propose and pledge at once.

    Attributes:
        act: the class of the reporting word: "say", "stress", "thank", "welcome", "propose", "pledge", "warn",
            "agree", "deny", "describe", "condole", "congratulate", "invite" and others; the lexicon's acts
            list them all.
        cue: the reporting word or words.
        content: the words attributed.
        addressees: to whom, where the words tell it.
    """

    act: str
    cue: Span
    content: tuple[Span, ...] = ()
    addressees: tuple[Speaker, ...] = ()

    def _summary(self) -> str:
        return f"{self.act} {self.cue.start}..{self.cue.end}"


_SPEECH_ACT = {"act", "cue", "content", "addressees"}


def speech_act(act: str, cue: Span, content: tuple[Span, ...], addressees: tuple[Speaker, ...]) -> SpeechAct:
    """Return an act whose parts are known to be good; nothing is checked."""
    fields = {"act": act, "cue": cue, "content": content, "addressees": addressees}
    return made(SpeechAct, fields, _SPEECH_ACT)


class Statement(Extracted):
    """Words attributed to somebody.

    Attributes:
        speaker: who; all kinds of speaker have ``name``.
        country: whom the speaker speaks for.
        office: the office held on the day, or as printed.
        mode: ``speech``, one turn of a transcript; ``quote``, words in quotation marks; ``reported``, one
            sentence of narrative that tells what somebody said, thanked, promised, proposed.
        text: the characters of ``span``.
        act: the class of the first reporting word ("say", "thank", "pledge"); ``None`` for a turn.
        acts: everything the statement does, each with its own cue and content; empty for a turn.
        addressees: to whom, where the text lets it be known.
        content: the words attributed, as one or more spans.
        cue: the first reporting word.
        speaker_span: the words that name the speaker; pronouns count.
        occasion: the words that name the talk, session or news conference where it was said, if any do.
    """

    speaker: Speaker
    country: Country | None = None
    office: str | None = None
    mode: StatementMode
    text: str
    act: str | None = None
    acts: tuple[SpeechAct, ...] = ()
    addressees: tuple[Speaker, ...] = ()
    content: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker_span: Span | None = None
    occasion: Span | None = None

    def _summary(self) -> str:
        words = " ".join(self.text.split())
        return f"{self.mode} {self.speaker.name}: {words if len(words) <= 60 else words[:59] + '…'!r}"
