"""Writes out the cases of Russian names by the rules of ``data/registry/declension-ru.toml``.

Runs when the compact form is built, never when a text is read. Knows the order of the cases, not the endings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

__all__ = ["Declension"]

Rules = Mapping[str, Sequence[Mapping[str, Any]]]


class Declension:
    """The rules of declension, by kind of word.

    Args:
        rules: tables of rules by kind ("noun", "adjective", "surname" ...), as in the file.
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def _forms(self, word: str, kinds: Iterable[str]) -> list[str] | None:
        for kind in kinds:
            for rule in self._rules.get(kind, ()):
                if rule.get("any_of"):
                    if word[-1] in rule["ending"]:
                        return [word + ending for ending in rule["endings"]]
                elif word.endswith(rule["ending"]) and len(word) > len(rule["ending"]):
                    stem = word[: len(word) - len(rule["ending"])]
                    return [stem + ending for ending in rule["endings"]]
        return None

    def name(self, phrase: str) -> list[str]:
        """Return the oblique cases of the name of a place or institution.

        The adjectives before the first noun and that noun change; what follows is a complement and stays. Two
        names joined by "и" change both.
        """
        joined = [self._columns(part) for part in phrase.split(" и ")]
        return _without(phrase, [" и ".join(forms) for forms in zip(*joined, strict=True)])

    def _columns(self, phrase: str) -> list[str]:
        """Return the five oblique cases of a name without a conjunction."""
        columns: list[list[str]] = [[] for _ in range(5)]
        head_seen = False
        for word in phrase.split(" "):
            forms = None
            if not head_seen:
                forms = self._forms(word, ["adjective"])
                if forms is None:
                    head_seen = True
                    forms = None if word.isupper() else self._declined_noun(word)
            for column, form in zip(columns, forms or [word] * 5, strict=True):
                column.append(form)
        return [" ".join(column) for column in columns]

    def _declined_noun(self, word: str) -> list[str] | None:
        """Decline the last part of a word with hyphens ("Кыргыз-Ата"), or the word."""
        head, hyphen, tail = word.rpartition("-")
        forms = self._forms(tail, ["noun"]) if tail else None
        return None if forms is None else [head + hyphen + form for form in forms]

    def adjective(self, word: str) -> list[str]:
        """Return the other forms of the adjective of a country, in all genders, numbers and cases."""
        return _without(word, self._forms(word, ["country_adjective"]) or [])

    def people(self, word: str) -> list[str]:
        """Return the other forms of the name of a people."""
        return _without(word, self._forms(word, ["people"]) or [])

    def person(self, parts: Sequence[tuple[str, str]], *, feminine: bool) -> list[str]:
        """Return the oblique cases of a person's name.

        Args:
            parts: the words in order, each with its kind: ``given``, ``patronymic``, ``family`` or ``fixed``.
            feminine: whether the person is a woman.
        """
        columns: list[list[str]] = [[] for _ in range(5)]
        for word, kind in parts:
            forms = self._person_word(word, kind, feminine)
            for column, form in zip(columns, forms or [word] * 5, strict=True):
                column.append(form)
        nominative = " ".join(word for word, _ in parts)
        return _without(nominative, [" ".join(column) for column in columns])

    def _person_word(self, word: str, kind: str, feminine: bool) -> list[str] | None:
        if kind == "family":
            return self._forms(word, ["surname_f" if feminine else "surname"])
        if kind == "fixed" or (feminine and word[-1] not in "аяь"):
            return None
        forms = self._declined_noun(word)
        if forms is not None and not feminine and word[-1] not in "аяы":
            forms[2] = forms[0]  # the accusative of a man is his genitive
        return forms if forms is None or word[-1] != "ы" else None


def _without(nominative: str, forms: list[str]) -> list[str]:
    return [form for form in dict.fromkeys(forms) if form != nominative]
