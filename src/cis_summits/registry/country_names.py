"""Countries by name: exact after folding, dated, never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from cis_summits.errors import AmbiguousName, NotFound
from cis_summits.model import Country
from cis_summits.model.base import read_as
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.days import covers, partial
from cis_summits.registry.folding import fold, fold_unordered, near_keys
from cis_summits.registry.records import CountryName
from cis_summits.text import shown

__all__ = ["CountryNames"]

# A name that two countries share belongs to the one for which it says more.
_RANK = {"name": 0, "official": 0, "table": 0, "former": 0, "demonym": 1, "people": 1, "capital": 2, "metonym": 2}
Entry = tuple[int, str, str, str]  # rank, key of the country, start, end


class CountryNames:
    """The names of countries of a catalogue.

    Args:
        catalogue: where the countries are.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def rows(self) -> Iterator[CountryName]:
        """Yield every row of names, as it stands in the data."""
        for row in self._catalogue.country_rows:
            country = self._catalogue.country(row["alpha_3"])
            for name in row.get("names", ()):
                yield read_as(
                    CountryName,
                    country=country,
                    type=name["type"],
                    language=name["language"],
                    forms=tuple(name["forms"]),
                    start=partial(name.get("start", "")),
                    end=partial(name.get("end", "")),
                    note=name.get("note", ""),
                    confidence=name.get("confidence", "medium"),
                    sources=tuple(name.get("sources", ())),
                )

    @cached_property
    def _index(self) -> dict[str, list[Entry]]:
        index: dict[str, list[Entry]] = {}
        for row in self._catalogue.country_rows:
            key, dissolved = row["alpha_3"], row.get("dissolved", "")
            for name in row.get("names", ()):
                rank = _RANK.get(name["type"])
                if rank is not None:
                    entry = (rank, key, name.get("start", ""), name.get("end", dissolved))
                    for form in name["forms"]:
                        index.setdefault(fold(form), []).append(entry)
            index.setdefault(fold(row["name"]), []).append((0, key, "", dissolved))
        return index

    @cached_property
    def _unordered(self) -> dict[str, list[Entry]]:
        index: dict[str, list[Entry]] = {}
        for key, entries in self._index.items():
            if " " in key:
                index.setdefault(" ".join(sorted(key.split())), []).extend(e for e in entries if e[0] == 0)
        return index

    @cached_property
    def _numeric(self) -> dict[str, str]:
        return {row["numeric"]: row["alpha_3"] for row in self._catalogue.country_rows if not row.get("dissolved")}

    def spellings_of_place(self, place: str) -> frozenset[str]:
        """Return the folded names that a town has or had, the one given among them."""
        wanted = fold(place)
        rows = [n for row in self._catalogue.country_rows for n in row.get("names", ()) if "place" in n]
        places = {row["place"] for row in rows if wanted in map(fold, row["forms"])}
        return frozenset([wanted, *(fold(form) for row in rows if row["place"] in places for form in row["forms"])])

    def find(self, name: str, on: date | None = None) -> Country:
        """Return the country of that name or code; see :meth:`Registry.country`."""
        stripped = name.strip()
        if stripped.isascii() and stripped.isupper() and len(stripped) in (2, 3):
            try:
                return self._catalogue.country(stripped)
            except NotFound:
                pass
        entries = self._lookup(stripped)
        if not entries and stripped.isdecimal() and stripped in self._numeric:
            return self._catalogue.country(self._numeric[stripped])
        if not entries:
            raise NotFound(f"no country is called {shown(name)}", near=self._near(stripped))
        if on is not None:
            entries = [e for e in entries if covers(partial(e[2]), partial(e[3]), on) != "no"]
            if not entries:
                raise NotFound(f"no country was called {shown(name)} on {on}; without on= any day counts")
        best = min(e[0] for e in entries)
        keys = list(dict.fromkeys(e[1] for e in entries if e[0] == best))
        if len(keys) > 1:
            candidates = tuple(f"{self._catalogue.country(k).name} ({k})" for k in keys)
            raise AmbiguousName(f"{shown(name)} may stand for more than one country", candidates=candidates)
        return self._catalogue.country(keys[0])

    def _lookup(self, name: str) -> list[Entry]:
        found = self._index.get(fold(name))
        if not found:
            found = self._unordered.get(fold_unordered(name))
        return found or self._glossed(name)

    def _glossed(self, name: str) -> list[Entry]:
        """Look up "A (B)" and "A/B" where B is another name of A, one of its former ones, or what A is part of."""
        outer, bracket, inner = name.replace("/", "(").partition("(")
        inner = inner.strip().removesuffix(")")
        if not bracket or not inner:
            return []
        first = self._index.get(fold(outer), [])
        glosses = {entry[1] for entry in self._index.get(fold(inner), [])}
        glosses.add(self._catalogue.alpha_3.get(inner, inner))
        same = [entry for entry in first if entry[1] in glosses]
        return same or [entry for entry in first if self._owner.get(entry[1]) in glosses]

    @cached_property
    def _owner(self) -> dict[str, str]:
        """The country that a territory is part of, by three-letter codes."""
        alpha_3 = self._catalogue.alpha_3
        return {r["alpha_3"]: alpha_3[r["part_of"]] for r in self._catalogue.country_rows if "part_of" in r}

    def _near(self, name: str) -> tuple[str, ...]:
        close = near_keys(name, self._index)
        return tuple(dict.fromkeys(self._catalogue.country(self._index[key][0][1]).name for key in close))
