"""Reads talks between leaders.

``sides`` tells who met whom around a word for a talk, ``subjects`` whom a pronoun stands for, ``implied`` who took
part where nobody stands beside the word, ``parting`` how many talks are meant, ``times`` whether they were held on
the days of the document, ``speech`` what speakers tell of theirs; ``making`` builds the meetings.
"""

from __future__ import annotations

from cis_summits.readers.meetings.making import read

__all__ = ["read"]
