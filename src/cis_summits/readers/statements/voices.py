"""Turns the words that name a speaker into a person or an institution; pronouns are left to the context.

Knows one noun phrase at a time, with the people, countries and bodies seen in it.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from functools import cached_property
from operator import attrgetter

from cis_summits.grammar.people import PersonMention, for_good
from cis_summits.lexicon import Entry, Hit
from cis_summits.model import Country, Institution, Organisation, Person
from cis_summits.model.base import read_as
from cis_summits.readers.statements.sightings import Sightings, starting
from cis_summits.readers.statements.voice import Voice

__all__ = ["Voices"]

_NAME = 4  # words of a name
_BEARERS = 32  # mentions with an office on either side of a phrase that may stand for one of them


class Voices(Sightings):
    """Looks up who a noun phrase names."""

    def named(self, first: int, last: int) -> list[Voice]:
        """Return who a noun phrase without pronoun names: one voice, or one for each of joint speakers."""
        people = self.mentions(first, last)
        if len(people) == 1:
            (mention,) = people
            if mention.first <= first and mention.last >= last and not mention.plural:  # a name and nothing else
                return [self.belonging(self.of(mention), first, mention.name[0])]
        head = self._head_end(first, last)
        people = [m for m in people if not self._possesses(m, last)]
        if not (len(people) > 1 and people[-1].last == last and self.joined(people)):
            people = [m for m in people if m.first < head or m.first <= first]
        if len(people) > 1 and (all(m.plural for m in people) or self.joined(people)):
            return [self.of(m) for m in people]
        joint = self._with_surname(people, first, last) if people and not people[0].plural else []
        if joint:
            return joint
        if people and not people[0].plural:
            return [self.belonging(self.of(people[0]), first, people[0].name[0])]
        titled = self._titled(first, last, head)
        if titled is not None:
            return [self.belonging(self.of(titled), first, titled.name[0])]
        states = self._states(first, head)
        if len(states) > 1:
            return states
        body = self._body(first, last, head)
        if body is not None:
            return [body]
        name = self._surname(first, head)
        if name is not None:
            return [self.belonging(name, first, head - 1)]
        bearer = self._bearer(first, last, head)
        if bearer is not None:
            return [self.of(bearer).derived(first)]
        return [self._printed(first, last, head)]

    def _titled(self, first: int, last: int, head: int) -> PersonMention | None:
        """Return who ends a phrase that begins with a title: "spokesman for the Russian leader Lee".

        A head of state or government at its end is whom the spokesman serves, not who speaks.
        """
        if not starting(self.offices, self.office_firsts, first, head):
            return None
        for mention in self.mentions(last - 1, last):
            whole = mention.last == last and mention.first >= head and mention.form == "full"
            if whole and isinstance(mention.person, Person):
                return mention
        return None

    def apposed(self, first: int, last: int) -> Voice | None:
        """Return who is named between commas behind a phrase that names nobody: "The head of the line, Lee, said"."""
        lower = self.lower
        if last + 1 >= len(lower) or lower[last] != ",":
            return None
        if any(not self._possesses(mention, last) for mention in self.mentions(first, last)):
            return None  # but "Lee's aide, Kim,"
        begin = last + 1
        for hit in starting(self.countries, self.country_firsts, begin, begin + 1):
            if lower[hit.last : hit.last + 2] == ["'", "s"]:
                begin = hit.last + 2  # "The chair, Belarus's Lee, said"
        for mention in self.mentions(begin, begin + 1):
            closed = mention.last < len(lower) and lower[mention.last] in (",", ".")  # "said the host, Lee."
            if mention.first == begin and closed and not mention.plural and mention.form != "office":
                return self.belonging(self.of(mention), first, last)
        end = last + 1
        upto = min(len(lower), end + _NAME + 1)
        while end < upto and self.prose.is_name(end) and self.classes[end] is None:
            end += 1
        head = self._head_end(first, last)
        office = self.lower[last - 1] in self.people_words or self.lower[head - 1] in self.people_words
        if office and 2 <= end - last - 1 <= _NAME and end < len(lower) and lower[end] == ",":
            return self.belonging(self._printed(last + 1, end, end), first, last)
        return None

    def role(self, first: int, last: int) -> str | None:
        """Return which office "the head of state" stands for, where neither name nor country is printed."""
        if self.country_in(first, last) is not None:
            return None
        first += self.lower[first] == "the"
        for hit in starting(self.offices, self.office_firsts, first, first + 1):
            words = " ".join(self.lower[hit.first : hit.last])
            if hit.last == last and words not in hit.entry.get("plurals", ()):
                role: str | None = hit.entry.get("role")
                return role
        return None

    def several(self, first: int, last: int) -> bool:
        """Tell whether a phrase is of some office in the plural, of no country: "the heads of state"."""
        if self.country_in(first, last) is not None or self.mentions(first, last):
            return False
        lower, head = self.lower, self._head_end(first, last)
        for hit in starting(self.offices, self.office_firsts, first, head):
            if hit.last >= head and " ".join(lower[hit.first : hit.last]) in hit.entry.get("plurals", ()):
                whole = hit.last == last or not self.two.isdisjoint(lower[hit.last : last])
                before = range(first, hit.first)
                return whole and all(self.classes[at] == "D" or lower[at] in self.two for at in before)
        return False

    def suits(self, voice: Voice, first: int, last: int) -> bool:
        """Tell whether somebody can be "the minister": another office is known of nobody who is called by one."""
        if voice.office is None:
            return True
        for hit in starting(self.offices, self.office_firsts, first, last):
            known = voice.office.lower().split()
            vague = hit.entry.get("generic") or hit.entry.get("needs") or self.akin.get(voice.office) == hit.entry.id
            further = range(first + 1, hit.first)  # "the gas minister"
            told = [self.lower[at] for at in further if at not in self.country_tokens]
            told = [word for word in told if word not in self.new]
            if not vague and not {hit.entry.id.lower().split()[-1], *told}.issubset(known):
                return False
        return True

    def holds(self, office: str, role: str) -> bool:
        """Tell whether an office is one of a role: a President is a head of state, either may represent a country."""
        held = self.roles.get(for_good(office))
        return held is not None and role in (held, "representative")

    @cached_property
    def headlined(self) -> Voice | None:
        """Whose name opens the headline, or ``None``: whom the text calls "the head of state" without a name."""
        first = next((s for s in self.prose.sentences if self.reading.kind_of(s) == "headline"), None)
        people = self.mentions(first.first, first.first + 1) if first is not None else []
        return self.of(people[0]) if people and not people[0].plural else None

    def heads(self, office: str) -> bool:
        """Tell whether an office is that of a head of state or of government."""
        return for_good(office) in self.roles

    def _bearer(self, first: int, last: int, head: int) -> PersonMention | None:
        """Return whom the text has given an office: "the minister", "the Armenian PM". No word may contradict."""
        prose = self.prose
        if prose.lower[first] != "the":
            return None
        country = self.country_in(first, last)
        words: set[str] = set()
        office = next((h for h in starting(self.offices, self.office_firsts, first, last) if h.last <= last), None)
        title = office.entry.id.lower().split() if office is not None else [prose.lower[head - 1]]
        if office is not None and office.entry.get("as_printed"):
            title = prose.lower[office.first : office.last]
        for at in range(first + 1, last):
            if office is not None and office.first <= at < office.last:
                continue
            if (
                at not in self.country_tokens
                and prose.classes[at] is None
                and not prose.is_adverb(at)
                and prose.words[at].isalpha()
            ):
                words.add(prose.lower[at])
        bearers = self.by_office.get(title[title.index("of") - 1 if "of" in title else -1], [])
        upto = bisect_left(bearers, first, key=attrgetter("first"))
        # The nearest one before, else the first one behind.
        for mention in (*reversed(bearers[max(0, upto - _BEARERS) : upto]), *bearers[upto : upto + _BEARERS]):
            known = set(mention.office.lower().split()) if mention.office else set()
            fits = country is None or mention.country == country
            if fits and known.issuperset(words) and known.issuperset(title):
                return mention
        return None

    def _possesses(self, mention: PersonMention, last: int) -> bool:
        """Tell whether a mention only says whose: "Lee's campaign", "a Lee aide"."""
        if mention.last >= last:
            return False
        word = self.lower[mention.last]
        aide = mention.form != "office" and self.classes[mention.first - 1] == "D"
        return word == "'" or (aide and word in self.people_words)

    def joined(self, people: list[PersonMention]) -> bool:
        """Tell whether nothing stands between people but "and", commas, and the titles of those behind "and"."""
        classes = self.classes
        for one, other in itertools.pairwise(people):
            titled = classes[one.last] == "C"
            for at in range(one.last, other.first):
                inner = titled and classes[at] in (None, "P")
                if classes[at] not in ("C", ",", "D") and not inner:
                    return False
        return True

    def _with_surname(self, people: list[PersonMention], first: int, last: int) -> list[Voice]:
        """Return a person and one whom the text names in full elsewhere: "Lee and Madden"."""
        classes, only = self.classes, people[0]
        if len(people) > 1:
            return []
        if only.first == first and only.last < last - 1 and classes[only.last] == "C":
            other = self._known(only.last + 1, last)
            return [self.of(only), other] if other is not None else []
        if only.last == last and only.first - 2 >= first and classes[only.first - 1] == "C":
            other = self._known(first, only.first - 1)
            return [other, self.of(only)] if other is not None else []
        return []

    def _known(self, first: int, last: int) -> Voice | None:
        names = all(map(self.prose.is_name, range(first, last)))
        return self._surname(first, last) if names and last - first <= _NAME else None

    def _head_end(self, first: int, last: int) -> int:
        """Return where the head of a phrase ends: before "of ...", "for ..."."""
        for at, letter in enumerate(self.classes[first + 1 : last], first + 1):
            if letter is not None and letter in "P,WT":
                return at
        return last

    def _states(self, first: int, last: int) -> list[Voice]:
        """Return the countries that a phrase consists of: "Russia and Belarus"."""
        found: list[Voice] = []
        at = first
        for hit in starting(self.countries, self.country_firsts, first, last):
            target = hit.entry.target
            if hit.entry.type == "demonym" or not isinstance(target, Country):
                return []
            if any(self.classes[number] not in ("C", ",", "D") for number in range(at, hit.first)):
                return []
            found.append(Voice(read_as(Institution, name=target.name, country=target), target, at=hit.first))
            at = hit.last
        return found if at == last else []

    def _body(self, first: int, last: int, head: int) -> Voice | None:
        country = self.country_in(first, last)
        best: Hit[Entry] | None = None
        start = first
        if head < last and "'" in self.lower[head:last]:  # "the Government of Belarus's press service"
            start, head = self.lower.index("'", head, last), last
        for hit in starting(self.bodies, self.body_firsts, start, head):
            if hit.last <= last and (hit.last >= head or best is None):
                best = hit
        if best is not None and best.last >= head:
            entry = best.entry
            noun = self.lower[best.last - 1]
            if last - first == 2 and entry.get("name") is None and noun in self.bodies_named:
                return self.bodies_named[noun].derived(first)  # "the ministry"
            known = self.bodies_named.get(noun)
            if known is not None and country is None and entry.get("name") is None and self._ends(known, first, last):
                return known.derived(first)  # "the press service"
            issuer = self._issuer(best.last, last) if entry.get("document") else None
            if issuer is not None:
                return issuer
            country = country or self._seat(entry)
            name = entry.get("name")
            if name is None or ("{}" in name and country is None):
                # those of a president are told by whom the text is about
                if country is None and not entry.get("central"):
                    country = self.body_seat(best)
                if country is None and not self.prose.small_words["of_state"].isdisjoint(self.lower[first:last]):
                    country = self.chief
                name = self._text(first, last)
            elif country is not None:
                name = name.replace("{}", country.name)
                self.seats[entry.id] = country
            many = self.lower[best.last - 1].endswith("s")
            paper = bool(entry.get("document"))
            sent = bool(entry.get("sent"))
            body = read_as(Institution, name=name, country=country)
            relay, releases = bool(entry.get("relay")), bool(entry.get("releases"))
            voice = Voice(
                body,
                country,
                many=many,
                paper=paper,
                sent=sent,
                issued=bool(entry.get("issued")) and self.lower[first] == "the" and best.last == last,
                relay=relay,
                releases=releases,
                known=not entry.get("count"),
                at=first,
            )
            if not many and (country is not None or last - first > 2):
                self.bodies_named[noun] = voice
            return voice
        for named in starting(self.countries, self.country_firsts, first, last):
            target = named.entry.target
            away = named.first > first and self.classes[named.first - 1] in ("T", "-")
            if away:
                continue  # "its envoy to Belarus", "Agency-Belarus"
            if named.last == head and named.entry.type != "demonym" and isinstance(target, Country):
                return Voice(read_as(Institution, name=target.name, country=target), target, at=first)
        for named in starting(self.organisations, self.organisation_firsts, first, last):
            if named.last == head and isinstance(named.entry.target, Organisation):
                return Voice(read_as(Institution, name=named.entry.target.name), at=first)
        return None

    def _ends(self, named: Voice, first: int, last: int) -> bool:
        """Tell whether some words end the name of a body named before."""
        return named.speaker.name.lower().endswith(" " + self._text(first, last).lower())

    def seated(self, voice: Voice, country: Country) -> Voice | None:
        """Return a body of state that was named without its country as that of ``country``; ``None`` for others."""
        for hit in starting(self.bodies, self.body_firsts, voice.at, voice.at + 2):
            name = hit.entry.get("name")
            if name is not None and "{}" in name and hit.entry.get("central"):
                body = read_as(Institution, name=name.replace("{}", country.name), country=country)
                found = voice._replace(speaker=body, country=country, basis="derived")
                self.bodies_named[self.lower[hit.last - 1]] = found
                return found
        return None

    def _issuer(self, at: int, last: int) -> Voice | None:
        """Return whose paper it is: "a statement from the Foreign Ministry"."""
        if at + 1 >= last or self.lower[at] not in self.prose.small_words["issued"]:
            return None
        issuer = self.named(at + 1, last)[0]
        return issuer._replace(releases=True) if issuer.known and not issuer.paper else None

    def _surname(self, first: int, head: int) -> Voice | None:
        """Recognise "Madden" where the text has "Kevin Madden"."""
        prose = self.prose
        at = head - 1
        if not prose.is_name(at):
            return None
        bearers = self.by_surname.get(prose.lower[at])
        alone = all(prose.lower[number] in self.courtesies for number in range(first, at))  # "Mr. Liu"
        if not bearers and alone:
            bearers = self.by_first.get(prose.lower[at])  # "Liu" of "Liu Wei"
        if not bearers:
            word = prose.lower[at]
            printed = (self.printed.get(word) or self.called.get(word)) if alone else None
            return printed._replace(at=first) if printed is not None else None
        upto = bisect_left(bearers, first, key=attrgetter("first"))
        voice = self.of(bearers[upto - 1])  # the nearest one before, else the last one
        return voice._replace(at=first)

    def _printed(self, first: int, last: int, head: int) -> Voice:
        prose = self.prose
        bearer = self._name_at_end(first, last)
        if bearer is not None:
            country = self.country_in(first, bearer)
            named = read_as(Person, name=self._text(bearer, last), country=country)
            if country is not None:
                self.learned.setdefault(named.name, country)
            voice = Voice(named, country, known=prose.lower[last - 1].endswith(self.endings), at=first)
            self.printed.setdefault(prose.lower[last - 1], voice)
            self.called.setdefault(prose.lower[bearer], voice)
            return voice
        name = self._text(first, last)
        word = prose.lower[head - 1]
        owners = [m for m in self.mentions(first, head) if self._possesses(m, last)]
        common = not prose.is_name(head - 1) and prose.classes[head - 1] is None
        start = first + (prose.classes[first] == "D")
        sentence = prose.sentence_of(first)
        start += start + 1 < head and sentence is not None and start == sentence.first  # "Two seats"
        thing = common and word not in self.people_words and not any(map(prose.is_name, range(start, head)))
        many = word.endswith("s") and not word.endswith("ss") and common
        country = self.country_in(first, head)
        if many or (prose.lower[first] == "the" and not common and word not in self.people_words):
            return Voice(
                read_as(Institution, name=name, country=country),
                country,
                many=many,
                thing=thing,
                known=False,
                at=first,
            )
        if country is None and owners and not thing:
            country = self.of(owners[0]).country  # "Lee's adviser"
        voice = Voice(read_as(Person, name=name, country=country), country, thing=thing, known=False, at=first)
        if 2 <= last - first <= _NAME and all(
            prose.is_name(at) and prose.classes[at] is None for at in range(first, last)
        ):
            self.printed.setdefault(prose.lower[last - 1], voice)
        return voice

    def _name_at_end(self, first: int, last: int) -> int | None:
        """Return where the name begins that common words precede: "political scientist Anna Lee"."""
        prose, at = self.prose, last
        while (
            at > first and prose.is_name(at - 1) and prose.classes[at - 1] is None and prose.words[at - 1].isalpha()
        ):
            at -= 1
        ends = at + 2 < last and last - 2 > first and prose.lower[last - 1].endswith(self.endings)
        if ends and not self.mentions(last - 2, last):
            return last - 2  # "head of the Statistical Committee Farida Petrova"
        common = at > first and prose.words[at - 1].islower() and prose.classes[at - 1] is None
        return at if common and 2 <= last - at <= _NAME else None
