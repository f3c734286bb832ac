"""Countries, as ISO 3166 names them."""

from cis_summits.model.base import Entity

__all__ = ["Country"]


class Country(Entity):
    """A country or a dissolved state.

    Attributes:
        alpha_2: two-letter code of ISO 3166-1 (ISO 3166-3 for a dissolved state).
        alpha_3: three-letter code.
        numeric: three-digit code, as text.
        name: the common English name.
        official_name: the official English name; where ISO 3166 gives no other, its short name ("Russian
            Federation", "Georgia"); ``None`` for a country of one's own data without one.

    Examples:
        >>> Country(alpha_2="KG", alpha_3="KGZ", numeric="417", name="Kyrgyzstan", official_name="Kyrgyz Republic")
        Country(KG Kyrgyzstan)
    """

    alpha_2: str
    alpha_3: str
    numeric: str
    name: str
    official_name: str | None = None

    def __hash__(self) -> int:
        # Of equal countries the codes are equal; to hash all fields takes ten times as long.
        return hash(self.alpha_2)

    def _summary(self) -> str:
        return f"{self.alpha_2} {self.name}"
