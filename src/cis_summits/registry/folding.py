"""Folds the spellings of a name into one key: case, accents, punctuation, abbreviations, order of the parts.

Two names with the same key are the same name written differently; nothing is guessed from likeness.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["fold", "fold_unordered", "in_cyrillic", "near_keys"]

_APOSTROPHES = str.maketrans("", "", "'’‘ʼʹ′´`ʻ")
_WORD = re.compile(r"[^\W_]+")
# Words that tables shorten, after folding; "is" stands for "islands" only because the keys are names.
_FULL = {
    "st": "saint",
    "ste": "saint",
    "isds": "island",
    "isd": "island",
    "isls": "island",
    "isl": "island",
    "is": "island",
    "islands": "island",
    "isles": "island",
    "rep": "republic",
    "reps": "republic",
    "dem": "democratic",
    "fed": "federal",
    "federated": "federal",
    "sts": "states",
    "terr": "territory",
    "ter": "territory",
    "territories": "territory",
    "utd": "united",
    "br": "british",
    "brit": "british",
    "afr": "african",
    "plur": "plurinational",
    "boliv": "bolivarian",
    "islam": "islamic",
    "equ": "equatorial",
    "equat": "equatorial",
    "jamah": "jamahiriya",
    "cent": "central",
    "cen": "central",
    "fr": "french",
    "eq": "equatorial",
    "amer": "american",
    "neth": "netherlands",
    "antil": "antilles",
    "fmr": "former",
    "pop": "peoples",
    "northern": "north",
    "sandwichs": "sandwich",
    "herzegowina": "herzegovina",
    "hercegovina": "herzegovina",
    "рес": "республика",
    "респ": "республика",
    "острова": "остров",
    "дем": "демократическая",
    "св": "святой",
}
# "о-ва" and "о-в" for "острова" and "остров".
_ISLAND = re.compile(r"\bо-в(?=а?\b)", re.IGNORECASE)
_COMPASS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_STOP = frozenset(("the", "of", "and", "und", "и"))


def in_cyrillic(text: str) -> bool:
    """Tell whether a text holds a letter of U+0400 to U+047F."""
    if text.isascii():
        return False
    # In UTF-8 these begin with one of two bytes; a search for a byte is the fastest there is.
    encoded = text.encode("utf-8", "surrogatepass")
    return b"\xd0" in encoded or b"\xd1" in encoded


def _words(name: str) -> list[str]:
    """Return the folded words of a name, abbreviations written out, articles and conjunctions left out."""
    if "Ã" in name or "Â" in name:
        # UTF-8 that was read as Latin-1, as old tables have it ("CÃ´te").
        try:
            name = name.encode("latin-1").decode("utf-8")
        except UnicodeError:
            pass
    plain = name.translate(_APOSTROPHES)
    if plain.isascii():
        raw = _WORD.findall(plain.casefold())
    else:
        decomposed = unicodedata.normalize("NFKD", _ISLAND.sub("остров", plain))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
        raw = _WORD.findall(plain.replace("ı", "i").replace("ə", "a").replace("ø", "o").replace("đ", "d"))
    words: list[str] = []
    letters = 0  # how many single letters the last word was joined from
    for i, word in enumerate(raw):
        last = i == len(raw) - 1
        if len(word) == 1 and word.isascii() and word.isalpha():
            if word == "s" and words and not letters:
                words[-1] += "s"
                continue
            if i == 0 and not last and len(raw[1]) > 1 and word in _COMPASS:
                words.append(_COMPASS[word])
                continue
            if letters:
                words[-1] += word
            else:
                words.append(word)
            letters += 1
            continue
        if letters == 1 and words[-1] == "d":
            words[-1] += word
        else:
            words.append(word)
        letters = 0
    return [_FULL.get(word, word) for word in words if word not in _STOP]


def fold(name: str) -> str:
    """Return the key of a name.

    Examples:
        >>> fold("St. Pierre & Miquelon") == fold("Saint Pierre and Miquelon")
        True
        >>> fold("Cote d Ivoire") == fold("Côte d’Ivoire")
        True
    """
    return " ".join(_words(name))


def fold_unordered(name: str) -> str:
    """Return the key of a name whose parts may stand in any order, as in tables.

    Examples:
        >>> fold_unordered("Korea, Republic of") == fold_unordered("the Republic of Korea")
        True
    """
    return " ".join(sorted(_words(name)))


def near_keys(name: str, keys: Iterable[str], cutoff: float = 0.8) -> list[str]:
    """Return the keys, at most three, that are nearly that of a name, the nearest first."""
    import difflib  # loaded only when something is not found

    return difflib.get_close_matches(fold(name), list(keys), n=3, cutoff=cutoff)
