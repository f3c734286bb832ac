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
from cis_summits.readers.clauses import ABOUT, Scenes
from cis_summits.readers.names import Names, is_place, is_state
from cis_summits.readers.phrases import inside, phrases, small
from cis_summits.readers.places import Place, capital_of, dateline_place, place_after
from cis_summits.readers.summits import bare, spoken
from cis_summits.readers.summits.beside import beside_the_words, in_capital
from cis_summits.readers.summits.reached import only_town, reached_by
from cis_summits.readers.summits.sightings import Sighting
from cis_summits.readers.summits.times import another_time
from cis_summits.readers.summits.whose import REACH

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.model import Source, Summit
    from cis_summits.values import PartialDate

__all__ = ["where"]

_FIRST = 6  # sentences in which a text says where its event was
_HEADLINES = 3  # sentences at the top among which the headlines are
_VIDEO = 8  # tokens between a word for a summit and "by videoconference"


def where(
    reading: Reading,
    names: Names,
    group: list[Sighting],
    source: Source | None,
    start: PartialDate | None,
    evidence: list[Evidence],
    *,
    before: Summit | None = None,
) -> tuple[str | None, Country | None]:
    """Return the place of a summit as printed and the country that hosted it.

    Args:
        reading: the document.
        names: its countries and organisations.
        group: where it speaks of the summit, what counts most first.
        source: its date line.
        start: the first day of the summit.
        evidence: takes where place and host are told.
        before: the summit of the text that counts more, if any; where the news was written counts for both or none.
    """
    beside = beside_the_words(names, group)
    if beside is None or beside.venue:
        beside = _held_in(reading, names) or beside
    if (beside is None or beside.venue) and _by_video(group):
        return None, _chairing(reading, names, group, evidence)
    place = _place(reading, names, group, source, beside, before=before)
    capital = next((c for one in group if (c := in_capital(one)) is not None), None)
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
        reached = reached_by(reading, names, evidence)
        host = reached.target if reached is not None and isinstance(reached.target, Country) else None
        if reached is not None and is_place(reached) and place is None:
            return reading.span(reached.first, reached.last).of(reading.text), host
    if place is None and host is not None:
        town = _town_of(reading, names, host)
        return town, host
    if place is None:
        place = _greeted(reading) or _visited(reading, names)
        if place is None and (source is None or source.place is None):
            place = only_town(reading, names, group)
        if place is None:
            return None, host
        host = place.country
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
    reading: Reading,
    names: Names,
    group: list[Sighting],
    source: Source | None,
    beside: Place | None,
    *,
    before: Summit | None,
) -> Place | None:
    if beside is not None and not beside.venue and beside.country is not None:
        return beside
    towns = []
    if group[0].rule == "summit.hosted":
        towns = [t for t in names.countries_in(group[0].sentence.first, group[0].first) if is_place(t)]
    elif reading.tokens.lower[group[0].last : group[0].last + 1] == ["("]:  # "the summit (Minsk, 10 October)"
        towns = [t for t in names.countries_in(group[0].last + 1, group[0].last + 2) if is_place(t)]
    if towns:
        assert isinstance(towns[0].target, Country)  # "Samarkand played host to the leaders"
        named = reading.span(towns[0].first, towns[0].last).of(reading.text)
        return Place(named, towns[0].target, (towns[0].first, towns[0].last))
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
    if (place := _unnamed(reading, names, group)) is not None:
        return place
    if building is None and group[0].here.any("at", group[0].first - 6, group[0].first + 1):
        place = _told_first(reading, names)
        if place is not None:
            return place  # "A and B talked in the capital. ... on the sidelines of the summit"
    # Where the news was written: the least of all, but a better name for a place than "the Kremlin".
    if (
        line is not None
        and (before is None or (before.place or "").casefold() == line.name.casefold())
        and line.country is not None
        and (building is None or building.country in (None, line.country))
        and not _from_afar(group)
    ):
        return line
    return building


def _from_afar(group: list[Sighting]) -> bool:
    """Tell whether somebody is told to take part by video: the news are from where they sit."""
    remote = phrases(group[0].here.reading.lexicon, "attendance_links", "remote")
    return any(remote.first(one.here.lower, one.sentence.first, one.sentence.last) for one in group)


def _visited(reading: Reading, names: Names) -> Place | None:
    """Return the town of a headline such as "Working visit to Minsk", under which a summit is told of."""
    scene = reading.once(Scenes)["summit_links"]
    for sentence in reading.sentences[:_HEADLINES]:
        here = scene.clause(sentence.first)
        word = here.first("visit to", sentence.first, sentence.last) if here is not None and here.rank == 0 else None
        town = names.country_at.get(word.last) if word is not None else None
        if town is not None and is_place(town) and isinstance(town.target, Country):
            return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))
    return None


def _held_in(reading: Reading, names: Names) -> Place | None:
    """Return the town of "the meeting was held in Minsk", told in one of the first sentences."""
    scene = reading.once(Scenes)["summit_links"]
    for cue in inside(reading.hits["summit_words"], 0, reading.sentences[:_FIRST][-1].last):
        here = scene.clause(cue.first)
        if here is None or not bare.definite(here, cue) or another_time(here, cue.first, cue.last):
            continue
        held = here.first("held", cue.last, min(cue.last + _VIDEO, here.at.last))
        if held is None or names.organisations_in(here.at.first, here.at.last):
            continue
        place = place_after(reading, names, held.last, min(held.last + _VIDEO, here.at.last))
        if place is not None and place.since == held.last and place.country is not None and not place.venue:
            return place
    return None


def _unnamed(reading: Reading, names: Names, group: list[Sighting]) -> Place | None:
    """Return the town of "a summit in Minsk" or "the Minsk summit", said without the organisation."""
    scene = reading.once(Scenes)["summit_links"]
    for cue in reading.hits["summit_words"]:
        here = scene.clause(cue.first) if cue.entry.get("part") == "summit" else None
        if here is None or another_time(here, cue.first, cue.last):
            continue
        inside_it = names.organisations_in(here.at.first, here.at.last)
        if any(one.target != group[0].organisation.target for one in inside_it):
            continue
        town = names.country_until.get(cue.first)
        if town is not None and is_place(town) and isinstance(town.target, Country):
            return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))
        if cue.last < here.at.last and here.lower[cue.last] in here.small("in"):
            place = place_after(reading, names, cue.last, min(cue.last + REACH, here.at.last))
            if place is not None and place.since == cue.last and place.country is not None and not place.venue:
                return place
    return None


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


def _town_of(reading: Reading, names: Names, host: Country) -> str | None:
    """Return the one town of the host that the text names behind "in" or as its capital."""
    beside = small(reading.lexicon, "kind of") | {","}
    before = small(reading.lexicon, "in") | reading.lexicon.forms("place_words", "before") | beside
    lower = reading.tokens.lower
    capital = reading.lexicon.forms("place_words", "capital")
    towns = [
        one
        for one in names.countries
        if one.target == host
        and is_place(one)
        and one.first
        and lower[one.first - 1] in before
        and (lower[one.first - 1] not in beside or lower[one.first - 2] in capital)
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
        found = remote.first(one.here.lower, one.first, upto)
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
