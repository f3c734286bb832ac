"""On which days a summit was held: told beside it, by what its leaders did that day, else the day of the document."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cis_summits.grammar.calendar_units import reckonable
from cis_summits.model import Organisation
from cis_summits.model.base import evidence_of
from cis_summits.readers.clauses import Scenes
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.summits import bare
from cis_summits.readers.summits.times import dates_near, is_far
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.grammar.reading import Reading
    from cis_summits.model import Basis, Evidence, Source
    from cis_summits.readers.clauses import Clause
    from cis_summits.readers.summits.sightings import Sighting

__all__ = ["days_of"]

_NEWS = 3  # days between what was said and the news of it
_ASIDE = 6  # tokens of "on the sidelines of the"
_AFTER = 5  # tokens of "one day after the" before a summit
_LATER = 30  # tokens behind the words for a summit in which its day is looked for
_TOOK_PART = 8  # tokens between a day and the summit of that day
_ACTED = 5  # sentences in which the news tell of what the leaders did
_RECALLED = 7  # days that a summit may lie back of which the text gives no day
_JOINED = 3  # days between the first and the last day of a summit, where a word joins them
_SATURDAY = 6  # number of the day of the week
_BY_DEEDS = frozenset({"summit.acted", "summit.founded", "summit.hosted"})  # whose whole sentence tells of it
_TOP = 7  # sentences in which a text says when its news happened


def days_of(
    reading: Reading, group: list[Sighting], source: Source | None, evidence: list[Evidence]
) -> tuple[PartialDate | None, PartialDate | None]:
    """Return first and last day of a summit: told beside it, else the day of the document.

    Args:
        reading: the document.
        group: where it speaks of the summit, what counts most first.
        source: its date line.
        evidence: takes where the days are told.
    """
    day = reckonable(source.date if source else None) or reading.day  # a text met when its own date line says
    if (later := _day_after(group, day)) is not None:
        evidence.append(evidence_of(field="start", span=reading.span(group[0].first, group[0].last), basis="derived"))
        return later, later
    for one in group:
        here = one.here
        lower = here.lower
        opens = here.any("planned", one.first - 6, one.first + 1)
        for found in dates_near(here, one.sentence.first, min(one.sentence.last, one.last + _LATER)):
            opening = one.sentence.first + (lower[one.sentence.first] in here.small("on"))
            near = found.first >= one.last or found.first == opening or one.first < found.first < one.last
            # "met on 5 May on the sidelines of the summit"
            near = near or (one.first - found.last <= _ASIDE and here.any("at", found.last, one.first + 1))
            near = near or here.any("been there", one.sentence.first, found.first)
            # "where on 5 May he took part in the summit"
            near = near or (0 <= one.first - found.last <= _TOOK_PART and here.any("held", found.last, one.first + 1))
            near = (near or one.rule in _BY_DEEDS) and not _of_another(one, found)
            if found.date is None or found.form == "month" or not near:
                continue
            if day is not None and is_far(found.date, day):
                continue
            joined = lower[found.first - 1] in here.small("on") or found.form in ("weekday", "relative", "full")
            if not joined and found.first < one.last and one.rule not in _BY_DEEDS:
                continue
            first, last = _over_days(one, *_range(reading, found))
            last = _ended(one, found, last)
            basis: Basis = "stated" if found.stated else "derived"
            evidence.append(evidence_of(field="start", span=reading.span(found.first, found.last), basis=basis))
            open_end = opens and first == last and not any(other.held for other in group)
            return first, None if open_end else last
    if day is None:
        return None, None
    main = group[0]
    for here, beside in bare.beside_date(reading.once(Scenes)["summit_links"]):  # "said at the summit Friday"
        if beside.date is not None and beside.date.day and here.at != main.here.at and not is_far(beside.date, day):
            evidence.append(evidence_of(field="start", span=reading.span(beside.first, beside.last), basis="derived"))
            if here.any("goes on", beside.last, here.at.last) and beside.date.earliest < day:
                return beside.date, PartialDate.of(day)
            return _stretched(here, beside.date, beside.date)
    if (around := _told_roughly(reading, group, day, evidence)) is not None:
        return around
    said = _said_on(reading, group, day) or _acted_on(reading, group, day)
    if said is not None:
        assert said.date is not None
        evidence.append(evidence_of(field="start", span=reading.span(said.first, said.last), basis="derived"))
        return _over_days(main, said.date, said.date)
    evidence.append(evidence_of(field="start", span=reading.span(main.first, main.last), basis="derived"))
    if (known := _known_to_be(reading, group, day)) is not None:
        return known
    start = PartialDate.of(day)
    lasting = next((one for one in group if one.here.any("days", one.sentence.first, one.sentence.last)), None)
    if lasting is not None:
        first, last = _over_days(lasting, start, start)
        return first, last if last != first else None
    return _over_days_of_the_text(reading, group, start)


def _day_after(group: list[Sighting], day: datetime.date | None) -> PartialDate | None:
    """Return the day of a summit "one day after" which something else happened, told or that of the text."""
    for one in group:
        if one.here.any("day after", one.first - _AFTER, one.first):
            told = [d.date for d in one.here.dates if d.date is not None and d.date.day and d.last <= one.first]
            then = told[-1].earliest if told else day
            return PartialDate.of(then - datetime.timedelta(days=1)) if then is not None else None
    return None


def _of_another(one: Sighting, found: DateHit) -> bool:
    """Tell whether a day belongs to another organisation: "..., and on 5 May the leaders of B met" or "B met on"."""
    here, target = one.here, one.organisation.target
    between = here.names.organisations_in(one.last, found.first)
    if between and between[-1].target != target and "," in here.lower[one.last : between[-1].first]:
        return True
    others = here.names.organisations_in(found.last, min(found.last + _LATER, one.sentence.last))
    if found.first < one.last or not others or others[0].target == target:
        return False
    joiners = phrases(here.reading.lexicon, "joiners")
    before = found.first - (here.lower[found.first - 1] in here.small("on"))
    return joiners.ending(here.lower, before) is not None and "," in here.lower[one.last : found.first]


def _told_roughly(
    reading: Reading, group: list[Sighting], day: datetime.date, evidence: list[Evidence]
) -> tuple[PartialDate, PartialDate] | None:
    """Return the days of "held over the weekend" and "held the day before"."""
    for one in group:
        upto = min(one.last + _LATER, one.sentence.last)
        found = one.here.first("weekend", one.last, upto)
        if found is not None:
            saturday = day - datetime.timedelta(days=(day.isoweekday() - _SATURDAY) % 7)
            evidence.append(evidence_of(field="start", span=reading.span(found.first, found.last), basis="derived"))
            return PartialDate.of(saturday), PartialDate.of(saturday + datetime.timedelta(days=1))
        found = one.here.first("day before", one.sentence.first, upto)
        behind = one.here.lower[found.last : found.last + 1] if found is not None else []
        # "a day before the parade": before another day than that of the text
        if found is not None and not (
            behind and behind[0].isalpha() and one.here.lower[found.last - 1] in one.here.small("day counted back")
        ):
            before = PartialDate.of(day - datetime.timedelta(days=1))
            evidence.append(evidence_of(field="start", span=reading.span(found.first, found.last), basis="derived"))
            return before, before
    return None


def _acted_on(reading: Reading, group: list[Sighting], day: datetime.date) -> DateHit | None:
    """Return the day on which, the text says, those did something who make the summit: "the leaders agreed Friday".

    Asked where the words for the summit have no day of their own; only the first sentences of the text count, and
    only a day shortly before its own.
    """
    scene = reading.once(Scenes)["summit_links"]
    target = group[0].organisation.target
    told = 0
    for sentence in reading.sentences:
        here = scene.clause(sentence.first)
        if here is None or here.kind == "headline":
            continue
        told += 1
        if told > _ACTED:
            break
        days = [d for d in here.dates if d.date is not None and d.date.day is not None]
        if len(days) != 1 or days[0].form not in ("weekday", "day", "relative"):
            continue
        assert days[0].date is not None
        if not 0 < (day - days[0].date.earliest).days <= _NEWS or not bare.leaders_act(here, days[0].first, target):
            continue
        return days[0]
    return None


def _known_to_be(
    reading: Reading, group: list[Sighting], day: datetime.date
) -> tuple[PartialDate, PartialDate] | None:
    """Return the days of the latest summit in the registry, for one whose day the text leaves open."""
    target = group[0].organisation.target
    if reading.registry is None or not isinstance(target, Organisation):
        return None
    kinds = {one.kind for one in group if one.kind is not None}
    near = reading.registry.summits(between=(day - datetime.timedelta(days=_RECALLED), day))
    rows = [row for row in near if row.organisation == target and (not kinds or row.kind in kinds)]
    if not rows or rows[-1].end.latest >= day:
        return None
    return rows[-1].start, rows[-1].end


def _over_days_of_the_text(
    reading: Reading, group: list[Sighting], start: PartialDate
) -> tuple[PartialDate, PartialDate | None]:
    """Stretch a day over "the two-day forum" that another sentence calls what opened or ended on it."""
    days = bare.lasting(reading.once(Scenes)["summit_links"], _ACTED)
    if days is None:
        return start, start
    more = datetime.timedelta(days=days - 1)
    if any(one.here.any("opening", one.sentence.first, one.sentence.last) for one in group):
        return start, PartialDate.of(start.earliest + more)
    if any(one.here.any("ending", one.sentence.first, one.sentence.last) for one in group):
        return PartialDate.of(start.earliest - more), start
    return start, start


def _said_on(reading: Reading, group: list[Sighting], day: datetime.date) -> DateHit | None:
    """Return the day on which the first sentence has somebody speak who, as is told below, spoke at the summit.

    Only a day shortly before that of the text is taken: the news are of the day before.
    """
    if not all(one.here.any("at", one.first - 6, one.first + 1) for one in group):
        return None
    first = next((s for s in reading.sentences[:_TOP] if reading.kind_of(s) not in ("headline", "subheadline")), None)
    if first is None:
        return None
    for found in inside(reading.dates, first.first, first.last):
        if (
            found.form in ("day", "weekday")
            and found.date is not None
            and 0 < (day - found.date.earliest).days <= _NEWS
        ):
            return found
    return None


def _ended(one: Sighting, began: DateHit, last: PartialDate | None) -> PartialDate | None:
    """Return the last day of what "began on Thursday and ended on Friday"; else ``last``."""
    here = one.here
    if not here.any("opening", one.sentence.first, began.first):
        return last
    for found in dates_near(here, began.last, min(one.sentence.last, began.last + _LATER)):
        if found.date is not None and found.date.day and here.any("ending", began.last, found.first):
            return found.date if last is None or found.date.earliest > last.earliest else last
    return last


def _over_days(
    one: Sighting, first: PartialDate | None, last: PartialDate | None
) -> tuple[PartialDate | None, PartialDate | None]:
    """Stretch one day over "a two-day summit"; see :func:`_stretched`."""
    return (first, last) if first is None or last is None else _stretched(one.here, first, last)


def _stretched(here: Clause, first: PartialDate, last: PartialDate) -> tuple[PartialDate, PartialDate]:
    """Stretch one day over "a two-day summit", by whether the sentence tells of its opening or its ending."""
    at = here.at
    days = here.first("days", at.first, at.last)
    if days is None or first != last or first.day is None:
        return first, last
    more = datetime.timedelta(days=int(days.entry.get("days")) - 1)
    if here.any("ending", at.first, at.last):
        return PartialDate.of(first.earliest - more), last
    if here.any("opening", at.first, at.last) or here.any("gathering for", at.first, days.first):
        return first, PartialDate.of(first.earliest + more)
    return first, last


def _next_weekday(reading: Reading, found: DateHit, date: PartialDate) -> PartialDate:
    """Return the last day of "Friday and Saturday"; the day itself where no other one is joined to it."""
    joiner = phrases(reading.lexicon, "joiners").starting(reading.tokens.lower, found.last)
    behind = inside(reading.dates, joiner.last, joiner.last + 1) if joiner is not None else ()
    if not behind or behind[0].form != "weekday" or behind[0].date is None:
        return date
    return PartialDate.of(date.earliest + datetime.timedelta(days=(behind[0].date.earliest - date.earliest).days % 7))


def _range(reading: Reading, found: DateHit) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the days of "December 25-26", "25 and 26 December", "30 April to 1 May": the date and what it joins.

    Days joined by a word lie close together and are followed by no noun: "on May 1 and 20 leaders came" is one day.
    """
    date, words = found.date, reading.tokens.words
    assert date is not None
    if date.day is None or date.month is None:
        return date, date
    if found.form == "weekday":
        return date, _next_weekday(reading, found, date)
    joins = reading.lexicon.forms("period_words", "to")
    after = found.last
    if after + 1 < len(words) and words[after] in joins:
        dashed = not words[after].isalpha()
        if words[after + 1].isdecimal():
            other = int(words[after + 1])
            behind = words[after + 2] if after + 2 < len(words) else ""
            counts = behind.islower() and behind not in reading.lexicon.forms("clause_words", "preposition")
            near = dashed or (other <= date.day + _JOINED and not counts)
            if date.day < other and near and (last := _day_of_month(date, other)) is not None:
                return date, last
        for following in inside(reading.dates, after + 1, after + 2):
            end = following.date
            if end is not None and end.day and 0 < (end.earliest - date.earliest).days <= _JOINED:
                return date, end
    before = found.first
    if before >= 2 and words[before - 1] in joins and words[before - 2].isdecimal():
        other = int(words[before - 2])
        near = not words[before - 1].isalpha() or date.day <= other + _JOINED
        if other < date.day and near and (first := _day_of_month(date, other)) is not None:
            return first, date
    return date, date


def _day_of_month(date: PartialDate, day: int) -> PartialDate | None:
    """Return another day of the same month, if the month has it."""
    try:
        return PartialDate(date.year, date.month, day)
    except ValueError:
        return None
