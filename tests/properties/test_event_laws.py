"""Laws of the readers of events and claims, on documents put together from fragments in any order."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from cis_summits import parse
from cis_summits.model import Document

FRAGMENTS = (
    "The summit was attended by President of Belarus Alexander Lukashenko and Ilham Aliyev.",
    "An informal CIS summit was held in Sochi.",
    "Vladimir Putin met with President of Tajikistan Emomali Rahmon at the State Opera House.",
    "The leaders of Kazakhstan, Kyrgyzstan and Uzbekistan took part via videoconference.",
    "Nikol Pashinyan did not attend due to illness, his office said.",
    "Also taking part were",
    "with the exception of",
    "The CIS declared 2019 the Year of the",
    "Its members are Armenia, Belarus and",
    "Russia will pass the chairmanship of the CIS on to Tajikistan on 1 January 2025.",
    "Belarus became a full member of the SCO in July 2024.",
    "President of Kazakhstan Kassym-Jomart Tokayev: Colleagues, he could not come.",
    "Question: And then?",
    "* * *",
    "(Armenia, Belarus and Russia)",
    "Telephone conversation with President of Turkmenistan Serdar Berdimuhamedov",
    "separate meetings with the presidents of",
    "October 11, 2019",
    "chaired by",
    "\u2026 , : ; ( \u201c",
)

documents = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=9).flatmap(
    lambda parts: st.lists(st.sampled_from(["\n\n", " ", "\n"]), min_size=len(parts), max_size=len(parts)).map(
        lambda gaps: "".join(part + gap for part, gap in zip(parts, gaps, strict=True))
    )
)


def facts(document: Document) -> list[object]:
    return [
        *document.summits,
        *document.attendance,
        *document.meetings,
        *document.memberships,
        *document.chairmanships,
        *document.theme_years,
    ]


@settings(max_examples=60)
@given(documents)
def test_evidence_lies_in_the_text_and_holds_what_it_is_evidence_for(text: str) -> None:
    document = parse(text, published="2019-10-11")
    for fact in (*document.summits, *document.attendance, *document.meetings, *document.memberships):
        assert 0 <= fact.span.start < fact.span.end <= len(text)
        assert fact.rule
        for evidence in fact.evidence:
            assert 0 <= evidence.span.start < evidence.span.end <= len(text)


@settings(max_examples=60)
@given(documents)
def test_nobody_attends_twice_and_no_claim_is_told_twice(text: str) -> None:
    document = parse(text, published="2019-10-11")
    names = [a.leader.name for a in document.attendance]
    assert len(names) == len(set(names))
    claims = [(m.country, m.organisation, m.status) for m in document.memberships]
    assert len(claims) == len(set(claims))
    parties = [(m.kind, frozenset(p.leader.name for p in m.participants)) for m in document.meetings]
    assert len(parties) == len(set(parties))


@settings(max_examples=40)
@given(documents)
def test_kinds_of_space_change_no_fact(text: str) -> None:
    plain = facts(parse(text, published="2019-10-11"))
    other = facts(parse(text.replace(" ", "\u00a0"), published="2019-10-11"))
    assert [repr(f).replace("\u00a0", " ") for f in other] == [repr(f) for f in plain]


@settings(max_examples=40)
@given(documents)
def test_every_talk_has_two_sides_from_two_places(text: str) -> None:
    for meeting in parse(text, published="2019-10-11").meetings:
        assert len(meeting.participants) >= 2
        assert len({p.country for p in meeting.participants}) >= 2
        assert (meeting.kind == "bilateral") <= (len(meeting.participants) == 2)
