"""Builds the compact form of the registry: ``python -m cis_summits.registry.build`` (``--check`` only compares).

The rows are checked first; a broken one stops the build with a message that names it. TOML is for people to
edit; reading it takes a hundred times as long as the JSON that ships in the package.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from cis_summits.registry.bearers import write_bearers
from cis_summits.registry.declension import Declension
from cis_summits.registry.source_files import APART, KINDS, expand, read_folder
from cis_summits.registry.validation import validate_rows, validate_whole
from cis_summits.registry.written_names import write_names

__all__ = ["main"]

_DATA = Path(__file__).parents[3] / "data" / "registry"
_COMPACT = Path(__file__).parent / "compact"


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def main(argv: list[str] | None = None) -> int:
    """Write, or with ``--check`` compare, the compact files; return the exit code.

    Raises:
        RegistryDataError: if rows are broken, with one line a problem.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if a compact file is out of date")
    parser.add_argument("--data", type=Path, default=_DATA, help="folder of the hand-edited files")
    options = parser.parse_args(argv)
    rules = tomllib.loads((options.data / "declension-ru.toml").read_text(encoding="utf-8"))
    written = read_folder(options.data)
    validate_rows(written)
    facts = expand(written, Declension(rules))
    validate_whole(facts)
    fresh = {}
    for kind in KINDS:
        apart = APART.get(kind)
        fresh[f"{kind}.json"] = _dump([{k: v for k, v in row.items() if k != apart} for row in facts[kind]])
        if apart:
            fresh[f"{kind}-{apart}.jsonl"] = "".join(_dump(row.get(apart, [])) for row in facts[kind])
    fresh["registry.json"] = _dump({k: v for k, v in facts.items() if k not in KINDS})
    fresh["declension-ru.json"] = _dump(rules)
    fresh.update(write_names(facts))
    fresh.update(write_bearers(facts["people"]))
    old = {path.name: path.read_bytes().decode() for path in _COMPACT.glob("*")}
    stale = sorted(name for name in fresh.keys() | old.keys() if fresh.get(name) != old.get(name))
    if options.check:
        for name in stale:
            print(f"{name} is out of date: run python -m cis_summits.registry.build", file=sys.stderr)
        return int(bool(stale))
    _COMPACT.mkdir(exist_ok=True)
    for name in stale:
        if name in fresh:
            (_COMPACT / name).write_text(fresh[name], encoding="utf-8", newline="\n")
        else:
            (_COMPACT / name).unlink()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
