"""Gives quotations that no cue claims to whoever was quoted just before: '"Good," he said. "It will work."'."""

from __future__ import annotations

from bisect import bisect_left

from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.prose import Prose

__all__ = ["continued"]


def continued(prose: Prose, attributions: list[Attribution]) -> list[Attribution]:
    """Return the attributions with the quotations that go on in the same paragraph added to their content.

    A quotation goes on if it begins a sentence and the last attribution before it in its paragraph ends quoted, or
    if it is the next piece of one that runs over paragraphs.
    """
    claimed = bytearray(len(prose.lower))
    for attribution in attributions:
        for first, last in attribution.content:
            claimed[first:last] = b"\x01" * (last - first)
    firsts = [max(a.cue[0], a.content[-1][0]) for a in attributions]
    previous = (0, 0)
    for number, (first, last) in enumerate(prose.ranges):
        if number:
            previous = prose.ranges[number - 1]
        sentence = prose.sentence_of(first)
        if sentence is None or sentence.first != first or claimed[first]:
            continue
        nearest = bisect_left(firsts, first) - 1
        if nearest < 0:
            continue
        before = attributions[nearest]
        goes_on = prose.quotations[prose.opens[first]].continues and before.content[-1] == previous
        near = goes_on or before.sentence.paragraph == sentence.paragraph
        if near and prose.quoted[before.content[-1][1] - 1]:
            before.content.append((first, last))
    return attributions
