"""Reads the openings by which agencies sign: "SOCHI, March 3. /TASS/.", "MINSK, 3 March (BelTA) –"."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from cis_summits.lexicon import SHARED, Entry, Gazetteer, Hit, Tokens, load_lexicon
from cis_summits.lexicon.gazetteer import first_word
from cis_summits.lexicon.tokens import phrase_words
from cis_summits.sources.datelines import DASHES, DIGIT, dated, dates_of, printed
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.openings import STAMP, Opening, spaced
from cis_summits.sources.page import Page

__all__ = ["AgencyLine", "agency_alone", "agency_line", "agency_named", "agency_reporting", "without_agency"]

_LONGEST = 32  # tokens
_LONG = 4  # letters of a word that may tell an agency
_NAME = 5  # tokens of the name of a town or country, with the bracket


class AgencyLine(NamedTuple):
    """The opening of a paragraph by which an agency signs: ``end`` is the offset after it."""

    end: int
    publisher: str | None
    date: datetime.date | None
    place: str | None


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    """Return the words with which the names of agencies begin."""
    return frozenset(first_word(form) for entry in load_lexicon(SHARED).category("agencies") for form in entry.forms)


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Return one word of each name, its first long one: "the" begins a name, too, but tells nothing."""
    forms = (form.lower() for entry in load_lexicon(SHARED).category("agencies") for form in entry.forms)
    names = map(phrase_words, forms)
    return frozenset(next((word for word in name if len(word) >= _LONG), name[0]) for name in names)


@lru_cache(maxsize=1)
def _names() -> Gazetteer[Entry]:
    """Return the names of agencies alone; lines are looked up one by one, for these names and nothing else."""
    return load_lexicon(SHARED).gazetteer_of("agencies")


def _named_in(line: Tokens) -> list[Hit[Entry]]:
    """Return the agencies that a line names; "Tass" is none in "Prime-Tass"."""
    return [
        hit
        for hit in _names().scan(line)["agencies"]
        if not hit.first or line.words[hit.first - 1] != "-" or line.starts[hit.first] > line.ends[hit.first - 1]
    ]


def agency_named(line: Tokens) -> str | None:
    """Return the site of the first agency that a line names, or ``None``."""
    found = _named_in(line)
    return str(found[0].entry.get("site")) if found else None


def agency_alone(line: Tokens, beside: frozenset[str]) -> str | None:
    """Return the site of the agency that a line names and nothing else but words ``beside``, or ``None``."""
    found = _named_in(line)
    whole = len(found) == 1 and not found[0].first and beside.issuperset(line.lower[found[0].last :])
    return str(found[0].entry.get("site")) if whole else None


def without_agency(place: str) -> str:
    """Return a place without the agency printed before it: "Example News, Minsk"."""
    line = Tokens(place)
    for hit in load_lexicon(SHARED).gazetteer.scan(line)["agencies"]:
        if hit.first == 0 and hit.last + 1 < len(line) and line.words[hit.last] in ",.":
            return place[line.starts[hit.last + 1] :]
    return place


def agency_reporting(page: Page, start: int, end: int) -> str | None:
    """Return the site of the first agency that reports of itself in a stretch: "as Example News reports"."""
    line = Tokens(page.tokens.view[start:end])
    verbs = page.lexicon.forms("dateline_words", "reports")
    for hit in _named_in(line):
        if line.lower[hit.last : hit.last + 1] and line.lower[hit.last] in verbs:
            return str(hit.entry.get("site"))
    return None


def agency_line(page: Page, paragraph: Paragraph, reference: datetime.date | None) -> AgencyLine | None:
    """Read the opening of a paragraph as the date line of an agency; ``None`` if it is none.

    Such a line is made of place, date, agency and author in any order, all of them short and set apart by
    marks; it names an agency, or it has a date or a place in capitals before a dash or full stop.

    Args:
        page: the text.
        paragraph: the paragraph.
        reference: the day by which a day without year is dated.
    """
    if (paragraph, reference) not in page.agency_lines:
        page.agency_lines[paragraph, reference] = _agency_line(page, paragraph, reference)
    return page.agency_lines[paragraph, reference]


def _agency_line(page: Page, paragraph: Paragraph, reference: datetime.date | None) -> AgencyLine | None:
    tokens = page.tokens
    last = min(paragraph.last, paragraph.first + _LONGEST)
    first = tokens.words[paragraph.first]
    if first[0].isupper():
        placed = _placed_opening(page, paragraph, last) or _bracketed_opening(page, paragraph, last)
        if placed is not None:
            return placed
    if first.isdecimal() and (stamped := _dated_opening(page, paragraph, last)) is not None:
        return stamped
    capitals = first.isupper() and len(first) > 1
    if not capitals and _signs().isdisjoint(tokens.lower[paragraph.first : last]):
        return None
    if last - paragraph.first > 2 and tokens.words[paragraph.first + 1] == ":" and first.isalpha():
        return None  # "Source: Xinhua" is a label with its value
    capitals = any(len(word) > 2 for word in filter(str.isupper, tokens.words[paragraph.first : last]))
    told = not _telling().isdisjoint(tokens.lower[paragraph.first : last])
    if not (capitals or told):
        return None  # neither an agency nor a place in capitals
    if not (told or _may_open(page, first) or DIGIT.search(tokens.view, paragraph.start, tokens.ends[last - 1])):
        return None
    line = Tokens(tokens.view[paragraph.start : tokens.ends[last - 1]])
    agencies = _named_in(line) if told else []
    if not (capitals or agencies):
        return None
    opening = Opening(page, line, agencies, whole=last == paragraph.last)
    if not opening.holds():
        return None
    agency = opening.agency
    return AgencyLine(
        end=paragraph.start + line.ends[opening.closed - 1],
        publisher=str(agency.entry.get("site")) if agency is not None else None,
        date=dated(opening.date, reference),
        place=opening.printed_place(),
    )


def _dated_opening(page: Page, paragraph: Paragraph, last: int) -> AgencyLine | None:
    """Read "5 May 2020 -- The leaders": a whole date before a dash."""
    line = Tokens(page.tokens.view[paragraph.start : page.tokens.ends[last - 1]])
    for found in dates_of(page.lexicon, line)[:1]:
        at = found.last
        if found.first or found.form != "full" or at >= len(line):
            break
        while at < len(line) and line.words[at] in DASHES and spaced(line, at):
            at += 1
        if found.last < at < len(line) and line.words[at][0].isalpha():  # not "5 May 2020 - 18:57"
            return AgencyLine(
                end=paragraph.start + line.ends[at - 1], publisher=None, date=dated(found, None), place=None
            )
    return None


def _may_open(page: Page, word: str) -> bool:
    """Tell whether a date line without agency and date may open with a word: a place in capitals, a mark, "By"."""
    return not word[0].isalpha() or (word.isupper() and len(word) > 2) or word.lower() in page.words.byline


def _placed_opening(page: Page, paragraph: Paragraph, last: int) -> AgencyLine | None:
    """Read "Minsk, 5 May 2020 -- The leaders": a place of a word or two and a whole date before a mark."""
    words = page.tokens.words
    digit = next(
        (at for at in range(paragraph.first, min(last, paragraph.first + STAMP + 2)) if words[at].isdecimal()), 0
    )
    closed = digit and any(word in DASHES or word == "." for word in words[digit : min(last, digit + 6)])
    if not closed:
        return None
    line = Tokens(page.tokens.view[paragraph.start : page.tokens.ends[last - 1]])
    for found in dates_of(page.lexicon, line)[:1]:
        before, at = line.words[: found.first], found.last
        apart = before[-1:] == [","] or (before[-1:] and before[-1] in DASHES and spaced(line, found.first - 1))
        named = apart and all(word[0].isupper() or word in ",." for word in before[:-1])
        if found.form != "full" or not named or at + 1 >= len(line):
            break
        if line.words[at] == ".":
            at += 1
        elif line.words[at] not in DASHES or not spaced(line, at):
            break
        while at < len(line) and line.words[at] in DASHES:
            at += 1
        if at < len(line) and line.words[at][0].isupper():
            place: str | None = printed(line.view, 0, line.ends[found.first - 2])
            opener = Tokens(place or "")
            site = agency_alone(opener, page.words.agency)  # "TASS, 20 December 2012."
            place = None if site is not None else without_agency(place or "")
            site = site or agency_named(opener)
            return AgencyLine(
                end=paragraph.start + line.ends[at - 1], publisher=site, date=dated(found, None), place=place
            )
    return None


def _bracketed_opening(page: Page, paragraph: Paragraph, last: int) -> AgencyLine | None:
    """Read "Minsk [Belarus]: The leaders": a place, its country in brackets, and a colon or a dash."""
    words = page.tokens.words
    name = range(paragraph.first, min(last, paragraph.first + _NAME))
    opens = next((at for at in name if words[at] == "["), None)
    if opens is None:
        return None
    closes = next((at for at in range(opens + 1, min(last, opens + _NAME)) if words[at] == "]"), None)
    if closes is None or closes + 2 >= last or words[closes + 1] not in (":", *DASHES):
        return None
    if not all(words[at][0].isupper() for at in range(paragraph.first, closes) if words[at] not in "[-."):
        return None
    starts, ends = page.tokens.starts, page.tokens.ends
    place = printed(page.tokens.view, paragraph.start, starts[closes + 1])
    return AgencyLine(end=ends[closes + 1], publisher=None, date=None, place=place)
