"""One sentence with words for membership: what stands around them, and whose members they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cis_summits.readers.claim_sentence import ClaimSentence
from cis_summits.readers.company import Company
from cis_summits.readers.first_person import FirstPerson
from cis_summits.readers.memberships.lists import carried, counted_out, glued, led
from cis_summits.readers.names import Named, Names, is_adjective, is_state
from cis_summits.readers.parties import Parties
from cis_summits.readers.phrases import Phrase, inside, phrases
from cis_summits.readers.referents import Referents
from cis_summits.readers.years import YearMention, years_in

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.model import MembershipStatus

__all__ = ["GAP", "Claim", "MemberSentence"]

LONG = 100
_ADVERB = "ly"
_DASHES = frozenset({"–", "—", "-"})
_INSERTED = 16  # tokens that may stand between two commas behind a subject
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
        since: the year or day told beside it, where that is known from the construction itself.
    """

    countries: list[Named]
    organisation: Named
    status: MembershipStatus
    first: int
    last: int
    rule: str
    decided: bool = False
    since: YearMention | None = None


class MemberSentence(ClaimSentence):
    """One sentence with its cues, and what the constructions need to look around in it.

    Attributes:
        cues: the words for membership in it, in order.
        before: the last claim of its paragraph.
        spoken: whether a sentence before it in its paragraph has such words.
    """

    __slots__ = ("_by_part", "before", "cues", "spoken")

    def __init__(
        self,
        reading: Reading,
        names: Names,
        parties: Parties,
        referents: Referents,
        at: Sentence,
        cues: list[Hit[Entry]],
        before: Claim | None,
        *,
        spoken: bool = False,
    ) -> None:
        super().__init__(reading, names, parties, referents, at, links="membership_links")
        self.cues = cues
        self.before = before
        self.spoken = spoken
        self._by_part: dict[str, list[Hit[Entry]]] = {}
        for cue in cues:
            self._by_part.setdefault(cue.entry.get("part"), []).append(cue)

    def part(self, part: str) -> list[Hit[Entry]]:
        """Return the cues of one part."""
        return self._by_part.get(part, [])

    def starting(self, at: int, *parts: str) -> Phrase | None:
        """Return the link of one of some parts that starts at a token."""
        for part in parts:
            found = self._parts[part].starting(self.lower, at)
            if found is not None:
                return found
        return None

    def ending(self, at: int, *parts: str) -> Phrase | None:
        """Return the link of one of some parts that ends before a token."""
        if self.lower[at - 1] not in self._parts.tails(parts):
            return None
        for part in parts:
            found = self._parts[part].ending(self.lower, at)
            if found is not None:
                return found
        return None

    def before_in_clause(self, at: int, reach: int) -> list[str]:
        """Return the tokens before token ``at``, at most ``reach`` of them, back to a comma or the like."""
        first = max(self.at.first, at - reach)
        first = next((i + 1 for i in range(at - 1, first - 1, -1) if self.lower[i] in ",;:"), first)
        return self.lower[first:at]

    def ended(self, cue: Hit[Entry]) -> bool:
        """Tell whether "no longer", or "has not been ... since", stands around the words for membership."""
        first = max(self.at.first, cue.first - 5)
        if not self.fillers("ended").isdisjoint(self.lower[first : cue.first]):
            return True
        after = self.behind_organisation(cue.last)
        since = after < self.at.last and self.lower[after] in self.fillers("ever since")
        return since and self.links("been").first(self.lower, first, cue.first) is not None

    def denied(self, first: int, last: int, *senses: str) -> bool:
        """Tell whether words between two tokens deny what follows or leave it open.

        Args:
            first: number of the first token.
            last: number after the last token.
            senses: the kinds of words that count; without any, all kinds do.
        """
        first, last = max(first, self.at.first), min(last, self.at.last)
        words = self.modal_words(first, last)
        meant = senses or ("denied", "possible", "planned")
        denying = [word for word in words if word.entry.get("sense") in meant]
        wishing: set[str] = set()
        if not senses or "possible" in senses:
            wishing.update(self.fillers("wanting").intersection(self.lower[first:last]))
        if not denying and not wishing:
            return False
        words_for_it = wishing.union(self.lower[word.first] for word in denying)
        return not (words_for_it <= self.fillers("put forward") and carried(self))

    def dated(self) -> bool:
        """Tell whether the sentence names a year that has begun."""
        day = self.reading.day
        return any(day is None or y.date.earliest <= day for y in years_in(self.reading, self.at.first, self.at.last))

    def past(self, cue: Hit[Entry]) -> bool:
        """Tell whether "was previously", "earlier ... were" put a relation in a time that is over."""
        around = {self.lower[self.at.first], *self.lower[max(self.at.first, cue.first - 5) : cue.first]}
        return not (self.fillers("previously").isdisjoint(around) or self.fillers("was").isdisjoint(around))

    def behind_organisation(self, at: int) -> int:
        """Return the token behind "of the union" and the like at ``at``; ``at`` itself where no such words stand."""
        one = self.organisation_from(at)
        return one.last if one is not None and one.last <= self.at.last else at

    def organisation_from(self, at: int) -> Named | None:
        """Return the organisation named or meant at token ``at`` or behind small words there."""
        named = self.names.organisation_from(at, self.small("belonging")) or led(self, at)
        if named is None:
            return self.referents.noun_from(at)
        return None if glued(self, named.last) else named

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
        if self._of_others(cue):
            return None
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
        listed = cue.first - self.at.first <= 1 and self.names.state_at(cue.last) is not None
        listed = listed or counted_out(self, cue)
        # "The members are", "Members:", "Members A"
        if heads or listed or self.lower[cue.last : cue.last + 1] == [":"]:
            return self.referents.implied(self.at.first)
        near = max(self.at.first, cue.first - 3)
        became = self.links("became").first(self.lower, near, cue.first)
        if became is not None and self.alone(cue.last):
            return self.referents.implied(self.at.first)
        remains = not self.fillers("remaining").isdisjoint(self.lower[near : cue.first])
        if remains and self.alone(cue.last) and cue.last - cue.first > 1:
            return self.referents.implied(self.at.first)  # "A remains a full member"
        if (
            self.before is not None
            and self.alone(cue.last)
            and self.links("copula").first(self.lower, near, cue.first)
        ):
            return self.before.organisation  # "A is formally a member but stays away"
        return None

    def _of_others(self, cue: Hit[Entry]) -> bool:
        """Tell whether "of the Security Council" follows a cue: members of what is no organisation known."""
        at = cue.last
        if at >= self.at.last or self.lower[at] not in self.small("of"):
            return False
        at += 1
        at += at < self.at.last and self.lower[at] in self.fillers("article")
        named = at < self.at.last and self.reading.tokens.words[at][0].isupper()
        state = at in self.names.country_at
        if cue.entry.get("part") == "members" and not named and at > cue.last + 1:
            return True  # "an observer of the elections"
        return named and (not state or cue.entry.get("part") == "members")

    def alone(self, at: int) -> bool:
        """Tell whether nothing but a date follows at token ``at``: "joined in 2005", "became members"."""
        for later in range(at, min(at + 4, self.at.last)):
            if self.lower[later] in self.fillers("later"):  # "joined two years later, in 1993"
                at = later + 1
        also = self.starting(at, "also")
        at = also.last if also is not None else at
        if at >= self.at.last or self.lower[at] in self.small("and") or self.lower[at] in self.fillers("new clause"):
            return True
        if self.starting(at, "same time") is not None:
            return True  # "A left it in 1999, and B left the same year"
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
        def far(one: Named) -> int:
            if one.first < cue.last:
                return 2 + cue.first - one.last
            between = self.lower[cue.last : one.first]
            return one.first - cue.last + (0 if self.fillers("new clause").isdisjoint(between) else LONG)

        return min(near, key=far, default=None)

    def _named_before(self, cue: Hit[Entry]) -> Named | None:
        before = self.names.organisations_in(self.at.first, cue.first)
        return before[-1] if before else self.referents.noun_within(self.at.first, cue.first)

    def skip_back(self, at: int) -> int:
        """Return the token before which a subject may end: auxiliaries, adverbs and "which" are passed over."""
        lower, fillers = self.lower, self.fillers("fillers")
        floor = max(self.at.first, at - GAP)
        while at > floor:
            day = next((d for d in inside(self.reading.dates, at - 4, at) if d.last == at), None)
            if day is not None and day.first > floor:  # "A on Friday became"
                at = day.first - (lower[day.first - 1] in self.fillers("dating"))
            elif lower[at - 1] in fillers or lower[at - 1].endswith(_ADVERB) or self._between_clauses(at - 1):
                at -= 1
            else:
                break
        return at

    def _between_clauses(self, at: int) -> bool:
        """Tell whether the comma or "of" at token ``at`` stands before "which has" or "both of which have"."""
        lower, which = self.lower, self.fillers("which")
        if lower[at] == ",":
            return lower[at + 1] in self.fillers("fillers") or lower[at + 1].endswith(_ADVERB)
        return lower[at] in self.small("of") and lower[at + 1] in which

    def subject(self, at: int) -> list[Named]:
        """Return the states that stand as subject before token ``at``: "A and B have", "A, which"; or a capital."""
        end = self.skip_back(at)
        end -= end > self.at.first and self.lower[end - 1] in _DASHES  # "three states – A, B and C – have"
        listed = self.names.list_until(end, self.at.first) or self._past_insertion(end)
        if listed and self.lower[listed[0].first - 1] in self.fillers("unlike"):
            listed = self._past_insertion(end) if self.lower[listed[-1].last] == "," else []  # "A, unlike B, is"
        if listed:
            which = not self.fillers("which").isdisjoint(self.lower[listed[-1].last : at])
            return self._last_part(listed) if which else listed
        town = self.names.country_until.get(end)  # "the capital" for its state
        if town is not None and town.type == "capital":
            return [town]
        if (ours := self._ours(end)) is not None:
            return [ours]
        return self.the_country(end)

    def _ours(self, end: int) -> Named | None:
        """Return the state of whoever says "our country" before token ``end``."""
        if self.lower[end - 1] not in self.fillers("country"):
            return None
        return self.reading.once(FirstPerson).at(end, self.at)

    def it(self) -> list[Named]:
        """Return the one state told of before that "it" stands for: that of the last claim, or the last named."""
        if self.before is not None:
            return self.before.countries if len(self.before.countries) == 1 else []
        if self.at.first == 0:
            return []
        told = self.reading.sentence_at(self.reading.tokens.starts[self.at.first - 1])
        if told is None or told.paragraph != self.at.paragraph:
            return []
        named = [one for one in self.names.countries_in(told.first, told.last) if is_state(one)]
        return named if len(named) == 1 else []

    def the_country(self, end: int) -> list[Named]:
        """Return the one state told of before that "the country" before token ``end`` stands for."""
        if end - 2 < self.at.first or self.lower[end - 1] not in self.fillers("country"):
            return []
        if self.lower[end - 2] in self.fillers("whose"):
            owner = self.parties.before(end - 2, self.at.first)  # "President of A X, whose country has"
            return [owner] if owner is not None else []
        if self.lower[end - 2] not in self.small("article"):
            return []
        sides = self.names.countries_in(self.at.first, end)
        named = [one for one in sides if is_state(one)]
        if not named:  # "The Kyrgyz leader told him that the country"
            named = [one for one in sides if is_adjective(one) and self.lower[one.last] in self.fillers("leader")]
        told = self.before.countries if self.before is not None else []
        return named[-1:] or (told if len(told) == 1 else [])

    def _last_part(self, listed: list[Named]) -> list[Named]:
        """Return whom "which" stands for behind a list of two parts: B and C of "A, as well as B and C, which"."""
        for number in range(len(listed) - 1, 0, -1):
            gap = self.lower[listed[number - 1].last : listed[number].first]
            if not self.fillers("as well as").isdisjoint(gap):
                return listed[number:]
        return listed

    def _past_insertion(self, end: int) -> list[Named]:
        """Return the states before what stands between two commas: "A, referring to its neutrality, has"."""
        if end <= self.at.first or end >= self.at.last or (self.lower[end] != "," and self.lower[end - 1] != ","):
            return []
        close = end if self.lower[end] == "," else end - 1
        back = range(close - 1, max(self.at.first, close - _INSERTED), -1)
        comma = next((i for i in back if self.lower[i] == ","), 0)
        if not comma or self.lower[comma + 1] in self.small("and"):
            return []
        return self.names.list_until(comma, self.at.first)

    def nearest(self, at: int, reach: int = GAP) -> list[Named]:
        """Return the last state named before token ``at``, but for one whose something is meant ("A's president")."""
        near = [
            one
            for one in self.names.countries_in(max(self.at.first, at - reach), at)
            if is_state(one) and not self._owns(one) and self.lower[one.first - 1] not in self.fillers("no subject")
        ]
        return self.names.list_until(near[-1].last, self.at.first) if near else []

    def agreed(self, at: int) -> bool:
        """Tell whether the infinitive at token ``at`` is what was decided: "they agreed to admit"."""
        return not self.fillers("decided").isdisjoint(self.lower[max(self.at.first, at - 4) : at])

    def started(self) -> bool:
        """Tell whether the sentence tells of a beginning: a procedure that has begun."""
        return not self.fillers("started").isdisjoint(self.lower[self.at.first : self.at.last])

    def _owns(self, one: Named) -> bool:
        """Tell whether something of a state is meant, unless it is its decision."""
        if self.lower[one.last : one.last + 1] != ["'"] or self.lower[one.last + 1] not in self.small("possessive"):
            return False
        return self.lower[one.last + 2] not in self.fillers("deeds") if one.last + 2 < self.at.last else True

    def lesser(self, cue: Hit[Entry]) -> bool:
        """Tell whether the words right behind a cue name a lesser organ: "observers in its assembly"."""
        upto = min(cue.last + 6, self.at.last)
        stop = next((i for i in range(cue.last, upto) if not self.lower[i][0].isalnum()), upto)
        if phrases(self.reading.lexicon, "summit_bodies").first(self.lower, cue.last, stop) is not None:
            return False  # the "economic council" of the heads of state
        return phrases(self.reading.lexicon, "lesser_bodies").first(self.lower, cue.last, stop) is not None

    def whole(self, listed: list[Named]) -> list[Named]:
        """Leave out a last country that already begins the next clause: "A and B, and C holds ..."."""
        if len(listed) > 1 and (
            self.starting(listed[-1].last, "copula", "grant", "says")
            or any(cue.first == listed[-1].last for cue in self.part("verb"))
        ):
            return listed[:-1]
        return listed
