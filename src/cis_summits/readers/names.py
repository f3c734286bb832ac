"""Where a text names countries and organisations, arranged for look-ups from a given token.

Readers of claims and events ask the same few questions: which country stands here, which list of countries
starts or ends here, which organisation is meant. Nothing here decides what is claimed of them.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from cis_summits.model import Country, Organisation
from cis_summits.readers.phrases import phrases, small

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Hit, Tokens
    from cis_summits.registry import Alias

__all__ = ["PLACE_TYPES", "STATE_TYPES", "Named", "Names", "is_adjective", "is_place", "is_state"]

_OPENING = frozenset({":", "(", "-", "–", "—", "["})
_ADJECTIVE = frozenset({"demonym", "people"})
PLACE_TYPES = frozenset({"capital", "city"})
"""Types of the registry's names of places in a country."""
STATE_TYPES = frozenset({"name", "official", "former"})
"""Types of the registry's names of countries themselves; a metonym ("the Kremlin") is neither."""

_Target = Country | Organisation


class Named(NamedTuple):
    """A name found: tokens ``first`` up to, not including, ``last``, what it names, and how.

    Attributes:
        first: number of the first token.
        last: number after the last token.
        target: the country or organisation.
        type: the type of the registry's alias ("name", "demonym", "capital" ...).
        body: id of the organ of the organisation, where the name is that of an organ.
    """

    first: int
    last: int
    target: Country | Organisation
    type: str
    body: str | None = None


# A named tuple made by its own class takes twice as long.
_new = cast("Callable[[type[Named], tuple[int, int, Any, str, str | None]], Named]", tuple.__new__)


class Names:
    """The countries and organisations of one reading.

    Args:
        reading: the text and what was recognised in it.
    """

    def __init__(self, reading: Reading) -> None:
        self._tokens = reading.tokens
        kept = {hit.first for hit in reading.countries}
        # Not "Northern Cyprus"; but whatever may be a person ("Georgia") stays a country here.
        hits = [
            hit
            for hit in reading.names["country"]
            if hit.first in kept or hit.entry.weak or hit.entry.type not in STATE_TYPES
        ]
        self.countries = _once(hits)
        named = _glossed(_once(reading.names["organisation"]), reading.tokens.words)
        asked = small(reading.lexicon, "in a question")
        named = [one for one in named if not _asks(reading.tokens, one, asked)]
        self.organisations = _shortened(_of_their_own(reading, named), reading.tokens.words)
        self.country_at = {one.first: one for one in self.countries}
        self.country_until = {one.last: one for one in self.countries}
        self.organisation_at = {one.first: one for one in self.organisations}
        self.organisation_until = {one.last: one for one in self.organisations}
        self._country_starts = [one.first for one in self.countries]
        self._organisation_starts = [one.first for one in self.organisations]
        self._joiners = phrases(reading.lexicon, "joiners")
        self._articles = small(reading.lexicon, "article")
        self._between = self._articles | {","}
        self._opening = small(reading.lexicon, "list opening") | _OPENING
        self._possessive = small(reading.lexicon, "possessive")

    @cached_property
    def capitals(self) -> dict[Country | Organisation, Named]:
        """Where the text first names the capital of a country, by country."""
        return {one.target: one for one in reversed(self.countries) if one.type == "capital"}

    def in_organisation(self, at: int) -> bool:
        """Tell whether token ``at`` is part of an organisation's name ("Shanghai")."""
        one = self.organisation_before(at + 1)
        return one is not None and at < one.last

    def countries_in(self, first: int, last: int) -> list[Named]:
        """Return the countries named in tokens ``first`` up to ``last``, in order."""
        return self.countries[bisect_left(self._country_starts, first) : bisect_left(self._country_starts, last)]

    def organisations_in(self, first: int, last: int) -> list[Named]:
        """Return the organisations named in tokens ``first`` up to ``last``, in order."""
        starts = self._organisation_starts
        return self.organisations[bisect_left(starts, first) : bisect_left(starts, last)]

    def state_at(self, at: int) -> Named | None:
        """Return the country whose name, not its adjective or a town of it, starts at token ``at``."""
        one = self.country_at.get(at)
        return one if one is not None and is_state(one) else None

    def state_from(self, at: int) -> Named | None:
        """Return the country that starts at token ``at`` or behind an article there; a town may stand for it."""
        if at < len(self._tokens) and self._tokens.lower[at] in self._articles and at not in self.country_at:
            at += 1
        one = self.country_at.get(at)
        return one if one is not None and not is_adjective(one) else None

    def list_from(self, at: int, upto: int) -> list[Named]:
        """Return the countries of the list that starts at token ``at``: "A, B and C"."""
        lower = self._tokens.lower
        found: list[Named] = []
        while at < upto:
            one = self.state_at(at)
            if one is not None:
                found.append(one)
                at = self._past_brackets(one.last, upto)
            elif (joiner := self._joiners.starting(lower, at)) is not None:
                at = joiner.last
            elif lower[at] in (self._between if found else self._opening):
                at += 1
            else:
                break
        return found

    def _past_brackets(self, at: int, upto: int) -> int:
        """Return the token behind a few words in brackets within a list: "A (associate member), B and C"."""
        lower = self._tokens.lower
        if at >= upto or lower[at] != "(":
            return at
        close = next((i for i in range(at + 1, min(at + 7, upto)) if lower[i] == ")"), None)
        if close is None or close + 1 >= upto:
            return at
        goes_on = lower[close + 1] == "," or self._joiners.starting(lower, close + 1) is not None
        return close + 1 if goes_on else at

    def list_until(self, end: int, since: int) -> list[Named]:
        """Return the countries of the list that ends before token ``end``, in order of the text."""
        lower = self._tokens.lower
        found: list[Named] = []
        while end > since:
            one = self.country_until.get(end)
            if one is not None and is_state(one):
                found.append(one)
                end = one.first
            elif not found:
                break
            elif (joiner := self._joiners.ending(lower, end)) is not None:
                end = joiner.first
            elif lower[end - 1] in self._between:
                end -= 1
            else:
                break
        return found[::-1]

    def organisation_near(self, first: int, last: int, sentence: Sentence) -> Named | None:
        """Return the organisation of the sentence that stands nearest to tokens ``first`` to ``last``.

        Right before the words it counts as nearest of all ("CIS member states"), then right after them
        ("members of the CIS"), then the nearest on either side.
        """
        before = self.organisation_until.get(first)
        if before is None and first >= 2 and self._tokens.lower[first - 1] in self._possessive:
            before = self.organisation_until.get(first - 2)  # "the union's members"
        if before is not None:
            return before
        inside = self.organisations_in(sentence.first, sentence.last)
        return min(inside, key=lambda one: _gap(one, first, last), default=None)

    def organisation_from(self, at: int, links: frozenset[str]) -> Named | None:
        """Return the organisation that starts at token ``at`` or behind at most three small words."""
        lower = self._tokens.lower
        for _ in range(4):
            if at in self.organisation_at or at >= len(lower) or lower[at] not in links:
                return self.organisation_at.get(at)
            at += 1
        return None

    def organisation_before(self, at: int) -> Named | None:
        """Return the last organisation named before token ``at``, in whatever sentence."""
        number = bisect_right(self._organisation_starts, at - 1) - 1
        return self.organisations[number] if number >= 0 else None


def is_state(one: Named) -> bool:
    """Tell whether a country is named as such, not by an adjective or by one of its towns."""
    return one.type not in _ADJECTIVE and one.type not in PLACE_TYPES


def is_adjective(one: Named) -> bool:
    """Tell whether a country is named by its adjective ("Kazakh")."""
    return one.type in _ADJECTIVE


def is_place(one: Named) -> bool:
    """Tell whether a place of the country is named, not the country."""
    return one.type in PLACE_TYPES


def _gap(one: Named, first: int, last: int) -> int:
    """Distance in tokens; what stands behind is preferred a little, for "of the CIS" follows its noun."""
    return one.first - last if one.first >= last else 2 + first - one.last


def _once(hits: Sequence[Hit[Alias]]) -> list[Named]:
    found: list[Named] = []
    before = -1
    for first, last, alias in hits:
        if before != first:  # one name of several things: the registry puts the likeliest first
            found.append(_new(Named, (first, last, alias.target, alias.type, alias.body)))
            before = first
    return found


def _shortened(found: list[Named], words: list[str]) -> list[Named]:
    """Add the acronyms that a text makes itself: after "Eurasian Economic Community (EES)" also "EES" alone."""
    made: dict[str, Named] = {}
    for one in found:
        at = one.last
        if at + 2 < len(words) and words[at] + words[at + 2] in ("()", "[]") and one.body is None:
            short = words[at + 1]
            if 2 <= len(short) <= 6 and short.isupper() and short.isalpha():
                made.setdefault(short, one)
    if not made:
        return found
    named = {one.first for one in found}
    more = [
        made[word]._replace(first=at, last=at + 1)
        for at, word in enumerate(words)
        if word in made and at not in named and at >= made[word].last
    ]
    return sorted([*found, *more])


def _of_their_own(reading: Reading, found: list[Named]) -> list[Named]:
    """Give a council to the organisation named beside it: "the union's Council of Heads of State" is the union's.

    Alone such a name stands for the council of the organisation that is known for it.
    """
    lower = reading.tokens.lower
    of, articles = small(reading.lexicon, "summit of"), small(reading.lexicon, "article")
    possessive = small(reading.lexicon, "possessive") | {"'"}
    own = found
    for number, (one, other) in enumerate(itertools.pairwise(found)):
        gap = lower[one.last : other.first]
        near = len(gap) in (1, 2) and gap[0] in of and (len(gap) == 1 or gap[1] in articles)
        overlapping = other.first < one.last
        if overlapping or one.target == other.target or (one.body is None) == (other.body is None):
            continue
        own = [*own] if own is found else own
        if one.body is not None and near:
            own[number] = one._replace(target=other.target)
        elif other.body is not None and possessive.issuperset(gap):
            own[number + 1] = other._replace(target=one.target)
    return own


def _asks(tokens: Tokens, one: Named, asked: frozenset[str]) -> bool:
    """Tell whether an acronym is a word of a question in capitals: "WHO IS IN IT?"."""
    behind = tokens.words[one.last : one.last + 1]
    return one.last - one.first == 1 and bool(behind) and behind[0].isupper() and tokens.lower[one.last] in asked


def _glossed(found: list[Named], words: list[str]) -> list[Named]:
    """Join a full name with its acronym in brackets: "Commonwealth of Independent States (CIS)"."""
    joined: list[Named] = []
    for one in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and one.first - before.last == 1
            and words[before.last] == "("
            and before.target == one.target
            and one.body is None
        ):
            closes = one.last < len(words) and words[one.last] == ")"
            joined[-1] = before._replace(last=one.last + closes)
        else:
            joined.append(one)
    return joined
