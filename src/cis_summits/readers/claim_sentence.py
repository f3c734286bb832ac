"""One sentence that claims who belongs to an organisation or chairs it: what both kinds of claim look around in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.phrases import Phrase, Phrases, parts, phrases, word_sets

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.readers.names import Named, Names
    from cis_summits.readers.parties import Parties
    from cis_summits.readers.referents import Referents

__all__ = ["ClaimSentence"]


class ClaimSentence:
    """A sentence with the names of its document and the words that constructions ask for.

    Args:
        links: category of the lexicon whose phrases the constructions ask for.

    Attributes:
        reading: the document.
        names: its countries and organisations.
        parties: its states, named themselves or by their leaders.
        referents: its nouns for organisations.
        at: the sentence.
        lower: the tokens of the document in lower case.
    """

    __slots__ = ("_fillers", "_parts", "_small", "at", "lower", "names", "parties", "reading", "referents")

    def __init__(
        self, reading: Reading, names: Names, parties: Parties, referents: Referents, at: Sentence, *, links: str
    ) -> None:
        self.reading = reading
        self.names = names
        self.parties = parties
        self.referents = referents
        self.at = at
        self.lower = reading.tokens.lower
        self._parts = parts(reading.lexicon, links)
        self._small = word_sets(reading.lexicon, "small_words")
        self._fillers = word_sets(reading.lexicon, "claim_fillers")

    def small(self, ident: str) -> frozenset[str]:
        """Return the small words of one entry."""
        return self._small[ident]

    def fillers(self, ident: str) -> frozenset[str]:
        """Return the words of one entry of ``claim_fillers``."""
        return self._fillers[ident]

    def links(self, part: str) -> Phrases:
        """Return the small phrases of one part of the category."""
        return self._parts[part]

    def modal_words(self, first: int, last: int) -> list[Phrase]:
        """Return the words between two tokens that plan, deny or leave open; not the month of May."""
        words = phrases(self.reading.lexicon, "modality").within(self.lower, first, last)
        printed = self.reading.tokens.words
        return [word for word in words if printed[word.first] != "May" or word.first == self.at.first]

    def more_organisations(self, one: Named) -> list[Named]:
        """Return what goes on behind an organisation: "of the union, the pact and the bloc", up to an "and"."""
        found: list[Named] = []
        joined = False
        at, and_, joiners = one.last, self.small("and"), phrases(self.reading.lexicon, "joiners")
        while at < self.at.last:
            joiner = joiners.starting(self.lower, at + (self.lower[at] == ","))
            if joiner is None and self.lower[at] != ",":
                break
            joined = joined or joiner is not None
            at = joiner.last if joiner is not None else at + 1
            other = self.names.organisation_from(at, self.small("belonging"))
            ends = other is not None and (other.last >= self.at.last or not self.lower[other.last].isalpha())
            more = other is not None and not ends and self.lower[other.last] in and_ | self.fillers("dating")
            if other is None or other.body is not None or not (ends or more):
                break
            found.append(other)
            at = other.last
        return found if joined else []
