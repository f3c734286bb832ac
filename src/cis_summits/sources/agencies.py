"""Reads the openings by which agencies sign: "SOCHI, March 3. /TASS/.", "MINSK, 3 March (BelTA) –"."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from cis_summits.grammar.dates import DateHit
from cis_summits.lexicon import SHARED, Entry, Gazetteer, Hit, Tokens, load_lexicon
from cis_summits.sources.datelines import DASHES, DIGIT, MARKS, PLACE, dated, dates_of, printed, time_end
from cis_summits.sources.layout import Paragraph
from cis_summits.sources.page import Page, Words

__all__ = ["AgencyLine", "agency_alone", "agency_line", "agency_named", "agency_reporting", "without_agency"]

_LONGEST = 32  # tokens
_LONG = 4  # letters of a word that may tell an agency
_STAMP = 4  # tokens of a time before the date
_BRACKETS = {"(": ")", "[": "]"}
_NAME = 5  # tokens of the name of a town or country, with the bracket
_CLOSERS = "./):|"  # marks, beside a dash, that may close an opening


class AgencyLine(NamedTuple):
    """The opening of a paragraph by which an agency signs: ``end`` is the offset after it."""

    end: int
    publisher: str | None
    date: datetime.date | None
    place: str | None


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    """Return the words with which the names of agencies begin."""
    return frozenset(
        Tokens(form).lower[0] for entry in load_lexicon(SHARED).category("agencies") for form in entry.forms
    )


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Return one word of each name, its first long one: "the" begins a name, too, but tells nothing."""
    names = (Tokens(form).lower for entry in load_lexicon(SHARED).category("agencies") for form in entry.forms)
    return frozenset(next((word for word in name if len(word) >= _LONG), name[0]) for name in names)


@lru_cache(maxsize=1)
def _names() -> Gazetteer[Entry]:
    """Return the names of agencies alone; lines are looked up one by one, for these names and nothing else."""
    return load_lexicon(SHARED).gazetteer_of("agencies")


def agency_named(line: Tokens) -> str | None:
    """Return the site of the first agency that a line names, or ``None``."""
    found = _names().scan(line)["agencies"]
    return str(found[0].entry.get("site")) if found else None


def agency_alone(line: Tokens, beside: frozenset[str]) -> str | None:
    """Return the site of the agency that a line names and nothing else but words ``beside``, or ``None``."""
    found = _names().scan(line)["agencies"]
    whole = len(found) == 1 and not found[0].first and beside.issuperset(line.lower[found[0].last :])
    return str(found[0].entry.get("site")) if whole else None


def without_agency(place: str) -> str:
    """Return a place without the agency printed before it: "Example News, Minsk"."""
    line = Tokens(place)
    for hit in load_lexicon(SHARED).gazetteer.scan(line)["agencies"]:
        if hit.first == 0 and hit.last + 1 < len(line) and line.words[hit.last] == ",":
            return place[line.starts[hit.last + 1] :]
    return place


def agency_reporting(page: Page, start: int, end: int) -> str | None:
    """Return the site of the first agency that reports of itself in a stretch: "as Example News reports"."""
    line = Tokens(page.tokens.view[start:end])
    verbs = page.lexicon.forms("dateline_words", "reports")
    for hit in _names().scan(line)["agencies"]:
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
    agencies = _names().scan(line)["agencies"] if told else []
    if not (capitals or agencies):
        return None
    opening = _Opening(page, line, agencies, whole=last == paragraph.last)
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
        while at < len(line) and line.words[at] in DASHES and _spaced(line, at):
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
        (at for at in range(paragraph.first, min(last, paragraph.first + _STAMP + 2)) if words[at].isdecimal()), 0
    )
    closed = digit and any(word in DASHES or word == "." for word in words[digit : min(last, digit + 6)])
    if not closed:
        return None
    line = Tokens(page.tokens.view[paragraph.start : page.tokens.ends[last - 1]])
    for found in dates_of(page.lexicon, line)[:1]:
        before, at = line.words[: found.first], found.last
        apart = before[-1:] == [","] or (before[-1:] and before[-1] in DASHES and _spaced(line, found.first - 1))
        named = apart and all(word[0].isupper() or word in ",." for word in before[:-1])
        if found.form != "full" or not named or at + 1 >= len(line):
            break
        if line.words[at] == ".":
            at += 1
        elif line.words[at] not in DASHES or not _spaced(line, at):
            break
        while at < len(line) and line.words[at] in DASHES:
            at += 1
        if at < len(line) and line.words[at][0].isupper():
            place = printed(line.view, 0, line.ends[found.first - 2])
            return AgencyLine(
                end=paragraph.start + line.ends[at - 1], publisher=None, date=dated(found, None), place=place
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


class _Opening:
    """The opening of a paragraph, taken word by word for as long as the words may belong to a date line.

    Attributes:
        place: token numbers of the words of the place.
        date: the date, if there is one.
        agency: the agency, if one is named.
        closed: number of the token behind the last mark that may close the line; 0 if there was none.
    """

    def __init__(self, page: Page, line: Tokens, agencies: list[Hit[Entry]], *, whole: bool) -> None:
        self._line = line
        self._words: Words = page.words
        self._agencies = {hit.first: hit for hit in agencies}
        self._dates = {hit.first: hit for hit in dates_of(page.lexicon, line)}
        self._at = 0
        self._author = False
        self._bracket = ""  # the mark that closes a bracket behind the place
        self.place: list[int] = []
        self.date: DateHit | None = None
        self.agency: Hit[Entry] | None = None
        self.closed = 0
        while self._at < len(line) and len(self.place) <= PLACE and self._step():
            pass
        named = self.agency is not None and self.place and self._at == self.agency.last
        if named and (self.date is not None or self._begins_sentence()):
            self.closed = self._at  # "Baku, May 5, AZERTAC", "MINSK. BELTA The leaders"
        if self.agency is not None and whole and self._signed():
            self.closed = len(line)

    def _step(self) -> bool:
        """Take what stands next; tell whether it belongs to the line."""
        if self._named() or self._marked() or self._timed() or self._written() or self._slashed():
            return True
        line, at = self._line, self._at
        word, lower = line.words[at], line.lower[at]
        if self.agency is not None and lower in self._words.agency:
            self._at += 1
            return True
        if self._bracket:
            self._at += 1  # who else signs: "(Example News / TASS)"
            return word[0].isalnum()
        if self.closed and self.closed == at:
            return False  # the line was closed right before this word, which belongs to the sentence
        opened = self.date is not None and not self.place and self.date.first <= _STAMP  # "16:55, May 5, Minsk -"
        # "5.5.2020, TASS, MINSK."
        signed = self.agency is not None and not (opened and word.isupper() and len(word) > 2)
        known = signed or (self.date is not None and not opened) or self._author
        if known or not (word[0].isupper() or lower in self._words.place):
            return False
        self.place.append(at)
        self._at += 1
        return True

    def _named(self) -> bool:
        """Take an agency or a date."""
        at = self._at
        if self.agency is None and at in self._agencies:
            self.agency = self._agencies[at]
            self._at = self.agency.last
        elif self.date is None and at in self._dates:
            self.date = self._dates[at]
            self._at = self.date.last
            if self._line.words[self._at - 1] == ".":  # "MINSK, 5 May. The leaders"
                self.closed = self._at
        return self._at > at

    def _marked(self) -> bool:
        """Take a mark."""
        line, at = self._line, self._at
        word = line.words[at]
        if word not in MARKS:
            return False
        dash = word in DASHES and _spaced(line, at)
        self._at += 1
        if word in _BRACKETS and self.place:
            self._bracket = _BRACKETS[word]
        elif word == self._bracket:
            self._bracket = ""
        glossed = word == ":" and self.place and bool({",", "]"} & set(line.words[:at]))
        if self.agency is not None or self.date is not None or self._author:
            self.closed = self._at if dash or word in _CLOSERS else self.closed
        elif (dash or glossed) and self.place:
            self.closed = self._at  # "MINSK -", "MINSK, Belarus: "
        return True

    def _timed(self) -> bool:
        """Take a time of day."""
        at = self._at
        self._at = time_end(self._line, at)
        return self._at > at

    def _written(self) -> bool:
        """Take the author: "By Anna Ivanova"."""
        line, at = self._line, self._at
        if self._author or line.lower[at] not in self._words.byline:
            return False
        if self.agency is None and not line.words[at][0].isupper():
            return False
        self._author = True
        self._at += 1
        while self._at < len(line) and (line.words[self._at][0].isupper() or line.words[self._at] in ".-'"):
            stop = line.words[self._at] == "." and len(line.words[self._at - 1]) > 2
            if stop or self._at in self._agencies:
                break
            self._at += 1
        return True

    def _signed(self) -> bool:
        """Tell whether nothing but names and marks stands behind the agency: "24.kg news agency, Anna Ivanova"."""
        line, agency = self._line, self.agency
        return agency is not None and all(
            word in MARKS or word[0].isupper() or lower in self._words.agency or lower in self._words.byline
            for word, lower in zip(line.words[agency.last :], line.lower[agency.last :], strict=True)
        )

    def _begins_sentence(self) -> bool:
        """Tell whether a name in capitals closes the line by itself: "MINSK. BELTA The leaders"."""
        line, agency = self._line, self.agency
        if agency is None or agency.last >= len(line) or line.words[agency.first - 1] not in ".,":
            return False
        last, follows = line.words[agency.last - 1], line.words[agency.last]
        return last.isupper() and len(last) > 2 and follows[0].isupper() and not follows.isupper()

    def _slashed(self) -> bool:
        """Take the author behind the agency: "/Anna Ivanova/"."""
        line, at = self._line, self._at
        if self.agency is None or line.words[at - 1] != "/":
            return False
        for end in range(at, min(at + 6, len(line))):
            if line.words[end] == "/":
                self._at = self.closed = end + 1
                return True
            if not (line.words[end][0].isupper() or line.words[end] in ".-'"):
                return False
        return False

    def holds(self) -> bool:
        """Tell whether what was taken makes a date line."""
        line, agency, closed = self._line, self.agency, self.closed
        if not closed or len(self.place) > PLACE:
            return False
        if agency is None:
            first = line.words[self.place[0]] if self.place else ""
            capitals = first.isupper() and len(first) > 2
            begins = closed < len(line) and not line.words[closed][0].islower()
            closes = line.words[closed - 1] in DASHES or line.words[closed - 1] == ":"
            return capitals and (self.date is not None or (closes and begins))
        if agency.last > closed:
            return False
        if self.date is not None:
            return True
        return not self._credits() and (bool(self.place) or self._alone())

    def _credits(self) -> bool:
        """Tell whether the agency stands as under a photograph: "Anna Ivanova / Reuters"."""
        line, agency = self._line, self.agency
        if agency is None or not agency.first or line.words[agency.first - 1] != "/":
            return False
        return line.words[agency.last : agency.last + 1] != ["/"]

    def _alone(self) -> bool:
        """Tell whether the agency is followed by a mark that no sentence has behind its subject."""
        line, agency = self._line, self.agency
        if agency is None or agency.last >= len(line):
            return False
        mark = line.words[agency.last]
        if mark == ":":  # "By Anna Ivanova – Trend:", or nothing else on the line
            return self._author or agency.last + 1 == len(line)
        return mark in "./|–—" or (mark == "-" and _spaced(line, agency.last))

    def printed_place(self) -> str | None:
        """Return the place as printed, a region in slashes included; ``None`` if there is none."""
        if not self.place:
            return None
        line, last = self._line, self.place[-1]
        end = line.ends[last]
        if line.words[last + 1 : last + 2] == ["/"] and "/" in line.words[:last]:
            end = line.ends[last + 1]
        return printed(line.view, line.starts[self.place[0]], end) or None


def _spaced(line: Tokens, at: int) -> bool:
    """Tell whether a dash stands apart from the word before it, as no hyphen does."""
    return line.words[at] != "-" or (at > 0 and (line.starts[at] > line.ends[at - 1] or line.words[at - 1] in DASHES))
