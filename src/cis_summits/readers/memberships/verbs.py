"""The constructions that say what a state does about its membership: "A left", "A suspended its participation in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Diagnostic
from cis_summits.model.document import diagnostic
from cis_summits.readers.memberships.admitting import attributive, owner_of
from cis_summits.readers.memberships.lists import alongside, opener, ranked, teller
from cis_summits.readers.memberships.relations import possessors
from cis_summits.readers.memberships.sentence import Claim, MemberSentence
from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import inside
from cis_summits.readers.years import years_in

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["changes", "in_turn", "verbs"]

_DASHES = frozenset({"-", "–", "—", ":"})
_BETWEEN = frozenset({",", ";"})


def _unsaid(here: MemberSentence, cue: Hit[Entry], at: int, before: Claim | None) -> Named | None:
    """Return what was joined or left where only the date follows, behind a sentence or claim on its members."""
    start = here.skip_back(cue.first)
    if (relative := _which(here, start, at)) is not None:
        return relative
    it = start > here.at.first and here.lower[start - 1] in here.fillers("it")
    same = here.lower[start - 1] in here.fillers("joining verbs") and bool(opener(here))  # "joined in 2006 but left"
    if not here.alone(at) or not (it or same or here.names.list_until(start, here.at.first)):
        return None
    if same and (named := here.names.organisations_in(here.at.first, start)):
        return named[-1]
    if before is not None:
        return before.organisation
    if it and (named := here.names.organisations_in(here.at.first, start)):
        return named[-1]
    if cue.entry.id == "apply":
        return here.referents.implied(here.at.first)
    if named := [one for one in here.names.organisations_in(here.at.first, start) if one.body is None]:
        return named[-1]  # "A belongs to the pact; B, which quit in 2012"
    return here.referents.implied(here.at.first) if here.spoken else None


def _which(here: MemberSentence, start: int, at: int) -> Named | None:
    """Return the union of "the union, which A joined in 2015": before the "which" of the states before ``start``."""
    states = here.names.list_until(start, here.at.first)
    which = states[0].first - 1 if states else 0
    if which <= here.at.first or here.lower[which] not in here.fillers("which") or not here.alone(at):
        return None
    which -= here.lower[which - 1] in here.small("receiver") | here.small("of")
    return here.organisation_until(which - (here.lower[which - 1] == ","))


def verbs(here: MemberSentence, before: Claim | None, diagnostics: list[Diagnostic]) -> list[Claim]:
    """Read "A suspended its participation in", "A left", "A joined", "A applied to join"."""
    names = here.names
    claims: list[Claim] = []
    for cue in here.part("verb"):
        at = cue.last
        owner: Named | None = None
        if cue.entry.get("needs") == "before":
            claims += _too(here, cue, claims[-1] if claims else before)
            continue
        if cue.entry.get("needs") == "participation":
            thing = here.links("object").first(here.lower, cue.last, min(cue.last + 8, here.at.last))
            if thing is None:
                claims += _stopped(here, cue)
                continue
            at = thing.last
            owner = owner_of(here, cue.last, thing.first)
            if owner is None and thing.first - cue.last > 3:
                continue
            organisation = here.organisation_from(at) or names.organisation_near(thing.first, thing.last, here.at)
            organisation = organisation or here.referents.implied(here.at.first)
            drills = here.fillers("drills")
            if organisation is not None and not drills.isdisjoint(here.lower[thing.last : organisation.last + 1]):
                continue  # "its participation in the drills of the pact"
        else:
            at = _past_day(here, at)
            relation = next((r for r in here.part("relation") if r.first == at or r.first == at + 1), None)
            at = relation.last if relation else at
            if relation is None and cue.entry.id == "apply":  # "applied to become a full member of the union"
                rank = next((c for c in here.part("members") if at <= c.first <= at + 2), None)
                at = rank.last if rank is not None else at
            if here.lower[at : at + 1] == ["by"]:
                claims += _joined_by(here, cue)
                continue
            unsaid = relation is None or cue.entry.id == "apply"
            # "applied for union membership"
            between = names.organisation_until.get(relation.first) if relation else None
            organisation = _meant(here, cue, at) or between or (_unsaid(here, cue, at, before) if unsaid else None)
            if organisation is not None and (attributive(here, organisation) or _as_partner(here, organisation)):
                continue
        if owner is not None and organisation is not None and cue.entry.get("needs") == "participation":
            organisation = organisation._replace(body=None)  # "The council decided to suspend A's membership"
        if organisation is None or organisation.body is not None:
            continue
        if here.denied(cue.first - 4, cue.first):
            if here.denied(cue.first - 4, cue.first, "planned", "possible"):
                diagnostics += _unsettled(here, cue, at, organisation)
            continue
        infinite = here.lower[cue.first - 1] in here.small("infinitive")
        if owner is not None:
            subject = [owner]
        elif cue.entry.get("needs") != "participation" and infinite:
            # "they voted to leave", but "A was the ninth country to join"
            subject = ranked(here, cue.first - 2)
        else:
            subject = here.subject(cue.first) or here.nearest(cue.first)
            start = here.skip_back(cue.first)
            if not subject and infinite:  # "X met Y amid tensions with A that led him to freeze its membership"
                subject = here.parties.list_from(here.at.first, cue.first)[:1]
            if not subject and start > here.at.first and here.lower[start - 1] in here.fillers("it"):
                subject = (
                    opener(here)
                    or teller(here, start)
                    or (before.countries if before is not None and len(before.countries) == 1 else [])
                )
            if cue.first - here.at.first <= 1 and here.lower[here.at.first] in here.fillers("on joining"):
                subject = _behind_comma(here, organisation.last)
            if not subject and here.lower[start - 1] in here.fillers("joining verbs"):
                subject = opener(here)
            if not subject and _effective(here, cue):
                owners = [o for o in here.names.countries_in(here.at.first, cue.first) if is_state(o)]
                subject = owners[-1:]  # "A's treaty on joining the union took effect"
            if not subject and not here.fillers("which").isdisjoint(here.lower[start : cue.first]):
                subject = here.nearest(start, 12)  # "A at the summit, which has suspended"
        if not subject:
            subject = _named_behind(here, cue.first, organisation.last)
        if subject:
            status = _as(here, cue, organisation) or cue.entry.get("status")
            if here.lower[cue.first] in here.fillers("joining noun") and not here.fillers("papers").isdisjoint(
                here.before_in_clause(cue.first, 9)
            ):
                status = status if _effective(here, cue) else "candidate"  # "signed a memorandum on joining"
            rule = "membership.approach" if cue.entry.id == "approach" else "membership.verb"
            claims.append(Claim(subject, organisation, status, cue.first, at, rule))
            if cue.entry.id == "belong" and (others := alongside(here, organisation.last)):
                claims.append(claims[-1]._replace(countries=others, last=organisation.last))
            claims += in_turn(here, claims[-1])
        elif infinite:
            diagnostics += _unsettled(here, cue, at, organisation)
        elif organisation.first in names.organisation_at:
            diagnostics.append(
                diagnostic(
                    code="membership-without-country",
                    message=f"{here.reading.tokens.text(cue.first, cue.last)!r} with no country before it",
                    span=here.reading.span(cue.first, max(at, cue.last)),
                    severity="info",
                )
            )
    return claims


def _past_day(here: MemberSentence, at: int) -> int:
    """Return the token behind a day between a verb and what was joined: "signed up on Friday to the union"."""
    if at >= here.at.last:
        return at
    on = at + (here.lower[at] in here.small("on"))
    day = next((d for d in inside(here.reading.dates, on, on + 1) if d.form in ("weekday", "relative", "day")), None)
    joined = day is not None and day.last < here.at.last and here.lower[day.last] in here.small("belonging")
    return day.last if day is not None and joined else at


def _too(here: MemberSentence, cue: Hit[Entry], before: Claim | None) -> list[Claim]:
    """Read "B followed in 2015" behind a claim on A, "and came back in 2006" behind one that it left."""
    again, at = cue.entry.id == "come back", cue.last
    ends = at >= here.at.last or here.lower[at] in here.fillers("dating") or here.alone(at)
    if before is None or not ends or here.denied(cue.first - 4, cue.first):
        return []
    subject = here.subject(cue.first)
    start = here.skip_back(cue.first)
    if again and not subject and here.lower[start - 1] in here.fillers("joining verbs") | here.fillers("it"):
        subject = before.countries
    if not subject or (not again and subject[0].target in {one.target for one in before.countries}):
        return []
    status = cue.entry.get("status") if again else before.status
    return [Claim(subject, before.organisation, status, cue.first, cue.last, "membership.verb")]


def _effective(here: MemberSentence, cue: Hit[Entry]) -> bool:
    """Tell whether the paper on joining that is spoken of has come into force."""
    if here.lower[cue.first] not in here.fillers("joining noun"):
        return False
    return here.links("in force").first(here.lower, cue.last, here.at.last) is not None


def _named_behind(here: MemberSentence, verb: int, at: int) -> list[Named]:
    """Return who "two states" are, behind the dash that follows: "Two states left the pact - A and B"."""
    nouns = here.reading.lexicon.forms("function_words", "states")
    if at >= here.at.last or here.lower[at] not in _DASHES or nouns.isdisjoint(here.lower[here.at.first : verb]):
        return []
    listed = here.names.list_from(at, here.at.last)
    return listed if len(listed) > 1 else []


def _unsettled(here: MemberSentence, cue: Hit[Entry], at: int, organisation: Named) -> list[Diagnostic]:
    """Tell of a step of a state that is only planned, wished for or possible: "A plans to join the union"."""
    if organisation.first not in here.names.organisation_at or not here.nearest(cue.first, 20):
        return []
    return [
        diagnostic(
            code="unsettled-membership",
            message="joining or leaving that is planned, wished for or possible is no membership",
            span=here.reading.span(cue.first, max(at, cue.last)),
            severity="info",
        )
    ]


def _meant(here: MemberSentence, cue: Hit[Entry], at: int) -> Named | None:
    """Return what was joined or left: named at token ``at``, or "it", the one named before in the sentence."""
    if at + 1 < here.at.last and here.lower[at + 1] in here.fillers("rows"):
        own = here.lower[at] in here.small("own")  # "left its ranks", "left the ranks of the union"
        at = at if own else at + 2
        one = None if own else here.organisation_from(at)
    else:
        own, one = False, here.organisation_from(at)
    if one is not None or at >= here.at.last or not (own or here.lower[at] in here.fillers("it or them")):
        return one
    if cue.entry.id == "apply":
        return None  # "the status was granted to A, which had applied for it"
    if named := here.names.organisations_in(here.at.first, at):
        return named[-1]
    before = here.before.organisation if here.before is not None else None
    return here.referents.noun_within(here.at.first, at) or before


def _joined_by(here: MemberSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "The union was joined by A and B"."""
    start = here.skip_back(cue.first)
    organisation = here.organisation_until(start)
    if organisation is None and start - here.at.first == 1 and here.lower[start - 1] in here.fillers("it"):
        told = here.before.organisation if here.before is not None else None
        organisation = told or here.referents.implied(here.at.first)  # "It was later joined by A and B"
    states = here.names.list_from(cue.last + 1, here.at.last)
    if organisation is None or organisation.body is not None or not states or here.denied(cue.first - 4, cue.first):
        return []
    if here.reading.kind_of(here.at) == "turn" or cue.entry.id != "join":
        return []
    return [Claim(states, organisation, cue.entry.get("status"), cue.first, cue.last, "membership.verb")]


def _behind_comma(here: MemberSentence, at: int) -> list[Named]:
    """Return the subject behind an opening phrase: "Since joining the union in 2015, A has"."""
    comma = next((i for i in range(at, min(at + 8, here.at.last - 1)) if here.lower[i] == ","), 0)
    return here.names.list_from(comma + 1, here.at.last) if comma else []


def _as(here: MemberSentence, cue: Hit[Entry], organisation: Named) -> MembershipStatus | None:
    """Return the status told behind "joined the union as": "as an observer"."""
    lower, at = here.lower, organisation.last
    if cue.entry.id != "join" or at >= here.at.last or lower[at] not in here.small("as"):
        return None
    rank = next((c for c in here.part("members") if at < c.first <= at + 3), None)
    return rank.entry.get("status") if rank is not None else None


def in_turn(here: MemberSentence, claim: Claim) -> list[Claim]:
    """Read on where only states and years follow: "A left the union in 2009 and B in 2018"."""
    lower, more = here.lower, list[Claim]()
    years = {y.first: y for y in years_in(here.reading, claim.last, here.at.last)}
    year = next(iter(years.values()), None)
    if year is None or year.first - max(claim.last, claim.organisation.last, claim.countries[-1].last) > 3:
        return more
    end = year.last
    while True:
        at = end
        if lower[at : at + 1] == ["("]:  # "in 2009 (after the war) and B in 2018"
            at = next((i + 1 for i in range(at, min(at + 16, here.at.last)) if lower[i] == ")"), at)
        start = at
        while at < here.at.last and (lower[at] in _BETWEEN or lower[at] in here.small("and")):
            at += 1
        listed = here.names.list_from(at, here.at.last) if at > start else []
        at = listed[-1].last if listed else at
        at += at < here.at.last and lower[at] in here.fillers("dating")
        one = years.get(at)
        if (
            not listed
            or one is None
            or (one.last < here.at.last and lower[one.last][0].isalpha() and lower[one.last] not in here.small("and"))
        ):
            return more
        more.append(claim._replace(countries=listed, first=listed[0].first, last=listed[-1].last, since=one))
        end = one.last


def _stopped(here: MemberSentence, cue: Hit[Entry]) -> list[Claim]:
    """Read "A's participation in the union has been frozen"."""
    lower = here.lower
    first = max(here.at.first, cue.first - 14)
    thing = here.links("object").first(lower, first, cue.first)
    if thing is None or lower[cue.first - 1] not in here.fillers("passive") or thing.first - 3 < here.at.first:
        return []
    at = thing.first
    organisation = here.names.organisation_until.get(at)
    at = organisation.first if organisation is not None else at
    if lower[at - 1] not in here.small("possessive") or here.denied(thing.last, cue.first):
        return []
    organisation = organisation or here.organisation_from(thing.last)
    one = here.names.country_until.get(at - 2)
    if one is None and lower[at - 3] in here.fillers("country"):  # "the country's membership has been frozen"
        one = next(iter(here.the_country(at - 2) or here.it()), None)
        organisation = organisation or here.referents.implied(here.at.first)
    if one is None or organisation is None or organisation.last > cue.first:
        return []
    return [Claim([one], organisation, cue.entry.get("status"), cue.first, cue.last, "membership.verb")]


def _as_partner(here: MemberSentence, organisation: Named) -> bool:
    """Tell whether it was only joined "as dialogue partners", "on a partner status"."""
    after = here.lower[organisation.last : min(organisation.last + 6, here.at.last)]
    return not here.fillers("partners").isdisjoint(after)


def changes(here: MemberSentence) -> list[Claim]:
    """Read "A downgraded its role in the union to that of an associate member"."""
    claims = []
    for cue in here.part("change"):
        swap = cue.entry.id == "swap"
        for_or_to = here.small("before year") if swap else here.small("receiver")
        role = here.links("role").first(here.lower, cue.last, min(cue.last + 4, here.at.last))
        new = [
            c
            for c in here.cues
            if c.first > cue.last
            and c.entry.get("part") in ("members", "relation")
            and c.entry.get("status") != "same"
            and not for_or_to.isdisjoint(here.lower[max(cue.last, c.first - 5) : c.first])
        ]
        ranks = here.links("rank").within(here.lower, cue.last, here.at.last) if role is not None else iter(())
        bare = next((r for r in ranks if here.lower[r.first - 1] in here.small("receiver")), None)
        # "switches from full to associate membership"
        since = cue.last < here.at.last and here.lower[cue.last] in here.small("giver")
        raised = here.ending(cue.first, "copula")  # "A was upgraded from partner to observer"
        if (
            (role is None and raised is None and not since)
            or not (new or bare)
            or here.denied(cue.first - 5, cue.first, "denied", "possible")
        ):
            continue
        verb = cue.first if raised is None else raised.first
        subject = here.subject(verb) or here.nearest(verb, verb - here.at.first)
        if not subject and raised is not None:
            held = [r for r in here.part("relation") if r.last <= verb]
            subject = possessors(here, held[-1]) if held else []  # "A's observer status was upgraded to"
        organisation = here.organisation(new[-1]) if new else here.organisation_from(role.last) if role else None
        if organisation is None and bare is not None:
            before = here.before
            organisation = before.organisation if before is not None else here.referents.implied(here.at.first)
        rank = new[-1] if new else bare
        if organisation is not None and subject and rank is not None:
            status = rank.entry.get("status")
            claims.append(Claim(subject, organisation, status, cue.first, rank.last, "membership.change"))
    return claims
