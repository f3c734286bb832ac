"""Curated facts for a given day: countries, leaders and their terms, organisations and what they held.

Importing this loads no data; :func:`load_registry` reads the compact form on its first call. The files that
people edit are in ``data/registry``; ``docs/data-dictionary.md`` tells what their rows mean.
"""

from cis_summits.registry.alias import Alias, AliasKind
from cis_summits.registry.coverage import CoverageRecord
from cis_summits.registry.records import (
    ChairmanshipRecord,
    ChairmanshipVersion,
    CountryName,
    MembershipEvent,
    StatusRecord,
    StatusVersion,
    SummitRecord,
    TermRecord,
    TermVersion,
    ThemeYearRecord,
)
from cis_summits.registry.registry import Day, Registry, load_registry
from cis_summits.registry.standing import Members
from cis_summits.registry.table import Table

__all__ = [
    "Alias",
    "AliasKind",
    "ChairmanshipRecord",
    "ChairmanshipVersion",
    "CountryName",
    "CoverageRecord",
    "Day",
    "Members",
    "MembershipEvent",
    "Registry",
    "StatusRecord",
    "StatusVersion",
    "SummitRecord",
    "Table",
    "TermRecord",
    "TermVersion",
    "ThemeYearRecord",
    "load_registry",
]
