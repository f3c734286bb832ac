"""Texts are cut as a reader would cut them; all sentences here are made up."""

from __future__ import annotations

import datetime

import pytest

import cis_summits
from cis_summits.lexicon import Hit, Tokens, load_lexicon
from cis_summits.sources import Cut, cut, unwrap
from cis_summits.text import plain_view

BODY = "The ministers met in the old town hall and spoke about trade, water and roads for three hours."
MORE = "They will meet again in the autumn, when the new tariffs are known to all of the countries."


def read(text: str, *, people: tuple[str, ...] = (), published: datetime.date | None = None) -> Cut:
    tokens = Tokens(unwrap(plain_view(text)))
    names = []
    for first in range(len(tokens)):
        for name in people:
            size = len(Tokens(name))
            if tokens.words[first : first + size] == Tokens(name).words:
                names.append(Hit(first, first + size, name))
    return cut(text, tokens=tokens, lexicon=load_lexicon("en"), names=sorted(names), published=published)


def parts(text: str, found: Cut | None = None) -> list[tuple[str, str]]:
    found = found or read(text)
    assert "".join(segment.span.of(text) for segment in found.segments) == text
    return [(segment.kind, segment.span.of(text)) for segment in found.segments if segment.kind != "space"]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in parts(text)]


def of_kind(text: str, kind: str) -> list[str]:
    return [part for found, part in parts(text) if found == kind]


class TestPresidentialForm:
    HEADER = (
        "View settings\n\nFont size:\nSite colours:\nImages\n\nSettings\n\nOfficial website of the "
        "President of Russia\n\nNews \u00a0 /\n\n"
    )

    def test_header_and_crumb_are_furniture_and_name_the_site(self) -> None:
        found = read(self.HEADER + f"Talks on trade\n\nMay 5, 2020, Minsk\n\n{BODY}\n\n{MORE}")
        assert (found.publisher, found.form, found.title) == ("kremlin.ru", "kremlin", "Talks on trade")
        assert kinds(self.HEADER + f"Talks on trade\n\nMay 5, 2020, Minsk\n\n{BODY}\n\n{MORE}") == [
            *["boilerplate"] * 7,
            "headline",
            "dateline",
            "lead",
            "narrative",
        ]

    @pytest.mark.parametrize(
        ("lines", "date", "place"),
        [
            ("May 5, 2020, Minsk", (2020, 5, 5), "Minsk"),
            ("May 5, 2020, 14:30, Minsk", (2020, 5, 5), "Minsk"),
            ("May 5, 2020\n\n14:30\n\nMinsk", (2020, 5, 5), "Minsk"),
            ("May 5, 2020\n14:30\nMinsk", (2020, 5, 5), "Minsk"),
            ("May 5, 2020 14:30 Minsk", (2020, 5, 5), "Minsk"),
            ("May 5, 2020\n\n14:30", (2020, 5, 5), None),
            ("May 5, 2020", (2020, 5, 5), None),
            ("5 May 2020\n\nMinsk", (2020, 5, 5), "Minsk"),
            ("2020-05-05T14:50:00Z, St Petersburg", (2020, 5, 5), "St Petersburg"),
            ("2020-05-05T14:50:00+03:00", (2020, 5, 5), None),
            ("May\u00a05,\u00a02020\n\n14:30\n\nThe\u00a0Old\u00a0Hall, Minsk", (2020, 5, 5), "The Old Hall, Minsk"),
            ("May 5, 2020\n\n14:30\n\nNovo-Sadovo, Moscow Region", (2020, 5, 5), "Novo-Sadovo, Moscow Region"),
            ("Minsk, May 5, 2020", (2020, 5, 5), "Minsk"),
            ("Tuesday, May 5, 2020", (2020, 5, 5), None),
            ("05.05.2020 14:30", (2020, 5, 5), None),
        ],
    )
    def test_date_time_and_place_on_one_line_or_three(
        self, lines: str, date: tuple[int, int, int], place: str | None
    ) -> None:
        found = read(f"Talks on trade\n\n{lines}\n\n{BODY}\n\n{MORE}")
        assert (found.date, found.place) == (datetime.date(*date), place)
        assert found.title == "Talks on trade"

    @pytest.mark.parametrize(
        "line",
        [
            "5 MAY, 20:05",
            "05 MAY 2020, 20:05",
            "Published: 20:05, 5 May 2020",
            "Updated on 5 May 2020 at 20:05",
            "5 May 2020 | 20:05",
            "May 5, 2020, 8:05 PM GMT+5",
            "Tuesday, 5 May 2020 20:05",
            "20:05 05.05.2020",
            "2020-05-05T20:05:47+03:00",
            "20:05, 5 May 2020 (Moscow time)",
            "May 5, 2020 8:05 p.m.",
        ],
    )
    @pytest.mark.parametrize("above", [True, False])
    def test_time_stamps(self, line: str, above: bool) -> None:
        head = [line, "Talks on trade"] if above else ["Talks on trade", line]
        found = read("\n\n".join([*head, BODY, MORE]), published=datetime.date(2020, 5, 6))
        assert (found.title, found.date, found.place) == ("Talks on trade", datetime.date(2020, 5, 5), None)

    def test_moscow_is_a_place(self) -> None:
        assert read(f"Talks on trade\n\nMay 5, 2020, Moscow\n\n{BODY}").place == "Moscow"

    def test_summary_above_the_date_is_the_lead(self) -> None:
        text = (
            "Talks on trade\n\nThe ministers held talks in Minsk.\n\nMay 5, "
            f"2020\n\n14:30\n\nMinsk\n\n{BODY}\n\n{MORE}"
        )
        assert kinds(text) == ["headline", "lead", *["dateline"] * 3, "narrative", "narrative"]

    def test_first_label_below_the_date_is_no_place(self) -> None:
        text = "Talks on trade\n\nMay 5, 2020\n\n14:30\n\nPresident of Belarus Anna Ivanova: Good day.\n\nThank you."
        assert read(text).place is None
        assert of_kind(text, "turn") == ["Good day.\n\nThank you."]

    def test_heading_below_the_date_is_no_place(self) -> None:
        text = f"Talks on trade\n\nMay 5, 2020\n\n14:30\n\nOpening remarks at the talks\n\n{BODY}\n\n{MORE}"
        assert read(text).place is None

    def test_long_past_tense_headline_without_a_lead(self) -> None:
        title = (
            "The ministers of trade of five countries, meeting in Minsk, signed a treaty on roads and "
            "made a statement"
        )
        assert read(f"{title}\n\nMay 5, 2001\n\n20:50\n\n{BODY}").title == title

    def test_headline_that_ends_in_a_full_stop_above_a_date(self) -> None:
        assert (
            read(f"The ministers met in Minsk.\n\nMay 5, 2001\n\n{BODY}\n\n{MORE}").title
            == "The ministers met in Minsk."
        )

    def test_closing_date_line_is_no_part_of_the_last_turn(self) -> None:
        text = (
            "Talks\n\nMay 5, 2020, Minsk\n\nPresident of Belarus Anna Ivanova: Good day.\n\nThank "
            "you.\n\nMay 5, 2020, Minsk"
        )
        assert parts(text)[-1] == ("dateline", "May 5, 2020, Minsk")
        assert of_kind(text, "turn") == ["Good day.\n\nThank you."]

    def test_status_block_at_the_foot_is_furniture(self) -> None:
        text = (
            f"Talks\n\nMay 5, 2020, Minsk\n\n{BODY}\n\n{MORE}\n\nGeography\n\nBelarus\n\nTopics\n\nForeign policy\n\n"
            "Publication status\n\nPublished in section: News\n\nPublication date: May 5, 2020, 14:30\n\n"
            "Direct link: en.kremlin.ru/d/1\n\nText version"
        )
        assert kinds(text)[:4] == ["headline", "dateline", "lead", "narrative"]
        assert set(kinds(text)[4:]) == {"boilerplate"}

    @pytest.mark.parametrize(
        "sentence",
        [
            "The talks were attended by Anna Ivanova, Pavel Petrov, Olga Orlova and Ivan Sidorov.",
            "Attending the talks were Anna Ivanova, President of Belarus Pavel Petrov, Olga Orlova and Ivan Sidorov.",
            "Also taking part in the talks were Anna Ivanova, Pavel Petrov, Olga Orlova and Ivan Sidorov.",
            "The participants included Anna Ivanova, Pavel Petrov, Olga Orlova and Ivan Sidorov.",
        ],
    )
    def test_paragraph_that_lists_who_came_is_attendance(self, sentence: str) -> None:
        assert (("attendance", sentence)) in parts(f"Talks\n\nMay 5, 2020, Minsk\n\n{BODY}\n\n{sentence}\n\n{MORE}")

    def test_bulleted_list_of_who_came_is_attendance(self) -> None:
        text = (
            f"Talks\n\nMay 5, 2020, Minsk\n\n{BODY}\n\nThe talks were attended by President of Belarus, "
            "and by Russia, "
            f"Armenia, Georgia:\n\n- Anna Ivanova;\n\n- Pavel Petrov.\n\n{MORE}"
        )
        assert len(of_kind(text, "attendance")) == 3

    def test_everything_on_one_line(self) -> None:
        text = (
            "View settings Font size: Site colours: Images Settings Official website of the President "
            "of Russia News / "
            f"Talks on trade May 5, 2020, 14:30 Minsk {BODY} * * * President of Belarus Anna Ivanova: "
            "Good day. Thank you."
        )
        found = read(text)
        assert (found.title, found.date) == ("Talks on trade", datetime.date(2020, 5, 5))
        assert found.publisher == "kremlin.ru"
        assert of_kind(text, "turn") == ["Good day. Thank you."]
        assert of_kind(text, "mark") == ["* * *"]


class TestTurns:
    HEAD = "Talks on trade\n\nMay 5, 2020, Minsk\n\n"

    def turns(self, text: str, **more: tuple[str, ...]) -> list[tuple[str, str]]:
        text = self.HEAD + text
        found = parts(text, read(text, **more))  # type: ignore[arg-type]
        labels = [part for kind, part in found if kind == "label"]
        return list(zip(labels, [part for kind, part in found if kind == "turn"], strict=True))

    def test_role_and_name_first_then_the_name_alone(self) -> None:
        assert self.turns(
            "President of Belarus Anna Ivanova: Good day.\n\nWelcome.\n\nPrime Minister of Armenia "
            "Pavel Petrov: Thanks.\n\n"
            "Anna Ivanova: Please.\n\nPavel Petrov: Yes."
        ) == [
            ("President of Belarus Anna Ivanova:", "Good day.\n\nWelcome."),
            ("Prime Minister of Armenia Pavel Petrov:", "Thanks."),
            ("Anna Ivanova:", "Please."),
            ("Pavel Petrov:", "Yes."),
        ]

    @pytest.mark.parametrize(
        "label",
        [
            "President of Belarus Anna Ivanova (retranslated):",
            "President of Belarus Anna Ivanova (via videoconference):",
            "Anna Ivanova (President of Belarus):",
            "Anna Ivanova [President of Belarus]:",
            "ANNA IVANOVA:",
            "A. Ivanova:",
            "A.Ivanova:",
            "Anna Ivanova, Head of the Office for Trade (Belexample) and Chief Adviser of the Republic of Belarus:",
            "Anna Ivanova Ivanova AnnaPresident of Belarus :",
            "President of Belarus Anna Ivanova Ivanova AnnaPresident of Belarus :",
            "First President of Belarus – Leader of the Nation Anna Ivanova:",
            "Chairman of the Board of the Example Commission Anna Ivanova:",
            "Question:",
            "Question (retranslated):",
            "Journalist:",
            "Moderator:",
            "Anna Ivanova (Example News):",
            "President of Belarus:",
            "Anna-Maria Ivanova:",
            "Mr Ivanov:",
        ],
    )
    def test_labels_of_all_forms(self, label: str) -> None:
        text = f"{label} Good day to you.\n\nPresident of Armenia Pavel Petrov: Thank you.\n\n{label} And goodbye."
        assert [found for found, _ in self.turns(text)] == [label, "President of Armenia Pavel Petrov:", label]

    @pytest.mark.parametrize(
        "sentence",
        [
            "I want to say the following: trade is growing.",
            "Here is the first question: what was signed?",
            "Let me quote Anna Ivanova: “Trade is growing.”",
            "As Pavel Petrov said: trade is growing.",
            "The aim is clear: roads and water.",
            "Trade in 2019: up again.",
            "We begin at 14:30 tomorrow.",
            "The Minister’s statement: “Trade is growing.”",
            "I name three countries: Armenia, Belarus and Georgia.",
            "Three countries took part: Armenia, Belarus, Georgia.",
            "And another thing: water.",
        ],
    )
    def test_sentence_with_a_colon_is_no_label(self, sentence: str) -> None:
        for text in (
            f"President of Belarus Anna Ivanova: Good day.\n\n{sentence}\n\nThank you.",
            f"President of Belarus Anna Ivanova: Good day. {sentence} Thank you.",
        ):
            assert len(self.turns(text)) == 1

    def test_turns_in_mid_line_where_paragraphs_were_joined(self) -> None:
        assert self.turns(
            f"{BODY} * * * Anna Ivanova: Colleagues, welcome. I give the floor to Mr Petrov. Pavel "
            "Petrov, Head of the Office "
            "for Trade (Belexample): Thank you. Trade is growing. Anna Ivanova: Is it? Pavel Petrov: It is. <…>",
            people=("Anna Ivanova",),
        ) == [
            ("Anna Ivanova:", "Colleagues, welcome. I give the floor to Mr Petrov."),
            ("Pavel Petrov, Head of the Office for Trade (Belexample):", "Thank you. Trade is growing."),
            ("Anna Ivanova:", "Is it?"),
            ("Pavel Petrov:", "It is."),
        ]

    @pytest.mark.parametrize(
        "remark", ["(Laughs.)", "(Laughter.)", "(Applause)", "(Speaks to the press.)", "[Applause]"]
    )
    def test_remark_at_the_end_of_a_turn_is_the_editors(self, remark: str) -> None:
        text = (
            f"{self.HEAD}President of Belarus Anna Ivanova: I know. {remark}\n\nPavel Petrov: "
            "Good.\n\nAnna Ivanova: Yes."
        )
        assert of_kind(text, "turn") == ["I know.", "Good.", "Yes."]
        assert of_kind(text, "mark") == [remark]

    def test_tooltips_copied_into_labels_in_mid_line(self) -> None:
        found = self.turns(
            f"{BODY} * * * President of Belarus Anna Ivanova: Welcome. Pavel Petrov Petrov PavelPresident of "
            "Armenia : Thank you. Anna Ivanova: Is it? Pavel Petrov Petrov PavelPresident of Armenia : It is."
        )
        assert [turn for _, turn in found] == ["Welcome.", "Thank you.", "Is it?", "It is."]

    def test_remark_in_the_middle_of_a_turn_stays(self) -> None:
        assert self.turns("President of Belarus Anna Ivanova: I know. (Laughter.) So do you.\n\nLet us begin.") == [
            ("President of Belarus Anna Ivanova:", "I know. (Laughter.) So do you.\n\nLet us begin.")
        ]

    def test_words_in_brackets_at_the_end_of_a_turn_are_speech(self) -> None:
        assert self.turns("President of Belarus Anna Ivanova: We met in the capital (Minsk).")[0][1].endswith(
            "(Minsk)."
        )

    def test_omission_closes_a_turn(self) -> None:
        text = f"{self.HEAD}President of Belarus Anna Ivanova: Good day.\n\n<…>\n\nPavel Petrov: Thank you.\n\n<…>"
        assert kinds(text)[2:] == ["label", "turn", "mark", "label", "turn", "mark"]

    def test_box_of_links_inside_a_turn_is_furniture_and_the_turn_goes_on(self) -> None:
        text = (
            f"{self.HEAD}President of Belarus Anna Ivanova: Good day.\n\nSee also\n\nTalks with the "
            "Minister of Roads\n\n"
            "May 4, 2020\n\nLet us begin.\n\nPavel Petrov: Yes."
        )
        assert kinds(text)[2:] == ["label", "turn", "boilerplate", "turn", "label", "turn"]

    def test_speech_goes_on_behind_an_omission(self) -> None:
        text = (
            f"{self.HEAD}President of Belarus Anna Ivanova: Good day.\n\n<…>\n\nLet us begin.\n\nPavel Petrov: Yes."
        )
        assert kinds(text)[2:] == ["label", "turn", "mark", "turn", "label", "turn"]

    def test_report_about_somebody_known_behind_an_omission_is_no_speech(self) -> None:
        text = f"{self.HEAD}President of Belarus Anna Ivanova: Good day.\n\n<…>\n\nLater Anna Ivanova met the guests."
        found = parts(text, read(text, people=("Anna Ivanova",)))
        assert found[-1] == ("narrative", "Later Anna Ivanova met the guests.")

    def test_heading_before_the_first_turn(self) -> None:
        text = (
            f"{self.HEAD}{BODY}\n\n* * *\n\nSpeech at the enlarged session of the council\n\nAnna "
            "Ivanova: Good day.\n\nThanks."
        )
        found = parts(text, read(text, people=("Anna Ivanova",)))
        assert [kind for kind, _ in found[2:]] == ["narrative", "mark", "subheadline", "label", "turn"]

    def test_narrative_behind_stars_is_no_speech(self) -> None:
        text = f"{self.HEAD}President of Belarus Anna Ivanova: Good day.\n\n* * *\n\n{BODY}"
        assert parts(text)[-1] == ("narrative", BODY)

    def test_label_on_a_line_of_its_own(self) -> None:
        assert self.turns("President of Belarus Anna Ivanova:\n\nGood day.") == [
            ("President of Belarus Anna Ivanova:", "Good day.")
        ]

    def test_no_break_space_behind_the_colon(self) -> None:
        assert self.turns("President of\u00a0Belarus Anna Ivanova:\u00a0Good day.") == [
            ("President of\u00a0Belarus Anna Ivanova:", "Good day.")
        ]

    def test_questions_and_answers_of_a_news_conference(self) -> None:
        assert [
            label
            for label, _ in self.turns(
                "Question: Why?\n\nAnna Ivanova: Because.\n\nQuestion: How?\n\nAnna Ivanova: So."
            )
        ] == [
            "Question:",
            "Anna Ivanova:",
            "Question:",
            "Anna Ivanova:",
        ]

    def test_article_with_colons_has_no_turns(self) -> None:
        text = f"Trade grows\n\n{BODY}\n\nMembers: Armenia and Belarus.\n\nIvanova: trade will grow\n\n{MORE}"
        assert "turn" not in kinds(text)


class TestNewsForm:
    @pytest.mark.parametrize(
        ("line", "site", "date", "place"),
        [
            ("IGORA /Leningrad region/, May 5. /TASS/.", "tass.com", True, "IGORA /Leningrad region/"),
            ("SOCHI, May 5. /TASS/.", "tass.com", True, "SOCHI"),
            ("MOSCOW, May 5 (Itar-Tass) --", "tass.com", True, "MOSCOW"),
            ("ASTANA. KAZINFORM -", "inform.kz", False, "ASTANA"),
            ("Astana. Kazinform –", "inform.kz", False, "Astana"),
            ("NUR-SULTAN. KAZINFORM –", "inform.kz", False, "NUR-SULTAN"),
            ("Baku. 5 May. REPORT.AZ/", "report.az", True, "Baku"),
            ("YEREVAN, MAY 5, ARMENPRESS.", "armenpress.am", True, "YEREVAN"),
            ("YEREVAN, 5 MAY, ARMENPRESS.", "armenpress.am", True, "YEREVAN"),
            ("MINSK, 5 May (BelTA) –", "belta.by", True, "MINSK"),
            ("BISHKEK (AKIpress) -", "akipress.com", False, "BISHKEK"),
            ("AKIPRESS.COM -", "akipress.com", False, None),
            ("Bishkek (AKIpress) -", "akipress.com", False, "Bishkek"),
            ("Tashkent, Uzbekistan (UzDaily.com) —", "uzdaily.uz", False, "Tashkent, Uzbekistan"),
            ("DUSHANBE, May 5 (Khovar) –", "khovar.tj", True, "DUSHANBE"),
            ("DUSHANBE, 05.05.2020 (NIAT Khovar) –", "khovar.tj", True, "DUSHANBE"),
            ("ST PETERSBURG (Reuters) -", "reuters.com", False, "ST PETERSBURG"),
            ("ST. PETERSBURG, Russia (AP) —", "apnews.com", False, "ST. PETERSBURG, Russia"),
            ("MOSCOW, May 5 (RIA Novosti)", "ria.ru", True, "MOSCOW"),
            ("MOSCOW, May 5 - RIA Novosti.", "ria.ru", True, "MOSCOW"),
            ("MOSCOW. May 5 (Interfax) -", "interfax.com", True, "MOSCOW"),
            ("MOSCOW, May 5 (Xinhua) --", "xinhuanet.com", True, "MOSCOW"),
            ("BAKU, Azerbaijan, May 5. By Anna Ivanova – Trend:", "trend.az", True, "BAKU, Azerbaijan"),
            ("BAKU, Azerbaijan, May 5.", None, True, "BAKU, Azerbaijan"),
            ("Baku, May 5, AZERTAC.", "azertag.az", True, "Baku"),
            ("MOSCOW (Sputnik) —", "sputnikglobe.com", False, "MOSCOW"),
            ("TASHKENT —", None, False, "TASHKENT"),
            ("ASTANA. May 5. KAZINFORM /Anna Ivanova/", "inform.kz", True, "ASTANA"),
            ("DUSHANBE, 5 May 2020 /NIAT «Khovar»/.", "khovar.tj", True, "DUSHANBE"),
            ("New Delhi, May 5 (PTI)", "ptinews.com", True, "New Delhi"),
            ("Chisinau, 5 May /MOLDPRES/ –", "moldpres.md", True, "Chisinau"),
        ],
    )
    def test_agency_date_lines(self, line: str, site: str | None, date: bool, place: str | None) -> None:
        text = f"Trade grows\n\n2020-05-06 08:05:47\n\n{line} {BODY}\n\n{MORE}"
        found = read(text)
        assert (found.form, found.publisher, found.place) == ("news", site, place)
        assert found.date == datetime.date(2020, 5, 6)
        assert of_kind(text, "narrative") == [BODY, MORE]
        assert of_kind(text, "dateline")[-1] == line
        alone = read(f"Trade grows\n\n{line} {BODY}\n\n{MORE}", published=datetime.date(2020, 5, 7))
        assert alone.date == (datetime.date(2020, 5, 5) if date else None)

    @pytest.mark.parametrize(
        "opening",
        [
            "Interfax reports that the ministers met.",
            "MOSCOW saw a meeting of the ministers.",
            "CIS – the commonwealth – held a meeting.",
            "Moscow - the capital - hosted the meeting.",
            "TASS was told of the meeting.",
            "The ministers met in Moscow, May 5, and spoke.",
            "President Anna Ivanova - a guest - spoke.",
            "In Minsk, on May 5, the ministers met.",
        ],
    )
    def test_sentences_are_no_date_lines(self, opening: str) -> None:
        assert opening in [
            part.split("  ")[0] for part in of_kind(f"Trade grows\n\n{opening}\n\n{BODY}\n\n{MORE}", "narrative")
        ]

    def test_summary_line_behind_the_time_stamp_is_a_sub_headline(self) -> None:
        text = (
            "Trade grows\n\n2020-05-06 20:05:47\n\nThe ministers noted a rise by half\n\nMINSK, May 6. "
            f"/TASS/. {BODY}\n\n{MORE}"
        )
        assert kinds(text) == ["headline", "dateline", "subheadline", "dateline", "narrative", "narrative"]

    def test_author_below_the_headline(self) -> None:
        text = f"Trade grows\n\nBy Anna Ivanova\n\nMay 6, 2020 8:05 pm\n\nMINSK (Reuters) - {BODY}\n\n{MORE}"
        found = read(text)
        assert (found.date, found.place, found.title) == (datetime.date(2020, 5, 6), "MINSK", "Trade grows")
        assert kinds(text) == ["headline", "dateline", "dateline", "dateline", "narrative", "narrative"]

    def test_repeated_headline_is_headline(self) -> None:
        text = f"Trade grows, minister says\n\nTrade grows, Minister says\n\n{BODY}\n\n{MORE}"
        assert read(text).title == "Trade grows, minister says"
        assert kinds(text) == ["headline", "headline", "narrative", "narrative"]

    def test_headline_doubled_on_its_line(self) -> None:
        assert read(f"Trade grows fast Trade grows fast\n\n{BODY}\n\n{MORE}").title == "Trade grows fast"

    def test_summary_that_the_text_repeats_is_the_lead(self) -> None:
        text = (
            "Ministers meet\n\nIn the old town hall the ministers of trade spoke about water and roads.\n\n"
            "The ministers of trade spoke about water and roads in the old town hall on Tuesday, aides "
            f"said.\n\n{MORE}"
        )
        assert kinds(text) == ["headline", "lead", "narrative", "narrative"]

    @pytest.mark.parametrize("heading", ["- Words of the minister", "• Background", "What was agreed"])
    def test_heading_between_paragraphs(self, heading: str) -> None:
        assert of_kind(f"Trade grows\n\n{BODY}\n\n{heading}\n\n{MORE}\n\n{BODY}", "subheadline") == [heading]

    def test_list_is_no_heading(self) -> None:
        text = f"Trade grows\n\n{BODY}\n\nThey agreed on three things:\n\n- water\n\n- roads\n\n- tariffs\n\n{MORE}"
        assert of_kind(text, "subheadline") == []

    @pytest.mark.parametrize(
        "foot",
        [
            "X\nBu sitede reklam ve pazarlama için çerezler kullanılmaktadır.\n\nDaha fazla bilgi için "
            "veri politikası.",
            "Share\nFacebook\nTwitter\nTelegram\nCopy link",
            "Read also: Ministers to meet in spring",
            "Read also\n\nMinisters to meet in spring\n\nWater is scarce, says expert",
            "See also\n\nMinisters to meet in spring",
            "© 2020 Example News. All rights reserved.",
            "Follow us on Telegram",
            "Tags: trade, water",
            "Мы используем файлы cookie для того, чтобы сайт работал лучше и был удобен для всех.",
            "By continuing to browse our site you agree to our use of cookies.",
            "Related news\n\nTrade: up by 50 percent\n\nSummit called off\n\nAll rights reserved.",
        ],
    )
    def test_foot_of_the_page_is_furniture(self, foot: str) -> None:
        text = f"Trade grows\n\n{BODY}\n\n{MORE}\n\n{foot}"
        assert kinds(text)[:3] == ["headline", "narrative", "narrative"]
        assert set(kinds(text)[3:]) == {"boilerplate"}

    def test_menu_above_the_headline_is_furniture(self) -> None:
        text = f"Home\nPolitics\nShare\n\nTrade grows\n\n{BODY}\n\n{MORE}"
        assert read(text).title == "Trade grows"

    def test_link_between_paragraphs_is_furniture(self) -> None:
        text = f"Trade grows\n\n{BODY}\n\nRead also: Trade fell by half last year\n\n{MORE}"
        assert of_kind(text, "boilerplate") == ["Read also: Trade fell by half last year"]


class TestAnyText:
    def test_empty_text(self) -> None:
        found = read("")
        assert found.segments == ()
        assert [d.code for d in found.diagnostics] == ["empty-text"]

    def test_white_space_only(self) -> None:
        text = " \n\t\u00a0\r\n\ufeff"
        assert [segment.kind for segment in read(text).segments] == ["space"]

    def test_prose_without_a_headline(self) -> None:
        text = f"{BODY} {MORE}\n\n{BODY}"
        assert read(text).title is None
        assert kinds(text) == ["narrative", "narrative"]

    def test_single_line_is_prose(self) -> None:
        assert kinds("Ministers met in Minsk") == ["narrative"]

    @pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
    def test_other_line_breaks(self, newline: str) -> None:
        text = f"Talks on trade\n\nMay 5, 2020\n\nMinsk\n\n{BODY}\n\n{MORE}"
        assert kinds(text.replace("\n", newline)) == kinds(text)

    def test_byte_order_mark_and_tabs(self) -> None:
        text = f"\ufeff\tTalks on trade\n\n\tMay 5, 2020, Minsk\n\n\t{BODY}\n\n{MORE}"
        assert (read(text).title, read(text).place) == ("Talks on trade", "Minsk")

    def test_hard_wrapped_lines_are_one_paragraph(self) -> None:
        wrapped = (
            "Talks on trade in the capital\n\nMay 5, 2020, Minsk\n\nThe ministers met in the old town "
            "hall and spoke about\n"
            "trade, water and roads for three hours before President\nAnna Ivanova joined them for the "
            "signing of a treaty.\n\n"
            "They will meet again in the autumn, when the new tariffs\nare known to all.\n"
        )
        assert kinds(wrapped) == ["headline", "dateline", "lead", "narrative"]

    def test_plain_spaces_and_no_break_spaces_are_cut_alike(self) -> None:
        text = (
            "Talks on\u00a0trade\n\nMay\u00a05, 2020\n\n14:30\n\nThe\u00a0Hall, Minsk\n\nPresident "
            "of\u00a0Belarus Anna Ivanova:\u00a0Yes."
        )
        assert [(s.kind, s.span) for s in read(text).segments] == [
            (s.kind, s.span) for s in read(text.replace("\u00a0", " ")).segments
        ]

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            (BODY, "en"),
            ("Talks in Minsk", "en"),
            ("В Минске прошли переговоры министров о торговле и о дорогах, в которых они и участвовали.", "ru"),
            ("У Мінську відбулися переговори міністрів про торгівлю та про дороги, що тривали три години.", "uk"),
            ("Bakanlar Minsk'te ticaret ve yollar için bir araya geldi ve üç saat boyunca bu konuyu konuştu.", "tr"),
            ("Die Minister trafen sich in der Stadt und sprachen über den Handel mit den Nachbarn.", "de"),
            ("12 345 %", None),
        ],
    )
    def test_language(self, text: str, language: str | None) -> None:
        assert read(text).language == language

    def test_text_in_a_language_that_is_not_read_says_so(self) -> None:
        found = read("В Минске прошли переговоры министров о торговле и о дорогах, в которых они и участвовали.")
        assert [d.code for d in found.diagnostics] == ["unsupported-language"]

    def test_dated_article_is_not_taken_for_a_presidential_page(self) -> None:
        found = read(f"Talks on trade\n\nMay 5, 2020\n\n{BODY}\n\n{MORE}")
        assert (found.form, found.title, found.date) == ("generic", "Talks on trade", datetime.date(2020, 5, 5))

    def test_date_above_the_headline(self) -> None:
        found = read(f"May 5, 2020\n\nTalks on trade\n\n{BODY}\n\n{MORE}")
        assert (found.title, found.date) == ("Talks on trade", datetime.date(2020, 5, 5))


class TestLinesOfTheirOwn:
    """Date lines and labels that stand where other lines do."""

    @pytest.mark.parametrize(
        ("line", "site"), [("Baku, May 5, AZERTAC", "azertag.az"), ("BAKU, Azerbaijan, May 5", None)]
    )
    def test_agency_on_a_line_of_its_own(self, line: str, site: str | None) -> None:
        text = f"Trade grows\n\n{line}\n\n{BODY}\n\n{MORE}"
        found = read(text, published=datetime.date(2020, 5, 6))
        assert (found.publisher, found.date, found.title) == (site, datetime.date(2020, 5, 5), "Trade grows")
        assert of_kind(text, "narrative") == [BODY, MORE]

    def test_question_at_the_top_is_no_headline(self) -> None:
        text = "Question: What was signed?\n\nAnna Ivanova: A treaty.\n\nQuestion: When?\n\nAnna Ivanova: Today."
        assert read(text).title is None
        assert len(of_kind(text, "turn")) == 4

    def test_headline_that_quotes_somebody_is_one(self) -> None:
        text = f"Anna Ivanova: trade will grow\n\n{BODY}\n\n{MORE}"
        assert read(text, people=("Anna Ivanova",)).title == "Anna Ivanova: trade will grow"

    @pytest.mark.parametrize(
        "last",
        [
            "For more than ten years the ministers have met in the old town hall.",
            "Persons who own land near the road will be heard, the ministry said on its Telegram channel.",
            "Recommended prices will be printed in May.",
        ],
    )
    def test_last_paragraph_of_a_text_is_text(self, last: str) -> None:
        assert kinds(f"Trade grows\n\n{BODY}\n\n{MORE}\n\n{last}")[-1] == "narrative"


class TestOrdinaryNews:
    """What the press prints that looks like a part of another kind and is none."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "He said the price was “much too high.”",
            "She called it “a road to nowhere.” ",
            'The aide said: "Let us go."',
        ],
    )
    def test_sentence_that_ends_in_a_quotation_is_no_heading(self, sentence: str) -> None:
        assert of_kind(f"Trade grows\n\n{BODY}\n\n{sentence}\n\n{MORE}\n\n{BODY}", "subheadline") == []

    def test_headings_with_colons_make_no_transcript(self) -> None:
        text = (
            f"Trade grows\n\nBackground Of The Talks: {BODY}\n\nTrade Update: {MORE}\n\nLittle Water "
            f"For Roads: {BODY}"
        )
        assert "label" not in kinds(text)

    def test_paragraph_that_tells_of_an_attendee_is_no_list(self) -> None:
        text = (
            f"Trade grows\n\n{BODY}\n\nA mother attending the fair with her son, aged five, said prices "
            f"had doubled, in Minsk.\n\n{MORE}"
        )
        assert "attendance" not in kinds(text)

    def test_credit_of_a_photograph_is_no_date_line(self) -> None:
        found = read(f"Trade grows\n\nAnna Ivanova / Reuters\n\n{BODY}\n\n{MORE}")
        assert (found.publisher, found.place) == (None, None)

    def test_headline_in_capitals_with_a_full_stop(self) -> None:
        assert read(f"Ministers Discuss Trade And Water In Minsk.\n\n{BODY}\n\n{MORE}").title is not None

    def test_english_with_few_small_words_is_not_foreign(self) -> None:
        text = f"Trade grows\n\n{BODY}\n\nMinsk No. 1, Baku No. 2: Ivanova’s “de facto” ranking, la crème.\n\n{MORE}"
        assert "boilerplate" not in kinds(text)


def test_what_is_told_behind_the_last_turn_is_no_speech() -> None:
    text = (
        "Talks on trade\n\nMay 5, 2020\n\n14:00\n\nMinsk\n\nVladimir Putin: Thank you for coming. We will go on.\n\n"
        "Nikol Pashinyan: I agree with you.\n\nAfter the session, Vladimir Putin met Nikol Pashinyan in the garden."
    )
    document = cis_summits.parse(text)
    last = [segment for segment in document.segments if segment.kind != "space"][-1]
    assert (last.kind, last.span.of(text)[:9]) == ("narrative", "After the")


@pytest.mark.parametrize(
    ("head", "publisher", "title", "date", "place"),
    [
        ("Belta.by\n\nLeaders meet\n\n11 October 2019\n\n", "belta.by", "Leaders meet", "2019-10-11", None),
        ("Leaders meet\n\nKyiv Post, 3 December 2002\n\n", "kyivpost.com", "Leaders meet", "2002-12-03", None),
        ("KAZINFORM. ASTANA. 14 October 2022. ", "inform.kz", None, "2022-10-14", "ASTANA"),
        ("Xinhua, Dushanbe, Sept. 12, 2014 (Reporter Li) - ", "xinhuanet.com", None, "2014-09-12", "Dushanbe"),
        ("TASS, December 20, 2012. ", "tass.com", None, "2012-12-20", None),
    ],
)
def test_names_of_papers_and_agencies_are_neither_headlines_nor_places(
    head: str, publisher: str, title: str | None, date: str, place: str | None
) -> None:
    source = cis_summits.parse(head + "The leaders of the Commonwealth met on Friday and spoke of trade.").source
    assert (source.publisher, source.title, str(source.date), source.place) == (publisher, title, date, place)


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Secretariat of the Council, example-council.org", "example-council.org"),
        ("Press service, www.example.gov.kz", "example.gov.kz"),
        ("Notes by J.D.Lee", None),
    ],
)
def test_an_office_signs_with_the_address_of_its_site(line: str, site: str | None) -> None:
    text = f"Council held a session\n\n{line}\n\n5 May 2020\n\nThe ministers met in the capital and signed a treaty."
    assert cis_summits.parse(text).source.publisher == site
