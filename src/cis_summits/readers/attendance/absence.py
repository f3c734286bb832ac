"""Who a text says was not there, and why.

In narrative ("was the only leader absent because of", "would not be able to attend due to") and, where a
speaker tells it of the event itself, in turns ("was forced to turn back").
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Country, Diagnostic
from cis_summits.model.document import diagnostic
from cis_summits.readers.attendance.dating import dated_elsewhere
from cis_summits.readers.attendance.missed import elsewhere, of_something_else
from cis_summits.readers.attendance.reasons import in_turn, reason
from cis_summits.readers.attendance.sending import excused, represented_too
from cis_summits.readers.attendance.stand_ins import the_country
from cis_summits.readers.attendance.subjects import before_apposition
from cis_summits.readers.by_video import from_afar, not_in_person
from cis_summits.readers.company import represented
from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import inside, phrases, standing
from cis_summits.text import Span

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause, Scene

__all__ = ["Away", "find"]

_NEITHER = 40  # tokens of the names between "neither" and "attended"
_FILLERS = 6  # small words between "not" and "attend"
_ASIDE = frozenset(",()-–—")
_WHERE = 6  # tokens of "from the summit in Chisinau" before "was"
_LISTED = 12  # tokens of "to the CIS summit in Chisinau on Friday" before a colon
_TOLD = 4  # tokens of "has already apologised" before "to"
_KIN = 3  # tokens of "his ailing father"
_PARTS = frozenset({"(", ";"})
_COLON = frozenset({":"})
_SENT = 2  # tokens between "sent" and who was sent
_GAP = 14  # tokens between somebody and the words that tell of the absence


class Away(NamedTuple):
    """Somebody who was not there.

    Attributes:
        who: the mention.
        reason: where the reason stands; ``None`` if none is told.
        cue: the words that tell of the absence.
        weak: whether they may tell it of some other gathering.
    """

    who: PersonMention
    reason: Span | None
    cue: Span
    weak: bool = False


def find(scene: Scene, *, host: Country | None = None) -> tuple[list[Away], list[Diagnostic]]:
    """Return who was absent, in order of the text, and words of absence whose person was not understood.

    Args:
        scene: the document.
        host: the country of the event, if known; who did not come to another one was not missing.
    """
    found: list[Away] = []
    diagnostics: list[Diagnostic] = []
    reading = scene.reading
    for hit in reading.hits["absence_cues"]:
        spoken = bool(hit.entry.get("speech"))
        cue = _with_verb(scene, hit) if hit.entry.get("needs") == "coming" else hit
        if cue is None:
            continue
        here = scene.clause(cue.first, turns=spoken)
        if here is None or dated_elsewhere(here, cue) or of_something_else(here, cue):
            continue
        if here.in_another_year(cue.last):
            continue
        if elsewhere(here, cue, host) or not_in_person(here, cue) or from_afar(here, cue):
            continue
        people = _people(here, cue)
        if here.kind == "turn":
            people = [p for p in people if p.country is not None]
        span = reading.span(cue.first, cue.last)
        if not people and here.kind != "turn" and cue.entry.get("part") == "before":
            diagnostics.append(
                diagnostic(
                    code="absence-without-person",
                    message=f"{span.of(reading.text)!r} with nobody it is told of",
                    span=span,
                    severity="info",
                )
            )
        if cue.entry.get("needs") == "home":
            people = [p for p in people if _at_home(here, cue, p)]
        others, upto = in_turn(here, cue) if people else ([], here.at.last)
        why = reason(here, cue, people, upto) if people else None
        found += [Away(one, why, span, bool(cue.entry.get("weak"))) for one in people]
        found += [Away(one, why, span) for one, why in others]
    found += [Away(one.who, one.reason, one.cue) for one in excused(scene)]
    return found, diagnostics


def _at_home(here: Clause, cue: Hit[Entry], one: PersonMention) -> bool:
    """Tell whether the place behind "chose to stay in" is one of somebody's own country."""
    goal = here.names.state_from(cue.last)
    return goal is not None and one.country is not None and goal.target == one.country


def _with_verb(scene: Scene, cue: Hit[Entry]) -> Hit[Entry] | None:
    """Join "not" and "refused to" with the word for coming behind a few small words; ``None`` if none follows."""
    lexicon, lower = scene.reading.lexicon, scene.reading.tokens.lower
    coming, fillers = phrases(lexicon, "attendance_links", "coming"), lexicon.forms("small_words", "before coming")
    for at in range(cue.last, min(cue.last + _FILLERS + 1, len(lower))):
        if (verb := coming.starting(lower, at)) is not None:
            return cue._replace(last=verb.last)
        if lower[at] not in fillers:
            break
    return None


def _people(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    part = cue.entry.get("part")
    if part == "neither":
        return _neither(here, cue)
    if part == "after" or _attributive(here, cue):
        return _behind(here, cue)
    if cue.entry.get("needs") == "seat" and (behind := _behind_colon(here, cue)):
        return behind  # "one chair was empty: that of A"
    return _before(here, cue) or _behind_colon(here, cue) or _inverted(here, cue)


def _inverted(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the subject of "Absent from the session was A"."""
    if cue.first > here.at.first + 1 and not here.any("singled out", here.at.first, cue.first):
        return []  # "the only leader not to come was A"
    copula = phrases(here.reading.lexicon, "membership_links", "copula")
    link = copula.first(here.lower, cue.last, min(cue.last + _WHERE, here.at.last))
    if link is None:
        return []
    people = here.company.group_from(link.last, here.at.last)
    only = here.lower[link.last : link.last + 1] != [] and here.lower[link.last] in here.small("only")
    states = [] if people else here.names.list_from(link.last + only, here.at.last)
    return people or [who for one in states for who in _country_of(here, one)]


def _sorry(here: Clause, group: list[PersonMention]) -> list[PersonMention]:
    """Return A of "A apologised to B for not coming"."""
    opens = here.company.opening(group[0])
    opens -= here.lower[opens - 1] in here.small("article")
    if here.lower[opens - 1] not in here.small("infinitive"):
        return []
    return here.company.group_until(opens - 1, here.at.first, slack=_TOLD)


def _said_of_others(here: Clause, first: int, last: int) -> bool:
    """Tell whether somebody only says that states did not come: "the aide said that Moldova was not invited"."""
    if not here.names.countries_in(first, last):
        return False
    return bool(inside(here.reading.hits["reporting_verbs"], first, last))


def _behind_colon(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return those whom a colon lists: "three presidents failed to come: A, B and C"."""
    colon = next(standing(_COLON, here.lower, cue.last, min(cue.last + _LISTED, here.at.last)), None)
    if colon is None:
        return []
    those = here.links("those").starting(here.lower, colon + 1)  # ": that of Moldova's A"
    return here.company.group_from(those.last if those is not None else colon + 1, here.at.last, slack=1)


def _attributive(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "absent" stands before its noun: "an absent President Dodon", "to the absent leaders of"."""
    if here.links("absent").starting(here.lower, cue.first) is None or cue.last - cue.first > 1:
        return False
    behind = here.company.within(cue.last, cue.last + 3)
    return any(here.company.opening(one) == cue.last for one in behind)


def _neither(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Read "neither A nor B attended": people or countries up to the words for coming."""
    came = here.first("came", cue.last, min(cue.last + _NEITHER, here.at.last))
    if came is None or here.small("nor").isdisjoint(here.lower[cue.last : came.first]):
        return []
    people = here.company.within(cue.last, came.first)
    if people:  # "neither A nor other officials came"
        more = not here.small("nor").isdisjoint(here.lower[people[-1].last : came.first])
        return people if more or came.first - people[-1].last <= 2 else []
    named = here.names.countries_in(cue.last, came.first)
    states = [one for one in named if is_state(one)] or [one for one in named if one.type == "capital"]
    return [who for one in states for who in _country_of(here, one)]


def _before(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    if here.any("speaking", cue.first - 4, cue.first):
        return []  # "I could not come": the speaker is here now
    since = _own_part(here, cue.first) or max(here.at.first, cue.first - 40)
    group = _without_stand_ins(here, here.company.group_until(cue.first, since, slack=6))
    if group and cue.first - 1 == group[-1].last and here.lower[cue.first - 1] in here.small("sorry for"):
        group = _sorry(here, group) or group
    if cue.entry.get("strict"):
        if not group or here.names.countries_in(group[-1].last, cue.first):
            return []
        return [*group, *represented_too(here, cue)] if cue.entry.get("needs") == "replacement" else group
    if group and _said_of_others(here, group[-1].last, cue.first):
        group, since = [], group[-1].last
    pronoun = here.first("pronoun", max(group[-1].last if group else 0, cue.first - 6), cue.first)
    if group and pronoun is None:
        return group
    if pronoun is not None:
        return _antecedent(here, pronoun.first)
    if aside := before_apposition(here, cue.first, since):  # "A, who is ill, and B, who called off, were absent"
        return aside
    near = here.company.last_before(cue.first, max(since, cue.first - _GAP))
    near = near or _who_opens(here, cue)
    if near is not None:
        return [near]
    if here.kind == "turn":
        return []
    end = cue.first
    while end > here.at.first and here.lower[end - 1] in here.small("before absence"):
        end -= 1  # "A and B alone were not represented"
    listed = here.names.list_until(end, here.at.first) or _listed_aside(here, cue.first)
    states = listed or _near_state(here, cue) or the_country(here, cue)
    return [who for one in states for who in _country_of(here, one)]


def _own_part(here: Clause, at: int) -> int | None:
    """Return the token behind a semicolon or an open bracket before token ``at``: "came A (B stayed at home)"."""
    for opens in range(at - 1, max(here.at.first, at - _GAP), -1):
        if here.lower[opens] == ")":
            return None
        if here.lower[opens] in _PARTS:
            return opens + 1
    return None


def _without_stand_ins(here: Clause, group: list[PersonMention]) -> list[PersonMention]:
    """Leave out who came instead: "A sent its premier B, and president C stayed at home" tells it of C alone."""
    if len(group) < 2:
        return group
    cues = inside(here.reading.hits["attendance_cues"], here.at.first, group[0].first)
    sent = cues and cues[-1].entry.get("part") == "after" and group[0].first - cues[-1].last <= _SENT
    return group[-1:] if sent else group


def _listed_aside(here: Clause, at: int) -> list[Named]:
    """Return the states listed between marks right before token ``at``: "two states - A and B - stayed away"."""
    lower, end = here.lower, at
    while end > here.at.first and lower[end - 1] in _ASIDE:
        end -= 1
    listed = here.names.list_until(end, here.at.first) if end < at else []
    return listed if len(listed) > 1 and lower[listed[0].first - 1] in _ASIDE else []


def _who_opens(here: Clause, cue: Hit[Entry]) -> PersonMention | None:
    """Return the subject of "A, who was on his way there, turned back": whom "who" behind a first name tells of."""
    people = here.company.within(here.at.first, cue.first)
    if not people or people[0].first - here.at.first > 1:
        return None
    behind = here.lower[people[0].last : people[0].last + 2]
    closes = "," in here.lower[people[0].last + 1 : cue.first]
    return people[0] if len(behind) == 2 and behind[0] == "," and behind[1] in here.small("who") and closes else None


def _near_state(here: Clause, cue: Hit[Entry]) -> list[Named]:
    named = here.names.countries_in(max(here.at.first, cue.first - 6), cue.first)
    states = [one for one in named if is_state(one) or (one.last == cue.first and one.first == here.at.first)]
    return states[-1:]


def _antecedent(here: Clause, at: int) -> list[PersonMention]:
    """Return whom "he" stands for: the last person named before it in the sentence or in the one before."""
    inside = here.company.last_before(at, here.at.first)
    if inside is not None:
        return [_teller(here, at) or inside]
    sentences = here.reading.sentences
    number = bisect_left(sentences, here.at)
    if number and sentences[number - 1].paragraph == here.at.paragraph:
        before = here.company.last_before(at, sentences[number - 1].first)
        return [before] if before is not None else []
    return []


def _teller(here: Clause, at: int) -> PersonMention | None:
    """Return the subject of "A told B that he": the first person of the sentence, right before a verb of saying."""
    people = here.company.within(here.at.first, at)
    if len(people) < 2:
        return None
    said = here.reading.hits["reporting_verbs"]
    if inside(said, people[0].last, people[0].last + 2):
        return people[0]
    own = inside(said, people[-1].last, people[-1].last + 1)
    return people[0] if inside(said, people[-1].last, at) and not own else None


def _behind(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    those = here.links("those").starting(here.lower, cue.last)
    group = here.company.group_from(cue.last, here.at.last, slack=0)
    if those is not None and not group:
        group = here.company.group_from(those.last, here.at.last, slack=0)
    if not group and cue.entry.id == "stood in for":  # "in place of his ailing father A"
        group = here.company.group_from(cue.last, here.at.last, slack=_KIN)[:1]
    if group:
        return [*_along_with(here, cue), *_up_to_subject(here, cue, group)]
    if cue.entry.get("needs") == "person" and here.rank > 0:
        return []  # "cannot be settled without Russia"
    at = those.last if those is not None else cue.last
    at += here.lower[at : at + 1] != [] and here.lower[at] in here.small("only")
    states = here.names.list_from(at, here.at.last)
    if not states and cue.entry.id == "nobody from" and (capital := here.names.state_from(at)) is not None:
        states = [capital]
    return [who for one in states for who in _country_of(here, one)]


def _along_with(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return whom "Along with A, other absentees were B and C" adds to those behind the words."""
    besides = here.links("besides").starting(here.lower, here.at.first)
    if besides is None or here.lower[cue.first] not in here.small("other"):
        return []
    return here.company.group_from(besides.last, cue.first)


def _up_to_subject(here: Clause, cue: Hit[Entry], group: list[PersonMention]) -> list[PersonMention]:
    """Leave out who comes behind the comma that ends an opening phrase: "As to the absent A, B said".

    Without "and" the comma is none of a list; with it, a verb of saying tells that a new subject stands there.
    """
    words, both = here.reading.tokens.words, here.small("and")
    first = next((n for n in range(1, len(group)) if words[group[n].first - 1] == ","), None)
    if first is None:
        return group
    joined = any(
        not both.isdisjoint(here.lower[one.last : other.first])
        for one, other in pairwise(group)
        if one.last < other.first
    )
    if not joined:
        return group[:first]
    said = inside(here.reading.hits["reporting_verbs"], group[-1].last, group[-1].last + 2)
    opening = not here.any("all", here.at.first, cue.first)
    return group[:first] if said and opening else group


def _country_of(here: Clause, one: Named) -> list[PersonMention]:
    return _stand_in(here, one.target, (one.first, one.last)) if isinstance(one.target, Country) else []


def _stand_in(here: Clause, country: Country, at: tuple[int, int]) -> list[PersonMention]:
    organisation = next((o.target for o in here.names.organisations_in(here.at.first, here.at.last)), None)
    who = represented(here.reading, country, getattr(organisation, "code", "CIS"), at)
    return [who] if who is not None else []
