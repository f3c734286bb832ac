"""Deals figures out to what is named in the same order: "exports and imports grew 5 and 7 percent respectively"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Protocol, TypeVar

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cis_summits.readers.indicators.economies import Places

__all__ = ["share_out"]


class _Placed(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


P = TypeVar("P", bound=_Placed)
_BEHIND = 16
"""Tokens behind the last figure of a list in which "respectively" may stand."""


def share_out(scene: Scene, drafts: list[Draft], places: Places) -> None:
    """Give each of several figures in a row its own economy, measure or period, where the text pairs them."""
    for number in range(1, len(drafts)):
        last = drafts[number]
        behind = scene.lower[last.figure.last : min(last.sentence.last, last.figure.last + _BEHIND)]
        if scene.words["pairing"].isdisjoint(behind):
            continue
        if number + 1 < len(drafts) and _row(scene, drafts[number + 1], last):
            continue
        row = [last]
        while number >= len(row) and _row(scene, row[0], drafts[number - len(row)]):
            row.insert(0, drafts[number - len(row)])
        if len(row) > 1:
            _deal(scene, row, places)


def _row(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Tell whether two figures stand in a row, with nothing but "and" and commas between them."""
    gap = scene.lower[before.figure.last : draft.figure.first]
    return before.sentence.first == draft.sentence.first and len(gap) <= 2 and set(gap) <= scene.words["listing"]


def _deal(scene: Scene, row: list[Draft], places: Places) -> None:
    first, last = row[0], row[-1]
    low, high = max(first.sentence.first, first.figure.first - REACH), first.figure.first
    end = min(last.sentence.last, last.figure.last + _BEHIND)
    behind = _listed(scene, places.usable(last, last.figure.last, end), len(row))
    named = behind or _listed(scene, places.usable(first, low, high), len(row))
    for draft, one in zip(row, named, strict=False):
        draft.economies, draft.placed = (one.target,), [(one.first, one.last)]
    for draft, hit in zip(row, _listed(scene, scene.measures_in(low, high), len(row)), strict=False):
        draft.measure, draft.entry, draft.measured = hit.entry.get("measure"), hit.entry, (hit.first, hit.last)
    times = _listed(scene, scene.periods_in(last.figure.last, end), len(row)) or _listed(
        scene, scene.periods_in(low, high), len(row)
    )
    for draft, period in zip(row, times, strict=False):
        draft.period, draft.told = period, True


def _listed(scene: Scene, found: Sequence[P], count: int) -> Sequence[P]:
    """Return the last so many of what was found, if they are a list; else nothing."""
    few = found[-count:]
    gaps = [scene.lower[one.last : two.first] for one, two in itertools.pairwise(few)]
    return few if len(few) == count and all(gap and set(gap) <= scene.words["list_gap"] for gap in gaps) else ()
