"""The registry: curated facts, and the questions one may ask of them for a given day.

It answers from its rows and nothing else: no clock, no network, no guess from likeness. What a text claims
never changes it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from cis_summits.errors import AmbiguousName, BadArgument, NotFound, UndecidedDate
from cis_summits.lexicon import Gazetteer
from cis_summits.model import Country, Leader, Organisation, SummitKind
from cis_summits.registry.alias import Alias
from cis_summits.registry.answers import Answers
from cis_summits.registry.asking import asked_days, asked_kind, asked_name, asked_rows, asked_year
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.country_names import CountryNames
from cis_summits.registry.coverage import CoverageRecord, check_covered, coverage
from cis_summits.registry.days import covers, partial, to_day
from cis_summits.registry.folding import fold
from cis_summits.registry.gatherings import Gatherings
from cis_summits.registry.offices import Offices
from cis_summits.registry.records import (
    ChairmanshipRecord,
    CountryName,
    MembershipEvent,
    StatusRecord,
    SummitRecord,
    TermRecord,
    ThemeYearRecord,
)
from cis_summits.registry.source_files import KINDS, shipped_facts
from cis_summits.registry.standing import Members, Standing
from cis_summits.registry.table import Table
from cis_summits.registry.written_names import WrittenNames
from cis_summits.text import shown

__all__ = ["Day", "Registry", "load_registry"]

Day = date | str
"""A day: a date, or an ISO string ("2009-10-09")."""


class Registry:
    """Reference facts about countries, leaders and organisations, each answer for a given day.

    Days are dates or ISO strings. A day before :attr:`first_day` or after :attr:`last_day` raises
    :class:`~cis_summits.errors.UndecidedDate`, as does a day that the dates of the rows are too imprecise
    to settle; what the registry does not know raises :class:`~cis_summits.errors.NotFound`. Countries may be
    given as objects, codes or names, organisations as objects, codes or names. An argument of the wrong type
    or form (not a day, a kind that no summit has) raises :class:`~cis_summits.errors.BadArgument`.

    Args:
        facts: the compact form, see :mod:`cis_summits.registry.source_files`; made by :func:`load_registry`,
            :meth:`from_files` and :meth:`with_`, which check it.

    Examples:
        >>> registry = load_registry()
        >>> registry.head_of_state("KG", on="2009-10-09")
        Leader(Kurmanbek Bakiyev, KG)
        >>> registry.country("Kyrgyz Republic")
        Country(KG Kyrgyzstan)
    """

    def __init__(self, facts: Mapping[str, Any]) -> None:
        if not isinstance(facts, Mapping) or not {"first_day", "last_day", *KINDS} <= facts.keys():
            raise BadArgument("a registry is made of facts in their compact form; see load_registry()")
        self._facts = facts
        self._catalogue = Catalogue(facts)
        self._names = CountryNames(self._catalogue)
        self._offices = Offices(self._catalogue)
        self._standing = Standing(self._catalogue)
        self._gatherings = Gatherings(self._catalogue)
        self._answers = Answers()

    def __reduce__(self) -> tuple[Callable[..., Registry], tuple[Any, ...]]:
        # What was worked out from the rows is worked out again; the shipped rows are wherever the package is.
        return (load_registry, ()) if self._catalogue.shipped else (Registry, (self._facts,))

    def __copy__(self) -> Registry:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Registry:
        return self  # it never changes

    # -- making registries

    @classmethod
    def from_files(cls, path: str | Path, *, alone: bool = False) -> Registry:
        """Read a registry from a folder of TOML files, laid out as ``data/registry``.

        Args:
            path: the folder.
            alone: whether the folder is a whole registry of its own; otherwise its files are laid over the
                shipped ones, a file with the same key (``alpha_3``, ``id``, ``code``) replacing the shipped.

        Raises:
            RegistryDataError: if a row is broken, or the folder holds no registry; the message names the file,
                the row and the reason.
            BadArgument: if ``path`` is no path.
        """
        from cis_summits.registry.assembly import facts_of_folder

        if not isinstance(path, str | os.PathLike):
            raise BadArgument(f"a registry's folder is a path, not {type(path).__name__}")
        return cls(facts_of_folder(Path(path), alone=alone))

    def with_(
        self,
        *,
        countries: Iterable[Mapping[str, Any]] = (),
        people: Iterable[Mapping[str, Any]] = (),
        organisations: Iterable[Mapping[str, Any]] = (),
    ) -> Registry:
        """Return a new registry with subjects added, or replaced where the key is known; this one stays as it is.

        Args:
            countries: subjects in the shape of the files in ``data/registry/countries``.
            people: subjects in the shape of the files in ``data/registry/people``.
            organisations: subjects in the shape of the files in ``data/registry/organisations``.

        Raises:
            RegistryDataError: if a row is broken; the message names the subject, the row and the reason.
            BadArgument: if something else than rows is given.
        """
        from cis_summits.registry.assembly import facts_with

        given = {
            kind: asked_rows(rows, kind)
            for kind, rows in (("countries", countries), ("people", people), ("organisations", organisations))
        }
        return Registry(facts_with(self._facts, given))

    # -- the days it covers

    @property
    def first_day(self) -> date:
        """The first day that may be asked about."""
        return self._catalogue.first_day

    @property
    def last_day(self) -> date:
        """The last day whose events the registry tells, and the last that may be asked about."""
        return self._catalogue.last_day

    def _day(self, on: Day) -> date:
        day = to_day(on)
        if not self.first_day <= day <= self.last_day:
            raise UndecidedDate(f"the registry covers {self.first_day} to {self.last_day}, not {day}")
        return day

    # -- its parts

    @cached_property
    def countries(self) -> Table[Country]:
        """All countries, by code; dissolved states too."""
        return Table(self._catalogue.country(row["alpha_3"]) for row in self._catalogue.country_rows)

    @cached_property
    def leaders(self) -> Table[Leader]:
        """All people, by name."""
        people = (self._catalogue.leader(row["id"]) for row in self._catalogue.people_rows)
        return Table(sorted(people, key=lambda leader: leader.name))

    @cached_property
    def organisations(self) -> Table[Organisation]:
        """All organisations, by code."""
        return Table(sorted(self._catalogue.organisations.values(), key=lambda o: o.code))

    @cached_property
    def country_names(self) -> Table[CountryName]:
        """All names of countries, with language, dates and sources."""
        return Table(self._names.rows())

    @cached_property
    def terms(self) -> Table[TermRecord]:
        """All terms of office, with sources and disputed versions."""
        return Table(self._offices.all())

    @cached_property
    def memberships(self) -> Table[MembershipEvent]:
        """All steps in the histories of countries and organisations."""
        return Table(self._standing.all())

    @property
    def chairmanships(self) -> Table[ChairmanshipRecord]:
        """All chairmanships of organisations."""
        return self._gatherings.chairmanships

    @property
    def theme_years(self) -> Table[ThemeYearRecord]:
        """All theme years and economic topics."""
        return self._gatherings.theme_years

    @cached_property
    def coverage(self) -> Table[CoverageRecord]:
        """What the registry holds of which organisation, and from when to when; what is not listed it has not.

        Examples:
            >>> [str(row.facts) for row in load_registry().coverage if row.organisation.code == "SCO"]
            ['memberships', 'secretaries']
        """
        return coverage(self._catalogue)

    @cached_property
    def gazetteer(self) -> Gazetteer[Alias]:
        """All names of countries, people and organisations, to be looked up in one pass over a text."""
        if self._catalogue.shipped:
            return WrittenNames(self._catalogue)
        from cis_summits.registry.aliases import build_gazetteer  # the names of the shipped registry are written out

        return build_gazetteer(self._catalogue)

    # -- countries

    def country(self, name: str | Country, *, on: Day | None = None) -> Country:
        """Return the country of that name, exactly as written but for case, accents, articles and order.

        Names in English and Russian count, official, short, former and colloquial ones, demonyms, capitals
        and metonyms, and the codes of ISO 3166. "Georgia" is the state, as the only country of that name.

        Args:
            name: the name.
            on: a day on which the name was in use; without it, any day will do.

        Raises:
            NotFound: if no country is so called; ``near`` names those that differ little.
            AmbiguousName: if several are ("Congo"); ``candidates`` says which.
            BadArgument: if it is not a text.
        """
        if isinstance(name, Country):
            return name
        asked_name(name, "a country")
        day = None if on is None else self._day(on)
        return self._answers.get(("country", name, day), lambda: self._names.find(name, day))

    # -- people and offices

    def leader(self, name: str, *, on: Day) -> Leader:
        """Return the person of that name, in any spelling.

        Where several bear the name, whoever held an office on the day is meant, and among those the head
        of state, as in the press.

        Raises:
            NotFound: if nobody is so called; ``near`` names those that differ little.
            AmbiguousName: if the day does not tell them apart; ``candidates`` says who.
        """
        return self._offices.leader(asked_name(name, "a leader"), self._day(on))

    def leaders_named(self, name: str) -> tuple[Leader, ...]:
        """Return everybody who bears a name, in any spelling; empty if nobody does."""
        return self._offices.named(asked_name(name, "a leader"))

    def leaders_alike(self, name: str) -> tuple[Leader, ...]:
        """Return whom a misspelt or otherwise transcribed name may mean; empty if nobody.

        The given name must be right, the surname nearly so: its consonants the same, or one letter changed, left out
        or added, in long ones two. Who bears the very name is found by :meth:`leader`.

        Args:
            name: given name and surname, in Latin letters.

        Raises:
            BadArgument: if ``name`` is no text.

        Examples:
            >>> from cis_summits import load_registry
            >>> load_registry().leaders_alike("Islam Karymov")
            (Leader(Islam Karimov, UZ),)
        """
        return self._offices.alike(asked_name(name, "a leader"))

    def head_of_state(self, country: str | Country, *, on: Day) -> Leader:
        """Return who was head of state on a day, for good or acting.

        Raises:
            NotFound: if the registry knows nobody.
            UndecidedDate: if its dates are too imprecise to tell.
        """
        return self.term(country, role="head_of_state", on=on).leader

    def head_of_government(self, country: str | Country, *, on: Day) -> Leader:
        """Return who was head of government on a day; errors as :meth:`head_of_state`."""
        return self.term(country, role="head_of_government", on=on).leader

    def office_holder(self, office: str, country: str | Country | Organisation, *, on: Day) -> Leader:
        """Return who held an office ("President", "Prime Minister", "Executive Secretary") on a day.

        Somebody acting in the office counts as holding it. The office at the head of an organisation's executive
        body is found by any title it ever had: that of the CIS was renamed Secretary General in 2023.

        Args:
            office: the office in English.
            country: the country, or the organisation whose office it is.
            on: the day.

        Raises:
            NotFound: if the registry knows nobody.
            UndecidedDate: if its dates are too imprecise to tell.
        """
        return self.term(country, office=asked_name(office, "an office"), on=on).leader

    def term(
        self, of: str | Country | Organisation, *, role: str | None = None, office: str | None = None, on: Day
    ) -> TermRecord:
        """Return the term behind an answer: days, sources, and other accounts where sources disagree.

        Args:
            of: a country, or an organisation.
            role: ``head_of_state``, ``head_of_government``, ``executive_secretary`` or ``secretary``, or
            office: the office in English, as for :meth:`office_holder`; give one of the two.
            on: the day.

        Raises:
            NotFound: if the registry knows nobody.
            UndecidedDate: if its dates are too imprecise to tell.
            BadArgument: if neither or both of ``role`` and ``office`` are given.
        """
        if (role is None) == (office is None):
            raise BadArgument("term() takes either role= or office=")
        day = self._day(on)

        def ask() -> TermRecord:
            body = self._country_or_organisation(of)
            if role is not None:
                return self._offices.by_role(body, asked_name(role, "a role"), day)
            return self._offices.by_office(body, asked_name(office, "an office"), day)

        return self._answers.get(("term", of, role, office, day), ask)

    def represented_by(self, country: str | Country, organisation: str | Organisation, *, on: Day) -> Leader:
        """Return who sits at an organisation's summits for a country: the head of state, save where the
        registry says that the head of government does (Armenia since 2018).

        Raises:
            NotFound: if the registry knows nobody.
            UndecidedDate: if its dates are too imprecise to tell.
        """
        day = self._day(on)

        def ask() -> Leader:
            state = self.country(country)
            code = self.organisation(organisation).code
            role = "head_of_state"
            for rule in self._catalogue.country_row(state.alpha_3).get("representation", ()):
                in_force = covers(partial(rule.get("start", "")), partial(rule.get("end", "")), day) == "yes"
                if in_force and code in rule.get("organisations", (code,)):
                    role = rule["role"]
            return self._offices.by_role(state, role, day).leader

        return self._answers.get(("represented", country, organisation, day), ask)

    def executive_secretary(self, *, on: Day, organisation: str | Organisation = "CIS") -> Leader:
        """Return who led an organisation's executive body on a day (Executive Secretary, Secretary General).

        Raises:
            NotFound: if the registry knows nobody.
            UndecidedDate: if its dates are too imprecise to tell.
        """
        of = self.organisation(organisation)
        secretary = ("executive_secretary", "secretary")
        what = f"secretary of {of.code}"
        return self._offices.holder(of, self._day(on), lambda t: t.get("role") in secretary, what).leader

    def _country_or_organisation(self, of: str | Country | Organisation) -> Country | Organisation:
        if isinstance(of, Country | Organisation):
            return of
        found = self._catalogue.organisations.get(asked_name(of, "a country or an organisation"))
        return found or self.country(of)

    # -- organisations

    @cached_property
    def _organisation_names(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for row in self._catalogue.organisation_rows:
            forms = [row["code"], row["name"]]
            forms += [form for name in row.get("names", ()) for form in name["forms"]]
            for key in dict.fromkeys(map(fold, forms)):
                names.setdefault(key, []).append(row["code"])
        return names

    def organisation(self, name: str | Organisation) -> Organisation:
        """Return the organisation of that code or name, in English or Russian.

        Raises:
            NotFound: if there is none.
            AmbiguousName: if several are so called.
        """
        if isinstance(name, Organisation):
            return name
        found = self._catalogue.organisations.get(asked_name(name, "an organisation"))
        if found is not None:
            return found
        codes = self._organisation_names.get(fold(name), [])
        if len(codes) > 1:
            raise AmbiguousName(f"{shown(name)} may be more than one organisation", candidates=tuple(codes))
        if not codes:
            raise NotFound(f"the registry has no organisation called {shown(name)}")
        return self._catalogue.organisations[codes[0]]

    def holds_summits(self, organisation: str | Organisation) -> bool:
        """Tell whether the heads of state of an organisation meet in a council of its own.

        Raises:
            NotFound: if there is no such organisation.
            AmbiguousName: if several are so called.

        Examples:
            >>> from cis_summits import load_registry
            >>> load_registry().holds_summits("CSTO"), load_registry().holds_summits("UNESCO")
            (True, False)
        """
        return self.organisation(organisation).code in self._catalogue.summit_codes

    def members(self, organisation: str | Organisation, *, on: Day) -> Members:
        """Return the members on a day, by code; the result keeps statuses, sources and disputes.

        Before an organisation was founded these are the members of what it grew from, if the registry knows them;
        ``note`` says so.

        Raises:
            NotFound: if there is no such organisation, or the registry holds no members of it.
            UndecidedDate: if the registry's dates are too imprecise to tell.

        Examples:
            >>> [country.alpha_2 for country in load_registry().members("EAEU", on="2020-01-01")]
            ['AM', 'BY', 'KG', 'KZ', 'RU']
        """
        day = self._day(on)

        def ask() -> Members:
            of = self.organisation(organisation)
            check_covered(self._catalogue, of.code, "memberships")
            return self._standing.members(of, day)

        return self._answers.get(("members", organisation, day), ask)

    def status(self, country: str | Country, organisation: str | Organisation, *, on: Day) -> StatusRecord:
        """Return how a country stood to an organisation on a day, with history, sources and other accounts.

        Raises:
            NotFound: if the registry knows of no relation up to that day, or holds no members of the organisation.
            UndecidedDate: if its dates are too imprecise to tell.
        """
        day = self._day(on)

        def ask() -> StatusRecord:
            of = self.organisation(organisation)
            check_covered(self._catalogue, of.code, "memberships")
            return self._standing.status(self.country(country), of, day)

        return self._answers.get(("status", country, organisation, day), ask)

    def chair(
        self, organisation: str | Organisation, year: int | str | None = None, *, on: Day | None = None
    ) -> ChairmanshipRecord:
        """Return the chairmanship of a year or of a day; ``versions`` tells of other accounts.

        Args:
            organisation: the organisation.
            year: the calendar year, or
            on: the day; give one of the two.

        Raises:
            NotFound: if the registry knows of none, or holds none of the organisation.
            UndecidedDate: if the chair passed on during the year; the message says when.
            BadArgument: if neither or both of ``year`` and ``on`` are given, or they are no year and no day.
        """
        of = self.organisation(organisation)
        if (year is None) == (on is None):
            raise BadArgument("chair() takes either year= or on=")
        year = None if year is None else asked_year(year)
        day = None if on is None else self._day(on)
        check_covered(self._catalogue, of.code, "chairmanships")
        if year is not None:
            return self._gatherings.chair_of_year(of, year)
        assert day is not None
        return self._gatherings.chair_on(of, day)

    def summits(
        self,
        organisation: str | Organisation | None = None,
        *,
        kind: SummitKind | None = None,
        year: int | str | None = None,
        between: tuple[Day | int, Day | int] | None = None,
        place: str | None = None,
        held: bool = True,
    ) -> Table[SummitRecord]:
        """Return the summits that fit, in order of time.

        Args:
            organisation: whose; ``None`` for all whose summits the registry holds.
            kind: ``council``, ``informal`` or ``extraordinary``; ``None`` for all.
            year: the calendar year in which they began, or
            between: first and last day, both included, of the time in which they began; a month ("2014-05") or
                a year ("2014") stands for its first day at the beginning and for its last at the end.
            place: name of the place or of the host country.
            held: leave out those that were not held or only planned; disputed ones stay, and say so.

        Raises:
            NotFound: if there is no such organisation, the registry holds no summits of it, or there is neither a
                place nor a country of that name; ``near`` lists places that are called much the same.
            BadArgument: if there is no such kind, ``year`` is not a year, ``between`` is not a first and a last
                day in order, or both are given.
        """
        asked_kind(kind)
        code = None if organisation is None else self.organisation(organisation).code
        if code is not None:
            check_covered(self._catalogue, code, "summits")
        there = None if place is None else self._summits_at(place)
        return self._gatherings.select(code, kind, asked_days(between, year), there, held=held)

    def _summits_at(self, place: str) -> frozenset[str]:
        """Return the ids of the summits in a town, by any name it had, or else in a country."""
        at = self._gatherings.at_place(self._names.spellings_of_place(asked_name(place, "a place")))
        if at:
            return at
        try:
            host = self.country(place)
        except NotFound:
            known = "the registry knows of no summit in a place called"
            near = self._gatherings.near_places(place)
            raise NotFound(f"{known} {shown(place)}, and of no such country", near=near) from None
        return frozenset(summit.id for summit in self._gatherings.summits if summit.host == host)

    def theme_year(self, organisation: str | Organisation, year: int | str) -> ThemeYearRecord:
        """Return the theme of a year; a second theme of the same year is in :attr:`theme_years`.

        Raises:
            NotFound: if the registry knows of none.
        """
        code = self.organisation(organisation).code
        year = asked_year(year)
        for theme in self._gatherings.theme_years:
            if theme.organisation.code == code and theme.year == year and theme.scope == "theme year":
                return theme
        raise NotFound(f"the registry knows of no {code} theme for {year}")

    def __repr__(self) -> str:
        sizes = ", ".join(f"{len(self._facts[kind])} {kind}" for kind in KINDS)
        return f"Registry({sizes}; {self.first_day} to {self.last_day})"


@lru_cache(maxsize=1)
def load_registry() -> Registry:
    """Return the registry that ships with the package; it is read on the first call only."""
    return Registry(shipped_facts())
