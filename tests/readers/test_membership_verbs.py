"""Joining, leaving and staying away: what states do about a membership, and what they only plan or once were."""

from __future__ import annotations

import pytest

from cis_summits import parse


def claims(text: str, published: str = "2023-05-20") -> set[str]:
    found = parse(text, published=published).memberships
    return {f"{m.country.alpha_2} {m.organisation.code} {m.status}" + f" {m.since}" * bool(m.since) for m in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia announced its withdrawal from the CIS on August 14, 2008.", {"GE CIS former 2008-08-14"}),
        ("Georgia has completed the procedures for its withdrawal from the CIS.", {"GE CIS former"}),
        ("Georgia withdrew its membership of the CIS in 2009.", {"GE CIS former 2009"}),
        ("Georgia quits CIS.", {"GE CIS former"}),
        ("Georgia left the CIS on Tuesday, August 18.", {"GE CIS former 2023-08-18"}),
        (
            "Turkmenistan discontinued its permanent membership of the CIS as of August 26, 2005.",
            {"TM CIS former 2005-08-26"},
        ),
        ("Ukraine, one of the founders of the CIS, left it in 2018.", {"UA CIS former 2018"}),
        ("India and Pakistan join the SCO.", {"IN SCO member", "PK SCO member"}),
        ("Uzbekistan rejoined the CSTO in 2006.", {"UZ CSTO member 2006"}),
        ("Iran is the ninth country to join the SCO.", {"IR SCO member"}),
        ("Armenia's participation in the CSTO is frozen, the premier said.", {"AM CSTO suspended"}),
        ("Armenia belongs to the CSTO and the EAEU.", {"AM CSTO member", "AM EAEU member"}),
        (
            "Belarus is a member of the EAEU. Armenia joined two years later, in 2015.",
            {"BY EAEU member", "AM EAEU member 2015"},
        ),
    ],
)
def test_deeds_are_claims(text: str, expected: set[str]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vietnam plans to join the EAEU in 2026.",
        "Vietnam intends to join the EAEU.",
        "Vietnam is to become a member of the EAEU.",
        "Georgia decided to leave the CIS in August 2008.",
        "Were Armenia to leave the CSTO, Russia would object.",
        "Armenia has suspended its participation in CSTO exercises.",
        "Papers on India's accession to the SCO were signed in June 2016.",
        "Iran's accession to the SCO as a full member is expected next year.",
        "It is planned to complete the admission of India as a full member of the SCO in June 2017.",
        "Tajikistan was previously an observer in the EAEU.",
        "Members of the customs union, Belarus, Kazakhstan and Russia, met EAEU partners.",
    ],
)
def test_plans_papers_and_what_is_over_are_none(text: str) -> None:
    assert claims(text) == set()


def test_the_day_of_joining_may_be_told_by_its_weekday() -> None:
    text = "The EAEU heads met. Kyrgyzstan on Friday became a full member of the union."
    assert claims(text) == {"KG EAEU member 2023-05-19"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Turkmenistan, citing its neutrality, has been an associate member of the CIS since 2005.",
            {"TM CIS associate 2005"},
        ),
        (
            "Kyrgyzstan became the fifth member of the EAEU after Armenia, Belarus, Kazakhstan and Russia.",
            {f"{code} EAEU member" for code in ("KG", "AM", "BY", "KZ", "RU")},
        ),
        ("Mongolia has the status of an SCO observer since 2004.", {"MN SCO observer 2004"}),
        ("Iran became an aspirant country of the SCO in 2008.", {"IR SCO candidate 2008"}),
        ("They spoke of the application of Iran for full membership of the SCO.", {"IR SCO candidate"}),
        (
            "The SCO is a bloc of three states: China, Russia and India.",
            {"CN SCO member", "RU SCO member", "IN SCO member"},
        ),
        ("Besides Russia, the EAEU includes Armenia and Belarus.", {f"{c} EAEU member" for c in ("RU", "AM", "BY")}),
        ("Armenia is a member of both the CSTO and the EAEU.", {"AM CSTO member", "AM EAEU member"}),
        ("Armenia is a member of the CSTO, the EAEU commission noted.", {"AM CSTO member"}),
    ],
)
def test_members_are_found_in_other_shapes(text: str, expected: set[str]) -> None:
    assert claims(text) == expected


def test_founders_are_members_unless_the_text_says_what_they_are_now() -> None:
    text = "The CIS goes back to one night. It was founded in 1991 by the leaders of Belarus, Russia and Ukraine. "
    assert claims(text) == {"BY CIS member 1991", "RU CIS member 1991", "UA CIS member 1991"}
    assert claims(text + "Ukraine left the CIS in 2018.") == {
        "BY CIS member 1991",
        "RU CIS member 1991",
        "UA CIS former 2018",
    }


def test_a_year_told_of_leaving_is_not_that_of_the_status_held() -> None:
    text = "Ukraine took part in the CIS as an associate member and ended its participation in May 2018."
    assert "UA CIS associate" in claims(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CSTO leaders suspend Uzbekistan's membership.", {"UZ CSTO suspended"}),
        ("The leaders decided to suspend Uzbekistan's CSTO membership.", {"UZ CSTO suspended"}),
        ("Nobody came from Ukraine, which has suspended participation in the CIS.", {"UA CIS suspended"}),
        ("Tashkent said in the spring that it was putting its EurAsEC membership on hold.", {"UZ EurAsEC suspended"}),
        (
            "Georgia joined the treaty in 1993 with much ado, but withdrew from the CIS in 2008.",
            {"GE CIS former 2008"},
        ),
        (
            "Georgia withdrew from the CIS in 2009 (after a war) and Ukraine in 2018.",
            {"GE CIS former 2009", "UA CIS former 2018"},
        ),
        ("Iran and India join the SCO as observers.", {"IR SCO observer", "IN SCO observer"}),
        ("Uzbekistan restored its membership of the CSTO in August 2006.", {"UZ CSTO member 2006-08"}),
        (
            "In 2017, India became a full member of the SCO, and in 2023, Iran joined as well.",
            {"IN SCO member 2017", "IR SCO member 2023"},
        ),
        ("Belarus was taken in as a full member of the SCO at the current summit.", {"BY SCO member 2023-05-20"}),
        (
            "Founded long ago, the SCO now has China and India as its full members.",
            {"CN SCO member", "IN SCO member"},
        ),
        (
            "Ukraine obtained observer status with the EAEU along with Moldova.",
            {"UA EAEU observer", "MD EAEU observer"},
        ),
        (
            "Two more states – Moldova and Cuba – have observer status in the EAEU.",
            {"MD EAEU observer", "CU EAEU observer"},
        ),
        ("The CSTO members henceforth are Armenia and Belarus.", {"AM CSTO member", "BY CSTO member"}),
        (
            "The Russia-dominated EAEU met in Minsk. The group also includes Belarus and Kazakhstan.",
            {"RU EAEU member", "BY EAEU member", "KZ EAEU member"},
        ),
        (
            "The EAEU met. Cuba seeks the status of observer in the Eurasian three (Belarus, Kazakhstan and Russia).",
            {"BY EAEU member", "KZ EAEU member", "RU EAEU member"},
        ),
        (
            "Leaders of the Eurasian Economic Community (EES) met. The EES comprises Belarus and Russia.",
            {"BY EurAsEC member", "RU EurAsEC member"},
        ),
    ],
)
def test_what_happens_to_a_membership_is_read(text: str, expected: set[str]) -> None:
    assert claims(text) == expected


def test_whoever_speaks_of_observers_is_none() -> None:
    text = "Kazakhstan's minister said that the SCO members agreed to take them as observers."
    assert claims(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Vietnam plans to join the EAEU in 2026.",
        "Armenia may leave the CSTO.",
        "Georgia decided to leave the CIS in August 2008.",
    ],
)
def test_a_plan_is_told_as_unsettled(text: str) -> None:
    doc = parse(text, published="2023-05-20")
    assert doc.memberships == ()
    assert "unsettled-membership" in [d.code for d in doc.diagnostics]
