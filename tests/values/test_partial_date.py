"""Partial dates: written so that they can be typed back, and in order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from cis_summits.values import PartialDate

DATES = st.dates().flatmap(
    lambda day: st.sampled_from(
        [PartialDate(day.year), PartialDate(day.year, day.month), PartialDate(day.year, day.month, day.day)]
    )
)


@given(DATES)
def test_the_repr_can_be_typed_back(day: PartialDate) -> None:
    assert eval(repr(day), {"PartialDate": PartialDate}) == day  # noqa: S307


@given(DATES, DATES)
def test_order_agrees_with_equality_and_with_time(one: PartialDate, two: PartialDate) -> None:
    assert (one < two) + (one == two) + (one > two) == 1
    if one.latest < two.earliest:
        assert one < two


@given(st.lists(DATES))
def test_sorting_puts_them_by_their_first_day(days: list[PartialDate]) -> None:
    firsts = [day.earliest for day in sorted(days)]
    assert firsts == sorted(firsts)


def test_a_day_of_the_calendar_is_not_compared_with() -> None:
    with pytest.raises(TypeError):
        assert PartialDate(2022) < date(2022, 1, 1) + timedelta(days=1)
