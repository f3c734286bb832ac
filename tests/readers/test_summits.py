"""Summits: whose, of what kind, when and where; recalled, announced and lesser meetings are none."""

from __future__ import annotations

import pytest

from cis_summits import parse
from cis_summits.model import Summit


def page(headline: str, date: str = "", place: str = "", *paragraphs: str) -> str:
    return "\n\n".join(part for part in (headline, date, "15:00" if date else "", place, *paragraphs) if part)


def told(text: str, published: str | None = None) -> list[tuple[str, str, str, str, str | None, str | None]]:
    def days(summit: Summit) -> tuple[str, str]:
        return str(summit.start), str(summit.end)

    found = parse(text, published=published).summits
    return [(s.organisation.code, s.kind, *days(s), s.place, s.host.alpha_2 if s.host else None) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            page("CSTO summit", "November 28, 2024", "Astana", "The leaders discussed security."),
            ("CSTO", "council", "2024-11-28", "2024-11-28", "Astana", "KZ"),
        ),
        (
            page("Session of the Supreme State Council of the Union State", "December 6, 2024", "Minsk", "They met."),
            ("Union State", "council", "2024-12-06", "2024-12-06", "Minsk", "BY"),
        ),
        (
            page("Supreme Eurasian Economic Council", "May 14, 2018", "Sochi", "The presidents signed a treaty."),
            ("EAEU", "council", "2018-05-14", "2018-05-14", "Sochi", "RU"),
        ),
        (
            page(
                "Meeting of the Interstate Council of the Eurasian Economic Community",
                "June 23, 2006",
                "Minsk",
                "They met.",
            ),
            ("EurAsEC", "council", "2006-06-23", "2006-06-23", "Minsk", "BY"),
        ),
        (
            page(
                "CIS heads of state gathered informally",
                "July 18, 2009",
                "Moscow",
                "An informal CIS summit was held.",
            ),
            ("CIS", "informal", "2009-07-18", "2009-07-18", "Moscow", "RU"),
        ),
        (
            page("Speech at a meeting of CIS leaders", "May 8, 2005", "The Kremlin, Moscow", "They met informally."),
            ("CIS", "council", "2005-05-08", "2005-05-08", "Moscow", "RU"),
        ),
        (
            page(
                "Extraordinary session of the CSTO Collective Security Council",
                "January 10, 2022",
                "Moscow",
                "They met.",
            ),
            ("CSTO", "extraordinary", "2022-01-10", "2022-01-10", "Moscow", "RU"),
        ),
    ],
)
def test_pages_of_summits_are_read(text: str, expected: tuple[str, ...]) -> None:
    assert told(text) == [expected]


def test_the_summit_may_have_taken_place_on_another_day_than_the_page() -> None:
    text = (
        "Premier reports to parliament\n\nBISHKEK, October 16. /TASS/. "
        "A CIS summit took place in Bishkek on Friday, the premier said."
    )
    assert told(text, "2023-10-16") == [("CIS", "council", "2023-10-13", "2023-10-13", "Bishkek", "KG")]


def test_a_range_of_days_is_read() -> None:
    text = (
        "CIS summit opens\n\nThe informal CIS summit was held near St Petersburg on December 26-27, officials said."
    )
    assert told(text, "2022-12-27")[0][2:4] == ("2022-12-26", "2022-12-27")


def test_the_number_in_the_series_is_read() -> None:
    text = page("The 12th summit of the SCO opened in Beijing", "June 7, 2012", "Beijing")
    assert parse(text).summits[0].number == 12


def test_a_summit_beside_which_two_leaders_met_counts() -> None:
    text = (
        "Presidents talk trade\n\nOn the sidelines of the CIS informal summit in Kazan, "
        "President of Belarus Alexander Lukashenko met with President of Tajikistan Emomali Rahmon."
    )
    assert told(text, "2021-05-05") == [("CIS", "informal", "2021-05-05", "2021-05-05", "Kazan", "RU")]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Leaders to meet in Ashgabat\n\nThe next CIS summit will take place in Ashgabat.", "2025-10-10"),
        (
            "Two presidents discuss gas\n\nThey agreed at the SCO summit in Samarkand last September to talk.",
            "2023-03-21",
        ),
        ("Premiers meet\n\nThe CIS Council of Heads of Government met in Sochi.", "2023-05-26"),
        ("Ministers meet\n\nA meeting of the CIS Foreign Ministers Council was held in Minsk.", "2023-05-26"),
        ("Committee at work\n\nThe CIS Executive Committee held a meeting in Minsk.", "2022-10-15"),
        ("Russia–EU summit\n\nThe President met with EU leaders.", "2004-05-21"),
        ("Interview\n\nAhead of the CSTO summit, the president gave an interview.", "2024-11-27"),
        ("A year ago\n\nAt the CIS summit in Bishkek in 2023 they signed a plan.", "2024-10-15"),
        ("Lukashenko to skip CIS summit\n\nHe will not go to the CIS summit in Bishkek on October 13.", "2023-10-10"),
    ],
)
def test_announced_recalled_and_lesser_meetings_are_no_summits(text: str, published: str) -> None:
    assert told(text, published) == []


def test_what_a_speaker_recalls_is_no_summit() -> None:
    text = page(
        "Meeting with President of Armenia Serzh Sargsyan",
        "March 10, 2016",
        "Moscow",
        "President of Russia Vladimir Putin: We spoke at the CSTO summit.",
        "President of Armenia Serzh Sargsyan: Yes, at the CSTO summit.",
    )
    assert told(text) == []


def test_without_any_date_a_summit_stays_undated() -> None:
    (summit,) = parse("CIS summit\n\nThe leaders of the CIS countries met in Minsk.").summits
    assert (summit.start, summit.end, summit.place) == (None, None, "Minsk")


def test_no_break_spaces_change_nothing() -> None:
    text = page("Informal CIS summit", "December 20, 2011", "Moscow")
    assert told(text.replace(" ", "\u00a0")) == told(text)


def test_a_building_gives_way_to_the_town_of_the_date_line() -> None:
    text = page("CSTO summit", "May 16, 2022", "The Kremlin, Moscow", "A CSTO summit was held at the Kremlin.")
    assert told(text)[0][4:] == ("Moscow", "RU")


def test_an_acronym_behind_the_full_name_is_the_same_organisation() -> None:
    text = (
        "Leaders meet\n\nAn informal Commonwealth of Independent States (CIS) summit was held in Saint Petersburg. "
        "The summit of the Shanghai Cooperation Organisation (SCO) will be held in Bishkek next year."
    )
    assert [row[:2] + row[4:] for row in told(text, "2018-12-06")] == [("CIS", "informal", "Saint Petersburg", "RU")]


def test_a_summit_belongs_to_the_leaders_who_act_at_it() -> None:
    text = "Leaders sign plan\n\nThe heads of state of the CIS signed a plan at a summit in Dushanbe on Friday."
    assert told(text, "2025-10-10") == [("CIS", "council", "2025-10-10", "2025-10-10", "Dushanbe", "TJ")]


@pytest.mark.parametrize(
    ("verb", "published"),
    [("opened", "2023-12-26"), ("ended", "2023-12-27")],
)
def test_two_days_are_counted_from_the_opening_or_the_ending(verb: str, published: str) -> None:
    text = f"Leaders in contact\n\nA two-day informal CIS summit {verb} in St Petersburg today."
    assert told(text, published)[0][2:4] == ("2023-12-26", "2023-12-27")


def test_the_headline_tells_the_town_of_a_building() -> None:
    text = "Leaders gather in Moscow\n\nA session of the Council of Heads of State of the CIS opened in the Kremlin."
    assert told(text, "2024-10-08")[0][4:] == ("Moscow", "RU")


@pytest.mark.parametrize(
    "sentence",
    [
        "The leaders of the CSTO, an alliance of five states, gathered in Minsk.",
        "The decree was read at the Collective Security Council of the CSTO, which convened today in Minsk.",
        "The Council of Heads of Member States of the CSTO wrapped up in Minsk.",
        "The presidents of the CSTO member countries have met in Minsk.",
        "The president told an expanded session of the CSTO heads of state in Minsk that trade had grown.",
        "In Minsk, where meetings of the CSTO leaders and of their aides were held, it rained.",
    ],
)
def test_leaders_who_meet_make_a_summit_however_that_is_told(sentence: str) -> None:
    assert told(f"Rain in town\n\nMay 4, 2016\n\n{sentence}") == [
        ("CSTO", "council", "2016-05-04", "2016-05-04", "Minsk", "BY")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The leaders of the CSTO opened an exhibition of toys in Minsk.",
        "Meetings of the CSTO leaders are useful, the minister remarked.",
        "The leaders of the CSTO, the minister thinks, would have met in Minsk.",
    ],
)
def test_leaders_who_do_something_else_make_none(sentence: str) -> None:
    assert told(f"Rain in town\n\nMay 4, 2016\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("A two-day informal meeting of the CIS leaders ended on Friday.", ("2005-08-25", "2005-08-26")),
        ("The two-day CIS summit opened here on August 26.", ("2005-08-26", "2005-08-27")),
        ("The CIS summit began on 25 August and ended today.", ("2005-08-25", "2005-08-26")),
    ],
)
def test_a_summit_of_more_days_runs_from_its_opening_to_its_ending(sentence: str, days: tuple[str, str]) -> None:
    ((_, _, *found, _, _),) = told(f"Leaders confer\n\nAugust 26, 2005\n\nKazan\n\n{sentence}")
    assert tuple(found) == days


def test_a_headline_may_leave_out_whose_summit_it_is() -> None:
    text = "{} ends in accord\n\nAugust 26, 2005\n\nKazan\n\nThe leaders of the CIS shook hands and left."
    assert [s[0] for s in told(text.format("Kazan summit"))] == ["CIS"]
    assert told(text.format("Russian-American summit")) == []
    assert told(text.format("Summit with the King of Jordan")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers discussed the agenda of the CIS summit.",
        "The ministers endorsed decisions of the CIS summit.",
        "The ministers signed documents for the CIS summit.",
    ],
)
def test_the_papers_of_a_summit_are_no_summit(sentence: str) -> None:
    assert told(f"Ministers confer\n\nMay 4, 2016\n\nMinsk\n\n{sentence}") == []


def test_a_summit_that_has_taken_place_was_held() -> None:
    text = (
        "Plan approved\n\nMay 4, 2016\n\nMinsk\n\nA meeting of the Supreme State Council of the Union State has {}."
    )
    assert [s[0] for s in told(text.format("taken place"))] == ["Union State"]
    assert told(text.format("been postponed")) == []
