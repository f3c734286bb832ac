"""What an attribution is: the words of one act of saying, before anybody asks who speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry
from cis_summits.readers.statements.cues import Cue

__all__ = ["Attribution"]


@dataclass(slots=True)
class Attribution:
    """One act of saying. All numbers are token numbers, ranges half-open.

    Attributes:
        sentence: the sentence of the cue.
        cue: the reporting words.
        act: the class of the cue.
        source: the words that name the speaker; ``None`` if no words do.
        content: the words attributed, in order, not overlapping.
        hearer: the words that name the one spoken to.
        rule: which construction it is: "clause" (content behind a verb with a subject), "participle", "after"
            (content before the speaker), "phrase" ("according to"), "passive", "noun", "label", "likewise" ("So did
            Lee"), "bare" ("Lee said today in Minsk"), "announced" (a colon, and the quotation in the next paragraph),
            "cueless" (a quotation without any verb of saying).
        entry: the lexicon's entry of the cue; ``None`` for a colon or a mere quotation.
        verb: the cue where it is a verb.
        inner: whether it stands inside the content of another one behind it ("He urged calm, the agency said").
    """

    sentence: Sentence
    cue: tuple[int, int]
    act: str
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    hearer: tuple[int, int] | None = None
    rule: str = "clause"
    entry: Entry | None = field(default=None, repr=False)
    verb: Cue | None = field(default=None, repr=False)
    inner: bool = False
