"""What one sentence tells of one talk, and which groups of people make a talk between countries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.lexicon import Hit
from cis_summits.readers.clauses import Clause
from cis_summits.readers.company import is_leader
from cis_summits.readers.places import Place
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry
    from cis_summits.model import MeetingKind

__all__ = ["Talk", "counts", "kind_of", "leading", "once"]

_OF_STATES = frozenset({"President", "Prime Minister"})


class Talk(NamedTuple):
    """One talk as one sentence tells it."""

    people: list[PersonMention]
    kind: MeetingKind
    here: Clause
    cue: Hit[Entry]
    place: Place | None
    date: PartialDate | None
    apart: bool = False  # told as separate from whatever else was held
    weak: bool = False  # told only by what was talked of


def kind_of(count: int) -> MeetingKind:
    """Return the kind of a talk of so many sides."""
    return "bilateral" if count == 2 else "trilateral" if count == 3 else "multilateral"


def counts(here: Clause, people: list[PersonMention]) -> bool:
    """Tell whether these are sides of a talk between countries, at least one of them led by a leader."""
    homes = {p.country.alpha_2 if p.country else p.organisation.code if p.organisation else "" for p in people}
    if (
        len(people) < 2
        or len(homes) < 2
        or ("" in homes and len(homes) < 3 and len(people) < 3 and not _both(here, people))
    ):
        return False
    return any(is_leader(here.reading, p) for p in people)


def _both(here: Clause, people: list[PersonMention]) -> bool:
    """Let a side without country count where the text gives it an office: a king, not a region's president."""
    bodies = here.small("presided body")
    return all(
        p.country
        or p.organisation
        or (p.office and (p.office not in _OF_STATES or here.lower[p.first - 1] in bodies))
        for p in people
    )


def leading(here: Clause, people: Iterable[PersonMention]) -> list[PersonMention]:
    """Return those of a party who are leaders or may be: not ministers, envoys and governors."""
    lesser = here.small("lesser office")
    return [p for p in people if p.organisation or not p.office or p.office.lower().split()[0] not in lesser]


def once(people: Iterable[PersonMention]) -> list[PersonMention]:
    """Return the mentions of different people, the first of each."""
    found: dict[str, PersonMention] = {}
    for one in people:
        found.setdefault(one.person.name, one)
    return list(found.values())
