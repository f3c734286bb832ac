"""What one place of a text tells of speakers: the people, countries, offices and bodies seen in a range of tokens."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from cis_summits.grammar.name_index import surname_endings
from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.reading import Reading
from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Hit
from cis_summits.model import Basis, Country, Institution, Person
from cis_summits.model.base import read_as
from cis_summits.readers.names import PLACE_TYPES
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.voice import Voice, akin, courtesies, given_names, officials, roles

if TYPE_CHECKING:
    from cis_summits.registry import Alias

__all__ = ["Sightings", "starting"]

T = TypeVar("T")
_APPOSITION = 14  # tokens behind a name that may tell who that is
_NEAR = 60  # tokens on either side of an official that may tell whose
_OFTEN = 2  # times
_BEARERS = 32  # mentions before an office that may hold it


def starting(hits: Sequence[Hit[T]], firsts: Sequence[int], first: int, last: int) -> Sequence[Hit[T]]:
    """Return the hits that start within a range of tokens, given where all of them start and ``sys.maxsize``."""
    low = high = bisect_left(firsts, first)
    while firsts[high] < last:
        high += 1
    return hits[low:high]


def _firsts(found: Sequence[tuple[Any, ...]]) -> list[int]:
    """Return the first tokens of hits or mentions; a number beyond all tokens ends the list, and every search."""
    return [*map(itemgetter(0), found), sys.maxsize]


class Sightings:
    """The people, countries, offices and bodies of one text, to be asked for by range of tokens."""

    def __init__(self, reading: Reading, prose: Prose) -> None:
        self.reading = reading
        self.prose = prose
        self.lower, self.classes = prose.lower, prose.classes
        self.people: list[PersonMention] = reading.people
        self.firsts = _firsts(self.people)
        self.bodies: Sequence[Hit[Entry]] = reading.hits["institutions"]
        self.body_firsts = _firsts(self.bodies)
        self.countries: Sequence[Hit[Alias]] = reading.names.get("country", ())
        self.targets = cast("list[Country]", [alias.target for _, _, alias in self.countries])  # what they are
        self.country_firsts = _firsts(self.countries)
        self.offices: Sequence[Hit[Entry]] = reading.hits["offices"]
        self.office_firsts = _firsts(self.offices)
        self.organisations = list(reading.names.get("organisation", ()))
        self.organisation_firsts = _firsts(self.organisations)
        self.people_words = reading.lexicon.forms("pronouns", "description")
        self.two = reading.lexicon.forms("pronouns", "two")
        self.new = reading.lexicon.forms("office_modifiers", "new")
        self.roles = roles(reading.lexicon)
        self.endings = surname_endings(reading.lexicon)
        self.akin = akin(reading.lexicon)
        self.given = given_names(reading.lexicon)
        self.courtesies = courtesies(reading.lexicon)
        self.officials = officials(reading.lexicon)
        self.sexes: dict[str, str | None] = {}  # of people, by name, as far as asked
        self.learned: dict[str, Country] = {}  # countries that the text tells of people, by name
        self.of_person: dict[str, PersonMention] = {}
        self.in_office: dict[str, PersonMention] = {}  # who is called by an office without a country, once
        self.by_surname: dict[str, list[PersonMention]] = {}
        self.by_first: dict[str, list[PersonMention]] = {}  # people the registry does not know, by their first name
        self.printed: dict[str, Voice] = {}  # by surname: whole names that nothing but their form tells to be names
        self.called: dict[str, Voice] = {}  # the same by their first name
        self.bodies_named: dict[str, Voice] = {}  # by the noun that heads the name: the ministry named last
        self.seats: dict[str, Country] = {}  # by the entry of a body: the country of the one named last
        self.by_office: dict[str, list[PersonMention]] = {}
        for mention in self.people:
            if mention.plural or mention.form == "office":
                continue
            if mention.country is not None:
                self.of_person.setdefault(mention.person.name, mention)
            elif mention.office:
                self.in_office.setdefault(mention.person.name, mention)
            self.by_surname.setdefault(prose.lower[mention.name[1] - 1], []).append(mention)
            if mention.name[1] - mention.name[0] > 1:
                self.by_first.setdefault(prose.lower[mention.name[0]], []).append(mention)
            if mention.office:
                title = mention.office.lower().split(" of ")[0].split()
                self.by_office.setdefault(title[-1], []).append(mention)

    @cached_property
    def country_tokens(self) -> set[int]:
        """The tokens of the names of countries."""
        return set().union(*[range(first, last) for first, last, _ in self.countries])

    def mentions(self, first: int, last: int) -> list[PersonMention]:
        """Return the mentions of people that overlap a range of tokens."""
        low = high = bisect_left(self.firsts, first)
        while self.firsts[high] < last:
            high += 1
        if low and self.people[low - 1].last > first:
            low -= 1
        return self.people[low:high]

    def of(self, mention: PersonMention) -> Voice:
        """Return the voice of a mention, with the country and office that the text or the day tell."""
        person, country, office, sex = mention.person, mention.country, mention.office, mention.sex
        named, last = mention.name
        if last - named == 1 and isinstance(person, Person):
            word = self.lower[named]  # "Mr Wang" of "Wang Yi"
            bearers = self.by_first.get(word)
            if bearers and bearers[0] is not mention:
                return self.of(bearers[0])._replace(at=mention.first)
            if (called := self.called.get(word)) is not None:
                return called._replace(at=mention.first)
        if country is None:
            known = self.of_person.get(person.name)
            if known is not None:
                country, office, sex = known.country, office or known.office, sex or known.sex
            else:
                country = self._represented(mention)
        basis: Basis = "stated" if mention.form != "office" else mention.basis
        if sex is None:
            if person.name not in self.sexes:
                self.sexes[person.name] = self.given.get(person.name.replace("-", " ").split()[0])
            sex = self.sexes[person.name]
        return Voice(person, country, office, basis, sex, at=mention.first)

    def _represented(self, mention: PersonMention) -> Country | None:
        """Return the country that somebody stands for: "Armenia was represented by Deputy Prime Minister Lee"."""
        first = mention.first
        first -= self.classes[first - 1] == "D"  # "represented by its ambassador"
        stands = first >= 2 and self.lower[first - 1] == "by"
        stands = stands and self.lower[first - 2] in self.prose.small_words["stood_for"]
        sentence = self.prose.sentence_of(mention.first) if stands else None
        if sentence is None:
            return self.learned.get(mention.person.name)
        country = self.country_in(sentence.first, mention.first)
        if country is not None:
            self.learned.setdefault(mention.person.name, country)
        return country

    def whole(self, mention: PersonMention) -> Voice:
        """Return the voice of a mention with the country that the words before it tell: "the Kremlin aide Lee"."""
        return self.belonging(self.of(mention), mention.first, mention.name[0])

    def _behind(self, voice: Voice) -> Country | None:
        """Return the country told behind a name: "Petrov, the Kyrgyz envoy, said"."""
        prose = self.prose
        for mention in self.mentions(voice.at, voice.at + 1):
            first = mention.name[1] + 1
            if first >= len(prose.lower) or prose.lower[first - 1] != "," or prose.classes[first] not in (None, "D"):
                return None
            last = first
            while last < min(len(prose.lower), first + _APPOSITION) and prose.classes[last] not in (",", ".", "W"):
                last += 1
            if not starting(self.offices, self.office_firsts, first, last):
                return None
            owners = (self.of(m).country for m in self.mentions(first, last) if m.first >= first)
            return self._own_country(first, last) or next(filter(None, owners), None)
        return None

    def _local(self, voice: Voice, first: int, last: int) -> Country | None:
        """Return the country of a minister or aide named without one: that of the place the text comes from."""
        for mention in self.mentions(voice.at, voice.at + 1):
            if mention.organisation is not None:
                return None
            first, last = min(first, mention.first), max(last, mention.last)
        hits = starting(self.offices, self.office_firsts, first, last)
        sentence = self.prose.sentence_of(hits[0].first) if hits else None
        if sentence is None or not any(hit.entry.get("national") or hit.entry.get("serves") for hit in hits):
            return None
        if any(hit.entry.get("serves") for hit in hits):
            served = self._served(hits[0], sentence)
            if served is not None:
                return served
        if not any(hit.entry.get("national") for hit in hits):
            return None
        country = self._of_ministry(sentence, first) or self._seat_of(sentence) or self._of_another(sentence, first)
        return country or self.chief

    def _of_another(self, sentence: Sentence, at: int) -> Country | None:
        """Return the one country of the officials and bodies named right before a minister."""
        near = {m.country.alpha_2: m.country for m in self.mentions(sentence.first, at) if m.office and m.country}
        if not near and (told := [v for v in self.bodies_named.values() if v.country and 0 < at - v.at <= _NEAR]):
            near = {v.country.alpha_2: v.country for v in told if v.country}
        return next(iter(near.values())) if len(near) == 1 else None

    def _served(self, office: Hit[Entry], sentence: Sentence) -> Country | None:
        """Return the country of whom a spokesman serves: the one head of state or government named before him.

        "The prime minister's spokesperson" serves the one whom the text has named last; one that the sentence names
        behind him tells less than where the text comes from.
        """
        end = sentence.last if self.seat is None else office.first
        near = max(sentence.first, office.first - _NEAR)
        heads = [m for m in self.mentions(near, min(end, office.first + _NEAR)) if m.office in self.roles]
        if not heads and office.entry.get("role"):
            upto = bisect_left(self.firsts, office.first)
            known = reversed(self.people[max(0, upto - _BEARERS) : upto])
            heads = [m for m in known if m.office == office.entry.id and m.country][:1]
        countries = {m.country.alpha_2: m.country for m in heads if m.country is not None}
        return next(iter(countries.values())) if len(countries) == 1 else None

    def _of_ministry(self, sentence: Sentence, at: int) -> Country | None:
        """Return the country whose ministry a sentence names before a minister."""
        near = max(sentence.first, at - _NEAR)
        for hit in starting(self.bodies, self.body_firsts, near, at):
            if "{}" in hit.entry.get("name", ""):
                return self.country_in(near, at)
        return None

    def _seat_of(self, sentence: Sentence) -> Country | None:
        """Return where a sentence says it is: "In Kyiv, the minister said ..."; else where the text is from."""
        return self._placed(sentence) or self.seat

    def _placed(self, sentence: Sentence | None) -> Country | None:
        """Return where a sentence says it is, at its front: "In Kyiv, "."""
        if sentence is not None and self.classes[sentence.first] == "P":
            for hit in starting(self.countries, self.country_firsts, sentence.first + 1, sentence.first + 2):
                closes = self.lower[hit.last : hit.last + 1] == [","]
                if closes and hit.entry.type in PLACE_TYPES and isinstance(hit.entry.target, Country):
                    return hit.entry.target
        return None

    @cached_property
    def chief(self) -> Country | None:
        """The country that a text is about, if it names no other one nearly as often."""
        codes = [country.alpha_2 for country in self.targets]
        counts = Counter(codes)
        ranked = sorted(counts, key=counts.__getitem__, reverse=True)
        if not ranked or counts[ranked[0]] < _OFTEN:
            return None
        alone = len(ranked) == 1 or counts[ranked[1]] * _OFTEN <= counts[ranked[0]]
        return self.targets[codes.index(ranked[0])] if alone else None

    @cached_property
    def seat(self) -> Country | None:
        """The country whose officials the text may name without it: the publisher's, else that of the date line."""
        reading = self.reading
        if reading.home is not None:
            return reading.registry.country(reading.home) if reading.registry is not None else None
        for segment in reading.segments:
            if segment.kind == "dateline":
                inside = reading.tokens.within(segment.span.start, segment.span.end)
                for hit in starting(self.countries, self.country_firsts, inside.start, inside.stop):
                    if hit.entry.type in PLACE_TYPES and isinstance(hit.entry.target, Country):
                        return hit.entry.target
        first = next((s.first for s in self.prose.sentences if reading.kind_of(s) == "narrative"), 0)
        for hit in starting(self.countries, self.country_firsts, first, first + 1):  # "MOSCOW. Lee met ..."
            opens = hit.entry.type in PLACE_TYPES and self.lower[hit.last : hit.last + 1] == ["."]
            if opens and self.prose.words[first].isupper() and isinstance(hit.entry.target, Country):
                return hit.entry.target
        return None

    def belonging(self, voice: Voice, first: int, last: int) -> Voice:
        """Return a person with the country that the words before the name tell: "Kremlin spokesman Lee".

        Args:
            voice: the person.
            first: number of the first token of the phrase.
            last: number of the first token of the name.
        """
        if voice.country is not None:
            return voice
        name = voice.speaker.name
        if name not in self.learned:
            country = self._own_country(first, last) or self._official(name)
            for hit in starting(self.bodies, self.body_firsts, first, last):
                country = self._learn(hit, country or self._placed(self.prose.sentence_of(first)))
            for owner in self.mentions(first, last):
                country = country or self.of(owner).country
            if isinstance(voice.speaker, Person):
                country = country or self._behind(voice) or self._local(voice, first, last)
                titled = self.in_office.get(name) if country is None else None
                if titled is not None and titled.first != voice.at:
                    country = self._local(voice._replace(at=titled.first), titled.first, titled.name[0])
            if country is not None:
                self.learned.setdefault(name, country)
        country = self.learned.get(name)
        return voice if country is None else voice._replace(country=country)

    def _official(self, name: str) -> Country | None:
        """Return the country that a well-known official speaks for."""
        code = self.officials.get(name)
        return self.reading.registry.country(code) if code and self.reading.registry is not None else None

    def _seat(self, entry: Entry) -> Country | None:
        """Return the country of a body that the words alone tell: the Kremlin."""
        code = entry.get("country")
        return self.reading.registry.country(code) if code and self.reading.registry is not None else None

    def _learn(self, hit: Hit[Entry], country: Country | None) -> Country | None:
        """Take note of the body somebody speaks for; return its country, if need be by where the text comes from."""
        country = country or self._seat(hit.entry)
        if country is not None and (name := hit.entry.get("name")) is not None and "{}" in name:
            self.seats[hit.entry.id] = country
            body = read_as(Institution, name=name.replace("{}", country.name), country=country)
            self.bodies_named[self.lower[hit.last - 1]] = Voice(body, country, at=hit.first)
        return country or self.body_seat(hit)

    def body_seat(self, hit: Hit[Entry]) -> Country | None:
        """Return the country of a body of state named without it: that of the last one of its kind, if any."""
        if "{}" not in hit.entry.get("name", ""):
            return None
        return self.seats.get(hit.entry.id, self.seat)

    def is_place(self, sentence: Sentence, first: int, last: int) -> bool:
        """Tell whether a town alone stands at the front of a paragraph: in a headline it may speak for its state."""
        if self.reading.kind_of(sentence) != "narrative":
            return False
        hits = starting(self.countries, self.country_firsts, first, first + 1)
        return any(hit.last == last and hit.entry.type in PLACE_TYPES for hit in hits)

    def _own_country(self, first: int, last: int) -> Country | None:
        """Return the country of somebody with these words before the name; not where he is or is sent "to"."""
        within = self.prose.small_words["within_phrase_behind"]
        for hit in starting(self.countries, self.country_firsts, first, last):
            before = self.classes[hit.first - 1] if hit.first > first else None
            away = before == "T" or (before == "P" and self.lower[hit.first - 1] not in within)
            if isinstance(hit.entry.target, Country) and not away:
                return hit.entry.target
        return None

    def country_in(self, first: int, last: int) -> Country | None:
        """Return the first country that a range of tokens names."""
        number = bisect_left(self.country_firsts, first)
        return self.targets[number] if self.country_firsts[number] < last else None

    def _text(self, first: int, last: int) -> str:
        prose = self.prose
        while first < last - 1 and (prose.classes[first] == "D" or prose.is_adverb(first)):
            first += 1
        return " ".join(prose.tokens.text(first, last).split())
