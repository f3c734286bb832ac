"""The summits a document is about, or reports as held around its date.

A summit is seen where a word for it stands with its organisation ("the CIS informal summit"), or where those
who make it one are said to meet ("the leaders of the union met", "a meeting of its supreme council"). Headline
and lead say what the document is about; in the narrative a summit counts only where it is told as taking
place. One that is recalled, prepared or announced is none; what a speaker says in a transcript is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.lexicon import Hit
from cis_summits.model import Diagnostic, Evidence, Organisation, Source, Summit
from cis_summits.model.base import evidence_of, read_as
from cis_summits.readers.clauses import ABOUT, Clause, Scene, Scenes
from cis_summits.readers.company import is_leader
from cis_summits.readers.names import is_place
from cis_summits.readers.phrases import inside, phrases
from cis_summits.readers.summits import bare, places, spoken
from cis_summits.readers.summits.days import days_of
from cis_summits.readers.summits.deeds import by_deeds, opened_with
from cis_summits.readers.summits.kinds import kind_near
from cis_summits.readers.summits.sightings import (
    Announced,
    Bare,
    Sighting,
    bare_bodies,
    of_summit,
    see,
    unnamed,
)
from cis_summits.readers.summits.times import dates_near, is_far, is_soon
from cis_summits.readers.summits.whose import joined_with

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.lexicon import Entry
    from cis_summits.model import SummitKind

__all__ = ["read"]

_LEADERS = 12  # tokens of "the leaders of three states and two unions" before "met"
_BODY = 8  # tokens of "of the Council of Heads of State"
_LATER = 30  # tokens behind the words for a summit in which its day is looked for
_TOWN = 3  # tokens of "in the town" behind a summit
_SPOKEN_OF = 2  # sentences with which a text may open
_OPENING = 10  # tokens of "On December 25, the leaders of" before the words
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
    announced: Announced = set()
    diagnostics: list[Diagnostic] = []
    soon = False
    bodies = phrases(reading.lexicon, "summit_bodies")
    words: list[Hit[Entry] | Bare] = [*cues, *bare_bodies(reading, names)]
    for cue in words:
        here = scene.clause(cue.first)
        if here is None:
            continue
        if (one := see(here, cue, announced, diagnostics)) is not None:
            seen += [one, *_joined_with(here, one)]
        elif isinstance(cue, Hit) and is_soon(here, cue.first, cue.last) and bare.definite(here, cue):
            body = bodies.first(here.lower, cue.last, cue.last + _BODY)
            # "will take part in the summit on Friday": that of the headline, unless a council follows an informal one
            soon = soon or body is None or any(one.kind != "informal" for one in seen)
    codes = {one.organisation.target.code for one in seen if isinstance(one.organisation.target, Organisation)}
    if soon and len(codes) == 1:
        announced |= {(code, kind) for code in codes for kind in {one.kind for one in seen}}
        seen = [one for one in seen if not _on_the_way(one)]
    if not seen:
        seen = _unnamed(scene)
    summits = _merge(scene, _in_order(seen), announced, source)
    if not summits and cues:
        ahead = {code for code, _ in announced}  # "during the summit" is that one
        told = [one for one in bare.of_the_text(scene) if getattr(one.organisation.target, "code", None) not in ahead]
        summits = _merge(scene, _in_order(told), set(), source)
    if not summits:
        summits = _merge(scene, by_deeds(scene), set(), source)
    if not summits:
        summits = _merge(scene, spoken.by_speakers(scene), set(), source)
    elif not any(one.rank <= 1 for one in seen):
        # The text may open with another one: "The leaders of A on Wednesday confirmed ... The same day B met".
        held = {summit.organisation for summit in summits}
        opening = [one for one in opened_with(scene) if one.organisation.target not in held]
        summits = [*_merge(scene, opening, set(), source), *summits]
    if not summits and not soon:
        summits = _merge(scene, _spoken_of(scene, seen), announced, source)
    return tuple(summits), tuple(diagnostics)


def _spoken_of(scene: Scene, seen: list[Sighting]) -> list[Sighting]:
    """Return a summit with which a text opens that tells neither that it was held nor that it will be or was once.

    "In the corridors of the union's summit in Minsk there was talk of little else."
    """
    top = scene.reading.sentences[:_SPOKEN_OF]
    if scene.reading.day is None or not top:
        return []
    return [
        one._replace(held=True)
        for one in seen
        if one.rule == "summit.summit"
        and one.rank > ABOUT
        and one.first < top[-1].last
        and _in_company(scene, one)
        and not any(
            one.here.any(part, one.sentence.first, one.sentence.last)
            for part in ("planned", "recalled", "will", "recent", "recently", "background", "ahead")
        )
    ][:1]


def _in_company(scene: Scene, one: Sighting) -> bool:
    """Tell whether a town stands behind the words for a summit and some leader is named in the text."""
    towns = scene.names.countries_in(one.last, one.last + _TOWN)
    placed = any(is_place(town) and one.here.lower[town.first - 1] in one.here.small("in") for town in towns)
    return placed and any(is_leader(scene.reading, who) and who.country is not None for who in scene.reading.people)


def _joined_with(here: Clause, one: Sighting) -> list[Sighting]:
    """Return the summits told of in the same words: "sessions of A and of B", "the A, B and C summits"."""
    return [
        one._replace(organisation=other, first=min(one.first, other.first), last=max(one.last, other.last))
        for other in joined_with(here, one.organisation)
    ]


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
        if (
            here is not None
            and here.rank < ABOUT
            and (part == "summit" or meet)
            and not bare.another_gathering(scene)
        ):
            one = unnamed(here, cue, top[-1].last)
            return [one] if one is not None else []
    return []


def _merge(scene: Scene, seen: list[Sighting], announced: Announced, source: Source | None) -> list[Summit]:
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
        or ((code, _kind_of(group)) not in announced and not all(one.shaky for one in group))
    )
    found: list[Summit] = []
    for group in kept:
        found.append(_summit(scene, group, source, found[0] if found else None))
    return found


def _kind_of(group: list[Sighting]) -> SummitKind | None:
    return next((one.kind for one in group if one.kind is not None), None)


def _on_the_way(one: Sighting) -> bool:
    """Tell whether somebody only "arrived for the summit", which opens tomorrow."""
    trips = phrases(one.here.reading.lexicon, "attendance_links", "journey")
    return trips.first(one.here.lower, one.sentence.first, one.first) is not None


def _dated(scene: Scene, one: Sighting) -> bool:
    """Tell whether a summit is told as held on a day of its own, close to that of the text."""
    day, last = scene.reading.day, min(one.last + _LATER, one.sentence.last)
    near = [d for d in dates_near(one.here, max(one.sentence.first, one.first - _OPENING), last) if d.form != "month"]
    dated = [d.date for d in near if d.date is not None and d.date.day]
    if day is not None and any(one.here.any(part, one.sentence.first, last) for part in ("day before", "same day")):
        return True
    return day is not None and bool(dated) and all(d.earliest <= day and not is_far(d, day) for d in dated)


def _summit(scene: Scene, group: list[Sighting], source: Source | None, before: Summit | None) -> Summit:
    main, reading, names = group[0], scene.reading, scene.names
    assert isinstance(main.organisation.target, Organisation)
    told = [one for one in group if one.rank <= ABOUT] or group
    told += [one for one in group if one.held]
    kind = next((one.kind for one in told if one.kind), None) or _told_apart(scene, main) or "council"
    evidence: list[Evidence] = [
        evidence_of(field="organisation", span=reading.span(main.organisation.first, main.organisation.last))
    ]
    start, end = days_of(reading, group, source, evidence)
    if before is not None and main.here.any("same day", main.sentence.first, main.first):
        start = end = before.start  # "the same day the leaders of B met"
    place, host = places.where(reading, names, group, source, start, evidence, before=before)
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
