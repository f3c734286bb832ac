"""Phrases come back from a file as they were written, by the words they begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from cis_summits.lexicon import Gazetteer, Tokens
from cis_summits.lexicon.phrase_files import WrittenGazetteer, read_pairs, write_phrases


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


class _Numbered(WrittenGazetteer[int]):
    def _entry(self, phrase: str, *fields: str) -> tuple[str, int, bool]:
        (number,) = fields
        return "numbers", int(number), phrase.isupper()


def test_a_written_gazetteer_finds_what_one_to_which_the_phrases_are_added_finds(tmp_path: Path) -> None:
    phrases = [("one two", "1"), ("one", "2"), ("ONE TWO", "3"), ("one two three", "4"), ("two", "5"), ("One", "6")]
    path = tmp_path / "phrases.txt"
    path.write_text(write_phrases(phrases), encoding="utf-8")
    written, added = _Numbered(path), Gazetteer[int]()
    written.categories.add("numbers")
    for phrase, number in phrases:
        added.add("numbers", phrase, int(number), cased=phrase.isupper())
    for text in ("one two four", "ONE TWO", "One, two three; one two three", "none", "two one"):
        for _ in range(2):  # the first time what was found is read
            assert written.scan(Tokens(text)) == added.scan(Tokens(text))


def test_nothing_is_added_to_the_phrases_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "phrases.txt"
    path.write_text(write_phrases([("one", "1")]), encoding="utf-8")
    with pytest.raises(TypeError, match="those of its file"):
        _Numbered(path).add("numbers", "two", 2)
