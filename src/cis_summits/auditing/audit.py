"""From a document and a registry to findings: gathers the claims and hands each to those who know its kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from cis_summits.auditing.decisions import chairmanship, membership, theme_year
from cis_summits.auditing.findings import Finding, Findings
from cis_summits.auditing.gatherings import summit
from cis_summits.auditing.people import office
from cis_summits.errors import BadArgument
from cis_summits.lexicon import Tokens, load_lexicon
from cis_summits.lexicon.loader import LANGUAGES
from cis_summits.model import Attendance, Document, Statement
from cis_summits.registry import Registry, load_registry
from cis_summits.text import Span, plain_view

__all__ = ["audit"]


def audit(document: Document, registry: Registry | None = None) -> Findings:
    """Set the claims of a document beside the registry's facts on the day.

    Claims are the summits, memberships, chairmanships and theme years of the document, and the offices that it
    gives to people it names; where it names only the person, the office that the reader added from the
    registry is no claim. Offices and memberships are asked for on the day of the summit or of the document;
    what the text dates, on that date.

    Neither side is changed: a document stays what its text says, the registry what its sources say.

    Args:
        document: what :func:`cis_summits.parse` or :func:`cis_summits.read` returned.
        registry: the facts; the shipped ones by default.

    Returns:
        One finding for each claim, in the order of the text.

    Raises:
        BadArgument: if ``document`` is not a ``Document``, or ``registry`` not a ``Registry``.

    Examples:
        >>> from cis_summits import parse
        >>> doc = parse("President of Belarus Alexander Lukashenko met President of Armenia Nikol Pashinyan.",
        ...             published="2022-10-14")
        >>> for found in audit(doc):
        ...     print(found.verdict, "-", found.message)
        agrees - Alexander Lukashenko was President of Belarus on 2022-10-14.
        disagrees - Nikol Pashinyan is called President of Armenia; on 2022-10-14 that was Vahagn Khachaturyan.
    """
    if not isinstance(document, Document):
        raise BadArgument(f"audit() needs a Document, not {type(document).__name__}; see parse() and read()")
    if registry is not None and not isinstance(registry, Registry):
        raise BadArgument(f"registry must be a Registry, not {type(registry).__name__}; see load_registry()")
    facts = load_registry() if registry is None else registry
    found = sorted(_findings(document, facts), key=lambda f: (f.span.start, f.span.end))
    return Findings(found)


def _findings(document: Document, registry: Registry) -> Iterator[Finding]:
    day = document.published
    yield from (summit(claim, registry) for claim in document.summits)
    yield from (membership(claim, registry, day) for claim in document.memberships)
    yield from (chairmanship(claim, registry) for claim in document.chairmanships)
    yield from (theme_year(claim, registry) for claim in document.theme_years)
    yield from (office(claim, registry, on) for claim, on in _offices(document))


def _offices(document: Document) -> Iterator[tuple[Attendance | Statement, date | None]]:
    """Yield each office that the text gives to somebody, once, with the day on which it does."""
    day = document.published
    start = document.summits[0].start if document.summits else None
    at_summit = start.earliest if start is not None and start.precision == "day" else day
    claims: list[tuple[Attendance | Statement, date | None]] = [(a, at_summit) for a in document.attendance]
    claims += [(a, day) for meeting in document.meetings for a in meeting.participants]
    claims += [(statement, day) for statement in document.statements]
    claims = sorted((c for c in claims if c[0].office and _where(c[0])), key=lambda c: c[0].span.start)
    named = _office_words(document) if claims else []
    told = set()
    for claim, on in claims:
        person = claim.leader if isinstance(claim, Attendance) else claim.speaker
        key = (person.name, claim.office, claim.country, on)
        if key not in told and _holds(named, _where(claim)):
            told.add(key)
            yield claim, on


def _where(claim: Attendance | Statement) -> Span | None:
    """Return where the words stand that name the person."""
    return claim.span if isinstance(claim, Attendance) else claim.speaker_span


def _office_words(document: Document) -> list[int]:
    """Return where the text names an office, in order. Other offices come from the registry and are no claims."""
    language = document.source.language or "en"
    if language not in LANGUAGES:
        return []
    tokens = Tokens(plain_view(document.text))
    hits = load_lexicon(language).gazetteer.scan(tokens)
    return sorted(tokens.starts[hit.first] for hit in hits["offices"])


def _holds(starts: list[int], span: Span | None) -> bool:
    if span is None:
        return False
    first = bisect_left(starts, span.start)
    return first < len(starts) and starts[first] < span.end
