"""Picks the figures that measure something, and shows what stands around each of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cis_summits.grammar.figures import tidy
from cis_summits.grammar.quantities import Figure
from cis_summits.model import Country, Organisation
from cis_summits.readers.indicators.scene import REACH, Scene

if TYPE_CHECKING:
    from cis_summits.grammar.periods import PeriodHit
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry
    from cis_summits.model.people import Speaker
    from cis_summits.model.quantity import Direction, IndicatorKind, IndicatorStatus

__all__ = ["Draft", "drafts_of"]

_REST = 20
_OBJECT = 6  # tokens of what is doubled, with the "to" behind it
_SMALL = Decimal(10)
_LARGE = Decimal(1000)
_HUNDRED = Decimal(100)


@dataclass(slots=True)
class Draft:
    """An indicator in the making.

    Attributes:
        figure: the figure.
        sentence: the sentence it stands in.
        left: the token after the figure before it in the sentence, or the sentence's first.
        right: the first token of the next figure in the sentence, or the token after the sentence.
        clause: the first token of the figure's clause, not before ``left``.
        twin: the figure that this one restates ("almost 20 percent – 19.8 percent") or leads to ("up 5 percent
            to $60 billion"); they share measure, economies and period.
        restates: whether it says the same of the same, so that kind and direction are shared too.
        measure: id of the measure.
        entry: the lexicon's entry of the measure; ``None`` where none was found.
        measured: tokens of the words that tell it.
        kind: what sort of figure it is.
        direction: which way it changed.
        status: fact, forecast or target.
        period: the period it is for.
        named: that period as the text names it, before it was fitted to the figure.
        passing: the period that goes on with the figures behind, where it is not this one's own.
        told: whether the figure's own sentence names the period.
        economies: of whom it is.
        placed: tokens that name the economies; empty where they are derived.
        unit: its unit, where the context tells one that the figure does not.
        assumed: whether the unit is such a one.
        local: whether only its own words place it ("nine cases in Spain"), so that nothing carries over.
        small: whether it is too small a count to be an indicator; it is kept for what follows it.
        domestic: whether the measure, one between two otherwise, is here of one side: gas produced, not sold.
        host: the side whose trade with a partner it is.
        listed: whether its partner is one of a list, so that what follows is of the host alone.
        whole: the economy in whose whole it is a share.
        sharer: the economy that has the share.
        said_by: who states it.
        grown: the change in percent that is told beside a level.
        part: whether it is a part of the figure before ("including about 10,000").
        follows: whether the words behind it say so ("a third of them").
        continues: whether it names no measure and goes on with that of the figure before.
        converts: whether it only gives the figure before in another unit ("1.5 trillion rubles ($16 billion)").
        end: the token after the figure, and after a figure in brackets that converts it.
    """

    figure: Figure
    sentence: Sentence
    left: int
    right: int
    clause: int
    twin: Draft | None = None
    restates: bool = False
    measure: str = "other"
    measured: tuple[int, int] | None = None
    entry: Entry | None = None
    kind: IndicatorKind = "level"
    direction: Direction | None = None
    status: IndicatorStatus = "actual"
    period: PeriodHit | None = None
    named: PeriodHit | None = None
    passing: PeriodHit | None = None
    told: bool = False
    economies: tuple[Country | Organisation, ...] = ()
    placed: list[tuple[int, int]] = field(default_factory=list)
    unit: str = ""
    assumed: bool = False
    continues: bool = False
    part: bool = False
    follows: bool = False
    local: bool = False
    small: bool = False
    domestic: bool = False
    converts: bool = False
    end: int = 0
    host: Country | Organisation | None = None
    listed: bool = False
    whole: Country | Organisation | None = None
    sharer: Country | Organisation | None = None
    said_by: Speaker | None = None
    grown: Draft | None = None

    @property
    def lasting(self) -> PeriodHit | None:
        """The period that goes on with the figures behind."""
        return self.period or self.passing

    @property
    def sides(self) -> bool:
        """Whether the measure is one between two parties."""
        return bool(self.trait("sides") == 2) and not self.domestic

    def trait(self, name: str) -> Any:
        """Return what the lexicon says of the measure under a key; ``None`` where it says nothing."""
        return self.entry.more.get(name) if self.entry is not None else None


def drafts_of(scene: Scene) -> list[Draft]:
    """Return a draft for every figure of the prose that measures something, in order."""
    reading = scene.reading
    groups: dict[int, list[Figure]] = {}
    for figure in reading.figures:
        number = bisect_left(reading.sentences, (scene.tokens.starts[figure.inner] + 1,)) - 1
        if number >= 0 and figure.last <= reading.sentences[number].last:
            groups.setdefault(number, []).append(figure)
    drafts: list[Draft] = []
    for number in sorted(groups):
        drafts += _of_sentence(scene, reading.sentences[number], groups[number])
    return drafts


def _of_sentence(scene: Scene, sentence: Sentence, figures: list[Figure]) -> list[Draft]:
    found: list[Draft] = []
    kept = [f for f in figures if f.inner >= sentence.first and not _is_idle(scene, f)]
    ends = {figure.last for figure in figures if _is_idle(scene, figure)}
    for index, figure in enumerate(kept):
        left = max(kept[index - 1].last, sentence.first) if index else sentence.first
        right = kept[index + 1].first if index + 1 < len(kept) else sentence.last
        before = found[-1] if found and found[-1].figure.last == left else None
        twin, restates = _twin(scene, figure, before, ends)
        if twin is not None and figure.sort in ("bare", "count") and restates:
            _lend(figure, twin.figure)
        if not restates and not _measures(scene, figure, sentence):
            continue
        clause = scene.clause_start(left, _before_or(scene, figure.first, left))
        if right == sentence.last:
            right = _before_teller(scene, figure.last, right)
        else:
            right = _before_measure(scene, figure.last, right)
        draft = Draft(figure, sentence, left, right, clause, twin, restates, end=figure.last)
        draft.converts = twin is not None and _converts(scene, figure, twin.figure)
        gap = range(max(left, figure.first - 6), figure.first)
        draft.small = (
            figure.sort == "count" and figure.value < _SMALL and figure.qualifier == "exact" and not restates
        )
        parts = scene.words.parts
        draft.follows = bool(found) and parts.starting(scene.lower, figure.last) is not None
        draft.part = draft.follows or (index > 0 and any(parts.starting(scene.lower, at) is not None for at in gap))
        found.append(draft)
    for one, two in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if two.converts:  # "8 billion cubic metres (282 billion cubic feet) of gas": what stands behind is of both
            one.right = two.right
            one.end = two.figure.last + (scene.lower[two.figure.last : two.figure.last + 1] in ([")"], ["]"]))
    return found


def _before_or(scene: Scene, at: int, left: int) -> int:
    """Return the token before ", or": a figure right behind it only says the same in other words."""
    if at - 1 > left and scene.lower[at - 1] in scene.words["or_only"]:
        return at - 2 if scene.lower[at - 2] == "," else at - 1
    return at


def _before_measure(scene: Scene, first: int, last: int) -> int:
    """Return where the words of the next figure begin, at ", exports to Georgia - "; else ``last``."""
    for hit in scene.measures_in(first + 1, min(last, first + REACH)):
        at = hit.first - 1 - scene.is_word(hit.first - 1, "the")
        if scene.lower[at] == "," and at >= first and not hit.entry.get("weak"):
            return at
    return last


def _before_teller(scene: Scene, first: int, last: int) -> int:
    """Return where the words end that a figure's sentence tells, before ", the minister of Belarus said"."""
    lower, tellers = scene.lower, scene.words["telling"]
    behind = lower[first : min(last, first + REACH)]
    for mark in (0, 1):
        if behind[mark : mark + 1] and behind[mark] in scene.words["closing_quote"]:
            return first + mark
    if tellers.isdisjoint(behind):
        return last
    verb = next(at for at, word in enumerate(behind) if word in tellers)
    comma = next((at for at in range(verb, -1, -1) if behind[at] in ",–—"), None)
    return first + comma if comma is not None else last


def _converts(scene: Scene, figure: Figure, other: Figure) -> bool:
    """Tell whether a figure in brackets gives the one before in another unit."""
    gap = scene.lower[other.last : figure.first]
    if figure.sort != other.sort or figure.sort not in ("money", "unit") or figure.direction is not None:
        return False
    return gap in (["("], ["["]) or (figure.unit != other.unit and _is_or(scene, gap))


def _is_or(scene: Scene, gap: list[str]) -> bool:
    return 0 < len(gap) <= 2 and gap[-1] in scene.words["or_only"] and gap[0] in (",", gap[-1])


def _twin(scene: Scene, figure: Figure, before: Draft | None, ends: set[int]) -> tuple[Draft | None, bool]:
    """Return the figure that this one restates or continues, and whether it restates it."""
    if before is None:
        return None, False
    other = before.figure
    lower, words = scene.lower, scene.words
    gap = lower[other.last : figure.first]
    if len(gap) <= 1 and lower[max(0, figure.first - 1)] == "to" and other.direction is not None:
        return before, False
    multiplied = other.multiple and other.direction is not None and 1 < len(gap) <= _OBJECT
    if multiplied and gap[-1] in words["to_only"] and words.breaks.isdisjoint(gap):
        return before, False  # "to double exports to $9 billion"
    if figure.role == "now" and other.role == "before":
        return before, True
    exactly = " ".join(lower[figure.last : figure.last + 3])
    if len(gap) <= 3 and gap and any(exactly.startswith(form) for form in words["precisely"]):
        return before, True
    if _converts(scene, figure, other):
        return before, False
    near = 0 < len(gap) <= _REST and gap[-1] in words["or_only"] and _before_or(scene, figure.first, 0) not in ends
    if near and not scene.breaks_between(other.last, figure.first - 1):
        return before, False  # "$3 billion worth of oil, or less than half"
    scaled = figure.sort == "money" and other.sort in ("bare", "count") and other.noun < 0 and other.scaled
    if scaled and _is_or(scene, gap):
        return before, False  # "will come near three billion, or $2.8 billion"
    same = figure.sort == other.sort and figure.unit == other.unit
    if same and len(gap) == 1 and gap[0] in words["dash"] and figure.direction in (None, other.direction):
        return before, True
    return None, False


def _lend(figure: Figure, other: Figure) -> None:
    """Give "2,200 to be precise" the noun, "6.6 to be exact" the scale and unit of the figure before."""
    figure.unit, figure.sort, figure.noun = other.unit, other.sort, other.noun
    if other.value >= _LARGE and figure.value < _LARGE and not figure.scaled:
        scale = Decimal(1)
        while other.value >= scale * _LARGE:
            scale *= _LARGE
        figure.value = tidy(figure.value * scale)
        figure.scaled = True


def _measures(scene: Scene, figure: Figure, sentence: Sentence) -> bool:
    """Tell whether a figure measures something, as opposed to numbering, dating or decorating."""
    lower, words = scene.lower, scene.words
    if (
        lower[figure.inner - 1 : figure.inner]
        and lower[figure.inner - 1] in words["per"]
        and figure.inner > sentence.first
    ):
        return False  # "per 100,000"
    if figure.sort == "unit" and figure.inner == figure.first and scene.is_word(figure.inner - 1, "for_only"):
        paid = scene.money_before(figure.inner)
        if paid is not None and paid.last == figure.inner - 1:
            return False  # "60 dollars for 1,000 cubic metres"
    after = figure.last
    if figure.sort == "money" and scene.is_word(after, "out_only") and scene.is_word(after + 1, "share_of"):
        return False  # "three dollars out of every four"
    rate = after + 1 < len(lower) and lower[after] in words["per"] and lower[after + 1].isdecimal()
    if rate and figure.sort != "money":  # a price "per 1,000 cubic metres" is one
        return False
    if figure.sort == "percent" and figure.value == _HUNDRED and not figure.multiple:
        return not any(word in words["sure"] for word in lower[after : after + 2])
    if figure.sort == "bare":
        counted = not figure.worded or scene.is_word(after, "share_of")  # "one million of our people"
        counted = counted or (figure.scaled and figure.qualifier != "exact")  # "close to two million"
        if not counted and figure.scaled and scene.is_word(figure.first - 1, "share_of"):
            counted = bool(scene.measures_in(figure.first - 3, figure.first))  # "a population of three million"
        return figure.value >= _LARGE and counted and not _is_year(scene, figure)
    if figure.unit in ("kilometre", "metre", "mile") and scene.is_word(after, "distant"):
        return False  # "20 kilometres from the border"
    if figure.sort != "count":
        return figure.unit not in ("degree", "second")
    return True


def _is_idle(scene: Scene, figure: Figure) -> bool:
    """Tell whether a number says nothing here: a duration, how many take part, "one of the forecasts"."""
    if figure.sort == "time":
        return True
    if figure.sort == "bare" and figure.worded and figure.value < _LARGE:
        return scene.words.parts.starting(scene.lower, figure.last) is None  # but "seven of them" go on
    if figure.sort != "count" or figure.noun < 0 or scene.lower[figure.noun] not in scene.words.uncounted:
        return False
    of = scene.is_word(figure.last, "share_of")  # "118 members of its crew" are counted
    return not (of and not scene.words["membered"].isdisjoint(scene.lower[figure.last + 1 : figure.last + 4]))


def _is_year(scene: Scene, figure: Figure) -> bool:
    text = scene.tokens.words[figure.inner]
    return len(text) == 4 and text.isdecimal() and not figure.scaled
