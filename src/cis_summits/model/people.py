"""People and institutions: leaders the registry knows, others as the text prints them."""

from datetime import date
from typing import Literal

from cis_summits.model.base import Entity
from cis_summits.model.country import Country
from cis_summits.values import PartialDate

__all__ = ["Institution", "Leader", "LeaderName", "Person", "Speaker", "Term"]


class LeaderName(Entity):
    """One spelling of a name.

    Attributes:
        text: the spelling.
        language: BCP 47 tag of the language it is written for ("en", "ru", "ky").
    """

    text: str
    language: str

    def _summary(self) -> str:
        return f"{self.text!r} {self.language}"


class Term(Entity):
    """A stretch of time in which somebody held an office.

    Attributes:
        office: the office in English ("President", "Acting Prime Minister").
        country: alpha-2 code of the country; ``None`` for an office of an organisation.
        organisation: code of the organisation; ``None`` for an office of a country.
        start: first day in office, as exact as known.
        end: the day of leaving, not included; ``None`` while in office on the registry's last day.
    """

    office: str
    country: str | None = None
    organisation: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the office was certainly held on ``day``."""
        after = self.start is None or self.start.latest <= day
        return after and (self.end is None or day < self.end.earliest)

    def _summary(self) -> str:
        return f"{self.office}, {self.country or self.organisation}, {self.start or ''}..{self.end or ''}"


class Leader(Entity):
    """A person whom the registry knows.

    Attributes:
        name: the canonical English spelling.
        names: other spellings, each with its language.
        terms: the offices held, in order of time.

    Examples:
        >>> Leader(name="Sadyr Japarov", terms=(Term(office="President", country="KG"),))
        Leader(Sadyr Japarov, KG)
    """

    type: Literal["leader"] = "leader"
    name: str
    names: tuple[LeaderName, ...] = ()
    terms: tuple[Term, ...] = ()

    def __hash__(self) -> int:
        # Of equal leaders the names are equal; to hash all spellings and terms takes a hundred times as long.
        return hash(self.name)

    def _summary(self) -> str:
        of = dict.fromkeys(t.country or t.organisation or "" for t in self.terms)
        return ", ".join([self.name, *(x for x in of if x)])


class Person(Entity):
    """A person whom the registry does not know, as the text prints the name.

    Attributes:
        name: the name as printed.
        country: the country the text gives, if any.
        role: the office or role as printed, if any.
    """

    type: Literal["person"] = "person"
    name: str
    country: Country | None = None
    role: str | None = None

    def _summary(self) -> str:
        return ", ".join(x for x in (self.name, self.role, self.country and self.country.alpha_2) if x)


class Institution(Entity):
    """A body that speaks or acts: a ministry, an administration, a country's authorities.

    Attributes:
        name: the canonical English name ("Presidential Administration of Azerbaijan").
        country: the country it belongs to, if any.
    """

    type: Literal["institution"] = "institution"
    name: str
    country: Country | None = None

    def _summary(self) -> str:
        return ", ".join(x for x in (self.name, self.country and self.country.alpha_2) if x)


Speaker = Leader | Person | Institution
"""Whoever a statement is attributed to. All have ``name``; ``type`` tells them apart."""
