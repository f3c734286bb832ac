"""The towns that those who came to a summit went to, or that others did not go to, where nothing tells its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Country, Evidence
from cis_summits.model.base import evidence_of
from cis_summits.readers.clauses import Clause, Scenes
from cis_summits.readers.names import Named, Names, is_place, is_state
from cis_summits.readers.phrases import inside, phrases, small
from cis_summits.readers.places import Place
from cis_summits.readers.summits.deeds import at_home

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.readers.summits.sightings import Sighting

__all__ = ["only_town", "reached_by"]

_FAR = 3  # days between a summit and the journey to it
_MANY = 2  # leaders who come to the same town
_TO = 2  # tokens of "to" between "did not go" and the town
_GOING = 4  # tokens of "going to" behind "decided against"


def reached_by(reading: Reading, names: Names, evidence: list[Evidence]) -> Named | None:
    """Return the one country or town that those who came to the summit went to: "gathered in", "left for"."""
    scene = reading.once(Scenes)["summit_links"]
    trips = phrases(reading.lexicon, "attendance_links", "journey")
    found: dict[object, Named] = {}
    for cue in reading.hits["summit_words"]:
        here = scene.clause(cue.first)
        if here is None or here.any("will", here.at.first, here.at.last):
            continue  # "the next session will take place in Minsk"
        for one in names.countries_in(here.at.first, here.at.last):
            gone = trips.ending(here.lower, one.first) is not None
            gone = gone or (here.lower[one.first - 1] in here.small("in") and _gathered(here, one.first - 1))
            if gone and (is_state(one) or is_place(one)) and (one.target not in found or is_place(one)):
                found[one.target] = one
    found = found or _landed(reading, names) or _missed(reading, names)
    if len(found) != 1:
        return None
    (reached,) = found.values()
    evidence.append(evidence_of(field="host", span=reading.span(reached.first, reached.last)))
    return reached


def _landed(reading: Reading, names: Names) -> dict[object, Named]:
    """Return the towns to which leaders are told to have come, in sentences without a word for a summit."""
    scene = reading.once(Scenes)["summit_links"]
    found: dict[object, Named] = {}
    for cue in reading.hits["attendance_cues"]:
        goal = names.country_at.get(cue.last) if cue.entry.get("trip") else None
        if goal is None or not is_place(goal):
            continue
        here = scene.clause(cue.first)
        if here is None or here.far(_FAR) or here.any("planned", here.at.first, here.at.last):
            continue
        if len(here.company.within(here.at.first, cue.first)) >= _MANY:
            found[goal.target] = goal
    return found


def _missed(reading: Reading, names: Names) -> dict[object, Named]:
    """Return the towns to which somebody did not come: "decided against going to Minsk"."""
    scene = reading.once(Scenes)["summit_links"]
    found: dict[object, Named] = {}
    for cue in reading.hits["absence_cues"]:
        reach = _GOING if cue.entry.get("needs") == "coming" else _TO
        for at in range(cue.last, min(cue.last + reach, len(reading.tokens))):
            goal = names.country_at.get(at)
            if goal is not None and is_place(goal) and (here := scene.clause(at)) is not None and not here.far(_FAR):
                found[goal.target] = goal
    return found


def only_town(reading: Reading, names: Names, group: list[Sighting]) -> Place | None:
    """Return the one town in which, an excerpt without headline and date line tells, anything happened.

    It lies in a country of the organisation; what is planned or recalled may be somewhere else.
    """
    scene = reading.once(Scenes)["summit_links"]
    if any(reading.kind_of(sentence) == "headline" for sentence in reading.sentences[:1]):
        return None
    found: dict[str, Named] = {}
    before = small(reading.lexicon, "in") | small(reading.lexicon, "to place")
    for one in names.countries:
        if not is_place(one) or not one.first or scene.lower[one.first - 1] not in before:
            continue
        here = scene.clause(one.first)
        if here is None or here.far(_FAR) or not isinstance(one.target, Country):
            continue
        at = here.at
        if here.any("planned", at.first, at.last) or here.any("recalled", at.first, at.last):
            continue
        name = reading.span(one.first, one.last).of(reading.text)
        if at_home(here, group[0].organisation, one):
            found.setdefault(name, one)
    name, town = next(iter(found.items())) if len(found) == 1 else ("", None)
    if town is None or scene.lower[town.first - 1] not in small(reading.lexicon, "in"):
        return None
    return Place(name, town.target if isinstance(town.target, Country) else None, (town.first, town.last))


def _gathered(here: Clause, at: int) -> bool:
    """Tell whether a word for coming together stands right before token ``at``."""
    return any(at - 3 <= cue.last <= at for cue in inside(here.reading.hits["summit_words"], at - 5, at))
