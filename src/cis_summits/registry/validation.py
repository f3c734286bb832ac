"""Checks the rows of a registry; every complaint names the file or subject, the row and the reason.

:func:`row_problems` looks at each row by itself, as written; :func:`whole_problems` at how the rows of the
compact form fit together. Which facts are true is not its business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cis_summits.errors import RegistryDataError
from cis_summits.registry.days import partial
from cis_summits.registry.folding import fold
from cis_summits.registry.shapes import DATE, DAY, FLAG, NUMBER, ROWS, SHAPES, TEXT, TEXTS, WORDS, YEAR
from cis_summits.registry.source_files import KINDS, Row, key_of
from cis_summits.text import shown

__all__ = ["row_problems", "validate_rows", "validate_whole", "whole_problems"]

_OWN = frozenset({"file"})


def _where(kind: str, row: Mapping[str, Any]) -> str:
    return str(row.get("file") or f"{kind} {key_of(kind, row) or '(no key)'}")


# -- each row by itself


def row_problems(facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with single rows: missing, unknown or ill-typed keys, dates out of order, no source."""
    yield from _row("registry", {key: value for key, value in facts.items() if key not in KINDS}, "registry.toml")
    for kind in KINDS:
        for row in facts.get(kind, ()):
            yield from _row(kind, row, _where(kind, row))


def _row(shape: str, row: Mapping[str, Any], where: str) -> Iterator[str]:
    if not isinstance(row, Mapping):
        yield f"{where}: a table is wanted, not {shown(row)}"
        return
    wanted = SHAPES[shape]
    kinds = {key.rstrip("*"): what for key, what in wanted.items()}
    for key in (key.rstrip("*") for key in wanted if key.endswith("*")):
        if row.get(key) in (None, "", []):
            missing = "has no source" if key == "sources" else f"has no {key!r}"
            yield f"{where}: {missing}"
    for key, value in row.items():
        if key in _OWN:
            continue
        if key not in kinds:
            yield f"{where}: unknown key {key!r}"
        elif kinds[key] == ROWS and not isinstance(value, list | tuple):
            yield f"{where}: {key!r} wants a list of {ROWS}, not {shown(value)}"
        elif kinds[key] == ROWS:
            for number, inner in enumerate(value, 1):
                yield from _row(f"{shape}.{key}", inner, f"{where}: {key} row {number}")
        else:
            yield from _value(shape, key, value, kinds[key], where)
    yield from _order(row, where)
    if row.get("version") == "alternative" and not row.get("by"):
        yield f"{where}: an alternative needs 'by': whose account it is"


def _value(shape: str, key: str, value: object, kind: str, where: str) -> Iterator[str]:
    fits = {
        TEXT: isinstance(value, str),
        DATE: isinstance(value, str),
        DAY: isinstance(value, str),
        TEXTS: isinstance(value, list) and all(isinstance(x, str) and x for x in value),
        FLAG: isinstance(value, bool),
        NUMBER: isinstance(value, int) and not isinstance(value, bool),
        YEAR: isinstance(value, int) and not isinstance(value, bool) and date.min.year <= value < date.max.year,
    }
    if not fits[kind]:
        yield f"{where}: {key!r} wants a {kind}, not {shown(value)}"
    elif kind in (DATE, DAY) and isinstance(value, str):
        try:
            partial(value) if kind == DATE else date.fromisoformat(value)
        except ValueError as error:
            yield f"{where}: {key!r}: {error}"
    words = WORDS.get((shape, key))
    if words and value not in words:
        yield f"{where}: {key!r} is {shown(value)}, not one of {', '.join(words)}"


def _order(row: Mapping[str, Any], where: str) -> Iterator[str]:
    for first, last in (("start", "end"), ("date", "until"), ("founded", "dissolved")):
        try:
            start, end = partial(row.get(first, "")), partial(row.get(last, ""))
        except (ValueError, TypeError):
            continue  # told already
        if start and end and start.earliest > end.latest:
            yield f"{where}: {first} {start} lies after {last} {end}"


# -- the rows together


def whole_problems(facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong between rows of the compact form: codes, terms that overlap or leave gaps, shared names."""
    missing = [f"registry.toml: has no {key!r}" for key in ("first_day", "last_day") if key not in facts]
    if missing:
        yield from missing
        return
    if facts["first_day"] > facts["last_day"]:
        yield f"registry.toml: first_day {facts['first_day']} lies after last_day {facts['last_day']}"
    for kind in KINDS:
        yield from _keys(kind, facts[kind])
    countries = {code for row in facts["countries"] for code in (row["alpha_2"], row["alpha_3"])}
    organisations = {row["code"] for row in facts["organisations"]}
    for kind in KINDS:
        for row in facts[kind]:
            yield from _codes(row, _where(kind, row), countries, organisations)
    yield from _terms(facts)
    yield from _memberships(facts)
    yield from _chairs(facts)
    yield from _shared_names(facts)


def _keys(kind: str, rows: list[Row]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for row in rows:
        key, where = key_of(kind, row), _where(kind, row)
        if key in seen:
            yield f"{where}: the key {key!r} is taken by {seen[key]}"
        seen[key] = where
    ids: set[str] = set()
    for row in rows:
        for summit in row.get("summits", ()):
            if summit["id"] in ids:
                yield f"{_where(kind, row)}: the summit {summit['id']!r} stands twice"
            ids.add(summit["id"])


def _codes(row: Mapping[str, Any], where: str, countries: set[str], organisations: set[str]) -> Iterator[str]:
    for key, value in row.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for number, inner in enumerate(value, 1):
                yield from _codes(inner, f"{where}: {key} row {number}", countries, organisations)
        elif key in ("country", "chair", "part_of") and value and value not in countries:
            yield f"{where}: unknown country {value!r}"
        elif key == "co_chairs":
            yield from (f"{where}: unknown country {code!r}" for code in value if code not in countries)
        elif key == "organisation" and value and value not in organisations:
            yield f"{where}: unknown organisation {value!r}"
        elif key == "organisations":
            yield from (f"{where}: unknown organisation {code!r}" for code in value if code not in organisations)


Stretch = tuple[date, date, str, str]  # first day, day after the last, whose, where


def _stretch(row: Mapping[str, Any], of: str, where: str) -> Stretch:
    start, end = partial(row.get("start", "")), partial(row.get("end", ""))
    first = start.latest if start else date.min
    return first, end.earliest if end else date.max, of, where


def _overlaps(stretches: list[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield neighbours in time that share a day and belong to different subjects."""
    last: Stretch | None = None
    for one in sorted(stretches):
        if last is not None and one[0] < last[1] and one[2] != last[2]:
            yield last, one
        if last is None or one[1] > last[1]:
            last = one


def _terms(facts: Mapping[str, Any]) -> Iterator[str]:
    by: dict[tuple[str, str], list[Stretch]] = {}
    for person in facts["people"]:
        for number, term in enumerate(person.get("terms", ()), 1):
            where = f"{_where('people', person)}: terms row {number}"
            if bool(term.get("country")) == bool(term.get("organisation")):
                yield f"{where}: a term is of a country or of an organisation, one of the two"
            role = term.get("role", "")
            if role in ("head_of_state", "head_of_government"):
                by.setdefault((term.get("country", ""), role), []).append(_stretch(term, person["id"], where))
    for (country, role), stretches in by.items():
        for a, b in _overlaps(stretches):
            yield f"{b[3]}: {role} of {country} overlaps with {a[2]} ({a[3]}), {b[0]} to {min(a[1], b[1])}"
    for rule in facts.get("complete", ()):
        since = date.fromisoformat(rule["since"])
        for country in rule["countries"]:
            yield from _gaps(country, rule["role"], by.get((country, rule["role"]), []), since, facts["last_day"])


def _gaps(country: str, role: str, stretches: list[Stretch], since: date, last_day: str) -> Iterator[str]:
    reached = since
    for first, end, ident, where in sorted(stretches):
        if first > reached:
            yield f"{where}: nobody is {role} of {country} from {reached} until {ident} on {first}"
        reached = max(reached, end)
    if reached <= date.fromisoformat(last_day):
        yield f"people: nobody is {role} of {country} from {reached}"


def _memberships(facts: Mapping[str, Any]) -> Iterator[str]:
    for row in facts["organisations"]:
        seen: dict[tuple[str, str], tuple[str, int]] = {}
        for number, step in enumerate(row.get("memberships", ()), 1):
            if step.get("version", "main") == "main":
                key = (step["country"], step["date"])
                status, other = seen.setdefault(key, (step["status"], number))
                if status != step["status"]:
                    where = f"{_where('organisations', row)}: memberships row {number}"
                    yield f"{where}: {step['status']} on {step['date']}, but row {other} says {status}"


def _chairs(facts: Mapping[str, Any]) -> Iterator[str]:
    for row in facts["organisations"]:
        stretches = [
            _stretch(chair, f"row {number}", f"{_where('organisations', row)}: chairmanships row {number}")
            for number, chair in enumerate(row.get("chairmanships", ()), 1)
            if chair.get("version", "main") == "main"
        ]
        for a, b in _overlaps(stretches):
            yield f"{b[3]}: overlaps with {a[2]}"


def _shared_names(facts: Mapping[str, Any]) -> Iterator[str]:
    """Names of two countries or organisations, or whole names of two people, in use on the same day."""
    users: dict[str, list[Stretch]] = {}
    for row in facts["countries"]:
        for number, name in enumerate(row.get("names", ()), 1):
            if name["type"] in ("name", "official", "former", "table") and not name.get("shared"):
                where = f"{_where('countries', row)}: names row {number}"
                for form in name["forms"]:
                    users.setdefault(fold(form), []).append(_stretch(name, row["alpha_3"], where))
    for key, stretches in users.items():
        for a, b in _overlaps(stretches):
            yield f"{b[3]}: {key!r} is also a name of {a[2]} ({a[3]}); mark both rows shared = true if that is so"
    users = {}
    for row in facts["organisations"]:
        for number, name in enumerate(row.get("names", ()), 1):
            where = f"{_where('organisations', row)}: names row {number}"
            for form in name["forms"]:
                users.setdefault(fold(form), []).append(_stretch(name, row["code"], where))
    for key, stretches in users.items():
        for a, b in _overlaps(stretches):
            yield f"{b[3]}: {key!r} is also a name of {a[2]} ({a[3]})"
    bearers: dict[str, tuple[str, str]] = {}
    for person in facts["people"]:
        for key in {fold(s[2]) for s in person.get("spellings", ()) if s[1] == "full"}:
            ident, where = bearers.setdefault(key, (person["id"], _where("people", person)))
            if ident != person["id"] and _serve_together(facts, ident, person["id"]):
                yield f"{_where('people', person)}: {key!r} is a name of {ident} ({where}) too, in office then"


def _serve_together(facts: Mapping[str, Any], one: str, other: str) -> bool:
    terms = {
        p["id"]: [_stretch(t, p["id"], "") for t in p.get("terms", ())]
        for p in facts["people"]
        if p["id"] in (one, other)
    }
    return any(a[0] < b[1] and b[0] < a[1] for a in terms[one] for b in terms[other])


# -- raising


def validate_rows(facts: Mapping[str, Any]) -> None:
    """Check the rows as written.

    Raises:
        RegistryDataError: with one line a problem.
    """
    _raise(list(row_problems(facts)))


def validate_whole(facts: Mapping[str, Any]) -> None:
    """Check how the rows of the compact form fit together.

    Raises:
        RegistryDataError: with one line a problem.
    """
    _raise(list(whole_problems(facts)))


def _raise(problems: list[str]) -> None:
    if problems:
        raise RegistryDataError("\n".join(problems))
