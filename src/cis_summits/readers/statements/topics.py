"""Follows whom a text is about from sentence to sentence: subjects, those who act together, the only one named."""

from __future__ import annotations

from bisect import bisect_left

from cis_summits.grammar.people import PersonMention
from cis_summits.grammar.sentences import Sentence
from cis_summits.readers.statements.prose import Prose
from cis_summits.readers.statements.voice import Voice
from cis_summits.readers.statements.voices import Voices

__all__ = ["DESCRIBED", "Topics"]

DESCRIBED = 3
"""Tokens of a description, the article included."""

_LISTED = 8  # people of one list


class Topics:
    """Whom the text has been about, up to the sentence asked for last.

    Args:
        voices: looks up who a phrase names.
        prose: the text.

    Attributes:
        topics: whom it has been about, the most recent last, with the paragraph.
        group: those who last spoke or acted together.
        next: number of the next mention that has not been passed.
    """

    def __init__(self, voices: Voices, prose: Prose) -> None:
        self.voices = voices
        self.prose = prose
        self.lower, self.classes = prose.lower, prose.classes
        self.topics: list[tuple[Voice, int]] = []
        self.group: list[Voice] = []
        self.next = 0

    def pass_by(self, first: int, last: int) -> None:
        """Take note of the people in sentences that attribute nothing to anybody."""
        people = self.voices.people
        noted = None
        lone: tuple[PersonMention, Sentence] | None = None  # the only one whom a sentence names
        start, self.next = self.next, bisect_left(self.voices.firsts, last, self.next)
        for number in range(start, self.next):
            mention = people[number]
            if mention.first < first:
                continue
            sentence = self.prose.sentence_of(mention.first)
            if sentence is None or sentence is noted:
                continue
            if lone is not None and lone[1] is not sentence:
                self._note_lone(*lone)
                lone = None
            if mention.plural:
                group = self._together(number)
                if len(group) > 1 and self._is_subject(mention, sentence):
                    noted, lone = sentence, None
                    self.note([self.voices.of(one) for one in group], sentence.paragraph)
                continue
            before = mention.first - 1
            before -= self.classes[before] == "D"  # "represented by its ambassador"
            if self._is_subject(mention, sentence) or self.lower[before] == "by":
                noted, lone = sentence, None
                self.note([self.voices.whole(mention)], sentence.paragraph)
                self._join(number)
            elif lone is None or lone[0].person.name == mention.person.name:
                lone = (mention, sentence)
            else:
                noted, lone = sentence, None  # it names two
        if lone is not None:
            self._note_lone(*lone)

    def _note_lone(self, mention: PersonMention, sentence: Sentence) -> None:
        """Take note of the only one whom the first sentence of a paragraph names: "The task fell to Lee. He ..."."""
        new = not self.topics or self.topics[-1][1] != sentence.paragraph
        if new and mention.form != "office" and self.lower[mention.last : mention.last + 1] != ["'"]:
            self.note([self.voices.of(mention)], sentence.paragraph)

    def _together(self, number: int) -> list[PersonMention]:
        """Return the people listed from a mention on: "Presidents Lee and Roe"."""
        people, end = self.voices.people, number + 1
        limit = min(len(people), number + _LISTED)
        while end < limit and self.voices.joined(people[end - 1 : end + 1]):
            end += 1
        return people[number:end]

    def _join(self, number: int) -> None:
        """Take note of those who act together with a subject: "Lee and Roe met. They said ..."."""
        group = self._together(number)
        if len(group) > 1:
            self.group = [self.voices.of(one) for one in group]

    def enter(self, sentence: Sentence, source: tuple[int, int] | None) -> None:
        """Take note of a subject that precedes the pronouns of the same sentence."""
        people = self.voices.people
        limit = source[1] if source else sentence.last
        noted = False
        owner: PersonMention | None = None
        start, self.next = self.next, bisect_left(self.voices.firsts, sentence.last, self.next)
        for number in range(start, self.next):
            mention = people[number]
            if noted or mention.first >= limit:
                break
            if mention.first < sentence.first:
                continue
            if mention.plural:
                group = self._together(number)
                if len(group) > 1 and group[-1].last < limit and self._is_subject(mention, sentence):
                    noted = True
                    self.note([self.voices.of(one) for one in group], sentence.paragraph)
                continue
            if self._is_subject(mention, sentence):
                noted = True
                self.note([self.voices.whole(mention)], sentence.paragraph)
                self._join(number)
            elif mention.first == sentence.first and not self.prose.nouns.isdisjoint(
                (mention.last + 1, mention.last + 2)
            ):
                owner = mention
        if owner is not None and not noted and owner.last < limit:
            self.note([self.voices.of(owner)], sentence.paragraph)  # "Lee's reply was short: the road, he said, ..."

    def _is_subject(self, mention: PersonMention, sentence: Sentence) -> bool:
        """Tell whether a mention may be the subject of its sentence: no preposition governs it, it owns nothing."""
        prose = self.prose
        if prose.quoted[mention.first] or (mention.last < sentence.last and prose.lower[mention.last] == "'"):
            return False
        before = mention.first - 1
        for at in range(before, max(sentence.first, before - DESCRIBED), -1):
            if prose.lower[at - 1] == "'" and prose.lower[at] == "s":
                before = at  # "Ukraine's old ally Lee"
                break
            if prose.classes[at] is not None:
                break
        while before >= sentence.first and (
            prose.classes[before] == "D"
            or prose.is_adverb(before)
            or (prose.classes[before] is None and prose.is_name(before))
            or prose.lower[before] == "'"
            or (prose.lower[before] == "s" and prose.lower[before - 1] == "'")
        ):
            before -= 1  # "Ukraine's new leader Lee"
        if before < sentence.first:
            return True
        letter = prose.classes[before]
        return letter in (",", "S", "C", "W")

    def note(self, voices: list[Voice], paragraph: int) -> None:
        """Take note of those whom a sentence is about."""
        self.group = voices if len(voices) > 1 or voices[0].many else []
        for voice in voices:
            name, topics = voice.speaker.name, self.topics
            if topics and topics[-1][0].speaker.name == name:
                self.topics = [*topics[-3:-1], (voice, paragraph)]  # the same as before, as so often
            else:
                self.topics = [*[t for t in topics[-3:] if t[0].speaker.name != name], (voice, paragraph)]

    def note_second(self, voice: Voice, paragraph: int) -> None:
        """Take note of who speaks beside the one whom a sentence is about, in case nobody else suits a pronoun."""
        if all(voice.speaker.name != known.speaker.name for known, _ in self.topics) and not voice.many:
            self.topics.insert(max(len(self.topics) - 1, 0), (voice, paragraph))
