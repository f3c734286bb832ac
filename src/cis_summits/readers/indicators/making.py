"""Builds the indicators of a text from its figures, with the evidence for what was read beside them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from cis_summits.grammar.numbers import MAX_DIGITS
from cis_summits.grammar.periods import PeriodHit, to_period
from cis_summits.model import Diagnostic, Indicator
from cis_summits.model.base import Basis, evidence_of, read_as
from cis_summits.model.document import diagnostic
from cis_summits.readers.indicators.drafts import Draft, drafts_of
from cis_summits.readers.indicators.economies import Places
from cis_summits.readers.indicators.kinds import settle_kind, settle_sides, settle_status, share_status
from cis_summits.readers.indicators.measures import settle_measure, share_measures
from cis_summits.readers.indicators.pairing import share_out
from cis_summits.readers.indicators.parties import Parties
from cis_summits.readers.indicators.scene import Scene
from cis_summits.readers.indicators.times import settle_period, share_periods
from cis_summits.values.interval import bounds_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cis_summits.grammar.reading import Reading
    from cis_summits.model import Meeting, Statement, Summit
    from cis_summits.values import Interval

__all__ = ["read"]


def read(
    reading: Reading,
    *,
    said: Sequence[Statement] = (),
    held: Sequence[Summit] = (),
    talk: Meeting | None = None,
) -> tuple[tuple[Indicator, ...], tuple[Diagnostic, ...]]:
    """Return the indicators of a text in order, and what about them could not be settled.

    Args:
        reading: the text and what was recognised in it.
        said: the statements of the text; a figure inside one is stated by its speaker.
        held: the summits that the text is about; "the member states" are those of the first one's organisation.
        talk: the talk that the text is about; "our trade" is between its sides.
    """
    if not reading.figures:
        return (), _oversized(reading)
    scene = Scene(reading)
    drafts = drafts_of(scene)
    if not drafts:
        return (), _oversized(reading)
    parties = Parties(scene, said, held, talk)
    places = Places(scene, parties)
    previous: Draft | None = None
    lasting: Draft | None = None
    spoken: list[Draft] = []
    diagnostics: list[Diagnostic] = list(_oversized(reading))
    for draft in drafts:
        parties.listen(scene.tokens.starts[draft.figure.inner])
        draft.said_by = parties.voice
        settle_measure(scene, draft, previous)
        settle_sides(scene, draft)
        settle_kind(scene, draft, previous)
        settle_status(scene, draft, previous)
        settle_period(scene, draft, previous, lasting, spoken)
        if draft.status == "actual" and draft.told and draft.period is not None and _is_ahead(scene, draft.period):
            aimed = previous is not None and previous.sentence.first == draft.sentence.first
            draft.status = "target" if aimed and previous is not None and previous.status == "target" else "forecast"
        places.settle(draft, previous)
        previous = draft
        lasting = _lasting(scene, draft, lasting)
        if draft.told:
            spoken.append(draft)
    share_periods(scene, drafts)
    share_status(scene, drafts)
    share_measures(scene, drafts)
    share_out(scene, drafts, places)
    _link_growth(drafts)
    drafts = [draft for draft in drafts if not draft.small]
    for draft in drafts:
        diagnostics += _doubts(reading, draft)
    return tuple(_indicator(reading, draft) for draft in drafts), tuple(diagnostics)


def _lasting(scene: Scene, draft: Draft, before: Draft | None) -> Draft | None:
    """Return the figure whose period may go on behind a figure: its own, else that of the one before."""
    if before is None:
        return draft
    first = draft.figure.first
    if not draft.figure.role and (scene.is_word(first - 1, "from_only") or scene.lower[first - 1] in "(["):
        return before  # "up from $46 billion in 2015", "compared with 2015 ($46 billion)"
    if scene.words.baselines.ending(scene.lower, first) is not None and draft.sentence.first == before.sentence.first:
        return before  # "against $45 million in the same period of 2016"
    near = draft.lasting is None and draft.sentence.paragraph - before.sentence.paragraph <= 1
    if near and draft.status == before.status and draft.kind == "share":
        return before
    beside = near and draft.kind == "level" and before.trait("mutual") and draft.measure != before.measure
    if beside and draft.sentence.paragraph == before.sentence.paragraph:
        return before  # "exports and imports grew; the surplus was $3 billion"
    return draft


def _is_ahead(scene: Scene, period: PeriodHit) -> bool:
    """Tell whether a period begins after the day of the text: nothing in it can have been measured."""
    return scene.day is not None and period.start is not None and period.start > scene.day


def _indicator(reading: Reading, draft: Draft) -> Indicator:
    figure = draft.figure
    value, upper = figure.value, figure.upper
    if figure.fraction:
        value = figure.percent
    evidence = []
    if draft.measured is not None:
        evidence.append(evidence_of(field="measure", span=reading.span(*draft.measured)))
    if draft.period is not None:
        basis: Basis = "stated" if draft.told and draft.period.stated else "derived"
        evidence.append(
            evidence_of(field="period", span=reading.span(draft.period.first, draft.period.last), basis=basis)
        )
    evidence += [evidence_of(field="economies", span=reading.span(*tokens)) for tokens in draft.placed]
    return read_as(
        Indicator,
        span=reading.span(figure.first, figure.last),
        rule="indicators." + ("restated" if draft.restates else "multiple" if figure.multiple else figure.sort),
        basis="derived" if draft.assumed else "stated",
        evidence=tuple(evidence),
        measure=draft.measure,
        kind=draft.kind,
        value=value,
        upper=upper,
        unit=draft.unit,
        direction=draft.direction,
        qualifier=figure.qualifier,
        bounds=bounds_read(value, figure.qualifier, upper),
        period=to_period(draft.period, reading.tokens) if draft.period is not None else None,
        economies=draft.economies,
        status=draft.status,
        growth=_growth(draft),
        stated_by=draft.said_by,
    )


def _growth(draft: Draft) -> Interval | None:
    """Return the growth in percent told beside a level, signed."""
    other = draft.grown
    if other is None or draft.kind != "level":
        return None
    value = other.figure.percent if other.figure.fraction else other.figure.value
    bounds = bounds_read(value, other.figure.qualifier, other.figure.upper)
    return -bounds if other.direction == "down" else bounds


def _link_growth(drafts: list[Draft]) -> None:
    """Note for each level the growth beside it: of the same measure, economies and period in the same sentence."""
    for one, two in pairwise(drafts):
        if one.sentence.first != two.sentence.first or one.measured != two.measured or one.period != two.period:
            continue
        for level, change in ((one, two), (two, one)):
            told = (
                change.kind == "change"
                and change.unit == "percent"
                and level.kind == "level"
                and level.unit != "percent"
            )
            if told and level.economies == change.economies and not level.figure.role:
                level.grown = change


def _doubts(reading: Reading, draft: Draft) -> list[Diagnostic]:
    """Tell what about an indicator was assumed or left open."""
    span = reading.span(draft.figure.first, draft.figure.last)
    found = []
    if draft.assumed:
        message = f"the figure names no currency; {draft.unit} is assumed"
        found.append(diagnostic(code="assumed-currency", message=message, span=span, severity="info"))
    if draft.measure == "other" and draft.unit != "count":
        message = "what the figure measures is not among the measures of the lexicon"
        found.append(diagnostic(code="unknown-measure", message=message, span=span, severity="info"))
    if draft.period is not None and not draft.period.resolved:
        message = "the period of the figure takes the day of the text, which is not known"
        found.append(diagnostic(code="unresolved-period", message=message, span=span))
    return found


def _oversized(reading: Reading) -> tuple[Diagnostic, ...]:
    """Tell of runs of digits that are too long to be figures."""
    tokens = reading.tokens
    return tuple(
        diagnostic(
            code="oversized-number",
            message=f"a run of more than {MAX_DIGITS} digits is no figure",
            span=reading.span(at, at + 1),
            severity="info",
        )
        for at in tokens.digits
        if tokens.ends[at] - tokens.starts[at] > MAX_DIGITS
    )
