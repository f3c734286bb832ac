"""Talks between leaders that a document reports as held: meetings of two, three or more, and telephone calls.

A talk is told by a noun ("held talks with", "the talks between", a bare headline "Meeting with ...") or by a
verb ("met with", "received"). The two sides stand before and behind the words. Of what speakers say in a
transcript only the talks of the day are read. What is planned and what is recalled is left out, and so are talks
within one country.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits.grammar.people import PersonMention
from cis_summits.lexicon import Hit
from cis_summits.model import Attendance, Diagnostic, Leader, Meeting, Source, Summit
from cis_summits.model.base import evidence_of, read_as
from cis_summits.model.document import diagnostic
from cis_summits.readers.clauses import Clause, Scene, Scenes
from cis_summits.readers.company import is_leader, present
from cis_summits.readers.meetings.implied import attended_by, listed_below, of_document, told_by_phone
from cis_summits.readers.meetings.parting import parties
from cis_summits.readers.meetings.sides import met_by, of_noun, of_verb, with_speaker
from cis_summits.readers.meetings.speech import Told, of_transcript
from cis_summits.readers.meetings.talk import Talk, counts, kind_of, leading, once
from cis_summits.readers.meetings.times import date_of, managed, of_another_year, other_time
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import inside
from cis_summits.readers.places import dateline_place, venue_after

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry
    from cis_summits.model import MeetingKind

__all__ = ["read"]

_STOPS = frozenset(".!?")
_PAIR = 9  # tokens between "the two leaders" and their verb
_ADJECTIVES = 4  # tokens between "a" and the talk
_MANY = 3  # whom a host receives at once
_SIZES: dict[MeetingKind | None, int] = {"trilateral": 3, "multilateral": 4}
_BY_PHONE = frozenset({"talk", "discuss", "aside"})  # parts of words that may be said of a call


def read(
    reading: Reading, *, source: Source | None = None, summits: Sequence[Summit] = ()
) -> tuple[tuple[Meeting, ...], tuple[Diagnostic, ...]]:
    """Return the talks of a document, each once, and what looked like one and was not understood.

    Args:
        reading: the document.
        source: its date line; the place of a talk that headline or lead report.
        summits: its summits; where leaders all meet there, that is no talk besides.
    """
    cues = reading.hits["meeting_words"]
    if not reading.people:
        return (), ()
    scene = reading.once(Scenes)["meeting_links"]
    talks: list[Talk] = []
    unclear: list[Diagnostic] = []
    told = Told(scene)
    beside = bool(cues) and _beside_an_event(scene)
    for cue in cues:
        here = scene.clause(cue.first)
        if here is None:
            talks += told.talks(cue)
            continue
        found = _talks(here, scene.names, cue, beside_summit=bool(summits) or beside)
        talks += found
        if not found and cue.entry.get("part") == "met":
            unclear += _unclear(here, cue)
    if not talks and not summits:
        talks = of_transcript(scene) or of_document(scene)
    if summits:  # "four-way talks" and "a separate meeting" are told apart from it
        talks = [t for t in talks if t.kind != "multilateral" or t.cue.entry.get("kind") or t.apart]
    talks = _without_echoes(talks)
    return tuple(_merge(reading, talks, source)), tuple(unclear)


def _unclear(here: Clause, cue: Hit[Entry]) -> list[Diagnostic]:
    """Report a talk that is told as held, with a leader on one side and nobody known on the other."""
    if cue.entry.get("headline") or cue.entry.get("agent") is False or other_time(here, cue):
        return []
    pair = here.any("the two", cue.first - _PAIR, cue.first)
    if any(of_verb(here, cue)) or not (pair or any(is_leader(here.reading, p) for p in met_by(here, cue))):
        return []
    span = here.reading.span(cue.first, cue.last)
    said = f"{span.of(here.reading.text)!r} with one side that is not known"
    return [diagnostic(code="talk-without-sides", message=said, span=span, severity="info")]


def _talks(here: Clause, names: Names, cue: Hit[Entry], *, beside_summit: bool) -> list[Talk]:
    part = cue.entry.get("part")
    kind: MeetingKind | None = cue.entry.get("kind")
    beside = here.any("aside", here.at.first, here.at.last)
    if part == "speak" and not here.any("phone", cue.last, here.at.last):
        near = (
            beside
            or here.any("the two", cue.first - _ADJECTIVES, cue.first)
            or inside(here.reading.hits["meeting_words"], here.at.first, cue.first)
        )
        if here.links("no talk").starting(here.lower, cue.last) is not None:
            return []  # "The two leaders spoke in favour of a treaty."
        if not _after_call(here, cue):
            with_ = here.lower[cue.last - 1] in here.small("with")
            if not near and not (with_ and (beside_summit or _in_person(here, cue))):
                return []
            kind = None
    if part in _BY_PHONE and kind != "multilateral" and (_by_phone(here, cue) or _after_call(here, cue)):
        kind = "telephone"
    if cue.entry.get("headline") and not (managed(here, cue) or _in_headline(here, cue)):
        return []
    subjects, others = _sides(here, names, cue)
    if _hosts(here, cue, others):
        return []
    if not others and cue.entry.get("several"):
        subjects, others = listed_below(here, cue)
    if not others and len(subjects) < 2 and kind in _SIZES:
        group = attended_by(here)
        subjects, others = [], group if len(group) >= _SIZES[kind] else []
    if (not others and len(subjects) < 2) or other_time(here, cue):
        return []
    apart = here.any("separately", cue.first - _ADJECTIVES, cue.last) or here.any(
        "beside", here.at.first, here.at.last
    )
    date = date_of(here, cue)
    place = venue_after(here.reading, names, cue.last, here.at.last)
    if place is None and part == "talk":
        place = venue_after(here.reading, names, max(here.at.first, cue.first - 4), cue.first)
    found = []
    for party in parties(here, cue, kind, subjects, others, beside=beside or beside_summit):
        people = leading(here, once(party))
        if of_another_year(here, cue, people):
            continue
        if counts(here, people):
            weak = part == "discuss" and not subjects and kind != "telephone"
            found.append(Talk(people, kind or kind_of(len(people)), here, cue, place, date, apart, weak))
    return found


def _hosts(here: Clause, cue: Hit[Entry], others: list[PersonMention]) -> bool:
    """Tell whether somebody receives many at once: those who came to an event, unless "separately" is said."""
    if len(others) < _MANY or here.lower[cue.last - 1] not in here.small("hosted"):
        return False
    return not here.any("separately", here.at.first, here.at.last)


def _in_person(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a place follows whom somebody talked with: "talked with the president at the airport"."""
    others = here.company.group_from(cue.last, here.at.last)
    behind = others[-1].last if others else here.at.last
    return behind < here.at.last and here.lower[behind] in here.small("at place")


def _sides(here: Clause, names: Names, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    part = cue.entry.get("part")
    if part == "phone":
        return [], told_by_phone(here, cue)
    found = of_noun(here, names, cue) if part == "talk" else of_verb(here, cue)
    if any(found) or (part == "talk" and here.lower[cue.first - 1] in here.small("infinitive")):
        return found
    return with_speaker(here, cue) or found


def _beside_an_event(scene: Scene) -> bool:
    """Tell whether the headline sets the talks of a document beside an event."""
    first = next(iter(scene.reading.sentences), None)
    here = scene.clause(first.first) if first is not None else None
    return here is not None and here.rank == 0 and here.any("aside", here.at.first, here.at.last)


def _in_headline(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether the present tense stands in a headline, where it tells of the past."""
    headline = here.rank == 0 or here.kind == "subheadline"
    return headline and here.lower[cue.first - 1] not in here.small("infinitive")


def _by_phone(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "by phone" follows a word for a talk before the next one does, or opens its sentence."""
    cues = [c for c in inside(here.reading.hits["meeting_words"], cue.last, here.at.last) if c.entry.id != "by phone"]
    if here.any("phone", cue.last, cues[0].first if cues else here.at.last):
        return True
    return here.any("phone", here.at.first, min(cue.first, here.at.first + _ADJECTIVES))


def _after_call(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a conversation goes on with calls that the sentence before tells of, and not at an event."""
    reading = here.reading
    number = bisect_left(reading.sentences, here.at)
    if cue.entry.get("part") != "speak" and here.lower[cue.last - 1] not in here.small("conversation"):
        return False
    if number == 0 or here.any("aside", here.at.first, here.at.last):
        return False
    before = reading.sentences[number - 1]
    cues = inside(reading.hits["meeting_words"], before.first, before.last)
    kinds = {c.entry.get("kind") if c.entry.get("part") != "speak" else None for c in cues}
    return before.paragraph == here.at.paragraph and kinds == {"telephone"}


def _without_echoes(talks: list[Talk]) -> list[Talk]:
    """Leave out "A and B discussed" where another talk of theirs is told: it tells what that was about."""
    held = [{p.person.name for p in t.people} for t in talks if not t.weak]
    return [t for t in talks if not t.weak or not any({p.person.name for p in t.people} <= one for one in held)]


# Time


# Making meetings


def _merge(reading: Reading, talks: list[Talk], source: Source | None) -> list[Meeting]:
    """Return each talk once: the same people in the same form; the most exact place and the stated names win."""
    groups: dict[tuple[frozenset[str], bool], list[Talk]] = {}
    for talk in talks:
        key = frozenset(p.person.name for p in talk.people), talk.kind == "telephone"
        groups.setdefault(key, []).append(talk)
    told = {people for people, phone in groups if not phone}
    found = []
    for (people, _), group in groups.items():
        headlines = all(t.here.rank == 0 or t.here.lower[t.here.at.last - 1] not in _STOPS for t in group)
        if len(people) > 2 and headlines and _in_pairs(group[0], told):
            continue
        main = min(group, key=lambda t: (t.here.rank, t.cue.first))
        found.append((main.cue.first, _meeting(reading, group, main, source)))
    return [meeting for _, meeting in sorted(found, key=lambda pair: pair[0])]


def _in_pairs(talk: Talk, told: set[frozenset[str]]) -> bool:
    """Tell whether the text says that one of those whom a headline lists met each of the others alone."""
    first, *others = (p.person.name for p in talk.people)
    return all(frozenset({first, other}) in told for other in others)


def _meeting(reading: Reading, group: list[Talk], main: Talk, source: Source | None) -> Meeting:
    places = [t.place for t in group if t.place is not None]
    place = next((p for p in places if p.venue), places[0] if places else None)
    if place is None and main.here.rank <= 1 and main.kind != "telephone":
        dateline = dateline_place(reading, source.place if source else None)
        if dateline is not None and source is not None and source.place is not None:
            place = dateline._replace(name=source.place)
    evidence = []
    if place is not None and place.at is not None:
        evidence.append(evidence_of(field="place", span=reading.span(*place.at)))
    tellers: dict[str, PersonMention] = {}
    for talk in group:
        for one in talk.people:
            old = tellers.get(one.person.name)
            if old is None or (old.form != "full" and one.form == "full"):
                tellers[one.person.name] = one
    participants: tuple[Attendance, ...] = tuple(
        present(
            reading,
            teller,
            country=teller.country,
            rule=f"meeting.{main.cue.entry.get('part')}",
            status="remote" if main.kind == "telephone" else "present",
            derived=not isinstance(p.person, Leader) and p.basis == "derived",
        )
        for p in main.people
        for teller in (tellers[p.person.name],)
    )
    first = min(
        [main.cue.first, *(p.first for p in main.people if main.here.at.first <= p.first < main.here.at.last)]
    )
    last = max([main.cue.last, *(p.last for p in main.people if main.here.at.first <= p.first < main.here.at.last)])
    return read_as(
        Meeting,
        span=reading.span(first, last),
        rule=f"meeting.{main.cue.entry.get('part')}",
        kind=main.kind,
        participants=participants,
        place=place.name if place is not None else None,
        date=main.date,
        evidence=tuple(evidence),
    )
