"""From a source to segments: one module per publisher form recognises the form and reads its head.

:func:`cut` cuts plain text; :mod:`cis_summits.sources.html` turns a page into plain text first. Nothing here
knows what the text is about.
"""

from cis_summits.sources.cutting import Cut, cut
from cis_summits.sources.layout import unwrap

__all__ = ["Cut", "cut", "unwrap"]
