"""Whether a name is a slip for another: "Sakashvili" for "Saakashvili". Told only beside the name that is meant."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from cis_summits.registry.slips import distance

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.reading import Reading
    from cis_summits.model import Leader
    from cis_summits.registry import Registry

__all__ = ["is_misspelt", "is_slip", "printed"]

_SLIPS = 2  # letters by which a surname may differ
_SURE = 4  # letters of the shortest surname that may have a slip at all
_LONGEST = 40  # letters of a surname that is looked at


def is_misspelt(name: str, known: str) -> bool:
    """Tell whether the surnames of two names differ by a letter or two, and by less than a third of them.

    Given names may be transcribed in another way, but must begin alike where both are told.

    Args:
        name: the name as printed.
        known: the name that is known.

    Examples:
        >>> is_misspelt("Mikhail Sakashvili", "Mikheil Saakashvili"), is_misspelt("Ivan Dodov", "Igor Dodon")
        (True, True)
        >>> is_misspelt("Anna Lee", "Ann Lewis"), is_misspelt("Maia Dodon", "Igor Dodon")
        (False, False)
    """
    one, two = name.casefold().split(), known.casefold().split()
    if not one or not two or (len(one) > 1 and len(two) > 1 and one[0][0] != two[0][0]):
        return False
    a, b = one[-1], two[-1]
    if not _SURE <= min(len(a), len(b)) <= max(len(a), len(b)) <= _LONGEST:
        return False
    return distance(a, b) <= min(_SLIPS, len(b) // 3)


def printed(reading: Reading, who: PersonMention) -> str:
    """Return the name of somebody as the text has it, with white space folded."""
    return " ".join(reading.tokens.text(*who.name).split())


def is_slip(reading: Reading, name: str, who: PersonMention) -> bool:
    """Tell whether somebody was found by a name that is nearly theirs."""
    if reading.registry is None or who.person.name == name or not name:
        return False
    return _bearers_of_slip(reading.registry, name) == (who.person,)


@lru_cache(maxsize=1024)
def _bearers_of_slip(registry: Registry, name: str) -> tuple[Leader, ...]:
    return () if registry.leaders_named(name) else registry.leaders_alike(name)
