"""Time against size: a text again and again, from 1 KB to 10 MB. Linear time is one speed at all sizes."""

from __future__ import annotations

import pytest

from benchmarks.measuring import Measure, label, parse


@pytest.mark.parametrize("size", [1_000, 10_000, 100_000, 1_000_000, 10_000_000])
def test_scaling(measure: Measure, text: str, size: int) -> None:
    given = (f"{text}\n\n" * (size // len(text) + 1))[:size]
    on = f"{label(text)} again and again"
    rounds = 1 if size >= 1_000_000 else None
    measure.in_yardsticks(given, f"parse, {size:,}", lambda: parse(given), on=on, rounds=rounds)
