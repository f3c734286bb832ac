"""When a chairmanship is: the year told beside the words for it, today, the next year, or that told before."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.calendar_units import months_after
from cis_summits.model import ChairRole, Country
from cis_summits.readers.claim_sentence import ClaimSentence
from cis_summits.readers.names import Named, Names
from cis_summits.readers.parties import Parties
from cis_summits.readers.phrases import inside, phrases, standing
from cis_summits.readers.referents import Referents
from cis_summits.readers.years import YearMention
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit

__all__ = ["REACH", "Claim", "DatedSentence"]

_SPAN = frozenset({"-", "–", "—", "/"})
_YEAR = 12  # months
_HAD = frozenset({"had"})
_OTHERS = frozenset({"office", "succession"})  # words for another term, with years of its own
REACH = 8
"""Tokens that may stand between a holder and the words for the office."""


class Claim(NamedTuple):
    """What one construction says.

    Attributes:
        country: who chairs.
        organisation: what.
        role: as chair or co-chair.
        year: the year told of it.
        shift: years to add: the one who hands over on 1 January chaired the year before.
        first: number of the first token of the evidence.
        last: number after the last of them.
        rule: id of the construction.
        where: the tokens, half-open, that name the country.
        today: whether it is told of the day of the text.
    """

    country: Country
    organisation: Named
    role: ChairRole
    year: YearMention | None
    shift: int
    first: int
    last: int
    rule: str
    where: tuple[int, int]
    today: bool = False


class DatedSentence(ClaimSentence):
    """One sentence with words for a chairmanship, and the years that it and those before it speak of.

    Attributes:
        years: the years that it speaks of.
        before: the years of the last sentence that spoke of a chairmanship, if it is of the same paragraph.
        told: the last claim made in the same paragraph.
    """

    __slots__ = ("before", "told", "years")

    def __init__(
        self,
        reading: Reading,
        names: Names,
        parties: Parties,
        referents: Referents,
        at: Sentence,
        years: list[YearMention],
        before: list[YearMention],
        told: Claim | None,
    ) -> None:
        super().__init__(reading, names, parties, referents, at, links="chairmanship_links")
        self.years = years
        self.before = before
        self.told = told

    def year(self, cue: Hit[Entry]) -> YearMention | None:
        """Return the year told of a chairmanship: the first behind it, else the nearest before it."""
        offices = inside(self.reading.hits["chairmanships"], cue.last, self.at.last)
        as_ = self.small("as")  # "A's chairmanship, and confirmed B as chair for"
        others = (o for o in offices if o.entry.get("part") in _OTHERS or self.lower[o.first - 1] in as_)
        other = next((o.first for o in others), self.at.last)
        ends = self.fillers("elsewhere in time")
        other = next(standing(ends, self.lower, cue.last, other), other)
        other = next((o.first for o in offices if o.first < other and self._own_clause(cue, o)), other)
        behind = [y for y in self.years if cue.last <= y.first < other and not self._limit(cue, y)]
        # "It passed on to A, and the 2009 summit will be held there": the year of the summit
        behind = [y for y in behind if self.lower[y.last : y.last + 1] == [] or not self._of_meeting(y.last)]
        if self.of_today(cue):
            since = self.fillers("ever since")
            behind = [y for y in behind if y.first - cue.last <= REACH and self.lower[y.first - 1] not in since]
        joint = cue.entry.get("role") != "chair"
        if not self.years and self.before and not self.of_today(cue) and (joint or self.planned()):
            return self.before[-1] if not self.turn(cue) else None
        if (own := self._own_year(cue)) is not None:
            return own
        opening = self.at.first + 6
        before = [y for y in self.years if y.last <= cue.first and (cue.first - y.last <= REACH or y.first < opening)]
        if behind or before:
            year = behind[0] if behind else self._term_start(before[-1])
            same = self.told.year if joint and self.told is not None else None
            if same is not None and same.first == year.first:
                return same  # "takes over on January 1, with B and C as co-chairs"
            return self.gone(self.to_come(year, cue))
        if joint and self.told is not None and not self.told.shift:
            return self.told.year
        return self._month(cue) if not self.years else None

    def _month(self, cue: Hit[Entry]) -> YearMention | None:
        """Return the month named without its year, where it lies ahead: "from January it will hold the chair"."""
        if not self._ahead(cue):
            return None
        periods = self.reading.periods
        for one in periods[bisect_left(periods, self.at.first, key=attrgetter("first")) :]:
            if one.first >= self.at.last:
                break
            if one.grain == "month" and one.resolved and not one.stated and one.start is not None:
                date = PartialDate(one.start.year, one.start.month)
                return self.to_come(YearMention(one.first, one.last, one.start.year, date, False), cue)
        return None

    def _own_clause(self, cue: Hit[Entry], verb: Hit[Entry]) -> bool:
        """Tell whether a later verb has its own subject: "A has ended its presidency, and B will chair it in"."""
        if verb.entry.get("part") != "verb":
            return False
        return any("," in self.lower[cue.last : one.first] for one in self.names.countries_in(cue.last, verb.first))

    def _of_meeting(self, at: int) -> bool:
        return self.lower[at] in self.fillers("meetings")

    def _limit(self, cue: Hit[Entry], year: YearMention) -> bool:
        """Tell whether a year behind a comma only ends what is planned: "as chair, A proposed a plan until 2025"."""
        limits = self.fillers("until") | self.small("agent") | self.fillers("ever since")
        until = self.lower[year.first - 1] in limits
        return until and "," in self.lower[cue.last : year.first]

    def _own_year(self, cue: Hit[Entry]) -> YearMention | None:
        """Return the year inside the words for a chairmanship: "its 2020 presidency", "the 2020 CIS presidency"."""
        one = self.names.organisation_until.get(cue.first)
        at = one.first if one is not None else cue.first
        return next((y for y in self.years if y.last == at and y.stated and y.date.month is None), None)

    def _term_start(self, year: YearMention) -> YearMention:
        """Return the first of the two years of a term: 2009 of "in 2009-2010 A chairs it"."""
        span = (y for y in self.years if y.last + 1 == year.first and y.year + 1 == year.year)
        return next((y for y in span if self.lower[y.last] in _SPAN), year)

    def gone(self, year: YearMention) -> YearMention:
        """Return the last such day where a day without its year lies ahead but "since" stands before it."""
        day, date = self.reading.day, year.date
        if day is None or year.stated or date.year is None or not date.day or not date.earliest > day:
            return year
        if self.lower[year.first - 1] not in self.fillers("ever since"):
            return year
        return year._replace(year=year.year - 1, date=PartialDate.of(months_after(date.earliest, -_YEAR)))

    def to_come(self, year: YearMention, cue: Hit[Entry]) -> YearMention:
        """Return the next such day where a day without its year lies behind but is spoken of as ahead."""
        day, date = self.reading.day, year.date
        if day is None or year.stated or date.year is None or not date.month or not date.latest < day:
            return year
        if not self._ahead(cue):
            return year
        later = PartialDate.of(months_after(date.earliest, _YEAR))
        later = later if date.day else PartialDate(later.year, later.month)
        return year._replace(year=year.year + 1, date=later)

    def _ahead(self, cue: Hit[Entry]) -> bool:
        """Tell whether words near a cue speak of what lies ahead."""
        first, last = max(self.at.first, cue.first - REACH), min(cue.last + REACH, self.at.last)
        return not self.fillers("ahead").isdisjoint(self.lower[first:last])

    def planned(self) -> bool:
        """Tell whether the sentence speaks of what is to come."""
        words = phrases(self.reading.lexicon, "modality").within(self.lower, self.at.first, self.at.last)
        if any(word.entry.get("sense") == "planned" for word in words):
            return True
        return not self.fillers("wishing").isdisjoint(self.lower[self.at.first : self.at.last])

    def of_today(self, cue: Hit[Entry]) -> bool:
        """Tell whether the words speak of who chairs on the day of the text: "the current chair", "chairs"."""
        around = self.lower[max(self.at.first, cue.first - 4) : cue.last]
        near = self.lower[max(self.at.first, cue.first - 6) : min(cue.last + REACH, self.at.last)]
        ending = not self.fillers("drawing to a close").isdisjoint(near)
        ending = ending or self.links("ending").first(self.lower, cue.last, cue.last + REACH + 4) is not None
        return bool(cue.entry.get("present")) or ending or not self.fillers("present").isdisjoint(around)

    def looks_back(self) -> bool:
        """Tell whether the sentence speaks of what has been done: thanks, results."""
        return not self.fillers("looking back").isdisjoint(self.lower[self.at.first : self.at.last])

    def turn(self, cue: Hit[Entry]) -> int:
        """Return 1 for "the next chair", -1 for "the previous chair", else 0."""
        around = self.lower[max(self.at.first, cue.first - 4) : cue.first]
        if not self.fillers("next in turn").isdisjoint(around):
            return 1
        if not _HAD.isdisjoint(around) and self.lower[cue.last : cue.last + 1] == ["before"]:
            return -1  # "B had been in the chair before it"
        return 0 if self.fillers("last in turn").isdisjoint(around) else -1
