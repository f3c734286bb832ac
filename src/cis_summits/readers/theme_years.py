"""Years that an organisation dedicates to a theme."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cis_summits.grammar.dates import year_at
from cis_summits.model import Diagnostic, Organisation, ThemeYear
from cis_summits.model.base import evidence_of
from cis_summits.readers.clauses import LONGEST
from cis_summits.readers.names import Named, Names
from cis_summits.readers.phrases import small
from cis_summits.readers.years import YearMention, years_in

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit

__all__ = ["read"]

_QUOTES = frozenset("\"“”«»„'")
_REACH = 12  # tokens between a year and "Year of" that "has been officially declared the" may take


def read(reading: Reading) -> tuple[tuple[ThemeYear, ...], tuple[Diagnostic, ...]]:
    """Return the theme years that a text claims, each once, and what looked like one and was not understood.

    Three things must come together in one sentence: "Year of" with a title, the calendar year, and the
    organisation; "this year" needs the day of the text.
    """
    heads: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    verbs: set[Sentence] = set()
    for hit in reading.hits["theme_years"]:
        sentence = reading.sentence_at(reading.tokens.starts[hit.first])
        if sentence is None or sentence.last - sentence.first > LONGEST:
            continue
        if hit.entry.get("part") in ("head", "heads"):
            heads[sentence].append(hit)
        else:
            verbs.add(sentence)
    if not heads:
        return (), ()
    names = reading.once(Names)
    found: dict[tuple[str, int, str], ThemeYear] = {}
    diagnostics: list[Diagnostic] = []
    for sentence, hits in heads.items():
        for theme in _read_sentence(reading, names, sentence, hits, sentence in verbs, diagnostics):
            found.setdefault((theme.organisation.code, theme.year, theme.title.lower()), theme)
    return tuple(found.values()), tuple(diagnostics)


def _read_sentence(
    reading: Reading,
    names: Names,
    sentence: Sentence,
    hits: list[Hit[Entry]],
    declared: bool,
    diagnostics: list[Diagnostic],
) -> list[ThemeYear]:
    words = reading.tokens.words
    titles: list[tuple[Hit[Entry], int]] = []
    for hit in hits:
        if words[hit.first][0].isupper() or declared:
            following = next((h.first for h in hits if h.first > hit.first), sentence.last)
            limit = _before_year(reading, hit.last, following) if following < sentence.last else sentence.last
            end = _title_end(reading, names, hit.last, limit, lowercase=words[hit.first][0].islower())
            if end > hit.last:
                titles.append((hit, end))
    if not titles:
        return []
    several = [(hit, end) for hit, end in titles if hit.entry.get("part") == "heads"]
    titles = [(hit, end) for hit, end in titles if hit.entry.get("part") == "head"]
    themes = [t for hit, end in several for t in _respectively(reading, names, sentence, hit, end)]
    if not titles:
        return themes
    inside = {at for hit, end in titles for at in range(hit.first, end)}
    years = [y for y in years_in(reading, sentence.first, sentence.last) if y.first not in inside and _bare(y)]
    chosen = _assign(titles, years)
    for (hit, end), year in zip(titles, chosen, strict=True):
        span = reading.span(min(hit.first, year.first), max(end, year.last)) if year else reading.span(hit.first, end)
        organisation = names.organisation_near(hit.first, end, sentence)
        if year is None or organisation is None:
            if declared:
                lacks = "calendar year" if year is None else "organisation"
                diagnostics.append(
                    Diagnostic(code="incomplete-theme-year", message=f"a theme year without its {lacks}", span=span)
                )
            continue
        themes.append(_theme(reading, hit.last, end, year, organisation, span_of=(hit.first, end)))
    return themes


def _respectively(reading: Reading, names: Names, sentence: Sentence, hit: Hit[Entry], end: int) -> list[ThemeYear]:
    """Read "2009 and 2010 were declared the Years of Youth and Science": as many titles as years before them."""
    years = [y for y in years_in(reading, sentence.first, hit.first) if _bare(y)]
    organisation = names.organisation_near(hit.first, end, sentence)
    joiners = small(reading.lexicon, "and") | {","}
    parts: list[tuple[int, int]] = []
    first = hit.last
    for at in range(hit.last, end + 1):
        if at == end or reading.tokens.lower[at] in joiners:
            if at > first:
                parts.append((first, at))
            first = at + 1
    if organisation is None or len(years) != len(parts) or len(parts) < 2:
        return []
    return [
        _theme(reading, begin, last, year, organisation, span_of=(hit.first, end))
        for (begin, last), year in zip(parts, years, strict=True)
    ]


def _before_year(reading: Reading, at: int, following: int) -> int:
    """Return the token of the year that belongs to the next "Year of" at ``following``; else that token itself."""
    near = [y.first for y in years_in(reading, max(at, following - 4), following) if _bare(y)]
    return near[-1] if near else following


def _theme(
    reading: Reading, first: int, last: int, year: YearMention, organisation: Named, span_of: tuple[int, int]
) -> ThemeYear:
    assert isinstance(organisation.target, Organisation)
    title = " ".join(reading.span(first, last).of(reading.text).split()).strip('"“”«»„')
    return ThemeYear(
        span=reading.span(
            min(span_of[0], year.first, organisation.first), max(span_of[1], year.last, organisation.last)
        ),
        rule="theme-year.declared",
        organisation=organisation.target,
        year=year.year,
        title=title,
        evidence=(
            evidence_of(
                field="year", span=reading.span(year.first, year.last), basis="stated" if year.stated else "derived"
            ),
            evidence_of(field="title", span=reading.span(first, last)),
            evidence_of(field="organisation", span=reading.span(organisation.first, organisation.last)),
        ),
    )


def _bare(year: YearMention) -> bool:
    """Leave out days and months: they tell when something was decided, not the year that is dedicated."""
    return year.date.month is None


def _assign(titles: list[tuple[Hit[Entry], int]], years: list[YearMention]) -> list[YearMention | None]:
    """Give each title its year: all take the one before them ("2019 the Year of ..."), or all the one after."""
    before: list[YearMention | None] = []
    after: list[YearMention | None] = []
    floor = -1
    for number, (hit, end) in enumerate(titles):
        ceiling = titles[number + 1][0].first if number + 1 < len(titles) else 1 << 30
        near = [y for y in years if floor <= y.first and y.last <= hit.first]
        before.append(near[-1] if near else None)
        behind = [y for y in years if end <= y.first < ceiling]
        after.append(behind[0] if behind else None)
        floor = end
    first = before[0]
    if first is not None and titles[0][0].first - first.last <= _REACH:
        return before
    if any(after):
        return [a or b for a, b in zip(after, before, strict=True)]
    return before


def _title_end(reading: Reading, names: Names, at: int, upto: int, *, lowercase: bool) -> int:
    """Return the token after the title that starts at ``at``; ``at`` itself where there is none.

    A title runs over capitalised words and figures, and over small words between them; written small, it
    runs up to the next mark or "in".
    """
    words, lower = reading.tokens.words, reading.tokens.lower
    lexicon = reading.lexicon
    inner = lexicon.forms("title_words", "inner")
    endings = small(lexicon, "ordinal ending") | small(lexicon, "possessive")
    start, end = at, at
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
        if (
            word[0].isupper()
            or word.isdecimal()
            or (lowercase and word.isalpha() and lower[at] not in small(lexicon, "title end"))
        ):
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
