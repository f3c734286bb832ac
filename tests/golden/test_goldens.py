"""What is read from the examples, whole: the account, and one line for each object with its words.

``pytest --update-goldens`` rewrites the files; read the difference before committing it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cis_summits
from cis_summits.export import account, to_records

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
PUBLISHED = {
    "informal-summit-2024-transcript": None,
    "informal-summit-2024-news": None,
    "informal-summit-2025-news": "2025-12-22",
}


def test_every_example_has_its_golden_files() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.txt")} == set(PUBLISHED)


@pytest.mark.parametrize("name", PUBLISHED)
def test_account(name: str, update_goldens: bool) -> None:
    document = cis_summits.read(EXAMPLES / f"{name}.txt", published=PUBLISHED[name])
    _compare(HERE / f"{name}.txt", account(document), update_goldens)


@pytest.mark.parametrize("name", PUBLISHED)
def test_objects(name: str, update_goldens: bool) -> None:
    document = cis_summits.read(EXAMPLES / f"{name}.txt", published=PUBLISHED[name])
    rows = [
        {"kind": "segment", "is": segment.kind, "words": segment.span.of(document.text)}
        for segment in document.segments
    ]
    rows += [
        {"kind": kind, **{key: value for key, value in row.items() if value is not None}}
        for kind, records in to_records(document).items()
        for row in records
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)
    _compare(HERE / f"{name}.jsonl", lines, update_goldens)


def _compare(path: Path, found: str, update: bool) -> None:
    if update:
        path.write_text(found, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8").splitlines() == found.splitlines()
