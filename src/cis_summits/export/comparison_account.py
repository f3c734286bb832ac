"""A readable account of a comparison as plain text: what two texts disagree in first, what they agree in last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cis_summits.export.layout import WIDTH, fold
from cis_summits.text import one_line

if TYPE_CHECKING:
    from cis_summits.comparing import Accord, Comparison

__all__ = ["comparison_account"]

_INDENT = 4


def comparison_account(found: Sequence[Comparison], first: str, second: str) -> str:
    """Return the comparisons of two documents as text of at most 80 columns, ending in a line break.

    Args:
        found: what :func:`cis_summits.compare` returned.
        first: what the first document is called.
        second: what the second document is called.
    """
    sections: tuple[tuple[str, Accord], ...] = (
        ("They disagree", "disagree"),
        ("Only the first", "first only"),
        ("Only the second", "second only"),
        ("They agree", "agree"),
    )
    lines = [*fold(f"first: {one_line(first)}", WIDTH), *fold(f"second: {one_line(second)}", WIDTH)]
    for name, accord in sections:
        told = [one for one in found if one.accord == accord]
        if told:
            lines += ["", f"{name} ({len(told)})"]
            for one in told:
                head = "  - "
                for line in fold(one.message, WIDTH - _INDENT):
                    lines.append(head + line)
                    head = " " * _INDENT
    if not found:
        lines += ["", "Neither text states anything that can be compared."]
    return "\n".join(lines) + "\n"
