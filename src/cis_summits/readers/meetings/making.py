"""Talks between leaders that a document reports as held: meetings of two, three or more, and telephone calls.

A talk is told by a noun ("held talks with", "the talks between", a bare headline "Meeting with ...") or by a
verb ("met with", "received"). The two sides stand before and behind the words. What speakers say in a
transcript, what is planned and what is recalled is left out, and so are talks within one country.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.lexicon import Hit
from cis_summits.model import Attendance, Diagnostic, Leader, Meeting, Source, Summit
from cis_summits.model.base import evidence_of, read_as
from cis_summits.readers.clauses import Clause, Scene, Scenes
from cis_summits.readers.company import is_leader, present, speakers
from cis_summits.readers.meetings.sides import further, met_by, of_noun, of_verb
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import standing
from cis_summits.readers.places import Place, dateline_place, venue_after
from cis_summits.readers.years import years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry
    from cis_summits.model import MeetingKind

__all__ = ["read"]

_CLAIM = 14  # tokens between "denied that" and the talk
_COMMA = frozenset({","})
_SPREAD = 3  # days between a document and a talk it reports
_STOPS = frozenset(".!?")
_TOLD = 30  # tokens behind the word for a talk in which its time is told
_WELCOME = 14  # tokens between "met" and "at the airport"
_PAIR = 9  # tokens between "the two leaders" and their verb
_GREETING = 40  # tokens in which the first speaker greets those present
_ADJECTIVES = 4  # tokens between "a" and the talk
_MANY = 3  # whom one leader meets beside a summit, one after another
_OPENING = 6  # tokens of "In spring last year" at the head of a sentence


class _Talk(NamedTuple):
    """One talk as one sentence tells it."""

    people: list[PersonMention]
    kind: MeetingKind
    here: Clause
    cue: Hit[Entry]
    place: Place | None
    date: PartialDate | None
    apart: bool = False  # told as separate from whatever else was held


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
    talks: list[_Talk] = []
    unclear: list[Diagnostic] = []
    for cue in cues:
        here = scene.clause(cue.first)
        if here is None:
            talks += _told_by_speaker(scene, cue)
            continue
        found = _talks(here, scene.names, cue, at_summit=bool(summits))
        talks += found
        if not found and cue.entry.get("part") == "met":
            unclear += _unclear(here, cue)
    if not talks and not summits:
        talks = _of_transcript(scene)
    if summits:  # "four-way talks" and "a separate meeting" are told apart from it
        talks = [t for t in talks if t.kind != "multilateral" or t.cue.entry.get("kind") or t.apart]
    return tuple(_merge(reading, talks, source)), tuple(unclear)


def _unclear(here: Clause, cue: Hit[Entry]) -> list[Diagnostic]:
    """Report a talk that is told as held, with a leader on one side and nobody known on the other."""
    if cue.entry.get("headline") or cue.entry.get("agent") is False or _other_time(here, cue):
        return []
    pair = here.any("the two", cue.first - _PAIR, cue.first)
    if any(of_verb(here, cue)) or not (pair or any(is_leader(here.reading, p) for p in met_by(here, cue))):
        return []
    span = here.reading.span(cue.first, cue.last)
    said = f"{span.of(here.reading.text)!r} with one side that is not known"
    return [Diagnostic(code="talk-without-sides", message=said, span=span, severity="info")]


def _told_by_speaker(scene: Scene, cue: Hit[Entry]) -> list[_Talk]:
    """Read "Today I met with the President of Belarus" in a turn: a talk of the one who speaks."""
    here = scene.clause(cue.first, turns=True)
    if here is None or cue.entry.get("part") != "met" or not here.any("today", here.at.first, here.at.last):
        return []
    if not here.any("i", cue.first - 3, cue.first) or _other_time(here, cue):
        return []
    others = [p for p in met_by(here, cue) if is_leader(here.reading, p)]
    before = [p for p in speakers(here.reading, here.company) if p.last <= here.at.first]
    people = _once([*before[-1:], *others])
    if len(others) != 1 or len(people) != len(others) + 1 or not _counts(here, people):
        return []
    return [_Talk(people, cue.entry.get("kind") or "bilateral", here, cue, None, _day(here.reading))]


def _of_transcript(scene: Scene) -> list[_Talk]:
    """Return the talk that a transcript is of: two leaders of two countries take turns, and nobody asks questions."""
    reading = scene.reading
    people = _once(speakers(reading, scene.company))
    if len(people) != 2 or not all(is_leader(reading, p) for p in people):
        return []
    at = people[0].last + 1
    here = scene.clause(at, turns=True) if at < len(reading.tokens) else None
    labels = sum(segment.kind == "label" for segment in reading.segments)
    named = len(speakers(reading, scene.company))
    if here is None or labels != named or not _counts(here, people):
        return []
    if not here.small("all of you").isdisjoint(here.lower[at : at + _GREETING]):
        return []  # "Good afternoon, colleagues": others are there
    cue = Hit(people[0].first, people[0].last, reading.lexicon.entry("meeting_words", "meeting"))
    return [_Talk(people, "bilateral", here, cue, None, _day(reading))]


def _talks(here: Clause, names: Names, cue: Hit[Entry], *, at_summit: bool) -> list[_Talk]:
    part = cue.entry.get("part")
    kind: MeetingKind | None = cue.entry.get("kind")
    if _other_time(here, cue):
        return []
    if part == "speak" and not here.any("phone", cue.last, here.at.last):
        if not here.any("aside", here.at.first, here.at.last):
            return []
        kind = None
    if cue.entry.get("headline") and (here.rank > 0 or here.lower[cue.first - 1] in here.small("infinitive")):
        return []
    sides = of_noun(here, names, cue) if part == "talk" else of_verb(here, cue)
    subjects, others = sides
    if not others and len(subjects) < 2:
        return []
    others, listed = _of_headline(here, others) if subjects else (others, False)
    behind = others[-1].last if others else cue.last
    apart = here.any("separately", cue.first - _ADJECTIVES, cue.last)
    several = (
        bool(cue.entry.get("several"))
        or listed
        or here.any("separately", cue.first - 3, cue.last + 1)
        or here.any("separately", behind, behind + 3)
        or (at_summit and len(subjects) == 1 and len(others) >= _MANY)
    )
    if part == "talk" and len(others) >= _MANY and here.any("a single", cue.first - _ADJECTIVES, cue.first):
        several = several and here.lower[cue.last - 1].endswith("s")  # "a separate meeting with A, B and C" is one
    parties = []
    for group in (others, *(further(here, behind) if subjects and others else ())):
        if (several or kind == "telephone") and subjects and len(group) > 1:
            parties += [[*subjects, one] for one in group]
        else:
            parties.append([*subjects, *group])
    date = _date(here, cue)
    place = venue_after(here.reading, names, cue.last, here.at.last)
    if place is None and part == "talk":
        place = venue_after(here.reading, names, max(here.at.first, cue.first - 4), cue.first)
    found = []
    for party in parties:
        people = _once(party)
        if _of_another_year(here, people):
            continue
        if _counts(here, people):
            found.append(_Talk(people, kind or _kind_of(len(people)), here, cue, place, date, apart))
    return found


def _of_headline(here: Clause, others: list[PersonMention]) -> tuple[list[PersonMention], bool]:
    """Return whom a headline lists without "and", and whether it does: "A meets B, C" tells of two talks.

    The last of them may open the next clause: "A meets B, C arrives".
    """
    if len(others) < 2 or here.lower[here.at.last - 1] in _STOPS:
        return others, False
    between = here.lower[others[-2].last : others[-1].first]
    if between[:1] != [","] or not here.small("and").isdisjoint(between) or others[-2].plural:
        return others, False
    after = others[-1].last
    goes_on = (
        after < here.at.last and here.lower[after].isalpha() and here.lower[after] not in here.small("behind name")
    )
    return (others[:-1] if goes_on else others), True


def _kind_of(count: int) -> MeetingKind:
    return "bilateral" if count == 2 else "trilateral" if count == 3 else "multilateral"


def _counts(here: Clause, people: list[PersonMention]) -> bool:
    """Tell whether these are sides of a talk between countries, at least one of them led by a leader."""
    homes = {p.country.alpha_2 if p.country else p.organisation.code if p.organisation else "" for p in people}
    if (
        len(people) < 2
        or len(homes) < 2
        or ("" in homes and len(homes) < 3 and len(people) < 3 and not _both(people))
    ):
        return False
    return any(is_leader(here.reading, p) for p in people)


def _both(people: list[PersonMention]) -> bool:
    """Let a side without country count where the text gives it an office: a king, a head of an organisation."""
    return all(p.country or p.organisation or p.office for p in people)


# Time


def _other_time(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a talk is planned, denied or recalled, or dated away from the day of the document."""
    subject = here.company.last_before(cue.first, here.at.first)
    verb = max(subject.last if subject else here.at.first, cue.first - 6)
    joined = subject is not None and here.reading.tokens.words[subject.first - 1] in "-–—"
    if subject is not None and joined and subject.last == cue.first:  # "a possible Ivanov-Petrov meeting"
        verb = max(here.at.first, subject.first - 8)
    before = here.small("before being").issuperset(here.lower[cue.first - 2 : cue.first])
    if (here.any("another", verb, cue.first + 1) and not before) or _denied(here, cue):
        return True
    if here.any("behind", cue.last, _upto_who(here, cue.last)):
        return True
    if (
        subject is not None
        and here.any("base verb", cue.first - 3, cue.first)
        and (here.any("modal", max(subject.last, cue.first - _TOLD), cue.first))
    ):
        return True  # "would come and hold a meeting with"
    if cue.entry.get("part") == "met" and here.any("welcome", cue.last, cue.last + _WELCOME):
        return True  # somebody was met at the airport
    if here.any("of another time", here.at.first, min(cue.first, here.at.first + _OPENING)):
        return True
    day = here.reading.day
    if day is None:
        return False
    upto = _upto_who(here, cue.last)
    for found in here.dates:
        if found.date is not None:
            away = (found.date.earliest - day).days > _SPREAD or (day - found.date.latest).days > _SPREAD
            near = cue.first <= found.first < upto or found.first <= here.at.first + 1
            if away and near:
                return True
    return False


def _upto_who(here: Clause, at: int) -> int:
    """Return the token up to which is told of a talk behind ``at``: not what "who" tells of one of the sides."""
    upto = min(here.at.last, at + _TOLD)
    who = here.small("who")
    return next((n for n in standing(_COMMA, here.lower, at, upto - 1) if here.lower[n + 1] in who), upto)


def _denied(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether "denied that" or "neither" stands before a talk in the same clause."""
    said = here.first("denied", cue.first - _CLAIM, cue.first)
    return said is not None and "," not in here.lower[said.last : cue.first]


def _of_another_year(here: Clause, people: list[PersonMention]) -> bool:
    """Tell whether "in the capital in 2019" follows the last side named: a talk of another year."""
    day, words = here.reading.day, here.reading.tokens.words
    last = max((p.last for p in people if p.last <= here.at.last), default=here.at.first)
    if day is None:
        return False
    for year in years_in(here.reading, last, min(here.at.last, last + 8)):
        between = words[last : year.first]
        if year.date.month is None and all(w[0].isupper() or w == "," or w in here.small("placing") for w in between):
            return year.year != day.year
    return False


def _date(here: Clause, cue: Hit[Entry]) -> PartialDate | None:
    for found in here.dates:
        if found.first >= cue.first and found.date is not None and found.date.day:
            return found.date
    return _day(here.reading)


def _day(reading: Reading) -> PartialDate | None:
    return PartialDate.of(reading.day) if reading.day is not None else None


# Making meetings


def _once(people: Iterable[PersonMention]) -> list[PersonMention]:
    found: dict[str, PersonMention] = {}
    for one in people:
        found.setdefault(one.person.name, one)
    return list(found.values())


def _merge(reading: Reading, talks: list[_Talk], source: Source | None) -> list[Meeting]:
    """Return each talk once: the same people in the same form; the most exact place and the stated names win."""
    groups: dict[tuple[frozenset[str], bool], list[_Talk]] = {}
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


def _in_pairs(talk: _Talk, told: set[frozenset[str]]) -> bool:
    """Tell whether the text says that one of those whom a headline lists met each of the others alone."""
    first, *others = (p.person.name for p in talk.people)
    return all(frozenset({first, other}) in told for other in others)


def _meeting(reading: Reading, group: list[_Talk], main: _Talk, source: Source | None) -> Meeting:
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
