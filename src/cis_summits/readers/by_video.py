"""How somebody took part, by the words of the clause that tells it, and whether a whole event was held by video."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cis_summits.readers.phrases import Phrase, inside
from cis_summits.readers.places import place_after
from cis_summits.readers.years import of_another_year

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import AttendanceStatus
    from cis_summits.readers.clauses import Clause, Scene

__all__ = ["by_whom", "from_afar", "held_remotely", "in_brackets", "not_in_person", "own_status", "told_status"]

_OPENING = 5  # sentences below the headline that tell how the event was held
_OWN = 8  # tokens of ", by video conference, and" between two people of a list
_BY = 4  # tokens between "by video" and who took part so
_MANY = 3  # people named with "by video": the others will have been as well
_ATTENDING = frozenset({"after", "inverted", "before"})


def by_whom(here: Clause, cue: Hit[Entry]) -> int | None:
    """Return the token behind "by" in "was joined via video link by", "was attended remotely by"; else ``None``."""
    remote = here.links("remote")
    how = remote.starting(here.lower, _behind_comma(here, cue.last)) or remote.ending(here.lower, cue.last)
    if how is None:
        return None
    at = _behind_comma(here, max(how.last, cue.last))
    return at + 1 if at < here.at.last and here.lower[at] in here.small("agent") else None


def _behind_comma(here: Clause, at: int) -> int:
    return at + (at < here.at.last and here.lower[at] == ",")


def not_in_person(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether somebody who "did not attend in person" took part by video."""
    person = here.first("in person", cue.first, cue.last + _BY)
    return person is not None and here.any("remote", person.last, here.at.last)


def from_afar(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether somebody who did not come took part by video: "skipped the talks and joined via video link"."""
    how = here.first("remote", cue.last, here.at.last)
    if how is None or here.company.within(cue.last, how.first):
        return False
    cues = inside(here.reading.hits["attendance_cues"], cue.last, how.last)
    joined = next((one for one in cues if one.entry.get("part") == "before"), None)
    if joined is None or joined.first in here.names.country_until:
        return False  # "A stayed away, B joined by video"
    return not inside(here.reading.hits["absence_cues"], cue.last, how.first)


def in_brackets(here: Clause, one: PersonMention) -> bool:
    """Tell whether "(by video)" stands behind a name, for that person alone."""
    if one.last >= here.at.last or here.lower[one.last] != "(":
        return False
    return here.links("remote").starting(here.lower, one.last + 1) is not None


def own_status(here: Clause, people: list[PersonMention]) -> dict[int, AttendanceStatus | None]:
    """Return how each took part where it is told of each: "A by videoconference and B in person", by first token.

    Words behind the last of several alone are of them all, or of a whole meeting: then nothing is returned.
    """
    remote, person, guest = (here.links(part) for part in ("remote", "in person", "as guest"))
    found: dict[int, AttendanceStatus | None] = {}
    for number, one in enumerate(people):
        at = _behind_comma(here, one.last)
        if remote.starting(here.lower, at) is not None:
            found[number] = "remote"
        elif person.starting(here.lower, at) is not None or guest.starting(here.lower, at) is not None:
            found[number] = "present"
    if len(people) < 2 or not found or min(found) == len(people) - 1:
        return {}
    first = min(found)
    if len(found) == 1 and found[first] == "remote" and _goes_on(people[first], people[first + 1]):
        return {}
    return {people[number].first: status for number, status in found.items()}


def _goes_on(one: PersonMention, following: PersonMention) -> bool:
    """Tell whether the words behind a name open a new clause: "A via videoconference greeted B"."""
    return following.first - one.last > _OWN


def told_status(here: Clause, cue: Hit[Entry]) -> tuple[AttendanceStatus | None, int, int]:
    """Return how those at a cue took part, as its own clause tells it, and the tokens whose people it tells it of.

    Words for "by video" and "in person" belong to the last cue that begins before they end, or else to the next.
    """
    cues = inside(here.reading.hits["attendance_cues"], here.at.first, here.at.last)
    person = here.links("in person")
    told = [
        c
        for c in cues
        if c.entry.get("part") in _ATTENDING
        and person.starting(here.lower, c.first) is None
        and c.first != cue.first
        and not (c.entry.get("needs") == "town" and here.names.state_from(c.last) is None)  # "is in quarantine"
    ]
    last = next((c.first for c in told if c.first > cue.first), here.at.last)
    since = next((c.last for c in reversed(told) if c.first < cue.first), here.at.first)
    upto = here.at.last if last == here.at.last else cue.first
    if cue.entry.get("invited"):
        return "invited", since, upto
    first = cue.first if since > here.at.first else since
    if here.any("in person", first, last):
        return "present", since, upto
    return "remote" if here.any("remote", first, last) else None, since, upto


def held_remotely(scene: Scene) -> bool:
    """Tell whether the event as a whole was held by video: headline or lead say so and name no town.

    Where they name one ("took part, via videoconference, in the summit in ..."), the others sat there. Words that
    tell it of one or two people make only those remote, unless a page tells it of the leader whose page it is.
    """
    told, town = 0, False
    for sentence in scene.reading.sentences:
        here = scene.clause(sentence.first)
        if here is None or told == _OPENING:
            break
        told += here.rank > 0
        if of_another_year(here) or here.in_another_year(here.at.last):
            continue  # "The 2021 summit was held online"
        placed = place_after(scene.reading, scene.names, sentence.first, sentence.last) is not None
        if here.any("format", sentence.first, sentence.last):
            return not placed
        town = town or placed
        how = here.first("remote", sentence.first, sentence.last) if told <= 1 else None
        if how is not None and here.any("gathering", here.at.first, here.at.last):
            if town or not _of_all(here, how) or _somebody_in_person(scene):
                return False
            return not _placed_below(scene, sentence)
    return False


def _placed_below(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether the sentence below says where the meeting was held: "took part by video. It was held in"."""
    reading = scene.reading
    number = bisect_right(reading.sentences, sentence)
    for below in reading.sentences[number : number + 1]:
        here = scene.clause(below.first)
        if here is None or here.any("later", below.first, below.last) or here.any("format", below.first, below.last):
            return False
        held = here.first("held in", below.first, below.last)
        return held is not None and place_after(reading, scene.names, held.first, below.last) is not None
    return False


def _of_all(here: Clause, how: Phrase) -> bool:
    """Tell whether words for "by video" are said of a meeting, of many, or of the leader whose page tells it."""
    named = here.company.within(here.at.first, min(how.last + _BY, here.at.last))
    home = here.reading.home
    people = {one.person.name for one in named}
    return (
        not people
        or len(people) >= _MANY
        or (home is not None and getattr(named[0].country, "alpha_2", None) == home)
    )


def _somebody_in_person(scene: Scene) -> bool:
    """Tell whether anybody is said to have come in person: then the meeting had a place."""
    lower, links = scene.lower, scene.parts["in person"]
    return any(links.first(lower, cue.first, cue.last + _BY) for cue in scene.reading.hits["attendance_cues"])
