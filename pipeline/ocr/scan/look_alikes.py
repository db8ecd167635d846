"""Signs that are read for others that they look like, told by the words beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.scan.strips import spread
from pipeline.ocr.scan.tesseract import Token
from pipeline.ocr.scan.words_of_cells import words_of
from pipeline.records import Box

#: What a Roman one stands before: "I квартал", "I тоқсан".
COUNTED: Final = ("квартал", "полугоди", "тоқсан", "жартыжыл")
#: A day stands before it: "до I июля" is "до 1 июля".
_MONTH: Final = re.compile(
    r"(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:[аяьйе]|ом|ем)?(?!\w)"
    r"|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
    r"(?:ға|ге|қа|[дт][ае](?:[ғг][ыі]|н)?|[ндт][ыі]ң|[ыі](?:на|нан|нда)?)?(?!\w)"
)
#: What stands behind "О" at the start of a title: a locative, which no zero governs.
_ABOUT: Final = re.compile(r"[а-яё]{2,}(?:ах|ях|ии)|ходе|порядке|проекте|плане|составе|бюджете")
_AFTER_OF: Final = re.compile(r"[аеёиоуэюя][а-яё]*(?:ах|ях|ии|[бвгдзклмнпрстх]е)[.,;»]*")
#: What a number sign is read as, and what stands beside it at the head of a column of numbers.
_SIGN: Final = re.compile(r"(?:М[еоo9№қә°»?%]|Х[еоo]|Л[ео]|К[ео]|N[eе9оo])\.?")
_BEFORE_NUMBER: Final = frozenset(
    {"М?", "М%", "Мо", "Хо", "Ме", "Хе", "Ле", "Ло", "Мё", "Хо.", "Мо.", "Ке", "М»"}
)
_OF_YEAR: Final = frozenset({"года", "г.", "жылғы", "күнгі"})
_IN_ORDER: Final = re.compile(r"(?:п[/.]п|р/[сc])\.?")
#: A numeral that has lost the space behind it, or before: "Гполугодие", "жылғыIV", "ВІ полугодии".
_JOINED: Final = re.compile(rf"[ГТ1IІl|!](?={'|'.join(COUNTED)})|Ш(?=и\Z)")
_IN: Final = frozenset({"ВІ", "ВI", "вІ", "вI"})
#: No act has a number in -е: "№ 88-е" is "№ 88-ө".
_OF_ORDER: Final = re.compile(r"(?P<sign>№?)(?P<digits>\d{1,4})-[еe]")
_OPENING: Final = re.compile(r"<(?=[^\W\d_])")
#: No percent sign stands before a number: "%22,5" is "+22,5".
_PLUS: Final = re.compile(r"\A%(?=\d+,\d)")
_CLOSING: Final = re.compile(r"(?<=[^\W\d_])>(?=[.,;:)]*\Z)")


def without_look_alikes(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the signs that were meant.

    "| квартал" is "I квартал", "<Арлан>" is "«Арлан»", "0 результатах" at the start of a line is
    "О результатах", "М% 85" is "№ 85".
    """
    parted = [part for token in tokens for part in _parted(token)]
    around = zip((None, *parted), parted, (*parted[1:], None), strict=False)
    told = [_meant(before, token, after) for before, token, after in around]
    return [
        part
        for token, after in zip(told, (*told[1:], None), strict=False)
        for part in _without_in(token, after)
    ]


def _parted(token: Token) -> list[Token]:
    """Return a word with the numeral that stands before it: "Гполугодие" -> "I полугодие".

    Which one "Ши" begins with is told by its strokes.
    """
    if _JOINED.match(token.text) is None:
        return [token]
    first = "Ш" if token.text == "Ши" else "I"
    return spread([token], [first, token.text[1:]], token.confidence)


def _without_in(token: Token, after: Token | None) -> list[Token]:
    """Return "В I" for "ВІ" before what is counted."""
    if after is None or token.text not in _IN or not after.text.startswith(COUNTED):
        return [token]
    return spread([token], [token.text[0], "I"], token.confidence)


def _meant(before: Token | None, token: Token, after: Token | None) -> Token:
    text = token.text
    if after is not None and after.line == token.line:
        first = before is None or before.line != token.line
        if text in _BEFORE_NUMBER and after.text[0].isdecimal():
            text = "№"
        elif text == "М" and after.text[0].isdecimal() and before and before.text in _OF_YEAR:
            text = "№"  # "от 5 февраля 2024 года М 66"
        elif text in ("|", "l", "I") and _MONTH.match(after.text):
            text = "1"
        elif text in ("|", "l") and after.text.startswith(COUNTED):
            text = "I"
        elif first and text == "0" and _ABOUT.fullmatch(after.text):
            text = "О"
        elif (text == "0б" and after.text[0].isalpha()) or (text == "06" and _of(after.text)):
            text = "Об" if first and (before is None or _ends(before.text)) else "об"
    if (number := _OF_ORDER.fullmatch(text)) and (
        number["sign"] or (before and before.text == "№")
    ):
        text = f"{number['sign']}{number['digits']}-ө"
    text = _PLUS.sub("+", text)
    if "<" in text or ">" in text:
        text = _CLOSING.sub("»", _OPENING.sub("«", text))
    return token if text == token.text else replace(token, text=text)


def _of(text: str) -> bool:
    """Return whether a word is a locative behind "об", and no month: "06 охране"."""
    return _AFTER_OF.fullmatch(text) is not None and not _MONTH.match(text)


def _ends(text: str) -> bool:
    """Return whether the title of an act may follow a word: a sentence ends, or it is its kind."""
    return text.endswith((".", "!", "?")) or text.isupper()


def with_number_signs(tokens: Sequence[Token], cells: Sequence[Box], scale: float) -> list[Token]:
    """Return the tokens of a ruled page, what the first head of a table is read as for "№" as that.

    "Ме" or "N о" alone in the upper left cell, "М9 п/п" -> "№", "№ п/п". `cells` are the
    outlines of its cells, in points; `scale` pixels are one.
    """
    result = list(tokens)
    dropped: set[int] = set()
    for cell, inside in zip(cells, words_of(cells, tokens, scale), strict=True):
        others = [at for at in inside if not _IN_ORDER.fullmatch(tokens[at].text)]
        others.sort(key=lambda at: tokens[at].x0)
        if not others or not _SIGN.fullmatch("".join(tokens[at].text for at in others)):
            continue
        if not any(_is_before(other, cell) for other in cells):
            result[others[0]] = replace(tokens[others[0]], text="№", x1=tokens[others[-1]].x1)
            dropped.update(others[1:])
    return [token for at, token in enumerate(result) if at not in dropped]


def _is_before(other: Box, cell: Box) -> bool:
    """Return whether a cell touches another from the left or from above."""
    beside = min(other.y1, cell.y1) > max(other.y0, cell.y0) and abs(other.x1 - cell.x0) < 1
    above = min(other.x1, cell.x1) > max(other.x0, cell.x0) and abs(other.y1 - cell.y0) < 1
    return beside or above
