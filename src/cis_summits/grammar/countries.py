"""Countries in running text: their names, the words for their people, and capitals that stand for the country.

One pass over the tokens finds the names (the registry's gazetteer); what is done here costs only where one
stands. Not here: who belongs to which organisation, or which place an event was held at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.lexicon import SHARED, Entry, Gazetteer, Tokens, load_lexicon
from cis_summits.model import Country, Leader, Mention
from cis_summits.text import Span, plain_view

if TYPE_CHECKING:
    from cis_summits.lexicon import Hit
    from cis_summits.registry import Alias, Registry

__all__ = ["DISSOLVED", "country_hits", "find_countries", "names_in"]

DISSOLVED = frozenset({"SU", "YU", "CS", "DD"})
"""States of ISO 3166-3 that texts still name: they trade nothing and belong to nothing any more."""

_STATES = frozenset({"name", "official", "former"})
_PEOPLES = frozenset({"demonym", "people"})
_SEATS = frozenset({"capital", "metonym"})
_DASHES = frozenset("-–—")
_GEORGIA = "GE"
_AROUND_GEORGIA = frozenset(
    ["AM", "AZ", "BY", "EE", "GE", "IR", "KG", "KZ", "LT", "LV", "MD", "RU", "TJ", "TM", "TR", "UA", "UZ"]
)
"""Countries whose mention beside Georgia shows that the state in the Caucasus is meant."""


def find_countries(text: str, registry: Registry | None = None) -> tuple[Mention, ...]:
    """Find the countries that an English or Russian text names, in order.

    Names of countries count, the adjectives and nouns for their people ("Kazakh", "Kazakhs"), and capitals and
    seats of power where they stand for the country ("Minsk said", "between Minsk and Kyiv"). Left out are
    phrases that only contain such a word ("New Mexico", "guinea pig"), people called Jordan or Chad, and
    Georgia where the American state is meant.

    Args:
        text: any text.
        registry: the names to look for; without one those of the shipped registry.

    Returns:
        Mentions whose spans are code points of ``text`` and whose targets are countries.

    Examples:
        >>> find_countries("Kazakh and Georgian firms met in New Mexico.")
        (Mention(0..6 Country(KZ Kazakhstan)), Mention(11..19 Country(GE Georgia)))
    """
    tokens = Tokens(plain_view(text))
    names = names_in(tokens, registry)
    return tuple(
        Mention(span=Span(start=tokens.starts[hit.first], end=tokens.ends[hit.last - 1]), target=hit.entry.target)
        for hit in country_hits(tokens, names)
    )


def names_in(tokens: Tokens, registry: Registry | None = None) -> Mapping[str, Sequence[Hit[Alias]]]:
    """Return where the names of a registry, of the shipped one without any, stand in a text, by category."""
    if registry is None:
        from cis_summits.registry import load_registry

        registry = load_registry()
    return registry.gazetteer.scan(tokens)


def country_hits(tokens: Tokens, names: Mapping[str, Sequence[Hit[Alias]]]) -> list[Hit[Alias]]:
    """Return the hits of the category "country" that name or stand for a country, at most one for each place.

    Args:
        tokens: the tokens of a text's view.
        names: the hits of the registry's gazetteer in them.
    """
    hits = names["country"]
    if not hits:
        return []
    context = _Context(tokens, names)
    kept = [hit for hit in hits if context.names_country(hit)]
    places: dict[int, dict[str, Hit[Alias]]] = {}
    for hit in kept:
        places.setdefault(hit.first, {}).setdefault(_code(hit), hit)
    certain = {code for rivals in places.values() if len(rivals) == 1 for code in rivals}
    found: list[Hit[Alias]] = []
    for rivals in places.values():
        # A name that two countries share counts where the text names one of them in full elsewhere.
        likely = list(rivals) if len(rivals) == 1 else [code for code in rivals if code in certain]
        if len(likely) == 1:
            found.append(rivals[likely[0]])
    return found


def _code(hit: Hit[Alias]) -> str:
    target = hit.entry.target
    return target.alpha_3 if isinstance(target, Country) else ""


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    english = load_lexicon("en")
    return english.forms("given_names", "male") | english.forms("given_names", "female")


@lru_cache(maxsize=1)
def _not_countries() -> Gazetteer[Entry]:
    """Return the phrases around names that are no countries; nothing else is looked for here."""
    return load_lexicon(SHARED).gazetteer_of("country_traps", "american_places")


class _Words(NamedTuple):
    """The small words that tell countries from what only looks like one."""

    abbreviations: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    place: frozenset[str]
    pair: frozenset[str]
    both: frozenset[str]
    into_language: frozenset[str]
    joins: frozenset[str]
    no_noun: frozenset[str]
    of: frozenset[str]
    offices: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    lexicon = load_lexicon(SHARED)
    cues = {entry.id: frozenset(entry.forms) for entry in lexicon.category("metonym_cues")}
    return _Words(
        abbreviations=frozenset(lexicon.entry("american_places", "abbreviations").forms),
        after=cues["after"],
        before=cues["before"],
        place=cues["place"],
        pair=cues["pair"],
        both=cues["and"],
        into_language=lexicon.forms("language_cues", "before"),
        joins=lexicon.forms("language_cues", "joins"),
        no_noun=lexicon.forms("language_cues", "after"),
        of=lexicon.forms("country_neighbours", "of"),
        offices=lexicon.forms("country_neighbours", "offices"),
    )


class _Context:
    """The neighbourhood of the names of one text."""

    def __init__(self, tokens: Tokens, names: Mapping[str, Sequence[Hit[Alias]]]) -> None:
        self._tokens = tokens
        self._names = names
        scanned = _not_countries().scan(tokens)
        self._traps = [(hit.first, hit.last) for hit in scanned["country_traps"]]
        self._trap_starts = [first for first, _ in self._traps]
        american = scanned["american_places"]
        self._american_states = {hit.first for hit in american if hit.entry.id == "states"}
        self._is_about_america = bool(american)
        self._words = _words()
        self._given_names = _given_names()
        self._bearers: set[str] = set()
        self._country_at = {hit.first: hit for hit in names["country"]}
        self._country_until = {hit.last: hit for hit in names["country"]}
        self._people_from = {hit.first: hit for hit in names["person"]}
        self._people_starts = sorted(self._people_from)
        self._american_georgia: bool | None = None

    def names_country(self, hit: Hit[Alias]) -> bool:
        """Tell whether a hit names a country or stands for one."""
        alias = hit.entry
        if (self._traps and self._in_trap(hit)) or self._in_person(hit) or self._before_american_state(hit):
            return False
        if hit.last < len(self._tokens) and self._tokens.words[hit.last] == "$":
            glued = self._tokens.ends[hit.last - 1] == self._tokens.starts[hit.last]
            if glued or self._tokens.words[hit.last - 1].isupper():
                return False  # "US$5 million", not "to Belarus $5 million"
        if alias.type in _SEATS:
            return alias.end is None and not self._is_part_of_name(hit) and self._stands_for_country(hit)
        if alias.type in _PEOPLES:
            return not self._is_language(hit) and not self._is_american_georgia(hit)
        if alias.type not in _STATES:
            return False
        if not alias.weak:
            return True
        if self._is_part_of_name(hit):
            self._bearers.add(alias.form)
            return False
        before = self._tokens.lower[hit.first - 1] if hit.first else ""
        # Whoever was named in full is meant by the name alone, unless it stands as a place.
        named = alias.form in self._bearers and before not in self._words.place
        return not named and not self._is_american_georgia(hit)

    def _in_trap(self, hit: Hit[Alias]) -> bool:
        number = bisect_right(self._trap_starts, hit.first) - 1
        if number >= 0:
            first, last = self._traps[number]
            return first <= hit.first and hit.last <= last
        return False

    def _in_person(self, hit: Hit[Alias]) -> bool:
        """Tell whether the words are inside the name of somebody whom the registry knows."""
        number = bisect_right(self._people_starts, hit.first) - 1
        return number >= 0 and self._people_from[self._people_starts[number]].last >= hit.last

    def _before_american_state(self, hit: Hit[Alias]) -> bool:
        """Tell whether a town of that name in an American state is meant ("Paris, Texas")."""
        words = self._tokens.words
        at = hit.last + 1
        if at >= len(words) or words[hit.last] != "," or self._country_at.get(at) is not None:
            return False
        return at in self._american_states or words[at] in self._words.abbreviations

    def _is_language(self, hit: Hit[Alias]) -> bool:
        """Tell whether the adjective is the name of a language ("he wrote in Turkish")."""
        lower = self._tokens.lower
        if hit.entry.type != "demonym" or not hit.first or lower[hit.first - 1] not in self._words.into_language:
            return False
        at = hit.last
        while at + 1 < len(lower) and lower[at] in self._words.joins:
            other = self._country_at.get(at + 1)
            if other is None or other.entry.type != "demonym":
                return True  # "in Turkish and then"
            at = other.last
        follows = lower[at] if at < len(lower) else ""
        return not follows[:1].isalnum() or follows in self._words.no_noun

    def _is_part_of_name(self, hit: Hit[Alias]) -> bool:
        """Tell whether the word is part of a longer name ("Michael Jordan", "Chad Kroeger", "Jordan Smith")."""
        words, lower = self._tokens.words, self._tokens.lower
        before, after = hit.first - 1, hit.last
        if before >= 0 and self._is_capitalised(before):
            if lower[before] in self._given_names:
                return True
            if not self._starts(before):
                return hit.first not in self._country_until and lower[before] not in self._words.offices
        if after == len(words) or not self._is_capitalised(after) or lower[after] in self._words.offices:
            return False
        linked = before >= 0 and lower[before] in self._words.of
        return not linked and after not in self._people_from and after not in self._country_at

    def _is_capitalised(self, at: int) -> bool:
        word = self._tokens.words[at]
        adjacent = at + 1 >= len(self._tokens) or "\n" not in self._tokens.text(at, at + 2)
        return word[0].isupper() and not word.isupper() and adjacent

    def _starts(self, at: int) -> bool:
        """Tell whether a token may be capitalised only because a sentence begins with it."""
        return at == 0 or self._tokens.words[at - 1] in '.!?:;"“”«»()[]' or "\n" in self._tokens.text(at - 1, at + 1)

    def _is_american_georgia(self, hit: Hit[Alias]) -> bool:
        """Tell whether the American state is meant: the text names other states, and nothing of the Caucasus."""
        target = hit.entry.target
        if not isinstance(target, Country) or target.alpha_2 != _GEORGIA:
            return False
        if self._american_georgia is None:
            self._american_georgia = self._is_about_america and not any(
                self._is_caucasian(h) for h in self._all_hits()
            )
        return self._american_georgia

    def _all_hits(self) -> list[Hit[Alias]]:
        return [*self._names["country"], *self._names["person"]]

    def _is_caucasian(self, hit: Hit[Alias]) -> bool:
        """Tell whether a hit shows that the text is about the region of Georgia, not counting its own name."""
        target = hit.entry.target
        if isinstance(target, Leader):
            return any(term.country in _AROUND_GEORGIA for term in target.terms)
        if not isinstance(target, Country) or target.alpha_2 not in _AROUND_GEORGIA:
            return False
        return target.alpha_2 != _GEORGIA or hit.entry.type in ("capital", "city") or hit.entry.language != "en"

    def _stands_for_country(self, hit: Hit[Alias]) -> bool:
        """Tell whether a capital or a seat of power is used for the leadership of the country."""
        lower = self._tokens.lower
        first = hit.first - 1 if hit.first and lower[hit.first - 1] == "the" else hit.first
        if self._tokens.text(max(0, first - 2), first).lower() in self._words.before:
            return True
        if hit.last < len(lower) and lower[hit.last] in self._words.after:
            return first == 0 or lower[first - 1] not in self._words.place
        if (
            first
            and lower[first - 1] in self._words.pair
            and hit.last < len(lower)
            and lower[hit.last] in self._words.both
        ):
            return self._seat_from(hit.last + 1) is not None
        if first >= 2 and lower[first - 1] in self._words.both:
            other = self._seat_until(first - 1)
            return other is not None and other.first > 0 and lower[other.first - 1] in self._words.pair
        if hit.last < len(lower) and lower[hit.last] in _DASHES:
            return self._seat_from(hit.last + 1) is not None
        return first > 0 and lower[first - 1] in _DASHES and self._seat_until(first - 1) is not None

    def _seat_from(self, at: int) -> Hit[Alias] | None:
        """Return the capital or seat of power that starts at a token."""
        hit = self._country_at.get(at)
        return hit if hit is not None and hit.entry.type in _SEATS else None

    def _seat_until(self, at: int) -> Hit[Alias] | None:
        """Return the capital or seat of power that ends before a token."""
        hit = self._country_until.get(at)
        return hit if hit is not None and hit.entry.type in _SEATS else None
