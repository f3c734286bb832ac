"""What a text claims about organisations: who belongs, who chairs, what a year is dedicated to."""

from typing import Literal

from cis_summits.model.base import Extracted
from cis_summits.model.country import Country
from cis_summits.model.organisation import Organisation
from cis_summits.values import PartialDate

__all__ = ["ChairRole", "Chairmanship", "Membership", "MembershipStatus", "ThemeYear"]

MembershipStatus = Literal["member", "associate", "observer", "suspended", "former", "candidate"]
ChairRole = Literal["chair", "co-chair"]


_RELATION = {"suspended": "suspended from", "former": "former member of", "associate": "associate member of"}
"""How a status is put in words, where it is not just "member of" or "observer of"."""


class Membership(Extracted):
    """A claim that a country stands in some relation to an organisation.

    Attributes:
        country: the country.
        organisation: the organisation.
        status: the relation.
        since: from when, where the text says.
        until: up to when, where the text says.
    """

    country: Country
    organisation: Organisation
    status: MembershipStatus
    since: PartialDate | None = None
    until: PartialDate | None = None

    def _summary(self) -> str:
        since = f" since {self.since}" if self.since else ""
        until = f" until {self.until}" if self.until else ""
        related = _RELATION.get(self.status, f"{self.status} of")
        return f"{self.country.alpha_2} {related} {self.organisation.code}{since}{until}"


class Chairmanship(Extracted):
    """A claim that a country chairs (or co-chairs) an organisation.

    Attributes:
        country: the country.
        organisation: the organisation.
        year: the calendar year; ``None`` if the text and its date do not settle it.
        role: ``chair`` or ``co-chair``.
        start: first day where the text gives one.
        end: last day where the text gives one.
    """

    country: Country
    organisation: Organisation
    year: int | None = None
    role: ChairRole = "chair"
    start: PartialDate | None = None
    end: PartialDate | None = None

    def _summary(self) -> str:
        return f"{self.country.alpha_2} {self.role} of {self.organisation.code} {self.year or '(year unknown)'}"


class ThemeYear(Extracted):
    """A year that an organisation dedicates to a theme.

    Attributes:
        organisation: the organisation.
        year: the calendar year.
        title: the theme, without "Year of (the)".
    """

    organisation: Organisation
    year: int
    title: str

    def _summary(self) -> str:
        return f"{self.organisation.code} {self.year}: {self.title}"
