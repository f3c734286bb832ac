"""What the gazetteer of the registry finds: a name, and what it stands for."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, get_args

from cis_summits.model import Country, Leader, Organisation

__all__ = ["ALIAS_KINDS", "Alias", "AliasKind"]

AliasKind = Literal["country", "person", "organisation"]
"""The categories of the gazetteer."""
ALIAS_KINDS: tuple[AliasKind, ...] = get_args(AliasKind)


class Alias(NamedTuple):
    """One spelling of the name of a country, person or organisation.

    Attributes:
        kind: the category of the gazetteer it is found in.
        form: the spelling.
        target: what it stands for.
        type: of a country ``name``, ``official``, ``former``, ``demonym`` (adjective, or one person),
            ``people`` (plural), ``capital``, ``metonym`` ("the Kremlin"), ``city`` (a place in it);
            of a person ``full`` (whole name, also with initials or patronymic), ``surname``, ``address``
            (given name and patronymic); of an organisation ``name``, ``acronym``, ``short``, ``former``,
            ``adjective``, ``body``.
        language: BCP 47 tag of the language it is written in.
        start: first day on which the name was in use; ``None`` if no start is known.
        end: the day from which it was no longer in use; ``None`` while it is.
        weak: the word often means something else (Georgia, Jordan, "the Commonwealth"): it needs context.
        cased: it counts only with the same capitals.
        body: for the type ``body``, which: ``council`` (heads of state), ``supreme council``,
            ``heads of government``, ``foreign ministers``, ``commission`` ...; else ``None``.
    """

    kind: AliasKind
    form: str
    target: Country | Leader | Organisation
    type: str
    language: str
    start: date | None = None
    end: date | None = None
    weak: bool = False
    cased: bool = True
    body: str | None = None

    def used_on(self, day: date) -> bool:
        """Tell whether the name was in use on ``day``, as far as is known."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)
