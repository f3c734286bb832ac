"""Names with a slip in them, or transcribed in another way, are found where it is plain who is meant."""

from __future__ import annotations

import pytest

from cis_summits.errors import BadArgument
from cis_summits.registry import load_registry
from cis_summits.registry.slips import Slips, distance, surnames_of

R = load_registry()


def _bearers(name: str, *known: str) -> set[str]:
    return set(Slips(surnames_of((one, one) for one in known)).bearers(name))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Islam Karymov", "Islam Karimov"),
        ("Viktor Yuschenko", "Viktor Yushchenko"),
        ("Shavkat Mirzieev", "Shavkat Mirziyoyev"),
    ],
)
def test_a_leader_is_found_by_a_surname_that_is_nearly_right(printed: str, name: str) -> None:
    assert [leader.name for leader in R.leaders_alike(printed)] == [name]


@pytest.mark.parametrize(
    "printed", ["Karymov", "Ivan Karymov", "Islam", "", "Islam  ", "Islam Ka", "Islam " + "k" * 99]
)
def test_nobody_is_found_by_less_than_a_given_name_and_nearly_a_surname(printed: str) -> None:
    assert R.leaders_alike(printed) == ()


def test_a_name_that_is_no_text_is_refused() -> None:
    with pytest.raises(BadArgument):
        R.leaders_alike(12)  # type: ignore[arg-type]


def test_all_are_found_whom_a_slip_may_mean() -> None:
    assert _bearers("Anton Berlov", "Anton Berkov") == {"Anton Berkov"}
    assert _bearers("Anton Berlov", "Anton Berkov", "Anton Bergov") == {"Anton Berkov", "Anton Bergov"}


def test_a_common_given_name_leaves_room_for_one_letter_only() -> None:
    others = ["Anton Malinin", "Anton Zhukov", "Anton Petrin"]
    assert _bearers("Anton Mirzieev", "Anton Mirziyoyev") == {"Anton Mirziyoyev"}
    assert _bearers("Anton Mirzieev", "Anton Mirziyoyev", *others) == set()


def test_a_distance_counts_letters_changed_left_out_and_added() -> None:
    assert [distance("orlov", other) for other in ("orlov", "orlof", "orlo", "orlova", "")] == [0, 1, 1, 1, 5]
