"""Leaders of whom the account of a summit tells what they did, whatever it was: "A and B reserved their position".

Weak evidence, asked only of those whom nothing else puts at the summit or elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.attendance.belonging import belongs
from cis_summits.readers.attendance.dating import SPREAD
from cis_summits.readers.company import is_leader
from cis_summits.readers.names import is_place
from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cis_summits.grammar.people import PersonMention
    from cis_summits.model import Summit
    from cis_summits.readers.clauses import Clause, Scene

__all__ = ["who_acted"]

_OPENS = 4  # tokens of "His Ukrainian counterpart," before a subject
_ENDING = "ed"  # of a verb in the past


def who_acted(scene: Scene, summit: Summit, known: Collection[str]) -> Iterator[PersonMention]:
    """Yield the leaders of the organisation's states, not yet known, with whom a sentence of the narrative opens.

    Args:
        scene: the document.
        summit: its main summit.
        known: names of those of whom it has been told whether they were there.
    """
    asked: set[tuple[int, int]] = set()
    for one in scene.reading.people:
        if one.person.name in known or one.country is None or not is_leader(scene.reading, one):
            continue
        here = scene.clause(one.first)
        if here is None or here.kind != "narrative" or (here.at.first, one.first) in asked:
            continue
        group = here.company.group_from(here.at.first, here.at.last, slack=_OPENS)
        if one not in group or not _acted(here, group[-1].last) or _elsewhere(here, group[-1].last, summit):
            continue
        if not here.small("before no subject").isdisjoint(here.lower[here.at.first : group[0].first]):
            continue  # "His talks with A, scheduled for Monday, were called off"
        asked |= {(here.at.first, other.first) for other in group}
        for other in group:
            leads = other.country is not None and is_leader(scene.reading, other)
            if leads and belongs(scene.reading, other.person, other.country, summit):
                yield other


def _acted(here: Clause, at: int) -> bool:
    """Tell whether a verb of the past stands at token ``at``, or behind an adverb or the comma of an apposition."""
    lower, did = here.lower, here.small("did there")
    at += at < here.at.last and lower[at] == ","
    at += at < here.at.last and lower[at].endswith("ly")
    if at >= here.at.last:
        return False
    word = lower[at]
    return word in did or (word.endswith(_ENDING) and word not in here.small("did elsewhere"))


def _elsewhere(here: Clause, at: int, summit: Summit) -> bool:
    """Tell whether a sentence may tell of another time or place, or of what was not done."""
    first, last = here.at.first, here.at.last
    if here.far(SPREAD) or here.in_another_year(at):
        return True
    if inside(here.reading.hits["absence_cues"], first, last):
        return True
    for part in ("another", "recalled", "expected", "written", "later"):
        if here.any(part, first, last):
            return True
    within = here.small("in")
    months = inside(here.reading.hits["months"], first, last)
    if any(not any(day.first <= hit.first < day.last for day in here.dates) for hit in months):
        return True  # "in August"
    return any(
        is_place(one) and one.target != summit.host and here.lower[one.first - 1] in within
        for one in here.names.countries_in(first, last)
    )
