"""The tokens of a text with the classes of its small words and its quotations: what the clause rules look at.

Knows where words and quotations stand; what they attribute to whom is for the modules beside this one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import itemgetter

from cis_summits.grammar.quotes import Quotation, find_quotations
from cis_summits.grammar.reading import Reading
from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Lexicon, Tokens
from cis_summits.text import NARRATIVE_KINDS

__all__ = ["Prose"]

_LETTERS = {
    "determiner": "D",
    "preposition": "P",
    "be": "B",
    "have": "H",
    "modal": "M",
    "negation": "N",
    "adverb": "V",
    "to": "T",
    "coordinator": "C",
    "subordinator": "S",
    "relative": "W",
    "subject": "R",
    "object": "O",
    "time": "L",
}
_MAY = "May"
_TOLD = NARRATIVE_KINDS | {"headline", "subheadline"}


@lru_cache(maxsize=4)
def _classes(lexicon: Lexicon) -> Mapping[str, str]:
    classes: dict[str, str] = {}
    for ident, letter in _LETTERS.items():
        for form in lexicon.entry("clause_words", ident).forms:
            classes.setdefault(form, letter)
    for mark in ',;:.!?()[]—–-"“”„«»':
        classes[mark] = mark
    return classes


@lru_cache(maxsize=4)
def _small_words(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    return {entry.id: lexicon.forms("clause_words", entry.id) for entry in lexicon.category("clause_words")}


@lru_cache(maxsize=4)
def _acts(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    acts = lexicon.category("acts")
    return {act.id: frozenset(flag for flag, value in act.more.items() if value is True) for act in acts}


class Prose:
    """Narrative sentences as the clause rules see them. Token numbers count from 0 over the whole text.

    Attributes:
        tokens: the tokens of the text.
        lower: the tokens in lower case.
        words: the tokens as they stand.
        classes: one letter for each small word or mark ("D" determiner, "P" preposition, "B" be, "H" have,
            "M" modal, "N" negation, "V" adverb, "T" to, "C" and/but, "S" while/after/if, "W" who/which/that,
            "R" subject pronoun, "O" object pronoun, "L" day; marks stand for themselves), ``None`` for all else.
        sentences: the sentences that an author tells, headlines included, not those inside transcripts.
        quotations: the outermost quotations in those sentences, in order.
        opens: for the token of an opening mark, the number of its quotation.
        closes: for the token of a closing mark, the number of its quotation.
        acts: the flags that a class of acts has in the lexicon, for membership tests.
        small_words: the small words of one class of the lexicon, by its id, for membership tests.
        nouns: the tokens that are reporting nouns ("reply", "opinion").
        subjects: the noun phrases before verbs, as far as asked, see :mod:`cis_summits.readers.statements.phrases`.
        voiced: for the first token of "condolences", "support" and the like, the class of act that voicing them is.
        quoted: for every token, 1 if it stands inside a quotation or is one of its marks.
    """

    __slots__ = (
        "_firsts",
        "acts",
        "classes",
        "closes",
        "lexicon",
        "lower",
        "nouns",
        "opens",
        "quotations",
        "quoted",
        "ranges",
        "sentences",
        "small_words",
        "subjects",
        "tokens",
        "voiced",
        "words",
    )

    def __init__(self, reading: Reading) -> None:
        tokens = reading.tokens
        self.tokens = tokens
        self.lexicon = reading.lexicon
        self.small_words = _small_words(reading.lexicon)
        self.acts = _acts(reading.lexicon)
        self.lower = tokens.lower
        self.words = tokens.words
        self.classes: list[str | None] = list(map(_classes(reading.lexicon).get, tokens.lower))
        for acronym in reading.lexicon.entry("clause_words", "acronym").forms:
            for at in _places(tokens, acronym):
                self.classes[at] = None
        for at in _places(tokens, _MAY):
            if at and tokens.words[at - 1] not in ".!?":
                self.classes[at] = None  # the month
        told = [kind in _TOLD for kind in reading.kinds]
        self.sentences: list[Sentence] = [s for s in reading.sentences if told[s.segment]]
        self._firsts = list(map(itemgetter(2), self.sentences))
        self.quotations: list[Quotation] = find_quotations(reading.text, _paragraphs(self.sentences))
        self.voiced: dict[int, str] = {h.first: h.entry.more["act"] for h in reading.hits["voiced_nouns"]}
        self.nouns = frozenset(hit.first for hit in reading.hits["reporting_nouns"])
        self.subjects: dict[tuple[int, int, frozenset[int]], tuple[int, int] | None] = {}
        self.quoted = bytearray(len(tokens))
        self.opens: dict[int, int] = {}
        self.closes: dict[int, int] = {}
        self.ranges: list[tuple[int, int]] = []
        for number, quotation in enumerate(self.quotations):
            first = bisect_left(tokens.starts, quotation.start)
            last = bisect_right(tokens.ends, quotation.end)
            self.ranges.append((first, last))
            self.quoted[first:last] = b"\x01" * (last - first)
            self.opens[first] = number
            if quotation.closed:
                # A doubled single mark is two tokens.
                self.closes[last - 1] = number

    def sentence_of(self, token: int) -> Sentence | None:
        """Return the sentence that a token stands in; ``None`` outside the narrative."""
        number = bisect_right(self._firsts, token) - 1
        if number < 0 or self.sentences[number].last <= token:
            return None
        return self.sentences[number]

    def whole(self, number: int) -> list[tuple[int, int]]:
        """Return the token ranges of a quotation and of the pieces in which it goes on."""
        last = number + 1
        while last < len(self.quotations) and self.quotations[last].continues:
            last += 1
        return self.ranges[number:last]

    def is_name(self, number: int) -> bool:
        """Tell whether a token is a word that begins with a capital."""
        return self.words[number][:1].isupper()

    def is_adverb(self, number: int) -> bool:
        """Tell whether a token may stand between a subject and its verb without being either."""
        letter = self.classes[number]
        return self.lower[number].endswith("ly") if letter is None else letter in "VN"


def _places(tokens: Tokens, word: str) -> Iterator[int]:
    """Yield the numbers of the tokens that are a word; most words that are asked for do not occur."""
    if word not in tokens.view:
        return
    at = -1
    for _ in range(tokens.words.count(word)):
        at = tokens.words.index(word, at + 1)
        yield at


def _paragraphs(sentences: list[Sentence]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    current = -1
    begun = 0
    for start, end, _, _, _, paragraph in sentences:
        if paragraph == current:
            found[-1] = (begun, end)
        else:
            found.append((start, end))
            current, begun = paragraph, start
    return found
