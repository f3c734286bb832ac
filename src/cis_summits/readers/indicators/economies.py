"""Of which countries and organisations a figure is: named beside it, on both sides of a trade, or before."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from cis_summits.model import Country, Organisation
from cis_summits.readers.indicators.drafts import REACH, Draft, Scene
from cis_summits.readers.names import Named, is_adjective, is_place

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.grammar.sentences import Sentence

__all__ = ["Places"]

Economy = Country | Organisation
_DISSOLVED = frozenset({"SU", "YU", "CS", "DD"})  # ISO 3166-3
_TALK_BACK = 10  # paragraphs within which a figure that is said again is the same one
_PEOPLE_BACK = 3  # paragraphs in which the two sides of a talk are looked for


class Places:
    """Finds the economies of the figures of one scene.

    Args:
        scene: the reading with its names.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.names = scene.names
        people = scene.reading.people
        self.people = people
        self.people_starts = [mention.first for mention in people]
        self.speakers = self._speakers_of_turns()
        self.pair = self._pair_of_document()

    def settle(self, draft: Draft, previous: Draft | None) -> None:
        """Find the economies of a figure, and note which words name them."""
        if draft.twin is not None:
            draft.economies, draft.placed, draft.local = (
                draft.twin.economies,
                list(draft.twin.placed),
                draft.twin.local,
            )
            return
        named = self._named(draft) if not draft.part else []
        if named:
            draft.economies, draft.placed = self._complete(draft, named, previous)
            draft.local = not draft.sides and named[0].first >= draft.figure.last
            return
        draft.economies = self._meant(draft) or self._carried(draft, previous)

    # Names in the figure's own sentence ----------------------------------------------------------------------

    def _named(self, draft: Draft) -> list[Named]:
        figure, sentence = draft.figure, draft.sentence
        behind = self._located(draft)
        if behind and draft.left > sentence.first:
            # "8 cases in Spain, 10 in Italy": what stands before is the other figure's.
            if figure.sort == "count" or draft.sides:
                return self._tail(draft)
            if behind[0].first - figure.last <= 2:
                return behind
        if figure.sort == "count" or draft.sides:
            clause = self._usable(max(draft.clause, figure.first - REACH), figure.last)
            both = clause + [one for one in self._tail(draft) if one not in clause]
            if both:
                return both
        before = self._usable(max(draft.clause, figure.first - REACH), figure.last)
        if before:
            return self._nearest_group(draft, before)
        earlier = self._usable(max(sentence.first, draft.left, figure.first - REACH), draft.clause)
        if earlier:
            return earlier if draft.sides else self._nearest_group(draft, earlier)
        return behind or self._tail(draft)

    def _usable(self, first: int, last: int) -> list[Named]:
        """Return the names that may be economies: not those inside people's offices, nor mere places."""
        found = [*self.names.countries_in(first, last), *self.names.organisations_in(first, last)]
        found += self.scene.areas_in(first, last)
        found = [one for one in found if not self._in_office(one) and (not is_place(one) or self._stands_for(one))]
        found = [one for one in found if not (is_adjective(one) and _is_gone(one)) and not self._is_agency(one)]
        found = [one for one in found if not self._is_currency(one) and not self._is_source(one)]
        return sorted(found, key=lambda one: one.first)

    def _is_currency(self, one: Named) -> bool:
        """Tell whether a name is part of a currency: "US$5", "Belarusian rubles"."""
        figure = self.scene.money_before(one.last)
        return figure is not None and figure.inner <= one.first < figure.last

    def _is_source(self, one: Named) -> bool:
        """Tell whether a name only says whose figures they are: "according to Belarusian data"."""
        return any(word in self.scene.words["source"] for word in self.scene.lower[max(0, one.first - 3) : one.first])

    def _is_agency(self, one: Named) -> bool:
        """Tell whether an organisation is one that figures are not given for: the WHO, the UN."""
        return isinstance(one.target, Organisation) and one.target.code in self.scene.words.no_economies

    def _in_office(self, one: Named) -> bool:
        number = _before(self.people_starts, one.first)
        return any(
            mention.first <= one.first < mention.last for mention in self.people[max(0, number - 2) : number + 1]
        )

    def _stands_for(self, one: Named) -> bool:
        """Tell whether a capital stands for its country: "between Moscow and Yerevan"."""
        lower = self.scene.lower
        around = [lower[i] for i in (one.first - 1, one.first - 2, one.first - 3) if i >= 0]
        return one.type == "capital" and "between" in around

    def _located(self, draft: Draft) -> list[Named]:
        """Return the names behind the figure that place it: "10 cases in China", "12 percent within the EAEU"."""
        figure = draft.figure
        found: list[Named] = []
        for one in self._usable(figure.last, min(draft.right, figure.last + 20)):
            if found:
                gap = self.scene.lower[found[-1].last : one.first]
                if not set(gap) <= self.scene.words["list_gap"]:
                    break
                found.append(one)
                continue
            if self.scene.breaks_between(figure.last, one.first):
                break
            before = self.scene.lower[max(figure.last, one.first - 2) : one.first]
            if any(word in self.scene.words["place_word"] for word in before) or one.first - figure.last <= 1:
                found.append(one)
        return found

    def _tail(self, draft: Draft) -> list[Named]:
        """Return the names behind the figure in its clause."""
        figure = draft.figure
        found = self._usable(figure.last, min(draft.right, figure.last + REACH // 2))
        return [one for one in found if not self.scene.breaks_between(figure.last, one.first)]

    def _nearest_group(self, draft: Draft, named: list[Named]) -> list[Named]:
        """Return the names nearest to the measure, with those listed beside them."""
        within = [one for one in named if draft.figure.inner <= one.first < draft.figure.last]
        anchor = draft.measured[0] if draft.measured is not None else draft.figure.first
        if not within and draft.figure.sort != "count":
            near = min(named, key=lambda one: abs(one.first - anchor))
        else:
            near = (within or named)[-1]
        group = [near]
        index = named.index(near)
        for one in reversed(named[:index]):
            if set(self.scene.lower[one.last : group[0].first]) <= self.scene.words["list_gap"]:
                group.insert(0, one)
            else:
                break
        for one in named[index + 1 :]:
            if set(self.scene.lower[group[-1].last : one.first]) <= self.scene.words["list_gap"]:
                group.append(one)
            else:
                break
        return group

    def _complete(
        self, draft: Draft, named: list[Named], previous: Draft | None = None
    ) -> tuple[tuple[Economy, ...], list[tuple[int, int]]]:
        """Return the economies named; a trade of one side of a talk of two has the other side too."""
        targets = list(dict.fromkeys(one.target for one in named))
        placed = [(one.first, one.last) for one in named]
        if draft.sides and len(targets) == 1 and self.pair and targets[0] in self.pair:
            return self.pair, placed
        if draft.sides and len(targets) == 1 and previous is not None and previous.sides:
            near = previous.sentence.paragraph == draft.sentence.paragraph
            if near and len(previous.economies) == 2 and targets[0] in previous.economies:
                return previous.economies, placed
        if draft.sides and len(targets) == 1 and (other := self._speaker_beside(draft, named[0])) is not None:
            return (targets[0], other), placed
        return tuple(targets), placed

    def _speaker_beside(self, draft: Draft, named: Named) -> Country | None:
        """Return the country of whoever speaks of "trade with X", if the sentence names that person."""
        at = named.first - 1
        if not self.scene.is_word(at - self.scene.is_word(at, "the"), "with_only"):
            return None
        for mention in self._people_in(draft.sentence.first, named.first):
            if mention.country is not None and mention.country != named.target:
                return mention.country
        speaker = self.speakers.get(draft.sentence.segment)
        ours = any(word in self.scene.words["ours"] for word in self.scene.lower[draft.clause : named.first])
        return speaker if ours and speaker != named.target else None

    # Words that stand for economies ---------------------------------------------------------------------------

    def _meant(self, draft: Draft) -> tuple[Economy, ...]:
        """Return whom "the member states", "our country", "both countries" of the figure's clause stand for."""
        low = max(draft.clause, draft.figure.first - REACH)
        found = list(
            self.scene.words.standins.within(self.scene.lower, low, min(draft.right, draft.figure.last + 12))
        )
        kinds = {phrase.entry.id for phrase in found}
        if "both" in kinds:
            return self.pair or self._pair_before(draft.sentence)
        if "members" in kinds:
            if self.pair and draft.sides:
                return self.pair
            organisation = self._organisation_before(draft.figure.first)
            return (organisation,) if organisation is not None else ()
        if "own" in kinds:
            if draft.sides and self.pair:
                return self.pair
            speaker = self.speakers.get(draft.sentence.segment) or self._speaker_named(draft)
            return (speaker,) if speaker is not None else ()
        return ()

    def _organisation_before(self, at: int) -> Organisation | None:
        """Return the organisation named last before a token, agencies and forums apart."""
        for one in reversed(self.names.organisations_in(max(0, at - 40 * REACH), at)):
            if isinstance(one.target, Organisation) and not self._is_agency(one):
                return one.target
        return None

    def _speaker_named(self, draft: Draft) -> Country | None:
        """Return the country of the one person whom the sentence names before the figure."""
        people = self._people_in(draft.sentence.first, draft.figure.first)
        countries = {mention.country for mention in people if mention.country is not None}
        return countries.pop() if len(countries) == 1 else None

    def _speakers_of_turns(self) -> dict[int, Country]:
        """Return, for each turn of a transcript, the country of whoever its label names."""
        found: dict[int, Country] = {}
        speaker: Country | None = None
        for number, segment in enumerate(self.scene.reading.segments):
            if segment.kind == "label":
                labelled = self._mentions_in(segment.span.start, segment.span.end)
                speaker = next((mention.country for mention in labelled if mention.country is not None), None)
            elif segment.kind == "turn" and speaker is not None:
                found[number] = speaker
        return found

    def _people_in(self, first: int, last: int) -> list[PersonMention]:
        low, high = _before(self.people_starts, first), _before(self.people_starts, last - 1)
        return [mention for mention in self.people[max(0, low) : high + 1] if first <= mention.first < last]

    # What goes before ----------------------------------------------------------------------------------------

    def _carried(self, draft: Draft, previous: Draft | None) -> tuple[Economy, ...]:
        sentence = draft.sentence
        if (draft.continues or draft.part) and previous is not None and previous.economies:
            draft.local = previous.local
            return previous.economies
        same = previous is not None and previous.sentence.paragraph == sentence.paragraph
        since = self.scene.paragraph_start(sentence)
        back = self._usable(max(since, sentence.first - 4 * REACH), sentence.first)
        half = draft.sides and bool(self.pair) and previous is not None and len(previous.economies) < 2
        if same and previous is not None and previous.economies and not half and not self._strayed(draft, previous):
            fresh = [one for one in back if one.first >= previous.figure.last]
            if draft.sides or not fresh or previous.sides == draft.sides:
                return previous.economies
        if draft.sides and self.pair:
            return self.pair
        if back:
            if draft.sides:
                return self._complete(draft, self._of_one_sentence(back))[0]
            return self._complete(draft, self._nearest_group(draft, self._of_one_sentence(back)))[0]
        if draft.sides and (pair := self._pair_before(sentence)):
            return pair
        number = self.scene.number_of(sentence)
        if number and draft.figure.sort != "count":
            asked = self.scene.reading.sentences[number - 1]
            if asked.segment != sentence.segment:  # "What is it in Russia?" "Close to 56 percent."
                named = self._usable(asked.first, asked.last)
                if named:
                    return self._complete(draft, named)[0]
        if previous is not None and previous.economies and not self._strayed(draft, previous):
            gap = sentence.paragraph - previous.sentence.paragraph
            same_thing = draft.measure == previous.measure and draft.unit == previous.unit
            again = draft.figure.value == previous.figure.value
            if (gap <= 1 and draft.kind == "change") or (
                same_thing and gap <= (_TALK_BACK if again else _PEOPLE_BACK)
            ):
                return previous.economies
        if draft.sides:
            return self.pair
        speaker = self._speaker_named(draft) if draft.figure.sort != "count" else None
        return (speaker,) if speaker is not None else ()

    @staticmethod
    def _strayed(draft: Draft, previous: Draft) -> bool:
        """Tell whether the figure before was for a place that only its own sentence spoke of ("9 cases in Spain")."""
        return previous.local and not draft.sides and previous.sentence.first != draft.sentence.first

    def _of_one_sentence(self, named: list[Named]) -> list[Named]:
        """Keep the names of the last sentence that has any."""
        last = self.scene.reading.sentence_at(self.scene.tokens.starts[named[-1].first])
        if last is None:
            return named[-1:]
        return [one for one in named if one.first >= last.first]

    def _pair_before(self, sentence: Sentence) -> tuple[Economy, ...]:
        """Return the two countries whose people the paragraphs before speak of, if they are two."""
        sentences = self.scene.reading.sentences
        number = self.scene.number_of(sentence)
        first = sentence.first
        for back in range(number - 1, max(-1, number - 20), -1):
            if sentence.paragraph - sentences[back].paragraph > _PEOPLE_BACK:
                break
            first = sentences[back].first
            found = self._countries_of_people(first, sentence.last)
            if len(found) == 2:
                return found
            if len(found) > 2:
                break
        return ()

    def _countries_of_people(self, first: int, last: int) -> tuple[Economy, ...]:
        found: dict[Economy, None] = {}
        for mention in self._people_in(first, last):
            if mention.country is not None:
                found[mention.country] = None
        for one in self.names.countries_in(first, last):
            if isinstance(one.target, Country) and not is_place(one):
                found[one.target] = None
        return tuple(found)

    def _pair_of_document(self) -> tuple[Economy, ...]:
        """Return the two countries whose people speak, or are named at all, if they are two."""
        found: dict[Economy, None] = dict.fromkeys(self.speakers.values())
        if len(found) < 2:
            found = dict.fromkeys(mention.country for mention in self.people if mention.country is not None)
        return tuple(found) if len(found) == 2 else ()

    def _mentions_in(self, start: int, end: int) -> list[PersonMention]:
        first = self.scene.tokens.at(start)
        low = max(0, _before(self.people_starts, first))
        return [m for m in self.people[low : low + 6] if start <= m.start < end]


def _is_gone(one: Named) -> bool:
    """Tell whether a country no longer exists: "Soviet" is history, not an economy of today."""
    return isinstance(one.target, Country) and one.target.alpha_2 in _DISSOLVED


def _before(starts: list[int], at: int) -> int:
    """Return the number of the last start that is not behind ``at``; -1 if there is none."""
    return bisect_right(starts, at) - 1
