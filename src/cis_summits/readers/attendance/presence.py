"""Who a text says was there: lists behind "was attended by", subjects of "took part in", people who acted.

One sentence at a time; what they attended is decided by :mod:`cis_summits.readers.attendance.making`.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.people import PersonMention
from cis_summits.model import Country
from cis_summits.readers.attendance.belonging import held_elsewhere, is_owner
from cis_summits.readers.attendance.dating import SPREAD, dated_elsewhere
from cis_summits.readers.attendance.lists import bracketed, listed_after, rows
from cis_summits.readers.attendance.sending import who_stood_in, who_was_sent
from cis_summits.readers.attendance.stand_ins import agent_behind, for_country, of_country, replaced
from cis_summits.readers.attendance.states import at_level, officials_before, who_came
from cis_summits.readers.attendance.subjects import subjects_of
from cis_summits.readers.by_video import by_whom, in_brackets, not_in_person, own_status, told_status
from cis_summits.readers.company import is_leader
from cis_summits.readers.names import is_place
from cis_summits.readers.phrases import inside, phrases, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import AttendanceStatus
    from cis_summits.readers.clauses import Clause, Scene

__all__ = ["Here", "find", "together"]

_OPENING = 5  # sentences at the top in which a page tells what it is about
_LIST = 3  # people named with office in one sentence
_EXPECTED = 2  # tokens of "expected official participants"
_SEAT = 12  # tokens between "the seat of" and "was occupied by"
_DELEGATION = 4  # tokens between "was on the" and "delegation"
_FAR = 80  # tokens from the subject of a verb to it, at the most
_VERB = 4  # tokens behind a list of people in which its verb begins
_PLANNED = 4  # tokens of "are also expected to"
_RECALLED = 3  # tokens of "years ago" right before a verb
_SINGLED = 5  # tokens of "the only head of state"
_SENDING = frozenset({"sent", "let", "represented by", "invited"})  # of what others did for states
_MARKS = frozenset({",", ";"})
_SEMICOLON = frozenset({";"})
_OBJECT = 8  # tokens of "attended a special European summit"
_ASKED = 6  # tokens of "has been invited to"


class Here(NamedTuple):
    """Somebody whom the text puts at the event.

    Attributes:
        who: the mention.
        rule: which kind of words put them there.
        listed: whether a list or a verb of attending names them; otherwise they merely acted there.
        status: how they took part, where the same words tell it: by video, in person, or merely invited.
    """

    who: PersonMention
    rule: str
    listed: bool
    status: AttendanceStatus | None = None


def find(scene: Scene, *, host: Country | None = None, summit: bool = False, today: bool = False) -> list[Here]:
    """Return who is told to be there, in order of the text; one person may be told several times.

    Args:
        scene: the document.
        host: the country of the event, if known; who flew elsewhere did not attend.
        summit: whether the event is a summit; only then does a journey mean attending.
        today: whether it is held on the day of the document; only then are those who "will attend" there.
    """
    found: list[Here] = []
    for cue in scene.reading.hits["attendance_cues"]:
        spoken = cue.entry.get("speech") and cue.entry.get("part") != "before"
        alone = cue.entry.get("part") == "acted" or cue.entry.get("trip")
        if spoken or (alone and not scene.company.within(cue.first - _FAR, cue.first)):
            continue
        here = scene.clause(cue.first)
        if here is None:
            continue
        if cue.entry.get("part") == "acted" and not here.company.within(here.at.first, cue.first):
            continue  # nobody stands before the verb
        if (here.rank > 0 and dated_elsewhere(here, cue)) or here.in_another_year(cue.last):
            continue
        if here.rank > 1 and _recalled(here, cue):
            continue
        if cue.entry.get("invited") and here.any("later", here.at.first, here.at.last):
            continue
        if cue.entry.get("trip") and not _to_the_event(here, cue, host, summit):
            continue
        if cue.entry.get("trip") and here.any("recalled", cue.last, cue.last + _OBJECT):
            continue  # "was in Minsk a week earlier"
        if (
            host is not None
            and here.rank > 1
            and cue.entry.get("part") == "before"
            and held_elsewhere(here, cue, host)
        ):
            continue
        found += _read(here, cue, today, summit)
    return found


def _recalled(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether a verb is of an earlier time: "last year they met"; not "A, elected last year, posed"."""
    if not here.any("recalled", here.at.first, cue.first):
        return False
    people = here.company.within(here.at.first, cue.first)
    opening = people[0].first if people else cue.first
    near = here.first("recalled", cue.first - _RECALLED, cue.first)
    return here.any("recalled", here.at.first, opening) or (near is not None and here.lower[near.last] != ",")


def together(scene: Scene) -> list[Here]:
    """Return the leaders of three countries or more who are named in one list: they are named as a company.

    What they do need not be understood; not if they did not come, were written to or are to meet some day.
    """
    found: list[Here] = []
    for group in chain(scene.company.groups(_LIST), rows(scene, _LIST)):
        here = scene.clause(group[0].first)
        leaders = [p for p in group if p.country is not None and is_leader(scene.reading, p)]
        if here is None or here.rank == 0 or len({p.country for p in leaders}) < _LIST:
            continue
        at = here.at
        off = here.far(SPREAD) or here.in_another_year(at.last)
        off = off or here.any("another", at.first, min(group[-1].last + _VERB, at.last))
        off = off or here.any("expected", at.first, group[0].first)
        off = off or here.any("planned", group[-1].last, min(group[-1].last + _VERB, at.last))
        if off or here.any("written", at.first, at.last):
            continue
        officials = [p for p in group if p.organisation is not None and is_leader(scene.reading, p)]
        more = (*leaders, *officials, *_besides(here, group[-1].last))
        found += [Here(p, "attendance.together", False) for p in more]
    return found


def _besides(here: Clause, at: int) -> list[PersonMention]:
    """Return those whom "came together, along with D and E" adds to the company that ends at token ``at``."""
    link = here.first("besides", at, here.at.last)
    return here.company.group_from(link.last, here.at.last) if link is not None else []


def _read(here: Clause, cue: Hit[Entry], today: bool, summit: bool) -> Iterator[Here]:
    part = cue.entry.get("part")
    listed = part in ("after", "inverted", "before")
    by = by_whom(here, cue) if part == "before" else None
    if by is None:
        people = _people(here, cue, part, today and _of_today(here, cue))
        if not people and summit and listed and cue.entry.id not in _SENDING:
            people = who_came(here, cue, part)
    else:
        people = here.company.group_from(by, here.at.last) or listed_after(here, by)
    if not people:
        return
    people = [one for one in people if not is_owner(here, one)]
    if (country := replaced(here, cue)) is not None:
        # Of a list around the verb the words tell it of the one right before it.
        near = [p for p in people if p.first < cue.first][-1:] if part == "before" and by is None else people
        people = [q for p in people for q in (of_country(here, [p], country) if p in near else [p])]
    status, since, upto = told_status(here, cue)
    if part == "before" and not_in_person(here, cue):
        status, since = "remote", here.at.first
    alone = {one for one in people if in_brackets(here, one)}
    each = own_status(here, people)
    if alone and status == "remote":
        status = None
    for one in people:
        if each:
            yield Here(one, f"attendance.{part if by is None else 'after'}", listed, each.get(one.first))
            continue
        if one in alone:
            yield Here(one, f"attendance.{part if by is None else 'after'}", listed, "remote")
            continue
        own = status if part != "before" or by is not None or since <= one.first < upto else None
        yield Here(one, f"attendance.{part if by is None else 'after'}", listed, own)


def _to_the_event(here: Clause, cue: Hit[Entry], host: Country | None, summit: bool) -> bool:
    """Tell whether a journey leads to the event: not that of another country, nor to a talk somewhere."""
    if not summit:
        return here.rank == 0 or here.kind == "attendance"
    small = here.small("placing")
    at = cue.last + (here.lower[cue.last : cue.last + 1] != [] and here.lower[cue.last] in small)
    goal = here.names.state_from(at)
    if cue.entry.get("needs") == "town" and (goal is None or not is_place(goal)):
        return False  # "came to power"
    if cue.entry.get("of") and goal is not None and not is_place(goal):
        return True  # "came for Russia"
    return goal is None or host is None or goal.target == host


def _of_today(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether what will happen does so on the day of the text: "will attend", not "will attend next year"."""
    if not here.any("planned", cue.first - _PLANNED, cue.first) or here.any("later", here.at.first, here.at.last):
        return False
    return not here.far(0) and not here.any("another time", cue.first - _PLANNED, cue.first)


def _people(here: Clause, cue: Hit[Entry], part: str, planned: bool) -> list[PersonMention]:
    company, end = here.company, here.at.last
    off = here.any("another", cue.first - 3, cue.first) or _yet_to_come(here, cue.first)
    if part == "after" and off and not planned:
        return []
    if part == "before" and (level := at_level(here, cue)) is not None:
        return level
    stood_in = cue.last if cue.entry.id == "represented by" else None
    if cue.entry.id == "was represented":
        stood_in = agent_behind(here, cue)
        if stood_in is not None and here.any("recalled", cue.last, stood_in):
            return []  # "was represented at earlier sessions by"
    if stood_in is not None:
        return who_stood_in(here, cue, stood_in)
    if cue.entry.id in ("sent", "let"):
        return who_was_sent(here, cue)
    if cue.entry.get("needs") == "delegation" and not here.any("delegation", cue.last, cue.last + _DELEGATION):
        return []
    if cue.entry.get("needs") == "seat":
        if not here.any("seat", cue.first - _SEAT, cue.first):
            return []
        return for_country(here, cue, company.group_from(cue.last, end, slack=1))
    if cue.entry.id == "acting for" and (officials := officials_before(here, cue.first)):
        return officials
    if cue.entry.get("needs") == "told":
        return company.group_from(cue.last, end) if _told_present(here, cue) else []
    if part == "after":
        both = (
            [one for one in subjects_of(here, cue) if is_leader(here.reading, one)] if cue.entry.get("both") else []
        )
        listed = listed_after(here, cue.last)
        if both and here.any("own", cue.last, cue.last + 1):  # "brought along his foreign minister B"
            listed = of_country(here, listed, both[-1].country)
        return [*both, *listed, *bracketed(here)]
    if part in ("inverted", "before") and here.lower[cue.last : cue.last + 1] == [":"]:
        return listed_after(here, cue.last)  # "also present: A and B"
    if part == "inverted":
        lexicon = here.reading.lexicon
        verbs = (phrases(lexicon, "membership_links", part) for part in ("copula", "says"))
        bodies = here.names.organisations_in(cue.last, min(end, cue.last + 12))  # however long their names are
        reach = cue.last + 12 + sum(one.last - one.first for one in bodies)
        links = (verb.first(here.lower, cue.last, min(end, reach)) for verb in verbs)
        link = next((link for link in links if link is not None), None)
        if link is None or not _inverted(here, cue, link.first):
            return []
        return [*company.within(cue.last, link.first), *listed_after(here, link.last)]
    if part == "proposal":
        if cue.entry.get("needs") == "coming" and not here.any("for coming", cue.last, end):
            return []
        return [one for one in company.group_from(cue.last, end) if here.lower[one.last : one.last + 1] != ["'"]]
    if not planned and not not_in_person(here, cue) and _elsewhere(here, cue):
        return []
    subjects = subjects_of(here, cue)
    if not subjects and here.lower[cue.first] in here.small("inverts"):
        return company.group_from(cue.last, end, slack=0)  # "beside the host sat A"
    if cue.entry.get("of") and (state := here.names.state_from(cue.last)) is not None:
        return of_country(here, subjects, state.target if isinstance(state.target, Country) else None)
    if part == "with":
        call = here.reading.lexicon.forms("attendance_links", "call")
        if (
            not _tells_the_event(here)
            or here.any("not held", cue.first - 6, cue.first)
            or here.small("agent").issuperset(here.lower[cue.last : cue.last + 1])
            or call & set(here.lower[here.at.first : here.at.last])
        ):
            return []
        return [*subjects, *company.group_from(cue.last, end)]
    if part == "acted":
        leaders = [p for p in subjects if is_leader(here.reading, p) or p.organisation is not None]
        if here.links("remote").starting(here.lower, cue.last) is not None:
            return leaders  # "spoke by video"
        if len(leaders) >= _LIST:
            leaders = [p for p in subjects if p.office is not None or p in leaders]  # a minister among them as well
        signed = here.lower[cue.last - 1] in here.small("signed")
        together = len(leaders) > 1 and (signed or here.any("gathering", cue.last, cue.last + 6))
        together = together or len(leaders) >= _LIST
        if not (here.small("telephone").isdisjoint(here.lower[cue.last : here.at.last])):
            return []
        if leaders and (here.any("airport", cue.last, end) or here.any("on the sidelines", cue.last, end)):
            return [*leaders, *company.group_from(cue.last, end)]
        if _tells_the_event(here) or together or cue.entry.get("there") or _at_the_event(here, cue):
            return leaders
        # The secretary general who reports does so to those who meet.
        return [p for p in leaders if p.organisation is not None]
    if subjects and _lists_people(here) and here.lower[cue.first - 1] not in here.small("who"):
        # A paragraph that lists who came: the verb may stand between its names.
        return [*company.within(here.at.first, cue.first), *bracketed(here), *_tail(here, cue)]
    listed = bracketed(here)
    if subjects and (
        cue.entry.get("both") or here.lower[cue.last - 1] in here.small("join")
    ):  # "A joined B and C at the table"
        joined = company.group_from(cue.last, end, slack=0)
        subjects = [*subjects, *(one for one in joined if is_leader(here.reading, one))]
    return [*subjects, *(one for one in listed if one.last <= cue.first), *_in_turn(here, cue, subjects)]


def _in_turn(here: Clause, cue: Hit[Entry], subjects: list[PersonMention]) -> list[PersonMention]:
    """Return B of "A took part from his capital, and B from hers", "A spoke as chairman, B as a guest"."""
    shared, at = here.small("shared"), cue.last
    word = here.lower[at - 1] if here.lower[at - 1] in shared else here.lower[at] if at < here.at.last else ""
    if not subjects or word not in shared:
        return []
    joined = here.small("and") | _MARKS
    return [
        one
        for one in here.company.within(at + 1, min(here.at.last, at + _FAR))
        if here.lower[one.last : one.last + 1] == [word] and here.lower[here.company.opening(one) - 1] in joined
    ]


def _yet_to_come(here: Clause, at: int) -> bool:
    """Tell whether "expected" or "invited" stands right before the words for participants."""
    return here.any("expected", at - _EXPECTED, at)


def _told_present(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether the sentence has told of others that they came: "A came, and so did B"."""
    cues = inside(here.reading.hits["attendance_cues"], here.at.first, cue.first)
    came = any(c.entry.get("part") in ("before", "inverted", "acted") for c in cues)
    return came and not inside(here.reading.hits["absence_cues"], here.at.first, cue.first)


def _lists_people(here: Clause) -> bool:
    named = {p.person.name for p in here.company.within(here.at.first, here.at.last) if p.form == "full" and p.office}
    return here.kind == "attendance" or len(named) >= _LIST


def _inverted(here: Clause, cue: Hit[Entry], link: int) -> bool:
    """Tell whether a participle opens its clause, as in "Also taking part were"; "people present are" does not."""
    since = max((at + 1 for at in standing(_SEMICOLON, here.lower, here.at.first, cue.first)), default=here.at.first)
    before = here.company.within(since, cue.first)
    if before and here.links("besides").starting(here.lower, here.at.first) is not None:
        before = []  # "Besides A, those present were B and C"
    told = here.any("pronoun", cue.last, link) or here.any("speaking", cue.last, link)
    between = here.company.within(cue.last, link)
    return not before and not told and (not between or (bool(cue.entry.get("beside")) and len(between) == 1))


def _tells_the_event(here: Clause) -> bool:
    """Tell whether a sentence says what the document is about: headline, lead, or what opens an official's page."""
    if here.rank <= 1:
        return True
    reading = here.reading
    if reading.home is None or here.kind != "narrative":
        return False
    told = (one for one in reading.sentences[:_OPENING] if reading.kind_of(one) in ("lead", "narrative"))
    return next(told, None) == here.at


def _at_the_event(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether something was done "at the summit" or "during the meeting"."""
    at = here.first("at event", cue.last, here.at.last)
    return at is not None and here.any("gathering", at.last, at.last + 4)


def _tail(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return who is named behind the verb in a paragraph of attendance, joined to the list before it."""
    after = here.company.within(cue.last, here.at.last)
    joiners = phrases(here.reading.lexicon, "joiners")
    found = []
    for one in after:
        before = one.first - 1
        if here.lower[before] in here.small("article"):
            before -= 1
        if joiners.ending(here.lower, before + 1) is not None or here.lower[before] == ",":
            found.append(one)
    return found


def _elsewhere(here: Clause, cue: Hit[Entry]) -> bool:
    """Tell whether attendance is planned, denied or another time's; "to take part" is, unless they arrived to."""
    if cue.first > here.at.first and here.lower[cue.first - 1] in here.small("infinitive"):
        asked = inside(here.reading.hits["attendance_cues"], max(here.at.first, cue.first - _ASKED), cue.first)
        if any(c.entry.get("invited") for c in asked):
            return True
        arrived = here.first("arrived", here.at.first, cue.first)
        if arrived is not None and here.lower[arrived.first] in here.small("inviting"):
            arrived = None if here.company.within(arrived.last, cue.first) else arrived  # "invited A to attend"
        return not (arrived is not None or _singled_out(here, cue.first - 1))
    off = here.first("another", cue.first - 4, cue.first + 1)
    # "A, elected last week, came": the comma ends what is of another time.
    return off is not None and (here.lower[off.last] != "," or off.last >= cue.first)


def _singled_out(here: Clause, at: int) -> bool:
    """Tell whether "the only leader" or "the first" stands before "to take part": they did, they need not mean to."""
    one = here.first("singled out", at - _SINGLED, at)
    return one is not None and not here.company.within(one.last, at)
