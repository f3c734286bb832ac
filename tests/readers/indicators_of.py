"""What the tests of indicators ask of a text: its indicators, their economies and their days."""

from __future__ import annotations

import cis_summits
from cis_summits.model import Country, Indicator

DAY = "2023-11-15"


def read(text: str, day: str | None = DAY) -> tuple[Indicator, ...]:
    return cis_summits.parse(text, published=day).indicators


def economies(indicator: Indicator) -> set[str]:
    return {e.alpha_2 if isinstance(e, Country) else e.code for e in indicator.economies}


def dates(indicator: Indicator) -> tuple[str, str] | None:
    period = indicator.period
    return (str(period.start), str(period.end)) if period is not None else None
