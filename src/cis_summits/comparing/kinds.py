"""Which facts of two documents are the same one, and in which fields two of them differ: one entry for each kind.

What a text leaves open contradicts nothing: a field counts only where both fill it, a date only where no day suits
both, a figure only where its bounds do not meet.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

from cis_summits.comparing.comparison import Aspect
from cis_summits.model import Attendance, Chairmanship, Document, Indicator, Meeting, Membership, Summit, ThemeYear
from cis_summits.values import PartialDate

__all__ = ["KINDS", "Kind", "same_event"]

_SUMMIT = 1  # days between two accounts of one summit
_EVENT = 3  # days between two accounts of one talk, or between two documents about the same day


class Kind(NamedTuple):
    """How facts of one kind are compared.

    Attributes:
        topic: the kind.
        facts: returns those of a document.
        key: returns what two accounts of one fact have in common.
        near: tells whether two facts with one key can be the same.
        differs: returns the fields that two accounts of one fact have otherwise.
    """

    topic: Aspect
    facts: Callable[[Document], Sequence[Any]]
    key: Callable[[Any], Hashable]
    near: Callable[[Any, Any], bool]
    differs: Callable[[Any, Any], list[str]]


def same_event(first: Document, second: Document) -> bool:
    """Tell whether two documents are about the same event: a summit of both, or talks of the same days."""
    if first.summits and second.summits:
        return any(
            one.organisation == other.organisation and _summits_meet(one, other)
            for one in first.summits
            for other in second.summits
        )
    if first.summits or second.summits or first.published is None or second.published is None:
        return False
    return abs((first.published - second.published).days) <= _EVENT


def _apart(one: PartialDate | None, other: PartialDate | None, days: int = 0) -> bool:
    """Tell whether two dates have more than so many days between them; an open one is never apart."""
    if one is None or other is None:
        return False
    return (other.earliest - one.latest).days > days or (one.earliest - other.latest).days > days


def _unlike(one: object, other: object, *names: str) -> list[str]:
    """Return those of some fields that both fill, each in its own way."""
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in names)
    return [name for name, mine, theirs in pairs if mine is not None and theirs is not None and mine != theirs]


def _days_apart(one: object, other: object, *names: str) -> list[str]:
    return [name for name in names if _apart(getattr(one, name), getattr(other, name))]


def _anywhere(one: object, other: object) -> bool:
    return True


def _summits_meet(one: Summit, other: Summit) -> bool:
    if one.start is None or other.start is None:
        return True
    ends, theirs = one.end or one.start, other.end or other.start
    gap = max((other.start.earliest - ends.latest).days, (one.start.earliest - theirs.latest).days)
    return gap <= _SUMMIT


def _summits_differ(one: Summit, other: Summit) -> list[str]:
    return [*_unlike(one, other, "kind"), *_days_apart(one, other, "start", "end"), *_unlike(one, other, "host")]


def _attendance_differs(one: Attendance, other: Attendance) -> list[str]:
    return _unlike(one, other, "status", "country", "office")


def _talks_meet(one: Meeting, other: Meeting) -> bool:
    return not _apart(one.date, other.date, _EVENT)


def _talks_differ(one: Meeting, other: Meeting) -> list[str]:
    return [*_unlike(one, other, "kind"), *_days_apart(one, other, "date")]


def _memberships_differ(one: Membership, other: Membership) -> list[str]:
    return [*_unlike(one, other, "status"), *_days_apart(one, other, "since", "until")]


def _chair(one: Chairmanship) -> Hashable:
    # An organisation has one chair a year, and may have several co-chairs.
    return one.organisation, one.role, one.country if one.role == "co-chair" else None


def _years_meet(one: Chairmanship, other: Chairmanship) -> bool:
    return one.year is None or other.year is None or one.year == other.year


def _title(one: ThemeYear) -> str:
    return " ".join(one.title.casefold().split())


def _themes_differ(one: ThemeYear, other: ThemeYear) -> list[str]:
    return [] if _title(one) == _title(other) else ["title"]


def _measured(document: Document) -> list[Indicator]:
    """Return the figures that can be compared: those whose period is known."""
    return [one for one in document.indicators if one.period is not None and one.period.resolved]


def _figure(one: Indicator) -> Hashable:
    period = one.period
    assert period is not None
    about = frozenset(economy.name for economy in one.economies)
    return one.measure, one.kind, one.unit, one.status, about, period.start, period.end


def _figures_differ(one: Indicator, other: Indicator) -> list[str]:
    value = [] if one.bounds.overlaps(other.bounds) else ["value"]
    return [*value, *_unlike(one, other, "direction")]


KINDS = (
    Kind("summit", lambda document: document.summits, lambda one: one.organisation, _summits_meet, _summits_differ),
    Kind(
        "attendance",
        lambda document: document.attendance,
        lambda one: one.leader.name,
        _anywhere,
        _attendance_differs,
    ),
    Kind(
        "meeting",
        lambda document: document.meetings,
        lambda one: frozenset(who.leader.name for who in one.participants),
        _talks_meet,
        _talks_differ,
    ),
    Kind(
        "membership",
        lambda document: document.memberships,
        lambda one: (one.country, one.organisation),
        _anywhere,
        _memberships_differ,
    ),
    Kind(
        "chairmanship",
        lambda document: document.chairmanships,
        _chair,
        _years_meet,
        lambda one, other: _unlike(one, other, "country"),
    ),
    Kind(
        "theme_year",
        lambda document: document.theme_years,
        lambda one: (one.organisation, one.year),
        _anywhere,
        _themes_differ,
    ),
    Kind("indicator", _measured, _figure, _anywhere, _figures_differ),
)
"""The kinds of facts in the order in which they are compared."""
