"""Reads which bodies of leaders met, on which days, where and as whose guests.

``sightings`` finds the words that tell of a summit, ``bare`` those that leave out whose it is, ``spoken`` what the
speakers of a transcript say of it, ``deeds`` what its leaders did; ``times`` and ``others`` tell those of other
days, ``whose`` the bodies below leaders. ``days``, ``places`` and ``beside`` tell when and where a summit was, and
``making`` builds the summits.
"""

from __future__ import annotations

from cis_summits.readers.summits.making import read

__all__ = ["read"]
