"""Questions to the registry, beside the yardstick of the questions written out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import cis_summits
from benchmarks.measuring import Measure

_DAYS = [f"{year}-06-01" for year in range(1995, 2025)]
_QUESTIONS: dict[str, tuple[str, Callable[[cis_summits.Registry, str], object]]] = {
    "head_of_state": ("BY", lambda registry, day: registry.head_of_state("BY", on=day)),
    "leader": ("Lukashenko", lambda registry, day: registry.leader("Lukashenko", on=day)),
    "country": ("Belarus", lambda registry, day: registry.country("Belarus", on=day)),
    "members": ("CIS", lambda registry, day: registry.members("CIS", on=day)),
}


@pytest.mark.parametrize("name", _QUESTIONS)
def test_questions(measure: Measure, name: str) -> None:
    registry = cis_summits.load_registry()
    of, ask = _QUESTIONS[name]
    questions = "\n".join(f"{of} {day}" for day in _DAYS)
    on, done = f"{len(_DAYS)} questions", (len(_DAYS), "answers")
    measure.in_yardsticks(questions, name, lambda: [ask(registry, day) for day in _DAYS], on=on, done=done)
