"""What the rows of a registry may and must hold, as ``docs/data-dictionary.md`` explains them. Tables only."""

from __future__ import annotations

from typing import get_args

from cis_summits.model import SummitKind
from cis_summits.registry.records import Confidence, Relation

__all__ = ["DATE", "DAY", "FLAG", "NUMBER", "ROWS", "SHAPES", "TEXT", "TEXTS", "WORDS", "YEAR"]

TEXT, DATE, TEXTS, FLAG, NUMBER, ROWS = "text", "date", "list of texts", "true or false", "number", "rows"
DAY, YEAR = "day", "year"
_EVIDENCE = {"sources": TEXTS, "confidence": TEXT, "note": TEXT}
_STRETCH = {"start": DATE, "end": DATE}

SHAPES: dict[str, dict[str, str]] = {
    "registry": {"first_day": DAY, "last_day": DAY, "complete": ROWS},
    "registry.complete": {"role*": TEXT, "since*": DAY, "countries*": TEXTS},
    "countries": {
        "alpha_2*": TEXT,
        "alpha_3*": TEXT,
        "numeric*": TEXT,
        "name*": TEXT,
        "official_name": TEXT,
        "dissolved": DATE,
        "standard": TEXT,
        "part_of": TEXT,
        "sources*": TEXTS,
        "names": ROWS,
        "representation": ROWS,
    },
    "countries.names": {
        "type*": TEXT,
        "language*": TEXT,
        "forms*": TEXTS,
        "weak": FLAG,
        "indeclinable": FLAG,
        "place": TEXT,
        "shared": FLAG,
        **_STRETCH,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "countries.representation": {
        "role*": TEXT,
        "organisations": TEXTS,
        **_STRETCH,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "people": {"id*": TEXT, "name*": TEXT, "wikidata": TEXT, "gender": TEXT, "names": ROWS, "terms": ROWS},
    "people.names": {
        "language*": TEXT,
        "given": TEXTS,
        "patronymic": TEXTS,
        "family": TEXTS,
        "other": TEXTS,
        "order": TEXT,
        "weak": FLAG,
        "indeclinable": FLAG,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "people.terms": {
        "office*": TEXT,
        "role": TEXT,
        "country": TEXT,
        "organisation": TEXT,
        "acting": FLAG,
        **_STRETCH,
        "start*": DATE,
        "versions": ROWS,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "people.terms.versions": {**_STRETCH, **_EVIDENCE, "sources*": TEXTS},
    "organisations": {
        "code*": TEXT,
        "name*": TEXT,
        "founded": DATE,
        "dissolved": DATE,
        "seat": TEXT,
        **_EVIDENCE,
        "sources*": TEXTS,
        "names": ROWS,
        "bodies": ROWS,
        "memberships": ROWS,
        "chairmanships": ROWS,
        "summits": ROWS,
        "theme_years": ROWS,
    },
    "organisations.names": {
        "type*": TEXT,
        "language*": TEXT,
        "forms*": TEXTS,
        "weak": FLAG,
        "indeclinable": FLAG,
        **_STRETCH,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "organisations.bodies": {
        "id*": TEXT,
        "kind*": TEXT,
        "name*": TEXT,
        "founded": DATE,
        "dissolved": DATE,
        "forms": TEXTS,
        "forms_ru": TEXTS,
        "weak": FLAG,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "organisations.memberships": {
        "country*": TEXT,
        "date*": DATE,
        "until": DATE,
        "event*": TEXT,
        "status*": TEXT,
        "detail": TEXT,
        "version": TEXT,
        "by": TEXT,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "organisations.chairmanships": {
        "country": TEXT,
        "people": TEXTS,
        "co_chairs": TEXTS,
        "start*": DATE,
        "end*": DATE,
        "version": TEXT,
        "by": TEXT,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "organisations.summits": {
        "id*": TEXT,
        "kind*": TEXT,
        "start*": DATE,
        "end": DATE,
        "place": TEXT,
        "venue": TEXT,
        "country": TEXT,
        "format": TEXT,
        "held": TEXT,
        "number": NUMBER,
        "chair": TEXT,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
    "organisations.theme_years": {
        "year*": YEAR,
        "title*": TEXT,
        "title_ru": TEXT,
        "scope": TEXT,
        "declared": DATE,
        "declared_at": TEXT,
        "additional": FLAG,
        **_EVIDENCE,
        "sources*": TEXTS,
    },
}
"""What a row may hold, by its place; a star marks what it must."""

_COUNTRY_NAME_TYPES = ("name", "official", "former", "table", "demonym", "people", "capital", "metonym", "city")
_ORGANISATION_NAME_TYPES = ("name", "acronym", "short", "former", "adjective")
_ROLES = ("head_of_state", "head_of_government", "executive_secretary", "secretary", "former_head_of_state")
WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("countries.names", "type"): _COUNTRY_NAME_TYPES,
    ("organisations.names", "type"): _ORGANISATION_NAME_TYPES,
    ("people.terms", "role"): _ROLES,
    ("countries.representation", "role"): ("head_of_state", "head_of_government"),
    ("people.names", "order"): ("family-first",),
    ("people", "gender"): ("f", "m"),
    ("organisations.memberships", "status"): get_args(Relation),
    ("organisations.memberships", "version"): ("main", "alternative"),
    ("organisations.chairmanships", "version"): ("main", "alternative"),
    ("organisations.summits", "kind"): get_args(SummitKind),
    ("organisations.summits", "held"): ("yes", "no", "planned", "disputed"),
    ("organisations.summits", "format"): ("in person", "video"),
    **{(place, "confidence"): get_args(Confidence) for place in SHAPES},
    ("organisations.theme_years", "scope"): ("theme year", "economic topic"),
}
"""The words that a key may have for its value."""
