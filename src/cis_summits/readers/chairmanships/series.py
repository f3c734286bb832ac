"""What goes on behind a chairmanship without its verb: other states, of other organisations or in other years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Country
from cis_summits.readers.chairmanships.sentence import REACH, ChairSentence, Claim
from cis_summits.readers.years import YearMention
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.names import Named

__all__ = ["gapped", "in_turn", "scheduled", "years_of_term"]

_SPAN = frozenset({"-", "–", "—", "/"})
_DASHES = frozenset({"-", "–", "—", ":", "(", ")"})
_ENDS = frozenset({".", ";", ",", "!", "?"})
_BETWEEN = frozenset({",", ";"})


def gapped(here: ChairSentence, claim: Claim) -> list[Claim]:
    """Read what goes on without its verb: "A will chair the union, B the bloc, and C that of the pact"."""
    more: list[Claim] = []
    organisation, links = claim.organisation, here.small("belonging") | here.fillers("gap")
    while organisation.last < here.at.last:
        at = organisation.last
        while at < here.at.last and (here.lower[at] == "," or here.lower[at] in here.small("and")):
            at += 1
        one = here.names.state_at(at) if at > organisation.last else None
        found = here.names.organisation_from(one.last, links) if one is not None else None
        if one is None or found is None or found.target == organisation.target or not isinstance(one.target, Country):
            break
        where = (one.first, one.last)
        more.append(
            claim._replace(country=one.target, organisation=found, last=found.last, where=where, first=one.first)
        )
        organisation = found
    return more


def in_turn(here: ChairSentence, claim: Claim) -> list[Claim]:
    """Read on where only states and years follow: "A chaired it in 2023, B in 2024 and C will this year"."""
    more: list[Claim] = []
    if claim.year is None or claim.shift:
        return more
    lower, words = here.lower, here.fillers("in turn")
    starts = {year.first: year for year in here.years}
    end = max(claim.last, claim.organisation.last, claim.year.last)
    while True:
        at = end
        while at < here.at.last and (lower[at] in _BETWEEN or lower[at] in here.small("and")):
            at += 1
        one = here.names.state_at(at) if at > end else None
        if one is None and at > end and (later := _year_first(here, at, starts)) is not None:
            one, told = later
            assert isinstance(one.target, Country)
            where, first, end = (one.first, one.last), at, max(one.last, told.last)
            told_of = claim._replace(country=one.target, year=told, where=where, today=False)
            more.append(told_of._replace(first=first, last=end))
            continue
        if one is None or not isinstance(one.target, Country):
            return more
        at = one.last
        while at < here.at.last and at - one.last < REACH and at not in starts and lower[at] in words:
            at += 1
        year = starts.get(at)
        if year is None or not _closes(here, year.last):
            return more
        where, end = (one.first, one.last), year.last
        more.append(
            claim._replace(country=one.target, year=year, first=one.first, last=year.last, where=where, today=False)
        )


def _year_first(here: ChairSentence, at: int, starts: dict[int, YearMention]) -> tuple[Named, YearMention] | None:
    """Return the state and its year in "... and in 2024 to B", "and by B in 2024"."""
    lower = here.lower
    at += at < here.at.last and lower[at] in here.small("before year")
    if at >= here.at.last:
        return None
    year = starts.get(at)
    to = here.small("receiver") | here.small("agent")
    if year is None:
        one = here.names.state_from(at + 1) if lower[at] in to else None
        if one is None:
            return None
        at = one.last + (lower[one.last : one.last + 1] != [] and lower[one.last] in here.small("before year"))
        year = starts.get(at)
        return (one, year) if year is not None and _closes(here, year.last) else None
    if year.last >= here.at.last:
        return None
    one = here.names.state_from(year.last + 1) if lower[year.last] in to else here.names.state_at(year.last)
    if one is not None and lower[year.last] not in to and one.last < here.at.last and lower[one.last] not in _ENDS:
        return None  # "and next year Armenia" must end there
    return (one, year) if one is not None and _closes(here, one.last) else None


def _closes(here: ChairSentence, at: int) -> bool:
    """Tell whether a part of the sentence ends at token ``at``."""
    return at >= here.at.last or not here.lower[at][0].isalnum() or here.lower[at] in here.small("and")


def scheduled(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "Chairmanship of the union: 2023 - A, 2024 - B", the year or the state first."""
    organisation = here.beside(cue)
    at = max(cue.last, organisation.last) if organisation is not None else cue.last
    if here.lower[at : at + 1] != [":"]:
        return []
    organisation = organisation or here.organisation(cue)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    claims: list[Claim] = []
    starts = {year.first: year for year in here.years}
    year: YearMention | None = None
    state: Named | None = None
    at += 1
    while at < here.at.last:
        if (one := here.names.state_at(at)) is not None and state is None:
            state, at = one, one.last
        elif at in starts and year is None:
            year, at = starts[at], starts[at].last
        elif (
            here.lower[at] in _BETWEEN
            or here.lower[at] in _DASHES
            or here.lower[at] in here.small("and")
            or here.lower[at] in here.small("article")
        ):
            at += 1
        else:
            break
        if year is not None and state is not None:
            claims.append(here.claim(state, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.listed"))
            year = state = None
    return claims


def years_of_term(here: ChairSentence, year: YearMention) -> list[YearMention]:
    """Return the years told with a year: a term over two ("2021-2022", "2021/22"), or "2012 and 2019"."""
    told = [year]
    if year.date.month is not None:
        return told
    starts = {one.first: one for one in here.years if one.date.month is None and one.stated}
    also = here.small("and") | {","}
    at = year.last
    while at + 1 < here.at.last and (here.lower[at] in _SPAN or here.lower[at] in also | here.fillers("until")):
        following = told[-1].year + 1
        one = starts.get(at + 1)
        if one is None and here.lower[at] in _SPAN and here.lower[at + 1] == f"{following % 100:02}":
            one = YearMention(at + 1, at + 2, following, PartialDate(following), True)
        if one is None or (one.year <= told[-1].year if here.lower[at] in also else one.year != following):
            break
        told.append(one)
        at = one.last
    while len(told) > 1 and here.lower[told[-1].first - 1] == ",":
        told.pop()  # "in 2023, 2024 will bring": what goes on after a comma alone is another clause
    return told
