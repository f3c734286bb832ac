"""Who said what: speeches, quotations and reported speech."""

from __future__ import annotations

from typing import Literal

from cis_summits.model.base import Extracted
from cis_summits.model.country import Country
from cis_summits.model.people import Speaker
from cis_summits.text import Span

__all__ = ["Statement", "StatementMode"]

StatementMode = Literal["speech", "quote", "reported"]


class Statement(Extracted):
    """Words attributed to somebody.

    Attributes:
        speaker: who; all kinds of speaker have ``name``.
        country: whom the speaker speaks for.
        office: the office held on the day, or as printed.
        mode: ``speech``, one turn of a transcript; ``quote``, words in quotation marks; ``reported``, one
            sentence of narrative that tells what somebody said, thanked, promised, proposed.
        text: the characters of ``span``.
        act: the class of the reporting verb ("say", "thank", "pledge"); ``None`` for a turn.
        addressees: to whom, where the text lets it be known.
        content: the words attributed, as one or more spans.
        cue: the reporting verb or noun.
        speaker_span: the words that name the speaker; pronouns count.
    """

    speaker: Speaker
    country: Country | None = None
    office: str | None = None
    mode: StatementMode
    text: str
    act: str | None = None
    addressees: tuple[Speaker, ...] = ()
    content: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker_span: Span | None = None

    def _summary(self) -> str:
        words = " ".join(self.text.split())
        return f"{self.mode} {self.speaker.name}: {words if len(words) <= 60 else words[:59] + '…'!r}"
