"""Who has to do with a summit: by the country they speak for, by the words around them, by where they speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Country, Leader, Person, Statement, Summit
from cis_summits.readers.names import is_place

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.reading import Reading
    from cis_summits.readers.clauses import Clause, Scene

__all__ = ["at_home", "belongs", "near_summit"]


def near_summit(scene: Scene, who: PersonMention, summit: Summit) -> bool:
    """Tell whether a side of a talk is of the summit: by their country, or by words that put them at it."""
    if belongs(scene.reading, who.person, who.country, summit):
        return True
    here = scene.clause(who.first)
    return here is not None and here.any("at event", here.at.first, here.at.last)


def at_home(here: Clause, one: Statement, host: Country | None) -> bool:
    """Tell whether words were said in a town of the speaker's own country, where the event is not: "said in Kiev"."""
    if host is None or one.country is None or one.country == host or one.cue is None:
        return False
    at = here.reading.tokens.at(one.cue.end)
    if at + 1 >= here.at.last or here.lower[at] not in here.small("in"):
        return False
    town = here.names.country_at.get(at + 1)
    return town is not None and is_place(town) and town.target == one.country


def belongs(reading: Reading, who: Leader | Person, country: Country | None, summit: Summit) -> bool:
    """Tell whether somebody speaks for a country of the organisation, the host or the organisation itself."""
    if country is None:
        return isinstance(who, Leader) and any(
            t.organisation == summit.organisation.code and (reading.day is None or t.covers(reading.day))
            for t in who.terms
        )
    if country == summit.host:
        return True
    if reading.registry is None or reading.day is None:
        return True
    try:
        reading.registry.status(country, summit.organisation.code, on=reading.day)
    except UndecidedDate:
        return True
    except NotFound:
        return False
    return True
