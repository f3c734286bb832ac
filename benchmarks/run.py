"""How long reading takes, as multiples of a yardstick on the same text in the same run.

    python benchmarks/run.py                        the table
    python benchmarks/run.py --markdown             the table as docs/performance.md has it
    python benchmarks/run.py --scaling              time against size, from 1 KB to 10 MB
    python benchmarks/run.py --against HEAD~5       the table of another revision beside it
    python benchmarks/run.py --peers                other readers of figures and dates, those that are installed
    python benchmarks/run.py --texts a.txt b.txt    on other texts than the examples

The yardstick is ``re.findall`` of words and marks: the least that any reader of the text has to do. Times are
medians of the processor time of many calls after one for warming up, without the garbage collector, as ``timeit``
measures; processes of their own measure imports, the first call (by the clock, and as processor time) and memory.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import cis_summits
from cis_summits import load_registry

ROOT = Path(__file__).parent.parent
_WORDS_AND_MARKS = re.compile(r"\w+|\S")
_DAY = "2025-12-22"


class Row(NamedTuple):
    """One line of the table: what was measured on what, how long it took, and that as a multiple of ``unit``."""

    on: str
    name: str
    seconds: float
    ratio: float
    unit: str


def median(call: Callable[[], object], seconds: float = 0.4) -> float:
    """Return the median time of ``call`` over about ``seconds``, at least seven calls, after one for warming up."""
    call()
    times: list[float] = []
    gc.collect()
    gc.disable()
    try:
        while len(times) < 7 or sum(times) < seconds:
            start = time.process_time()
            call()
            times.append(time.process_time() - start)
    finally:
        gc.enable()
    return statistics.median(times)


def process(code: str, result: str = "time.perf_counter() - t") -> float:
    """Return the median of what fresh processes print for ``result`` after ``code``."""
    timed = f"import time; t, p = time.perf_counter(), time.process_time(); {code}; print({result})"
    found = [subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True).stdout for _ in range(9)]
    return statistics.median(map(float, found[2:]))  # the first ones fill the caches of the file system


def _yardstick(text: str) -> float:
    return median(lambda: _WORDS_AND_MARKS.findall(text))


def label(text: str) -> str:
    """Return what a text is called in the tables: the form it has, and its size."""
    turns = any(segment.kind == "turn" for segment in cis_summits.parse(text).segments)
    return f"{'a transcript' if turns else 'an article'} ({len(text):,} characters)"


def texts_of(paths: list[Path]) -> Iterator[Row]:
    """Measure the parser and the recognisers on each text."""
    calls: dict[str, Callable[[str], object]] = {
        "parse": _parse,
        "find_countries": cis_summits.find_countries,
        "find_quantities": cis_summits.find_quantities,
        "find_periods": lambda text: cis_summits.find_periods(text, reference=_DAY),
        "find_statements": cis_summits.find_statements,
    }
    for path in paths:
        text = path.read_text(encoding="utf-8")
        on = label(text)
        yardstick = _yardstick(text)
        yield Row(on, "yardstick", yardstick, 1.0, "yardsticks")
        for name, call in calls.items():
            took = median(lambda call=call, text=text: call(text))  # type: ignore[misc]
            yield Row(on, name, took, took / yardstick, "yardsticks")
        document = cis_summits.parse(text, published=_DAY)
        dumped = document.model_dump_json()
        for name, took in (
            ("to JSON", median(document.model_dump_json)),
            ("from JSON", median(lambda dumped=dumped: cis_summits.Document.model_validate_json(dumped))),  # type: ignore[misc]
        ):
            yield Row(on, name, took, took / yardstick, "yardsticks")


def pages(folder: Path) -> Iterator[Row]:
    """Measure the reading of web pages, where there are any."""
    found = [path.read_bytes() for path in sorted(folder.glob("*.html"))]
    if found:
        took = median(lambda: [cis_summits.read(raw) for raw in found], 3.0) / len(found)
        yield Row(f"{len(found)} web pages", "read, each", took, 1 / took, "pages a second")


def registry() -> Iterator[Row]:
    """Measure questions to the registry."""
    known = load_registry()
    days = [f"{year}-06-01" for year in range(1995, 2025)]
    questions: dict[str, Callable[[str], object]] = {
        "head_of_state": lambda day: known.head_of_state("BY", on=day),
        "leader": lambda day: known.leader("Lukashenko", on=day),
        "country": lambda day: known.country("Belarus", on=day),
        "members": lambda day: known.members("CIS", on=day),
    }
    for name, ask in questions.items():
        took = median(lambda ask=ask: [ask(day) for day in days], 0.2) / len(days)  # type: ignore[misc]
        yield Row("registry", name, took, 1 / took, "answers a second")


def fresh() -> Iterator[Row]:
    """Measure imports, the first call and memory, in processes of their own."""
    base = process("import pydantic")
    first = "import cis_summits; cis_summits.parse('CIS summit in Minsk')"
    memory = "next(int(line.split()[1]) for line in open('/proc/self/status') if 'VmHWM' in line) / 1024"
    for name, took in (
        ("import pydantic", base),
        ("import cis_summits", process("import pydantic; t = time.perf_counter(); import cis_summits") + base),
        ("import, first parse", process(first)),
        ("the same, processor", process(first, "time.process_time() - p")),
    ):
        yield Row("a fresh process", name, took, took / base, "imports of pydantic")
    if sys.platform == "linux":
        yield Row("a fresh process", "memory after it", process(first), process(first, memory), "MB")


def measure(paths: list[Path], folder: Path) -> list[Row]:
    """Return all rows of the table."""
    return [*texts_of(paths), *pages(folder), *registry(), *fresh()]


def _time(seconds: float) -> str:
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"


def show(rows: list[Row], before: dict[tuple[str, str], Row] | None = None) -> None:
    """Print the rows, with those of another revision beside them."""
    on = ""
    for row in rows:
        if row.on != on:
            print(f"\n{row.on}")
            on = row.on
        line = f"  {row.name:<20}{_time(row.seconds):>12}  {row.ratio:12,.1f} {row.unit}"
        old = (before or {}).get((row.on, row.name))
        print(line + (f"   before {_time(old.seconds):>10} {old.ratio:12,.1f}" if old else ""))


def markdown(rows: list[Row]) -> None:
    """Print the rows as a table of a document."""
    print("| on | what | median | as |\n| --- | --- | ---: | ---: |")
    for row in rows:
        print(f"| {row.on} | {row.name} | {_time(row.seconds)} | {row.ratio:,.1f} {row.unit} |")


def scaling(paths: list[Path]) -> None:
    """Print time against size, for a text of ``paths`` repeated from 1 KB to 10 MB."""
    for path in paths:
        text = path.read_text(encoding="utf-8")
        print(f"\n{label(text)}, again and again\n  characters   microseconds a character   yardsticks")
        for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
            given = f"{text}\n\n" * (size // len(text) + 1)
            given = given[:size]
            took = _once(given) if size >= 10**6 else median(lambda given=given: _parse(given), 0.2)  # type: ignore[misc]
            print(f"  {size:>10,}   {took / size * 1e6:24.3f}   {took / _yardstick(given):10.1f}", flush=True)


def _parse(text: str) -> object:
    return cis_summits.parse(text, published=_DAY)


def _once(text: str) -> float:
    gc.collect()
    gc.disable()
    start = time.process_time()
    _parse(text)
    took = time.process_time() - start
    gc.enable()
    return took


def peers(paths: list[Path]) -> None:
    """Print what other readers take for the same texts, those that are installed."""
    for path in paths:
        text = path.read_text(encoding="utf-8")
        yardstick = _yardstick(text)
        print(f"\n{label(text)}")
        ours: list[tuple[str, Callable[[], object]]] = [
            ("cis_summits.parse", lambda text=text: _parse(text)),  # type: ignore[misc]
            ("cis_summits.find_quantities", lambda text=text: cis_summits.find_quantities(text)),  # type: ignore[misc]
            ("cis_summits.find_periods", lambda text=text: cis_summits.find_periods(text, reference=_DAY)),  # type: ignore[misc]
        ]
        for name, call in [*ours, *_installed(text)]:
            took = median(call, 1.0)
            print(f"  {name:<32}{_time(took):>12} {took / yardstick:10,.0f} x {len(text) / took / 1e3:10,.0f} KB/s")


def _installed(text: str) -> Iterator[tuple[str, Callable[[], object]]]:
    for module, function, what in (
        ("quantulum3.parser", "parse", "quantulum3"),
        ("dateparser.search", "search_dates", "dateparser.search_dates"),
        ("price_parser", "parse_price", "price-parser (first price alone)"),
        ("eyecite", "get_citations", "eyecite"),
    ):
        try:
            call = getattr(importlib.import_module(module), function)
        except ImportError:
            print(f"  {what:<32} not installed")
            continue
        yield what, lambda call=call: call(text)  # type: ignore[misc]


def other_revision(revision: str, arguments: list[str]) -> dict[tuple[str, str], Row]:
    """Return the rows that this script measures for the package as it was at another revision."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["git", "archive", revision, "src"]
        archive = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        subprocess.run(["tar", "x", "-C", folder], input=archive, check=True)
        command = [sys.executable, __file__, "--json", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(Path(folder) / "src")}
        printed = subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout
    return {(row.on, row.name): row for row in (Row(*fields) for fields in json.loads(printed))}


def main(argv: list[str] | None = None) -> int:
    """Measure and print what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, nargs="+", default=sorted((ROOT / "examples").glob("*.txt")))
    parser.add_argument("--pages", type=Path, default=ROOT / "examples", help="folder of web pages")
    parser.add_argument("--against", metavar="REVISION")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--scaling", action="store_true")
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args(argv)
    if options.scaling:
        scaling(options.texts)
    elif options.peers:
        peers(options.texts)
    else:
        rows = measure(options.texts, options.pages)
        if options.json:
            json.dump(rows, sys.stdout)
        elif options.markdown:
            markdown(rows)
        else:
            same = ["--texts", *map(str, options.texts), "--pages", str(options.pages)]
            show(rows, other_revision(options.against, same) if options.against else None)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
