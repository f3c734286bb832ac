"""Names of people as printed: those the registry knows, and runs of capitalised words that it does not."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.grammar.name_index import NameIndex, is_capitalised
from cis_summits.lexicon import Tokens
from cis_summits.model import Country, Leader
from cis_summits.registry.slips import distance

if TYPE_CHECKING:
    from cis_summits.lexicon import Hit
    from cis_summits.registry import Alias

__all__ = ["PrintedName", "country_behind", "listed_before", "listed_behind", "name_at"]

_INITIAL = 2  # letters of an initial at the most ("Sh.")
_GIVEN = 4  # letters of a given name that another spelling can be told of
_TWO = 2  # words of a name whose given name nobody knows, and links between two names at the most: ", and"
_LONGEST = 7  # tokens, hyphens and apostrophes included


class PrintedName(NamedTuple):
    """A name at one place.

    Attributes:
        first: number of its first token.
        last: number after its last token.
        text: as printed, with white space folded.
        leaders: the people of the registry who bear it; empty if none does.
    """

    first: int
    last: int
    text: str
    leaders: tuple[Leader, ...] = ()


def name_at(tokens: Tokens, at: int, index: NameIndex, office_words: set[int]) -> PrintedName | None:
    """Return the name that begins at token ``at``, or ``None`` if none does.

    A surname of the registry behind somebody else's given name is that other person's.
    """
    hits = index.people.get(at)
    if hits:
        last = max([hit.last for hit in hits])
        aliases = [hit.entry for hit in hits if hit.last == last]
        leaders = dict.fromkeys([alias.target for alias in aliases if isinstance(alias.target, Leader)])
        surname = {alias.type for alias in aliases} == {"surname"}
        if surname and at - 1 in index.given and at not in index.breaks:
            return None
        if surname and _goes_on(tokens, last, index):
            return PrintedName(at, last + 1, " ".join(tokens.text(at, last + 1).split()))
        if surname:
            last = _initials_end(tokens, last)
        return PrintedName(at, last, " ".join(tokens.text(at, last).split()), tuple(leaders))
    last = _run(tokens, at, index, office_words)
    if (known := _known_end(tokens, at, last, index)) is not None:
        return known
    if last == at or tokens.ends[last - 1] - tokens.starts[at] < 2:
        return None
    return PrintedName(at, last, " ".join(tokens.text(at, last).split()))


def _goes_on(tokens: Tokens, at: int, index: NameIndex) -> bool:
    """Tell whether a family name follows what might be one: "Sharif Saidov" is nobody called Sharif."""
    if at >= len(tokens.words) or at in index.breaks or at in index.people or not is_capitalised(tokens.words[at]):
        return False
    return tokens.lower[at].endswith(index.endings)


def _initials_end(tokens: Tokens, at: int) -> int:
    """Return the token behind the two initials of "Aliyev I.H.," where they stand at ``at``, else ``at``."""
    words = tokens.words
    two = at + 3 < len(words) and words[at + 1] == words[at + 3] == "."
    if two and all(len(words[n]) == 1 and is_capitalised(words[n]) for n in (at, at + 2)):
        return at + 4
    return at


def listed_behind(tokens: Tokens, at: int, index: NameIndex, office_words: set[int]) -> PrintedName | None:
    """Return the name that a list goes on with behind the name that ends before token ``at``.

    Two capitalised words, the second of which ends as family names of the region do.
    """
    links = index.words("list_links")
    here = at
    while here < min(at + _TWO, len(tokens.words)) and tokens.lower[here] in links:
        here += 1
    if here == at or here in index.breaks or here in index.people:
        return None
    return _listed(tokens, here, index, office_words)


def listed_before(tokens: Tokens, at: int, index: NameIndex, office_words: set[int]) -> PrintedName | None:
    """Return the name that a list has before the name that begins at token ``at``."""
    links = index.words("list_links")
    here = at
    while here > max(at - _TWO, 0) and tokens.lower[here - 1] in links:
        here -= 1
    if here == at or here < _TWO or at in index.breaks or here - 1 in index.people:
        return None
    if here > _TWO and is_capitalised(tokens.words[here - 3]) and here - _TWO not in index.breaks:
        return None  # more words than a name has
    return _listed(tokens, here - _TWO, index, office_words)


def _listed(tokens: Tokens, first: int, index: NameIndex, office_words: set[int]) -> PrintedName | None:
    last = first + _TWO
    if last > len(tokens.words) or not tokens.lower[last - 1].endswith(index.endings):
        return None
    if _run(tokens, first, index, office_words) != last:
        return None
    return PrintedName(first, last, " ".join(tokens.text(first, last).split()))


def country_behind(tokens: Tokens, name: PrintedName, index: NameIndex) -> tuple[Country | None, int]:
    """Return the country in "President Askar Akayev of Kyrgyzstan", "Nikol Pashinyan (Armenia)", and its end."""
    at, lower = name.last, tokens.lower
    links = index.words("office_links")
    if at + 1 < len(tokens.words) and (lower[at] in links or lower[at] == "("):
        begin = at + 2 if lower[at + 1] in index.words("articles") else at + 1
        hit = index.country_at.get(begin)
        if hit is not None and isinstance(hit.entry.target, Country) and hit.entry.type != "demonym":
            closes = lower[at] in links or (hit.last < len(tokens.words) and lower[hit.last] == ")")
            if closes:
                return hit.entry.target, hit.last + (lower[at] == "(")
    return None, name.last


def _known_end(tokens: Tokens, at: int, last: int, index: NameIndex) -> PrintedName | None:
    """Return a run whose end the registry knows: "Sh. Mirziyoyev", "Mohammad Ashraf Ghani"."""
    initials, words = at, tokens.words
    while initials + 1 < len(words) and len(words[initials]) <= _INITIAL and words[initials + 1] == ".":
        if not is_capitalised(words[initials]):
            break
        initials += 2
    for begin in range(at + 1, max(last, initials + 1)):
        if tokens.lower[begin - 1] in index.words("son_of"):
            continue  # "Khaled bin Mohamed" is not Mohamed
        for hit in index.people.get(begin, ()):
            whole = hit.last == last and (hit.entry.type == "full" or _misspelt(tokens, at, begin, hit))
            if (whole or begin == initials > at) and isinstance(hit.entry.target, Leader):
                leaders = tuple(
                    dict.fromkeys(
                        other.entry.target
                        for other in index.people[begin]
                        if other.last == hit.last
                        and isinstance(other.entry.target, Leader)
                        and (hit.entry.type == "full" or begin == initials or _misspelt(tokens, at, begin, other))
                    )
                )
                return PrintedName(at, hit.last, " ".join(tokens.text(at, hit.last).split()), leaders)
    return None


def _misspelt(tokens: Tokens, at: int, begin: int, hit: Hit[Alias]) -> bool:
    """Tell whether a known surname has its bearer's given name before it, spelt or followed in another way.

    "Serj Sargsyan", "Artur Tahir oglu Rasizade".
    """
    who = hit.entry.target
    if hit.entry.type != "surname" or not isinstance(who, Leader):
        return False
    given = "".join(tokens.lower[at:begin])
    names = [
        name.lower().rpartition(" ")[0] for name in (who.name, *(n.text for n in who.names if n.language == "en"))
    ]
    return any(_alike(given, name.replace(" ", "")) or tokens.lower[at] == name for name in names)


@lru_cache(maxsize=1024)
def _alike(one: str, other: str) -> bool:
    """Tell whether two given names differ by the few letters that transcriptions do."""
    if len(one) < _GIVEN or len(other) < _GIVEN or abs(len(one) - len(other)) > _GIVEN or one[1:2] == ".":
        return False
    return distance(one, other) <= 1 + max(len(one), len(other)) // 4


def _run(tokens: Tokens, at: int, index: NameIndex, office_words: set[int]) -> int:
    """Return the number after a run of capitalised words that may be a name and begins at ``at``."""
    words, lower, starts, ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
    particles = index.words("name_particles")
    last, upto = at, min(len(words), at + _LONGEST)
    here = at
    while here < upto:
        word = words[here]
        if here > at and (starts[here] - ends[here - 1] > 1 or here in index.breaks):
            break
        if is_capitalised(word) and word[-1].isalpha():
            if here in index.country_at or here in index.organisation_at or here in office_words:
                break
            here += 1
            last = here
            if here < upto and lower[here] == "." and len(word) == 1:
                here += 1  # an initial
        elif lower[here] in ("-", "'") and here > at and ends[here - 1] == starts[here]:
            follows = here + 1 < upto and starts[here + 1] == ends[here] and is_capitalised(words[here + 1])
            if not follows:
                break
            here += 1
        elif lower[here] in particles and here > at:
            here += 1
        else:
            break
    return last
