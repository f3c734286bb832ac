"""Reads who is in the chair of which organisation in which year.

``sentence`` shows what a sentence holds and ``dating`` of which year it speaks; ``shapes``, ``holders``,
``chairing``, ``passing`` and ``series`` read claims off its constructions, and ``making`` builds the chairmanships.
"""

from __future__ import annotations

from cis_summits.readers.chairmanships.making import read

__all__ = ["read"]
