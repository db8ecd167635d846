"""Acts of one day that languages cite by titles of their own."""

import pytest

from pipeline.extract.laws.same_day import Dated, joined_by_day
from pipeline.records import Law


def dated(
    key: str, title: str, *documents: str, number: str = "", day: str = "1997-04-02"
) -> Dated:
    language = key.partition("-")[0]
    law = Law(act_type="law", date=day, title=title, number=number, jurisdiction="KZ")
    return Dated(key, language, law, frozenset(documents))


@pytest.mark.parametrize(
    "acts",
    [
        [dated("ru-1", "О льготах на транспорте"), dated("kk-1", "Көліктегі жеңілдіктер туралы")],
        # one language words the title in two ways
        [
            dated("ru-1", "О своевременности пенсионных выплат и заработной платы"),
            dated("kk-1", "Зейнетақы мен жалақыны уақытында төлеу туралы"),
            dated("kk-2", "Зейнетақы мен еңбекақыны уақытында төлеу шаралары туралы"),
        ],
    ],
)
def test_titles_that_share_a_word_are_one(acts: list[Dated]) -> None:
    assert set(joined_by_day(acts)) == {act.key for act in acts}
    assert len(set(joined_by_day(acts).values())) == 1


def test_translations_cite_the_same() -> None:
    beside = [
        dated(f"{one}-{n}", "", f"a_{one}", day=f"2001-01-0{n}")
        for one in ("ru", "kk")
        for n in (1, 2)
    ]
    beside = [Dated(act.key[-1], act.language, act.law, act.documents) for act in beside]
    acts = [dated("ru-9", "О праздниках", "a_ru"), dated("kk-9", "Мерекелер туралы", "a_kk")]
    assert joined_by_day(acts) == {}
    assert len(set(joined_by_day([*acts, *beside]).values())) == 1


@pytest.mark.parametrize(
    "acts",
    [
        # the act, and the one that puts it into force
        [
            dated("ru-1", "О транспорте"),
            dated("kk-1", "Көлік туралы заңға өзгерістер енгізу туралы"),
        ],
        [
            dated("ru-1", "О бюджете на 2001 год"),
            dated("kk-1", "2002 жылға арналған бюджет туралы"),
        ],
        [dated("ru-1", "О транспорте"), dated("kk-1", "Көлік туралы", day="1997-04-03")],
        [dated("ru-1", "О транспорте", number="5-I"), dated("kk-1", "Көлік туралы", number="6-I")],
        # two laws of the day in one language: which of them is not told
        [dated("ru-1", "О транспорте"), dated("ru-2", "О рекламе"), dated("kk-1", "Көлік туралы")],
        [dated("ru-1", "О беженцах"), dated("kk-1", "Көлік туралы")],
    ],
)
def test_others_stay_apart(acts: list[Dated]) -> None:
    assert joined_by_day(acts) == {}
