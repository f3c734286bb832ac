"""The names of the shipped registry, ready to be looked up: written out once, read one word at a time.

Making every name of every country and person from the rows takes longer than reading a document. The build
writes the names out, filed by their first words; here the names behind a word are made when a text holds it.
Names in Cyrillic stand in a file of their own, which is read when a text holds Cyrillic.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from cis_summits.lexicon import Hit, Tokens
from cis_summits.lexicon.gazetteer import first_word
from cis_summits.lexicon.phrase_files import WrittenGazetteer, read_pairs, write_phrases
from cis_summits.model import Country, Leader, Organisation
from cis_summits.registry.alias import ALIAS_KINDS, Alias
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.folding import in_cyrillic
from cis_summits.registry.source_files import Facts, key_of

__all__ = ["CYRILLIC", "PLAIN", "TRAITS", "WrittenNames", "write_names"]

PLAIN, CYRILLIC, TRAITS = "names.txt", "names-cyrl.txt", "names-traits.json"
"""The files: names whose first word holds no Cyrillic letter, those whose first word does, and what many names have
in common."""

_COMPACT = Path(__file__).parent / "compact"
# A record holds these: phrase, the form of the alias where that is another, letter of the kind, key of the target,
# number of the traits, "1" if capitals count.
_KINDS = {kind[0]: kind for kind in ALIAS_KINDS}


class WrittenNames(WrittenGazetteer[Alias]):
    """The gazetteer of the shipped registry, with the categories "country", "person" and "organisation".

    Args:
        catalogue: the shipped countries, people and organisations.
    """

    __slots__ = ("_catalogue", "_cyrillic", "_traits")

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(_COMPACT / PLAIN)
        self.categories.update(ALIAS_KINDS)
        self._catalogue = catalogue
        self._cyrillic = False
        self._traits = json.loads((_COMPACT / TRAITS).read_bytes())

    def scan(self, tokens: Tokens) -> dict[str, list[Hit[Alias]]]:
        """Return the hits by category, see :meth:`Gazetteer.scan`."""
        if not self._cyrillic and in_cyrillic(tokens.view):
            for word, names in read_pairs(_COMPACT / CYRILLIC).items():
                self._root.setdefault(word, names)
            self._cyrillic = True
        return super().scan(tokens)

    def _entry(self, phrase: str, *fields: str) -> tuple[str, Alias, bool]:
        form, letter, key, traits, cased = fields
        kind = _KINDS[letter]
        of_alias, language, start, end, weak, cased_alias, body = self._traits[int(traits)]
        alias = Alias(
            kind=kind,
            form=form or phrase,
            target=self._target(letter, key),
            type=of_alias,
            language=language,
            start=date.fromisoformat(start) if start else None,
            end=date.fromisoformat(end) if end else None,
            weak=weak,
            cased=cased_alias,
            body=body,
        )
        return kind, alias, bool(cased)

    def _target(self, letter: str, key: str) -> Country | Leader | Organisation:
        if letter == "c":
            return self._catalogue.country(key)
        return self._catalogue.leader(key) if letter == "p" else self._catalogue.organisations[key]


def write_names(facts: Facts) -> dict[str, str]:
    """Return the contents of the files by their names, for :class:`WrittenNames` to read."""
    from cis_summits.registry.aliases import phrases  # for the build only

    catalogue = Catalogue(facts)
    keys: dict[int, str] = {}
    for kind, find in (
        ("countries", catalogue.country),
        ("people", catalogue.leader),
        ("organisations", catalogue.organisations.__getitem__),
    ):
        for row in facts[kind]:
            key = key_of(kind, row)
            keys[id(find(key))] = key
    traits: dict[tuple[Any, ...], int] = {}
    plain: list[tuple[str, ...]] = []
    cyrillic: list[tuple[str, ...]] = []
    for phrase, alias, cased in phrases(catalogue):
        days = (day.isoformat() if day else "" for day in (alias.start, alias.end))
        trait = (alias.type, alias.language, *days, alias.weak, alias.cased, alias.body)
        number = str(traits.setdefault(trait, len(traits)))
        form = "" if phrase == alias.form else alias.form
        record = (phrase, form, alias.kind[0], keys[id(alias.target)], number, "1" if cased else "")
        (cyrillic if in_cyrillic(first_word(phrase)) else plain).append(record)
    return {
        PLAIN: write_phrases(plain),
        CYRILLIC: write_phrases(cyrillic),
        TRAITS: json.dumps(list(traits), ensure_ascii=False, separators=(",", ":")) + "\n",
    }
