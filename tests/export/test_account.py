from __future__ import annotations

from cis_summits.export.account import account
from cis_summits.export.layout import WIDTH, cells
from cis_summits.model import Document, Source

EXPECTED = """\
Leaders meet in Dushanbe
example.org, 2030-06-05

Summits
  line  organisation  kind      days        place     host
  1     CIS           informal  2030-06-05  Dushanbe  Tajikistan

Attendance
  line  leader          country      office     status   reason
  3     Emomali Rahmon  Tajikistan*  President  present
  3     Tokayev         Kazakhstan              absent   a visit elsewhere

Meetings
  line  kind       participants
  3     bilateral  Emomali Rahmon, Tokayev

Memberships
  line  organisation  status  countries
  3     CIS           member  Tajikistan, Kazakhstan

Chairmanships
  line  organisation  year  role   country
  3     CIS           2030  chair  Tajikistan

Theme years
  line  organisation  year  theme
  3     CIS           2030  Rivers

Indicators
  line  measure  figure                economies  period
  4     trade    up by over 5 percent  TJ, CIS    "this year"

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
