"""Where a summit was held and who was its host.

What stands right beside the words for the summit counts most ("the Minsk summit", "the meeting opened in the
resort of"), then the date line, then the headline, then any place that its sentences name: those may speak of
something else. A summit by video has no place, and no host unless the text names one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Country, Evidence
from cis_summits.model.base import evidence_of
from cis_summits.readers import by_video
from cis_summits.readers.clauses import ABOUT, Clause, Scenes
from cis_summits.readers.names import Named, Names, is_place, is_state
from cis_summits.readers.phrases import inside, phrases, small
from cis_summits.readers.places import Place, capital_in, capital_of, dateline_place, place_after
from cis_summits.readers.summits import bare, spoken
from cis_summits.readers.summits.sightings import REACH, Sighting

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.model import Source
    from cis_summits.values import PartialDate

__all__ = ["where"]

_HEADLINES = 3  # sentences at the top among which the headlines are
_TRIP = 10  # tokens between the goal of a journey and the summit it leads to
_VIDEO = 8  # tokens between a word for a summit and "by videoconference"


def where(
    reading: Reading,
    names: Names,
    group: list[Sighting],
    source: Source | None,
    start: PartialDate | None,
    evidence: list[Evidence],
) -> tuple[str | None, Country | None]:
    """Return the place of a summit as printed and the country that hosted it.

    Args:
        reading: the document.
        names: its countries and organisations.
        group: where it speaks of the summit, what counts most first.
        source: its date line.
        start: the first day of the summit.
        evidence: takes where place and host are told.
    """
    beside = _beside(reading, names, group)
    if (beside is None or beside.venue) and _by_video(group):
        return None, _chairing(reading, names, group, evidence)
    place = _place(reading, names, group, source, beside)
    capital = next((c for one in group if (c := _capital(one)) is not None), None)
    if capital is not None and (place is None or place.venue or place.country is None):
        country, town, at = capital
        named = town or (
            capital_of(reading, country, start.earliest if start is not None else None) if place is None else None
        )
        if town is None and named is not None:
            evidence.append(evidence_of(field="place", span=reading.span(at, at + 1), basis="derived"))
        place = Place(named, country) if named is not None else place
    elif capital is not None and place is not None and place.country != capital[0] and place is not beside:
        place = Place(capital[1], capital[0]) if capital[1] is not None else None
    if place is not None:
        place = _in_capital(reading, names, place)
    if place is not None and place.at is not None:
        evidence.append(evidence_of(field="place", span=reading.span(*place.at)))
    host = place.country if place is not None else None
    host = host or (capital[0] if capital is not None else None) or _hosting(reading, names, group, evidence)
    if host is None and place is None and group[0].rule == spoken.RULE:
        greeted = spoken.greeted_in(reading.once(Scenes)["summit_links"])
        return None, greeted.target if greeted is not None and isinstance(greeted.target, Country) else None
    if host is None:
        reached = _reached(reading, names, evidence)
        host = reached.target if reached is not None and isinstance(reached.target, Country) else None
        if reached is not None and is_place(reached) and place is None:
            return reading.span(reached.first, reached.last).of(reading.text), host
    if place is None and host is not None:
        town = _town_of(reading, names, host)
        return town, host
    if place is None:
        return None, host
    return (place.name.title() if place.name.isupper() else place.name), host


def _in_capital(reading: Reading, names: Names, place: Place) -> Place:
    """Return the capital that the text names for a seat of government: "in the Kremlin" is in Moscow."""
    if place.at is None or place.country is None or not place.venue:
        return place
    seat, town = names.country_at.get(place.at[0]), names.capitals.get(place.country)
    if seat is None or seat.type != "metonym" or town is None:
        return place
    return Place(reading.span(town.first, town.last).of(reading.text), place.country, (town.first, town.last))


def _place(
    reading: Reading, names: Names, group: list[Sighting], source: Source | None, beside: Place | None
) -> Place | None:
    if beside is not None and not beside.venue and beside.country is not None:
        return beside
    printed = source.place if source else None
    agency = printed is not None and (
        printed.split()[0].strip(",").isupper()
        or "/" in printed
        or (reading.publisher is not None and reading.home is None)
    )
    line = dateline_place(reading, printed)
    if line is not None and not agency:
        return line
    found = _headline(reading, names)
    if found is not None:
        return found
    if beside is not None and not beside.venue:  # a town that nobody knows
        return beside
    if group[0].rule == spoken.RULE:
        return _greeted(reading) or beside or line
    building = beside
    for one in group:
        if one.rank <= ABOUT or one.held:
            place = place_after(reading, names, one.sentence.first, one.sentence.last)
            if place is not None and not place.venue:
                return place
            building = building or place
    for one in bare.of_the_text(reading.once(Scenes)["summit_links"]):
        same = one.organisation.target == group[0].organisation.target
        place = place_after(reading, names, one.last, one.sentence.last) if same else None
        if place is not None and not place.venue and place.country is not None:
            return place
    if building is None and group[0].here.any("at", group[0].first - 6, group[0].first + 1):
        place = _told_first(reading, names)
        if place is not None:
            return place  # "A and B talked in the capital. ... on the sidelines of the summit"
    # Where the news was written: the least of all, but a better name for a place than "the Kremlin".
    if (
        line is not None
        and line.country is not None
        and (building is None or building.country in (None, line.country))
    ):
        return line
    return building


def _greeted(reading: Reading) -> Place | None:
    """Return the town in which the host of a transcript welcomes the guests."""
    town = spoken.greeted_in(reading.once(Scenes)["summit_links"])
    if town is None or not is_place(town):
        return None
    assert isinstance(town.target, Country)
    return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))


def _told_first(reading: Reading, names: Names) -> Place | None:
    """Return the town that the first sentence of the text below its headline names."""
    for sentence in reading.sentences[: _HEADLINES + 1]:
        if reading.kind_of(sentence) != "headline":
            place = place_after(reading, names, sentence.first, sentence.last)
            if place is None or place.since is None or _journey_alone(reading, sentence, place.since):
                return None
            return place if place.country is not None and not place.venue else None
    return None


# Beside the words for the summit


def _beside(reading: Reading, names: Names, group: list[Sighting]) -> Place | None:
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
        assert isinstance(town.target, Country)
        return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))
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
    if town is None or not is_place(town) or town.first < one.sentence.first:
        return None
    assert isinstance(town.target, Country)
    return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))


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
            assert isinstance(town.target, Country)
            return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))
    return None


def _capital(one: Sighting) -> tuple[Country, str | None, int] | None:
    """Read "met in the Kazakh capital" and "the Kazakh capital hosted the summit"."""
    here = one.here
    found = capital_in(here.reading, here.names, one.sentence.first, min(one.sentence.last, one.last + REACH))
    if found is None:
        return None
    home, town = found
    assert isinstance(home.target, Country)
    return home.target, town, home.first


# Elsewhere


def _headline(reading: Reading, names: Names) -> Place | None:
    """Return the town that the headline names: "Leaders gather in Sochi"."""
    for sentence in reading.sentences[:_HEADLINES]:
        if reading.kind_of(sentence) == "headline":
            place = place_after(reading, names, sentence.first, sentence.last)
            if place is not None and place.since is not None and _journey_alone(reading, sentence, place.since):
                continue  # "President arrives in Tehran": from wherever the summit was
            if place is not None and place.country is not None and not place.venue:
                return place
    return None


def _journey_alone(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Tell whether a headline tells of a journey to the place behind token ``at`` and of no gathering."""
    trips = phrases(reading.lexicon, "attendance_links", "journey")
    cues = inside(reading.hits["summit_words"], sentence.first, sentence.last)
    told = [cue for cue in cues if cue.entry.get("part") != "meeting"]
    if not told and reading.tokens.lower[at] not in small(reading.lexicon, "in"):
        return True  # "after a crash near the capital"
    return not told and trips.ending(reading.tokens.lower, at + 1) is not None


def _hosting(reading: Reading, names: Names, group: list[Sighting], evidence: list[Evidence]) -> Country | None:
    """Read the host from "Kyrgyzstan hosted the summit", "the summit in Kyrgyzstan", "hosted by President X"."""
    lower = reading.tokens.lower
    hosts = reading.lexicon.forms("place_words", "hosts")
    for one in group:
        for state in names.countries_in(one.sentence.first, one.sentence.last):
            hosting = lower[state.last : state.last + 1] and lower[state.last] in hosts
            within = lower[state.first - 1] in one.here.small("in") and 0 <= state.first - one.last <= 3
            if is_state(state) and (hosting or within):
                assert isinstance(state.target, Country)
                evidence.append(evidence_of(field="host", span=reading.span(state.first, state.last)))
                return state.target
    for one in group:
        word = one.here.first("hosted", one.sentence.first, one.sentence.last)
        word = word or one.here.first("chaired", one.sentence.first, one.sentence.last)
        chair = names.state_from(word.last) if word is not None else None
        if chair is not None and isinstance(chair.target, Country):
            evidence.append(evidence_of(field="host", span=reading.span(chair.first, chair.last)))
            return chair.target
    return None


def _reached(reading: Reading, names: Names, evidence: list[Evidence]) -> Named | None:
    """Return the one country or town that those who came to the summit went to: "gathered in", "left for"."""
    scene = reading.once(Scenes)["summit_links"]
    trips = phrases(reading.lexicon, "attendance_links", "journey")
    found: dict[object, Named] = {}
    for cue in reading.hits["summit_words"]:
        here = scene.clause(cue.first)
        if here is None:
            continue
        for one in names.countries_in(here.at.first, here.at.last):
            gone = trips.ending(here.lower, one.first) is not None
            gone = gone or (here.lower[one.first - 1] in here.small("in") and _gathered(here, one.first - 1))
            if gone and (is_state(one) or is_place(one)) and (one.target not in found or is_place(one)):
                found[one.target] = one
    if len(found) != 1:
        return None
    (reached,) = found.values()
    evidence.append(evidence_of(field="host", span=reading.span(reached.first, reached.last)))
    return reached


def _gathered(here: Clause, at: int) -> bool:
    """Tell whether a word for coming together stands right before token ``at``."""
    return any(at - 3 <= cue.last <= at for cue in inside(here.reading.hits["summit_words"], at - 5, at))


def _town_of(reading: Reading, names: Names, host: Country) -> str | None:
    """Return the one town of the host that the text names behind "in" or as its capital."""
    before = small(reading.lexicon, "in") | reading.lexicon.forms("place_words", "before") | {","}
    lower = reading.tokens.lower
    capital = reading.lexicon.forms("place_words", "capital")
    towns = [
        one
        for one in names.countries
        if one.target == host
        and is_place(one)
        and one.first
        and lower[one.first - 1] in before
        and (lower[one.first - 1] != "," or lower[one.first - 2] in capital)
    ]
    named = {reading.span(one.first, one.last).of(reading.text) for one in towns}
    return named.pop() if len(named) == 1 else None


# By video


def _by_video(group: list[Sighting]) -> bool:
    """Tell whether the leaders met by video, all of them."""
    here = group[0].here
    scene = here.reading.once(Scenes)["attendance_links"]
    if by_video.held_remotely(scene):
        return True
    remote = phrases(here.reading.lexicon, "attendance_links", "remote")
    for one in group:
        upto = min(one.last + _VIDEO, one.sentence.last)
        found = remote.first(here.lower, one.last, upto)
        if found is not None and not here.company.within(one.last, found.first):
            return True
    return False


def _chairing(reading: Reading, names: Names, group: list[Sighting], evidence: list[Evidence]) -> Country | None:
    """Return the country that the text calls the host of those before their screens; the chair need not be."""
    for one in group:
        word = one.here.first("hosted", one.sentence.first, one.sentence.last)
        if word is None:
            continue
        state = names.state_from(word.last)
        if state is not None and isinstance(state.target, Country):
            evidence.append(evidence_of(field="host", span=reading.span(state.first, state.last)))
            return state.target
        who = next(iter(one.here.company.group_from(word.last, one.sentence.last)), None)
        if who is not None and who.country is not None:
            evidence.append(evidence_of(field="host", span=reading.span(who.first, who.last)))
            return who.country
    return None
