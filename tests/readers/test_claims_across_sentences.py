"""Memberships and chairs whose state or organisation stands apart: before, in brackets, in a speaker's mouth."""

from __future__ import annotations

import pytest

from cis_summits import parse


def claims(text: str, published: str = "2023-10-20") -> set[str]:
    doc = parse(text, published=published)
    found = {f"{m.country.alpha_2} {m.organisation.code} {m.status}" for m in doc.memberships}
    return found | {f"{c.country.alpha_2} {c.organisation.code} {c.year} {c.role}" for c in doc.chairmanships}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The CSTO (Armenia, Belarus and Tajikistan) met in May.",
            {"AM CSTO member", "BY CSTO member", "TJ CSTO member"},
        ),
        (
            "Trade within the EAEU – Armenia, Belarus and Kyrgyzstan – has grown.",
            {"AM EAEU member", "BY EAEU member", "KG EAEU member"},
        ),
        ("The EAEU (Armenia, for one) trades more.", set()),
        (
            "Minsk hosted the EAEU, that is the leaders of the three-nation bloc of Armenia, Belarus and Kyrgyzstan.",
            {"AM EAEU member", "BY EAEU member", "KG EAEU member"},
        ),
        (
            "The CSTO met. The body comprises three ex-Soviet states: Armenia, Belarus and Tajikistan.",
            {"AM CSTO member", "BY CSTO member", "TJ CSTO member"},
        ),
        (
            "The EAEU has existed since 2015 and includes Armenia and Belarus.",
            {"AM EAEU member", "BY EAEU member"},
        ),
        (
            "Armenia's participation in the CSTO is frozen. Formally, the country is still a member.",
            {"AM CSTO suspended", "AM CSTO member"},
        ),
        (
            "Georgia left the CIS in 2009. Moldova is still a member but stays away.",
            {"GE CIS former", "MD CIS member"},
        ),
        ("Azerbaijan left the CSTO in 1999. Georgia left the same year.", {"AZ CSTO former", "GE CSTO former"}),
        (
            "Uzbekistan suspended its membership in the CSTO in 1999 and rejoined it in 2006.",
            {"UZ CSTO suspended", "UZ CSTO member"},
        ),
        ("Uzbekistan has not been a member of the CSTO since 2012.", {"UZ CSTO former"}),
        ("Pakistan became a full member of the SCO in 2017 along with India.", {"PK SCO member", "IN SCO member"}),
        (
            "Iran got the status of observer at the EAEU, joining Cuba and Uzbekistan.",
            {"IR EAEU observer", "CU EAEU observer", "UZ EAEU observer"},
        ),
        ("The EurAsEC closes. Members Belarus and Armenia signed.", {"BY EurAsEC member", "AM EurAsEC member"}),
        ("Kyrgyzstan became an observer at the Supreme Eurasian Economic Council.", {"KG EAEU observer"}),
        ("Turkmenistan hosts the CIS, of which it is an associate member.", {"TM CIS associate"}),
        (
            "The CIS comprises Belarus, Turkmenistan (associate member) and Tajikistan.",
            {"BY CIS member", "TM CIS associate", "TJ CIS member"},
        ),
        (
            "Cuba and Uzbekistan have been observers of the EAEU since 2020, Moldova since 2018.",
            {"CU EAEU observer", "UZ EAEU observer", "MD EAEU observer"},
        ),
        ("Iran, observer since 2005, may join the SCO.", {"IR SCO observer"}),
        ("Yerevan, a CSTO member on paper, was silent.", {"AM CSTO member"}),
        ("Ukraine, one of three founding members of the CIS, stayed away.", {"UA CIS member"}),
        ("Uzbekistan left the CSTO in 2012. It is a full member of the OTS.", {"UZ CSTO former", "UZ OTS member"}),
        ("The Collective Security Council decided to suspend Uzbekistan's membership.", {"UZ CSTO suspended"}),
        (
            "The CSTO, an alliance of former Soviet states that also includes Belarus and Armenia, met.",
            {"BY CSTO member", "AM CSTO member"},
        ),
        (
            "The EAEU is made up of Armenia and Belarus as member states, and Cuba and Moldova as observers.",
            {"AM EAEU member", "BY EAEU member", "CU EAEU observer", "MD EAEU observer"},
        ),
        (
            "The SCO was founded by China, Russia and the two ex-Soviet nations of Kazakhstan and Tajikistan. "
            "It was later joined by India and Iran.",
            {f"{state} SCO member" for state in ("CN", "RU", "KZ", "TJ", "IN", "IR")},
        ),
        ("Ashgabat settled its participation in the CIS as an associate member.", {"TM CIS associate"}),
        ("The SCO met. Belarus also applied for BRICS membership.", {"BY BRICS candidate"}),
        ("Turkmenistan is neutral. In the CIS it has the status of an associated state.", {"TM CIS associate"}),
        ("The EAEU grew out of the EurAsEC. Moldova is an observer state.", {"MD EAEU observer"}),
        ("The SCO counts India and Pakistan among its members.", {"IN SCO member", "PK SCO member"}),
        ("Uzbekistan, unlike Turkmenistan, is a member of the SCO.", {"UZ SCO member"}),
        ("All the states of Central Asia except Turkmenistan are SCO members.", set()),
        ("Iran's observer status in the SCO was upgraded to full membership.", {"IR SCO member"}),
        ("Iran's full membership in the SCO remains a goal.", set()),
        ("A bill on Moldova's withdrawal from the CIS was submitted.", set()),
        ("A year has passed since Kyrgyzstan's entry into the EAEU.", {"KG EAEU member"}),
        (
            "Russia and three other states that are members of the CSTO - Armenia, Belarus and Tajikistan - met.",
            {"RU CSTO member", "AM CSTO member", "BY CSTO member", "TJ CSTO member"},
        ),
        ("Uzbekistan joined the CIS; it has observer status in the EAEU.", {"UZ CIS member", "UZ EAEU observer"}),
        ("Georgia left the ranks of the CIS.", {"GE CIS former"}),
        (
            "Tajikistan belongs to the CSTO; Uzbekistan, which quit in 2012, does not.",
            {"TJ CSTO member", "UZ CSTO former"},
        ),
        ("Turkmenistan's status in the CIS is that of an associate member.", {"TM CIS associate"}),
        ("Armenia benefits from its membership in the EAEU.", {"AM EAEU member"}),
        ("Since its accession to the EAEU in 2015, Armenia has grown.", {"AM EAEU member"}),
        ("The EAEU, which Armenia joined in 2015, is growing.", {"AM EAEU member"}),
        ("The EAEU grew to five with the admission of Kyrgyzstan.", {"KG EAEU member"}),
        ("Armenia is part of the EAEU as well as the CSTO.", {"AM EAEU member", "AM CSTO member"}),
        ("Uzbekistan takes part in the EAEU with observer status.", {"UZ EAEU observer"}),
        (
            "The CSTO is a Russia-led military alliance. Its leaders met; it also includes Armenia and Belarus.",
            {"AM CSTO member", "BY CSTO member", "RU CSTO member"},
        ),
        (
            "I greet our friends, the leaders of the EAEU observer states: President of Uzbekistan Shavkat "
            "Mirziyoyev and President of Cuba Miguel Diaz-Canel.",
            {"UZ EAEU observer", "CU EAEU observer"},
        ),
        ("The EAEU met. Miguel Diaz-Canel, whose country has observer status, spoke.", {"CU EAEU observer"}),
        ("Moldova gave up its observer status in the EAEU.", {"MD EAEU former"}),
        ("The SCO launched the admission process for India and Pakistan.", {"IN SCO candidate", "PK SCO candidate"}),
        (
            "Nikol Pashinyan came amid a row with Russia that led him to freeze its membership in the CSTO.",
            {"AM CSTO suspended"},
        ),
    ],
)
def test_memberships_are_found_where_state_or_organisation_stands_apart(text: str, expected: set[str]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that Moldova had already withdrawn from the CIS.",
        "If Armenia leaves the CSTO, much will change.",
        "Belarus signed a memorandum on its obligations as a member of the SCO.",
        "Hungary and Northern Cyprus are guests of the OTS.",
        "China supports Iran's accession to the SCO as a full member.",
        "Myanmar is interested in becoming an observer in the EAEU.",
        "Azerbaijan wants to raise its status in the SCO to that of observer.",
        "The CIS was discussed in the Security Council, which is chaired by China in May.",
    ],
)
def test_denials_conditions_and_duties_are_no_membership(text: str) -> None:
    assert claims(text) == set()


def test_northern_cyprus_is_not_cyprus() -> None:
    text = "The OTS met, with Hungary, Turkmenistan and the Turkish Republic of Northern Cyprus as observers."
    assert claims(text) == {"HU OTS observer", "TM OTS observer"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The SCO decided to start the procedure for Iran's accession as a full member.", "candidate"),
        ("The treaty on Iran's accession to the SCO entered into force on Wednesday.", "member"),
        ("Iran's accession treaty with the SCO took effect today.", "member"),
    ],
)
def test_an_accession_counts_from_when_it_is_in_force(text: str, status: str) -> None:
    assert claims(text) == {f"IR SCO {status}"}


def test_the_day_in_force_goes_before_the_day_of_signing() -> None:
    text = "The treaty on Armenia's accession to the EAEU, signed on October 10, took effect on January 2, 2015."
    (one,) = parse(text, published="2015-01-05").memberships
    assert str(one.since) == "2015-01-02"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'CIS leaders met in Bishkek.\n\n"Our presidency in the CIS began well," Sadyr Japarov said.',
            {"KG CIS 2023 chair"},
        ),
        (
            "President of Kyrgyzstan Sadyr Japarov: Friends, this year our country is chairing the CIS.\n\n"
            "Vladimir Putin: Next year we take over the chairmanship in the CIS.",
            {"KG CIS 2023 chair", "RU CIS 2024 chair"},
        ),
        (
            "Kyrgyzstan chairs the CIS this year.\n\nNext year Russia will take over the reins.",
            {"KG CIS 2023 chair", "RU CIS 2024 chair"},
        ),
        (
            'Kyrgyzstan chairs the CIS in 2023. "On January 1, 2024 we hand it over to Russia," he said.',
            {"KG CIS 2023 chair", "RU CIS 2024 chair"},
        ),
        (
            "Kyrgyzstan chairs the CIS in 2023. In 2024 it is Russia's turn.",
            {"KG CIS 2023 chair", "RU CIS 2024 chair"},
        ),
        (
            "Russia will chair the CIS in 2024. Kyrgyzstan and Tajikistan will co-chair.",
            {"RU CIS 2024 chair", "KG CIS 2024 co-chair", "TJ CIS 2024 co-chair"},
        ),
        ("Kyrgyzstan is presiding over the bodies of the CIS this year.", {"KG CIS 2023 chair"}),
        ("The CIS met. He thanked our Kyrgyz friends for the effective chairmanship.", {"KG CIS 2023 chair"}),
        ("As the country presiding over the CIS, Kyrgyzstan proposed a plan.", {"KG CIS 2023 chair"}),
        (
            "Sadyr Japarov: Dear friends, I hand over the CIS chairmanship to Russia on January 1, 2024.",
            {"KG CIS 2023 chair", "RU CIS 2024 chair"},
        ),
        (
            "They confirmed the co-chairmanship of Russia and Armenia in the CIS in 2024.",
            {"RU CIS 2024 co-chair", "AM CIS 2024 co-chair"},
        ),
        (
            "Tajikistan will chair the CIS in 2025. The country has chaired the bloc twice: in 2011 and 2018.",
            {"TJ CIS 2025 chair", "TJ CIS 2011 chair", "TJ CIS 2018 chair"},
        ),
        ("The CIS met. Vladimir Putin was re-elected chairman of the council.", {"RU CIS 2023 chair"}),
        ("CIS leaders met under the chairmanship of President of Kyrgyzstan Sadyr Japarov.", {"KG CIS 2023 chair"}),
        ("CIS ministers met under the chairmanship of President of Kyrgyzstan Sadyr Japarov.", set()),
        ("Kyrgyzstan, chair of the CIS this year, sent invitations.", {"KG CIS 2023 chair"}),
        ("In the SCO, China remains the chair.", {"CN SCO 2023 chair"}),
        ("In the CIS, which Belarus has chaired in 2013, much has changed.", {"BY CIS 2013 chair"}),
        ("The CIS met. Turkmenistan will chair in 2026.", {"TM CIS 2026 chair"}),
        ("The CIS met. He praised the work during Dushanbe's chairmanship.", {"TJ CIS 2023 chair"}),
        ("Armenia chairs the EAEU in 2024. Russia chaired it in 2023.", {"AM EAEU 2024 chair", "RU EAEU 2023 chair"}),
        ("Sadyr Japarov thanked India, the rotating president of the SCO.", {"IN SCO 2023 chair"}),
        ("As Moldova declined to be the CIS presiding country, Russia will chair it.", {"RU CIS 2023 chair"}),
        ("China now presides over both the SCO and BRICS.", {"CN SCO 2023 chair", "CN BRICS 2023 chair"}),
        (
            "In 2024 the CIS chairmanship will be taken over by Russia from Kyrgyzstan.",
            {"RU CIS 2024 chair", "KG CIS 2023 chair"},
        ),
        (
            "Russia will chair the CIS in 2024. Kyrgyzstan and Tajikistan were confirmed as co-chairs.",
            {"RU CIS 2024 chair", "KG CIS 2024 co-chair", "TJ CIS 2024 co-chair"},
        ),
        ("As chair, Kyrgyzstan wants the CIS to act in 2023.", {"KG CIS 2023 chair"}),
        (
            "Kyrgyzstan was succeeded by Russia as CIS chair on January 1, 2024.",
            {"KG CIS 2023 chair", "RU CIS 2024 chair"},
        ),
        ("In 2026 the helm of the EAEU will be taken by Kazakhstan.", {"KZ EAEU 2026 chair"}),
        ("The Supreme Eurasian Economic Council is headed by Vladimir Putin this year.", {"RU EAEU 2023 chair"}),
        ("Had Ukraine chaired the CIS in 2014, things would differ.", set()),
        ("The SCO, led by China, is growing.", set()),
        ("Kazakhstan hosts a forum. It also holds the chairmanship of the CSTO.", {"KZ CSTO 2023 chair"}),
        ("Uzbekistan holds the chairmanship of the CIS Council of Heads of Customs.", set()),
        ("In 2009-2010 Uzbekistan presides over the SCO.", {"UZ SCO 2009 chair", "UZ SCO 2010 chair"}),
        ("Armenia belongs to the CSTO and chaired it in 2021.", {"AM CSTO member", "AM CSTO 2021 chair"}),
        ("Turkmenistan is neutral. It is the current CIS chair.", {"TM CIS 2023 chair"}),
        ("As the country chairing the CSTO over this period Russia wrote a plan.", {"RU CSTO 2023 chair"}),
        (
            "Turkmenistan will chair the CIS in 2026, with Azerbaijan as a co-chair along with Tajikistan.",
            {"TM CIS 2026 chair", "AZ CIS 2026 co-chair", "TJ CIS 2026 co-chair"},
        ),
        ("Tajikistan chairs the CIS and the SCO in 2025.", {"TJ CIS 2025 chair", "TJ SCO 2025 chair"}),
        ("They entrusted Tajikistan with the CIS chairmanship in 2025.", {"TJ CIS 2025 chair"}),
        (
            "Belarus chaired the EAEU in 2015. In 2016, Kazakhstan replaced it.",
            {"BY EAEU 2015 chair", "KZ EAEU 2016 chair"},
        ),
        ("Kyrgyzstan chairs the CIS. Next to chair will be Russia.", {"KG CIS 2023 chair", "RU CIS 2024 chair"}),
        (
            "Belarus has completed its CSTO presidency, and Kazakhstan will preside over the organization in 2024.",
            {"BY CSTO 2023 chair", "KZ CSTO 2024 chair"},
        ),
        ("Kyrgyzstan, the current chair of the CIS, has held much since March 2022.", {"KG CIS 2023 chair"}),
        ("The CIS met. India will hold the presidency next year.", {"IN CIS 2024 chair"}),
        ("In the CIS the chairmanship was usually held by Russia.", set()),
        ("The CIS met. India will hold talks on the presidency of Russia.", set()),
    ],
)
def test_chairs_are_found_where_state_or_organisation_stands_apart(text: str, expected: set[str]) -> None:
    assert claims(text) == expected


def test_a_month_without_its_year_dates_a_membership() -> None:
    (one,) = parse("Uzbekistan pulled out of the CSTO in June.", published="2012-12-20").memberships
    assert str(one.since) == "2012-06"


def test_what_is_to_come_in_december_comes_with_the_new_year() -> None:
    text = (
        "Russia will take over the chairmanship of the CIS. Tajikistan, which has chaired since January 1, is done."
    )
    assert claims(text, "2011-12-20") == {"RU CIS 2012 chair"}


def test_since_a_day_without_its_year_looks_back() -> None:
    text = "Tajikistan, which has presided over the CIS since January 1, was praised."
    assert claims(text, "2011-12-20") == {"TJ CIS 2011 chair"}


def test_what_names_no_organisation_is_about_the_one_compared_not_the_one_it_is_compared_with() -> None:
    text = (
        "The EAEU had a quiet autumn in Yerevan.\n\nA critic says that the EAEU charges what the CIS only debates. "
        "Moldova and Uzbekistan sit in as observers."
    )
    assert claims(text) == {"MD EAEU observer", "UZ EAEU observer"}
