"""One reading as the reader of indicators asks for it: names, measures, periods and small words around a token."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cis_summits.grammar.calendar_units import months_after
from cis_summits.grammar.periods import PeriodHit
from cis_summits.lexicon import Hit
from cis_summits.model import Organisation
from cis_summits.model.base import read_as
from cis_summits.readers.names import Named, Names
from cis_summits.readers.phrases import phrases

if TYPE_CHECKING:
    from cis_summits.grammar.quantities import Figure
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Lexicon
    from cis_summits.model.quantity import Direction
    from cis_summits.readers.phrases import Phrases

__all__ = ["REACH", "Scene", "Words"]

REACH = 60
"""Tokens that are looked at around a figure: keeps endless sentences linear."""


_ROLLING = {"decade": 10, "year": 1}
"""Grains of which one gone by ends on the day of the text, in years."""


_HEAD = 150  # tokens at the head of a text in which it names its source
_LISTED = 4  # names of a list that are looked at for what the first of them stands behind


class Words(dict[str, frozenset[str]]):
    """The small words that this reader looks at, by their ids in the lexicon, and its small phrases.

    Args:
        lexicon: the words of a language.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__((e.id, frozenset(f.lower() for f in e.forms)) for e in lexicon.category("indicator_words"))
        self.ordered = {
            e.id: {form: number for number, form in enumerate(e.forms, e.get("from", 0))}
            for e in lexicon.category("indicator_words")
            if e.get("from") is not None
        }
        self.breaks = self["hard_break"] | {";", ","}
        self.uncounted = frozenset(f for e in lexicon.category("uncounted") for f in e.forms)
        self.statuses: Phrases = phrases(lexicon, "status_cues")
        self.baselines: Phrases = phrases(lexicon, "baselines")
        self.year_ago: Phrases = phrases(lexicon, "year_ago")
        self.as_of: Phrases = phrases(lexicon, "as_of")
        self.same_months: Phrases = phrases(lexicon, "same_months")
        self.same_period: Phrases = phrases(lexicon, "same_period")
        self.same_level: Phrases = phrases(lexicon, "same_level")
        self.statistics: Phrases = phrases(lexicon, "statistics")
        self.rates: Phrases = phrases(lexicon, "rate_tails")
        self.standins: Phrases = phrases(lexicon, "economy_standins")
        self.parts: Phrases = phrases(lexicon, "part_phrases")
        self.no_economies = frozenset(f for e in lexicon.category("no_economies") for f in e.forms)


@lru_cache(maxsize=4)
def _words_of(lexicon: Lexicon) -> Words:
    """Return the small words of a lexicon, put together once."""
    return Words(lexicon)


class Scene:
    """One reading with what the steps of this reader ask for again and again.

    Args:
        reading: the text and what was recognised in it.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.day = reading.day
        self.tokens = reading.tokens
        self.lower = reading.tokens.lower
        self.count = len(self.lower)
        self.words = _words_of(reading.lexicon)
        self.names = reading.once(Names)
        self.areas = [
            Named(hit.first, hit.last, read_as(Organisation, code=hit.entry.id, name=hit.entry.get("name")), "name")
            for hit in reading.hits["economic_areas"]
            if not hit.entry.get("countries")
        ]
        self.nowhere = frozenset(h.entry.id for h in reading.hits["economic_areas"] if h.entry.get("nowhere"))
        self.areas += self._companies()
        self.areas.sort(key=lambda one: one.first)
        self._paragraphs: dict[int, int] = {}
        self.measures: list[Hit[Entry]] = reading.hits["measures"]
        self.periods = [self._rolled(hit) if hit.grain in _ROLLING else hit for hit in reading.periods]
        self._period_starts = [hit.first for hit in reading.periods]

        currencies = [*reading.hits["currencies"], *reading.hits["currency_marks"]]
        self.coined = frozenset(at for hit in currencies for at in range(hit.first, hit.last))
        self._money = [figure for figure in reading.figures if figure.sort == "money"]
        self._money_starts = [figure.inner for figure in self._money]
        self._durations = [figure for figure in reading.figures if figure.sort == "time"]
        self._duration_starts = [figure.inner for figure in self._durations]

    def _companies(self) -> list[Named]:
        """Return the companies, pipelines and regions that stand for countries."""
        registry = self.reading.registry
        if registry is None:
            return []
        return [
            Named(hit.first, hit.last, registry.country(code), "company")
            for hit in (*self.reading.hits["companies_of"], *self.reading.hits["economic_areas"])
            for code in hit.entry.get("countries") or ()
        ]

    @cached_property
    def statistical(self) -> bool:
        """Whether the text cites statisticians at its head."""
        return self.words.statistics.first(self.lower, 0, min(self.count, _HEAD)) is not None

    @cached_property
    def ends(self) -> frozenset[int]:
        """The last tokens of the names of countries and organisations."""
        return frozenset(one.last - 1 for one in (*self.names.countries, *self.names.organisations))

    def number_of(self, sentence: Sentence) -> int:
        """Return the running number of a sentence."""
        return bisect_left(self.reading.sentences, sentence)

    def paragraph_start(self, sentence: Sentence) -> int:
        """Return the first token of a sentence's paragraph; at most a dozen sentences back."""
        found = self._paragraphs.get(sentence.first)
        if found is None:
            sentences = self.reading.sentences
            number = self.number_of(sentence)
            found = sentence.first
            for back in range(number - 1, max(-1, number - 13), -1):
                if sentences[back].paragraph != sentence.paragraph:
                    break
                found = sentences[back].first
            self._paragraphs[sentence.first] = found
        return found

    def measures_in(self, first: int, last: int) -> list[Hit[Entry]]:
        """Return the measures named in tokens ``first`` up to ``last``, in order."""
        low = bisect_left(self.measures, (first,))  # of hits from that token on, for a shorter tuple sorts first
        return self.measures[low : bisect_left(self.measures, (last,), low)]

    def currency_share(self, first: int, last: int) -> Hit[Entry]:
        """Return tokens as words for the share that a currency has in payments."""
        return Hit(first, last, self.reading.lexicon.entry("measures", "national_currency_share"))

    def measure_before(self, at: int) -> Hit[Entry] | None:
        """Return the last measure named before token ``at``."""
        number = bisect_left(self.measures, (at,)) - 1
        return self.measures[number] if number >= 0 else None

    def periods_in(self, first: int, last: int) -> list[PeriodHit]:
        """Return the periods named in tokens ``first`` up to ``last``, in order."""
        starts = self._period_starts
        return self.periods[bisect_left(starts, first) : bisect_left(starts, last)]

    def _rolled(self, hit: PeriodHit) -> PeriodHit:
        """Return "over the past decade", "over the past year" as the years up to the day of the text."""
        if hit.relation or self.day is None or not self.is_word(hit.first - 1, "over"):
            return hit
        if self.words["gone_by"].isdisjoint(self.lower[hit.first : hit.last]):
            return hit
        start = months_after(self.day, -12 * _ROLLING[hit.grain])
        return PeriodHit(hit.first, hit.last, start, self.day, "rolling", True, False)

    def change_before(self, first: int, last: int) -> Direction | None:
        """Return the way of the last change told in tokens ``first`` up to ``last``."""
        changes = self.reading.hits["changes"]
        number = bisect_left(changes, (last,)) - 1
        return changes[number].entry.get("direction") if number >= 0 and changes[number].first >= first else None

    def compared_at(self, at: int) -> Direction | None:
        """Return the way of "more", "fewer" at a token, where nothing that is counted follows."""
        changes = self.reading.hits["changes"]
        number = bisect_left(changes, (at,))
        if number == len(changes) or changes[number].first != at or changes[number].entry.get("pos") != "after":
            return None
        end = changes[number].last
        ends = end >= self.count or self.lower[end] in ".,;)" or self.is_word(end, "than")
        return changes[number].entry.get("direction") if ends else None

    def is_entered(self, at: int) -> bool:
        """Tell whether what is named at token ``at`` is only joined, or joins: "accession to the EAEU"."""
        for _ in range(_LISTED):
            listed = self.names.country_until.get(at - 1)
            if listed is None or not self.is_word(at - 1, "listing"):
                break
            at = listed.first  # "the accession of India and Iran"
        before = at - 1 - self.is_word(at - 1, "the")
        before -= self.is_word(before, "outward") or self.is_word(before, "share_of")
        return self.is_word(before, "entering")

    def is_founded(self, at: int) -> bool:
        """Tell whether only the beginning of what is named at a token is told: "since the launch of the union"."""
        before = at - 1 - self.is_word(at - 1, "the")
        return self.is_word(before, "share_of") and self.is_word(before - 1, "founding")

    def money_before(self, at: int) -> Figure | None:
        """Return the last figure of money before token ``at``."""
        number = bisect_left(self._money_starts, at) - 1
        return self._money[number] if number >= 0 else None

    def durations_in(self, first: int, last: int) -> list[Figure]:
        """Return the durations ("10 years") in tokens ``first`` up to ``last``, in order."""
        starts = self._duration_starts
        return self._durations[bisect_left(starts, first) : bisect_left(starts, last)]

    def is_word(self, at: int, kind: str) -> bool:
        """Tell whether token ``at`` is one of the small words of a kind."""
        return 0 <= at < self.count and self.lower[at] in self.words[kind]

    def _is_list(self, comma: int) -> bool:
        """Tell whether a comma is the last one of a list of states."""
        before, after = self.names.country_until.get(comma), self.names.state_at(comma + 2)
        return before is not None and after is not None and self.lower[before.first - 1] == ","

    def breaks_between(self, first: int, last: int) -> bool:
        """Tell whether a new clause begins in tokens ``first`` up to ``last``."""
        return self.clause_start(first, last) > first

    def clause_start(self, first: int, last: int) -> int:
        """Return where the clause that holds token ``last`` begins, not before ``first``."""
        lower, words = self.lower, self.words
        low = max(first, last - REACH)
        if words.breaks.isdisjoint(lower[low:last]):
            return low
        hard, soft = words["hard_break"], words["clause_break"]
        for at in range(last - 1, low - 1, -1):
            word = lower[at]
            if word == ";" or word in hard:
                return at + 1
            if word == "," and at + 1 < last and lower[at + 1] in soft:
                if at - 1 in self.ends and at + 2 < last and self._is_list(at):
                    continue  # "Russia, Belarus, and Kazakhstan account for"
                return at + 1
        return low
