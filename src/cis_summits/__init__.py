"""Read CIS summit transcripts and news into typed objects that point at the words they came from.

The public names of the package; everything behind them may change. They are loaded on first use, so that
importing the package costs next to nothing and touches no data.

Examples:
    >>> import cis_summits
    >>> doc = cis_summits.parse("Trade between Russia and Belarus exceeded $50 billion in 2024.")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cis_summits.auditing import Finding as Finding, Findings as Findings, audit as audit
    from cis_summits.comparing import Comparison as Comparison, Comparisons as Comparisons, compare as compare
    from cis_summits.errors import (
        AmbiguousName as AmbiguousName,
        BadArgument as BadArgument,
        BadSource as BadSource,
        CisSummitsError as CisSummitsError,
        MissingExtra as MissingExtra,
        NotFound as NotFound,
        RegistryDataError as RegistryDataError,
        UndecidedDate as UndecidedDate,
    )
    from cis_summits.model import (
        Attendance as Attendance,
        Chairmanship as Chairmanship,
        Country as Country,
        Diagnostic as Diagnostic,
        Document as Document,
        Evidence as Evidence,
        Indicator as Indicator,
        Institution as Institution,
        Leader as Leader,
        LeaderName as LeaderName,
        Meeting as Meeting,
        Membership as Membership,
        Mention as Mention,
        Organisation as Organisation,
        Person as Person,
        Quantity as Quantity,
        Source as Source,
        SpeechAct as SpeechAct,
        Statement as Statement,
        Summit as Summit,
        Term as Term,
        ThemeYear as ThemeYear,
    )
    from cis_summits.pipeline import (
        find_countries as find_countries,
        find_periods as find_periods,
        find_quantities as find_quantities,
        find_statements as find_statements,
        parse as parse,
        read as read,
    )
    from cis_summits.registry import Registry as Registry, load_registry as load_registry
    from cis_summits.text import Segment as Segment, Span as Span
    from cis_summits.values import Interval as Interval, PartialDate as PartialDate, Period as Period

__version__ = "0.1.0"

_ROOMS = {
    "auditing": ("Finding", "Findings", "audit"),
    "comparing": ("Comparison", "Comparisons", "compare"),
    "errors": (
        "AmbiguousName",
        "BadArgument",
        "BadSource",
        "CisSummitsError",
        "MissingExtra",
        "NotFound",
        "RegistryDataError",
        "UndecidedDate",
    ),
    "model": (
        "Attendance",
        "Chairmanship",
        "Country",
        "Diagnostic",
        "Document",
        "Evidence",
        "Indicator",
        "Institution",
        "Leader",
        "LeaderName",
        "Meeting",
        "Membership",
        "Mention",
        "Organisation",
        "Person",
        "Quantity",
        "Source",
        "SpeechAct",
        "Statement",
        "Summit",
        "Term",
        "ThemeYear",
    ),
    "pipeline": ("find_countries", "find_periods", "find_quantities", "find_statements", "parse", "read"),
    "registry": ("Registry", "load_registry"),
    "text": ("Segment", "Span"),
    "values": ("Interval", "PartialDate", "Period"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted([*_ROOM_OF, "__version__"])


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_ROOM_OF})
