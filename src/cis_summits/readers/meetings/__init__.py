"""Reads talks between leaders.

``sides`` tells who met whom around a word for a talk, and ``making`` builds the meetings.
"""

from __future__ import annotations

from cis_summits.readers.meetings.making import read

__all__ = ["read"]
