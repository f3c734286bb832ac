"""Follows who is being talked about from sentence to sentence, so that "he" and "they" find their speaker.

A pronoun takes the topic: the speaker or subject of the sentence before, if number and sex agree. What cannot be
decided stays as printed and is reported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.sentences import Sentence
from cis_summits.lexicon import Entry, Lexicon
from cis_summits.model import Institution, Leader, Person, Speaker
from cis_summits.model.base import read_as
from cis_summits.readers.statements.attribution import Attribution
from cis_summits.readers.statements.phrases import phrase_ending
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.topics import DESCRIBED, Topics
from cis_summits.readers.statements.voice import Voice
from cis_summits.readers.statements.voices import Voices

__all__ = ["Speakers"]

_UNNAMED = "unnamed"
"""The name of a speaker whom no word names: "it was said that ..."."""
_VERBS = 8  # cues on either side of an attribution
_FAR = 80  # tokens of a sentence on either side of a pronoun that may tell who it is
_REACH = 2  # paragraphs over which a pronoun may reach back


@lru_cache(maxsize=4)
def _pronouns(lexicon: Lexicon) -> Mapping[str, Entry]:
    entries = [entry for entry in lexicon.category("pronouns") if entry.get("kind") not in (None, "announced")]
    return {form: entry for entry in entries for form in entry.forms}


class Speakers(Topics):
    """Resolves the sources of attributions in the order of the text."""

    def __init__(self, voices: Voices, prose: Prose, lexicon: Lexicon) -> None:
        super().__init__(voices, prose)
        self.pronouns = _pronouns(lexicon)
        self.announced = lexicon.forms("pronouns", "announced")
        self.upto = 0  # the token up to which sentences have been passed
        self.undecided: list[Attribution] = []

    def of(self, attributions: Sequence[Attribution], number: int, sides: tuple[Voice, ...]) -> list[Voice]:
        """Return the voices of one attribution; those before it must have been asked for.

        Args:
            attributions: all attributions, in order.
            number: which of them.
            sides: the two who are talking to each other, if the text has said so.
        """
        attribution = attributions[number]
        sentence, source = attribution.sentence, attribution.source
        if number == 0 or attributions[number - 1].sentence is not sentence:
            firsts = self.voices.firsts
            if firsts[self.next] < sentence.first:
                self.pass_by(self.upto, sentence.first)
            self.upto = sentence.last
            if firsts[self.next] < sentence.last:
                self.enter(sentence, source)
        voices = self._of(attributions, number, sides) if source is not None else None
        if voices is not None:
            known = voices[0].known
            if not known and (named := self._named_next(attributions, number)):
                voices, known = [named], named.known
            if attribution.rule == "label":
                place = source is not None and self.voices.is_place(sentence, *source)
                if place or voices[0].paper or not known:
                    voices = None  # "Comments: 12", "Moscow: The leaders met"
        if voices is None:
            self.undecided.append(attribution)
            voices = [self._as_printed(attribution)]
        elif self._leads(attributions, number, voices[0]):
            self.note(voices, sentence.paragraph)
        elif attribution.rule == "clause" and voices[0].known:
            self.note_second(voices[0], sentence.paragraph)
        return voices

    def counterpart(self, first: int, last: int, speaker: Speaker, sides: tuple[Voice, ...]) -> list[Voice]:
        """Return whom "his counterpart", "his Armenian colleague" stands for, when ``speaker`` speaks."""
        entry = self.pronouns.get(self.lower[last - 1])
        if entry is None or entry.get("kind") != "other":
            return []
        country = self.voices.country_in(first, last)
        known = [*sides, *(voice for voice, _ in reversed(self.topics))]
        for voice in known:
            fits = voice.country == country if country is not None else voice in sides
            if fits and voice.speaker != speaker and not isinstance(voice.speaker, Institution):
                return [voice.derived(first)]
        return []

    def spoken_to(self, word: int, speaker: Speaker) -> list[Voice]:
        """Return whom "him" or "her" at a token stands for, when ``speaker`` speaks: somebody else."""
        entry = self.pronouns.get(self.lower[word]) if word < len(self.lower) else None
        if entry is None or entry.get("kind") != "person" or entry.get("number") != "one":
            return []
        for voice, _ in reversed(self.topics):
            person = not isinstance(voice.speaker, Institution)
            if person and voice.speaker != speaker and voice.sex in (None, entry.get("sex")):
                return [voice.derived(word)]
        return []

    def _leads(self, attributions: Sequence[Attribution], number: int, voice: Voice) -> bool:
        """Tell whether the speaker of an attribution is what its sentence is about."""
        attribution = attributions[number]
        rule = attribution.rule
        if rule == "participle":
            return False
        if rule == "passive" and (not voice.known or isinstance(voice.speaker, Institution)):
            return False
        source = attribution.source
        if source is not None and self.classes[source[0]] == "W":
            return False  # "to those who asked, Lee said ..."
        before = attributions[number - 1] if number else None
        if before is None or before.sentence is not attribution.sentence:
            return True
        if before.source is not None and self.classes[before.source[0]] == "W":
            return True
        return rule == "after" and before.rule != "after" and voice.known and not voice.relay

    # -- who a source is

    def _of(self, attributions: Sequence[Attribution], number: int, sides: tuple[Voice, ...]) -> list[Voice] | None:
        """Return the voices of an attribution; ``None`` if a pronoun stays undecided."""
        attribution = attributions[number]
        if attribution.source is None:
            return None
        classes, lower = self.classes, self.lower
        first, last = attribution.source
        words = last - first
        head = first + 1 if words > 1 and classes[first] == "D" else first
        if classes[head] == "P" or lower[first] in self.prose.small_words["particle"]:
            return None  # no phrase that names anybody
        entry = self.pronouns.get(lower[first]) if words == 1 else None
        if entry is None:
            return self._of_phrase(attribution.sentence, first, last, sides)
        kind = entry.get("kind")
        if kind == "relative":
            near = attributions[max(0, number - _VERBS) : number + _VERBS]
            return self._antecedent(attribution, near, first)
        if kind == "self":
            return None
        if entry.get("number") == "many":
            together = self.group or (list(sides) if len(sides) > 1 else [])
            return [v.derived(first) for v in together] or None
        return self._topic(attribution.sentence, entry, first)

    def _of_phrase(self, sentence: Sentence, first: int, last: int, sides: tuple[Voice, ...]) -> list[Voice] | None:
        """Return whom a phrase names that is no pronoun."""
        if last - first == 2:
            order = self.pronouns.get(self.lower[last - 1])
            if order is not None and order.get("kind") in ("latter", "former"):
                return self._of_two(sentence, first, last_named=order.get("kind") == "latter")
        people = self.voices.mentions(first, last)
        numbered = not self.voices.two.isdisjoint(self.lower[first:last])  # "the leaders of the two countries"
        if numbered or (len(sides) == 2 and not people):
            pair = self._pair(sentence, first, last, sides, numbered=numbered)
            if pair:
                return pair
        apposed = self.voices.apposed(first, last)
        if apposed is not None:
            return [apposed]
        named = self._in_office(first, last) if not people else []
        if not named:
            named = self.voices.named(first, last)
            if isinstance(named[0].speaker, Institution):
                named = self._made_by(self._seated(named))
        if named[0].country is None:
            named = self._owned(sentence, first, named)
        if first > sentence.first and self.classes[first - 1] == "C":
            return [*self._listed(sentence, first), *named]
        return named

    def _named_next(self, attributions: Sequence[Attribution], number: int) -> Voice | None:
        """Return who "an aide" is where the next to speak is named: "Petrov also said ..."."""
        attribution = attributions[number]
        source = attribution.source
        if source is None or not self.announced.intersection(self.lower[source[0] : source[1]]):
            return None
        later = next(
            (a for a in attributions[number + 1 : number + _VERBS] if a.sentence is not attribution.sentence), None
        )
        if later is None or later.source is None or later.sentence.paragraph - attribution.sentence.paragraph > 1:
            return None
        first, last = later.source
        for mention in self.voices.mentions(first, last):
            bare = mention.form == "full" and mention.office is None and isinstance(mention.person, Person)
            alone = (mention.first, mention.last) == (first, last) and first == later.sentence.first
            if bare and alone and self.classes[last] != ",":
                voice = self.voices.of(mention).derived(source[0])
                return self.voices.belonging(voice, *source)
        return None

    def _pair(
        self, sentence: Sentence, first: int, last: int, sides: tuple[Voice, ...], *, numbered: bool
    ) -> list[Voice]:
        """Return whom "both presidents" are: the two sides of a talk, or the two named in the sentence before.

        Without a number ("the heads of state") they are the sides only where the text names no further leader.
        """
        lower = self.lower
        several = self.voices.several(first, last)
        both = numbered and (several or (last - first <= DESCRIBED and lower[last - 1].endswith("s")))
        known = list(sides)
        if not both and not (several and len(known) == 2 and self._alone(known)):
            return []
        before = self.prose.sentence_of(sentence.first - 1) if sentence.first else None
        if len(known) != 2 and before is not None:
            named = {m.person.name: m for m in self.voices.mentions(before.first, before.last) if not m.plural}
            known = [self.voices.of(mention) for mention in named.values()]
        if len(known) < 2:
            recent = [
                v for v, at in self.topics if sentence.paragraph == at and not isinstance(v.speaker, Institution)
            ]
            known = recent if len(recent) == 2 else known
        return [v.derived(first) for v in known] if len(known) == 2 else []

    def _alone(self, sides: list[Voice]) -> bool:
        """Tell whether the text names no leader beside the two sides of a talk."""
        names = {side.speaker.name for side in sides}
        leaders = {m.person.name for m in self.voices.people if isinstance(m.person, Leader) and not m.plural}
        return leaders <= names and not any(m.plural for m in self.voices.people)

    def _of_two(self, sentence: Sentence, at: int, *, last_named: bool) -> list[Voice] | None:
        """Return whom "the latter" or "the former" is: of two people named in this sentence or the one before."""
        before = self.prose.sentence_of(sentence.first - 1) if sentence.first else None
        for start in (sentence.first, before.first if before is not None else sentence.first):
            named = {m.person.name: m for m in self.voices.mentions(start, at) if not m.plural}
            if len(named) == 2 or (named and last_named):
                return [self.voices.of(list(named.values())[-1 if last_named else 0]).derived(at)]
        return None

    def _in_office(self, first: int, last: int) -> list[Voice]:
        """Give "the head of state", "the politician" to whom the text has been about, if that can be."""
        role = self.voices.role(first, last)
        chief = self.voices.headlined if role is not None else None
        if chief is not None and chief.office and role and self.voices.holds(chief.office, role):
            return [chief._replace(basis="derived", at=first)]  # a site reports of its own president
        if role is None and self.lower[first] != "the":
            return []
        entry = self.pronouns.get(self.lower[last - 1])
        described = entry is not None and entry.get("kind") == "description" and last - first <= DESCRIBED
        found: Voice | None = None
        for voice, _ in reversed(self.topics):
            if isinstance(voice.speaker, Institution):
                continue
            held = role is not None and voice.office is not None and self.voices.holds(voice.office, role)
            suits = described and self.voices.suits(voice, first, last)
            heads = voice.office is None or self.voices.heads(voice.office)
            if suits and heads and isinstance(voice.speaker, Leader) and self.lower[last - 1] in self.announced:
                suits = False  # no head of state is "the aide"
            if held or (role is None and suits and self.voices.country_in(first, last) in (None, voice.country)):
                found = found or voice
                if held or (voice.office and self.lower[last - 1] in voice.office.lower().split()):
                    found = voice  # rather the presidential aide than the spokesman
                    break
        return [found.derived(first)] if found is not None else []

    def _listed(self, sentence: Sentence, first: int) -> list[Voice]:
        """Return who stands before the last of a list of speakers: "Thus, Lee, Kim, and Roe said"."""
        classes = self.classes
        found: list[PersonMention] = []
        at = first
        for mention in reversed(self.voices.mentions(max(sentence.first, first - _FAR), first)):
            if mention.last >= at or any(classes[gap] not in ("C", ",", "D") for gap in range(mention.last, at)):
                break
            found.append(mention)
            at = mention.first
        opens = at == sentence.first or classes[at - 1] in (",", "S")
        return [self.voices.of(mention) for mention in reversed(found)] if len(found) > 1 and opens else []

    def _owned(self, sentence: Sentence, first: int, voices: list[Voice]) -> list[Voice]:
        """Give "his office", "her press secretary" the country of the one who is meant."""
        entry = self.pronouns.get(self.lower[first])
        if entry is None or entry.get("kind") != "person" or entry.get("sex") is None:
            return voices
        owner = self._topic(sentence, entry, first)
        country = owner[0].country if owner else None
        return [voice._replace(country=country) for voice in voices] if country is not None else voices

    def _seated(self, voices: list[Voice]) -> list[Voice]:
        """Give "the presidential administration" the country of the person the text has been about."""
        voice = voices[0]
        if voice.country is not None or not isinstance(voice.speaker, Institution) or len(voices) > 1:
            return voices
        countries = (v.country for v, _ in reversed(self.topics) if not isinstance(v.speaker, Institution))
        country = next(filter(None, countries), self.voices.seat)
        seated = self.voices.seated(voice, country) if country is not None else None
        return [seated] if seated is not None else voices

    def _made_by(self, voices: list[Voice]) -> list[Voice]:
        """Give "the message reads" to whom the text has been about."""
        if voices[0].issued and self.topics and isinstance(self.topics[-1][0].speaker, Institution):
            return [self.topics[-1][0].derived(voices[0].at)]  # "the statement said"
        if voices[0].sent:
            for voice, _ in reversed(self.topics):
                if not isinstance(voice.speaker, Institution):
                    return [voice.derived(voices[0].at)]
        return voices

    def _topic(self, sentence: Sentence, entry: Entry, at: int) -> list[Voice] | None:
        thing = entry.get("kind") == "thing"
        # "He asked Lee": a pronoun is nobody whom its sentence goes on to name.
        later = set()
        if not thing:
            behind = self.voices.mentions(at + 1, min(sentence.last, at + _FAR))
            later = {m.person.name for m in behind if m.first > at}
            later.discard("")
        for voice, paragraph in reversed(self.topics):
            if sentence.paragraph - paragraph > _REACH:
                break
            person = not isinstance(voice.speaker, Institution)
            if voice.many or person == thing or (person and voice.speaker.name in later):
                continue
            if person and voice.sex is not None and voice.sex != entry.get("sex"):
                continue
            return [voice.derived(at)]
        # "Lee's press service quoted him": nobody else can be meant.
        named = (
            {}
            if thing
            else {m.person.name: m for m in self.voices.mentions(max(sentence.first, at - _FAR), at) if not m.plural}
        )
        if len(named) != 1:
            return None
        (mention,) = named.values()
        voice = self.voices.of(mention).derived(at)
        return [voice] if voice.sex in (None, entry.get("sex")) else None

    def _antecedent(self, attribution: Attribution, near: Sequence[Attribution], at: int) -> list[Voice] | None:
        """Return whom "who" or "which" stands for: the words right before it."""
        prose = self.prose
        last = at - 1 if at > 0 and prose.classes[at - 1] == "," else at
        for mention in self.voices.mentions(last - 1, last):
            if mention.last == last and not mention.plural:
                if prose.lower[at] in prose.small_words["of_things"]:  # "sent Lee a message, which said"
                    others = [v for v, _ in self.topics if v.speaker != mention.person]
                    return [others[-1].derived(at)] if others else None
                return [self.voices.of(mention)._replace(basis="derived")]  # "... met with President Lee, who ..."
        verbs = frozenset(other.cue[0] for other in near)
        phrase = phrase_ending(prose, last, attribution.sentence.first, verbs)
        if phrase is None:
            return None
        return [v._replace(basis="derived") for v in self.voices.named(*phrase)]

    def _as_printed(self, attribution: Attribution) -> Voice:
        source = attribution.source
        if source is None:
            return Voice(read_as(Person, name=_UNNAMED))
        name = " ".join(self.prose.tokens.text(*source).split())
        return Voice(read_as(Person, name=name), at=source[0])
