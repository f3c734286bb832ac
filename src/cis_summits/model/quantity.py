"""Figures: as printed (``Quantity``), and with what they measure (``Indicator``)."""

from decimal import Decimal
from typing import Literal

from cis_summits.model.base import Entity, Extracted
from cis_summits.model.country import Country
from cis_summits.model.organisation import Organisation
from cis_summits.model.people import Speaker
from cis_summits.text import Span
from cis_summits.values import Interval, Period, Qualifier
from cis_summits.values.interval import DecimalText
from cis_summits.values.wording import figure

__all__ = ["Direction", "Indicator", "IndicatorKind", "IndicatorStatus", "Quantity"]

IndicatorKind = Literal["level", "change", "share", "count"]
Direction = Literal["up", "down", "flat"]
IndicatorStatus = Literal["actual", "forecast", "target"]

_HUNDRED = Decimal(100)


def _amount(value: Decimal, upper: Decimal | None, unit: str, qualifier: str) -> str:
    figure = f"{value:f}" if upper is None else f"{value:f}-{upper:f}"
    return f"{'' if qualifier in ('exact', 'range') else qualifier + ' '}{figure} {unit}"


class Quantity(Entity):
    """A figure as printed, before it is known what it measures.

    Attributes:
        span: qualifier, number and unit together.
        value: the figure in base units ("93 billion" is 93000000000), or the lower one of a range.
        upper: the upper figure of a range.
        unit: an ISO 4217 code, ``percent``, ``count`` or the name of a unit ("tonne", "cubic metre").
        kind: ``level``, ``change``, ``share`` or ``count``; ``None`` where the words do not tell.
        direction: which way a change goes.
        qualifier: how it was hedged.
        bounds: what value and qualifier allow, see :func:`cis_summits.values.bounds_of`.
        noun: what was counted, for ``count``.
    """

    span: Span
    value: DecimalText
    upper: DecimalText | None = None
    unit: str
    kind: IndicatorKind | None = None
    direction: Direction | None = None
    qualifier: Qualifier = "exact"
    bounds: Interval
    noun: str | None = None

    def _summary(self) -> str:
        return _amount(self.value, self.upper, self.unit, self.qualifier)


class Indicator(Extracted):
    """A figure with its meaning: what it measures, of whom, over which time.

    Attributes:
        measure: id of the measure in the lexicon ("trade", "gdp"); ``other`` where none fits.
        kind: ``level``, ``change`` (by how much it grew or fell), ``share`` or ``count``.
        value: in base units, or the lower one of a range.
        upper: the upper figure of a range.
        unit: an ISO 4217 code, ``percent``, ``count`` or the name of a unit.
        direction: which way a change goes.
        qualifier: how the figure was hedged.
        bounds: the interval that value and qualifier allow.
        period: the time measured; unresolved with its label if the reference day is unknown.
        economies: the countries and organisations that the figure is about.
        status: ``actual``, ``forecast`` or ``target``.
        growth: by how much, in percent, a level grew (below nought: fell) over the year, where the same
            sentence tells that beside it.
        stated_by: who gave the figure, where the text tells.
    """

    measure: str
    kind: IndicatorKind
    value: DecimalText
    upper: DecimalText | None = None
    unit: str
    direction: Direction | None = None
    qualifier: Qualifier = "exact"
    bounds: Interval
    period: Period | None = None
    economies: tuple[Country | Organisation, ...] = ()
    status: IndicatorStatus = "actual"
    growth: Interval | None = None
    stated_by: Speaker | None = None

    @property
    def phrase(self) -> str:
        """Direction, hedge and figure as one would say them: "up by over 10.6 percent", "93 billion USD"."""
        value = figure(self.value, self.unit)
        if self.upper is not None:
            value = f"{figure(self.value, 'count')} to {figure(self.upper, self.unit)}"
        hedge = "" if self.qualifier in ("exact", "range") else self.qualifier
        move = f"{self.direction or 'change'} by" if self.kind == "change" else ""
        return " ".join(x for x in (move, hedge, value) if x)

    def _columns(self) -> dict[str, object]:
        return {
            "span": self.span,
            "basis": self.basis,
            "measure": self.measure.replace("_", " "),
            "figure": self.phrase,
            "economies": self.economies,
            "period": self.period,
            "status": None if self.status == "actual" else self.status,
            "stated_by": self.stated_by,
        }

    def implied_previous(self) -> Interval:
        """Return what the level was before the growth that is given beside it.

        Raises:
            ValueError: if no growth is given, or a fall of a hundred percent or more.

        Examples:
            >>> from cis_summits.values import bounds_of
            >>> grown = Indicator(
            ...     span=Span(start=0, end=21), rule="example", measure="trade", kind="level", unit="USD",
            ...     value=Decimal(110), qualifier="over", bounds=bounds_of(Decimal(110), "over"),
            ...     growth=bounds_of(Decimal(10), "exact"))
            >>> str(grown.implied_previous())
            '(100, ∞)'
        """
        if self.growth is None:
            raise ValueError(
                "no growth is given beside this figure; give it one with model_copy(update={'growth': ...})"
            )
        hundred = Interval(low=_HUNDRED, high=_HUNDRED)
        factor = (hundred + self.growth).divided_by(hundred)
        return self.bounds.divided_by(factor)

    def _summary(self) -> str:
        parts = [self.measure, self.kind, *([self.direction] if self.direction else [])]
        parts.append(_amount(self.value, self.upper, self.unit, self.qualifier))
        parts += [e.alpha_2 if isinstance(e, Country) else e.code for e in self.economies]
        if self.period is not None:
            dates = f"{self.period.start or ''}..{self.period.end or ''}"
            parts.append(dates if self.period.resolved else repr(self.period.label))
        if self.status != "actual":
            parts.append(self.status)
        return " ".join(parts)
