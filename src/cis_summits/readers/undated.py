"""What a text without a day of its own leaves open: its summits' days, "Friday", "the presidents of A and B".

Told once for a document, with the words that wait for a day, so that a user knows to give one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits.model import Diagnostic
from cis_summits.model.document import diagnostic
from cis_summits.readers.names import Names, is_place
from cis_summits.readers.phrases import small
from cis_summits.text import span_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.grammar.reading import Reading
    from cis_summits.model import Summit

__all__ = ["noticed"]

_MOST = 12  # words that are listed


def noticed(reading: Reading, summits: Sequence[Summit] = ()) -> tuple[Diagnostic, ...]:
    """Return the one diagnostic of a text whose day is not known; none if it has one, or needs none.

    Args:
        reading: the document.
        summits: its summits.
    """
    if reading.day is not None:
        return ()
    waiting = sorted(_waiting(reading))
    undated = [one for one in summits if one.start is None]
    if not waiting and not undated:
        return ()
    told = list(dict.fromkeys(" ".join(reading.tokens.text(first, last).split()) for first, last in waiting))
    parts = ["its summit stays undated"] if undated else []
    if told:
        more = f" and {len(told) - _MOST} more" if len(told) > _MOST else ""
        parts.append("unresolved: " + ", ".join(f"{one!r}" for one in told[:_MOST]) + more)
    span = reading.span(*waiting[0]) if waiting else undated[0].span
    said = f"the day of the text is not known, give it as published; {'; '.join(parts)}"
    return (diagnostic(code="no-day", message=said, span=span_between(span.start, span.end), severity="info"),)


def _waiting(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the tokens of the days, periods and offices that the day of the text would settle."""
    days = {(one.first, one.last) for one in reading.dates if one.date is None}
    yield from days
    yield from (
        (one.first, one.last) for one in reading.periods if not one.resolved and (one.first, one.last) not in days
    )
    yield from _offices(reading)


def _offices(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the offices of countries that name nobody: "the presidents of A and B", "the Kazakh leader"."""
    names, of = reading.once(Names), small(reading.lexicon, "of")
    lower = reading.tokens.lower
    known = {at for one in reading.people for at in range(one.first, one.last)}
    for hit in reading.hits["offices"]:
        if hit.entry.get("role") is None or hit.first in known:
            continue
        before = names.country_until.get(hit.first)
        if hit.last < len(lower) and lower[hit.last] in of:
            listed = names.list_from(hit.last + 1, len(lower))
            if listed:
                yield hit.first, listed[-1].last
        elif before is not None and not is_place(before):
            yield before.first, hit.last
