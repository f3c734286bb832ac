"""Whether somebody of a name can be meant by the office that is printed with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import itemgetter

from cis_summits.grammar.incumbents import Incumbents
from cis_summits.grammar.offices import OfficePhrase
from cis_summits.grammar.people import for_good
from cis_summits.grammar.printed_names import PrintedName
from cis_summits.model import Country, Leader

__all__ = ["bearer", "is_served", "leads_another"]

_LEADING = frozenset({"President", "Prime Minister"})


def bearer(
    incumbents: Incumbents, name: PrintedName, full: Mapping[Leader, Sequence[int]], country: Country | None
) -> Leader | None:
    """Decide between people of one name: by the text's full names, by country, by who was in office.

    Args:
        incumbents: who held what on the day.
        name: the name.
        full: whom of that surname the text names in full, and where, by first token in order.
        country: the country told with the name.
    """
    leaders = name.leaders
    if len(leaders) <= 1:
        return leaders[0] if leaders else None
    named = [(leader, places) for leader, places in full.items() if leader in leaders]
    if named and len({leader.name for leader, _ in named}) == 1:
        return named[0][0]
    before = [(places[at - 1], leader) for leader, places in named if (at := bisect_left(places, name.first))]
    return sorted(before, key=itemgetter(0))[-1][1] if before else incumbents.likeliest(leaders, country)


def is_served(incumbents: Incumbents, leader: Leader) -> bool:
    """Tell whether somebody has spokesmen, and is none: who heads a state or a government on the day."""
    held = incumbents.held(leader)
    return held is not None and for_good(held[0]) in _LEADING


def leads_another(
    incumbents: Incumbents, leader: Leader, country: Country | None, phrase: OfficePhrase | None
) -> bool:
    """Tell whether somebody leads another country on the day, and never had an office of this one.

    "Leader of A B" is then a slip of the text, if B is no namesake: who leads no state may well be one.
    """
    if country is None or phrase is None or phrase.entry.get("role") is None or phrase.prefixed:
        return False
    return not incumbents.fits((leader,), country) and is_served(incumbents, leader)
