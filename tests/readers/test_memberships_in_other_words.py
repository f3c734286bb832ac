"""Who belongs to what where it is told in the room, by the name of the union, or by the place that a state takes."""

from __future__ import annotations

import pytest

from cis_summits import parse


def claims(text: str, published: str = "2023-05-20") -> set[str]:
    found = parse(text, published=published).memberships
    return {f"{m.country.alpha_2} {m.organisation.code} {m.status}" + f" {m.since}" * bool(m.since) for m in found}


_THREE = ("BY", "RU", "KZ")


def test_a_proposal_that_is_voted_on_at_once_is_a_decision_of_the_day() -> None:
    asked = "President of Russia Vladimir Putin: It is proposed to grant observer status in the EAEU to Moldova. "
    voted = "Any objections? There are none. The decision is adopted."
    assert claims(asked + voted, "2018-05-14") == {"MD EAEU observer 2018-05-14"}
    assert claims(asked + "The experts will look into it.", "2018-05-14") == set()


def test_those_who_are_counted_behind_an_accession_belong() -> None:
    joined = "President of Russia Vladimir Putin: Today Armenia joined the CSTO. "
    counted = "So there are four of us now: Armenia, Belarus, Kazakhstan and Russia."
    members = {f"{code} CSTO member" for code in ("AM", "BY", "KZ", "RU")}
    assert members <= {one.rsplit(" 2023", 1)[0] for one in claims(joined + counted)}
    assert claims("At the CIS summit there were three of us at the table: Russia, Armenia and Azerbaijan.") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Wednesday the leaders of Russia, Belarus and Kazakhstan signed a treaty creating the EAEU.",
            {"RU EAEU member 2023-05-17", "BY EAEU member 2023-05-17", "KZ EAEU member 2023-05-17"},
        ),
        (
            "The budget of the Union State of Belarus and Russia grew.",
            {"BY Union State member", "RU Union State member"},
        ),
        ("Armenia has thus become the fourth country of the EAEU.", {"AM EAEU member"}),
        ("Tashkent told the council that it was suspending its membership in the CSTO.", {"UZ CSTO suspended"}),
        ("Armenia remained a full member of the CSTO, the envoy said.", {"AM CSTO member"}),
        (
            "Belarus, Russia and Kazakhstan signed the treaty on the EAEU.",
            {f"{c} EAEU member 2023-05-20" for c in _THREE},
        ),
        ("The charter of the CSTO was signed by Armenia and Georgia.", {"AM CSTO member", "GE CSTO member"}),
        ("The SCO grew on Friday, taking in India.", {"IN SCO member 2023-05-19"}),
        ("The SCO now has nine members following Iran's entry.", {"IR SCO member"}),
        ("From today Armenia is a full member of the EAEU.", {"AM EAEU member 2023-05-20"}),
        ("Georgia has put its participation in the CIS on ice.", {"GE CIS suspended"}),
        ("Armenia is legally still part of the CSTO.", {"AM CSTO member"}),
        (
            "Armenia had been part of the EAEU since 2015. Georgia followed in 2016.",
            {"AM EAEU member 2015", "GE EAEU member 2016"},
        ),
        ("Georgia left the CIS in 1999 and came back in 2006.", {"GE CIS former 1999", "GE CIS member 2006"}),
        ("Georgia became the twelfth country to enter the CIS.", {"GE CIS member"}),
        ("The SCO has completed the procedure for admitting Belarus.", {"BY SCO member"}),
        ("The SCO got its tenth member, Belarus, at a summit in Almaty.", {"BY SCO member"}),
        ("Georgia's exit from the CIS became final on Tuesday.", {"GE CIS former 2023-05-16"}),
        ("Armenia signed up on Friday to the EAEU.", {"AM EAEU member 2023-05-19"}),
        ("Georgia has swapped full membership of the CIS for associate status.", {"GE CIS associate"}),
        (
            "Moldova became the first country to be granted observer status in the EAEU.",
            {"MD EAEU observer 2023-05-20"},
        ),
        (
            "The CIS has two observers so far: Mongolia since 2018, and Serbia since 2020.",
            {"MN CIS observer 2018", "RS CIS observer 2020"},
        ),
        ("The premier has frozen Yerevan's membership in the CSTO.", {"AM CSTO suspended"}),
        ("Armenia has belonged to the Russian-led CSTO since 2002.", {"AM CSTO member 2002"}),
        ("Armenia submitted an application to accede to the EAEU.", {"AM EAEU candidate"}),
        (
            "Turkmenistan, it should be recalled, took the floor though it is only an associate member of the CIS.",
            {"TM CIS associate"},
        ),
        ("As an observer since 2004, Mongolia values the SCO.", {"MN SCO observer 2004"}),
        ("Armenia today became party to the EAEU.", {"AM EAEU member 2023-05-20"}),
    ],
)
def test_deeds_and_names_tell_who_belongs(text: str, expected: set[str]) -> None:
    assert claims(text) == expected


def test_who_is_on_the_way_is_a_candidate_without_a_day() -> None:
    assert claims("Kyrgyzstan is on course to join the EAEU in May 2024.") == {"KG EAEU candidate"}
    assert claims("The SCO launched the procedure of admitting Iran as a full member.") == {"IR SCO candidate"}
    assert claims("The SCO discussed the procedure of admitting Iran as a full member.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Had Georgia joined the EAEU, its trade would have grown.",
        "The Asia-Russia format brings together Kazakhstan, Georgia and Russia. They met after the CIS summit.",
        "Georgia joined the EAEU-backed programme.",
        "Russia returned to the SCO agenda an item on water.",
        "Georgia put its participation in the CIS fair on hold.",
        "Moldova's president will visit the EAEU as an observer of the elections.",
        "Georgia has asked to suspend its membership in the CIS.",
        "Armenia, Belarus and Georgia signed amendments to the treaty on the EAEU.",
        "Armenia, Belarus and Georgia signed the treaty on the free trade area of the CIS.",
    ],
)
def test_conditions_formats_requests_and_other_papers_are_none(text: str) -> None:
    assert claims(text) == set()


def test_the_members_counted_between_dashes_are_those_of_the_union_told_of() -> None:
    text = "The SCO met in Almaty. The four members - China, Russia, Kazakhstan and Tajikistan - signed a paper."
    assert claims(text) == {f"{code} SCO member" for code in ("CN", "RU", "KZ", "TJ")}


def test_a_formal_request_makes_a_candidate() -> None:
    assert claims("Iran has applied to become a full member of the SCO.") == {"IR SCO candidate"}
    assert claims("Iran filed a request to be made an observer state of the EAEU.") == {"IR EAEU candidate"}


def test_we_and_our_stand_for_the_state_of_the_speaker() -> None:
    text = "President of Kazakhstan Kassym-Jomart Tokayev: "
    assert claims(text + "As a founding member of the CIS, our country will support it.") == {"KZ CIS member"}
    assert claims(text + "We take part in the EAEU council as an observer.") == {"KZ EAEU observer"}
    assert claims(text + "We are both members of the CIS.") == set()
