"""Lists of states and what they belong to, found around the words for membership in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import inside, standing
from cis_summits.readers.years import years_in

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.memberships.sentence import MemberSentence

__all__ = [
    "alongside",
    "and_others",
    "carried",
    "counted_out",
    "glued",
    "his_country",
    "led",
    "members_from",
    "nearest_town",
    "opener",
    "opening",
    "organisation_past_insertion",
    "ranked",
    "teller",
]

_VOTE = 48  # tokens behind a proposal within which it is put to the vote
_BACK = 40  # tokens before a sentence in which the state of "his country" is named
_DASHES = frozenset({"–", "—", "-"})
_MARKS = _DASHES | {":", "("}
_INSERTED = 16  # tokens that may stand between two commas behind a subject


def opening(here: MemberSentence) -> list[Named]:
    """Return the states that a sentence opens with: "Besides A and B, the union includes"."""
    first = here.at.first
    link = here.starting(first, "besides")
    return here.names.list_from(link.last, here.at.last) if link is not None else []


def members_from(here: MemberSentence, at: int) -> list[Named]:
    """Return the states of the list at token ``at``, past "and four more states: C, D"."""
    listed = here.names.list_from(at, here.at.last)
    if not listed:
        return listed
    start = listed[-1].last
    upto = min(start + 10, here.at.last)
    noun = next(standing(here.fillers("countries"), here.lower, start, upto), None)
    marked = noun is not None and noun + 1 < here.at.last and here.lower[noun + 1] in _MARKS | here.small("of")
    if noun is None or not marked or here.lower[start] not in here.small("and") | {","}:
        return listed
    at = noun + 1
    while at < here.at.last and here.lower[at] in _MARKS | here.small("of"):
        at += 1
    return [*listed, *here.names.list_from(at, here.at.last)]


def organisation_past_insertion(here: MemberSentence, at: int) -> Named | None:
    """Return the organisation before what stands between commas: "The union, founded in May, 2001, includes"."""
    if here.lower[at - 1] != ",":
        return None
    commas = (i for i in range(at - 2, max(here.at.first, at - _INSERTED - 6), -1) if here.lower[i] == ",")
    return next((one for i in commas if (one := here.organisation_until(i)) is not None), None)


def alongside(here: MemberSentence, after: int) -> list[Named]:
    """Return the states that are so too: "became the fifth member of the union after A and B", "as well as A"."""
    day = next(iter(inside(here.reading.dates, after, after + 1)), None)
    after = day.last if day is not None else after  # "became a member May 8, joining A and B"
    if after < here.at.last and here.lower[after] in here.fillers("dating"):  # "in 2017 along with A"
        year = next(
            (y for y in years_in(here.reading, after, min(after + 4, here.at.last)) if y.first - after <= 1), None
        )
        after = year.last if year is not None else after
    link = here.starting(after, "besides", "after")
    if link is None and here.lower[after : after + 1] == [","]:
        link = here.starting(after + 1, "besides", "after")
    if link is None:
        return []
    listed = here.names.list_from(link.last, here.at.last)
    return listed if len(listed) > 1 or link.entry.get("part") != "after" else []


def carried(here: MemberSentence) -> bool:
    """Tell whether what a sentence proposes is decided right behind it: "Any objections? ... It is adopted"."""
    told = here.links("carried").first(here.lower, here.at.last, here.at.last + _VOTE)
    if told is None:
        return False
    sentence = here.reading.sentence_at(here.reading.tokens.starts[told.first])
    return sentence is not None and sentence.paragraph == here.at.paragraph


def counted_out(here: MemberSentence, cue: Hit[Entry]) -> bool:
    """Tell whether a sentence opens with as many members as it lists: "The four members - A, B, C and D -"."""
    if not cue.entry.get("plural") or cue.first - here.at.first > 2 or cue.last >= here.at.last:
        return False
    if here.lower[cue.first - 1] not in here.fillers("numbers") or here.lower[cue.last] not in _DASHES:
        return False
    return len(here.names.list_from(cue.last + 1, here.at.last)) > 2


def led(here: MemberSentence, at: int) -> Named | None:
    """Return the organisation named behind "in the A-led" at token ``at``: "the Russian-led CSTO"."""
    lower, names = here.lower, here.names
    for _ in range(3):
        if at >= here.at.last or lower[at] not in here.small("belonging"):
            break
        at += 1
    one = names.country_at.get(at)
    if one is None or one.last + 2 >= here.at.last or lower[one.last] != "-":
        return None
    if lower[one.last + 1] not in here.fillers("led"):
        return None
    return names.organisation_at.get(one.last + 2) or names.organisation_at.get(one.last + 3)


def glued(here: MemberSentence, at: int) -> bool:
    """Tell whether a name that ends before token ``at`` is only part of a word: "the CIS-backed plan"."""
    tokens = here.reading.tokens
    if at + 1 >= here.at.last or here.lower[at] != "-" or tokens.starts[at] != tokens.ends[at - 1]:
        return False
    return tokens.starts[at + 1] == tokens.ends[at]


def his_country(here: MemberSentence, upto: int) -> Named | None:
    """Return what "his country" before token ``upto`` is: the state named last before the sentence."""
    at = next(standing(here.fillers("his"), here.lower, here.at.first, upto - 1), None)
    if at is None or here.lower[at + 1] not in here.fillers("country"):
        return None
    near = here.names.countries_in(max(0, here.at.first - _BACK), here.at.first)
    one = next((one for one in reversed(near) if is_state(one)), None)
    told = here.reading.sentence_at(here.reading.tokens.starts[one.first]) if one is not None else None
    return one if told is not None and told.paragraph == here.at.paragraph else None


def opener(here: MemberSentence) -> list[Named]:
    """Return the state that a sentence opens with, the subject of all its verbs: "A joined in 1993 but left"."""
    at = here.at.first
    if here.lower[at] in here.fillers("dating"):  # "On 9 October A signed the treaty and became"
        day = next((d for d in inside(here.reading.dates, at + 1, at + 2)), None)
        at = day.last if day is not None else at
        at += at < here.at.last and here.lower[at] == ","
    one = here.names.state_from(at)
    return [one] if one is not None and is_state(one) and not here._owns(one) else []


def teller(here: MemberSentence, at: int) -> list[Named]:
    """Return who tells that "it" does something, "it" standing before token ``at``: "A told us that it"."""
    if at - 2 <= here.at.first or here.lower[at - 2] not in here.small("that"):
        return []
    told = [
        one
        for one in here.names.countries_in(here.at.first, at - 2)
        if (is_state(one) or one.type == "capital")
        and one.last < at - 2
        and here.lower[one.first - 1] not in here.fillers("no teller")
    ]
    return told[-1:]


def nearest_town(here: MemberSentence, at: int, reach: int) -> list[Named]:
    """Return the capital named before token ``at``, for its state: "Tashkent put its membership on hold"."""
    near = [o for o in here.names.countries_in(max(here.at.first, at - reach), at) if o.type == "capital"]
    return near[-1:]


def ranked(here: MemberSentence, at: int) -> list[Named]:
    """Return who "was the ninth country" or "the first" to do what the infinitive behind token ``at`` says."""
    if at <= here.at.first or here.lower[at] not in here.fillers("country") | here.fillers("ranks"):
        return []
    link = here.links("copula").first(here.lower, max(here.at.first, at - 6), at)
    return here.subject(link.first) if link is not None and not here.denied(link.first - 2, at) else []


def and_others(here: MemberSentence, upto: int) -> list[Named]:
    """Return A of "A and five other states that are members: B, C", where it stands before token ``upto``."""
    other = next(standing(here.fillers("other"), here.lower, here.at.first + 2, upto), None)
    if other is None or here.lower[other - 1] not in here.fillers("numbers"):
        return []
    return here.names.list_until(other - 2, here.at.first) if here.lower[other - 2] in here.small("and") else []
