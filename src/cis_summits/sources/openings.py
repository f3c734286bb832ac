"""The openings by which agencies sign, taken word by word: place, date, agency and author between marks."""

from __future__ import annotations

from cis_summits.grammar.dates import DateHit
from cis_summits.lexicon import Entry, Hit, Tokens
from cis_summits.sources.datelines import DASHES, MARKS, PLACE, dates_of, printed, time_end
from cis_summits.sources.page import Page, Words

__all__ = ["STAMP", "Opening", "spaced"]

_BRACKETS = {"(": ")", "[": "]"}
_CLOSERS = "./):|"  # marks, beside a dash, that may close an opening
_ANNOUNCED = 4  # tokens of "corr. Example News"
STAMP = 4
"""Tokens of a time before the date."""


class Opening:
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
        self._whole = whole
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
        announced = lower in self._words.agency and not self._agencies.keys().isdisjoint(range(at, at + _ANNOUNCED))
        if lower in self._words.agency and (self.agency is not None or announced):
            self._at += 1  # "Example News agency", "corr. Example"
            return True
        if self._bracket:
            self._at += 1  # who else signs: "(Example News / TASS)"
            return word[0].isalnum()
        opened = self.date is not None and not self.place and self.date.first <= STAMP  # "16:55, May 5, Minsk -"
        whole = opened and self._whole and self._signed() and word[0].isupper()  # "May 5. Example News. Minsk"
        dated = word[0].isupper() and not self._dates.keys().isdisjoint(range(at + 2, at + 4))
        stopped = line.words[at + 1 : at + 2] in ([","], ["."]) and (dated or (word.isupper() and len(word) > 2))
        heads = (
            self.agency is not None and not self.agency.first and not self.place and stopped
        )  # "TASS. MINSK. 5 May."
        if self.closed and self.closed == at and not (whole or heads):
            return False  # the line was closed right before this word, which belongs to the sentence
        named = whole or (word.isupper() and len(word) > 2)  # "5.5.2020, TASS, MINSK."
        signed = self.agency is not None and not (opened and named) and not heads
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
        dash = word in DASHES and spaced(line, at)
        self._at += 1
        if word in _BRACKETS and (self.place or not at):
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
        behind = self.agency is not None and at == self.agency.last and "/" in line.words[: self.agency.first]
        if self.agency is None or not (line.words[at - 1] == "/" or behind):  # "/ corr. Trend A.Ivanova /"
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
        if mark == ")":  # "(Example News) -- The leaders"
            return agency.first == 1 and self.closed > agency.last + 1
        return mark in "./|–—" or (mark == "-" and spaced(line, agency.last))

    def printed_place(self) -> str | None:
        """Return the place as printed, a region in slashes included; ``None`` if there is none."""
        if not self.place:
            return None
        line, last = self._line, self.place[-1]
        end = line.ends[last]
        if line.words[last + 1 : last + 2] == ["/"] and "/" in line.words[:last]:
            end = line.ends[last + 1]
        return printed(line.view, line.starts[self.place[0]], end) or None


def spaced(line: Tokens, at: int) -> bool:
    """Tell whether a dash stands apart from the word before it, as no hyphen does."""
    return line.words[at] != "-" or (at > 0 and (line.starts[at] > line.ends[at - 1] or line.words[at - 1] in DASHES))
