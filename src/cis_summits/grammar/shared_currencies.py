"""Which currency a name means that several have: the manat of a text about Azerbaijan is the Azerbaijani one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits.grammar.figure_words import Hits
from cis_summits.grammar.figures import Figure
from cis_summits.lexicon import Tokens
from cis_summits.model import Country

if TYPE_CHECKING:
    from cis_summits.lexicon import Hit
    from cis_summits.registry import Alias

__all__ = ["settle", "shares_names"]


def shares_names(hits: Hits) -> bool:
    """Tell whether a text has any such name, so that nobody else looks for countries."""
    return bool(hits["currency_names_shared"])


def settle(figures: Sequence[Figure], hits: Hits, countries: Sequence[Hit[Alias]], tokens: Tokens) -> None:
    """Give figures in a currency with a shared name the code of the one country they can be about.

    That is the country of its sentence whose currency has the name, or else of the text; where two come into
    question, or none, the figure keeps the name. A code of ISO 4217 begins with the country's of ISO 3166-1.

    Args:
        figures: the figures of a text, in order; their units are set.
        hits: what the lexicon's gazetteer found in the text.
        countries: where the text names countries, in order.
        tokens: the tokens of the text's view.
    """
    candidates = {hit.entry.id: hit.entry.get("candidates", ()) for hit in hits["currency_names_shared"]}
    stops = [at for at, word in enumerate(tokens.words) if word == "."]
    named = [(hit.first, target.alpha_2) for hit in countries if isinstance(target := hit.entry.target, Country)]
    sentences: dict[int, set[str]] = {}
    for first, code in named:
        sentences.setdefault(bisect_left(stops, first), set()).add(code)
    everywhere = {code for _, code in named}
    for figure in figures:
        codes: Sequence[str] = candidates.get(figure.unit, ())
        for around in (sentences.get(bisect_left(stops, figure.first), everywhere), everywhere):
            fitting = [code for code in codes if code[:2] in around]
            if fitting:
                if len(fitting) == 1:
                    figure.unit = fitting[0]
                break
