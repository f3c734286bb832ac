"""Whether people are counted, and where those counted live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cis_summits.readers.indicators.drafts import Draft
from cis_summits.readers.indicators.scene import Scene

if TYPE_CHECKING:
    from cis_summits.lexicon import Entry, Hit

__all__ = ["are_strangers", "is_people", "is_populace"]


def is_people(scene: Scene, draft: Draft) -> bool:
    """Tell whether a count is one of people, who are told apart by what they do."""
    if draft.figure.noun >= 0:
        return scene.lower[draft.figure.noun] in scene.words["people"]
    at = draft.figure.last  # "2.5 million of our citizens"
    behind = scene.lower[at + 1 : at + 4] if scene.is_word(at, "share_of") else ()
    return not scene.words["people"].isdisjoint(behind)


def is_populace(scene: Scene, at: int) -> bool:
    """Tell whether people counted are those of a country: "we have 180 million people", "a nation of 5 million"."""
    if scene.is_word(at - 1, "share_of") and scene.is_word(at - 2, "one_country"):
        return True
    return any(scene.is_word(at - back, "peopled") for back in (1, 2, 3))


def are_strangers(scene: Scene, draft: Draft, hit: Hit[Entry]) -> bool:
    """Tell whether those who live somewhere are of another country: "300,000 Moldovans live in Russia"."""
    theirs = {
        one.target for one in scene.names.countries_in(draft.figure.inner, min(draft.figure.last + 4, hit.first))
    }
    there = {one.target for one in scene.names.countries_in(hit.last, hit.last + 2)}
    return bool(theirs and there) and theirs.isdisjoint(there)
