"""The constructions that say who chairs an organisation; each takes one cue in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.chairmanships.chairing import chairs
from cis_summits.readers.chairmanships.holders import held_by
from cis_summits.readers.chairmanships.passing import both, changes_hands, owner_of, replaced
from cis_summits.readers.chairmanships.sentence import REACH, ChairSentence, Claim
from cis_summits.readers.chairmanships.series import gapped, in_turn, scheduled, years_of_term
from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import inside

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = ["claims_of"]


def claims_of(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Return the claims that hang on one cue of a sentence."""
    if here.denied(cue):
        return []
    claims = _of_cue(here, cue)
    if not claims:
        return []
    more = gapped(here, claims[-1]) or in_turn(here, claims[-1])
    others = here.more_organisations(claims[-1].organisation) if len(claims) == 1 and not more else []
    more += [claims[-1]._replace(organisation=other) for other in others]
    return [*(longer for one in claims for longer in _terms(here, one)), *more]


def _terms(here: ChairSentence, claim: Claim) -> list[Claim]:
    """Return a claim for each year that is told of it: a term of the SCO runs over two of them."""
    paired = not here.fillers("respectively").isdisjoint(here.lower[claim.last : here.at.last])
    if claim.year is None or claim.shift or paired:
        return [claim]
    return [claim._replace(year=year) for year in years_of_term(here, claim.year)]


def _of_cue(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    part = cue.entry.get("part")
    if part == "office":
        return scheduled(here, cue) or changes_hands(here, cue) or _possessed(here, cue)
    if part == "holder":
        if turned := replaced(here, cue):
            return turned
        if _as_verb(here, cue):
            return chairs(here, cue)
        # "A, the chair this year, will hand the presidency over to B": the verb is that of the presidency.
        alone = cue.entry.get("office") and (here.next_cue(cue) == here.at.last or _taken_up(here, cue))
        alone = alone or _powers_of(here, cue)
        if alone and (changing := changes_hands(here, cue)):
            return changing
        holding = (
            cue.entry.get("office") and here.links("hold").first(here.lower, cue.first - 3, cue.first) is not None
        )
        holding = holding or (cue.entry.get("office") and _holding(here, cue) is not None)
        return _possessed(here, cue) if holding else held_by(here, cue)
    if part == "succession":
        return _succeeded(here, cue)
    if here.lower[cue.first - 1] in here.small("as"):
        return held_by(here, cue)  # "what our friends have done as chairs of the union"
    # "the Russian-led union" tells of no term
    return chairs(here, cue) if here.lower[cue.first - 1] != "-" else []


def _as_verb(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether "chair" is what several do, or "we" or "you": "this year you chair the union"."""
    lower, last = here.lower, cue.last
    if not here.fillers("chair verb").issuperset(lower[cue.first : last]) or here.thing(last) is None:
        return False
    at = cue.first - (here.lower[cue.first - 1] in here.fillers("before office verbs"))
    if at <= here.at.first:
        return False
    many = here.fillers("we") | here.fillers("you") | here.fillers("many sides")
    if lower[at - 1] in many:
        return True
    return len(here.names.list_until(at, here.at.first)) > 1


def _powers_of(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether the office is meant: "the powers of chairman of the union"."""
    organisation = here.names.organisation_until.get(cue.first)  # "the powers of CSTO chairman"
    at = organisation.first if organisation is not None else cue.first
    at -= here.lower[at - 1] in here.fillers("article")
    return here.lower[at - 1] in here.small("of") and here.lower[at - 2] in here.fillers("powers")


def _taken_up(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether "the chair" is what somebody takes, right before it: "A took the union's chair"."""
    organisation = here.names.organisation_until.get(cue.first)
    at = organisation.first if organisation is not None else cue.first
    at -= at > here.at.first and here.lower[at - 1] in here.small("article")
    return here.links("take").ending(here.lower, at) is not None


def _possessed(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A's chairmanship", "the Kazakh presidency of the union", "A holds the chairmanship"."""
    baton = cue.entry.get("needs") == "before"
    organisation = here.thing(cue.last) if baton else here.organisation(cue)
    if organisation is None and cue.entry.id in ("presidency", "chair") and _termed(here, cue):
        organisation = here.referents.implied(cue.first)
    if organisation is None or not here.whole_or_heads(organisation):
        return []
    owner = owner_of(here, cue) if not baton else None
    if owner is not None and owner.last <= cue.first and _of_state(here, cue, owner):
        return []
    owner = owner or _holding(here, cue) or (_thanked(here, cue) if not baton else None)
    if owner is None:
        verbs = list(here.links("hold").within(here.lower, max(here.at.first, cue.first - REACH), cue.first))
        # "At the meeting, held in May, the chairmanship ...": not what was held
        held = verbs and "," not in here.lower[verbs[-1].last : cue.first]
        owner = here.subject(verbs[-1].first) if held else None
    if owner is None:
        return []
    year = here.year(cue)
    if year is not None and year.last <= owner.first and _planned(here, owner):
        year = None
    giver = None
    if owner.first > cue.last and owner.last < here.at.last and here.lower[owner.last] in here.small("giver"):
        giver = here.names.state_from(owner.last + 1)  # "will be taken over by A from B"
    if giver is not None and year is not None:
        return both(here, cue, organisation, owner, giver, year, 0)
    owners = [owner]
    if cue.entry.get("role") == "co-chair" and owner.first > cue.last:
        owners = here.names.list_from(owner.first, here.at.last)  # "the co-chairmanship of A and B"
    return [
        here.claim(one, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.possessed") for one in owners
    ]


def _thanked(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return the state of those who are thanked "for the effective chairmanship"."""
    at = cue.first
    while at > here.at.first and (here.lower[at - 1] in here.fillers("office adjectives") or at > cue.first - 2):
        if here.lower[at - 1] in here.small("before year"):
            break
        at -= 1
    if at <= here.at.first or here.lower[at - 1] not in here.fillers("for"):
        return None
    thanks = here.fillers("thanks").isdisjoint(here.lower[max(here.at.first, at - 14) : at])
    end = at - 1
    one = here.names.country_until.get(end - (here.lower[end - 1] in here.fillers("sides")))
    return None if thanks else one or here.parties.before(end, max(here.at.first, end - 8))


def _termed(here: ChairSentence, cue: Hit[Entry]) -> bool:
    """Tell whether a state, not a person, has "the presidency" in a year that is told: no office at home."""
    first = max(here.at.first, cue.first - 4)
    verbs = [*here.links("hold").within(here.lower, first, cue.first)]
    verb = next(iter([*verbs, *here.links("take").within(here.lower, first, cue.first)]), None)
    holder = here.subject(verb.first) if verb is not None and here.year(cue) is not None else None
    if holder is None or verb is None:
        return False
    its = here.lower[here.skip_back(verb.first) - 1] in here.fillers("country")  # "X, whose country has the chair"
    return is_state(holder) and (its or holder.type != "person")


def _of_state(here: ChairSentence, cue: Hit[Entry], owner: Named) -> bool:
    """Tell whether "the Kazakh presidency" may be an office at home: nothing says what it is a term of."""
    if cue.entry.id != "presidency" or cue.last - cue.first > 1 or here.told is not None:
        return False
    if here.beside(cue) is not None:
        return False
    at = owner.first - (owner.first > here.at.first and here.lower[owner.first - 1] in here.small("article"))
    return at == here.at.first or here.lower[at - 1] not in here.fillers("during")


def _holding(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return the state behind "the chairmanship is held by", "belongs to"."""
    held = here.links("held").first(here.lower, cue.last, min(here.at.last, cue.last + REACH + 4))
    if held is not None and not here.fillers("by habit").isdisjoint(here.lower[cue.last : held.first + 1]):
        return None  # "the chair was always held by A"
    return here.names.state_from(held.last) or here.parties.at(held.last) if held is not None else None


def _planned(here: ChairSentence, owner: Named) -> bool:
    """Tell whether a plan is spoken of: the year of "the concept of A's chairmanship" is not that of the concept."""
    return owner.first - 2 >= here.at.first and here.lower[owner.first - 2] in here.fillers("plans")


def _succeeded(here: ChairSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "next year it will be replaced by B", "B will succeed it" behind a claim of the same paragraph."""
    told = here.told
    same = bool(cue.entry.get("same"))
    if same and not _ends_there(here, cue.last):
        return []  # "has been standing in for its coach"
    if same and (claim := _standing_in(here, cue)) is not None:
        return [claim]
    offices = inside(here.reading.hits["chairmanships"], cue.last, here.at.last)
    if told is None or any(one.entry.get("part") != "succession" for one in offices):
        return []  # "next is A, which takes the chairmanship in": the other words tell when
    side = cue.entry.get("of")
    at = here.skip_back(cue.first)
    if side == "subject" and at > here.at.first and here.lower[at - 1] in here.fillers("country"):
        taker = _named_behind(here, cue)
    elif side == "owner":
        taker = here.names.country_until.get(cue.first)  # "it is A's turn"
    else:
        taker = here.party_from(cue.last) if side == "agent" else here.subject(cue.first)
    if taker is None or taker.target == told.country:
        return []
    if same:
        one = here.claim(taker, told.organisation, "chair", told.year, told.shift, cue, "chairmanship.succeeded")
        return [one._replace(today=told.today)]
    # "A chaired it this year and was replaced by B": not this year.
    own = [year for year in here.years if year != told.year and year.first >= told.last]
    year = here.to_come(own[0], cue) if own else told.year
    shift = 0 if own else told.shift + 1
    if told.role != "chair" and not own:
        return []
    one = here.claim(taker, told.organisation, "chair", year, shift, cue, "chairmanship.succeeded")
    return [one]


def _named_behind(here: ChairSentence, cue: Hit[Entry]) -> Named | None:
    """Return who "the country due to take over in 2015, A," is."""
    year = next((y for y in here.years if 0 <= y.first - cue.last <= 2), None)
    at = year.last if year is not None else cue.last
    return here.names.state_from(at + 1) if here.lower[at : at + 1] == [","] else None


def _ends_there(here: ChairSentence, at: int) -> bool:
    """Tell whether a clause ends at token ``at``, but for "since then", "until May"."""
    ends = here.fillers("ever since") | here.fillers("until") | here.small("and")
    return at >= here.at.last or not here.lower[at][0].isalpha() or here.lower[at] in ends


def _standing_in(here: ChairSentence, cue: Hit[Entry]) -> Claim | None:
    """Return who chairs for one that gave up its term: "A renounced the presidency, and B has been filling in"."""
    offices = [
        one
        for one in inside(here.reading.hits["chairmanships"], here.at.first, cue.first)
        if one.entry.get("part") == "office" and not one.entry.get("needs")
    ]
    if not offices or not here.denied(offices[-1]):
        return None
    organisation, taker = here.organisation(offices[-1]), here.subject(cue.first)
    if organisation is None or taker is None or not here.whole_or_heads(organisation):
        return None
    if taker.last <= offices[-1].first:
        return None
    return here.claim(taker, organisation, "chair", None, 0, cue, "chairmanship.succeeded")._replace(today=True)
