"""Where a text speaks of a summit: the words for it, whose it is, and whether this or another one is meant.

One sentence at a time; what becomes of the sightings is decided by :mod:`cis_summits.readers.summits.making`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.model import Diagnostic, Organisation
from cis_summits.model.document import diagnostic
from cis_summits.readers.clauses import Clause
from cis_summits.readers.names import PLACE_TYPES, Named, Names, is_place
from cis_summits.readers.phrases import inside, phrases, standing
from cis_summits.readers.summits.kinds import kind_behind, kind_near
from cis_summits.readers.summits.others import is_counted, is_recent
from cis_summits.readers.summits.owners import (
    of_its_council,
    of_its_own,
    of_their_own,
    of_those_attending,
    of_those_before,
)
from cis_summits.readers.summits.times import another_time, is_soon, is_today
from cis_summits.readers.summits.whose import REACH, joined_with, leaders_meet, of_a_president, of_headline

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import SummitKind

__all__ = [
    "Announced",
    "Bare",
    "Sighting",
    "bare_bodies",
    "of_summit",
    "see",
    "unnamed",
]

_BEFORE = 10  # tokens before the noun, likewise
_COUNCIL = 7  # tokens of "Council of Heads of State" behind the name
_RELATIVE = 14  # tokens of "the leaders of five states that are members of"
_AT = 5  # tokens of "at the end of the"
_LEADERS = 4  # tokens of "leaders of the"
_WITH = 8  # tokens of "with the president of a state"
_SHORT = 9  # tokens of a headline that is a bare name
_APPOSITION = 20  # tokens of what may stand between those who meet and their verb
_OPENS = {",": ",", "(": ")", "-": "-", "–": "–", "—": "—"}


class Sighting(NamedTuple):
    """A summit seen in one sentence.

    Attributes:
        organisation: whose it is.
        kind: what the words say of it, if anything.
        first: number of the first token of organisation and noun.
        last: number after their last token.
        here: the clause.
        rule: id of the rule that saw it.
        held: whether the clause says that it took place, or tells something that happened there.
        shaky: whether a headline only speaks of what somebody is going to do about it.
    """

    organisation: Named
    kind: SummitKind | None
    first: int
    last: int
    here: Clause
    rule: str
    held: bool
    shaky: bool

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.here.at

    @property
    def rank(self) -> int:
        """How close the segment is to saying what the document is about."""
        return self.here.rank


Announced = set[tuple[str, "SummitKind | None"]]
"""Organisations and kinds of summits to come."""


class Bare(NamedTuple):
    """A supreme council that stands alone as a headline."""

    first: int
    last: int
    entry: None = None


def bare_bodies(reading: Reading, names: Names) -> list[Bare]:
    """Return the supreme councils without a word for meeting: short headlines, or what somebody was at.

    "took part in the Council of Heads of State of the union"; not what such a council once decided.
    """
    bodies = phrases(reading.lexicon, "summit_bodies")
    at_event = phrases(reading.lexicon, "summit_links", "at council")
    found = []
    for one in names.organisations:
        sentence = reading.sentence_at(reading.tokens.starts[one.first])
        if sentence is None:
            continue
        if reading.kind_of(sentence) != "headline" or sentence.last - sentence.first > _SHORT:
            own = bodies.first(reading.tokens.lower, one.first, one.last + _COUNCIL) if one.last else None
            first = min(own.first, one.first) if own is not None else one.first
            if own is not None and at_event.ending(reading.tokens.lower, first) is not None:
                last = max(own.last, one.last)
                if not inside(reading.hits["summit_words"], first - 2, last + 2):
                    found.append(Bare(first, last))
            continue
        body = bodies.first(reading.tokens.lower, sentence.first, sentence.last)
        if body is not None and not inside(reading.hits["summit_words"], sentence.first, sentence.last):
            found.append(Bare(body.first, body.last))
    return found


def see(here: Clause, cue: Hit[Entry] | Bare, announced: Announced, diagnostics: list[Diagnostic]) -> Sighting | None:
    """Return the summit that a word speaks of; ``None`` if of none, or of another one than the document's.

    Args:
        here: the clause of the word.
        cue: the word, or a bare council.
        announced: takes organisations and kinds of the summits that are dated to the days ahead.
        diagnostics: takes what looked like a summit and was not understood.
    """
    part = cue.entry.get("part") if cue.entry is not None else "bare"
    if part == "summits":
        organisation = _of_several(here, cue)
    elif part == "summit":
        organisation = of_summit(here, cue) or of_those_before(here, cue) or _of_holders(here, cue)
    elif part == "verb":
        organisation = None if _with_object(here, cue) else _of_leaders(here, here.at.first, cue.first, cue)
    else:
        low, high = max(here.at.first, cue.first - _BEFORE), min(here.at.last, cue.last + REACH)
        own = here.lower[cue.last : cue.last + 1] and here.lower[cue.last] in here.small("summit of")
        # "a session of A and a meeting of B": what "of" tells comes first
        organisation = (_of_leaders(here, cue.first, high, cue) if own else None) or _of_leaders(here, low, high, cue)
        organisation = (
            organisation or of_its_council(here, cue) or of_headline(here, cue) or of_a_president(here, cue)
        )
        organisation = organisation or of_their_own(here, cue) or of_those_attending(here, cue)
        if organisation is None and here.lower[cue.last : cue.last + 1] == [","]:
            organisation = of_those_before(here, cue)  # "at the end of the session, the CIS leaders signed"
    if organisation is None:
        if part == "summit" and here.rank == 0 and not here.names.organisations:
            diagnostics.append(
                diagnostic(
                    code="summit-without-organisation",
                    message="a summit of no organisation the registry knows",
                    span=here.reading.span(cue.first, cue.last),
                    severity="info",
                )
            )
        return None
    first, last = min(cue.first, organisation.first), max(cue.last, organisation.last)
    if is_soon(here, first, last):
        assert isinstance(organisation.target, Organisation)
        announced.add((organisation.target.code, kind_near(here, first, last)))
        return None
    if another_time(here, first, last) or is_counted(here, first, cue.first, last) or is_recent(here, first, last):
        return None
    held = here.any("held", here.at.first, here.at.last) or here.any("at", first - 5, cue.first + 1)
    held = held or here.any("gathered to", here.at.first, first) or here.any("been", here.at.first, first)
    held = held or (here.rank == 0 and here.any("in headline", here.at.first, first + 1))
    held = held or (here.rank > 0 and is_today(here, first, last))
    if cue.entry is not None and cue.entry.get("several") and not held:
        return None  # "meetings of the leaders": of any time, unless told as held
    kind = kind_near(here, first, last) or (kind_behind(here, last) if part == "verb" else None)
    meet = part == "verb" and here.small("infinitive").isdisjoint(here.lower[here.at.first : here.at.last])
    return Sighting(organisation, kind, first, last, here, f"summit.{part}", held, not meet and _shaky(here))


def unnamed(here: Clause, cue: Hit[Entry], upto: int) -> Sighting | None:
    """Return the summit of a headline that leaves out whose it is: the one organisation told of below.

    Args:
        here: the clause of the headline or the lead.
        cue: the word for a summit.
        upto: number of the token before which the text tells whose leaders met.
    """
    lower, names = here.lower, here.names
    before = cue.first - 1
    while before >= here.at.first and (
        here.links("kind").starting(lower, before) or here.links("between").starting(lower, before)
    ):
        before -= 1
    town = names.country_until.get(before + 1)
    of_other = here.reading.tokens.words[before][0].isupper() and (town is None or town.type not in PLACE_TYPES)
    of_other = of_other and cue.entry.get("part") != "verb"  # "Chinese and Russian leaders meet"
    behind = lower[cue.last : cue.last + 1]
    if (of_other and before > here.at.first) or (
        behind and (behind[0] in here.small("with") or behind[0] in here.small("between"))
    ):
        return None
    found = {o.target: o for o in reversed(names.organisations_in(0, upto)) if leaders_meet(here, o)}
    told = here.links("leaders").first(lower, 0, upto)
    if len(found) != 1 or told is None:
        return None
    first = town.first if town is not None else cue.first
    if is_soon(here, first, cue.last) or another_time(here, first, cue.last):
        return None
    kind, held = kind_near(here, first, cue.last), here.any("held", here.at.first, here.at.last)
    (organisation,) = found.values()
    return Sighting(organisation, kind, first, cue.last, here, "summit.named-below", held, _shaky(here))


def of_summit(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Return whose summit it is: "CIS informal summit", "summit of the leaders of the CIS", "their summit"."""
    names, between = here.names, here.links("between")
    at = cue.first
    while at > here.at.first:
        organisation = names.organisation_until.get(at)
        if organisation is not None:
            return organisation if leaders_meet(here, organisation) and not _one_side(here, organisation) else None
        word = between.ending(here.lower, at)
        if word is None:
            break
        at = word.first
    behind = cue.last
    if behind < here.at.last and here.lower[behind] in here.small("summit of"):
        while behind < min(here.at.last, cue.last + REACH):
            organisation = names.organisation_at.get(behind)
            if organisation is not None:
                return organisation if leaders_meet(here, organisation) else None
            word = between.starting(here.lower, behind) or here.links("leaders").starting(here.lower, behind)
            if word is None:
                break
            behind = word.last
    if at > here.at.first and here.lower[at - 1] in here.small("own"):
        inside = names.organisations_in(here.at.first, at)
        if not inside and at - here.at.first <= _AT:
            inside = names.organisations_in(cue.last, cue.last + REACH)[
                :1
            ]  # "At its summit in Minsk the union let in"
        return inside[-1] if inside and leaders_meet(here, inside[-1]) else None
    return None


def _of_several(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "summits of A and B were held", "the A and B summits"; not those held again and again."""
    organisation = of_summit(here, cue)
    if organisation is None or here.any("again and again", here.at.first, here.at.last):
        return None
    told = here.dates or any(is_place(one) for one in here.names.countries_in(here.at.first, here.at.last))
    return organisation if told and joined_with(here, organisation) else None


def _of_holders(here: Clause, cue: Hit[Entry] | Bare) -> Named | None:
    """Read "the leaders of the union held an informal summit"; not "a summit with", which has another side."""
    behind = here.lower[cue.last : min(cue.last + 1, here.at.last)]
    sided = behind and behind[0] in here.small("with")
    if sided or here.names.organisations_in(cue.first - 2, cue.last + 2):
        return None
    held = here.first("held", cue.first - 5, cue.first)
    if held is None:
        return None
    return _of_leaders(here, max(here.at.first, cue.first - _BEFORE), cue.first, cue) or of_its_own(here, held.first)


def _with_object(here: Clause, cue: Hit[Entry] | Bare) -> bool:
    """Tell whether leaders who "opened" opened something else than their meeting: an object follows."""
    bare = cue.entry is not None and cue.entry.get("bare")
    behind = here.lower[cue.last : min(cue.last + 1, here.at.last)]
    if behind and behind[0] in here.small("with") and here.company.within(cue.last, cue.last + _WITH):
        return True  # "who came for the council, held talks with A"
    return bool(bare and behind and behind[0] in here.small("determiner"))


def _of_leaders(here: Clause, low: int, high: int, cue: Hit[Entry] | Bare) -> Named | None:
    """Return the organisation whose leaders or supreme council stand with a word for meeting."""
    for organisation in here.names.organisations_in(low, high):
        if organisation.first < low or not leaders_meet(here, organisation):
            continue
        near_first = max(low, organisation.first - _RELATIVE)
        if low < cue.first:  # however long its name is
            near_first = max(here.at.first, min(near_first, organisation.first - _LEADERS))
        near_last = min(max(high, organisation.last), organisation.last + 5)
        bodies = phrases(here.reading.lexicon, "summit_bodies")
        leaders = bodies.first(here.lower, near_first, near_last) or here.links("leaders").first(
            here.lower, near_first, near_last
        )
        if (
            leaders is None
            and not _its_council(here, organisation, cue)
            and not kind_near(here, min(cue.first, organisation.first), max(cue.last, organisation.last))
        ):
            continue
        first = min(organisation.first, leaders.first if leaders else organisation.first)
        last = max(organisation.last, leaders.last if leaders else organisation.last)
        if _joined(here, cue, first, last):
            return organisation
    return None


def _its_council(here: Clause, organisation: Named, cue: Hit[Entry] | Bare) -> bool:
    """Tell whether "the CIS council" stands right before the verb of meeting."""
    council = here.lower[organisation.last : organisation.last + 1]
    if not council or council[0] not in here.small("council") or cue.entry is None:
        return False
    return cue.entry.get("part") == "verb" and organisation.last + 1 <= cue.first


def _joined(here: Clause, cue: Hit[Entry] | Bare, first: int, last: int) -> bool:
    """Tell whether a word for meeting belongs to those who meet at tokens ``first`` to ``last``."""
    if first <= cue.first < last:
        return True
    if cue.entry is not None and cue.entry.get("part") == "verb":
        return _subject_of(here, last, cue.first)
    if last <= cue.first:
        gap = range(last, cue.first)
        # "the leaders of the union opened a two-day informal meeting"
        most = 9 if here.any("opening", last, cue.first) or here.any("ending", last, cue.first) else 5
        return len(gap) <= most and not any(here.lower[at] in (",", ";", ":") for at in gap)
    # "a meeting of the Commonwealth of Independent States (CIS) Council of Heads of State"
    on = here.small("on")  # "a gathering on Friday of presidents"
    days = {at for day in here.dates for at in range(day.first - (here.lower[day.first - 1] in on), day.last)}
    outside = [at for at in range(cue.last, first) if at not in days and not here.names.in_organisation(at)]
    return (
        first - cue.last <= REACH
        and len(outside) <= 7
        and all(
            here.links("between").starting(here.lower, at) or here.links("leaders").starting(here.lower, at)
            for at in outside
        )
    )


def _subject_of(here: Clause, last: int, verb: int) -> bool:
    """Tell whether those who end at token ``last`` are the subject of a verb: an apposition may stand between."""
    words, lower = here.reading.tokens.words, here.lower
    at = last
    if at < verb and words[at] in _OPENS and verb - at <= _APPOSITION:
        closes = _OPENS[words[at]]
        ends = [n for n in range(at + 1, verb) if words[n] == closes]
        if ends and not here.company.within(at, verb):
            at = ends[-1] + 1
    fillers = here.links("subject gap")
    while at < verb:
        word = fillers.starting(lower, at)
        if word is None:
            # One adverb may stand before the verb: "the leaders formally met".
            adverb = verb - at == 1 and words[at].isalpha() and words[at][0].islower()
            return adverb and not here.any("planned", at, verb)
        at = word.last
    return True


def _one_side(here: Clause, organisation: Named) -> bool:
    """Tell whether the organisation is one side of two: "the Russia–EU summit"."""
    at = organisation.first - 1
    return at > here.at.first and here.reading.tokens.words[at] in "-–—/" and at in here.names.country_until


def _shaky(here: Clause) -> bool:
    """Tell whether a headline speaks of what somebody is going to do or not to do: no word that it was held."""
    if here.rank > 0:
        return False
    absences = inside(here.reading.hits["absence_cues"], here.at.first, here.at.last)
    if absences or here.any("background", here.at.first, here.at.last):
        return True
    nouns = here.small("determiner") | here.small("article") | here.small("public")  # "statement to the press"
    return any(
        here.lower[at + 1] not in nouns
        for at in standing(here.small("infinitive"), here.lower, here.at.first, here.at.last - 1)
    )
