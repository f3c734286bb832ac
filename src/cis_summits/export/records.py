"""Flat records of documents: what a data frame, a spreadsheet or a database wants. Reads and computes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Literal, get_args
from unicodedata import normalize

from cis_summits.errors import BadArgument
from cis_summits.model import Country, Document, Entity, Extracted, Institution, Leader, Organisation, Person
from cis_summits.text import Span, shown
from cis_summits.values import PartialDate

__all__ = ["KINDS", "Numbers", "Record", "columns_of", "to_records"]

Record = dict[str, Any]
"""One row: every key stands in every row of its kind; ``None`` where the text says nothing."""

Numbers = Literal["decimal", "float"]
"""How figures are given: exactly, or as the numbers that plots and statistics work with."""

KINDS = (
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
"""The kinds of objects that have rows."""

_DOCUMENT = ("document", "document_title", "document_publisher", "document_date", "document_summit")
_ELSEWHERE = {
    "evidence",  # belongs to single fields
    "text",  # of a statement: its ``words``
    "attendance",  # of a summit: has rows of its own
}
_ENDS = ("start", "end")
_FORMULA = ("=", "+", "-", "@")
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


def to_records(
    documents: Document | Iterable[Document] | Mapping[str, Document],
    *,
    numbers: Numbers = "decimal",
    guarded: bool = False,
) -> dict[str, list[Record]]:
    """Return the objects of one or several documents as flat rows, one list for each kind.

    Countries become their alpha-2 code, organisations their code, people and institutions their name;
    several values stand in one string, separated by ``"; "``. Partial dates are ISO text at the precision
    that is known, days are :class:`datetime.date`, figures stay :class:`decimal.Decimal`. A period takes the
    columns ``period_start``, ``period_end``, ``period_label`` and ``period_resolved``, bounds ``bounds_low``,
    ``bounds_high`` and whether each end is open, ``growth`` likewise. ``words`` holds the evidence,
    ``span_start`` and ``span_end`` say where it stands.

    Of several documents each row begins with where it comes from: ``document`` (the key that you gave it, else its
    title, else the digest of the text), ``document_title``, ``document_publisher``, ``document_date`` (of
    publication, a :class:`datetime.date`) and ``document_summit`` (the first one in the text, such as "CIS informal
    2024-12-25"; ``None`` if there is none).

    Args:
        documents: a document, several of them, or a dictionary of documents by names of your own.
        numbers: ``"decimal"`` for figures as exact as they are printed, ``"float"`` for a plot or a data frame, which
            cannot work with decimals.
        guarded: whether the rows go to a spreadsheet program, which takes a text that begins with ``=``, ``+``,
            ``-`` or ``@`` for a formula and runs it: such texts are given an apostrophe in front. Otherwise texts
            are given as they are.

    Raises:
        BadArgument: if something else than documents is given, or ``numbers`` is neither of the two.

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
        >>> row, = to_records({"first": document})["theme_years"]
        >>> row["document"], row["document_summit"], row["year"]
        ('first', None, 2024)
    """
    if numbers not in get_args(Numbers):
        raise BadArgument(f"numbers is one of {', '.join(get_args(Numbers))}, not {shown(numbers)}")
    records: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    for origin, document in _documents(documents):
        for kind, rows in records.items():
            rows += [origin | _record(item, document.text) for item in getattr(document, kind)]
    if numbers == "float":
        for row in (row for rows in records.values() for row in rows):
            row.update((name, float(cell)) for name, cell in row.items() if isinstance(cell, Decimal))
    if guarded:
        for row in (row for rows in records.values() for row in rows):
            row.update((name, "'" + cell) for name, cell in row.items() if _is_formula(cell))
    return records


def columns_of(kind: str, *, several: bool = False) -> tuple[str, ...]:
    """Return the columns that rows of a kind have, of one document or of several; see :func:`to_records`.

    Examples:
        >>> columns_of("theme_years")[:3]
        ('span_start', 'span_end', 'rule')
    """
    model = get_args(Document.model_fields[kind].annotation)[0]
    columns: list[str] = [*_DOCUMENT] if several else []
    for name in model.model_fields:
        if name in _WIDE:
            columns += (f"{name}_{part}" for part in _WIDE[name])
        elif name not in _ELSEWHERE:
            columns.append(name)
    return (*columns, *(["words"] if issubclass(model, Extracted) else []))


def _documents(given: object) -> list[tuple[Record, Document]]:
    """Return the documents, each with the cells that say which one it is; none where it is the only one."""
    if isinstance(given, Document):
        return [({}, given)]
    if isinstance(given, Mapping):
        named = [(str(key), document) for key, document in given.items()]
    elif isinstance(given, Iterable) and not isinstance(given, str | bytes):
        named = [("", document) for document in given]
    else:
        raise BadArgument(f"records are made of documents, not of {type(given).__name__}; see parse() and read()")
    for _, document in named:
        if not isinstance(document, Document):
            raise BadArgument(f"records are made of documents, not of {type(document).__name__}; see read()")
    return [(_origin(document, key), document) for key, document in named]


def _origin(document: Document, key: str) -> Record:
    source, summit = document.source, document.summits[0] if document.summits else None
    told = f"{summit.organisation.code} {summit.kind} {summit.start or ''}".rstrip() if summit else None
    cells = (
        key or source.title or source.sha256,
        source.title,
        source.publisher,
        document.published or source.date,
        told,
    )
    return dict(zip(_DOCUMENT, cells, strict=True))


def _is_formula(cell: object) -> bool:
    """Tell whether a text may be run. Programs look past spaces and invisible characters, and read wide signs too."""
    if not isinstance(cell, str):
        return False
    first = next((character for character in cell if character.isprintable() and not character.isspace()), "")
    return normalize("NFKC", first)[:1] in _FORMULA


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
