"""What notebooks show: every string of a text is escaped, in every field of every object."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from pydantic import BaseModel

from cis_summits.model import Document, Entity

MARKUP = "<script>alert('x')</script>&amp;\"<b onmouseover=y>"
ALLOWED = {"table", "caption", "thead", "tbody", "tr", "th", "td", "div", "p", "strong", "br", "details", "summary"}


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def poisoned(value: Any) -> Any:
    """Return ``value`` with markup in place of every string, unchecked."""
    if isinstance(value, str):
        return MARKUP
    if isinstance(value, tuple):
        return tuple(poisoned(item) for item in value)
    if isinstance(value, Entity):
        return value.model_construct(**{name: poisoned(field) for name, field in value})
    if isinstance(value, BaseModel) and "label" in type(value).model_fields:
        return value.model_copy(update={"label": MARKUP})
    return value


def entities(value: Any) -> Iterator[Entity]:
    if isinstance(value, tuple):
        for item in value:
            yield from entities(item)
    if isinstance(value, Entity):
        yield value
        for _, field in value:
            yield from entities(field)


def test_markup_is_escaped_in_every_field_of_every_object(handmade: Document) -> None:
    kinds = set()
    for entity in entities(poisoned(handmade)):
        tags = Tags()
        tags.feed(entity._repr_html_())
        kinds.add(type(entity).__name__)
        assert tags.seen <= ALLOWED
        assert tags.attributes <= {"scope", "open", "style"}
    assert {"Document", "Source", "Summit", "Attendance", "Statement", "Indicator", "Leader", "Person"} <= kinds


def test_a_document_shows_a_table_for_each_kind_that_was_read(handmade: Document) -> None:
    tags = Tags()
    tags.feed(handmade._repr_html_())
    shown = " ".join(tags.text)
    for words in (
        "Leaders meet in Dushanbe",
        "Attendance (2)",
        "Emomali Rahmon",
        "over 5 percent",
        "Not understood (1)",
    ):
        assert words in shown


def test_columns_that_no_row_fills_are_left_out(handmade: Document) -> None:
    (meeting,) = handmade.meetings
    assert meeting.date is None
    assert ">participants</th>" in handmade._repr_html_()
    assert ">date</th>" not in handmade._repr_html_()


def test_long_text_is_cut_in_its_cell(handmade: Document) -> None:
    long = handmade.statements[0].model_copy(update={"text": "word " * 1000})
    assert len(long._repr_html_()) < 2000


def test_the_basis_stands_right_before_the_words_in_every_table(handmade: Document) -> None:
    derived = {
        kind: tuple(item.model_copy(update={"basis": "derived"}) for item in getattr(handmade, kind))
        for kind in ("summits", "attendance", "memberships", "theme_years", "statements", "indicators")
    }
    shown = handmade.model_copy(update=derived)._repr_html_()
    heads = [part.split("</tr>")[0] for part in shown.split("<thead>")[1:]]
    names = [[cell.split(">")[-1] for cell in head.split("</th>")[:-1]] for head in heads]
    assert sum("basis" in row for row in names) == len(derived)
    assert all(row[-2:] == ["basis", "words"] for row in names if "basis" in row)
