"""People in running text: a name with its office and country, a surname, an office alone.

What a mention is; how mentions are found stands in the modules beside this one.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from cis_summits.model import Basis, Country, Leader, Organisation, Person

__all__ = ["MentionForm", "PersonMention", "for_good"]

MentionForm = Literal["full", "surname", "office"]
"""How somebody is named: by the whole name, by the surname ("Mr Putin"), by the office alone."""


class PersonMention(NamedTuple):
    """One place that names or implies one person.

    Attributes:
        first: number of the first token, office and country included.
        last: number after the last token.
        start: offset of the first character in the text.
        end: offset after the last character.
        name: token numbers, half-open, of the name alone; of the office where no name stands.
        person: who; a :class:`Person` where the registry knows nobody of that name.
        country: the country of the office, as printed or on the day.
        organisation: the organisation of the office ("CIS Executive Secretary").
        office: the office in its canonical English form, as printed or held on the day; ``None`` if unknown.
        form: how the person is named.
        plural: whether the mention is one of several that one office stands for ("the presidents of A and B").
        basis: ``derived`` where person, country or office come from the registry rather than the words.
        sex: "f" or "m" where title, pronoun or given name tell it, else ``None``.
    """

    first: int
    last: int
    start: int
    end: int
    name: tuple[int, int]
    person: Leader | Person
    country: Country | None = None
    organisation: Organisation | None = None
    office: str | None = None
    form: MentionForm = "full"
    plural: bool = False
    basis: Basis = "stated"
    sex: str | None = None


def for_good(office: str) -> str:
    """Return an office without the word that says that it is held for the time being.

    Examples:
        >>> for_good("Acting President"), for_good("Interim President"), for_good("President")
        ('President', 'President', 'President')
    """
    return office.removeprefix("Acting ").removeprefix("Interim ")
