"""A readable account of a document as plain text. Shows what was read, reads nothing.

Dates are ISO text as exact as they are known, figures in words ("93 billion USD"), and every object names the
line of the document that it stands on. An asterisk marks what was derived rather than stated.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from cis_summits.errors import BadArgument
from cis_summits.export.layout import WIDTH, fold, table
from cis_summits.model import Attendance, Country, Diagnostic, Document, Extracted, Organisation
from cis_summits.text import one_line
from cis_summits.values import PartialDate
from cis_summits.values.wording import period_text

__all__ = ["account", "heading", "line_breaks"]

_LONGEST = 240  # characters of a statement or of unread words that are shown
_DERIVED = "*"


def account(document: Document) -> str:
    """Return what was read from a document as text of at most 80 columns, ending in a line break.

    The same document gives the same text on every machine.

    Raises:
        BadArgument: if something else than a document is given.

    Examples:
        >>> from cis_summits.model import Document, Source
        >>> print(account(Document(text="", source=Source(sha256=""))), end="")
        Untitled document
        <BLANKLINE>
        Nothing was read from this text.
    """
    if not isinstance(document, Document):
        raise BadArgument(f"account() needs a Document, not {type(document).__name__}; see parse() and read()")
    return "\n".join(_Account(document).lines()) + "\n"


def line_breaks(text: str) -> list[int]:
    """Return where the lines of a text end."""
    return [at for at, character in enumerate(text) if character == "\n"]


def heading(document: Document) -> Iterator[str]:
    """Yield the lines that say which document it is."""
    source = document.source
    yield from fold(source.title or "Untitled document", WIDTH)
    known = [str(x) for x in (source.publisher, source.date, source.place, source.url) if x]
    if known:
        yield from fold(", ".join(known), WIDTH)


class _Account:
    """Writes the sections of one document's account."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._breaks = line_breaks(document.text)
        self._derived = False

    def lines(self) -> Iterator[str]:
        document = self.document
        yield from heading(document)
        sections = {
            "Summits": self._summits(),
            "Attendance": self._attendance(),
            "Meetings": self._meetings(),
            "Memberships": self._memberships(),
            "Chairmanships": self._chairmanships(),
            "Theme years": self._theme_years(),
            "Indicators": self._indicators(),
            "Statements": list(self._statements()),
        }
        for name, section in sections.items():
            if section:
                yield from ("", name, *section)
        if not any(sections.values()):
            yield from ("", "Nothing was read from this text.")
        if self._derived:
            yield from ("", f"{_DERIVED} derived from context, date or registry, not stated in the text")
        if document.diagnostics:
            yield from ("", "Not understood", *self._diagnostics())

    def _line(self, item: Extracted | Diagnostic) -> str:
        return "" if item.span is None else str(bisect_left(self._breaks, item.span.start) + 1)

    def _marked(self, text: str, item: Extracted, *fields: str) -> str:
        """Return ``text`` with the mark of what was derived, if one of its fields was."""
        evidence = {basis for field in fields for basis in (e.basis for e in item.evidence if e.field == field)}
        if not text or "derived" not in (evidence or {item.basis}):
            return text
        self._derived = True
        return text + _DERIVED

    def _summits(self) -> list[str]:
        rows = [
            (
                self._line(s),
                s.organisation.code,
                s.kind,
                self._marked(_days(s.start, s.end), s, "start", "end"),
                s.place or "",
                self._marked(s.host.name if s.host else "", s, "host"),
                f"number {s.number}" if s.number else "",
            )
            for s in self.document.summits
        ]
        return table(rows, head=("line", "organisation", "kind", "days", "place", "host", ""))

    def _attendance(self) -> list[str]:
        rows = [(*self._person(a), a.status, a.reason or "") for a in self.document.attendance]
        return table(rows, head=("line", "leader", "country", "office", "status", "reason"), remark=True)

    def _person(self, item: Attendance) -> tuple[str, str, str, str]:
        return (
            self._line(item),
            self._marked(item.leader.name, item, "leader"),
            self._marked(item.country.name if item.country else "", item, "country"),
            self._marked(item.office or "", item, "office"),
        )

    def _meetings(self) -> list[str]:
        rows = [
            (
                self._line(m),
                m.kind,
                self._marked(str(m.date or ""), m, "date"),
                m.place or "",
                ", ".join(self._marked(p.leader.name, p, "leader") for p in m.participants),
            )
            for m in self.document.meetings
        ]
        return table(rows, head=("line", "kind", "day", "place", "participants"))

    def _memberships(self) -> list[str]:
        groups: dict[tuple[str, ...], list[str]] = {}
        for m in self.document.memberships:
            key = (m.organisation.code, m.status, self._marked(str(m.since or ""), m, "since"), str(m.until or ""))
            groups.setdefault((self._line(m), *key), []).append(m.country.name)
        rows = [(*key, ", ".join(countries)) for key, countries in groups.items()]
        return table(rows, head=("line", "organisation", "status", "since", "until", "countries"))

    def _chairmanships(self) -> list[str]:
        rows = [
            (
                self._line(c),
                c.organisation.code,
                self._marked(str(c.year or ""), c, "year"),
                c.role,
                _days(c.start, c.end),
                self._marked(c.country.name, c, "country"),
            )
            for c in self.document.chairmanships
        ]
        return table(rows, head=("line", "organisation", "year", "role", "days", "country"))

    def _theme_years(self) -> list[str]:
        rows = [
            (self._line(t), t.organisation.code, self._marked(str(t.year), t, "year"), t.title)
            for t in self.document.theme_years
        ]
        return table(rows, head=("line", "organisation", "year", "theme"))

    def _indicators(self) -> list[str]:
        rows = [
            (
                self._line(i),
                i.measure.replace("_", " ") + ("" if i.status == "actual" else f", {i.status}"),
                i.phrase,
                self._marked(", ".join(_short(e) for e in i.economies), i, "economies"),
                self._marked(period_text(i.period), i, "period") if i.period else "",
            )
            for i in self.document.indicators
        ]
        return table(rows, head=("line", "measure", "figure", "economies", "period"))

    def _statements(self) -> Iterator[str]:
        for s in self.document.statements:
            speaker = self._marked(s.speaker.name, s, "speaker")
            of = f" ({s.country.alpha_2})" if s.country else ""
            act = f", {s.act}" if s.act else ""
            to = f", to {', '.join(a.name for a in s.addressees)}" if s.addressees else ""
            yield from table([(self._line(s), f"{speaker}{of}, {s.mode}{act}{to}")])
            yield from (" " * 6 + line for line in fold(_cut(s.text), WIDTH - 6))

    def _diagnostics(self) -> Iterator[str]:
        for d in self.document.diagnostics:
            yield from table([(self._line(d), f"{d.code}: {d.message}")])
            if d.span is not None:
                yield from (" " * 6 + line for line in fold(f'"{_cut(d.span.of(self.document.text))}"', WIDTH - 6))


def _days(start: PartialDate | None, end: PartialDate | None) -> str:
    return str(start or "") if start == end or end is None else f"{start or ''}..{end}"


def _short(economy: Country | Organisation) -> str:
    return economy.alpha_2 if isinstance(economy, Country) else economy.code


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
