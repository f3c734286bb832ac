"""Phrases in files, by the words they begin with; what is said of one is read when a text holds its word.

A file is lines in pairs, a word and the records of the phrases that begin with it, so that no more than a split
brings all of it in. A record is the phrase and whatever else its reader needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from cis_summits.lexicon.gazetteer import first_word

__all__ = ["read_phrases", "records", "write_phrases"]

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
    return "".join(f"{word}\n{_RECORD.join(lines[word])}\n" for word in sorted(lines))


def read_phrases(path: Path) -> dict[str, str]:
    """Return the records of each word, for :func:`records` to take apart."""
    lines = path.read_bytes().decode().split("\n")
    return dict(zip(lines[::2], lines[1::2], strict=False))


def records(line: str) -> Iterator[list[str]]:
    """Yield the records of one word."""
    for record in line.split(_RECORD):
        yield record.split(_FIELD)
