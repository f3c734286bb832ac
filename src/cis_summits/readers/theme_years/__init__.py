"""Reads the theme years of organisations.

``titles`` tells what a year is called, and ``making`` builds the theme years.
"""

from __future__ import annotations

from cis_summits.readers.theme_years.making import read

__all__ = ["read"]
