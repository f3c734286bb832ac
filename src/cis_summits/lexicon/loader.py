"""Reads the lexicon's files into entries and one gazetteer. Knows the shape of the files, not their sense."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cis_summits.errors import NotFound
from cis_summits.lexicon.gazetteer import Gazetteer

__all__ = ["LANGUAGES", "SHARED", "Entry", "Lexicon", "load_lexicon", "read_sources"]

_HERE = Path(__file__).parent
LANGUAGES = ("en",)
"""The languages that have a folder here."""
SHARED = "mul"
"""The folder of what no single language owns: function words by which languages are told apart, agencies."""


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """One entry of the lexicon.

    Attributes:
        category: the file it comes from ("qualifiers").
        id: its name within the category.
        forms: the spellings by which it is found.
        cased: whether the forms must stand with the same capitals.
        example: a phrase in which it is found; every example is run as a test.
        scan: whether the gazetteer looks it up; small words that matter only beside others are asked for
            by :meth:`Lexicon.forms` instead.
        more: the other keys of the entry, for the readers of the category.
        get: returns one of those keys, or ``None`` (or a default) where the entry has none of that name.
    """

    category: str
    id: str
    forms: tuple[str, ...]
    cased: bool = False
    example: str = ""
    scan: bool = True
    more: Mapping[str, Any] = field(default_factory=dict)
    get: Callable[..., Any] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # The question is asked thousands of times a text: the mapping's own method answers without a detour.
        object.__setattr__(self, "get", self.more.get)

    def __repr__(self) -> str:
        return f"Entry({self.category}/{self.id})"


class Lexicon:
    """The words of one language.

    Args:
        language: BCP 47 tag.
        entries: all entries, in the order of the files.
    """

    def __init__(self, language: str, entries: tuple[Entry, ...]) -> None:
        self.language = language
        self.entries = entries
        self._forms: dict[tuple[str, str], frozenset[str]] = {}
        by: dict[str, list[Entry]] = {}
        for entry in entries:
            by.setdefault(entry.category, []).append(entry)
        self._by: Mapping[str, tuple[Entry, ...]] = MappingProxyType({k: tuple(v) for k, v in by.items()})

    def category(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of one category.

        Raises:
            NotFound: if the language has no such category.
        """
        try:
            return self._by[name]
        except KeyError:
            raise NotFound(f"the lexicon of {self.language!r} has no category {name!r}") from None

    def entry(self, category: str, ident: str) -> Entry:
        """Return one entry by its category and id.

        Raises:
            NotFound: if there is none.
        """
        entry = self._by_id.get((category, ident))
        if entry is None:
            self.category(category)
            raise NotFound(f"the lexicon of {self.language!r} has no entry {category}/{ident}")
        return entry

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Entry]:
        return {(entry.category, entry.id): entry for entry in reversed(self.entries)}

    def forms(self, category: str, ident: str) -> frozenset[str]:
        """Return the forms of one entry in lower case, for membership tests."""
        key = (category, ident)
        if key not in self._forms:
            self._forms[key] = frozenset(form.lower() for form in self.entry(category, ident).forms)
        return self._forms[key]

    @cached_property
    def gazetteer(self) -> Gazetteer[Entry]:
        """All forms of all entries, ready to be looked up in one pass."""
        return self.gazetteer_of(*self._by)

    def gazetteer_of(self, *categories: str) -> Gazetteer[Entry]:
        """Return a new gazetteer of some categories alone, for lines in which nothing else is looked for.

        Raises:
            NotFound: if the language lacks one of them.
        """
        gazetteer: Gazetteer[Entry] = Gazetteer()
        gazetteer.categories.update(categories)
        for category in categories:
            for entry in self.category(category):
                for form in entry.forms if entry.scan else ():
                    gazetteer.add(category, form, entry, cased=entry.cased)
        return gazetteer

    def __repr__(self) -> str:
        return f"Lexicon({self.language!r}, {len(self.entries)} entries)"


# The keys that every category has, with what stands for one left out.
_OWN = (("id", ""), ("forms", ()), ("cased", False), ("example", ""), ("scan", True))


def read_sources(language: str) -> dict[str, list[dict[str, Any]]]:
    """Read the hand-edited TOML files of a language: the rows of each category.

    This is what the compact form that ships is built from; see ``python -m cis_summits.lexicon.build``.
    """
    import tomllib

    rows: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((_HERE / language).glob("*.toml")):
        with path.open("rb") as file:
            rows[path.stem] = tomllib.load(file)["entry"]
    return rows


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """Return the lexicon of a language (or :data:`SHARED`), read once.

    Raises:
        NotFound: if the language is not supported.
    """
    if language not in (*LANGUAGES, SHARED):
        raise NotFound(f"no lexicon for the language {language!r}; there is {', '.join(LANGUAGES)}")
    folder = _HERE / "compact" / language
    names = sorted(name.removesuffix(".json") for name in os.listdir(folder) if name.endswith(".json"))
    files = ((name, json.loads((folder / f"{name}.json").read_bytes())) for name in names)
    return Lexicon(language, tuple(_entry(name, row) for name, rows in files for row in rows))


def _entry(category: str, row: dict[str, Any]) -> Entry:
    own = [row.pop(key, default) for key, default in _OWN]
    ident, forms, cased, example, scan = own
    return Entry(category, ident, tuple(forms), cased, example, scan, MappingProxyType(row))
