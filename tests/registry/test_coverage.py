"""The registry tells what it holds, and never answers "none" where it has not looked."""

from __future__ import annotations

from pathlib import Path

import pytest

from cis_summits.errors import NotFound
from cis_summits.registry import CoverageRecord, load_registry

R = load_registry()
KINDS = ("memberships", "secretaries", "chairmanships", "summits", "theme_years")


def _table() -> list[str]:
    """Return the table of the documentation as the data have it."""
    rows: dict[str, dict[str, CoverageRecord]] = {}
    for row in R.coverage:
        rows.setdefault(row.organisation.code, {})[row.facts] = row
    lines = ["| organisation | members | secretaries | chairmanships | summits | theme years |"]
    lines += ["| --- | --- | --- | --- | --- | --- |"]
    for code, held in rows.items():
        cells = [f"{str(held[k].first)[:7]} to {str(held[k].last)[:7]}" if k in held else "" for k in KINDS]
        lines.append(f"| {code} | {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |"))
    return lines


def test_the_table_of_the_documentation_is_that_of_the_data() -> None:
    page = (Path(__file__).parents[2] / "docs" / "registry.md").read_text(encoding="utf-8")
    assert "<!-- registry.coverage -->\n" + "\n".join(_table()) + "\n\n" in page


def test_every_organisation_is_either_covered_or_refused() -> None:
    covered = {(row.organisation.code, row.facts) for row in R.coverage}
    for organisation in R.organisations:
        for facts, ask in (
            ("memberships", lambda of: R.members(of, on="2020-01-01")),
            ("summits", R.summits),
        ):
            if (organisation.code, facts) in covered:
                assert ask(organisation) is not None
            else:
                with pytest.raises(NotFound, match=f"holds no (members|summits) of {organisation.code}, only of"):
                    ask(organisation)


def test_coverage_spans_every_row() -> None:
    (summits,) = (row for row in R.coverage if (row.organisation.code, row.facts) == ("CIS", "summits"))
    held = R.summits("CIS", held=False)
    assert summits.rows == len(held)
    assert (summits.first, summits.last) == (min(s.start for s in held), max(s.end for s in held))


def test_the_heads_of_state_of_the_states_of_the_cis_have_no_gap_since_the_end_of_1991() -> None:
    for code in ("AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ"):
        for year in range(1992, 2027):
            assert R.head_of_state(code, on=f"{year}-01-01").terms


def test_members_before_the_foundation_say_so() -> None:
    before = R.members("CSTO", on="2000-06-01")
    assert [country.alpha_2 for country in before] == ["AM", "BY", "KG", "KZ", "RU", "TJ"]
    assert "founded on 2002-10-07" in before.note
    assert "party to the Collective Security Treaty" in before.note
    assert before.note in repr(before)
    assert "founded on 2015-01-01" in R.members("EAEU", on="2010-01-01").note
    assert "dissolved on 2015-01-01" in R.members("EurAsEC", on="2016-01-01").note
    assert R.members("CSTO", on="2010-06-01").note == ""


def test_a_chair_that_was_planned_otherwise_says_so() -> None:
    row = R.chair("CIS", 2014)
    assert row.country == R.country("BY")
    assert row.dispute == "disputed"
    assert [(version.country, version.by) for version in row.versions] == [
        (R.country("UA"), "the plan before Ukraine renounced it")
    ]
    assert "UA 2014-01-01..2014-03-19" in repr(row)
    assert R.chair("CIS", 2025).dispute == "settled"


def test_an_office_that_was_renamed_stays_one_office() -> None:
    lebedev = R.executive_secretary(on="2023-05-25")
    for title in ("Executive Secretary", "Secretary General", "Secretary-General"):
        assert R.office_holder(title, "CIS", on="2023-05-25") == lebedev
    with pytest.raises(NotFound):
        R.office_holder("Chairman", "CIS", on="2023-05-25")


def test_a_notebook_shows_members_with_what_they_were_and_a_note() -> None:
    shown = R.members("CSTO", on="2000-06-01")._repr_html_()
    assert "Collective Security Treaty Organization on 2000-06-01<br>CSTO was founded on 2002-10-07" in shown
    assert shown.count("<tr>") == 1 + 6 + 3  # the heads, the members, the former ones
    assert "party to the Collective Security Treaty" in shown
    assert "no members" in repr(R.members("EAEU", on="2010-01-01"))


def test_a_notebook_shows_the_tables_of_the_registry_escaped_and_not_endless() -> None:
    shown = R.countries._repr_html_()
    assert shown.count("<tr>") == 1 + 100 + 1
    assert f"… {len(R.countries) - 100} more" in shown
    own = R.with_(organisations=[{"code": "<b>", "name": "<script>alert(1)</script>", "sources": ["own"]}])
    table = own.organisations[:1]._repr_html_()
    assert "&lt;script&gt;" in table
    assert "<script>" not in table
    assert R.countries[:0]._repr_html_() == "<p>0 rows</p>"


def test_a_table_of_chairmanships_shows_the_other_account() -> None:
    shown = R.chairmanships._repr_html_()
    assert "UA 2014-01-01..2014-03-19 according to the plan before Ukraine renounced it" in shown
    assert "gave it up" in shown  # the note
