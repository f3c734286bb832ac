"""How long reading takes, as multiples of a yardstick that is measured in turn with it.

    python benchmarks/run.py                        the table
    python benchmarks/run.py --markdown             the table as docs/performance.md has it
    python benchmarks/run.py --scaling              time against size, from 1 KB to 10 MB
    python benchmarks/run.py --peers                other readers of figures and dates, those that are installed
    python benchmarks/run.py --against HEAD~5       any of these, with another revision beside this one
    python benchmarks/run.py --texts a.txt b.txt    on other texts than the examples
    python benchmarks/run.py --pages folder         on web pages, instead of pages made of the texts

The benchmarks are those of pytest-benchmark in this folder (``python -m pytest benchmarks`` runs them all). Options
that are not named here go to pytest: ``-k parse``, ``--benchmark-max-time=5``, ``--benchmark-save=today``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

_HERE = Path(__file__).parent


class Row(NamedTuple):
    """One line of the table: what was measured on what, its median, that as a multiple of a unit, speed or memory."""

    on: str
    what: str
    seconds: float
    ratio: float
    unit: str
    also: str


def measured(arguments: Sequence[str], source: Path | None = None) -> list[Row]:
    """Return what pytest-benchmark measures, of the package in ``source`` if that is given."""
    environment = {**os.environ, "PYTHONPATH": str(source)} if source else None
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [sys.executable, "-m", "pytest", "-c", str(_HERE / "pytest.ini"), f"--benchmark-json={report}"]
        done = subprocess.run([*command, "-q", "--benchmark-quiet", *arguments], env=environment, stdout=sys.stderr)
        if not report.exists() or (done.returncode and not source):  # another revision need not have everything
            sys.exit("nothing was measured, or not all of it: see above")
        return [_row(benchmark) for benchmark in json.loads(report.read_text(encoding="utf-8"))["benchmarks"]]


def _row(benchmark: dict[str, Any]) -> Row:
    told, median = benchmark["extra_info"], benchmark["stats"]["median"]
    also = f"{told['megabytes']:.1f} MB" if "megabytes" in told else ""
    if "done" in told:
        amount, of = told["done"]
        also = f"{amount / median:,.0f} {of}/s"
    return Row(benchmark["group"], told["what"], median, told["ratio"], told["unit"], also)


def at_revision(revision: str, arguments: Sequence[str]) -> list[Row]:
    """Return what the benchmarks of today measure of the package as it was at another revision."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["git", "archive", revision, "src"]
        archive = subprocess.run(command, cwd=_HERE.parent, stdout=subprocess.PIPE, check=True)
        subprocess.run(["tar", "x", "-C", folder], input=archive.stdout, check=True)
        return measured(arguments, Path(folder, "src"))


def table(rows: Sequence[Row], before: Sequence[Row] = ()) -> list[list[str]]:
    """Return the cells of the table, the first row its head, with those of another revision beside its own."""
    cells = [["on", "what", "median", "as", "speed or memory", *(["before", "change"] if before else [])]]
    known = {(row.on, row.what): row.ratio for row in before}
    for row in rows:
        cells.append([row.on, row.what, _time(row.seconds), f"{row.ratio:,.1f} {row.unit}", row.also])
        if before:
            ratio = known.get((row.on, row.what))
            cells[-1] += [f"{ratio:,.1f}", f"{row.ratio / ratio - 1:+.0%}"] if ratio else ["", "new"]
    return cells


def _time(seconds: float) -> str:
    return f"{seconds * 1e3:,.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"


def markdown(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table as documents have it."""
    for number, row in enumerate(cells):
        yield f"| {' | '.join(row)} |"
        if not number:
            yield f"| --- | ---{' | ---:' * (len(row) - 2)} |"


def plain(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table as a terminal has it, the first column as headings."""
    _, wide, *widths = (max(map(len, column)) for column in zip(*cells, strict=True))
    on = cells[0][0]
    for row in cells:
        if row[0] != on:
            on = row[0]
            yield f"\n{on}"
        yield "  ".join(["", row[1].ljust(wide), *map(str.rjust, row[2:], widths)])


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, nargs="+", default=[])
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--against", metavar="REVISION")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--scaling", action="store_const", dest="parts", const=["scaling"])
    parser.add_argument("--peers", action="store_const", dest="parts", const=["peers"])
    parser.set_defaults(parts=["reading", "registry", "processes"])
    options, arguments = parser.parse_known_args(argv)
    arguments += [str(_HERE / f"bench_{part}.py") for part in options.parts]
    arguments += [f"--text={path}" for path in options.texts] + (
        [f"--pages={options.pages}"] if options.pages else []
    )
    rows = measured(arguments)
    cells = table(rows, at_revision(options.against, arguments) if options.against else ())
    print("\n".join(markdown(cells) if options.markdown else plain(cells)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
