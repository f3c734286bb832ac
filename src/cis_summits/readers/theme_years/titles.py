"""Where the title of a theme year ends: the words behind "Year of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.grammar.dates import year_at
from cis_summits.readers.names import Names, is_adjective
from cis_summits.readers.phrases import small

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading

__all__ = ["title_end"]

_QUOTES = frozenset("\"“”«»„'")


def title_end(reading: Reading, names: Names, at: int, upto: int, *, lowercase: bool) -> int:
    """Return the token after the title that starts at ``at``; ``at`` itself where there is none.

    A title runs over capitalised words and figures, and over small words between them; written small, or from
    its first small noun on, it runs up to the next mark, "in" or verb.
    """
    words, lower = reading.tokens.words, reading.tokens.lower
    lexicon = reading.lexicon
    inner = lexicon.forms("title_words", "inner")
    endings = small(lexicon, "ordinal ending") | small(lexicon, "possessive")
    stops = small(lexicon, "title end")
    start, end = at, at
    lowercase = lowercase or (at < upto and words[at].isalpha() and words[at].islower() and lower[at] not in inner)
    while at < upto:
        word = words[at]
        if word in _QUOTES:
            if at > start and word != "'":
                break
            at += 1
            continue
        organisation = names.organisation_at.get(at)
        if organisation is not None and at > start and lower[at - 1] in small(lexicon, "before organisation"):
            break  # "... in the CIS" says where it holds
        if (
            word.isdecimal()
            and at > start
            and lower[at - 1] in small(lexicon, "before year")
            and year_at(reading.tokens, at)
        ):
            break  # "... in 2010" says when
        if not lowercase and end == at > start and _noun_due(reading, names, at):
            lowercase = True  # "the Russian language", "the 75th anniversary": the noun is written small
        if lowercase and word.islower() and lower[at] in stops and not _goes_on(reading, at, upto):
            break
        if word[0].isupper() or word.isdecimal() or (lowercase and word.isalpha() and lower[at] not in inner):
            at += 1
            end = at
        elif lower[at] in inner or word in "-–—'" or (lower[at] in endings and at > start):
            glued = reading.tokens.starts[at] == reading.tokens.ends[at - 1]
            if word in "–—-" and not glued:
                break
            at += 1
            end = at if lower[at - 1] in endings and glued else end
        elif word == "," and not lowercase and _list_goes_on(reading, at, upto):
            at += 1
        else:
            break
    return end


def _list_goes_on(reading: Reading, at: int, upto: int) -> bool:
    """Tell whether the comma at ``at`` stands inside a title that enumerates: "Health, Sport and Tourism"."""
    words, ahead = reading.tokens.words, at + 1
    while ahead < min(upto, at + 8):
        if words[ahead] in small(reading.lexicon, "and"):
            return at + 1 < ahead < upto - 1 and words[ahead + 1][0].isupper()
        if not words[ahead][0].isupper():
            return False
        ahead += 1
    return False


def _noun_due(reading: Reading, names: Names, at: int) -> bool:
    """Tell whether the word before token ``at`` wants a noun: an adjective of a country, or an ordinal."""
    tokens = reading.tokens
    if not tokens.words[at].isalpha() or tokens.lower[at] in small(reading.lexicon, "title end"):
        return False
    before = names.country_until.get(at)
    if before is not None and is_adjective(before):
        return True
    return tokens.lower[at - 1] in small(reading.lexicon, "ordinal ending") and tokens.words[at - 2].isdecimal()


def _goes_on(reading: Reading, at: int, upto: int) -> bool:
    """Tell whether a title written small goes on over the small word at ``at``: "in the Great War", "and peace"."""
    words, lower = reading.tokens.words, reading.tokens.lower
    stops, articles = small(reading.lexicon, "title end"), small(reading.lexicon, "article")
    ahead = at + 1 + (at + 1 < upto and lower[at + 1] in articles)
    if ahead < upto and words[ahead][0].isupper():
        return True
    if lower[at] not in small(reading.lexicon, "and"):
        return False
    # "and" joins the last one or two words, not a clause.
    stop = next((i for i in range(at + 1, min(at + 4, upto)) if not words[i].isalpha() or lower[i] in stops), upto)
    return at + 1 < stop <= at + 3
