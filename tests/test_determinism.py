"""Same in, same out: no hash seed, clock, network, locale or environment reaches the core."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cis_summits

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "cis_summits"
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))

_READ_ALL = """
import sys, cis_summits
for path in sys.argv[1:]:
    sys.stdout.buffer.write(cis_summits.read(path, published="2025-12-22").model_dump_json().encode())
"""

_NO_NETWORK = """
import sys
def deny(event, arguments):
    if event.startswith("socket."):
        raise PermissionError(event)
sys.addaudithook(deny)
"""

_WATCHED_IMPORT = """
import locale, logging, sys, time, warnings
from pathlib import Path
def stop(*_):
    raise AssertionError("the clock was read")
before = (locale.setlocale(locale.LC_ALL), logging.root.level, list(logging.root.handlers),
          list(logging.Logger.manager.loggerDict), list(warnings.filters))
time.time = time.time_ns = time.localtime = time.gmtime = time.monotonic = stop
touched = []
def watch(event, arguments):
    if event.startswith("socket."):
        touched.append(event)
    if event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], (str, bytes)):
        touched.append(str(arguments[0]))
sys.addaudithook(watch)
import cis_summits
after = (locale.setlocale(locale.LC_ALL), logging.root.level, list(logging.root.handlers),
         list(logging.Logger.manager.loggerDict), list(warnings.filters))
assert before == after, (before, after)
package = str(Path(cis_summits.__file__).parent)
foreign = [x for x in touched if not x.startswith(package) and not x.endswith((".py", ".pyc"))
           and x not in sys.path and not any(x.startswith(p) for p in (sys.prefix, sys.base_prefix))]
assert not foreign, foreign
heavy = {"pydantic", "pycountry", "dateutil", "lxml", "trafilatura"} & set(sys.modules)
assert not heavy, heavy
"""


def _python(code: str, *arguments: str, **environment: str) -> bytes:
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ | {"PYTHONPATH": str(PACKAGE.parent)} | environment,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    return result.stdout


def _here() -> bytes:
    return "".join(cis_summits.read(path, published="2025-12-22").model_dump_json() for path in EXAMPLES).encode()


def test_repeated_reading_gives_the_same_bytes() -> None:
    assert len(EXAMPLES) >= 2
    assert _here() == _here()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "4242"},
        {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0"},
    ],
    ids=["hash seed 0", "hash seed 4242", "other locale and time zone"],
)
def test_another_process_gives_the_same_bytes(environment: dict[str, str]) -> None:
    assert _python(_READ_ALL, *map(str, EXAMPLES), **environment) == _here()


def test_reading_needs_no_network() -> None:
    assert _python(_NO_NETWORK + _READ_ALL, *map(str, EXAMPLES)) == _here()


def test_the_network_guard_works() -> None:
    with pytest.raises(AssertionError, match="PermissionError"):
        _python(_NO_NETWORK + "import socket; socket.create_connection(('127.0.0.1', 9))")


def test_importing_touches_nothing() -> None:
    _python(_WATCHED_IMPORT)


_OUTSIDE = {"time", "random", "secrets", "uuid", "locale", "logging", "socket", "ssl", "http", "tempfile"}
_OUTSIDE |= {"urllib.request", "urllib.robotparser"}
_CLOCK = {"today", "now", "utcnow", "fromtimestamp", "getenv", "environ", "getcwd", "expanduser", "home"}
_NOT_CORE = {"cli.py"}


@pytest.mark.parametrize(
    "path",
    [p for p in sorted(PACKAGE.rglob("*.py")) if p.name not in _NOT_CORE],
    ids=lambda p: str(p.relative_to(PACKAGE)),
)
def test_no_module_of_the_core_asks_the_outside_world(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            assert not {part for alias in node.names for part in (alias.name, alias.name.split(".")[0])} & _OUTSIDE
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            assert not {node.module, (node.module or "").split(".")[0]} & _OUTSIDE
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in _CLOCK, f"line {node.lineno}"
