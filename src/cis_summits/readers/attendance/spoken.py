"""Whom those who speak at an event welcome there, thank as its host, give the floor to, or tell of as being there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Leader
from cis_summits.readers.attendance.dating import SPREAD
from cis_summits.readers.attendance.presence import Here
from cis_summits.readers.company import is_leader
from cis_summits.readers.phrases import small

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause, Scene

__all__ = ["find"]

_REASON = 20  # tokens between a thanked person and what they are thanked for
_FAR = 30  # tokens from the words to the nearest person they may tell of
_DEAR = 8  # tokens of "dear Ivan Ivanovich [Petrov]" before the name
_DASHES = frozenset({"-", "–", "—", ":"})
_TITLE = 2  # small words between "welcome" and whom
_ALL = 6  # tokens of "all my colleagues –" before their names
_SPOKEN = 4  # tokens of "I would also like to thank"
_MANY = 3  # leaders whom a speaker lists
_SUBJECT = 3  # small words between somebody and "is with us"


def find(scene: Scene) -> list[Here]:
    """Return who is told to be there in the turns of a transcript, in order of the text.

    "I would like to welcome the prime minister" tells it, "we welcome the president's proposal" does not.
    """
    found: list[Here] = []
    for cue in scene.reading.hits["attendance_cues"]:
        if not cue.entry.get("speech"):
            continue
        behind = cue.entry.get("part") != "before"
        near = (cue.last, cue.last + _FAR) if behind else (cue.first - _FAR, cue.first)
        here = scene.clause(cue.first, turns=True) if scene.company.within(*near) else None
        if here is None or here.far(SPREAD) or here.in_another_year(cue.last):
            continue
        if here.kind != "turn" and here.small("i or we").isdisjoint(here.lower[cue.first - _SPOKEN : cue.last]):
            continue  # an excerpt of a speech names no speaker
        if here.any("later", here.at.first, here.at.last) or here.any("recalled", here.at.first, here.at.last):
            continue
        listed = cue.entry.get("part") != "spoke with"
        rule = "attendance.spoken" if listed else "attendance.met"
        found += [Here(one, rule, listed) for one in _people(here, cue) if _known(here, one)]
    return found + _addressed(scene) + _listed(scene)


def _listed(scene: Scene) -> list[Here]:
    """Return whom a speaker lists: "The meeting is over. Taking part in it were the presidents of A, B and C"."""
    found: list[Here] = []
    for cue in scene.reading.hits["attendance_cues"]:
        if cue.entry.get("part") not in ("inverted", "after") or cue.entry.get("speech"):
            continue
        here = scene.clause(cue.first, turns=True) if scene.company.within(cue.last, cue.last + _FAR) else None
        if here is None or here.kind != "turn" or here.far(SPREAD) or here.in_another_year(cue.last):
            continue
        if any(here.any(part, here.at.first, here.at.last) for part in ("later", "recalled", "another")):
            continue
        group = here.company.group_from(cue.last, here.at.last, slack=_ALL)
        group = [one for one in group if _known(here, one)]
        if len(group) >= _MANY:
            found += [Here(one, "attendance.spoken", True) for one in group]
    return found


def _addressed(scene: Scene) -> list[Here]:
    """Return whom speakers turn to by name: "Mr A, allow me to", "Dear A, colleagues"."""
    reading, found = scene.reading, []
    styles = {hit.first for hit in reading.hits["honorifics"]}
    lower, dear = reading.tokens.lower, small(reading.lexicon, "dear")
    for one in reading.people:
        end = one.last + (lower[one.last : one.last + 1] == ["]"])
        if lower[end : end + 1] != [","] or not isinstance(one.person, Leader):
            continue
        first = next((at for at in range(one.first, max(one.first - _DEAR, -1), -1) if lower[at] in dear), None)
        if first is None and one.first in styles:
            first = one.first
        here = scene.clause(one.first, turns=True) if first is not None else None
        if here is None or here.kind != "turn" or here.at.first != first:
            continue
        if here.small("relative").isdisjoint(lower[end + 1 : end + 2]) and _known(here, one):
            found.append(Here(one, "attendance.addressed", True))
    return found


def _people(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    part = cue.entry.get("part")
    if part == "before":
        return here.company.group_until(cue.first, here.at.first, slack=_SUBJECT)
    people = here.company.group_from(cue.last, here.at.last, slack=_ALL)
    if not people and ":" in here.lower[cue.last : here.at.last]:
        # "welcome the heads of the observer states: A and B"
        return here.company.group_from(here.lower.index(":", cue.last) + 1, here.at.last, slack=0)
    opening = people[0].first if people else cue.last
    if opening - cue.last > _TITLE and _DASHES.isdisjoint(here.lower[opening - 2 : opening]):
        return []
    group = [one for one in people if not _owns(here, one)]
    if part == "thanked" and group:
        upto = min(here.at.last, group[-1].last + _REASON)
        return group if here.any("hospitable", group[-1].last, upto) else []
    return group


def _owns(here: Clause, one: PersonMention) -> bool:
    """Tell whether what somebody has is meant: "we welcome President A's proposal"."""
    return here.lower[one.last : one.last + 1] == ["'"]


def _known(here: Clause, one: PersonMention) -> bool:
    """Tell whether somebody leads a country or an organisation; guests of a speaker may be anybody."""
    official = one.organisation is not None and one.office is not None
    return (one.country is not None and is_leader(here.reading, one)) or official or isinstance(one.person, Leader)
