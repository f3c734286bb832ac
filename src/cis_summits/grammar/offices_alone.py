"""Finds the people whom an office alone names: "the Kazakh leader", "the presidents of Tajikistan and Kazakhstan".

Asks the registry who held the office on the day; what it does not settle names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cis_summits.grammar.incumbents import Incumbents
from cis_summits.grammar.offices import NameIndex, OfficePhrase, is_capitalised
from cis_summits.grammar.people import PersonMention
from cis_summits.lexicon import Tokens
from cis_summits.model import Country, Leader, Organisation

__all__ = ["OfficesAlone"]


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
        for mention in named:
            first = mention.first
            if mention.office is not None:
                self.first_of_office[mention.office] = min(first, self.first_of_office.get(mention.office, first))
            name = mention.person.name
            self.first_of_person[name] = min(first, self.first_of_person.get(name, first))

    def find(self, phrases: Iterable[OfficePhrase]) -> list[PersonMention]:
        """Find "the Kazakh leader", "the presidents of Tajikistan and Kazakhstan", by the registry."""
        for phrase in phrases:
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
            if phrase.entry.get("relational") and (not phrase.countries or not phrase.definite):
                continue
            countries = phrase.countries
            if not countries and phrase.organisation is None:
                country = self._own(phrase)
                countries = [country] if country and self._at_home(role, country, phrase.first) else []
            for number, country in enumerate(countries):
                office = phrase.title if not phrase.entry.get("generic") else None
                incumbent = self.incumbents.holder(role, country, office)
                if incumbent is None:
                    continue
                at = phrase.listed[number] if phrase.plural and phrase.listed else phrase.head
                self._add(phrase, at, incumbent, country, plural=len(countries) > 1)
        return self.found

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
        office = own[1].removeprefix("Acting ")
        return self.first_of_office.get(office, at) >= at or self.first_of_person.get(own[0].name, at) < at


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    """Tell whether some words hold a phrase."""
    size = len(phrase)
    return any(words[at : at + size] == phrase for at in range(len(words) - size + 1))
