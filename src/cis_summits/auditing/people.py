"""Who holds an office: the person whom the text names in it, beside the one whom the registry has on the day."""

from __future__ import annotations

from datetime import date

from cis_summits.auditing.findings import Finding, finding
from cis_summits.errors import NotFound, UndecidedDate
from cis_summits.model import Attendance, Country, Leader, Organisation, Statement
from cis_summits.registry import Registry, TermRecord
from cis_summits.registry.days import covers

__all__ = ["office"]


def office(claim: Attendance | Statement, registry: Registry, on: date | None) -> Finding:
    """Set the office that a claim gives to a person beside the registry's holder on a day."""
    person = claim.leader if isinstance(claim, Attendance) else claim.speaker
    title = claim.office or ""
    body = claim.country or _organisation(person, title, registry)
    called = f"{title} of {body.name if isinstance(body, Country) else body.code}" if body else title
    if on is None:
        return finding("office", "unknown", f"{person.name} is called {called}, and the document has no day.", claim)
    if body is None:
        return finding("office", "unknown", f"the registry knows of no {title} {person.name}.", claim, on=on)
    try:
        term = registry.term(body, office=title, on=on)
    except (NotFound, UndecidedDate) as error:
        return finding("office", "unknown", f"{person.name} is called {called}: {error}.", claim, on=on)
    # Other accounts of when a term began or ended matter only where they tell the day otherwise.
    disputed = [repr(version) for version in term.versions if covers(version.start, version.end, on) != "yes"]
    if _same(person.name, term, registry):
        said = f"{person.name} was {called} on {on}."
        return finding("office", "agrees", said, claim, on=on, rows=[term], disputed=disputed)
    said = f"{person.name} is called {called}; on {on} that was {term.leader.name}."
    return finding("office", "disagrees", said, claim, on=on, rows=[term], disputed=disputed, differs=[_who(claim)])


def _who(claim: Attendance | Statement) -> str:
    return "leader" if isinstance(claim, Attendance) else "speaker"


def _same(name: str, term: TermRecord, registry: Registry) -> bool:
    return term.leader.name == name or term.leader in registry.leaders_named(name)


def _organisation(person: object, title: str, registry: Registry) -> Organisation | None:
    """Return the organisation in which a leader ever held an office of that title."""
    codes = [t.organisation for t in person.terms if t.office == title] if isinstance(person, Leader) else []
    return next((registry.organisation(code) for code in codes if code), None)
