"""Every class of acts that the lexicon uses is one of the classes it lists."""

from __future__ import annotations

import pytest

from cis_summits.lexicon import load_lexicon


@pytest.mark.parametrize("category", ["reporting_verbs", "reporting_phrases", "reporting_nouns", "voiced_nouns"])
def test_acts_in_use_are_listed(category: str) -> None:
    lexicon = load_lexicon("en")
    listed = {entry.id for entry in lexicon.category("acts")}
    assert {entry.more["act"] for entry in lexicon.category(category)} <= listed
