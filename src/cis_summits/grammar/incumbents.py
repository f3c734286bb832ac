"""Asks the registry, once each, who held an office on the day of a text, and what somebody held then."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from cis_summits.grammar.people import for_good
from cis_summits.model import Country, Leader, Organisation, Term

if TYPE_CHECKING:
    from cis_summits.registry import Registry

__all__ = ["Incumbents"]

_SUMMITRY = "CIS"  # whose custom decides who represents a country where the text names no organisation


class Incumbents:
    """The registry's answers for one day; without registry or day there are none.

    Args:
        registry: the facts.
        day: the day of the text.
    """

    def __init__(self, registry: Registry | None, day: datetime.date | None) -> None:
        self._registry = registry
        self._day = day
        self._holders: dict[tuple[str, str, str | None], tuple[Leader, str] | None] = {}
        self._countries: dict[str, Country | None] = {}

    @property
    def dated(self) -> bool:
        """Whether the day is known."""
        return self._day is not None

    def country(self, code: str) -> Country | None:
        """Return the country of a code, if the registry knows it."""
        if code not in self._countries:
            self._countries[code] = self._registry.country(code) if self._registry else None
        return self._countries[code]

    def holder(self, role: str, country: Country, office: str | None = None) -> tuple[Leader, str] | None:
        """Return who filled a role for a country on the day, with the title; ``None`` if that is not settled.

        Args:
            role: ``head_of_state``, ``head_of_government`` or ``representative`` (whoever goes to summits).
            country: the country.
            office: the office as printed; a first president or a deputy is nobody's incumbent.
        """
        key = (role, country.alpha_2, office)
        if key not in self._holders:
            self._holders[key] = self._ask(role, country, office)
        return self._holders[key]

    def _ask(self, role: str, country: Country, office: str | None) -> tuple[Leader, str] | None:
        if self._registry is None or self._day is None:
            return None
        if office is not None and office.startswith("First "):
            return self._first(office, country)
        if office is not None and office.startswith(("Deputy ", "Vice ", "Senior ")):
            return None
        code = country.alpha_2
        try:
            if role == "head_of_state":
                leader = self._registry.head_of_state(code, on=self._day)
            elif role == "head_of_government":
                leader = self._registry.head_of_government(code, on=self._day)
            else:
                leader = self._representative(code)
        except LookupError:
            return None
        held = self.held(leader, country)
        return (leader, held[0]) if held else (leader, office or "President")

    def _first(self, office: str, country: Country) -> tuple[Leader, str] | None:
        """Return the first president of a country where the registry keeps that style as an office."""
        assert self._registry is not None
        assert self._day is not None
        try:
            return self._registry.office_holder(office, country, on=self._day), office
        except LookupError:
            return None

    def _representative(self, code: str) -> Leader:
        assert self._registry is not None
        assert self._day is not None
        try:
            return self._registry.represented_by(code, _SUMMITRY, on=self._day)
        except LookupError:
            return self._registry.head_of_state(code, on=self._day)

    def official(self, office: str, organisation: Organisation) -> Leader | None:
        """Return who held an office of an organisation on the day; ``None`` if that is not settled."""
        if self._registry is None or self._day is None:
            return None
        try:
            return self._registry.office_holder(office, organisation, on=self._day)
        except LookupError:
            return None

    def terms(self, leader: Leader) -> tuple[Term, ...]:
        """Return the terms that certainly cover the day."""
        return _terms_on(leader, self._day) if self._day is not None else ()

    def held(self, leader: Leader, country: Country | None = None) -> tuple[str, Country | None] | None:
        """Return the highest office somebody held on the day, with its country; of ``country`` if given."""
        terms = self.terms(leader)
        if country is not None:
            terms = tuple([term for term in terms if term.country == country.alpha_2])
        if not terms:
            return None
        term = min(terms, key=lambda t: _rank(t.office))
        return term.office, self.country(term.country) if term.country else None

    def held_in(self, leader: Leader, organisation: Organisation) -> str | None:
        """Return the office that somebody held in an organisation on the day; ``None`` if none is known."""
        return next((t.office for t in self.terms(leader) if t.organisation == organisation.code), None)

    def served(self, leader: Leader, office: str) -> Organisation | None:
        """Return the organisation in which somebody held an office on the day; ``None`` for that of a country."""
        code = next((t.organisation for t in self.terms(leader) if t.office == office), None)
        return self._registry.organisation(code) if code is not None and self._registry is not None else None

    def alike(self, name: str) -> tuple[Leader, ...]:
        """Return whom a misspelt name means; nobody if that is not plain."""
        return _alike(self._registry, name) if self._registry is not None else ()

    def only_country(self, leader: Leader) -> Country | None:
        """Return the country of somebody who never held office in another one; the day does not matter."""
        codes = _countries_of(leader)
        return self.country(codes[0]) if len(codes) == 1 else None

    def fits(self, leaders: Iterable[Leader], country: Country | None) -> bool:
        """Tell whether any of ``leaders`` ever held an office of ``country``."""
        if country is None:
            return bool(tuple(leaders))
        return any(country.alpha_2 in _countries_of(leader) for leader in leaders)

    def likeliest(self, leaders: tuple[Leader, ...], country: Country | None) -> Leader | None:
        """Choose between people of one name by country and by who was in office; ``None`` if neither settles it."""
        if country is not None:
            of_country = [leader for leader in leaders if self.fits((leader,), country)]
            if len(of_country) == 1:
                return of_country[0]
            leaders = tuple(of_country) or leaders
        ranked = sorted(
            (_rank(term.office), number) for number, leader in enumerate(leaders) for term in self.terms(leader)
        )
        if ranked and (len(ranked) == 1 or ranked[0][0] < ranked[1][0] or ranked[0][1] == ranked[1][1]):
            return leaders[ranked[0][1]]
        return None


@lru_cache(maxsize=1024)
def _alike(registry: Registry, name: str) -> tuple[Leader, ...]:
    found = registry.leaders_alike(name)
    return found if len(found) == 1 else ()


# What one leader held is asked of text after text, for the same few days.
@lru_cache(maxsize=4096)
def _terms_on(leader: Leader, day: datetime.date) -> tuple[Term, ...]:
    return tuple(term for term in leader.terms if term.covers(day))


@lru_cache(maxsize=4096)
def _countries_of(leader: Leader) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.country for term in leader.terms if term.country is not None))


def _rank(office: str) -> int:
    title = for_good(office)
    return {"President": 0, "Prime Minister": 1}.get(title, 2 + office.startswith(("First ", "Former ")))
