"""Reads who came to the main event of a document, how, and who stayed away and why.

``presence`` and ``absence`` read the sentences that tell it, ``lists`` the layouts of lists, ``spoken`` what speakers
tell of each other, ``stand_ins`` who sat in a country's place, ``reasons`` why somebody did not come; ``dating`` and
``belonging`` keep other events and people out, ``misspelling`` takes one person for one, and ``making`` builds the
attendance.
"""

from __future__ import annotations

from cis_summits.readers.attendance.making import main_talk, read

__all__ = ["main_talk", "read"]
