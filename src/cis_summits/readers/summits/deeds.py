"""Summits told of by what the leaders did, without any word for one: "the CIS leaders agreed Friday in Minsk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Country, Organisation
from cis_summits.readers.company import is_leader
from cis_summits.readers.names import is_place, is_state
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.places import capital_in
from cis_summits.readers.summits.bare import another_gathering, definite, leaders_act, owner_of_the_text
from cis_summits.readers.summits.kinds import kind_near
from cis_summits.readers.summits.sightings import Sighting
from cis_summits.readers.summits.whose import leaders_meet

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.grammar.people import PersonMention
    from cis_summits.readers.clauses import Clause, Scene
    from cis_summits.readers.names import Named

__all__ = ["at_home", "by_deeds", "opened_with"]

_COMPANY = 4  # leaders of the organisation named in one sentence
_TOP = 6  # sentences in which they are
_ATTENDING = frozenset({"after", "before", "inverted"})
_DAY = 3  # tokens between "agreed" and "on Friday"
_ACTING = 8  # tokens of "in the old town of Minsk" between leaders and their verb
_HOME = frozenset({"member", "associate"})
_DECISION = 4  # tokens of "decision of the"
_HOSTING = 4  # tokens between "is hosting" and the leaders
_OPENS = 3  # tokens before a council that is a subject
_FIRST = 4  # sentences in which the news tell of a summit
_NEWS = 6  # days between a summit and the news of it
_BESIDE = 6  # tokens of "in the old town of Minsk on"
_GAP = 2  # tokens between a town and the day
_WHOSE = 6  # tokens between leaders and their organisation
_GROUPING = 9  # tokens of "that six-nation Moscow-led grouping"


def by_deeds(scene: Scene) -> list[Sighting]:
    """Return the summits told of without any word for one: "the CIS leaders agreed Friday in Minsk to ...".

    Day and town must stand side by side, in one of the first sentences: what leaders do from afar is no summit.
    """
    told = 0
    if another_gathering(scene):
        return []
    for sentence in scene.reading.sentences:
        here = scene.clause(sentence.first)
        if here is None or here.rank == 0:
            continue
        if told <= _TOP and (seen := _in_company(scene, here)) is not None:
            return [seen]
        told += 1
        if told > _FIRST:
            break
        lead = told == 1
        if (seen := _founded(here) or _hosted(here) or _decided(here, lead=lead) or _by_decision(here)) is not None:
            return [seen]
        days = [d for d in here.dates if d.date is not None and d.date.day is not None]
        town = _townside(here, days[0]) if len(days) == 1 else None
        if town is None:
            continue
        one = _whose_leaders(here) or (owner_of_the_text(scene) if _of_grouping(here) else None)
        if one is None or not leaders_act(here, days[0].first, one.target) or not at_home(here, one, town):
            continue
        who = here.first("leaders", here.at.first, here.at.last)
        assert who is not None
        here_named = here.at.first <= one.first < here.at.last
        first = min(who.first, one.first) if here_named else who.first
        last = max(who.last, one.last) if here_named else who.last
        return [Sighting(one, kind_near(here, first, last), first, last, here, "summit.acted", True, False)]
    return []


def _founded(here: Clause) -> Sighting | None:
    """Return the summit of "the presidents signed a declaration creating the union": its first one."""
    founding = here.first("founding", here.at.first, here.at.last)
    if founding is None or here.reading.day is None or here.far(_NEWS):
        return None
    at = founding.last + (
        here.lower[founding.last : founding.last + 1] != [] and here.lower[founding.last] in here.small("article")
    )
    one = here.names.organisation_at.get(at)
    who = here.first("leaders", here.at.first, founding.first) or _leader_named(here, founding.first)
    code = one.target.code if one is not None and isinstance(one.target, Organisation) else None
    registry = here.reading.registry
    if one is None or who is None or code is None or registry is None or not registry.holds_summits(code):
        return None
    if here.any("planned", here.at.first, founding.first) or not here.any("held", who.last, founding.first):
        return None
    return Sighting(one, None, who.first, one.last, here, "summit.founded", True, False)


def _leader_named(here: Clause, upto: int) -> PersonMention | None:
    """Return a head of state whom the words before token ``upto`` name."""
    people = here.company.within(here.at.first, upto)
    return next((one for one in people if one.country is not None and is_leader(here.reading, one)), None)


def _by_decision(here: Clause) -> Sighting | None:
    """Return the summit of "following a decision of the supreme council in the capital on Friday"."""
    if here.reading.day is None or not here.dates or here.far(_NEWS):
        return None
    for one in here.names.organisations_in(here.at.first, here.at.last):
        decided = here.first("decision of", one.first - _DECISION, one.first)
        if decided is None or one.body is None or not leaders_meet(here, one):
            continue
        towns = here.names.countries_in(one.last, one.last + _GAP)
        if any(is_place(town) and at_home(here, one, town) for town in towns):
            return Sighting(one, None, decided.first, one.last, here, "summit.acted", True, False)
    return None


def opened_with(scene: Scene) -> list[Sighting]:
    """Return the summit of the leaders with whose decision, on a day of its own, the narrative opens."""
    for sentence in scene.reading.sentences:
        here = scene.clause(sentence.first)
        if here is not None and here.rank > 0:
            seen = _decided(here, lead=True) if here.dates and not another_gathering(scene) else None
            return [seen] if seen is not None else []
    return []


def _in_company(scene: Scene, here: Clause) -> Sighting | None:
    """Return the summit of "the host was in the chair, flanked by A, B and C": leaders of the text's organisation."""
    if len(here.company.within(here.at.first, here.at.last)) < _COMPANY or here.reading.day is None:
        return None
    cues = inside(here.reading.hits["attendance_cues"], here.at.first, here.at.last)
    if not any(cue.entry.get("part") in _ATTENDING for cue in cues) or here.far(_NEWS):
        return None
    if any(here.any(part, here.at.first, here.at.last) for part in ("planned", "recalled", "will")):
        return None
    one = owner_of_the_text(scene)
    presiding = not here.small("presiding").isdisjoint(here.lower[here.at.first : here.at.last])
    if one is None or not (presiding or _at_a_meeting(scene)):
        return None
    people = here.company.within(here.at.first, here.at.last)
    states = {who.country for who in people if who.country is not None and is_leader(here.reading, who)}
    home = [state for state in states if _belongs(here, one, state)]
    if len(home) < _COMPANY or len(home) < len(states):
        return None
    return Sighting(one, None, people[0].first, people[-1].last, here, "summit.acted", True, False)


def _at_a_meeting(scene: Scene) -> bool:
    """Tell whether the text speaks of "the session" or "the summit" somewhere."""
    for cue in scene.reading.hits["summit_words"]:
        here = scene.clause(cue.first)
        if here is not None and cue.entry.get("part") in ("summit", "meeting") and definite(here, cue):
            return True
    return False


def _belongs(here: Clause, organisation: Named, state: Country) -> bool:
    """Tell whether a state is of an organisation on the day of the text."""
    registry, day = here.reading.registry, here.reading.day
    if registry is None or day is None or not isinstance(organisation.target, Organisation):
        return False
    try:
        return registry.status(state, organisation.target, on=day).status in _HOME
    except (NotFound, UndecidedDate):
        return False


def _hosted(here: Clause) -> Sighting | None:
    """Return the summit of "the capital is hosting the heads of state of the union today"."""
    who = here.first("leaders", here.at.first, here.at.last)
    hosting = here.first("hosting", who.first - _HOSTING, who.first) if who is not None else None
    one = _whose_leaders(here) if hosting is not None else None
    if who is None or hosting is None or one is None or here.reading.day is None or here.far(_NEWS):
        return None
    opens = hosting.first == here.at.first  # "Welcoming the leaders of the union in the palace, X"
    places = here.names.countries_in(here.at.first, hosting.first) or (
        opens and here.small("in").intersection(here.lower[max(one.last, who.last) : max(one.last, who.last) + 2])
    )
    if not places or here.any("planned", here.at.first, who.last) or here.any("recalled", here.at.first, who.last):
        return None
    return Sighting(one, None, min(who.first, one.first), max(who.last, one.last), here, "summit.hosted", True, False)


def _decided(here: Clause, *, lead: bool) -> Sighting | None:
    """Return the summit of "the leaders of the union in Minsk agreed on", "its supreme council approved by video".

    What a council decides it does in session; leaders may do so from afar where no town is told, unless the text
    opens with what they did that day.
    """
    act = here.first("decided", here.at.first, here.at.last)
    if act is None or here.reading.day is None or here.far(_NEWS) or here.in_another_year(act.last):
        return None
    named = inside(here.reading.hits["summit_words"], here.at.first, here.at.last)
    if any(cue.entry.get("part") == "summit" for cue in named):
        return None  # "those who met at the summit recently signed"
    one = _council(here, act.first) or _whose_leaders(here)
    if one is None or not leaders_act(here, act.first, one.target, council=one.body is not None):
        return None
    who = here.first("leaders", here.at.first, act.first)
    last = max(one.last, who.last if who is not None else one.last)
    if here.lower[last : last + 1] == ["("]:  # "the council (Minsk, October 10) took a decision"
        last = next((at + 1 for at in range(last, act.first) if here.lower[at] == ")"), last)
    if not one.first < act.first or act.first - last > _ACTING or "," in here.lower[last : act.first]:
        return None
    town = any(
        (is_place(place) or place.type == "metonym")
        and place.first
        and here.lower[place.first - 1] in here.small("in")
        and at_home(here, one, place)
        for place in here.names.countries_in(here.at.first, here.at.last)
    )
    capital = capital_in(here.reading, here.names, act.last, here.at.last)
    town = town or (capital is not None and at_home(here, one, capital[0]))
    remote = phrases(here.reading.lexicon, "attendance_links", "remote")
    near = (day for day in here.dates if day.date is not None and day.date.day)
    afar = not here.small("telephone").isdisjoint(here.lower[here.at.first : here.at.last])
    held = lead and not afar and any(last <= day.first < act.last + _DAY for day in near)
    held = held or (
        one.body is not None and (bool(here.dates) or remote.first(here.lower, act.last, here.at.last) is not None)
    )
    if not (town or held):
        return None
    first = min(one.first, who.first if who is not None else one.first)
    return Sighting(one, kind_near(here, first, last), first, last, here, "summit.acted", True, False)


def _council(here: Clause, upto: int) -> Named | None:
    """Return the supreme council that is the subject of a verb at token ``upto``."""
    for one in here.names.organisations_in(here.at.first, upto):
        if one.body is not None and leaders_meet(here, one) and one.first - here.at.first <= _OPENS:
            return one
    return None


def at_home(here: Clause, organisation: Named, town: Named) -> bool:
    """Tell whether a town lies in one of the countries of an organisation, where its leaders would meet."""
    registry, day = here.reading.registry, here.reading.day
    if registry is None or not isinstance(organisation.target, Organisation) or not isinstance(town.target, Country):
        return False
    if day is None:
        return True  # nobody knows better
    return _belongs(here, organisation, town.target)


def _townside(here: Clause, day: DateHit) -> Named | None:
    """Return the town beside a recent day: "Friday in Minsk", "in Minsk on Friday", "at the Kremlin today".

    For those who "gathered" somewhere a country is enough.
    """
    now = here.reading.day
    assert day.date is not None
    if now is None or not 0 <= (now - day.date.earliest).days <= _NEWS:
        return None
    for one in here.names.countries_in(day.first - _BESIDE, day.last + _BESIDE):
        gap = day.first - one.last if one.last <= day.first else one.first - day.last
        begin = one.first - (here.lower[one.first - 1] in here.small("article"))
        within = here.lower[begin - 1] in here.small("in") or here.lower[begin - 1] in here.small("at")
        known = is_place(one) or one.type == "metonym" or (is_state(one) and _gathers(here))
        if known and within and 0 <= gap <= _GAP:
            return one
    capital = capital_in(here.reading, here.names, day.first - _BESIDE, min(day.last + _BESIDE, here.at.last))
    return capital[0] if capital is not None else None


def _gathers(here: Clause) -> bool:
    """Tell whether a sentence says that somebody met."""
    cues = inside(here.reading.hits["summit_words"], here.at.first, here.at.last)
    return any(cue.entry.get("part") == "verb" for cue in cues)


def _whose_leaders(here: Clause) -> Named | None:
    """Return the organisation whose leaders a sentence names: "the presidents of the union's six members"."""
    registry = here.reading.registry
    for one in here.names.organisations_in(here.at.first, here.at.last):
        code = one.target.code if isinstance(one.target, Organisation) else None
        near = here.any("leaders", one.first - _WHOSE, one.last + 3)
        if code and near and registry is not None and registry.holds_summits(code) and leaders_meet(here, one):
            return one
    return None


def _of_grouping(here: Clause) -> bool:
    """Tell whether "leaders of the Russian-led security bloc" are named."""
    who = here.first("leaders", here.at.first, here.at.last)
    if who is None or here.small("of").isdisjoint(here.lower[who.last : who.last + 1]):
        return False
    nouns = here.reading.lexicon.forms("claim_fillers", "organisation nouns")
    return not nouns.isdisjoint(here.lower[who.last + 1 : min(who.last + 2 + _GROUPING, here.at.last)])
