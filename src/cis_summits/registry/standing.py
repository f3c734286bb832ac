"""How countries stand to organisations: the steps of each history, and the state of things on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Country, Organisation
from cis_summits.model.base import read_as
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.days import covers, date_of, partial
from cis_summits.registry.records import MembershipEvent, StatusRecord, StatusVersion
from cis_summits.registry.table import Table
from cis_summits.values import PartialDate

__all__ = ["Members", "Standing"]


class Members(Table[Country]):
    """The members of an organisation on a day: a sequence of countries that keeps the rows behind it.

    Attributes:
        organisation: the organisation.
        on: the day.
        note: what to know about the day: that the organisation was not yet founded, or no longer there; else empty.
        statuses: how each of them stood to the organisation, with sources and disputes.
        others: those who stood in another relation (associates, observers, former members ...).
        undecided: those of whom imprecise dates tell no more than that they were no members.
    """

    __slots__ = ("note", "on", "organisation", "others", "statuses", "undecided")

    def __init__(
        self,
        organisation: Organisation,
        on: date,
        statuses: Table[StatusRecord],
        others: Table[StatusRecord],
        undecided: tuple[Country, ...] = (),
        note: str = "",
    ) -> None:
        super().__init__(status.country for status in statuses)
        self.organisation = organisation
        self.on = on
        self.note = note
        self.statuses = statuses
        self.others = others
        self.undecided = undecided

    @property
    def disputed(self) -> Table[StatusRecord]:
        """The rows, of members and others, that sources see differently."""
        return Table(s for s in (*self.statuses, *self.others) if s.dispute == "disputed")

    def __repr__(self) -> str:
        groups: list[tuple[str, Sequence[Country]]] = [("not settled", self.undecided)]
        groups += [
            (relation, [s.country for s in self.others if s.status == relation])
            for relation in ("associate", "candidate", "observer", "partner", "suspended", "former")
        ]
        groups.append(("disputed", [s.country for s in self.disputed]))
        lines = [f"{name}: {_codes(countries)}" for name, countries in groups if countries]
        lines += [f"note: {self.note}"] if self.note else []
        head = f"{len(self)} members: {_codes(self)}" if self else "no members"
        return "\n  ".join([f"{self.organisation.code} on {self.on}, {head}", *lines])

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows: members first, then the others."""
        from cis_summits.model.html import row_table  # loaded for notebooks only

        return row_table(
            (*self.statuses, *self.others),
            "",
            caption=f"{self.organisation.name} on {self.on}",
            note=self.note,
            without=("organisation", "on", "dispute", "confidence"),
        )


class Standing:
    """The histories of membership of a catalogue's organisations.

    Args:
        catalogue: where countries and organisations are.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, dict[str, list[MembershipEvent]]] = {}

    def _steps(self, code: str) -> dict[str, list[MembershipEvent]]:
        """Return the steps to and in an organisation by country (three letters), in order of time."""
        steps = self._known.get(code)
        if steps is None:
            steps = {}
            organisation = self._catalogue.organisations.get(code)
            if organisation is None:
                return steps  # one of somebody's own making
            for step in self._catalogue.organisation_row(code).get("memberships", ()):
                country = self._catalogue.country(step["country"])
                event = read_as(
                    MembershipEvent,
                    country=country,
                    organisation=organisation,
                    date=date_of(step["date"]),
                    event=step["event"],
                    status=step["status"],
                    detail=step.get("detail", ""),
                    version=step.get("version", "main"),
                    by=step.get("by", ""),
                    until=partial(step.get("until", "")),
                    note=step.get("note", ""),
                    confidence=step.get("confidence", "medium"),
                    sources=tuple(step.get("sources", ())),
                )
                steps.setdefault(country.alpha_3, []).append(event)
            for of_country in steps.values():
                of_country.sort(key=lambda e: (e.date.earliest, e.date.latest))
            self._known[code] = steps
        return steps

    def all(self) -> Iterator[MembershipEvent]:
        """Yield every step, by organisation and country."""
        for row in self._catalogue.organisation_rows:
            for steps in self._steps(row["code"]).values():
                yield from steps

    def status(self, country: Country, organisation: Organisation, on: date) -> StatusRecord:
        """Return how a country stood on a day; see :meth:`Registry.status`."""
        steps = self._steps(organisation.code).get(country.alpha_3, [])
        main = [step for step in steps if step.version == "main"]
        past = [step for step in main if step.date.earliest <= on]
        if not past:
            raise NotFound(
                f"the registry knows of no relation between {country.name} and {organisation.code} up to {on}"
            )
        last = past[-1]
        if last.date.latest > on:
            before = [step for step in past if step.date.latest <= on]
            if not before or any(step.status != before[-1].status for step in past[past.index(before[-1]) :]):
                raise UndecidedDate(
                    f"{country.name} and {organisation.code}: {last.event!r} is dated {last.date} only, "
                    f"so the registry cannot tell the status on {on}"
                )
        run = past
        while len(run) > 1 and run[-2].status == last.status:
            run = run[:-1]
        until = next((step.date for step in main if step.date.earliest > on and step.status != last.status), None)
        versions = [v for v in steps if v.version == "alternative" and covers(v.date, v.until, on) != "no"]
        return read_as(
            StatusRecord,
            country=country,
            organisation=organisation,
            on=on,
            status=last.status,
            detail=last.detail,
            since=run[-1].date,
            until=until,
            dispute="disputed" if versions else "settled",
            versions=tuple(
                read_as(
                    StatusVersion,
                    status=v.status,
                    detail=v.detail,
                    by=v.by,
                    note=v.event,
                    confidence=v.confidence,
                    sources=v.sources,
                )
                for v in versions
            ),
            history=tuple(step for step in steps if step.date.earliest <= on),
            note=last.note or last.event,
            confidence=last.confidence,
            sources=tuple(dict.fromkeys(source for step in [*run[-1:], last] for source in step.sources)),
        )

    def members(self, organisation: Organisation, on: date) -> Members:
        """Return the members on a day; see :meth:`Registry.members`."""
        members: list[StatusRecord] = []
        others: list[StatusRecord] = []
        undecided: list[Country] = []
        for alpha_3, steps in self._steps(organisation.code).items():
            country = self._catalogue.country(alpha_3)
            try:
                status = self.status(country, organisation, on)
            except NotFound:
                continue
            except UndecidedDate:
                past = [step for step in steps if step.version == "main" and step.date.earliest <= on]
                settled = [step for step in past if step.date.latest <= on]
                if any(step.status == "member" for step in settled[-1:] + past[len(settled) :]):
                    raise
                undecided.append(country)
                continue
            (members if status.status == "member" else others).append(status)
        members.sort(key=lambda s: s.country.alpha_2)
        others.sort(key=lambda s: s.country.alpha_2)
        note = self._note(organisation, members, on)
        return Members(organisation, on, Table(members), Table(others), tuple(undecided), note)

    def _note(self, organisation: Organisation, members: list[StatusRecord], on: date) -> str:
        """Return what to know of a day on which the organisation was not there."""
        row = self._catalogue.organisation_row(organisation.code)
        founded, dissolved = partial(row.get("founded", "")), partial(row.get("dissolved", ""))
        if founded is not None and on < founded.earliest:
            as_what = "; ".join(dict.fromkeys(s.detail for s in members if s.detail))
            before = f"; the members on {on} are those of what came before it ({as_what})" if as_what else ""
            return f"{organisation.code} was founded {_when(founded)}{before}"
        if dissolved is not None and on >= dissolved.latest:
            return f"{organisation.code} was dissolved {_when(dissolved)}"
        return ""


def _when(date: PartialDate) -> str:
    return f"{'on' if date.precision == 'day' else 'in'} {date}"


def _codes(countries: Iterable[Country]) -> str:
    return ", ".join(country.alpha_2 for country in countries)
