"""What a text claims of who belongs to which organisation, and in what relation.

Every claim needs a country and words for the relation in one sentence; the organisation may be referred to by
a noun, by "its" or by words like "the member states". What is denied, merely possible or only planned is no claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from cis_summits.grammar.countries import DISSOLVED
from cis_summits.model import Country, Diagnostic, Membership, Organisation
from cis_summits.model.base import Basis, evidence_of, read_as
from cis_summits.readers.clauses import LONGEST
from cis_summits.readers.memberships.composition import insertions
from cis_summits.readers.memberships.lists import carried
from cis_summits.readers.memberships.sentence import GAP, Claim, MemberSentence
from cis_summits.readers.memberships.shapes import claims_of
from cis_summits.readers.names import Names
from cis_summits.readers.parties import Parties
from cis_summits.readers.phrases import Phrase, inside
from cis_summits.readers.referents import Referents
from cis_summits.readers.years import YearMention, years_in
from cis_summits.text import NARRATIVE_KINDS
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cis_summits.grammar.dates import DateHit
    from cis_summits.grammar.periods import PeriodHit
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["read"]

_BEFORE_DAY = frozenset({",", "("})
_APPROACH = "membership.approach"
_NEAR = 6  # tokens between "membership" or its organisation and the year since when
_DAY = 24  # tokens behind the words for joining within which its day is told


def read(reading: Reading) -> tuple[tuple[Membership, ...], tuple[Diagnostic, ...]]:
    """Return the membership claims of a text, each once, and what looked like one and was not understood."""
    by: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    for cue in reading.hits["memberships"]:
        sentence = reading.sentence_at(reading.tokens.starts[cue.first])
        if sentence is not None and sentence.last - sentence.first <= LONGEST:
            by[sentence].append(cue)
    names = reading.once(Names)
    if not names.organisations:
        return (), ()
    for one in insertions(names, reading.tokens.lower, reading.lexicon.forms("claim_fillers", "joined of")):
        sentence = reading.sentence_at(reading.tokens.starts[one.first])
        if sentence is not None and sentence not in by and sentence.last - sentence.first <= LONGEST:
            by[sentence] = []
    if not by:
        return (), ()
    parties, referents = reading.once(Parties), reading.once(Referents)
    found: dict[tuple[str, str, str], Membership] = {}
    diagnostics: list[Diagnostic] = []
    before: Claim | None = None
    paragraph = -1
    spoken = False
    # Where no state is named, "his country", "our country" or "the country" must stand for one.
    his = reading.lexicon.forms("claim_fillers", "his") | reading.lexicon.forms("claim_fillers", "country")
    it_or_we = reading.lexicon.forms("claim_fillers", "it") | reading.lexicon.forms("claim_fillers", "we")
    for sentence, cues in sorted(by.items(), key=lambda item: item[0].first):
        spoken = sentence.paragraph == paragraph
        before = before if spoken else None
        paragraph = sentence.paragraph
        nobody = not parties.before(sentence.last, sentence.first) and not names.countries_in(
            sentence.first, sentence.last
        )
        about = his | it_or_we
        if nobody and about.isdisjoint(reading.tokens.lower[sentence.first : sentence.last]):
            continue  # of whom it could be told
        here = MemberSentence(reading, names, parties, referents, sentence, cues, before, spoken=spoken)
        for claim in claims_of(here, diagnostics):
            before = claim
            for membership in _memberships(here, claim):
                key = (membership.country.alpha_2, membership.organisation.code, membership.status)
                old = found.get(key)
                if old is None or (old.since is None and membership.since is not None):
                    found[key] = membership
    return _settled(found.values()), tuple(diagnostics)


def _settled(found: Iterable[Membership]) -> tuple[Membership, ...]:
    """Leave out founders of whom the text says that they are now something else: who founded may have left."""
    found = tuple(found)
    now = {(m.country.alpha_2, m.organisation.code): m.status for m in found if m.rule != "membership.founding"}
    return tuple(
        m
        for m in found
        if m.rule != "membership.founding" or now.get((m.country.alpha_2, m.organisation.code), "member") == "member"
    )


def _memberships(here: MemberSentence, claim: Claim) -> list[Membership]:
    assert isinstance(claim.organisation.target, Organisation)
    reading = here.reading
    # What a state is on course to has no day yet.
    since, until = _times(here, claim) if claim.rule != _APPROACH else (None, None)
    evidence = [
        evidence_of(field="organisation", span=reading.span(claim.organisation.first, claim.organisation.last)),
        evidence_of(field="status", span=reading.span(claim.first, claim.last)),
    ]
    start = since.date if since else None
    if since is not None:
        basis: Basis = "stated" if since.stated else "derived"
        evidence.append(evidence_of(field="since", span=reading.span(since.first, since.last), basis=basis))
    elif (day := _told_day(here, claim)) is not None:
        start = day.date
        evidence.append(evidence_of(field="since", span=reading.span(day.first, day.last), basis="derived"))
    elif (month := _told_month(here, claim)) is not None and month.start is not None:
        start = PartialDate(month.start.year, month.start.month)
        evidence.append(evidence_of(field="since", span=reading.span(month.first, month.last), basis="derived"))
    elif reading.day is not None and _of_today(here, claim) and not years_in(reading, here.at.first, here.at.last):
        start = PartialDate.of(reading.day)
        evidence.append(evidence_of(field="since", span=reading.span(claim.first, claim.last), basis="derived"))
    status: MembershipStatus = claim.status
    if until is not None:
        evidence.append(evidence_of(field="until", span=reading.span(until.first, until.last)))
        if status == "member" and (reading.day is None or until.date.latest < reading.day):
            status = "former"
    found = []
    for one in claim.countries:
        assert isinstance(one.target, Country)
        if one.target.alpha_2 in DISSOLVED:
            continue  # "After the end of the Soviet Union, the 12-member CIS"
        first, last = min(one.first, claim.first), max(one.last, claim.last)
        found.append(
            read_as(
                Membership,
                span=reading.span(first, last),
                rule=claim.rule,
                country=one.target,
                organisation=claim.organisation.target,
                status=status,
                since=start,
                until=until.date if until else None,
                evidence=(evidence_of(field="country", span=reading.span(one.first, one.last)), *evidence),
            )
        )
    return found


def _told_day(here: MemberSentence, claim: Claim) -> DateHit | None:
    """Return the "Friday", "yesterday" on which a state is told to have joined, left or become something."""
    last = max(claim.last, claim.organisation.last)
    if claim.rule == "membership.relation" and (done := _done(here, claim)) is not None:
        first = done.first
    elif (
        claim.rule in ("membership.verb", "membership.change")
        or claim.decided
        or (
            claim.rule != "membership.composition"
            and any(here.links("became").within(here.lower, max(here.at.first, claim.first - 6), claim.first))
        )
    ):
        # "On Friday the leaders of A, B and C signed a treaty creating the union"
        first = here.at.first if claim.rule == "membership.founding" else max(here.at.first, claim.first - GAP)
    else:
        return _from_then(here, claim)
    near = inside(here.reading.dates, first, min(here.at.last, last + _DAY))
    return next((d for d in near if d.form in ("weekday", "relative") and d.date is not None), None)


def _from_then(here: MemberSentence, claim: Claim) -> DateHit | None:
    """Return the "today" of "from today A is a full member", "as of Friday A is no longer in"."""
    if claim.rule not in ("membership.member-noun", "membership.relation"):
        return None
    opening = inside(here.reading.dates, here.at.first, claim.first)
    return next(
        (
            day
            for day in opening
            if day.form in ("weekday", "relative")
            and day.date is not None
            and here.lower[day.first - 1] in here.fillers("from then")
        ),
        None,
    )


def _told_month(here: MemberSentence, claim: Claim) -> PeriodHit | None:
    """Return the "in May" without its year right behind the words for a relation and its organisation."""
    if claim.rule in ("membership.composition", _APPROACH):
        return None
    last = max(claim.last, claim.organisation.last)
    periods = here.reading.periods
    number = bisect_left(periods, last, key=lambda period: period.first)
    near = periods[number] if number < len(periods) else None
    if near is None or near.first > min(last + 2, here.at.last - 1):
        return None
    same = not here.fillers("same").isdisjoint(here.lower[near.last : near.last + 3])
    return near if not same and near.grain == "month" and near.resolved and not near.stated else None


def _done(here: MemberSentence, claim: Claim) -> Phrase | None:
    """Return the "entered into force" behind "A's accession", whose day is that of the membership."""
    return here.links("in force").first(here.lower, claim.last, here.at.last)


def _of_today(here: MemberSentence, claim: Claim) -> bool:
    """Tell whether what a claim tells happened on the day of the text, as told or in the room itself."""
    if here.reading.kind_of(here.at) in NARRATIVE_KINDS:
        return claim.decided or _at_this_summit(here, claim)
    if claim.rule not in ("membership.verb", "membership.relation"):
        return False
    just = here.links("just now").first(here.lower, here.at.first, claim.last)
    return just is not None or (claim.decided and carried(here))


def _at_this_summit(here: MemberSentence, claim: Claim) -> bool:
    """Tell whether a state became something "at the current summit", on the day of the text."""
    upto = min(here.at.last, claim.last + _DAY)
    return here.links("this summit").first(here.lower, claim.last, upto) is not None


def _times(here: MemberSentence, claim: Claim) -> tuple[YearMention | None, YearMention | None]:
    """Return since when and until when: of the years behind the claim's words, those with such a preposition."""
    lower = here.reading.tokens.lower
    words = here.reading.lexicon
    since_words, until_words = words.forms("claim_fillers", "since"), words.forms("claim_fillers", "until")
    if claim.rule == "membership.composition":
        since_words = words.forms("claim_fillers", "ever since")  # "comprises A and B, was founded in 2002"
    founding = words.forms("claim_fillers", "founded") if claim.rule != "membership.founding" else frozenset()
    # What was signed on a day holds from another one, where it is told to have come into force.
    signed = words.forms("claim_fillers", "signed") if _done(here, claim) is not None else frozenset()
    told: list[YearMention] = []
    until: YearMention | None = None
    # The year behind the next words for membership is theirs: "the observers, and A, a member since 2024".
    parts = ("members", "relation", "verb", "change")
    own = (c for c in here.cues if c.entry.get("part") in parts and c.entry.get("needs") != "organisation")
    others = (c.first for c in own if c.first > claim.last)
    stop = next(others, here.at.last)
    for year in years_in(here.reading, here.at.first, here.at.last):
        if not year.stated and not here.fillers("same").isdisjoint(lower[year.last : year.last + 3]):
            continue  # "in August of the same year"
        before = lower[year.first - 1] if year.first > here.at.first else ""
        if before in _BEFORE_DAY:  # "on Tuesday, August 18"
            near = inside(here.reading.dates, year.first - 4, year.first)
            before = next((lower[d.first - 1] for d in near if d.last == year.first - 1), before)
        if before in until_words and until is None and year.first > claim.first:
            until = year
        elif not year.stated and year.date.month is None and claim.rule in ("membership.verb", "membership.change"):
            told.append(year)  # "left it last year"
        elif year.first == claim.organisation.last and year.date.day is not None:
            told.append(year)  # "became a member of the union May 8"
        elif before in since_words and lower[year.first - 2] not in founding | signed:
            told.append(year)
    return claim.since or _since(here, claim, told, stop), until


def _since(here: MemberSentence, claim: Claim, told: list[YearMention], stop: int) -> YearMention | None:
    """Return of the years told in a sentence the one since when: behind a claim, or before it."""
    lower = here.reading.tokens.lower
    if claim.rule == "membership.relation" and not claim.decided:
        end = max(claim.last, *(one.last for one in claim.countries))
        end = claim.organisation.last if 0 <= claim.organisation.first - end <= 3 else end
        # "A's membership will be spoken of at the summit in 2017"
        ever = here.fillers("ever since")
        done = _done(here, claim)  # "A's accession, agreed on in May, took effect in 2015"
        told = [
            y
            for y in told
            if y.first < claim.first
            or y.first - end <= _NEAR
            or lower[y.first - 1] in ever
            or (done is not None and y.first >= done.last)
        ]
    behind = [y for y in told if claim.first < y.first < stop]
    first = claim.countries[0].first
    before = [y for y in told if y.last <= first and lower[y.last : first] in ([], [","])]  # "in 2023, A joined too"
    opening = [y for y in told if y.first <= here.at.first + 2 or claim.decided]
    ever_since = [y for y in opening if lower[y.first - 1] in here.fillers("ever since")]
    ends = max(claim.last, claim.organisation.last)
    close = [y for y in behind if y.first - ends <= _NEAR and "," not in lower[ends : y.first]]
    return next(iter([*ever_since, *close, *before, *behind, *opening]), None)
