"""The kind of act that a title names."""

import pytest

from pipeline.extract.kind_of_title import kind_of_title


@pytest.mark.parametrize(
    ("title", "language", "kind"),
    [
        ("Правила учета племенных животных", "ru", "rules"),
        ("ТИПОВЫЕ ПРАВИЛА содержания пасек", "ru", "rules"),
        ("Комплексный план развития сел до 2030 года", "ru", "plan"),
        ("Национальный технический регламент о меде", "ru", "technical_regulation"),
        ("Положение о Комитете лесного хозяйства", "ru", "regulation"),
        ("Перечень кабинетов", "ru", ""),
        ("О плане работы", "ru", ""),
        ("Плановые показатели", "ru", ""),
        ("Кітапхана қорын есепке алу қағидалары", "kk", "rules"),
        ("Селоларды дамытудың 2026-2030 жылдарға арналған бағдарламасы", "kk", "programme"),
        ("Омарталарды тіркеу нұсқаулығы.", "kk", "instruction"),
        ("Бағдарламасы жоқ ауылдардың тізбесі", "kk", ""),
        ("Rules for the keeping of bees", "en", "rules"),
        ("National Strategy for Rural Clinics", "en", "strategy"),
        ("Planned repairs of canals", "en", ""),
    ],
)
def test_kinds(title: str, language: str, kind: str) -> None:
    assert kind_of_title(title, language) == kind


def test_long_titles_are_read_at_once() -> None:
    assert kind_of_title("комплексный " * 20_000, "ru") == ""
    assert kind_of_title("state " * 20_000, "en") == ""
