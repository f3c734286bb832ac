"""Who bears a name: people by the folded keys of their spellings, exact or with a slip in them.

Of the shipped people the keys are written out in files: to fold fourteen thousand spellings and Russian cases takes
longer than to read a text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from cis_summits.lexicon.phrase_files import read_pairs, write_pairs
from cis_summits.registry.folding import fold, in_cyrillic
from cis_summits.registry.slips import Slips, surnames_of
from cis_summits.registry.source_files import Row

__all__ = ["Bearers", "write_bearers"]

_COMPACT = Path(__file__).parent / "compact"
_FILES = {False: "bearers.txt", True: "bearers-cyrl.txt"}  # by whether the keys hold Cyrillic letters
_SLIPS = "slips.json"


class Bearers:
    """Looks up people by name.

    Args:
        people: the rows of the people.
        shipped: whether they are those that ship with the package.
    """

    def __init__(self, people: Sequence[Row], *, shipped: bool) -> None:
        self._people = people
        self._shipped = shipped
        self._written: dict[bool, dict[str, str]] = {}

    def of(self, name: str) -> list[str]:
        """Return the ids of those who bear a name, in any spelling, in the order of their rows."""
        return self.of_key(fold(name))

    def of_key(self, key: str) -> list[str]:
        """Return the ids of those of whose spellings one has a key."""
        if self._shipped:
            return self._file(in_cyrillic(key)).get(key, "").split()
        return list(self._by_key.get(key, ()))

    def all_keys(self) -> Iterator[str]:
        """Yield the keys of all spellings."""
        if self._shipped:
            yield from self._file(False)
            yield from self._file(True)
        else:
            yield from self._by_key

    @cached_property
    def slips(self) -> Slips:
        """Their names in English, to be looked up with a slip in them."""
        return Slips(json.loads((_COMPACT / _SLIPS).read_bytes()) if self._shipped else _surnames(self._people))

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        return _keys(self._people)

    def _file(self, cyrillic: bool) -> Mapping[str, str]:
        found = self._written.get(cyrillic)
        if found is None:
            found = self._written[cyrillic] = read_pairs(_COMPACT / _FILES[cyrillic])
        return found


def _keys(people: Iterable[Row]) -> dict[str, list[str]]:
    """Return the ids of the people of each folded spelling."""
    keys: dict[str, list[str]] = {}
    for person in people:
        forms = [(form, cases) for _, _, form, _, cases in person["spellings"]]
        for key in dict.fromkeys(fold(form) for base, cases in forms for form in (base, *cases)):
            keys.setdefault(key, []).append(person["id"])
    return keys


def _surnames(people: Iterable[Row]) -> dict[str, dict[str, list[str]]]:
    return surnames_of(
        (form, person["id"])
        for person in people
        for language, kind, form, *_ in person["spellings"]
        if language == "en" and kind == "full"
    )


def write_bearers(people: Sequence[Row]) -> dict[str, str]:
    """Return the contents of the files by their names, for :class:`Bearers` to read."""
    keys = _keys(people)
    files = {
        name: write_pairs({key: " ".join(ids) for key, ids in keys.items() if key and in_cyrillic(key) is cyrillic})
        for cyrillic, name in _FILES.items()
    }
    slips = json.dumps(_surnames(people), ensure_ascii=False, separators=(",", ":"))
    return {**files, _SLIPS: slips + "\n"}
