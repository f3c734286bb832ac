"""Summits: the one the text tells of, beside those that the registry has on its days."""

from __future__ import annotations

from datetime import date

from cis_summits.auditing.findings import Finding, finding
from cis_summits.errors import NotFound
from cis_summits.model import Summit
from cis_summits.registry import Registry, SummitRecord

__all__ = ["summit"]

_DIFFERENCE = {
    "held": "the text says that it was held, the registry that it was not",
    "kind": "the text calls it {}, the registry {}",
    "host": "the text has it in {}, the registry in {}",
}


def summit(claim: Summit, registry: Registry) -> Finding:
    """Set a summit beside the registry's: kind, host country, place, and whether it was held."""
    code = claim.organisation.code
    if claim.start is None:
        return finding("summit", "unknown", f"the {code} summit has no day in the text.", claim)
    first, last = claim.start.earliest, (claim.end or claim.start).latest
    try:
        known = registry.summits(claim.organisation, held=False)
    except NotFound as error:
        return finding("summit", "unknown", f"{error}.", claim, on=first)
    rows = [row for row in known if row.start.earliest <= last and first <= row.end.latest]
    days = str(claim.start) if claim.end in (None, claim.start) else f"{claim.start}..{claim.end}"
    if not rows:
        near = _nearest(list(known), first)
        nearest = f"; the nearest is {near!r}" if near else ""
        said = f"the registry knows of no {code} summit on {days}{nearest}."
        return finding("summit", "unknown", said, claim, on=first)
    # Where two fall into the same days, the one that the text fits best is meant.
    row = min(rows, key=lambda r: (len(_differs(claim, r)), r.start.earliest))
    differs = _differs(claim, row)
    disputed = [f"only some sources call it a summit: {row.note}"] if row.held == "disputed" else []
    if row.held == "planned":
        return finding(
            "summit", "unknown", f"the {code} summit on {days} was only planned.", claim, on=first, rows=[row]
        )
    if not differs:
        at = f" in {row.place}" if row.place else ""
        said = f"the {code} summit on {days} was held{at}."
        return finding("summit", "agrees", said, claim, on=first, rows=[row], disputed=disputed)
    told = "; ".join(
        _DIFFERENCE[name].format(_text(getattr(claim, name, "")), _text(getattr(row, name))) for name in differs
    )
    said = f"the {code} summit on {days}: {told}."
    return finding("summit", "disagrees", said, claim, on=first, rows=[row], disputed=disputed, differs=differs)


def _differs(claim: Summit, row: SummitRecord) -> list[str]:
    """Return the fields in which they differ. Another name for a place in the same country is no difference."""
    differs = []
    if row.held == "no":
        differs.append("held")
    if claim.kind != row.kind:
        differs.append("kind")
    if claim.host and row.host and row.format == "in person" and claim.host.alpha_3 != row.host.alpha_3:
        differs.append("host")
    return differs


def _text(value: object) -> str:
    return str(getattr(value, "name", value))


def _nearest(rows: list[SummitRecord], day: date) -> SummitRecord | None:
    return min(rows, key=lambda row: abs((row.start.earliest - day).days), default=None)
