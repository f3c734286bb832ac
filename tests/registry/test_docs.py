"""The worked questions of the documentation give the answers that it prints."""

from __future__ import annotations

import doctest
from pathlib import Path


def test_the_worked_questions_hold() -> None:
    page = Path(__file__).parents[2] / "docs" / "registry.md"
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    result = doctest.testfile(str(page), module_relative=False, optionflags=flags, encoding="utf-8")
    assert result.attempted > 30
    assert result.failed == 0
