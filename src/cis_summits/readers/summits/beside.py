"""What the words beside a summit tell of its place: "the Minsk summit", "opened on Friday in", "Sochi hosted the"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Country
from cis_summits.readers.names import Names, is_place
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.places import Place, capital_in, place_after
from cis_summits.readers.summits.sightings import Sighting
from cis_summits.readers.summits.whose import REACH

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.readers.names import Named

__all__ = ["beside_the_words", "in_capital"]

_APPOSITION = 8  # tokens of ", the capital of Tatarstan"
_TRIP = 10  # tokens between the goal of a journey and the summit it leads to


def beside_the_words(names: Names, group: list[Sighting]) -> Place | None:
    """Return the place that the words beside the summit tell: a town before a hall, what counts more first."""
    building: Place | None = None
    for one in group:
        for place in (
            _behind(names, one),
            _inside(names, one),
            _subject(names, one),
            _opening(names, one),
            _goal(names, one),
        ):
            if place is not None and not place.venue and place.country is not None:
                return place
            building = building or place
    return building


def _behind(names: Names, one: Sighting) -> Place | None:
    """Read "the summit that opened on Friday in Minsk": nothing else stands between."""
    here, last = one.here, min(one.sentence.last, one.last + REACH)
    place = place_after(here.reading, names, one.last, last)
    if place is None or place.since is None or place.at is None:
        return place
    at = one.last
    gap = here.links("gap")
    while at < place.since:
        word = gap.starting(here.lower, at) or here.links("held").starting(here.lower, at)
        dated = next((d.last for d in inside(here.reading.dates, at, at + 1)), None)
        if word is None and dated is None and not (here.lower[at].isdecimal() or at in names.organisation_at):
            return None
        at = dated or (word.last if word is not None else at + 1)
    if place.venue:  # "at the Kremlin Palace in Moscow"
        town = place_after(here.reading, names, place.at[1], min(one.sentence.last, place.at[1] + 4))
        return town or place
    return place


def _inside(names: Names, one: Sighting) -> Place | None:
    """Read "the Minsk summit of the union", "the meeting in Minsk of the leaders"."""
    reading = one.here.reading
    place = place_after(reading, names, one.first, one.last)
    if place is not None and place.at is not None and not names.in_organisation(place.at[0]):
        return place
    for end in range(one.first, one.last):
        town = names.country_until.get(end)
        if town is None or not is_place(town) or town.first < one.sentence.first or names.in_organisation(town.first):
            continue
        return _town(reading, town)
    return None


def _subject(names: Names, one: Sighting) -> Place | None:
    """Read "Sochi hosted the summit" and "gathered in Sochi, where the summit"."""
    reading, lower = one.here.reading, one.here.lower
    hosts = reading.lexicon.forms("place_words", "hosts")
    auxiliaries = one.here.small("auxiliary")
    at = one.first
    while at > one.sentence.first and lower[at - 1] not in hosts and lower[at - 1] not in one.here.small("where"):
        at -= 1
    if at == one.sentence.first:
        return None
    at -= 1
    while at > one.sentence.first and (lower[at - 1] in auxiliaries or lower[at - 1] == ","):
        at -= 1
    town = names.country_until.get(at)
    if town is None or not is_place(town):  # "in Kazan, the capital of Tatarstan, where"
        comma = next((n for n in range(at - 1, max(one.sentence.first, at - _APPOSITION), -1) if lower[n] == ","), at)
        town = names.country_until.get(comma)
    if town is None or not is_place(town) or town.first < one.sentence.first:
        return None
    return _town(reading, town)


def _opening(names: Names, one: Sighting) -> Place | None:
    """Read "In Minsk, the leaders met"."""
    first = one.sentence.first
    if one.here.lower[first] not in one.here.small("in"):
        return None
    return place_after(one.here.reading, names, first, min(one.first, first + 4))


def _goal(names: Names, one: Sighting) -> Place | None:
    """Read "was flying to Sochi for the informal summit": the town that a journey to the summit leads to."""
    reading = one.here.reading
    trips = phrases(reading.lexicon, "attendance_links", "journey")
    for town in names.countries_in(max(one.sentence.first, one.first - _TRIP), one.first):
        if is_place(town) and trips.ending(one.here.lower, town.first) is not None:
            return _town(reading, town)
    return None


def _town(reading: Reading, town: Named) -> Place:
    """Return a town named in the text as the place of something."""
    assert isinstance(town.target, Country)
    return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))


def in_capital(one: Sighting) -> tuple[Country, str | None, int] | None:
    """Read "met in the Kazakh capital" and "the Kazakh capital hosted the summit"."""
    here = one.here
    found = capital_in(here.reading, here.names, one.sentence.first, min(one.sentence.last, one.last + REACH))
    if found is None:
        return None
    home, town = found
    assert isinstance(home.target, Country)
    return home.target, town, home.first
