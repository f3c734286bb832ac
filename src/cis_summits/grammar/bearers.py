"""Whether somebody of a name can be meant by the office that is printed with it."""

from __future__ import annotations

from cis_summits.grammar.incumbents import Incumbents
from cis_summits.grammar.offices import OfficePhrase
from cis_summits.model import Country, Leader

__all__ = ["is_served", "leads_another"]

_LEADING = frozenset({"President", "Prime Minister"})


def is_served(incumbents: Incumbents, leader: Leader) -> bool:
    """Tell whether somebody has spokesmen, and is none: who heads a state or a government on the day."""
    held = incumbents.held(leader)
    return held is not None and held[0].removeprefix("Acting ") in _LEADING


def leads_another(
    incumbents: Incumbents, leader: Leader, country: Country | None, phrase: OfficePhrase | None
) -> bool:
    """Tell whether somebody leads another country on the day, and never had an office of this one.

    "Leader of A B" is then a slip of the text, if B is no namesake: who leads no state may well be one.
    """
    if country is None or phrase is None or phrase.entry.get("role") is None or phrase.prefixed:
        return False
    return not incumbents.fits((leader,), country) and is_served(incumbents, leader)
