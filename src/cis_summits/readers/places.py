"""Where something took place: a town the registry knows, or the name printed behind "in"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.lexicon import Tokens
from cis_summits.model import Country
from cis_summits.readers.company import Company
from cis_summits.readers.names import PLACE_TYPES, STATE_TYPES, Named, Names, is_adjective, is_place
from cis_summits.readers.phrases import inside, small, standing
from cis_summits.text import plain_view

if TYPE_CHECKING:
    import datetime

    from cis_summits.grammar.reading import Reading

__all__ = ["Place", "capital_in", "capital_of", "dateline_place", "place_after", "venue_after"]

_PART_MARKS = re.compile(r"[/,\[\]]")
_KIND = 6  # tokens before the word for the kind of a place: "in the small southern Kyrgyz resort town of"
_OWNS = 2  # tokens of "'s"


class Place(NamedTuple):
    """A place as printed.

    Attributes:
        name: the place.
        country: the country it lies in, if that is known.
        at: its tokens, half-open; ``None`` from a date line.
        venue: whether it is a building or hall rather than a town.
        since: number of the token that opens it ("in"), where one does.
    """

    name: str
    country: Country | None
    at: tuple[int, int] | None = None
    venue: bool = False
    since: int | None = None


def place_after(reading: Reading, names: Names, first: int, last: int) -> Place | None:
    """Return the first place named behind "in" or "at" in tokens ``first`` up to ``last``.

    A town the registry knows counts, also behind a word for what it is ("in the resort town of"); so does a
    capitalised name that a country follows ("Cholpon-Ata, Kyrgyzstan") or that closes the clause.
    """
    tokens = reading.tokens
    lower, words = tokens.lower, tokens.words
    before = reading.lexicon.forms("place_words", "before")
    behind = reading.lexicon.forms("place_words", "after")
    for at in standing(before, lower, first, last - 1):
        begin = at + 1
        if lower[begin] in small(reading.lexicon, "article") and begin + 1 < last and begin not in names.country_at:
            begin += 1
        owner = _owning(reading, names, begin, last)
        begin, of = _behind_kind(reading, names, owner.last + _OWNS if owner is not None else begin, last)
        of = of or owner
        known = names.country_at.get(begin)
        if known is not None and words[known.last : known.last + 1] == ["-"] and at + 1 == begin:
            continue  # "at a Moscow-led meeting"
        if owner is not None and is_place(owner) and isinstance(owner.target, Country):
            printed = reading.span(owner.first, owner.last).of(reading.text)
            return Place(printed, owner.target, (owner.first, owner.last), since=at)  # "in Minsk's old palace"
        if known is not None and (is_place(known) or known.type == "metonym"):  # "at the Kremlin"
            assert isinstance(known.target, Country)
            printed = reading.span(begin, known.last).of(reading.text)
            hall = not is_place(known) or lower[known.last - 1] in reading.lexicon.forms("place_words", "halls")
            return Place(printed, known.target, (begin, known.last), venue=hall, since=at)
        if known is not None or begin in names.organisation_at or not words[begin][0].isupper():
            continue
        end = _name_end(reading, names, begin, last)
        if end > begin:
            country = names.state_at(end + 1) if end < last and words[end] == "," else of
            closes = end >= last or not words[end][0].isalpha() or lower[end] in behind
            named = lower[end - 1] in reading.lexicon.forms("place_words", "halls")
            kind = _kind_behind(reading, end, last)
            closes = closes and (named or of is not None or begin == at + 1)  # no town has an article
            if country is not None or kind or (closes and lower[at] in small(reading.lexicon, "in")):
                target = country.target if country is not None else None
                assert target is None or isinstance(target, Country)
                hall = named or (target is None and not kind and begin > at + 1)  # "in the Old Palace"
                return Place(reading.span(begin, end).of(reading.text), target, (begin, end), venue=hall, since=at)
    return None


def _owning(reading: Reading, names: Names, begin: int, last: int) -> Named | None:
    """Return the country of "in Russia's Sochi", "in Kazakhstan's second city of Almaty"."""
    one = names.country_at.get(begin)
    if one is None or is_adjective(one) or one.last + _OWNS >= last:
        return None
    return one if reading.tokens.lower[one.last + 1] in small(reading.lexicon, "possessive") else None


def _kind_behind(reading: Reading, at: int, last: int) -> bool:
    """Tell whether a word for a kind of place stands behind a name: "the Seaview summer resort"."""
    lower = reading.tokens.lower
    kinds = reading.lexicon.forms("place_words", "kinds")
    upto = next((n for n in range(at, min(at + 3, last)) if not lower[n].isalpha()), min(at + 3, last))
    return any(word in kinds for word in lower[at:upto])


def _behind_kind(reading: Reading, names: Names, begin: int, last: int) -> tuple[int, Named | None]:
    """Return the token behind "Tatar capital of" or "coastal town of", and the country named before it."""
    lower, words = reading.tokens.lower, reading.tokens.words
    kinds = reading.lexicon.forms("place_words", "kinds")
    for at in range(begin, min(begin + _KIND, last - 1)):
        if lower[at] in kinds:
            behind = at + 1
            behind += lower[behind] in small(reading.lexicon, "of") or words[behind] == ","
            if behind >= last or not words[behind][0].isupper():
                break
            home = names.countries_in(begin, at)
            return behind, home[-1] if home else None
        if not words[at][0].isalpha() and words[at] not in "-'":
            break
    return begin, None


def capital_in(reading: Reading, names: Names, first: int, last: int) -> tuple[Named, str | None] | None:
    """Return the country of "the Kazakh capital" or "the capital of Kazakhstan", and the town that is meant.

    The town is the one capital of that country which the text names anywhere; none where it names none.
    """
    lower = reading.tokens.lower
    capital = reading.lexicon.forms("place_words", "capital")
    for at in standing(capital, lower, first, last):
        before = at - (lower[at - 1] in small(reading.lexicon, "possessive")) * 2
        home = names.country_until.get(before)
        if home is None and at + 1 < last and lower[at + 1] in small(reading.lexicon, "of"):
            home = names.state_from(at + 2)
        if home is None or is_place(home):
            continue
        town = names.capitals.get(home.target)
        return home, reading.span(town.first, town.last).of(reading.text) if town is not None else None
    return None


def capital_of(reading: Reading, country: Country, day: datetime.date | None) -> str | None:
    """Return the name of a country's capital on a day, by the registry.

    Args:
        reading: the document; without registry no capital is known.
        country: the country.
        day: the day; without it only a capital that has always been one is known.
    """
    if reading.registry is None:
        return None
    for row in reading.registry.country_names:
        if row.country != country or row.type != "capital" or row.language != "en":
            continue
        dated = row.start is not None or row.end is not None
        began = row.start is None or (day is not None and row.start.earliest <= day)
        lasts = row.end is None or (day is not None and day < row.end.earliest)
        if began and lasts and (day is not None or not dated):
            return row.forms[0]
    return None


def venue_after(reading: Reading, names: Names, first: int, last: int) -> Place | None:
    """Return the building or the town named behind "at" or "in": "at the State Museum", "at the Kremlin"."""
    tokens = reading.tokens
    lower, words = tokens.lower, tokens.words
    for at in standing(small(reading.lexicon, "at"), lower, first, last - 1):
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
    return any(p.last > first for p in reading.once(Company).within(first - 30, last))


def _name_end(reading: Reading, names: Names, at: int, last: int) -> int:
    """Return the token behind a capitalised name; ``at`` itself for a month, a day or a person."""
    words = reading.tokens.words
    shouted = at > 1 and words[at].isupper() and words[at - 1].isupper() and len(words[at]) > 1
    if shouted or _dated(reading, at) or _named(reading, at, at + 1) or inside(reading.hits["months"], at, at + 1):
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
    parts = [part.strip() for part in _PART_MARKS.split(plain_view(place)) if part.strip()]
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
    if len(parts) == 1 and any(
        hit.entry.type in STATE_TYPES for hit in reading.registry.gazetteer.scan(Tokens(parts[0]))["country"]
    ):
        return None  # the country of a publisher
    return Place(parts[-1], None) if parts else None
