"""Phrases in files, by the words they begin with; what is said of one is read when a text holds its word.

A file is lines in pairs, a word and the records of the phrases that begin with it, so that no more than a split
brings all of it in. A record is the phrase and whatever else its reader needs.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from cis_summits.lexicon.gazetteer import Ending, Gazetteer, first_word
from cis_summits.lexicon.tokens import phrase_words

__all__ = ["WrittenGazetteer", "read_pairs", "write_pairs", "write_phrases"]

T = TypeVar("T")
_RECORD, _FIELD = "\t", "|"


def write_phrases(phrases: Iterable[tuple[str, ...]]) -> str:
    """Return the contents of a file.

    Args:
        phrases: the records, each with its phrase first; phrases without any token are left out.

    Raises:
        ValueError: if a record holds what parts records and fields.
    """
    lines: dict[str, list[str]] = {}
    for record in phrases:
        line = _FIELD.join(record)
        if line.count(_FIELD) >= len(record) or _RECORD in line or "\n" in line:
            raise ValueError(f"neither bars, tabs nor line breaks can stand in a phrase: {record}")
        if word := first_word(record[0]):
            lines.setdefault(word, []).append(line)
    return write_pairs({word: _RECORD.join(found) for word, found in lines.items()})


def write_pairs(pairs: Mapping[str, str]) -> str:
    """Return the contents of a file of lines in pairs, what something is looked up by and what is found."""
    return "".join(f"{key}\n{pairs[key]}\n" for key in sorted(pairs))


def read_pairs(path: Path) -> dict[str, str]:
    """Return what :func:`write_pairs` wrote, of phrases the records of each word."""
    lines = path.read_bytes().decode().split("\n")
    return dict(zip(lines[::2], lines[1::2], strict=False))


class WrittenGazetteer(Gazetteer[T]):
    """A gazetteer of the phrases of a file, and of no others.

    Where a phrase ends stands its record, until the phrase is found for the first time.

    Args:
        path: the file.
    """

    __slots__ = ()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._root.update(read_pairs(path))

    def add(self, category: str, phrase: str, entry: T, *, cased: bool = False) -> None:
        """Refuse to add anything."""
        raise TypeError("the phrases of this gazetteer are those of its file")

    def _unfold(self, word: str) -> dict[str, Any]:
        waiting = self._root[word]
        if isinstance(waiting, dict):
            return waiting
        branch: dict[str, Any] = {}
        for record in waiting.split(_RECORD):
            node = branch
            for part in phrase_words(record[: record.index(_FIELD)])[1:]:
                node = node.setdefault(part.lower(), {})
            other = node.get("")
            node[""] = f"{other}{_RECORD}{record}" if other else record
        self._root[word] = branch
        return branch

    def _read(self, records: str) -> list[Ending[T]]:
        found: list[Ending[T]] = []
        for record in records.split(_RECORD):
            phrase, *fields = record.split(_FIELD)
            category, entry, cased = self._entry(phrase, *fields)
            found.append((category, tuple(phrase_words(phrase)) if cased else None, entry))
        return self._known.setdefault(records, found)

    @abstractmethod
    def _entry(self, phrase: str, *fields: str) -> tuple[str, T, bool]:
        """Return what a record tells: category and entry of the phrase, and whether its capitals count."""
