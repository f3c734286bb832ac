"""What is known of publishers beyond how they sign: whose own site it is."""

from __future__ import annotations

from functools import lru_cache

from cis_summits.lexicon import load_lexicon

__all__ = ["home_of"]


@lru_cache(maxsize=256)
def home_of(publisher: str | None, form: str) -> str | None:
    """Return the country whose officials a publisher names without their country; ``None`` for other publishers.

    Args:
        publisher: site, if known.
        form: the form of the text, see :class:`cis_summits.sources.Cut`; a site's own form tells it where the
            text does not name the site.

    Returns:
        An alpha-2 code of ISO 3166-1.

    Examples:
        >>> home_of("kremlin.ru", "generic"), home_of(None, "kremlin"), home_of("tass.com", "news")
        ('RU', 'RU', None)
    """
    for agency in load_lexicon("mul").category("agencies"):
        if agency.get("site") == publisher or (publisher is None and agency.id == form):
            home = agency.get("home")
            return str(home) if home else None
    return None
