"""Talks of which speakers tell in a transcript, and those whose transcript a document is.

"Today I met with the President of A", "President B and I discussed", "my meeting with C" are talks of whoever
speaks; "your meetings with D and E" in a question are talks of whoever answers. A speaker's words reach over
years, so a talk must be told of the days of the document, or to the press that asks about them.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.lexicon import Hit
from cis_summits.readers.clauses import Clause, Scene
from cis_summits.readers.company import is_leader, speakers
from cis_summits.readers.meetings.sides import further, met_by
from cis_summits.readers.meetings.talk import Talk, counts, kind_of, leading, once
from cis_summits.readers.meetings.times import date_of, day_of, managed, other_time
from cis_summits.readers.names import PLACE_TYPES

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry
    from cis_summits.model import MeetingKind

__all__ = ["Told", "of_transcript"]

_GREETING = 40  # tokens in which the first speaker greets those present
_FIRST = 8  # tokens between "I" and what the speaker did
_OWNED = 5  # tokens of "your five-hour talks"
_BETWEEN = 16  # tokens between a talk and those it was held with
_ANSWER = 4  # tokens of an answer in which it says no
_SIDES = 3  # of a talk whose transcript is given
_VOCATIVE = 6  # tokens of a speech in which somebody is addressed
_CALLING = frozenset({",", "!", "."})
_OUR_TALKS = frozenset({"talk", "discuss", "speak"})
_MANY = 3  # whom one leader speaks with one after another
_SPOKEN = frozenset({"aside", "speak"})
_VERBS = frozenset({"met", "aside", "speak", "discuss"})


class Told:
    """The talks of which the speakers of one transcript tell.

    Args:
        scene: the document.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def _turns(self) -> list[tuple[int, PersonMention | None, bool]]:
        """First token behind each label, whom it names, and whether it is a journalist's."""
        reading, company = self._scene.reading, self._scene.company
        found = []
        for segment in reading.segments:
            if segment.kind == "label":
                tokens = reading.tokens.within(segment.span.start, segment.span.end)
                named = company.within(tokens.start, tokens.stop)
                found.append((tokens.stop, named[0] if named else None, not named))
        return found

    @cached_property
    def _to_press(self) -> bool:
        """Whether journalists ask about the day: the headline says so, or labels do; not for an interview."""
        reading, parts, lower = self._scene.reading, self._scene.parts, self._scene.lower
        press = any(asked for _, _, asked in self._turns)
        for segment in reading.segments:
            if segment.kind in ("headline", "subheadline", "lead"):
                tokens = reading.tokens.within(segment.span.start, segment.span.end)
                if parts["interview"].first(lower, tokens.start, tokens.stop) is not None:
                    return False
                press = press or parts["press"].first(lower, tokens.start, tokens.stop) is not None
        return press

    def talks(self, cue: Hit[Entry]) -> list[Talk]:
        """Return the talks that a turn tells of around a word for one."""
        here = self._scene.clause(cue.first, turns=True)
        part = cue.entry.get("part")
        if here is None or (part not in _VERBS and part != "talk"):
            return []
        teller, asked = self._teller(here)
        if teller is None or not is_leader(here.reading, teller) or other_time(here, cue, asked=asked):
            return []
        others = self._others(here, cue, asked=asked)
        if not others or not self._of_these_days(here, cue):
            return []
        return _parted(here, cue, teller, others, asked=asked)

    def _teller(self, here: Clause) -> tuple[PersonMention | None, bool]:
        """Return whose talks the sentence can tell of: who speaks, or who answers, and whether it is a question."""
        turns = self._turns
        number = bisect_right(turns, here.at.first, key=itemgetter(0)) - 1
        if number < 0:
            return None, False
        _, who, asked = turns[number]
        if not asked:
            return who, False
        if number + 1 == len(turns):  # the answer is cut off; whoever spoke before would have given it
            return next((who for _, who, asks in reversed(turns) if not asks), None), True
        at, answering, _ = turns[number + 1]
        said = self._scene.lower[at : at + _ANSWER]
        if here.any("managed", here.at.first, here.at.last) or here.any("doubt", here.at.first, here.at.last):
            denied = not here.small("not").isdisjoint(said)
            if denied or here.small("affirming").isdisjoint(said):
                return None, True  # "Did you speak with B?" "No."
        return answering, True

    def _others(self, here: Clause, cue: Hit[Entry], *, asked: bool) -> list[PersonMention]:
        """Return whom the speaker met, where the words before the cue make the speaker the subject."""
        company = here.company
        talk = cue.entry.get("part") == "talk"
        base = bool(cue.entry.get("headline"))
        since = max(here.at.first, cue.first - _FIRST)
        one = here.first("you" if asked else "i", since, cue.first)
        owns = talk and here.any("your" if asked else "my", cue.first - _OWNED, cue.first)
        if asked and talk:  # "the talks you had with", "there was a meeting with"
            owns = owns or here.any("you", cue.last, cue.last + 2) or here.any("impersonal", since, cue.first)
        if base and not managed(here, cue):
            return []
        before = company.last_before(cue.first, here.at.first)
        joined = (
            before is not None
            and one is not None
            and not asked
            and here.links("and i").starting(here.lower, before.last) is not None
        )
        if joined and before is not None:
            group = company.group_until(before.last, here.at.first)
            return [p for p in group if is_leader(here.reading, p)]
        if not owns and (one is None or not _plain(here, one.last, cue.first)):
            return []
        others = self._behind_noun(here, cue) if talk else met_by(here, cue)
        if not others and here.any("whom", cue.last, cue.last + 2):
            return [before] if before is not None and is_leader(here.reading, before) else []
        return [p for p in others if is_leader(here.reading, p)]

    def _behind_noun(self, here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
        """Return those behind "a meeting with", "the meetings you had today – with"."""
        upto = min(here.at.last, cue.last + _BETWEEN)
        people = here.company.within(cue.last, upto)
        if people:
            upto = min(upto, people[0].first)
        with_ = here.small("with")
        at = next((n for n in range(cue.last, upto) if here.lower[n] in with_), None)
        group = here.company.group_from(at + 1, here.at.last) if at is not None else []
        if len(group) > 1 and here.lower[group[-2].last : group[-1].first] == [","]:
            return group[:-1]  # "after your talks with B, A said"
        return group

    def _of_these_days(self, here: Clause, cue: Hit[Entry]) -> bool:
        """Tell whether a talk is of the days of the document: the sentence says so, or the press asks about them."""
        if here.any("of these days", here.at.first, here.at.last):
            return True
        perfect = cue.entry.get("part") != "talk" and here.lower[cue.first - 1] in here.small("have")
        if not self._to_press or perfect:
            return False
        places = [c for c in here.names.countries_in(cue.last, here.at.last) if c.type in PLACE_TYPES]
        return not places


def _plain(here: Clause, first: int, last: int) -> bool:
    """Tell whether nothing between a subject and its verb denies it or names somebody else."""
    between = here.lower[first:last]
    return here.small("not").isdisjoint(between) and "," not in between and not here.company.within(first, last)


def _parted(
    here: Clause, cue: Hit[Entry], teller: PersonMention, others: list[PersonMention], *, asked: bool
) -> list[Talk]:
    """Return one talk with all, or one with each where they were met one after another."""
    kind: MeetingKind | None = cue.entry.get("kind")
    speaking = cue.entry.get("part") in _SPOKEN
    if speaking or (cue.entry.get("part") == "talk" and here.any("phone", cue.last, here.at.last)):
        kind = "telephone" if here.any("phone", here.at.first, here.at.last) else None
    together = here.any("together", here.at.first, here.at.last)
    several = (
        bool(cue.entry.get("several"))
        or (asked and here.lower[cue.last - 1].endswith("s"))  # "your talks with A and B"
        or speaking
        or kind == "telephone"
        or here.any("separately", here.at.first, here.at.last)
        or len(others) >= _MANY
    )
    groups = [others, *further(here, others[-1].last)]
    parties = []
    for group in groups:
        parties += [[one] for one in group] if several and not together else [group]
    found = []
    for party in parties:
        people = leading(here, once([teller, *party]))
        if counts(here, people):
            found.append(Talk(people, kind or kind_of(len(people)), here, cue, None, date_of(here, cue)))
    return found


def of_transcript(scene: Scene) -> list[Talk]:
    """Return the talk that a transcript is of.

    Two leaders of two countries take turns and nobody asks questions; or the only speaker addresses another leader;
    or no leaders but the two are named, and the speaker tells what "we" discussed.
    """
    reading = scene.reading
    labelled = speakers(reading, scene.company)
    speaking = once(labelled)
    labels = sum(segment.kind == "label" for segment in reading.segments)
    if not speaking or labels != len(labelled) or not all(is_leader(reading, p) for p in speaking):
        return []
    turn = next((segment.span for segment in reading.segments if segment.kind == "turn"), None)
    at = reading.tokens.within(turn.start, turn.end).start if turn is not None else len(reading.tokens)
    here = scene.clause(at, turns=True) if at < len(reading.tokens) else None
    if here is None:
        return []
    greeting = here.lower[at : at + _GREETING]
    fellows = not here.small("fellows").isdisjoint(greeting)
    others = fellows or not here.small("all of you").isdisjoint(greeting)
    people = speaking if len(speaking) > 1 else _addressed(here, speaking[0], at)
    if others and not (len(speaking) > 1 and _named_first(here, speaking[1:], at)):
        people = []  # "Good afternoon, colleagues": others are there
    if not people and len(speaking) == 1 and not fellows:
        people = _told_of(scene, speaking[0])
    if not 1 < len(people) <= _SIDES or not counts(here, people):
        return []
    if len(people) > 2 and not _named_first(here, people[1:], at):
        return []
    cue = Hit(people[0].first, people[0].last, reading.lexicon.entry("meeting_words", "meeting"))
    return [Talk(people, kind_of(len(people)), here, cue, None, day_of(reading))]


def _named_first(here: Clause, others: list[PersonMention], at: int) -> bool:
    """Tell whether the first words address all the others: "Mr Ivanov, Mr Petrov, colleagues"."""
    named = {p.person.name for p in here.company.within(at, at + _VOCATIVE * len(others))}
    return all(p.person.name in named for p in others)


def _addressed(here: Clause, speaker: PersonMention, at: int) -> list[PersonMention]:
    """Return the speaker and the leader whom the first words address: "Mr Ivanov, allow me to welcome you"."""
    named = here.company.within(at, at + _VOCATIVE)
    if not named or not is_leader(here.reading, named[0]):
        return []
    behind = here.lower[named[0].last : named[0].last + _GREETING]
    if not behind or behind[0] not in _CALLING or here.small("you").isdisjoint(behind):
        return []
    return once([speaker, named[0]])


def _told_of(scene: Scene, speaker: PersonMention) -> list[PersonMention]:
    """Return the speaker and the one other leader named, where the speaker tells what "we" talked of."""
    reading = scene.reading
    people = once([speaker, *(p for p in reading.people if is_leader(reading, p))])
    if len(people) != 2:
        return []
    for cue in reading.hits["meeting_words"]:
        here = scene.clause(cue.first, turns=True)
        if here is None or cue.entry.get("part") not in _OUR_TALKS or other_time(here, cue):
            continue
        one = here.first("i", cue.first - _FIRST, cue.first)
        if one is not None and here.lower[one.first] in here.small("we") and _plain(here, one.last, cue.first):
            return people
    return []
