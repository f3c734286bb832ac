"""The constructions with a verb of chairing: "A chairs the union", "the union, chaired by A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.chairmanships.holders import following
from cis_summits.readers.chairmanships.sentence import ChairSentence, Claim
from cis_summits.readers.chairmanships.series import years_of_term
from cis_summits.readers.names import Named, is_adjective
from cis_summits.readers.phrases import phrases, standing

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import ChairRole
    from cis_summits.readers.years import YearMention

__all__ = ["chairs"]

_COMMA = frozenset({","})


def chairs(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A chairs the union this year", "the union, chaired by A", "co-chaired by A and B"."""
    names, lower = here.names, here.lower
    year = here.year(cue)
    role: ChairRole = cue.entry.get("role")
    at = cue.last
    for _ in range(4):  # "chaired this year by"
        if at < here.at.last and lower[at] in here.small("agent"):
            organisation = here.organisation(cue)
            if organisation is None or not here.whole_or_heads(organisation):
                return []
            if _of_stranger(here, cue.first):
                return []
            before = here.clause_before(cue.first) or here.lower[max(here.at.first, cue.first - 2) : cue.first]
            if not here.fillers("meetings").isdisjoint(before):
                return []  # "the talks were chaired by A"
            term = year is not None or here.of_today(cue)
            if lower[cue.first] in here.fillers("led") and not term:
                return []  # "the union, led by A and B"
            chairs = names.list_from(at + 1, here.at.last)
            if not chairs and term and organisation.last <= cue.first:
                chairs = here.parties.list_from(at + 1, here.at.last)[:1]  # "the council is headed by X this year"
            return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chaired-by") for one in chairs]
        at += 1
    organisation = here.thing(cue.last) or here.organ(cue)
    if organisation is None and _ends(here, cue.last) and (relative := _which(here, cue)) is not None:
        state, organisation = relative
        return [here.claim(state, organisation, role, year, 0, cue, "chairmanship.chairs")]
    intransitive = organisation is None and year is not None and _ends(here, cue.last)
    if organisation is None and role == "co-chair" and here.told is not None and _ends(here, cue.last):
        states = here.parties.list_until(here.skip_back(cue.first), here.at.first)  # "A and B will co-chair"
        said, when = here.told.organisation, year or here.told.year
        shift = here.told.shift if year is None else 0
        return [here.claim(one, said, role, when, shift, cue, "chairmanship.chairs") for one in states]
    if intransitive and (role == "co-chair" or here.told is not None or here.planned()):
        # "B will co-chair next year"
        organisation = here.told.organisation if here.told is not None else here.referents.implied(cue.first)
        one = here.subject(cue.first) if organisation is not None else None
        one = one if one is None or here.told is not None or one.type != "person" else None
        rule = "chairmanship.chairs"
        return [here.claim(one, organisation, role, year, 0, cue, rule)] if one is not None and organisation else []
    if organisation is None or not here.alone(organisation) or not here.whole_or_heads(organisation):
        return []
    if (one := _opened_by(here, cue, organisation)) is not None:
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs")]
    to = lower[cue.first - 1] in here.small("infinitive") and lower[cue.first - 2] in here.fillers("next in turn")
    if (to or lower[cue.first - 1] in here.fillers("country")) and (named := _told_behind(here, organisation.last)):
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs") for one in named]
    if cue.first == here.at.first and (named := _told_behind(here, year.last if year is not None else 0)):
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs") for one in named]
    if paired := _respectively(here, cue, year):
        return [here.claim(one, organisation, role, when, 0, cue, "chairmanship.chairs") for one, when in paired]
    several = here.names.list_until(here.skip_back(cue.first), here.at.first) if role == "co-chair" else []
    if len(several) > 1:
        return [here.claim(one, organisation, role, year, 0, cue, "chairmanship.chairs") for one in several]
    subject = _team(here, cue.first) or here.subject(cue.first) or _misprinted(here, cue.first)
    infinite = lower[cue.first] in here.small("infinitive")
    chosen = infinite and here.links("elect").first(lower, cue.first - 14, cue.first) is not None
    term = year is not None or here.of_today(cue) or (here.planned() and organisation.body is None) or chosen
    term = term or cue.entry.get("part") == "holder"  # "you chair the union": the verb is spelt as the noun
    if subject is None or (subject.type == "person" and not term):
        return []  # "the President chaired the council": one meeting of it
    told = here.claim(subject, organisation, role, year, 0, cue, "chairmanship.chairs")
    return [told._replace(today=told.today or chosen)]


def _of_stranger(here: ChairSentence, at: int) -> bool:
    """Tell whether "which is chaired by" at ``at`` is told of a body by name that is no organisation known."""
    skipped = here.fillers("which") | here.fillers("passive") | here.fillers("present") | {","}
    end = at
    while end > here.at.first and here.lower[end - 1] in skipped:
        end -= 1
    if end == at or end <= here.at.first or not here.fillers("which").isdisjoint(here.lower[end - 1 : end]):
        return False
    words = here.reading.tokens.words
    named = words[end - 1][0].isupper() and not here.names.in_organisation(end - 1)
    return named and end not in here.names.country_until and words[end - 2][0].isupper()


def _opened_by(here: ChairSentence, cue: Hit[Entry], organisation: Named) -> Named | None:
    """Return the state behind "As the country presiding over the union, A", "Having presided over it, A"."""
    if cue.first - here.at.first == 1 and here.lower[here.at.first] in here.fillers("on joining"):
        comma = next(standing(_COMMA, here.lower, organisation.last, here.at.last), None)
        return following(here, comma) if comma is not None else None  # "Having presided over the union, A"
    at = cue.first - (here.lower[cue.first - 1] in here.fillers("that"))
    as_such = here.lower[at - 1] in here.fillers("country") and not here.small("as").isdisjoint(
        here.lower[at - 3 : at]
    )
    after = organisation.last
    return following(here, after) if as_such else None


def _which(here: ChairSentence, cue: Hit[Entry]) -> tuple[Named, Named] | None:
    """Return the state and the union of "the union, which A has chaired in 2013"."""
    states = here.names.list_until(here.skip_back(cue.first), here.at.first)
    which = states[0].first - 1 if len(states) == 1 else 0
    if which <= here.at.first or here.lower[which] not in here.fillers("which"):
        return None
    organisation = here.names.organisation_until.get(which - (here.lower[which - 1] == ","))
    return (states[0], organisation) if organisation is not None and organisation.body is None else None


def _respectively(here: ChairSentence, cue: Hit[Entry], year: YearMention | None) -> list[tuple[Named, YearMention]]:
    """Return who chairs when in "A and B will chair the union in 2024 and 2025 respectively"."""
    if year is None or here.fillers("respectively").isdisjoint(here.lower[cue.last : here.at.last]):
        return []
    states, years = here.parties.list_until(here.skip_back(cue.first), here.at.first), years_of_term(here, year)
    return list(zip(states, years, strict=True)) if len(states) == len(years) > 1 else []


def _misprinted(here: ChairSentence, at: int) -> Named | None:
    """Return the state of an adjective that opens the sentence as subject, one letter too long: "Russian chairs"."""
    one = here.names.country_until.get(at)
    return one if one is not None and one.first == here.at.first and is_adjective(one) else None


def _team(here: ChairSentence, at: int) -> Named | None:
    """Return the state of "President X's team", as good as the state itself."""
    if at - 3 <= here.at.first or here.lower[at - 1] not in here.fillers("team"):
        return None
    if here.lower[at - 2] not in here.small("possessive"):
        return None
    one = here.parties.before(at - 3, here.at.first)
    return one._replace(type="name") if one is not None and one.last == at - 3 else None


def _ends(here: ChairSentence, at: int) -> bool:
    """Tell whether nothing but a year follows at token ``at``."""
    at += at < here.at.last and here.lower[at] in here.small("before year")
    return at >= here.at.last or not here.lower[at].isalpha() or any(year.first == at for year in here.years)


def _told_behind(here: ChairSentence, at: int) -> list[Named]:
    """Return who "the next state to chair the union" is: named behind "will be", "is"."""
    link = phrases(here.reading.lexicon, "membership_links", "copula").starting(here.lower, at)
    return here.names.list_from(link.last, here.at.last) if link is not None else []
