"""One sentence with words for membership: what stands around them, and whose members they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.readers.company import Company
from cis_summits.readers.names import Named, Names, is_state
from cis_summits.readers.parties import Parties
from cis_summits.readers.phrases import Phrase, Phrases, phrases, small
from cis_summits.readers.referents import Referents
from cis_summits.readers.years import years_in

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["GAP", "Claim", "MemberSentence"]

GAP = 7
"""Tokens that auxiliaries and adverbs may take between a country and its verb."""


class Claim(NamedTuple):
    """What one construction says.

    Attributes:
        countries: who stands in the relation.
        organisation: to what.
        status: the relation.
        first: number of the first token of the words for it.
        last: number after the last of them.
        rule: id of the construction.
        decided: whether the text tells of a decision taken on its day.
    """

    countries: list[Named]
    organisation: Named
    status: MembershipStatus
    first: int
    last: int
    rule: str
    decided: bool = False


class MemberSentence(NamedTuple):
    """One sentence with its cues, and what the constructions need to look around in it.

    Attributes:
        reading: the document.
        names: its countries and organisations.
        parties: its states, named themselves or by their leaders.
        referents: its nouns for organisations.
        at: the sentence.
        cues: the words for membership in it, in order.
        before: the last claim of its paragraph.
        spoken: whether a sentence before it in its paragraph has such words.
    """

    reading: Reading
    names: Names
    parties: Parties
    referents: Referents
    at: Sentence
    cues: list[Hit[Entry]]
    before: Claim | None
    spoken: bool = False

    @property
    def lower(self) -> list[str]:
        """The tokens of the document in lower case."""
        return self.reading.tokens.lower

    def part(self, part: str) -> list[Hit[Entry]]:
        """Return the cues of one part."""
        return [cue for cue in self.cues if cue.entry.get("part") == part]

    def small(self, ident: str) -> frozenset[str]:
        """Return the small words of one entry."""
        return small(self.reading.lexicon, ident)

    def fillers(self, ident: str) -> frozenset[str]:
        """Return the words of one entry of ``claim_fillers``."""
        return self.reading.lexicon.forms("claim_fillers", ident)

    def links(self, part: str) -> Phrases:
        """Return the small phrases of one part."""
        return phrases(self.reading.lexicon, "membership_links", part)

    def starting(self, at: int, *parts: str) -> Phrase | None:
        """Return the link of one of some parts that starts at a token."""
        return next((x for p in parts if (x := self.links(p).starting(self.lower, at))), None)

    def ending(self, at: int, *parts: str) -> Phrase | None:
        """Return the link of one of some parts that ends before a token."""
        return next((x for p in parts if (x := self.links(p).ending(self.lower, at))), None)

    def ended(self, cue: Hit[Entry]) -> bool:
        """Tell whether "no longer" stands before the words for membership."""
        return not self.fillers("ended").isdisjoint(self.lower[max(self.at.first, cue.first - 5) : cue.first])

    def denied(self, first: int, last: int, *senses: str) -> bool:
        """Tell whether words between two tokens deny what follows or leave it open.

        Args:
            first: number of the first token.
            last: number after the last token.
            senses: the kinds of words that count; without any, all kinds do.
        """
        words = phrases(self.reading.lexicon, "modality").within(
            self.lower, max(first, self.at.first), min(last, self.at.last)
        )
        return any(word.entry.get("sense") in (senses or ("denied", "possible", "planned")) for word in words)

    def dated(self) -> bool:
        """Tell whether the sentence names a year that has begun."""
        day = self.reading.day
        return any(day is None or y.date.earliest <= day for y in years_in(self.reading, self.at.first, self.at.last))

    def behind_organisation(self, at: int) -> int:
        """Return the token behind "of the union" and the like at ``at``; ``at`` itself where no such words stand."""
        one = self.organisation_from(at)
        return one.last if one is not None and one.last <= self.at.last else at

    def organisation_from(self, at: int) -> Named | None:
        """Return the organisation named or meant at token ``at`` or behind small words there."""
        named = self.names.organisation_from(at, self.small("belonging"))
        return named if named is not None else self.referents.noun_from(at)

    def organisation_until(self, end: int) -> Named | None:
        """Return the organisation named or meant right before token ``end``: "SCO", "the union's", "Community"."""
        if end - 2 > self.at.first and self.lower[end - 1] in self.small("possessive") and self.lower[end - 2] == "'":
            end -= 2
        return self.names.organisation_until.get(end) or (
            self.referents.noun_at(end - 1) if end > self.at.first else None
        )

    def organisation(self, cue: Hit[Entry]) -> Named | None:
        """Return whose members a cue speaks of: the organisation beside it, or the one that "its" stands for."""
        beside = self.organisation_until(cue.first) or self.organisation_from(cue.last)
        if beside is not None:
            return beside
        if self.small("own") & set(self.lower[max(self.at.first, cue.first - 3) : cue.first]):
            return self._named_before(cue) or self.referents.implied(self.at.first)
        named = self._named(cue)
        if named is not None:
            return named
        meant = self.referents.noun_within(self.at.first, self.at.last)
        if meant is not None:
            return meant
        around = {self.lower[self.at.first], *self.lower[max(self.at.first, cue.first - 3) : cue.last + 4]}
        if cue.entry.get("unmistakable") or self.fillers("organisation") & around:
            return self.referents.implied(self.at.first)
        heads = cue.first - self.at.first <= 1 and self.starting(cue.last, "says", "copula") is not None
        if heads or self.lower[cue.last : cue.last + 1] == [":"]:  # "The members are", "Members:"
            return self.referents.implied(self.at.first)
        became = self.links("became").first(self.lower, max(self.at.first, cue.first - 3), cue.first)
        if became is not None and self.alone(cue.last):
            return self.referents.implied(self.at.first)
        return None

    def alone(self, at: int) -> bool:
        """Tell whether nothing but a date follows at token ``at``: "joined in 2005", "became members"."""
        if at >= self.at.last or self.lower[at] in self.small("and"):
            return True
        if self.lower[at] in self.fillers("dating"):
            return any(0 < year.first - at <= 2 for year in years_in(self.reading, at, self.at.last))
        return not self.lower[at][0].isalnum()

    def _named(self, cue: Hit[Entry]) -> Named | None:
        """Return the organisation of the sentence nearest to a cue, but for those that only a person serves."""
        serving = [(p.first, p.last) for p in self.reading.once(Company).within(self.at.first, self.at.last)]
        near = [
            one
            for one in self.names.organisations_in(self.at.first, self.at.last)
            if not any(first <= one.first < last for first, last in serving) or one.first < cue.first
        ]
        # What stands behind is preferred a little, for "of the union" follows its noun.
        return min(
            near,
            key=lambda o: o.first - cue.last if o.first >= cue.last else 2 + cue.first - o.last,
            default=None,
        )

    def _named_before(self, cue: Hit[Entry]) -> Named | None:
        before = self.names.organisations_in(self.at.first, cue.first)
        return before[-1] if before else self.referents.noun_within(self.at.first, cue.first)

    def skip_back(self, at: int) -> int:
        """Return the token before which a subject may end: auxiliaries, adverbs and "which" are passed over."""
        lower, fillers = self.lower, self.fillers("fillers")
        floor = max(self.at.first, at - GAP)
        while at > floor and (lower[at - 1] in fillers or (lower[at - 1] == "," and lower[at] in fillers)):
            at -= 1
        return at

    def subject(self, at: int) -> list[Named]:
        """Return the states that stand as subject before token ``at``: "A and B have", "A, which"; or a capital."""
        end = self.skip_back(at)
        listed = self.names.list_until(end, self.at.first)
        if listed:
            return listed
        town = self.names.country_until.get(end)  # "the capital" for its state
        return [town] if town is not None and town.type == "capital" else []

    def nearest(self, at: int, reach: int = GAP) -> list[Named]:
        """Return the last state named before token ``at``, but for one whose something is meant ("A's president")."""
        near = [
            one
            for one in self.names.countries_in(max(self.at.first, at - reach), at)
            if is_state(one) and not self._owns(one)
        ]
        return near[-1:]

    def _owns(self, one: Named) -> bool:
        """Tell whether something of a state is meant, unless it is its decision."""
        if self.lower[one.last : one.last + 1] != ["'"] or self.lower[one.last + 1] not in self.small("possessive"):
            return False
        return self.lower[one.last + 2] not in self.fillers("deeds") if one.last + 2 < self.at.last else True

    def lesser(self, cue: Hit[Entry]) -> bool:
        """Tell whether the words right behind a cue name a lesser organ: "observers in its assembly"."""
        upto = min(cue.last + 6, self.at.last)
        stop = next((i for i in range(cue.last, upto) if not self.lower[i][0].isalnum()), upto)
        return phrases(self.reading.lexicon, "lesser_bodies").first(self.lower, cue.last, stop) is not None

    def whole(self, listed: list[Named]) -> list[Named]:
        """Leave out a last country that already begins the next clause: "A and B, and C holds ..."."""
        if len(listed) > 1 and (
            self.starting(listed[-1].last, "copula", "grant", "says")
            or any(cue.first == listed[-1].last for cue in self.part("verb"))
        ):
            return listed[:-1]
        return listed
