"""The constructions that say who belongs to an organisation; each takes one sentence and returns its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Country, Diagnostic, Organisation
from cis_summits.readers.first_person import FirstPerson
from cis_summits.readers.memberships.admitting import admitting, held
from cis_summits.readers.memberships.composition import (
    STOPS,
    alliance,
    apposed,
    composition,
    counted,
    creation,
    founding,
    numbered,
    us,
)
from cis_summits.readers.memberships.lists import (
    alongside,
    and_others,
    carried,
    his_country,
    nearest_town,
    opener,
    opening,
)
from cis_summits.readers.memberships.relations import PROCESSES, relations
from cis_summits.readers.memberships.sentence import GAP, Claim, MemberSentence
from cis_summits.readers.memberships.verbs import changes, in_turn, verbs
from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import Phrase, standing
from cis_summits.readers.years import years_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["claims_of"]

_Target = Country | Organisation
_SO_FAR = ("so", "far")
_CLAUSE = 12  # tokens that may stand between "denied that" and who is spoken of
_CLOSING = frozenset({",", "(", ".", ")", ";", "–", "—", ":"})


def claims_of(here: MemberSentence, diagnostics: list[Diagnostic]) -> list[Claim]:
    """Return the claims of one sentence.

    Args:
        here: the sentence.
        diagnostics: takes what looked like a claim and was not understood.
    """
    nouns = _member_nouns(here)
    claims = [
        *nouns,
        *relations(here),
        *verbs(here, nouns[-1] if nouns else here.before, diagnostics),
        *changes(here),
        *composition(here),
        *founding(here),
        *numbered(here),
        *apposed(here),
        *alliance(here),
        *creation(here),
        *us(here),
        *held(here),
        *admitting(here),
    ]
    dated = [c for c in claims if c.rule in ("membership.member-noun", "membership.relation")]
    raised = {
        (one.target, c.organisation.target): c for c in claims if c.rule == "membership.change" for one in c.countries
    }
    claims = [claim for claim in claims if not _raised_from(claim, raised)]
    claims += [more for claim in dated for more in in_turn(here, claim)]
    claims = [_without_ranked(here, claim) for claim in claims if not _unreal(here, claim)]
    more = [
        claim._replace(organisation=other)
        for claim in claims
        if claim.last <= claim.organisation.first
        for other in here.more_organisations(claim.organisation)
    ]
    return [*claims, *more]


def _raised_from(claim: Claim, raised: Mapping[tuple[_Target, _Target], Claim]) -> bool:
    """Tell whether a relation is the one that its state was raised from: "A's status of observer was upgraded to"."""
    change = raised.get((claim.countries[0].target, claim.organisation.target))
    if change is None or claim.rule != "membership.relation":
        return False
    given = claim.last < change.last and claim.status != change.status  # "swapped full membership for"
    return given or claim.last <= change.first


def _without_ranked(here: MemberSentence, claim: Claim) -> Claim:
    """Leave out of a list of members whom brackets give another rank: "A, B (associate member) and C"."""
    if claim.status != "member" or len(claim.countries) < 2:
        return claim
    ranked = {c.first for c in here.part("members") if c.entry.get("status") != "member"}
    kept = [
        one
        for one in claim.countries
        if here.lower[one.last : one.last + 1] != ["("] or ranked.isdisjoint(range(one.last + 1, one.last + 4))
    ]
    return claim._replace(countries=kept or claim.countries)


def _unreal(here: MemberSentence, claim: Claim) -> bool:
    """Tell whether what opens a claim's clause denies it or makes it a condition: "he denied that A has left"."""
    first = min(claim.first, claim.countries[0].first)
    floor = max(here.at.first, first - _CLAUSE)
    floor = next((i + 1 for i in range(first - 1, floor - 1, -1) if here.lower[i] in ",;:"), floor)
    head = here.at.first
    if here.lower[head] in here.fillers("had it") and here.names.state_from(head + 1) is not None:
        return "," not in here.lower[head:first]  # "Had A joined the union, it would have"
    opened = here.links("unreal").first(here.lower, floor, first)
    if opened is None:
        return False
    return here.lower[opened.first] not in here.fillers("put forward") or not carried(here)


def _member_nouns(here: MemberSentence) -> list[Claim]:
    """Read "full members are A and B", "member states (A, B)", "A and B are members", "CIS member A"."""
    claims = []
    organisation: Named | None = None
    for cue in here.part("members"):
        ended = here.ended(cue)
        if not ended and here.denied(cue.first - len(here.before_in_clause(cue.first, 5)), cue.first):
            continue
        if cue.entry.get("needs") == "organisation" and here.organisation_until(cue.first) is None:
            claims += _alliance(here, cue)
            continue
        if cue.entry.get("needs") == "behind" and not _of_organisation(here, cue):
            continue
        over = here.past(cue)
        if over and not ended and cue.entry.get("status") != "member":
            continue  # "was previously an observer" tells of what it no longer is
        # "A and B are its full members, while C is an associate member": of the same organisation.
        organisation = here.organisation(cue) or organisation
        if organisation is None:
            continue
        after = here.behind_organisation(cue.last)
        if here.lesser(cue):
            continue
        # "made up of A and B as members, and C as an observer": the list stands before
        listed = here.lower[cue.first - 1] in here.small("as") and here.names.list_until(cue.first - 1, here.at.first)
        countries = _following(here, cue, after) if not ended and not listed else []
        if countries and cue.entry.get("plural"):
            countries = [*countries, *opening(here), *and_others(here, cue.first)]
        countries = countries or _preceding(here, cue) or _apposed(here, cue, after)
        if countries:
            status: MembershipStatus = "former" if ended or over else _named_status(here, cue)
            to_come = cue.entry.get("plural") and here.lower[cue.first - 1] in here.fillers("new")
            if to_come and not here.fillers("papers").isdisjoint(here.before_in_clause(cue.first, GAP)):
                if not here.started():
                    continue
                status = "candidate"  # "they launched the procedure to accept new members, A and B"
            rule = "membership.founding" if cue.entry.get("founder") else "membership.member-noun"
            claims.append(Claim(countries, organisation, status, cue.first, cue.last, rule))
            if others := alongside(here, after):
                claims.append(Claim(others, organisation, status, after, others[0].first, rule))
    return claims


def _of_organisation(here: MemberSentence, cue: Hit[Entry]) -> bool:
    """Tell whether "of the union" stands right behind a cue."""
    linked = cue.last < here.at.last and here.lower[cue.last] in here.small("belonging")
    return linked and here.behind_organisation(cue.last) > cue.last


def _named_status(here: MemberSentence, cue: Hit[Entry]) -> MembershipStatus:
    """Return the status of a member, which may stand before its organisation: "a former SCO member"."""
    organisation = here.organisation_until(cue.first)
    status: MembershipStatus = cue.entry.get("status")
    if organisation is None or status != "member":
        return status
    before = here.lower[organisation.first - 1] if organisation.first > here.at.first else ""
    if before in here.fillers("was a member"):
        return "former"
    return "associate" if before in here.fillers("half a member") else status


def _alliance(here: MemberSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "The pact is an alliance of six countries: A, B", the countries' list being that of its members."""
    floor = max(here.at.first, cue.first - GAP)
    of = next((i for i in range(cue.first - 1, floor, -1) if here.lower[i] in here.small("of")), 0)
    if not of or here.lower[of - 1] not in here.fillers("organisation nouns") or cue.last >= here.at.last:
        return []
    listed = here.names.list_from(cue.last, here.at.last) if here.lower[cue.last] in STOPS else []
    named = here.names.organisations_in(here.at.first, of) if len(listed) > 1 else []
    if not named:
        return []
    return [Claim(here.whole(listed), named[-1], "member", of - 1, cue.last, "membership.composition")]


def _following(here: MemberSentence, cue: Hit[Entry], after: int) -> list[Named]:
    """Return the states listed behind the words for members, whose organisation ends before token ``after``."""
    end, words = here.at.last, here.reading.tokens.words
    if after >= end:
        return []
    represented = here.starting(after, "represented")
    if represented is not None:
        by = [
            i for i in range(represented.last, min(represented.last + 5, end)) if here.lower[i] in here.small("agent")
        ]
        return here.parties.list_from(by[0] + 1, end) if by else []
    if cue.entry.get("plural") and (told := _told_of(here, after)):
        return told
    after += here.lower[after] in here.fillers("now") and after + 1 < end
    after += 2 * (after + 2 < end and tuple(here.lower[after : after + 2]) == _SO_FAR)
    says = here.starting(after, "says", "copula")
    if says is not None:
        if here.denied(after, says.last + 2):
            return []
        return here.whole(here.parties.list_from(counted(here, says.last), end))
    if words[after] in STOPS or words[after] == ",":
        says = here.starting(after + 1, "says")
        if words[after] == "," and says is None:
            listed = here.names.list_from(after + 1, end) if cue.entry.get("plural") else []
            closed = listed and (listed[-1].last >= end or words[listed[-1].last] in _CLOSING)
            return listed if closed and len(listed) > 1 else []  # "the members, A and B, met"
        return here.whole(here.parties.list_from(says.last if says else after + 1, end))
    leaders = here.fillers("standing for") & set(here.lower[max(here.at.first, cue.first - 4) : cue.first])
    if leaders and cue.entry.get("plural"):
        return here.parties.list_from(after, end) if here.parties.at(after) else []
    return here.names.list_from(after, end) if here.names.state_at(after) else []


def _told_of(here: MemberSentence, after: int) -> list[Named]:
    """Read the list behind "nine members will be left in it - A and B", "nine members, all states, including A"."""
    upto = min(after + GAP + 5, here.at.last)
    including = here.links("including").first(here.lower, after, upto)
    dash = next(standing(STOPS, here.lower, after + 1, upto), None)
    people = here.fillers("standing for").isdisjoint(here.lower[max(here.at.first, after - GAP) : after])
    if dash is not None and any(after <= other.first < dash for other in here.part("members")):
        return []  # "the member states, and the observers (A, B)"
    relative = here.lower[after] in here.fillers("which")
    if dash is not None and relative and not people and (named := here.parties.list_from(dash + 1, here.at.last)):
        return named  # "the leaders of the observer states who have joined us: President of A X"
    if including is not None and (listed := here.names.list_from(including.last, here.at.last)):
        return listed
    if dash is None or here.names.countries_in(after, dash):
        return []  # the list stands nearer
    listed = here.names.list_from(dash + 1, here.at.last)
    return listed if len(listed) > 1 else []


def _apposed(here: MemberSentence, cue: Hit[Entry], after: int) -> list[Named]:
    """Read "the observer, President of A X" and "As a member of the union, A ..."."""
    if after < here.at.last and here.lower[after] in here.fillers("ever since"):  # "As an observer since 2004, A"
        after = next((y.last for y in years_in(here.reading, after, after + 2)), after)
    if after >= here.at.last - 1 or here.reading.tokens.words[after] != ",":
        return []
    if here.lower[here.at.first] in here.fillers("as being") and cue.first - here.at.first <= GAP:
        if here.lower[after + 1] in here.fillers("our") | here.fillers("we") and after + 2 < here.at.last:
            country = here.lower[after + 2] in here.fillers("country")  # "As a member of the union, our country"
            ours = here.reading.once(FirstPerson).at(after + 2 + country, here.at)
            return [ours] if ours is not None else []
        return here.names.list_from(after + 1, here.at.last) if here.names.state_at(after + 1) is not None else []
    one = here.parties.at(after + 1) if not cue.entry.get("plural") else None
    ranks = here.fillers("sole") | here.fillers("ranks")  # "its tenth member, A"
    sole = not ranks.isdisjoint(here.lower[max(here.at.first, cue.first - 2) : cue.last])
    return [one] if one is not None and (one.type == "person" or sole) else []


def _preceding(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Read the subject of "A and B are full members", "A joined as a member", "A, a member of the union,"."""
    lower, at, first = here.lower, cue.first, here.at.first
    stretch, representing, said = (here.fillers(kind) for kind in ("before members", "standing for", "status"))
    status = False  # "has the status of an observer"
    standing = False  # whether people stand for the states: "leaders of the observer states"
    for _ in range(GAP + 3):
        if (making := here.ending(at, "making it")) is not None:
            named = [one for one in here.names.countries_in(first, making.first) if is_state(one)]
            return named[:1]
        link = here.ending(at, "copula", "says", "occasion", "been", "stay")
        if link is not None and link.first >= first:
            apart = here.fillers("apart").isdisjoint(lower[link.last : cue.first])
            return _linked(here, cue, link) if apart else []
        if status and (link := here.ending(at, "grant")) is not None and link.first > first:
            meant = here.lower[here.skip_back(link.first) - 1] in here.fillers("it")
            return here.subject(link.first) or (here.it() if meant else [])
        organisation = here.names.organisation_until.get(at)
        if organisation is not None and organisation.first > first:
            at = organisation.first
            continue
        if at - 1 < first:
            return []
        word = lower[at - 1]
        if word in representing:
            listed = here.parties.list_until(at - 1, first)
            if listed:
                return listed
            standing = True
        elif word in here.fillers("among") and here.names.list_until(at - 1, first):
            return here.names.list_until(at - 1, first)  # "the union counts A and B among its members"
        elif word in _CLOSING:
            return _across(here, cue, at, standing=standing)
        elif word not in stretch and not word.isdecimal() and cue.first - at >= GAP:
            return []
        at -= 1
        status = status or word in said
    return []


def _across(here: MemberSentence, cue: Hit[Entry], at: int, *, standing: bool) -> list[Named]:
    """Return the list before the comma or dash at ``at - 1`` that the words for members explain."""
    if at - 1 <= here.at.first or at == here.at.last:
        return []
    after = here.behind_organisation(cue.last)
    closed = after >= here.at.last or here.lower[after] in _CLOSING
    plural = cue.entry.get("plural")
    if plural and not (closed or standing or here.lower[at] in here.fillers("sole")):
        return []
    aside = here.lower[at - 2] in here.fillers("also") and here.lower[at - 3] == ","  # "A, too, an observer"
    listed = here.parties.list_until(at - 3 if aside else at - 1, here.at.first)
    if plural and len(listed) > 1:
        return listed
    if not listed and not plural and (town := here.names.country_until.get(at - 1)) is not None:
        listed = [town] if town.type == "capital" else []  # "Yerevan, a member of the union,"
    # Right behind the mark: "A (observer)", "A, observer since 2012", but not "with A, observer B"
    apart = at < cue.first or here.lower[at - 1] == "(" or here.lower[after : after + 1] == ["since"]
    if plural and at < cue.first and here.lower[at] in here.fillers("sole"):
        return listed[-1:]  # "A, one of the founding members of the union,"
    return listed[-1:] if apart and not plural else []


def _only(here: MemberSentence, upto: int) -> list[Named]:
    """Return the state that opens a sentence and is the only one in it before a token."""
    named = [one for one in here.names.countries_in(here.at.first, upto) if is_state(one)]
    return opener(here) if len(named) == 1 else []


def _linked(here: MemberSentence, cue: Hit[Entry], link: Phrase) -> list[Named]:
    """Return the subject of "are members" or "took part as members", ``link`` being "are" or "as"."""
    lower = here.lower
    if not here.ended(cue) and here.denied(link.first, cue.first):
        return []
    if lower[link.first - 1] in here.small("infinitive"):
        return []  # "A is to become a member"
    wished = [v for v in (*here.part("verb"), *here.part("admit")) if link.first - GAP <= v.first < link.first]
    if any(here.denied(v.first - 4, v.first) for v in wished):
        return []  # "it is expected to be admitted as a full member"
    if any(v.entry.get("part") == "admit" and lower[v.first - 1] in here.fillers("about doing") for v in wished):
        return []  # "the procedure of admitting it as a full member"
    if any(v.entry.id == "apply" or lower[v.first - 1] in here.small("infinitive") for v in wished):
        return []  # "its request to join as an observer"
    before = [r for r in here.part("relation") if link.first - GAP <= r.first < link.first]
    if any(r.entry.get("status") == "candidate" for r in before):
        return []
    entering = any(r.entry.id in PROCESSES for r in before)
    if entering and not here.fillers("spoken of").isdisjoint(here.before_in_clause(before[-1].first, 5)):
        return []  # "they support its accession as a full member"
    if entering and here.started() and not here.fillers("papers").isdisjoint(here.lower[here.at.first : link.first]):
        return []  # "they launched the procedure of its accession as a full member"
    ahead = min(here.behind_organisation(cue.last) + 4, here.at.last)
    if entering and (here.denied(cue.last, ahead, "planned") or here.denied(link.first - 12, link.first, "planned")):
        return []  # "its entry as a full member is expected", "it is planned to complete its accession as"
    subject = here.subject(link.first)
    if not subject and here.lower[here.skip_back(link.first) - 1] in here.fillers("joining verbs"):
        subject = opener(here)  # "A signed the treaty and became a member"
    together = not here.fillers("together").isdisjoint(lower[link.first : cue.first])
    if not subject and not together and lower[here.skip_back(link.first) - 1] in here.fillers("we"):
        ours = here.reading.once(FirstPerson).at(here.skip_back(link.first), here.at)
        subject = [ours] if ours is not None else []  # "We remain an observer of the union"
    if subject:
        return subject
    role = here.links("role").first(lower, max(here.at.first, link.first - GAP), link.first)
    if role is not None and lower[role.first - 1] in here.small("possessive"):
        owner = here.names.country_until.get(role.first - 2)  # "A's status in it is that of an observer"
        return [owner] if owner is not None and not here.small("of").isdisjoint(lower[link.last : cue.first]) else []
    if lower[link.first - 1] in here.fillers("it"):
        # "A chairs the union, of which it is an associate member", "A is neutral. In the union it is an observer"
        return here.nearest(link.first, _CLAUSE)[-1:] or _only(here, link.first) or here.it()
    if lower[link.first - 1] in here.fillers("country") and lower[link.first - 2] in here.fillers("his"):
        person = here.parties.before(link.first - 2, here.at.first)  # "President of A X, whose country is"
        return [person] if person is not None else []
    if lower[link.first - 1] in here.fillers("as much") | here.fillers("duties"):
        return []  # "its obligations as a member"
    if lower[link.first] in here.small("as") and lower[link.first - 1] in here.fillers("quitting"):
        return []  # "it was quitting as a member"
    if lower[link.first] not in here.small("as") or lower[link.last] in here.small("as well"):
        return []
    nearest = here.parties.before(link.first, here.at.first)
    if nearest is None and (his := his_country(here, link.first)) is not None:
        return [his]
    if nearest is None and not cue.entry.get("plural"):
        we = next(standing(here.fillers("we"), lower, here.at.first, link.first), None)
        ours = here.reading.once(FirstPerson).country(we, here.at) if we is not None else None
        if ours is not None:
            return [ours]  # "We take part as an observer"
    if nearest is None and not here.small("own").isdisjoint(lower[here.at.first : link.first]):
        # "Minsk decided on its work in it as a member"
        return nearest_town(here, link.first, link.first - here.at.first)
    between = lower[nearest.last : link.first] if nearest is not None else []
    meant = here.fillers("it") | here.fillers("country")  # "A said that from now on it would take part as"
    if not here.fillers("that").isdisjoint(between) and meant.isdisjoint(between):
        return []  # "A said that it would take them as observers"
    return here.parties.list_until(nearest.last, here.at.first) if nearest is not None else []
