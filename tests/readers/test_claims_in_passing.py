"""Claims that texts make in passing: in asides, by colleagues, by openings, by adjectives."""

from __future__ import annotations

import pytest

from cis_summits import parse

PUBLISHED = "2023-05-20"


def chairs(text: str) -> set[str]:
    found = parse(text, published=PUBLISHED).chairmanships
    return {f"{c.country.alpha_2} {c.organisation.code} {c.year} {c.role}" for c in found}


def members(text: str) -> set[str]:
    found = parse(text, published=PUBLISHED).memberships
    return {f"{m.country.alpha_2} {m.organisation.code} {m.status}" + f" {m.since}" * bool(m.since) for m in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This year Kyrgyzstan holds the baton in the CIS.", {"KG CIS 2023 chair"}),
        ("We thank our Kyrgyz colleagues for their chairmanship in the CIS this year.", {"KG CIS 2023 chair"}),
        ("I wish President Japarov every success as chair of the CIS in 2023.", {"KG CIS 2023 chair"}),
        (
            "Co-chairing the CIS in 2024 are Kyrgyzstan and Tajikistan.",
            {"KG CIS 2024 co-chair", "TJ CIS 2024 co-chair"},
        ),
        (
            "The CIS chair in 2024 is Russia, its co-chairs Kyrgyzstan and Tajikistan.",
            {"RU CIS 2024 chair", "KG CIS 2024 co-chair", "TJ CIS 2024 co-chair"},
        ),
        ("They decided that Armenia should take over the presidency of the EAEU in 2024.", {"AM EAEU 2024 chair"}),
        (
            "President Japarov, whose country has been chairing the CIS for the last year, spoke.",
            {"KG CIS 2023 chair"},
        ),
        ("Russia welcomed Armenia's goals for its chairmanship in the EAEU in 2024.", {"AM EAEU 2024 chair"}),
    ],
)
def test_chairs_in_passing(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today we are admitting Iran to the SCO.", {"IR SCO member 2023-05-20"}),
        ("The SCO admitted Belarus and Mongolia as observers.", {"BY SCO observer", "MN SCO observer"}),
        ("With Iran's accession, the SCO has nine members.", {"IR SCO member"}),
        ("SCO newcomer Iran sent its president.", {"IR SCO member"}),
        ("Belarus signed a memorandum of obligations on joining the SCO.", {"BY SCO candidate"}),
        ("Belarus's application to join the SCO was accepted for consideration.", {"BY SCO candidate"}),
        ("The envoy handed in Mongolia's request to join the EAEU as an observer.", {"MN EAEU candidate"}),
        (
            "The CSTO, a military alliance of Russia, Armenia and Belarus, held drills.",
            {"RU CSTO member", "AM CSTO member", "BY CSTO member"},
        ),
        ("Former CSTO member Uzbekistan sent observers.", {"UZ CSTO former"}),
        ("Turkmenistan, an associate CIS member, sent its president.", {"TM CIS associate"}),
        ("Ukraine de facto stopped participating in the CIS in 2014.", {"UA CIS former 2014"}),
        ("Moldova was the first to receive observer status at the EAEU, in May 2018.", {"MD EAEU observer 2018-05"}),
        ("The EAEU was joined by Kyrgyzstan in August 2015.", {"KG EAEU member 2015-08"}),
        (
            "Armenia acceded to the EAEU on January 2, 2015, Kyrgyzstan on August 12, 2015.",
            {"AM EAEU member 2015-01-02", "KG EAEU member 2015-08-12"},
        ),
        ("Belarus and Russia founded the CIS in 1991.", {"BY CIS member 1991", "RU CIS member 1991"}),
        ("As EAEU members, Armenia and Belarus trade freely.", {"AM EAEU member", "BY EAEU member"}),
        ("Being a member of the EAEU, Armenia trades freely.", {"AM EAEU member"}),
        ("Armenia's EAEU membership brought growth.", {"AM EAEU member"}),
        ("Since joining the EAEU in 2015, Armenia has grown.", {"AM EAEU member 2015"}),
        (
            "Envoys of Iran and Mongolia, both of which have observer status in the SCO, sat at the back.",
            {"IR SCO observer", "MN SCO observer"},
        ),
        ("Uzbekistan is a partner of EurAsEC; it joined on 25 January 2006.", {"UZ EurAsEC member 2006-01-25"}),
    ],
)
def test_members_in_passing(text: str, expected: set[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "His neighbours see Belarus as a threat to EAEU members.",
        "Russia spends twice as much as all other CSTO countries combined.",
        "Serbia has observer status in the CSTO Parliamentary Assembly.",
        "They discussed Iran's membership of the SCO.",
        "There was a vote for admitting Iran to the SCO.",
        "With Iran's accession the SCO will have nine members.",
    ],
)
def test_what_is_only_spoken_of_is_none(text: str) -> None:
    assert members(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ukrainian President Leonid Kuchma was elected by all chairman of the council of heads of CIS states.",
            {"UA CIS 2003 chair"},
        ),
        (
            "The CIS leaders met in Kiev. Ukrainian President Leonid Kuchma was elected chairman after a debate.",
            {"UA CIS 2003 chair"},
        ),
        (
            "Ukrainian President Leonid Kuchma became the first leader to attain the chairmanship of the CIS.",
            {"UA CIS 2003 chair"},
        ),
    ],
)
def test_an_elected_leader_is_the_chair(text: str, expected: set[str]) -> None:
    found = parse(text, published="2003-02-20").chairmanships
    assert {f"{c.country.alpha_2} {c.organisation.code} {c.year} {c.role}" for c in found} == expected


def test_thanks_in_december_are_for_the_year_that_ends() -> None:
    text = "I thank President Japarov for all that was achieved during Kyrgyzstan's chairmanship of the CIS."
    found = parse(text, published="2023-12-26").chairmanships
    assert [(c.country.alpha_2, c.year) for c in found] == [("KG", 2023)]


def test_a_leaders_team_stands_for_the_state_and_the_work_passes_on() -> None:
    text = "The CIS met. Mr Japarov's team chaired the Commonwealth well. From January 1, this work passes to Russia."
    found = parse(text + " We thank them.", published="2023-12-20").chairmanships
    assert ("RU", 2024) in [(c.country.alpha_2, c.year) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarus was formally admitted to the SCO on Friday.", {"BY SCO member 2023-05-19"}),
        (
            "The SCO, a body founded in June, 2001, now includes China and two other states -- Russia and India.",
            {"CN SCO member", "RU SCO member", "IN SCO member"},
        ),
        (
            "If Georgia goes, three members will be left in the CIS - Armenia, Belarus and Russia.",
            {"AM CIS member", "BY CIS member", "RU CIS member"},
        ),
        (
            "The CIS has nine members, all of them republics, including both Armenia and Azerbaijan.",
            {"AM CIS member", "AZ CIS member"},
        ),
        (
            "The treaty on the founding of the SCO was signed in June 2001 by three states: China, Russia and India.",
            {"CN SCO member 2001-06", "RU SCO member 2001-06", "IN SCO member 2001-06"},
        ),
        (
            "The process of granting Belarus the status of a full member of the SCO has started.",
            {"BY SCO candidate"},
        ),
        ("Ministers began the procedure of Iran's admission to the SCO.", {"IR SCO candidate"}),
        ("He helped in obtaining Moldova the status of observer at the EAEU.", {"MD EAEU observer"}),
        ("President of Moldova Igor Dodon (head of the EAEU observer state) came.", {"MD EAEU observer"}),
        (
            "Cuba and Iran were granted observer status at the EAEU.",
            {"CU EAEU observer 2023-05-20", "IR EAEU observer 2023-05-20"},
        ),
        (
            "The CIS met. Turkmenistan sent a deputy. He said that his country would share in its work "
            "from that day on as an associate member.",
            {"TM CIS associate"},
        ),
        (
            "Uzbekistan entered the CSTO in 2006 but withdrew in 2012.",
            {"UZ CSTO member 2006", "UZ CSTO former 2012"},
        ),
        (
            "Guests of observer states, namely Cuba, and of guest countries - Mongolia and Serbia - met the EAEU.",
            {"CU EAEU observer"},
        ),
    ],
)
def test_members_told_by_procedures_and_counts(text: str, expected: set[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leaders thanked Armenia for the work done as the EAEU chair.", {"AM EAEU 2023 chair"}),
        ("In 2026 Kazakhstan will chair all bodies of the EAEU.", {"KZ EAEU 2026 chair"}),
        (
            "In 2027 the presidency of the Supreme Eurasian Economic Council, the council of premiers and the "
            "Council of the Eurasian Economic Commission will go to Kyrgyzstan.",
            {"KG EAEU 2027 chair"},
        ),
    ],
)
def test_chairs_of_all_the_bodies(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal and Armenia have been admitted to the SCO on a partner status.", set()),
        ("Nepal and Armenia joined the SCO as partners in dialogue.", set()),
        ("Iran is expected to be made a full member of the SCO.", set()),
        (
            "The SCO began the procedures to accept new members, Turkey and Mongolia.",
            {"TR SCO candidate", "MN SCO candidate"},
        ),
        (
            "India and Pakistan, eager to sit at the table, applied for full membership of the SCO.",
            {"IN SCO candidate", "PK SCO candidate"},
        ),
        (
            "The CIS was made in a forest in 1991, currently consisting of Armenia, Belarus and Russia.",
            {"AM CIS member", "BY CIS member", "RU CIS member"},
        ),
        ("On 9 October Armenia signed the treaty and became a member of the EAEU.", {"AM EAEU member 2023-10-09"}),
    ],
)
def test_partners_plans_and_processes(text: str, expected: set[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Russia's membership fee in the CIS budget is paid on time.",
        "Kazakhstan joined the CIS in mourning the victims.",
        "Kazakhstan joined the SCO statement on Afghanistan.",
        "A year later Moldova left CIS bodies.",
        "Armenia and Georgia were members of the USSR before the CIS.",
        "Members of the delegation from Kazakhstan arrived at the CIS summit.",
        "The CIS leaders accepted Ukraine's excuse.",
        "CIS observers in Uzbekistan and Kyrgyzstan praised the elections.",
        "The SCO members discussed Afghanistan, Iran and Syria.",
        "Members of the EAEU export to China, India and Iran.",
        "Latvia and Estonia have never been part of the CIS.",
        "The withdrawal of Russia's troops from Tajikistan was discussed at the CSTO.",
    ],
)
def test_neighbours_of_membership_are_none(text: str) -> None:
    assert members(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of the CIS was chaired by Russia's foreign minister.",
        "The talks were chaired by Kazakhstan in 2024, the SCO said.",
        "In Astana the SCO Council of Heads of State was chaired by President Tokayev.",
        "Nobody wanted to take over the chairmanship of the CIS from Ukraine.",
        "The chairman of the CIS Executive Committee, Sergei Lebedev of Russia, reported.",
        "The Kyrgyz chairmanship of the CIS Council of Defence Ministers ended.",
    ],
)
def test_neighbours_of_chairmanship_are_none(text: str) -> None:
    assert chairs(text) == set()


def test_members_of_other_organisations_are_theirs() -> None:
    text = (
        "Turkey, a NATO member, is a dialogue partner of the SCO, unlike the EU member states Poland and Lithuania."
    )
    assert members(text) == {"TR NATO member", "PL EU member", "LT EU member"}


def test_a_year_of_the_united_nations_is_not_the_organisations() -> None:
    text = "The United Nations declared 2024 the Year of Camelids; the SCO took note."
    assert parse(text, published=PUBLISHED).theme_years == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Sadyr Japarov will chair the SCO for a year.", {"KG SCO 2023 chair"}),
        ("Russia will pass the EAEU gavel to Belarus.", {"BY EAEU 2023 chair", "RU EAEU 2023 chair"}),
        ("Belarus is set to lead the EAEU in 2025.", {"BY EAEU 2025 chair"}),
        (
            "The chair of the EAEU this year is Russia and next year Armenia.",
            {"RU EAEU 2023 chair", "AM EAEU 2024 chair"},
        ),
        (
            "Armenia and Belarus will chair the EAEU in 2024 and 2025 respectively.",
            {"AM EAEU 2024 chair", "BY EAEU 2025 chair"},
        ),
        (
            "Kyrgyzstan's presidency of the SCO, whose next summit is due in 2026, began on Monday.",
            {"KG SCO 2023 chair"},
        ),
        (
            "President of Kazakhstan Nursultan Nazarbayev spoke. He is chairman of the EurAsEC interstate council.",
            {"KZ EurAsEC 2023 chair"},
        ),
    ],
)
def test_chairs_in_other_words(text: str, expected: set[str]) -> None:
    assert chairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Belarus and Kazakhstan belong to the EAEU, as well as Russia.",
            {"BY EAEU member", "KZ EAEU member", "RU EAEU member"},
        ),
        (
            "EAEU heads of state (Russia, Belarus, Armenia) met leaders of observing countries Moldova and Cuba.",
            {"RU EAEU member", "BY EAEU member", "AM EAEU member", "MD EAEU observer", "CU EAEU observer"},
        ),
        (
            "The Eurasian Economic Community [EAEC] met. The EAEC unites Belarus and Russia.",
            {"BY EurAsEC member", "RU EurAsEC member"},
        ),
    ],
)
def test_members_in_other_words(text: str, expected: set[str]) -> None:
    assert members(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uzbekistan, whose CSTO membership was suspended in 2012, did not come.", {"UZ CSTO suspended 2012"}),
        ("Yerevan froze its CSTO membership last year.", {"AM CSTO suspended 2022"}),
        ("Ukraine's membership in the CIS was never formalised.", set()),
    ],
)
def test_what_became_of_a_membership(text: str, expected: set[str]) -> None:
    assert members(text) == expected


def test_plans_for_next_years_presidency_are_of_the_one_behind_the_comma() -> None:
    text = "At a talk on its plans for next year's CIS presidency, Moscow spoke of science."
    assert chairs(text) == {"RU CIS 2024 chair"}


def test_the_day_and_the_others_may_follow_at_once() -> None:
    text = "Kyrgyzstan became the third member of the EAEU May 8, joining Belarus and Russia."
    assert members(text) == {"KG EAEU member 2023-05-08", "BY EAEU member", "RU EAEU member"}
