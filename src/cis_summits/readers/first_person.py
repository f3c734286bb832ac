"""Whose "our country" and "your country" are: the state of the one who speaks, or of the one spoken to."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cis_summits.readers.company import Company
from cis_summits.readers.names import Named, Names, is_adjective
from cis_summits.readers.parties import Parties
from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence

__all__ = ["FirstPerson"]

_CLOSING = frozenset('"”»')  # end a quotation
_ADJECTIVE = 3  # tokens before somebody's office that the adjective of the state may take
_BACK = 60  # tokens before a sentence in which the one is named who goes on to speak


class FirstPerson:
    """The states for which the speakers of one reading say "we" and "our", and those they call "you" and "your".

    Args:
        reading: the text and what was recognised in it.
    """

    __slots__ = ("_names", "_parties", "_people", "_reading", "_sides", "_turns")

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = reading.once(Names)
        self._parties = reading.once(Parties)
        self._people = reading.once(Company)
        self._sides = {one.target: one for one in self._parties.all if one.type == "person"}
        self._turns: dict[int, Named | None] = {}
        speaker: Named | None = None
        starts = reading.tokens.starts
        for number, segment in enumerate(reading.segments):
            if segment.kind == "label":
                first, last = bisect_left(starts, segment.span.start), bisect_left(starts, segment.span.end)
                speaker = next(iter(inside(self._parties.all, first, last)), None)
            elif segment.kind == "turn":
                self._turns[number] = speaker

    def country(self, at: int, sentence: Sentence) -> Named | None:
        """Return whose "our" or "we" stands at token ``at`` of a sentence; ``None`` where no speaker is known."""
        if sentence.segment in self._turns:
            return self._turns[sentence.segment]
        people = self._people.within(sentence.first, sentence.last)
        speaker = self._quoting(at, sentence, people) or next(
            (one for one in people if one.first > at), next(iter(people), None)
        )
        if speaker is None:
            before = self._people.within(max(0, sentence.first - _BACK), sentence.first)
            speaker = before[-1] if before else None
        return self._state_of(speaker) if speaker is not None else None

    def _quoting(self, at: int, sentence: Sentence, people: Sequence[PersonMention]) -> PersonMention | None:
        """Return who says a quotation that token ``at`` stands in: behind it, else right before it."""
        words = self._reading.tokens.words
        close = next((i for i in range(at, sentence.last) if words[i] in _CLOSING), None)
        if close is None:
            return None
        behind = next((one for one in people if one.first > close), None)
        return behind or next((one for one in reversed(people) if one.last <= at), None)

    def _state_of(self, one: PersonMention) -> Named | None:
        """Return the state of somebody: told with the office, or by an adjective before it ("Russian Deputy")."""
        if one.country is not None:
            return Named(one.first, one.last, one.country, "person")
        near = self._names.countries_in(max(0, one.first - _ADJECTIVE), one.first)
        if near and is_adjective(near[-1]):
            return near[-1]._replace(last=one.last, type="person")
        home, registry = self._reading.home, self._reading.registry
        if home is None or registry is None or one.organisation is not None:
            return None
        return Named(one.first, one.last, registry.country(home), "person")  # the publisher's own officials

    def at(self, end: int, sentence: Sentence) -> Named | None:
        """Return whom "our country", "we", "our", "your country" or "you" right before token ``end`` stands for."""
        lower, lexicon = self._reading.tokens.lower, self._reading.lexicon
        if end - 1 < sentence.first:
            return None
        country = lower[end - 1] in lexicon.forms("claim_fillers", "country") and end - 2 >= sentence.first
        word = lower[end - 2] if country else lower[end - 1]
        own = lexicon.forms("claim_fillers", "our")
        own = own if country else own | lexicon.forms("claim_fillers", "we")
        if word in own:
            return self.country(end - 1, sentence)
        theirs = lexicon.forms("claim_fillers", "your")
        theirs = theirs if country else theirs | lexicon.forms("claim_fillers", "you")
        return self._spoken_to(sentence) if word in theirs else None

    def _spoken_to(self, sentence: Sentence) -> Named | None:
        """Return the other side of a talk of two that a sentence is of; ``None`` where more come."""
        speaker = self._turns.get(sentence.segment)
        if speaker is None and sentence.segment not in self._turns:
            speaker = self.country(sentence.first, sentence)  # "You chair the union," X told Y
        if speaker is None:
            return None
        others = [one for target, one in self._sides.items() if target != speaker.target]
        return others[0] if len(others) == 1 else None
