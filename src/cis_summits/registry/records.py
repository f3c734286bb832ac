"""The rows of the registry as typed objects: each tells its sources, how sure it is, and who disagrees."""

from datetime import date
from typing import Literal

from cis_summits.model import Country, Leader, MembershipStatus, Organisation, SummitKind
from cis_summits.model.base import Entity
from cis_summits.values import PartialDate

__all__ = [
    "ChairmanshipRecord",
    "ChairmanshipVersion",
    "Confidence",
    "CountryName",
    "MembershipEvent",
    "Relation",
    "RowStatus",
    "StatusRecord",
    "StatusVersion",
    "SummitRecord",
    "TermRecord",
    "TermVersion",
    "ThemeYearRecord",
]

Confidence = Literal["high", "medium", "low"]
"""``high``: an official source or two independent ones; ``medium``: one good source; ``low``: a weak one, or
general knowledge."""

RowStatus = Literal["settled", "disputed"]
"""``disputed``: sources disagree; the row gives the version that the registry uses, ``versions`` the others."""

Relation = Literal["member", "associate", "observer", "suspended", "former", "candidate", "partner"]
"""How a country stands to an organisation: the statuses of memberships, and ``partner`` (dialogue partner)."""


class Record(Entity):
    """What every row tells beside its fact.

    Attributes:
        note: what a reader of the row should know, in English.
        confidence: how sure the row is.
        sources: where it was found: addresses, or a short description.
    """

    note: str = ""
    confidence: Confidence = "medium"
    sources: tuple[str, ...] = ()

    def _columns(self) -> dict[str, object]:
        """Return the fact first, then what is said about it; the sources and the history are in the object."""
        columns = {name: value for name, value in self if name not in _BEHIND}
        columns["versions"] = tuple(version._summary() for version in getattr(self, "versions", ()))
        columns["note"] = columns.pop("note")
        columns["confidence"] = columns.pop("confidence")
        return columns


_BEHIND = ("sources", "history", "id", "version")
"""Fields that a table leaves out: they take much room, or say what another column says."""


class CountryName(Record):
    """A row of names of a country.

    Attributes:
        country: the country.
        type: ``name``, ``official``, ``former``, ``table`` (spelling found in tables only), ``demonym``,
            ``people``, ``capital``, ``metonym`` or ``city``.
        language: BCP 47 tag.
        forms: the spellings.
        start: from when they were in use, if known.
        end: until when (not included), if known.
    """

    country: Country
    type: str
    language: str
    forms: tuple[str, ...]
    start: PartialDate | None = None
    end: PartialDate | None = None

    def _summary(self) -> str:
        return f"{self.country.alpha_2} {self.type} {self.language}: {', '.join(self.forms)}"


class TermVersion(Record):
    """Another account of a term: other days for the same office."""

    start: PartialDate | None = None
    end: PartialDate | None = None

    def _summary(self) -> str:
        return f"{self.start or ''}..{self.end or ''} {self.note}".rstrip()


class TermRecord(Record):
    """A stretch of time in which somebody held an office.

    Attributes:
        leader: who.
        office: the office in English.
        role: ``head_of_state``, ``head_of_government``, ``executive_secretary``, ``secretary`` or empty.
        country: the country, unless it is an office of an organisation.
        organisation: the organisation, unless it is an office of a country.
        acting: whether the office was held for the time being only.
        start: first day in office.
        end: the day of leaving, not included; ``None`` if in office on the registry's last day.
        status: whether sources agree on the term.
        versions: the other accounts.
    """

    leader: Leader
    office: str
    role: str = ""
    country: Country | None = None
    organisation: Organisation | None = None
    acting: bool = False
    start: PartialDate | None = None
    end: PartialDate | None = None
    status: RowStatus = "settled"
    versions: tuple[TermVersion, ...] = ()

    def _summary(self) -> str:
        of = self.country.alpha_2 if self.country else self.organisation.code if self.organisation else ""
        disputed = ", disputed" if self.versions else ""
        return f"{self.leader.name}, {self.office}, {of} {self.start or ''}..{self.end or ''}{disputed}"


class MembershipEvent(Record):
    """A step in the history of a country and an organisation.

    Attributes:
        country: the country.
        organisation: the organisation.
        date: when, as exact as the source.
        event: what happened.
        status: the relation that holds from then on.
        detail: what kind of member, observer ...
        version: ``main`` for the account that the registry follows, ``alternative`` for another.
        by: whose account an alternative is.
        until: until when an alternative differs; ``None`` if it still does.
    """

    country: Country
    organisation: Organisation
    date: PartialDate
    event: str
    status: Relation
    detail: str = ""
    version: Literal["main", "alternative"] = "main"
    by: str = ""
    until: PartialDate | None = None

    def _summary(self) -> str:
        other = f" (according to {self.by})" if self.version == "alternative" else ""
        return f"{self.country.alpha_2} {self.organisation.code} {self.date}: {self.event} -> {self.status}{other}"


class StatusVersion(Record):
    """Another account of how a country stood to an organisation on the day."""

    status: Relation
    detail: str = ""
    by: str = ""

    def _summary(self) -> str:
        return f"{self.status} according to {self.by}: {self.note}"


class StatusRecord(Record):
    """How a country stood to an organisation on a day.

    Attributes:
        country: the country.
        organisation: the organisation.
        on: the day asked about.
        status: the relation.
        detail: what kind of member, observer ...
        since: from when the relation holds.
        until: until when, not included; ``None`` if it still held on the registry's last day.
        dispute: ``disputed`` where sources see the day differently.
        versions: the other accounts.
        history: all steps up to the day, in order.
    """

    country: Country
    organisation: Organisation
    on: date
    status: Relation
    detail: str = ""
    since: PartialDate
    until: PartialDate | None = None
    dispute: RowStatus = "settled"
    versions: tuple[StatusVersion, ...] = ()
    history: tuple[MembershipEvent, ...] = ()

    @property
    def membership_status(self) -> MembershipStatus:
        """The status in the terms of claims: a dialogue partner counts as an observer."""
        return "observer" if self.status == "partner" else self.status

    def _summary(self) -> str:
        detail = f" ({self.detail})" if self.detail else ""
        disputed = f", disputed: {'; '.join(f'{v.status} according to {v.by}' for v in self.versions)}"
        told = disputed if self.versions else ""
        return f"{self.country.alpha_2} {self.organisation.code} on {self.on}: {self.status}{detail}{told}"


class ChairmanshipVersion(Record):
    """Another account of who was in the chair in the same days."""

    country: Country | None = None
    start: PartialDate
    end: PartialDate
    by: str = ""

    def _summary(self) -> str:
        of = self.country.alpha_2 if self.country else "no standing chair"
        return f"{of} {self.start}..{self.end} according to {self.by}"


class ChairmanshipRecord(Record):
    """A stretch of time in which a country chaired an organisation.

    Attributes:
        organisation: the organisation.
        country: the chair; ``None`` where there was no standing chair.
        people: the persons who held the chair, in order.
        co_chairs: the co-chairing countries.
        start: first day.
        end: the day of the handover, not included.
        version: ``main``, or ``alternative`` for another account.
        by: whose account an alternative is.
        versions: the other accounts of the same days; they stand in the table as rows of their own too.
    """

    organisation: Organisation
    country: Country | None = None
    people: tuple[str, ...] = ()
    co_chairs: tuple[Country, ...] = ()
    start: PartialDate
    end: PartialDate
    version: Literal["main", "alternative"] = "main"
    by: str = ""
    versions: tuple[ChairmanshipVersion, ...] = ()

    @property
    def dispute(self) -> RowStatus:
        """Whether there is another account of the same days."""
        return "disputed" if self.versions else "settled"

    def _summary(self) -> str:
        of = self.country.alpha_2 if self.country else "no standing chair"
        other = f" (according to {self.by})" if self.version == "alternative" else ""
        told = f", disputed: {'; '.join(v._summary() for v in self.versions)}" if self.versions else ""
        return f"{self.organisation.code} {self.start}..{self.end}: {of}{other}{told}"


class SummitRecord(Record):
    """A meeting of an organisation's heads of state.

    Attributes:
        id: the key of the row.
        organisation: whose summit.
        kind: ``council``, ``informal`` or ``extraordinary``.
        start: first day.
        end: last day, included.
        place: town or place; ``None`` for a videoconference.
        venue: where in it, if known.
        host: the country of the place, or that chaired the videoconference.
        format: ``in person`` or ``video``.
        held: ``yes``, ``no`` (announced, not held), ``planned``, or ``disputed`` (a meeting that only some
            sources call a summit).
        number: own count within its series.
    """

    id: str
    organisation: Organisation
    kind: SummitKind
    start: PartialDate
    end: PartialDate
    place: str | None = None
    venue: str = ""
    host: Country | None = None
    format: Literal["in person", "video"] = "in person"
    held: Literal["yes", "no", "planned", "disputed"] = "yes"
    number: int | None = None

    def _summary(self) -> str:
        days = str(self.start) + (f"..{self.end}" if self.end != self.start else "")
        held = "" if self.held == "yes" else f" [{'not held' if self.held == 'no' else self.held}]"
        return f"{self.organisation.code} {self.kind} {days} {self.place or 'videoconference'}{held}"


class ThemeYearRecord(Record):
    """A year that an organisation dedicated to a theme.

    Attributes:
        organisation: the organisation.
        year: the calendar year.
        title: the theme, without "Year of (the)".
        title_ru: the Russian title.
        scope: ``theme year``, or ``economic topic`` (the question chosen for economic work).
        additional: a second theme of the same year.
        declared: when it was decided, if known.
        declared_at: where.
    """

    organisation: Organisation
    year: int
    title: str
    title_ru: str = ""
    scope: Literal["theme year", "economic topic"] = "theme year"
    additional: bool = False
    declared: PartialDate | None = None
    declared_at: str = ""

    def _summary(self) -> str:
        return f"{self.organisation.code} {self.year}: {self.title}"
