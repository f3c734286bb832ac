"""What one place of a text tells of speakers: the people, countries, offices and bodies seen in a range of tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.reading import Reading
from cis_summits.lexicon import Entry, Hit
from cis_summits.model import Basis, Country
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.voice import Voice, given_names, roles

__all__ = ["Sightings", "starting"]

T = TypeVar("T")


def starting(hits: Sequence[Hit[T]], firsts: Sequence[int], first: int, last: int) -> Iterator[Hit[T]]:
    """Yield the hits that start within a range of tokens."""
    for number in range(bisect_left(firsts, first), len(hits)):
        if hits[number].first >= last:
            return
        yield hits[number]


class Sightings:
    """The people, countries, offices and bodies of one text, to be asked for by range of tokens."""

    def __init__(self, reading: Reading, prose: Prose) -> None:
        self.reading = reading
        self.prose = prose
        self.people: list[PersonMention] = reading.people
        self.firsts = [mention.first for mention in self.people]
        self.bodies: Sequence[Hit[Entry]] = reading.hits["institutions"]
        self.body_firsts = [hit.first for hit in self.bodies]
        self.countries = [h for h in reading.names.get("country", ()) if isinstance(h.entry.target, Country)]
        self.country_firsts = [hit.first for hit in self.countries]
        self.country_tokens = {at for hit in self.countries for at in range(hit.first, hit.last)}
        self.offices: Sequence[Hit[Entry]] = reading.hits["offices"]
        self.office_firsts = [hit.first for hit in self.offices]
        self.organisations = list(reading.names.get("organisation", ()))
        self.organisation_firsts = [hit.first for hit in self.organisations]
        self.people_words = reading.lexicon.forms("pronouns", "description")
        self.new = reading.lexicon.forms("office_modifiers", "new")
        self.roles = roles(reading.lexicon)
        self.given = given_names(reading.lexicon)
        self.learned: dict[str, Country] = {}  # countries that the text tells of people, by name
        self.of_person: dict[str, PersonMention] = {}
        self.by_surname: dict[str, list[PersonMention]] = {}
        self.printed: dict[str, Voice] = {}  # by surname: whole names that nothing but their form tells to be names
        self.bodies_named: dict[str, Voice] = {}  # by the noun that heads the name: the ministry named last
        self.by_office: dict[str, list[PersonMention]] = {}
        for mention in self.people:
            if mention.plural or mention.form == "office":
                continue
            if mention.country is not None:
                self.of_person.setdefault(mention.person.name, mention)
            self.by_surname.setdefault(prose.lower[mention.name[1] - 1], []).append(mention)
            if mention.office:
                title = mention.office.lower().split(" of ")[0].split()
                self.by_office.setdefault(title[-1], []).append(mention)

    def mentions(self, first: int, last: int) -> list[PersonMention]:
        """Return the mentions of people that overlap a range of tokens."""
        low = bisect_left(self.firsts, first)
        if low and self.people[low - 1].last > first:
            low -= 1
        return self.people[low : bisect_left(self.firsts, last, low)]

    def of(self, mention: PersonMention) -> Voice:
        """Return the voice of a mention, with the country and office that the text or the day tell."""
        known = mention if mention.country is not None else self.of_person.get(mention.person.name, mention)
        country = known.country or self._represented(mention)
        office = mention.office or known.office
        basis: Basis = "stated" if mention.form != "office" else mention.basis
        sex = mention.sex or known.sex or self.given.get(mention.person.name.replace("-", " ").split()[0])
        return Voice(mention.person, country, office, basis, sex, at=mention.first)

    def _represented(self, mention: PersonMention) -> Country | None:
        """Return the country that somebody stands for: "Armenia was represented by Deputy Prime Minister Lee"."""
        sentence = self.prose.sentence_of(mention.first)
        if sentence is None or self.prose.lower[mention.first - 2 : mention.first] != ["represented", "by"]:
            return self.learned.get(mention.person.name)
        country = self.country_in(sentence.first, mention.first)
        if country is not None:
            self.learned.setdefault(mention.person.name, country)
        return country

    def belonging(self, voice: Voice, first: int, last: int) -> Voice:
        """Return a person with the country that the words before the name tell: "Kremlin spokesman Lee".

        Args:
            voice: the person.
            first: number of the first token of the phrase.
            last: number of the first token of the name.
        """
        name = voice.speaker.name
        if voice.country is None and first < last:
            country = self.country_in(first, last)
            for hit in starting(self.bodies, self.body_firsts, first, last):
                country = country or self._seat(hit.entry)
            for owner in self.mentions(first, last):
                country = country or self.of(owner).country
            if country is not None:
                self.learned.setdefault(name, country)
        country = voice.country or self.learned.get(name)
        return voice if country is voice.country else voice._replace(country=country)

    def _seat(self, entry: Entry) -> Country | None:
        """Return the country of a body that the words alone tell: the Kremlin."""
        code = entry.get("country")
        return self.reading.registry.country(code) if code and self.reading.registry is not None else None

    def country_in(self, first: int, last: int) -> Country | None:
        """Return the first country that a range of tokens names."""
        for hit in starting(self.countries, self.country_firsts, first, last):
            if isinstance(hit.entry.target, Country):
                return hit.entry.target
        return None

    def _text(self, first: int, last: int) -> str:
        prose = self.prose
        while first < last - 1 and (prose.classes[first] == "D" or prose.is_adverb(first)):
            first += 1
        return " ".join(prose.tokens.text(first, last).split())
