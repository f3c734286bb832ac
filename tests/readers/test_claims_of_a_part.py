"""What is told of a part of a list, of states that are counted first, and of a chair given up beforehand."""

from __future__ import annotations

import pytest

from cis_summits import parse


@pytest.mark.parametrize(
    "text",
    [
        "The EAEU comprises Russia and Belarus, as well as Armenia and Kyrgyzstan, which became members in 2015.",
        "The members of the EAEU are Russia and Belarus, and also Armenia and Kyrgyzstan, which joined in 2015.",
    ],
)
def test_which_stands_for_the_last_part_of_a_list(text: str) -> None:
    told = {m.country.alpha_2: str(m.since) for m in parse(text).memberships}
    assert {code: since for code, since in told.items() if since != "None"} == {"AM": "2015", "KG": "2015"}


@pytest.mark.parametrize(
    "text",
    [
        "Two states have suspended their membership of the CSTO – Armenia and Uzbekistan.",
        "Two countries suspended their membership in the CSTO: Armenia and Uzbekistan.",
    ],
)
def test_counted_states_are_named_behind_a_dash(text: str) -> None:
    found = {(m.country.alpha_2, m.status) for m in parse(text).memberships}
    assert found == {("AM", "suspended"), ("UZ", "suspended")}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine was to hold the CIS chairmanship all through 2014, but chose to step down.",
        "Ukraine was due to chair the CIS in 2014 but gave up the post.",
        "Moldova was supposed to chair the CIS in 2010; it declined.",
    ],
)
def test_a_chair_that_was_given_up_beforehand_is_none(text: str) -> None:
    assert parse(text).chairmanships == ()


def test_a_chair_that_was_held_stays_one() -> None:
    (one,) = parse("Ukraine chaired the CIS in 2014 but stepped down in spring.").chairmanships
    assert (one.country.alpha_2, one.year) == ("UA", 2014)
