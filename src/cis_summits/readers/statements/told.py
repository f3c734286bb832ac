"""What is known of an attribution once it is settled who speaks, to whom and where: what statements are made of."""

from __future__ import annotations

from dataclasses import dataclass

from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.settings import Setting
from cis_summits.readers.statements.voice import Voice
from cis_summits.text import Span

__all__ = ["Told"]


@dataclass(eq=False, slots=True)
class Told:
    """An attribution with what is known of it.

    Attributes:
        attribution: the words of the act.
        voices: who speaks.
        to: by the name of each of them, to whom, and whether the words of the act itself tell.
        setting: where it was said, if the text tells.
        content: the words attributed, in order; what overlaps is one span.
    """

    attribution: Attribution
    voices: list[Voice]
    to: dict[str, tuple[list[Voice], bool]]
    setting: Setting | None
    content: list[Span]
