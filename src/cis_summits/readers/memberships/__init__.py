"""Reads who belongs to which organisation, as what and since when.

``sentence`` shows what a sentence holds, ``shapes``, ``verbs``, ``admitting``, ``relations``, ``lists`` and
``composition`` read claims off its constructions, and ``making`` builds the memberships.
"""

from __future__ import annotations

from cis_summits.readers.memberships.making import read

__all__ = ["read"]
