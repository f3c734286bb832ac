"""What a voice is: somebody who speaks, as one place of the text gives it; and what the lexicon tells of speakers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from cis_summits.lexicon import Lexicon
from cis_summits.model import Basis, Country, Speaker

__all__ = ["Voice", "akin", "courtesies", "given_names", "officials", "roles"]


class Voice(NamedTuple):
    """Somebody who speaks, as one place of the text gives it.

    Attributes:
        speaker: who.
        country: whom the speaker speaks for.
        office: the office held, if known.
        basis: ``derived`` if anything but a printed name told who it is.
        sex: "m" or "f" where it is known.
        many: whether several speak as one ("the participants").
        paper: whether it is a document or a count that speaks ("the agreement sets out").
        sent: whether such a paper speaks for whoever sent or made it ("the message reads").
        issued: whether it is a paper that speaks for the body that issued it ("the statement said").
        relay: whether it is a paper or an agency that passes on what others said.
        releases: whether it is an office that tells what its superior did ("the press service").
        thing: whether common words name it that are no name of a person or body ("the visit", "exports").
        known: whether the registry, the lexicon or the rest of the text know the name.
        at: number of the first token that names the speaker.
    """

    speaker: Speaker
    country: Country | None = None
    office: str | None = None
    basis: Basis = "stated"
    sex: str | None = None
    many: bool = False
    paper: bool = False
    sent: bool = False
    issued: bool = False
    relay: bool = False
    releases: bool = False
    thing: bool = False
    known: bool = True
    at: int = 0

    def derived(self, at: int) -> Voice:
        """Return the same voice as one that the words at a token stand for, without naming it."""
        speaker, country, office, _, *rest, _ = self
        return tuple.__new__(Voice, (speaker, country, office, "derived", *rest, at))


@lru_cache(maxsize=4)
def roles(lexicon: Lexicon) -> Mapping[str, str]:
    """The roles of offices, by their canonical names."""
    return {entry.id: entry.more["role"] for entry in lexicon.category("offices") if entry.get("role")}


@lru_cache(maxsize=4)
def akin(lexicon: Lexicon) -> Mapping[str, str]:
    """The offices by which holders of others may be called as well: a press secretary by "the spokesman"."""
    return {entry.id: entry.more["akin"] for entry in lexicon.category("offices") if entry.get("akin")}


@lru_cache(maxsize=4)
def officials(lexicon: Lexicon) -> Mapping[str, str]:
    """The codes of the countries that well-known officials speak for, by their names."""
    return {form: entry.id for entry in lexicon.category("officials") for form in entry.forms}


@lru_cache(maxsize=4)
def given_names(lexicon: Lexicon) -> Mapping[str, str]:
    """The sex that given names tell."""
    return {form: entry.id[0] for entry in lexicon.category("given_names") for form in entry.forms}


@lru_cache(maxsize=4)
def courtesies(lexicon: Lexicon) -> frozenset[str]:
    """The words of courtesy that may stand before a name, and the stop behind them: "Mr", "."."""
    return frozenset(form.lower() for entry in lexicon.category("honorifics") for form in entry.forms) | {"."}
