"""Reads what figures mean: what they measure, of whom, over which time, as fact, forecast or target.

One module, one step: ``drafts`` picks the figures that measure something and shows what stands around each,
``measures`` tells what is measured (``finding`` by which words, ``people`` whether people are counted), ``kinds``
whether it is a level, a change, a share or a count, ``times`` over which period (``durations`` by how long it took,
``carrying`` whether that of a figure before goes on), ``economies`` of whom (``sides`` of which two), ``making``
builds the indicators, ``unused`` lists the figures that became none.
"""

from __future__ import annotations

from cis_summits.readers.indicators.making import read
from cis_summits.readers.indicators.unused import unused

__all__ = ["read", "unused"]
