"""Which names around a figure may be those of its economies, and how they stand to it and to each other."""

from __future__ import annotations

from bisect import bisect_left

from cis_summits.grammar.countries import DISSOLVED
from cis_summits.model import Country, Organisation
from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.parties import Parties
from cis_summits.readers.indicators.scene import REACH, Scene
from cis_summits.readers.names import Named, is_adjective, is_place

__all__ = ["Naming"]

_LENGTHS = frozenset({"kilometre", "mile"})


class Naming:
    """Finds the names around the figures of one scene that may be economies.

    Args:
        scene: the reading with its names.
        parties: who speaks, and whom the text is between.
    """

    def __init__(self, scene: Scene, parties: Parties) -> None:
        self.scene = scene
        self.names = scene.names
        self.parties = parties
        self._named_all = sorted(
            [*self.names.countries, *self.names.organisations, *scene.areas], key=lambda one: one.first
        )
        self._starts = [one.first for one in self._named_all]
        # Which of them are economies, once asked: the figures of a paragraph ask for the same names again and again.
        # Beside a length other names are.
        self._sorted_out: dict[bool, list[bool | None]] = {
            length: [None] * len(self._starts) for length in (False, True)
        }

    def pinned(self, draft: Draft) -> list[Named]:
        """Return the names right before a dash or bracket with the figure: "Armenia – 5 percent", "Ukraine (8)"."""
        scene, at = self.scene, draft.figure.first
        while at > draft.sentence.first and scene.is_word(at - 1, "linking"):
            at -= 1
        if not scene.is_word(at - 1, "dash"):
            return self._listed_before(draft) if draft.figure.sort == "percent" else []
        named = [one for one in self.usable(draft, draft.left, at - 1) if one.last <= at - 1]
        if not named or named[-1].last != at - 1 or named[-1].type == "standin":
            return []
        return self.list_from(named[::-1])[::-1]

    def _listed_before(self, draft: Draft) -> list[Named]:
        """Return the name right before a percentage in a list behind a colon: "as follows: Russia 88 percent"."""
        scene, at = self.scene, draft.figure.first
        named = self.usable(draft, max(draft.left, at - 4), at)
        if not named or named[-1].last != at:
            return []
        return named[-1:] if scene.lower[named[-1].first - 1] == ":" else []

    def usable(self, draft: Draft, first: int, last: int) -> list[Named]:
        """Return the names of economies in tokens ``first`` up to ``last``, and the words that stand for some."""
        found: list[Named] = []
        length = draft.figure.unit in _LENGTHS
        sorted_out = self._sorted_out[length]
        low = bisect_left(self._starts, first)
        for number in range(low, bisect_left(self._starts, last, low)):
            one = self._named_all[number]
            kept = sorted_out[number]
            if kept is None:
                kept = sorted_out[number] = self._is_economy(one, length=length)
            if kept:
                found.append(one)
        sentence = draft.sentence
        if sentence.first <= first and (meant := self.parties.standins(sentence, first, last)):
            # "the EAEU member states" are no others than the EAEU
            taken = {at for one in found for at in range(one.first, one.last + isinstance(one.target, Organisation))}
            found += [one for one in meant if taken.isdisjoint(range(one.first, one.last))]
            found.sort(key=lambda one: one.first)
        return found

    def _is_economy(self, one: Named, *, length: bool) -> bool:
        """Tell whether a name may be that of an economy: not inside somebody's office, nor that of a mere place.

        Args:
            one: the name.
            length: whether the figure is one of a length, which a border has as well.
        """
        if isinstance(one.target, Country) and self.names.in_organisation(one.first):
            return False  # "the Union State of Russia and Belarus"
        return (
            one.body is None
            and not self.parties.in_office(one.first)
            and (not is_place(one) or self._stands_for(one))
            and not (is_adjective(one) and _is_gone(one))
            and not self.parties.is_agency(one.target)
            and not self._is_currency(one)
            and not self.is_source(one)
            and not self._is_mere(one, length=length)
        )

    def _is_currency(self, one: Named) -> bool:
        """Tell whether a name is part of a currency: "US$5", "Belarusian rubles"."""
        if one.first in self.scene.coined:
            return True
        figure = self.scene.money_before(one.last)
        return figure is not None and figure.inner <= one.first < figure.last

    def _is_mere(self, one: Named, *, length: bool) -> bool:
        """Tell whether a name only sorts or borders: "a CIS country", "the border with Afghanistan"."""
        scene = self.scene
        if scene.is_entered(one.first):
            return True  # "since joining the EAEU", "accession to the EAEU"
        if isinstance(one.target, Organisation) and self._names_body(one.last):
            return True  # "the EAEU Development Fund"
        sorts = is_adjective(one) or isinstance(one.target, Organisation)
        if sorts and scene.is_word(one.last, "one_country") and not scene.is_word(one.last + 1, "many_countries"):
            return True
        if is_adjective(one) and self._is_tongue(one):
            return True
        if is_adjective(one) and scene.is_word(one.last, "capital_of") and scene.is_word(one.first - 1, "the"):
            return True  # "the Tajik capital", not "with Tajik capital"
        if length:
            return False  # the length of a border is of both its sides
        if scene.is_word(one.first - 1, "border") or scene.is_word(one.last, "border"):
            return True
        after = self.names.country_at.get(one.last + 1)
        if after is not None and scene.is_word(one.last, "dash") and scene.is_word(after.last, "border"):
            return True
        return scene.is_word(one.first - 1, "with_only") and scene.is_word(one.first - 2, "border")

    def _names_body(self, at: int) -> bool:
        """Tell whether a name goes on as that of a body of it: "Anti-Crisis Fund", "Statistics Committee"."""
        words, scene = self.scene.tokens.words, self.scene
        for number in range(at, min(at + 5, scene.count)):
            if scene.is_word(number, "body_noun"):
                return words[number][0].isupper()
            if not (words[number][0].isupper() or words[number] == "-"):
                return False
        return False

    def _is_tongue(self, one: Named) -> bool:
        """Tell whether a language is named: "study in Russian", "learning Armenian as a second language"."""
        scene, last = self.scene, one.last
        if scene.is_word(last, "tongue") or scene.is_word(one.first - 1, "learning"):
            return True
        ends = last >= len(scene.lower) or not scene.lower[last].isalpha() or scene.is_word(last, "function")
        return scene.is_word(one.first - 1, "locative") and ends and not scene.is_word(last, "dash")

    def is_source(self, one: Named) -> bool:
        """Tell whether a name only says whose figures they are: "according to Belarusian data"."""
        return not self.scene.words["source"].isdisjoint(self.scene.lower[max(0, one.first - 3) : one.first])

    def _stands_for(self, one: Named) -> bool:
        """Tell whether a capital stands for its country: "between Moscow and Yerevan"."""
        lower = self.scene.lower
        around = [lower[i] for i in (one.first - 1, one.first - 2, one.first - 3) if i >= 0]
        if one.type != "capital":
            return False
        paid = self.scene.money_before(one.first)
        if paid is not None and paid.last == one.first - 1 and self.scene.is_word(one.first - 1, "to_only"):
            return True  # "transferred $800 million to Minsk"
        acts = self.scene.is_word(one.last, "acting") or self.scene.is_word(one.last + 1, "acting")
        if acts and not self.scene.is_word(one.first - 1, "place_word") and self.scene.lower[one.last] != ",":
            return True  # "Moscow has promised"
        if self.scene.is_word(one.first - 1, "acting"):
            return True  # "promised Minsk a loan"
        return "between" in around or (
            self.is_possessive(one) and bool(self.scene.measures_in(one.last, one.last + 5))
        )

    def located(self, draft: Draft) -> list[Named]:
        """Return the names behind the figure that place it: "10 cases in China", "12 percent within the EAEU"."""
        figure = draft.figure
        found: list[Named] = []
        for one in self.usable(draft, draft.end, min(draft.right, figure.last + 20)):
            if found:
                gap = self.scene.lower[found[-1].last : one.first]
                if not set(gap) <= self.scene.words["list_gap"]:
                    break
                found.append(one)
                continue
            if self.scene.breaks_between(figure.last, one.first):
                break
            before = self.scene.lower[max(figure.last, one.first - 2) : one.first]
            if any(word in self.scene.words["place_word"] for word in before) or one.first == figure.last:
                found.append(one)
        return found[:-1] if found and self._leads(draft, found[-1]) else found

    def tail(self, draft: Draft) -> list[Named]:
        """Return the names behind the figure in its clause."""
        figure = draft.figure
        found = self.usable(draft, draft.end, min(draft.right, figure.last + REACH // 2))
        breaks, opens = self.scene.breaks_between, self._opens_clause
        found = [one for one in found if not breaks(figure.last, one.first) and not opens(one)]
        return found[:-1] if found and self._leads(draft, found[-1]) else found

    def _leads(self, draft: Draft, one: Named) -> bool:
        """Tell whether a name behind a figure is that of the next one: "65 percent, Belarus for 23 percent"."""
        scene = self.scene
        owned = 2 * scene.is_word(one.last, "possessive")  # "Belarus's at 23 percent"
        if draft.right >= draft.sentence.last or not 0 <= draft.right - one.last <= 2 + owned:
            return False
        at = one.first - 1
        at -= scene.is_word(at, "outward")
        linked = one.last == draft.right or scene.is_word(one.last, "linking") or scene.is_word(one.last, "for_only")
        linked = linked or scene.is_word(one.last, "possessive")
        return (linked or scene.is_word(one.last, "dash")) and (
            scene.lower[at] == "," or scene.is_word(at, "joining") or scene.is_word(at, "by_only")
        )

    def _opens_clause(self, one: Named) -> bool:
        """Tell whether a name is what the next clause speaks of: "and the US has 8,000"."""
        scene = self.scene
        at = one.first - 1
        at -= scene.is_word(at, "the")
        joined = scene.is_word(at, "clause_break")
        if not joined and scene.lower[at] != ",":
            return False
        before = at - 1 if scene.lower[at - 1] == "," else at
        if before - 1 in scene.ends:
            return False  # "between Russia and China are made in rubles"
        if joined and scene.is_word(one.last, "be"):
            return True
        acts = one.last < scene.count and scene.lower[one.last].isalpha() and not scene.is_word(one.last, "function")
        return acts and not self.is_possessive(one) and isinstance(one.target, Country)

    def nearest_group(self, draft: Draft, named: list[Named]) -> list[Named]:
        """Return the names nearest to the measure, with those listed beside them."""
        within = [one for one in named if draft.figure.inner <= one.first < draft.figure.last]
        anchor = draft.measured[0] if draft.measured is not None else draft.figure.first
        if not within and draft.figure.sort != "count":
            near = min(named, key=lambda one: abs(one.first - anchor))
        else:
            near = (within or named)[-1]
        index = named.index(near)
        return [*self.list_from(named[index::-1])[:0:-1], *self.list_from(named[index:])]

    def list_from(self, named: list[Named]) -> list[Named]:
        """Return the first of some names, with those listed beside it, one after another."""
        group = named[:1]
        for one in named[1:]:
            before, after = sorted((group[-1], one), key=lambda name: name.first)
            if not set(self.scene.lower[before.last : after.first]) <= self.scene.words["list_gap"]:
                break
            group.append(one)
        return group

    def is_outward(self, one: Named) -> bool:
        """Tell whether a name is that of the partner: "trade with the other members of the SCO", "sales to China"."""
        lower, words = self.scene.lower, self.scene.words
        for at in range(one.first - 1, max(-1, one.first - 9), -1):
            if lower[at] in words["outward"]:
                return True
            if lower[at] not in words["partner"]:
                return False
        return False

    def is_setting(self, one: Named) -> bool:
        """Tell whether an organisation only tells where: "in the CIS"."""
        at = one.first - 1
        at -= self.scene.is_word(at, "the")
        return isinstance(one.target, Organisation) and self.scene.is_word(at, "locative")

    def is_possessive(self, one: Named) -> bool:
        """Tell whether something belongs to a name: "Russia's trade", "Russian trade"."""
        return is_adjective(one) or self.scene.is_word(one.last, "possessive")

    def says(self, draft: Draft, kind: str) -> bool:
        """Tell whether the figure's sentence says a word of a kind before the figure ("we", "our")."""
        words = self.scene.lower[max(draft.sentence.first, draft.figure.first - REACH) : draft.figure.first]
        return not self.scene.words[kind].isdisjoint(words)


def _is_gone(one: Named) -> bool:
    """Tell whether a country no longer exists: "Soviet" is history, not an economy of today."""
    return isinstance(one.target, Country) and one.target.alpha_2 in DISSOLVED
