"""Documents, errors and the registry survive copying, pickling, threads and processes."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import cis_summits
from cis_summits import Document, Registry, load_registry
from cis_summits.text.frozen import LATE

EXAMPLES = [path.read_text(encoding="utf-8") for path in sorted(Path("examples").glob("*.txt"))]
OWN = {"code": "XYZ", "name": "Xyz Union", "sources": ["own"]}
ERRORS = [
    cis_summits.AmbiguousName("which?", candidates=("a", "b")),
    cis_summits.BadSource("no text", path="a.txt"),
    cis_summits.CisSummitsError("no"),
    cis_summits.MissingExtra("html", "reading web pages"),
    cis_summits.NotFound("none", near=("a",)),
    cis_summits.RegistryDataError("row 1"),
    cis_summits.UndecidedDate("2020"),
]


def _parse(text: str) -> Document:
    return cis_summits.parse(text, published="2025-12-22")


def _same(document: Document) -> Document:
    return document


def _leader(registry: Registry) -> str:
    return registry.head_of_state("BY", on="2020-01-01").name


@pytest.mark.parametrize("text", EXAMPLES)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_documents_survive_every_pickle(text: str, protocol: int) -> None:
    document = _parse(text)
    again = pickle.loads(pickle.dumps(document, protocol))
    assert again == document
    assert again.model_dump_json() == document.model_dump_json()


@pytest.mark.parametrize("text", EXAMPLES)
def test_documents_survive_copies(text: str) -> None:
    document = _parse(text)
    for again in (copy.copy(document), copy.deepcopy(document), document.model_copy(deep=True)):
        assert again == document
        assert again.model_dump_json() == document.model_dump_json()


@pytest.mark.parametrize("text", EXAMPLES)
def test_documents_made_in_bulk_are_those_that_the_checks_allow(text: str) -> None:
    document = _parse(text)
    assert Document.model_validate(document.model_dump()) == document
    assert Document.model_validate_json(document.model_dump_json()) == document


def test_the_shipped_registry_comes_back_as_itself() -> None:
    registry = load_registry()
    assert pickle.loads(pickle.dumps(registry)) is registry
    assert copy.copy(registry) is registry
    assert copy.deepcopy(registry) is registry


def test_a_registry_of_ones_own_keeps_its_rows() -> None:
    own = load_registry().with_(organisations=[OWN])
    _leader(own)
    for again in (pickle.loads(pickle.dumps(own)), copy.deepcopy(own), copy.copy(own)):
        assert again.organisation("XYZ").name == "Xyz Union"
        assert _leader(again) == _leader(own)
        assert cis_summits.find_countries("Minsk", again) == cis_summits.find_countries("Minsk", own)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_keep_their_message_and_their_details(error: Exception) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_threads_read_what_one_alone_reads() -> None:
    alone = [_parse(text) for text in EXAMPLES]
    with ThreadPoolExecutor(8) as pool:
        for number, document in enumerate(pool.map(_parse, EXAMPLES * 8)):
            assert document == alone[number % len(alone)]


_AT_ONCE = """
import sys, threading
sys.setswitchinterval(1e-6)
import cis_summits
text = open(sys.argv[1], encoding="utf-8").read()
gate, read = threading.Barrier(6), []
def work():
    gate.wait()
    read.append(cis_summits.parse(text).model_dump_json())
threads = [threading.Thread(target=work) for _ in range(6)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(read), len(set(read)))
"""


def test_the_first_reading_may_be_that_of_many_threads() -> None:
    example = str(next(Path("examples").glob("*.txt")))
    run = subprocess.run([sys.executable, "-c", _AT_ONCE, example], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["6", "1"]
    assert run.stderr == ""


@pytest.mark.parametrize("way", sorted(set(multiprocessing.get_all_start_methods()) - {"fork"}))
def test_processes_take_and_give_documents_and_registries(way: str) -> None:
    own = load_registry().with_(organisations=[OWN])
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(way)) as pool:
        document = pool.submit(_parse, EXAMPLES[0]).result()
        assert document == _parse(EXAMPLES[0])
        assert pool.submit(_same, document).result() == document
        assert pool.submit(_leader, load_registry()).result() == _leader(own) == pool.submit(_leader, own).result()


_UNCHECKED = """
import sys
import cis_summits
for path in sys.argv[1:]:
    cis_summits.parse(open(path, encoding="utf-8").read(), published="2025-12-22")
print(*(name for name in cis_summits.__all__ if getattr(getattr(cis_summits, name), "__pydantic_complete__", False)))
"""


@pytest.mark.skipif(not LATE, reason="older releases of pydantic build all models at once")
def test_reading_a_text_waits_for_no_model_to_be_built() -> None:
    examples = [str(path) for path in Path("examples").glob("*.txt")]
    run = subprocess.run([sys.executable, "-c", _UNCHECKED, *examples], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


_CHECKED_AT_ONCE = """
import sys, threading
sys.setswitchinterval(1e-6)
from cis_summits import Document, Span
from cis_summits.registry.records import TermRecord
gate, read = threading.Barrier(6), []
def work(number):
    gate.wait()
    one = Document.model_validate_json(sys.argv[1])
    TermRecord.model_json_schema()
    read.append((one.model_dump_json(), Span(start=number, end=9).start))
threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(sorted(number for _, number in read) == list(range(6)), {text for text, _ in read} == {sys.argv[1]})
"""


def test_the_first_checks_may_be_those_of_many_threads() -> None:
    saved = _parse(EXAMPLES[0]).model_dump_json()
    run = subprocess.run([sys.executable, "-c", _CHECKED_AT_ONCE, saved], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["True", "True"]
    assert run.stderr == ""


_SIGNATURES = """
import inspect
from cis_summits import Span, Term
from cis_summits.model import Extracted
for model in (Extracted, Span, Term):
    print(*inspect.signature(model).parameters)
"""


def test_a_class_tells_of_its_fields_before_anything_is_made_of_it() -> None:
    run = subprocess.run([sys.executable, "-c", _SIGNATURES], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == [
        "span rule basis evidence",
        "start end",
        "office country organisation start end",
    ]
