"""Summits that only the speakers of a transcript tell of: "welcome to the session", "we have just ended our summit".

Asked only where neither headline nor narrative tells of a summit. Most of what a speaker says of summits recalls
or announces them; taken is what is said of the one that is going on, or that ended a moment or a day ago.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Organisation
from cis_summits.readers.company import is_leader, speakers
from cis_summits.readers.names import is_adjective, is_place, is_state
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.summits.kinds import kind_near
from cis_summits.readers.summits.sightings import Sighting, of_summit, see
from cis_summits.readers.summits.times import another_time
from cis_summits.readers.summits.whose import leaders_meet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause, Scene
    from cis_summits.readers.names import Named

__all__ = ["RULE", "by_speakers", "greeted_in"]

RULE = "summit.spoken"

_COMPANY = 3  # leaders who speak one after another
_POINTING = 6  # tokens of "this regular informal" before the noun
_BESIDE = 8  # tokens between the summit and the words that it has ended
_GREETING = 3  # sentences in which a speech addresses those who are there
_COUNCIL = 8  # tokens between a meeting and whose it is
_OPENING = 12  # sentences of a transcript in which the host welcomes the guests
_GREETED = 10  # tokens between "welcome" and where


def by_speakers(scene: Scene) -> list[Sighting]:
    """Return the summits that speakers tell of as going on or just ended, in order of the text."""
    found: list[Sighting] = []
    for cue in scene.reading.hits["summit_words"]:
        if cue.entry.get("part") not in ("summit", "meeting") or cue.entry.get("several"):
            continue
        here = scene.clause(cue.first, turns=True)
        if here is None or here.kind != "turn":
            continue
        one = see(here, cue, set(), [])
        if one is None:
            continue
        # "two events today: a session of A and a meeting of B"
        beside = bool(found) and found[-1].here is here and found[-1].organisation.target != one.organisation.target
        if beside or _goes_on(here, cue, one):
            found.append(one._replace(rule=RULE, held=True, shaky=False))
    return found or _addressed(scene) or _unnamed(scene) or _before_it(scene) or _by_company(scene)


def _by_company(scene: Scene) -> list[Sighting]:
    """Return the summit of the one organisation named where the leaders of three of its states or more speak."""
    reading = scene.reading
    states = {one.country for one in speakers(reading, scene.company) if is_leader(reading, one)} - {None}
    if len(states) < _COMPANY or reading.registry is None or reading.day is None:
        return []
    owners = {
        one.target.code: one
        for one in reversed(scene.names.organisations)
        if isinstance(one.target, Organisation) and reading.registry.holds_summits(one.target)
    }
    if len(owners) != 1:
        return []
    (code, one), *_ = owners.items()
    here = scene.clause(one.first, turns=True) or next(_opening(scene, 1), None)  # a label may name it
    try:
        members = set(reading.registry.members(code, on=reading.day))
    except (NotFound, UndecidedDate):
        return []
    if here is None or not leaders_meet(here, one) or not states <= members:
        return []
    return [Sighting(one, None, one.first, one.last, here, RULE, True, False)]


def _before_it(scene: Scene) -> list[Sighting]:
    """Return "before the informal summit, they toured the museum", above the speeches of those who attended it."""
    kinds = {segment.kind for segment in scene.reading.segments}
    if not {"attendance", "turn"} <= kinds:
        return []
    for cue in scene.reading.hits["summit_words"]:
        here = scene.clause(cue.first) if cue.entry.get("part") == "summit" else None
        one = of_summit(here, cue) if here is not None else None
        if here is None or one is None or here.dates or here.first("will", here.at.first, here.at.last) is not None:
            continue
        if here.any("eve", cue.first - _POINTING, cue.first):
            first, last = min(cue.first, one.first), max(cue.last, one.last)
            return [Sighting(one, kind_near(here, cue.first, cue.last), first, last, here, RULE, True, False)]
    return []


def _addressed(scene: Scene) -> list[Sighting]:
    """Return the council whose members a speech begins with: "dear members of the Supreme Council"."""
    for here in _opening(scene, _GREETING):
        for one in scene.names.organisations_in(here.at.first, here.at.last):
            members = here.first("members of", one.first - 4, one.first + 1)
            if one.body is not None and members is not None and leaders_meet(here, one):
                return [Sighting(one, None, members.first, one.last, here, RULE, True, False)]
    return []


def _unnamed(scene: Scene) -> list[Sighting]:
    """Return "today's meeting of the Supreme Council" and "our summit" where only one organisation is named."""
    told = list(_opening(scene, _OPENING))
    if not told:
        return []
    whose = {one.target: one for one in reversed(scene.names.organisations_in(told[0].at.first, told[-1].at.last))}
    registry = scene.reading.registry
    owners = [
        one
        for target, one in whose.items()
        if registry is not None and isinstance(target, Organisation) and registry.holds_summits(target)
    ]
    if len(owners) != 1:
        return []
    bodies = phrases(scene.reading.lexicon, "summit_bodies")
    for here in told:
        for cue in inside(scene.reading.hits["summit_words"], here.at.first, here.at.last):
            part = cue.entry.get("part")
            council = bodies.first(here.lower, cue.last, min(cue.last + _COUNCIL, here.at.last)) is not None
            kind = kind_near(here, cue.first, cue.last)
            if not (part == "summit" or (part == "meeting" and (council or kind is not None))):
                continue
            first = _phrase_start(here, cue.first)
            this = not here.small("this one").isdisjoint(here.lower[first : cue.first])
            ours = here.any("welcome", here.at.first, first) and not here.small("ours").isdisjoint(
                here.lower[first : cue.first]
            )
            praised = part == "summit" and here.links("thanks for").ending(here.lower, _town_before(here, first))
            if (this or ours or praised) and not another_time(here, cue.first, cue.last):
                return [Sighting(owners[0], kind, cue.first, cue.last, here, RULE, True, False)]
    return []


def _town_before(here: Clause, at: int) -> int:
    """Return the token at which "the Minsk" opens before a summit; ``at`` if no town stands there."""
    town = here.names.country_until.get(at)
    if town is None or not is_place(town):
        return at
    return town.first - (here.lower[town.first - 1] in here.small("article"))


def _opening(scene: Scene, most: int) -> Iterator[Clause]:
    """Return the first sentences that are spoken."""
    told = 0
    for sentence in scene.reading.sentences:
        if told == most:
            return
        here = scene.clause(sentence.first, turns=True) if scene.reading.kind_of(sentence) == "turn" else None
        if here is not None:
            told += 1
            yield here


def _goes_on(here: Clause, cue: Hit[Entry], one: Sighting) -> bool:
    """Tell whether the summit is the one at which the words are spoken, or of the same day."""
    lower, first = here.lower, min(one.first, cue.first)
    if not here.small("this one").isdisjoint(lower[max(here.at.first, first - _POINTING) : cue.first]):
        return True
    at = _phrase_start(here, first)
    if here.any("welcome", here.at.first, at) and (
        lower[at - 1] in here.small("leads to") or here.links("welcome").ending(lower, at) is not None
    ):
        return True
    if one.held and any(word in here.small("today") for word in lower[here.at.first : here.at.last]):
        return True
    if here.any("declared open", one.last, one.last + _BESIDE):
        return True
    near = at - _BESIDE, one.last + _BESIDE
    told = here.first("ending", *near) or here.first("held", *near)
    return here.any("over now", *near) or (told is not None and lower[told.first - 1] in here.small("just"))


def _phrase_start(here: Clause, at: int) -> int:
    """Return the first token of "the regular 12th" before a summit."""
    lower, between, kind = here.lower, here.links("between"), here.links("kind")
    ending = here.small("ordinal ending")
    while at > here.at.first:
        word = between.ending(lower, at) or kind.ending(lower, at)
        if word is not None and lower[at - 1] not in here.small("of"):
            at = word.first
        elif (
            lower[at - 1] in here.small("our")
            or lower[at - 1].isdecimal()
            or lower[at - 1] in ending
            or inside(here.reading.hits["ordinals"], at - 1, at)
        ):
            at -= 1
        elif lower[at - 1].isalpha() and lower[at - 2] in here.small("our"):
            at -= 2  # "the final meeting"
        else:
            break
    return at


def greeted_in(scene: Scene) -> Named | None:
    """Return where the host of a transcript welcomes the guests: "welcome to Minsk", "here in Sochi"."""
    country: Named | None = None
    for here in _opening(scene, _OPENING):
        for one in scene.names.countries_in(here.at.first, here.at.last):
            if is_adjective(one) or not _greets_at(here, one.first):
                continue
            if is_place(one):
                return one
            if is_state(one) and country is None:
                country = one
    return country


def _greets_at(here: Clause, at: int) -> bool:
    """Tell whether "welcome to", "see you in", "here in" or "today in" stands before a place at token ``at``."""
    lower = here.lower
    begin = at - 1 if lower[at - 1] in here.small("article") or lower[at - 1] in here.small("fine") else at
    if lower[begin - 1] not in here.small("leads to"):
        return False
    if lower[begin - 2] in here.small("today"):
        return True
    if here.any("recalled", begin - _POINTING, begin):
        return False  # "at our last meeting in Minsk"
    if here.any("meet in", begin - _POINTING, begin):
        return True
    word = here.first("welcome", max(here.at.first, begin - _GREETED), begin)
    return word is not None and not inside(here.reading.hits["summit_words"], word.last, begin)
