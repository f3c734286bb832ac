"""Phrases come back from a file as they were written, by the words they begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from cis_summits.lexicon.phrase_files import read_pairs, write_phrases


def test_records_stand_under_the_first_words_of_their_phrases(tmp_path: Path) -> None:
    path = tmp_path / "phrases.txt"
    path.write_text(
        write_phrases([("Prime Minister", "1"), ("U.N.", "2"), ("prime mover", ""), ("«Лад»", "3")]), "utf-8"
    )
    assert read_pairs(path) == {"prime": "Prime Minister|1\tprime mover|", "u": "U.N.|2", "«": "«Лад»|3"}


def test_phrases_without_any_word_are_left_out() -> None:
    assert write_phrases([(" ", "1"), ("", "2")]) == ""


@pytest.mark.parametrize("phrase", ["a|b", "a\tb", "a\nb"])
def test_what_parts_the_records_cannot_stand_in_one(phrase: str) -> None:
    with pytest.raises(ValueError, match="neither bars, tabs nor line breaks"):
        write_phrases([("fine", "1"), (phrase, "2")])
