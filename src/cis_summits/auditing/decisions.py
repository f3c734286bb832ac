"""Memberships, chairmanships and theme years, beside the registry's rows for their day or year."""

from __future__ import annotations

from datetime import date, timedelta

from cis_summits.auditing.findings import Finding, finding
from cis_summits.errors import AmbiguousName, NotFound, UndecidedDate
from cis_summits.model import Chairmanship, Country, Membership, Organisation, ThemeYear
from cis_summits.registry import ChairmanshipRecord, MembershipEvent, Registry, StatusRecord
from cis_summits.registry.folding import fold
from cis_summits.values import PartialDate

__all__ = ["chairmanship", "membership", "theme_year"]

_RELATION = {
    "member": "a member of",
    "associate": "an associate member of",
    "observer": "an observer of",
    "suspended": "suspended from",
    "former": "a former member of",
    "candidate": "a candidate of",
    "partner": "a dialogue partner of",
}
_SAME_THEME = 0.5  # of the words of the shorter title; translations of one title differ in the others


def membership(claim: Membership, registry: Registry, day: date | None) -> Finding:
    """Set a membership beside the steps to that status if the text dates it, else beside the status on a day."""
    who, code = claim.country.name, claim.organisation.code
    related = f"{_RELATION[claim.status]} {code}"
    if claim.since is not None:
        steps = [s for s in registry.memberships if _is_step(s, claim)]
        if steps:
            return _dated(claim, claim.since, steps)
        day = claim.since.latest
    elif claim.until is not None:
        day = claim.until.earliest - timedelta(days=1)
    if day is None:
        said = f"{who} is called {related}, and the document has no day."
        return finding("membership", "unknown", said, claim)
    try:
        row = registry.status(claim.country, claim.organisation, on=day)
    except (NotFound, AmbiguousName, UndecidedDate) as error:
        said = f"{who} is called {related}: {error}."
        return finding("membership", "unknown", said, claim, on=day)
    disputed = [_account(version.status, version.by, version.note) for version in row.versions]
    if row.membership_status == claim.status:
        said = f"{who} was {related} on {day}."
        return finding("membership", "agrees", said, claim, on=day, rows=[row], disputed=disputed)
    said = f"{who} is called {related}; on {day} it was {_RELATION[row.status]} {code}{_detail(row)}."
    return finding("membership", "disagrees", said, claim, on=day, rows=[row], disputed=disputed, differs=["status"])


def _is_step(step: MembershipEvent, claim: Membership) -> bool:
    status = "observer" if step.status == "partner" else step.status
    who, whose = step.country.alpha_3, step.organisation.code
    return (who, whose, status) == (claim.country.alpha_3, claim.organisation.code, claim.status)


def _dated(claim: Membership, since: PartialDate, steps: list[MembershipEvent]) -> Finding:
    """Set the date that the text gives to a status beside the steps to that status, of all accounts."""
    who, related, day = claim.country.name, f"{_RELATION[claim.status]} {claim.organisation.code}", since.earliest
    main = [step for step in steps if step.version == "main"]
    others = [_account(step.status, step.by, step.event) for step in steps if step.version != "main"]
    same = [step for step in main if _meet(step.date, since)]
    if same:
        said = f"{who} is {related} since {same[0].date}."
        return finding("membership", "agrees", said, claim, on=day, rows=same, disputed=others)
    if main:
        dates = " or ".join(str(step.date) for step in main)
        said = f"{who} is called {related} since {since}; the registry dates that to {dates}."
        return finding("membership", "disagrees", said, claim, on=day, rows=main, disputed=others, differs=["since"])
    said = f"{who} is called {related} since {since}; the registry does not follow that account."
    return finding("membership", "disagrees", said, claim, on=day, rows=steps, disputed=others, differs=["status"])


def _meet(one: PartialDate, two: PartialDate) -> bool:
    return one.earliest <= two.latest and two.earliest <= one.latest


def _detail(row: StatusRecord) -> str:
    return f" ({row.detail})" if row.detail else ""


def _account(status: str, by: str, note: str) -> str:
    return f"{status} according to {by}" + (f": {note}" if note else "")


def chairmanship(claim: Chairmanship, registry: Registry) -> Finding:
    """Set a chairmanship beside those of its year, or of its days where the text gives them."""
    who, code = claim.country.name, claim.organisation.code
    when = claim.start or (PartialDate(claim.year) if claim.year else None)
    if when is None:
        return finding(
            "chairmanship", "unknown", f"{who} is called {claim.role} of {code}, and the year is not known.", claim
        )
    last = claim.end.latest if claim.end and claim.start else when.latest
    day = when.earliest
    rows = [
        row
        for row in registry.chairmanships
        if row.organisation.code == code and row.start.earliest <= last and day < row.end.latest
    ]
    main = [row for row in rows if row.version == "main"]
    others = [repr(row) for row in rows if row.version != "main"]
    if not main:
        said = f"{who} is called {claim.role} of {code} {_at(when)}; the registry knows of no chairmanship then."
        return finding("chairmanship", "unknown", said, claim, on=day)
    same = [row for row in main if claim.country.alpha_3 in [c.alpha_3 for c in _holders(row, claim.role)]]
    if same:
        said = f"{who} was {claim.role} of {code} {_at(when)}."
        return finding("chairmanship", "agrees", said, claim, on=day, rows=same, disputed=others)
    names = ", ".join(dict.fromkeys(c.name for row in main for c in _holders(row, claim.role))) or "nobody"
    said = f"{who} is called {claim.role} of {code} {_at(when)}; that was {names}."
    return finding("chairmanship", "disagrees", said, claim, on=day, rows=main, disputed=others, differs=["country"])


def _at(when: PartialDate) -> str:
    return f"{'on' if when.precision == 'day' else 'in'} {when}"


def _holders(row: ChairmanshipRecord, role: str) -> tuple[Country, ...]:
    if role == "co-chair":
        return row.co_chairs
    return () if row.country is None else (row.country,)


def theme_year(claim: ThemeYear, registry: Registry) -> Finding:
    """Set a theme year beside those of the same organisation and year, economic topics among them."""
    code, day = claim.organisation.code, date(claim.year, 1, 1)
    rows = [r for r in registry.theme_years if r.organisation.code == code and r.year == claim.year]
    if not rows:
        said = f"{code} {claim.year}: the registry knows of no theme for that year."
        return finding("theme_year", "unknown", said, claim, on=day)
    same = [row for row in rows if _same_theme(row.title, claim.title, claim.organisation)]
    if same:
        said = f"{code} {claim.year} was the year of {same[0].title!r}."
        return finding("theme_year", "agrees", said, claim, on=day, rows=same)
    titles = " and ".join(repr(row.title) for row in rows)
    said = f"{code} {claim.year} is called the year of {claim.title!r}; the registry has {titles}."
    return finding("theme_year", "disagrees", said, claim, on=day, rows=rows, differs=["title"])


def _same_theme(one: str, two: str, organisation: Organisation) -> bool:
    a, b = (set(fold(title.replace(organisation.code, organisation.name)).split()) for title in (one, two))
    return bool(a and b) and len(a & b) >= _SAME_THEME * min(len(a), len(b))
