"""Law: a text may break off after any word; what stands before the break is read, and nothing is raised."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cis_summits import parse

TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "texts").glob("*.txt"))
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\w+|[^\w\s]")
_LONGEST = 60  # words of a sentence; what is behind them was behind others elsewhere


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_may_break_off_after_any_word(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for sentence in filter(None, _SENTENCE_END.split(text)):
        for word in list(_WORD.finditer(sentence))[:_LONGEST]:
            part = sentence[: word.end()]
            assert parse(part, published="2012-05-05").text == part
