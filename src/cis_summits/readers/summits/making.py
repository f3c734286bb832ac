"""The summits a document is about, or reports as held around its date.

A summit is seen where a word for it stands with its organisation ("the CIS informal summit"), or where those
who make it one are said to meet ("the leaders of the union met", "a meeting of its supreme council"). Headline
and lead say what the document is about; in the narrative a summit counts only where it is told as taking
place. One that is recalled, prepared or announced is none; what a speaker says in a transcript is not read.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from cis_summits.lexicon import Hit
from cis_summits.model import Basis, Diagnostic, Evidence, Organisation, Source, Summit
from cis_summits.model.base import evidence_of, read_as
from cis_summits.readers.clauses import ABOUT, Clause, Scene, Scenes
from cis_summits.readers.names import Names
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.summits import bare, places, spoken
from cis_summits.readers.summits.sightings import (
    Bare,
    Sighting,
    bare_bodies,
    kind_near,
    leaders_meet,
    of_summit,
    see,
    unnamed,
)
from cis_summits.readers.summits.times import dates_near, is_far, is_soon
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry
    from cis_summits.model import SummitKind

__all__ = ["read"]

_LEADERS = 12  # tokens of "the leaders of three states and two unions" before "met"
_NEWS = 3  # days between what was said and the news of it
_ASIDE = 6  # tokens of "on the sidelines of the"
_LATER = 20  # tokens behind the words for a summit in which its day is looked for
_OPENING = 6  # tokens of "On December 25, the leaders of" before the words
_TOP = 7  # sentences in which a text says whose summit its headline means


def read(reading: Reading, *, source: Source | None = None) -> tuple[tuple[Summit, ...], tuple[Diagnostic, ...]]:
    """Return the summits of a document, the main one first, and what looked like one and was not understood.

    Args:
        reading: the document.
        source: its date line; gives date and place where the sentences give none.
    """
    cues = reading.hits["summit_words"]
    if not cues and not reading.names["organisation"]:
        return (), ()
    scene = reading.once(Scenes)["summit_links"]
    names = scene.names
    seen: list[Sighting] = []
    announced: set[str] = set()
    diagnostics: list[Diagnostic] = []
    soon = False
    words: list[Hit[Entry] | Bare] = [*cues, *bare_bodies(reading, names)]
    for cue in words:
        here = scene.clause(cue.first)
        if here is None:
            continue
        if (one := see(here, cue, announced, diagnostics)) is not None:
            seen += [one, *_joined_with(here, one)]
        elif isinstance(cue, Hit) and is_soon(here, cue.first, cue.last) and bare.definite(here, cue):
            soon = True  # "will take part in the summit on Friday": that of the headline
    codes = {one.organisation.target.code for one in seen if isinstance(one.organisation.target, Organisation)}
    if soon and len(codes) == 1:
        announced |= codes
    if not seen:
        seen = _unnamed(scene)
    summits = _merge(scene, _in_order(seen), announced, source)
    if not summits and cues:
        summits = _merge(scene, _in_order(bare.of_the_text(scene)), set(), source)
    if not summits and cues:
        summits = _merge(scene, spoken.by_speakers(scene), set(), source)
    return tuple(summits), tuple(diagnostics)


def _joined_with(here: Clause, one: Sighting) -> list[Sighting]:
    """Return the summits told of in the same words: "sessions of A and of B", "the A and B summits"."""
    found = []
    joiners = phrases(here.reading.lexicon, "joiners")
    links = here.small("article") | here.small("of")
    at, organisation = one.organisation.last, None
    if (joiner := joiners.starting(here.lower, at)) is not None:
        at = joiner.last
        while at < here.at.last and at not in here.names.organisation_at and here.lower[at] in links:
            at += 1
        organisation = here.names.organisation_at.get(at)
    if organisation is None and (joiner := joiners.ending(here.lower, one.organisation.first)) is not None:
        organisation = here.names.organisation_until.get(joiner.first)
    if (
        organisation is not None
        and organisation.target != one.organisation.target
        and leaders_meet(here, organisation)
    ):
        first, last = min(one.first, organisation.first), max(one.last, organisation.last)
        found.append(one._replace(organisation=organisation, first=first, last=last))
    return found


def _in_order(seen: list[Sighting]) -> list[Sighting]:
    return sorted(seen, key=lambda s: (s.rank, s.first))


def _unnamed(scene: Scene) -> list[Sighting]:
    """Return the summit of a headline that leaves out whose it is."""
    reading = scene.reading
    top = reading.sentences[:_TOP]
    for cue in inside(reading.hits["summit_words"], 0, top[-1].last if top else 0):
        here = scene.clause(cue.first)
        part = cue.entry.get("part")
        meet = part == "verb" and here is not None and here.any("leaders", cue.first - _LEADERS, cue.first)
        if here is not None and here.rank < ABOUT and (part == "summit" or meet):
            one = unnamed(here, cue, top[-1].last)
            return [one] if one is not None else []
    return []


def _merge(scene: Scene, seen: list[Sighting], announced: set[str], source: Source | None) -> list[Summit]:
    groups: dict[str, list[Sighting]] = {}
    about = any(one.rank <= ABOUT for one in seen)
    for one in seen:
        assert isinstance(one.organisation.target, Organisation)
        code = one.organisation.target.code
        if one.rank <= ABOUT or code in groups or (one.held and (not about or _dated(scene, one))):
            groups.setdefault(code, []).append(one)
    # "to skip the summit", in a headline, is about one that the text dates some days ahead
    kept = (
        group
        for code, group in groups.items()
        if any(one.held and not one.shaky for one in group)
        or (code not in announced and not all(one.shaky for one in group))
    )
    return [_summit(scene, group, source) for group in kept]


def _dated(scene: Scene, one: Sighting) -> bool:
    """Tell whether a summit is told as held on a day of its own, close to that of the text."""
    day, last = scene.reading.day, min(one.last + _LATER, one.sentence.last)
    near = [d for d in dates_near(one.here, max(one.sentence.first, one.first - _OPENING), last) if d.form != "month"]
    dated = [d.date for d in near if d.date is not None and d.date.day]
    return day is not None and bool(dated) and all(d.earliest <= day and not is_far(d, day) for d in dated)


def _summit(scene: Scene, group: list[Sighting], source: Source | None) -> Summit:
    main, reading, names = group[0], scene.reading, scene.names
    assert isinstance(main.organisation.target, Organisation)
    told = [one for one in group if one.rank <= ABOUT] or group
    told += [one for one in group if one.held]
    kind = next((one.kind for one in told if one.kind), None) or _told_apart(scene, main) or "council"
    evidence: list[Evidence] = [
        evidence_of(field="organisation", span=reading.span(main.organisation.first, main.organisation.last))
    ]
    start, end = _days(reading, names, group, source, evidence)
    place, host = places.where(reading, names, group, source, start, evidence)
    number = next((n for one in group if (n := _number(reading, one, evidence)) is not None), None)
    return read_as(
        Summit,
        span=reading.span(main.first, main.last),
        rule=main.rule,
        organisation=main.organisation.target,
        kind=kind,
        start=start,
        end=end,
        place=place,
        host=host,
        number=number,
        evidence=tuple(evidence),
    )


def _told_apart(scene: Scene, main: Sighting) -> SummitKind | None:
    """Return the kind that a sentence tells without repeating the organisation: "the informal summit"."""
    for cue in scene.reading.hits["summit_words"]:
        here = scene.clause(cue.first)
        if cue.entry.get("part") != "summit" or here is None or bare.told_apart(here):
            continue
        others = scene.names.organisations_in(here.at.first, here.at.last)
        own = of_summit(here, cue)
        same = own is not None and own.target == main.organisation.target
        if not same and any(one.target != main.organisation.target for one in others):
            continue
        first = min(cue.first, own.first) if own is not None else cue.first
        if (kind := kind_near(here, first, cue.last)) is not None:
            return kind
    return None


def _days(
    reading: Reading, names: Names, group: list[Sighting], source: Source | None, evidence: list[Evidence]
) -> tuple[PartialDate | None, PartialDate | None]:
    """Return first and last day: told beside the summit, else the day of the document."""
    day = (source.date if source else None) or reading.day  # a text met when its own date line says
    for one in group:
        here = one.here
        lower = here.lower
        opens = here.any("planned", one.first - 6, one.first + 1)
        for found in dates_near(here, one.sentence.first, min(one.sentence.last, one.last + _LATER)):
            opening = one.sentence.first + (lower[one.sentence.first] in here.small("on"))
            near = found.first >= one.last or found.first == opening
            # "met on 5 May on the sidelines of the summit"
            near = near or (one.first - found.last <= _ASIDE and here.any("at", found.last, one.first + 1))
            if found.date is None or found.form == "month" or not near:
                continue
            if day is not None and is_far(found.date, day):
                continue
            joined = lower[found.first - 1] in here.small("on") or found.form in ("weekday", "relative", "full")
            if not joined and found.first < one.last:
                continue
            first, last = _over_days(one, *_range(reading, found))
            last = _ended(one, found, last)
            basis: Basis = "stated" if found.stated else "derived"
            evidence.append(evidence_of(field="start", span=reading.span(found.first, found.last), basis=basis))
            return first, None if opens and first == last else last
    if day is None:
        return None, None
    main = group[0]
    for here, beside in bare.beside_date(reading.once(Scenes)["summit_links"]):  # "said at the summit Friday"
        if beside.date is not None and beside.date.day and here.at != main.here.at and not is_far(beside.date, day):
            evidence.append(evidence_of(field="start", span=reading.span(beside.first, beside.last), basis="derived"))
            goes_on = here.any("goes on", beside.last, here.at.last) and beside.date.earliest < day
            return beside.date, PartialDate.of(day) if goes_on else beside.date
    said = _said_on(reading, group, day)
    if said is not None:
        assert said.date is not None
        evidence.append(evidence_of(field="start", span=reading.span(said.first, said.last), basis="derived"))
        return said.date, said.date
    evidence.append(evidence_of(field="start", span=reading.span(main.first, main.last), basis="derived"))
    here = main.here
    start = PartialDate.of(day)
    if here.any("days", main.sentence.first, main.sentence.last):
        first, last = _over_days(main, start, start)
        return first, last if last != first else None
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
        if found.form == "day" and found.date is not None and 0 < (day - found.date.earliest).days <= _NEWS:
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
    """Stretch one day over "a two-day summit", by whether the sentence tells of its opening or its ending."""
    here = one.here
    days = here.first("days", one.sentence.first, one.sentence.last)
    if days is None or first is None or first != last or first.day is None:
        return first, last
    more = datetime.timedelta(days=int(days.entry.get("days")) - 1)
    if here.any("ending", one.sentence.first, one.sentence.last):
        return PartialDate.of(first.earliest - more), last
    if here.any("opening", one.sentence.first, one.sentence.last):
        return first, PartialDate.of(first.earliest + more)
    return first, last


def _range(reading: Reading, found: DateHit) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the days of "December 25-26" and "25-26 December": the date found and the digits joined to it."""
    date, words = found.date, reading.tokens.words
    assert date is not None
    if date.day is None or date.month is None:
        return date, date
    after = found.last
    if after + 1 < len(words) and words[after] in "-–—" and words[after + 1].isdecimal():
        other = int(words[after + 1])
        if date.day < other <= 31:
            return date, PartialDate(date.year, date.month, other)
    before = found.first
    if before >= 2 and words[before - 1] in "-–—" and words[before - 2].isdecimal():
        other = int(words[before - 2])
        if 1 <= other < date.day:
            return PartialDate(date.year, date.month, other), date
    return date, date


def _number(reading: Reading, one: Sighting, evidence: list[Evidence]) -> int | None:
    """Read the number in the series: "the 12th summit", "the twenty-fifth meeting of the council"."""
    words, lower = reading.tokens.words, reading.tokens.lower
    anniversary = one.here.small("anniversary")
    low = max(one.sentence.first, one.first - 3)
    for at in range(low, one.last - 1):
        if (
            words[at].isdecimal()
            and lower[at + 1] in one.here.small("ordinal ending")
            and anniversary.isdisjoint(lower[at : at + 4])
        ):
            evidence.append(evidence_of(field="number", span=reading.span(at, at + 2)))
            return int(words[at])
    for hit in inside(reading.hits["ordinals"], low, one.last):
        if hit.last <= one.last and anniversary.isdisjoint(lower[hit.last : hit.last + 2]):
            number = int(hit.entry.get("number"))
            if number > 3:  # "the second session" counts the sittings of a day
                evidence.append(evidence_of(field="number", span=reading.span(hit.first, hit.last)))
                return number
    return None
