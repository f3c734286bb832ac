"""Who held which office on a day, and who is meant by a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property

from cis_summits.errors import AmbiguousName, NotFound, UndecidedDate
from cis_summits.model import Country, Leader, Organisation
from cis_summits.model.base import read_as
from cis_summits.registry.bearers import Bearers
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.days import covers, partial
from cis_summits.registry.folding import near_keys
from cis_summits.registry.records import TermRecord, TermVersion
from cis_summits.registry.source_files import Row
from cis_summits.text import shown

__all__ = ["LEADING", "Offices"]

LEADING = ("executive_secretary", "secretary")
"""The roles of those who lead an organisation's executive body, whatever the office was called in its time."""

_ROLES = {"head of state": "head_of_state", "head of government": "head_of_government"}


def _base(office: str) -> str:
    """Return the office without the word that says it is held for the time being."""
    words = office.casefold().replace("-", " ").split()
    return " ".join(word for word in words if word not in ("acting", "interim"))


class Offices:
    """The terms of office of a catalogue's people.

    Args:
        catalogue: where people, countries and organisations are.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._bearers = Bearers(catalogue.people_rows, shipped=catalogue.shipped)

    @cached_property
    def _rows(self) -> dict[str, list[tuple[str, Row]]]:
        """The terms by country (three letters) or organisation, each with the id of its person."""
        rows: dict[str, list[tuple[str, Row]]] = {}
        for person in self._catalogue.people_rows:
            for term in person.get("terms", ()):
                of = term.get("country") or term.get("organisation") or ""
                rows.setdefault(self._catalogue.alpha_3.get(of, of), []).append((person["id"], term))
        for terms in rows.values():
            terms.sort(key=lambda x: (x[1].get("start", ""), x[0]))
        return rows

    def record(self, ident: str, term: Row) -> TermRecord:
        """Return one term as a typed row."""
        organisation = term.get("organisation")
        return read_as(
            TermRecord,
            leader=self._catalogue.leader(ident),
            office=term["office"],
            role=term.get("role", ""),
            country=self._catalogue.country(term["country"]) if term.get("country") else None,
            organisation=self._catalogue.organisations[organisation] if organisation else None,
            acting=term.get("acting", False),
            start=partial(term.get("start", "")),
            end=partial(term.get("end", "")),
            status="disputed" if term.get("versions") else "settled",
            versions=tuple(
                read_as(
                    TermVersion,
                    start=partial(version.get("start", "")),
                    end=partial(version.get("end", "")),
                    note=version.get("note", ""),
                    confidence=version.get("confidence", "low"),
                    sources=tuple(version.get("sources", ())),
                )
                for version in term.get("versions", ())
            ),
            note=term.get("note", ""),
            confidence=term.get("confidence", "medium"),
            sources=tuple(term.get("sources", ())),
        )

    def all(self) -> Iterable[TermRecord]:
        """Yield every term, person by person."""
        for person in self._catalogue.people_rows:
            for term in person.get("terms", ()):
                yield self.record(person["id"], term)

    def holder(self, of: Country | Organisation, on: date, wanted: Callable[[Row], bool], what: str) -> TermRecord:
        """Return the term of the one person who held an office on a day.

        Raises:
            NotFound: if the registry knows nobody.
            UndecidedDate: if the days of the terms are too imprecise to tell, or name two people.
        """
        key = of.alpha_3 if isinstance(of, Country) else of.code
        terms = [(i, t) for i, t in self._rows.get(key, ()) if wanted(t)]
        sure: list[tuple[str, Row]] = []
        perhaps: list[tuple[str, Row]] = []
        for ident, term in terms:
            cover = covers(partial(term.get("start", "")), partial(term.get("end", "")), on)
            if cover != "no":
                (sure if cover == "yes" else perhaps).append((ident, term))
        people = list(dict.fromkeys(ident for ident, _ in sure + perhaps))
        if len(people) == 1 and sure:
            return self.record(*sure[-1])
        names = ", ".join(self._catalogue.leader(ident).name for ident in people)
        if people:
            raise UndecidedDate(f"the dates of the registry do not settle who was {what} on {on}: {names}")
        span = f"; it knows terms from {terms[0][1].get('start')}" if terms else ""
        raise NotFound(f"the registry knows nobody who was {what} on {on}{span}")

    def by_role(self, of: Country | Organisation, role: str, on: date) -> TermRecord:
        """Return the term of whoever had the role; errors as :meth:`holder`."""
        name = of.name if isinstance(of, Country) else of.code
        return self.holder(of, on, lambda t: t.get("role") == role, f"{role.replace('_', ' ')} of {name}")

    def by_office(self, of: Country | Organisation, office: str, on: date) -> TermRecord:
        """Return the term of whoever held the office, for good or acting; errors as :meth:`holder`.

        Whoever leads an organisation's executive body is found by any title that the office has had there.
        """
        base = _base(office)
        if base in _ROLES:
            return self.by_role(of, _ROLES[base], on)
        name = of.name if isinstance(of, Country) else of.code
        if isinstance(of, Organisation):
            titles = {_base(t["office"]) for _, t in self._rows.get(of.code, ()) if t.get("role") in LEADING}
            if base in titles:
                return self.holder(of, on, lambda t: t.get("role") in LEADING, f"{office} of {name}")
        return self.holder(of, on, lambda t: _base(t["office"]) == base, f"{office} of {name}")

    def named(self, name: str) -> tuple[Leader, ...]:
        """Return everybody who bears a name, in any spelling."""
        return tuple(self._catalogue.leader(ident) for ident in self._bearers.of(name))

    def alike(self, name: str) -> tuple[Leader, ...]:
        """Return everybody whose name is spelt nearly so."""
        return tuple(self._catalogue.leader(ident) for ident in sorted(self._bearers.slips.bearers(name)))

    def leader(self, name: str, on: date) -> Leader:
        """Return the person of that name; see :meth:`Registry.leader`."""
        idents = self._bearers.of(name)
        if not idents:
            close = near_keys(name, self._bearers.all_keys())
            near = tuple(dict.fromkeys(self._catalogue.leader(self._bearers.of_key(key)[0]).name for key in close))
            raise NotFound(f"the registry knows nobody called {shown(name)}", near=near)
        for wanted in (None, "head_of_state", "head_of_government"):
            if len(idents) > 1:
                serving = [ident for ident in idents if self._serves(ident, on, wanted)]
                idents = serving or idents
        if len(idents) > 1:
            candidates = tuple(self._catalogue.leader(ident).name for ident in idents)
            raise AmbiguousName(f"{shown(name)} may be more than one person on {on}", candidates=candidates)
        return self._catalogue.leader(idents[0])

    def _serves(self, ident: str, on: date, role: str | None) -> bool:
        return any(
            covers(term.start, term.end, on) != "no"
            for term, row in zip(
                self._catalogue.leader(ident).terms, self._catalogue.person_terms(ident), strict=True
            )
            if role is None or row.get("role") == role
        )
