"""Text from anywhere, made safe to print on one line."""

from __future__ import annotations

import unicodedata

__all__ = ["one_line"]


def one_line(text: str) -> str:
    """Return ``text`` on one line, with single spaces and nothing that hides text or steers a terminal.

    Invisible characters (soft hyphens, direction overrides) are left out; control characters are shown as the
    replacement character.

    Examples:
        >>> one_line("Lenin\\u00adgrad\\n Region\\x1b[2J")
        'Leningrad Region\ufffd[2J'
    """
    line = " ".join(text.split())
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else "" if unicodedata.category(c) == "Cf" else "\ufffd" for c in line)
