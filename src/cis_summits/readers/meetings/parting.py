"""How many talks one sentence tells of, and who took part in each: all together, or one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.readers.clauses import Clause
from cis_summits.readers.meetings.sides import further
from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MeetingKind

__all__ = ["parties"]

_STOPS = frozenset(".!?")
_ADJECTIVES = 4  # tokens between "a" and the talk
_MANY = 3  # whom one leader meets beside a summit, one after another
_ALL = 5  # whom one phrase names together: those who came to the event
_SPOKEN = frozenset({"speak", "aside"})  # one speaks with one after another
_TOGETHER = frozenset({"trilateral", "multilateral"})


def parties(
    here: Clause,
    cue: Hit[Entry],
    kind: MeetingKind | None,
    subjects: list[PersonMention],
    others: list[PersonMention],
    *,
    beside: bool,
) -> list[list[PersonMention]]:
    """Return those who took part in each of the talks that a sentence tells of.

    Args:
        here: the sentence.
        cue: the word for a talk.
        kind: the kind of talk, where the words tell it.
        subjects: who held it; empty where all sides stand behind the word.
        others: with whom.
        beside: whether it was held beside an event, where one leader sees many.
    """
    subjects, others = _one_before(subjects, others)
    others, listed = _of_headline(here, others) if subjects else (others, False)
    several = listed or _several(here, cue, kind, subjects, others, beside=beside)
    behind = others[-1].last if others else cue.last
    found: list[list[PersonMention]] = []
    for group in (*_in_turn(here, others), *(further(here, behind) if subjects and others else ())):
        if (several or kind == "telephone") and len(subjects) > 1 and len(group) == 1:
            found += [[one, *group] for one in subjects]  # "A and B each had a meeting with C"
        elif (several or kind == "telephone") and subjects and len(group) > 1:
            found += [[*subjects, one] for one in group]
        else:
            found.append([*subjects, *group])
    if len(subjects) == 1:
        found += [[*subjects, one] for one in _besides(here, subjects, others)]
    return found


def _several(
    here: Clause,
    cue: Hit[Entry],
    kind: MeetingKind | None,
    subjects: list[PersonMention],
    others: list[PersonMention],
    *,
    beside: bool,
) -> bool:
    """Tell whether several talks of two are meant."""
    later = inside(here.reading.hits["meeting_words"], cue.last, here.at.last)
    if kind in _TOGETHER or here.any("together", cue.first - _ADJECTIVES, later[0].first if later else here.at.last):
        return False
    behind = others[-1].last if others else cue.last
    several = (
        bool(cue.entry.get("several"))
        or cue.entry.get("part") in _SPOKEN
        or here.any("separately", cue.first - 3, cue.last + 1)
        or here.any("separately", behind, behind + 3)
        or here.lower[here.at.first] in here.small("between")  # "among those whom he met"
    )
    if not several and beside and len(subjects) == 1:
        aside = here.any("beside", here.at.first, here.at.last)
        several = aside or len(others) >= _MANY
        if not aside and len(others) >= _ALL and all(p.plural for p in others):
            several = False  # "met with the leaders of A, B, C, D and E": at the event itself
    if cue.entry.get("part") == "talk" and len(others) >= _MANY:
        one = here.any("a single", cue.first - _ADJECTIVES, cue.first)
        several = several and (not one or here.lower[cue.last - 1].endswith("s"))
    return several


def _one_before(
    subjects: list[PersonMention], others: list[PersonMention]
) -> tuple[list[PersonMention], list[PersonMention]]:
    """Take who stands alone before the office of several for the subject: "between A and the heads of B and C"."""
    if subjects or len(others) < _MANY or others[0].plural or not all(p.plural for p in others[1:]):
        return subjects, others
    return others[:1], others[1:]


def _in_turn(here: Clause, others: list[PersonMention]) -> list[list[PersonMention]]:
    """Return the others, parted before "then": "received A, then B"."""
    then = here.small("then")
    found: list[list[PersonMention]] = [[]]
    for before, one in zip([None, *others], others, strict=False):
        if before is not None and not then.isdisjoint(here.lower[before.last : one.first]):
            found.append([])
        found[-1].append(one)
    return found


def _besides(here: Clause, subjects: list[PersonMention], others: list[PersonMention]) -> list[PersonMention]:
    """Return whom an opening "besides B," adds to those met."""
    opening = here.links("besides").starting(here.lower, here.at.first)
    if opening is None:
        return []
    group = here.company.group_from(opening.last, here.at.last, slack=1)
    told = {p.person.name for p in (*subjects, *others)}
    return [p for p in group if p.person.name not in told and p.last < others[0].first] if others else []


def _of_headline(here: Clause, others: list[PersonMention]) -> tuple[list[PersonMention], bool]:
    """Return whom a headline lists without "and", and whether it does: "A meets B, C" tells of two talks.

    The last of them may open the next clause: "A meets B, C arrives".
    """
    if len(others) < 2 or here.lower[here.at.last - 1] in _STOPS:
        return others, False
    between = here.lower[others[-2].last : others[-1].first]
    if between[:1] != [","] or not here.small("and").isdisjoint(between) or others[-2].plural:
        return others, False
    after = others[-1].last
    goes_on = (
        after < here.at.last and here.lower[after].isalpha() and here.lower[after] not in here.small("behind name")
    )
    return (others[:-1] if goes_on else others), True
