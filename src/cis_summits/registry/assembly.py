"""Puts the facts of a registry together from written rows: checks them, writes them out, lays them over others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cis_summits.registry.source_files import (
    KINDS,
    Facts,
    expand,
    key_of,
    read_folder,
    shipped_declension,
    shipped_facts,
)
from cis_summits.registry.validation import validate_rows, validate_whole

__all__ = ["facts_of_folder", "facts_with"]


def facts_of_folder(folder: Path, *, alone: bool) -> Facts:
    """Return the facts of a folder of TOML files, by themselves or laid over the shipped ones.

    Raises:
        RegistryDataError: if a row is broken, or there is no such folder.
    """
    written = read_folder(folder)
    if not alone:
        return facts_with(shipped_facts(), written)
    validate_rows(written)
    facts = expand(written, shipped_declension())
    validate_whole(facts)
    return facts


def facts_with(below: Mapping[str, Any], written: Mapping[str, Any]) -> Facts:
    """Return facts with written rows added; a subject with a known key takes the place of the other.

    Raises:
        RegistryDataError: if a row is broken.
    """
    validate_rows(written)
    above = expand(written, shipped_declension())
    facts: Facts = {**below, **{k: v for k, v in above.items() if k not in KINDS}}
    for kind in KINDS:
        subjects = {key_of(kind, row): row for row in below[kind]}
        subjects.update((key_of(kind, row), row) for row in above[kind])
        facts[kind] = list(subjects.values())
    validate_whole(facts)
    return facts
