"""What the registry holds of each organisation, and from when to when: what tells "none" from "not looked up"."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from cis_summits.errors import NotFound
from cis_summits.model import Organisation
from cis_summits.model.base import Entity
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.days import partial
from cis_summits.registry.offices import LEADING
from cis_summits.registry.table import Table
from cis_summits.values import PartialDate

__all__ = ["CoverageRecord", "Facts", "check_covered", "coverage"]

Facts = Literal["memberships", "secretaries", "chairmanships", "summits", "theme_years"]
"""The kinds of facts that the registry may hold of an organisation."""

_CALLED: dict[Facts, str] = {
    "memberships": "members",
    "secretaries": "secretaries",
    "chairmanships": "chairmanships",
    "summits": "summits",
    "theme_years": "theme years",
}


class CoverageRecord(Entity):
    """What the registry holds of one organisation and one kind of facts.

    Attributes:
        organisation: the organisation.
        facts: the kind of facts.
        rows: how many there are; for memberships the steps in their histories.
        first: the first date among them.
        last: the last date among them, planned ones included; the registry's last day where they still hold.
    """

    organisation: Organisation
    facts: Facts
    rows: int
    first: PartialDate
    last: PartialDate

    def _summary(self) -> str:
        return f"{self.organisation.code} {_CALLED[self.facts]} {self.first}..{self.last}, {self.rows} rows"


def coverage(catalogue: Catalogue) -> Table[CoverageRecord]:
    """Return a row for each organisation and each kind of facts of which there are any, by code."""
    return Table(
        record
        for code in sorted(catalogue.organisations)
        for record in _of_organisation(catalogue, catalogue.organisation_row(code))
    )


def check_covered(catalogue: Catalogue, code: str, facts: Literal["memberships", "chairmanships", "summits"]) -> None:
    """Check that there are facts of a kind, so that an empty answer never means that none were looked up.

    Raises:
        NotFound: if there are none for that organisation; the message says for which there are some.
    """
    if not catalogue.organisation_row(code).get(facts):
        held = ", ".join(sorted(row["code"] for row in catalogue.organisation_rows if row.get(facts)))
        held = held or "no organisation"
        raise NotFound(f"the registry holds no {_CALLED[facts]} of {code}, only of {held}; see Registry.coverage")


def _of_organisation(catalogue: Catalogue, row: Mapping[str, Any]) -> Iterator[CoverageRecord]:
    for facts in _CALLED:
        dates = _dates(catalogue, row, facts)
        if dates:
            yield CoverageRecord(
                organisation=catalogue.organisations[row["code"]],
                facts=facts,
                rows=len(dates),
                first=min(start for start, _ in dates),
                last=max(end for _, end in dates),
            )


def _dates(catalogue: Catalogue, row: Mapping[str, Any], facts: Facts) -> list[tuple[PartialDate, PartialDate]]:
    """Return the first and the last date of each row."""
    now = PartialDate.of(catalogue.last_day)
    match facts:
        case "memberships":
            return [(_date(step["date"]), partial(step.get("until", "")) or now) for step in row.get(facts, ())]
        case "theme_years":
            return [(PartialDate(theme["year"]), PartialDate(theme["year"])) for theme in row.get(facts, ())]
        case "secretaries":
            return [
                (start, partial(term.get("end", "")) or now)
                for term in catalogue.terms_of(row["code"])
                if term.get("role") in LEADING and (start := partial(term.get("start", "")))
            ]
        case _:
            return [(_date(one["start"]), _date(one.get("end") or one["start"])) for one in row.get(facts, ())]


def _date(text: str) -> PartialDate:
    return PartialDate.parse(text)
