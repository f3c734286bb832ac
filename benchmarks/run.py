"""How long reading takes, as multiples of a yardstick on the same text in the same run.

    python benchmarks/run.py

The yardstick is ``re.findall`` of words and marks: the least that any reader of the text has to do. Times are
medians; a process of its own measures imports and the first call.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cis_summits

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.txt"))
_WORDS_AND_MARKS = re.compile(r"\w+|\S")
_DAY = "2025-12-22"


def median(call: Callable[[], object], seconds: float = 0.5) -> float:
    """Return the median time of ``call`` over about ``seconds``, at least seven calls, after one for warming up."""
    call()
    times: list[float] = []
    while len(times) < 7 or sum(times) < seconds:
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def process(code: str) -> float:
    """Return the median time that a fresh process says it took for ``code``."""
    timed = f"import time; t = time.perf_counter(); {code}; print(time.perf_counter() - t)"
    return statistics.median(
        float(subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True).stdout) for _ in range(7)
    )


def main() -> None:
    """Print the table."""
    calls: dict[str, Callable[[str], object]] = {
        "yardstick": _WORDS_AND_MARKS.findall,
        "parse": lambda text: cis_summits.parse(text, published=_DAY),
        "find_countries": cis_summits.find_countries,
        "find_quantities": cis_summits.find_quantities,
        "find_periods": lambda text: cis_summits.find_periods(text, reference=_DAY),
        "find_statements": cis_summits.find_statements,
    }
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8")
        print(f"\n{path.name}, {len(text):,} characters")
        yardstick = 0.0
        for name, call in calls.items():
            took = median(lambda call=call, text=text: call(text))  # type: ignore[misc]
            yardstick = yardstick or took
            print(f"  {name:<18}{took * 1e3:9.3f} ms {took / yardstick:8.1f} x {len(text) / took / 1e6:9.2f} MB/s")
        document = cis_summits.parse(text, published=_DAY)
        dumped = document.model_dump_json()
        for name, took in (
            ("to JSON", median(document.model_dump_json)),
            ("from JSON", median(lambda dumped=dumped: cis_summits.Document.model_validate_json(dumped))),  # type: ignore[misc]
        ):
            print(f"  {name:<18}{took * 1e3:9.3f} ms {took / yardstick:8.1f} x")
    print("\nin a fresh process")
    base = process("import pydantic")
    for name, took in (
        ("import pydantic", base),
        ("import cis_summits", process("import cis_summits")),
        ("import, first parse", process("import cis_summits; cis_summits.parse('CIS summit in Minsk')")),
    ):
        print(f"  {name:<20}{took * 1e3:7.1f} ms {took / base:6.2f} x import pydantic")


if __name__ == "__main__":
    main()
