"""A document: its text, where it came from, and everything that was read from it."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Literal

from cis_summits.errors import BadArgument
from cis_summits.model.base import Entity, Extracted, read_as
from cis_summits.model.claims import Chairmanship, Membership, ThemeYear
from cis_summits.model.country import Country
from cis_summits.model.coverage import Coverage, measure
from cis_summits.model.events import Attendance, Meeting, Summit
from cis_summits.model.organisation import Organisation
from cis_summits.model.people import Institution, Leader, Person
from cis_summits.model.quantity import Indicator, Quantity
from cis_summits.model.statement import Statement
from cis_summits.text import Segment, Span, made, shown
from cis_summits.values import PartialDate, Period

__all__ = [
    "SCHEMA_VERSION",
    "Diagnostic",
    "Document",
    "Mention",
    "MentionTarget",
    "Severity",
    "Source",
    "diagnostic",
    "mention",
]

SCHEMA_VERSION: Literal[1] = 1
"""Version of the JSON shape of :class:`Document`; grows when a reader of old files would stumble."""

Severity = Literal["info", "warning"]
MentionTarget = Country | Organisation | Leader | Person | Institution | Quantity | Period | PartialDate


class Source(Entity):
    """Where a document came from, as far as its text tells.

    Attributes:
        publisher: site of the publisher ("kremlin.ru").
        language: BCP 47 tag ("en", "ru"); ``None`` if no supported language was recognised.
        title: the headline.
        date: the day of the date line.
        place: the place of the date line, as printed.
        url: where it was fetched from, as given by the caller or named by the page.
        tags: people, topics and places under which the publisher files it; only pages have them.
        sha256: hexadecimal digest of the input (of the UTF-8 form of a ``str``).
    """

    publisher: str | None = None
    language: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    place: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    sha256: str

    def _summary(self) -> str:
        return ", ".join(str(x) for x in (self.publisher, self.title and repr(self.title), self.date) if x)


class Mention(Entity):
    """Something that was recognised at one place of the text.

    Attributes:
        span: where.
        target: what: a country, person, organisation, date, period or quantity.
    """

    span: Span
    target: MentionTarget

    def _summary(self) -> str:
        return f"{self.span.start}..{self.span.end} {self.target!r}"


_MENTION = {"span", "target"}


def mention(span: Span, target: MentionTarget) -> Mention:
    """Return a mention of a target that is known to be one; nothing is checked."""
    return made(Mention, {"span": span, "target": target}, _MENTION)


class Diagnostic(Entity):
    """Something that was seen and not understood, or understood only in part.

    Attributes:
        code: what kind of thing, for filtering ("unresolved-period", "unknown-speaker").
        message: what was seen and why it was not used, in English.
        span: where; ``None`` if it concerns the whole document.
        severity: ``warning`` if a fact may be missing because of it, else ``info``.
    """

    code: str
    message: str
    span: Span | None = None
    severity: Severity = "warning"

    def _summary(self) -> str:
        at = f" at {self.span.start}..{self.span.end}" if self.span else ""
        return f"{self.code}{at}: {self.message}"


def diagnostic(code: str, message: str, span: Span | None = None, severity: Severity = "warning") -> Diagnostic:
    """Return a diagnostic whose parts are known to be good; nothing is checked."""
    return read_as(Diagnostic, code=code, message=message, span=span, severity=severity)


_READ = (
    "summits",
    "attendance",
    "meetings",
    "memberships",
    "chairmanships",
    "theme_years",
    "statements",
    "indicators",
    "mentions",
)


def _spans(objects: Iterable[Extracted | Mention]) -> Iterator[Span]:
    """Yield the spans of objects, of their evidence and of the people in them."""
    for one in objects:
        yield one.span
        if isinstance(one, Extracted):
            yield from (evidence.span for evidence in one.evidence)
        if isinstance(one, Summit | Meeting):
            yield from _spans(one.attendance if isinstance(one, Summit) else one.participants)


class Document(Entity):
    """Everything that was read from one text.

    Attributes:
        schema_version: version of this shape.
        text: the text that all spans point into, exactly as given.
        source: publisher, language, title, date line.
        published: the day that "this year" and "Monday" are relative to, as given or read; ``None`` if neither.
        segments: the parts of the text; they tile it.
        summits: the summits that the document is about or reports as held around its date.
        attendance: who was at the main event, and who was not.
        meetings: talks between leaders reported as held.
        memberships: claims of who belongs to which organisation.
        chairmanships: claims of who chairs which organisation.
        theme_years: years dedicated to a theme.
        statements: who said what.
        indicators: figures with their meaning.
        mentions: every country, leader, organisation, date, period and quantity seen, in order of the text.
        diagnostics: what was seen and not understood.
    """

    schema_version: Literal[1] = SCHEMA_VERSION
    text: str
    source: Source
    published: datetime.date | None = None
    segments: tuple[Segment, ...] = ()
    summits: tuple[Summit, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    memberships: tuple[Membership, ...] = ()
    chairmanships: tuple[Chairmanship, ...] = ()
    theme_years: tuple[ThemeYear, ...] = ()
    statements: tuple[Statement, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    mentions: tuple[Mention, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def leaders(self) -> tuple[Leader, ...]:
        """The leaders the registry knows that the text names or implies, each once, in order of appearance."""
        found = [(m.span, m.target) for m in self.mentions]
        found += [(a.span, a.leader) for a in self.attendance]
        found += [(s.span, s.speaker) for s in self.statements]
        ordered = sorted((x for x in found if isinstance(x[1], Leader)), key=lambda x: x[0].start)
        return tuple(dict.fromkeys(target for _, target in ordered if isinstance(target, Leader)))

    @property
    def countries(self) -> tuple[Country, ...]:
        """The countries that the text names, each once, in order of appearance."""
        return tuple(dict.fromkeys(m.target for m in self.mentions if isinstance(m.target, Country)))

    def coverage(self, *fields: str) -> Coverage:
        """Return which characters no object used, by kind of segment.

        The spans and the evidence of all objects count, and the mentions. A transcript's turns are statements, so
        all of them count as used; name the fields that shall count to see what else was read.

        Args:
            fields: names of the fields of objects that count ("indicators", "mentions"); all of them by default.

        Raises:
            BadArgument: if there is no such field of objects.

        Examples:
            >>> from cis_summits import parse
            >>> doc = parse("Belarus is a member of the CIS. Snow fell on the square.")
            >>> doc.coverage().unread[-1].of(doc.text)
            'Snow fell on the square'
        """
        unknown = [field for field in fields if field not in _READ]
        if unknown:
            raise BadArgument(f"a document has no objects called {shown(unknown[0])}; there are {', '.join(_READ)}")
        return measure(self.text, self.segments, (s for name in fields or _READ for s in _spans(getattr(self, name))))

    def _summary(self) -> str:
        counts = [
            (self.summits, "summit"),
            (self.attendance, "attendance"),
            (self.meetings, "meeting"),
            (self.memberships, "membership"),
            (self.chairmanships, "chairmanship"),
            (self.theme_years, "theme year"),
            (self.statements, "statement"),
            (self.indicators, "indicator"),
            (self.diagnostics, "diagnostic"),
        ]
        found = ", ".join(
            f"{len(items)} {name}{'' if len(items) == 1 or name == 'attendance' else 's'}"
            for items, name in counts
            if items
        )
        return f"{self.source.title or 'untitled'!r}: {found or 'nothing read'}"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: one table for each kind of object that was read."""
        from cis_summits.model.html import page  # loaded for notebooks only

        parts = (
            ("Summits", self.summits),
            ("Attendance", self.attendance),
            ("Meetings", self.meetings),
            ("Memberships", self.memberships),
            ("Chairmanships", self.chairmanships),
            ("Theme years", self.theme_years),
            ("Indicators", self.indicators),
            ("Statements", self.statements),
            ("Not understood", self.diagnostics),
        )
        known = [str(x) for x in (self.source.publisher, self.source.date, self.source.place) if x]
        return page(self.source.title or "untitled", ", ".join(known), parts, self.text)
