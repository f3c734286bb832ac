"""Gives quotations that no cue claims to whoever was quoted just before: '"Good," he said. "It will work."'."""

from __future__ import annotations

from bisect import bisect_left

from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.prose import Prose

__all__ = ["continued", "is_sentence"]

_ACTS = 8  # attributions of a sentence
_SHORTEST = 6  # tokens of a quotation, its marks included, that is a sentence


def continued(prose: Prose, attributions: list[Attribution]) -> list[Attribution]:
    """Return the attributions with the quotations that go on behind them added to their content.

    A quotation goes on if it begins a sentence and stands in the paragraph of the last attribution before it, if it
    is the next piece of one that runs over paragraphs, or if it is a whole paragraph right behind that of the last
    attribution.
    """
    if not prose.ranges:
        return attributions
    claimed = bytearray(len(prose.lower))
    for attribution in attributions:
        for first, last in attribution.content:
            claimed[first:last] = b"\x01" * (last - first)
    firsts: list[int] = []
    previous = (0, 0)
    for number, (first, last) in enumerate(prose.ranges):
        if number:
            previous = prose.ranges[number - 1]
        sentence = prose.sentence_of(first)
        if sentence is None or sentence.first != first or claimed[first]:
            continue
        firsts = firsts or [max(a.cue[0], a.content[-1][0]) for a in attributions]
        nearest = bisect_left(firsts, first) - 1
        while nearest >= 0 and attributions[nearest].inner:
            nearest -= 1
        if nearest < 0:
            continue
        before = _speaking(prose, attributions, nearest)
        goes_on = prose.quotations[prose.opens[first]].continues and before.content[-1] == previous
        same = before.sentence.paragraph == sentence.paragraph
        spoken = prose.quoted[before.content[-1][1] - 1] or is_sentence(prose, first, last)
        behind = before.sentence.paragraph == sentence.paragraph - 1 and _fills_paragraph(prose, number)
        if behind or ((goes_on or same) and spoken):
            before.content.append((first, last))
    _lead_back(prose, attributions)
    return attributions


def _lead_back(prose: Prose, attributions: list[Attribution]) -> None:
    """Give the first pieces of a quotation over paragraphs to whoever claims the last one."""
    if not any(quotation.continues for quotation in prose.quotations):
        return
    owner = {act.content[0][0]: act for act in reversed(attributions) if not act.inner}
    claimed = {first for act in attributions for first, _ in act.content}
    for number in range(len(prose.ranges) - 1, 0, -1):
        before = prose.ranges[number - 1]
        act = owner.get(prose.ranges[number][0])
        if act is not None and prose.quotations[number].continues and before[0] not in claimed:
            act.content.insert(0, before)
            owner[before[0]] = act


def _speaking(prose: Prose, attributions: list[Attribution], number: int) -> Attribution:
    """Return the attribution of the same sentence that quotes its speaker: '"Good," he said, smiling at Lee.'."""
    last = attributions[number]
    for act in reversed(attributions[max(0, number - _ACTS) : number + 1]):
        if act.sentence is not last.sentence:
            break
        if prose.quoted[act.content[-1][1] - 1]:
            return act
    return last


def is_sentence(prose: Prose, first: int, last: int) -> bool:
    """Tell whether a quotation is a sentence of its own: "It will work.", with the stop inside."""
    mark = last - 2 if last - 1 in prose.closes else last - 1
    return last - first >= _SHORTEST and prose.lower[mark] in (".", "!", "?")


def _fills_paragraph(prose: Prose, number: int) -> bool:
    """Tell whether a paragraph holds nothing but one quotation."""
    first, last = prose.ranges[number]
    after = prose.sentence_of(last) if last < len(prose.lower) else None
    sentence, before = prose.sentence_of(first), prose.sentence_of(first - 1) if first else None
    if sentence is None or not is_sentence(prose, first, last):
        return False
    alone = before is None or before.paragraph != sentence.paragraph
    return alone and (after is None or after.paragraph != sentence.paragraph)
