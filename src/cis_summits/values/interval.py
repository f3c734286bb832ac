"""What a printed figure allows: an interval of exact decimals whose ends may be open.

Not aware of words: the grammar decides that "almost" was said, this module what it means.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, PlainSerializer, model_validator

__all__ = ["DecimalText", "Interval", "Qualifier", "bounds_of"]

DecimalText = Annotated[Decimal, PlainSerializer(lambda d: format(d, "f"), return_type=str, when_used="json")]
"""A ``Decimal`` that JSON carries as a plain string of digits, never as a float or in exponent form."""

Qualifier = Literal["exact", "about", "almost", "over", "at least", "at most", "under", "range"]
"""How a figure was hedged."""

_TOLERANCE = Decimal("0.05")  # "about": five percent either way
_SHORTFALL = Decimal("0.10")  # "almost": at most ten percent below


class Interval(BaseModel):
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
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    low: DecimalText | None = None
    high: DecimalText | None = None
    low_open: bool = False
    high_open: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval needs low <= high, not {self.low}..{self.high}")
        return self

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
        return f"Interval{self}"


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
    match qualifier:
        case "exact":
            return Interval(low=value, high=value)
        case "about":
            slack = abs(value) * _TOLERANCE
            return Interval(low=value - slack, high=value + slack)
        case "almost":
            slack = abs(value) * _SHORTFALL
            return Interval(low=value - slack, high=value, high_open=slack != 0)
        case "over":
            return Interval(low=value, low_open=True)
        case "at least":
            return Interval(low=value)
        case "under":
            return Interval(high=value, high_open=True)
        case "at most":
            return Interval(high=value)
        case "range":
            if upper is None:
                raise ValueError("a range needs an upper figure")
            return Interval(low=min(value, upper), high=max(value, upper))
