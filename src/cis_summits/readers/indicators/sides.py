"""Which two sides a figure between two is of, where the text names only one of them."""

from __future__ import annotations

from bisect import bisect_left

from cis_summits.model import Country, Organisation
from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.naming import Naming
from cis_summits.readers.indicators.parties import Economy
from cis_summits.readers.indicators.scene import REACH
from cis_summits.readers.names import Named

__all__ = ["Sides"]

_TWO = 2
_LEADING = 4  # tokens behind the figure before within which the next partner of a list is named


class Sides(Naming):
    """Finds the other side of a trade, the whole of a share, and remembers which side is which."""

    def complete(
        self, draft: Draft, named: list[Named], previous: Draft | None = None
    ) -> tuple[tuple[Economy, ...], list[tuple[int, int]]]:
        """Return the economies named; where a measure is between two and one is named, find the other."""
        if len(named) > 1:
            named = [one for one in named if not self.scene.is_founded(one.first)] or named
        targets = tuple(dict.fromkeys(one.target for one in named))
        placed = [(one.first, one.last) for one in named]
        one = named[0]
        again = one.type == "standin" and previous is not None and len(previous.economies) == _TWO and draft.sides
        again = again and len(targets) == 1 and isinstance(targets[0], Organisation) and not self.is_mutual(draft)
        again = again and previous is not None and draft.sentence.paragraph == previous.sentence.paragraph
        if again and previous is not None and targets[0] in previous.economies:
            return previous.economies, placed  # "exports of A to the union grew. The parties plan to raise trade"
        if draft.measure == "events" and self._in_the_chair(draft) and self.parties.body is not None:
            chairs = [other.target for other in named if not self.is_possessive(other)]
            return tuple(dict.fromkeys([self.parties.body, *chairs])), placed
        if draft.sides and len(targets) == 1 and self._is_part(draft, one, previous):
            return (*(previous.economies if previous is not None else ()), *targets), placed
        speaker = self.parties.speaker(draft.sentence) if draft.trait("homes") else None
        if speaker is not None and len(targets) == 1 and speaker not in targets and self._is_of_ours(draft):
            return (*targets, speaker), placed  # "there are 480,000 of our citizens in Russia"
        if (
            draft.trait("homes")
            and targets[0] in self.parties.pair
            and len(targets) == 1
            and self.says(draft, "yours")
        ):
            return self.parties.pair, placed  # "your citizens work in Russia"
        if not draft.sides:
            beside = draft.trait("beside_trade") == draft.measure and previous is not None
            if beside and previous is not None and targets[0] in previous.economies:
                return previous.economies, placed  # "the negative balance for Belarus" in its trade with Russia
            inside = [one for one in named if self.is_setting(one)]  # "in the CIS, Kazakhstan grew fastest"
            if 0 < len(inside) < len(named) and draft.figure.sort != "count" and draft.kind != "share":
                targets = tuple(dict.fromkeys(one.target for one in named if one not in inside))
            return targets, placed
        if draft.measure == "prices" and len(targets) == 1 and (seller := self._seller(draft, one)) is not None:
            return (*targets, seller), placed
        outward = self.is_outward(one)
        if draft.trait("housed") and one.first >= draft.figure.last and self.scene.is_word(one.first - 1, "locative"):
            return targets, placed  # "a million students in Georgia"
        if draft.measure == "investment" and not outward and self._is_drawn(draft, one):
            return (one.target,), [(one.first, one.last)]  # "Kazakhstan has attracted $400 billion of investment"
        owned = draft.measure == "debt" and draft.measured is not None and self.is_possessive(one)
        if owned and draft.measured is not None and 0 < draft.measured[0] - one.last <= 3:
            lenders = [other for other in named if self.is_outward(other) and other.target != one.target]
            owed = [one, *lenders[:1]]  # "Ukraine's debts", "Ukraine's debt to China"
            return tuple(each.target for each in owed), [(each.first, each.last) for each in owed]
        if len(targets) > 2:
            inside = [one for one in named if self.is_setting(one)]  # "Russia's main partner in the CIS"
            named = [one for one in named if one not in inside] if len(named) - len(inside) == 2 else named
            targets = tuple(dict.fromkeys(one.target for one in named))
            placed = [(one.first, one.last) for one in named]
        if len(targets) > 1:
            listed = outward and len(self.list_from(named)) == len(named)  # "trade with Georgia and Moldova"
            other = self._other_side(draft, one, ours=not draft.trait("mutual")) if listed else None
            return (targets if other is None or other in targets else (*targets, other)), placed
        if (side := self._next_side(draft, one, previous)) is not None:
            draft.listed = True
            return (targets[0], side), placed
        if draft.kind == "share" and previous is not None and self._shares(draft, one):
            near = draft.sentence.paragraph - previous.sentence.paragraph <= 1
            if near and previous.host not in (None, one.target):
                return (targets[0], previous.host), placed
        if draft.kind == "share" and self.parties.body is not None and self.is_mutual(draft):
            return tuple(dict.fromkeys((*targets, self.parties.body))), placed  # "our share in mutual trade"
        inward = isinstance(targets[0], Organisation) and not outward and not self.is_possessive(one)
        if draft.figure.sort != "count" and not draft.trait("mutual"):
            inward = False  # "investments in the CIS"
        if inward and not self.is_mutual(draft) and draft.measured is not None:
            host = self.parties.speaker(draft.sentence)
            if host is not None and self.scene.is_word(draft.measured[0] - 1, "ours"):
                return (targets[0], host), placed  # "in the EAEU, our trade has reached $25 billion"
        pair = self.parties.pair
        talked = draft.sentence.segment in self.parties.turns
        step = 1 if (draft.trait("mutual") or draft.measure == "investment") and not talked else 0
        if targets[0] in pair and not inward:
            return pair, placed
        two = previous is not None and all(isinstance(each, Country) for each in previous.economies)
        kept = previous is not None and (previous.sides or (two and draft.trait("money")))
        if previous is not None and kept and draft.sentence.paragraph - previous.sentence.paragraph <= step:
            alike = draft.measure == previous.measure or not (draft.trait("object") or self.is_possessive(one))
            alike = alike or bool(draft.trait("mutual") and previous.trait("mutual") and two)
            alike = alike or (two and draft.measure == "investment")
            if alike and len(previous.economies) == 2 and targets[0] in previous.economies and not inward:
                return previous.economies, placed
        if outward and draft.trait("money") and not draft.trait("mutual") and self._lends(draft):
            return targets, placed  # "the union's Anti-Crisis Fund transferred $800 million to Minsk"
        if outward and (other := self._other_side(draft, one, previous)) is not None:
            return (targets[0], other), placed
        goes_on = previous is not None and draft.sentence.paragraph - previous.sentence.paragraph <= step
        if outward and goes_on and previous is not None and draft.trait("mutual"):
            sole = previous.economies if len(previous.economies) == 1 else ()
            # "Its trade is $7 billion. Trade with Georgia ..."
            return tuple(dict.fromkeys((*targets, *sole))), placed
        speaker = self.parties.speaker(draft.sentence) or self.parties.teller(draft.sentence)
        if speaker is not None and speaker != targets[0] and not inward and self.says(draft, "ours"):
            return (targets[0], speaker), placed  # "we have offered Gazprom 16 billion cubic metres"
        return targets, placed

    def _lends(self, draft: Draft) -> bool:
        """Tell whether the fund or bank of an organisation stands before the figure."""
        since = max(draft.sentence.first, draft.figure.first - 4 * REACH)
        bodies = self.names.organisations_in(since, draft.figure.first)
        return any(self._names_body(body.last) for body in bodies)

    def _seller(self, draft: Draft, buyer: Named) -> Economy | None:
        """Return whose company the sentence names beside who pays for its gas: "Gazprom's head said"."""
        low = bisect_left(self._starts, max(draft.sentence.first, draft.figure.first - 4 * REACH))
        high = bisect_left(self._starts, min(draft.sentence.last, draft.figure.last + 4 * REACH), low)
        for one in self._named_all[low:high]:
            if one.type == "company" and one.target != buyer.target:
                return one.target
        return None

    def note_sides(self, draft: Draft, previous: Draft | None) -> None:
        """Note which of two economies is the partner, or the whole that a share is one of."""
        if not draft.sides or not draft.economies:
            return
        if draft.trait("alone") and len(draft.economies) == 1 and isinstance(draft.economies[0], Country):
            draft.measure = draft.trait("alone")  # "we have allocated $2 billion to rebuild the towns"
        if draft.kind == "share" and draft.trait("mutual") and not draft.continues and self._is_of_union(draft):
            # "machines account for 19 percent of mutual trade"
            draft.measure = draft.trait("measure") or draft.measure
        if previous is not None and draft.economies == previous.economies:
            lone = len(draft.economies) == 1 and draft.trait("mutual")
            draft.host = previous.host or (draft.economies[0] if lone else None)
            draft.listed = previous.listed
            if draft.kind == previous.kind == "share":
                draft.whole, draft.sharer = previous.whole, previous.sharer
            return
        if len(draft.economies) != _TWO:
            lone = len(draft.economies) == 1 and draft.trait("mutual")
            draft.host = draft.economies[0] if lone else None
            return
        at = {first for first, _ in draft.placed}
        low = max(draft.sentence.first, draft.figure.first - REACH)
        high = min(draft.sentence.last, draft.figure.last + REACH)
        named = [one for one in self.usable(draft, low, high) if one.first in at]
        first, second = draft.economies
        partners = {one.target for one in named if self.is_outward(one)}
        if previous is not None and previous.host in draft.economies:
            draft.host = previous.host
        elif len(partners) == 1:
            draft.host = second if first in partners else first
        if draft.kind != "share":
            return
        behind = {one.target for one in named if one.first >= draft.figure.last}
        on = previous is not None and previous.sentence.first == draft.sentence.first
        known = {previous.whole} if on and previous is not None and previous.whole in draft.economies else behind
        if len(known) == 1:
            draft.whole = first if first in known else second
            draft.sharer = second if draft.whole == first else first

    def _next_side(self, draft: Draft, one: Named, previous: Draft | None) -> Economy | None:
        """Return the side that goes on where a list names the next: "with Georgia by 5 percent, Armenia by 7"."""
        if previous is None or one.target in previous.economies:
            return None
        if previous.sentence.first != draft.sentence.first:
            near = draft.sentence.paragraph - previous.sentence.paragraph <= 1
            taken_up = draft.measured is None or draft.measured[0] < draft.sentence.first or draft.trait("weak")
            alike = previous.measure in (draft.measure, draft.trait("share_as"))
            alike = alike or bool(draft.trait("weak") and previous.trait("mutual"))
            goes_on = near and taken_up and alike
            if not goes_on or draft.kind == "share" or one.first > draft.sentence.first + 1:
                return None  # but "Kazakhstan ranks second with $1 billion"
        if draft.kind == previous.kind == "share" and len(previous.economies) < _TWO:
            return None  # "Kazakhstan accounts for 22% of that trade, Belarus for 30%"
        if draft.kind == previous.kind == "share":
            other = previous.sharer if one.first >= draft.figure.last else previous.whole
            return other or (previous.host if previous.host != one.target else None)
        alike = previous.measure in (draft.measure, draft.trait("share_as"))
        alike = alike or bool(draft.trait("weak") and previous.trait("mutual"))
        if not alike or previous.host == one.target:
            return None
        if not (draft.trait("mutual") or draft.trait("weak")):
            return None
        leads = one.first - draft.left <= _LEADING and not self.is_possessive(one)
        return previous.host if len(previous.economies) > 1 and (leads or self.is_outward(one)) else None

    def is_origin(self, one: Named) -> bool:
        """Tell whether a name tells where someone is from."""
        at = one.first - 1
        return self.scene.is_word(at - self.scene.is_word(at, "the"), "from_only")

    def _shares(self, draft: Draft, one: Named) -> bool:
        """Tell whether the share of a partner is told: "Russia's share in trade"."""
        behind = self.scene.lower[one.last : min(one.last + 3, draft.figure.first)]
        if self.is_possessive(one):
            return not self.scene.words["part_noun"].isdisjoint(behind)
        return one.last <= draft.figure.first and not self.scene.words["share_noun"].isdisjoint(
            self.scene.lower[one.last : one.last + 2]
        )

    @staticmethod
    def _is_of_union(draft: Draft) -> bool:
        return len(draft.economies) == 1 and isinstance(draft.economies[0], Organisation)

    def is_with_others(self, draft: Draft, previous: Draft) -> bool:
        """Tell whether trade with nobody in particular is meant: "trade with other countries"."""
        if draft.measured is None or not draft.trait("mutual") or draft.measured[0] < draft.sentence.first:
            return False
        at = draft.measured[1]
        outward = self.scene.is_word(at, "outward")
        at += 1 + self.scene.is_word(at + 1, "the")
        others = outward and self.scene.is_word(at, "third")
        at += 1 + self.scene.is_word(at + 1, "third")
        others = others and self.scene.is_word(at, "many_countries")
        return others and draft.sentence.paragraph - previous.sentence.paragraph <= 1

    def is_mutual(self, draft: Draft) -> bool:
        """Tell whether trade within an organisation is meant: "mutual trade"."""
        at = draft.measured[0] if draft.measured is not None else -1
        if self.scene.is_word(at, "mutual") or self.scene.is_word(at - 1, "mutual"):
            return True
        if draft.measure != "national_currency_share":
            return False  # "settlements in national currencies in our mutual trade"
        words = self.scene.lower[max(draft.clause, draft.figure.first - REACH) : draft.figure.first]
        return not self.scene.words["mutual"].isdisjoint(words)

    def _is_drawn(self, draft: Draft, one: Named) -> bool:
        """Tell whether investment is what a country has attracted, from wherever."""
        words = self.scene.lower[one.last : draft.figure.first]
        return len(words) <= REACH and not self.scene.words["attracting"].isdisjoint(words)

    def _is_of_ours(self, draft: Draft) -> bool:
        """Tell whether those counted are the speaker's: "of our citizens"."""
        behind = self.scene.lower[draft.figure.inner : draft.figure.last + 4]
        return self.says(draft, "ours") or not self.scene.words["ours"].isdisjoint(behind)

    def _is_part(self, draft: Draft, one: Named, previous: Draft | None) -> bool:
        """Tell whether a share is that of one in a total before: "trade was $5 billion, Russia's part 80 percent"."""
        if previous is None or previous.kind == "share" or not previous.economies:
            return False
        if draft.kind == "level" and draft.unit == previous.unit and draft.figure.value < previous.figure.value:
            near = draft.sentence.paragraph == previous.sentence.paragraph
            part = self.scene.lower[one.last : min(one.last + 5, draft.figure.first)]
            return (
                near and one.target not in previous.economies and not self.scene.words["part_noun"].isdisjoint(part)
            )
        if draft.kind != "share" or previous.sentence.first != draft.sentence.first:
            return False
        return one.target not in previous.economies and one.first > previous.figure.last

    def _in_the_chair(self, draft: Draft) -> bool:
        """Tell whether the figure's clause speaks of a chairmanship: what was held then, the organisation held."""
        lower = self.scene.lower
        near = [*lower[max(draft.sentence.first, draft.figure.first - REACH // 3) : draft.figure.first]]
        near += lower[draft.figure.last : min(draft.right, draft.figure.last + REACH // 5)]
        return any(word in self.scene.words["chairing"] for word in near)

    def _other_side(
        self, draft: Draft, one: Named, previous: Draft | None = None, *, ours: bool = False
    ) -> Economy | None:
        """Return who trades with the partner named: who stands before in the sentence, or who speaks."""
        first = max(draft.sentence.first, draft.figure.first - REACH)
        speaker = self.parties.speaker(draft.sentence)
        speaks = speaker is not None and speaker != one.target and self.parties.speaks(draft.sentence)
        if speaks and self.says(draft, "we"):
            return speaker  # "before the agreement with Turkey we sold goods to Russia"
        before = [other for other in self.usable(draft, first, one.first) if other.target != one.target]
        hosts = {other.target for other in before}
        if previous is not None and previous.sentence.first == draft.sentence.first and previous.host in hosts:
            return previous.host  # "Georgia's trade with Armenia reached $3 million, exports to Belarus $1 million"
        if before:
            return before[-1].target
        for mention in self.parties.people_in(draft.sentence.first, one.first):
            if mention.country is not None and mention.country != one.target:
                return mention.country
        if ours and not self.says(draft, "ours"):
            return None
        if speaker is not None:
            return speaker if speaker != one.target else None
        near = previous is not None and draft.sentence.paragraph - previous.sentence.paragraph <= 1
        if (owner := self._owner(draft)) is not None:
            return owner if owner != one.target else None
        if near and previous is not None and previous.host not in (None, one.target):
            return previous.host
        teller = self.parties.teller(draft.sentence)
        if teller is None and near and previous is not None and len(previous.economies) == 1 and not previous.local:
            lone = previous.economies[0]
            teller = lone if isinstance(lone, Country) else None
        return teller if teller != one.target else None

    def _owner(self, draft: Draft) -> Country | None:
        """Return whose trade "its trade with Georgia" is: of the country that the sentence before is about."""
        number = self.scene.number_of(draft.sentence)
        at = draft.measured[0] - 1 if draft.measured is not None else -1
        if not number or not self.scene.is_word(at, "its"):
            return None
        before = self.scene.reading.sentences[number - 1]
        last = min(before.last, before.first + REACH)
        named = self.usable(draft, before.first, last) if before.paragraph == draft.sentence.paragraph else []
        return next((one.target for one in named if isinstance(one.target, Country)), None)
