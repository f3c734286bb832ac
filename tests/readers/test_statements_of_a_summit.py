"""The statements of a news text about one summit: 26 acts of four speakers, most of them reported, some by "he"."""

from __future__ import annotations

import cis_summits
from cis_summits.model import Document, Statement

DAY = "2025-12-22"
NEWS = """\
Putin receives three leaders before informal CIS summit

Vladimir Putin, the President of Russia, saw the leaders of Tajikistan, Armenia and Kazakhstan one by one\
 in St. Petersburg.

At a meeting with President Emomali Rahmon of Tajikistan in the Hermitage, Putin voiced his condolences \
on the killing of a Tajik boy. He said such a deed was "beyond all words," and promised that whoever did \
it would answer for it.

Putin said detectives from both countries had joined forces and would go on sharing what they learn.

Rahmon thanked Putin for his compassion and said a thorough inquiry was under way at home, stressing that\
 no guilty person may go free.

Putin then met with Prime Minister Nikol Pashinyan of Armenia, praising the course of relations between \
Moscow and Yerevan.

He said turnover passed $11 billion in 2024 and stood at $4.5 billion for nine months of this year, \
adding that reactors and railways were up for discussion.

Pashinyan said the South Caucasus was opening up, thanking Russia for its help on the way to peace.

He noted that goods trains were again crossing Azerbaijan, calling it a turn of history, and said further\
 stretches of track would follow.

During talks with President Kassym-Jomart Tokayev of Kazakhstan, Putin said ties were growing and no \
quarrel stood in their way. He welcomed the opportunity to go through the common tasks.

Tokayev described the partnership as stronger than ever and said the alliance came first for his country,\
 adding that closer ties were good for both peoples.

- At the table

Later all leaders sat down together. Opening the session, Putin highlighted that Russia and the \
Commonwealth had traded for almost $90 billion in ten months.

He noted the birth of new production chains.

The Russian president described terrorism as a danger that no state meets alone.

"We look at the main questions of the world with the same eyes," Putin added.

He said every member "stands for an order built on law, with the United Nations in the middle."

The CIS was founded in 1991.

Azerbaijan's presidential administration told the Azertac agency that President Ilham Aliyev was too busy\
 to come.
"""

PUTIN, RAHMON, PASHINYAN, TOKAYEV = "Vladimir Putin", "Emomali Rahmon", "Nikol Pashinyan", "Kassym-Jomart Tokayev"
BAKU = "Presidential Administration of Azerbaijan"

# speaker, act, addressee
ACTS = [
    (PUTIN, "condole", RAHMON),
    (PUTIN, "say", RAHMON),
    (PUTIN, "pledge", RAHMON),
    (PUTIN, "say", RAHMON),
    (RAHMON, "thank", PUTIN),
    (RAHMON, "say", PUTIN),
    (RAHMON, "stress", PUTIN),
    (PUTIN, "praise", PASHINYAN),
    (PUTIN, "say", PASHINYAN),
    (PUTIN, "say", PASHINYAN),
    (PASHINYAN, "say", PUTIN),
    (PASHINYAN, "thank", "Russia"),
    (PASHINYAN, "say", PUTIN),
    (PASHINYAN, "describe", PUTIN),
    (PASHINYAN, "say", PUTIN),
    (PUTIN, "say", TOKAYEV),
    (PUTIN, "welcome", TOKAYEV),
    (TOKAYEV, "describe", PUTIN),
    (TOKAYEV, "say", PUTIN),
    (TOKAYEV, "say", PUTIN),
    (PUTIN, "stress", None),
    (PUTIN, "say", None),
    (PUTIN, "describe", None),
    (PUTIN, "say", None),
    (PUTIN, "say", None),
    (BAKU, "say", "Azertac agency"),
]


def read() -> Document:
    return cis_summits.parse(NEWS, published=DAY)


def acts(document: Document) -> list[tuple[str, str, str | None]]:
    """Each act once: a quotation inside a reported sentence repeats one that is listed."""
    rows: dict[int, tuple[str, str, str | None]] = {}
    for statement in document.statements:
        whole = statement.addressees[0].name if statement.addressees else None
        for act in statement.acts:
            own = act.addressees[0].name if act.addressees else whole
            rows.setdefault(act.cue.start, (statement.speaker.name, act.act, own))
    return [rows[at] for at in sorted(rows)]


def test_the_26_acts_have_their_speaker_class_and_addressee() -> None:
    assert acts(read()) == ACTS


def test_each_sentence_gives_one_reported_statement_and_each_quotation_one_quote() -> None:
    found = read().statements
    assert [s.mode for s in found].count("reported") == 16
    assert [s.text for s in found if s.mode == "quote"] == [
        "beyond all words,",
        "We look at the main questions of the world with the same eyes,",
        "stands for an order built on law, with the United Nations in the middle.",
    ]


def test_countries_and_offices_are_those_of_the_day() -> None:
    who = {s.speaker.name: (s.country.alpha_2 if s.country else None, s.office) for s in read().statements}
    assert who[PUTIN] == ("RU", "President")
    assert who[PASHINYAN] == ("AM", "Prime Minister")
    assert who[BAKU] == ("AZ", None)


def test_a_speaker_found_by_pronoun_or_office_is_derived() -> None:
    by_words = {s.speaker_span.of(NEWS): s.basis for s in read().statements if s.speaker_span}
    assert by_words["Putin"] == "stated"
    assert by_words["He"] == "derived"
    assert by_words["The Russian president"] == "derived"


def test_the_occasion_is_the_talk_or_session_where_it_was_said() -> None:
    def occasion(statement: Statement) -> str | None:
        return statement.occasion.of(NEWS) if statement.occasion else None

    found = [s for s in read().statements if s.mode == "reported"]
    assert occasion(found[0]) == "meeting with President Emomali Rahmon of Tajikistan"
    assert occasion(found[3]) == "meeting with President Emomali Rahmon of Tajikistan"
    assert occasion(found[11]) == "session"
    assert occasion(found[-1]) is None
