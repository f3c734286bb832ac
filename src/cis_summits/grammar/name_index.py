"""Where names begin and end in a text, by token: countries, organisations, people, given names, offices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from cis_summits.lexicon import Entry, Hit, Lexicon

if TYPE_CHECKING:
    from cis_summits.registry import Alias

__all__ = ["NameIndex", "is_capitalised", "surname_endings"]


def is_capitalised(word: str) -> bool:
    """Tell whether a token begins with a capital letter."""
    return word[:1].isupper()


@lru_cache(maxsize=4)
def _function_words(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    return {entry.id: lexicon.forms("function_words", entry.id) for entry in lexicon.category("function_words")}


@lru_cache(maxsize=4)
def surname_endings(lexicon: Lexicon) -> tuple[str, ...]:
    """The endings of family names of the region."""
    return lexicon.entry("surname_endings", "surname").forms


class NameIndex:
    """Where the registry's names and the lexicon's given names begin and end, by token number."""

    __slots__ = (
        "body_over",
        "breaks",
        "country_at",
        "country_to",
        "endings",
        "given",
        "lexicon",
        "office_starts",
        "organisation_at",
        "organisation_to",
        "people",
        "words",
    )

    def __init__(
        self,
        names: Mapping[str, list[Hit[Alias]]],
        hits: Mapping[str, list[Hit[Entry]]],
        lexicon: Lexicon,
        breaks: frozenset[int] = frozenset(),
    ) -> None:
        self.breaks = breaks  # tokens that begin a paragraph: nothing reaches over to them
        self.office_starts = {hit.first for hit in hits["offices"]}
        self.given = {hit.first: hit.entry.id for hit in hits["given_names"]}
        self.lexicon = lexicon
        self.endings = surname_endings(lexicon)
        # Returns small words of the language by their id in the lexicon.
        self.words: Callable[[str], frozenset[str]] = _function_words(lexicon).__getitem__
        self.country_at: dict[int, Hit[Alias]] = {}
        self.country_to: dict[int, Hit[Alias]] = {}
        for hit in names["country"]:
            self.country_at.setdefault(hit.first, hit)
            self.country_to.setdefault(hit.last, hit)
        self.organisation_at: dict[int, Hit[Alias]] = {}
        self.organisation_to: dict[int, Hit[Alias]] = {}
        self.body_over: dict[int, Hit[Alias]] = {}
        for hit in names["organisation"]:
            self.organisation_at.setdefault(hit.first, hit)
            self.organisation_to.setdefault(hit.last, hit)
            if hit.entry.type == "body":
                self.body_over.update(dict.fromkeys(range(hit.first, hit.last), hit))
        self.people: dict[int, list[Hit[Alias]]] = {}
        for hit in names["person"]:
            self.people.setdefault(hit.first, []).append(hit)

    def given_sex(self, at: int) -> str | None:
        """Return "f" or "m" where the given name at a token tells it."""
        return {"female": "f", "male": "m"}.get(self.given.get(at, ""))
