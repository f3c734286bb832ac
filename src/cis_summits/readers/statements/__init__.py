"""Reads who said what to whom, in whose words: turns of transcripts, quotations and reported speech.

One module, one step: ``prose`` shows the words and quotations, ``cues`` the reporting words, ``phrases`` noun
phrases, ``attributions`` joins them; ``voices`` and ``speakers`` tell who speaks, ``settings`` to whom and where,
``turns`` reads transcripts; ``making`` builds the statements.
"""

from __future__ import annotations

from cis_summits.readers.statements.making import find, read

__all__ = ["find", "read"]
