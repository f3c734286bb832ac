"""Imports, first readings and memory, each in processes of its own, beside the import of pydantic in another."""

from __future__ import annotations

import statistics
import subprocess
import sys
from typing import NamedTuple

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.measuring import Measure

_PROGRAM = """
import sys, time
wall, own = time.perf_counter(), time.process_time()
{code}
print(time.perf_counter() - wall, time.process_time() - own)
if sys.platform == "linux":
    print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
_FIRST = "import cis_summits; cis_summits.parse('CIS summit in Minsk')"
_LONGER = "import cis_summits; cis_summits.parse('Trade rose by 5 percent. Lukashenko visited Kazakhstan.\\n' * 1818)"
_WORK = {
    "import pydantic": ("import pydantic", "clock"),
    "import cis_summits": ("import pydantic, cis_summits", "clock"),
    "import, first parse": (_FIRST, "clock"),
    "the same, processor": (_FIRST, "processor"),
    "import, parse of 100 KB": (_LONGER, "clock"),
}


class Took(NamedTuple):
    """What the work of a process took: seconds by the clock and of the processor, and where it says so its memory."""

    clock: float
    processor: float
    kilobytes: float = 0.0


def _process(code: str) -> Took:
    program = [sys.executable, "-c", _PROGRAM.format(code=code)]
    return Took(*map(float, subprocess.run(program, stdout=subprocess.PIPE, check=True).stdout.split()))


class Clock:
    """A timer for pytest-benchmark that counts what processes say that their work took, and not their start."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


_clock = Clock()


@pytest.mark.benchmark(timer=_clock)
@pytest.mark.parametrize("name", _WORK)
def test_fresh_process(measure: Measure, benchmark: BenchmarkFixture, name: str) -> None:
    code, by = _WORK[name]
    kilobytes = []

    def unit() -> float:
        return float(getattr(_process("import pydantic"), by))

    def call() -> None:
        took = _process(code)
        _clock.now += getattr(took, by)
        kilobytes.append(took.kilobytes)

    measure.in_turn(unit, call, 7, "a fresh process", {"what": name, "unit": "imports of pydantic"})
    if any(kilobytes):
        benchmark.extra_info["megabytes"] = statistics.median(kilobytes) / 1024
