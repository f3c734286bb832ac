"""Who sat in a country's place: "A was represented at the summit by B", "A and B, by their prime ministers"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cis_summits.model import Country
from cis_summits.readers.names import is_place
from cis_summits.readers.phrases import inside, standing

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause
    from cis_summits.readers.names import Named

__all__ = ["agent_behind", "for_country", "of_country", "replaced", "the_country"]

_SEMICOLON = frozenset({";"})
_BACK = 40  # tokens before a sentence in which "the country" is told of
_GAP = 14  # tokens between "the country" and what is told of it
_REACH = 16  # tokens of place and day between "was represented" and "by"


def agent_behind(here: Clause, cue: Hit[Entry]) -> int | None:
    """Return the token behind the "by" of "was represented at the summit in A on 5 May by"; ``None`` without one."""
    upto = min(here.at.last, cue.last + _REACH)
    people = here.company.within(cue.last, upto)
    agents, negated = here.small("agent"), here.small("not")
    if people and not (here.any("not by", cue.last, upto)):
        upto = min(upto, people[0].first)
    found = (at + 1 for at in standing(agents, here.lower, cue.last, upto) if here.lower[at - 1] not in negated)
    return next(found, None)


def of_country(here: Clause, people: list[PersonMention], country: Country | None) -> list[PersonMention]:
    """Give people that country, unless their own words name a state: an ambassador's town is no country."""
    return [
        p._replace(country=country)
        if country is not None and p.organisation is None and not _names_a_state(here, p)
        else p
        for p in people
    ]


def _names_a_state(here: Clause, one: PersonMention) -> bool:
    """Tell whether a mention names the state it is of; where an ambassador serves is none such."""
    states = [c for c in here.names.countries_in(one.first, one.last) if not is_place(c)]
    return any(c.target == one.country for c in states)


def replaced(here: Clause, cue: Hit[Entry]) -> Country | None:
    """Return the country of the leader in whose place others came: "in place of the Turkmen president".

    Of "A came instead of B; C was replaced by D" each half tells its own.
    """
    words = here.lower
    since = max((n + 1 for n in standing(_SEMICOLON, words, here.at.first, cue.first)), default=here.at.first)
    upto = next(standing(_SEMICOLON, words, cue.last, here.at.last), here.at.last)
    cues = inside(here.reading.hits["attendance_cues"], since, upto)
    attending = [one for one in cues if one.entry.get("part") == "before"]
    if len(attending) > 1:  # "A speaks on behalf of B, C stands in for the president of D"
        upto = next((one.first for one in attending if one.first > cue.first), upto)
        since = cue.first if attending[0].first < cue.first else since
    place = here.first("in place", since, upto)
    if place is None:
        instead = here.first("instead", since, upto)
        away = inside(here.reading.hits["absence_cues"], here.at.first, here.at.last) if instead is not None else ()
        leader = here.company.last_before(away[0].first, here.at.first) if away else None
        return leader.country if leader is not None else None
    state = here.names.state_from(place.last)  # "took part on behalf of Belarus"
    if state is not None and isinstance(state.target, Country) and here.lower[state.last : state.last + 1] != ["'"]:
        return state.target
    leaders = here.company.group_from(place.last, here.at.last)[:1]
    return leaders[0].country if leaders else None


def for_country(here: Clause, cue: Hit[Entry], people: list[PersonMention]) -> list[PersonMention]:
    """Give those who stand in for a country or its leader that country: "A was represented by its minister X"."""
    return of_country(here, people, _country_before(here, cue))


def _country_before(here: Clause, cue: Hit[Entry]) -> Country | None:
    states = [c for c in here.names.countries_in(here.at.first, cue.first) if isinstance(c.target, Country)]
    leader = here.company.last_before(cue.first, here.at.first)
    the = here.first("the country", here.at.first, cue.first)
    if leader is None and not states and the is not None and the.first == here.at.first:
        leader = here.company.last_before(
            here.at.first, max(0, here.at.first - _BACK)
        )  # "The country was represented"
    if leader is not None and leader.country is not None:  # "A did not go to Minsk and sent": no minister of Minsk's
        states = [c for c in states if not is_place(c) or c.last == cue.first]
    country = leader.country if leader is not None else None
    nearer = leader is None or country is None or (states and states[-1].first > leader.first)
    if nearer and states and isinstance(states[-1].target, Country):
        country = states[-1].target
    if country is None and (told := the_country(here, cue)) and isinstance(told[0].target, Country):
        country = told[0].target
    return country


def the_country(here: Clause, cue: Hit[Entry]) -> list[Named]:
    """Return what "the country", or "it" behind that, stands for: the one state that the words before it name."""
    opens = here.first("the country", max(here.at.first, cue.first - _GAP), cue.first)
    if opens is None:
        return []
    since = here.at.first
    sentences = here.reading.sentences
    number = bisect_left(sentences, here.at)
    if number and not here.names.countries_in(since, opens.first):
        since = sentences[number - 1].first
    named = [one for one in here.names.countries_in(since, opens.first) if not is_place(one)]
    return named[-1:] if len({one.target for one in named}) == 1 else []
