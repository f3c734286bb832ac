"""Builds the compact form of the lexicon: ``python -m cis_summits.lexicon.build`` (``--check`` only compares).

TOML is for people to edit; reading it takes a hundred times as long as the JSON that ships beside it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cis_summits.lexicon.loader import LANGUAGES, SHARED, compact_form, read_sources

__all__ = ["main"]


def main(argv: list[str] | None = None) -> int:
    """Write, or with ``--check`` compare, the compact files of every language; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if a compact file is out of date")
    check = parser.parse_args(argv).check
    here = Path(__file__).parent
    stale = []
    for language in (*LANGUAGES, SHARED):
        folder = here / "compact" / language
        fresh = {folder / name: contents for name, contents in compact_form(read_sources(language)).items()}
        old = {path: path.read_bytes().decode() for path in folder.glob("*")}
        changed = [path for path in fresh.keys() | old.keys() if fresh.get(path) != old.get(path)]
        stale += changed
        if not check:
            folder.mkdir(parents=True, exist_ok=True)
            for path in changed:
                if path in fresh:
                    path.write_text(fresh[path], encoding="utf-8", newline="\n")
                else:
                    path.unlink()
    for path in sorted(stale) if check else ():
        print(f"{path.name} is out of date: run python -m cis_summits.lexicon.build", file=sys.stderr)
    return int(check and bool(stale))


if __name__ == "__main__":
    raise SystemExit(main())
