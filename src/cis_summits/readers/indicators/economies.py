"""Of which countries and organisations a figure is: named beside it, on both sides of a trade, or before."""

from __future__ import annotations

from cis_summits.model import Country, Organisation
from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.parties import Economy
from cis_summits.readers.indicators.people import is_people
from cis_summits.readers.indicators.scene import REACH
from cis_summits.readers.indicators.sides import Sides
from cis_summits.readers.names import Named

__all__ = ["Places"]

_TALK_BACK = 10  # paragraphs within which a figure that is said again is the same one
_FEW_BACK = 3  # sentences within which the organisation is named that has held what is counted
_SAME_BACK = 3  # paragraphs within which a measure that is named again is of the same economies


class Places(Sides):
    """Finds the economies of the figures of one scene."""

    def settle(self, draft: Draft, previous: Draft | None) -> None:
        """Find the economies of a figure, and note which words name them."""
        self._settle(draft, previous)
        self.note_sides(draft, previous)
        nowhere = self.scene.nowhere
        if not nowhere.isdisjoint(one.code for one in draft.economies if isinstance(one, Organisation)):
            draft.economies = tuple(
                one for one in draft.economies if isinstance(one, Country) or one.code not in nowhere
            )

    def _settle(self, draft: Draft, previous: Draft | None) -> None:
        if draft.twin is not None:
            draft.economies, draft.placed, draft.local = (
                draft.twin.economies,
                list(draft.twin.placed),
                draft.twin.local,
            )
            return
        if draft.kind == "share" and previous is not None and (payer := self._payer(draft, previous)) is not None:
            dealt = (previous.whole,) if previous.whole is not None else ()
            whole: tuple[Economy, ...] = previous.economies if previous.kind != "share" else dealt
            draft.economies, draft.placed = (*whole, payer.target), [(payer.first, payer.last)]
            draft.whole = whole[0] if whole else None
            return  # "expenditures of $5 million, of which 65 percent are paid by Russia"
        if previous is not None and self._goes_on(draft, previous):
            draft.economies, draft.placed, draft.local = previous.economies, list(previous.placed), previous.local
            return
        if draft.sides and (both := self._both(draft)):
            draft.economies = both
            return
        if previous is not None and previous.host is not None and self.is_with_others(draft, previous):
            draft.economies = (previous.host,)
            return
        at = draft.measured[0] - 1 if draft.measured is not None else -1
        if draft.kind != "share" and draft.clause <= at and self.scene.is_word(at, "worldwide"):
            return  # "world trade grew by 3 percent"
        traded = draft.trait("mutual") or (draft.sides and draft.trait("weak"))
        if (pinned := self.pinned(draft)) and not traded:
            draft.economies = tuple(dict.fromkeys(one.target for one in pinned))
            draft.placed = [(one.first, one.last) for one in pinned]
            return
        named = pinned or (self._named(draft, previous) if not draft.part else self._inside(draft))
        if named and draft.part and previous is not None and self.is_origin(named[0]):
            draft.placed = [(one.first, one.last) for one in named]
            draft.economies = tuple(dict.fromkeys((*previous.economies, *(one.target for one in named))))
            return  # "students, half of them from the CIS"
        if named:
            draft.economies, draft.placed = self.complete(draft, named, previous)
            draft.local = not draft.sides and named[0].first >= draft.figure.last
            return
        draft.economies = self._carried(draft, previous) or self._sourced(draft)

    def _payer(self, draft: Draft, previous: Draft) -> Named | None:
        """Return by whom a part is paid or made, behind the figure: "65 percent will be paid in by Russia"."""
        dealt = draft.part or (previous.kind == "share" and previous.whole is not None)
        if not dealt or previous.sentence.first != draft.sentence.first or draft.measure != previous.measure:
            return None
        behind = self.usable(draft, draft.end, min(draft.right, draft.figure.last + REACH // 6))
        return next((one for one in behind if self.scene.is_word(one.first - 1, "by_only")), None)

    def _sourced(self, draft: Draft) -> tuple[Economy, ...]:
        """Return whose data a figure without economies is: "according to Moldovan statistics"."""
        if draft.figure.sort == "count":
            return ()
        since = max(draft.sentence.first, draft.figure.first - 4 * REACH)
        named = self.names.countries_in(since, draft.figure.first)
        return tuple(dict.fromkeys(one.target for one in named if self.is_source(one)))[:1]

    def _both(self, draft: Draft) -> tuple[Economy, ...]:
        """Return the two sides of "bilateral trade", where its clause does not name them."""
        at = draft.measured[0] if draft.measured is not None else -1
        if not any(self.scene.is_word(at - back, "two_sided") for back in range(3)):
            return ()
        named = self.usable(draft, max(draft.clause, draft.figure.first - REACH), draft.figure.last)
        named += self.located(draft)
        union = self.parties.body is not None and not any(
            self.scene.is_word(at - back, "bilateral") for back in range(3)
        )
        return () if named or union else self.parties.both(draft.sentence)

    def _inside(self, draft: Draft) -> list[Named]:
        """Return the place of a part, where it is named: "143 million of them in Russia"."""
        behind = self.located(draft) if draft.follows else self.tail(draft) if draft.trait("mutual") else []
        if behind and not draft.follows and not self.is_outward(behind[0]):
            return []  # "including $2 billion with the EAEU"
        return behind if behind and behind[0].first - draft.figure.last <= 4 else []

    def _goes_on(self, draft: Draft, previous: Draft) -> bool:
        """Tell whether a figure is said of the same in one breath: "grew by 5 percent to $9 billion"."""
        if previous.sentence.first != draft.sentence.first:
            return False
        if previous.kind == draft.kind == "share" and draft.unit == "percent" and previous.economies:
            # "has 40 percent of its votes and pays 30 percent of its budget"
            own = self.usable(draft, draft.clause, min(draft.right, draft.figure.last + REACH // 10))
            if all(one.target in previous.economies for one in own) and len(previous.economies) > 1:
                return True
        if previous.measured != draft.measured:
            return False
        if not previous.economies or draft.measured is None or draft.unit == previous.unit:
            return False
        between = self.usable(draft, previous.figure.last, draft.figure.first)
        told = draft.kind == "change" and all(one.target in previous.economies for one in between)
        return (told or not between) and not self.located(draft)

    def _named(self, draft: Draft, previous: Draft | None) -> list[Named]:
        figure, sentence = draft.figure, draft.sentence
        behind = self.located(draft)
        if behind and draft.left > sentence.first:
            # "8 cases in Spain, 10 in Italy": what stands before is the other figure's.
            if figure.sort in ("count", "bare") or draft.sides:
                return self.tail(draft)
            near = self.usable(draft, draft.left, figure.first) if self.scene.lower[figure.last] == "," else []
            if behind[0].first - figure.last <= 2 and not near:
                return behind
        if behind and figure.sort == "percent" and self.scene.is_word(behind[0].first - 1, "for_only"):
            return behind  # "31 percent of GDP for Tajikistan"
        if figure.sort in ("count", "bare") or draft.sides:
            clause = self.usable(draft, max(draft.clause, figure.first - REACH), figure.last)
            ended = bool(clause) and figure.sort == "count" and self.scene.is_word(figure.last, "comma")
            both = clause + [one for one in self.tail(draft) if one not in clause and not ended]
            sent = draft.trait("mutual") and behind and self.is_outward(behind[0]) and self.says(draft, "we")
            if sent and self.parties.speaks(sentence):
                return behind  # "before the accord with the EU, we sold goods worth $5 billion to Russia"
            if both:
                return both
        if figure.sort == "percent" and self.scene.is_word(figure.last, "share_of") and not draft.sides:
            whole = self.usable(draft, draft.end, min(draft.right, figure.last + REACH // 10))
            if whole:  # "Georgia covers a third of Tajikistan's imports": of both
                parts = self.usable(draft, max(draft.clause, figure.first - REACH), figure.first)
                part = self.nearest_group(draft, parts) if parts else []
                return [*part, *self.list_from(whole)]
        before = self.usable(draft, max(draft.clause, figure.first - REACH), figure.last)
        if before:
            return self.nearest_group(draft, before)
        earlier = self.usable(draft, max(sentence.first, draft.left, figure.first - REACH), draft.clause)
        there = self.scene.is_word(draft.clause, "where_only")  # "in Georgia, where 400 people"
        if previous is not None and previous.sentence.first == sentence.first and not draft.sides and not there:
            earlier = [one for one in earlier if (one.first, one.last) not in previous.placed]
        if earlier:
            return earlier if draft.sides else self.nearest_group(draft, earlier)
        return behind or self.tail(draft)

    def _carried(self, draft: Draft, previous: Draft | None) -> tuple[Economy, ...]:
        sentence, parties = draft.sentence, self.parties
        if (draft.continues or draft.part) and previous is not None and previous.economies:
            draft.local = previous.local
            return previous.economies
        speaker, speaks = parties.speaker(sentence), parties.speaks(sentence)
        if speaker is None and parties.voice is None and self.says(draft, "ours"):
            speaker, speaks = parties.sole, True  # a speech without a label
        same = previous is not None and previous.sentence.paragraph == sentence.paragraph
        together = previous is not None and previous.sentence.first == sentence.first
        if not together and speaker is not None and speaks and self.says(draft, "ours"):
            ready = (draft.status == "target" or draft.measure == "aid") and self.says(draft, "we")
            if draft.trait("own") or (ready and not parties.pair):
                return (speaker,)  # "we are ready to supply 5 billion cubic metres", "our inflation"
            if draft.sides and draft.figure.sort != "count" and parties.body is not None and not parties.pair:
                return (parties.body,) if self.is_mutual(draft) else (speaker, parties.body)
        things = draft.figure.noun >= 0 and draft.entry is None and not is_people(self.scene, draft)
        if (draft.trait("act") or things) and not together:
            draft.local = things and not parties.pair  # a guess, which what follows does not take over
            return self._of_those_who_meet() or self._from_paragraph(draft, previous)
        since = self.scene.paragraph_start(sentence)
        back = self.usable(draft, max(since, sentence.first - 4 * REACH), sentence.first)
        if together and previous is not None and previous.local and previous.measured == draft.measured:
            return previous.economies  # "300 schools in Azerbaijan, where 150,000 children are taught"
        half = draft.sides and bool(parties.pair) and previous is not None and len(previous.economies) < 2
        if same and previous is not None and previous.economies and not half and not self._strayed(draft, previous):
            apart = not draft.sides and bool(draft.trait("own")) and previous.sides and len(previous.economies) > 1
            if apart and speaks and speaker in previous.economies:
                return (speaker,)  # "our exports are up. Inflation is at 16 percent"
            if not draft.sides and previous.sides and previous.host is not None and draft.trait("own"):
                return (previous.host,)  # "trade with the EAEU doubled, industry grew by 5 percent"
            fresh = [one for one in back if one.first >= previous.figure.last]
            if draft.sides or not fresh or previous.sides == draft.sides or draft.measure == previous.measure:
                return previous.economies
        return self._from_paragraph(draft, previous)

    def _from_paragraph(self, draft: Draft, previous: Draft | None) -> tuple[Economy, ...]:
        """Return the economies that the paragraph, the question before or the figures before tell."""
        sentence, parties = draft.sentence, self.parties
        since = self.scene.paragraph_start(sentence)
        back = self.usable(draft, max(since, sentence.first - 4 * REACH), sentence.first)
        if draft.sides and parties.pair:
            return parties.pair
        if back:
            if draft.sides:
                return self.complete(draft, self._of_one_sentence(back))[0]
            return self.complete(draft, self.nearest_group(draft, self._of_one_sentence(back)))[0]
        number = self.scene.number_of(sentence)
        if number and (self.says(draft, "its") or self._resumes(draft, number)):
            its = self._its(draft, number)
            if its:
                return its
        if parties.speaks(sentence) and (draft.figure.sort != "count" or draft.trait("own")):
            speaker = parties.speaker(sentence)
            if previous is not None and draft.kind == "change" and self._tells_on(draft, previous):
                return previous.economies
            if speaker is not None and (draft.trait("own") or self.says(draft, "we")):
                return (speaker,)
        if draft.trait("joint") and draft.figure.sort == "count" and parties.body is not None:
            return (parties.body,)  # "More than 150 events were organised"
        if draft.sides and (pair := parties.pair_before(sentence)):
            return pair
        if number and draft.figure.sort != "count":
            asked = self.scene.reading.sentences[number - 1]
            talked = sentence.segment in parties.turns or self.scene.reading.kind_of(sentence) == "subheadline"
            if asked.segment != sentence.segment and talked:  # "What is it in Russia?" "Close to 56 percent."
                named = self.usable(draft, asked.first, asked.last)
                if named:
                    return self.complete(draft, named)[0]
        if previous is not None and previous.economies and not self._strayed(draft, previous):
            gap = sentence.paragraph - previous.sentence.paragraph
            same_thing = draft.measure == previous.measure and draft.unit == previous.unit
            again = draft.figure.value == previous.figure.value
            told_on = draft.trait("mutual") or draft.measure == "national_currency_share"
            union = len(previous.economies) == 1 and (
                isinstance(previous.economies[0], Organisation) or parties.voice is None
            )
            told_on = told_on and (previous.trait("mutual") or union)
            if gap == 1 and previous.listed and previous.host is not None and told_on:
                return (previous.host,)  # behind a list of partners
            if (gap <= 1 and (draft.kind == "change" or told_on)) or (
                same_thing and gap <= (_TALK_BACK if again else _SAME_BACK)
            ):
                return previous.economies
        if draft.trait("joint") and draft.figure.sort == "count":
            return self._spoken_of(draft)
        if draft.figure.sort in ("count", "unit") and previous is not None and self._goes_on_doing(draft, previous):
            return previous.economies
        common = draft.figure.sort == "count" and draft.trait("own") and not parties.pair
        if (
            common
            and parties.body is not None
            and (parties.speaker(sentence) is None or not self.says(draft, "ours"))
        ):
            return (parties.body,)  # "the collective forces, whose strength is 2,500 troops"
        if draft.figure.sort == "count" and not draft.trait("own"):
            return (parties.subject,) if parties.subject is not None else ()
        if (speaker := parties.speaker_named(sentence, draft.figure.first)) is not None:
            return (speaker,)
        told = draft.trait("own") or draft.trait("mutual") or draft.measure == "national_currency_share"
        whole = draft.figure.sort != "count" and bool(told)
        if whole and parties.body is not None:
            return (parties.body,)
        if draft.trait("own") and parties.mainly is not None:
            return (parties.mainly,)
        return (parties.subject,) if parties.subject is not None else ()

    def _tells_on(self, draft: Draft, previous: Draft) -> bool:
        """Tell whether a speaker goes on with the figures of an organisation: "In this quarter GDP rose as well"."""
        gap = draft.sentence.paragraph - previous.sentence.paragraph
        union = len(previous.economies) == 1 and isinstance(previous.economies[0], Organisation)
        same = previous.sentence.segment == draft.sentence.segment and previous.kind in ("change", "level")
        return union and same and gap <= 1 and not self.says(draft, "ours")

    def _goes_on_doing(self, draft: Draft, previous: Draft) -> bool:
        """Tell whether more is counted of what an organisation has done: "Over 18 tonnes of drugs were seized"."""
        union = len(previous.economies) == 1 and isinstance(previous.economies[0], Organisation)
        gap = draft.sentence.paragraph - previous.sentence.paragraph
        return union and gap <= 1 and previous.figure.sort in ("count", "unit") and not previous.local

    def _spoken_of(self, draft: Draft) -> tuple[Economy, ...]:
        """Return the organisation that the few sentences before speak of: "Over 80 events were held"."""
        number = self.scene.number_of(draft.sentence)
        first = self.scene.reading.sentences[max(0, number - _FEW_BACK)].first
        named = self.names.organisations_in(first, draft.figure.first)
        meant = [one.target for one in named if not self.parties.is_agency(one.target)]
        return tuple(meant[-1:])

    def _resumes(self, draft: Draft, number: int) -> bool:
        """Tell whether the sentence before speaks of what is measured: "the organisation's budget. Expenses rose"."""
        before = self.scene.reading.sentences[number - 1]
        if draft.figure.sort == "count" or not draft.trait("own"):
            return False
        return any(
            hit.entry.get("measure", hit.entry.id) == draft.measure
            for hit in self.scene.measures_in(max(before.first, before.last - REACH), before.last)
        )

    def _its(self, draft: Draft, number: int) -> tuple[Economy, ...]:
        """Return what "its GDP" goes back to, where the sentence before calls it "the union", "our country"."""
        before = self.scene.reading.sentences[number - 1]
        if before.paragraph != draft.sentence.paragraph:
            return ()
        meant = self.parties.standins(before, before.first, before.last)
        return (meant[-1].target,) if meant else ()

    def _of_those_who_meet(self) -> tuple[Economy, ...]:
        """Return who signed the documents where nobody is named: those whom the text is about."""
        parties = self.parties
        return parties.pair or ((parties.body,) if parties.body is not None else ())

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
