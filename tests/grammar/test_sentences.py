"""Sentences end where a reader would stop, and nowhere else."""

from __future__ import annotations

import pytest

from cis_summits.grammar.reading import Reading
from cis_summits.lexicon import load_lexicon


def sentences(text: str) -> list[str]:
    reading = Reading(text, lexicon=load_lexicon("en"))
    return [text[s.start : s.end] for s in reading.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade grew. Exports fell.", ["Trade grew.", "Exports fell."]),
        ("Mr. Karimov met Dr. Saidov in St. Petersburg.", ["Mr. Karimov met Dr. Saidov in St. Petersburg."]),
        ("The U.S. economy grew by 2.5 percent. It slowed.", ["The U.S. economy grew by 2.5 percent.", "It slowed."]),
        ("“We agreed.” He smiled.", ["“We agreed.”", "He smiled."]),
        ("“Why not?” he asked. Nobody spoke.", ["“Why not?” he asked.", "Nobody spoke."]),
        ("One line\nand its end.\n\nNext", ["One line\nand its end.", "Next"]),
        ("A heading\nThe text.", ["A heading", "The text."]),
        ("", []),
        (" \n ", []),
        ("Wait... Then go.", ["Wait...", "Then go."]),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_sentence_at_finds_the_sentence_around_an_offset() -> None:
    reading = Reading("One. Two.", lexicon=load_lexicon("en"))
    assert reading.sentence_at(6) == reading.sentences[1]
    assert reading.sentence_at(4) is None
