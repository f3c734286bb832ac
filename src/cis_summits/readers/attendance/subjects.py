"""Who is the subject of a verb of attending: the list right before it, or whom "who" and "he" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.phrases import standing

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.clauses import Clause

__all__ = ["before_apposition", "subjects_of"]

_APPOSITION = 30  # tokens between a list of people and the verb that they are the subject of
_COMMA = frozenset({","})


def subjects_of(here: Clause, cue: Hit[Entry]) -> list[PersonMention]:
    """Return the subject of a verb: the list right before it, or the one whom "who" or "he" stands for."""
    if not here.company.within(here.at.first, cue.first):
        return []
    group = before_apposition(here, cue.first) or here.company.group_until(cue.first, here.at.first, slack=5)
    if group:
        return group
    far = here.company.last_before(cue.first, here.at.first)
    lower = here.lower
    if far is not None and not here.small("who").isdisjoint(lower[far.last : cue.first]):
        return [far]
    opening = here.company.within(here.at.first, here.at.first + 2)
    if opening and here.at.first <= opening[0].first and not here.any("another", opening[0].last, cue.first):
        return opening[:1] if len({p.person for p in here.company.within(here.at.first, cue.first)}) == 1 else []
    return []


def before_apposition(here: Clause, at: int, since: int | None = None) -> list[PersonMention]:
    """Return the list before "A and B, leaders of two states, attended" and "A, who replaced B, attended".

    Args:
        here: the sentence.
        at: the token of the verb.
        since: the token with which the part of the sentence begins that the verb belongs to, if not its first.
    """
    words, lower = here.reading.tokens.words, here.lower
    if "," not in words[max(here.at.first, at - 5) : at]:
        return []
    end = at - 1
    while end > here.at.first and at - end <= 4 and words[end] != ",":
        end -= 1
    if end <= here.at.first or words[end] != "," or here.company.within(end, at):
        return []
    who = here.small("who")
    for opens in reversed(list(standing(_COMMA, words, max(here.at.first + 1, end - _APPOSITION), end))):
        if lower[opens + 1] in who or not here.company.within(opens + 1, end):
            group = here.company.group_until(opens, here.at.first if since is None else since)
            if group:
                return group
    return []
