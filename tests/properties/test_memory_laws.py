"""Law: what reading needed is freed with the call; nothing waits for the collector of rings of objects."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from cis_summits import find_countries, find_periods, find_quantities, find_statements, parse

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


@pytest.mark.parametrize("call", [parse, find_countries, find_periods, find_quantities, find_statements])
def test_reading_leaves_nothing_to_the_collector(call: Callable[[str], object]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    for text in texts:
        call(text)  # what is loaded once, at the first call, may hold rings
    gc.collect()
    gc.disable()
    try:
        for text in texts:
            call(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
