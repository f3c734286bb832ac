"""Who stands as subject before the words for a talk: somebody named, a pronoun, the leader whose page it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from cis_summits.errors import NotFound
from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.sentences import Sentence
from cis_summits.model import Leader
from cis_summits.readers.clauses import Clause
from cis_summits.readers.company import is_leader, protagonist, represented
from cis_summits.readers.phrases import Phrase, inside

__all__ = [
    "after_noun",
    "all_of",
    "antecedent",
    "before_talks",
    "in_quotes",
    "next_after",
    "owner",
    "quoted",
    "subject",
]

_HEAD = "President"
_CODE = 2  # letters of a country's code and of its sites
_PROSE = frozenset({"narrative", "lead", "attendance"})
_REACH = 25  # tokens between a subject and its verb
_HOPS = 4  # sentences looked back over for whom "he" stands for
_TALKS = 6  # sentences looked back over for the talk before
_STAND_IN = 6  # tokens between "he" and its verb
_NOUN = 10  # tokens between "the president" and its verb
_SECOND_VERB = 12  # tokens between one side of a talk and the next verb of the same subject
_QUOTES = frozenset({'"', "“", "”", "«", "»"})


def subject(here: Clause, at: int, others: list[PersonMention]) -> PersonMention | None:
    """Return who stands as subject before token ``at``: a person of the sentence, or whom a pronoun stands for."""
    one = here.company.last_before(at, max(here.at.first, at - _REACH))
    with_ = here.small("with")
    while one is not None and (here.lower[one.first - 1] in with_ or any(one.person == o.person for o in others)):
        one = here.company.last_before(one.first, max(here.at.first, at - _REACH))
    after = one.last if one is not None else here.at.first
    noun = here.first("leader noun", max(after, at - _NOUN), at)
    if noun is not None and here.company.within(noun.first, noun.last):
        noun = None  # "the president of B" is named, not stood for
    pronoun = here.first("pronoun", max(after, at - _STAND_IN), at)
    told = here.first("i", max(after, at - _STAND_IN), at)
    if told is not None and in_quotes(here, told.first):
        return quoted(here, told.first, at, others)
    if pronoun is not None or noun is not None:
        found = antecedent(here, pronoun or noun, others)
        noun = noun or here.first("leader noun", here.at.first, at)
        if found is not None or noun is None or in_quotes(here, noun.first):
            return found
        return _of_site(here, others) if noun.entry.get("office") == _HEAD else None
    verb = _first_verb(here, one, at) if one is not None else None
    if verb is not None:
        return subject(here, verb, others)
    if one is not None and sum(here.reading.tokens.words[n] in _QUOTES for n in range(one.last, at)) % 2:
        return None  # 'A said: "Our president met B"'
    if one is not None and one.plural and ("," in here.lower[one.last : at] or at - one.last > _STAND_IN):
        return None  # "met the presidents of A and B, held talks with C"
    return one


def in_quotes(here: Clause, at: int) -> bool:
    """Tell whether token ``at`` stands in a quotation that its sentence opens."""
    return bool(sum(word in _QUOTES for word in here.reading.tokens.words[here.at.first : at]) % 2)


def quoted(here: Clause, first: int, at: int, others: Sequence[PersonMention]) -> PersonMention | None:
    """Return who says "I" in a quotation: who is named behind its end, else before its beginning."""
    words = here.reading.tokens.words
    ends = next((n for n in range(at, here.at.last) if words[n] in _QUOTES), here.at.last)
    opens = next((n for n in range(first, here.at.first - 1, -1) if words[n] in _QUOTES), here.at.first)
    for people in (here.company.within(ends, here.at.last), here.company.within(here.at.first, opens)):
        named = [p for p in people if all(p.person != o.person for o in others)]
        if named:
            return named[0]
    return None


def all_of(here: Clause, one: PersonMention | None, others: list[PersonMention]) -> list[PersonMention]:
    """Return the subject with those it is joined to: "A and B met with C"; not of "after seeing A, B met with C"."""
    if one is None:
        return []
    if not here.at.first <= one.first < here.at.last:
        return [one]
    group = here.company.group_until(one.last, here.at.first)
    if one.plural:  # "the presidents of A and B met with C"
        return [p for p in group if p.plural and all(p.person != o.person for o in others)]
    if len(group) < 2 or here.lower[one.first - 1] == "," or after_noun(here, group):
        return [one]
    joined = here.lower[group[-2].last : one.first]
    if here.small("and").isdisjoint(joined) or any(o.person == p.person for o in others for p in group):
        return [one]
    return group


def _first_verb(here: Clause, one: PersonMention, at: int) -> int | None:
    """Return the token of the first verb of "A met B, and later received C": B is its object, not the subject."""
    between = here.lower[one.last : at]
    if not between or len(between) > _SECOND_VERB or not _next_verb(here, between):
        return None
    objects = here.company.group_until(one.last, here.at.first)
    first = objects[0].first if objects else one.first
    cues = inside(here.reading.hits["meeting_words"], here.at.first, first)
    if not cues or first - cues[-1].last > _REACH or here.lower[first - 1] == ",":
        return None
    return cues[-1].first


def _next_verb(here: Clause, between: list[str]) -> bool:
    """Tell whether words between a name and a verb join the verb to the one before: "and", ", and then held a".

    So do those of "and then flew to the capital for talks with".
    """
    joins, adverbs, have = here.small("and or but") | here.small("then"), here.small("and then"), here.small("have")
    start = next((n for n in range(len(between) - 1, -1, -1) if between[n] in joins), None)
    if start is None:
        return False
    while (
        start < len(between) and between[start] not in have and (between[start] in joins or between[start] in adverbs)
    ):
        start += 1
    if start < len(between) and between[start] in here.small("went") and between[-1] in here.small("for what"):
        return True
    return start == len(between) or between[start] in have or here.links("hold").starting(between, start) is not None


def antecedent(here: Clause, stand_in: Phrase | None, others: Sequence[PersonMention]) -> PersonMention | None:
    """Return whom "he" or "the president" stands for: who is told of first in its sentence or in those before.

    A pronoun at the head of a sentence before stands for the same person; so that sentence is looked through
    to the one before it. Leaders go before others who are named with them.

    Args:
        here: the sentence.
        stand_in: the pronoun or noun; ``None`` for a subject that is left out.
        others: who cannot be meant: those on the other side.
    """
    reading, lower = here.reading, here.lower
    wanted = _office_of(stand_in)
    if stand_in is not None and stand_in.entry.get("office") is not None:
        main = protagonist(reading)  # "the Head of State" of a page about one of them
        if main is not None and wanted(main) and all(main.person != o.person for o in others):
            return main
    sentence, upto = here.at, stand_in.first if stand_in is not None else here.at.first
    number = bisect_left(reading.sentences, here.at)
    boundaries = 0
    for hop in range(_HOPS):
        head = here.links("pronoun").first(lower, sentence.first, upto)
        named = _named_in(here, sentence, head.first if head is not None else upto, others)
        noun = here.links("leader noun").first(lower, sentence.first, upto) if not named else None
        if noun is not None:  # "The president was in C, where he met"
            wanted = _office_of(noun)
        named = [p for p in named if wanted(p)]
        if named:
            return next((p for p in named if is_leader(reading, p) or _leads(here, p)), named[0])
        if number - hop <= 0:
            return None
        before = reading.sentences[number - hop - 1]
        boundaries += before.paragraph != sentence.paragraph
        if boundaries > 1 or reading.kind_of(before) not in _PROSE:
            return None
        sentence, upto = before, before.last
    return None


def before_talks(here: Clause, others: Sequence[PersonMention]) -> PersonMention | None:
    """Return who held the talk told of before: "A received C ... Another meeting was held with B"."""
    reading = here.reading
    number = bisect_left(reading.sentences, here.at)
    for sentence in reversed(reading.sentences[max(0, number - _TALKS) : number]):
        if reading.kind_of(sentence) not in _PROSE:
            return None
        cues = inside(reading.hits["meeting_words"], sentence.first, sentence.last)
        named = _named_in(here, sentence, cues[-1].first, others) if cues else []
        if named:
            return named[0] if is_leader(reading, named[0]) else None
    return None


def _named_in(here: Clause, sentence: Sentence, upto: int, others: Sequence[PersonMention]) -> list[PersonMention]:
    with_ = here.small("with")
    return [
        p
        for p in here.company.within(sentence.first, upto)
        if p.last <= upto and here.lower[p.first - 1] not in with_ and all(p.person != o.person for o in others)
    ]


def _leads(here: Clause, one: PersonMention) -> bool:
    """Tell whether somebody named without an office leads a country on the day."""
    day = here.reading.day
    if one.office is not None or day is None or not isinstance(one.person, Leader):
        return False
    return any(term.covers(day) for term in one.person.terms)


def _office_of(stand_in: Phrase | None) -> Callable[[PersonMention], bool]:
    """Return what tells whether somebody can be the one that a noun stands for."""
    office = stand_in.entry.get("office") if stand_in is not None else None
    if office is None:
        return lambda one: True
    suffix: str = office

    def holds(one: PersonMention) -> bool:
        if one.office is not None:
            return one.office.endswith(suffix) and not one.office.startswith(("Deputy", "Vice"))
        return isinstance(one.person, Leader) and any(term.office.endswith(suffix) for term in one.person.terms)

    return holds


def next_after(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return the subject behind an opening phrase: "In a meeting with B, A said"."""
    at = others[-1].last
    if here.lower[at : at + 1] == [","]:
        noun = here.links("leader noun").starting(here.lower, at + 1)
        named = here.company.within(noun.first, noun.last + 1) if noun is not None else []
        if noun is not None and noun.last < here.at.last and all(p.form == "office" for p in named):
            return antecedent(here, noun, others)  # "At the meeting with B, the Head of State noted"
        if here.links("sides").starting(here.lower, at + 1) is not None:
            return protagonist(here.reading) or antecedent(here, None, others)
    for one in here.company.within(at, here.at.last):
        between = here.lower[at : one.first]
        return one if "," in between and all(one.person != o.person for o in others) else None
    return None


def owner(here: Clause, others: list[PersonMention]) -> PersonMention | None:
    """Return whose talk a bare headline tells of: the leader whose site it is, else the one named next."""
    reading = here.reading
    theirs = {o.country.alpha_2 for o in others if o.country}
    if here.rank > 1:
        return None
    leaders = (p for p in reading.people if p.country and p.country.alpha_2 not in theirs and is_leader(reading, p))
    if reading.home is None or reading.home in theirs:
        return next(leaders, None)
    home = (p for p in leaders if p.country and p.country.alpha_2 == reading.home)
    return next(home, None) or _of_site(here, others)


def _of_site(here: Clause, others: Sequence[PersonMention]) -> PersonMention | None:
    """Return the head of state of the site's country, whom its headlines and "the head of state" leave unnamed."""
    reading = here.reading
    if reading.registry is None or not others:
        return None
    code = reading.home or (reading.publisher or "").rpartition(".")[2].upper()
    if len(code) != _CODE:
        return None  # ".com", ".info"
    try:
        country = reading.registry.country(code)
    except NotFound:
        return None  # ".eu"
    if any(o.country == country for o in others):
        return None
    return represented(reading, country, "", (others[0].first, others[0].last))


def after_noun(here: Clause, group: list[PersonMention]) -> bool:
    """Tell whether people before a noun are not its subject but belong to another phrase: "by A and B"."""
    first = group[0].first
    return first > here.at.first and here.lower[first - 1] in here.small("no subject")
