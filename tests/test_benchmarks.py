"""``benchmarks/run.py`` measures with pytest-benchmark and prints a table of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import run

_AT_ONCE = ["--benchmark-min-rounds=1", "--benchmark-max-time=0"]


def test_the_command_prints_times_as_yardsticks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "short.txt"
    text.write_text("The CIS summit was held in Minsk.", encoding="utf-8")
    assert run.main(["--markdown", "--texts", str(text), "-k", "find_countries or leader", *_AT_ONCE]) == 0
    head, _, *rows = (line.strip("| ").split(" | ") for line in capfd.readouterr().out.splitlines())
    assert head == ["on", "what", "median", "as", "speed or memory"]
    assert [row[:2] for row in rows] == [["an article (33 characters)", "find_countries"], ["30 questions", "leader"]]
    assert all(float(row[3].removesuffix(" yardsticks")) > 0 for row in rows)


def test_another_revision_stands_beside_this_one() -> None:
    now = run.Row("a text", "parse", 0.0006, 30.0, "yardsticks", "900 KB/s")
    before = now._replace(seconds=0.0004, ratio=40.0)
    new = now._replace(what="read")
    cells = run.table([now, new], [before])
    assert [row[-2:] for row in cells] == [["before", "change"], ["40.0", "-25%"], ["", "new"]]
