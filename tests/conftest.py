"""What several rooms' tests share: the option ``--update-goldens`` and a document made by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import settings

from cis_summits.model import (
    Attendance,
    Chairmanship,
    Country,
    Diagnostic,
    Document,
    Evidence,
    Indicator,
    Leader,
    Meeting,
    Membership,
    Organisation,
    Person,
    Source,
    Statement,
    Summit,
    Term,
    ThemeYear,
)
from cis_summits.text import Segment, Span
from cis_summits.values import PartialDate, Period, bounds_of

# The same examples on every run, and no time limit that a busy machine could break;
# ``--hypothesis-profile=explore`` looks for new ones.
settings.register_profile("stable", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("stable")

_TEXT = (
    "Leaders meet in Dushanbe\nJune 5, 2030\nRahmon received Tokayev. Tajikistan chairs the CIS.\n"
    "Rahmon: Trade rose by over 5 percent this year."
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="rewrite golden files with what is read now")


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture
def handmade() -> Document:
    """A small document that has at least one object of each kind."""

    def span(words: str) -> Span:
        start = _TEXT.index(words)
        return Span(start=start, end=start + len(words))

    tajikistan = Country(alpha_2="TJ", alpha_3="TJK", numeric="762", name="Tajikistan")
    kazakhstan = Country(alpha_2="KZ", alpha_3="KAZ", numeric="398", name="Kazakhstan")
    cis = Organisation(code="CIS", name="Commonwealth of Independent States")
    rahmon = Leader(name="Emomali Rahmon", terms=(Term(office="President", country="TJ"),))
    host = Attendance(
        leader=rahmon,
        country=tajikistan,
        office="President",
        span=span("Rahmon received"),
        rule="by-hand",
        evidence=(Evidence(field="country", span=span("Rahmon"), basis="derived"),),
    )
    guest = Attendance(
        leader=Person(name="Tokayev"),
        country=kazakhstan,
        status="absent",
        reason="a visit elsewhere",
        span=span("Tokayev"),
        rule="by-hand",
    )
    day = PartialDate(2030, 6, 5)
    return Document(
        text=_TEXT,
        source=Source(
            publisher="example.org",
            language="en",
            title="Leaders meet in Dushanbe",
            date=date(2030, 6, 5),
            sha256="0",
        ),
        segments=(Segment(kind="narrative", span=Span(start=0, end=len(_TEXT))),),
        summits=(
            Summit(
                organisation=cis,
                kind="informal",
                start=day,
                end=day,
                place="Dushanbe",
                host=tajikistan,
                attendance=(host, guest),
                span=span("Leaders meet in Dushanbe"),
                rule="by-hand",
            ),
        ),
        attendance=(host, guest),
        meetings=(
            Meeting(
                kind="bilateral", participants=(host, guest), span=span("Rahmon received Tokayev"), rule="by-hand"
            ),
        ),
        memberships=(
            Membership(
                country=tajikistan, organisation=cis, status="member", span=span("Tajikistan"), rule="by-hand"
            ),
            Membership(
                country=kazakhstan, organisation=cis, status="member", span=span("Tajikistan"), rule="by-hand"
            ),
        ),
        chairmanships=(
            Chairmanship(
                country=tajikistan, organisation=cis, year=2030, span=span("Tajikistan chairs"), rule="by-hand"
            ),
        ),
        theme_years=(ThemeYear(organisation=cis, year=2030, title="Rivers", span=span("CIS"), rule="by-hand"),),
        statements=(
            Statement(
                speaker=rahmon,
                country=tajikistan,
                mode="speech",
                text="Trade rose by over 5 percent this year.",
                span=span("Trade rose by over 5 percent this year."),
                rule="by-hand",
            ),
        ),
        indicators=(
            Indicator(
                measure="trade",
                kind="change",
                value=Decimal(5),
                unit="percent",
                direction="up",
                qualifier="over",
                bounds=bounds_of(Decimal(5), "over"),
                period=Period(label="this year", span=span("this year")),
                economies=(tajikistan, cis),
                span=span("over 5 percent"),
                rule="by-hand",
            ),
        ),
        diagnostics=(
            Diagnostic(code="unresolved-period", message="the day of the text is not known", span=span("this year")),
        ),
    )
