"""Without the day of a text, what is relative to it keeps its words and stays open; nothing is guessed."""

from __future__ import annotations

import cis_summits

_TEXT = (
    "Trade between Russia and Armenia reached $11 billion in 2024. "
    "It came to $4.5 billion in the first nine months of this year."
)


def test_a_relative_period_is_neither_guessed_nor_taken_from_the_figure_before() -> None:
    first, second = cis_summits.parse(_TEXT).indicators
    assert first.period is not None
    assert first.period.resolved
    assert second.period is not None
    assert not second.period.resolved
    assert second.period.start is None
    assert "first nine months" in second.period.label


def test_an_open_period_is_reported() -> None:
    assert [d.code for d in cis_summits.parse(_TEXT).diagnostics] == ["unresolved-period", "no-day"]
    assert cis_summits.parse(_TEXT, published="2025-12-22").diagnostics == ()


def test_the_day_of_the_text_settles_it() -> None:
    second = cis_summits.parse(_TEXT, published="2025-12-22").indicators[1]
    assert second.period is not None
    assert (str(second.period.start), str(second.period.end)) == ("2025-01-01", "2025-09-30")


def test_an_attendant_without_country_has_that_of_all_their_terms() -> None:
    text = "Vladimir Putin hosted the CIS summit. An aide said that President Ilham Aliyev could not attend."
    rows = {a.leader.name: a for a in cis_summits.parse(text).attendance}
    aliyev = rows["Ilham Aliyev"]
    assert aliyev.country is not None
    assert aliyev.country.alpha_2 == "AZ"
    assert [e.basis for e in aliyev.evidence if e.field == "country"] in ([], ["derived"])
