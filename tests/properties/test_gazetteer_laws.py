"""Law: all phrases at once are found as each would be found alone, the longest at the leftmost place."""

from __future__ import annotations

from hypothesis import given, strategies as st

from cis_summits.lexicon import Gazetteer, Tokens
from cis_summits.lexicon.tokens import phrase_words
from cis_summits.text import plain_view

_WORDS = st.sampled_from(["a", "b", "c", "A", "B"])
_PHRASES = st.lists(
    st.tuples(st.sampled_from(["one", "two"]), st.lists(_WORDS, min_size=1, max_size=3), st.booleans()), max_size=8
)
_Found = list[tuple[int, int, str]]


@given(_PHRASES, st.lists(_WORDS, max_size=12))
def test_scanning_finds_what_looking_up_phrase_by_phrase_finds(
    phrases: list[tuple[str, list[str], bool]], words: list[str]
) -> None:
    gazetteer: Gazetteer[str] = Gazetteer()
    gazetteer.categories.update(["one", "two"])
    for number, (category, phrase, cased) in enumerate(phrases):
        gazetteer.add(category, " ".join(phrase), str(number), cased=cased)
    expected: dict[str, _Found] = {"one": [], "two": []}
    for category, found in expected.items():
        at = 0
        while at < len(words):
            here = [
                (len(phrase), str(number))
                for number, (of, phrase, cased) in enumerate(phrases)
                if of == category and _stands(words[at : at + len(phrase)], phrase, cased)
            ]
            longest = max((size for size, _ in here), default=0)
            found += [(at, at + size, entry) for size, entry in here if size == longest]
            at += longest or 1
    scanned = gazetteer.scan(Tokens(" ".join(words)))
    assert {of: [(hit.first, hit.last, hit.entry) for hit in hits] for of, hits in scanned.items()} == expected


def _stands(words: list[str], phrase: list[str], cased: bool) -> bool:
    return words == phrase if cased else [w.lower() for w in words] == [w.lower() for w in phrase]


@given(st.text() | st.text("ab Cé'’-.1\t\u00a0\x1f", max_size=12))
def test_a_phrase_is_cut_as_a_text_is(phrase: str) -> None:
    assert phrase_words(phrase) == Tokens(plain_view(phrase)).words
