"""Who has to do with a summit: by the country they speak for, by the words around them, by where they speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Country, Leader, Meeting, Person, Statement, Summit
from cis_summits.readers.names import is_place
from cis_summits.readers.phrases import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause, Scene

__all__ = [
    "at_home",
    "belongs",
    "by_telephone",
    "held_abroad",
    "held_elsewhere",
    "held_office",
    "is_owner",
    "near_summit",
    "only_country",
]

_OPENING = 5  # tokens of "Speaking to reporters in Paris"
_OWNED = ["'", "s"]
_OBJECT = 8  # tokens of "attended a special European summit"
_AUDIENCE = 8  # tokens of "told a session of his cabinet in Kiev"


def near_summit(scene: Scene, who: PersonMention, summit: Summit) -> bool:
    """Tell whether a side of a talk is of the summit: by their country, or by words that put them at it."""
    if belongs(scene.reading, who.person, who.country, summit):
        return True
    here = scene.clause(who.first)
    return here is not None and here.any("at event", here.at.first, here.at.last)


def at_home(here: Clause, one: Statement, host: Country | None) -> bool:
    """Tell whether words were said in a town of the speaker's own country, where the event is not: "said in Kiev".

    Also "told a government session in Kiev", and "Speaking in Paris, he said", wherever that is.
    """
    if host is None or one.country is None or one.country == host or one.cue is None:
        return False
    within, lower = here.small("in"), here.lower
    if lower[here.at.first] in here.small("speaking"):
        upto = min(here.at.first + _OPENING, here.at.last)
        for at in standing(within, lower, here.at.first, upto):
            town = here.names.country_at.get(at + 1)
            if town is not None and is_place(town) and town.target != host:
                return True
    at = here.reading.tokens.at(one.cue.end)
    upto = min(at + _AUDIENCE, here.at.last)
    upto = next(standing(here.small("opens content"), lower, at, upto), upto)
    for token in standing(within, lower, at, upto):
        town = here.names.country_at.get(token + 1)
        if town is not None and is_place(town) and town.target == one.country:
            return True
    return False


def held_abroad(scene: Scene, meeting: Meeting, host: Country | None) -> bool:
    """Tell whether a talk was held in a town of another country than the event."""
    spans = meeting.evidence_for("place")
    if host is None or not spans:
        return False
    town = scene.names.country_at.get(scene.reading.tokens.at(spans[0].start))
    return town is not None and is_place(town) and town.target != host


def by_telephone(scene: Scene, meetings: Sequence[Meeting]) -> set[tuple[int, str]]:
    """Return who spoke by telephone, with the number of the paragraph that tells it: they need not have met."""
    found = set()
    for meeting in meetings:
        if meeting.kind == "telephone":
            sentence = scene.reading.sentence_at(meeting.span.start)
            if sentence is not None:
                found |= {(sentence.paragraph, side.leader.name) for side in meeting.participants}
    return found


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


def only_country(reading: Reading, who: Leader | Person) -> Country | None:
    """Return the country that somebody ever held office in, where it is one and no organisation had them as well."""
    if reading.registry is None or not isinstance(who, Leader):
        return None
    codes = {term.country for term in who.terms}
    if len(codes) != 1 or None in codes or any(term.organisation for term in who.terms):
        return None
    (code,) = codes
    assert code is not None
    return reading.registry.country(code)


def held_office(reading: Reading, who: PersonMention) -> str | None:
    """Return the office that somebody held in a country on the day of the text, where it is known."""
    if reading.day is None or who.country is None or not isinstance(who.person, Leader):
        return None
    code = who.country.alpha_2
    return next((t.office for t in who.person.terms if t.country == code and t.covers(reading.day)), None)


def held_elsewhere(here: Clause, cue: Hit[Entry], host: Country) -> bool:
    """Tell whether what was attended was held in another country: "attended a conference in Prague"."""
    if here.lower[here.at.first] in here.small("in"):  # "In Moscow, A chaired a meeting of his government"
        goal = here.names.country_at.get(here.at.first + 1)
        if goal is not None and is_place(goal) and goal.target != host:
            return True
    for at in standing(here.small("in"), here.lower, cue.last, min(cue.last + _OBJECT, here.at.last)):
        goal = here.names.country_at.get(at + 1)
        if goal is not None and is_place(goal):
            return goal.target != host
    return False


def is_owner(here: Clause, one: PersonMention) -> bool:
    """Tell whether a name only tells whose somebody else is: "the president's successor A" came, he did not."""
    owned = here.lower[one.last : one.last + 3]
    return owned[:2] == _OWNED and not here.small("of another").isdisjoint(owned[2:])
