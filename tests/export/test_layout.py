"""Tables stay within their width, and every cell within its column."""

from __future__ import annotations

from hypothesis import given, strategies as st

from cis_summits.export.layout import cells, table

CELL = st.text(alphabet="ab c", max_size=60)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(rows: list[tuple[str, str, str]]) -> None:
    lines = table(rows, width=40)
    assert all(cells(line) <= 40 for line in lines)
    letters = sorted("".join(lines).replace(" ", ""))
    assert letters == sorted("".join("".join(row) for row in rows).replace(" ", ""))


def test_a_long_office_leaves_the_statuses_in_their_column() -> None:
    office = "Head of the Federal Service for the Oversight of Consumer Protection and Welfare"
    rows = [
        ("7", "Anna Popova", "Russia", office, "present"),
        ("7", "Vladimir Putin", "Russia", "President", "absent"),
    ]
    lines = table(rows)
    (first,) = (line.index("present") for line in lines if "present" in line)
    (second,) = (line.index("absent") for line in lines if "absent" in line)
    assert first == second
    assert lines[0].endswith("present")


def test_the_table_with_fewer_lines_is_chosen() -> None:
    rows = [(f"Name of number {i}", "place", "short") for i in range(9)] + [
        ("x", "y", "a reason of several words here")
    ]
    lines = table(rows, width=40)
    assert all(f"Name of number {i}  " in lines[i] for i in range(9))


def test_a_remark_that_would_be_squeezed_goes_below_its_row() -> None:
    rows = [["1", "Emomali Rahmon", "absent", "a flood at home"], ["2", "Sadyr Japarov", "present", ""]]
    assert table(rows, head=["line", "leader", "status", "reason"], width=44, remark=True) == [
        "  line  leader          status",
        "  1     Emomali Rahmon  absent",
        "        reason: a flood at home",
        "  2     Sadyr Japarov   present",
    ]
    assert table(rows, head=["line", "leader", "status", "reason"], remark=True)[1].endswith(
        "absent   a flood at home"
    )
