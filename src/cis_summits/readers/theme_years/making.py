"""Years that an organisation dedicates to a theme."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING

from cis_summits.lexicon import Hit
from cis_summits.model import Diagnostic, Organisation, ThemeYear
from cis_summits.model.base import evidence_of, read_as
from cis_summits.model.document import diagnostic
from cis_summits.readers.clauses import LONGEST
from cis_summits.readers.names import Named, Names
from cis_summits.readers.phrases import inside, phrases, small
from cis_summits.readers.referents import Referents
from cis_summits.readers.theme_years.calendar_years import years_told
from cis_summits.readers.theme_years.limits import REACH, ThemeSentence, national, possible, proposed
from cis_summits.readers.theme_years.owners import elsewhere, whose
from cis_summits.readers.theme_years.titles import title_end
from cis_summits.readers.years import YearMention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry

__all__ = ["read"]

_HEADS = frozenset({"head", "heads", "dedication"})


def read(reading: Reading) -> tuple[tuple[ThemeYear, ...], tuple[Diagnostic, ...]]:
    """Return the theme years that a text claims, each once, and what looked like one and was not understood.

    Two things must come together in one sentence: "Year of" with a title, and the calendar year; "this year"
    needs the day of the text. The organisation stands there too, or is the one whose leaders are said to decide.
    """
    heads: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    verbs: dict[Sentence, list[Hit[Entry]]] = defaultdict(list)
    for hit in reading.hits["theme_years"]:
        sentence = reading.sentence_at(reading.tokens.starts[hit.first])
        if sentence is not None and sentence.last - sentence.first <= LONGEST:
            (heads if hit.entry.get("part") in _HEADS else verbs)[sentence].append(hit)
    _add_parted(reading, heads, verbs)
    if not heads:
        return (), ()
    names, referents = reading.once(Names), reading.once(Referents)
    found: dict[tuple[str, int, str], ThemeYear] = {}
    diagnostics: list[Diagnostic] = []
    told: ThemeYear | None = None
    paragraph = -1
    for sentence, hits in sorted(heads.items()):
        told = told if sentence.paragraph == paragraph else None
        paragraph = sentence.paragraph
        here = ThemeSentence(reading, names, referents, sentence, hits, verbs.get(sentence, []), told)
        for theme in _read_sentence(here, diagnostics):
            told = theme
            same = [
                t for (code, year, _), t in found.items() if (code, year) == (theme.organisation.code, theme.year)
            ]
            if not any(_one_title(theme.title, other.title) for other in same):
                found[theme.organisation.code, theme.year, theme.title.lower()] = theme
    return tuple(found.values()), tuple(diagnostics)


def _add_parted(
    reading: Reading, heads: dict[Sentence, list[Hit[Entry]]], verbs: Mapping[Sentence, list[Hit[Entry]]]
) -> None:
    """Add the dedications that the organisation parts: "next year will be dedicated in the union to health"."""
    lower, lexicon = reading.tokens.lower, reading.lexicon
    dedicating = lexicon.forms("claim_fillers", "dedicating")
    for sentence, hits in verbs.items():
        for hit in hits:
            if lower[hit.first] not in dedicating or hit.last > hit.first + 1:
                continue
            organisation = reading.once(Names).organisation_from(hit.last, small(lexicon, "belonging"))
            at = organisation.last if organisation is not None else sentence.last
            if at < sentence.last and lower[at] in small(lexicon, "receiver"):
                last = at + 1 + (lower[at + 1 : at + 2] != [] and lower[at + 1] in small(lexicon, "article"))
                entry = next(e for e in lexicon.category("theme_years") if e.get("part") == "dedication")
                heads[sentence].append(Hit(hit.first, last, entry))
                heads[sentence].sort(key=itemgetter(0))


def _one_title(one: str, other: str) -> bool:
    """Tell whether two titles are the same, one perhaps cut short: "Victory", "Victory in the Great War"."""
    one, other = one.lower(), other.lower()
    return one.startswith(other) or other.startswith(one)


def _read_sentence(here: ThemeSentence, diagnostics: list[Diagnostic]) -> list[ThemeYear]:
    reading = here.reading
    years = years_told(here)
    titles = [
        (hit, end)
        for hit, end in _titles(here, years)
        if not proposed(here, hit, end, diagnostics) and not possible(here, hit, years)
    ]
    several = [(hit, end) for hit, end in titles if hit.entry.get("part") == "heads"]
    titles = [(hit, end) for hit, end in titles if hit.entry.get("part") != "heads"]
    taken = {at for hit, end in [*titles, *several] for at in range(hit.last, end)}
    organisation = whose(here, taken)
    themes = [
        t
        for hit, end in several
        for t in _respectively(here, years, organisation, hit, end) or _bracketed(here, years, organisation, hit, end)
    ]
    if not titles:
        return themes
    chosen = _shared(here, titles, _assign(titles, [y for y in years if y.first not in taken]))
    for (hit, end), year in zip(titles, chosen, strict=True):
        near = here.names.organisation_near(hit.first, end, here.at)
        near = organisation if near is None or near.first in taken or elsewhere(here, near) else near
        if year is not None and near is not None:
            themes.append(_theme(here, hit.last, end, year, near, span_of=(hit.first, end)))
            themes += _gapped(here, hit, end, near)
        elif here.declared and hit.entry.get("part") == "head":
            lacks = "calendar year" if year is None else "organisation"
            span = (min(hit.first, year.first), max(end, year.last)) if year else (hit.first, end)
            diagnostics.append(
                diagnostic(
                    code="incomplete-theme-year",
                    message=f"a theme year without its {lacks}",
                    span=reading.span(*span),
                )
            )
    return themes


def _titles(here: ThemeSentence, years: list[YearMention]) -> list[tuple[Hit[Entry], int]]:
    """Return the heads that open a title, each with the token after it."""
    words = here.reading.tokens.words
    titles = []
    for number, hit in enumerate(here.hits):
        small_head = words[hit.first][0].islower()
        dedication = hit.entry.get("part") == "dedication"
        if small_head and not (_linked(here, hit, years) or (here.declared and not dedication)):
            continue
        following = here.hits[number + 1].first if number + 1 < len(here.hits) else here.at.last
        limit = following
        if following < here.at.last:  # the year that belongs to the next head is not of this title
            own = [y.first for y in years if max(hit.last, following - 8) <= y.first < following]
            limit = own[-1] if own else following
        end = title_end(here.reading, here.names, hit.last, limit, lowercase=small_head)
        if end > hit.last + 1 and any(y.first == end - 1 for y in years):
            end -= 1  # "the Year of Youth 2025"
        chair = inside(here.reading.hits["chairmanships"], hit.last, end)  # "the year of A's chairmanship"
        if end > hit.last and not chair and not national(here, hit, end):
            titles.append((hit, end))
    return titles


def _linked(here: ThemeSentence, hit: Hit[Entry], years: list[YearMention]) -> bool:
    """Tell whether a year stands as subject before a head written small: "2020 will be the year of"."""
    lower = here.reading.tokens.lower
    at = hit.first - (lower[hit.first - 1] in small(here.reading.lexicon, "article"))
    if (beside := here.names.organisation_until.get(at)) is not None:  # "will pass in the union under the sign of"
        at = beside.first
        while lower[at - 1] in small(here.reading.lexicon, "belonging"):
            at -= 1
    link = phrases(here.reading.lexicon, "theme_links", hit.entry.get("part")).ending(lower, at)
    if link is None:
        return False
    subject = next((y for y in reversed(years) if y.last <= link.first), None)
    if subject is None or not _only_small(here, subject.last, link.first):
        return False
    # "Its chairmanship in 2025 will be devoted to", "the games of 2025": not the year
    dedicated = hit.entry.get("part") == "dedication" and subject.first > here.at.first
    inside_of = small(here.reading.lexicon, "before year") | small(here.reading.lexicon, "of")
    return not dedicated or lower[subject.first - 1] not in inside_of


def _only_small(here: ThemeSentence, first: int, last: int) -> bool:
    """Tell whether nothing but "in the union" stands between a year and its verb."""
    at = first
    while at < last:
        organisation = here.names.organisation_at.get(at)
        if organisation is None and here.reading.tokens.lower[at] not in small(here.reading.lexicon, "belonging"):
            return False
        at = organisation.last if organisation is not None else at + 1
    return True


def _respectively(
    here: ThemeSentence, years: list[YearMention], organisation: Named | None, hit: Hit[Entry], end: int
) -> list[ThemeYear]:
    """Read "2009 and 2010 were declared the Years of Youth and Science": as many titles as years before them."""
    years = [y for y in years if y.last <= hit.first]
    joiners = small(here.reading.lexicon, "and") | {","}
    parts: list[tuple[int, int]] = []
    first = hit.last
    for at in range(hit.last, end + 1):
        if at == end or here.reading.tokens.lower[at] in joiners:
            if at > first:
                parts.append((first, at))
            first = at + 1
    if organisation is None or len(years) != len(parts) or len(parts) < 2:
        return []
    return [
        _theme(here, begin, last, year, organisation, span_of=(hit.first, end))
        for (begin, last), year in zip(parts, years, strict=True)
    ]


def _bracketed(
    here: ThemeSentence, years: list[YearMention], organisation: Named | None, hit: Hit[Entry], end: int
) -> list[ThemeYear]:
    """Read "the Years of Youth (2009) and of Science (2010)": each title with its year in brackets."""
    lower, lexicon, found = here.reading.tokens.lower, here.reading.lexicon, []
    joining = small(lexicon, "and") | small(lexicon, "of") | small(lexicon, "article") | {","}
    in_brackets = {year.first - 1: year for year in years if lower[year.first - 1] == "("}
    first = hit.last
    while organisation is not None and first < end < here.at.last and end in in_brackets:
        year = in_brackets[end]
        found.append(_theme(here, first, end, year, organisation, span_of=(first, end)))
        first = year.last + 1
        while first < here.at.last and lower[first] in joining:
            first += 1
        end = title_end(here.reading, here.names, first, here.at.last, lowercase=False)
    return found


def _theme(
    here: ThemeSentence, first: int, last: int, year: YearMention, organisation: Named, span_of: tuple[int, int]
) -> ThemeYear:
    assert isinstance(organisation.target, Organisation)
    reading = here.reading
    title = " ".join(reading.span(first, last).of(reading.text).split()).strip('"“”«»„')
    told = [(organisation.first, organisation.last)] if organisation.first >= here.at.first else []
    parts = [span_of, (year.first, year.last), *told]
    return read_as(
        ThemeYear,
        span=reading.span(min(first for first, _ in parts), max(last for _, last in parts)),
        rule="theme-year.declared",
        organisation=organisation.target,
        year=year.year,
        title=title,
        evidence=(
            evidence_of(
                field="year", span=reading.span(year.first, year.last), basis="stated" if year.stated else "derived"
            ),
            evidence_of(field="title", span=reading.span(first, last)),
            evidence_of(
                field="organisation",
                span=reading.span(organisation.first, organisation.last),
                basis="stated" if told else "derived",
            ),
        ),
    )


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
    if first is not None and titles[0][0].first - first.last <= REACH:
        return before
    if any(after):
        taken = {year.first for year in after if year is not None}
        others = (year if year is not None and year.first not in taken else None for year in before)
        return [a or b for a, b in zip(after, others, strict=True)]
    return before


def _shared(
    here: ThemeSentence, titles: list[tuple[Hit[Entry], int]], chosen: list[YearMention | None]
) -> list[YearMention | None]:
    """Give titles that only "and" joins one year: "2010 was both the Year of A and the Year of B"."""
    joining = small(here.reading.lexicon, "and") | small(here.reading.lexicon, "article") | {","}
    lower = here.reading.tokens.lower
    for number in range(1, len(titles)):
        if not joining.issuperset(lower[titles[number - 1][1] : titles[number][0].first]):
            continue
        one, other = chosen[number - 1], chosen[number]
        chosen[number - 1], chosen[number] = one or other, other or one
    return chosen


def _gapped(here: ThemeSentence, hit: Hit[Entry], end: int, organisation: Named) -> list[ThemeYear]:
    """Read what goes on without its verb: "... to health, and the next year to sport", "... and 2030 of sport"."""
    lower, lexicon, last = here.reading.tokens.lower, here.reading.lexicon, here.at.last
    dedication = hit.entry.get("part") == "dedication"
    linking = small(lexicon, "receiver") if dedication else small(lexicon, "of")
    joining = small(lexicon, "and") | {",", ";"}
    years = {year.first: year for year in years_told(here)}
    found: list[ThemeYear] = []
    while True:
        at = end
        while at < last and lower[at] in joining:
            at += 1
        year = years.get(at) if at > end else None
        at = year.last if year is not None else last
        if not dedication and at + 1 < last and lower[at] in small(lexicon, "that"):
            at += 1  # "2012 the Year of Youth, and 2013 that of Sport"
        if year is None or at + 1 >= last or lower[at] not in linking:
            return found
        first = at + 1 + (lower[at + 1] in small(lexicon, "article"))
        lowercase = first < last and here.reading.tokens.words[first][0].islower()
        end = title_end(here.reading, here.names, first, last, lowercase=lowercase)
        if end == first:
            return found
        found.append(_theme(here, first, end, year, organisation, span_of=(first, end)))
