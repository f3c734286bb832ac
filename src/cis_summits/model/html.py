"""How a notebook shows domain objects: small HTML tables without scripts.

Everything that comes from a text is escaped, wherever it stands. Not aware of the single domain types: an
object is a table of its fields, a tuple of objects a table with one row each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from typing import Protocol

from pydantic import BaseModel

from cis_summits.text import Span
from cis_summits.values import PartialDate, Period
from cis_summits.values.wording import period_text

__all__ = ["object_table", "page", "row_table", "words"]


class Tabled(Protocol):
    """What can be a row of a table: tells its columns, and may have a ``span``."""

    def _columns(self) -> dict[str, object]: ...


_LONGEST = 200  # characters of a text shown in one cell
# Offsets tell a reader nothing beside the words, and a summit's attendance is a table of its own.
_NO_COLUMN = (
    "span",
    "text",
    "rule",
    "evidence",
    "type",
    "content",
    "cue",
    "speaker_span",
    "attendance",
    "acts",
    "occasion",
)
_LATE = "basis"  # says how far to trust the row, so it stands in the same place in every table
_DATED = "style='text-align:left;white-space:nowrap'"  # else a narrow column breaks dates at their hyphens
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
        return period_text(value)
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
    style = _DATED if isinstance(value, date | PartialDate) else _LEFT
    return f"<td {style}>{escape(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…')}</td>"


def object_table(model: BaseModel) -> str:
    """Return one object as a table with a row for each field that has a value."""
    rows = "".join(
        f"<tr>{_th('row', name)}{_td(value)}</tr>" for name, value in model if value is not None and value != ()
    )
    return f"<table><caption>{escape(type(model).__name__)}</caption>{rows}</table>"


def row_table(
    models: Sequence[Tabled],
    text: str,
    *,
    caption: str = "",
    note: str = "",
    most: int | None = None,
    without: Collection[str] = (),
) -> str:
    """Return objects of one kind as a table: a row each, a column for each thing that one of them tells.

    Where the objects carry a ``span``, the last column shows those characters of ``text``; ``basis`` stands before
    it, whatever the kind of objects.

    Args:
        models: the objects.
        text: the text that their spans point into.
        caption: a heading.
        note: a remark below the heading.
        without: columns that are left out, beside those that no reader needs.
        most: how many rows are shown; a last line tells how many more there are.
    """
    more = 0 if most is None else max(len(models) - most, 0)
    models = models[:most]
    rows = [model._columns() for model in models]
    told = {name for row in rows for name, value in row.items() if value not in (None, (), "", "stated")}
    left_out = {*_NO_COLUMN, *without}
    named = dict.fromkeys(name for row in rows for name in row if name in told and name not in left_out)
    columns = sorted(named, key=_LATE.__eq__)
    spans = [getattr(model, "span", None) if "span" in told else None for model in models]
    words = ["words"] if any(spans) else []
    head = "".join(_th("col", name.replace("_", " ")) for name in [*columns, *words])
    body = "".join(
        _row(
            [
                *(row.get(name) for name in columns),
                *(span.of(text) if isinstance(span, Span) else None for _ in words),
            ]
        )
        for row, span in zip(rows, spans, strict=True)
    )
    if more:
        body += f"<tr><td colspan='{len(columns) + len(words)}' {_LEFT}>… {more} more</td></tr>"
    told_above = "<br>".join(escape(line) for line in (caption, note) if line)
    above = f"<caption {_LEFT}>{told_above}</caption>" if told_above else ""
    return f"<table>{above}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(values: Iterable[object]) -> str:
    return f"<tr>{''.join(map(_td, values))}</tr>"


def page(title: str, subtitle: str, parts: Iterable[tuple[str, Sequence[Tabled]]], text: str) -> str:
    """Return a heading and one foldable table for each part that is not empty."""
    folds = "".join(
        f"<details open><summary>{escape(name)} ({len(items)})</summary>{row_table(items, text)}</details>"
        for name, items in parts
        if items
    )
    return f"<div><p><strong>{escape(title)}</strong><br>{escape(subtitle)}</p>{folds or '<p>nothing read</p>'}</div>"
