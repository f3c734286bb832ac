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
    from cis_summits.errors import (
        AmbiguousName as AmbiguousName,
    )
    from cis_summits.errors import (
        BadSource as BadSource,
    )
    from cis_summits.errors import (
        CisSummitsError as CisSummitsError,
    )
    from cis_summits.errors import (
        MissingExtra as MissingExtra,
    )
    from cis_summits.errors import (
        NotFound as NotFound,
    )
    from cis_summits.errors import (
        RegistryDataError as RegistryDataError,
    )
    from cis_summits.errors import (
        UndecidedDate as UndecidedDate,
    )
    from cis_summits.model import (
        Attendance as Attendance,
    )
    from cis_summits.model import (
        Chairmanship as Chairmanship,
    )
    from cis_summits.model import (
        Country as Country,
    )
    from cis_summits.model import (
        Diagnostic as Diagnostic,
    )
    from cis_summits.model import (
        Document as Document,
    )
    from cis_summits.model import (
        Evidence as Evidence,
    )
    from cis_summits.model import (
        Indicator as Indicator,
    )
    from cis_summits.model import (
        Institution as Institution,
    )
    from cis_summits.model import (
        Leader as Leader,
    )
    from cis_summits.model import (
        LeaderName as LeaderName,
    )
    from cis_summits.model import (
        Meeting as Meeting,
    )
    from cis_summits.model import (
        Membership as Membership,
    )
    from cis_summits.model import (
        Mention as Mention,
    )
    from cis_summits.model import (
        Organisation as Organisation,
    )
    from cis_summits.model import (
        Person as Person,
    )
    from cis_summits.model import (
        Quantity as Quantity,
    )
    from cis_summits.model import (
        Source as Source,
    )
    from cis_summits.model import (
        Statement as Statement,
    )
    from cis_summits.model import (
        Summit as Summit,
    )
    from cis_summits.model import (
        Term as Term,
    )
    from cis_summits.model import (
        ThemeYear as ThemeYear,
    )
    from cis_summits.pipeline import find_statements as find_statements
    from cis_summits.pipeline import parse as parse
    from cis_summits.pipeline import read as read
    from cis_summits.registry import Registry as Registry
    from cis_summits.registry import load_registry as load_registry
    from cis_summits.text import Segment as Segment
    from cis_summits.text import Span as Span
    from cis_summits.values import Interval as Interval
    from cis_summits.values import PartialDate as PartialDate
    from cis_summits.values import Period as Period

__version__ = "0.1.0"

_ROOMS = {
    "errors": (
        "AmbiguousName",
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
        "Statement",
        "Summit",
        "Term",
        "ThemeYear",
    ),
    "pipeline": ("find_statements", "parse", "read"),
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
