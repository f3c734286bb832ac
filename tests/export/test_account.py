from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cis_summits.export.account import account, figure, period_text
from cis_summits.export.layout import WIDTH, cells
from cis_summits.model import Document, Source
from cis_summits.values import Period

EXPECTED = """\
Leaders meet in Dushanbe
example.org, 2030-06-05

Summits
  line  whose  kind      days        place     host
  1     CIS    informal  2030-06-05  Dushanbe  Tajikistan

Attendance
  line  leader          country      office     status   reason
  3     Emomali Rahmon  Tajikistan*  President  present
  3     Tokayev         Kazakhstan              absent   a visit elsewhere

Meetings
  line  kind       participants
  3     bilateral  Emomali Rahmon, Tokayev

Memberships
  line  whose  status  countries
  3     CIS    member  Tajikistan, Kazakhstan

Chairmanships
  line  whose  year  role   country
  3     CIS    2030  chair  Tajikistan

Theme years
  line  whose  year  theme
  3     CIS    2030  Rivers

Indicators
  line  measure  figure                of       period
  4     trade    up by over 5 percent  TJ, CIS  "this year"

Statements
  4  Emomali Rahmon (TJ), speech
      Trade rose by over 5 percent this year.

* derived from context, date or registry, not stated in the text

Not understood
  4  unresolved-period: the day of the text is not known
      "this year"
"""


def test_account_shows_every_kind_of_object_with_its_line(handmade: Document) -> None:
    assert account(handmade) == EXPECTED


def test_account_says_when_nothing_was_read() -> None:
    assert "Nothing was read from this text." in account(Document(text="Hello.", source=Source(sha256="0")))


def test_long_and_wide_words_fold_within_the_width(handmade: Document) -> None:
    title = "中亚国家元首会晤" * 20 + " " + "x" * 300
    source = handmade.source.model_copy(update={"title": title})
    text = account(handmade.model_copy(update={"source": source}))
    assert max(cells(line) for line in text.splitlines()) <= WIDTH
    assert "".join(text.split()).startswith("".join(title.split()))


def test_text_cannot_steer_the_terminal(handmade: Document) -> None:
    source = handmade.source.model_copy(update={"title": "a\x1b[2Jb\u202ec\r\nd"})
    assert account(handmade.model_copy(update={"source": source})).startswith("a\ufffd[2Jbc d\n")


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("93000000000", "USD", "93 billion USD"),
        ("1762000000", "USD", "1.762 billion USD"),
        ("999999", "tonne", "999,999 tonne"),
        ("-1500000", "RUB", "-1.5 million RUB"),
        ("0", "percent", "0 percent"),
        ("1E+3", "count", "1,000"),
        ("1234567890123456789012345678901234567", "count", "1,234,567,890,123,456,789,012,345.678901234567 trillion"),
    ],
)
def test_figures_are_short_and_never_rounded(value: str, unit: str, words: str) -> None:
    assert figure(Decimal(value), unit) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2019, 1, 1), date(2024, 12, 31), "2019..2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        (date(2023, 2, 1), date(2023, 2, 27), "2023-02-01..2023-02-27"),
        (date(2024, 5, 9), date(2024, 5, 9), "2024-05-09"),
        (date(2024, 5, 9), None, "2024-05-09.."),
        (date(9999, 12, 1), date(9999, 12, 31), "9999-12"),
    ],
)
def test_periods_are_as_short_as_their_days_allow(start: date, end: date | None, words: str) -> None:
    assert period_text(Period(start=start, end=end, label="x", resolved=True)) == words
