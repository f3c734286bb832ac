from __future__ import annotations

from decimal import Decimal
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, strategies as st
from pydantic import BaseModel

from cis_summits import model
from cis_summits.errors import BadArgument
from cis_summits.export import to_records
from cis_summits.export.records import _WIDE, columns_of
from cis_summits.model import Diagnostic, Document
from cis_summits.text import Span
from cis_summits.values import Interval, Period
from tests.properties.strategies import documents


def test_rows_are_flat_and_carry_their_evidence(handmade: Document) -> None:
    (row,) = to_records(handmade)["indicators"]
    assert row["economies"] == "TJ; CIS"
    assert row["value"] == Decimal(5)
    assert (row["period_label"], row["period_start"], row["period_resolved"]) == ("this year", None, False)
    assert (row["bounds_low"], row["bounds_low_open"], row["bounds_high"]) == (Decimal(5), True, None)
    assert row["words"] == handmade.text[row["span_start"] : row["span_end"]] == "over 5 percent"


def test_people_countries_and_dates_become_plain_values(handmade: Document) -> None:
    records = to_records(handmade)
    assert [(r["leader"], r["country"], r["reason"]) for r in records["attendance"]] == [
        ("Emomali Rahmon", "TJ", None),
        ("Tokayev", "KZ", "a visit elsewhere"),
    ]
    assert records["summits"][0]["start"] == "2030-06-05"
    assert records["meetings"][0]["participants"] == "Emomali Rahmon; Tokayev"


def test_no_cell_holds_an_object_of_the_model(handmade: Document) -> None:
    cells = [cell for rows in to_records(handmade).values() for row in rows for cell in row.values()]
    assert [cell for cell in cells if isinstance(cell, BaseModel | tuple | list | dict)] == []


def test_all_rows_of_a_kind_have_the_same_keys(handmade: Document) -> None:
    for rows in to_records(handmade).values():
        assert len({tuple(row) for row in rows}) <= 1


def test_every_field_made_of_parts_has_columns_for_its_parts() -> None:
    """A new field of type Span, Period or Interval must be given its columns."""
    for kind in (getattr(model, name) for name in model.__all__):
        if not (isinstance(kind, type) and issubclass(kind, model.Extracted)):
            continue
        for name, info in kind.model_fields.items():
            one = info.annotation if get_origin(info.annotation) is not tuple else None
            whole = {Span, Period, Interval} & {one, *get_args(one)}
            assert not whole or name in _WIDE, f"{kind.__name__}.{name}"


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd", "\r\n@x")
UNSEEN = "\ufeff\u200b\u200e\u202e\u2060\u00ad\u2003\u2028\u3000\x00\x7f\x85"


@given(
    documents,
    st.sampled_from(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd", "\r\n@x", *(f"{mark}=1" for mark in UNSEEN)]),
)
def test_no_guarded_cell_is_a_formula(document: Document, formula: str) -> None:
    poisoned = document.model_copy(
        update={"diagnostics": (Diagnostic(code=formula, message=formula), *document.diagnostics)}
    )
    rows = [row for rows in to_records(poisoned, guarded=True).values() for row in rows]
    texts = [cell for row in rows for cell in row.values() if isinstance(cell, str)]
    assert "'" + formula in texts
    assert not any(text.lstrip(UNSEEN + " \t\r\n").startswith(("=", "+", "-", "@")) for text in texts)


def test_texts_are_given_as_they_are_unless_asked(handmade: Document) -> None:
    poisoned = handmade.model_copy(update={"diagnostics": (Diagnostic(code="=1", message="-1"),)})
    (row,) = to_records(poisoned)["diagnostics"]
    assert (row["code"], row["message"]) == ("=1", "-1")


def test_rows_of_several_documents_say_which_one_they_are_of(handmade: Document) -> None:
    other = handmade.model_copy(update={"summits": ()})
    rows = to_records({"page": handmade, "news": other})["attendance"]
    assert list(dict.fromkeys(row["document"] for row in rows)) == ["page", "news"]
    first, last = rows[0], rows[-1]
    assert (first["document_title"], first["document_publisher"]) == (
        handmade.source.title,
        handmade.source.publisher,
    )
    assert first["document_date"] == (handmade.published or handmade.source.date)
    assert first["document_summit"].startswith(handmade.summits[0].organisation.code)
    assert last["document_summit"] is None
    alone = to_records(handmade)["attendance"]
    assert [{k: v for k, v in row.items() if not k.startswith("document")} for row in rows[: len(alone)]] == alone
    assert [row["document"] for row in to_records([handmade])["attendance"]] == [handmade.source.title] * len(alone)


def test_figures_are_floats_on_request(handmade: Document) -> None:
    (row,) = to_records(handmade, numbers="float")["indicators"]
    assert (row["value"], row["bounds_low"], row["bounds_high"]) == (5.0, 5.0, None)
    assert isinstance(row["value"], float)
    assert isinstance(row["bounds_low"], float)


def test_a_table_without_rows_has_the_columns_that_rows_would_have(handmade: Document) -> None:
    for kind, rows in to_records(handmade).items():
        assert not rows or columns_of(kind) == tuple(rows[0])
    for kind, rows in to_records([handmade]).items():
        assert not rows or columns_of(kind, several=True) == tuple(rows[0])


@pytest.mark.parametrize(
    ("given_", "numbers", "told"),
    [
        ("text", "decimal", "documents"),
        (7, "decimal", "documents"),
        (["x"], "decimal", "documents"),
        ([], "int", "float"),
    ],
)
def test_records_of_something_else_are_refused(given_: Any, numbers: Any, told: str) -> None:
    with pytest.raises(BadArgument, match=told):
        to_records(given_, numbers=numbers)
