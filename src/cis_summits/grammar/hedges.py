"""What the words around a figure say of it: how it is hedged, and whether it is a change and which way."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from cis_summits.grammar.figure_words import FigureWords, Hits
from cis_summits.lexicon import Entry, Hit, Tokens
from cis_summits.model.quantity import Direction
from cis_summits.values import Qualifier

__all__ = ["Change", "Hedge", "HedgeReader"]

_NOUN = 4  # tokens behind a number among which its noun stands
_REACH = 14  # tokens that may stand between a verb and its "by 5 percent"
_DENIED: dict[Qualifier, Qualifier] = {"exact": "under", "over": "at most", "under": "at least"}
_MARK = 3  # letters of "yoy"
_STOPS = frozenset(".;:!?")


class Hedge(NamedTuple):
    """How a figure is hedged.

    Attributes:
        first: first token of the hedging words (the figure's own first token without any).
        last: token after the words behind it.
        qualifier: the hedge.
        verb: the verb that leads to the figure ("reached", "exceeded"), if one does.
    """

    first: int
    last: int
    qualifier: Qualifier
    verb: Entry | None


class Change(NamedTuple):
    """Whether a figure is a change.

    Attributes:
        direction: which way; ``None`` for a level.
        first: first token of the words that tell it, ``-1`` without any.
        last: token after the last word that tells it.
        level: whether the words say that it is a level: "rose to 5 percent".
        near: whether the words touch the figure, as in "rose 5 percent", "up by 5 percent".
    """

    direction: Direction | None
    first: int = -1
    last: int = -1
    level: bool = False
    near: bool = True


class HedgeReader:
    """Reads the words around the figures of one text.

    Args:
        tokens: the tokens of the view.
        hits: what the lexicon's gazetteer found in them.
        words: the small words of the language.
    """

    def __init__(self, tokens: Tokens, hits: Hits, words: FigureWords) -> None:
        self.tokens = tokens
        self.hits = hits
        self.words = words
        self.count = len(tokens)
        self.before = {hit.last: hit for hit in hits["qualifiers"]}
        self.after = {hit.first: hit for hit in hits["qualifiers_after"]}
        self.change_end: dict[int, Hit[Entry]] = {}
        self.change_start: dict[int, Hit[Entry]] = {}
        self.after_start: dict[int, Hit[Entry]] = {}
        self.alone_end: dict[int, Hit[Entry]] = {}
        for hit in hits["changes"]:
            if hit.entry.get("pos") == "after":
                self.after_start[hit.first] = hit
                if hit.entry.get("alone"):
                    self.alone_end[hit.last] = hit
            else:
                self.change_end[hit.last] = hit
                self.change_start[hit.first] = hit

    def hedge(self, first: int, last: int, floor: int) -> Hedge:
        """Return the hedge of the figure at ``first`` to ``last``; words before ``floor`` are not its own."""
        at, qualifier, verb = self._milestone(first, floor), None, None
        tokens = self.tokens
        for _ in range(4):
            hit = self.before.get(at)
            skipped = at
            while (
                hit is None
                and skipped > floor
                and at - skipped < 2
                and tokens.lower[skipped - 1] in self.words.fillers
            ):
                skipped -= 1
                hit = self.before.get(skipped)
            if hit is None or hit.first < floor or (hit.entry.get("or_by") and self._of_papers(first + 1)):
                break
            if skipped < at and self._is_known(skipped):
                break
            said = hit.entry.get("qualifier")
            if hit.entry.get("verb"):
                if skipped < at and tokens.lower[skipped] in self.words["by"]:
                    break  # "passed by 98 votes"
                verb = hit.entry
                if self._is_denied(hit.first, floor):
                    said = _DENIED.get(said, said)  # "did not reach 65 percent"
                if qualifier is None or qualifier == "exact":
                    qualifier = said
                at = hit.first
                break
            if qualifier is None or (qualifier == "exact") or said in ("at most", "at least"):
                qualifier = said
            at = hit.first
        hit = self.after.get(last)
        if hit is None and last < self.count and tokens.words[last] == "," and (comma := self.after.get(last + 1)):
            hit = comma if comma.last - comma.first > 1 else None
        if hit is not None and qualifier is None:
            qualifier, last = hit.entry.get("qualifier"), hit.last
        elif last + 1 < self.count and tokens.words[last] == "-" and tokens.lower[last + 1] in self.words["plus"]:
            qualifier, last = qualifier or "at least", last + 2  # "$7 trillion-plus"
        elif last < self.count and tokens.words[last] == "+" and tokens.starts[last] == tokens.ends[last - 1]:
            qualifier, last = qualifier or "at least", last + 1
        return Hedge(at, last, qualifier or "exact", verb)

    def _is_denied(self, verb: int, floor: int) -> bool:
        """Tell whether the words before a verb deny it: "did not reach", "has yet to reach"."""
        before = self.tokens.lower[max(floor, verb - 2) : verb]
        if not self.words["not"].isdisjoint(before):
            return True
        return len(before) > 1 and before[1] in self.words["to"] and before[0] in self.words["unmet"]

    def _is_known(self, at: int) -> bool:
        """Tell whether "than the" ends behind token ``at``: "more than the 5 percent of last year" are 5 percent."""
        return self.tokens.lower[at] in self.words["definite"] and self.tokens.lower[at - 1] in self.words["than"]

    def _milestone(self, at: int, floor: int) -> int:
        """Step back over "the mark of" behind a verb: "surpassed the mark of $5 billion"."""
        lower = self.tokens.lower
        if at - 2 > floor and lower[at - 1] in self.words["of"] and lower[at - 2] in self.words["milestone"]:
            verb = at - 2 - (lower[at - 3] in self.words["determiner"])
            hit = self.before.get(verb)
            if hit is not None and hit.entry.get("verb"):
                return verb
        return at

    def _of_papers(self, at: int) -> bool:
        """Tell whether papers that things are done under are counted from token ``at``: "28 programmes"."""
        lower = self.tokens.lower
        while at + 1 < self.count and lower[at] in (",", ".") and lower[at + 1].isdecimal():
            at += 2  # "3,000"
        for word in lower[at : at + _NOUN]:
            if not word.isalpha() or word in self.words["no_noun"]:
                return False
            if word in self.words["paper"]:
                return True
        return False

    def moves(self, floor: int, last: int) -> bool:
        """Tell whether words of growing or falling stand in the few tokens before token ``last``."""
        return any(at in self.change_end for at in range(max(floor + 1, last - _REACH), last + 1))

    def change(self, first: int, last: int, floor: int, *, percent: bool, hedged: Hedge) -> Change:
        """Return what the words before and behind a figure say of its direction."""
        tokens, words = self.tokens, self.words
        lower = tokens.lower
        at = first
        while (
            at > floor
            and lower[at - 1] in words.fillers
            and lower[at - 1] not in words["by"]
            and lower[at - 1] not in words["of"]
        ):
            at -= 1
        if at > floor and hedged.verb is None:
            before = lower[at - 1]
            if at == hedged.first and lower[at] in words["passing"] and at in self.change_end:
                return Change(None, level=True)  # "jumped above 5 percent"
            if before in words["to"]:
                after = self._after(first, last) if percent and at < first else Change(None)
                return after if after.direction is not None else Change(None, level=True)  # "to a 9 percent rise"
            if before in words["by"]:
                found = self._verb_before(at - 1, floor)
                if found is not None:
                    return found
            elif before in words["of"]:
                hit = self.change_end.get(at - 1)
                if hit is not None and hit.entry.get("pos") in ("noun", "both"):
                    return Change(hit.entry.get("direction"), hit.first, hit.last)
                if at - 2 > floor and lower[at - 2] in words["pace"]:
                    hit = self.change_end.get(at - 2)  # "a growth rate of 5 percent"
                    if hit is None or hit.entry.get("pos") != "noun":
                        hit = self._paced(at - 2, floor)
                    if hit is not None:
                        return Change(hit.entry.get("direction"), hit.first, hit.last, near=False)
            elif percent and before in words["for"] and not (last < self.count and lower[last] in words["of"]):
                hit = self.change_end.get(at - 1)
                if hit is not None and hit.entry.get("pos") != "noun":
                    return Change(hit.entry.get("direction"), hit.first, hit.last)  # "has risen for 5 percent"
            elif percent and before in words["pacing"]:
                hit = self.change_end.get(at - 1)
                if hit is not None and (hit.entry.get("pos") == "noun" or lower[at - 2].endswith("ing")):
                    return Change(hit.entry.get("direction"), hit.first, hit.last)  # "growing at 6 percent"
            else:
                hit = self.change_end.get(at) or self._past_adverb(at, floor)
                if (
                    hit is not None
                    and hit.first >= floor
                    and hit.entry.get("pos") != "noun"
                    and (percent or not hit.entry.get("object"))
                ):
                    return Change(hit.entry.get("direction"), hit.first, hit.last)
        if percent:
            if at > floor and lower[at - 1] in words["plus_sign"] and tokens.ends[at - 1] == tokens.starts[at]:
                return Change("up", at - 1, at)
            if at > floor and lower[at - 1] in words["plus"] and not (at > 1 and self._is_sum(at - 2)):
                return Change("up", at - 1, at)  # "it was plus 5 percent"
            return self._after(first, last)
        hit = self.after_start.get(last)
        than = hit is not None and hit.last < self.count and lower[hit.last] in words["than"]
        if hit is not None and (than or hit.entry.get("alone")):
            return Change(hit.entry.get("direction"), hit.first, hit.last)  # "$29 million more than"
        return Change(None)

    @cached_property
    def amount_ends(self) -> set[int]:
        """Tokens behind numbers, units and currencies."""
        return {hit.last for category in ("units", "currencies", "numbers") for hit in self.hits[category]}

    def _is_sum(self, at: int) -> bool:
        """Tell whether an amount ends at token ``at``, to which "plus" adds."""
        word = self.tokens.words[at]
        return word.isdecimal() or word in "%$€£" or at + 1 in self.amount_ends

    def _paced(self, pace: int, floor: int) -> Hit[Entry] | None:
        """Return the change told at a pace: "growing at an average annual rate of 5 percent"."""
        for at in range(pace, max(floor, pace - _NOUN), -1):
            if self.tokens.lower[at - 1] in self.words["pacing"]:
                return self.change_end.get(at - 1)
        return None

    def _past_adverb(self, at: int, floor: int) -> Hit[Entry] | None:
        lower = self.tokens.lower
        if at - 1 > floor and lower[at - 1].endswith("ly"):
            return self.change_end.get(at - 1)
        return None

    def _verb_before(self, by: int, floor: int) -> Change | None:
        """Find the verb of "by 5 percent": the nearest one before, in the same sentence."""
        words = self.tokens.words
        if (alone := self.alone_end.get(by)) is not None and alone.first >= floor:
            return Change(alone.entry.get("direction"), alone.first, alone.last)  # "higher by 5 percent"
        nearest = max(floor, by - _REACH)
        for at in range(by, nearest, -1):
            hit = self.change_end.get(at)
            if hit is not None and hit.first >= nearest and hit.entry.get("pos") != "noun":
                return Change(hit.entry.get("direction"), hit.first, hit.last, near=at == by)
            over = self.before.get(at)
            tells = over is not None and over.entry.get("verb") and not over.entry.get("no_by")
            if over is not None and tells and over.entry.get("qualifier") == "over":
                return Change("up", over.first, over.last, near=at == by)
            if words[at - 1] in _STOPS:
                return None
        # "exceeded the plan by": nouns ("growth by 5 percent") come last, they may belong to something else.
        hit = self.change_end.get(by)
        return Change(hit.entry.get("direction"), hit.first, hit.last) if hit is not None else None

    def _after(self, first: int, last: int) -> Change:
        """Read "5 percent higher", "5 percent growth", "a 5 percent drop"."""
        tokens = self.tokens
        hit = self.after_start.get(last)
        if hit is not None:
            return Change(hit.entry.get("direction"), hit.first, hit.last)
        up = self.change_start.get(last)
        if up is not None and up.entry.get("pos") == "particle" and not self._goes_on(up.last):
            return Change(up.entry.get("direction"), up.first, up.last)  # "5 percent up."
        determiner = self.words["determiner"]
        article = any(word in determiner for word in tokens.lower[max(0, first - 2) : last])
        last = self._past_yearly(last)
        for at in range(last, min(last + 4, self.count)):
            hit = self.change_start.get(at)
            if hit is not None:
                pos = hit.entry.get("pos")
                noun = article or (hit.last < self.count and tokens.lower[hit.last] in self.words["behind_noun"])
                if pos == "noun" or (pos == "both" and noun):
                    return Change(hit.entry.get("direction"), hit.first, hit.last)
                break
            word = tokens.words[at]
            if word not in "[]()-" and (not word.isalpha() or tokens.lower[at] in self.words.no_noun):
                break
        return Change(None)

    def _goes_on(self, at: int) -> bool:
        """Tell whether a word that is no comparison stands at token ``at``: "up to", "up his sleeve"."""
        return (
            at < self.count
            and self.tokens.words[at].isalnum()
            and self.tokens.lower[at] not in self.words["compared"]
        )

    def _past_yearly(self, at: int) -> int:
        """Return the token after "year-on-year", "y/y" at token ``at``, or ``at`` itself."""
        lower, words = self.tokens.lower, self.words
        ahead = at
        while ahead < self.count and lower[ahead] in words["yearly"]:
            ahead += 1
            while ahead < self.count and lower[ahead] in words["yearly_join"]:
                ahead += 1
        return ahead if ahead - at > 1 or (ahead > at and len(lower[at]) == _MARK) else at
