"""Acts in the items of a list whose heading says what they are and whose."""

import pytest

from pipeline.extract.grammars import extract
from pipeline.records import Date, Law, Mention, Segment


def mentions(language: str, *texts: str) -> list[Mention]:
    segments = [
        Segment(
            number=number,
            page=1,
            kind="list_item",
            text=text,
            raw_start=0,
            raw_end=len(text),
            language=language,
        )
        for number, text in enumerate(texts)
    ]
    return list(extract(segments))


def acts(language: str, *texts: str) -> list[tuple[str, str, str, str, str]]:
    """Return text, kind, number, issuer and identifier of the acts in the items."""
    return [
        (m.text, law.act_type, law.number, law.issuer, law.act_id)
        for m in mentions(language, *texts)
        if m.segment and isinstance(law := m.value, Law)
    ]


LISTS: tuple[tuple[str, tuple[str, ...], list[tuple[str, str, str, str, str]]], ...] = (
    ("ru", ("6. Признать утратившими силу решения Сайрамского районного маслихата:",
            "1) «О сборе мёда» от 26 декабря 2024 года № 36/309;",
            "2) «Об ульях» от 14 мая 2025 года № VIII-41/352 (не зарегистрировано)."),
     [("«О сборе мёда» от 26 декабря 2024 года № 36/309", "decision", "36/309", "Сайрамский районный маслихат", ""),
      ("«Об ульях» от 14 мая 2025 года № VIII-41/352", "decision", "VIII-41/352", "Сайрамский районный маслихат", "")]),
    ("ru", ("Внести изменения в следующие постановления Правительства Республики Казахстан:",
            "«Об осмотре пасек» от 5 мая 2020 года № 277 (САПП, 2020 г., № 17);"),
     [("«Об осмотре пасек» от 5 мая 2020 года № 277", "resolution", "277", "Правительство Республики Казахстан", "P2000000277")]),
    ("ru", ("Утратили силу приказы Министра энергетики Республики Казахстан:",
            "1) «Об осмотре пасек» от 5 мая 2020 года № 77 (зарегистрирован в Реестре под № 20500);"),
     [("«Об осмотре пасек» от 5 мая 2020 года № 77", "order", "77", "Министр энергетики Республики Казахстан", "V2000020500")]),
    ("kk", ("Сайрам аудандық мәслихатының мынадай шешімдерінің күші жойылды деп танылсын:",
            "1) «Бал жинау туралы» 2024 жылғы 26 желтоқсандағы № 36/309;"),
     [("«Бал жинау туралы» 2024 жылғы 26 желтоқсандағы № 36/309", "decision", "36/309", "Сайрам аудандық мәслихаты", "")]),
    ("en", ("The following orders of the Minister of Agriculture shall be deemed to have lost force:",
            '1) "On honey" dated December 26, 2024 No. 309;'),
     [('"On honey" dated December 26, 2024 No. 309', "order", "309", "Minister of Agriculture", "")]),
    ("ru", ("Журнал поместил статьи:", "1) «О мёде» от 26 декабря 2024 года № 36/309;"), []),
    ("ru", ("Решения приняты.", "1) «О мёде» от 26 декабря 2024 года № 36/309;"), []),
    ("ru", ("Отменить решения:", "В день принятия их нет.", "1) «О мёде» от 26 декабря 2024 года № 36/309;"), []),
)  # fmt: skip


@pytest.mark.parametrize(("language", "texts", "expected"), LISTS, ids=lambda x: str(x)[:40])
def test_acts_of_a_list(
    language: str, texts: tuple[str, ...], expected: list[tuple[str, str, str, str, str]]
) -> None:
    assert acts(language, *texts) == expected


def test_the_title_may_name_another_act() -> None:
    found = acts(
        "ru",
        "Отменить решения Сайрамского районного маслихата:",
        "1) «О внесении изменений в решение Сайрамского районного маслихата от 26 декабря 2024 года "
        "№ 36/309 «О сборе мёда» от 14 мая 2025 года № 41/352;",
    )
    assert [number for _, _, number, _, _ in found] == ["41/352", "36/309"]


def test_its_day_stands_within_it() -> None:
    found = mentions("ru", "Отменить решения:", "«О мёде» от 26 декабря 2024 года № 36/309;")
    assert [m.value.within_law for m in found if isinstance(m.value, Date)] == [True]


@pytest.mark.parametrize("text", ["«О ", "«О » от ", "» от 1 ", "1) «О мёде» от "])
def test_rows_of_signs_hold_nothing_up(text: str) -> None:
    assert acts("ru", "Отменить решения:", text * 20_000) == []
