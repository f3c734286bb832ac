"""The summits a document is about, or reports as held around its date.

A summit is seen where a word for it stands with its organisation ("the CIS informal summit"), or where those
who make it one are said to meet ("the leaders of the union met", "a meeting of its supreme council"). Headline
and lead say what the document is about; in the narrative a summit counts only where it is told as taking
place. One that is recalled, prepared or announced is none; what a speaker says in a transcript is not read.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.model import Basis, Country, Diagnostic, Evidence, Organisation, Source, Summit
from cis_summits.readers.clauses import ABOUT, Clause, Scene
from cis_summits.readers.company import Company
from cis_summits.readers.names import Named, Names, is_place, is_state
from cis_summits.readers.phrases import Phrases, inside, phrases
from cis_summits.readers.places import Place, dateline_place, place_after
from cis_summits.readers.years import years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.dates import DateHit
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import SummitKind

__all__ = ["read"]

_AHEAD = 30  # days in which a summit is announced
_SPREAD = 7  # days between a document and the summit it is about
_BEFORE, _BEHIND = 6, 12  # tokens around the noun in which its organisation, place and date are looked for


class _Seen(NamedTuple):
    """A summit seen in one sentence."""

    organisation: Named
    kind: SummitKind | None
    first: int
    last: int
    here: Clause
    rule: str
    held: bool
    shaky: bool

    @property
    def sentence(self) -> Sentence:
        return self.here.at

    @property
    def rank(self) -> int:
        return self.here.rank


def read(reading: Reading, *, source: Source | None = None) -> tuple[tuple[Summit, ...], tuple[Diagnostic, ...]]:
    """Return the summits of a document, the main one first, and what looked like one and was not understood.

    Args:
        reading: the document.
        source: its date line; gives date and place where the sentences give none.
    """
    cues = reading.hits["summit_words"]
    if not cues and not reading.names["organisation"]:
        return (), ()
    names = Names(reading)
    scene = Scene(reading, names, Company(reading), "summit_links")
    seen: list[_Seen] = []
    announced: set[str] = set()
    diagnostics: list[Diagnostic] = []
    words: list[Hit[Entry] | _Bare] = [*cues, *_bare_bodies(reading, names)]
    for cue in words:
        here = scene.clause(cue.first)
        if here is not None and (one := _see(here, cue, announced, diagnostics)) is not None:
            seen.append(one)
    summits = _merge(reading, names, sorted(seen, key=lambda s: (s.rank, s.first)), announced, source)
    return tuple(summits), tuple(diagnostics)


class _Bare(NamedTuple):
    """A supreme council that stands alone as a headline."""

    first: int
    last: int
    entry: None = None


def _bare_bodies(reading: Reading, names: Names) -> list[_Bare]:
    bodies = phrases(reading.lexicon, "summit_bodies")
    found = []
    for one in names.organisations:
        sentence = reading.sentence_at(reading.tokens.starts[one.first])
        if sentence is None or reading.kind_of(sentence) != "headline" or sentence.last - sentence.first > 9:
            continue
        body = next(bodies.within(reading.tokens.lower, sentence.first, sentence.last), None)
        if body is not None and not inside(reading.hits["summit_words"], sentence.first, sentence.last):
            found.append(_Bare(body.first, body.last))
    return found


# Seeing one


def _see(here: Clause, cue: Hit[Entry] | _Bare, announced: set[str], diagnostics: list[Diagnostic]) -> _Seen | None:
    part = cue.entry.get("part") if cue.entry is not None else "bare"
    if part == "summit":
        organisation = _of_summit(here, cue) or _of_those_before(here, cue)
    elif part == "verb":
        organisation = _of_leaders(here, here.at.first, cue.first, cue)
    else:
        low, high = max(here.at.first, cue.first - _BEFORE - 4), min(here.at.last, cue.last + _BEHIND)
        organisation = _of_leaders(here, low, high, cue)
    if organisation is None:
        if part == "summit" and here.rank == 0 and not here.names.organisations:
            diagnostics.append(
                Diagnostic(
                    code="summit-without-organisation",
                    message="a summit of no organisation the registry knows",
                    span=here.reading.span(cue.first, cue.last),
                    severity="info",
                )
            )
        return None
    first, last = min(cue.first, organisation.first), max(cue.last, organisation.last)
    if _soon(here, first, last):
        assert isinstance(organisation.target, Organisation)
        announced.add(organisation.target.code)
        return None
    if _another_time(here, first, last):
        return None
    held = here.any("held", here.at.first, here.at.last) or here.any("at", first - 5, cue.first + 1)
    kind = _kind(here, first, last)
    return _Seen(organisation, kind, first, last, here, f"summit.{part}", held, _shaky(here))


def _of_summit(here: Clause, cue: Hit[Entry] | _Bare) -> Named | None:
    """Return whose summit it is: "CIS informal summit", "summit of the leaders of the CIS", "their summit"."""
    names, between = here.names, here.links("between")
    at = cue.first
    while at > here.at.first:
        organisation = names.organisation_until.get(at)
        if organisation is not None:
            return organisation if _leaders_meet(here, organisation) and not _one_side(here, organisation) else None
        word = between.ending(here.lower, at)
        if word is None:
            break
        at = word.first
    behind = cue.last
    if behind < here.at.last and here.lower[behind] in here.small("summit of"):
        while behind < min(here.at.last, cue.last + _BEHIND):
            organisation = names.organisation_at.get(behind)
            if organisation is not None:
                return organisation if _leaders_meet(here, organisation) else None
            word = between.starting(here.lower, behind) or here.links("leaders").starting(here.lower, behind)
            if word is None:
                break
            behind = word.last
    if at > here.at.first and here.lower[at - 1] in here.small("own"):
        inside = names.organisations_in(here.at.first, at)
        return inside[-1] if inside and _leaders_meet(here, inside[-1]) else None
    return None


def _of_those_before(here: Clause, cue: Hit[Entry] | _Bare) -> Named | None:
    """Read "the CIS leaders signed it at a summit": the summit is theirs."""
    behind = here.links("between").starting(here.lower, cue.last)
    own = behind is not None or bool(here.names.organisations_in(cue.first, cue.last + 4))
    if own or not here.any("at", cue.first - 4, cue.first):
        return None
    for organisation in reversed(here.names.organisations_in(here.at.first, cue.first)):
        near = here.any("leaders", organisation.first - 6, organisation.last + 4)
        if near and _leaders_meet(here, organisation):
            return organisation
    return None


def _of_leaders(here: Clause, low: int, high: int, cue: Hit[Entry] | _Bare) -> Named | None:
    """Return the organisation whose leaders or supreme council stand with a word for meeting."""
    for organisation in here.names.organisations_in(low, high):
        if organisation.first < low or organisation.last > high or not _leaders_meet(here, organisation):
            continue
        near_first, near_last = max(low, organisation.first - 8), min(high, organisation.last + 5)
        bodies = phrases(here.reading.lexicon, "summit_bodies")
        leaders = next(bodies.within(here.lower, near_first, near_last), None) or next(
            here.links("leaders").within(here.lower, near_first, near_last), None
        )
        if leaders is None and not _kind(here, min(cue.first, organisation.first), max(cue.last, organisation.last)):
            continue
        first = min(organisation.first, leaders.first if leaders else organisation.first)
        last = max(organisation.last, leaders.last if leaders else organisation.last)
        if _joined(here, cue, first, last):
            return organisation
    return None


def _joined(here: Clause, cue: Hit[Entry] | _Bare, first: int, last: int) -> bool:
    """Tell whether a word for meeting belongs to those who meet at tokens ``first`` to ``last``."""
    if first <= cue.first < last:
        return True
    verb = cue.entry is not None and cue.entry.get("part") == "verb"
    if verb or last <= cue.first:
        gap = range(last, cue.first)
        if any(here.lower[at] in (",", ";", ":") for at in gap):
            return False
        return len(gap) <= 2 if verb else len(gap) <= 5
    gap = range(cue.last, first)
    return len(gap) <= 7 and all(
        here.links("between").starting(here.lower, at) or here.links("leaders").starting(here.lower, at) for at in gap
    )


def _leaders_meet(here: Clause, organisation: Named) -> bool:
    """Leave out what ministers, prime ministers and organs below the heads of state do."""
    lesser = phrases(here.reading.lexicon, "lesser_bodies")
    if organisation.body is not None:
        bodies = phrases(here.reading.lexicon, "summit_bodies")
        return any(bodies.within(here.lower, organisation.first, organisation.last))
    low, high = max(here.at.first, organisation.first - 4), min(here.at.last, organisation.last + 4)
    return not any(lesser.within(here.lower, low, high))


def _one_side(here: Clause, organisation: Named) -> bool:
    """Tell whether the organisation is one side of two: "the Russia–EU summit"."""
    at = organisation.first - 1
    return at > here.at.first and here.reading.tokens.words[at] in "-–—/" and at in here.names.country_until


def _kind(here: Clause, first: int, last: int) -> SummitKind | None:
    low, high = max(here.at.first, first - 3), min(here.at.last, last + 1)
    word = next(here.links("kind").within(here.lower, low, high), None)
    return word.entry.get("kind") if word is not None else None


def _shaky(here: Clause) -> bool:
    """Tell whether a headline speaks of what somebody is going to do or not to do: no word that it was held."""
    if here.rank > 0:
        return False
    absences = inside(here.reading.hits["absence_cues"], here.at.first, here.at.last)
    words = here.lower[here.at.first : here.at.last]
    return bool(absences) or not here.small("infinitive").isdisjoint(words)


def _soon(here: Clause, first: int, last: int) -> bool:
    """Tell whether the summit is dated to one of the days after the document."""
    day = here.reading.day
    near = [d.date for d in _dates(here, first - 6, last + 8) if d.date is not None and d.date.day]
    return day is not None and bool(near) and all(0 < (d.earliest - day).days <= _AHEAD for d in near)


def _another_time(here: Clause, first: int, last: int) -> bool:
    """Tell whether another summit is meant than one around the day of the document."""
    day = here.reading.day
    dates = [d for d in _dates(here, here.at.first, here.at.last) if d.date is not None]
    if day is not None:
        around = [d for d in dates if first - 6 <= d.first <= last + 8]
        if any(0 <= (day - d.date.earliest).days <= 1 for d in around if d.date and d.form != "month"):
            return False
        if any(_far(d.date, day) or d.date.earliest > day for d in around if d.date is not None):
            return True
        years = years_in(here.reading, max(here.at.first, first - 3), min(here.at.last, last + 6))
        if any(y.year != day.year and y.date.month is None for y in years):
            return True
    if here.any("recalled", first - 4, first + 2):
        return True
    return here.any("planned", first - 6, first + 1) or here.any("planned", last, last + 4)


def _far(date: PartialDate, day: datetime.date) -> bool:
    return (date.earliest - day).days > _SPREAD or (day - date.latest).days > _SPREAD


def _dates(here: Clause, first: int, last: int) -> list[DateHit]:
    first, last = max(first, here.at.first), min(last, here.at.last)
    found = [d for d in inside(here.reading.dates, first, last) if d.last <= last]
    if here.any("planned", here.at.first, here.at.last):
        return [_ahead(d, here.reading.day) for d in found]
    return found


def _ahead(found: DateHit, day: datetime.date | None) -> DateHit:
    """Take a weekday beside "will" as the coming one."""
    if found.form != "weekday" or found.date is None or day is None or found.date.earliest >= day:
        return found
    return found._replace(date=PartialDate.of(found.date.earliest + datetime.timedelta(days=7)))


# Making summits of what was seen


def _merge(
    reading: Reading, names: Names, seen: list[_Seen], announced: set[str], source: Source | None
) -> list[Summit]:
    groups: dict[str, list[_Seen]] = {}
    about = any(one.rank <= ABOUT for one in seen)
    for one in seen:
        assert isinstance(one.organisation.target, Organisation)
        code = one.organisation.target.code
        if one.rank <= ABOUT or code in groups or (one.held and not about):
            groups.setdefault(code, []).append(one)
    # "to skip the summit", in a headline, is about one that the text dates some days ahead
    kept = (
        group
        for code, group in groups.items()
        if any(one.held and not one.shaky for one in group)
        or (code not in announced and not all(one.shaky for one in group))
    )
    return [_summit(reading, names, group, source) for group in kept]


def _summit(reading: Reading, names: Names, group: list[_Seen], source: Source | None) -> Summit:
    main = group[0]
    assert isinstance(main.organisation.target, Organisation)
    told = [one for one in group if one.rank <= ABOUT] or group
    kind = next((one.kind for one in told if one.kind), None) or _told_apart(reading, names, main) or "council"
    evidence: list[Evidence] = [
        Evidence(field="organisation", span=reading.span(main.organisation.first, main.organisation.last))
    ]
    start, end = _days(reading, names, group, source, evidence)
    place = _place(reading, names, group, source, evidence)
    number = next((n for one in group if (n := _number(reading, one, evidence)) is not None), None)
    host = place.country if place is not None else None
    if host is None:
        host = _hosting(reading, names, group, evidence)
    return Summit(
        span=reading.span(main.first, main.last),
        rule=main.rule,
        organisation=main.organisation.target,
        kind=kind,
        start=start,
        end=end,
        place=place.name if place is not None else None,
        host=host,
        number=number,
        evidence=tuple(evidence),
    )


def _told_apart(reading: Reading, names: Names, main: _Seen) -> SummitKind | None:
    """Return the kind that a sentence tells without repeating the organisation: "the informal summit"."""
    for cue in reading.hits["summit_words"]:
        here = main.here.scene.clause(cue.first)
        if cue.entry.get("part") != "summit" or here is None:
            continue
        others = names.organisations_in(here.at.first, here.at.last)
        own = _of_summit(here, cue)
        same = own is not None and own.target == main.organisation.target
        if not same and any(one.target != main.organisation.target for one in others):
            continue
        first = min(cue.first, own.first) if own is not None else cue.first
        if (kind := _kind(here, first, cue.last)) is not None:
            return kind
    return None


def _days(
    reading: Reading, names: Names, group: list[_Seen], source: Source | None, evidence: list[Evidence]
) -> tuple[PartialDate | None, PartialDate | None]:
    """Return first and last day: told beside the summit, else the day of the document."""
    day = reading.day or (source.date if source else None)
    for one in group:
        here = one.here
        lower = here.lower
        opens = here.any("planned", one.first - 6, one.first + 1)
        for found in _dates(here, one.sentence.first, min(one.sentence.last, one.last + _BEHIND)):
            opening = one.sentence.first + (lower[one.sentence.first] in here.small("on"))
            near = found.first >= one.last or found.first == opening
            if found.date is None or found.form == "month" or not near:
                continue
            if day is not None and _far(found.date, day):
                continue
            joined = lower[found.first - 1] in here.small("on") or found.form in ("weekday", "relative", "full")
            if not joined and found.first < one.last:
                continue
            first, last = _range(reading, found)
            basis: Basis = "stated" if found.stated else "derived"
            evidence.append(Evidence(field="start", span=reading.span(found.first, found.last), basis=basis))
            return first, None if opens and first == last else last
    if day is None:
        return None, None
    main = group[0]
    evidence.append(Evidence(field="start", span=reading.span(main.first, main.last), basis="derived"))
    here = main.here
    days = next(here.links("days").within(here.lower, main.sentence.first, main.sentence.last), None)
    start = PartialDate.of(day)
    return start, None if days is not None else start


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


def _place(
    reading: Reading, names: Names, group: list[_Seen], source: Source | None, evidence: list[Evidence]
) -> Place | None:
    printed = source.place if source else None
    if printed is not None and (printed.split()[0].strip(",").isupper() or "/" in printed):
        printed = None  # an agency's: where the news was written
    dateline = dateline_place(reading, printed)
    for one in group:
        if one.rank > ABOUT and dateline is not None:
            break  # the narrative tells of halls and resorts; the date line of the town
        # "a meeting of the council in Sochi"; "The Leningrad Region hosted a meeting"
        place = place_after(reading, names, one.last, min(one.sentence.last, one.last + _BEHIND))
        place = place or place_after(reading, names, one.first, one.last) or _subject_place(reading, names, one)
        place = place or _place_before(reading, names, one)
        if place is None and (one.rank <= ABOUT or (one.held and dateline is None)):
            place = place_after(reading, names, one.sentence.first, one.sentence.last)
        if place is not None and place.venue and dateline is not None:
            return dateline  # "at the Kremlin": the date line tells the town
        if place is not None:
            if place.at is not None:
                evidence.append(Evidence(field="place", span=reading.span(*place.at)))
            return place
    return dateline


def _place_before(reading: Reading, names: Names, one: _Seen) -> Place | None:
    """Read "the Minsk summit of the union"."""
    for end in range(one.first, one.last):
        town = names.country_until.get(end)
        if town is None or not is_place(town) or town.first < one.sentence.first:
            continue
        if not any(o.first <= town.first < o.last for o in names.organisations_in(town.first - 3, end)):
            assert isinstance(town.target, Country)
            return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))
    return None


def _subject_place(reading: Reading, names: Names, one: _Seen) -> Place | None:
    """Read "Sochi hosted the summit"."""
    lower = reading.tokens.lower
    at = one.sentence.first + (
        lower[one.sentence.first] in one.here.small("article") and one.sentence.first not in names.country_at
    )
    town = names.country_at.get(at)
    hosts = reading.lexicon.forms("place_words", "hosts")
    if town is None or not is_place(town) or lower[town.last : town.last + 1][0] not in hosts:
        return None
    assert isinstance(town.target, Country)
    return Place(reading.span(town.first, town.last).of(reading.text), town.target, (town.first, town.last))


def _hosting(reading: Reading, names: Names, group: list[_Seen], evidence: list[Evidence]) -> Country | None:
    """Read the host from "Kyrgyzstan hosted the summit" and "the summit in Kyrgyzstan"."""
    lower = reading.tokens.lower
    hosts = reading.lexicon.forms("place_words", "hosts")
    capital = Phrases([reading.lexicon.entry("place_words", "capital")])
    for one in group:
        for state in names.countries_in(one.sentence.first, one.sentence.last):
            hosting = lower[state.last : state.last + 1] and lower[state.last] in hosts
            inside = lower[state.first - 1] in one.here.small("in") and 0 <= state.first - one.last <= 3
            inside = inside or capital.ending(lower, state.first) is not None
            if is_state(state) and (hosting or inside):
                assert isinstance(state.target, Country)
                evidence.append(Evidence(field="host", span=reading.span(state.first, state.last)))
                return state.target
    return None


def _number(reading: Reading, one: _Seen, evidence: list[Evidence]) -> int | None:
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
            evidence.append(Evidence(field="number", span=reading.span(at, at + 2)))
            return int(words[at])
    for hit in inside(reading.hits["ordinals"], low, one.last):
        if hit.last <= one.last and anniversary.isdisjoint(lower[hit.last : hit.last + 2]):
            number = int(hit.entry.get("number"))
            if number > 3:  # "the second session" counts the sittings of a day
                evidence.append(Evidence(field="number", span=reading.span(hit.first, hit.last)))
                return number
    return None
