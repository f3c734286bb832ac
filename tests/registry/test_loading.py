"""The registry costs nothing until it is asked, and then little."""

from __future__ import annotations

import subprocess
import sys

_FIRST_QUESTION = """
import time
import cis_summits.registry
begun = time.process_time()
cis_summits.registry.load_registry().head_of_state("KG", on="2009-10-09")
print(time.process_time() - begun)
"""


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_importing_the_package_does_not_load_the_registry() -> None:
    assert _run("import sys, cis_summits; print('cis_summits.registry' in sys.modules)") == "False"


def test_the_first_question_is_answered_within_fifty_milliseconds() -> None:
    assert min(float(_run(_FIRST_QUESTION)) for _ in range(3)) < 0.05
