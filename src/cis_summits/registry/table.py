"""Sequences of registry objects that turn into rows for a data frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from cis_summits.model.base import Entity

__all__ = ["Table"]

_SHOWN = 20  # rows that a repr shows
_MOST = 100  # rows that a notebook shows

T = TypeVar("T", bound=Entity)


class Table(Sequence[T], Generic[T]):
    """A read-only sequence of typed objects.

    Args:
        items: the objects, in their final order.

    Examples:
        >>> from cis_summits.model import Organisation
        >>> Table([Organisation(code="CIS", name="Commonwealth of Independent States")]).to_records()
        [{'code': 'CIS', 'name': 'Commonwealth of Independent States'}]
    """

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = tuple(items)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Table[T]: ...

    def __getitem__(self, index: int | slice) -> T | Table[T]:
        return Table(self._items[index]) if isinstance(index, slice) else self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._items == tuple(other)

    def __hash__(self) -> int:
        return hash(self._items)

    def to_records(self) -> list[dict[str, Any]]:
        """Return one plain dictionary an object: JSON types, countries and organisations by their codes.

        Texts are given as they are: on their way to a spreadsheet program, which takes one that begins with ``=``,
        ``+``, ``-`` or ``@`` for a formula, they need an apostrophe in front.
        """
        return [_record(item) for item in self._items]

    def _repr_html_(self) -> str:
        """Return the table that a notebook shows; everything in it is escaped."""
        from cis_summits.model.html import row_table  # loaded for notebooks only

        if not self._items:
            return "<p>0 rows</p>"
        return row_table(self._items, "", most=_MOST)

    def __repr__(self) -> str:
        shown = "".join(f"\n  {item!r}" for item in self._items[:_SHOWN])
        more = f"\n  ... {len(self) - _SHOWN} more" if len(self) > _SHOWN else ""
        rows = "1 row" if len(self) == 1 else f"{len(self)} rows"
        return f"{rows}{':' if self._items else ''}{shown}{more}"


def _record(item: Entity) -> dict[str, Any]:
    record = item.model_dump(mode="json")
    for name in type(item).model_fields:
        value = getattr(item, name)
        if isinstance(value, Entity) and isinstance(record[name], dict):
            for short in ("alpha_2", "code", "name"):
                if short in record[name]:
                    record[name] = record[name][short]
                    break
        elif (
            isinstance(value, tuple) and value and all(isinstance(x, Entity) and hasattr(x, "alpha_2") for x in value)
        ):
            record[name] = [x["alpha_2"] for x in record[name]]
    return record
