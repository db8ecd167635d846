"""Signatures: what somebody is, with his name beside, behind or above it."""

from pipeline.ocr.layout.signatures import signatures
from pipeline.records import Line


def _paragraphs(*texts: str) -> list[list[Line]]:
    return [[Line(text=part, start=0) for part in text.split("|")] for text in texts]


def test_a_name_right_of_what_its_bearer_is() -> None:
    assert signatures(_paragraphs("Глава ветхого|края", "А. Ли", "Мосты"), {0: 1}) == {0, 1}


def test_a_name_on_the_line_of_what_its_bearer_is() -> None:
    assert signatures(_paragraphs("Мосты", "Министр рек|и озёр А. Ли"), {}) == {1}


def test_a_name_above_what_its_bearer_is() -> None:
    texts = ("The bridges stand.", "A. Lee", "Minister of Rivers|and Lakes", "Annex")
    assert signatures(_paragraphs(*texts), {}) == {1, 2}


def test_writers_above_a_title_sign_nothing() -> None:
    assert signatures(_paragraphs("A. Lee", "Bridges of the old town"), {}) == set()


def test_a_name_below_what_its_bearer_is() -> None:
    texts = ("Мосты", "Председатель сессии", "_______А. Ли", "Секретарь", "А. Ли", "Мосты")
    assert signatures(_paragraphs(*texts), {}) == {1, 2, 3, 4}
    assert signatures(_paragraphs("Мосты города", "А. Ли"), {}) == set()
