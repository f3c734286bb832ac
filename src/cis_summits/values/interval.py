"""What a printed figure allows: an interval of exact decimals whose ends may be open.

Not aware of words: the grammar decides that "almost" was said, this module what it means.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import Annotated, Literal

from pydantic import PlainSerializer, model_validator

from cis_summits.text import Frozen, made

__all__ = ["Answer", "DecimalText", "Interval", "Qualifier", "bounds_of", "bounds_read"]

DecimalText = Annotated[Decimal, PlainSerializer(lambda d: format(d, "f"), return_type=str, when_used="json")]
"""A ``Decimal`` that JSON carries as a plain string of digits, never as a float or in exponent form."""

Qualifier = Literal["exact", "about", "almost", "over", "at least", "at most", "under", "range"]
"""How a figure was hedged."""

Answer = Literal["yes", "no", "cannot be told"]
"""What a comparison of inexact figures can say."""

_TOLERANCE = Decimal("0.05")  # "about": five percent either way
_SHORTFALL = Decimal("0.10")  # "almost": at most ten percent below


class Interval(Frozen):
    """The values that a figure allows.

    Attributes:
        low: the lower end, ``None`` if there is none.
        high: the upper end, ``None`` if there is none.
        low_open: whether ``low`` itself is left out.
        high_open: whether ``high`` itself is left out.

    Raises:
        pydantic.ValidationError: if ``low`` lies above ``high``.

    Examples:
        >>> more_than_93 = Interval(low=Decimal(93), low_open=True)
        >>> str(more_than_93), Decimal(93) in more_than_93, Decimal(94) in more_than_93
        ('(93, ∞)', False, True)
        >>> more_than_93
        Interval((93, ∞))
    """

    low: DecimalText | None = None
    high: DecimalText | None = None
    low_open: bool = False
    high_open: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval needs low <= high, not {self.low}..{self.high}")
        return self

    @property
    def is_exact(self) -> bool:
        """Whether it holds one value only."""
        return self.low is not None and self.low == self.high

    def less_than(self, other: Interval) -> Answer:
        """Tell whether the figure meant here is less than the one meant there.

        Examples:
            >>> almost_90 = bounds_of(Decimal(90), "almost")
            >>> almost_90.less_than(bounds_of(Decimal(93), "over"))
            'yes'
            >>> almost_90.less_than(bounds_of(Decimal(85), "exact"))
            'cannot be told'
        """
        if not _reaches(self, other):
            return "yes"
        if self.low is not None and other.high is not None and self.low >= other.high:
            return "no"
        return "cannot be told"

    def greater_than(self, other: Interval) -> Answer:
        """Tell whether the figure meant here is greater than the one meant there."""
        return other.less_than(self)

    def equals(self, other: Interval) -> Answer:
        """Tell whether both mean the same figure: sure only of exact ones, and of those that cannot meet.

        Examples:
            >>> bounds_of(Decimal(5), "exact").equals(bounds_of(Decimal("5.0"), "exact"))
            'yes'
            >>> bounds_of(Decimal(5), "under").equals(bounds_of(Decimal(5), "exact"))
            'no'
        """
        if self.is_exact and other.is_exact:
            return "yes" if self.low == other.low else "no"
        return "cannot be told" if self.overlaps(other) else "no"

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some value lies in both."""
        return _reaches(self, other) and _reaches(other, self)

    def __add__(self, other: Interval) -> Interval:
        """Return what the sum of the two figures allows."""
        return Interval(
            low=None if self.low is None or other.low is None else _DOWN.add(self.low, other.low),
            high=None if self.high is None or other.high is None else _UP.add(self.high, other.high),
            low_open=self.low_open or other.low_open,
            high_open=self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        """Return what the figure with its sign turned allows."""
        return Interval(
            low=None if self.high is None else -self.high,
            high=None if self.low is None else -self.low,
            low_open=self.high_open,
            high_open=self.low_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        """Return what the difference of the two figures allows."""
        return self + -other

    def divided_by(self, other: Interval) -> Interval:
        """Return what the quotient allows, for a figure that is not negative and a divisor above nought.

        Raises:
            ValueError: if this may be negative, or the divisor may be nought or less.

        Examples:
            >>> str(bounds_of(Decimal(110), "over").divided_by(bounds_of(Decimal("1.1"), "exact")))
            '(100, ∞)'
        """
        if self.low is None or self.low < 0:
            raise ValueError(f"only figures that are not negative can be divided, not {self}")
        if other.low is None or other.low <= 0:
            raise ValueError(f"the divisor must be above nought, not {other}")
        low = Decimal(0) if other.high is None else _DOWN.divide(self.low, other.high)
        return Interval(
            low=low,
            high=None if self.high is None else _UP.divide(self.high, other.low),
            low_open=self.low_open or other.high_open,
            high_open=self.high_open or other.low_open,
        )

    def __contains__(self, value: Decimal) -> bool:
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or (value < self.high or (not self.high_open and value == self.high))

    def __str__(self) -> str:
        low = "-∞" if self.low is None else format(self.low, "f")
        high = "∞" if self.high is None else format(self.high, "f")
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        return f"{left}{low}, {high}{right}"

    def __repr__(self) -> str:
        return f"Interval({self})"


# Ends that cannot be written out are rounded outwards: the interval still holds every value that is allowed.
_DOWN = Context(prec=28, rounding=ROUND_FLOOR)
_UP = Context(prec=28, rounding=ROUND_CEILING)


def _reaches(one: Interval, two: Interval) -> bool:
    """Tell whether the upper end of ``one`` is not below the lower end of ``two``."""
    if one.high is None or two.low is None:
        return True
    return one.high > two.low or (one.high == two.low and not one.high_open and not two.low_open)


def bounds_of(value: Decimal, qualifier: Qualifier, upper: Decimal | None = None) -> Interval:
    """Return the interval that a value and its qualifier allow.

    Conventions of this package, since the words themselves set no number: "about" allows five percent
    either way; "almost" at most ten percent below and never the value itself; "over" and "under" are open
    at the value and unbounded beyond it.

    Args:
        value: the figure, or the lower one of a range.
        qualifier: how it was hedged.
        upper: the upper figure of a range.

    Raises:
        ValueError: for a range without an upper figure.

    Examples:
        >>> str(bounds_of(Decimal(90), "almost"))
        '[81.00, 90)'
    """
    low, high, low_open, high_open = _ends(value, qualifier, upper)
    return Interval(low=low, high=high, low_open=low_open, high_open=high_open)


_NAMES = {"low", "high", "low_open", "high_open"}


def bounds_read(value: Decimal, qualifier: Qualifier, upper: Decimal | None = None) -> Interval:
    """Return what :func:`bounds_of` does for figures that were read by the package itself; nothing is checked."""
    low, high, low_open, high_open = _ends(value, qualifier, upper)
    fields = {"low": low, "high": high, "low_open": low_open, "high_open": high_open}
    return made(Interval, fields, _NAMES)


def _ends(
    value: Decimal, qualifier: Qualifier, upper: Decimal | None
) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    """Return the ends that a value and its qualifier allow, and which of them are open."""
    match qualifier:
        case "exact":
            return value, value, False, False
        case "about":
            slack = abs(value) * _TOLERANCE
            return value - slack, value + slack, False, False
        case "almost":
            slack = abs(value) * _SHORTFALL
            return value - slack, value, False, slack != 0
        case "over":
            return value, None, True, False
        case "at least":
            return value, None, False, False
        case "under":
            return None, value, False, True
        case "at most":
            return None, value, False, False
        case "range":
            if upper is None:
                raise ValueError("a range needs an upper figure")
            return min(value, upper), max(value, upper), False, False
