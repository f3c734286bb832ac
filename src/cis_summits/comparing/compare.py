"""From two documents to comparisons: pairs the facts that are the same one, and says what is left over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import islice
from typing import Any

from cis_summits.comparing.comparison import Comparison, Comparisons
from cis_summits.comparing.kinds import KINDS, Kind, same_event
from cis_summits.errors import BadArgument
from cis_summits.model import Document, Indicator
from cis_summits.text import one_line

__all__ = ["compare"]

_MOST = 64  # facts of one subject that are looked at for a partner; a text that tells more repeats itself


def compare(first: Document, second: Document) -> Comparisons:
    """Set what two documents state side by side.

    Two facts are the same one if they are of one kind and share what names it: a summit its organisation and days,
    an attendance its person (only where both documents are about the same event), a talk its participants and
    days, a membership country and organisation, a chairmanship organisation and year, a theme organisation and
    year, a figure its measure, kind, unit, economies, status and period (only where the period is known). Two
    accounts disagree where both fill a field and no value suits both: dates that cannot be the same day, figures
    whose bounds do not meet. What a text leaves open contradicts nothing, and the words of a place or of a reason
    are not compared. Statements are not compared at all.

    Neither document is changed, and the registry is not asked; see :func:`cis_summits.audit` for that.

    Args:
        first: what :func:`cis_summits.parse` or :func:`cis_summits.read` returned.
        second: another such document.

    Returns:
        One comparison for each fact that either states.

    Raises:
        BadArgument: if ``first`` or ``second`` is not a ``Document``.

    Examples:
        >>> from cis_summits import parse
        >>> one = parse("Kazakhstan chairs the CIS in 2022.")
        >>> other = parse("Belarus chairs the CIS in 2022. Moldova is an observer of the EAEU.")
        >>> for found in compare(one, other):
        ...     print(found.accord, "-", found.message)
        second only - only the second has Membership(MD observer of EAEU).
        disagree - country: Kazakhstan in the first, Belarus in the second (Chairmanship(KZ chair of CIS 2022)).
    """
    for document in (first, second):
        if not isinstance(document, Document):
            raise BadArgument(
                f"compare() needs two Documents, not a {type(document).__name__}; see parse() and read()"
            )
    about_one = same_event(first, second)
    return Comparisons(
        found for kind in KINDS if kind.topic != "attendance" or about_one for found in _compared(kind, first, second)
    )


def _compared(kind: Kind, first: Document, second: Document) -> Iterator[Comparison]:
    """Yield the comparisons of one kind; facts that agree find each other before those that do not."""
    mine, theirs = kind.facts(first), kind.facts(second)
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for number, fact in enumerate(theirs):
        waiting[kind.key(fact)].append(number)
    partner: dict[int, int] = {}
    for alike in (True, False):
        for at, fact in enumerate(mine):
            if at in partner:
                continue
            rest = waiting.get(kind.key(fact), [])
            near = islice(rest, _MOST)
            found = next((n for n in near if _fits(kind, fact, theirs[n], alike=alike)), None)
            if found is not None:
                partner[at] = found
                rest.remove(found)
    for at, fact in enumerate(mine):
        if at in partner:
            yield _both(kind, fact, theirs[partner[at]])
        else:
            yield Comparison(
                topic=kind.topic, accord="first only", message=f"only the first has {fact!r}.", first=fact
            )
    taken = set(partner.values())
    for number, fact in enumerate(theirs):
        if number not in taken:
            yield Comparison(
                topic=kind.topic, accord="second only", message=f"only the second has {fact!r}.", second=fact
            )


def _fits(kind: Kind, one: Any, other: Any, *, alike: bool) -> bool:
    return kind.near(one, other) and not (alike and kind.differs(one, other))


def _both(kind: Kind, one: Any, other: Any) -> Comparison:
    differs = kind.differs(one, other)
    if not differs:
        said = f"both have {one!r}."
        return Comparison(topic=kind.topic, accord="agree", message=said, first=one, second=other)
    told = "; ".join(
        f"{name}: {_value(one, name)} in the first, {_value(other, name)} in the second" for name in differs
    )
    return Comparison(
        topic=kind.topic,
        accord="disagree",
        message=f"{told} ({one!r}).",
        first=one,
        second=other,
        differs=tuple(differs),
    )


def _value(fact: Any, name: str) -> str:
    if isinstance(fact, Indicator) and name == "value":
        return fact.phrase
    value = getattr(fact, name)
    return one_line(str(getattr(value, "name", value)))
