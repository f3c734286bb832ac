"""Carries through a text what it says of a person once: the whole name, the office, the country.

Knows nothing of how mentions are found.
"""

from __future__ import annotations

from collections.abc import Collection

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Country, Person

__all__ = ["carry"]


def carry(mentions: list[PersonMention], home: Country | None, private: Collection[str]) -> list[PersonMention]:
    """Give short mentions the whole name and the office that the text gives the same person elsewhere.

    Args:
        mentions: the mentions of a text, in order.
        home: the country whose officials the publisher names without their country.
        private: titles that are no offices of a country ("Director" of a company).
    """
    whole: dict[str, Person] = {}
    leaders: set[str] = set()
    for mention in mentions:
        if isinstance(mention.person, Person) and mention.form == "full":
            whole.setdefault(mention.person.name.rsplit(" ", 1)[-1], mention.person)
        elif mention.form != "surname":
            leaders.add(mention.person.name)
    named = []
    for mention in mentions:
        if mention.form == "surname":
            mention = _by_surname(mention, whole, leaders)
        named.append(mention)
    known: dict[str, PersonMention] = {}
    for mention in named:
        if mention.office:
            known.setdefault(mention.person.name, mention)
    return [_at_home(_with_office(m, known.get(m.person.name)), home, private) for m in named]


def _by_surname(mention: PersonMention, whole: dict[str, Person], leaders: set[str]) -> PersonMention:
    """Give a surname to whom the text names in full; to a leader of that name only if the text knows him as well."""
    if isinstance(mention.person, Person):
        return mention._replace(person=whole.get(mention.person.name, mention.person))
    other = whole.get(mention.person.name.rsplit(" ", 1)[-1])
    titled = mention.first != mention.name[0] or mention.last != mention.name[1]
    if other is None or titled or mention.person.name in leaders:
        return mention
    return mention._replace(person=other, country=None, office=None, organisation=None)


def _with_office(mention: PersonMention, other: PersonMention | None) -> PersonMention:
    if other is None or mention.office is not None or mention.country is not None:
        return mention
    return mention._replace(office=other.office, country=other.country, organisation=other.organisation)


def _at_home(mention: PersonMention, home: Country | None, private: Collection[str]) -> PersonMention:
    ownerless = mention.country is None and mention.organisation is None
    if home is None or not ownerless or not mention.office or mention.office in private:
        return mention
    return mention._replace(country=home, basis="derived") if isinstance(mention.person, Person) else mention
