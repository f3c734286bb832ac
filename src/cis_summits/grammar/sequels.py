"""How a figure goes on from the one before it: corrects it, tells it again in another unit, lists another change."""

from __future__ import annotations

from cis_summits.grammar.figure_words import FigureWords
from cis_summits.grammar.figures import Figure
from cis_summits.grammar.hedges import HedgeReader
from cis_summits.grammar.units import Measured
from cis_summits.lexicon import Tokens

__all__ = ["Sequels"]

_RETOLD = 3  # tokens between a change and the same one in another unit: ", or by"
_LISTED = 7  # tokens between two changes of which the second has no verb: "in volume and"


class Sequels:
    """Tells what a figure has to do with the one before it.

    Args:
        tokens: the tokens of the view.
        words: the small words of the language.
        hedges: the reader of the words around figures.
    """

    def __init__(self, tokens: Tokens, words: FigureWords, hedges: HedgeReader) -> None:
        self.tokens = tokens
        self.words = words
        self.hedges = hedges

    def corrects(self, one: Measured, previous: Figure) -> bool:
        """Tell whether a figure takes the place of the one before: "not by 5 percent but by 7"."""
        if not 1 <= one.first - previous.last <= 3:
            return False
        lower, words = self.tokens.lower, self.words
        at = previous.inner - 1
        at -= at >= 0 and lower[at] in words["by"]
        between = lower[previous.last : one.first]
        return (
            at >= 0
            and lower[at] in words["not"]
            and any(word in words["but"] for word in between[:2])
            and all(word in words["but"] or word in words["by"] or word == "," for word in between)
        )

    def is_reached(self, at: int, previous: Figure | None) -> bool:
        """Tell whether "up to" at token ``at`` tells what something grew to."""
        if self.tokens.lower[at] not in self.words["upward"]:
            return False
        verb = self.hedges.change_end.get(at) or self.hedges.change_end.get(at + 1)  # "edged up" ends behind "up"
        if (
            verb is not None
            and verb.first < at
            and verb.entry.get("direction") == "up"
            and verb.entry.get("pos") != "noun"
        ):
            return True
        if previous is None or previous.direction != "up":
            return False
        return previous.last == at or (at - previous.last <= 8 and self.tokens.lower[at - 1] in self.words.joins)

    def restates(self, one: Measured, previous: Figure) -> bool:
        """Tell whether money in brackets only converts the money before: "over 5 million rubles ($60,000)"."""
        opened = one.first - previous.last == 1 and self.tokens.words[previous.last] in "(["
        return opened and one.sort == previous.sort == "money" and previous.upper is None

    def again_told(self, one: Measured, first: int, previous: Figure) -> bool:
        """Tell whether a figure tells the change before it again or goes on with it.

        "rose by 5 percent, or $2 billion" is one change in two units, "rose 5% in volume and 7% in value" two.
        """
        if previous.direction is None or previous.level or one.sort in ("bare", "time", "count"):
            return False
        lower, words = self.tokens.lower, self.words
        gap = lower[previous.last : first]
        follows = lower[one.last] if one.last < len(lower) else "."
        if (one.sort == "percent") != (previous.sort == "percent"):
            said = [word for word in gap if word != "," and word not in words["by"]]
            bracketed = said == ["("] and follows == ")" and one.sort == "percent"
            return len(gap) <= _RETOLD and (bracketed or (len(said) == 1 and said[0] in words["restating"]))
        listed = len(gap) <= _LISTED and gap and (gap[-1] in words["and"] or gap[-1] == ",")
        return (
            bool(listed)
            and one.sort == previous.sort == "percent"
            and not previous.multiple
            and follows in words["after_listed"]
            and not any(word in ".;:" or word in words["no_noun"] - words["after_listed"] for word in gap[:-1])
            and not self.hedges.moves(previous.last, first)
        )
