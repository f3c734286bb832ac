"""Law: no day that a text names, though no calendar has it, and no day it is read as of, brings an error."""

from __future__ import annotations

import calendar
import random
import re
from pathlib import Path

import pytest

from cis_summits import parse

TEXTS = sorted((Path(__file__).parents[1] / "corpus" / "texts").glob("*.txt"))
_MONTH = "|".join(calendar.month_name[1:])
_DAY = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTH})\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ODD_DAYS = (
    *("February 29", "29 February", "February 30", "June 31", "31 June", "May 0", "September 99", "1 May 1"),
    *("April 30-31", "30-31 April", "February 28 and 29", "February 27 to 30", "31 and 32 December", "May 1-0"),
    *("29.02.2023", "31/06/2020", "30-31.04.2020", "2024-02-30", "December 31, 9999", "January 1, 0001"),
)
_ODD_YEARS = ("9999", "0001", "0000", "2023", "2024")
_READ_AS_OF = (None, "2024-02-29", "2023-03-31", "0001-01-01", "9999-12-31")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_days_that_no_calendar_has_are_read_without_an_error(path: Path) -> None:
    choose = random.Random(path.stem)
    text = path.read_text(encoding="utf-8")
    for day in _READ_AS_OF:
        odd = _DAY.sub(lambda match: choose.choice([match[0], *_ODD_DAYS]), text)
        odd = _YEAR.sub(lambda match: choose.choice([match[0]] * 5 + [*_ODD_YEARS]), odd)
        assert parse(odd, published=day).text == odd
