"""What the benchmarks share: the options that name other inputs than the examples, and the fixture ``measure``."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.measuring import Measure

_EXAMPLES = Path(__file__).parent.parent / "examples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--text", type=Path, action="append", help="a text to read instead of the examples")
    parser.addoption("--pages", type=Path, help="folder of web pages to read instead of pages made of the texts")


def _paths(config: pytest.Config) -> list[Path]:
    return config.getoption("--text") or sorted(_EXAMPLES.glob("*.txt"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "text" in metafunc.fixturenames:
        paths = _paths(metafunc.config)  # the scope brings together what is measured on one text
        metafunc.parametrize("text", paths, ids=[path.stem for path in paths], indirect=True, scope="module")


@pytest.fixture(scope="module")
def text(request: pytest.FixtureRequest) -> str:
    path: Path = request.param
    return path.read_text(encoding="utf-8")


@pytest.fixture
def pages(request: pytest.FixtureRequest) -> list[bytes]:
    folder: Path | None = request.config.getoption("--pages")
    if folder:
        return [path.read_bytes() for path in sorted(folder.glob("*.html"))] or pytest.skip(f"no pages in {folder}")
    return [_page(path.read_text(encoding="utf-8")) for path in _paths(request.config)]


def _page(text: str) -> bytes:
    title, *lines = html.escape(text).split("\n")
    body = "\n".join(f"<p>{line}</p>" for line in lines)
    return f"<html><title>{title}</title><body><article><h1>{title}</h1>{body}</article></body></html>".encode()


@pytest.fixture
def measure(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Measure:
    option = request.config.getoption
    return Measure(benchmark, float(option("benchmark_max_time")), option("benchmark_min_rounds"))
