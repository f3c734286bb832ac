"""Office phrases: "the first President of the Republic of Kazakhstan", "Tajik and Kazakh presidents".

Finds the words and what they head; who held the office stands in ``person_mentions``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cis_summits.grammar.name_index import NameIndex, is_capitalised
from cis_summits.lexicon import Entry, Hit, Tokens
from cis_summits.model import Country, Organisation

if TYPE_CHECKING:
    from cis_summits.registry import Alias

__all__ = ["OfficePhrase", "find"]

_PLACES_OF_COUNTRY = frozenset({"name", "official", "former"})
_NOUNS = 4  # common nouns in the name of what a country has: "Belarus's air force"
_NAME = 2  # tokens of a given name and a surname
_LONGEST_BODY = 24  # tokens; a body's name that runs on longer is no name


_DASHES = frozenset({"-", "–", "—", ":"})
_STATES = 4  # tokens of "the two observer states"
_GLOSS = 7  # tokens of "and two more Central Asian countries -"


@dataclass(slots=True)
class OfficePhrase:
    """An office as printed, with what it is the office of.

    Attributes:
        first: number of the first token, article left out.
        last: number after the last token.
        head: token numbers, half-open, of the office word itself.
        entry: the office in the lexicon.
        title: its canonical name, with prefix and body ("Acting President", "Director of the Border Service").
        countries: the countries named, in order; more than one only where ``plural``.
        organisation: the organisation named.
        body: what it heads, as printed, where that is neither country nor organisation.
        plural: whether several people are meant.
        definite: whether an article or possessive stands before it.
        prefixed: whether a word such as "former" or "first" changes it.
        listed: token numbers where each of ``countries`` stands.
    """

    first: int
    last: int
    head: tuple[int, int]
    entry: Entry
    title: str
    countries: list[Country] = field(default_factory=list)
    organisation: Organisation | None = None
    body: str = ""
    plural: bool = False
    definite: bool = False
    prefixed: bool = False
    listed: list[tuple[int, int]] = field(default_factory=list)


def find(tokens: Tokens, hits: Mapping[str, list[Hit[Entry]]], index: NameIndex) -> list[OfficePhrase]:
    """Return the office phrases of a text, in order."""
    modifiers = {(hit.last): hit for hit in hits["office_modifiers"]}
    phrases: list[OfficePhrase] = []
    floor = 0
    starts = {hit.first for hit in hits["offices"]}
    for hit in hits["offices"]:
        if hit.first < floor:
            continue
        if hit.last in starts and hit.last in modifiers and modifiers[hit.last].first == hit.first:
            continue  # "the Russian deputy minister" is no deputy
        phrase = _phrase(tokens, hit, modifiers, index, floor)
        if phrase is not None:
            phrases.append(phrase)
            floor = phrase.last
    return phrases


def _phrase(
    tokens: Tokens, hit: Hit[Entry], modifiers: Mapping[int, Hit[Entry]], index: NameIndex, floor: int
) -> OfficePhrase | None:
    entry, lower = hit.entry, tokens.lower
    form = " ".join(lower[hit.first : hit.last]).replace(" - ", "-")
    phrase = OfficePhrase(
        first=hit.first,
        last=hit.last,
        head=(hit.first, hit.last),
        entry=entry,
        title=entry.id,
        plural=form in entry.get("plurals", ()),
    )
    if entry.get("as_printed"):
        printed = tokens.text(hit.first, hit.last)
        phrase.title = printed if is_capitalised(printed) else printed[0].upper() + printed[1:]
    over = index.body_over.get(hit.first) or index.body_over.get(hit.last - 1)
    if over is not None and over.first >= floor and isinstance(over.entry.target, Organisation):
        # "EEC Board" Chairman, Chairman of the "Board of the Eurasian Economic Commission"
        phrase.organisation = over.entry.target
        phrase.first, phrase.last = min(hit.first, over.first), max(hit.last, over.last)
    body = _left(tokens, phrase, modifiers, index, floor)
    if (not phrase.countries and phrase.organisation is None) or entry.get("topic") or entry.get("needs"):
        body = _right(tokens, phrase, index) or body
    if phrase.entry.get("posts"):
        phrase.last = _posted(tokens, phrase, index)
    if body:
        phrase.body = body
        phrase.title += f" {body}"
    elif entry.get("of_country") and phrase.listed and phrase.listed[0][0] >= hit.last and phrase.entry is entry:
        phrase.entry = index.lexicon.entry("offices", entry.more["of_country"])  # the head of Belarus
        phrase.title = phrase.entry.id
    if form in phrase.entry.get("called", {}).get(phrase.countries[0].alpha_2 if phrase.countries else "", ()):
        phrase.title = phrase.title.removesuffix(entry.id) + form.title()
    if phrase.organisation is not None and (styled := phrase.entry.get("styled")) and not phrase.prefixed:
        phrase.title = styled.get(phrase.organisation.code, phrase.title)
    headless = not (body or phrase.organisation or phrase.countries)
    if entry.get("needs") == "of" and headless and is_capitalised(tokens.words[hit.first]):
        return None  # "Head Office": no office without what it heads; "director Ivan Petrov" is one
    return phrase


def _posted(tokens: Tokens, phrase: OfficePhrase, index: NameIndex) -> int:
    """Return the end of "to Belarus" behind "Ambassador", "Ambassador of Kazakhstan": where they serve, not whom."""
    at, count = phrase.last, len(tokens)
    if at + 1 >= count or at in index.breaks or tokens.lower[at] not in phrase.entry.get("posts", ()):
        return at
    begin = at + 1 + (tokens.lower[at + 1] in index.words("articles"))
    where = index.country_at.get(begin) or index.organisation_at.get(begin)
    return where.last if where is not None else at


def _left(
    tokens: Tokens, phrase: OfficePhrase, modifiers: Mapping[int, Hit[Entry]], index: NameIndex, floor: int
) -> str:
    """Take in what stands before the office; return the body it belongs to, if one is printed there."""
    lower, at = tokens.lower, phrase.first
    prefixes: list[str] = []
    body = ""
    while at > floor and at not in index.breaks:
        modifier = modifiers.get(at)
        if modifier is not None and modifier.first >= floor:
            if prefix := modifier.entry.get("prefix"):
                prefixes.insert(0, prefix)
            at = modifier.first
            continue
        if at >= 2 and lower[at - 1] == "-" and lower[at - 2] in index.words("ex"):
            prefixes.insert(0, "Former")
            at -= 2
            continue
        end = at
        if lower[at - 1] == "'":
            end = at - 1
        elif lower[at - 1] == "s" and at >= 2 and lower[at - 2] == "'":
            end = at - 2
        country = index.country_to.get(end)
        if country is not None and country.first >= floor and not phrase.countries:
            at = _countries_left(tokens, phrase, country, index, floor)
            continue
        organisation = index.organisation_to.get(end)
        if organisation is not None and organisation.first >= floor and phrase.organisation is None:
            phrase.organisation = organisation.entry.target  # type: ignore[assignment]
            at = organisation.first
            continue
        if phrase.entry.get("needs") and not body and end == at:
            start = _capitals_left(tokens, at, index, floor)
            if start < at:
                body = f"of the {tokens.text(start, at)}"
                at = start
                continue
        break
    phrase.first = at
    phrase.definite = at > 0 and lower[at - 1] in index.words("articles")
    phrase.prefixed = bool(prefixes)
    if prefixes:
        phrase.title = " ".join([*prefixes, phrase.title])
    return body


def _countries_left(tokens: Tokens, phrase: OfficePhrase, nearest: Hit[Alias], index: NameIndex, floor: int) -> int:
    """Collect "Kazakh and Uzbek" before a plural office; one country before a singular one."""
    found = [nearest]
    while phrase.plural and found[0].first not in index.breaks:
        at = found[0].first
        link = at - 1
        while link > floor and tokens.lower[link] in index.words("list_fillers") and link + 1 not in index.breaks:
            link -= 1
        before = index.country_to.get(link + 1)
        if link == at - 1 or before is None or before.first < floor or link + 1 in index.breaks:
            break
        found.insert(0, before)
    phrase.countries = [hit.entry.target for hit in found]  # type: ignore[misc]
    phrase.listed = [(hit.first, hit.last) for hit in found]
    return found[0].first


def _capitals_left(tokens: Tokens, at: int, index: NameIndex, floor: int) -> int:
    """Return where a run of capitalised words before ``at`` begins: "Federal Security Service" Director."""
    start = at
    while (
        start > floor
        and start not in index.breaks
        and is_capitalised(tokens.words[start - 1])
        and start not in index.country_to
    ):
        if start < at and tokens.starts[start] - tokens.ends[start - 1] > 1:
            break
        start -= 1
    # A single capital word is as likely the start of the sentence; two make a name.
    return start if at - start >= 2 else at


def _right(tokens: Tokens, phrase: OfficePhrase, index: NameIndex) -> str:
    """Take in "of …" after the office; return the body it heads, where that is no country or organisation."""
    body, goes_on = _right_once(tokens, phrase, index)
    while goes_on:  # the country behind the body
        _, goes_on = _right_once(tokens, phrase, index)
    return body


def _right_once(tokens: Tokens, phrase: OfficePhrase, index: NameIndex) -> tuple[str, bool]:
    """Take in one "of …"; return the body it names, and whether another may follow."""
    lower, at, count = tokens.lower, phrase.last, len(tokens.words)
    if at >= count or at in index.breaks:
        return "", False
    links = phrase.entry.get("links", index.words("office_links"))
    if lower[at] in phrase.entry.get("posts", ()) and _posted(tokens, phrase, index) > at:
        return "", False
    if lower[at] not in links and not (phrase.plural and lower[at] in index.words("plural_links")):
        return "", False
    begin = at + 1
    if begin < count and lower[begin] in index.words("articles"):
        begin += 1
    if begin >= count:
        return "", False
    described = phrase.plural and begin not in index.country_at
    if described:
        begin = _behind_states(lower, begin, index)
    country = index.country_at.get(begin)
    if country is not None and country.entry.type in _PLACES_OF_COUNTRY:
        _countries_right(tokens, phrase, country, index)
        if described:
            phrase.last = at  # what is said of the countries is no part of the office
            return "", False
        return _owned(tokens, phrase, at, index), False
    if country is not None and country.entry.type == "demonym" and _state_behind(tokens, phrase, country, index):
        return "", False
    organisation = index.organisation_at.get(begin)
    if organisation is not None:
        phrase.organisation = organisation.entry.target  # type: ignore[assignment]
        phrase.last = _behind_acronym(tokens, organisation.last)
        if organ := phrase.entry.get("organs", {}).get(organisation.entry.body):
            phrase.entry = index.lexicon.entry("offices", organ)
            phrase.title = organ
        if _goes_on(tokens, phrase.last, index):
            organs = phrase.entry.get("organs", {}) if organisation.entry.body is not None else {}
            if organ := organs.get(lower[phrase.last]):
                phrase.entry = index.lexicon.entry("offices", organ)
                phrase.title = organ
            phrase.last = _body_end(tokens, phrase.last, index)
        return "", False
    if not is_capitalised(tokens.words[begin]):
        return "", False
    end = _body_end(tokens, begin, index)
    if end == begin:
        return "", False
    phrase.last = end
    return tokens.text(at, end), True


def _behind_acronym(tokens: Tokens, at: int) -> int:
    """Return the token behind "(CSTO)" and "'s" where they stand at token ``at``, else ``at``."""
    words = tokens.words
    if words[at : at + 1] == ["("] and words[at + 2 : at + 3] == [")"] and words[at + 1].isupper():
        at += 3
    if words[at : at + 2] == ["'", "s"] and is_capitalised(words[at + 2 : at + 3][0] if at + 2 < len(words) else ""):
        at += 2
    return at


def _owned(tokens: Tokens, phrase: OfficePhrase, at: int, index: NameIndex) -> str:
    """Take in what a country has, behind "of": "head of Belarus's air force" is no head of Belarus."""
    lower, last, count = tokens.lower, phrase.last, len(tokens.words)
    begin = last
    if lower[last : last + 1] == ["'"]:
        begin = last + 1 + (lower[last + 1 : last + 2] == ["s"])
    elif last < count and not _another_name(tokens, last, phrase, index):
        return ""
    end = _body_end(tokens, begin, index)
    if end == begin:
        # Words that no name or mark ends may be the verb: they are left out of the name.
        upto = begin
        while upto < min(count, begin + _NOUNS) and lower[upto].isalpha() and not is_capitalised(tokens.words[upto]):
            upto += 1
        if upto < count and upto not in index.breaks and (lower[upto] == "," or is_capitalised(tokens.words[upto])):
            end = upto
    phrase.last = end
    return f"of the {tokens.text(begin, end)}" if begin > last else tokens.text(at, end)


def _another_name(tokens: Tokens, at: int, phrase: OfficePhrase, index: NameIndex) -> bool:
    """Tell whether a country is but the front of a name: "head of Georgia Rail". Leaders' names follow as well."""
    if phrase.entry.get("of_country") is None or at in index.breaks or not is_capitalised(tokens.words[at]):
        return False
    return at not in index.people and at not in index.given and at not in index.office_starts


def _state_behind(tokens: Tokens, phrase: OfficePhrase, country: Hit[Alias], index: NameIndex) -> bool:
    """Read "of the Kazakh state", "of the Kazakh government" behind an office; tell whether it stands there."""
    word = tokens.lower[country.last] if country.last < len(tokens.words) else ""
    if word in index.words("government_nouns") and phrase.entry.get("of_government"):
        phrase.entry = index.lexicon.entry("offices", phrase.entry.more["of_government"])
        phrase.title = phrase.entry.id
    elif word not in index.words("state_nouns"):
        return False
    phrase.countries = [country.entry.target]  # type: ignore[list-item]
    phrase.listed = [(country.first, country.last)]
    phrase.last = country.last + 1
    return True


def _goes_on(tokens: Tokens, at: int, index: NameIndex) -> bool:
    nouns = index.words("body_nouns")
    return at < len(tokens.words) and tokens.lower[at] in nouns and is_capitalised(tokens.words[at])


def _body_end(tokens: Tokens, begin: int, index: NameIndex) -> int:
    """Return where the name of a body that begins at ``begin`` ends, before the name of a person."""
    at, lower, words = begin, tokens.lower, tokens.words
    inner = index.words("within_names")
    last_capital = begin
    while at < len(tokens.words) and at - begin < _LONGEST_BODY:
        if at > begin and (
            at in index.people or at in index.given or at in index.office_starts or at in index.breaks
        ):
            break
        country = index.country_at.get(at)
        if country is not None and at > begin and lower[at - 1] in inner:
            break
        if is_capitalised(words[at]) or words[at].isdigit():
            at += 1
            last_capital = at
            continue
        if lower[at] in inner:
            at += 1
            continue
        break
    return _before_name(tokens, begin, last_capital, index)


def _before_name(tokens: Tokens, begin: int, end: int, index: NameIndex) -> int:
    """Return where a body's name ends before a person's: "of the Anti-Terrorist Structure Ivan Ivanov"."""
    noun = end - _NAME - 1
    if noun <= begin or tokens.lower[noun] not in index.words("named_bodies"):
        return end
    return noun + 1 if all(word.isalpha() and is_capitalised(word) for word in tokens.words[noun + 1 : end]) else end


def _countries_right(tokens: Tokens, phrase: OfficePhrase, nearest: Hit[Alias], index: NameIndex) -> None:
    """Collect "of Russia, Belarus and Kazakhstan" after a plural office; one country after a singular one."""
    found = [nearest]
    lower, count = tokens.lower, len(tokens.words)
    while phrase.plural:
        at = found[-1].last
        link = at
        while link < count and lower[link] in index.words("list_fillers"):
            link += 1
        if link == at or (link < count and link not in index.country_at):
            link = _behind_dash(lower, link, index) or link
        after = index.country_at.get(link)
        if link == at or after is None or link in index.breaks or after.entry.type not in _PLACES_OF_COUNTRY:
            break
        found.append(after)
    phrase.countries = [hit.entry.target for hit in found]  # type: ignore[misc]
    phrase.listed = [(hit.first, hit.last) for hit in found]
    phrase.last = found[-1].last


def _behind_states(lower: list[str], at: int, index: NameIndex) -> int:
    """Return the token of the first name in "observer states A and B"; else ``at``."""
    states = index.words("states")
    for word in range(at, min(at + _STATES, len(lower) - 1)):
        if lower[word] in states:
            behind = word + 1
            if behind + 1 < len(lower) and lower[behind] == "," and lower[behind + 1] in index.words("namely"):
                behind += 2
            return behind if behind in index.country_at and behind not in index.breaks else at
    return at


def _behind_dash(lower: list[str], at: int, index: NameIndex) -> int | None:
    """Return the token behind the dash of "and two Central Asian states - A and B"; ``None`` if there is none."""
    for dash in range(at, min(at + _GLOSS, len(lower) - 1)):
        if lower[dash] in _DASHES:
            return dash + 1 if dash > at and lower[dash - 1] in index.words("states") else None
    return None
