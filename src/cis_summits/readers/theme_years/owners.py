"""Whose a theme year is: the organisation named beside it, or the one that the text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.model import Organisation
from cis_summits.readers.company import Company
from cis_summits.readers.names import Named
from cis_summits.readers.theme_years.limits import ThemeSentence

if TYPE_CHECKING:
    from cis_summits.grammar.reading import Reading
    from cis_summits.grammar.sentences import Sentence

__all__ = ["elsewhere", "whose"]


def whose(here: ThemeSentence, taken: set[int]) -> Named | None:
    """Return the organisation of a sentence that names none beside its titles.

    It is the one meant by a noun, or that of the theme year told before; or the one the document is about, where
    its leaders together are said to decide and no country is named whose own year it could be.
    """
    named = [one for one in here.names.organisations_in(here.at.first, here.at.last) if one.first not in taken]
    named = [one for one in named if not elsewhere(here, one)]
    if named:
        return named[0]
    meant = here.referents.noun_within(here.at.first, here.at.last)
    if meant is not None and meant.first not in taken:
        return meant
    lower = here.reading.tokens.lower[here.at.first : here.at.last]
    countries = here.names.countries_in(here.at.first, here.at.last)
    people = here.reading.once(Company).within(here.at.first, here.at.last)
    endorsed = not here.reading.lexicon.forms("claim_fillers", "endorsing").isdisjoint(lower)
    if any(one.first not in taken for one in countries) and not endorsed and not any(one.plural for one in people):
        return None
    deciding = here.reading.lexicon.forms("claim_fillers", "deciding together")
    together = not deciding.isdisjoint(lower)
    implied = here.referents.implied(here.at.first)
    if together or here.told is not None or implied is None:
        # "The SCO was made an observer. The leaders declared": those of the text's own summit
        main = here.referents.main
        return main if together and main is not None and here.told is None and _in_paragraph(here, main) else implied
    main = here.referents.main
    beside = [first for first in (*(c.first for c in countries), *(p.first for p in people)) if first not in taken]
    behind = all(first > max(taken, default=0) for first in beside)  # "the Year of Sport, as Lee suggested"
    if main is not None and behind and (_sole(here, main) or _headed(here, main)):
        return main  # "2024 was announced the Year of Sport", in a text about one organisation's summit
    last = here.names.organisation_before(here.at.first) or implied
    sentence = here.reading.sentence_at(here.reading.tokens.starts[last.first])
    # One paragraph back it must be told that the year was declared: agencies begin a paragraph at each sentence.
    far = int(here.declared and not countries)
    near = sentence is not None and here.at.paragraph - far <= sentence.paragraph <= here.at.paragraph
    return implied if near and not people and last.target == implied.target else None


def _sole(here: ThemeSentence, main: Named) -> bool:
    """Tell whether a text names no other organisation than its main one."""
    return all(one.target == main.target for one in here.names.organisations)


def _headed(here: ThemeSentence, main: Named) -> bool:
    """Tell whether a text's headline names its main organisation, and no other."""
    first = next(iter(here.reading.sentences))
    named = here.names.organisations_in(first.first, first.last) if _is_headline(here.reading, first) else []
    return bool(named) and all(one.target == main.target for one in named)


def _is_headline(reading: Reading, sentence: Sentence) -> bool:
    return reading.kind_of(sentence) == "headline"


def _in_paragraph(here: ThemeSentence, one: Named) -> bool:
    sentence = here.reading.sentence_at(here.reading.tokens.starts[one.first])
    return sentence is not None and sentence.paragraph == here.at.paragraph


def elsewhere(here: ThemeSentence, one: Named) -> bool:
    """Tell whether an organisation is one of those whose years a text on another's summit hardly declares."""
    assert isinstance(one.target, Organisation)
    main = here.referents.main
    known = main is not None and main.target != one.target
    return known and one.target.code.lower() in here.reading.lexicon.forms("claim_fillers", "elsewhere")
