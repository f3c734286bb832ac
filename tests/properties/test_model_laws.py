"""Laws of every object: JSON and back is the identity, equality agrees with hashing, a repr is one line."""

from __future__ import annotations

import copy
import pickle

from hypothesis import given

from cis_summits.export import account, to_records
from cis_summits.export.layout import WIDTH, cells
from cis_summits.model import Document, Entity
from tests.properties.strategies import documents, entities


@given(documents)
def test_json_and_back_is_the_identity(document: Document) -> None:
    text = document.model_dump_json()
    assert Document.model_validate_json(text) == document
    assert Document.model_validate_json(text).model_dump_json() == text
    assert Document.model_validate(document.model_dump(mode="json")) == document


@given(documents)
def test_equal_documents_hash_alike(document: Document) -> None:
    again = Document.model_validate_json(document.model_dump_json())
    assert hash(again) == hash(document)
    assert {document, again} == {document}


@given(documents)
def test_copies_and_pickles_are_equal(document: Document) -> None:
    for same in (copy.copy(document), copy.deepcopy(document), pickle.loads(pickle.dumps(document))):
        assert same == document
        assert hash(same) == hash(document)


@given(entities)
def test_a_repr_is_one_printable_line_that_names_the_type(entity: Entity) -> None:
    assert repr(entity).startswith(type(entity).__name__ + "(")
    assert repr(entity).isprintable()


@given(documents)
def test_an_account_keeps_its_width_and_prints_anywhere(document: Document) -> None:
    lines = account(document).split("\n")
    assert lines[-1] == ""
    assert max(map(cells, lines)) <= WIDTH
    assert all(line.isprintable() for line in lines)


@given(documents)
def test_records_and_notebook_views_never_fail(document: Document) -> None:
    records = to_records(document)
    assert len(records["attendance"]) == len(document.attendance)
    assert document._repr_html_().startswith("<div>")
