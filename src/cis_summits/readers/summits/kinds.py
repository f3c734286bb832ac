"""What kind of summit the words beside it tell of: an informal one, an extraordinary one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from cis_summits.model import SummitKind
    from cis_summits.readers.clauses import Clause

__all__ = ["kind_behind", "kind_near"]

_GATHERED_FOR = 12  # tokens between "gathered" and "an informal meeting"


def kind_near(here: Clause, first: int, last: int) -> SummitKind | None:
    """Return the kind that an adjective beside tokens ``first`` to ``last`` tells: "informal", "extraordinary"."""
    low, high = max(here.at.first, first - 3), min(here.at.last, last + 1)
    word = here.first("kind", low, high)
    return word.entry.get("kind") if word is not None else None


def kind_behind(here: Clause, at: int) -> SummitKind | None:
    """Return the kind of "gathered in the capital for their traditional informal meeting"."""
    word = here.first("kind", at, min(at + _GATHERED_FOR, here.at.last))
    if word is None or not inside(here.reading.hits["summit_words"], word.last, word.last + 2):
        return None
    kind: SummitKind = word.entry.get("kind")
    return kind
