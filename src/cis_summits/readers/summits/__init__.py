"""Reads which bodies of leaders met, on which days, where and as whose guests.

``sightings`` finds the words that tell of a summit, ``bare`` those that leave out whose it is, ``others`` those of
other days; ``places`` tells place and host, and ``making`` builds the summits.
"""

from __future__ import annotations

from cis_summits.readers.summits.making import read

__all__ = ["read"]
