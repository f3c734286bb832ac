"""Chairmanships, summits and theme years of organisations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Organisation, SummitKind
from cis_summits.model.base import read_as
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.days import covers, date_of, partial
from cis_summits.registry.folding import fold, near_keys
from cis_summits.registry.records import ChairmanshipRecord, ChairmanshipVersion, SummitRecord, ThemeYearRecord
from cis_summits.registry.table import Table

__all__ = ["Gatherings"]

_ALIKE = 0.6  # of a name with one of the few places; "Menck" is as far as that from Minsk


class Gatherings:
    """What the organisations of a catalogue held and decided, by date.

    Args:
        catalogue: where countries and organisations are.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def chairmanships(self) -> Table[ChairmanshipRecord]:
        """All chairmanships, by organisation and start."""
        country = self._catalogue.country
        rows = [
            read_as(
                ChairmanshipRecord,
                organisation=self._catalogue.organisations[row["code"]],
                country=country(chair["country"]) if chair.get("country") else None,
                people=tuple(chair.get("people", ())),
                co_chairs=tuple(country(code) for code in chair.get("co_chairs", ())),
                start=date_of(chair["start"]),
                end=date_of(chair["end"]),
                version=chair.get("version", "main"),
                by=chair.get("by", ""),
                note=chair.get("note", ""),
                confidence=chair.get("confidence", "medium"),
                sources=tuple(chair.get("sources", ())),
            )
            for row in self._catalogue.organisation_rows
            for chair in row.get("chairmanships", ())
        ]
        others = [row for row in rows if row.version == "alternative"]
        return Table(_with_versions(row, others) if row.version == "main" else row for row in rows)

    @cached_property
    def summits(self) -> Table[SummitRecord]:
        """All summits, by organisation and start."""
        rows = (
            read_as(
                SummitRecord,
                id=summit["id"],
                organisation=self._catalogue.organisations[row["code"]],
                kind=summit["kind"],
                start=date_of(summit["start"]),
                end=date_of(summit.get("end") or summit["start"]),
                place=summit.get("place"),
                venue=summit.get("venue", ""),
                host=self._catalogue.country(summit["country"]) if summit.get("country") else None,
                format="video" if summit.get("format") == "video" else "in person",
                held=summit.get("held", "yes"),
                number=summit.get("number"),
                note=summit.get("note", ""),
                confidence=summit.get("confidence", "medium"),
                sources=tuple(summit.get("sources", ())),
            )
            for row in self._catalogue.organisation_rows
            for summit in row.get("summits", ())
        )
        return Table(sorted(rows, key=lambda s: (s.organisation.code, s.start.earliest)))

    @cached_property
    def theme_years(self) -> Table[ThemeYearRecord]:
        """All theme years, by organisation and year."""
        rows = (
            read_as(
                ThemeYearRecord,
                organisation=self._catalogue.organisations[row["code"]],
                year=theme["year"],
                title=theme["title"],
                title_ru=theme.get("title_ru", ""),
                scope=theme.get("scope", "theme year"),
                additional=theme.get("additional", False),
                declared=partial(theme.get("declared", "")),
                declared_at=theme.get("declared_at", ""),
                note=theme.get("note", ""),
                confidence=theme.get("confidence", "medium"),
                sources=tuple(theme.get("sources", ())),
            )
            for row in self._catalogue.organisation_rows
            for theme in row.get("theme_years", ())
        )
        return Table(sorted(rows, key=lambda t: (t.organisation.code, t.year, t.scope != "theme year", t.additional)))

    def near_places(self, place: str) -> tuple[str, ...]:
        """Return the places of summits, and their host countries, whose names differ little from ``place``."""
        names = [name for s in self.summits for name in (s.place, s.host and s.host.name) if name]
        by_key = {fold(name): name for name in names}
        return tuple(by_key[key] for key in near_keys(place, by_key, _ALIKE))

    def at_place(self, spellings: frozenset[str]) -> frozenset[str]:
        """Return the ids of the summits whose place or venue has one of the folded spellings."""
        return frozenset(s.id for s in self.summits if spellings & {fold(s.place or ""), fold(s.venue)})

    def select(
        self,
        code: str | None,
        kind: SummitKind | None,
        days: tuple[date, date] | None,
        ids: frozenset[str] | None,
        *,
        held: bool,
    ) -> Table[SummitRecord]:
        """Return the summits of an organisation, kind and time, among those with the ids; ``None`` is any."""
        return Table(
            summit
            for summit in self.summits
            if (code is None or summit.organisation.code == code)
            and (kind is None or summit.kind == kind)
            and (days is None or (days[0] <= summit.start.earliest and summit.start.latest <= days[1]))
            and (ids is None or summit.id in ids)
            and (not held or summit.held in ("yes", "disputed"))
        )

    def chair_on(self, organisation: Organisation, on: date) -> ChairmanshipRecord:
        """Return the chairmanship in which a day falls.

        Raises:
            NotFound: if the registry knows of none.
            UndecidedDate: if its days are too imprecise to tell.
        """
        found = [
            (covers(chair.start, chair.end, on), chair)
            for chair in self.chairmanships
            if chair.organisation == organisation and chair.version == "main"
        ]
        possible = [(cover, chair) for cover, chair in found if cover != "no"]
        if not possible:
            raise NotFound(f"the registry knows of no {organisation.code} chairmanship on {on}")
        if len(possible) > 1 or possible[0][0] != "yes":
            raise UndecidedDate(f"the days of the {organisation.code} chairmanships do not settle {on}")
        return possible[0][1]

    def chair_of_year(self, organisation: Organisation, year: int) -> ChairmanshipRecord:
        """Return the chairmanship of a year; the later one where the same country was confirmed in the chair.

        Raises:
            NotFound: if the registry knows of none in that year.
            UndecidedDate: if the chair passed to another country during the year; the message says when.
        """
        first, after = date(year, 1, 1), date(year + 1, 1, 1)
        chairs = [
            chair
            for chair in self.chairmanships
            if chair.organisation == organisation
            and chair.version == "main"
            and chair.start.earliest < after
            and chair.end.latest > first
        ]
        if not chairs:
            raise NotFound(f"the registry knows of no {organisation.code} chairmanship in {year}")
        if len({chair.country for chair in chairs}) > 1:
            told = "; ".join(repr(chair) for chair in chairs)
            raise UndecidedDate(f"the {organisation.code} chair passed on in {year}: {told}. Ask with on=")
        return chairs[-1]


def _with_versions(row: ChairmanshipRecord, others: Sequence[ChairmanshipRecord]) -> ChairmanshipRecord:
    """Return a row with the other accounts that tell of any of its days."""
    versions = tuple(
        read_as(
            ChairmanshipVersion,
            country=other.country,
            start=other.start,
            end=other.end,
            by=other.by,
            note=other.note,
            confidence=other.confidence,
            sources=other.sources,
        )
        for other in others
        if other.organisation == row.organisation
        and other.start.earliest < row.end.latest
        and row.start.earliest < other.end.latest
    )
    return row.model_copy(update={"versions": versions}) if versions else row
