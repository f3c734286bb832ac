"""What a text claims of who chairs an organisation, in which year.

The chairmanship stands with its holder ("Armenia's presidency of the union"), changes hands ("will hand over
the chairmanship to"), is held by verb ("chairs the union this year"), or falls to an elected person. The year
is the one told beside it; where none is told it is the year of the text, except around the turn of the year,
when the year stays open unless the words speak of the day itself ("the current chair").
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cis_summits.model import Basis, Chairmanship, Diagnostic, Organisation
from cis_summits.model.base import evidence_of, read_as
from cis_summits.model.document import diagnostic
from cis_summits.readers.chairmanships.sentence import ChairSentence, Claim
from cis_summits.readers.chairmanships.shapes import claims_of
from cis_summits.readers.clauses import LONGEST
from cis_summits.readers.names import Names
from cis_summits.readers.parties import Parties
from cis_summits.readers.referents import Referents
from cis_summits.readers.years import YearMention, years_in

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.values import PartialDate

__all__ = ["read"]

_UNDATED = ("chairmanship.possessed", "chairmanship.chairs", "chairmanship.holder", "chairmanship.chaired-by")
_TURNING = ("chairmanship.taken-over", "chairmanship.handed-over")
_TO_COME = ("chairmanship.chairs", "chairmanship.chaired-by")
_OPEN = {"chairmanship.taken-over": (10, 11, 12)}  # months of a handover that may be meant for another year


def read(reading: Reading) -> tuple[tuple[Chairmanship, ...], tuple[Diagnostic, ...]]:
    """Return the chairmanship claims of a text, each once, and what looked like one and was not understood."""
    by: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    for cue in reading.hits["chairmanships"]:
        sentence = reading.sentence_at(reading.tokens.starts[cue.first])
        if sentence is not None and sentence.last - sentence.first <= LONGEST:
            by[sentence].append(cue)
    if not by:
        return (), ()
    found: dict[tuple[str, str, int | None, str], Chairmanship] = {}
    guessed: set[tuple[str, str, int | None, str]] = set()
    before: list[YearMention] = []
    told: Claim | None = None
    paragraph = -1
    names, parties, referents = reading.once(Names), reading.once(Parties), reading.once(Referents)
    for sentence, cues in by.items():
        if sentence.paragraph != paragraph:
            before = []
            # agencies begin a paragraph at each sentence
            told = told if sentence.paragraph == paragraph + 1 else None
        paragraph = sentence.paragraph
        years = years_in(reading, sentence.first, sentence.last)
        for cue in cues:
            here = ChairSentence(reading, names, parties, referents, sentence, years, before, told)
            for claim in claims_of(here, cue):
                one = _chairmanship(here, claim)
                key = (one.country.alpha_2, one.organisation.code, one.year, one.role)
                if key in found and not _guessed(claim):
                    guessed.discard(key)
                elif key not in found and _guessed(claim):
                    guessed.add(key)
                found.setdefault(key, one)
                told = claim
        before = years or before
    sure = [key for key in found if key not in guessed]
    dated = {(c, o, r) for c, o, y, r in sure if y is not None}
    # Where the chair passes in a year, that year has two.
    turned = {key[1] for key in sure if found[key].rule in _TURNING}
    this = reading.day.year if reading.day is not None else None
    taken = {(o, y) for _, o, y, r in sure if y is not None and r == "chair" and not (o in turned and y == this)}
    for guess, one in [(key, found[key]) for key in found if key in guessed]:
        country, organisation, year, _ = guess
        # What is only taken to be of the year of the text gives way to what the text dates itself.
        if (country, organisation, one.role) in dated:
            del found[guess]
        elif one.role == "chair" and (organisation, year) in taken:
            del found[guess]
            found.setdefault((country, organisation, None, one.role), _undated(one))
    dated |= {(c, o, r) for c, o, y, r in found if y is not None}
    kept = [one for (c, o, y, r), one in found.items() if y is not None or (c, o, r) not in dated]
    diagnostics = [
        diagnostic(
            code="undated-chairmanship",
            message="neither the text nor its date settles the year",
            span=one.span,
            severity="info",
        )
        for one in kept
        if one.year is None
    ]
    return tuple(kept), tuple(diagnostics)


def _guessed(claim: Claim) -> bool:
    """Tell whether a year is that of the text because no other is told, not because today is spoken of."""
    return claim.year is None and not claim.today and not claim.shift and claim.rule in _UNDATED


def _undated(one: Chairmanship) -> Chairmanship:
    """Return a chairmanship without the year that was only taken from the day of the text."""
    return one.model_copy(update={"year": None, "evidence": tuple(e for e in one.evidence if e.field != "year")})


def _kind(here: ChairSentence, claim: Claim) -> str:
    """Return the rule that settles the year: co-chairs change when the chair told before them does."""
    told = here.told
    return told.rule if claim.role == "co-chair" and told is not None and told.year is None else claim.rule


def _was(here: ChairSentence, claim: Claim) -> bool:
    """Tell whether it is told in the past: "the year in which A presided"."""
    words = here.lower[claim.first : claim.last]
    past = claim.rule == "chairmanship.chairs" and any(word.endswith("ed") for word in words)
    return past and here.fillers("passive").isdisjoint(words)


def _lies_ahead(here: ChairSentence, claim: Claim) -> bool:
    return here.planned() and not _was(here, claim)


def _chairmanship(here: ChairSentence, claim: Claim) -> Chairmanship:
    assert isinstance(claim.organisation.target, Organisation)
    reading, year = here.reading, claim.year
    evidence = [
        evidence_of(field="country", span=reading.span(*claim.where)),
        evidence_of(field="organisation", span=reading.span(claim.organisation.first, claim.organisation.last)),
    ]
    number: int | None = None
    start: PartialDate | None = None
    if year is not None:
        number = year.year + claim.shift
        basis: Basis = "stated" if year.stated and not claim.shift else "derived"
        evidence.append(evidence_of(field="year", span=reading.span(year.first, year.last), basis=basis))
        if year.date.day and claim.rule == "chairmanship.taken-over":
            start = year.date
            evidence.append(evidence_of(field="start", span=reading.span(year.first, year.last)))
    elif (
        reading.day is not None
        and reading.day.month == 12
        and (claim.rule in _TURNING or (claim.rule in _TO_COME and not claim.today and _lies_ahead(here, claim)))
        and not claim.shift
        and not (claim.today and claim.rule == "chairmanship.taken-over")
    ):
        # Who hands over in December chaired in that year, who takes over or will chair does so in the next.
        number = reading.day.year + int(claim.rule != "chairmanship.handed-over")
        evidence.append(evidence_of(field="year", span=reading.span(claim.first, claim.last), basis="derived"))
    elif reading.day is not None and reading.day.month == 1 and claim.rule == "chairmanship.handed-over":
        number = reading.day.year - 1  # who has handed over in January chaired in the year before
        evidence.append(evidence_of(field="year", span=reading.span(claim.first, claim.last), basis="derived"))
    elif reading.day is not None and (
        reading.day.month not in _OPEN.get(_kind(here, claim), (1, 12))
        or claim.today
        # "the next to chair"
        or (claim.shift > 0 and (claim.rule == "chairmanship.chairs" or reading.day.month == 12))
        or (reading.day.month == 12 and (here.looks_back() or _was(here, claim)))
        or claim.rule == "chairmanship.elected"
    ):
        number = reading.day.year + claim.shift
        evidence.append(evidence_of(field="year", span=reading.span(claim.first, claim.last), basis="derived"))
    return read_as(
        Chairmanship,
        span=reading.span(claim.first, claim.last),
        rule=claim.rule,
        country=claim.country,
        organisation=claim.organisation.target,
        year=number,
        role=claim.role,
        start=start,
        evidence=tuple(evidence),
    )
