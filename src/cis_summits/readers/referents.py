"""Which organisation is meant where none is named: "the bloc", "the Union", "its members", "the member states".

What the words themselves name goes before what they only refer to; the readers of claims ask here last.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from cis_summits.model import Organisation
from cis_summits.readers.names import Named, Names
from cis_summits.readers.phrases import small, standing

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading

__all__ = ["Referents"]

_PARAGRAPH = 400  # tokens that are looked back over for what a noun refers to


class Referents:
    """The organisations that nouns and silence stand for in one reading.

    Args:
        reading: the text and what was recognised in it.
    """

    def __init__(self, reading: Reading) -> None:
        names = reading.once(Names)
        self._reading = reading
        self._names = names
        lexicon = reading.lexicon
        self._nouns = lexicon.forms("claim_fillers", "organisation nouns")
        self._others = lexicon.forms("claim_fillers", "before other nouns")
        self._folded = {
            form: entry.id for entry in lexicon.category("organisation_spellings") for form in entry.forms
        }
        self._by_noun: dict[str, list[Named]] = {}
        self._beside: dict[int, Named | None] = {}
        self._skipped = small(lexicon, "belonging") | lexicon.forms("claim_fillers", "before organisation nouns")

    @cached_property
    def main(self) -> Named | None:
        """The organisation that the document is about: the first that it names, before organs of any."""
        elsewhere = self._reading.lexicon.forms("claim_fillers", "elsewhere")
        named = [one for one in self._names.organisations if _code(one).lower() not in elsewhere]
        named = named or self._names.organisations
        if not named:
            return None
        paragraph = self._paragraph(named[0])
        return next((one for one in named if one.body is None and self._paragraph(one) == paragraph), named[0])

    def noun_at(self, at: int) -> Named | None:
        """Return the organisation that the noun at token ``at`` stands for: "the Union", "the organisation"."""
        lower = self._reading.tokens.lower
        if not 0 <= at < len(lower) or lower[at] not in self._nouns:
            return None
        if at and lower[at - 1] in self._others and (at < 2 or lower[at - 2] != "-"):
            return None  # "the Soviet Union", not "the post-Soviet alliance"
        one = self._meant(lower[at], at)
        return one._replace(first=at, last=at + 1, body=None) if one is not None else None

    def noun_from(self, at: int) -> Named | None:
        """Return the organisation whose noun starts at token ``at`` or behind at most seven small words."""
        lower = self._reading.tokens.lower
        for _ in range(8):
            if at >= len(lower) or lower[at] in self._nouns or lower[at] not in self._skipped:
                return self.noun_at(at)
            at += 1
        return None

    def noun_within(self, first: int, last: int) -> Named | None:
        """Return the organisation of the first noun for one in tokens ``first`` up to ``last``."""
        lower = self._reading.tokens.lower
        at = next(standing(self._nouns, lower, first, last), None)
        return self.noun_at(at) if at is not None else None

    def implied(self, at: int) -> Named | None:
        """Return the organisation that token ``at`` speaks of unsaid: the last of its paragraph, or the main one."""
        before = self._opener_before(at) or self._names.organisation_before(at)
        if before is not None and self._paragraph(before) == self._paragraph_at(at):
            return self._main_beside(before) or before
        return self.main or before

    def _main_beside(self, one: Named) -> Named | None:
        """Return the main organisation where the sentence of another names it first: "A repeats what B does"."""
        reading, main = self._reading, self.main
        if main is None or _code(main) == _code(one):
            return None
        if one.first not in self._beside:  # a long sentence is looked through once, however often it is asked of
            told = reading.sentence_at(reading.tokens.starts[one.first])
            named = self._names.organisations_in(told.first, one.first) if told is not None else ()
            self._beside[one.first] = next((other for other in named if _code(other) == _code(main)), None)
        return self._beside[one.first]

    def _opener_before(self, at: int) -> Named | None:
        """Return the organisation that the sentence before that of token ``at`` opens with, if of one paragraph."""
        reading = self._reading
        here = reading.sentence_at(reading.tokens.starts[at])
        if here is None or here.first == 0 or self._names.organisations_in(here.first, at):
            return None
        told = reading.sentence_at(reading.tokens.starts[here.first - 1])
        if told is None or told.paragraph != here.paragraph:
            return None
        opened = self._names.organisations_in(told.first, told.first + 3)
        return opened[0] if opened and opened[0].body is None else None

    def _meant(self, noun: str, at: int) -> Named | None:
        """Return whom a noun means: one of its paragraph that bears it in its name, the main one before others."""
        wanted, main = self._folded.get(noun, noun), self.main
        if main is None:
            return None
        paragraph = self._paragraph_at(at)
        near = {
            _code(one): one
            for one in self._names.organisations_in(at - _PARAGRAPH, at)
            if self._paragraph(one) == paragraph
        }
        fitting = [one for one in near.values() if wanted in self._words(one)]
        if wanted in self._words(main) and (not fitting or any(_code(one) == _code(main) for one in fitting)):
            return main
        if fitting or near:
            return fitting[-1] if fitting else near.get(_code(main), next(reversed(near.values())))
        bearing = self._bearing(wanted)
        before = bisect_left(bearing, at, key=lambda one: one.first)
        return bearing[before - 1] if before else main

    def _bearing(self, noun: str) -> list[Named]:
        """Return the organisations named in the text that bear a noun in their name, in order."""
        if noun not in self._by_noun:
            self._by_noun[noun] = [one for one in self._names.organisations if noun in self._words(one)]
        return self._by_noun[noun]

    def _words(self, one: Named) -> set[str]:
        assert isinstance(one.target, Organisation)
        return {self._folded.get(word, word) for word in one.target.name.lower().split()}

    def _paragraph_at(self, at: int) -> int:
        sentence = self._reading.sentence_at(self._reading.tokens.starts[at])
        return sentence.paragraph if sentence is not None else -1

    def _paragraph(self, one: Named) -> int:
        return self._paragraph_at(one.first)


def _code(one: Named) -> str:
    assert isinstance(one.target, Organisation)
    return one.target.code
