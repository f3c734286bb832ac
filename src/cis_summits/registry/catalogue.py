"""The objects behind the codes: countries, leaders and organisations, each built once and only when asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from cis_summits.errors import NotFound
from cis_summits.model import Country, Leader, LeaderName, Organisation, Term
from cis_summits.model.base import read_as
from cis_summits.registry.days import partial
from cis_summits.registry.source_files import Row, ShippedFacts, key_of
from cis_summits.text import shown

__all__ = ["Catalogue"]

_COUNCILS = frozenset({"council", "supreme council"})  # kinds of bodies in which heads of state sit


class Catalogue:
    """Objects of a registry by their keys.

    Args:
        facts: the compact form, see :mod:`cis_summits.registry.source_files`.

    Attributes:
        shipped: whether these are the facts that ship with the package, nothing added.
    """

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.shipped = isinstance(facts, ShippedFacts)
        self.first_day = date.fromisoformat(facts["first_day"])
        self.last_day = date.fromisoformat(facts["last_day"])
        self.country_rows: tuple[Row, ...] = tuple(facts["countries"])
        self.people_rows: tuple[Row, ...] = tuple(facts["people"])
        self.organisation_rows: tuple[Row, ...] = tuple(facts["organisations"])
        self._countries: dict[str, Country] = {}
        self._leaders: dict[str, Leader] = {}

    @cached_property
    def _country_by_key(self) -> dict[str, Row]:
        return {key_of("countries", row): row for row in self.country_rows}

    @cached_property
    def alpha_3(self) -> dict[str, str]:
        """The three-letter code of each two-letter one; a state that exists goes before a dissolved one."""
        codes = {row["alpha_2"]: row["alpha_3"] for row in self.country_rows if row.get("dissolved")}
        codes.update((row["alpha_2"], row["alpha_3"]) for row in self.country_rows if not row.get("dissolved"))
        return codes

    @cached_property
    def _person_by_id(self) -> dict[str, Row]:
        return {key_of("people", row): row for row in self.people_rows}

    @cached_property
    def _organisation_by_code(self) -> dict[str, Row]:
        return {row["code"]: row for row in self.organisation_rows}

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        """The organisations by their codes."""
        return {
            row["code"]: read_as(Organisation, code=row["code"], name=row["name"]) for row in self.organisation_rows
        }

    @cached_property
    def summit_codes(self) -> frozenset[str]:
        """The codes of organisations that have a council of their heads of state."""
        return frozenset(
            row["code"]
            for row in self.organisation_rows
            if any(body["kind"] in _COUNCILS for body in row.get("bodies", ()))
        )

    def country(self, code: str) -> Country:
        """Return the country with a code of two or three letters.

        Raises:
            NotFound: if there is none.
        """
        key = self.alpha_3.get(code, code)
        found = self._countries.get(key)
        if found is None:
            row = self._country_by_key.get(key)
            if row is None:
                raise NotFound(f"no country with the code {code!r}")
            found = self._countries[key] = read_as(
                Country,
                alpha_2=row["alpha_2"],
                alpha_3=row["alpha_3"],
                numeric=row["numeric"],
                name=row["name"],
                official_name=row.get("official_name"),
            )
        return found

    def country_row(self, alpha_3: str) -> Row:
        """Return the row of a country by its three-letter code.

        Raises:
            NotFound: if there is none: an object of another registry.
        """
        row = self._country_by_key.get(alpha_3)
        if row is None:
            raise NotFound(f"the registry has no country with the code {shown(alpha_3)}")
        return row

    def leader(self, ident: str) -> Leader:
        """Return the person with an id.

        Raises:
            NotFound: if there is none.
        """
        found = self._leaders.get(ident)
        if found is None:
            row = self._person_by_id.get(ident)
            if row is None:
                raise NotFound(f"no person with the id {ident!r}")
            found = self._leaders[ident] = read_as(
                Leader,
                name=row["name"],
                names=tuple(
                    read_as(LeaderName, text=form, language=language)
                    for language, kind, form, _, _ in row["spellings"]
                    if kind == "full" and form != row["name"]
                ),
                terms=tuple(
                    read_as(
                        Term,
                        office=term["office"],
                        country=term.get("country"),
                        organisation=term.get("organisation"),
                        start=partial(term.get("start", "")),
                        end=partial(term.get("end", "")),
                    )
                    for term in row.get("terms", ())
                ),
            )
        return found

    def organisation_row(self, code: str) -> Row:
        """Return the row of an organisation by its code.

        Raises:
            NotFound: if there is none: an object of another registry.
        """
        row = self._organisation_by_code.get(code)
        if row is None:
            raise NotFound(f"the registry has no organisation with the code {shown(code)}")
        return row

    def terms_of(self, code: str) -> list[Row]:
        """Return the rows of the terms of office in an organisation."""
        return [t for row in self.people_rows for t in row.get("terms", ()) if t.get("organisation") == code]

    def person_terms(self, ident: str) -> list[Row]:
        """Return the rows of the terms of a person, in the order of :attr:`Leader.terms`."""
        return list(self._person_by_id[ident].get("terms", ()))
