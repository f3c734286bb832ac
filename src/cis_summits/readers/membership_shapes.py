"""The constructions that say who belongs to an organisation; each takes one sentence and returns its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Diagnostic
from cis_summits.readers.membership_composition import STOPS, composition, counted, founding
from cis_summits.readers.membership_sentence import GAP, Claim, MemberSentence
from cis_summits.readers.names import Named, is_state
from cis_summits.readers.phrases import Phrase

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["claims_of"]

_CLOSING = frozenset({",", ".", ")", ";", "–", "—", ":"})
_PROCESSES = frozenset({"accession", "withdrawal", "suspension", "candidacy"})


def claims_of(here: MemberSentence, diagnostics: list[Diagnostic]) -> list[Claim]:
    """Return the claims of one sentence.

    Args:
        here: the sentence.
        diagnostics: takes what looked like a claim and was not understood.
    """
    if not here.parties.before(here.at.last, here.at.first) and not here.names.countries_in(
        here.at.first, here.at.last
    ):
        return []
    nouns = _member_nouns(here)
    return [
        *nouns,
        *_relations(here),
        *_verbs(here, nouns[-1] if nouns else here.before, diagnostics),
        *_changes(here),
        *composition(here),
        *founding(here),
    ]


def _member_nouns(here: MemberSentence) -> list[Claim]:
    """Read "full members are A and B", "member states (A, B)", "A and B are members", "CIS member A"."""
    claims = []
    organisation: Named | None = None
    for cue in here.part("members"):
        ended = here.ended(cue)
        if not ended and here.denied(cue.first - 5, cue.first):
            continue
        if cue.entry.get("needs") == "organisation" and here.organisation_until(cue.first) is None:
            continue
        # "A and B are its full members, while C is an associate member": of the same organisation.
        organisation = here.organisation(cue) or organisation
        if organisation is None:
            continue
        after = here.behind_organisation(cue.last)
        if here.lesser(cue):
            continue
        countries = _following(here, cue, after) if not ended else []
        countries = countries or _preceding(here, cue) or _apposed(here, cue, after)
        if countries:
            status: MembershipStatus = "former" if ended else cue.entry.get("status")
            claims.append(Claim(countries, organisation, status, cue.first, cue.last, "membership.member-noun"))
    return claims


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
    says = here.starting(after, "says", "copula")
    if says is not None:
        if here.denied(after, says.last + 2):
            return []
        return here.whole(here.parties.list_from(counted(here, says.last), end))
    if words[after] in STOPS or words[after] == ",":
        says = here.starting(after + 1, "says")
        if words[after] == "," and says is None:
            return []
        return here.whole(here.parties.list_from(says.last if says else after + 1, end))
    leaders = here.fillers("standing for") & set(here.lower[max(here.at.first, cue.first - 4) : cue.first])
    if leaders and cue.entry.get("plural"):
        return here.parties.list_from(after, end) if here.parties.at(after) else []
    return here.names.list_from(after, end) if here.names.state_at(after) else []


def _apposed(here: MemberSentence, cue: Hit[Entry], after: int) -> list[Named]:
    """Read "the observer, President of A X" and "As a member of the union, A ..."."""
    if after >= here.at.last or here.reading.tokens.words[after] != ",":
        return []
    if here.lower[here.at.first] in here.small("as") and cue.first - here.at.first <= GAP:
        one = here.names.state_at(after + 1)
        return [one] if one is not None else []
    one = here.parties.at(after + 1) if not cue.entry.get("plural") else None
    return [one] if one is not None and one.type == "person" else []


def _preceding(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Read the subject of "A and B are full members", "A joined as a member", "A, a member of the union,"."""
    lower, at = here.lower, cue.first
    stretch = here.fillers("before members")
    standing = False  # whether people stand for the states: "leaders of the observer states"
    for _ in range(GAP + 3):
        link = here.ending(at, "copula", "says", "occasion")
        if link is not None and link.first >= here.at.first:
            return _linked(here, cue, link)
        organisation = here.names.organisation_until.get(at)
        if organisation is not None and organisation.first > here.at.first:
            at = organisation.first
            continue
        if at - 1 < here.at.first:
            return []
        if lower[at - 1] in here.fillers("standing for"):
            listed = here.parties.list_until(at - 1, here.at.first)
            if listed:
                return listed
            standing = True
        elif lower[at - 1] in _CLOSING:
            return _across(here, cue, at, standing=standing)
        elif lower[at - 1] not in stretch and not lower[at - 1].isdecimal() and cue.first - at >= GAP:
            return []
        at -= 1
    return []


def _across(here: MemberSentence, cue: Hit[Entry], at: int, *, standing: bool) -> list[Named]:
    """Return the list before the comma or dash at ``at - 1`` that the words for members explain."""
    if at - 1 <= here.at.first or at == here.at.last:
        return []
    after = here.behind_organisation(cue.last)
    closed = after >= here.at.last or here.lower[after] in _CLOSING
    plural = cue.entry.get("plural")
    if plural and not (closed or standing):
        return []
    listed = here.parties.list_until(at - 1, here.at.first)
    if plural and len(listed) > 1:
        return listed
    return [] if plural or at == cue.first else listed[-1:]


def _linked(here: MemberSentence, cue: Hit[Entry], link: Phrase) -> list[Named]:
    """Return the subject of "are members" or "took part as members", ``link`` being "are" or "as"."""
    lower = here.lower
    if not here.ended(cue) and here.denied(link.first, cue.first):
        return []
    subject = here.subject(link.first)
    if subject:
        return subject
    if lower[link.first - 1] in here.fillers("country") and lower[link.first - 2] in here.fillers("his"):
        person = here.parties.before(link.first - 2, here.at.first)  # "President of A X, whose country is"
        return [person] if person is not None else []
    if lower[link.first] not in here.small("as") or lower[link.last] in here.small("as well"):
        return []
    nearest = here.parties.before(link.first, here.at.first)
    return here.parties.list_until(nearest.last, here.at.first) if nearest is not None else []


def _relations(here: MemberSentence) -> list[Claim]:
    """Read "A holds associate membership", "grant A and B the status of members", "membership of A and B"."""
    claims: list[Claim] = []
    for cue in here.part("relation"):
        if here.denied(cue.first - 5, cue.first):
            continue
        before = claims[-1] if claims else here.before
        same = cue.entry.get("status") == "same"
        if same and before is None:
            continue
        organisation = before.organisation if same and before is not None else here.organisation(cue)
        if organisation is None or any(v.last <= cue.first <= v.last + 1 for v in here.part("verb")):
            continue
        status = before.status if same and before is not None else cue.entry.get("status")
        process = cue.entry.id in _PROCESSES
        grants = list(here.links("grant").within(here.lower, here.at.first, cue.first))
        given = [g for g in grants if g.entry.id == "grant"]
        if process and (not (given or here.dated()) or here.behind_organisation(_behind(here, cue)) == cue.last):
            continue
        if process and not here.fillers("papers").isdisjoint(
            here.lower[max(here.at.first, cue.first - 4) : cue.first]
        ):
            continue
        held = here.fillers("on hold")
        if not process and not held.isdisjoint(here.lower[cue.last : min(cue.last + 9, here.at.last)]):
            stopped = _possessors(here, cue) or _subject_before(here, cue)
            if stopped:
                rule = "membership.relation"
                claims.append(Claim(stopped, organisation, "suspended", cue.first, cue.last, rule))
            continue
        countries, decided = _holders(here, cue, grants) if not process else ([], False)
        if not countries:
            countries, decided = _possessors(here, cue), bool(given)
        if countries:
            claims.append(Claim(countries, organisation, status, cue.first, cue.last, "membership.relation", decided))
    return claims


def _holders(here: MemberSentence, cue: Hit[Entry], grants: list[Phrase]) -> tuple[list[Named], bool]:
    """Return whom a verb beside a relation gives it, or who holds it; and whether the text tells of a decision."""
    names = here.names
    after = here.behind_organisation(cue.last)
    if grants:
        verb = grants[-1]
        given = names.list_from(verb.last, cue.first)
        if given and cue.first - given[-1].last <= 4:
            return given, verb.entry.id == "grant"
        between = here.lower[verb.last : cue.first]
        if len(between) <= 5 and here.fillers("aims").isdisjoint(between):  # not "has an interest in the status"
            if to := _to(here, after):
                return names.list_from(to, here.at.last), True
            subject = here.subject(verb.first)
            if subject:
                return subject, False
            near = here.nearest(verb.first)
            if near and here.reading.tokens.words[near[-1].last] == ",":
                return near, False
    passive = here.links("grant").first(here.lower, after, min(after + GAP, here.at.last))
    if passive is not None and not here.denied(after, passive.first):  # "the status was granted to A"
        agent = passive.last < here.at.last and here.lower[passive.last] in here.small("agent")
        to = passive.last + 1 if agent and passive.entry.id == "have" else _to(here, passive.last)
        return (names.list_from(to, here.at.last), False) if to else ([], False)
    return [], False


def _to(here: MemberSentence, at: int) -> int:
    """Return the token of the state behind "to" at token ``at``; 0 where none is."""
    lower = here.lower
    if at + 1 < here.at.last and lower[at] in here.small("receiver"):
        skipped = lower[at + 1] in here.small("list opening")
        return at + 1 if here.names.state_at(at + 1 + skipped) else 0
    return 0


def _possessors(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Read "membership of A and B in the union", "A's accession to the union"."""
    lower = here.lower
    if cue.last < here.at.last and lower[cue.last] in here.small("of"):
        countries = here.names.list_from(cue.last + 1, here.at.last)
        if countries:
            return countries
    at = cue.first
    if at - 2 >= here.at.first and lower[at - 1] in here.small("possessive"):
        before = here.names.country_until.get(at - 2)
        return [before] if before is not None and is_state(before) else []
    return []


def _subject_before(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Return the state that "its" before a relation stands for: "A put its membership on hold"."""
    if here.small("own").isdisjoint(here.lower[max(here.at.first, cue.first - 3) : cue.first]):
        return []
    return here.nearest(cue.first)


def _behind(here: MemberSentence, cue: Hit[Entry]) -> int:
    """Return the token behind the countries that follow a relation: "accession of A and B" to the union."""
    if cue.last < here.at.last and here.lower[cue.last] in here.small("of"):
        countries = here.names.list_from(cue.last + 1, here.at.last)
        return countries[-1].last if countries else cue.last
    return cue.last


def _unsaid(here: MemberSentence, cue: Hit[Entry], before: Claim | None) -> Named | None:
    """Return what was joined or left where only the date follows, behind a sentence or claim on its members."""
    if not here.alone(cue.last) or not here.names.list_until(here.skip_back(cue.first), here.at.first):
        return None
    if before is not None:
        return before.organisation
    return here.referents.implied(here.at.first) if here.spoken else None


def _verbs(here: MemberSentence, before: Claim | None, diagnostics: list[Diagnostic]) -> list[Claim]:
    """Read "A suspended its participation in", "A left", "A joined", "A applied to join"."""
    names = here.names
    claims = []
    for cue in here.part("verb"):
        at = cue.last
        if cue.entry.get("needs") == "participation":
            thing = here.links("object").first(here.lower, cue.last, cue.last + 4)
            if thing is None:
                continue
            at = thing.last
            organisation = here.organisation_from(at) or names.organisation_near(thing.first, thing.last, here.at)
            organisation = organisation or here.referents.implied(here.at.first)
        else:
            relation = next((r for r in here.part("relation") if r.first == at or r.first == at + 1), None)
            at = relation.last if relation else at
            organisation = here.organisation_from(at) or (_unsaid(here, cue, before) if relation is None else None)
            if organisation is not None and _attributive(here, organisation):
                continue
        if organisation is None or organisation.body is not None or here.denied(cue.first - 4, cue.first):
            continue
        if cue.entry.get("needs") != "participation" and here.lower[cue.first - 1] in here.small("infinitive"):
            continue  # "they voted to leave"
        subject = here.subject(cue.first) or here.nearest(cue.first)
        if subject:
            claims.append(
                Claim(subject, organisation, cue.entry.get("status"), cue.first, at, "membership.verb", decided=False)
            )
        elif organisation.first in names.organisation_at:
            diagnostics.append(
                Diagnostic(
                    code="membership-without-country",
                    message=f"{here.reading.tokens.text(cue.first, cue.last)!r} with no country before it",
                    span=here.reading.span(cue.first, max(at, cue.last)),
                    severity="info",
                )
            )
    return claims


def _attributive(here: MemberSentence, organisation: Named) -> bool:
    """Tell whether an organisation only tells whose thing it is: "left the CIS summit"."""
    after = organisation.last
    return after < here.at.last and here.lower[after] in here.fillers("things of organisations")


def _changes(here: MemberSentence) -> list[Claim]:
    """Read "A downgraded its role in the union to that of an associate member"."""
    claims = []
    for cue in here.part("change"):
        role = here.links("role").first(here.lower, cue.last, min(cue.last + 4, here.at.last))
        new = [
            c
            for c in here.cues
            if c.first > cue.last
            and c.entry.get("part") in ("members", "relation")
            and c.entry.get("status") != "same"
            and not here.small("receiver").isdisjoint(here.lower[max(cue.last, c.first - 5) : c.first])
        ]
        ranks = here.links("rank").within(here.lower, cue.last, here.at.last) if role is not None else iter(())
        bare = next((r for r in ranks if here.lower[r.first - 1] in here.small("receiver")), None)
        since = here.lower[cue.last] in here.small("giver")  # "switches from full to associate membership"
        raised = here.ending(cue.first, "copula")  # "A was upgraded from partner to observer"
        if (
            (role is None and raised is None and not since)
            or not (new or bare)
            or here.denied(cue.first - 5, cue.first, "denied", "possible")
        ):
            continue
        verb = cue.first if raised is None else raised.first
        subject = here.subject(verb) or here.nearest(verb, verb - here.at.first)
        organisation = here.organisation(new[-1]) if new else here.organisation_from(role.last) if role else None
        rank = new[-1] if new else bare
        if organisation is not None and subject and rank is not None:
            status = rank.entry.get("status")
            claims.append(Claim(subject, organisation, status, cue.first, rank.last, "membership.change"))
    return claims
