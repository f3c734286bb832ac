"""The README shows what really happens, and its commands are what CI runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cis_summits.cli import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_SHOWN = re.compile(r"<!-- output of: (?P<command>[^>]+) -->\n```text\n(?P<output>.*?)```\n", re.DOTALL)


@pytest.mark.parametrize("page", [README, ROOT / "docs" / "index.md"], ids=lambda page: page.name)
def test_the_output_shown_is_the_output_printed(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, update_goldens: bool
) -> None:
    text = page.read_text(encoding="utf-8")
    shown = _SHOWN.search(text)
    assert shown is not None
    monkeypatch.chdir(ROOT)
    assert main(shown["command"].split()[1:]) == 0
    printed = capsys.readouterr().out
    if update_goldens:
        text = text[: shown.start("output")] + printed + text[shown.end("output") :]
        page.write_text(text, encoding="utf-8", newline="\n")
        return
    assert shown["output"].splitlines() == printed.splitlines()


@pytest.mark.parametrize("name", ["main-job", "tests"])
def test_each_job_is_one_line(name: str) -> None:
    block = README.read_text(encoding="utf-8").split(f"<!-- {name} -->\n```sh\n")[1].split("```")[0]
    assert block.count("\n") == 1
    assert "pip install" in block


def test_the_files_that_the_readme_links_exist() -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", README.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
