"""What a text claims of who chairs an organisation, in which year.

The chairmanship stands with its holder ("Armenia's presidency of the union"), changes hands ("will hand over
the chairmanship to"), is held by verb ("chairs the union this year"), or falls to an elected person. The year
is the one told beside it; where none is told it is the year of the text, except around the turn of the year,
when the year stays open.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from cis_summits.model import Basis, Chairmanship, ChairRole, Country, Diagnostic, Evidence, Leader, Organisation
from cis_summits.readers.clauses import LONGEST
from cis_summits.readers.names import Named, Names, is_adjective, is_place
from cis_summits.readers.phrases import Phrases, inside, phrases, small
from cis_summits.readers.years import YearMention, years_in
from cis_summits.values import PartialDate

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit

__all__ = ["read"]

_MARKS = frozenset({",", ":", "-", "–", "—", "("})
_REACH = 8  # tokens that may stand between a holder and the words for the office
_LAST_OF_JANUARY = 31


class _Sentence(NamedTuple):
    reading: Reading
    names: Names
    at: Sentence
    years: list[YearMention]
    before: list[YearMention]  # of the sentence before, where it speaks of a chairmanship too
    before_paragraph: int

    @property
    def lower(self) -> list[str]:
        return self.reading.tokens.lower

    def small(self, ident: str) -> frozenset[str]:
        return small(self.reading.lexicon, ident)

    def links(self, part: str) -> Phrases:
        return phrases(self.reading.lexicon, "chairmanship_links", part)


class _Claim(NamedTuple):
    country: Country
    organisation: Named
    role: ChairRole
    year: YearMention | None
    shift: int  # years to add: the one who hands over on 1 January chaired the year before
    first: int
    last: int
    rule: str
    where: tuple[int, int]


def read(reading: Reading) -> tuple[tuple[Chairmanship, ...], tuple[Diagnostic, ...]]:
    """Return the chairmanship claims of a text, each once, and what looked like one and was not understood."""
    by: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    for cue in reading.hits["chairmanships"]:
        sentence = reading.sentence_at(reading.tokens.starts[cue.first])
        if sentence is not None and sentence.last - sentence.first <= LONGEST:
            by[sentence].append(cue)
    if not by:
        return (), ()
    names = reading.once(Names)
    found: dict[tuple[str, str, int | None, str], Chairmanship] = {}
    diagnostics: list[Diagnostic] = []
    before: list[YearMention] = []
    paragraph = -1
    for sentence, cues in by.items():
        years = years_in(reading, sentence.first, sentence.last)
        here = _Sentence(reading, names, sentence, years, before, paragraph)
        before, paragraph = years or before, sentence.paragraph
        for cue in cues:
            claims = _claims(here, cue)
            for claim in claims:
                one = _chairmanship(here, claim)
                found.setdefault((one.country.alpha_2, one.organisation.code, one.year, one.role), one)
    dated = {(c, o, r) for c, o, y, r in found if y is not None}
    kept = [one for (c, o, y, r), one in found.items() if y is not None or (c, o, r) not in dated]
    for one in kept:
        if one.year is None:
            diagnostics.append(
                Diagnostic(
                    code="undated-chairmanship",
                    message="neither the text nor its date settles the year",
                    span=one.span,
                    severity="info",
                )
            )
    return tuple(kept), tuple(diagnostics)


def _claims(here: _Sentence, cue: Hit[Entry]) -> list[_Claim]:
    part = cue.entry.get("part")
    if part == "office":
        return _changes_hands(here, cue) or _possessed(here, cue)
    if part == "holder":
        return _held_by(here, cue)
    return _chairs(here, cue)


def _changes_hands(here: _Sentence, cue: Hit[Entry]) -> list[_Claim]:
    """Read "A hands over the chairmanship to B", "the transfer of it from A to B", "B takes it over"."""
    organisation = _organisation(here, cue)
    if organisation is None:
        return []
    given = list(here.links("give").within(here.lower, max(here.at.first, cue.first - _REACH), cue.first))
    passed = list(here.links("give").within(here.lower, cue.last, min(here.at.last, cue.last + _REACH + 4)))
    year = _year(here, cue)
    taker = _after(here, "receiver", cue.last) if given or passed else None
    if taker is not None:
        giver = _after(here, "giver", cue.last) or _owner(here, cue)
        if giver is None and given:
            giver = _subject(here, given[-1].first)
        claims = [_claim(here, taker, organisation, "chair", year, 0, cue, "chairmanship.taken-over")]
        if giver is not None and giver.target != taker.target:
            shift = -1 if year is not None and _starts_year(year) else 0
            claims.append(_claim(here, giver, organisation, "chair", year, shift, cue, "chairmanship.handed-over"))
        return claims
    for verb in here.links("take").within(here.lower, max(here.at.first, cue.first - _REACH), cue.first):
        taker = _subject(here, verb.first)
        if taker is not None:
            return [_claim(here, taker, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.taken-over")]
    return []


def _possessed(here: _Sentence, cue: Hit[Entry]) -> list[_Claim]:
    """Read "A's chairmanship", "the Kazakh presidency of the union", "A holds the chairmanship"."""
    organisation = _organisation(here, cue)
    if organisation is None:
        return []
    owner = _owner(here, cue)
    if owner is None:
        verbs = list(here.links("hold").within(here.lower, max(here.at.first, cue.first - _REACH), cue.first))
        owner = _subject(here, verbs[-1].first) if verbs else None
    if owner is None:
        return []
    year = _year(here, cue)
    if year is not None and year.last <= owner.first and _planned(here, owner):
        year = None
    return [_claim(here, owner, organisation, cue.entry.get("role"), year, 0, cue, "chairmanship.possessed")]


def _planned(here: _Sentence, owner: Named) -> bool:
    """Tell whether a plan is spoken of: the year of "the concept of A's chairmanship" is not that of the concept."""
    nouns = here.reading.lexicon.forms("claim_fillers", "plans")
    return owner.first - 2 >= here.at.first and here.lower[owner.first - 2] in nouns


def _owner(here: _Sentence, cue: Hit[Entry]) -> Named | None:
    """Return whose chairmanship it is, from the words right before and after it."""
    names, lower = here.names, here.lower
    skipped = here.reading.lexicon.forms("claim_fillers", "office adjectives")
    at = cue.first
    for _ in range(_REACH):
        if at <= here.at.first:
            break
        organisation = names.organisation_until.get(at)
        country = names.country_until.get(at)
        if country is not None and not is_place(country):
            return country
        if organisation is not None:
            at = organisation.first
        elif lower[at - 1] in skipped or lower[at - 1].isdecimal() or any(y.last == at for y in here.years):
            at -= 1
        elif lower[at - 1] in here.small("possessive") and lower[at - 2] == "'":
            at -= 2
        elif lower[at - 1] == "'":
            at -= 1
        elif lower[at - 1] in here.small("own"):
            return _subject(here, at - 1) or _after_comma(here, cue.last)
        else:
            break
    behind = cue.last
    if behind < here.at.last and lower[behind] in here.small("belonging") | here.small("agent"):
        organisation = names.organisation_from(behind, here.small("belonging"))
        if organisation is not None:
            behind = organisation.last
        if behind < here.at.last and lower[behind] in here.small("of"):
            return names.state_from(behind + 1)
    return None


def _after_comma(here: _Sentence, at: int) -> Named | None:
    """Return the subject behind an opening phrase: "During its chairmanship of the union, A ..."."""
    words = here.reading.tokens.words
    comma = next((i for i in range(at, here.at.last) if words[i] == ","), None)
    return here.names.state_from(comma + 1) if comma is not None else None


def _held_by(here: _Sentence, cue: Hit[Entry]) -> list[_Claim]:
    """Read "A is the chair of the union", "elected X chairman of the council", "with A and B as co-chairs"."""
    names, lower = here.names, here.lower
    if lower[cue.first - 1] in here.reading.lexicon.forms("claim_fillers", "no chair"):
        return []
    organisation = (
        names.organisation_from(cue.last, here.small("belonging"))
        if lower[cue.last : cue.last + 1] != [","]
        else None
    )
    if organisation is None:
        organisation = names.organisation_until.get(cue.first)
    role: ChairRole = cue.entry.get("role")
    if organisation is None and role == "co-chair":
        organisation = _organisation(here, cue)
    if organisation is None or not _whole_or_heads(here, organisation):
        return []
    elected = list(here.links("elect").within(lower, max(here.at.first, cue.first - 14), cue.first))
    year = _year(here, cue)
    if elected:
        person = next(
            (p for p in _people(here) if elected[-1].last <= p.first and p.first < cue.first and p.country), None
        ) or next((p for p in reversed(_people(here)) if p.last <= elected[-1].first and p.country), None)
        if person is not None and person.country is not None:
            where = (person.first, person.last)
            return [
                _Claim(
                    person.country, organisation, role, year, 0, *_reach(cue, where), "chairmanship.elected", where
                )
            ]
    after = max(cue.last, organisation.last)
    for person in _people(here):
        country = _country_of(here, person) if _apposed(here, after, person) else None
        if country is not None:
            where = (person.first, person.last)
            rule = "chairmanship.holder"
            return [_Claim(country, organisation, role, year, 0, *_reach(cue, where), rule, where)]
    holders = _list_beside(here, cue, organisation)
    before = _person_before(here, min(cue.first, organisation.first)) if not holders else None
    country = _country_of(here, before) if before is not None else None
    if before is not None and country is not None:
        where, rule = (before.first, before.last), "chairmanship.holder"
        return [_Claim(country, organisation, role, year, 0, *_reach(cue, where), rule, where)]
    return [_claim(here, one, organisation, role, year, 0, cue, "chairmanship.holder") for one in holders]


def _country_of(here: _Sentence, one: PersonMention) -> Country | None:
    """Return whom somebody named by an office of the organisation governs at home on the day."""
    reading = here.reading
    if (
        one.country is not None
        or not isinstance(one.person, Leader)
        or reading.day is None
        or reading.registry is None
    ):
        return one.country
    held = next((t.country for t in one.person.terms if t.country and t.covers(reading.day)), None)
    return reading.registry.country(held) if held is not None else None


def _person_before(here: _Sentence, at: int) -> PersonMention | None:
    """Return somebody named right before "as the chair" or ", chair of": only small words stand between."""
    skipped = here.reading.lexicon.forms("claim_fillers", "office adjectives") | here.small("as") | {","}
    near = [p for p in inside(here.reading.people, max(here.at.first, at - 20), at) if p.last <= at]
    return near[-1] if near and skipped.issuperset(here.lower[near[-1].last : at]) else None


def _apposed(here: _Sentence, at: int, one: PersonMention) -> bool:
    """Tell whether somebody is named right behind the office at ``at``, or across it."""
    between = here.lower[at : one.first]
    return one.first <= at < one.last or (between[:1] == [","] and here.small("article").issuperset(between[1:]))


def _list_beside(here: _Sentence, cue: Hit[Entry], organisation: Named) -> list[Named]:
    """Return the countries that are said to be the chair: before "is the chair", "as co-chairs", or behind."""
    names, lower = here.names, here.lower
    links = phrases(here.reading.lexicon, "membership_links", "copula")
    skipped = here.reading.lexicon.forms("claim_fillers", "office adjectives")
    at = min(cue.first, organisation.first if organisation.last == cue.first else cue.first)
    for _ in range(_REACH):
        link = links.ending(lower, at)
        if link is not None and link.first >= here.at.first:
            holders = names.list_until(link.first, here.at.first)
            if not holders and lower[link.first] in here.small("as") and not _person_before(here, link.first):
                taker = _subject(here, link.first)
                taking = here.links("take").within(lower, max(here.at.first, link.first - 4), link.first)
                holders = [taker] if taker is not None and next(taking, None) is not None else []
            if holders:
                return holders
            break
        if at <= here.at.first or lower[at - 1] not in skipped:
            break
        at -= 1
    if at > here.at.first and lower[at - 1] == "," and at < cue.first:
        before = names.country_until.get(at - 1)
        if before is not None and not is_place(before):
            return [before]
    after = max(cue.last, organisation.last)
    for _ in range(_REACH):
        if after >= here.at.last:
            break
        link = links.starting(lower, after)
        if link is not None:
            return names.list_from(link.last, here.at.last)
        if (
            lower[after] == ","
            and lower[here.at.first] in here.small("as")
            and (one := names.state_at(after + 1)) is not None
        ):
            return [one]
        if lower[after] in _MARKS or lower[after] in here.small("before holder"):
            if listed := names.list_from(after, here.at.last):
                return listed
        elif not lower[after].isdecimal():
            return names.list_from(after, here.at.last)
        after += 1
    return []


def _chairs(here: _Sentence, cue: Hit[Entry]) -> list[_Claim]:
    """Read "A chairs the union this year", "the union, chaired by A", "co-chaired by A and B"."""
    names, lower = here.names, here.lower
    year = _year(here, cue)
    role: ChairRole = cue.entry.get("role")
    at = cue.last
    for _ in range(4):  # "chaired this year by"
        if at < here.at.last and lower[at] in here.small("agent"):
            organisation = _organisation(here, cue)
            if organisation is None or not _whole_or_heads(here, organisation):
                return []
            chairs = names.list_from(at + 1, here.at.last)
            return [_claim(here, one, organisation, role, year, 0, cue, "chairmanship.chaired-by") for one in chairs]
        at += 1
    organisation = names.organisation_from(cue.last, here.small("belonging"))
    if organisation is None or not _alone(here, organisation) or not _whole_or_heads(here, organisation):
        return []
    subject = _subject(here, cue.first)
    return [_claim(here, subject, organisation, role, year, 0, cue, "chairmanship.chairs")] if subject else []


def _alone(here: _Sentence, organisation: Named) -> bool:
    """Tell whether the organisation itself is chaired, not a meeting of it."""
    after = organisation.last
    if after >= here.at.last or not here.lower[after].isalpha():
        return True
    return here.lower[after] in here.reading.lexicon.forms("claim_fillers", "after objects")


def _whole_or_heads(here: _Sentence, organisation: Named) -> bool:
    """Tell whether the whole organisation is meant, or its council of heads of state, not a lesser organ."""
    words = phrases(here.reading.lexicon, "summit_bodies")
    stop = min(organisation.last + 5, here.at.last)
    if organisation.body is not None:
        return any(words.within(here.lower, organisation.first, organisation.last))
    lesser = phrases(here.reading.lexicon, "lesser_bodies")
    return not any(lesser.within(here.lower, organisation.last, stop)) and not any(
        lesser.within(here.lower, max(here.at.first, organisation.first - 4), organisation.first)
    )


def _organisation(here: _Sentence, cue: Hit[Entry]) -> Named | None:
    near = here.names.organisation_near(cue.first, cue.last, here.at)
    if near is not None:
        return near
    first = here.lower[max(here.at.first, cue.first - 4) : cue.first]
    if cue.entry.get("unmistakable"):
        return here.names.organisation_before(here.at.first)  # "the Russian chairmanship", the union named before
    nouns = here.reading.lexicon.forms("claim_fillers", "organisation")
    told = bool(here.small("rotating") & set(first)) or nouns & set(here.lower[here.at.first : here.at.last])
    return here.names.organisation_before(here.at.first) if told else None


def _subject(here: _Sentence, at: int) -> Named | None:
    """Return the country that stands as subject before a verb: the nearest, but not one inside an "of" phrase."""
    near = [
        one for one in here.names.countries_in(here.at.first, at) if not _owns(here, one) and not is_adjective(one)
    ]
    return near[-1] if near else None


def _owns(here: _Sentence, one: Named) -> bool:
    lower = here.lower
    return lower[one.last : one.last + 1] == ["'"] and lower[one.last + 1] in here.small("possessive")


def _after(here: _Sentence, word: str, at: int) -> Named | None:
    """Return the country behind the first small word of a kind ("to", "from") that has one right behind it."""
    while at < here.at.last - 1:
        if here.lower[at] in here.small(word) and (one := here.names.state_from(at + 1)) is not None:
            return one
        at += 1
    return None


def _people(here: _Sentence) -> list[PersonMention]:
    return list(inside(here.reading.people, here.at.first, here.at.last))


def _year(here: _Sentence, cue: Hit[Entry]) -> YearMention | None:
    """Return the year told of a chairmanship: the first behind it, else the nearest before it."""
    offices = inside(here.reading.hits["chairmanships"], cue.last, here.at.last)
    other = next((o.first for o in offices if o.entry.get("part") == "office"), here.at.last)
    behind = [y for y in here.years if cue.last <= y.first < other]
    if not here.years and here.at.paragraph == here.before_paragraph and here.before:
        return here.before[-1]
    opening = here.at.first + 6
    before = [y for y in here.years if y.last <= cue.first and (cue.first - y.last <= _REACH or y.first < opening)]
    return behind[0] if behind else before[-1] if before else None


def _starts_year(year: YearMention) -> bool:
    """Tell whether the one who hands over then chaired the year before: at the new year, or "in 2018"."""
    return year.date.month is None or (year.date.month == 1 and (year.date.day or 1) <= _LAST_OF_JANUARY)


def _reach(cue: Hit[Entry], where: tuple[int, int]) -> tuple[int, int]:
    return min(cue.first, where[0]), max(cue.last, where[1])


def _claim(
    here: _Sentence,
    country: Named,
    organisation: Named,
    role: ChairRole,
    year: YearMention | None,
    shift: int,
    cue: Hit[Entry],
    rule: str,
) -> _Claim:
    assert isinstance(country.target, Country)
    where = (country.first, country.last)
    return _Claim(country.target, organisation, role, year, shift, *_reach(cue, where), rule, where)


def _chairmanship(here: _Sentence, claim: _Claim) -> Chairmanship:
    assert isinstance(claim.organisation.target, Organisation)
    reading, year = here.reading, claim.year
    evidence = [
        Evidence(field="country", span=reading.span(*claim.where)),
        Evidence(field="organisation", span=reading.span(claim.organisation.first, claim.organisation.last)),
    ]
    number: int | None = None
    start: PartialDate | None = None
    if year is not None:
        number = year.year + claim.shift
        basis: Basis = "stated" if year.stated and not claim.shift else "derived"
        evidence.append(Evidence(field="year", span=reading.span(year.first, year.last), basis=basis))
        if year.date.day and claim.rule == "chairmanship.taken-over":
            start = year.date
            evidence.append(Evidence(field="start", span=reading.span(year.first, year.last)))
    elif reading.day is not None and (reading.day.month not in (1, 12) or claim.rule == "chairmanship.elected"):
        number = reading.day.year
        evidence.append(Evidence(field="year", span=reading.span(claim.first, claim.last), basis="derived"))
    return Chairmanship(
        span=reading.span(claim.first, claim.last),
        rule=claim.rule,
        country=claim.country,
        organisation=claim.organisation.target,
        year=number,
        role=claim.role,
        start=start,
        evidence=tuple(evidence),
    )
