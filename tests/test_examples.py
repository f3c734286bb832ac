"""The examples run, and what they show is what they show now."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
GOLDEN = Path(__file__).parent / "golden" / "quickstart.txt"


@pytest.fixture(autouse=True)
def _source_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let other processes, in other folders, find the package even where it is not installed."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))


def test_quickstart_prints_what_it_did(tmp_path: Path, update_goldens: bool) -> None:
    result = subprocess.run(
        [sys.executable, "-X", "utf8", str(EXAMPLES / "quickstart.py")],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert result.stderr.decode() == ""
    printed = result.stdout.decode().replace("\r\n", "\n")
    if update_goldens:
        GOLDEN.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore")  # the kernel's machinery has warnings of its own
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.name)
def test_notebook_shows_what_it_did(path: Path, update_goldens: bool) -> None:
    stored = nbformat.read(path, as_version=4)
    fresh = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(
        fresh, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(EXAMPLES)}}
    ).execute()
    if update_goldens:
        for cell in fresh.cells:
            cell.metadata.pop("execution", None)
        nbformat.write(fresh, path)
        return
    assert [_shown(cell) for cell in fresh.cells] == [_shown(cell) for cell in stored.cells]


def _shown(cell: Any) -> list[Any]:
    """What a cell shows, without pictures, and without tables that another library draws."""
    if "drawn-elsewhere" in cell.metadata.get("tags", ()):
        return []
    return [
        output.get("text") or {k: v for k, v in output.get("data", {}).items() if k.startswith("text/")}
        for output in cell.get("outputs", ())
    ]
