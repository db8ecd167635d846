"""Which lines are Cyrillic read as Latin."""

import pytest

from pipeline.garble import VERDICTS, evidence, verdicts

GARBLED = [
    ("COLUAJIb-Horo mapTHepcTtBa B Kazaxcrane, kak 0co0Oi", "ru"),
    ("paHHOIPaBUs, NMapTHEPCTBA M KOHCEHCYCAa, M HAIEJICHHOH", "ru"),
    ("2pasxcoanckoe odujecmeo, 20cyoapcmeo, HenpagumenbcmeeHnbie", "ru"),
    ("3AKOH PECIYBJIMKU KA3AXCTAH", "ru"),
    ("MEMJIEKET TIeH a3aMaTThIK CEKTOPJABIH KapbIM - KaTBIHACBIHBIH", "kk"),
    ("mancelpmdacsel dsc bIHOA KOp KOMNAHUANAPMEH", "kk"),
]
CLEAN = [
    "This article is devoted to the study of the institute of social partnership in",
    "ON STATE-PRIVATE PARTNERSHIP",
    "Das Gesetz tritt am Tage nach seiner Verkündung in Kraft.",
    "Kamu ihale kanunu ile ilgili yönetmelik değişikliği yayımlandı",
    "Qazaqstan Respublikasynyñ Ükımetı qauly etedı",
    "O gosudarstvenno-chastnom partnerstve v Respublike Kazakhstan",
    "Zhumabayeva A.K., Nurlanov B. // Vestnik KazNU. 2019. No. 4. P. 12-19.",
    "https://adilet.zan.kz/rus/docs/Z1500000379",
    "E-mail: a.nurlanova@gov.kz, tel. +7 (7172) 74-52-13",
    "1 204,5   17,3   98,2%   -0,4   2019   2020",
    "Y = b0 + b1 X1 + b2 X2 + e, R2 = 0.87",
    "Kanuri, Manga",
    "def get_value(self, HTTPServer, nBIN):",
    "Закон Республики Казахстан о государственно-частном партнерстве",
    "",
]


@pytest.mark.parametrize(("line", "verdict"), GARBLED)
def test_garbled_line_alone(line: str, verdict: str) -> None:
    assert verdicts([line]) == [verdict]


@pytest.mark.parametrize("line", CLEAN)
def test_clean_line_alone(line: str) -> None:
    assert verdicts([line]) == ["clean"]


def test_lines_are_judged_with_their_neighbours() -> None:
    russian = [line for line, verdict in GARBLED if verdict == "ru"]
    lines = [*CLEAN[:3], *russian[:2], "muxa", *russian[2:], *CLEAN[3:6]]
    assert verdicts(["muxa"]) == ["clean"]
    assert verdicts(lines) == ["clean"] * 3 + ["ru"] * (len(russian) + 1) + ["clean"] * 3


def test_a_line_between_cyrillic_ones_is_judged_by_itself() -> None:
    lines = ["Закон о языках", "COLUAJIb-Horo mapTHepcTtBa B Kazaxcrane", "Закон о бюджете"]
    assert verdicts(lines) == ["clean", "ru", "clean"]
    lines[1] = "Joint Stock Company Kazakhtelecom and MRP"
    assert verdicts(lines) == ["clean", "clean", "clean"]


def test_a_short_line_after_an_empty_one_is_another_text() -> None:
    russian = [line for line, verdict in GARBLED if verdict == "ru"]
    lines = [*russian, "", "Abstract.", "", "social partnership"]
    assert verdicts(lines) == ["ru"] * len(russian) + ["clean"] * 2 + ["clean"] * 2


def test_evidence_has_a_row_for_each_line() -> None:
    odds = evidence(["abc", "", "OJIEYMETTIK CEPIKTECTIK"])
    assert odds.shape == (3, len(VERDICTS))
    assert odds[1].tolist() == [0, 0, 0]
    assert odds[2].argmax() == VERDICTS.index("kk")


def test_no_lines() -> None:
    assert verdicts([]) == []
    assert verdicts(["", "  "]) == ["clean", "clean"]


@pytest.mark.parametrize("line", ["\ud800", "\x00\x01", "\N{GRINNING FACE}" * 9, "a" * 100_000])
def test_any_letters_are_borne(line: str) -> None:
    assert verdicts([line]) == ["clean"]
