"""Finds the people a text names: joins names, offices and countries, and asks the registry who held an office.

The order of trust: a name with its office, a name alone, a printed name the registry does not know, an office
alone. Whatever the words do not say but the registry answers for the day is marked ``derived``.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from cis_summits.grammar.bearers import bearer, is_served, leads_another
from cis_summits.grammar.carrying import carry
from cis_summits.grammar.incumbents import Incumbents
from cis_summits.grammar.name_index import NameIndex
from cis_summits.grammar.offices import OfficePhrase, find as find_offices
from cis_summits.grammar.offices_alone import OfficesAlone
from cis_summits.grammar.people import PersonMention, for_good
from cis_summits.grammar.printed_names import PrintedName, country_behind, listed_before, listed_behind, name_at
from cis_summits.lexicon import Entry, Hit, Lexicon, Tokens
from cis_summits.model import Country, Leader, Organisation, Person
from cis_summits.model.base import read_as

if TYPE_CHECKING:
    from cis_summits.registry import Alias, Registry

__all__ = ["find"]

_BOTH = 2  # tokens of a given name and a surname
_NEAR = 12  # tokens before "his counterpart" in which the other one is named


def find(
    tokens: Tokens,
    hits: Mapping[str, list[Hit[Entry]]],
    names: Mapping[str, list[Hit[Alias]]],
    lexicon: Lexicon,
    *,
    registry: Registry | None,
    day: datetime.date | None,
    home: str | None = None,
    breaks: frozenset[int] = frozenset(),
) -> list[PersonMention]:
    """Return the mentions of people, in order of their first token; they do not overlap.

    Args:
        tokens: the tokens of the text.
        hits: the lexicon's hits.
        names: the registry's hits.
        lexicon: the words of the language.
        registry: answers who held an office; without one offices alone name nobody.
        day: the day for which the registry is asked; without one it is not asked.
        home: alpha-2 code of the country whose own officials need no country ("the President" on a
            presidential site).
        breaks: numbers of the tokens that begin a paragraph; no mention reaches over one.
    """
    index = NameIndex(names, hits, lexicon, breaks)
    finder = _Finder(tokens, hits, index, Incumbents(registry, day), home)
    finder.named_offices()
    finder.names_alone()
    finder.names_listed()
    finder.found.extend(finder.alone())
    return finder.result()


class _Finder:
    """The state of one search: which tokens are taken, what was found."""

    def __init__(
        self,
        tokens: Tokens,
        hits: Mapping[str, list[Hit[Entry]]],
        index: NameIndex,
        incumbents: Incumbents,
        home: str | None,
    ) -> None:
        self.tokens = tokens
        self.index = index
        self.phrases = find_offices(tokens, hits, self.index)
        self.phrase_at = {phrase.first: phrase for phrase in self.phrases}
        self.phrase_to = {phrase.last: phrase for phrase in self.phrases}
        self.private = {p.title for p in self.phrases if p.entry.get("needs") and not p.body}
        self.office_words = {at for p in self.phrases for at in range(p.head[0], p.head[1])}
        self.honorifics = {hit.first: hit for hit in hits["honorifics"]}
        self.honorific_to = {hit.last: hit for hit in hits["honorifics"]}
        self.incumbents = incumbents
        self.home = home
        self.used: set[int] = set()  # ids of phrases that have their person
        self.taken: set[int] = set()  # tokens of names that have their mention
        self.found: list[PersonMention] = []
        self.learned: dict[str, int] = {}  # names that only their office tells to be names, with a token of theirs
        self.full_names: dict[str, dict[Leader, list[int]]] = {}  # by surname, who is where named in full
        for hit_list in self.index.people.values():
            for hit in hit_list:
                if hit.entry.type == "full" and isinstance(hit.entry.target, Leader):
                    named = self.full_names.setdefault(tokens.lower[hit.last - 1], {})
                    named.setdefault(hit.entry.target, []).append(hit.first)

    def result(self) -> list[PersonMention]:
        """Return what was found, in order, without overlaps: the earlier and longer mention stays."""
        ordered = sorted(self.found, key=lambda m: (m.first, -m.last))
        kept: list[PersonMention] = []
        for mention in ordered:
            if not kept or mention.first >= kept[-1].last or (mention.plural and kept[-1].plural):
                kept.append(mention)
        home = self.incumbents.country(self.home) if self.home else None
        return carry(kept, home, self.private)

    # Names with an office before or after them

    def named_offices(self) -> None:
        """Find "President of Belarus Alexander Lukashenko", and lists of names after one office."""
        country: Country | None = None
        last = -1
        for number, phrase in enumerate(self.phrases):
            if id(phrase) in self.used:
                continue
            joined = self._joined(number)
            name = self._name_after(joined[-1])
            if name is None:
                continue
            main = max(joined, key=lambda p: p.entry.get("weight", 0))
            countries = next((p.countries for p in (main, *joined) if p.countries), [])
            organisation = next((p.organisation for p in (main, *joined) if p.organisation), None)
            if main.plural and countries and name.leaders and not self._of_any(name, countries):
                continue  # "Concluding the dispute of the leaders of A and B, Lee of C said"
            self.used.update(id(p) for p in joined)
            if len(countries) > 1 and self._pairs(main, countries, name):
                continue
            held = countries[0] if countries else None
            inherited = False
            end = name.last
            if held is None and organisation is None:
                held, end = country_behind(self.tokens, name, self.index)
                if held is None and 0 <= phrase.first - last <= 3 and main.entry.get("role") is None:
                    held, inherited = country, country is not None
            if main.entry.get("relational") and phrase.definite:
                main = replace(main, title=self._office_alike(name, held, phrase.first) or main.title)
            self._add(joined[0].first, end, name, main, held, organisation, derived=inherited)
            country, last = self.found[-1].country if self.found else None, end
            if main.plural:
                self._further_names(end, main, countries[0] if countries else None, organisation)

    def _of_any(self, name: PrintedName, countries: list[Country]) -> bool:
        return any(self.incumbents.fits(name.leaders, country) for country in countries)

    def _office_alike(self, name: PrintedName, country: Country | None, at: int) -> str | None:
        """Return the office of a "counterpart": what a leader held on the day, else that of the one named before."""
        for leader in name.leaders[:1]:
            if (held := self.incumbents.held(leader, country)) is not None:
                return held[0]
        before = self.found[-1] if self.found else None
        for near in range(at - 1, before.last - 1 if before is not None else max(at - _NEAR, 0), -1):
            for hit in self.index.people.get(near, ())[:1]:  # a name alone, whose mention is still to come
                held = self.incumbents.held(hit.entry.target) if isinstance(hit.entry.target, Leader) else None
                return held[0] if held is not None else None
        return before.office if before is not None else None

    def _joined(self, number: int) -> list[OfficePhrase]:
        """Return the phrase and those that one person holds with it: "X and Y Name"."""
        joined = [self.phrases[number]]
        for phrase in self.phrases[number + 1 : number + 4]:
            last = joined[-1].last
            if not last < phrase.first <= last + 2:
                break
            words = self.tokens.lower[last : phrase.first]
            if (
                phrase.first in self.index.breaks
                or not self.index.words("appositions").issuperset(words)
                or words == [","]
            ):
                break
            before = joined[-1]
            heads = [p.organisation.code if p.organisation else p.body for p in (before, phrase)]
            if all(heads) and heads[0] != heads[1]:
                break
            if phrase.countries and before.countries and phrase.countries != before.countries:
                break
            if before.plural or phrase.plural or self._name_after(before, direct=True):
                break
            joined.append(phrase)
        return joined

    def _name_after(self, phrase: OfficePhrase, *, direct: bool = False) -> PrintedName | None:
        at, lower = phrase.last, self.tokens.lower
        if at >= len(self.tokens.words) or at in self.phrase_at or at in self.index.breaks:
            return None
        if at in self.honorifics:
            at = self.honorifics[at].last
        name = self._name_at(at)
        if name is not None:
            sure = name.leaders or at in self.index.given
            long = name.last - at > 1
            headless = phrase.entry.get("needs") is not None and not phrase.body
            long = name.last - at > 1
            return name if sure or (long if headless else long or not phrase.plural) else None
        if direct or at >= len(lower) or lower[at] not in (",", ":", "(", "-", "–", "—"):
            return None
        behind = self.honorifics[at + 1].last if at + 1 in self.honorifics else at + 1
        if behind > at + 1 and phrase.plural and not phrase.countries:
            return None  # "Addressing his colleagues, Mr Lee said"
        name = self._name_at(behind)
        if name is None or at + 1 in self.index.breaks:
            return None
        if phrase.plural:
            return name if name.leaders or name.last - name.first > 1 else None
        # "the Tajik president, Emomali Rahmon, spoke": only somebody who can hold that office.
        fits = self.incumbents.fits(name.leaders, phrase.countries[0] if phrase.countries else None)
        # "her foreign minister, Anna Petrova,": nobody the registry knows, but surely a name.
        fits = fits or (not name.leaders and behind in self.index.given and name.last - name.first > 1)
        # "the country's ambassador to Minsk, Mykola Petrenko.": so does an article before the office.
        owned = phrase.definite or "'" in lower[max(phrase.first - 2, 0) : phrase.head[0]]
        fits = fits or (not name.leaders and owned and name.last - name.first == _BOTH)
        closed = name.last < len(self.tokens.words) and lower[name.last] in (",", ")", ".", "-", "–", "—")
        return name if closed and fits else None

    def _name_at(self, at: int) -> PrintedName | None:
        if at >= len(self.tokens.words) or at in self.taken:
            return None
        name = name_at(self.tokens, at, self.index, self.office_words)
        if name is not None and not name.leaders and name.last - name.first == _BOTH:
            return name._replace(leaders=self.incumbents.alike(name.text))
        return None if name is not None and self._calls_a_thing(name) else name

    def _calls_a_thing(self, name: PrintedName) -> bool:
        """Tell whether something is called after somebody: "the Boris Yeltsin Presidential Library"."""
        following = self.tokens.words[name.last : name.last + 1]
        if not following or not following[0][0].isupper() or name.last in self.index.breaks:
            return False
        return following[0].lower() in self.index.words("named_things") and name.last not in self.phrase_at

    def _pairs(self, phrase: OfficePhrase, countries: list[Country], name: PrintedName) -> bool:
        """Give "the Presidents of A and B: X and Y" each country its name; tell whether the numbers agree."""
        names = [name]
        while (following := self._next_name(names[-1].last)) is not None:
            names.append(following)
        if len(names) != len(countries):
            return False
        for printed, country in zip(names, countries, strict=True):
            first = phrase.first if printed is name else printed.first
            self._add(first, printed.last, printed, phrase, country, None)
        return True

    def _next_name(self, at: int) -> PrintedName | None:
        lower, begin = self.tokens.lower, at
        links = self.index.words("list_links")
        while begin < len(self.tokens.words) and lower[begin] in links:
            begin += 1
        if begin == at or begin in self.index.breaks:
            return None
        begin = self.honorifics[begin].last if begin in self.honorifics else begin
        name = self._name_at(begin)
        return name if name and (name.leaders or name.last - begin > 1) else None

    def _further_names(
        self, at: int, phrase: OfficePhrase, country: Country | None, organisation: Organisation | None
    ) -> None:
        while (name := self._next_name(at)) is not None:
            behind, at = country_behind(self.tokens, name, self.index)
            self._add(name.first, at, name, phrase, behind or country, organisation)

    # Names without an office, or with one behind

    def names_alone(self) -> None:
        """Find names that no office precedes: full names, "Mr Putin", "Anna Popova, Head of …"."""
        known = {*self.index.people, *self.index.given, *(h.last for h in self.honorifics.values())}
        fronts = {self.tokens.lower[at] for at in self.learned.values()}
        again = {at for at, word in enumerate(self.tokens.lower) if word in fronts} if fronts else set()
        for at in sorted(known | again):
            name = self._name_at(at)
            if name is None or (at not in known and name.text not in self.learned):
                continue
            honorific = self.honorific_to.get(at)
            if not name.leaders and honorific is None and name.last - name.first < 2:
                continue
            first = honorific.first if honorific else name.first
            sex = honorific.entry.get("sex") if honorific else None
            behind = self._office_behind(name)
            if behind is not None:
                self.used.add(id(behind))
                country = behind.countries[0] if behind.countries else None
                self._add(first, behind.last, name, behind, country, behind.organisation, sex=sex)
            else:
                country, end = country_behind(self.tokens, name, self.index) if name.leaders else (None, name.last)
                self._add(first, end, name, None, country, None, sex=sex)

    def names_listed(self) -> None:
        """Find names that only their neighbours in a list tell to be names: "Anna Petrova, Mairam Toktomov and"."""
        for mention in [m for m in self.found if m.form == "full"]:
            beside = mention.name
            while (name := listed_behind(self.tokens, beside[1], self.index, self.office_words)) is not None:
                if name.first in self.taken:
                    break
                self._add(name.first, name.last, name, None, None, None)
                beside = (name.first, name.last)
            beside = mention.name
            while (name := listed_before(self.tokens, beside[0], self.index, self.office_words)) is not None:
                if name.first in self.taken:
                    break
                self._add(name.first, name.last, name, None, None, None)
                beside = (name.first, name.last)

    def _office_behind(self, name: PrintedName) -> OfficePhrase | None:
        at, lower, count = name.last, self.tokens.lower, len(self.tokens.words)
        if at + 1 >= count or lower[at] not in (",", "(", "-", "–", "—") or at + 1 in self.index.breaks:
            return None
        at += 1
        if at < count and lower[at] in self.index.words("articles"):
            at += 1
        phrase = self.phrase_at.get(at)
        if phrase is None or id(phrase) in self.used or phrase.plural:
            return None
        country = phrase.countries[0] if phrase.countries else None
        if country is not None and name.leaders and not self.incumbents.fits(name.leaders, country):
            return None
        bare = not (phrase.countries or phrase.organisation or phrase.body) and lower[name.last] == ","
        if bare and phrase.definite and phrase.entry.get("role") and phrase.last < count:
            joined = self.index.words("list_links") | self.index.words("office_links") | self.index.words("relatives")
            if lower[phrase.last].isalpha() and lower[phrase.last] not in joined:
                return None  # "At the meeting with A, the Head of State noted"
        return phrase

    def alone(self) -> list[PersonMention]:
        """Find those whom an office alone names, once all names are found."""
        phrases = [phrase for phrase in self.phrases if id(phrase) not in self.used]
        return OfficesAlone(self.tokens, self.index, self.incumbents, self.home, self.found).find(phrases)

    # Making a mention

    def _add(
        self,
        first: int,
        last: int,
        name: PrintedName,
        phrase: OfficePhrase | None,
        country: Country | None,
        organisation: Organisation | None,
        *,
        sex: str | None = None,
        derived: bool = False,
    ) -> None:
        full = self.full_names.get(self.tokens.lower[name.last - 1], {})
        leader = bearer(self.incumbents, name, full, country)
        if (
            leader is not None
            and country is not None
            and phrase is not None
            and leads_another(self.incumbents, leader, country, phrase)
        ):
            country = None  # a slip: "Leader of A B", where B has led another country all the time
        if (
            leader is not None
            and phrase is not None
            and phrase.entry.get("serves")
            and is_served(self.incumbents, leader)
        ):
            first, phrase = name.first, None  # "the spokesman for the President, A" is not A
        title = self._title(phrase)
        if leader is not None and phrase is not None and phrase.body and phrase.entry.get("role"):
            held = self.incumbents.held(leader)  # "President of Takijistan A": what he heads is no body
            title = None if held is not None and held[0] == phrase.entry.id else title
        if leader is not None and organisation is None and title in self.private and self.incumbents.held(leader):
            title = None  # "the newest member A"
        if phrase is not None and leader is not None and organisation is not None:
            if title is None and phrase.entry.get("role") is None:
                organisation = None  # a mere style: "the honorary chairman of the council A"
            elif phrase.entry.get("needs") and phrase.title == phrase.entry.id:
                title = self.incumbents.held_in(leader, organisation) or title  # "the head of the CSTO A"
        self.taken.update(range(name.first, name.last))
        if phrase is not None and last > name.last:
            self.taken.update(range(name.last, last))
        mention = PersonMention(
            first=first,
            last=last,
            start=self.tokens.starts[first],
            end=self.tokens.ends[last - 1],
            name=(name.first, name.last),
            person=leader or read_as(Person, name=name.text, country=country, role=phrase.title if phrase else None),
            country=country,
            organisation=organisation,
            office=title,
            form="full" if name.last - name.first > 1 else "surname",
            basis="derived" if derived else "stated",
            sex=sex or self.index.given_sex(name.first),
        )
        if leader is None and name.leaders and name.last - name.first == 1 and phrase is None and sex is None:
            return  # a surname of several people, none of whom the text or the day singles out
        if leader is not None:
            mention = self._completed(mention, leader)
        elif phrase is not None and phrase.entry.get("needs") is None and mention.form == "full":
            self.learned.setdefault(name.text, name.first)
        self.found.append(mention)

    def _title(self, phrase: OfficePhrase | None) -> str | None:
        """Return the office's title; a generic word ("leader", "counterpart") is none."""
        if phrase is None or (phrase.entry.get("generic") and phrase.title.endswith(phrase.entry.id)):
            return None
        return phrase.title

    def _completed(self, mention: PersonMention, leader: Leader) -> PersonMention:
        """Fill in office and country that the words leave out, from the registry on the day."""
        held = self.incumbents.held(leader, mention.country)
        if held is None:
            ownerless = mention.country is None and mention.organisation is None
            if ownerless and not self.incumbents.dated:
                return mention._replace(country=self.incumbents.only_country(leader))
            return mention
        office, country = held
        if mention.organisation is None and mention.country is None:
            mention = mention._replace(country=country, organisation=self.incumbents.served(leader, office))
        if mention.office in (None, for_good(office)) or self._is_printed(office, mention):
            mention = mention._replace(office=office)
        return mention

    def _is_printed(self, office: str, mention: PersonMention) -> bool:
        """Tell whether the office held is the very title printed: "Premier", which stands for others as well."""
        head = self.tokens.lower[mention.name[0] - 1] if mention.name[0] > mention.first else ""
        return office != mention.office and office.lower() == head
