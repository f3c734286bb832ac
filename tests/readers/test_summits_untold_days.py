"""When and where a summit was that the text names late, half or not at all: by its weekend, its deeds, its town."""

from __future__ import annotations

import pytest

from cis_summits import parse


def told(text: str, day: str) -> list[tuple[str, str, str, str | None]]:
    found = parse(text, published=day).summits
    return [(s.organisation.code, str(s.start), str(s.end), s.place) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At a gathering on Friday of presidents from the CSTO, maps were shared. The host was glad of it.",
            ("CSTO", "2019-06-14", "2019-06-14", None),
        ),
        (
            "Leaders of a six-nation security bloc gathered in Kazakhstan on Friday, and the CSTO has maps to share.",
            ("CSTO", "2019-06-14", "2019-06-14", None),
        ),
        (
            "An alliance of six said on Friday it would share maps. It said so at a summit of the CSTO.",
            ("CSTO", "2019-06-14", "2019-06-14", None),
        ),
        (
            "Mongolia was let into the SCO at a summit held in the Kyrgyz capital over the weekend.",
            ("SCO", "2019-06-15", "2019-06-16", None),
        ),
        (
            "Leaders of the CSTO met in Almaty, in a gale. The heads of state agreed on Friday to share maps.",
            ("CSTO", "2019-06-14", "2019-06-14", "Almaty"),
        ),
        (
            "The presidents of the EAEU agreed Friday in Minsk to share maps.",
            ("EAEU", "2019-06-14", "2019-06-14", "Minsk"),
        ),
        (
            "The host was glad to see his fellow leaders of the six-nation security bloc in Minsk on Friday. "
            "The CSTO has maps to share.",
            ("CSTO", "2019-06-14", "2019-06-14", "Minsk"),
        ),
        (
            "The minister visited Minsk on June 13-14 to attend the summit of the CSTO.",
            ("CSTO", "2019-06-13", "2019-06-14", "Minsk"),
        ),
        (
            "The CSTO summit had ended the day before.",
            ("CSTO", "2019-06-16", "2019-06-16", None),
        ),
        (
            "The CSTO leaders gathered in Minsk on Friday for a two-day summit.",
            ("CSTO", "2019-06-14", "2019-06-15", "Minsk"),
        ),
    ],
    ids=[
        "gathering on a day",
        "bloc in a country",
        "news of the eve",
        "weekend",
        "leaders agreed",
        "day beside town",
        "bloc",
        "visited",
        "day before",
        "two days",
    ],
)
def test_a_day_is_what_the_leaders_did_it_on(text: str, expected: tuple[str, str, str, str | None]) -> None:
    (found,) = told(f"Maps to be shared\n\n{text}", "2019-06-17")
    assert found == (expected if expected[3] else (*expected[:3], found[3]))


def test_a_day_that_the_text_leaves_open_is_that_of_the_registry() -> None:
    text = "Maps to be shared\n\nThe ministers were told of the informal CIS summit, which took place in Moscow."
    assert told(text, "2009-07-21") == [("CIS", "2009-07-18", "2009-07-18", "Moscow")]


def test_two_days_may_be_counted_in_another_sentence() -> None:
    text = "A meeting of the CSTO leaders opened in Minsk\n\nJune 14, 2019\n\nThe two-day forum is about maps."
    assert told(text, "2019-06-14") == [("CSTO", "2019-06-14", "2019-06-15", "Minsk")]


def test_friday_and_saturday_are_two_days() -> None:
    text = "Maps to be shared\n\nThe CSTO leaders are meeting in Minsk Friday and Saturday."
    assert told(text, "2019-06-14") == [("CSTO", "2019-06-14", "2019-06-15", "Minsk")]


def test_two_organisations_of_one_sentence_keep_their_own_days() -> None:
    text = (
        "CIS summit\n\nDecember 20, 2011\n\nMinsk\n\nThe CIS heads of state met informally. Before, the CSTO "
        "Collective Security Council held its session, and on December 19 they took part in the meeting "
        "of the EurAsEC Interstate Council."
    )
    days = {code: start for code, start, *_ in told(text, "2011-12-20")}
    assert days == {"CIS": "2011-12-20", "CSTO": "2011-12-20", "EurAsEC": "2011-12-19"}


def test_a_day_behind_another_organisation_is_that_one_s() -> None:
    text = "Maps to be shared\n\nThe SCO summit in Almaty shared maps, and the CSTO leaders met on Saturday."
    days = {code: start for code, start, *_ in told(text, "2019-06-17")}
    assert days == {"SCO": "2019-06-17", "CSTO": "2019-06-15"}


def test_an_informal_summit_on_the_eve_of_the_council_is_held() -> None:
    text = (
        "Informal summit of CIS heads of state\n\nOctober 7, 2024, 20:25\n\nMoscow\n\nThe guests came to Moscow for "
        "tomorrow's meeting of the Council of Heads of State."
    )
    assert [start for _, start, *_ in told(text, "2024-10-07")] == ["2024-10-07"]


@pytest.mark.parametrize(
    "text",
    [
        "President arrived in Minsk for a CIS summit\n\nThe summit opens tomorrow.",
        "Minsk gets ready for CIS summit\n\nThe city is getting ready for the CIS summit, the mayor said.",
    ],
)
def test_a_summit_that_a_city_waits_for_is_not_held(text: str) -> None:
    assert told(text, "2013-10-22") == []


def test_those_who_gathered_to_attend_a_meeting_attend_it() -> None:
    text = "Guests have joined the leaders of the EAEU in Minsk to attend Supreme Eurasian Economic Council talks."
    assert told(f"Maps to be shared\n\n{text}", "2025-06-27")[0][:2] == ("EAEU", "2025-06-27")


@pytest.mark.parametrize(
    "council",
    [
        "Heads of State Council of the SCO",
        "SCO's Council of Heads of State",
        "Shanghai Cooperation Organisation (SCO) Council of Heads of State",
    ],
)
def test_a_council_is_that_of_the_organisation_named_beside_it(council: str) -> None:
    text = f"Maps to be shared\n\nA meeting of the {council} was held in Almaty on Friday."
    assert told(text, "2019-06-17") == [("SCO", "2019-06-14", "2019-06-14", "Almaty")]


def test_a_page_on_a_visit_tells_where_the_summit_was() -> None:
    text = "Working visit to Ashgabat\n\nDecember 5, 2012\n\nAt the summit of the CIS, a declaration was adopted."
    assert told(text, "2012-12-05")[0][3] == "Ashgabat"


def test_the_meeting_of_many_leaders_is_that_of_the_organisation_the_text_is_about() -> None:
    text = (
        "Armenia joins the EAEU\n\nArmenia became a member of the EAEU today. "
        "The meeting of the four leaders took place in Minsk."
    )
    assert told(text, "2015-01-02") == [("EAEU", "2015-01-02", "2015-01-02", "Minsk")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The presidents of the EAEU condemned the attack in Paris on Friday in a letter.",
        "The prime ministers of the EAEU agreed Friday in Minsk to share maps.",
        "The presidents of the EAEU will agree Friday in Minsk to share maps.",
        "The heads of EAEU governments gathered in Minsk on Friday.",
        "A pact signed on May 17, 2018 on the sidelines of a session of the Supreme Eurasian Economic Council holds.",
        "The meeting of the two leaders took place in Minsk; the EAEU was spoken of.",
    ],
)
def test_what_leaders_do_elsewhere_or_others_do_is_no_summit(sentence: str) -> None:
    assert told(f"Maps to be shared\n\n{sentence}", "2019-06-17") == []


def test_a_summit_that_a_text_calls_by_its_town_alone_was_there() -> None:
    text = "Maps to be shared\n\nThe CIS leaders met on Friday.\n\nThe Minsk summit chose a new secretary."
    assert told(text, "2019-06-17") == [("CIS", "2019-06-14", "2019-06-14", "Minsk")]


def test_a_president_speaks_at_a_meeting_of_leaders() -> None:
    text = "President Miguel Diaz-Canel of Cuba spoke at a videoconference meeting of the EAEU on Friday."
    (found,) = parse(f"Maps to be shared\n\nHAVANA, Cuba, June 17 (ACN) {text}", published="2019-06-17").summits
    assert (found.organisation.code, str(found.start), found.place) == ("EAEU", "2019-06-14", None)


def test_what_leaders_held_earlier_that_day_is_a_summit_too() -> None:
    text = (
        "Informal CIS summit\n\nThe leaders had lunch.\n\nEarlier that day, the presidents held a meeting of the "
        "Supreme Eurasian Economic Council in Almaty."
    )
    assert {code for code, *_ in told(text, "2018-12-06")} == {"CIS", "EAEU"}


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("from 1 to 2 May 2015", "2015-05-01", "2015-05-02"),
        ("between 1 and 2 May 2015", "2015-05-01", "2015-05-02"),
        ("on May 1 and 2", "2015-05-01", "2015-05-02"),
        ("on 30 April and 1 May", "2015-04-30", "2015-05-01"),
        ("from April 30 to May 2, 2015", "2015-04-30", "2015-05-02"),
        ("on April 29-30", "2015-04-29", "2015-04-30"),
        ("on April 30-31", "2015-04-30", "2015-04-30"),
    ],
)
def test_a_summit_lasts_from_the_first_day_named_to_the_last(days: str, first: str, last: str) -> None:
    text = f"The SCO summit was held {days} in Almaty, and a road was opened there."
    assert told(text, "2015-05-04") == [("SCO", first, last, "Almaty")]


def test_a_number_of_guests_behind_a_day_is_no_second_day() -> None:
    text = "The SCO summit opened in Almaty on May 1 and 3 guests came late."
    assert told(text, "2015-05-01") == [("SCO", "2015-05-01", "2015-05-01", "Almaty")]
