"""How a notebook shows domain objects: small HTML tables without scripts.

Everything that comes from a text is escaped, wherever it stands. Not aware of the single domain types: an
object is a table of its fields, a tuple of objects a table with one row each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from pydantic import BaseModel

from cis_summits.text import Span
from cis_summits.values import Period

__all__ = ["object_table", "page", "row_table", "words"]

_LONGEST = 200  # characters of a text shown in one cell
# Offsets tell a reader nothing beside the words, and a summit's attendance is a table of its own.
_NO_COLUMN = ("span", "text", "rule", "evidence", "type", "content", "cue", "speaker_span", "attendance")
_LEFT = "style='text-align:left'"  # on every cell, since notebooks align cells to the right


def words(value: object) -> str:
    """Return ``value`` as a reader wants it in a cell, not yet escaped.

    Examples:
        >>> words(Decimal("93E+9")), words(("a", None)), words(None)
        ('93000000000', 'a; ', '')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Period):
        return f"{value.start or ''}..{value.end or ''}" if value.resolved else f'"{value.label}"'
    if isinstance(value, tuple):
        return "; ".join(words(item) for item in value)
    for key in ("code", "name", "leader"):
        if isinstance(value, BaseModel) and key in type(value).model_fields:
            return words(getattr(value, key))
    return str(value)


def _th(scope: str, name: str) -> str:
    return f"<th scope='{scope}' {_LEFT}>{escape(name)}</th>"


def _td(value: object) -> str:
    """Return a cell; long text is cut, it stands in full in the object."""
    text = words(value)
    return f"<td {_LEFT}>{escape(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…')}</td>"


def object_table(model: BaseModel) -> str:
    """Return one object as a table with a row for each field that has a value."""
    rows = "".join(
        f"<tr>{_th('row', name)}{_td(value)}</tr>" for name, value in model if value is not None and value != ()
    )
    return f"<table><caption>{escape(type(model).__name__)}</caption>{rows}</table>"


def row_table(models: Sequence[BaseModel], text: str) -> str:
    """Return objects of one kind as a table: a row each, a column for each field that tells something.

    Where the objects carry a ``span``, the last column shows those characters of ``text``.
    """
    fields = dict.fromkeys(name for model in models for name, value in model if value not in (None, (), "stated"))
    columns = [name for name in fields if name not in _NO_COLUMN]
    spanned = "span" in fields
    head = "".join(_th("col", name) for name in [*columns, *(["words"] if spanned else [])])
    body = "".join(_row([getattr(model, name, None) for name in columns], model, text, spanned) for model in models)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(values: list[object], model: BaseModel, text: str, spanned: bool) -> str:
    if spanned:
        span = getattr(model, "span", None)
        values = [*values, span.of(text) if isinstance(span, Span) else None]
    return f"<tr>{''.join(map(_td, values))}</tr>"


def page(title: str, subtitle: str, parts: Iterable[tuple[str, Sequence[BaseModel]]], text: str) -> str:
    """Return a heading and one foldable table for each part that is not empty."""
    folds = "".join(
        f"<details open><summary>{escape(name)} ({len(items)})</summary>{row_table(items, text)}</details>"
        for name, items in parts
        if items
    )
    return f"<div><p><strong>{escape(title)}</strong><br>{escape(subtitle)}</p>{folds or '<p>nothing read</p>'}</div>"
