"""What a text without a day leaves open is told, once; a date line that is not used is told too."""

from __future__ import annotations

import pytest

from cis_summits import parse
from cis_summits.model import Diagnostic


def told(text: str, code: str, published: str | None = None) -> list[Diagnostic]:
    return [one for one in parse(text, published=published).diagnostics if one.code == code]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "CIS summit\n\nOctober 11\n\nAshgabat\n\nThe leaders of the CIS met.\n",
            ["October 11", "summit stays undated"],
        ),
        (
            "CIS summit\n\nThe CIS summit was attended by the presidents of Azerbaijan, Kazakhstan and Tajikistan.\n",
            ["presidents of Azerbaijan, Kazakhstan and Tajikistan"],
        ),
        ("The Kazakh president spoke in Minsk on Friday.\n", ["Kazakh president", "Friday"]),
        ("Trade grew by five percent this year.\n", ["this year"]),
    ],
)
def test_words_that_wait_for_a_day_are_listed(text: str, words: list[str]) -> None:
    (one,) = told(text, "no-day")
    assert one.severity == "info"
    assert "published" in one.message
    assert all(word in one.message for word in words)


def test_a_day_that_is_given_settles_them() -> None:
    text = "CIS summit\n\nOctober 11\n\nAshgabat\n\nThe CIS summit was attended by the president of Azerbaijan.\n"
    assert told(text, "no-day", "2019-10-11") == []


def test_a_text_that_needs_no_day_has_no_such_remark() -> None:
    assert told("Armenia is a member of the CSTO.\n", "no-day") == []


@pytest.mark.parametrize(
    "headline",
    [
        "CIS leaders meet informally in St. Petersburg.",
        "Leaders of the CIS met in Sochi.",
        "U.S. envoy visits Dr. Ivanov.",
    ],
)
def test_a_headline_may_end_in_a_full_stop_above_a_date_line(headline: str) -> None:
    source = parse(f"{headline}\n\nDecember 25, 2024\n\nThe leaders of the CIS talked for two hours.\n").source
    assert (source.title, str(source.date)) == (headline, "2024-12-25")


def test_a_date_line_below_prose_is_told_of() -> None:
    text = (
        "The leaders met. They talked for long. Nobody left early.\n\nDecember 25, 2024\n\nThe CIS was the topic.\n"
    )
    (one,) = told(text, "unused-date-line")
    assert one.span is not None
    assert one.span.of(text) == "December 25, 2024"
