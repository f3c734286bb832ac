"""Who came, who stayed away and how, told in words that news agencies like."""

from __future__ import annotations

import pytest

from cis_summits import parse


def _told(text: str, day: str) -> dict[str, str]:
    return {one.leader.name: one.status for one in parse(text, published=day).attendance}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Igor Dodon had to stay away because of elections.", "absent"),
        ("Igor Dodon was the only president to stay away.", "absent"),
        ("The only one to stay away was Igor Dodon.", "absent"),
        ("Igor Dodon was not in attendance.", "absent"),
        ("Only one chair stood empty in the great hall of the palace: that of Moldova's Igor Dodon.", "absent"),
        ("Everyone was there with the exception of Igor Dodon.", "absent"),
        ("Absent was only Moldova.", "absent"),
        ("Igor Dodon, who has a cold, was absent.", "absent"),
        ("Igor Dodon took his seat next to the door.", "present"),
        ("On the right of the host, Igor Dodon looked on.", "present"),
        ("Igor Dodon left Ashgabat straight after dinner.", "present"),
        ("Igor Dodon spoke by video.", "remote"),
    ],
)
def test_coming_and_staying_away_are_told_in_many_words(text: str, status: str) -> None:
    told = _told(f"The CIS summit was held in Ashgabat on Friday. {text}", "2019-10-11")
    assert told["Igor Dodon"] == status


def test_a_summit_that_was_ignored_may_be_called_it() -> None:
    text = "The CIS summit in Kazan drew eleven leaders. Saparmurat Niyazov ignored it, sending his deputy {}."
    told = _told(text.format("Prime Minister Aganiyaz Akyev"), "2005-08-26")
    assert told["Saparmurat Niyazov"] == "absent"


def test_the_leader_who_was_represented_was_not_there_but_a_state_so_represented_tells_of_nobody() -> None:
    text = "The CIS summit was held in Minsk on Friday. {} was represented by Prime Minister Artur Rasizade."
    assert _told(text.format("Ilham Aliyev"), "2014-10-10")["Ilham Aliyev"] == "absent"
    assert "Ilham Aliyev" not in _told(text.format("Azerbaijan"), "2014-10-10")


def test_whom_a_country_was_represented_by_and_by_whom_not() -> None:
    text = "The CIS summit is held in Minsk. Azerbaijan is represented not by Ilham Aliyev but by Artur Rasizade."
    told = _told(text, "2014-10-10")
    assert (told["Ilham Aliyev"], told["Artur Rasizade"]) == ("absent", "present")


def test_the_country_that_sent_somebody_may_be_named_in_the_sentence_before() -> None:
    text = (
        "The CIS summit was held in Minsk on Friday. Ilham Aliyev did not come. "
        "Azerbaijan has elections. The country was represented by Foreign Minister Elmar Mammadyarov."
    )
    one = next(a for a in parse(text, published="2014-10-10").attendance if "Mammadyarov" in a.leader.name)
    assert one.country is not None
    assert one.country.alpha_2 == "AZ"


def test_a_verb_is_shared_by_those_named_behind_it() -> None:
    text = (
        "The CIS summit took place by video link on Friday. Alexander Lukashenko chaired it. "
        "Vladimir Putin spoke from Sochi and Kassym-Jomart Tokayev from his residence."
    )
    told = _told(text, "2021-10-15")
    assert told["Vladimir Putin"] == told["Kassym-Jomart Tokayev"] == "remote"


def test_whoever_is_asked_to_attend_by_somebody_has_not_done_so() -> None:
    text = "Kassym-Jomart Tokayev invited Ilham Aliyev to attend a forum in Astana in June."
    assert "Ilham Aliyev" not in _told(text, "2023-03-01")


def test_what_an_official_says_of_states_that_stayed_away_is_not_told_of_him() -> None:
    text = "The CIS summit opened in Moscow. Kremlin aide Yury Ushakov said that Moldova had not been invited."
    assert "Yury Ushakov" not in _told(text, "2024-10-08")


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan was represented by Artur Rasizade, as President Ilham Aliyev was touring the north.",
        "Since Ilham Aliyev was busy with a campaign, Azerbaijan sent Prime Minister Artur Rasizade.",
        "Prime Minister Artur Rasizade came for Azerbaijan, because Ilham Aliyev is nursing a cold.",
    ],
)
def test_the_clause_on_a_stand_in_tells_who_stayed_away(text: str) -> None:
    doc = parse(f"The CIS summit was held in Minsk on Friday. {text}", published="2014-10-10")
    told = {one.leader.name: one for one in doc.attendance}
    assert (told["Ilham Aliyev"].status, told["Artur Rasizade"].status) == ("absent", "present")
    assert told["Ilham Aliyev"].reason is not None


def test_what_somebody_said_of_a_stand_in_is_no_excuse() -> None:
    text = "The CIS summit was held in Minsk. Azerbaijan sent Prime Minister Artur Rasizade, as Ilham Aliyev said."
    assert _told(text, "2014-10-10").get("Ilham Aliyev") != "absent"


def test_two_leaders_and_those_who_represented_them_share_one_verb() -> None:
    text = (
        "The CIS summit was held in Chisinau on Friday. Nursultan Nazarbayev was represented by Prime Minister Karim "
        "Massimov and Emomali Rahmon by Prime Minister Oqil Oqilov."
    )
    told = _told(text, "2009-10-09")
    assert {name for name, status in told.items() if status == "absent"} == {"Nursultan Nazarbayev", "Emomali Rahmon"}
    assert told["Karim Massimov"] == told["Oqil Oqilov"] == "present"


@pytest.mark.parametrize(
    "text",
    [
        "In the evening Maia Sandu attended a security conference in Prague.",
        "Speaking in Paris, Maia Sandu said that the talks were useless.",
        "Maia Sandu told a government session in Chisinau that the talks were useless.",
        "Maia Sandu's successor was not elected yet.",
    ],
)
def test_who_was_somewhere_else_that_day_was_not_at_the_summit(text: str) -> None:
    assert "Maia Sandu" not in _told(f"The CIS summit was held in Bishkek on Friday. {text}", "2023-10-13")


def test_what_was_agreed_by_telephone_puts_nobody_at_the_summit() -> None:
    text = (
        "Vladimir Putin took part in the summit of the Eurasian Economic Union in Bishkek.\n\n"
        "Earlier, Vladimir Putin and Alexander Lukashenko had spoken by telephone. The two leaders agreed to meet."
    )
    assert "Alexander Lukashenko" not in _told(text, "2017-04-14")


def test_an_earlier_summit_that_was_held_online_makes_nobody_remote() -> None:
    text = "The CIS summit took place in Astana on Friday. The 2021 one was held online. Vladimir Putin attended."
    assert _told(text, "2022-10-14")["Vladimir Putin"] == "present"


def test_a_guest_is_thanked_for_coming() -> None:
    text = "The CIS summit was held in Minsk on Friday. Alexander Lukashenko thanked Vladimir Putin for {}."
    assert "Vladimir Putin" in _told(text.format("coming"), "2014-10-10")
    assert "Vladimir Putin" not in _told(text.format("a letter"), "2014-10-10")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("A did not come because of illness, and B because of an election.", ("illness", "an election")),
        ("A was kept away by illness and B by an election.", (None, "an election")),
        ("A stayed away due to illness; B due to an election.", ("illness", "an election")),
    ],
)
def test_each_absentee_has_a_reason_of_his_own(text: str, reasons: tuple[str | None, str]) -> None:
    text = text.replace("A ", "Ilham Aliyev ").replace("B ", "Nicolae Timofti ")
    doc = parse(f"The CIS summit was held in Minsk on Friday. {text}", published="2014-10-10")
    told = {one.leader.name: (one.status, one.reason) for one in doc.attendance}
    assert told["Ilham Aliyev"] == ("absent", reasons[0])
    assert told["Nicolae Timofti"] == ("absent", reasons[1])


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Yushchenko had skipped the Kazan summit in 2005.",
        "Viktor Yushchenko was in Minsk a month earlier.",
    ],
)
def test_what_was_done_at_another_time_is_left_out(text: str) -> None:
    text = f"The CIS summit was held in Minsk on Friday. {text}"
    assert "Viktor Yushchenko" not in _told(text, "2006-11-28")


def test_who_spoke_one_after_the_other_was_there() -> None:
    text = (
        "The CIS summit was held in Minsk on Friday. Ilham Aliyev spoke after Nursultan Nazarbayev. "
        "Serzh Sargsyan took the floor, followed by Islam Karimov and Emomali Rahmon."
    )
    assert set(_told(text, "2014-10-10")) >= {
        "Ilham Aliyev",
        "Nursultan Nazarbayev",
        "Serzh Sargsyan",
        "Islam Karimov",
        "Emomali Rahmon",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nikol Pashinyan apologised to Sadyr Japarov for not coming.",
        "Nikol Pashinyan's seat was occupied by Foreign Minister Ararat Mirzoyan.",
        "Maia Sandu chose to stay in Chisinau, Nikol Pashinyan in Yerevan.",
        "Deputising for Nikol Pashinyan was Foreign Minister Ararat Mirzoyan.",
        "No one from Yerevan was present.",
    ],
)
def test_an_absence_is_told_by_what_happened_instead(text: str) -> None:
    told = _told(f"The CIS summit was held in Bishkek on Friday. {text}", "2023-10-13")
    assert told["Nikol Pashinyan"] == "absent"
    assert told["Sadyr Japarov"] == "present"


@pytest.mark.parametrize(
    "text",
    [
        "Maia Sandu was not absent from the debate, the press wrote.",
        "In Chisinau, Maia Sandu chaired a meeting of the government.",
        "Maia Sandu met with Emmanuel Macron in Chisinau.",
    ],
)
def test_neither_a_denied_absence_nor_what_was_done_at_home_is_of_the_summit(text: str) -> None:
    assert "Maia Sandu" not in _told(f"The CIS summit was held in Bishkek on Friday. {text}", "2023-10-13")


def test_what_is_due_to_be_done_is_no_reason() -> None:
    text = "Igor Dodon called off his trip to the CIS summit, hours before his plane was due to leave the city."
    (one,) = parse(text, published="2019-10-11").attendance
    assert (one.leader.name, one.status, one.reason) == ("Igor Dodon", "absent", None)
