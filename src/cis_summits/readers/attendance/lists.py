"""Lists of those who took part: behind a cue, in bulleted lines below it, in brackets behind "the leaders"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cis_summits.model import Country
from cis_summits.readers.attendance.stand_ins import of_country
from cis_summits.readers.company import represented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.readers.clauses import Clause, Scene
    from cis_summits.readers.names import Named

__all__ = ["bracketed", "leaders_of", "listed_after", "rows"]

_BULLETS = "-–—•*·"
_ROW = 24  # tokens of a line that names one person
_EDGE = 3  # tokens before and behind the name in it
_MADE_UP = 14  # tokens of "of the six-member organisation, also consisting of"
_NAMED_BY = ([":"], ["-"], ["–"], ["—"])


def listed_after(here: Clause, at: int) -> list[PersonMention]:
    """Return the people behind a cue: to the end of the sentence, and of the bulleted lines below a colon."""
    found = here.company.within(at, here.at.last)
    last = here.at.last
    words = here.reading.tokens.words
    if words[last - 1] == ":":
        for sentence in _following(here):
            people = here.company.within(sentence.first, sentence.last)
            at = _behind_mark(words, sentence)
            if at == sentence.last:
                continue  # the number of a line
            state = here.names.state_at(at)
            if state is not None and words[state.last : state.last + 1] in _NAMED_BY:  # "Belarus: A", "Belarus - A"
                found += of_country(here, people, state.target if isinstance(state.target, Country) else None)
                continue
            if at == sentence.first and not here.company.within(at, at + 1):
                break
            found += people
    return found


def _behind_mark(words: list[str], sentence: Sentence) -> int:
    """Return the token behind the bullet or the number that opens a line, else its first token."""
    at = sentence.first
    if words[at] in _BULLETS:
        return at + 1
    if words[at].isdigit() and words[at + 1 : at + 2] in ([")"], ["."]):
        return at + 2
    return at


def _following(here: Clause) -> Iterator[Sentence]:
    sentences = here.reading.sentences
    for number in range(bisect_right(sentences, here.at), len(sentences)):
        if here.reading.kind_of(sentences[number]) == "turn":
            return
        yield sentences[number]


def rows(scene: Scene, least: int) -> Iterator[list[PersonMention]]:
    """Yield those whom at least so many lines name in a row, one a line: a list without a heading."""
    run: list[PersonMention] = []
    for sentence in scene.reading.sentences:
        if sentence.last - sentence.first > _ROW:
            one = None
        elif _behind_mark(scene.reading.tokens.words, sentence) == sentence.last:
            continue  # the number of a line
        else:
            one = _row(scene, sentence)
        if one is not None:
            run.append(one)
            continue
        if len(run) >= least:
            yield run
        run = []
    if len(run) >= least:
        yield run


def _row(scene: Scene, sentence: Sentence) -> PersonMention | None:
    """Return whom a line names, where it does little more."""
    people = scene.company.within(sentence.first, sentence.last)
    if len(people) != 1:
        return None
    one, at = people[0], _behind_mark(scene.reading.tokens.words, sentence)
    bare = scene.company.opening(one) - at <= _EDGE and sentence.last - one.last <= _EDGE
    return one if bare and one.form == "full" else None


def bracketed(here: Clause) -> list[PersonMention]:
    """Read "the heads of the member states (A, B and C)", "the leaders of CIS members A and B"."""
    names, words = here.names, here.reading.tokens.words
    found: list[PersonMention] = []
    organisation = next((o.target for o in names.organisations_in(here.at.first, here.at.last)), None)
    code = getattr(organisation, "code", "CIS")
    for phrase in here.links("leaders").within(here.lower, here.at.first, here.at.last):
        of_government = not here.small("government").isdisjoint(here.lower[phrase.last : phrase.last + 1])
        for at in range(phrase.last, min(phrase.last + 9, here.at.last)):
            opens = words[at] in "(–—:"
            if opens or (names.state_at(at) and any(names.organisations_in(phrase.last, at))):
                countries = names.list_from(at + opens, here.at.last)
                found += leaders_of(here, countries, code, government=of_government)
                break
        else:
            made = here.first("made up", phrase.last, min(phrase.last + _MADE_UP, here.at.last))
            if made is not None:  # "leaders of the bloc, which includes A, B and C"
                found += leaders_of(here, names.list_from(made.last, here.at.last), code, government=of_government)
    return found


def leaders_of(here: Clause, countries: list[Named], code: str, *, government: bool) -> list[PersonMention]:
    """Return who sits for each of several countries at the summits of an organisation."""
    if len(countries) < 2:
        return []
    sitting = (
        represented(here.reading, one.target, code, (one.first, one.last), government=government)
        for one in countries
        if isinstance(one.target, Country)
    )
    return [who for who in sitting if who is not None]
