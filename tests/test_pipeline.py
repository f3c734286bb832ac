"""What parse and read promise about their input, whatever the text says."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import cis_summits
from cis_summits import BadArgument, BadSource, Document, parse, read

PAGE = "CIS summit\n\nOctober 11, 2017\n\nSochi\n\nThe leaders of the CIS countries met in Sochi.\n"


def codes(doc: Document) -> set[str]:
    return {diagnostic.code for diagnostic in doc.diagnostics}


def joined(doc: Document) -> str:
    return "".join(segment.span.of(doc.text) for segment in doc.segments)


def test_an_empty_text_gives_an_empty_document_that_says_so() -> None:
    for text in ("", " \n\t "):
        doc = parse(text)
        assert codes(doc) == {"empty-text"}
        assert joined(doc) == text
        assert not doc.statements
        assert not doc.summits


def test_a_language_that_is_not_read_is_named_and_nothing_is_read() -> None:
    doc = parse("Встреча глав государств прошла в Москве. Президенты обсудили торговлю, рост составил 10 процентов.")
    assert codes(doc) == {"unsupported-language"}
    assert doc.source.language == "ru"
    assert not doc.indicators


def test_a_text_that_tells_nothing_says_so() -> None:
    doc = parse("The cat sat on the mat. It rained all day.")
    assert not doc.summits
    assert not doc.attendance
    assert [(d.code, d.severity) for d in doc.diagnostics] == [("no-summit", "info")]


def test_a_text_that_tells_something_else_than_a_summit_is_not_said_to_tell_nothing() -> None:
    doc = parse("Trade between Russia and Belarus exceeded $50 billion in 2024.")
    assert doc.indicators
    assert "no-summit" not in [d.code for d in doc.diagnostics]


def test_what_was_read_is_counted_in_good_english() -> None:
    doc = parse("CIS summit\n\nOctober 11, 2019\n\nAshgabat\n\nUzbekistan will chair the CIS in 2020.")
    assert "1 summit, " in repr(doc)
    assert "1 chairmanship" in repr(doc)


def test_an_absence_shows_its_reason() -> None:
    head = "CIS summit\n\nOctober 11, 2019\n\nAshgabat\n\n"
    doc = parse(head + "President of Moldova Igor Dodon did not come because of elections.")
    assert repr(doc.attendance[-1]).endswith("absent (elections))")


def test_the_day_may_be_given_as_date_or_text() -> None:
    text = "Trade grew by 5 percent this year."
    assert parse(text, published="2020-05-01") == parse(text, published=datetime.date(2020, 5, 1))
    assert parse(text, published=datetime.datetime(2020, 5, 1, 12, tzinfo=datetime.UTC)) == parse(
        text, published="2020-05-01"
    )


@pytest.mark.parametrize("day", ["yesterday", "2020-13-01", "20/05/2020", ""])
def test_a_day_that_is_no_date_is_refused(day: str) -> None:
    with pytest.raises(BadSource, match="2025-12-22"):
        parse("x", published=day)


def test_a_day_far_from_the_date_line_is_remarked() -> None:
    assert "dates-differ" in codes(parse(PAGE, published="2025-01-01"))
    assert "dates-differ" not in codes(parse(PAGE, published="2017-10-12"))


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(BadSource, match="bytes"):
        parse(b"abc")  # type: ignore[arg-type]
    with pytest.raises(BadSource, match="surrogate"):
        parse("a\ud800b")


@pytest.mark.parametrize("given", [{"publisher": 5}, {"url": b"https://example.org"}, {"url": "\ud800"}])
def test_publisher_and_address_must_be_texts(given: dict[str, str]) -> None:
    with pytest.raises(BadArgument, match=f"{next(iter(given))} must be a str"):
        parse("Leaders met in Minsk.", **given)  # type: ignore[arg-type]


def test_read_tells_missing_files_folders_and_other_encodings_apart(tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Präsident".encode("latin-1"))
    with pytest.raises(BadSource, match="not UTF-8"):
        read(latin)
    with pytest.raises(BadSource, match="folder"):
        read(tmp_path)
    with pytest.raises(BadSource, match="no such file"):
        read(tmp_path / "none.txt")


def test_reading_a_file_equals_parsing_its_text(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    assert read(file).summits == parse(PAGE).summits
    assert read(str(file)) == read(file.read_bytes())


def test_every_public_name_can_be_had_and_is_listed() -> None:
    for name in cis_summits.__all__:
        assert getattr(cis_summits, name) is not None
    assert set(cis_summits.__all__) <= set(dir(cis_summits))
    with pytest.raises(AttributeError, match="nonsense"):
        cis_summits.nonsense  # noqa: B018


def test_a_summit_is_dated_by_the_texts_own_date_line() -> None:
    (summit,) = parse(PAGE, published="2025-01-01").summits
    assert str(summit.start) == "2017-10-11"


def test_a_text_of_a_derived_class_is_kept_as_a_plain_one() -> None:
    class Tagged(str):
        """What parsers of web pages give: a text that knows the whole page."""

    document = parse(Tagged(PAGE), url=Tagged("https://example.org"))
    assert type(document.text) is str
    assert type(document.source.url) is str
    assert document == parse(PAGE, url="https://example.org")
