"""Two documents side by side: the same facts find each other, differences are told, silence contradicts nothing."""

from __future__ import annotations

import pytest

import cis_summits
from benchmarks.timing import seconds
from cis_summits import Comparison, Comparisons, Document, compare
from cis_summits.errors import BadArgument

HEAD = "CIS summit\n\nOctober 11, 2017\n\n12:00\n\nSochi\n\n"


def parse(text: str, published: str | None = None) -> Document:
    return cis_summits.parse(text, published=published)


def told(first: str, second: str, topic: str) -> list[tuple[str, tuple[str, ...]]]:
    found = compare(parse(first), parse(second))
    return [(row.accord, row.differs) for row in found if row.topic == topic]


def test_a_document_agrees_with_itself_in_everything() -> None:
    document = cis_summits.read("examples/informal-summit-2024-transcript.txt")
    found = compare(document, document)
    assert len(found) > 10
    assert {row.accord for row in found} == {"agree"}


def test_sides_change_places_with_the_documents() -> None:
    page = cis_summits.read("examples/informal-summit-2024-transcript.txt")
    news = cis_summits.read("examples/informal-summit-2024-news.txt")
    one, other = compare(page, news), compare(news, page)
    assert [row.first for row in one.first_only] == [row.second for row in other.second_only]
    assert {row.first for row in one.agree} == {row.second for row in other.agree}


def test_both_accounts_can_be_cited() -> None:
    one, other = parse("Kazakhstan chairs the CIS in 2022."), parse("In 2022 Belarus chairs the CIS.")
    (row,) = compare(one, other).disagree
    assert row.first is not None
    assert row.second is not None
    assert "chairs" in row.first.span.of(one.text)
    assert "chairs" in row.second.span.of(other.text)
    assert "Kazakhstan in the first, Belarus in the second" in row.message


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Trade of Armenia was $10 billion in 2022.", "Trade of Armenia was $10 billion in 2022.", ("agree", ())),
        ("Trade of Armenia was $10 billion in 2022.", "Trade of Armenia was over $9 billion in 2022.", ("agree", ())),
        (
            "Trade of Armenia was $10 billion in 2022.",
            "Trade of Armenia was $9 billion in 2022.",
            ("disagree", ("value",)),
        ),
        (
            "Trade of Armenia rose by 5 percent in 2022.",
            "Trade of Armenia fell by 5 percent in 2022.",
            ("disagree", ("direction",)),
        ),
    ],
)
def test_figures_disagree_where_their_bounds_do_not_meet(
    first: str, second: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert told(first, second, "indicator") == [expected]


def test_figures_of_other_years_are_two_facts() -> None:
    found = told("Trade of Armenia was $10 billion in 2022.", "Trade of Armenia was $9 billion in 2021.", "indicator")
    assert found == [("first only", ()), ("second only", ())]


def test_who_came_is_compared_only_at_the_same_event() -> None:
    came = f"{HEAD}The leaders met. President of Belarus Alexander Lukashenko took part."
    missed = f"{HEAD}The leaders met. President of Belarus Alexander Lukashenko did not attend the summit."
    assert ("disagree", ("status",)) in told(came, missed, "attendance")
    assert told(came, missed.replace("2017", "2016"), "attendance") == []


def test_a_day_and_its_month_do_not_contradict() -> None:
    first = "Moldova has been an observer of the EAEU since May 14, 2018."
    assert told(first, "Moldova has been an observer of the EAEU since 2018.", "membership") == [("agree", ())]
    assert told(first, "Moldova has been an observer of the EAEU since 2017.", "membership") == [
        ("disagree", ("since",))
    ]


def test_the_account_that_agrees_is_preferred_to_one_that_does_not() -> None:
    first = "2025 is the Year of Peace in the CIS. 2025 is the Year of Sport in the CIS."
    second = "2025 is the Year of Sport in the CIS. 2025 is the Year of Peace in the CIS."
    assert told(first, second, "theme_year") == [("agree", ()), ("agree", ())]


def test_rows_survive_json_and_show_as_a_table() -> None:
    found = compare(parse("Kazakhstan chairs the CIS in 2022."), parse("Belarus chairs the CIS in <2022>."))
    assert [Comparison.model_validate_json(row.model_dump_json()) for row in found] == list(found)
    assert isinstance(found, Comparisons)
    assert "<table" in found._repr_html_()
    assert {row["accord"] for row in found.to_records()} == {row.accord for row in found}


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(BadArgument, match="two Documents"):
        compare(parse("The CIS met."), "The CIS met.")  # type: ignore[arg-type]


def test_a_text_that_says_one_thing_over_and_over_is_compared_in_proportion_to_its_length() -> None:
    def both(text: str) -> tuple[Document, Document]:
        return parse(text, published="2025-12-22"), parse(text.replace("5", "6"), published="2025-12-22")

    said = "Trade grew by 5 percent in 2019. "
    short, long = both(said * 250), both(said * 2_000)
    assert len(compare(*long)) == 2_000
    # A search through all of them would take sixty-four times as long.
    assert seconds(lambda: compare(*long), 1) < 20 * max(seconds(lambda: compare(*short)), 0.003)
