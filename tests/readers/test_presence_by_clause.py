"""The words of a clause are told of its own people: by video, in person, invited, absent, and the reason why."""

from __future__ import annotations

import pytest

from cis_summits import parse

MINSK = "EAEU summit in Minsk\n\nJune 27, 2025\n\n"
CSTO = "CSTO summit in Minsk\n\nNovember 23, 2023\n\nThe leaders of the CSTO met in Minsk. "


def statuses(text: str) -> dict[str, str]:
    return {one.leader.name.split()[-1]: one.status for one in parse(text).attendance}


def reasons(text: str) -> dict[str, str | None]:
    return {one.leader.name.split()[-1]: one.reason for one in parse(text).attendance if one.status == "absent"}


@pytest.mark.parametrize(
    "body",
    [
        "Mirziyoyev joined the talks of the leaders by video link. Tokayev attended in person.",
        "The summit was joined via videoconference by Mirziyoyev. Tokayev came to Minsk for the day.",
        "The session was attended remotely by Mirziyoyev. Tokayev was present.",
        "Tokayev attended the summit, while Mirziyoyev joined online.",
        "Mirziyoyev took part in the summit via video link. The meeting was attended by Tokayev.",
        "Mirziyoyev took part remotely, and Tokayev came in person.",
        "The talks were joined, by video link, by Mirziyoyev, while Tokayev attended in person.",
        "Tokayev and Mirziyoyev (via video link) took part in the meeting.",
        "By video link, Mirziyoyev took part in the meeting; Tokayev attended in person.",
    ],
)
def test_one_who_took_part_by_video_makes_nobody_else_remote(body: str) -> None:
    assert statuses(MINSK + body + "\n") == {"Lukashenko": "present", "Mirziyoyev": "remote", "Tokayev": "present"}


@pytest.mark.parametrize(
    "head", ["EAEU summit held by videoconference", "EAEU leaders hold an online summit", "EAEU virtual summit"]
)
def test_a_meeting_by_video_makes_everybody_remote(head: str) -> None:
    text = f"{head}\n\nJune 27, 2025\n\nThe summit was attended by Tokayev and Japarov.\n"
    assert {"Tokayev": "remote", "Japarov": "remote"}.items() <= statuses(text).items()


@pytest.mark.parametrize(
    "sentence",
    [
        "As to the absent Armenian prime minister, Lukashenko called him a friend.",
        "Commenting on the absent Armenian leader, Lukashenko said the door was open.",
        "Speaking of an absent Pashinyan, Lukashenko shrugged.",
        "Of the absent Nikol Pashinyan, Lukashenko said nothing bad.",
    ],
)
def test_the_absent_one_is_the_noun_of_absent(sentence: str) -> None:
    assert statuses(CSTO + sentence + "\n") == {"Pashinyan": "absent", "Lukashenko": "present"}


def test_two_who_speak_of_an_absent_third_were_there() -> None:
    found = statuses(CSTO + "Commenting on the absent Pashinyan, Putin and Rahmon said the door was open.\n")
    assert found["Pashinyan"] == "absent"
    assert "absent" not in (found.get("Putin"), found.get("Rahmon"))


def test_several_who_are_left_out_of_all_are_absent() -> None:
    found = statuses(CSTO + "All leaders except Pashinyan, Rahmon and Tokayev attended.\n")
    assert found["Pashinyan"] == found["Rahmon"] == found["Tokayev"] == "absent"


@pytest.mark.parametrize(
    "body",
    [
        "Expected participants include President of Kazakhstan Kassym-Jomart Tokayev, President of Kyrgyzstan Sadyr "
        "Japarov and Prime Minister of Armenia Nikol Pashinyan.",
        "Likely guests include Kassym-Jomart Tokayev and Sadyr Japarov.",
        "Presidents Kassym-Jomart Tokayev, Sadyr Japarov and Vladimir Putin will participate in the summit.",
        "President of Uzbekistan Shavkat Mirziyoyev has been invited to attend.",
    ],
)
def test_who_is_expected_at_a_summit_to_come_did_not_attend_it(body: str) -> None:
    text = f"Minsk prepares for guests\n\nJune 25, 2025\n\nThe EAEU summit will be held in Minsk on June 27. {body}\n"
    assert statuses(text) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "President of Uzbekistan Shavkat Mirziyoyev has been invited to attend.",
        "Shavkat Mirziyoyev is also invited.",
        "President of Uzbekistan Shavkat Mirziyoyev received an invitation to the summit.",
    ],
)
def test_an_invited_guest_is_invited(sentence: str) -> None:
    assert statuses(MINSK + "The leaders of the EAEU met in Minsk. " + sentence + "\n")["Mirziyoyev"] == "invited"


def test_a_guest_who_takes_part_is_present_whatever_the_invitation() -> None:
    text = MINSK + "Mirziyoyev has been invited to the summit. The meeting was attended by Mirziyoyev and Tokayev.\n"
    assert statuses(text)["Mirziyoyev"] == "present"


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The Kremlin regretted Armenia's decision to skip the meeting amid fears that Yerevan could leave.", None),
        ("Peskov voiced regret at the decision of Pashinyan not to attend after weeks of rumours.", None),
        ("Pashinyan did not come, and Rahmon left early because of illness.", None),
        ("Pashinyan announced his decision not to attend because of a trip.", "a trip"),
        (
            "Armenia's decision to skip the meeting over a dispute with Moscow was no surprise.",
            "a dispute with Moscow",
        ),
        ("Pashinyan did not attend because of illness.", "illness"),
    ],
)
def test_a_reason_stands_in_the_clause_of_the_absence(sentence: str, reason: str | None) -> None:
    assert reasons(CSTO + sentence + "\n") == {"Pashinyan": reason}


def test_who_skips_a_summit_and_joins_by_video_is_remote() -> None:
    text = "EAEU summit in Minsk\n\nNikol Pashinyan skipped the summit in Minsk and joined it via video link."
    (one,) = (a for a in parse(text, published="2025-06-27").attendance if a.leader.name == "Nikol Pashinyan")
    assert one.status == "remote"


def test_who_chairs_and_somebody_else_approve_together() -> None:
    text = "The Supreme State Council of the Union State met. Lukashenko, who chairs it, and Putin approved a plan."
    found = parse(text, published="2024-01-29").attendance
    assert {a.leader.name for a in found} >= {"Alexander Lukashenko", "Vladimir Putin"}
