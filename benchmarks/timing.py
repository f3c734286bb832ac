"""How the time of a call grows with its text, measured so that a busy machine does not matter much."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

__all__ = ["growth", "seconds"]


def seconds(call: Callable[[], object], times: int = 3) -> float:
    """Return the least processor time of a few calls, without the garbage collector, as ``timeit`` measures."""
    took = []
    was_on = gc.isenabled()
    gc.disable()
    try:
        for _ in range(times):
            begun = time.process_time()
            call()
            took.append(time.process_time() - begun)
    finally:
        if was_on:
            gc.enable()
    return min(took)


def growth(call: Callable[[str], object], unit: str, length: int, factor: int = 8) -> float:
    """Return how many times as long ``factor`` times the text takes, for one of ``length`` characters."""
    count = max(1, length // len(unit))
    call(unit)
    small = seconds(lambda: call(unit * count), 5)
    large = seconds(lambda: call(unit * count * factor), 2)
    # What takes no more than a few milliseconds is not measured well, and not slow either.
    return large / max(small, 0.003)
