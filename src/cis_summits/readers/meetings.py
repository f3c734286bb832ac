"""Talks between leaders that a document reports as held: meetings of two, three or more, and telephone calls.

A talk is told by a noun ("held talks with", "the talks between", a bare headline "Meeting with ...") or by a
verb ("met with", "received"). The two sides stand before and behind the words. What speakers say in a
transcript, what is planned and what is recalled is left out, and so are talks within one country.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Attendance, Country, Diagnostic, Evidence, Leader, Meeting, Source, Summit
from cis_summits.readers.clauses import Clause, Scene
from cis_summits.readers.company import Company, is_leader, present, represented
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import inside
from cis_summits.readers.places import Place, dateline_place, venue_after
from cis_summits.readers.years import years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MeetingKind

__all__ = ["read"]

_SPREAD = 3  # days between a document and a talk it reports
_REACH = 25  # tokens between a subject and its verb


class _Talk(NamedTuple):
    """One talk as one sentence tells it."""

    people: list[PersonMention]
    kind: MeetingKind
    here: Clause
    cue: Hit[Entry]
    place: Place | None
    date: PartialDate | None


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
    if not cues or not reading.people:
        return (), ()
    scene = Scene(reading, reading.once(Names), reading.once(Company), "meeting_links")
    talks: list[_Talk] = []
    for cue in cues:
        here = scene.clause(cue.first)
        if here is not None:
            talks += _talks(here, scene.names, cue)
    if summits:  # "four-way talks" are told apart from it
        talks = [talk for talk in talks if talk.kind != "multilateral" or talk.cue.entry.get("kind")]
    return tuple(_merge(reading, talks, source)), ()


def _talks(here: Clause, names: Names, cue: Hit[Entry]) -> list[_Talk]:
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
    sides = _of_noun(here, names, cue) if part == "talk" else _of_verb(here, cue)
    subjects, others = sides
    if not others and len(subjects) < 2:
        return []
    behind = others[-1].last if others else cue.last
    several = (
        bool(cue.entry.get("several"))
        or here.any("separately", cue.first - 3, cue.last + 1)
        or here.any("separately", behind, behind + 3)
    )
    if (several or kind == "telephone") and subjects and len(others) > 1:
        parties = [[*subjects, one] for one in others]
    else:
        parties = [[*subjects, *others]]
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
            found.append(_Talk(people, kind or _kind_of(len(people)), here, cue, place, date))
    return found


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


# Sides


def _of_noun(here: Clause, names: Names, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read the sides of "A held talks with B", "talks between A and B", "Meeting with B", "Russian-Tajik talks"."""
    company, lower = here.company, here.lower
    at = _behind_venue(here, names, cue.last)
    word = lower[at] if at < here.at.last else ""
    if word in here.small("between"):
        group = company.group_from(at + 1, here.at.last)
        return ([], group) if len(group) > 1 else ([], [])
    if word in here.small("with"):
        others = company.group_from(at + 1, here.at.last)
        if not others:
            return [], []
        subject = _subject(here, cue.first, others)
        if subject is None and here.any("own", cue.first - 2, cue.first):
            subject = _next_after(here, others)
        if subject is None:
            subject = _next_after(here, others) or _owner(here, others)
        return _all_of(here, subject, others), others
    subjects = company.group_until(cue.first, here.at.first, slack=6)
    if len(subjects) > 1 and here.any("hold", subjects[-1].last, cue.first) and not _after_noun(here, subjects):
        return [], subjects
    return [], _of_adjectives(here, names, cue)


def _of_verb(here: Clause, cue: Hit[Entry]) -> tuple[list[PersonMention], list[PersonMention]]:
    """Read the sides of "A met with B", "A received B", "A and B met"."""
    company, lower = here.company, here.lower
    at = cue.last
    if at < here.at.last and lower[at] in here.small("agent"):
        # "was received by the president"; an aide at the airport makes no meeting
        hosts = [p for p in company.group_from(at + 1, here.at.last) if is_leader(here.reading, p)]
        guest = _subject(here, cue.first, hosts)
        return ([guest], hosts) if guest is not None else ([], [])
    while at < here.at.last and lower[at] in here.small("after met"):
        at += 1
    at = _behind_place(here, at)
    others = company.group_from(at, here.at.last, slack=1)
    if others and here.lower[others[-1].last + 1 : others[-1].last + 2] == ["s"]:
        others = []  # "met Putin's envoy"
    if others:
        subject = _subject(here, cue.first, others)
        if subject is None and here.rank <= 1:
            subject = _owner(here, others)
        return _all_of(here, subject, others), others
    subjects = company.group_until(cue.first, here.at.first, slack=3)
    return [], subjects if len(subjects) > 1 else []


def _all_of(here: Clause, subject: PersonMention | None, others: list[PersonMention]) -> list[PersonMention]:
    """Return the subject with those it is joined to: "A and B met with C"; not of "after seeing A, B met with C"."""
    if subject is None:
        return []
    if not here.at.first <= subject.first < here.at.last:
        return [subject]
    group = here.company.group_until(subject.last, here.at.first)
    if len(group) < 2 or here.lower[subject.first - 1] == "," or _after_noun(here, group):
        return [subject]
    joined = here.lower[group[-2].last : subject.first]
    if here.small("and").isdisjoint(joined) or any(o.person == p.person for o in others for p in group):
        return [subject]
    return group


def _behind_place(here: Clause, at: int) -> int:
    """Return the token behind "at the residence" or "in the capital" and a "with" that follows; else ``at``."""
    lower = here.lower
    if at < here.at.last and lower[at] in here.small("aside"):
        for ahead in range(at + 1, min(at + 9, here.at.last)):
            if lower[ahead] in here.small("with"):
                return ahead + 1
    return at


def _behind_venue(here: Clause, names: Names, at: int) -> int:
    """Return the token of "with" or "between" behind "in the capital" or "on Monday"; else ``at``."""
    lower = here.lower
    if at < here.at.last and lower[at] in here.small("aside"):
        for ahead in range(at + 1, min(at + 9, here.at.last)):
            if lower[ahead] in here.small("with or between"):
                return ahead
    return at


def _subject(here: Clause, at: int, others: list[PersonMention]) -> PersonMention | None:
    """Return who stands as subject before token ``at``: a person of the sentence, or the one "he" stands for."""
    one = here.company.last_before(at, max(here.at.first, at - _REACH))
    while one is not None and any(one.person == other.person for other in others):
        one = here.company.last_before(one.first, max(here.at.first, at - _REACH))
    one = _of_first_verb(here, one, at) if one is not None else None
    pronoun = next(here.links("pronoun").within(here.lower, max(here.at.first, at - 6), at), None)
    if pronoun is not None and (one is None or pronoun.first > one.last):
        return _antecedent(here, others)
    if one is not None and one.plural:
        return None
    return one


def _of_first_verb(here: Clause, one: PersonMention, at: int) -> PersonMention:
    """Return the subject of "A met B, and later received C": who stands before the first verb, not its object."""
    between = here.lower[one.last : at]
    adverbs = here.small("and then")
    if not between or here.small("and").isdisjoint(between) or any(w not in adverbs for w in between):
        return one
    objects = here.company.group_until(one.last, here.at.first)
    cues = inside(here.reading.hits["meeting_words"], here.at.first, objects[0].first if objects else one.first)
    before = here.company.last_before(cues[-1].first, here.at.first) if cues else None
    return before if before is not None else one


def _antecedent(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return whom "he" stands for: the first person of the sentence before, in the same paragraph."""
    reading = here.reading
    number = bisect_left(reading.sentences, here.at)
    if number == 0 or reading.sentences[number - 1].paragraph != here.at.paragraph:
        return None
    before = reading.sentences[number - 1]
    named = [p for p in here.company.within(before.first, before.last) if all(p.person != o.person for o in others)]
    return named[0] if named else None


def _next_after(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return the subject behind an opening phrase: "In a meeting with B, A said"."""
    at = others[-1].last
    for one in here.company.within(at, here.at.last):
        between = here.lower[at : one.first]
        return one if "," in between and all(one.person != o.person for o in others) else None
    return None


def _owner(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return whose talk a bare headline tells of: the leader whose site it is, else the one named next."""
    reading = here.reading
    theirs = {o.country.alpha_2 for o in others if o.country}
    if here.rank > 1:
        return None
    leaders = [p for p in reading.people if p.country and p.country.alpha_2 not in theirs and is_leader(reading, p)]
    home = [p for p in leaders if p.country and p.country.alpha_2 == reading.home]
    if home:
        return home[0]
    if reading.home is not None and reading.home not in theirs:
        return _of_site(here, others[0])
    return leaders[0] if leaders else None


def _of_site(here: Clause, other: PersonMention) -> PersonMention | None:
    """Return the head of state of the site's country, whom its bare headlines leave out."""
    reading = here.reading
    if reading.registry is None or reading.home is None:
        return None
    return represented(reading, reading.registry.country(reading.home), "", (other.first, other.last))


def _after_noun(here: Clause, subjects: list[PersonMention]) -> bool:
    """Tell whether people before a noun are not its subject but belong to another phrase: "by A and B"."""
    first = subjects[0].first
    return first > here.at.first and here.lower[first - 1] in here.small("no subject")


def _of_adjectives(here: Clause, names: Names, cue: Hit[Entry]) -> list[PersonMention]:
    """Read the sides of "Russian-Tajik talks": leaders of the two countries whom the document names."""
    if here.rank > 1:
        return []
    end = cue.first
    while end > here.at.first and end not in names.country_until and cue.first - end < 3:
        end -= 1
    second = names.country_until.get(end)
    if second is None or second.first < 2 or here.reading.tokens.words[second.first - 1] not in "-–—":
        return []
    first = names.country_until.get(second.first - 1)
    if first is None:
        return []
    found = []
    for one in (first, second):
        assert isinstance(one.target, Country)
        code = one.target.alpha_2
        holder = next(
            (
                p
                for p in here.reading.people
                if p.country and p.country.alpha_2 == code and is_leader(here.reading, p)
            ),
            None,
        )
        if holder is not None:
            found.append(holder)
    return found if len(found) == 2 else []


# Time


def _other_time(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a talk is planned, denied or recalled, or dated away from the day of the document."""
    subject = here.company.last_before(cue.first, here.at.first)
    verb = max(subject.last if subject else here.at.first, cue.first - 6)
    if here.any("another", verb, cue.first + 1) or here.any("behind", cue.last, min(here.at.last, cue.last + 30)):
        return True
    day = here.reading.day
    if day is None:
        return False
    for found in inside(here.reading.dates, here.at.first, here.at.last):
        if found.date is not None:
            away = (found.date.earliest - day).days > _SPREAD or (day - found.date.latest).days > _SPREAD
            if away and (found.first >= cue.first or found.first <= here.at.first + 1):
                return True
    return False


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
    for found in inside(here.reading.dates, cue.first, here.at.last):
        if found.date is not None and found.date.day:
            return found.date
    return PartialDate.of(here.reading.day) if here.reading.day is not None else None


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
    found = []
    for group in groups.values():
        main = min(group, key=lambda t: (t.here.rank, t.cue.first))
        found.append((main.cue.first, _meeting(reading, group, main, source)))
    return [meeting for _, meeting in sorted(found, key=lambda pair: pair[0])]


def _meeting(reading: Reading, group: list[_Talk], main: _Talk, source: Source | None) -> Meeting:
    places = [t.place for t in group if t.place is not None]
    place = next((p for p in places if p.venue), places[0] if places else None)
    if place is None and main.here.rank <= 1 and main.kind != "telephone":
        dateline = dateline_place(reading, source.place if source else None)
        if dateline is not None and source is not None and source.place is not None:
            place = dateline._replace(name=source.place)
    evidence = []
    if place is not None and place.at is not None:
        evidence.append(Evidence(field="place", span=reading.span(*place.at)))
    tellers: dict[str, PersonMention] = {}
    for talk in group:
        for one in talk.people:
            old = tellers.get(one.person.name)
            if old is None or (old.form != "full" and one.form == "full"):
                tellers[one.person.name] = one
    participants: tuple[Attendance, ...] = tuple(
        present(
            reading,
            tellers[p.person.name],
            rule=f"meeting.{main.cue.entry.get('part')}",
            status="remote" if main.kind == "telephone" else "present",
            derived=not isinstance(p.person, Leader) and p.basis == "derived",
        )
        for p in main.people
    )
    first = min(
        [main.cue.first, *(p.first for p in main.people if main.here.at.first <= p.first < main.here.at.last)]
    )
    last = max([main.cue.last, *(p.last for p in main.people if main.here.at.first <= p.first < main.here.at.last)])
    return Meeting(
        span=reading.span(first, last),
        rule=f"meeting.{main.cue.entry.get('part')}",
        kind=main.kind,
        participants=participants,
        place=place.name if place is not None else None,
        date=main.date,
        evidence=tuple(evidence),
    )
