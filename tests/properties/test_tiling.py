"""Segments tile any text whatever: joined, they give it back; prose carries no white space at its ends."""

from __future__ import annotations

from hypothesis import given, strategies as st

import cis_summits
from cis_summits.lexicon import Tokens, load_lexicon
from cis_summits.sources import cut, unwrap
from cis_summits.text import plain_view

ZERO_WIDTH = dict.fromkeys(map(ord, "\ufeff\u200b\u2060"))
LINES = st.sampled_from(
    [
        "Official website of the President of Russia",
        "News /",
        "Summit of the leaders",
        "May 5, 2020, Minsk",
        "14:05",
        "MINSK, May 5. /TASS/. The ministers met.",
        "By Anna Ivanova",
        "The talks were attended by Anna Ivanova, Pavel Petrov, President of Belarus and others.",
        "* * *",
        "<…>",
        "President of Belarus Anna Ivanova: Good day. (Laughs.)",
        "Question: Why? Answer: Because. * * * Anna Ivanova: Yes.",
        "- A remark",
        "Read also",
        "Bu site çerezler kullanmaktadır ve reklam için bir araçtır.",
        "(Applause.)",
        "\ufeff",
        "",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="aB:.*<>…() \n\r\t\u00a0\u2028/-–,12", max_size=200),
    st.lists(LINES, max_size=14).flatmap(
        lambda x: st.sampled_from(["\n", "\n\n", "\r\n", " ", "\t\n\u00a0"]).map(lambda j: j.join(x))
    ),
)


@given(TEXTS)
def test_segments_tile_any_text(text: str) -> None:
    found = cut(text, tokens=Tokens(unwrap(plain_view(text))), lexicon=load_lexicon("en"))
    at = 0
    for segment in found.segments:
        assert segment.span.start == at
        assert segment.span.end > at
        at = segment.span.end
        part = segment.span.of(text)
        if segment.kind == "space":
            assert not part.translate(ZERO_WIDTH).strip()
        else:
            assert part == part.strip()
    assert at == len(text)


@given(TEXTS)
def test_unwrapping_moves_no_character(text: str) -> None:
    view = plain_view(text)
    unwrapped = unwrap(view)
    assert len(unwrapped) == len(view)
    assert all(a == b or (a in "\r\n" and b == " ") for a, b in zip(view, unwrapped, strict=True))


@given(TEXTS)
def test_kinds_of_space_and_apostrophe_do_not_matter(text: str) -> None:
    view = plain_view(text)
    one, two = (cut(x, tokens=Tokens(unwrap(view)), lexicon=load_lexicon("en")) for x in (text, view))
    assert (one.segments, one.date, one.form, one.publisher) == (two.segments, two.date, two.form, two.publisher)


@given(TEXTS)
def test_the_segments_of_a_document_give_its_text_back(text: str) -> None:
    document = cis_summits.parse(text)
    assert document.text == text
    assert "".join(segment.span.of(text) for segment in document.segments) == text
    assert all(len(segment.span) for segment in document.segments)
