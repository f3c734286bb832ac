"""Reads who said what to whom, in whose words: turns of transcripts, quotations and reported speech.

One module, one step. ``prose`` shows the words and quotations; ``cues`` the verbs that report; ``phrases`` and
``subjects`` the noun phrases around them; ``openings`` and ``limits`` where content begins and ends. ``clauses``
goes through a sentence and asks ``framing``, ``postposed``, ``passives``, ``owning`` and ``bare`` for constructions
of their own; ``labels`` and ``continuing`` read what reaches beyond it; ``attributions`` drives them all. ``voice``,
``sightings``, ``voices`` and ``speakers`` tell who speaks, ``settings`` to whom and where, ``telling`` what counts
in a document, ``turns`` reads transcripts, and ``making`` builds the statements of what is ``told``.
"""

from __future__ import annotations

from cis_summits.readers.statements.making import find, read

__all__ = ["find", "read"]
