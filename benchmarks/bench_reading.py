"""Reading: the parser and the recognisers on texts, documents to and from JSON, web pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import cis_summits
from benchmarks.measuring import DAY, Measure, parse, yardstick

_READERS: dict[str, Callable[[str], object]] = {
    "yardstick": yardstick,
    "parse": parse,
    "find_countries": cis_summits.find_countries,
    "find_quantities": cis_summits.find_quantities,
    "find_periods": lambda text: cis_summits.find_periods(text, reference=DAY),
    "find_statements": cis_summits.find_statements,
}


@pytest.mark.parametrize("name", _READERS)
def test_reading(measure: Measure, text: str, name: str) -> None:
    measure.in_yardsticks(text, name, lambda: _READERS[name](text))


def test_writing_json(measure: Measure, text: str) -> None:
    measure.in_yardsticks(text, "to JSON", parse(text).model_dump_json)


def test_reading_json(measure: Measure, text: str) -> None:
    dumped = parse(text).model_dump_json()
    measure.in_yardsticks(text, "from JSON", lambda: cis_summits.Document.model_validate_json(dumped))


def test_web_pages(measure: Measure, pages: list[bytes], request: pytest.FixtureRequest) -> None:
    on = f"{len(pages)} web pages" if request.config.getoption("--pages") else "the texts as web pages"
    source = b"\n".join(pages).decode(errors="replace")
    measure.in_yardsticks(source, "read", lambda: [*map(cis_summits.read, pages)], on=on, done=(len(pages), "pages"))
