"""Inexact figures are reckoned with and compared without pretending that they are exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from cis_summits.values import Answer, Interval, Qualifier, bounds_of


def said(qualifier: Qualifier, value: str) -> Interval:
    return bounds_of(Decimal(value), qualifier)


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        (said("exact", "5"), said("exact", "6"), "yes"),
        (said("exact", "6"), said("exact", "5"), "no"),
        (said("exact", "5"), said("exact", "5"), "no"),
        (said("under", "5"), said("exact", "5"), "yes"),
        (said("at most", "5"), said("exact", "5"), "cannot be told"),
        (said("at most", "5"), said("over", "5"), "yes"),
        (said("about", "100"), said("exact", "103"), "cannot be told"),
        (said("about", "100"), said("over", "200"), "yes"),
        (said("over", "5"), said("over", "5"), "cannot be told"),
        (said("at least", "5"), said("exact", "5"), "no"),
    ],
)
def test_less_than_is_answered_as_far_as_the_words_allow(one: Interval, two: Interval, answer: Answer) -> None:
    assert one.less_than(two) == answer
    assert two.greater_than(one) == answer


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        (said("exact", "5"), said("exact", "5.0"), "yes"),
        (said("exact", "5"), said("exact", "6"), "no"),
        (said("about", "5"), said("exact", "5"), "cannot be told"),
        (said("over", "5"), said("exact", "5"), "no"),
        (said("over", "5"), said("at least", "5"), "cannot be told"),
        (said("under", "5"), said("over", "5"), "no"),
    ],
)
def test_equality_is_answered_as_far_as_the_words_allow(one: Interval, two: Interval, answer: Answer) -> None:
    assert one.equals(two) == two.equals(one) == answer


def test_only_positive_divisors_are_taken() -> None:
    with pytest.raises(ValueError, match="above nought"):
        said("exact", "5").divided_by(said("at most", "5"))
    with pytest.raises(ValueError, match="not negative"):
        said("under", "5").divided_by(said("exact", "5"))


amounts = st.decimals(min_value=0, max_value=10**12, places=2)
qualifiers: st.SearchStrategy[Qualifier] = st.sampled_from(
    ["exact", "about", "almost", "over", "at least", "at most", "under"]
)


@given(amounts, qualifiers)
def test_bounds_touch_what_was_printed(value: Decimal, qualifier: Qualifier) -> None:
    bounds = bounds_of(value, qualifier)
    assert value in bounds or value in (bounds.low, bounds.high)
    assert (value in bounds) == (
        qualifier not in ("over", "under", "almost") or (qualifier == "almost" and value == 0)
    )


@given(amounts, qualifiers, amounts, qualifiers, st.data())
def test_sums_and_quotients_hold_those_of_every_pair(
    one: Decimal, how_one: Qualifier, two: Decimal, how_two: Qualifier, data: st.DataObject
) -> None:
    left, right = bounds_of(one, how_one), bounds_of(two, how_two)
    a, b = _member(left, data), _member(right, data)
    assert a + b in left + right
    assert a - b in left - right
    if left.low is not None and left.low >= 0 and right.low is not None and right.low > 0:
        quotient = left.divided_by(right)
        assert quotient.low is not None
        assert quotient.low * b <= a * (1 + Decimal("1e-20"))
        assert quotient.high is None or quotient.high * b >= a * (1 - Decimal("1e-20"))


@given(amounts, qualifiers, amounts, qualifiers)
def test_comparisons_never_contradict_each_other(
    one: Decimal, how_one: Qualifier, two: Decimal, how_two: Qualifier
) -> None:
    left, right = bounds_of(one, how_one), bounds_of(two, how_two)
    sure = [left.less_than(right), left.greater_than(right), left.equals(right)].count("yes")
    assert sure <= 1
    assert (left.equals(right) == "no") == (not left.overlaps(right)) or (left.is_exact and right.is_exact)


def _member(bounds: Interval, data: st.DataObject) -> Decimal:
    """Return some value that the interval holds."""
    low = bounds.low if bounds.low is not None else (bounds.high or Decimal(0)) - 1000
    high = bounds.high if bounds.high is not None else low + 1000
    steps = data.draw(st.integers(min_value=1, max_value=9))
    inside = low + (high - low) * steps / 10
    return (
        inside
        if inside in bounds
        else data.draw(st.sampled_from([x for x in (low, high) if x in bounds] or [inside]))
    )
