"""Tells to whom something was said, and at what talk, session or news conference.

Addressees come from three places, in this order: the one spoken to ("told reporters"), the one thanked or
congratulated, and the other side of a talk between two.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from cis_summits.grammar.reading import Reading
from cis_summits.grammar.sentences import Sentence
from cis_summits.model import Person, Speaker
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.phrases import subject_after
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.speakers import Speakers
from cis_summits.readers.statements.voice import Voice
from cis_summits.readers.statements.voices import Voices

__all__ = ["Setting", "Settings", "speakers_of"]

_AHEAD = 8  # tokens behind a verb among which "to" names the one spoken to
_NONE: frozenset[int] = frozenset()
_REACH = 2  # paragraphs over which an occasion is carried on to people it does not name


@dataclass(slots=True)
class Setting:
    """A talk or session during which things are said.

    Attributes:
        words: token numbers of the words that name it, half-open.
        sides: the two who talk, for a bilateral one; else empty.
        sentence: where it is named.
        speaker: who speaks in that sentence, if anybody does.
    """

    words: tuple[int, int]
    sides: tuple[Voice, ...]
    sentence: Sentence
    speaker: Speaker | None = None


class Settings:
    """Follows the settings of a text; must be asked in the order of the text."""

    def __init__(self, reading: Reading, prose: Prose, voices: Voices, speakers: Speakers) -> None:
        self.prose = prose
        self.voices = voices
        self.speakers = speakers
        self.hits = reading.hits["occasions"]
        self.firsts = [*[hit[0] for hit in self.hits], len(prose.lower)]
        self.current: Setting | None = None
        self.next = 0

    def before(self, sentence: Sentence) -> Setting | None:
        """Return the setting that the sentences before this one leave."""
        if self.firsts[self.next] < sentence.first:
            self._advance(sentence.first, None)
        return self.current

    def of(self, attribution: Attribution, voice: Voice) -> Setting | None:
        """Return the setting of an attribution, as named in its sentence or carried on from one before."""
        if self.firsts[self.next] < attribution.sentence.last:
            self._advance(attribution.sentence.last, (attribution, voice))
        current = self.current
        if current is None or current.sentence is attribution.sentence:
            return current
        return current if self._takes_part(current, attribution.sentence, voice) else None

    def _takes_part(self, setting: Setting, sentence: Sentence, voice: Voice) -> bool:
        """Tell whether somebody who speaks later still speaks there."""
        if len(setting.sides) == 2:
            one, other = setting.sides
            return voice.speaker in (one.speaker, other.speaker)
        if setting.speaker is not None:
            return setting.speaker == voice.speaker
        return sentence.paragraph - setting.sentence.paragraph <= _REACH

    def _leave(self, hearers: list[Voice]) -> None:
        """Leave a talk between two once somebody speaks to an audience."""
        if self.current is not None and self.current.sides:
            sides = [side.speaker for side in self.current.sides]
            if any(hearer.many or hearer.speaker not in sides for hearer in hearers):
                self.current = None

    def _advance(self, upto: int, said: tuple[Attribution, Voice] | None) -> None:
        """Take the occasions before token ``upto``; those of the sentence of what is ``said`` with its speaker."""
        while self.firsts[self.next] < upto:
            hit = self.hits[self.next]
            self.next += 1
            within = self.prose.sentence_of(hit.first)
            if within is None or self.prose.quoted[hit.first]:
                continue
            voice = None
            if said is not None and within is said[0].sentence:
                content = said[0].content
                if content[0][0] <= hit.first < content[-1][1]:
                    continue  # part of what is said
                voice = said[1]
            setting = self._setting(hit.first, hit.last, bool(hit.entry.get("bilateral")), within, voice)
            if setting is not None and (setting.sides or not hit.entry.get("verb")):
                setting.speaker = voice.speaker if voice is not None else None
                self.current = setting

    def _setting(
        self, first: int, last: int, bilateral: bool, sentence: Sentence, voice: Voice | None
    ) -> Setting | None:
        prose = self.prose
        if not bilateral:
            return Setting((first, last), (), sentence)
        phrase = subject_after(prose, last, sentence.last, _NONE)
        if phrase is None:
            return None
        others = self.voices.named(*phrase)
        if len(others) != 1 or others[0].many:
            return Setting((first, phrase[1]), (), sentence)
        host = voice if voice is not None and voice.speaker != others[0].speaker else self._host(first, sentence)
        sides = (others[0],) if host is None or host.speaker == others[0].speaker else (host, others[0])
        return Setting((first, phrase[1]), sides, sentence)

    def _host(self, at: int, sentence: Sentence) -> Voice | None:
        """Return who meets: the nearest person of the sentence that is named before, else behind."""
        people = [m for m in self.voices.mentions(sentence.first, at) if not m.plural]
        return self.voices.of(people[0]) if people else None

    def addressees(self, attribution: Attribution, voice: Voice, setting: Setting | None) -> tuple[list[Voice], bool]:
        """Return to whom an attribution is said, and whether its own words tell."""
        named = self._named(attribution, voice)
        if named:
            if attribution.hearer is not None:
                self._leave(named)
            return [v for v in named if v.speaker.name != voice.speaker.name], True
        if setting is not None and setting.sides:
            name = voice.speaker.name
            others = [side for side in setting.sides if side.speaker.name != name]
            if len(others) == 1:
                return others, False
        return [], False

    def _named(self, attribution: Attribution, voice: Voice) -> list[Voice]:
        prose = self.prose
        if attribution.hearer is not None:
            first, last = attribution.hearer
            while last > first and prose.classes[last - 1] in ("P", "L", "V", ",", "S"):
                last -= 1
            if last > first and (prose.classes[first] is None or prose.classes[first] == "D"):
                return self._other(first, last, voice) or self.voices.named(first, last)
            return self.speakers.spoken_to(first, voice.speaker) if last > first else []
        entry = attribution.entry
        if entry is None:
            return []
        at = attribution.cue[1]
        if at < len(prose.lower) and prose.lower[at] == "to" and "t" not in entry.get("takes", ""):
            phrase = subject_after(prose, at + 1, attribution.sentence.last, _NONE)
            return self._people_at(at + 1, voice) if phrase else []
        keys = entry.more
        if "voices" in keys:
            # "expressed gratitude to the hosts"
            ahead = prose.lower[at : min(at + _AHEAD, attribution.content[-1][1])]
            return self._people_at(at + ahead.index("to") + 1, voice) if "to" in ahead else []
        if "hears" in keys:
            return self._people_at(at, voice) or self.speakers.spoken_to(at, voice.speaker)
        return []

    def _other(self, first: int, last: int, voice: Voice) -> list[Voice]:
        sides = self.current.sides if self.current is not None else ()
        return self.speakers.counterpart(first, last, voice.speaker, sides)

    def _people_at(self, at: int, voice: Voice) -> list[Voice]:
        """Return those whom the phrase at a token names, if they are people or countries."""
        prose = self.prose
        if at >= len(prose.lower):
            return []
        people = self.voices.mentions(at, at + 1) or self.voices.mentions(at + 1, at + 2)
        low = bisect_left(self.voices.firsts, at)
        if people and people[0].plural:
            whole = [m for m in self.voices.people[low : low + 20] if m.plural and m.first <= people[0].last]
            return [self.voices.of(m) for m in whole]
        phrase = subject_after(prose, at, min(len(prose.lower), at + 12), _NONE)
        if phrase is None:
            return []
        voices = self._other(*phrase, voice) or self.voices.named(*phrase)
        possessed = phrase[1] < len(prose.lower) and prose.lower[phrase[1]] == "'"
        # "urged calm": what is lower case and one is a thing rather than somebody.
        thing = (
            isinstance(voices[0].speaker, Person)
            and not prose.is_name(phrase[1] - 1)
            and voices[0].speaker.country is None
        )
        return [] if possessed or thing else voices


def speakers_of(voices: list[Voice]) -> tuple[Speaker, ...]:
    """Return the speakers of voices, each once."""
    if len(voices) == 1:
        return (voices[0].speaker,)
    return tuple(dict.fromkeys([voice.speaker for voice in voices]))
