"""Whom a text is between and who speaks in it: what "our country", "both sides" and "the member states" stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Country, Organisation
from cis_summits.readers.indicators.scene import REACH, Scene
from cis_summits.readers.names import Named, is_adjective, is_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.model import Meeting, Statement, Summit
    from cis_summits.model.people import Speaker

__all__ = ["Economy", "Parties"]

Economy = Country | Organisation
_FEW = 2
_LEAD = 4  # sentences at the head of a text that tell what it is about
_BACK = 2  # times the reach in which "the country" has been named before its paragraph
_AROUND = 4  # sentences on either side in which so many countries are named
_PEOPLE_BACK = 3  # paragraphs in which the two sides of a talk are looked for


class Parties:
    """Answers who speaks, which two sides talk and which organisation meets.

    Args:
        scene: the reading with its names.
        said: the statements of the text.
        held: the summits that the text is about.
        talk: the talk that the text is about, if it is about one.

    Attributes:
        pair: the two countries whose talk the text is about, or that make up the organisation that meets.
        body: the organisation that meets, or ``None``.
        turns: the country of whoever speaks, by the number of a transcript's segment.
    """

    def __init__(
        self, scene: Scene, said: Sequence[Statement], held: Sequence[Summit] = (), talk: Meeting | None = None
    ) -> None:
        self.scene = scene
        self._people = scene.reading.people
        self._people_starts = [mention.first for mention in self._people]
        self.turns = self._speakers_of_turns()
        self._said = said
        self._coming = sorted(said, key=lambda s: (s.span.start, -s.span.end), reverse=True)
        self._open: list[Statement] = []
        self._now: Statement | None = None
        self._counted_near: dict[tuple[int, int], tuple[Economy, ...]] = {}
        self._standing_for: dict[tuple[int, str], Organisation | None] = {}
        self._standins: dict[int, list[Named]] = {}
        union = self._body(held)
        self.body = union if talk is None else None
        self.pair = self._pair_of_talk(talk)
        self._talk = (self.body, self.pair)
        # What a text on an organisation tells before it comes to a talk of two is not of those two.
        self._before_talk = (union, ()) if talk is not None and union is not None else self._talk
        self._talk_at = talk.span.start if talk is not None else 0

    # Who speaks ----------------------------------------------------------------------------------------------

    def listen(self, offset: int) -> None:
        """Go on to a place, which is not before the one asked last."""
        while self._coming and self._coming[-1].span.start <= offset:
            self._open.append(self._coming.pop())
        while self._open and self._open[-1].span.end <= offset:
            self._open.pop()
        self._now = next((s for s in reversed(self._open) if offset < s.span.end), None)
        self._standins.clear()
        self.body, self.pair = self._before_talk if offset < self._talk_at else self._talk

    @property
    def voice(self) -> Speaker | None:
        """The speaker of the narrowest statement about the place listened to."""
        return self._now.speaker if self._now is not None else None

    def speaker(self, sentence: Sentence) -> Country | None:
        """Return the country of whoever says the sentence listened to."""
        now = self._now
        if now is not None and now.country is not None:
            return now.country
        if now is not None and now.speaker_span is not None:  # "the head of Uzbekistan said"
            tokens = self.scene.tokens.within(now.speaker_span.start, now.speaker_span.end)
            for one in self.scene.names.countries_in(tokens.start, tokens.stop):
                if isinstance(one.target, Country):
                    return one.target
        return self.turns.get(sentence.segment)

    def speaks(self, sentence: Sentence) -> bool:
        """Tell whether the sentence listened to is somebody's own words, not a report of them."""
        return sentence.segment in self.turns or (self._now is not None and self._now.mode != "reported")

    def speaker_named(self, sentence: Sentence, last: int) -> Country | None:
        """Return the country of the one person whom the sentence names before token ``last``."""
        people = self.people_in(sentence.first, last)
        countries = {mention.country for mention in people if mention.country is not None}
        return countries.pop() if len(countries) == 1 else None

    def people_in(self, first: int, last: int) -> list[PersonMention]:
        """Return the people named in tokens ``first`` up to ``last``."""
        low, high = _before(self._people_starts, first), _before(self._people_starts, last - 1)
        return [mention for mention in self._people[max(0, low) : high + 1] if first <= mention.first < last]

    def teller(self, sentence: Sentence) -> Country | None:
        """Return the country of whoever is named last in the paragraph before a sentence."""
        people = self.people_in(self.scene.paragraph_start(sentence), sentence.first)
        return next((mention.country for mention in reversed(people) if mention.country is not None), None)

    @cached_property
    def sole(self) -> Country | None:
        """The country of the people of the text, where it names only people of one."""
        countries = {mention.country for mention in self._people if mention.country is not None}
        return countries.pop() if len(countries) == 1 else None

    def in_office(self, at: int) -> bool:
        """Tell whether token ``at`` belongs to the name and office of a person."""
        number = _before(self._people_starts, at)
        return any(one.first <= at < one.last for one in self._people[max(0, number - 2) : number + 1])

    # Words that stand for economies --------------------------------------------------------------------------

    def standins(self, sentence: Sentence, first: int, last: int) -> list[Named]:
        """Return what "the member states", "our country", "both countries" of a sentence listened to stand for."""
        found = self._standins.get(sentence.first)
        if found is None:
            scene = self.scene
            low, high = max(sentence.first, first - REACH), min(sentence.last, last + REACH)
            found = []
            for phrase in scene.words.standins.within(scene.lower, low, high):
                if scene.is_entered(phrase.first):
                    continue  # "since joining the union"
                meant = self._meant(phrase.entry.id, sentence, phrase.first, phrase.last)
                found += [Named(phrase.first, phrase.last, one, "standin") for one in meant]
            self._standins[sentence.first] = found
        return [one for one in found if first <= one.first < last] if found else found

    def _meant(self, kind: str, sentence: Sentence, first: int, last: int) -> tuple[Economy, ...]:
        if kind == "both":
            return self.both(sentence)
        if kind == "ours" and self.pair:
            return self.pair
        if kind == "those" and (sides := self.pair or (self._couple if self.body is None else ())):
            return sides
        if kind == "members" and (few := self._so_many(sentence, first, last)):
            return few
        if kind in ("ours", "members", "those"):
            organisation = self._organisation_of(first, self.scene.lower[last - 1])
            return (organisation,) if organisation is not None else ()
        if kind == "own":
            speaker = self.speaker(sentence) or self.speaker_named(sentence, first) or self.sole
            return (speaker,) if speaker is not None else ()
        country = self._country_meant(sentence, first, last)
        return (country,) if country is not None else ()

    def _so_many(self, sentence: Sentence, first: int, last: int) -> tuple[Economy, ...]:
        """Return the countries that "the three countries" are: those of a sentence near; where no union is named."""
        numbers = self.scene.words.ordered["few"]
        number = next((numbers[word] for word in self.scene.lower[first:last] if word in numbers), 0)
        named = self.scene.names.organisations[:1]
        if not number or self.body is not None or (named and named[0].first < first):
            return ()
        asked = sentence.first, number
        if asked not in self._counted_near:
            self._counted_near[asked] = self._countries_near(sentence, number)
        return self._counted_near[asked]

    def _countries_near(self, sentence: Sentence, number: int) -> tuple[Economy, ...]:
        sentences = self.scene.reading.sentences
        at = self.scene.number_of(sentence)
        for other in (*reversed(sentences[max(0, at - _AROUND) : at]), *sentences[at : at + _AROUND]):
            named = [o for o in self.scene.names.countries_in(other.first, other.last) if not is_place(o)]
            found = dict.fromkeys(one.target for one in named if one.first not in self.scene.coined)
            if len(found) == number:
                return tuple(found)
        return ()

    def both(self, sentence: Sentence) -> tuple[Economy, ...]:
        """Return the two sides that a sentence means without naming them: those of its people, or of the text."""
        here = _two(mention.country for mention in self.people_in(sentence.first, sentence.last))
        return here or self.pair or self._with_speaker(sentence) or self.pair_before(sentence) or self._couple

    def _with_speaker(self, sentence: Sentence) -> tuple[Economy, ...]:
        """Return whoever speaks of "our bilateral trade" and the one other country of the paragraph before."""
        speaker, number = self.speaker(sentence), self.scene.number_of(sentence)
        if speaker is None or not number or not self.speaks(sentence):
            return ()
        before = self.scene.reading.sentences[number - 1]
        found = self._countries_of_people(self.scene.paragraph_start(before), before.last)
        others = [one for one in found if one != speaker]
        return (others[0], speaker) if len(others) == 1 else ()

    @cached_property
    def subject(self) -> Country | None:
        """The country that the text is about, if it names no other one nor an organisation."""
        only = next(iter(self._counted)) if len(self._counted) == 1 and not self._bodies else None
        return only if isinstance(only, Country) else None

    @cached_property
    def mainly(self) -> Country | None:
        """The country that a report is about, if it names no other one, nor organisations, nearly as often."""
        ranked = self._counted.most_common(_FEW)
        if self.turns or not ranked or ranked[0][1] < max(_FEW, self._bodies + 1):
            return None
        if len(ranked) > 1 and ranked[0][1] < _FEW * ranked[1][1]:
            return None
        only = ranked[0][0]
        return only if isinstance(only, Country) else None

    @cached_property
    def _counted(self) -> Counter[Economy]:
        """How often the text names each country, money aside."""
        return Counter(one.target for one in self.scene.names.countries if one.first not in self.scene.coined)

    @cached_property
    def _bodies(self) -> int:
        """How often it names organisations that figures are given for."""
        return sum(not self.is_agency(one.target) for one in self.scene.names.organisations)

    @cached_property
    def _couple(self) -> tuple[Economy, ...]:
        """The two countries that the text is about, if it names no third as often."""
        coined = self.scene.coined
        counts = Counter(o.target for o in self.scene.names.countries if not is_place(o) and o.first not in coined)
        ranked = counts.most_common(_FEW + 1)
        if len(ranked) < _FEW or (len(ranked) > _FEW and ranked[_FEW][1] * _FEW > ranked[1][1]):
            return ()
        return tuple(one for one, _ in ranked[:_FEW])

    def _organisation_of(self, at: int, noun: str) -> Organisation | None:
        """Return the organisation that "the union", "the member states" mean: the one so called, or that meets."""
        asked = at, noun
        if asked not in self._standing_for:
            self._standing_for[asked] = self._organisation_before(at, noun)
        return self._standing_for[asked]

    def _organisation_before(self, at: int, noun: str) -> Organisation | None:
        before = [self.body] if self.body is not None else []
        for one in reversed(self.scene.names.organisations_in(max(0, at - 40 * REACH), at)):
            if isinstance(one.target, Organisation) and not self.is_agency(one.target):
                before.append(one.target)
                if len(before) == _FEW * REACH:
                    break
        called = (one for one in dict.fromkeys(before) if noun in one.name.lower().split())
        return next(called, before[0] if before else None)

    def is_agency(self, one: Economy) -> bool:
        """Tell whether an organisation is one that figures are not given for: the WHO, the UN."""
        return isinstance(one, Organisation) and one.code in self.scene.words.no_economies

    def _country_meant(self, sentence: Sentence, at: int, last: int) -> Country | None:
        """Return the country that "the country", "the republic" mean: the speaker's, else the one named last."""
        scene = self.scene
        outward = scene.is_word(at - 1, "outward")
        start = scene.paragraph_start(sentence)
        here = {one.target for one in scene.names.countries_in(scene.clause_start(sentence.first, at), at)}
        if not outward and (speaker := self.speaker(sentence)) is not None and speaker not in here:
            return speaker
        named = [one for one in scene.names.countries_in(max(start, at - 2 * REACH), at) if not is_place(one)]
        republic = scene.is_word(last - 1, "republic")
        if republic:
            named = [one for one in named if _is_republic(one)]
        if not named:  # a paragraph that goes on without naming it
            back = scene.names.countries_in(max(0, start - _BACK * REACH), start)
            named = [one for one in back if not is_place(one) and (_is_republic(one) or not republic)]
        named = [one for one in named if not (is_adjective(one) and one.target in here)] or named
        home = self.scene.reading.home
        if not outward and (native := next((one for one in named if _code(one) == home), None)) is not None:
            return native.target if isinstance(native.target, Country) else None
        subject = named[-1].target if outward and named else None
        for one in reversed(named):
            if isinstance(one.target, Country) and one.target != subject:
                return one.target
        return None

    # The two sides -------------------------------------------------------------------------------------------

    def pair_before(self, sentence: Sentence) -> tuple[Economy, ...]:
        """Return the two countries whose people the paragraphs before speak of, if they are two."""
        sentences = self.scene.reading.sentences
        number = self.scene.number_of(sentence)
        first = sentence.first
        for back in range(number - 1, max(-1, number - 20), -1):
            if sentence.paragraph - sentences[back].paragraph > _PEOPLE_BACK:
                break
            first = sentences[back].first
            found = self._countries_of_people(first, sentence.last)
            if len(found) == _FEW:
                return found
            if len(found) > _FEW:
                break
        return ()

    def _countries_of_people(self, first: int, last: int) -> tuple[Economy, ...]:
        found: dict[Economy, None] = {}
        for mention in self.people_in(first, last):
            if mention.country is not None:
                found[mention.country] = None
        for one in self.scene.names.countries_in(first, last):
            if isinstance(one.target, Country) and not is_place(one) and one.first not in self.scene.coined:
                found[one.target] = None
        return tuple(found)

    def _pair_of_talk(self, talk: Meeting | None) -> tuple[Economy, ...]:
        """Return the two sides of the talk, of the organisation, or those whose people speak or are named at all."""
        if talk is not None:
            return _two(one.country for one in talk.participants)
        if self.body is not None and self.scene.day is not None and self.scene.reading.registry is not None:
            try:
                members = self.scene.reading.registry.members(self.body, on=self.scene.day)
            except (NotFound, UndecidedDate):
                return ()  # the registry knows no members on that day
            return _two(members)
        if self.body is not None:
            return ()
        return _two(self.turns.values()) or _two(mention.country for mention in self._people)

    def _body(self, held: Sequence[Summit]) -> Organisation | None:
        """Return the organisation that meets: of the summit read, else the one that a text of many is most about."""
        if held:
            return held[0].organisation
        if _two(self.turns.values()):
            return None
        sentences = self.scene.reading.sentences
        lead = sentences[min(_LEAD, len(sentences)) - 1].last if sentences else 0
        counts = Counter(
            one.target
            for one in self.scene.names.organisations
            if isinstance(one.target, Organisation) and not self.is_agency(one.target)
        )
        told = {one.target for one in self.scene.names.organisations_in(0, lead)}
        return next((one for one, count in counts.most_common(1) if one in told and count > 1), None)

    def _speakers_of_turns(self) -> dict[int, Country]:
        """Return, for each turn of a transcript, the country of whoever its label names."""
        found: dict[int, Country] = {}
        speaker: Country | None = None
        for number, segment in enumerate(self.scene.reading.segments):
            if segment.kind == "label":
                labelled = self._mentions_in(segment.span.start, segment.span.end)
                speaker = next((mention.country for mention in labelled if mention.country is not None), None)
            elif segment.kind == "turn" and speaker is not None:
                found[number] = speaker
        return found

    def _mentions_in(self, start: int, end: int) -> list[PersonMention]:
        first = self.scene.tokens.at(start)
        low = max(0, _before(self._people_starts, first))
        return [m for m in self._people[low : low + 6] if start <= m.start < end]


def _is_republic(one: Named) -> bool:
    return isinstance(one.target, Country) and "republic" in (one.target.official_name or "").lower()


def _code(one: Named) -> str:
    return one.target.alpha_2 if isinstance(one.target, Country) else ""


def _two(countries: Iterable[Country | None]) -> tuple[Economy, ...]:
    """Return the countries if they are two, else none."""
    found = dict.fromkeys(one for one in countries if one is not None)
    return tuple(found) if len(found) == _FEW else ()


def _before(starts: list[int], at: int) -> int:
    """Return the number of the last start that is not behind ``at``; -1 if there is none."""
    return bisect_right(starts, at) - 1
