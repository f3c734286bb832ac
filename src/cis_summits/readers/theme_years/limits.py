"""What looks like a theme year and is none: that of a country, one that is only proposed, one that may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.model import Diagnostic, Organisation, ThemeYear
from cis_summits.model.document import diagnostic
from cis_summits.readers.names import Names, is_state
from cis_summits.readers.phrases import phrases, small
from cis_summits.readers.referents import Referents

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.years import YearMention

__all__ = ["REACH", "ThemeSentence", "national", "possible", "proposed"]

REACH = 12
"""Tokens between a year and "Year of" that "has been officially declared the" may take."""


_PROPOSED = 6  # tokens of "suggested that the year 2028 be" before "declared"
_OWNER = 4  # tokens of "the President's" before "initiative"
_ENDS = frozenset(",;:")


class ThemeSentence(NamedTuple):
    """One sentence with heads, and what the same paragraph told before.

    Attributes:
        reading: the document.
        names: its countries and organisations.
        referents: its nouns for organisations.
        at: the sentence.
        hits: the heads in it, in order.
        verbs: the other words around theme years in it.
        told: the theme year told last in the paragraph.
    """

    reading: Reading
    names: Names
    referents: Referents
    at: Sentence
    hits: list[Hit[Entry]]
    verbs: list[Hit[Entry]]
    told: ThemeYear | None

    @property
    def declared(self) -> bool:
        """Whether a verb tells that a year is dedicated."""
        return any(verb.entry.get("part") == "verb" for verb in self.verbs)


def national(here: ThemeSentence, hit: Hit[Entry], end: int) -> bool:
    """Tell whether a country has the year, not an organisation: "A declared the Year of", "the Year of X in A"."""
    names, lower = here.names, here.reading.tokens.lower
    inside_of = small(here.reading.lexicon, "in")
    if end + 1 < here.at.last and lower[end] in inside_of and names.state_from(end + 1):
        return True
    if any(is_state(one) and lower[one.first - 1] in inside_of for one in names.countries_in(hit.last + 1, end)):
        return True  # "the Year of A in B" is one of both
    owner = (
        names.country_until.get(hit.first - 2)
        if lower[hit.first - 1] in small(here.reading.lexicon, "possessive")
        else None
    )
    if owner is not None:
        return True  # "A's Year of"
    if lower[hit.first - 1] in here.reading.lexicon.forms("claim_fillers", "international"):
        return True  # "the International Year of"
    if _opens_in_state(here, hit):
        return True
    verb = next((v for v in reversed(here.verbs) if v.first < hit.first and v.entry.get("part") == "verb"), None)
    at = verb.first if verb is not None else 0
    while at > here.at.first and lower[at - 1] in here.reading.lexicon.forms("claim_fillers", "fillers"):
        at -= 1
    declaring = names.organisation_until.get(at)
    if declaring is not None and isinstance(declaring.target, Organisation):
        elsewhere = here.reading.lexicon.forms("claim_fillers", "elsewhere")
        if declaring.target.code.lower() in elsewhere:
            return True  # a year of the United Nations
    subject = names.country_until.get(at)
    return subject is not None and is_state(subject)


def _opens_in_state(here: ThemeSentence, hit: Hit[Entry]) -> bool:
    """Tell whether a clause opens with "In A," and names no organisation before the head."""
    lower, first = here.reading.tokens.lower, here.at.first
    first = next((i + 1 for i in range(hit.first - 1, first, -1) if lower[i] == ";"), first)
    one = here.names.state_from(first + 1) if lower[first] in small(here.reading.lexicon, "in") else None
    return one is not None and not here.names.organisations_in(first, hit.first)


def proposed(here: ThemeSentence, hit: Hit[Entry], end: int, diagnostics: list[Diagnostic]) -> bool:
    """Tell whether a year is only proposed or may be declared; a diagnostic then tells of it."""
    verb = next((v for v in reversed(here.verbs) if v.first < hit.first and v.entry.get("part") == "verb"), None)
    start, lower = verb.first if verb is not None else hit.first, here.reading.tokens.lower
    words = phrases(here.reading.lexicon, "modality").within(lower, max(here.at.first, start - 5), start)
    open_ = verb is not None and any(word.entry.get("sense") in ("denied", "possible") for word in words)
    if not open_ and not _proposing(here, start, end):
        return False
    endorsing = here.reading.lexicon.forms("claim_fillers", "endorsing")
    behind = lower[end : here.at.last] if not open_ else []
    if not endorsing.isdisjoint([*lower[here.at.first : start], *behind]):
        return False  # "they endorsed the initiative to declare", "the initiative to declare ... was supported"
    diagnostics.append(
        diagnostic(
            code="undecided-theme-year",
            message="a theme year that is only proposed, or denied",
            span=here.reading.span(start, end),
            severity="info",
        )
    )
    return True


def _proposing(here: ThemeSentence, start: int, end: int) -> bool:
    """Tell whether the words before a year propose it ("proposed 2028 as the"), or those behind ("was proposed")."""
    lower, words = here.reading.tokens.lower, here.reading.lexicon.forms("claim_fillers", "proposing")
    ends = _ENDS | here.reading.lexicon.forms("clause_words", "coordinator")
    for at in range(start - 1, max(here.at.first, start - _PROPOSED) - 1, -1):
        if lower[at] in words and not _at_ones(here, at):
            return True
        if lower[at] in ends:
            break
    be = here.reading.lexicon.forms("clause_words", "be") | here.reading.lexicon.forms("clause_words", "have")
    for at in range(end, min(end + _PROPOSED, here.at.last - 1)):
        if lower[at] in _ENDS:
            return False
        if lower[at] in be and lower[at + 1] in words:
            return True
    return False


def _at_ones(here: ThemeSentence, at: int) -> bool:
    """Tell whether "at A's" or "on the" before a proposal at token ``at`` makes it the ground of what was decided."""
    lower, lexicon = here.reading.tokens.lower, here.reading.lexicon
    opening = small(lexicon, "at") | small(lexicon, "on")
    goes_on = lower[at + 1 : at + 2] and lower[at + 1] in small(lexicon, "infinitive")
    return not goes_on and not opening.isdisjoint(lower[max(here.at.first, at - _OWNER) : at])


def possible(here: ThemeSentence, hit: Hit[Entry], years: list[YearMention]) -> bool:
    """Tell whether "2026 may become" stands before a head."""
    year = next((y for y in reversed(years) if y.last <= hit.first), None)
    if year is None or hit.first - year.last > REACH:
        return False
    words = phrases(here.reading.lexicon, "modality").within(here.reading.tokens.lower, year.last, hit.first)
    return any(word.entry.get("sense") == "possible" for word in words)
