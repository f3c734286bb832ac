"""Reads the hand-edited TOML folder of a registry and writes its names out: spellings, orders, cases.

The result is the compact form: plain dictionaries and lists, the same shape that ships as JSON. Nothing is
checked here; see :mod:`cis_summits.registry.validation`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from cis_summits.errors import RegistryDataError
from cis_summits.registry.declension import Declension
from cis_summits.text import shown

__all__ = [
    "APART",
    "KINDS",
    "Facts",
    "Row",
    "ShippedFacts",
    "expand",
    "key_of",
    "read_folder",
    "shipped_declension",
    "shipped_facts",
]

Row = dict[str, Any]
Facts = dict[str, Any]
"""The compact form: ``first_day``, ``last_day`` and one list of rows for each of :data:`KINDS`."""

KINDS = ("countries", "people", "organisations")
"""The folders of a registry; each file in them is one subject."""

APART = {"countries": "names", "people": "spellings"}
"""The lists of rows that ship apart from their subjects, one a line of a file, because few are ever asked for."""

_COMPACT = Path(__file__).parent / "compact"


def key_of(kind: str, row: Mapping[str, Any]) -> str:
    """Return what identifies a subject among those of its kind: ``alpha_3``, ``id`` or ``code``."""
    key = row.get({"countries": "alpha_3", "people": "id", "organisations": "code"}[kind], "")
    return key if isinstance(key, str) else shown(key)


def _load(path: Path) -> Row:
    import tomllib

    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except ValueError as error:
        raise RegistryDataError(f"{path}: not valid TOML: {error}") from error
    except RecursionError as error:
        raise RegistryDataError(f"{path}: nested too deeply for TOML") from error
    except OSError as error:
        raise RegistryDataError(f"{path}: cannot be read: {error}") from error


def read_folder(folder: Path) -> Facts:
    """Read a registry folder as it is written: the subjects with their file names, nothing expanded.

    Raises:
        RegistryDataError: if there is no such folder, it holds nothing of a registry, or a file is not valid
            TOML.
    """
    try:
        exists = folder.is_dir()
    except OSError as error:
        raise RegistryDataError(f"{shown(str(folder))}: cannot be read: {error.strerror}") from error
    if not exists:
        raise RegistryDataError(f"{folder}: no such folder")
    facts: Facts = {}
    settings = folder / "registry.toml"
    if settings.exists():
        facts.update(_load(settings))
    for kind in KINDS:
        facts[kind] = [
            {**_load(path), "file": f"{kind}/{path.name}"} for path in sorted((folder / kind).glob("*.toml"))
        ]
    if not any(facts.values()):
        raise RegistryDataError(f"{folder}: no registry: neither registry.toml nor files in {', '.join(KINDS)}")
    return facts


def shipped_declension() -> Declension:
    """Return the rules of declension that ship with the package."""
    return Declension(json.loads((_COMPACT / "declension-ru.json").read_bytes()))


class ShippedFacts(dict[str, Any]):
    """The compact form of what ships with the package, unchanged: some of it is written out in other shapes too."""


class _Lines:
    """The lines of a file, read when somebody looks at one."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def lines(self) -> list[bytes]:
        return self._path.read_bytes().split(b"\n")


class _Unread(Sequence[Any]):
    """Rows of a list that are a line of JSON; they are read whenever somebody looks."""

    __slots__ = ("_file", "_number")

    def __init__(self, file: _Lines, number: int) -> None:
        self._file = file
        self._number = number

    def _rows(self) -> list[Any]:
        rows: list[Any] = json.loads(self._file.lines[self._number])
        return rows

    def __getitem__(self, index: Any) -> Any:
        return self._rows()[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows())

    def __len__(self) -> int:
        return len(self._rows())


@lru_cache(maxsize=1)
def shipped_facts() -> ShippedFacts:
    """Return the compact form that ships with the package, read once."""
    facts = ShippedFacts(json.loads((_COMPACT / "registry.json").read_bytes()))
    for kind in KINDS:
        facts[kind] = json.loads((_COMPACT / f"{kind}.json").read_bytes())
    for kind, key in APART.items():
        lines = _Lines(_COMPACT / f"{kind}-{key}.jsonl")
        for number, row in enumerate(facts[kind]):
            row[key] = _Unread(lines, number)
    return facts


def expand(facts: Mapping[str, Any], declension: Declension) -> Facts:
    """Return the compact form of what :func:`read_folder` read."""
    result: Facts = {k: v for k, v in facts.items() if k not in KINDS}
    result["countries"] = [_country(row, declension) for row in facts.get("countries", ())]
    result["people"] = [_person(row, declension) for row in facts.get("people", ())]
    result["organisations"] = [_organisation(row, declension) for row in facts.get("organisations", ())]
    return result


def _name_row(row: Mapping[str, Any], declension: Declension) -> Row:
    result = dict(row)
    if row.get("language") == "ru" and row.get("type") != "table" and not row.get("indeclinable"):
        write = {"demonym": declension.adjective, "people": declension.people}.get(
            row.get("type", ""), declension.name
        )
        inflected = dict.fromkeys(form for base in row.get("forms", ()) if base for form in write(base))
        if inflected:
            result["inflected"] = [form for form in inflected if form not in row["forms"]]
    return result


def _country(row: Mapping[str, Any], declension: Declension) -> Row:
    return {**row, "names": [_name_row(name, declension) for name in row.get("names", ())]}


def _organisation(row: Mapping[str, Any], declension: Declension) -> Row:
    bodies = []
    for body in row.get("bodies", ()):
        inflected = dict.fromkeys(form for base in body.get("forms_ru", ()) for form in declension.name(base))
        bodies.append({**body, "inflected_ru": list(inflected)} if inflected else dict(body))
    names = [_name_row(name, declension) for name in row.get("names", ())]
    return {**row, "names": names, **({"bodies": bodies} if bodies else {})}


def _person(row: Mapping[str, Any], declension: Declension) -> Row:
    """Write out the spellings of a person: rows of language, type, form and, for Russian, its cases."""
    spellings: list[list[Any]] = []
    seen: set[tuple[str, str, str]] = set()
    feminine = row.get("gender") == "f"
    for names in row.get("names", ()):
        language = names.get("language", "")
        for kind, parts in _spellings(names):
            form = " ".join(word for word, _ in parts)
            key = (language, kind, form)
            if key not in seen:
                seen.add(key)
                declined = language == "ru" and not names.get("indeclinable")
                cases = declension.person(parts, feminine=feminine) if declined else []
                spellings.append([language, kind, form, bool(names.get("weak")) and kind == "surname", cases])
    return {**{k: v for k, v in row.items() if k != "names"}, "spellings": spellings}


Parts = list[tuple[str, str]]


def _spellings(names: Mapping[str, Any]) -> Iterator[tuple[str, Parts]]:
    """Yield the ways a name is written, most usual first: kind of spelling, and its words with their kinds.

    The kinds are ``full``, ``rare`` (also the whole name: rarer combinations, patronymics, initials), ``surname``
    and ``address`` (given name and patronymic).
    """
    given = [[(word, "given") for word in x.split(" ")] for x in names.get("given", ()) if x]
    patronymic = [[(word, "patronymic") for word in x.split(" ")] for x in names.get("patronymic", ())]
    family_first = names.get("order") == "family-first"
    # Of a Chinese or Korean name Russian declines the given part alone.
    kind = "fixed" if family_first else "family"
    family = [[(word, kind) for word in x.split(" ")] for x in names.get("family", ()) if x]

    first, last = (family, given) if family_first else (given, family)
    for (i, a), (j, b) in product(enumerate(first), enumerate(last)):
        # Every part is listed with the usual form of the other; further combinations are only looked for.
        yield "full" if 0 in (i, j) else "rare", a + b
    for other in names.get("other", ()):
        yield "surname" if " " not in other else "full", [(word, "fixed") for word in other.split(" ")]
    for parts in family:
        yield "surname", parts
    if family_first:
        return
    for forename, middle in product(given[:3], patronymic[:2]):
        for surname in family[:4]:
            yield "rare", forename + middle + surname
            yield "rare", surname + forename + middle
        yield "address", forename + middle
    for a, b in product(family[:4], given[:2]):
        yield "rare", a + b
    for initial in dict.fromkeys(x[0][0][0] for x in given):
        for surname in family:
            yield "rare", [(f"{initial}.", "fixed"), *surname]
            for second in dict.fromkeys(x[0][0][0] for x in patronymic):
                yield "rare", [(f"{initial}.{second}.", "fixed"), *surname]
