"""Where something took place: a town the registry knows, or the name printed behind "in"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.lexicon import Tokens
from cis_summits.model import Country
from cis_summits.readers.names import PLACE_TYPES, STATE_TYPES, Names, is_adjective, is_place
from cis_summits.readers.phrases import inside, small
from cis_summits.text import plain_view

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading

__all__ = ["Place", "dateline_place", "place_after", "venue_after"]


class Place(NamedTuple):
    """A place as printed.

    Attributes:
        name: the place.
        country: the country it lies in, if that is known.
        at: its tokens, half-open; ``None`` from a date line.
        venue: whether it is a building or hall rather than a town.
    """

    name: str
    country: Country | None
    at: tuple[int, int] | None = None
    venue: bool = False


def place_after(reading: Reading, names: Names, first: int, last: int) -> Place | None:
    """Return the first place named behind "in" or "at" in tokens ``first`` up to ``last``.

    A town the registry knows counts; so does a capitalised name that a country follows ("Cholpon-Ata,
    Kyrgyzstan") or that closes the clause.
    """
    tokens = reading.tokens
    lower, words = tokens.lower, tokens.words
    before = reading.lexicon.forms("place_words", "before")
    behind = reading.lexicon.forms("place_words", "after")
    for at in range(first, last):
        if lower[at] not in before or at + 1 >= last:
            continue
        begin = at + 1
        if lower[begin] in small(reading.lexicon, "article") and begin + 1 < last and begin not in names.country_at:
            begin += 1
        known = names.country_at.get(begin)
        if known is not None and (is_place(known) or known.type == "metonym"):  # "at the Kremlin"
            assert isinstance(known.target, Country)
            printed = reading.span(begin, known.last).of(reading.text)
            return Place(printed, known.target, (begin, known.last), venue=not is_place(known))
        if known is not None or begin in names.organisation_at or not words[begin][0].isupper():
            continue
        end = _name_end(reading, names, begin, last)
        if end > begin:
            country = names.state_at(end + 1) if end < last and words[end] == "," else None
            closes = end >= last or not words[end][0].isalpha() or lower[end] in behind
            if country is not None or (closes and lower[at] in small(reading.lexicon, "in")):
                target = country.target if country is not None else None
                assert target is None or isinstance(target, Country)
                return Place(reading.span(begin, end).of(reading.text), target, (begin, end))
    return None


def venue_after(reading: Reading, names: Names, first: int, last: int) -> Place | None:
    """Return the building or the town named behind "at" or "in": "at the State Museum", "at the Kremlin"."""
    tokens = reading.tokens
    lower, words = tokens.lower, tokens.words
    for at in range(first, last - 1):
        if lower[at] not in small(reading.lexicon, "at"):
            continue
        begin = at + 1 + (lower[at + 1] in small(reading.lexicon, "article"))
        end = begin
        while end < last and words[end][0].isupper() and not _dated(reading, end):
            end += 1
        person = _named(reading, begin, end)
        known = names.country_at.get(begin)
        adjective = known is not None and is_adjective(known)
        if end > begin and not person and not adjective and begin not in names.organisation_at:
            country = known.target if known is not None and isinstance(known.target, Country) else None
            return Place(reading.span(begin, end).of(reading.text), country, (begin, end), venue=True)
    return place_after(reading, names, first, last)


def _dated(reading: Reading, at: int) -> bool:
    """Tell whether token ``at`` belongs to a date; none is longer than eight tokens."""
    return any(d.last > at for d in inside(reading.dates, at - 8, at + 1))


def _named(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a person is named in tokens ``first`` up to ``last``."""
    return any(p.last > first for p in inside(reading.people, first - 30, last))


def _name_end(reading: Reading, names: Names, at: int, last: int) -> int:
    """Return the token behind a capitalised name; ``at`` itself for a month, a day or a person."""
    words = reading.tokens.words
    if _dated(reading, at) or _named(reading, at, at + 1):
        return at
    begin = at
    while at < last and (words[at][0].isupper() or (words[at] == "-" and at > begin)):
        if at in names.organisation_at:
            return begin
        at += 1
    return at if words[at - 1] != "-" else at - 1


def dateline_place(reading: Reading, place: str | None) -> Place | None:
    """Return the town of a date line's place: "The Kremlin, Moscow" is in Moscow.

    Of the parts between commas and slashes the registry's towns come first, then the last part.
    """
    if not place or reading.registry is None:
        return Place(place, None) if place else None
    parts = [part.strip() for part in plain_view(place).replace("/", ",").split(",") if part.strip()]
    for part in parts:
        hits = reading.registry.gazetteer.scan(Tokens(part))["country"]
        for hit in hits:
            if hit.first == 0 and isinstance(hit.entry.target, Country) and hit.entry.type in PLACE_TYPES:
                return Place(part, hit.entry.target)
    for part in parts[1:]:
        hits = reading.registry.gazetteer.scan(Tokens(part))["country"]
        for hit in hits:
            if isinstance(hit.entry.target, Country) and hit.entry.type in STATE_TYPES:
                return Place(parts[0], hit.entry.target)
    return Place(parts[-1], None) if parts else None
