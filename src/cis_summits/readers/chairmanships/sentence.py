"""One sentence that speaks of a chairmanship: its subjects, and the organisation it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import ChairRole, Country, Organisation
from cis_summits.readers.chairmanships.dating import REACH, Claim, DatedSentence
from cis_summits.readers.company import Company
from cis_summits.readers.first_person import FirstPerson
from cis_summits.readers.names import Named, is_adjective, is_state
from cis_summits.readers.phrases import inside, phrases

if TYPE_CHECKING:
    from cis_summits.grammar.people import PersonMention
    from cis_summits.lexicon import Entry, Hit
    from cis_summits.readers.years import YearMention

__all__ = ["REACH", "ChairSentence", "Claim"]

_CLAUSE = 14  # tokens between "hope that" and what is hoped for
_COUNTRY = 40  # tokens before a sentence in which "the country" is named


def _code(one: Named) -> str:
    assert isinstance(one.target, Organisation)
    return one.target.code.lower()


class ChairSentence(DatedSentence):
    """One sentence with words for a chairmanship, and what the constructions need to look around in it."""

    __slots__ = ()

    def people(self) -> list[PersonMention]:
        """Return the people that the sentence names."""
        return self.reading.once(Company).within(self.at.first, self.at.last)

    def beside(self, cue: Hit[Entry]) -> Named | None:
        """Return the organisation named or meant right before or behind the words for the office."""
        lower, end = self.lower, cue.first
        if end - 2 > self.at.first and lower[end - 1] in self.small("possessive") and lower[end - 2] == "'":
            end -= 2
        before = self.names.organisation_until.get(end) or (
            self.referents.noun_at(end - 1) if end > self.at.first else None
        )
        if before is not None or lower[cue.last : cue.last + 1] == [","]:
            return before
        return self.thing(cue.last) or self.organ(cue)

    def thing(self, at: int) -> Named | None:
        """Return the organisation named or meant at token ``at`` or behind small words there."""
        skipped = self.fillers("all its bodies") | self.small("belonging")
        head = at
        while head < self.at.last and head - at < 2 and self.lower[head] in self.small("belonging"):
            head += 1
        if head < self.at.last and self.lower[head] in self.fillers("all its bodies"):
            at = next((i for i in range(at, self.at.last) if self.lower[i] not in skipped), at)
        if at < self.at.last and self.lower[at] in self.fillers("it"):  # "A joined the pact and chaired it in 2021"
            one = next(reversed(self.names.organisations_in(self.at.first, at)), None)
            if one is None and self.told is not None:
                one = self.told.organisation
            return one._replace(first=at, last=at + 1) if one is not None and one.body is None else None
        named = self.names.organisation_from(at, self.small("belonging"))
        found = named if named is not None else self.referents.noun_from(at)
        return found if found is not None and found.first < self.at.last else None

    def organ(self, cue: Hit[Entry]) -> Named | None:
        """Return whose organ stands behind the words for the office without its organisation."""
        bodies = phrases(self.reading.lexicon, "summit_bodies")
        named = next(iter(self.names.organisations_in(cue.last, min(cue.last + REACH, self.at.last))), None)
        if named is not None and self.fillers("council of heads").issuperset(self.lower[cue.last : named.first]):
            return named  # "of the council of heads of the union's states"
        body = bodies.first(self.lower, cue.last, min(cue.last + REACH, self.at.last))
        if body is None or body.first - cue.last > 2:
            return None
        meant = self.referents.implied(cue.first)
        return meant._replace(first=body.first, last=body.last, body=None) if meant is not None else None

    def organisation(self, cue: Hit[Entry]) -> Named | None:
        """Return what a cue speaks of: beside it, in its sentence, or referred to."""
        beside = self.beside(cue)
        if beside is not None:
            return beside
        if self.of_other(cue):
            return None
        serving = [(p.first, p.last) for p in self.people()]
        near = [
            one
            for one in self.names.organisations_in(self.at.first, self.at.last)
            if not any(first <= one.first < last for first, last in serving)
        ]
        elsewhere = self.fillers("elsewhere")
        near = [one for one in near if _code(one) not in elsewhere] or ([] if self.referents.main else near)
        if near:
            return min(near, key=lambda o: o.first - cue.last if o.first >= cue.last else 2 + cue.first - o.last)
        meant = self.referents.noun_within(self.at.first, self.at.last)
        if meant is not None:
            return meant
        if self.told is not None:
            return self.told.organisation
        rotating = self.small("rotating") & set(self.lower[max(self.at.first, cue.first - 4) : cue.last])
        termed = any(0 <= cue.first - y.last <= 2 for y in self.years)  # "next year's chair"
        if not cue.entry.get("unmistakable") and not rotating and not termed:
            return None
        implied = self.referents.implied(cue.first)
        # "X of its executive committee spoke of the chairmanship"
        if implied is not None and implied.body is not None:
            return implied._replace(first=cue.first, last=cue.last, body=None)
        return implied

    def of_other(self, cue: Hit[Entry]) -> bool:
        """Tell whether "of the Committee of Ministers", "of honour" stands behind a cue: no organisation's chair."""
        at = cue.last
        if at + 1 >= self.at.last or self.lower[at] != "of":
            return False
        at += 1 + (self.lower[at + 1] in self.small("article"))
        if at >= self.at.last or at in self.names.country_at or self.parties.at(at) is not None:
            return False
        if self.lower[at] in self.fillers("our") | self.small("own") | self.fillers("his") | self.fillers("your"):
            return False
        capital = self.reading.tokens.words[at][0].isupper()
        return capital or (cue.entry.get("part") == "holder" and self.lower[at] not in self.fillers("council"))

    def whole_or_heads(self, organisation: Named) -> bool:
        """Tell whether the whole organisation is meant, or its council of heads of state, not a lesser organ."""
        words = phrases(self.reading.lexicon, "summit_bodies")
        stop = min(organisation.last + 5, self.at.last)
        if organisation.body is not None:
            return words.first(self.lower, organisation.first, stop) is not None
        if words.first(self.lower, organisation.last, stop) is None and self._organ_behind(organisation.last):
            return False
        lesser = phrases(self.reading.lexicon, "lesser_bodies")
        before = max(self.at.first, organisation.first - 4)
        return (
            lesser.first(self.lower, organisation.last, stop) is None
            and lesser.first(self.lower, before, organisation.first) is None
        )

    def _organ_behind(self, at: int) -> bool:
        """Tell whether capitalised words at token ``at`` name an organ: "Games Committee"."""
        words, organs = self.reading.tokens.words, self.fillers("organs")
        while at < self.at.last and words[at][0].isupper():
            if self.lower[at] in organs:
                return True
            at += 1
        return False

    def alone(self, organisation: Named) -> bool:
        """Tell whether the organisation itself is chaired, not a meeting of it."""
        after = organisation.last
        after += after < self.at.last and self.lower[after] in self.fillers("council")
        if after >= self.at.last or not self.lower[after].isalpha():
            return True
        return self.lower[after] in self.fillers("after objects")

    def skip_back(self, at: int) -> int:
        """Return the token before which a subject may end: auxiliaries and "who is to" are passed over."""
        fillers = self.fillers("fillers") | self.fillers("before office verbs")
        floor = max(self.at.first, at - REACH)
        while at > floor and (self.lower[at - 1] in fillers or self.lower[at - 1] == ","):
            at -= 1
        return at

    def subject(self, at: int) -> Named | None:
        """Return who stands as subject before a verb at token ``at``.

        Right before it a person may stand for the state ("X, who is to") and "his country" for that of a person;
        else it is the nearest state, but not one inside an "of" phrase.
        """
        end = self.skip_back(at)
        listed = self.parties.list_until(end, self.at.first)
        if listed:
            return listed[-1]
        if (ours := self.reading.once(FirstPerson).at(end, self.at)) is not None:
            return ours
        town = self.names.country_until.get(end)
        if town is not None and town.type == "capital":
            return town  # "Astana will chair" for its state
        if end - 2 >= self.at.first and self.lower[end - 1] in self.fillers("country"):
            person = self.parties.before(end, self.at.first)
            if person is None and self.lower[end - 2] in self.small("article"):
                before = self.parties.before(self.at.first, max(0, self.at.first - _COUNTRY))
                if before is not None:
                    return before  # "A chairs it. The country has chaired it before"
            his = self.lower[end - 2] in self.fillers("his")
            if person is not None and (his or tuple(self.lower[end - 3 : end - 1]) == ("of", "the")):
                return person
        if end > self.at.first and self.lower[end - 1] in self.small("infinitive"):
            link = phrases(self.reading.lexicon, "membership_links", "copula").first(
                self.lower, max(self.at.first, end - REACH), end
            )
            if link is not None and self.lower[end - 2] in self.fillers("country") | self.fillers("leader"):
                return self.subject(link.first)  # "A's president became the first leader to attain"
        side = self.names.country_until.get(end - 1)
        if side is not None and end - 2 >= self.at.first and self.lower[end - 1] in self.fillers("sides"):
            return side  # "our Kazakh friends will take over"
        it = end > self.at.first and self.lower[end - 1] in self.fillers("it")
        if it and end - 1 == self.at.first and (one := self._opener_before()) is not None:
            return one  # "A chairs the one. It also holds the chairmanship of the other"
        near = [
            one
            for one in self.names.countries_in(self.at.first, at)
            if is_state(one) and (it or not self._owns(one, at))
        ]
        return near[-1] if near else None

    def side_before(self, at: int, reach: int = _COUNTRY) -> Named | None:
        """Return the state of those last named before a token by its adjective: "our Tajik friends"."""
        sides, near = self.fillers("sides"), self.names.countries_in(max(self.at.first, at - reach), at)
        return next((one for one in reversed(near) if is_adjective(one) and self.lower[one.last] in sides), None)

    def _opener_before(self) -> Named | None:
        """Return the state that the sentence before opens with."""
        if self.at.first == 0:
            return None
        told = self.reading.sentence_at(self.reading.tokens.starts[self.at.first - 1])
        if told is None or told.paragraph != self.at.paragraph:
            return None
        one = next((o for o in self.names.countries_in(told.first, told.last) if is_state(o)), None)
        return one if one is not None and one.first - told.first <= 2 else None

    def _owns(self, one: Named, at: int) -> bool:
        """Tell whether something of a state is meant, unless it is its turn to chair."""
        if self.lower[one.last : one.last + 1] != ["'"] or self.lower[one.last + 1] not in self.small("possessive"):
            return False
        return not (one.last + 2 < at and self.lower[one.last + 2] in self.fillers("turn"))

    def holder(self, one: Named | None) -> Named | None:
        """Return a country named as such or by its people, not by a town."""
        return one if one is not None and (is_state(one) or one.type == "person") else None

    def after(self, word: str, at: int) -> Named | None:
        """Return the country behind the first small word of a kind ("to", "from") that has one right behind it."""
        while at < self.at.last - 1:
            if self.lower[at] in self.small(word):
                one = self.party_from(at + 1)
                if one is not None:
                    return one
            at += 1
        return None

    def party_from(self, at: int) -> Named | None:
        """Return who stands at token ``at``: a state, a person, or "our Uzbek colleagues" for their state."""
        one = self.names.state_from(at) or self.parties.at(at)
        if one is not None:
            return one
        for ahead in range(at, min(at + 5, self.at.last)):
            if (person := self.parties.at(ahead)) is not None:
                return person  # "to my friend X"
            one = self.names.country_at.get(ahead)
            if one is not None:
                side = self.lower[one.last] if one.last < self.at.last else ""
                return one if is_state(one) or (is_adjective(one) and side in self.fillers("sides")) else None
            if self.lower[ahead] not in self.fillers("before sides") and (ahead == at or self.lower[ahead] != ","):
                return None
        return None

    def denied(self, cue: Hit[Entry]) -> bool:
        """Tell whether words right before the cue, in its clause, deny it or leave it open."""
        if (
            self.lower[self.at.first] in self.fillers("had it")
            and self.names.state_from(self.at.first + 1) is not None
        ):
            return True  # "Had A chaired it"
        first = max(self.at.first, cue.first - 6)
        first = next((at + 1 for at in range(cue.first - 1, first - 1, -1) if self.lower[at] in ",;:"), first)
        if self.links("decline").first(self.lower, first, cue.first) is not None:
            return True
        if self._hoped(cue.first):
            return True
        proposed = not self.fillers("put forward").isdisjoint(self.lower[first : cue.first])
        if proposed and self.fillers("endorsing").isdisjoint(self.lower[self.at.first : self.at.last]):
            return True  # "A proposed that B chair the union"
        due = self.links("was to").first(self.lower, first, cue.last)
        if due is not None and self.links("given up").first(self.lower, cue.last, self.at.last) is not None:
            return True  # "A was to chair it in 2014 but stepped down"
        words = self.modal_words(first, cue.last)
        open_ = [w for w in words if w.first < cue.first and w.entry.get("sense") in ("denied", "possible")]
        if len(open_) == 1 and self.lower[open_[0].first] in self.fillers("due"):
            # "they decided that B should chair it"
            which = self.lower[open_[0].first - 1] in self.fillers("which")
            return not which and self.fillers("decided").isdisjoint(self.lower[self.at.first : open_[0].first])
        return bool(open_)

    def _hoped(self, at: int) -> bool:
        """Tell whether "hope that", "denied that" opens the clause of token ``at``."""
        unreal = phrases(self.reading.lexicon, "membership_links", "unreal")
        first = max(self.at.first, at - _CLAUSE)
        if unreal.keys.isdisjoint(self.lower[first:at]):
            return False
        told = [word for word in unreal.within(self.lower, first, at) if self.lower[word.last - 1] == "that"]
        if not told:
            return False
        joined = self.small("and") | self.fillers("new clause") | self.fillers("which")
        between = range(told[-1].last, at - 1)
        return not any(self.lower[i] == "," and self.lower[i + 1] in joined for i in between)

    def clause_before(self, at: int) -> list[str]:
        """Return the tokens before token ``at``, back to a comma or the like."""
        first = next((i + 1 for i in range(at - 1, self.at.first - 1, -1) if self.lower[i] in ",;:"), self.at.first)
        return self.lower[first:at]

    def next_cue(self, cue: Hit[Entry]) -> int:
        """Return the token of the next words for a chairmanship, or the end of the sentence."""
        following = inside(self.reading.hits["chairmanships"], cue.last, self.at.last)
        return following[0].first if following else self.at.last

    def claim(
        self,
        country: Named,
        organisation: Named,
        role: ChairRole,
        year: YearMention | None,
        shift: int,
        cue: Hit[Entry],
        rule: str,
    ) -> Claim:
        """Return a claim of a construction around a cue."""
        assert isinstance(country.target, Country)
        where = (country.first, country.last)
        first, last = min(cue.first, where[0]), max(cue.last, where[1])
        if year is None:
            shift = shift or self.turn(cue)
        return Claim(country.target, organisation, role, year, shift, first, last, rule, where, self.of_today(cue))
