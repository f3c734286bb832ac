"""The errors a caller may want to catch: one root, a few children.

Every message says what went wrong, where, and what to do about it. Nothing here knows of parsing.
"""

from __future__ import annotations

__all__ = [
    "AmbiguousName",
    "BadArgument",
    "BadSource",
    "CisSummitsError",
    "MissingExtra",
    "NotFound",
    "RegistryDataError",
    "UndecidedDate",
]


class CisSummitsError(Exception):
    """Root of every error that this package raises on purpose."""


class BadSource(CisSummitsError, ValueError):
    """The input cannot be read as a document: not text, not decodable, not a file.

    Examples:
        >>> raise BadSource("the file is not UTF-8", path="page.txt")
        Traceback (most recent call last):
        ...
        cis_summits.errors.BadSource: page.txt: the file is not UTF-8
    """

    def __init__(self, message: str, *, path: str | None = None) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path


class BadArgument(CisSummitsError, ValueError, TypeError):
    """An argument has the wrong type or form: not a day, a kind that no summit has, not a name.

    A well-formed question that the registry cannot answer raises :class:`NotFound`.
    """


class NotFound(CisSummitsError, LookupError):
    """The registry has no such thing; ``near`` lists names that differ little from the one asked for."""

    def __init__(self, message: str, *, near: tuple[str, ...] = ()) -> None:
        super().__init__(message + (f" (did you mean {', '.join(near)}?)" if near else ""))
        self.near = near


class AmbiguousName(CisSummitsError, LookupError):
    """A name stands for more than one thing; ``candidates`` says between what."""

    def __init__(self, message: str, *, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message + (f" (one of {', '.join(candidates)})" if candidates else ""))
        self.candidates = candidates


class UndecidedDate(CisSummitsError, LookupError):
    """The registry's dates are too coarse, or its sources too divided, to answer for the day asked."""


class RegistryDataError(CisSummitsError, ValueError):
    """A row of registry data is broken; the message names the file, the row and the reason."""


class MissingExtra(CisSummitsError, ImportError):
    """An optional part of the package is needed; ``extra`` is the name to install.

    Examples:
        >>> str(MissingExtra("html", "reading web pages"))
        'reading web pages needs the extra "html"; in a clone of the project: pip install ".[html]"'
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f'{purpose} needs the extra "{extra}"; in a clone of the project: pip install ".[{extra}]"')
        self.extra = extra
        self.purpose = purpose

    def __reduce__(self) -> tuple[type[MissingExtra], tuple[str, str]]:
        return MissingExtra, (self.extra, self.purpose)
