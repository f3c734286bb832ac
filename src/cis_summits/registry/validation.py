"""Checks the rows of a registry; every complaint names the file, the row and the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cis_summits.errors import RegistryDataError

__all__ = ["problems", "validate"]


def problems(facts: Mapping[str, Any], *, whole: bool = True) -> list[str]:
    """Return what is wrong, one line a problem."""
    return []


def validate(facts: Mapping[str, Any], *, whole: bool = True) -> None:
    """Raise :class:`RegistryDataError` if anything is wrong.

    Raises:
        RegistryDataError: with one line a problem.
    """
    found = problems(facts, whole=whole)
    if found:
        raise RegistryDataError("\n".join(found))
