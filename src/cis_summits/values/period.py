"""Stretches of days, resolved or only named."""

from __future__ import annotations

from datetime import date

from pydantic import model_validator

from cis_summits.text import Frozen, Span, made

__all__ = ["Period", "period_at"]


class Period(Frozen):
    """A stretch of days that a text names.

    Attributes:
        start: first day, ``None`` while unknown or open.
        end: last day, included; ``None`` while unknown or open.
        label: the words of the text ("the first ten months").
        resolved: whether the words and the reference day settled ``start`` and ``end``; a period whose
            reference day is missing keeps its label and stays unresolved, it is never guessed.
        span: where the label stands; ``None`` for a period taken over from registry or arithmetic.

    Raises:
        pydantic.ValidationError: if ``start`` lies after ``end``.

    Examples:
        >>> Period(start=date(2024, 1, 1), end=date(2024, 10, 31), label="the first ten months", resolved=True)
        Period(2024-01-01..2024-10-31 'the first ten months')
        >>> Period(label="this year")
        Period(unresolved 'this year')
    """

    start: date | None = None
    end: date | None = None
    label: str
    resolved: bool = False
    span: Span | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Period:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"a period needs start <= end, not {self.start}..{self.end}")
        return self

    def __repr__(self) -> str:
        if not self.resolved:
            return f"Period(unresolved {self.label!r})"
        return f"Period({self.start or ''}..{self.end or ''} {self.label!r})"

    __str__ = __repr__


_NAMES = {"start", "end", "label", "resolved", "span"}


def period_at(span: Span, label: str, start: date | None, end: date | None, *, resolved: bool) -> Period:
    """Return the period that a text names at a place; only the order of its days is checked."""
    if start is not None and end is not None and start > end:
        raise ValueError(f"a period needs start <= end, not {start}..{end}")
    fields = {"start": start, "end": end, "label": label, "resolved": resolved, "span": span}
    return made(Period, fields, _NAMES)
