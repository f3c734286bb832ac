"""Law: no pattern of the package takes more than proportional time, whatever it is set upon."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import partial
from types import ModuleType

import pytest

import cis_summits
from benchmarks.timing import seconds

# What patterns that can backtrack badly choke on: long runs of what they repeat, and an end that fits nothing.
_RUNS = (
    *" \t\n\u00a0.,:;!?…'\"“”«»()[]-–—/|*_=<>&#@%$0aA",
    "a ", "A ", "1 ", "1,", "1.", "a.", "A.", "a-", "aA", "a1", "Aa ", " \n", "\n ", "\r\n", "()", '""', "» ", "!)",
    "<a ", "</", "<!", "&a;", "a=b ", "Mr. ", "and ", "of the ", "May 5, ", "10:30 ", "http://a.b/", "\u200b",
    "e\u0301", "?\"",
)  # fmt: skip
_ENDS = ("", "\x00", "!x")
_LENGTH = 4_000


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(cis_summits.__path__, "cis_summits."):
        if not module.name.endswith("__main__"):
            yield importlib.import_module(module.name)


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in _modules():
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{module.__name__}.{name}", value


PATTERNS = {id(pattern): (name, pattern) for name, pattern in _patterns()}


def _used_on_the_spot(module: ModuleType) -> Iterator[str]:
    """Yield the calls of ``re`` inside functions: the patterns that nobody finds by looking through the module."""
    for function in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            for call in ast.walk(function):
                match call:
                    case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=used)) if used != "escape":
                        yield f"{module.__name__}:{call.lineno}"


def _all_of(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass
    pattern.fullmatch(text)


def test_the_package_has_patterns() -> None:
    assert len(PATTERNS) >= 10


def test_every_pattern_has_a_name_in_its_module_so_that_the_law_sees_it() -> None:
    assert [place for module in _modules() for place in _used_on_the_spot(module)] == []


@pytest.mark.parametrize("pattern", [p for _, p in PATTERNS.values()], ids=[n for n, _ in PATTERNS.values()])
def test_patterns_take_time_in_proportion_to_the_text(pattern: re.Pattern[str]) -> None:
    slow = []
    for run in _RUNS:
        for end in _ENDS:
            text = (run * (_LENGTH // len(run))) + end
            # Three microseconds a character are more than any of them needs; a quadratic one needs many times that.
            if seconds(partial(_all_of, pattern, text), 1) > 0.012:
                large = (run * (4 * _LENGTH // len(run))) + end
                small = seconds(partial(_all_of, pattern, text))
                if seconds(partial(_all_of, pattern, large)) > 8 * small:
                    slow.append((run, end))
    assert not slow
