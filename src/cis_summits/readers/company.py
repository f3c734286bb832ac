"""People who are named together: "the Presidents of A and B, as well as Prime Minister of C X"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention, for_good
from cis_summits.model import Attendance, Country, Evidence, Leader, Person
from cis_summits.model.base import read_as
from cis_summits.readers.phrases import inside, phrases, small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Lexicon
    from cis_summits.model import AttendanceStatus

__all__ = [
    "Company",
    "is_leader",
    "is_leading",
    "mention_of",
    "of_governments",
    "present",
    "protagonist",
    "represented",
    "speakers",
]

_BETWEEN = frozenset({",", ";", "(", ")"})
_LEADING = frozenset({":", "-", "–", "—", ","})
_TOP = 5  # sentences in which a text tells who meets
_GOVERNMENTS = "head_of_government"
_APPOSITION = 9  # tokens of ", an old ally of Georgia, and"
_ADJECTIVES = 3  # tokens of "newly elected" before a name
_LEADER_WEIGHT = 7  # of an office in the lexicon: heads of state, of government, of organisations, and deputies


class Company:
    """The people of a reading, arranged for look-ups from a given token.

    Args:
        reading: the text and the people recognised in it.
    """

    __slots__ = (
        "_between",
        "_countries",
        "_ends",
        "_indefinite",
        "_joiners",
        "_leading",
        "_people",
        "_starts",
        "_tokens",
        "_who",
    )

    def __init__(self, reading: Reading) -> None:
        self._tokens = reading.tokens
        self._people = reading.people
        self._countries = reading.countries
        self._starts = [one.first for one in self._people]
        self._ends = [one.last for one in self._people]
        self._joiners = phrases(reading.lexicon, "joiners")
        self._between = small(reading.lexicon, "between people") | _BETWEEN
        self._indefinite = small(reading.lexicon, "indefinite")
        self._who = small(reading.lexicon, "who")
        self._leading = small(reading.lexicon, "before people") | _LEADING

    def within(self, first: int, last: int) -> list[PersonMention]:
        """Return the people named in tokens ``first`` up to ``last``, in order."""
        return self._people[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def group_from(self, at: int, upto: int, *, slack: int = 2) -> list[PersonMention]:
        """Return the people of the list that begins at token ``at``, or behind ``slack`` words at most."""
        ahead = self.within(at, upto)
        if not ahead or not self._small(at, self.opening(ahead[0]), slack):
            return []
        group = [ahead[0]]
        for one in ahead[1:]:
            if one.first > group[-1].last and not self._joined(group[-1].last, self.opening(one)):
                break
            group.append(one)
        return group

    def group_until(self, end: int, since: int, *, slack: int = 0) -> list[PersonMention]:
        """Return the people of the list that ends before token ``end``, at most ``slack`` words before."""
        behind = [one for one in self.within(since, end) if one.last <= end]
        if not behind or end - behind[-1].last > slack:
            return []
        group = [behind[-1]]
        for one in reversed(behind[:-1]):
            if one.last < group[-1].first and not self._joined(one.last, self.opening(group[-1])):
                break
            group.append(one)
        return group[::-1]

    def groups(self, least: int) -> Iterator[list[PersonMention]]:
        """Yield the lists of at least so many people, in order of the text."""
        group: list[PersonMention] = []
        for one in self._people:
            if group and one.first > group[-1].last and not self._joined(group[-1].last, self.opening(one)):
                if len(group) >= least:
                    yield group
                group = []
            group.append(one)
        if len(group) >= least:
            yield group

    def last_before(self, at: int, since: int) -> PersonMention | None:
        """Return the last person named in tokens ``since`` up to ``at``."""
        number = bisect_right(self._ends, at) - 1
        while number >= 0 and self._people[number].first >= at:
            number -= 1
        return self._people[number] if number >= 0 and self._people[number].first >= since else None

    def opening(self, one: PersonMention) -> int:
        """Return the token that opens a mention with the country before it: "Georgia's Mikheil Saakashvili"."""
        at, lower = one.first, self._tokens.lower
        while at > 3 and one.first - at < _ADJECTIVES and lower[at - 1] in self._between and lower[at - 1].isalpha():
            at -= 1  # "Kyrgyzstan's newly elected A"
        if lower[at - 1] != "s":
            at = one.first
        if at < 3:
            return at
        listed = lower[at - 1] == ","  # "his colleagues from Georgia, A, and Kyrgyzstan, B"
        if not listed and (lower[at - 1] != "s" or lower[at - 2] != "'"):
            return at
        end = at - 1 if listed else at - 2
        number = bisect_left(self._countries, end, key=lambda hit: hit.first) - 1
        if number < 0 or self._countries[number].last != end:
            return at
        first, country = self._countries[number].first, self._countries[number].entry.target
        if listed and country != one.country:
            return at
        return first - (lower[first - 1] in self._leading and lower[first - 1].isalpha())

    def _small(self, first: int, last: int, slack: int) -> bool:
        lower = self._tokens.lower
        return last - first <= slack or all(lower[at] in self._leading for at in range(first, last))

    def _joined(self, first: int, last: int) -> bool:
        lower, at = self._tokens.lower, self._behind_apposition(first, last)
        while at < last:
            joiner = self._joiners.starting(lower, at)
            if joiner is not None and joiner.last <= last:
                at = joiner.last
            elif lower[at] in self._between:
                at += 1
            elif (named := self._labelled(at)) is not None:
                at = named
            else:
                return False
        return True

    def _behind_apposition(self, first: int, last: int) -> int:
        """Return the comma that ends ", an ally of Georgia, and" or ", who chairs, and" in a list, else ``first``."""
        lower = self._tokens.lower
        if (
            last - first > _APPOSITION
            or lower[first : first + 1] != [","]
            or (lower[first + 1] not in self._indefinite and lower[first + 1] not in self._who)
        ):
            return first
        return next((at for at in range(last - 1, first + 1, -1) if lower[at] == ","), first)

    def _labelled(self, at: int) -> int | None:
        """Return the token behind "Armenia:" where it stands before a name in a list."""
        number = bisect_left(self._countries, at, key=lambda hit: hit.first)
        if number == len(self._countries) or self._countries[number].first != at:
            return None
        last = self._countries[number].last
        return last + 1 if self._tokens.lower[last : last + 1] == [":"] else None


@lru_cache(maxsize=4)
def _leader_offices(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(e.id for e in lexicon.category("offices") if e.get("weight", 0) >= _LEADER_WEIGHT)


def is_leader(reading: Reading, one: PersonMention) -> bool:
    """Tell whether somebody is named as head of state or of government, acting or for good.

    In a text of no known day, whoever ever was one counts unless the text gives them another office.
    """
    return is_leading(reading, one.person, one.office)


def protagonist(reading: Reading) -> PersonMention | None:
    """Return the leader whose page this is: with whom its headline begins, else its first sentence.

    Else it is the leader of the site's country. On such pages "the Head of State" is nobody else.
    """
    top = reading.sentences[:_TOP]
    headline = [s for s in top if reading.kind_of(s) == "headline"]
    prose = [s for s in top if s not in headline]
    for first in (*headline[:1], *prose[:1]):
        named = next((p for p in reading.people if p.first >= first.first), None)
        if named is not None and named.first == first.first and not named.plural and is_leader(reading, named):
            return named
    if reading.publisher is None:
        return None
    home = (p for p in reading.people if p.country is not None and p.country.alpha_2 == reading.home)
    return next((p for p in home if is_leader(reading, p)), None)


def is_leading(reading: Reading, who: object, office: str | None) -> bool:
    """Tell of somebody in an office what :func:`is_leader` tells of a mention."""
    leading = _leader_offices(reading.lexicon)
    if office is not None:
        return for_good(office).removeprefix("First ") in leading
    if reading.day is not None or not isinstance(who, Leader):
        return False
    return any(for_good(term.office).removeprefix("First ") in leading for term in who.terms)


def speakers(reading: Reading, company: Company) -> list[PersonMention]:
    """Return whom the labels of the turns name, one for each label that names somebody."""
    found = []
    for segment in reading.segments:
        if segment.kind == "label":
            tokens = reading.tokens.within(segment.span.start, segment.span.end)
            found += company.within(tokens.start, tokens.stop)[:1]
    return found


def of_governments(reading: Reading) -> bool:
    """Tell whether a text is about a meeting of heads of government: by its top, which names no heads of state."""
    roles: set[str] = set()
    for sentence in reading.sentences[:_TOP]:
        for hit in inside(reading.hits["offices"], sentence.first, sentence.last):
            form = " ".join(reading.tokens.lower[hit.first : hit.last])
            if form in hit.entry.get("plurals", ()):
                roles.add(str(hit.entry.get("role")))
        bodies = inside(reading.names["organisation"], sentence.first, sentence.last)
        roles |= {_GOVERNMENTS for hit in bodies if hit.entry.body == "heads of government"}
    return _GOVERNMENTS in roles and roles.isdisjoint({"head_of_state", "representative"})


def represented(
    reading: Reading, country: Country, organisation: str, at: tuple[int, int], *, government: bool = False
) -> PersonMention | None:
    """Return who sits at an organisation's summits for a country on the day of the text, as a derived mention.

    Args:
        reading: the document; without registry or day nobody is known.
        country: the country.
        organisation: code of the organisation.
        at: the tokens, half-open, that imply the person.
        government: whether heads of government meet.
    """
    if reading.registry is None or reading.day is None:
        return None
    try:
        if government:
            leader = reading.registry.head_of_government(country, on=reading.day)
        else:
            leader = reading.registry.represented_by(country, organisation, on=reading.day)
    except LookupError:
        if government:
            return None
        try:
            leader = reading.registry.head_of_state(country, on=reading.day)
        except LookupError:
            return None
    held = [t.office for t in leader.terms if t.country == country.alpha_2 and t.covers(reading.day)]
    office = held[0] if held else None
    return mention_of(reading, leader, country, office, at)._replace(form="office", basis="derived")


def mention_of(
    reading: Reading, who: Leader | Person, country: Country | None, office: str | None, at: tuple[int, int]
) -> PersonMention:
    """Return a mention of somebody whom tokens ``at`` (half-open) stand for, though they need not be the name."""
    return PersonMention(
        first=at[0],
        last=at[1],
        start=reading.tokens.starts[at[0]],
        end=reading.tokens.ends[at[1] - 1],
        name=at,
        person=who,
        country=country,
        office=office,
    )


def present(
    reading: Reading,
    one: PersonMention,
    *,
    country: Country | None,
    rule: str,
    status: AttendanceStatus = "present",
    reason: str | None = None,
    derived: bool = False,
    evidence: tuple[Evidence, ...] = (),
) -> Attendance:
    """Return a person named as somebody who attends."""
    return read_as(
        Attendance,
        span=reading.span(one.first, one.last),
        rule=rule,
        basis="derived" if derived or (one.basis == "derived" and one.form == "office") else "stated",
        leader=one.person,
        country=country,
        office=one.office,
        status=status,
        reason=reason,
        evidence=evidence,
    )
