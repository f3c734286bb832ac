"""Claims are set beside the registry's facts; neither side changes the other."""

from __future__ import annotations

from typing import Any

import pytest

import cis_summits
from cis_summits import Document, Finding, Registry, audit, load_registry, parse
from cis_summits.errors import BadArgument, NotFound

HEAD = "CIS summit\n\nOctober 14, 2022\n\nAstana\n\n"


def only(text: str, topic: str, registry: Registry | None = None) -> Finding:
    (found,) = [f for f in audit(parse(HEAD + text), registry) if f.topic == topic]
    return found


def test_an_office_is_asked_for_on_the_day_of_the_summit() -> None:
    right = only("President of Belarus Alexander Lukashenko attended.", "office")
    assert (right.verdict, str(right.on)) == ("agrees", "2022-10-14")
    assert right.sources
    wrong = only("President of Armenia Nikol Pashinyan attended.", "office")
    assert (wrong.verdict, wrong.differs) == ("disagrees", ("leader",))
    assert "Vahagn Khachaturyan" in wrong.record
    assert wrong.span.of(HEAD + "President of Armenia Nikol Pashinyan attended.").endswith("Pashinyan")


def test_a_stranger_in_an_office_of_somebody_else_disagrees_and_in_an_unknown_office_is_unknown() -> None:
    assert only("Prime Minister of Armenia John Smith attended.", "office").verdict == "disagrees"
    assert only("Minister of Foreign Affairs of Armenia John Smith attended.", "office").verdict == "unknown"


def test_an_office_that_the_reader_took_from_the_registry_is_no_claim() -> None:
    document = parse(HEAD + "Lukashenko and Tokayev attended.")
    assert len(document.attendance) >= 2
    assert not [f for f in audit(document) if f.topic == "office"]


@pytest.mark.parametrize(
    ("text", "verdict", "differs"),
    [
        ("Armenia is a member of the CIS.", "agrees", ()),
        ("Turkmenistan is a member of the CIS.", "disagrees", ("status",)),
        ("Georgia left the CIS in 2009.", "agrees", ()),
        ("Georgia left the CIS in 2012.", "disagrees", ("since",)),
        ("Norway is a member of the CIS.", "unknown", ()),
    ],
)
def test_memberships_are_compared_by_status_and_date(text: str, verdict: str, differs: tuple[str, ...]) -> None:
    found = only(text, "membership")
    assert (found.verdict, found.differs) == (verdict, differs)
    assert bool(found.sources) == (verdict != "unknown")


def test_what_sources_dispute_is_told_with_the_finding() -> None:
    found = only("Moldova is a member of the CIS.", "membership")
    assert found.verdict == "agrees"
    assert any("suspended" in account for account in found.disputed)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kyrgyzstan will chair the CIS in 2023.", "agrees"),
        ("Belarus will chair the CIS in 2023.", "disagrees"),
        ("Kyrgyzstan will chair the CIS in 2031.", "unknown"),
    ],
)
def test_chairmanships_are_compared_by_year(text: str, verdict: str) -> None:
    assert only(text, "chairmanship").verdict == verdict


def test_a_chair_that_passed_on_within_the_year_agrees_for_both() -> None:
    for country in ("Russia", "Ukraine"):
        assert only(f"{country} chaired the CIS in 2003.", "chairmanship").verdict == "agrees"


@pytest.mark.parametrize(
    ("title", "verdict"),
    [("Volunteer Movement", "agrees"), ("the Volunteers' Movement", "agrees"), ("Rivers", "disagrees")],
)
def test_themes_are_the_same_in_another_translation(title: str, verdict: str) -> None:
    assert only(f"The CIS declared 2024 the Year of {title}.", "theme_year").verdict == verdict


def test_a_summit_is_compared_by_its_days_kind_and_host() -> None:
    assert only("The leaders met.", "summit").verdict == "agrees"
    wrong = parse(HEAD.replace("Astana", "Minsk") + "The leaders met.")
    (found,) = audit(wrong).disagrees
    assert found.differs == ("host",)
    other = parse(HEAD.replace("October 14", "March 3") + "The leaders met.")
    (found,) = audit(other).unknown
    assert "the nearest is" in found.message


def test_without_a_day_nothing_is_compared_that_needs_one() -> None:
    found = audit(parse("President of Belarus Alexander Lukashenko met President of Armenia Nikol Pashinyan."))
    assert found
    assert {f.verdict for f in found} == {"unknown"}


def test_a_registry_of_ones_own_is_asked_and_nothing_is_changed() -> None:
    text = HEAD + "Norway is a member of the CIS."
    document, shipped = parse(text), load_registry()
    before = document.model_dump_json()
    row: dict[str, Any] = {"country": "NO", "date": "2001", "event": "joined", "status": "member", "sources": ["me"]}
    club = {"code": "CIS", "name": "Commonwealth of Independent States", "sources": ["me"], "memberships": [row]}
    own = shipped.with_(organisations=[club])
    assert only("Norway is a member of the CIS.", "membership", own).verdict == "agrees"
    assert only("Norway is a member of the CIS.", "membership").verdict == "unknown"
    assert document.model_dump_json() == before


def test_findings_are_values_in_order_of_the_text_and_turn_into_tables() -> None:
    found = audit(parse(HEAD + "President of Armenia Nikol Pashinyan attended. Armenia is a member of the CIS."))
    assert [f.span.start for f in found] == sorted(f.span.start for f in found)
    assert len(found) == len(found.agrees) + len(found.disagrees) + len(found.unknown)
    for one in found:
        assert Finding.model_validate_json(one.model_dump_json()) == one
    assert found.to_records()[0]["verdict"]
    assert "Vahagn Khachaturyan" in found._repr_html_()


def test_what_is_no_document_or_registry_is_refused() -> None:
    wrong: Any = "a text"
    with pytest.raises(BadArgument, match="parse"):
        audit(wrong)
    with pytest.raises(BadArgument, match="load_registry"):
        audit(Document(text="", source=cis_summits.Source(sha256="")), wrong)


def test_an_office_is_judged_as_the_registry_itself_answers() -> None:
    doc = parse(
        "President of Belarus Alexander Lukashenko met CIS Executive Secretary Sergei Lebedev.",
        published="2023-05-25",
    )
    found = next(f for f in audit(doc) if "Lebedev" in f.message)
    assert found.verdict == "agrees"
    assert load_registry().executive_secretary(on="2023-05-25").name in found.message


OWN: dict[str, Any] = {
    "organisations": [
        {
            "code": "XYZ",
            "name": "Xyz Union",
            "sources": ["own"],
            "names": [{"type": "name", "language": "en", "forms": ["Xyz Union", "XYZ"], "sources": ["own"]}],
        }
    ],
    "countries": [
        {
            "alpha_2": "QQ",
            "alpha_3": "QQQ",
            "numeric": "999",
            "name": "Quxland",
            "sources": ["own"],
            "names": [{"type": "name", "language": "en", "forms": ["Quxland"], "sources": ["own"]}],
        }
    ],
}


def test_what_only_another_registry_knows_is_unknown_to_this_one() -> None:
    own = load_registry().with_(**OWN)
    for told in ("Belarus is a member of the XYZ.", "Quxland joined the XYZ in 2020."):
        document = parse(told, published="2025-05-05", registry=own)
        for registry in (None, own):
            (found,) = audit(document, registry)
            assert found.verdict == "unknown"


def test_questions_about_what_only_another_registry_knows_are_refused() -> None:
    shipped, own = load_registry(), load_registry().with_(**OWN)
    union, country = own.organisation("XYZ"), own.country("QQ")
    for ask in (
        lambda: shipped.members(union, on="2020-01-01"),
        lambda: shipped.status("BY", union, on="2020-01-01"),
        lambda: shipped.represented_by(country, "CIS", on="2020-01-01"),
        lambda: shipped.chair(union, 2020),
        lambda: shipped.summits(union),
    ):
        with pytest.raises(NotFound, match=r"no organisation with the code 'XYZ'|no country with the code 'QQQ'"):
            ask()


def test_a_document_in_a_language_that_is_not_read_can_be_audited() -> None:
    document = parse(HEAD + "President of Belarus Alexander Lukashenko attended.")
    foreign = document.source.model_copy(update={"language": "ru"})
    assert not [f for f in audit(document.model_copy(update={"source": foreign})) if f.topic == "office"]
