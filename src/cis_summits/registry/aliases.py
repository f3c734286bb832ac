"""Turns the names of a catalogue into the gazetteer that a text is looked up in.

Spellings that occur in tables only are left out; names that are written in capitals in a headline are found too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

from cis_summits.lexicon import Gazetteer
from cis_summits.model import Country, Leader, Organisation
from cis_summits.registry.alias import ALIAS_KINDS, Alias, AliasKind
from cis_summits.registry.catalogue import Catalogue
from cis_summits.registry.days import partial
from cis_summits.registry.source_files import Row

__all__ = ["aliases", "build_gazetteer", "phrases"]

# Types whose forms also occur in capitals throughout, as in headlines and date lines.
_SHOUTED = frozenset(("name", "demonym", "capital", "city", "surname", "full"))


def _start(text: str) -> date | None:
    start = partial(text)
    return start.earliest if start else None


def _end(text: str) -> date | None:
    end = partial(text)
    if end is None:
        return None
    return end.earliest if end.day else end.latest + timedelta(days=1)


def _of_row(kind: AliasKind, target: Country | Organisation, row: Row) -> Iterator[Alias]:
    language, type_, weak = row["language"], row["type"], row.get("weak", False)
    start, end = _start(row.get("start", "")), _end(row.get("end", ""))
    for form in (*row["forms"], *row.get("inflected", ())):
        if kind == "organisation":
            cased = type_ not in ("name", "former") or form.count(" ") < 2
        else:
            cased = not (language == "ru" and type_ in ("demonym", "people"))
        yield Alias(kind, form, target, type_, language, start, end, weak, cased)


def aliases(catalogue: Catalogue) -> Iterator[Alias]:
    """Yield every spelling of every name that may occur in a running text."""
    for row in catalogue.country_rows:
        country = catalogue.country(row["alpha_3"])
        for name in row.get("names", ()):
            if name["type"] != "table" and name["language"] in ("en", "ru"):
                yield from _of_row("country", country, name)
    for row in catalogue.people_rows:
        leader: Leader = catalogue.leader(row["id"])
        for language, kind, form, weak, cases in row["spellings"]:
            if language in ("en", "ru"):
                weak = weak or kind == "address"
                kind = "full" if kind == "rare" else kind
                yield Alias("person", form, leader, kind, language, weak=weak)
                for spelling in cases:
                    yield Alias("person", spelling, leader, kind, language, weak=weak)
    for row in catalogue.organisation_rows:
        organisation = catalogue.organisations[row["code"]]
        for name in row.get("names", ()):
            yield from _of_row("organisation", organisation, name)
        for body in row.get("bodies", ()):
            for language, key in (("en", "forms"), ("ru", "forms_ru"), ("ru", "inflected_ru")):
                for form in body.get(key, ()):
                    yield Alias(
                        kind="organisation",
                        form=form,
                        target=organisation,
                        type="body",
                        language=language,
                        start=_start(body.get("founded", "")),
                        end=_end(body.get("dissolved", "")),
                        weak=body.get("weak", False),
                        cased=" " not in form or body.get("weak", False),
                        body=body["kind"],
                    )


def _without_diaeresis(found: Iterable[Alias]) -> Iterator[Alias]:
    """Yield the aliases, and those with "ё" once more with the "е" that most Russian texts print for it."""
    for alias in found:
        yield alias
        if "ё" in alias.form or "Ё" in alias.form:
            yield alias._replace(form=alias.form.replace("ё", "е").replace("Ё", "Е"))


def _merged(found: Iterable[Alias]) -> Collection[Alias]:
    """Join aliases of one form and target into one, so that a place gives one hit for each thing it may mean.

    The name was in use whenever one of them was (Astana before 2019 and after 2022). The first type stays, unless
    only the other still holds (Almaty is a city, and no longer the capital).
    """
    merged: dict[tuple[str, str, int], Alias] = {}
    for alias in found:
        key = (alias.kind, alias.form, id(alias.target))
        old = merged.setdefault(key, alias)
        if old is not alias and (old.start, old.end) != (alias.start, alias.end):
            start = min(old.start, alias.start) if old.start and alias.start else None
            end = max(old.end, alias.end) if old.end and alias.end else None
            kept = alias.type if old.end and not alias.end else old.type
            merged[key] = old._replace(start=start, end=end, weak=old.weak and alias.weak, type=kept)
    return merged.values()


def phrases(catalogue: Catalogue) -> Iterator[tuple[str, Alias, bool]]:
    """Yield what a text is looked up for: the phrase, the name it is, and whether its capitals count."""
    merged = list(_merged(_without_diaeresis(aliases(catalogue))))
    forms = {alias.form for alias in merged}
    acronyms = {alias.form for alias in merged if alias.kind == "organisation" and alias.form.isupper()}
    for alias in merged:
        if alias.form.removeprefix("the ") in forms and alias.form.startswith("the "):
            continue  # found without its article, which would only hide longer names that start behind it
        yield alias.form, alias, alias.cased
        if alias.cased and alias.type in _SHOUTED and alias.language == "en":
            shouted = alias.form.upper()
            if shouted != alias.form and shouted not in acronyms:
                yield shouted, alias, True


def build_gazetteer(catalogue: Catalogue) -> Gazetteer[Alias]:
    """Return a gazetteer with the categories "country", "person" and "organisation"."""
    gazetteer: Gazetteer[Alias] = Gazetteer()
    gazetteer.categories.update(ALIAS_KINDS)
    for phrase, alias, cased in phrases(catalogue):
        gazetteer.add(alias.kind, phrase, alias, cased=cased)
    return gazetteer
