"""Names that are a slip or another transcription of a known one: "Islam Karymov", "Viktor Yushenko"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from cis_summits.registry.folding import fold

__all__ = ["Slips", "distance", "surnames_of"]

_COMMON = 3  # people with one given name; of more the surname must be all but right
_LONG = 10  # letters of a surname that may have two slips
_SHORT = 5  # letters of one that may have one
_LONGEST = 40  # letters of a surname that is looked at
_HUSHED = str.maketrans("w", "v", "aeiouyj")


class Slips:
    """Looks up names of two words by a given name that is right and a surname that is nearly so.

    Args:
        surnames: what :func:`surnames_of` returns of all people.
    """

    def __init__(self, surnames: Mapping[str, Mapping[str, Collection[str]]]) -> None:
        self._surnames = surnames

    def bearers(self, name: str) -> frozenset[str]:
        """Return the ids of those whose name may be meant."""
        words = fold(name).split()
        if len(words) != 2 or len(words[1]) > _LONGEST:
            return frozenset()
        surnames = self._surnames.get(words[0], {})
        strict = len(set().union(*surnames.values())) > _COMMON if surnames else True
        return frozenset(i for known, idents in surnames.items() if _alike(words[1], known, strict) for i in idents)


def surnames_of(names: Iterable[tuple[str, str]]) -> dict[str, dict[str, list[str]]]:
    """Return the surnames that go with each given name, with the ids of their bearers; all folded.

    Args:
        names: the spellings of people, each with the id of its bearer.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for name, ident in names:
        words = fold(name).split()
        if len(words) == 2:
            bearers = found.setdefault(words[0], {}).setdefault(words[1], [])
            if ident not in bearers:
                bearers.append(ident)
    return found


def _alike(printed: str, known: str, strict: bool) -> bool:
    if printed[0] != known[0] or min(len(printed), len(known)) < _SHORT:
        return False
    if not strict and len(bones := _bones(known)) >= 3 and _bones(printed) == bones:
        return True
    return distance(printed, known) <= (1 if strict or len(known) < _LONG else 2)


def _bones(word: str) -> str:
    """Return the consonants of a surname, none twice in a row: transcriptions differ in the rest."""
    bones = word.translate(_HUSHED)
    return "".join(letter for at, letter in enumerate(bones) if at == 0 or letter != bones[at - 1])


def distance(one: str, other: str) -> int:
    """Count the letters that are changed, left out or added between two words.

    Examples:
        >>> distance("yuschenko", "yushchenko"), distance("karymov", "karimov")
        (1, 1)
    """
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for at, against in enumerate(other, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (letter != against))
    return row[-1]
