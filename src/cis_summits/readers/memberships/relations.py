"""The constructions that name the relation itself: "associate membership of A", "A was granted observer status"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.first_person import FirstPerson
from cis_summits.readers.memberships.lists import alongside, nearest_town, opener, ranked
from cis_summits.readers.memberships.sentence import GAP, Claim, MemberSentence
from cis_summits.readers.names import Named
from cis_summits.readers.phrases import standing

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.phrases import Phrase

__all__ = ["PROCESSES", "possessors", "relations"]

_FAR = 20  # tokens between a state and its membership behind "in which"
_COMMA = frozenset({","})
PROCESSES = frozenset({"accession", "withdrawal", "suspension", "candidacy"})


def relations(here: MemberSentence) -> list[Claim]:
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
        stopping = [v for v in here.part("verb") if v.entry.get("needs") and cue.first - 6 <= v.first < cue.first]
        if stopping and not here.names.list_until(cue.first, stopping[-1].last):
            continue  # "suspended A's membership" is told by its verb
        status = before.status if same and before is not None else cue.entry.get("status")
        process = cue.entry.id in PROCESSES
        grants = list(here.links("grant").within(here.lower, here.at.first, cue.first))
        given = [g for g in grants if g.entry.id == "grant"]
        done = process and here.links("done").first(here.lower, here.at.first, here.at.last) is not None
        opening = here.lower[here.at.first] in here.fillers("with") and cue.first - here.at.first <= GAP
        # "The union grew with the admission of A"
        article = cue.first - 1 - (here.lower[cue.first - 1] in here.fillers("article"))
        opening = opening or (article > here.at.first and here.lower[article] in here.fillers("with"))
        if process and not opening and here.lower[cue.first - 1] in here.small("possessive"):
            owners = possessors(here, cue)  # "grew to nine following A's entry"
            opening = bool(owners) and here.lower[owners[0].first - 1] in here.fillers("with")
        told = given or done or _ago(here, cue) or here.dated() or opening or status == "candidate" or here.started()
        if opening and here.denied(cue.last, here.at.last, "planned"):
            opening = False
        if process and (joiner := _having_joined(here, cue, organisation)):
            claims.append(Claim(joiner, organisation, status, cue.first, cue.last, "membership.relation"))
            continue
        if opening and process and possessors(here, cue):  # "With A's accession the union has"
            claims.append(
                Claim(possessors(here, cue), organisation, status, cue.first, cue.last, "membership.relation")
            )
            continue
        papers = not here.fillers("papers").isdisjoint(here.before_in_clause(cue.first, 9))
        named = here.behind_organisation(_behind(here, cue)) > cue.last + 1
        begun = not here.fillers("started").isdisjoint(here.before_in_clause(cue.first, 4))
        if process and (not told or not (named or begun or (papers and here.started()))):
            continue
        # "completed the procedures for its withdrawal"
        since = here.at.first if cue.entry.id == "withdrawal" else cue.last
        over = process and here.links("done").first(here.lower, since, here.at.last) is not None
        if process and not over and papers and (cue.entry.id != "accession" or not here.started()):
            continue
        if process and not over and (papers or begun):
            status = "candidate"  # "they began the procedure of A's admission"
        if status == "member" and not process and not given and (bidding := _bidding(here, cue)):
            claims.append(Claim(bidding, organisation, "candidate", cue.first, cue.last, "membership.relation"))
            continue
        if not process and here.lesser(cue):
            continue  # "observer status in its assembly"
        if here.lower[cue.last : cue.last + 1] and here.lower[cue.last] in here.fillers("things of members"):
            continue  # "its membership fee"
        held = next(standing(here.fillers("on hold"), here.lower, cue.last, min(cue.last + 9, here.at.last)), None)
        if (
            held is not None
            and here.lower[held] in here.fillers("put on")
            and here.lower[held - 1] not in here.small("on")
        ):
            held = None  # "its membership failed to hold them back"
        if not process and held is not None:
            stopped = possessors(here, cue) or _subject_before(here, cue)
            if stopped:
                rule = "membership.relation"
                claims.append(Claim(stopped, organisation, "suspended", cue.first, held + 1, rule))
            continue
        if process and here.denied(cue.last, min(here.behind_organisation(cue.last) + GAP, here.at.last), "planned"):
            continue
        countries, decided = _holders(here, cue, grants) if not process else ([], False)
        if not countries:
            countries = possessors(here, cue) or _ours(here, cue) or _doer(here, cue, process=process)
            countries, decided = countries or ([] if process else _gaining(here, cue)), bool(given)
            first = countries[0].first if countries else 0
            if first < cue.first and not here.fillers("spoken of").isdisjoint(
                here.lower[max(here.at.first, first - 4) : first]
            ):
                continue  # "they discussed A's membership"
        if process and not here.fillers("drafts").isdisjoint(here.before_in_clause(cue.first, 7)):
            continue  # "a bill on A's withdrawal was submitted"
        behind = here.behind_organisation(cue.last)
        if here.starting(behind, "open") is not None:
            continue  # "A's membership remains a goal"
        if countries and not grants and here.denied(behind, min(behind + 3, here.at.last), "denied"):
            continue  # "its membership was never formalised"
        if countries and status == "member" and grants and _in_procedure(here, grants[-1].first):
            status, decided = "candidate", False  # "the procedure of granting A the status"
            if not here.started():
                continue
        if countries:
            claims.append(Claim(countries, organisation, status, cue.first, cue.last, "membership.relation", decided))
            behind = here.behind_organisation(cue.last)
            if not process and (others := alongside(here, behind)):
                claims.append(claims[-1]._replace(countries=others, last=others[0].first))
    return claims


def _holders(here: MemberSentence, cue: Hit[Entry], grants: list[Phrase]) -> tuple[list[Named], bool]:
    """Return whom a verb beside a relation gives it, or who holds it; and whether the text tells of a decision."""
    names = here.names
    after = here.behind_organisation(cue.last)
    if grants:
        verb = grants[-1]
        if here.lower[verb.first] in here.small("with") and cue.first == verb.last:
            return here.nearest(verb.first, _FAR)[-1:], False  # "A takes part with observer status"
        start = here.starting(verb.last, "request")
        given = names.list_from(start.last if start is not None else verb.last, cue.first)
        if given and cue.first - given[-1].last <= 4:
            return given, verb.entry.id == "grant"
        decided = here.lower[verb.last - 1] in here.fillers("given")  # "A was granted" is news, "A has" is not
        between = here.lower[verb.last : cue.first]
        if len(between) <= 5 and here.fillers("aims").isdisjoint(between):  # not "has an interest in the status"
            if to := _to(here, after):
                return names.list_from(to, here.at.last), True
            at = verb.first - (here.lower[verb.first - 1] in here.fillers("passive"))
            subject = here.subject(at) or _it(here, verb.first)  # "that A be granted the status"
            if not subject and at < verb.first and here.lower[at - 1] in here.small("infinitive"):
                subject = ranked(here, at - 2)  # "A was the first country to be granted"
            if subject:
                return subject, decided
            near = here.nearest(verb.first)
            if near and here.reading.tokens.words[near[-1].last] == ",":
                return near, False
            if here.lower[verb.first - 1] in here.small("infinitive") and (first := ranked(here, verb.first - 2)):
                return first, False  # "A was the first to receive"
    passive = here.links("grant").first(here.lower, after, min(after + GAP, here.at.last))
    if passive is not None and not here.denied(after, passive.first):  # "the status was granted to A"
        agent = passive.last < here.at.last and here.lower[passive.last] in here.small("agent")
        to = passive.last + 1 if agent and passive.entry.id == "have" else _to(here, passive.last)
        return (names.list_from(to, here.at.last), False) if to else ([], False)
    return [], False


def _it(here: MemberSentence, verb: int) -> list[Named]:
    """Return the state that "it" before a verb stands for: the one that opens the sentence, or was told of before."""
    end = here.skip_back(verb)
    if end <= here.at.first or here.lower[end - 1] not in here.fillers("it"):
        return []
    told = here.before.countries if here.before is not None else []
    return opener(here) or (told if len(told) == 1 else [])


def _in_procedure(here: MemberSentence, at: int) -> bool:
    """Tell whether "the procedure of" stands before token ``at``."""
    return not here.fillers("papers").isdisjoint(here.before_in_clause(at, 3))


def _to(here: MemberSentence, at: int) -> int:
    """Return the token of the state behind "to" at token ``at``; 0 where none is."""
    lower = here.lower
    if at + 1 < here.at.last and lower[at] in here.small("receiver"):
        skipped = lower[at + 1] in here.small("list opening")
        return at + 1 if here.names.state_at(at + 1 + skipped) else 0
    return 0


def possessors(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Read "membership of A and B in the union", "A's accession to the union"."""
    lower = here.lower
    # "the admission process for"
    at = cue.last + (cue.last < here.at.last and lower[cue.last] in here.fillers("papers"))
    if at < here.at.last and lower[at] in here.small("of"):
        countries = here.names.list_from(at + 1, here.at.last)
        if countries:
            return countries
    organisation = here.names.organisation_until.get(cue.first)
    at = organisation.first if organisation is not None else cue.first  # "A's SCO membership"
    if at - 2 >= here.at.first and lower[at - 1] in here.small("possessive"):
        return here.names.list_until(at - 2, here.at.first)
    return []


def _ours(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Return whose "our membership", "our SCO membership" is."""
    organisation = here.names.organisation_until.get(cue.first)
    at = organisation.first if organisation is not None else cue.first
    if at <= here.at.first or here.lower[at - 1] not in here.fillers("our"):
        return []
    one = here.reading.once(FirstPerson).at(at, here.at)
    return [one] if one is not None else []


def _bidding(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Return who bids: "the applications of A and B for membership"."""
    request = here.links("request").first(here.lower, max(here.at.first, cue.first - 10), cue.first)
    states = here.names.list_from(request.last, cue.first) if request is not None else []
    return states if states and cue.first - states[-1].last <= 4 else []


def _subject_before(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Return the state that "its" before a relation stands for: "A put its membership on hold"."""
    first = max(here.at.first + 1, cue.first - 3)
    whose = next((i for i in range(first, cue.first) if here.lower[i] in here.fillers("whose")), None)
    if whose is not None:  # "A, whose membership is frozen"
        owner = here.names.country_until.get(whose - (here.lower[whose - 1] == ","))
        return [owner] if owner is not None else []
    if here.small("own").isdisjoint(here.lower[max(here.at.first, cue.first - 3) : cue.first]):
        return []
    return here.nearest(cue.first) or nearest_town(here, cue.first, 14) or here.nearest(cue.first, _FAR)


def _doer(here: MemberSentence, cue: Hit[Entry], *, process: bool) -> list[Named]:
    """Return who "announced its withdrawal", "completed the procedures for its accession"."""
    if not process or here.small("own").isdisjoint(here.lower[max(here.at.first, cue.first - 3) : cue.first]):
        return []
    verb = here.links("done").first(here.lower, max(here.at.first, cue.first - 10), cue.first)
    return here.subject(verb.first) or here.nearest(verb.first) if verb is not None else []


def _gaining(here: MemberSentence, cue: Hit[Entry]) -> list[Named]:
    """Return the state that "benefits from its membership", does something "thanks to its membership"."""
    at = cue.first - 1
    while at > here.at.first and here.lower[at] not in here.small("own") and at > cue.first - 3:
        at -= 1
    own = here.lower[at] in here.small("own") and here.lower[at - 1] in here.fillers("thanks to")
    return here.nearest(at, _FAR)[-1:] if own and at - 1 > here.at.first else []


def _having_joined(here: MemberSentence, cue: Hit[Entry], organisation: Named) -> list[Named]:
    """Return the subject behind "Since its accession to the union, A has"."""
    if cue.first - here.at.first > 2 or here.lower[here.at.first] not in here.fillers("on joining"):
        return []
    if here.small("own").isdisjoint(here.lower[here.at.first : cue.first]):
        return []
    comma = next(standing(_COMMA, here.lower, organisation.last, min(organisation.last + 8, here.at.last - 1)), None)
    one = here.names.state_from(comma + 1) if comma is not None else None
    return [one] if one is not None else []


def _ago(here: MemberSentence, cue: Hit[Entry]) -> bool:
    """Tell whether time has passed "since A's accession"."""
    owners = possessors(here, cue)
    return bool(owners) and here.lower[owners[0].first - 1] in here.fillers("ever since")


def _behind(here: MemberSentence, cue: Hit[Entry]) -> int:
    """Return the token behind the countries that follow a relation: "accession of A and B" to the union."""
    if cue.last < here.at.last and here.lower[cue.last] in here.small("of"):
        countries = here.names.list_from(cue.last + 1, here.at.last)
        return countries[-1].last if countries else cue.last
    if cue.last < here.at.last and here.lower[cue.last] in here.fillers("treaties"):
        return cue.last + 1  # "A's accession treaty with the union"
    return cue.last
