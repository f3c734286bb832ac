"""Summits spoken of without their organisation: "the summit opened", "at a summit of that grouping".

Asked only where no sentence names whose summit is held. The organisation is the one whose leaders the text is
about; what is planned or recalled is left out, and so is a summit that a name of its own tells to be another.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from cis_summits.model import Organisation
from cis_summits.readers.clauses import Clause, Scene
from cis_summits.readers.names import PLACE_TYPES, Named
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.summits.kinds import kind_near
from cis_summits.readers.summits.others import is_recent
from cis_summits.readers.summits.sightings import Sighting, of_summit
from cis_summits.readers.summits.times import another_time, is_today
from cis_summits.readers.summits.whose import leaders_meet

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.lexicon import Entry, Hit

__all__ = [
    "another_gathering",
    "beside_date",
    "definite",
    "lasting",
    "leaders_act",
    "of_the_text",
    "owner_of_the_text",
    "told_apart",
]

_TOP = 3  # sentences in which a text says what it is about
_DATE = 4  # tokens of "May 5, 2020"
_OF = 8  # tokens between "a summit" and "of that grouping"
_AT = 5  # tokens of "at this year's" before the word
_GROUPING = 9  # tokens of "that six-nation Moscow-led grouping"
_LATER = 14  # tokens between "the summit" and its day behind a verb
_ACTING = 16  # tokens between leaders and the day on which they did something
_LASTING = 3  # tokens between "two-day" and "forum"
_MANY = 3  # leaders who meet; two talk with each other
_NEAR = 2  # tokens between "the summit" and its day


def of_the_text(scene: Scene) -> list[Sighting]:
    """Return the summits that a text tells as held without saying whose they are, in order of the text."""
    found: list[Sighting] = []
    owner: Named | None = None
    if another_gathering(scene):
        return []
    for cue in scene.reading.hits["summit_words"]:
        here = scene.clause(cue.first)
        if cue.entry.get("part") != "summit" and not (
            here is not None and (_of_all_leaders(here, cue) or _of_a_kind(here, cue))
        ):
            continue
        if here is not None and is_recent(here, cue.first, cue.last):
            break  # "the summit" is that one from here on
        if here is None or not definite(here, cue):
            continue
        owner = owner or owner_of_the_text(scene)
        if owner is None:
            break
        held = here.any("held", here.at.first, here.at.last) or here.any("at", cue.first - _AT, cue.first + 1)
        before = here.lower[max(here.at.first, cue.first - _AT) : cue.first]
        held = held or not here.small("current").isdisjoint(before) or not here.small("of today").isdisjoint(before)
        held = held or is_today(here, cue.first, cue.last)
        if held and not another_time(here, cue.first, cue.last):
            kind = kind_near(here, cue.first, cue.last)
            found.append(Sighting(owner, kind, cue.first, cue.last, here, "summit.the", held, False))
    return found


def another_gathering(scene: Scene) -> bool:
    """Tell whether a text opens with a gathering that is no organisation's: "the Caspian summit"."""
    sentences = scene.reading.sentences[:_TOP]
    if not sentences:
        return False
    others = phrases(scene.reading.lexicon, "summit_links", "other gathering")
    return others.first(scene.lower, sentences[0].first, sentences[-1].last) is not None


def _of_a_kind(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "the extraordinary session" or "the meeting of the council" stands at a word for meeting.

    Not where a lesser body is named in the sentence.
    """
    kind = here.links("kind").ending(here.lower, cue.first) is not None
    if cue.entry.get("part") != "meeting" or not (kind or _of_the_council(here, cue)):
        return False
    return phrases(here.reading.lexicon, "lesser_bodies").first(here.lower, here.at.first, here.at.last) is None


def _of_the_council(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "of the council" stands behind a word for meeting."""
    at = cue.last
    if at + 2 >= here.at.last or here.lower[at] not in here.small("of"):
        return False
    at += 1 + (here.lower[at + 1] in here.small("article"))
    council = phrases(here.reading.lexicon, "summit_bodies").starting(here.lower, at) is not None
    return council or here.lower[at] in here.small("council")


def _of_all_leaders(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "the meeting of the five leaders" stands at a word, with no list of their countries."""
    lower, at = here.lower, cue.last
    if cue.entry.get("part") != "meeting" or at + 1 >= here.at.last or lower[at] not in here.small("of"):
        return False
    at += 1 + (lower[at + 1] in here.small("article"))
    many = inside(here.reading.hits["numbers"], at, at + 1)
    value = str(many[0].entry.get("value", "")) if many else ""
    if not value.isdecimal() or int(value) < _MANY:
        return False
    who = here.links("leaders").starting(here.lower, many[0].last)
    return who is not None and here.small("of").isdisjoint(lower[who.last : who.last + 1])


def beside_date(scene: Scene) -> list[tuple[Clause, DateHit]]:
    """Return the days right behind "at the summit Friday" and "the summit opened on May 5", with their clauses."""
    found = []
    for cue in scene.reading.hits["summit_words"]:
        part = cue.entry.get("part")
        if part not in ("summit", "meeting"):
            continue
        here = scene.clause(cue.first)
        if here is None or not definite(here, cue) or another_time(here, cue.first, cue.last):
            continue
        if part == "meeting" and not (
            here.any("opening", cue.last, cue.last + _AT) or here.any("ending", cue.last, cue.last + _AT)
        ):
            continue  # a meeting is often another one; not if it "opened on May 5"
        days = inside(scene.reading.dates, cue.last, min(cue.last + _LATER, here.at.last))
        before = inside(scene.reading.dates, cue.first - _AT, cue.first)
        if before and before[-1].last == cue.first:  # "the October 1 summit"
            found.append((here, before[-1]))
            continue
        if not days:
            continue
        behind = days[0].first < cue.last + _NEAR
        at = here.any("at", cue.first - _AT, cue.first + 1) or here.lower[cue.last] in here.small("on")
        if (behind and at) or here.any("held", cue.first - _AT, days[0].first):
            found.append((here, days[0]))
    return found


def definite(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "the summit", "today's informal summit" or "a summit of that grouping" is told of."""
    lower, words = here.lower, here.reading.tokens.words
    behind = lower[cue.last : cue.last + 1]
    if behind and behind[0] in here.small("with or between"):
        return False
    at = cue.first - 1
    while at >= here.at.first and (
        here.links("kind").starting(lower, at) or lower[at] in here.small("before the summit")
    ):
        at -= 1
    if at < here.at.first:
        return False
    dated = inside(here.reading.dates, at - _DATE, at + 1)
    if dated and dated[-1].last == at + 1:
        at = dated[-1].first - 1  # "the May 5 summit"
    town = here.names.country_until.get(at + 1)
    if town is not None and town.type in PLACE_TYPES:
        at = town.first - 1  # "the Minsk summit"
    if lower[at] in here.small("the summit") or lower[at] in here.small("possessive"):
        return not words[at + 1][0].isupper() or town is not None or bool(dated) or at + 1 == cue.first
    of = next((n for n in range(cue.last, min(cue.last + _OF, here.at.last)) if lower[n] in here.small("of")), None)
    nouns = here.reading.lexicon.forms("claim_fillers", "organisation nouns")
    return of is not None and not nouns.isdisjoint(lower[of + 1 : min(of + _GROUPING, here.at.last)])


def leaders_act(here: Clause, before: int, target: object, *, council: bool = False) -> bool:
    """Tell whether leaders do something in a sentence: "the leaders agreed Friday", "on Friday the CIS leaders met".

    Args:
        here: the sentence.
        before: the first token of its day.
        target: the organisation; leaders of another one, ministers and those who only travel do not count.
        council: whether their council is named, which stands for them.
    """
    first, last = here.at.first, here.at.last
    others = any(one.target != target for one in here.names.organisations_in(first, last))
    lesser = phrases(here.reading.lexicon, "lesser_bodies").first(here.lower, first, last)
    if (
        others
        or (lesser is not None and not council)
        or here.any("planned", first, last)
        or here.any("recalled", first, last)
    ):
        return False
    trip = phrases(here.reading.lexicon, "attendance_links", "journey").first(here.lower, first, last)
    if trip is not None and not inside(here.reading.hits["summit_words"], trip.first, trip.last):
        return False  # "gathered in" is more than a journey
    if council:
        return True
    who = here.first("leaders", first, last)
    return who is not None and abs(before - who.last) <= _ACTING


def lasting(scene: Scene, most: int) -> int | None:
    """Return how many days "the two-day forum" lasts, told in one of the first sentences; ``None`` if nowhere."""
    for number, sentence in enumerate(scene.reading.sentences):
        if number > most:
            break
        here = scene.clause(sentence.first)
        days = here.first("days", sentence.first, sentence.last) if here is not None else None
        if here is None or days is None:
            continue
        upto = min(days.last + _LASTING, sentence.last)
        events = here.small("event nouns")
        named = inside(here.reading.hits["summit_words"], days.last, upto)
        if named or not events.isdisjoint(here.lower[days.last : upto]):
            return int(days.entry.get("days"))
    return None


def owner_of_the_text(scene: Scene) -> Named | None:
    """Return the organisation whose leaders a text is about.

    That is the one whose summit it names, be it as one to come; else the only one it names, or that of its opening.
    """
    first: dict[str, Named] = {}
    named: dict[str, Named] = {}
    for cue in scene.reading.hits["summit_words"]:
        here = scene.clause(cue.first) if cue.entry.get("part") == "summit" else None
        one = of_summit(here, cue) if here is not None else None
        if one is not None and isinstance(one.target, Organisation):
            named.setdefault(one.target.code, one)
    if len(named) == 1:
        return next(iter(named.values()))
    for one in scene.names.organisations:
        target = one.target
        here = scene.clause(one.first)
        if here is None or not isinstance(target, Organisation) or not _holds_summits(scene, target):
            continue
        if leaders_meet(here, one):
            first.setdefault(target.code, one)
    if len(first) == 1:
        return next(iter(first.values()))
    opening = [one for one in first.values() if _at_top(scene, one)]
    return opening[0] if len(opening) == 1 else None


def _at_top(scene: Scene, one: Named) -> bool:
    """Tell whether headline, lead or the first sentence of the text names an organisation."""
    here = scene.clause(one.first)
    if here is None:
        return False
    return here.rank <= 1 or bisect_left(scene.reading.sentences, here.at) == _first_told(scene)


def _first_told(scene: Scene) -> int:
    sentences = scene.reading.sentences
    told = (n for n, one in enumerate(sentences) if scene.reading.kind_of(one) not in ("headline", "subheadline"))
    return next(told, 0)


def _holds_summits(scene: Scene, organisation: Organisation) -> bool:
    """Tell whether the leaders of an organisation are known to meet at summits of its own."""
    registry = scene.reading.registry
    return registry is not None and registry.holds_summits(organisation)


def told_apart(here: Clause) -> bool:
    """Tell whether a sentence opens with another time: "In April last year they had met"."""
    other = phrases(here.reading.lexicon, "meeting_links", "of another time")
    return other.first(here.lower, here.at.first, min(here.at.first + _AT, here.at.last)) is not None
