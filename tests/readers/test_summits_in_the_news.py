"""Summits as the news tell them: without their organisation, of two at once, by whose capital was reached."""

from __future__ import annotations

import pytest

from cis_summits import parse


def told(text: str) -> list[tuple[str, str, str, str | None, str | None]]:
    found = parse(text).summits
    return [(s.organisation.code, s.kind, str(s.start), s.place, s.host.alpha_2 if s.host else None) for s in found]


def news(*sentences: str, headline: str = "Leaders talk trade") -> str:
    return "\n\n".join([headline, "October 11, 2019", *sentences])


@pytest.mark.parametrize(
    "sentence",
    [
        "Opening the summit in Ashgabat, Gurbanguly Berdimuhamedov praised the CIS.",
        "The CIS grew, it was said at a summit in Ashgabat of that Moscow-based grouping.",
        "Addressing today's summit in Ashgabat, Vladimir Putin spoke of the CIS.",
    ],
)
def test_a_summit_is_that_of_the_organisation_the_text_is_about(sentence: str) -> None:
    assert told(news(sentence)) == [("CIS", "council", "2019-10-11", "Ashgabat", "TM")]


def test_a_summit_that_a_headline_announces_is_held_once_the_text_says_so() -> None:
    text = news(
        "The summit, which is attended by seven presidents, is held at the Blue Bay seaside resort.",
        headline="President leaves for Turkmenistan to take part in the informal CIS summit",
    )
    assert told(text) == [("CIS", "informal", "2019-10-11", "Blue Bay", "TM")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The summit of neighbours will be held in Ashgabat; the CIS was told of it.",
        "At the previous summit the CIS leaders had signed a treaty.",
        "All CIS leaders will gather some day.",
        "The Balkan summit closed in Skopje, the CIS was told.",
        "The summit opened in Geneva, UNESCO said.",
    ],
)
def test_a_summit_to_come_or_of_others_is_none(sentence: str) -> None:
    assert told(news(sentence)) == []


def test_councils_of_two_organisations_may_be_told_of_in_one_breath() -> None:
    text = news(
        "Sessions of the EurAsEC Interstate Council and the Supreme Eurasian Economic Council took place in Minsk.",
    )
    assert {code for code, *_ in told(text)} == {"EurAsEC", "EAEU"}


def test_a_council_that_somebody_attended_needs_no_word_for_meeting() -> None:
    text = news("Ilham Aliyev spoke on the sidelines of the CIS Council of Heads of State in Ashgabat.")
    assert told(text) == [("CIS", "council", "2019-10-11", "Ashgabat", "TM")]


def test_the_country_that_the_guests_reached_is_the_host() -> None:
    text = news("The leaders gathered in Turkmenistan for the CIS summit.", "They like the capital, Ashgabat.")
    assert told(text) == [("CIS", "council", "2019-10-11", "Ashgabat", "TM")]


def test_a_day_behind_the_summit_is_its_day() -> None:
    text = news('"I am tired," Vladimir Putin said at the summit Wednesday.', headline="CIS summit tires leaders")
    ((_, _, start, _, _),) = told(text)
    assert start == "2019-10-09"


def test_a_day_behind_the_verb_of_a_summit_is_its_day() -> None:
    text = news("The summit opened on October 9 in Ashgabat.", headline="CIS leaders talk at summit")
    assert [(start, host) for _, _, start, _, host in told(text)] == [("2019-10-09", "TM")]


def test_leaders_who_will_have_a_chance_to_talk_at_a_summit_are_not_there_yet() -> None:
    assert told(news("The two will have the chance to talk for an hour at an informal CIS summit.")) == []


def test_a_summit_of_another_year_lends_its_kind_to_nobody() -> None:
    text = news(
        "The CIS summit was held in Ashgabat.",
        "In April last year, the two had met at an informal summit in Sochi.",
    )
    assert told(text) == [("CIS", "council", "2019-10-11", "Ashgabat", "TM")]


def test_a_war_is_no_place() -> None:
    text = news("The CIS summit recalled the victory in the Great Northern War and closed.")
    ((_, _, _, place, host),) = told(text)
    assert (place, host) == (None, None)


def test_a_group_named_further_down_met_where_its_leaders_did() -> None:
    text = (
        "Chinese, Russian, Central Asian leaders meet in Astana\n\nJune 15, 2011\n\nThey talked for a day. "
        "Their group is known as the Shanghai Cooperation Organization."
    )
    assert told(text) == [("SCO", "council", "2011-06-15", "Astana", "KZ")]


def test_the_day_of_a_talk_beside_a_summit_is_a_day_of_the_summit() -> None:
    text = news("The two met on 9 October on the sidelines of the CIS summit in Ashgabat.")
    assert [start for _, _, start, _, _ in told(text)] == ["2019-10-09"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Summit on October 9 was the first in Ashgabat.",
        "The October 9 summit in Ashgabat was attended by nobody else.",
        "Gurbanguly Berdimuhamedov spoke as he chaired a summit of the Minsk-based bloc in Ashgabat on October 9.",
    ],
)
def test_the_day_beside_a_bare_summit_is_its_day(sentence: str) -> None:
    text = news(sentence, headline="CIS leaders converge at summit")
    assert [start for _, _, start, _, _ in told(text)] == ["2019-10-09"]


def test_a_headline_that_tells_of_the_way_home_does_not_tell_where_the_summit_was() -> None:
    text = news(
        "He took part in the CIS summit during a working visit to Dushanbe.",
        headline="President arrives in Tashkent",
    )
    assert [(place, host) for *_, place, host in told(text)] == [("Dushanbe", "TJ")]


def test_a_summit_that_goes_on_has_its_first_and_its_last_day() -> None:
    text = news(
        "At the informal meeting of the CIS leaders in Ashgabat gas was spoken of.",
        "The meeting, which opened on October 10, is continuing today.",
    )
    (summit,) = parse(text).summits
    assert (str(summit.start), str(summit.end)) == ("2019-10-10", "2019-10-11")


def test_what_was_said_the_day_before_at_a_summit_dates_the_summit() -> None:
    text = news(
        "Vladimir Putin said on October 10 that trade had grown.",
        "He was speaking after the summit of CIS leaders in Ashgabat.",
    )
    assert [start for _, _, start, _, _ in told(text)] == ["2019-10-10"]


def test_the_goal_of_a_journey_to_a_summit_is_its_place() -> None:
    text = news(
        "Ilham Aliyev, who was flying to Sochi for the informal meeting of CIS heads of state, broke off his trip.",
        headline="Aliyev turns back after storm near Baku",
    )
    assert [(place, host) for *_, place, host in told(text)] == [("Sochi", "RU")]


def test_the_kremlin_is_in_the_capital_where_the_text_names_it() -> None:
    text = news("The CIS summit opened in the Kremlin on Friday.", "Guests like Moscow.")
    assert [(place, host) for *_, place, host in told(text)] == [("Moscow", "RU")]


def test_the_summits_of_two_organisations_may_be_told_at_once() -> None:
    for sentence in (
        "Summits of the CSTO and the SCO were held in Dushanbe.",
        "The CSTO and SCO summits were held in Dushanbe.",
        "The leaders of the CSTO and the SCO met in Dushanbe.",
    ):
        found = parse(sentence, published="2021-09-17").summits
        assert [(one.organisation.code, one.place) for one in found] == [("CSTO", "Dushanbe"), ("SCO", "Dushanbe")]


def test_summits_held_again_and_again_are_not_those_of_the_day() -> None:
    for sentence in (
        "Summits of the CSTO and the SCO are held in Dushanbe every other year.",
        "The president regularly attended CSTO and SCO summits in Dushanbe.",
    ):
        assert parse(sentence, published="2021-09-17").summits == ()


def test_what_leaders_sign_at_the_end_of_a_session_makes_it_theirs() -> None:
    (found,) = parse(
        "At the end of the session, the CSTO leaders signed a statement. The next session will take place in Minsk."
    ).summits
    assert (found.organisation.code, found.start, found.place) == ("CSTO", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO held a summit in Minsk on Friday.",
        "Nikol Pashinyan stayed away from the CSTO summit in Minsk on Friday.",
        "Alexander Lukashenko said the CSTO summit in Minsk on Friday had been productive.",
        "A CSTO summit is opening in Minsk on Friday.",
        "Nikol Pashinyan will take part in the session of the CSTO Collective Security Council in Minsk today.",
    ],
)
def test_a_summit_may_be_told_in_a_fragment_without_headline(text: str) -> None:
    (found,) = parse(text, published="2025-11-28").summits
    assert (found.organisation.code, str(found.start), found.place) == ("CSTO", "2025-11-28", "Minsk")


def test_a_speech_may_tell_of_the_summit_it_is_made_at() -> None:
    (found,) = parse("Our bloc, the CSTO, has come a long way. Today's summit in Minsk adopts a plan.").summits
    assert (found.organisation.code, found.place) == ("CSTO", "Minsk")


def test_news_from_where_somebody_joins_by_video_do_not_tell_the_place() -> None:
    text = "YEREVAN, JUNE 27, ARMENPRESS. Nikol Pashinyan took part in the EAEU summit by video conference."
    (found,) = parse(text, published="2025-06-27").summits
    assert (found.place, found.host) == (None, None)


def test_presidents_who_found_an_organisation_hold_its_first_summit() -> None:
    text = "SHANGHAI, June 15, 2001 - The presidents of Russia and China signed a pact creating the SCO on Friday."
    (found,) = parse(text).summits
    assert (found.organisation.code, str(found.start), found.place) == ("SCO", "2001-06-15", "Shanghai")


def test_the_council_of_an_organisation_may_have_been_meeting() -> None:
    text = "In another hall the CIS council had been meeting. Ukraine's president decided against going to Minsk."
    (found,) = parse(text, published="2014-10-10").summits
    assert (found.organisation.code, found.place) == ("CIS", "Minsk")


def test_a_fund_of_an_organisation_holds_no_summits() -> None:
    text = "The minister spoke at the end of the summit. The EurAsEC Anti-Crisis Fund will lend Belarus money."
    assert parse(text, published="2011-10-20").summits == ()


def test_leaders_may_have_met_a_day_earlier() -> None:
    text = "A day earlier, leaders of the Collective Security Treaty Organization (CSTO) held a meeting in Dushanbe."
    (found,) = parse(text, published="2021-09-17").summits
    assert (found.organisation.code, str(found.start)) == ("CSTO", "2021-09-16")


@pytest.mark.parametrize(
    "text",
    [
        "Meeting in Ashgabat on Friday, the CIS heads of state signed a declaration.",
        "CIS leaders in Ashgabat agreed on a plan.",
        "Ashgabat is hosting the heads of state of the CIS.",
        "The CIS Council of Heads of State has adopted a plan, a ministry said in Ashgabat on October 11.",
        "Tajikistan was praised by the CIS at a session of its Council of Heads of State in Ashgabat.",
    ],
)
def test_what_leaders_decide_in_a_town_makes_a_summit(text: str) -> None:
    (found,) = parse(text, published="2019-10-11").summits
    assert (found.organisation.code, str(found.start), found.place) == ("CIS", "2019-10-11", "Ashgabat")


def test_a_council_may_decide_by_video() -> None:
    text = "The Supreme State Council of the Union State approved 28 programmes by videoconference."
    (found,) = parse(text, published="2021-11-04").summits
    assert (found.organisation.code, found.place) == ("Union State", None)


def test_what_leaders_agree_on_from_afar_is_no_summit() -> None:
    assert parse("The CIS leaders agreed on a plan. Experts met in Ashgabat.", published="2019-10-11").summits == ()


def test_those_who_gather_for_an_informal_meeting_hold_an_informal_summit() -> None:
    text = "The leaders of the CIS gathered in St Petersburg for their traditional informal meeting."
    assert [s.kind for s in parse(text, published="2023-12-26").summits] == ["informal"]


def test_a_summit_of_another_month_is_not_that_of_the_day() -> None:
    text = "They spoke of the outcome of the CIS summit held in June."
    assert parse(text, published="2019-10-11").summits == ()
    assert parse(text, published="2019-06-11").summits


def test_a_decision_taken_in_a_town_makes_a_summit() -> None:
    text = "Moldova became an observer on Monday by decision of the Supreme Eurasian Economic Council in Sochi."
    (found,) = parse(text, published="2018-05-14").summits
    assert (found.organisation.code, found.place) == ("EAEU", "Sochi")


def test_another_summit_of_the_same_day_has_the_day_of_the_first() -> None:
    text = (
        "Pact reformed\n\nThe CSTO leaders met in Moscow on Wednesday. "
        "The same day the leaders of EurAsEC held the Interstate Council."
    )
    assert {str(s.start) for s in parse(text, published="2012-12-20").summits} == {"2012-12-19"}


def test_a_summit_one_day_after_which_others_met_was_held_the_day_before() -> None:
    text = (
        "The presidents of the CSTO met in Dushanbe on Saturday, one day after the CIS summit in the Tajik capital."
    )
    found = {s.organisation.code: str(s.start) for s in parse(text, published="2007-10-06").summits}
    assert found == {"CSTO": "2007-10-06", "CIS": "2007-10-05"}


def test_what_is_agreed_for_a_summit_to_come_does_not_make_it_one_of_the_day() -> None:
    text = (
        "They spoke of the meeting of the Council of CIS Heads of State that will take place in Astana on September "
        "15-16. They agreed to go on during the Astana summit."
    )
    assert parse(text, published="2004-09-10").summits == ()


def test_who_comes_for_a_council_and_holds_talks_with_somebody_holds_no_summit() -> None:
    text = (
        "Kassym-Jomart Tokayev, who arrived to take part in the meeting of the CIS Council of Heads of State, held "
        "talks with Emomali Rahmon."
    )
    assert parse(text, published="2019-10-10").summits == ()


def test_a_town_that_leads_a_bloc_is_not_where_it_meets() -> None:
    text = "Text unsigned at Moscow-led summit\n\nNov 23, 2022\n\nNikol Pashinyan hosted the CSTO summit in Yerevan."
    assert [s.place for s in parse(text).summits] == ["Yerevan"]


def test_the_hall_of_a_town_is_in_that_town() -> None:
    text = "The presidents of the CIS met in Minsk's Palace of Independence on Friday."
    assert [s.place for s in parse(text, published="2013-10-25").summits] == ["Minsk"]


def test_what_the_media_asked_after_a_summit_is_about_it() -> None:
    text = "Answers to media questions following the CIS summit\n\nOctober 10, 2025\n\nDushanbe\n\nMr Putin spoke."
    assert [s.organisation.code for s in parse(text).summits] == ["CIS"]


@pytest.mark.parametrize(
    "text",
    [
        "At its summit in Astana on Thursday the SCO took in a tenth member.",
        "In the corridors of the SCO summit in Astana there was talk of tea. Xi Jinping left at noon.",
        "Ebrahim Raisi, attending his first SCO summit in Astana, spoke of trade.",
        "The council of heads of state of the SCO was in session in Astana.",
    ],
)
def test_a_summit_may_be_told_by_the_way(text: str) -> None:
    found = parse(text, published="2024-07-04").summits
    assert [(s.organisation.code, str(s.start), s.place) for s in found] == [("SCO", "2024-07-04", "Astana")]


@pytest.mark.parametrize(
    "text",
    [
        "What to expect from the SCO summit in Astana was explained by Xi Jinping.",
        "Xi Jinping was not interested in the SCO summit in Astana.",
        "The delegation to the SCO summit in Astana was named by Xi Jinping.",
    ],
)
def test_a_summit_that_is_only_spoken_of_need_not_have_begun(text: str) -> None:
    assert parse(text, published="2024-07-04").summits == ()


@pytest.mark.parametrize(
    "text",
    [
        "The CIS heads of state observed a minute of silence at the opening of their meeting in Astana.",
        "Astana played host to the leaders of the Commonwealth of Independent States.",
        "The presidents of Russia and Belarus took part in the CIS meeting in Astana.",
        "The meeting in Astana was attended by the heads of state of the CIS.",
        "Islam Karimov left before the CIS summit in Astana ended.",
        "Earlier the CIS leaders had met in a narrow format in Astana.",
        "The summit of the heads of CIS states in Astana produced an agreement.",
    ],
)
def test_a_meeting_is_that_of_the_leaders_who_came_to_it(text: str) -> None:
    found = parse(text, published="2004-09-16").summits
    assert [(s.organisation.code, str(s.start), s.place) for s in found] == [("CIS", "2004-09-16", "Astana")]


def test_an_earlier_meeting_of_another_day_is_not_that_of_the_text() -> None:
    for text in (
        "Earlier this month the CIS leaders had met in Astana.",
        "In an earlier meeting in Astana the CIS leaders had agreed on a plan.",
    ):
        assert parse(text, published="2004-09-16").summits == ()


def test_leaders_of_an_organisation_beside_its_chair_hold_a_summit() -> None:
    text = (
        "On Friday it was the turn of the CIS. Emomali Rahmon was in the chair, flanked by Kassym-Jomart Tokayev, "
        "Sadyr Japarov and Alexander Lukashenko."
    )
    assert [s.organisation.code for s in parse(text, published="2025-10-10").summits] == ["CIS"]


def test_brackets_may_tell_where_and_when_a_council_met() -> None:
    for text in (
        "The Council of Heads of State of the CIS (Minsk, October 10) took a decision on the plan.",
        "The CIS summit (Minsk, 10 October) approved a plan.",
    ):
        found = parse(text, published="2014-10-11").summits
        assert [(s.organisation.code, str(s.start), s.place) for s in found] == [("CIS", "2014-10-10", "Minsk")]


def test_who_flew_somewhere_for_a_summit_tells_its_place() -> None:
    text = (
        "Vladimir Putin flew to Ashgabat to take part in the CIS summit. At the summit the President spoke of trade."
    )
    assert [s.place for s in parse(text, published="2019-10-11").summits] == ["Ashgabat"]


def test_a_text_may_open_with_the_decision_of_one_summit_and_name_another() -> None:
    text = (
        "MOSCOW, 19 December 2012 - The heads of state of the CSTO on Wednesday confirmed the suspension.\n\n"
        "The same day the leaders of EurAsEC met."
    )
    assert [s.organisation.code for s in parse(text).summits] == ["CSTO", "EurAsEC"]
