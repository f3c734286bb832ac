"""Curated facts for any day: countries, people, organisations, memberships, summits."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from cis_summits.lexicon import Gazetteer
from cis_summits.model import Country, Leader, Organisation

__all__ = ["Alias", "Registry"]


@dataclass(frozen=True, slots=True)
class Alias:
    """A name by which something may be written."""

    kind: str
    form: str
    target: Country | Leader | Organisation
    type: str
    language: str
    start: datetime.date | None = None
    end: datetime.date | None = None
    weak: bool = False
    body: str | None = None


class Registry:
    """The shipped facts."""

    gazetteer: Gazetteer[Alias]

    def country(self, name: str) -> Country:
        """Return a country."""
        raise NotImplementedError

    def head_of_state(self, country: str, *, on: datetime.date) -> Leader:
        """Return the head of state."""
        raise NotImplementedError

    def head_of_government(self, country: str, *, on: datetime.date) -> Leader:
        """Return the head of government."""
        raise NotImplementedError

    def represented_by(self, country: str, organisation: str, *, on: datetime.date) -> Leader:
        """Return who represents a country."""
        raise NotImplementedError
