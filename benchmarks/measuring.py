"""Measures a call beside a yardstick: both in turn, round by round, so that a machine that slows down slows both.

The yardstick of a text is ``re.findall`` of its words and marks: the least that any reader of it has to do. A ratio
is the median of the ratios of the rounds. Every benchmark notes in its ``extra_info`` what ``run.py`` prints.
"""

from __future__ import annotations

import functools
import re
import statistics
from collections.abc import Callable, Mapping
from operator import truediv

from pytest_benchmark.fixture import BenchmarkFixture

import cis_summits
from benchmarks.timing import seconds

_WORDS_AND_MARKS = re.compile(r"\w+|\S")
DAY = "2025-12-22"


@functools.cache
def label(text: str) -> str:
    """Return what a text is called in the tables: the form it has, and its size."""
    turns = any(segment.kind == "turn" for segment in cis_summits.parse(text).segments)
    return f"{'a transcript' if turns else 'an article'} ({len(text):,} characters)"


def parse(text: str) -> cis_summits.Document:
    """Return the document of a text of a certain day."""
    return cis_summits.parse(text, published=DAY)


def yardstick(text: str) -> list[str]:
    """Return the words and marks of a text."""
    return _WORDS_AND_MARKS.findall(text)


class Measure:
    """The fixture of pytest-benchmark, with a yardstick before every round.

    There are rounds for about ``time`` seconds, and no fewer than ``rounds``.
    """

    def __init__(self, benchmark: BenchmarkFixture, time: float, rounds: int) -> None:
        self._benchmark = benchmark
        self._time = time
        self._rounds = rounds

    def in_yardsticks(
        self,
        text: str,
        what: str,
        call: Callable[[], object],
        *,
        on: str | None = None,
        done: tuple[float, str] | None = None,
        rounds: int | None = None,
    ) -> None:
        """Measure a call in yardsticks of a text.

        Args:
            text: the text.
            what: what the call is called in the tables.
            call: the call.
            on: what it is called on, if not the text as ``label`` has it.
            done: how much of what a call gets done, if not thousands of characters.
            rounds: how many rounds there are.
        """

        def before() -> float:
            yardstick(text)  # to no account: the round before has filled the caches with something else
            return seconds(lambda: yardstick(text), 1)

        if rounds is None:
            rounds = max(self._rounds, int(self._time / seconds(call, 1)))
        told = {"what": what, "unit": "yardsticks", "done": done or (len(text) / 1000, "KB")}
        self.in_turn(before, call, rounds, on or label(text), told)

    def in_turn(
        self,
        before: Callable[[], float],
        call: Callable[[], object],
        rounds: int,
        on: str,
        told: Mapping[str, object],
    ) -> None:
        """Measure a call as a multiple of the seconds that ``before`` returns; note it with what is told of it."""
        units: list[float] = []

        def drop() -> None:
            call()  # what it returns is thrown away within the round, as ``timeit`` does

        self._benchmark.group = on
        self._benchmark.pedantic(drop, setup=lambda: units.append(before()), rounds=rounds)
        if self._benchmark.stats is not None:  # there are none with --benchmark-disable
            ratios = map(truediv, self._benchmark.stats.stats.data, units)
            self._benchmark.extra_info.update(told, ratio=statistics.median(ratios))
