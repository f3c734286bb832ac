"""Lists of states, each named itself or by who stands for it: "A, President of B X and the Prime Minister of C"."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from cis_summits.readers.names import Named, Names, is_state
from cis_summits.readers.phrases import inside, phrases, small

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading

__all__ = ["Parties"]

_BETWEEN = frozenset({",", ";"})
_OPENING = frozenset({":", "(", "-", "–", "—"})


class Parties:
    """The states of a reading and the people who stand for one, arranged for look-ups from a given token.

    Args:
        reading: the text and what was recognised in it.
    """

    __slots__ = ("_at", "_between", "_joiners", "_lower", "_opening", "_until", "all")

    def __init__(self, reading: Reading) -> None:
        names = reading.once(Names)
        self._lower = reading.tokens.lower
        people = [
            Named(one.first, one.last, one.country, "person") for one in reading.people if one.country is not None
        ]
        covered = {at for one in people for at in range(one.first, one.last)}
        states = [one for one in names.countries if one.first not in covered and is_state(one)]
        self.all = sorted([*people, *states], key=itemgetter(0))
        self._at: dict[int, list[Named]] = {}
        self._until: dict[int, list[Named]] = {}
        for one in self.all:
            self._at.setdefault(one.first, []).append(one)
            self._until.setdefault(one.last, []).append(one)
        self._joiners = phrases(reading.lexicon, "joiners")
        self._between = small(reading.lexicon, "between people") | _BETWEEN
        self._opening = small(reading.lexicon, "before people") | _OPENING

    def list_from(self, at: int, upto: int) -> list[Named]:
        """Return the parties of the list that starts at token ``at``."""
        found: list[Named] = []
        while at < upto:
            if (here := self._at.get(at)) is not None:
                found += here
                at = max(one.last for one in here)
            elif (joiner := self._joiners.starting(self._lower, at)) is not None:
                at = joiner.last
            elif self._lower[at] in (self._between if found else self._opening):
                at += 1
            else:
                break
        return found

    def list_until(self, end: int, since: int) -> list[Named]:
        """Return the parties of the list that ends before token ``end``, in order of the text."""
        found: list[Named] = []
        while end > since:
            if (here := self._until.get(end)) is not None:
                found += reversed(here)
                end = min(one.first for one in here)
            elif not found:
                break
            elif (joiner := self._joiners.ending(self._lower, end)) is not None:
                end = joiner.first
            elif self._lower[end - 1] in self._between:
                end -= 1
            else:
                break
        return found[::-1]

    def before(self, at: int, since: int) -> Named | None:
        """Return the last party that ends at or before token ``at`` and starts at or after ``since``."""
        near = [one for one in inside(self.all, since, at) if one.last <= at]
        return near[-1] if near else None

    def at(self, at: int) -> Named | None:
        """Return the party that starts at token ``at``."""
        return self._at[at][0] if at in self._at else None
