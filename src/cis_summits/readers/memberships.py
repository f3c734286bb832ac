"""What a text claims of who belongs to which organisation, and in what relation.

Every claim needs a country, an organisation and words for the relation in one sentence; an organisation that
"its" refers to may stand in a sentence before. What is denied, merely possible or only planned is no claim.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.model import Country, Diagnostic, Evidence, Membership, Organisation
from cis_summits.readers.clauses import LONGEST
from cis_summits.readers.names import Named, Names, is_state
from cis_summits.readers.phrases import Phrase, Phrases, inside, phrases, small
from cis_summits.readers.years import YearMention, years_in
from cis_summits.text import NARRATIVE_KINDS
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["read"]

_STOPS = frozenset({":", "(", "–", "—", "-", ","})
_UNMISTAKABLE = frozenset({"associate", "observer"})
_GAP = 7  # tokens that auxiliaries and adverbs may take between a country and its verb


class _Sentence(NamedTuple):
    """One sentence with its cues, and what the shapes below need to look around in it."""

    reading: Reading
    names: Names
    at: Sentence
    cues: list[Hit[Entry]]

    def part(self, part: str) -> list[Hit[Entry]]:
        return [cue for cue in self.cues if cue.entry.get("part") == part]

    def small(self, ident: str) -> frozenset[str]:
        return small(self.reading.lexicon, ident)

    def links(self, part: str) -> Phrases:
        return phrases(self.reading.lexicon, "membership_links", part)

    def starting(self, at: int, *parts: str) -> Phrase | None:
        """Return the link of one of some parts that starts at a token."""
        return next((x for p in parts if (x := self.links(p).starting(self.reading.tokens.lower, at))), None)

    def ending(self, at: int, *parts: str) -> Phrase | None:
        """Return the link of one of some parts that ends before a token."""
        return next((x for p in parts if (x := self.links(p).ending(self.reading.tokens.lower, at))), None)


class _Claim(NamedTuple):
    countries: list[Named]
    organisation: Named
    status: MembershipStatus
    first: int
    last: int
    rule: str
    decided: bool = False


def read(reading: Reading) -> tuple[tuple[Membership, ...], tuple[Diagnostic, ...]]:
    """Return the membership claims of a text, each once, and what looked like one and was not understood."""
    by: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    comprises = phrases(reading.lexicon, "membership_links", "comprises")
    for cue in reading.hits["memberships"]:
        sentence = reading.sentence_at(reading.tokens.starts[cue.first])
        if sentence is not None and sentence.last - sentence.first <= LONGEST:
            by[sentence].append(cue)
    names = reading.once(Names)
    pronouns = reading.lexicon.forms("claim_fillers", "organisation")
    opened = [s.first + 1 for s in reading.sentences if reading.tokens.lower[s.first] in pronouns]
    for end in [one.last for one in names.organisations] + opened:
        if (verb := comprises.starting(reading.tokens.lower, end)) is None:
            continue
        sentence = reading.sentence_at(reading.tokens.starts[verb.first])
        if sentence is not None and sentence.last - sentence.first <= LONGEST:
            by.setdefault(sentence, [])
    found: dict[tuple[str, str, str], Membership] = {}
    diagnostics: list[Diagnostic] = []
    for sentence, cues in sorted(by.items()):
        if not names.countries_in(sentence.first, sentence.last):
            continue
        here = _Sentence(reading, names, sentence, cues)
        for claim in [*_member_nouns(here), *_relations(here), *_verbs(here, diagnostics), *_composition(here)]:
            for membership in _memberships(here, claim):
                key = (membership.country.alpha_2, membership.organisation.code, membership.status)
                old = found.get(key)
                if old is None or (old.since is None and membership.since is not None):
                    found[key] = membership
    return tuple(found.values()), tuple(diagnostics)


def _member_nouns(here: _Sentence) -> list[_Claim]:
    """Read "full members are A and B", "member states (A, B)", "A and B are members", "CIS member A"."""
    claims = []
    organisation: Named | None = None
    for cue in here.part("members"):
        ended = _ended(here, cue)
        if not ended and _sense(here, cue.first - 5, cue.first):
            continue
        if cue.entry.get("needs") == "organisation" and cue.first not in here.names.organisation_until:
            continue
        # "A and B are its full members, while C is an associate member": of the same organisation.
        organisation = _organisation(here, cue) or organisation
        if organisation is None:
            continue
        after = _skip_organisation(here, cue.last)
        countries = _following(here, after) if not ended else []
        countries = countries or _preceding(here, cue) or _apposed(here, cue, after)
        if countries:
            status: MembershipStatus = "former" if ended else cue.entry.get("status")
            claims.append(_Claim(countries, organisation, status, cue.first, cue.last, "membership.member-noun"))
    return claims


def _ended(here: _Sentence, cue: Hit[Entry]) -> bool:
    """Tell whether "no longer" stands before the words for membership."""
    words = here.reading.lexicon.forms("claim_fillers", "ended")
    return not words.isdisjoint(here.reading.tokens.lower[max(here.at.first, cue.first - 4) : cue.first])


def _following(here: _Sentence, after: int) -> list[Named]:
    names, end = here.names, here.at.last
    words = here.reading.tokens.words
    if after >= end:
        return []
    verb = here.starting(after, "says", "copula")
    if verb is not None:
        if _sense(here, after, verb.last + 2):
            return []
        return _whole(here, names.list_from(verb.last, end))
    if words[after] == ":" and (people := _of_people(here, after + 1)):
        return people
    if words[after] in _STOPS:
        verb = here.starting(after + 1, "says")
        if words[after] == "," and verb is None:
            return []
        return _whole(here, names.list_from(verb.last if verb else after + 1, end))
    return names.list_from(after, end) if names.state_at(after) else []


def _apposed(here: _Sentence, cue: Hit[Entry], after: int) -> list[Named]:
    """Read "the observer, President of A X" and "As a member of the union, A ..."."""
    if after >= here.at.last or here.reading.tokens.words[after] != ",":
        return []
    if here.reading.tokens.lower[here.at.first] in here.small("as") and cue.first - here.at.first <= 4:
        one = here.names.state_at(after + 1)
        return [one] if one is not None else []
    return _of_people(here, after + 1)[:1]


def _of_people(here: _Sentence, after: int) -> list[Named]:
    """Read countries from people in office: "observers: President of A X, Prime Minister of B Y"."""
    tokens = here.reading.tokens
    offices = {hit.first for hit in inside(here.reading.hits["offices"], after, after + 4)}
    at = after
    while at < here.at.last and at not in offices and tokens.lower[at] in here.small("before office"):
        at += 1
    if at not in offices:
        return []
    stop = next((i for i in range(after, here.at.last) if tokens.words[i] in ";)"), here.at.last)
    return [one for one in here.names.countries_in(after, stop) if is_state(one)]


def _preceding(here: _Sentence, cue: Hit[Entry]) -> list[Named]:
    """Read the subject of "A and B are full members", "A joined as a member", "A, a member of the union,"."""
    lower, names = here.reading.tokens.lower, here.names
    at = cue.first
    for _ in range(_GAP):
        link = here.ending(at, "copula", "says")
        if link is not None and link.first >= here.at.first:
            if not _ended(here, cue) and _sense(here, link.first, cue.first):
                return []
            subject = names.list_until(_skip_back(here, link.first), here.at.first)
            if subject:
                return subject
            if lower[link.first] not in here.small("as"):
                return []
            near = [c for c in names.countries_in(here.at.first, link.first) if is_state(c)]
            return near[-1:] if lower[link.last] not in here.small("as well") else []
        organisation = names.organisation_until.get(at)
        if organisation is not None:
            at = organisation.first
            continue
        if at - 1 < here.at.first:
            return []
        if lower[at - 1] == ",":
            before = names.country_until.get(at - 1)
            return [before] if before is not None and is_state(before) and at < cue.first else []
        at -= 1
    return []


def _relations(here: _Sentence) -> list[_Claim]:
    """Read "A holds associate membership", "grant A and B the status of members", "membership of A and B"."""
    claims = []
    lower = here.reading.tokens.lower
    for cue in here.part("relation"):
        if _sense(here, cue.first - 5, cue.first):
            continue
        organisation = _organisation(here, cue)
        if organisation is None or any(v.last <= cue.first <= v.last + 1 for v in here.part("verb")):
            continue
        status = cue.entry.get("status")
        process = cue.entry.id in ("accession", "withdrawal", "suspension", "candidacy")
        grants = list(here.links("grant").within(lower, here.at.first, cue.first))
        given = [g for g in grants if g.entry.id == "grant"]
        if process and (not (given or _dated(here)) or _skip_organisation(here, _behind(here, cue)) == cue.last):
            continue
        held = here.reading.lexicon.forms("claim_fillers", "on hold")
        if not process and not held.isdisjoint(lower[cue.last : min(cue.last + 9, here.at.last)]):
            stopped = _possessors(here, cue) or _subject_before(here, cue)
            if stopped:
                rule = "membership.relation"
                claims.append(_Claim(stopped, organisation, "suspended", cue.first, cue.last, rule))
            continue
        countries, decided = _holders(here, cue, grants) if not process else ([], False)
        if not countries:
            countries, decided = _possessors(here, cue), bool(given)
        if countries:
            claims.append(
                _Claim(countries, organisation, status, cue.first, cue.last, "membership.relation", decided)
            )
    return claims


def _holders(here: _Sentence, cue: Hit[Entry], grants: list[Phrase]) -> tuple[list[Named], bool]:
    """Return whom the verb before a relation gives it, or who holds it; and whether the text tells of a decision."""
    names = here.names
    if grants:
        verb = grants[-1]
        given = names.list_from(verb.last, cue.first)
        if given and cue.first - given[-1].last <= 4:
            return given, verb.entry.id == "grant"
        if cue.first - verb.last <= 5:
            after = _skip_organisation(here, cue.last)
            if to := _to(here, after):
                return names.list_from(to, here.at.last), True
            subject = names.list_until(_skip_back(here, verb.first), here.at.first)
            if subject:
                return subject, False
            near = [c for c in names.countries_in(max(here.at.first, verb.first - _GAP), verb.first) if is_state(c)]
            if near and here.reading.tokens.words[near[-1].last] in ",":
                return near[-1:], False
    return [], False


def _to(here: _Sentence, at: int) -> int:
    lower = here.reading.tokens.lower
    if at + 1 < here.at.last and lower[at] in here.small("receiver"):
        article = lower[at + 1] in here.small("article")
        return at + 1 if here.names.state_at(at + 1 + article) else 0
    return 0


def _possessors(here: _Sentence, cue: Hit[Entry]) -> list[Named]:
    """Read "membership of A and B in the union", "A's accession to the union"."""
    names, lower = here.names, here.reading.tokens.lower
    if cue.last < here.at.last and lower[cue.last] in here.small("of"):
        countries = names.list_from(cue.last + 1, here.at.last)
        if countries:
            return countries
    at = cue.first
    if at - 2 >= here.at.first and lower[at - 1] in here.small("possessive"):
        before = names.country_until.get(at - 2)
        return [before] if before is not None and is_state(before) else []
    return []


def _subject_before(here: _Sentence, cue: Hit[Entry]) -> list[Named]:
    """Return the state that "its" before a relation stands for: "A put its membership on hold"."""
    if here.small("own").isdisjoint(here.reading.tokens.lower[max(here.at.first, cue.first - 3) : cue.first]):
        return []
    near = [c for c in here.names.countries_in(max(here.at.first, cue.first - _GAP), cue.first) if is_state(c)]
    return near[-1:]


def _behind(here: _Sentence, cue: Hit[Entry]) -> int:
    """Return the token behind the countries that follow a relation: "accession of A and B" to the union."""
    lower = here.reading.tokens.lower
    if cue.last < here.at.last and lower[cue.last] in here.small("of"):
        countries = here.names.list_from(cue.last + 1, here.at.last)
        return countries[-1].last if countries else cue.last
    return cue.last


def _verbs(here: _Sentence, diagnostics: list[Diagnostic]) -> list[_Claim]:
    """Read "A suspended its participation in", "A left", "A joined", "A applied to join"."""
    names, lower = here.names, here.reading.tokens.lower
    claims = []
    for cue in here.part("verb"):
        at = cue.last
        if cue.entry.get("needs") == "participation":
            thing = next(here.links("object").within(lower, cue.last, cue.last + 4), None)
            if thing is None:
                continue
            at = thing.last
            organisation = names.organisation_near(thing.first, thing.last, here.at)
            organisation = organisation or names.organisation_before(here.at.first)
        else:
            relation = next((r for r in here.part("relation") if r.first == at or r.first == at + 1), None)
            at = relation.last if relation else at
            organisation = names.organisation_from(at, here.small("belonging"))
        if organisation is None or organisation.body is not None or _sense(here, cue.first - 4, cue.first):
            continue
        subject = names.list_until(_skip_back(here, cue.first), here.at.first)
        if not subject:
            near = [c for c in names.countries_in(max(here.at.first, cue.first - _GAP), cue.first) if is_state(c)]
            subject = near[-1:]
        if subject:
            status = cue.entry.get("status")
            claims.append(_Claim(subject, organisation, status, cue.first, at, "membership.verb", decided=False))
        else:
            diagnostics.append(
                Diagnostic(
                    code="membership-without-country",
                    message=f"{here.reading.tokens.text(cue.first, cue.last)!r} with no country before it",
                    span=here.reading.span(cue.first, max(at, cue.last)),
                    severity="info",
                )
            )
    return claims


def _composition(here: _Sentence) -> list[_Claim]:
    """Read "the union comprises A, B and C"."""
    claims = []
    found = [(one, one.last) for one in here.names.organisations_in(here.at.first, here.at.last)]
    pronouns = here.reading.lexicon.forms("claim_fillers", "organisation")
    if here.reading.tokens.lower[here.at.first] in pronouns:
        before = here.names.organisation_before(here.at.first)
        found += [(before, here.at.first + 1)] if before is not None else []
    for one, end in found:
        verb = here.starting(end, "comprises")
        countries = _whole(here, here.names.list_from(_behind_count(here, verb.last), here.at.last)) if verb else []
        if verb and len(countries) > 1:
            claims.append(_Claim(countries, one, "member", verb.first, verb.last, "membership.composition"))
    return claims


def _behind_count(here: _Sentence, at: int) -> int:
    """Return the token behind "ten states:" at ``at``; ``at`` itself where the list follows at once."""
    words = here.reading.tokens.words
    for ahead in range(at, min(at + 6, here.at.last)):
        if here.names.state_at(ahead) is not None:
            return at
        if words[ahead] in ":–—-(":
            return ahead
    return at


def _organisation(here: _Sentence, cue: Hit[Entry]) -> Named | None:
    """Return whose members a cue speaks of: the organisation beside it, or the one that "its" stands for."""
    lower = here.reading.tokens.lower
    near = here.names.organisation_near(cue.first, cue.last, here.at)
    if near is not None:
        return near
    pronouns = here.reading.lexicon.forms("claim_fillers", "organisation")
    if pronouns & {lower[here.at.first], *lower[max(here.at.first, cue.first - 3) : min(cue.last + 4, here.at.last)]}:
        return here.names.organisation_before(here.at.first)
    if cue.entry.get("status") in _UNMISTAKABLE and (one := here.names.organisation_before(here.at.first)):
        told = here.reading.sentence_at(here.reading.tokens.starts[one.first])
        return one if told is not None and told.paragraph == here.at.paragraph else None
    return None


def _skip_organisation(here: _Sentence, at: int) -> int:
    """Return the token behind "of the union" and the like at ``at``; ``at`` itself where no such words stand."""
    organisation = here.names.organisation_from(at, here.small("belonging"))
    return organisation.last if organisation is not None else at


def _skip_back(here: _Sentence, at: int) -> int:
    """Return the token before which a subject may end: auxiliaries, adverbs and "which" are passed over."""
    lower = here.reading.tokens.lower
    fillers = here.reading.lexicon.forms("claim_fillers", "fillers")
    floor = max(here.at.first, at - _GAP)
    while at > floor and (lower[at - 1] in fillers or (lower[at - 1] == "," and lower[at] in fillers)):
        at -= 1
    return at


def _whole(here: _Sentence, listed: list[Named]) -> list[Named]:
    """Leave out a last country that already begins the next clause: "A and B, and C holds ..."."""
    if len(listed) > 1 and (
        here.starting(listed[-1].last, "copula", "grant", "says")
        or any(cue.first == listed[-1].last for cue in here.part("verb"))
    ):
        return listed[:-1]
    return listed


def _sense(here: _Sentence, first: int, last: int) -> bool:
    """Tell whether words between two tokens deny what follows or leave it open."""
    words = phrases(here.reading.lexicon, "modality").within(
        here.reading.tokens.lower, max(first, here.at.first), min(last, here.at.last)
    )
    return any(word.entry.get("sense") in ("denied", "possible", "planned") for word in words)


def _dated(here: _Sentence) -> bool:
    day = here.reading.day
    years = years_in(here.reading, here.at.first, here.at.last)
    return any(day is None or y.date.earliest <= day for y in years)


def _memberships(here: _Sentence, claim: _Claim) -> list[Membership]:
    assert isinstance(claim.organisation.target, Organisation)
    reading = here.reading
    since, until = _times(here, claim)
    evidence = [
        Evidence(field="organisation", span=reading.span(claim.organisation.first, claim.organisation.last)),
        Evidence(field="status", span=reading.span(claim.first, claim.last)),
    ]
    start = since.date if since else None
    if since is not None:
        basis = "stated" if since.stated else "derived"
        evidence.append(Evidence(field="since", span=reading.span(since.first, since.last), basis=basis))
    elif claim.decided and reading.day is not None and reading.kind_of(here.at) in NARRATIVE_KINDS:
        start = PartialDate.of(reading.day)
        evidence.append(Evidence(field="since", span=reading.span(claim.first, claim.last), basis="derived"))
    status: MembershipStatus = claim.status
    if until is not None:
        evidence.append(Evidence(field="until", span=reading.span(until.first, until.last)))
        if status == "member" and (reading.day is None or until.date.latest < reading.day):
            status = "former"
    found = []
    for one in claim.countries:
        assert isinstance(one.target, Country)
        first, last = min(one.first, claim.first), max(one.last, claim.last)
        found.append(
            Membership(
                span=reading.span(first, last),
                rule=claim.rule,
                country=one.target,
                organisation=claim.organisation.target,
                status=status,
                since=start,
                until=until.date if until else None,
                evidence=(Evidence(field="country", span=reading.span(one.first, one.last)), *evidence),
            )
        )
    return found


def _times(here: _Sentence, claim: _Claim) -> tuple[YearMention | None, YearMention | None]:
    """Return since when and until when: of the years behind the claim's words, those with such a preposition."""
    lower = here.reading.tokens.lower
    words = here.reading.lexicon
    since_words, until_words = words.forms("claim_fillers", "since"), words.forms("claim_fillers", "until")
    since: YearMention | None = None
    until: YearMention | None = None
    for year in years_in(here.reading, here.at.first, here.at.last):
        before = lower[year.first - 1] if year.first > here.at.first else ""
        if before in until_words and until is None and year.first > claim.first:
            until = year
        elif (
            before in since_words and since is None and (year.first > claim.first or year.first <= here.at.first + 2)
        ):
            since = year
    return since, until
