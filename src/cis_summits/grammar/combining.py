"""Joins measured numbers: sums in two parts, ranges, before and now; gives each figure its hedge and direction."""

from __future__ import annotations

from decimal import Decimal

from cis_summits.grammar.figure_words import FigureWords
from cis_summits.grammar.figures import Figure, tidy
from cis_summits.grammar.hedges import Change, Hedge, HedgeReader
from cis_summits.grammar.lending import UnitLender, lacks_unit
from cis_summits.grammar.sequels import Sequels
from cis_summits.grammar.units import Measured
from cis_summits.lexicon import Tokens

__all__ = ["Combiner", "with_hundredths", "with_smaller"]

_HUNDRED = Decimal(100)
_BACK = 9  # tokens before a sum in which the "from" that leads to it may stand
_TWICE = 2
_AGENT = 6  # tokens between a verb and the "by" of what it changed by, for things counted
_APART = 5  # tokens between the ends of a range: "to the", with "per barrel" or "last year" before it


def with_hundredths(tokens: Tokens, whole: Measured, part: Measured) -> Measured | None:
    """Join "thirteen dollars and forty-five cents", "15 dollars 50" into one figure."""
    if whole.sort != "money" or whole.number.scaled or whole.prefix or whole.value != whole.value.to_integral_value():
        return None
    cents = part.value
    if not 0 < cents < _HUNDRED or cents != cents.to_integral_value() or part.number.scaled:
        return None
    named = part.unit in ("cent", "penny", "kopeck")
    gap = tokens.lower[whole.last : part.first]
    if not (named and gap in ([], ["and"])) and not (part.sort == "bare" and not gap and cents >= 10):
        return None
    return whole._replace(last=part.last, value=whole.value + cents / _HUNDRED)


def with_smaller(great: Measured, small: Measured) -> Measured | None:
    """Join "3 billion 265 million dollars", "$28 billion 557 million" into one figure."""
    if small.first != great.last or not great.number.scaled or not small.number.scaled or small.prefix:
        return None
    if not (great.sort == "bare" or (great.prefix and small.sort in ("bare", "count"))):
        return None
    step = Decimal(1000)
    while step * 1000 <= great.number.value:
        step *= 1000
    if great.number.value != great.number.value.to_integral_value() or small.number.value >= step:
        return None
    if great.number.value % step:
        return None
    unit = great if great.prefix else small
    value = (great.number.value + small.number.value) * unit.factor
    number = great.number._replace(last=small.number.last, value=great.number.value + small.number.value)
    return unit._replace(first=great.first, last=small.last, value=value, number=number)


class Combiner:
    """Joins measured numbers into ranges and gives each figure its hedge and direction."""

    def __init__(self, tokens: Tokens, words: FigureWords, hedges: HedgeReader) -> None:
        self.tokens = tokens
        self.words = words
        self.hedges = hedges
        self.lender = UnitLender(tokens, words)
        self.sequels = Sequels(tokens, words, hedges)

    def figures(self, measured: list[Measured]) -> list[Figure]:
        """Return the figures of the measured numbers, in order."""
        found: list[Figure] = []
        measured = self.lender.listed(measured)
        at, floor, count = 0, 0, len(measured)
        while at < count:
            one = measured[at]
            if at + 1 < count:
                pair, step = self.chain(measured, at, floor)
                if pair is not None:
                    found += pair
                    floor = found[-1].last
                    at += step
                    continue
                one = self.lender.shared(one, measured[at + 1])
            at += 1
            if one.number.first > floor and self.tokens.lower[one.number.first - 1] == "per":
                floor = one.last  # "$120 per 1,000 cubic metres": what the price is for
                continue
            moved = next((figure for figure in found[:-4:-1] if figure.direction is not None), None)
            figure = self.figure(one, floor, found[-1] if found else None, moved)
            if figure is not None:
                if found and self.sequels.corrects(one, found[-1]):
                    found.pop()
                found.append(figure)
                floor = figure.last if figure.sort != "bare" else floor
        return found

    def chain(self, measured: list[Measured], at: int, floor: int) -> tuple[list[Figure] | None, int]:
        """Read the numbers from ``at`` on as a range or as before and now; tell how many belong to it.

        Ranges may be such ends themselves: "from 4 to 6 percent to 2 to 3 percent", "from 12 to 20-22 billion".
        """
        one, two = measured[at], measured[at + 1]
        if two.number.year and two.sort == "bare" and at + 2 < len(measured):
            pair = self.pair(one, measured[at + 2], floor)  # "from 20 percent in 2022 to 8 percent"
            if pair is not None and len(pair) == 2:
                return pair, 3
        pair = self.pair(one, two, floor)
        joined = at + 2 < len(measured) and measured[at + 2].first - two.last == 1
        if not joined or one.number.fraction:
            return pair, 2
        if pair is not None and len(pair) == 2 and self.tokens.lower[two.last] in self.words["to"]:
            now = self.pair(measured[at + 2], measured[at + 3], two.last) if at + 3 < len(measured) else None
            if now is not None and len(now) == 1 and now[0].unit == pair[0].unit:
                before = self.pair(one, two, floor, ranged=True) or pair
                before[0].role, now[0].role = "before", "now"
                return [*before, *now], 4
        if pair is None and two.first - one.last == 1 and self.tokens.lower[one.last] in self.words["to"]:
            hedge = self.hedges.hedge(one.first, one.first, floor)
            lead = self.tokens.lower[hedge.first - 1] if hedge.first > floor else ""
            now = self.pair(two, measured[at + 2], one.last) if lead in self.words["from"] else None
            lent = self.lender.alike(one, measured[at + 2]) if now is not None and len(now) == 1 else None
            if now is not None and lent is not None and now[0].unit == lent.unit:
                lent = lent._replace(sort=now[0].sort)
                before = [self.build(lent, tidy(lent.value), hedge.first, hedge, Change(None, level=True))]
                before[0].role, now[0].role, now[0].level = "before", "now", True
                return [*before, *now], 3
        return pair, 2

    def pair(self, one: Measured, two: Measured, floor: int, *, ranged: bool = False) -> list[Figure] | None:
        """Read two numbers as a range ("5.4-5.5%", "between 2 and 3") or as before and now ("from 23 to 31")."""
        if two.first - one.last > _APART:
            return None
        if one.number.mark or two.number.mark:
            one, two = self.lender.scales_marked(one, two)
        lower, words = self.tokens.lower, self.words
        if one.number.year and (two.prefix or two.number.scaled or two.sort == "percent"):
            return None  # "2022 – $5 billion"
        hyphen = (
            one.last + 1 < two.first and self.tokens.words[one.last] == "-" and lower[one.last + 1] in words["to"]
        )
        end = self.past_rate(one.last + hyphen)  # "a two- to three-percent rise"
        end += end + 1 < two.first and lower[end] in words["upward"] and lower[end + 1] in words["to"]  # "up to"
        gap = two.first - end
        if not 1 <= gap <= 2 or one.number.fraction or two.number.fraction:
            return None
        join = lower[end]
        if gap == 2 and not (join in words["to"] and lower[end + 1] in words.fillers):
            return None
        hedge = self.hedges.hedge(one.first, one.first, floor)
        lead = lower[hedge.first - 1] if hedge.first > floor else ""
        if hedge.first - 2 > floor and lead in words["current"]:
            before = hedge.first - 2 - (lower[hedge.first - 2] in words["determiner"])
            lead = lower[before] if lower[before] in words["from"] else lead  # "from the current $40 to $50 billion"
        if join in words["to"] and one.sort == two.sort == "money" and lead in words["of"]:
            back = lower[
                max(floor, hedge.first - _BACK) : hedge.first
            ]  # "from last year's figure of $3 to $2 billion"
            lead = next((word for word in back if word in words["from"]), lead)
        if two.sort == "bare" and one.sort in ("percent", "money") and join in words["to"] and lead in words["from"]:
            if lacks_unit(two) and (one.sort == "percent" or (one.prefix and not one.number.scaled)):
                two = self.lender.with_unit(two, one)  # "from 23 percent to 31"
        elif join in words["or"] and not self.lender.next_to(one, two):
            return None
        if one.noun >= 0 and two.noun >= 0 and lower[one.noun] != lower[two.noun]:
            return None  # "30 flights a week to 12 cities"
        both = self.lender.alike(one, two)
        if both is None and join in words["and"] and lead in words["between"]:
            both = self.lender.bare_range(one, two)  # "between 2 and 3 million"
        if both is None:
            if not (two.sort == "bare" and two.number.scaled and join in words["to"] and lead in words["from"]):
                return None
            both, two = one, two._replace(unit=one.unit, sort=one.sort)  # "from 3 billion rubles to 5 billion"
        if join in words["to"] and lead in words["from"]:
            if one.sort in ("money", "percent", "unit") and two.sort == "bare":
                two = self.lender.with_unit(two, one)  # "from $1.6 to 2.5 trillion"
            earlier = lower[max(floor, hedge.first - 4) : hedge.first - 1]
            counted = two.sort == "count" and not self.hedges.moves(floor, hedge.first)  # "from 20 to 30 tanks"
            if (
                not ranged
                and not counted
                and not any(word in words["ranging"] for word in earlier)
                and two.sort != "time"
            ):
                return self.before_and_now(both, two, hedge)
        elif join in words["and"]:
            if lead not in words["between"]:
                return None
        elif join not in words.joins and join not in words["or"]:
            return None
        elif one.sort not in ("bare", "count") and join not in words["to"] | words["or"] and not self.touch(one, two):
            if not (one.prefix and two.sort in ("bare", "count") and two.number.scaled > one.number.scaled):
                return None  # "almost 20 percent – 19.8 percent" says the same twice; "$1.5 - 2 million" does not
        elif join in words["to"] and lead in words["by"] and two.sort == "count" and two.value > _TWICE * one.value:
            return None  # "rose by 12 to 64 people": what it came to is no other end
        elif join in words["to"] and one.sort != "bare" and one.value > two.value:
            return None  # "a 51% to 49% split"
        elif join in words["to"] and one.sort != "bare":
            change = self.hedges.change(hedge.first, one.last, floor, percent=one.sort == "percent", hedged=hedge)
            if change.direction is not None:
                return None
        if one.sort in ("money", "percent", "unit") and two.sort in ("bare", "count"):
            two = two._replace(unit=one.unit, sort=one.sort, noun=-1)
        first = hedge.first - (lead in words["between"] or lead in words["from"])
        change = self.hedges.change(first, two.last, floor, percent=two.sort == "percent", hedged=hedge)
        low, high = sorted((tidy(both.value), tidy(two.value)))
        figure = self.build(two, low, first, hedge, change)
        figure.inner = one.first
        figure.upper, figure.qualifier = high, "range"
        figure.last = two.last
        return [figure]

    def past_rate(self, at: int) -> int:
        """Return the token after "a year", "per barrel"; they may stand between the ends of "from 3 a year to 5"."""
        lower = self.tokens.lower
        for ahead in range(at, min(at + 4, len(lower))):
            if lower[ahead] in self.words["to"] and ahead > at:
                return ahead  # "from 35 percent last year to 41 percent"
            if lower[ahead] not in self.words["time_word"] and not (
                len(lower[ahead]) == 4 and lower[ahead].isdecimal()
            ):
                break
        return at + 2 if at + 1 < len(lower) and lower[at] in self.words["per"] and lower[at + 1].isalpha() else at

    def touch(self, one: Measured, two: Measured) -> bool:
        """Tell whether nothing but a mark stands between two numbers, not even a space."""
        return self.tokens.starts[two.first] - self.tokens.ends[one.last - 1] == 1

    def before_and_now(self, one: Measured, two: Measured, hedge: Hedge) -> list[Figure]:
        """Return "from 23 to 31 percent" as two levels."""
        level = Change(None, level=True)
        before = self.build(one._replace(sort=two.sort), tidy(one.value), hedge.first, hedge, level)
        before.role = "before"
        later = self.hedges.hedge(two.first, two.last, one.last)
        if later.qualifier == "at most" and self.tokens.lower[later.first] in self.words["upward"]:
            later = later._replace(qualifier="exact")  # "from 10 up to 12 billion"
        now = self.build(two, tidy(two.value), later.first, later, level)
        now.role = "now"
        return [before, now]

    def figure(
        self, one: Measured, floor: int, previous: Figure | None, moved: Figure | None = None
    ) -> Figure | None:
        """Return a single number as a figure."""
        hedge = self.hedges.hedge(one.first, one.last, floor)
        number = one.number
        if number.fraction and one.sort == "bare":
            return self.part(one, hedge, floor, moved)
        if hedge.qualifier == "at most" and self.sequels.is_reached(hedge.first, previous):
            hedge = hedge._replace(qualifier="exact")  # "grew by 15 percent – up to $6 billion"
        percent = one.sort == "percent"
        corrected = previous if previous is not None and self.sequels.corrects(one, previous) else None
        change = (
            self.hedges.change(hedge.first, one.last, floor, percent=percent, hedged=hedge)
            if one.sort not in ("time", "bare")
            else Change(None)
        )
        lower = self.tokens.lower
        first = hedge.first
        if one.sort == "count" and change.direction is not None and self.is_agent(first, change):
            change = Change(None)
        value = tidy(one.value)
        if percent and hedge.qualifier == "exact" and first > floor and lower[first - 1] in self.words["within"]:
            first, hedge = first - 1, hedge._replace(qualifier="at most")  # "keep inflation within 5 percent"
        if hedge.qualifier == "exact":
            hedge = hedge._replace(qualifier=number.tail)  # "70-plus percent"
        if previous is not None and hedge.qualifier == "exact" and self.sequels.restates(one, previous):
            hedge = hedge._replace(qualifier=previous.qualifier)
        ditto = (
            percent
            and change.direction is None
            and not change.level
            and moved is not None
            and first - moved.last < (12 if lower[max(0, first - 2)] not in self.words.joins else 30)
        )
        if previous is not None and change.direction is None and self.sequels.again_told(one, first, previous):
            change = Change(previous.direction)
        by = first - 1 - (first - 1 > floor and lower[first - 1] in self.words["again"])
        if corrected is not None and change.direction is None and one.unit == corrected.unit:
            change = Change(corrected.direction, level=corrected.level)
        elif ditto and moved is not None and first > floor and lower[by] in self.words["by"]:
            change = Change(moved.direction, by, first)  # "were down 2 percent, others by 3 percent"
        signed = percent or one.unit.startswith("degree")
        if first > floor and signed and (lower[first - 1] in self.words["minus"] or self.is_signed(first)):
            value, first = -value, first - 1
        if (
            one.sort == "bare"
            and previous is not None
            and previous.sort == "percent"
            and previous.direction is not None
        ):
            # "rose by 2 percent but fell by 1": the unit is not said twice.
            again = self.hedges.change(hedge.first, one.last, floor, percent=True, hedged=hedge)
            if again.direction is None and self.sequels.corrects(one, previous):
                again = Change(previous.direction)
            if again.direction is not None and first > floor and lower[first - 1] in self.words["by"]:
                one, change = one._replace(unit="percent", sort="percent"), again
        return self.build(one, value, first, hedge, change)

    def is_agent(self, first: int, change: Change) -> bool:
        """Tell whether those are counted "by" whom a thing is done: "to raise pay, signed by the three states"."""
        lower, words = self.tokens.lower, self.words
        if first < 2 or change.near:
            return False
        gap = lower[change.last : first - 1]
        return lower[first - 1] not in words["by"] or len(gap) > _AGENT or not words["be"].isdisjoint(gap)

    def is_signed(self, at: int) -> bool:
        """Tell whether a minus sign touches token ``at`` and nothing else."""
        tokens = self.tokens
        if tokens.words[at - 1] != "-" or tokens.starts[at] != tokens.ends[at - 1]:
            return False
        return at < 2 or tokens.starts[at - 1] > tokens.ends[at - 2] or tokens.words[at - 2] in "(["

    def part(self, one: Measured, hedge: Hedge, floor: int, previous: Figure | None) -> Figure | None:
        """Return "a third of", "almost half"; other fractions are idioms."""
        tokens, words = self.tokens, self.words
        follows = tokens.lower[one.last] if one.last < len(tokens) else ""
        hedged = hedge.qualifier != "exact"
        change = self.hedges.change(hedge.first, one.last, floor, percent=False, hedged=hedge)
        if change.direction is None and (hit := self.hedges.after_start.get(one.last)) is not None:
            change = Change(hit.entry.get("direction"), hit.first, hit.last, near=False)  # "a third lower"
        if change.direction is not None:  # "fell by a third"
            return self.fraction(one, hedge, change)
        by = hedge.first - 1
        named = by - 1 > floor and tokens.lower[by] in words["by"]
        reach = 30 if named and tokens.lower[by - 1] in words.joins else 12
        if named and previous is not None and previous.direction is not None and by - previous.last < reach:
            return self.fraction(one, hedge, Change(previous.direction, by, by + 1))  # "exports – by a quarter"
        parts = one.last > one.first + 1 and tokens.lower[one.first + 1] in words["in_parts"]  # "one in five"
        if not (follows in words["of"] or hedged or parts):
            return None
        if follows in words["of"] and one.last + 2 < len(tokens):
            after = tokens.lower[one.last + 1 : one.last + 3]
            if any(word.isdecimal() or self.is_time(word) for word in after):
                return None
        return self.fraction(one, hedge, Change(None))

    def fraction(self, one: Measured, hedge: Hedge, change: Change) -> Figure:
        """Return a part of one as it is written; only its meaning makes it a percentage."""
        figure = self.build(one, one.number.value, hedge.first, hedge, change)
        figure.unit, figure.sort, figure.fraction = "fraction", "percent", True
        return figure

    def is_time(self, word: str) -> bool:
        """Tell whether a word is a stretch of time: "half of the year" is a period."""
        return word in self.words["time_noun"]

    def build(self, one: Measured, value: Decimal, first: int, hedge: Hedge, change: Change) -> Figure:
        """Return the figure with its words put together."""
        cue = (change.first, change.last) if change.first >= 0 else None
        last = max(one.last, hedge.last)
        if cue is not None and change.near:
            first = min(first, change.first)
        return Figure(
            first=first,
            last=last,
            inner=one.first,
            value=value,
            unit=one.unit,
            sort=one.sort,
            qualifier=hedge.qualifier,
            direction=change.direction,
            level=change.level or hedge.verb is not None,
            noun=one.noun,
            verb=hedge.verb,
            cue=cue,
            worded=one.number.worded,
            scaled=one.number.scaled,
        )
