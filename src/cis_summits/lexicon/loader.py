"""Reads the lexicon's files into entries and one gazetteer. Knows the shape of the files, not their sense."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from cis_summits.errors import NotFound
from cis_summits.lexicon.gazetteer import Gazetteer
from cis_summits.lexicon.phrase_files import WrittenGazetteer, write_phrases

__all__ = ["LANGUAGES", "SHARED", "Entry", "Lexicon", "compact_form", "load_lexicon", "read_sources"]

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
        scan: whether the gazetteer looks it up; small words that matter only beside others are asked for
            by :meth:`Lexicon.forms` instead.
        more: the other keys of the entry, for the readers of the category.
        get: returns one of those keys, or ``None`` (or a default) where the entry has none of that name.
    """

    category: str
    id: str
    forms: tuple[str, ...]
    cased: bool = False
    scan: bool = True
    more: Mapping[str, Any] = field(default_factory=dict)
    get: Callable[..., Any] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # The question is asked thousands of times a text: the mapping's own method answers without a detour.
        object.__setattr__(self, "get", self.more.get)

    def __repr__(self) -> str:
        return f"Entry({self.category}/{self.id})"


class Lexicon:
    """The words of one language; an entry is made of its row when first asked for.

    Args:
        language: BCP 47 tag.
        categories: the entries of each category, as they stand in the file.
        written: the file of the gazetteer's phrases, see :mod:`cis_summits.lexicon.phrase_files`.
    """

    def __init__(self, language: str, categories: Mapping[str, str], written: Path) -> None:
        self.language = language
        self._categories = categories
        self._written = written
        self._rows: dict[str, dict[str, str]] = {}
        # What two threads make at once is kept as the first one made it: entries are told apart by identity.
        self._made: dict[tuple[str, str], Entry] = {}
        self._whole: dict[str, tuple[Entry, ...]] = {}
        self._forms: dict[tuple[str, str], frozenset[str]] = {}

    @property
    def categories(self) -> tuple[str, ...]:
        """The names of the categories, in order."""
        return tuple(self._categories)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in the order of the files."""
        return tuple(entry for name in self._categories for entry in self.category(name))

    def _rows_of(self, category: str) -> dict[str, str]:
        """Return the rows of a category, in JSON, by the ids of their entries."""
        rows = self._rows.get(category)
        if rows is None:
            if category not in self._categories:
                raise NotFound(f"the lexicon of {self.language!r} has no category {category!r}")
            fields = self._categories[category].split("\t")
            rows = self._rows[category] = dict(zip(fields[::2], fields[1::2], strict=True))
        return rows

    def category(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of one category.

        Raises:
            NotFound: if the language has no such category.
        """
        whole = self._whole.get(name)
        if whole is None:
            rows = self._rows_of(name)
            read = json.loads(f"[{','.join(rows.values())}]")
            made = self._made
            entries = [
                made.get((name, ident)) or made.setdefault((name, ident), _entry(name, ident, *row))
                for ident, row in zip(rows, read, strict=True)
            ]
            whole = self._whole.setdefault(name, tuple(entries))
        return whole

    def entry(self, category: str, ident: str) -> Entry:
        """Return one entry by its category and id.

        Raises:
            NotFound: if there is none.
        """
        entry = self._made.get((category, ident))
        if entry is None:
            row = self._rows_of(category).get(ident)
            if row is None:
                raise NotFound(f"the lexicon of {self.language!r} has no entry {category}/{ident}")
            entry = self._made.setdefault((category, ident), _entry(category, ident, *json.loads(row)))
        return entry

    def forms(self, category: str, ident: str) -> frozenset[str]:
        """Return the forms of one entry in lower case, for membership tests."""
        key = (category, ident)
        if key not in self._forms:
            self._forms[key] = frozenset(form.lower() for form in self.entry(category, ident).forms)
        return self._forms[key]

    @cached_property
    def gazetteer(self) -> Gazetteer[Entry]:
        """All forms of all entries, ready to be looked up in one pass."""
        return _WrittenForms(self, self._written)

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


class _WrittenForms(WrittenGazetteer[Entry]):
    """The gazetteer of a whole lexicon, whose forms wait as they stand in the file."""

    __slots__ = ("_lexicon",)

    def __init__(self, lexicon: Lexicon, written: Path) -> None:
        super().__init__(written)
        self.categories.update(lexicon.categories)
        self._lexicon = lexicon

    def _entry(self, phrase: str, *fields: str) -> tuple[str, Entry, bool]:
        category, ident = fields
        entry = self._lexicon.entry(category, ident)
        return category, entry, entry.cased


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


# The keys of a row that every category has, with what stands for one left out; the others follow them together.
_OWN = (("forms", ()), ("cased", False), ("scan", True))
# Examples are for the tests alone.
_APART = {"id", "example", *dict(_OWN)}
_ENTRIES, _PHRASES = "entries.txt", "phrases.txt"


def compact_form(sources: Mapping[str, list[dict[str, Any]]]) -> dict[str, str]:
    """Return the contents of the files that ship, by their names, for what :func:`read_sources` read.

    ``entries.txt`` has a category a line: its name, and the id and the row of each entry, parted by tabs.
    ``phrases.txt`` has all forms that are scanned for.
    """
    lines = []
    for category, rows in sources.items():
        fields = [category]
        for row in rows:
            more = {key: value for key, value in row.items() if key not in _APART}
            short = [*(row.get(key, default) for key, default in _OWN), more]
            fields += row["id"], json.dumps(short, ensure_ascii=False, separators=(",", ":"))
        lines.append("\t".join(fields) + "\n")
    scanned = (
        (form, category, row["id"])
        for category, rows in sources.items()
        for row in rows
        for form in (row["forms"] if row.get("scan", True) else ())
    )
    return {_ENTRIES: "".join(lines), _PHRASES: write_phrases(scanned)}


@lru_cache(maxsize=4)
def load_lexicon(language: str = "en") -> Lexicon:
    """Return the lexicon of a language (or :data:`SHARED`), read once.

    Raises:
        NotFound: if the language is not supported.
    """
    if language not in (*LANGUAGES, SHARED):
        raise NotFound(f"no lexicon for the language {language!r}; there is {', '.join(LANGUAGES)}")
    folder = _HERE / "compact" / language
    lines = (folder / _ENTRIES).read_bytes().decode().split("\n")
    categories = {name: rows for name, _, rows in (line.partition("\t") for line in lines) if rows}
    return Lexicon(language, categories, folder / _PHRASES)


def _entry(category: str, ident: str, forms: list[str], cased: bool, scan: bool, more: dict[str, Any]) -> Entry:
    return Entry(category, ident, tuple(forms), cased, scan, more)
