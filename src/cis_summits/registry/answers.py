"""Remembers answers: the documents of one week ask the same questions again and again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from copy import copy
from typing import Any, TypeVar

__all__ = ["Answers"]

T = TypeVar("T")


class Answers:
    """Answers by their questions, refusals among them; when there are ``most``, it starts anew.

    Nothing depends on what is remembered but the time an answer takes.
    """

    __slots__ = ("_known", "_most")

    def __init__(self, most: int = 4096) -> None:
        self._known: dict[Hashable, Any] = {}
        self._most = most

    def get(self, question: Hashable, ask: Callable[[], T]) -> T:
        """Return the answer to a question, or raise the ``LookupError`` that it was refused with."""
        try:
            known: Any = self._known.get(question)
        except TypeError:
            return ask()  # a part that has no hash is no name either, which the one who is asked says
        if known is None:
            try:
                known = ask()
            except LookupError as error:
                known = error.with_traceback(None)
            if len(self._known) >= self._most:
                self._known.clear()
            self._known[question] = known
        if isinstance(known, LookupError):
            raise copy(known)
        answer: T = known
        return answer
