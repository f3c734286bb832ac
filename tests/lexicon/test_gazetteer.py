"""Phrases are looked up all at once: the longest at the leftmost place wins, each category for itself."""

from __future__ import annotations

from cis_summits.lexicon import Gazetteer, Tokens, load_lexicon

_Found = list[tuple[int, int, str]]


def _scanned(gazetteer: Gazetteer[str], text: str) -> dict[str, _Found]:
    found = gazetteer.scan(Tokens(text))
    return {category: [(hit.first, hit.last, hit.entry) for hit in hits] for category, hits in found.items()}


def test_a_longer_phrase_hides_a_shorter_one_of_its_category_only() -> None:
    gazetteer = Gazetteer([("body", "council", "c"), ("body", "council of heads", "ch"), ("word", "council", "w")])
    assert _scanned(gazetteer, "the Council of Heads") == {"body": [(1, 4, "ch")], "word": [(1, 2, "w")]}


def test_a_phrase_that_another_one_reaches_into_is_not_found() -> None:
    gazetteer = Gazetteer([("body", "new economic", "n"), ("body", "economic council", "e")])
    assert _scanned(gazetteer, "new economic council") == {"body": [(0, 2, "n")]}


def test_one_phrase_may_stand_for_several_entries() -> None:
    gazetteer = Gazetteer([("name", "Lee", "Anna Lee"), ("name", "Lee", "Ben Lee")])
    assert _scanned(gazetteer, "Lee") == {"name": [(0, 1, "Anna Lee"), (0, 1, "Ben Lee")]}


def test_a_phrase_may_be_added_after_others_with_its_first_word_were_looked_up() -> None:
    gazetteer = Gazetteer([("name", "Lee", "l")])
    assert _scanned(gazetteer, "Lee Park") == {"name": [(0, 1, "l")]}
    gazetteer.add("name", "Lee Park", "lp")
    assert _scanned(gazetteer, "Lee Park") == {"name": [(0, 2, "lp")]}


def test_a_gazetteer_of_some_categories_finds_the_same_as_the_whole() -> None:
    lexicon = load_lexicon("en")
    tokens = Tokens("On Monday, 5 May 2020, the presidents met for the second time.")
    whole, part = lexicon.gazetteer.scan(tokens), lexicon.gazetteer_of("months", "weekdays").scan(tokens)
    assert part == {"months": whole["months"], "weekdays": whole["weekdays"]}
    assert [tokens.text(hit.first, hit.last) for hit in part["weekdays"]] == ["Monday"]
