"""Who was at the main event of a document, who was not, and in what capacity.

The main event is the talk that the headline names, else the summit, else whatever the document reports.
Evidence, strongest first: lists and verbs of attending, speakers of the transcript, words of absence, those
who acted or spoke there by the narrative, and the host of a summit of leaders. Each person is told once.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.model import (
    Attendance,
    AttendanceStatus,
    Diagnostic,
    Evidence,
    Leader,
    Meeting,
    Source,
    Statement,
    Summit,
)
from cis_summits.model.base import evidence_of
from cis_summits.model.document import diagnostic
from cis_summits.readers import by_video
from cis_summits.readers.attendance import absence, presence, spoken
from cis_summits.readers.attendance.acting import who_acted
from cis_summits.readers.attendance.belonging import (
    at_home,
    belongs,
    by_telephone,
    held_abroad,
    held_office,
    near_summit,
    only_country,
)
from cis_summits.readers.attendance.misspelling import is_misspelt, is_slip, printed
from cis_summits.readers.clauses import RANK, Scene, Scenes
from cis_summits.readers.company import is_leading, mention_of, of_governments, present, represented, speakers

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading

__all__ = ["main_talk", "read"]


class _Told(NamedTuple):
    """One person as one piece of evidence puts them; the lower the rank the more it counts."""

    rank: int
    who: PersonMention
    status: AttendanceStatus
    rule: str
    derived: bool = False
    reason: str | None = None
    evidence: tuple[Evidence, ...] = ()
    told_so: bool = False  # whether words of its own tell the status


_SPREAD = 7  # days between a document and what is said at the event it tells of
_TOP = 5  # sentences in which a page tells what it is about
_STYLES = ("Leader ", "Member ")  # "leader of the nation", "the members, A, B and C"
_LISTED, _SPEAKER, _AWAY, _PARTY, _ACTED, _HOST, _BARELY_AWAY, _INVITED = range(8)


def read(
    reading: Reading,
    *,
    source: Source | None = None,
    statements: Sequence[Statement] = (),
    summits: Sequence[Summit] = (),
    meetings: Sequence[Meeting] = (),
) -> tuple[tuple[Attendance, ...], tuple[Diagnostic, ...]]:
    """Return who attended the main event, each person once, in order of the text.

    Args:
        reading: the document.
        source: its date line.
        statements: its statements; who speaks at the event is there.
        summits: its summits, the main one first.
        meetings: its talks.
    """
    scene = reading.once(Scenes)["attendance_links"]
    talk = main_talk(reading, meetings, summits)
    if talk is not None and talk.kind == "telephone":
        return (), ()
    spoke = _speakers(scene)
    if talk is None and not summits and not spoke and _written(scene):
        return (), ()
    told: list[_Told] = []
    usual: AttendanceStatus = "remote" if by_video.held_remotely(scene) else "present"
    host = summits[0].host if summits else None
    away, diagnostics = absence.find(scene, host=host)
    missing = {(reading.sentence_at(one.cue.start), one.who.person.name) for one in away}

    names = {name for _, name in missing}
    gathered = talk is not None and not summits and _of_a_gathering(reading, talk, away)
    if gathered:
        talk = None

    def is_missing(one: PersonMention) -> bool:
        return one.person.name in names and (reading.sentence_at(one.start), one.person.name) in missing

    of_summit = bool(summits) and talk is None
    today = of_summit and reading.day is not None and _covers(summits[0], reading.day)
    for here in presence.find(scene, host=host, summit=of_summit, today=today):
        if is_missing(here.who):
            continue  # "all leaders except A took part"
        if here.status == "invited" and not summits and talk is None:
            continue  # to what is yet to come
        rank = _INVITED if here.status == "invited" else _LISTED if here.listed else _ACTED
        told.append(_Told(rank, here.who, here.status or usual, here.rule, told_so=here.status is not None))
    told += [_Told(_SPEAKER, one, usual, "attendance.speaker") for one in spoke]
    for here in spoken.find(scene):
        if here.listed or (of_summit and belongs(reading, here.who.person, here.who.country, summits[0])):
            told.append(_Told(_ACTED, here.who, usual, here.rule, derived=True))
    told += [_absent(reading, one) for one in away]
    if talk is not None:
        beside = _told_with(reading, talk, meetings)
    else:  # a talk of somebody who stayed away was held elsewhere
        at_event = summits or gathered or (spoke and _of_one(meetings))
        beside = [m for m in meetings if names.isdisjoint(p.leader.name for p in m.participants)] if at_event else []
    if of_summit:
        beside = [m for m in beside if not held_abroad(scene, m, host)]
    parties = _parties(reading, beside, usual)
    if talk is None and summits:  # a talk of somebody who has nothing to do with it may be far from the summit
        parties = [one for one in parties if near_summit(scene, one.who, summits[0])]
    told += parties
    if talk is None:
        if summits:
            told += [
                _Told(_ACTED, here.who, usual, here.rule)
                for here in presence.together(scene)
                if not is_missing(here.who)
            ]
        told += _said(scene, statements, summits, usual, by_telephone(scene, meetings))
        if summits:
            known = {one.who.person.name for one in told}
            told += [
                _Told(_ACTED, who, usual, "attendance.did", derived=True)
                for who in who_acted(scene, summits[0], known)
            ]
        told += _host(reading, summits, usual)
    told, twins = _spelt_once(reading, told)
    return _once(reading, told), (*diagnostics, *twins)


def main_talk(reading: Reading, meetings: Sequence[Meeting], summits: Sequence[Summit]) -> Meeting | None:
    """Return the talk the document is about: one that the headline tells, or the lead where no summit is read.

    A transcript in which nobody but the sides of a talk speaks is of that talk, whatever the lead tells beside it.
    """
    scene = reading.once(Scenes)["attendance_links"]
    spoke = {one.person.name for one in speakers(reading, scene.company)}
    for meeting in meetings:
        sentence = reading.sentence_at(meeting.span.start)
        rank = RANK.get(reading.kind_of(sentence), 9) if sentence is not None else 9
        alone = len(spoke) > 1 and spoke <= {side.leader.name for side in meeting.participants}
        if rank == 0 or (rank <= 1 and not summits) or (alone and sentence in reading.sentences[:_TOP]):
            return meeting
    return meetings[0] if len(meetings) == 1 and not summits else None


def _of_a_gathering(reading: Reading, talk: Meeting, away: Sequence[absence.Away]) -> bool:
    """Tell whether leaders of other countries stayed away: the event is a gathering, the talk was held beside it."""
    sides = {side.country for side in talk.participants}
    headline = reading.sentence_at(talk.span.start)
    if headline is None or reading.kind_of(headline) == "headline":
        return False
    return len({one.who.country for one in away if one.who.country not in sides}) > 1


def _told_with(reading: Reading, talk: Meeting, meetings: Sequence[Meeting]) -> list[Meeting]:
    """Return the talks of one sentence: "had separate meetings with A and B"."""
    sentence = reading.sentence_at(talk.span.start)
    return [m for m in meetings if m is talk or reading.sentence_at(m.span.start) == sentence]


def _of_one(meetings: Sequence[Meeting]) -> bool:
    """Tell whether one leader held several talks, as where many have come together."""
    sides = [{side.leader.name for side in meeting.participants} for meeting in meetings]
    return len(sides) > 1 and bool(set.intersection(*sides))


def _written(scene: Scene) -> bool:
    """Tell whether the headline speaks of a message, a letter or a law: nobody met anybody."""
    for sentence in scene.reading.sentences[:4]:
        here = scene.clause(sentence.first)
        if here is not None and here.rank == 0 and here.any("written", sentence.first, sentence.last):
            return True
    return False


def _speakers(scene: Scene) -> list[PersonMention]:
    """Return the speakers of a transcript, by the labels of its turns; unknown names without office are left out."""
    return [
        one
        for one in speakers(scene.reading, scene.company)
        if isinstance(one.person, Leader) or one.office is not None or one.country is not None
    ]


def _covers(summit: Summit, day: datetime.date) -> bool:
    """Tell whether a summit is held on a day."""
    if summit.start is None:
        return False
    last = summit.end or summit.start
    return summit.start.earliest <= day <= last.latest


def _absent(reading: Reading, one: absence.Away) -> _Told:
    evidence = [evidence_of(field="status", span=one.cue)]
    reason = None
    if one.reason is not None:
        reason = " ".join(one.reason.of(reading.text).split())
        evidence.append(evidence_of(field="reason", span=one.reason))
    rank = _BARELY_AWAY if one.weak else _AWAY
    return _Told(rank, one.who, "absent", "attendance.absent", reason=reason, evidence=tuple(evidence))


def _parties(reading: Reading, meetings: Sequence[Meeting], status: AttendanceStatus) -> list[_Told]:
    """Return the sides of the main talk, or of the talks beside a summit."""
    return [
        _Told(_PARTY, _mention(reading, side), status, "attendance.party", derived=side.basis == "derived")
        for meeting in meetings
        if meeting.kind != "telephone"
        for side in meeting.participants
    ]


def _said(
    scene: Scene,
    statements: Sequence[Statement],
    summits: Sequence[Summit],
    status: AttendanceStatus,
    calls: Collection[tuple[int, str]],
) -> list[_Told]:
    """Return the leaders whom the narrative quotes or reports: they spoke at the event it tells of.

    At a summit only those count whose country stands in some relation to the organisation, or hosts it.
    """
    found = []
    host = summits[0].host if summits else None
    # Of what tells no more of somebody than an earlier statement does, the earlier one would be taken: see `_once`.
    known: set[tuple[str, bool, bool]] = set()
    for one in statements:
        if one.mode == "speech" or not isinstance(one.speaker, Leader) or one.speaker_span is None:
            continue
        tells = (one.speaker.name, one.country is None, one.office is None)
        if tells in known:
            continue
        official = one.country is None and bool(summits)  # of the organisation, as is looked at below
        if not official and not is_leading(scene.reading, one.speaker, one.office):
            continue
        here = scene.clause(scene.reading.tokens.at(one.span.start))
        if here is None or here.rank == 0 or here.far(_SPREAD) or at_home(here, one, host):
            continue
        if (here.at.paragraph, one.speaker.name) in calls:
            continue
        if one.cue is not None and here.in_another_year(scene.reading.tokens.at(one.cue.end)):
            continue  # "proposed the union in 1994"
        if not summits or belongs(scene.reading, one.speaker, one.country, summits[0]):
            tokens = scene.reading.tokens.within(one.speaker_span.start, one.speaker_span.end)
            at = (tokens.start, max(tokens.stop, tokens.start + 1))
            who = mention_of(scene.reading, one.speaker, one.country, one.office, at)
            found.append(_Told(_ACTED, who, status, "attendance.spoke", derived=True))
            known.add(tells)
    return found


def _host(reading: Reading, summits: Sequence[Summit], status: AttendanceStatus) -> list[_Told]:
    """Return who received the guests of a summit of leaders."""
    if not summits or summits[0].host is None:
        return []
    summit = summits[0]
    spans = (
        summit.evidence_for("host")
        if any(e.field == "host" for e in summit.evidence)
        else (summit.evidence_for("place"))
    )
    tokens = reading.tokens.within(spans[0].start, spans[0].end)
    assert summit.host is not None
    at = (tokens.start, max(tokens.stop, tokens.start + 1))
    who = represented(reading, summit.host, summit.organisation.code, at, government=of_governments(reading))
    return [_Told(_HOST, who, status, "attendance.host", derived=True)] if who is not None else []


def _mention(reading: Reading, side: Attendance) -> PersonMention:
    tokens = reading.tokens.within(side.span.start, side.span.end)
    return mention_of(reading, side.leader, side.country, side.office, (tokens.start, tokens.stop))


def _of_a_state(reading: Reading, who: PersonMention) -> bool:
    """Tell whether somebody is named in an office of a state, be it beside one in an organisation."""
    if who.organisation is None:
        terms = who.person.terms if isinstance(who.person, Leader) and reading.day is not None else ()
        held = [term for term in terms if term.office == who.office and reading.day and term.covers(reading.day)]
        return not held or any(term.organisation is None for term in held)
    offices = reading.lexicon.category("offices")
    return who.office is not None and any(one.id == who.office and one.get("role") for one in offices)


def _is_style(office: str | None) -> bool:
    """Tell whether somebody is called by a style rather than by what they are: "Leader of the Nation"."""
    return office is not None and office.startswith(_STYLES)


def _spelt_once(reading: Reading, told: list[_Told]) -> tuple[list[_Told], list[Diagnostic]]:
    """Give somebody unknown the known one of the same office and country whose name differs by a letter or two."""
    known = {
        (one.who.office, one.who.country, one.who.person.name): one.who
        for one in told
        if isinstance(one.who.person, Leader) and one.who.country is not None and one.who.office is not None
    }
    found: list[_Told] = []
    slips: dict[str, PersonMention] = {}
    for one in told:
        who = one.who
        if not isinstance(who.person, Leader) and who.country is not None and who.office is not None:
            held = [w for (office, country, _), w in known.items() if (office, country) == (who.office, who.country)]
            twin = next((w for w in held if is_misspelt(who.person.name, w.person.name)), None)
            if twin is not None:
                slips.setdefault(who.person.name, who._replace(person=twin.person))
                who = who._replace(person=twin.person)
        elif who.form == "full" and (name := printed(reading, who)) not in slips and is_slip(reading, name, who):
            slips[name] = who
        found.append(one if who is one.who else one._replace(who=who))
    diagnostics = [
        diagnostic(
            code="misspelt-name",
            message=f"{name!r} is read as {who.person.name}",
            span=reading.span(who.first, who.last),
            severity="info",
        )
        for name, who in slips.items()
    ]
    return found, diagnostics


def _once(reading: Reading, told: list[_Told]) -> tuple[Attendance, ...]:
    """Return each person once: as the strongest evidence puts them, with the office of the fullest mention."""
    groups: dict[str, list[_Told]] = {}
    for one in told:
        groups.setdefault(one.who.person.name, []).append(one)
    found = []
    for group in groups.values():
        best = min(group, key=lambda t: (t.rank, not t.told_so))
        if best.status == "absent":
            # Headlines are short of words: the reason that says most is kept.
            told = [t for t in group if t.status == "absent" and t.reason]
            best = max(told, key=lambda t: len(t.reason or ""), default=best)
        # The mention that tells country and office, where one does: "the chairman of the council, X" tells neither.
        who = min(
            group,
            key=lambda t: (
                t.who.country is None,
                t.who.office is None,
                _is_style(t.who.office),
                t.rank,
                t is not best,
            ),
        ).who
        if _is_style(who.office) and (held := held_office(reading, who)) is not None:
            who = who._replace(office=held)
        country = who.country if _of_a_state(reading, who) else None
        evidence = best.evidence
        if (
            country is None
            and who.organisation is None
            and (country := only_country(reading, who.person)) is not None
        ):
            span = reading.span(who.first, who.last)
            evidence = (*evidence, evidence_of(field="country", span=span, basis="derived"))
        found.append(
            present(
                reading,
                who,
                country=country,
                rule=best.rule,
                status=best.status,
                reason=best.reason,
                derived=best.derived or best.rank in (_ACTED, _HOST),
                evidence=evidence,
            )
        )
    return tuple(sorted(found, key=lambda a: a.span.start))
