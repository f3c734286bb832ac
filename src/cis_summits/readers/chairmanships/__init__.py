"""Reads who is in the chair of which organisation in which year.

``sentence`` shows what a sentence holds, ``shapes``, ``passing`` and ``series`` read claims off its constructions,
and ``making`` builds the chairmanships.
"""

from __future__ import annotations

from cis_summits.readers.chairmanships.making import read

__all__ = ["read"]
