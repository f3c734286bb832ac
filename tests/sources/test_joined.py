"""Texts whose lines were joined by spaces are cut as if they had been left apart; all sentences are made up."""

from __future__ import annotations

import datetime

import pytest

from cis_summits.lexicon import Hit, Tokens, load_lexicon
from cis_summits.sources import Cut, cut

BODY = "The ministers met in the old town hall and spoke about trade, water and roads for three long hours. "
PEOPLE = ("Anna Ivanova", "Pavel Petrov")
STATUS = (
    " Geography Belarus Topics Foreign policy Publication status Published in sections: News, Transcripts "
    "Publication date: May 5, 2020, 14:30 Direct link: en.kremlin.ru/d/1 Text version"
)
HEADER = "View settings Font size: Site colours: Images Settings Official website of the President of Russia "


def read(text: str) -> Cut:
    tokens = Tokens(text)
    names = [
        Hit(first, first + 2, name)
        for first in range(len(tokens) - 1)
        for name in PEOPLE
        if tokens.words[first : first + 2] == name.split()
    ]
    return cut(text, tokens=tokens, lexicon=load_lexicon("en"), names=names)


@pytest.mark.parametrize("header", ["", HEADER, HEADER + "News / ", HEADER + "Events "])
@pytest.mark.parametrize(
    ("place", "opening"),
    [
        ("Minsk", "The talks began at noon. "),
        ("Minsk", "Initially, only two ministers spoke. "),
        ("Minsk", "Mr Petrov spoke first. "),
        ("Minsk", "Anna Ivanova spoke first. "),
        ("Minsk", "President of Belarus Anna Ivanova spoke first. "),
        ("Minsk", "Leaders of the region spoke first. "),
        ("St Petersburg", "St Petersburg hosted the talks. "),
        ("Minsk Region", "The Minsk Region hosted the talks. "),
        ("Nur-Sultan", "Anna Ivanova spoke first. "),
        ("The Old Town Hall, Minsk", "Mr Petrov spoke first. "),
        ("The Kremlin, Moscow", "President Ivanova spoke first. "),
        (None, "Steve Smith: Good day. "),
        (None, "The Ministry of Roads was heard, too. "),
        (None, "Russian President Anna Ivanova spoke first. "),
        (None, "Under the treaty, trade will grow. "),
        (None, "In her opening remarks, Anna Ivanova spoke of trade. "),
    ],
)
def test_head_of_a_presidential_page(header: str, place: str | None, opening: str) -> None:
    where = f"{place} " if place else ""
    found = read(f"{header}Talks on trade in the region May 5, 2020 14:30 {where}{opening}{BODY * 4}")
    assert (found.title, found.date) == ("Talks on trade in the region", datetime.date(2020, 5, 5))
    assert found.place == place


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Talks on trade", "Anna Ivanova took part in the talks on trade."),
        (
            "Talks with Prime Minister of Armenia Pavel Petrov",
            "Anna Ivanova met with Prime Minister of Armenia Pavel Petrov.",
        ),
        ("Meeting of the Council of Heads of State", "Anna Ivanova attended a meeting of the council in Minsk."),
        ("Talks with Pavel Petrov", "Ahead of the session, Anna Ivanova met with Pavel Petrov."),
        ("Session on trade", "President of Belarus chaired a session on trade."),
        ("Session on trade", "The President of Belarus chaired a session on trade."),
        ("Session on trade", "A session on trade took place in Minsk."),
    ],
)
def test_headline_and_lead_are_told_apart(title: str, lead: str) -> None:
    text = f"{title} {lead} May 5, 2020 14:30 Minsk {BODY * 4}"
    found = read(text)
    assert found.title == title
    assert [s.span.of(text) for s in found.segments if s.kind == "lead"] == [lead]


def test_turns_and_status_block() -> None:
    text = (
        f"Talks on trade May 5, 2020, Minsk {BODY * 4}* * * Speech at the enlarged session of the council President "
        f"of Belarus Anna Ivanova: Good day. (Applause.) Pavel Petrov: Thank you. <…>{STATUS}"
    )
    found = read(text)
    parts = [(s.kind, s.span.of(text)) for s in found.segments if s.kind != "space"]
    assert parts[3:] == [
        ("mark", "* * *"),
        ("subheadline", "Speech at the enlarged session of the council"),
        ("label", "President of Belarus Anna Ivanova:"),
        ("turn", "Good day."),
        ("mark", "(Applause.)"),
        ("label", "Pavel Petrov:"),
        ("turn", "Thank you."),
        ("mark", "<…>"),
        ("boilerplate", STATUS.strip()),
    ]


def test_date_line_joined_to_the_text_below_the_headline() -> None:
    found = read(f"Talks on trade\n\nMay 5, 2020, Minsk Region The Minsk Region hosted the talks. {BODY * 4}")
    assert (found.title, found.date, found.place) == ("Talks on trade", datetime.date(2020, 5, 5), "Minsk Region")


def test_sentence_that_begins_with_a_date_is_no_date_line() -> None:
    found = read(f"Talks on trade\n\nMay 5, 2020 was the day on which the ministers met. {BODY * 4}")
    assert found.date is None


def test_date_inside_a_sentence_is_no_date_line() -> None:
    found = read(f"The ministers will meet again on May 5, 2020 in Minsk, they said. {BODY * 4}")
    assert (found.title, found.date) == (None, None)


def test_news_on_one_line() -> None:
    text = (
        "Trade grows by half, minister says 2020-05-06 20:05:47 The minister noted that prices had doubled "
        f"MINSK /Old Town/, May 6. /TASS/. {BODY * 4}"
    )
    found = read(text)
    assert found.title == "Trade grows by half, minister says"
    assert (found.publisher, found.place) == ("tass.com", "MINSK /Old Town/")
    below = [s.span.of(text) for s in found.segments if s.kind == "subheadline"]
    assert below == ["The minister noted that prices had doubled"]
