"""Whom a state or its leader sent, who represented them, and which leaders so are told to have stayed away."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Country
from cis_summits.readers.attendance.stand_ins import for_country, of_country
from cis_summits.readers.attendance.states import their_own
from cis_summits.readers.company import is_leader
from cis_summits.readers.names import is_state
from cis_summits.readers.phrases import inside, standing
from cis_summits.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause, Scene
    from cis_summits.readers.names import Named

__all__ = ["Excused", "excused", "represented_too", "who_stood_in", "who_was_sent"]

_OFFICE = 6  # tokens of "her foreign minister," before the name
_STOOD_IN = frozenset({"represented by", "was represented", "seat occupied", "sent", "let", "represents", "came for"})
_COMMA = frozenset({","})
_FAR = 60  # tokens between the words for a stand-in and the leader he came for


class Excused(NamedTuple):
    """A leader who did not come himself, as his state was represented by somebody else.

    Attributes:
        who: the mention.
        reason: the clause that tells why.
        cue: the words for the others who came.
    """

    who: PersonMention
    reason: Span
    cue: Span


def who_stood_in(here: Clause, cue: Hit[Entry], at: int) -> list[PersonMention]:
    """Return those behind the "by" of "A was represented by X, B by Y", whose first token is ``at``."""
    company, end = here.company, here.at.last
    people = company.group_from(at, end) or company.group_from(at, end, slack=_OFFICE)[:1]
    if not people:
        return their_own(here, at, cue.first)
    agents = here.small("agent")
    away = represented_too(here, cue)
    people = [one for one in people if one not in away]
    by = {one: _agent_before(here, one, agents) for one in company.within(at, end) if one not in away}
    more = [p for p, token in by.items() if token is not None and token > at and p not in people]
    turned = [p for p in people if (by.get(p) or 0) > at]  # told of another one than the subject of the verb
    people = [p for p in people if p not in turned]
    more = [p for one in (*turned, *more) for p in of_country(here, [one], _agent_of(here, by[one]))]
    return [*for_country(here, cue, people), *more]


def represented_too(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the leaders B of "A was represented by X and B by Y": they did not come."""
    agents, upto = here.small("agent"), min(here.at.last, cue.last + _FAR)
    return [
        one
        for one in here.company.within(cue.last, upto)
        if one.last < upto and here.lower[one.last] in agents and is_leader(here.reading, one)
    ]


def _agent_before(here: Clause, one: PersonMention, agents: frozenset[str]) -> int | None:
    """Return the token of "by" before somebody: "by X", "by its envoy Y", "by Chairman of the Senate Z"."""
    for at in range(one.first - 1, one.first - 1 - _OFFICE, -1):
        if here.lower[at] in agents:
            return at
        if at <= here.at.first or here.lower[at] == "," or here.company.within(at, at + 1):
            return None
    return None


def _agent_of(here: Clause, at: int | None) -> Country | None:
    """Return the state, or that of the leader, before the "by" at token ``at``: "B by its envoy Y"."""
    if at is None:
        return None
    leader = here.company.group_until(at, here.at.first)
    if leader:
        return leader[-1].country
    state = here.names.country_until.get(at)
    return state.target if state is not None and is_state(state) and isinstance(state.target, Country) else None


def who_was_sent(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return whom a state or its absent leader sent: "the country sent X", "A skipped it, sending his minister Y"."""
    company, end = here.company, here.at.last
    instead = here.any("instead", cue.last, end)
    if cue.entry.id == "let" and not instead:
        return []
    state = here.names.country_until.get(cue.first) or _who_sent(here, cue)
    to = cue.last + (here.lower[cue.last : cue.last + 1] != [] and here.lower[cue.last] in here.small("only"))
    by = company.group_until(cue.first, here.at.first, slack=1)
    absent = _told_absent(here, cue)
    if not by and absent:
        named = {p.person.name: p for p in company.within(here.at.first, cue.first)}
        by = list(named.values()) if len(named) == 1 else []  # "A did not arrive either and sent B"
    if not by and here.lower[cue.first - 1] in here.small("who"):
        by = company.within(here.at.first, cue.first)[-1:]
    own = here.any("own", to, to + 1)
    people = company.group_from(to, end, slack=1 if own else 0)
    if own and not people and instead:
        people = company.group_from(to, end, slack=_OFFICE)
    skipping = here.lower[cue.first - 1] == ","  # "A skipped the session, sending"
    stand_in = cue.entry.id == "let" or (absent and (own or instead or skipping or len(by) == 1))
    stand_in = stand_in or (own and len(by) == 1) or (state is not None and (own or is_state(state)))
    return for_country(here, cue, people) if stand_in else []


def _who_sent(here: Clause, cue: Hit[Entry]) -> Named | None:
    """Return the state that opens "A, whose bid is pending, sent its minister"."""
    if here.lower[cue.first - 1] != ",":
        return None
    one = here.names.state_from(here.at.first)
    if one is None or here.lower[one.last : one.last + 1] != [","] or here.company.within(one.last, cue.first):
        return None
    return one


def _told_absent(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether the sentence has told somebody's absence before it tells whom they sent."""
    told = inside(here.reading.hits["absence_cues"], here.at.first, cue.first)
    return any(one.entry.get("needs") != "stand-in" for one in told)


def excused(scene: Scene) -> Iterator[Excused]:
    """Yield the leaders of "A was represented by its premier, as President B was ill", "Since B was ill, A sent"."""
    for cue in scene.reading.hits["attendance_cues"]:
        if cue.entry.id not in _STOOD_IN:
            continue
        here = scene.clause(cue.first)
        if here is None:
            continue
        opens, ends = max(here.at.first, cue.first - _FAR), min(here.at.last, cue.last + _FAR)
        for one in here.company.within(opens, ends):
            marker = here.first("as", 0, one.first) and _marker(here, one)
            if not marker or one.country is None or not is_leader(here.reading, one):
                continue
            sent = [p for p in here.company.within(opens, ends) if p.country == one.country]
            states = (s.target for s in here.names.countries_in(opens, ends))
            if one.country in states or any(p.person != one.person for p in sent):
                end = _clause_end(here, one.last, cue)
                yield Excused(one, here.reading.span(marker, end), here.reading.span(cue.first, cue.last))


def _marker(here: Clause, one: PersonMention) -> int | None:
    """Return the token behind the "as" or "since" right before somebody of whom a verb follows that is no saying."""
    opens = here.company.opening(one)
    opens -= opens > here.at.first and here.lower[opens - 1] in here.small("article")
    if here.links("as").ending(here.lower, opens) is None:
        return None
    verb = here.lower[one.last : one.last + 1]
    said = inside(here.reading.hits["reporting_verbs"], one.last, one.last + 1)
    plain = verb != [] and verb[0].isalpha() and not said
    return opens if plain else None


def _clause_end(here: Clause, at: int, cue: Hit[Entry]) -> int:
    """Return the token that ends the clause at token ``at``: a comma where the words for the others follow."""
    end = here.at.last
    if cue.first > at:
        end = next(standing(_COMMA, here.lower, at, cue.first), cue.first)
    while end > at and not here.lower[end - 1][0].isalnum():
        end -= 1
    return end
