"""Summits that only the speakers of a transcript tell of: "welcome to the session", "we have just ended our summit".

Asked only where neither headline nor narrative tells of a summit. Most of what a speaker says of summits recalls
or announces them; taken is what is said of the one that is going on, or that ended a moment or a day ago.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.names import is_adjective, is_place, is_state
from cis_summits.readers.phrases import inside
from cis_summits.readers.summits.sightings import Sighting, see

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause, Scene
    from cis_summits.readers.names import Named

__all__ = ["RULE", "by_speakers", "greeted_in"]

RULE = "summit.spoken"

_POINTING = 6  # tokens of "this regular informal" before the noun
_BESIDE = 8  # tokens between the summit and the words that it has ended
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
    return found


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
    ended = here.first("ending", at - _BESIDE, one.last + _BESIDE)
    return ended is not None and lower[ended.first - 1] in here.small("just")


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
        else:
            break
    return at


def greeted_in(scene: Scene) -> Named | None:
    """Return where the host of a transcript welcomes the guests: "welcome to Minsk", "here in Sochi"."""
    reading, told = scene.reading, 0
    country: Named | None = None
    for sentence in reading.sentences:
        if reading.kind_of(sentence) != "turn":
            continue
        told += 1
        here = scene.clause(sentence.first, turns=True)
        if here is None or told > _OPENING:
            break
        for one in scene.names.countries_in(sentence.first, sentence.last):
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
    word = here.first("welcome", max(here.at.first, begin - _GREETED), begin)
    return word is not None and not inside(here.reading.hits["summit_words"], word.last, begin)
