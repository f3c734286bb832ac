"""Other readers of figures, dates and citations, those that are installed, beside ours on the same texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import cis_summits
from benchmarks.measuring import DAY, Measure, parse

_OURS: dict[str, Callable[[str], object]] = {
    "cis_summits.parse": parse,
    "cis_summits.find_quantities": cis_summits.find_quantities,
    "cis_summits.find_periods": lambda text: cis_summits.find_periods(text, reference=DAY),
}
_PEERS = {
    "quantulum3": ("quantulum3.parser", "parse"),
    "dateparser.search_dates": ("dateparser.search", "search_dates"),
    "price-parser (first price alone)": ("price_parser", "parse_price"),
    "eyecite": ("eyecite", "get_citations"),
}


@pytest.mark.parametrize("name", [*_OURS, *_PEERS])
def test_peers(measure: Measure, text: str, name: str) -> None:
    read = _OURS.get(name) or _installed(*_PEERS[name])
    measure.in_yardsticks(text, name, lambda: read(text))


def _installed(module: str, function: str) -> Callable[[str], object]:
    found: Callable[[str], object] = getattr(pytest.importorskip(module), function)
    return found
