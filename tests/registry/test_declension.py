"""Russian names are found in every case."""

from __future__ import annotations

import pytest

from cis_summits.lexicon import Tokens
from cis_summits.registry import load_registry

R = load_registry()


@pytest.mark.parametrize(
    ("text", "category", "name"),
    [
        ("в Кыргызской Республике", "country", "Kyrgyzstan"),
        ("с Соединёнными Штатами Америки", "country", "United States"),
        ("Соединенных Штатов", "country", "United States"),
        ("из Нидерландов", "country", "Netherlands"),
        ("Боснией и Герцеговиной", "country", "Bosnia and Herzegovina"),
        ("казахстанскими", "country", "Kazakhstan"),
        ("украинцев", "country", "Ukraine"),
        ("в Душанбе", "country", "Tajikistan"),
        ("к Израилю", "country", "Israel"),
        ("Владимиром Путиным", "person", "Vladimir Putin"),
        ("Шавкату Мирзиёеву", "person", "Shavkat Mirziyoyev"),
        ("Шавкат Мирзиеев", "person", "Shavkat Mirziyoyev"),
        ("с Розой Отунбаевой", "person", "Roza Otunbayeva"),
        ("Леонида Кучмы", "person", "Leonid Kuchma"),
        ("Си Цзиньпина", "person", "Xi Jinping"),
        ("Эмомали Шариповичу", "person", "Emomali Rahmon"),
        ("Содружества Независимых Государств", "organisation", "Commonwealth of Independent States"),
        ("Высшего Евразийского экономического совета", "organisation", "Eurasian Economic Union"),
    ],
)
def test_a_russian_name_is_found_in_its_cases(text: str, category: str, name: str) -> None:
    found = [hit.entry.target.name for hit in R.gazetteer.scan(Tokens(text))[category]]
    assert found == [name]
