"""Tells of quoted sentences that no statement took, so that nobody's words are lost without a word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cis_summits.grammar.quotes import Quotation
from cis_summits.grammar.reading import Reading
from cis_summits.model import Diagnostic, Statement
from cis_summits.model.document import diagnostic
from cis_summits.text import span_between

__all__ = ["unattributed"]

_HEADED = frozenset({"headline", "subheadline"})
_ENDS = (".", "!", "?", "…", ",")
_WORDS = 3  # quoted words; fewer are a name or an echo: "Peace and Unity"


def unattributed(
    reading: Reading,
    quotations: Sequence[Quotation],
    statements: Sequence[Statement],
    noticed: Iterable[Diagnostic],
) -> list[Diagnostic]:
    """Return a diagnostic ``unresolved-speaker`` for each quoted sentence of the prose that nobody is given for.

    Args:
        reading: the text.
        quotations: its quotations, in order.
        statements: what was attributed, in order of the spans.
        noticed: what the reader of statements has told already; a sentence is told of once.
    """
    if not quotations:
        return []
    starts = reading.tokens.starts
    opening = {starts[sentence.first]: sentence for sentence in reading.sentences}
    told = {
        starts[sentence.first]
        for one in noticed
        if one.span is not None and (sentence := reading.sentence_at(one.span.start)) is not None
    }
    begins, reach, furthest = [], [], 0
    for statement in statements:
        begins.append(statement.span.start)
        furthest = max(furthest, statement.span.end)
        reach.append(furthest)
    found = []
    for quotation in quotations:
        sentence = opening.get(quotation.start)
        if reading.text[max(0, quotation.start - 2) : quotation.start].rstrip().endswith(":"):
            sentence = reading.sentence_at(quotation.start)
        if sentence is None or quotation.continues or reading.kind_of(sentence) in _HEADED:
            continue
        before = bisect_left(begins, quotation.end)
        if starts[sentence.first] in told or (before and reach[before - 1] > quotation.start):
            continue
        words = reading.text[quotation.inner_start : quotation.inner_end]
        if words.rstrip().endswith(_ENDS) and len(words.split(None, _WORDS)) > _WORDS:
            found.append(
                diagnostic(
                    code="unresolved-speaker",
                    message="nothing tells who says these quoted words",
                    span=span_between(quotation.start, quotation.end),
                    severity="info",
                )
            )
    return found
