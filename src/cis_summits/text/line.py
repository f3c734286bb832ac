"""Text from anywhere, made safe to print on one line."""

from __future__ import annotations

import unicodedata

__all__ = ["one_line", "shown"]

_LONGEST = 80  # characters of a value in a message


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


def shown(value: object) -> str:
    """Return what a message shows of a value that somebody gave: its ``repr``, cut where it is long.

    Examples:
        >>> shown("Minsk"), len(shown("a" * 1_000_000)), shown(10**5000)
        ("'Minsk'", 80, 'an int too long to write')
    """
    try:
        text = repr(value)
    except ValueError:  # Python writes no integers of thousands of digits
        return f"an {type(value).__name__} too long to write" if isinstance(value, int) else type(value).__name__
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
