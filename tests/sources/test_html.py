"""Web pages: the article comes out as a reader would copy it, and nothing else does."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cis_summits.errors import BadSource, MissingExtra
from cis_summits.sources.html import extract, is_html

SHARED = Path(os.environ.get("CIS_SUMMITS_SHARED", Path(__file__).parents[3] / "shared"))
TWINS = sorted(
    page for page in (SHARED / "pages").glob("*.html") if (SHARED / "texts" / page.with_suffix(".txt").name).exists()
)

PRESIDENTIAL = """<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>x</title>
<script>var turnover = "up by 99 percent";</script></head><body>
<div class="header"><ul><li>Trade up by 50 percent</li></ul></div>
<article class="read__in hentry"><h1 class="entry-title p-name">Talks with the\u00a0President of Examplia</h1>
<div class="read__lead entry-summary"><div><p>The leaders discussed trade.</p></div></div>
<div class="read__meta"><time class="read__published" datetime="2019-05-06">May 6, 2019</time>
<div class="read__time">12:30</div><div class="read__place p-location"><i></i>Sochi</div></div>
<div class="entry-content e-content" itemprop="articleBody">
<div class="slider masha-ignore"><div class="slide">Before the talks. Photo</div></div>
<!-- a comment with 12 percent -->
<p>The talks took place
at\u00a0the residence.</p><p></p><p>* * *</p>
<p><b>President of Examplia <a class="person_tag read__tag">Anna Ivanova<span class="read__tooltip hidden
masha-ignore">Ivanova Anna<span>President of Examplia</span></span></a>:
</b>Thank you for the 75<sup>th</sup> time.</p>
<div class="read__cut masha-ignore"><h3>See also</h3><a>Another story from Minsk</a></div>
<p>We are glad.</p><script>document.write("33 percent")</script>
<div class="read__bottommeta hidden-copy"><div class="read__tags"><h3>Persons</h3>
<ul class="read__taglist"><li><a><i></i>Ivanova Anna</a></li></ul><ul class="read__taglist"><li>Trade</li></ul></div>
<div class="read__status"><h3>Publication status</h3><p>Direct link:
<a class="print_link" href="http://en.kremlin.ru/d/1">en.kremlin.ru/d/1</a></p></div></div>
</div></article></body></html>"""

PARAGRAPHS = [
    f"The ministers discussed point {word} of the agenda at some length, and agreed to come back to it in autumn."
    for word in ("one", "two", "three", "four", "five", "six", "seven", "eight")
]
NEWS = (
    '<html lang="en-GB"><head><title>Ministers met | Example</title>'
    '<meta property="article:published_time" content="2024-05-06T10:00:00+03:00">'
    '<link rel="canonical" href="https://www.example.org/a/1"></head><body>'
    "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(30)) + "</ul></nav>"
    "<article><h1>Ministers met in Minsk to talk about trade</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "<script>var x = 'trade fell by 99 percent';</script><!-- 77 percent --></article>"
    '<aside class="related"><h3>Related news</h3><ul><li><a href="/x">Summit called off in Baku</a></li></ul></aside>'
    "<footer>All rights reserved.</footer></body></html>"
)


def test_presidential_page_gives_the_text_a_reader_would_copy() -> None:
    found = extract(PRESIDENTIAL.encode())
    assert found.text.split("\n\n") == [
        "Talks with the President of Examplia",
        "The leaders discussed trade.",
        "May 6, 2019",
        "12:30",
        "Sochi",
        "The talks took place at\u00a0the residence.",
        "* * *",
        "President of Examplia Anna Ivanova: Thank you for the 75th time.",
        "We are glad.",
    ]


def test_presidential_page_tells_where_and_when_it_is_from() -> None:
    found = extract(PRESIDENTIAL)
    assert found.publisher == "kremlin.ru"
    assert found.title == "Talks with the President of Examplia"
    assert (found.date, found.place) == (datetime.date(2019, 5, 6), "Sochi")
    assert found.tags == ("Ivanova Anna", "Trade")
    assert found.url == "http://en.kremlin.ru/d/1"
    assert found.language == "en"
    assert found.diagnostics == ()


def test_address_given_by_the_caller_wins() -> None:
    assert extract(PRESIDENTIAL, url="http://example.org/copy").url == "http://example.org/copy"


def test_other_page_gives_its_article_alone() -> None:
    pytest.importorskip("trafilatura")
    found = extract(NEWS)
    assert found.text.split("\n\n") == ["Ministers met in Minsk to talk about trade", *PARAGRAPHS]
    assert (found.publisher, found.date, found.language) == ("example.org", datetime.date(2024, 5, 6), "en")


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><head><title>Sign in</title></head><body><form><input type=password></form></body></html>",
        "<html><body><ul>"
        + '<li><a href="/a">Trade grew by 5 percent, says minister</a></li>' * 40
        + "</ul></body></html>",
    ],
    ids=["empty", "login", "menu"],
)
def test_page_without_an_article_is_an_error(page: str) -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(BadSource, match="no article"):
        extract(page)


def test_short_article_is_read_where_the_page_marks_it() -> None:
    pytest.importorskip("trafilatura")
    short = "<p>The leaders met in Minsk. They spoke of trade.</p>"
    page = f"<html><body><article><h1>CIS summit</h1>{short}</article></body></html>"
    assert "They spoke of trade." in extract(page).text
    teasers = "<html><body>" + f"<article>{short}</article>" * 2 + "</body></html>"
    with pytest.raises(BadSource, match="no article"):
        extract(teasers)


def test_page_with_a_headline_and_no_text_says_so() -> None:
    start, end = PRESIDENTIAL.index('<div class="slider'), PRESIDENTIAL.index('<div class="read__bottommeta')
    found = extract(PRESIDENTIAL[:start] + PRESIDENTIAL[end:])
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["no-article"]


def test_truncated_page_gives_what_there_is_and_says_so() -> None:
    found = extract(PRESIDENTIAL[: PRESIDENTIAL.index("We are glad") + 5].encode()[:-1])
    assert found.text.endswith("We a")
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["truncated-page"]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "iso-8859-5", "koi8-r"])
def test_declared_character_set_is_obeyed(encoding: str) -> None:
    page = PRESIDENTIAL.replace('"utf-8"', f'"{encoding}"').replace("Examplia", "Пример").replace("\u00a0", " ")
    assert extract(page.encode(encoding)).title == "Talks with the President of Пример"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_beats_the_declaration(encoding: str) -> None:
    page = PRESIDENTIAL.replace('"utf-8"', '"windows-1251"')
    assert extract(page.encode(encoding)).text == extract(PRESIDENTIAL).text


def test_unknown_character_set_is_an_error() -> None:
    with pytest.raises(BadSource, match="klingon-8"):
        extract(PRESIDENTIAL.replace('"utf-8"', '"klingon-8"').encode())


def test_bytes_in_another_character_set_than_declared_are_an_error() -> None:
    with pytest.raises(BadSource, match="bytes are not in it"):
        extract(PRESIDENTIAL.replace("The talks took place", "Переговоры " * 200).encode("windows-1251", "replace"))


def test_plain_text_is_no_page() -> None:
    with pytest.raises(BadSource, match="not a web page"):
        extract("Talks in Minsk. <…>")


@pytest.mark.parametrize(
    ("raw", "page"),
    [
        (b"\xef\xbb\xbf  <!DOCTYPE html><html>", True),
        ("<html>".encode("utf-16"), True),
        ("<?xml version='1.0'?><html xmlns='x'>", True),
        ("<!-- saved --><html>", True),
        (b"* * *\n<html> is a tag", False),
        ("<…>\n\nThank you.", False),
        ("", False),
        (b"", False),
    ],
)
def test_pages_are_told_by_their_content(raw: bytes | str, page: bool) -> None:
    assert is_html(raw) is page


def test_deep_nesting_and_null_characters_do_no_harm() -> None:
    body = "<p>\0The talks took place.</p>" + "<div>" * 5000 + "<p>They ended.</p>"
    start, end = PRESIDENTIAL.index("<p>The talks"), PRESIDENTIAL.index("<p></p>")
    assert "The talks took place." in extract(PRESIDENTIAL[:start] + body + PRESIDENTIAL[end:]).text


@pytest.mark.parametrize("page", TWINS, ids=lambda page: page.stem)
def test_page_gives_its_clean_text(page: Path) -> None:
    assert extract(page.read_bytes()).text == (SHARED / "texts" / page.with_suffix(".txt").name).read_bytes().decode()


@pytest.mark.parametrize(("missing", "page"), [("lxml", PRESIDENTIAL), ("trafilatura", NEWS)])
def test_without_the_extra_the_error_names_it(missing: str, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtra, match=r"pip install \"\.\[html\]\""):
        extract(page)


def test_presidential_page_does_without_trafilatura(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert extract(PRESIDENTIAL).publisher == "kremlin.ru"


def test_pages_are_read_without_loading_their_reader_for_texts() -> None:
    code = "import sys, cis_summits as c; c.parse('A'); sys.exit(bool({'lxml', 'trafilatura'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_large_page_takes_time_in_proportion() -> None:
    start, end = PRESIDENTIAL.index("<p>We are glad"), PRESIDENTIAL.index("<script>document")
    page = PRESIDENTIAL[:start] + PRESIDENTIAL[start:end] * 50_000 + PRESIDENTIAL[end:]
    assert extract(page).text.count("We are glad.") == 50_000


@pytest.mark.parametrize("unit", ["<ul><li>item ", "<dl><dt>item <dd>item ", "<ins>item <del>item ", "<div>", "<b>"])
@pytest.mark.parametrize("times", [200, 1_000, 30_000])
def test_elements_nested_without_end_leave_the_article_in_place(unit: str, times: int) -> None:
    page = NEWS.replace("</article>", f"{unit * times}<p>The ministers parted.</p></article>")
    found = extract(page.encode())
    assert "discussed point eight" in found.text
    # The parser gives up some two thousand elements deep, and what follows is lost.
    assert ("truncated-page" in [d.code for d in found.diagnostics]) == (times > 2_000)
    assert ("item" in found.text) == ("item" in unit)
