"""Membership claims in all the shapes texts give them; what is denied, possible or planned is no claim."""

from __future__ import annotations

import pytest

from cis_summits import parse


def claims(text: str, published: str = "2024-10-01") -> set[tuple[str, str, str, str | None]]:
    found = parse(text, published=published).memberships
    return {(m.country.alpha_2, m.organisation.code, m.status, str(m.since) if m.since else None) for m in found}


def members(organisation: str, status: str, *codes: str) -> set[tuple[str, str, str, str | None]]:
    return {(code, organisation, status, None) for code in codes}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The SCO members are China, India, Iran and Russia; observers include Mongolia and Afghanistan.",
            members("SCO", "member", "CN", "IN", "IR", "RU") | members("SCO", "observer", "MN", "AF"),
        ),
        ("The CSTO comprises Armenia, Belarus and Russia.", members("CSTO", "member", "AM", "BY", "RU")),
        (
            "CSTO member states (Armenia, Belarus and Russia) took part in the drills.",
            members("CSTO", "member", "AM", "BY", "RU"),
        ),
        ("Belarus and Russia are founding members of the CIS.", members("CIS", "member", "BY", "RU")),
        ("The SCO unites ten states: China, India and Russia.", members("SCO", "member", "CN", "IN", "RU")),
        ("The SCO met. It includes China, India and Russia.", members("SCO", "member", "CN", "IN", "RU")),
        ("The CSTO has six members, including Armenia and Belarus.", members("CSTO", "member", "AM", "BY")),
        ("Georgia is no longer a member of the CIS.", members("CIS", "former", "GE")),
        ("Armenia put its CSTO membership on hold in 2024.", {("AM", "CSTO", "suspended", "2024")}),
        ("Belarus was admitted to the SCO as a full member in 2024.", {("BY", "SCO", "member", "2024")}),
        ("Turkmenistan takes part in the CIS as an associate member.", members("CIS", "associate", "TM")),
        ("Turkmenistan is an associate member of the CIS.", members("CIS", "associate", "TM")),
        ("Moldova, a CIS member, sent no delegation.", members("CIS", "member", "MD")),
        ("As a member of the CIS, Kazakhstan supports this.", members("CIS", "member", "KZ")),
        ("The heads of CIS members Armenia and Azerbaijan spoke.", members("CIS", "member", "AM", "AZ")),
        ("Kyrgyzstan joined the EAEU in 2015.", {("KG", "EAEU", "member", "2015")}),
        ("Cuba has had observer status at the EAEU since 2020.", {("CU", "EAEU", "observer", "2020")}),
        ("Georgia officially left the CIS on August 18, 2009.", {("GE", "CIS", "former", "2009-08-18")}),
        (
            "Armenia has frozen nothing, but Moldova suspended its participation in the CIS in 2022.",
            {("MD", "CIS", "suspended", "2022")},
        ),
        ("Belarus has applied for full membership of the SCO.", members("SCO", "candidate", "BY")),
        ("Belarus became a full member of the SCO in July 2024.", {("BY", "SCO", "member", "2024-07")}),
        (
            "They met EAEU observers: President of Moldova Igor Dodon and President of Cuba Miguel Diaz-Canel.",
            members("EAEU", "observer", "MD", "CU"),
        ),
        (
            "President of Moldova Igor Dodon flew in as leader of an EAEU observer state.",
            members("EAEU", "observer", "MD"),
        ),
    ],
)
def test_claims_are_read(text: str, expected: set[tuple[str, str, str, str | None]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ties with the Collective Security Treaty Organisation (CSTO), which groups Armenia and Belarus, grew.",
            members("CSTO", "member", "AM", "BY"),
        ),
        (
            "The EAEU leaders met. The bloc, which now brings together Armenia, Belarus and Russia, is growing.",
            members("EAEU", "member", "AM", "BY", "RU"),
        ),
        (
            "Leaders of the CSTO gathered. Uzbekistan pulled out of the alliance in 2012.",
            {("UZ", "CSTO", "former", "2012")},
        ),
        (
            "EurAsEC turned two. The heads of the Community countries – Askar Akayev of Kyrgyzstan and Vladimir "
            "Putin of Russia – signed it.",
            members("EurAsEC", "member", "KG", "RU"),
        ),
        (
            "The SCO leaders met in Astana. The member states were represented in the hall by President of China "
            "Xi Jinping and the Prime Minister of India, the guests by nobody.",
            members("SCO", "member", "CN", "IN"),
        ),
        (
            "The SCO met. Iranian President Hassan Rouhani and Afghan President Ashraf Ghani, leaders of the two "
            "observer states, spoke as well.",
            members("SCO", "observer", "IR", "AF"),
        ),
        (
            "The SCO summit opened. President of Belarus Alexander Lukashenko and President of Mongolia Khaltmaagiin "
            "Battulga from the observer states made speeches.",
            members("SCO", "observer", "BY", "MN"),
        ),
        (
            "EAEU leaders spoke. Heads of observer states Miguel Diaz-Canel and Shavkat Mirziyoyev joined in.",
            members("EAEU", "observer", "CU", "UZ"),
        ),
        (
            "Moldova obtained observer status at the EAEU. A similar status was granted to Cuba.",
            members("EAEU", "observer", "MD", "CU"),
        ),
        (
            "The EAEU met in Sochi. Chisinau, which was given observer status in May 2018, sent its president.",
            {("MD", "EAEU", "observer", "2018-05")},
        ),
        (
            "Turkmenistan said it would lower its status in the CIS to that of an associate member.",
            members("CIS", "associate", "TM"),
        ),
        (
            "Turkmenistan is switching from full to associate membership in the CIS.",
            members("CIS", "associate", "TM"),
        ),
        ("Uzbekistan's decision to suspend its membership in the CSTO stands.", members("CSTO", "suspended", "UZ")),
        ("Belarus was upgraded from a partner of the SCO to an observer.", members("SCO", "observer", "BY")),
        (
            "The SCO met. Members: China, India and Russia. Observers: Mongolia.",
            members("SCO", "member", "CN", "IN", "RU") | members("SCO", "observer", "MN"),
        ),
        (
            "Leaders of the SCO came to Beijing, as did the President of Iran, an observer since 2005.",
            {("IR", "SCO", "observer", "2005")},
        ),
        (
            "India and Pakistan, which joined the SCO in June 2017, attend as members.",
            {("IN", "SCO", "member", "2017-06"), ("PK", "SCO", "member", "2017-06")},
        ),
    ],
)
def test_members_are_found_by_nouns_and_leaders_too(
    text: str, expected: set[tuple[str, str, str, str | None]]
) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Together with Turkiye, the SCO member states signed the paper.",
        "Mongolia showed an interest in observer status at the EAEU.",
        "Georgia's parliament voted to quit the CIS.",
        "The CIS summit is over. Tajikistan's president left the summit of the union early.",
        "The President of Uzbekistan left the CIS summit.",
        "A treaty on the accession of Kyrgyzstan to the EAEU was signed on December 23, 2014.",
        "Serbia and Afghanistan are observers in the CSTO Parliamentary Assembly.",
        "The SCO met. Dialogue partners include Turkiye and Egypt.",
        "The EAEU leaders came, and so did guests: President of Iran Masoud Pezeshkian and President of Cuba.",
    ],
)
def test_neighbours_of_a_claim_are_no_claim(text: str) -> None:
    assert claims(text) == set()


def test_a_list_of_members_is_not_dated_by_another_verb_of_its_sentence() -> None:
    text = "The CSTO, which includes Armenia, Belarus and Russia, was founded in 2002."
    assert claims(text) == members("CSTO", "member", "AM", "BY", "RU")


def test_its_members_are_those_of_the_organisation_named_before() -> None:
    text = (
        "The CIS was founded in 1991. Its full members are Armenia and Russia, "
        "while Turkmenistan holds associate membership."
    )
    assert claims(text) == members("CIS", "member", "AM", "RU") | members("CIS", "associate", "TM")


def test_a_decision_of_the_day_dates_the_membership_and_says_so() -> None:
    text = "The leaders granted Uzbekistan and Cuba observer status at the Eurasian Economic Union."
    assert claims(text, "2020-12-11") == {
        ("UZ", "EAEU", "observer", "2020-12-11"),
        ("CU", "EAEU", "observer", "2020-12-11"),
    }
    membership = parse(text, published="2020-12-11").memberships[0]
    assert [e.basis for e in membership.evidence if e.field == "since"] == ["derived"]


def test_a_membership_that_ended_is_a_former_one() -> None:
    (claim,) = parse("Uzbekistan was a member of the CSTO from 2006 to 2012.", published="2024-01-01").memberships
    assert (claim.status, str(claim.since), str(claim.until)) == ("former", "2006", "2012")


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine is not a member of the CSTO.",
        "Uzbekistan could become an EAEU observer.",
        "Russia would welcome Uzbekistan's accession to the EAEU.",
        "Members of the delegation from Kazakhstan visited the CIS headquarters.",
        "Observers from Armenia monitored the election in Russia, the CIS mission said.",
        "Russia's accession to the World Trade Organisation did the CIS no harm.",
    ],
)
def test_what_is_denied_possible_or_something_else_is_no_claim(text: str) -> None:
    assert claims(text) == set()


def test_each_claim_is_told_once() -> None:
    text = "Armenia is a member of the EAEU. Armenia is a member of the EAEU since 2015."
    assert claims(text) == {("AM", "EAEU", "member", "2015")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Armenia and Belarus became full members in 2015, and Kyrgyzstan joined in 2016.",
            {("AM", "EAEU", "member", "2015"), ("BY", "EAEU", "member", "2015"), ("KG", "EAEU", "member", "2016")},
        ),
        ("It has six members. Belarus left in May 2019.", {("BY", "EAEU", "former", "2019-05")}),
        ("Belarus ceased to be an EAEU member in May 2019.", {("BY", "EAEU", "former", "2019-05")}),
        ("Armenia lowered its status in the EAEU to associate in 2019.", {("AM", "EAEU", "associate", "2019")}),
        (
            "President of Moldova Igor Dodon, whose republic is an observer at the EAEU, came.",
            {("MD", "EAEU", "observer", None)},
        ),
        (
            "We congratulate Cuba and Moldova on becoming observers of the EAEU.",
            {("CU", "EAEU", "observer", None), ("MD", "EAEU", "observer", None)},
        ),
        (
            "The EAEU, founded in 2014 by Belarus and Kazakhstan and later joined by Armenia, grows.",
            {("BY", "EAEU", "member", "2014"), ("KZ", "EAEU", "member", "2014"), ("AM", "EAEU", "member", None)},
        ),
    ],
)
def test_memberships_of_the_organisation_a_text_is_about(
    text: str, expected: set[tuple[str, str, str, str | None]]
) -> None:
    assert claims(f"The leaders of the Eurasian Economic Union met in Minsk.\n\n{text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cuba may join in 2030.",
        "Russia would support Cuba becoming an observer of the EAEU.",
        "Belarus left in a hurry.",
        "Armenia did not become a member in 2015.",
    ],
)
def test_a_wish_or_a_departure_in_such_a_text_is_no_membership(text: str) -> None:
    assert claims(f"The leaders of the Eurasian Economic Union met in Minsk.\n\n{text}") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "After the end of the Soviet Union, the 12-member CIS was set up.",
        "The CIS unites the republics of the former Soviet Union, its members.",
    ],
)
def test_a_state_that_is_no_more_is_a_member_of_nothing(sentence: str) -> None:
    assert not [m for m in parse(sentence).memberships if m.country.alpha_2 == "SU"]
