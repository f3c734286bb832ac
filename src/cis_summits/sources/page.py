"""What the forms cut: one text with its tokens and paragraphs, and the lexicon's words about layout."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from cis_summits.lexicon import Hit, Lexicon, Tokens
from cis_summits.lexicon.tokens import phrase_words
from cis_summits.sources.layout import Paragraph, Piece

if TYPE_CHECKING:
    from cis_summits.sources.agencies import AgencyLine
    from cis_summits.sources.datelines import DateLine

__all__ = ["Head", "Page", "Words", "words_of"]

_STEM = 6  # letters


class Words(NamedTuple):
    """The words of one language about layout; all in lower case.

    Attributes:
        place: small words inside names of places.
        time: words beside a time of day.
        published: words before a date.
        byline: words before an author.
        agency: words beside an agency.
        speakers: labels for speakers without a name.
        remarks: what may stand in brackets behind a speaker's name.
        links: small words inside a label.
        never: words that no label begins with.
        speech: words of speech, which no heading between turns has.
        titles: abbreviations before names, without their full stop.
        offices: words of offices, in the singular.
        attendance: phrases of a paragraph that lists who came, by the beginning of their longest word, which
            many share.
        marks: editorial remarks that stand in brackets.
        starts: how a line of a page's furniture begins, by its first letter.
        furniture: lines of a page's furniture, see the lexicon's ``boilerplate``, by id.
        header: the lines of a site's header, as tokens.
        crumb: the names of sections before a headline, as tokens.
        sections: the same of a presidential site.
        parts: words with which the name of a place ends.
        prefixes: words with which it begins.
        joints: small words inside names.
        openers: words that open a sentence: a few adverbs and prepositions, titles of people.
        given: given names, as they are printed.
    """

    place: frozenset[str]
    time: frozenset[str]
    published: frozenset[str]
    byline: frozenset[str]
    agency: frozenset[str]
    speakers: frozenset[str]
    remarks: frozenset[str]
    links: frozenset[str]
    never: frozenset[str]
    speech: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    attendance: dict[str, list[str]]
    marks: frozenset[str]
    starts: dict[str, list[str]]
    furniture: dict[str, frozenset[str]]
    header: frozenset[tuple[str, ...]]
    crumb: frozenset[tuple[str, ...]]
    sections: frozenset[tuple[str, ...]]
    parts: frozenset[str]
    prefixes: frozenset[str]
    joints: frozenset[str]
    openers: frozenset[str]
    given: frozenset[str]


@lru_cache(maxsize=4)
def words_of(lexicon: Lexicon) -> Words:
    """Return the layout words of a lexicon, collected once."""
    known = lexicon.categories
    weekdays = _forms(lexicon, "weekdays") if "weekdays" in known else frozenset[str]()
    offices: set[str] = set()
    for entry in lexicon.category("offices") if "offices" in known else ():
        if not entry.get("relational"):
            offices |= {form.lower() for form in entry.forms} - {form.lower() for form in entry.get("plurals", ())}
    return Words(
        place=_single(lexicon, "dateline_words", "place"),
        time=_single(lexicon, "dateline_words", "time") | weekdays,
        published=_single(lexicon, "dateline_words", "published"),
        byline=lexicon.forms("dateline_words", "byline"),
        agency=_single(lexicon, "dateline_words", "agency"),
        speakers=lexicon.forms("label_words", "speaker"),
        remarks=lexicon.forms("label_words", "remark"),
        links=lexicon.forms("label_words", "link"),
        never=lexicon.forms("label_words", "never"),
        speech=lexicon.forms("label_words", "speech"),
        titles=lexicon.forms("abbreviations", "title"),
        offices=frozenset(offices),
        attendance=_by_stem(_forms(lexicon, "attendance_words")),
        marks=_forms(lexicon, "editorial_marks"),
        starts=_by_letter(lexicon.forms("boilerplate", "start")),
        furniture={e.id: frozenset(f.lower() for f in e.forms) for e in lexicon.category("boilerplate")},
        header=_cut(lexicon.forms("boilerplate", "header")),
        crumb=_cut(lexicon.forms("boilerplate", "crumb")),
        sections=_cut(lexicon.forms("boilerplate", "section")),
        prefixes=lexicon.forms("dateline_words", "prefix"),
        joints=lexicon.forms("dateline_words", "joint"),
        parts=lexicon.forms("dateline_words", "part"),
        openers=lexicon.forms("dateline_words", "opener") | _forms(lexicon, "honorifics"),
        given=frozenset(form for entry in lexicon.category("given_names") for form in entry.forms),
    )


def _forms(lexicon: Lexicon, category: str) -> frozenset[str]:
    """Return all forms of a category."""
    return frozenset(form.lower() for entry in lexicon.category(category) for form in entry.forms)


def _cut(forms: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return the words of each form."""
    return frozenset(tuple(phrase_words(form)) for form in forms)


def _by_letter(forms: Iterable[str]) -> dict[str, list[str]]:
    """Return forms by their first letter."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms):
        found.setdefault(form[0], []).append(form)
    return found


def _by_stem(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Return phrases by the beginning of their longest word."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases):
        found.setdefault(max(phrase.split(), key=len)[:_STEM], []).append(phrase)
    return found


def _single(lexicon: Lexicon, category: str, ident: str) -> frozenset[str]:
    """Return the single words that the forms of an entry are made of."""
    return frozenset(word for form in lexicon.forms(category, ident) for word in phrase_words(form))


@dataclass(slots=True)
class Page:
    """One text under the knife.

    Attributes:
        source: the text as given.
        tokens: the tokens of its view.
        lexicon: the words of the language it is read in.
        words: the same lexicon's words about layout.
        paragraphs: its lines that hold something; the part that is left once furniture is off.
        language: BCP 47 tag; ``None`` if unknown.
        names: where the registry knows a person by name; token numbers.
        published: the day it was published, if the caller knows.
        dated: number of the paragraph near the top that is a date line, once it has been looked for.
        status: number of the paragraph with which the block about the publication begins, where it was joined
            to the text.
        date_lines: what has been read as a date line, or not, by offsets.
        agency_lines: what has been read as the opening of an agency, or not, by paragraph and day of reference.
        foreign: which paragraphs are in another language, as far as asked.
    """

    source: str
    tokens: Tokens
    lexicon: Lexicon
    words: Words
    paragraphs: list[Paragraph]
    language: str | None = None
    names: Sequence[Hit[Any]] = ()
    published: datetime.date | None = None
    dated: int | None = None
    status: int | None = None
    date_lines: dict[tuple[int, int], DateLine | None] = field(default_factory=dict)
    agency_lines: dict[tuple[Paragraph, datetime.date | None], AgencyLine | None] = field(default_factory=dict)
    foreign: dict[Paragraph, bool] = field(default_factory=dict)

    def text(self, paragraph: Paragraph) -> str:
        """Return the view of a paragraph."""
        return self.tokens.view[paragraph.start : paragraph.end]


@dataclass(slots=True)
class Head:
    """What stands above the body of a text.

    Attributes:
        form: name of the form by which it was read.
        body: number of the first paragraph of the body.
        pieces: the parts of the head.
        offset: where the body starts inside its first paragraph; ``None`` if at its start.
        publisher: site, where the head names it.
        title: the headline.
        date: the day of the date line.
        place: its place, as printed.
        lead: whether a lead stands above the date line.
    """

    form: str
    body: int = 0
    pieces: list[Piece] = field(default_factory=list)
    offset: int | None = None
    publisher: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    place: str | None = None
    lead: bool = False
