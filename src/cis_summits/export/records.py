"""Flat records of a document: what a data frame, a spreadsheet or a database wants. Reads and computes nothing."""

from __future__ import annotations

from typing import Any

from cis_summits.model import Country, Document, Entity, Extracted, Institution, Leader, Organisation, Person
from cis_summits.text import Span
from cis_summits.values import PartialDate

__all__ = ["Record", "to_records"]

Record = dict[str, Any]
"""One row: every key stands in every row of its kind; ``None`` where the text says nothing."""

_KINDS = (
    "summits",
    "attendance",
    "meetings",
    "memberships",
    "chairmanships",
    "theme_years",
    "statements",
    "indicators",
    "diagnostics",
)
_ELSEWHERE = {
    "evidence",  # belongs to single fields
    "text",  # of a statement: its ``words``
    "attendance",  # of a summit: has rows of its own
}
_ENDS = ("start", "end")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BEFORE = "\ufeff\u200b\x00" + "".join(map(chr, range(1, 33))) + "\u00a0"
_WIDE = {
    "span": _ENDS,
    "cue": _ENDS,
    "speaker_span": _ENDS,
    "occasion": _ENDS,
    "period": (*_ENDS, "label", "resolved"),
    "bounds": ("low", "high", "low_open", "high_open"),
    "growth": ("low", "high", "low_open", "high_open"),
}
"""Fields that take several columns, named after the field and the part."""


def to_records(document: Document, *, guarded: bool = False) -> dict[str, list[Record]]:
    """Return the objects of a document as flat rows, one list for each kind.

    Countries become their alpha-2 code, organisations their code, people and institutions their name;
    several values stand in one string, separated by ``"; "``. Partial dates are ISO text at the precision
    that is known, days are :class:`datetime.date`, figures stay :class:`decimal.Decimal`. A period takes the
    columns ``period_start``, ``period_end``, ``period_label`` and ``period_resolved``, bounds ``bounds_low``,
    ``bounds_high`` and whether each end is open, ``growth`` likewise. ``words`` holds the evidence,
    ``span_start`` and ``span_end`` say where it stands.

    Args:
        document: the document.
        guarded: whether the rows go to a spreadsheet program, which takes a text that begins with ``=``, ``+``,
            ``-`` or ``@`` for a formula and runs it: such texts are given an apostrophe in front. Otherwise texts
            are given as they are.

    Examples:
        >>> from cis_summits.model import Document, Organisation, Source, ThemeYear
        >>> year = ThemeYear(
        ...     organisation=Organisation(code="CIS", name="Commonwealth of Independent States"),
        ...     year=2024, title="Volunteer Movement", span=Span(start=0, end=15), rule="example",
        ... )
        >>> document = Document(text="Volunteers 2024", source=Source(sha256=""), theme_years=(year,))
        >>> row, = to_records(document)["theme_years"]
        >>> row["organisation"], row["year"], row["words"]
        ('CIS', 2024, 'Volunteers 2024')
    """
    records = {kind: [_record(item, document.text) for item in getattr(document, kind)] for kind in _KINDS}
    if guarded:
        for row in (row for rows in records.values() for row in rows):
            row.update((name, "'" + cell) for name, cell in row.items() if _is_formula(cell))
    return records


def _is_formula(cell: object) -> bool:
    # Programs look past white space and invisible characters in front.
    return isinstance(cell, str) and cell.lstrip(_BEFORE).startswith(_FORMULA)


def _record(item: Entity, text: str) -> Record:
    row: Record = {}
    for name, value in item:
        if name in _WIDE:
            row.update((f"{name}_{part}", getattr(value, part, None)) for part in _WIDE[name])
        elif name not in _ELSEWHERE:
            row[name] = _cell(value)
    if isinstance(item, Extracted):
        row["words"] = item.span.of(text)
    return row


def _cell(value: object) -> object:
    match value:
        case Country():
            return value.alpha_2
        case Organisation():
            return value.code
        case Leader() | Person() | Institution():
            return value.name
        case PartialDate():
            return str(value)
        case Span():
            return f"{value.start}..{value.end}"
        case tuple():
            return "; ".join(str(_cell(getattr(item, "leader", item))) for item in value)
        case _:
            return value
