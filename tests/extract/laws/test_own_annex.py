"""The act that a document is, as the headings of its annexes say."""

import pytest

from pipeline.extract.grammars import extract
from pipeline.extract.identity import identity
from pipeline.records import SegmentKind
from tests.extract.test_identity import _BODY, Case, H, P, _segments


@pytest.mark.parametrize("between", [1, 60])
@pytest.mark.parametrize(
    ("language", "own", "annex", "number"),
    [
        ("ru", "Настоящее решение вводится в действие с 1 января 2016 года.",
         "Приложение 1 к решению Абайского районного маслихата от 14 декабря 2015 года № 51-287", "51-287"),
        ("kk", "Осы шешім 2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
         "Абай аудандық мәслихатының 2015 жылғы 14 желтоқсандағы № 51-287 шешімімен бекітілген 1-қосымша", "51-287"),
        ("kk", "Осы шешім 2016 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.",
         "Абай аудандық мәслихатының 2015 жылғы 14 желтоқсандағы № 51-287 шешіміне № 2-қосымша", "51-287"),
        ("ru", "Решение принято.",
         "Приложение 1 к решению Абайского районного маслихата от 14 декабря 2015 года № 51-287", ""),
    ],
)  # fmt: skip
def test_an_annex_says_which_act_it_belongs_to(
    language: str, own: str, annex: str, number: str, between: int
) -> None:
    title = "О районном бюджете" if language == "ru" else "Аудандық бюджет туралы"
    body: list[tuple[SegmentKind, str]] = [(P, _BODY)] * between
    case = Case("act", language, ((H, title), (P, own), *body, ("approval", annex)), title)
    segments = _segments(case)
    act = identity(segments, extract(segments)).act
    assert (act.number if act is not None else "") == number
