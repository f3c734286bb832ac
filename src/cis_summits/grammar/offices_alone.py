"""Finds the people whom an office alone names: "the Kazakh leader", "the presidents of Tajikistan and Kazakhstan".

Asks the registry who held the office on the day; what it does not settle names nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cis_summits.grammar.incumbents import Incumbents
from cis_summits.grammar.name_index import NameIndex, is_capitalised
from cis_summits.grammar.offices import OfficePhrase
from cis_summits.grammar.people import PersonMention, for_good
from cis_summits.lexicon import Tokens
from cis_summits.model import Country, Leader, Organisation

__all__ = ["OfficesAlone"]

_NEAR = 40  # tokens before "his counterpart" in which the other one is named
_JOINED = 2  # tokens between two offices that share their countries
_MINISTERS = ("Minister", "Deputy", "First Deputy", "Secretary", "Speaker", "Chairman of the State", "Ambassador")
_GOVERNMENT = frozenset({"Prime Minister", "Chairman of the Cabinet of Ministers"})


class OfficesAlone:
    """Looks up the holders of offices that stand without a name.

    Args:
        tokens: the tokens of the text.
        index: where names begin and end.
        incumbents: who held what on the day.
        home: alpha-2 code of the country whose own officials need no country.
        named: the mentions of those whom the text names.
    """

    def __init__(
        self,
        tokens: Tokens,
        index: NameIndex,
        incumbents: Incumbents,
        home: str | None,
        named: Sequence[PersonMention],
    ) -> None:
        self.tokens = tokens
        self.index = index
        self.incumbents = incumbents
        self.home = home
        self.found: list[PersonMention] = []
        self.named = [(m.first, m.last, m.country) for m in named if m.country is not None]
        self.first_of_office: dict[str, int] = {}  # the first token of the first one named with an office
        self.first_of_person: dict[str, int] = {}
        offices = [(m.first, m.office, m.country, m.person.name) for m in named if m.office is not None]
        self.offices = sorted(offices, key=lambda row: row[0])
        for mention in named:
            first = mention.first
            if mention.office is not None:
                self.first_of_office[mention.office] = min(first, self.first_of_office.get(mention.office, first))
            name = mention.person.name
            self.first_of_person[name] = min(first, self.first_of_person.get(name, first))

    def find(self, phrases: Iterable[OfficePhrase]) -> list[PersonMention]:
        """Find "the Kazakh leader", "the presidents of Tajikistan and Kazakhstan", by the registry."""
        phrases = list(phrases)
        for number, phrase in enumerate(phrases):
            role = phrase.entry.get("role")
            if phrase.title.startswith("Former"):
                continue
            if phrase.entry.get("seats"):
                self._styled(phrase)
                continue
            if phrase.body and role is not None:
                continue  # the President of a federation, not of the country
            styled = phrase.definite or is_capitalised(self.tokens.words[phrase.head[0]])
            if phrase.organisation is not None and role is None and styled and not phrase.plural:
                self._official(phrase, phrase.organisation)
            if role is None:
                continue
            if phrase.entry.get("relational"):
                if not phrase.countries or not phrase.definite:
                    continue
                role = self._role_of_counterpart(phrase.first)
                if role is None:
                    continue
            countries = phrase.countries or self._shared(phrase, phrases[number + 1 : number + 2])
            if not countries and phrase.organisation is None:
                country = self._own(phrase)
                countries = [country] if country and self._at_home(role, country, phrase.first) else []
            for place, country in enumerate(countries):
                office = phrase.title if not phrase.entry.get("generic") else None
                incumbent = self.incumbents.holder(role, country, office)
                if incumbent is None:
                    continue
                at = phrase.listed[place] if phrase.plural and phrase.listed else phrase.head
                self._add(phrase, at, incumbent, country, plural=len(countries) > 1)
        return self.found

    def _role_of_counterpart(self, at: int) -> str | None:
        """Return the role of "his counterpart" by the office of who is named before; a minister's is nobody known."""
        number = bisect_left(self.offices, at, key=lambda row: row[0]) - 1
        last = self.offices[number] if number >= 0 else None
        alone = self.found[-1] if self.found else None  # "the Kazakh leader ... his Belarusian counterpart"
        if alone is not None and alone.office is not None and (last is None or last[0] < alone.first < at):
            last = (alone.first, alone.office, alone.country, alone.person.name)
        if last is None or at - last[0] > _NEAR:
            return "representative"
        _, office, country, name = last
        base = for_good(office)
        if base.startswith(_MINISTERS):
            return None
        if base not in _GOVERNMENT or country is None:
            return "representative"
        sits = self.incumbents.holder("representative", country)
        return "representative" if sits is not None and sits[0].name == name else "head_of_government"

    def _shared(self, phrase: OfficePhrase, following: Sequence[OfficePhrase]) -> list[Country]:
        """Return the countries of "the presidents" in "the presidents and prime ministers of A and B"."""
        for other in following:
            between = self.tokens.lower[phrase.last : other.first]
            joined = between[:1] == ["and"] and len(between) <= _JOINED
            if joined and other.plural == phrase.plural and not other.definite and phrase.organisation is None:
                return other.countries if other.listed and other.listed[0][0] >= other.head[1] else []
        return []

    def _styled(self, phrase: OfficePhrase) -> None:
        """Find "the Leader of the Nation", "the Kremlin chief": styles that tell the country themselves."""
        seats: list[str] = phrase.entry.more["seats"]
        words = self.tokens.lower[phrase.head[0] : phrase.head[1]]
        bearer = next((c for first, last, c in self.named if _holds(self.tokens.lower[first:last], words)), None)
        home = self.home if self.home in seats else seats[0]
        seat = bearer if bearer is not None else self.incumbents.country(home)
        country = phrase.countries[0] if phrase.countries else seat
        if country is None or country.alpha_2 not in seats or phrase.body:
            return
        for office in phrase.entry.more["holds"]:
            incumbent = self.incumbents.holder("head_of_state", country, office)
            if incumbent is not None:
                self._add(phrase, phrase.head, incumbent, country, plural=False)
                return

    def _add(
        self,
        phrase: OfficePhrase,
        at: tuple[int, int],
        incumbent: tuple[Leader, str],
        country: Country,
        *,
        plural: bool,
    ) -> None:
        leader, title = incumbent
        self.found.append(
            PersonMention(
                first=phrase.first,
                last=phrase.last,
                start=self.tokens.starts[phrase.first],
                end=self.tokens.ends[phrase.last - 1],
                name=at,
                person=leader,
                country=country,
                office=title,
                form="office",
                plural=plural,
                basis="derived",
            )
        )

    def _official(self, phrase: OfficePhrase, organisation: Organisation) -> None:
        """Find "the CIS Executive Secretary", whom the registry names."""
        leader = self.incumbents.official(phrase.title, organisation)
        if leader is not None:
            self.found.append(
                PersonMention(
                    first=phrase.first,
                    last=phrase.last,
                    start=self.tokens.starts[phrase.first],
                    end=self.tokens.ends[phrase.last - 1],
                    name=phrase.head,
                    person=leader,
                    organisation=organisation,
                    office=phrase.title,
                    form="office",
                    basis="derived",
                )
            )

    def _own(self, phrase: OfficePhrase) -> Country | None:
        """The site's own country, for "the President" with a capital and nothing else."""
        if self.home is None or phrase.plural or phrase.entry.get("generic") or not phrase.definite:
            return None
        if not is_capitalised(self.tokens.words[phrase.head[0]]):
            return None
        return self.incumbents.country(self.home)

    def _at_home(self, role: str, home: Country, at: int) -> bool:
        """Tell whether "the Premier" is the site's own: not if the text has so far named only another country's."""
        if role != "head_of_government" or (own := self.incumbents.holder(role, home)) is None:
            return True
        office = for_good(own[1])
        return self.first_of_office.get(office, at) >= at or self.first_of_person.get(own[0].name, at) < at


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Tell whether some words hold a phrase."""
    size = len(phrase)
    return any(words[at : at + size] == phrase for at in range(len(words) - size + 1))
