"""The sign № as readers spoil it: "приказ Хо 528", "2015 жылғы 5 мамырдағы Лг 12", "от 6 июня JVs 7".

Every reader of pages has shapes of its own for the sign: a letter with a ring or a mark behind it. A
shape that might be a word is believed behind a small word only; any of them behind a date or what
kind of act it is. A digit is part of the shape where a space
parts it from the number ("Лг9 15"), else it is the number's.
"""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.twins.scripts import HAS_CYR, words_around

_NUMBER_SIGN: Final = re.compile(r"(?<![\w])(?:N[oоº°eе]|№[oо])(?=\.?\s?\d)")
#: № of cp1251 read as the ¹ of latin-1: "Приказ ¹ 45", "школа ¹12"; no mark of a footnote.
_SUPERSCRIPT: Final = re.compile(
    r"(?:приказ|закон|постановлени|решени|указ|распоряжени|протокол|договор|лицензи|свидетельств|форм|школ|гимнази"
    r"|лице|бұйры|қаулы|шешім|заң|мекте|хаттама)\w*(?:-\w+)?[ \xa0](¹)(?=[ \xa0]?\d)"
    r"|(?:19|20)\d\d[ \xa0](?:года|г\.|ж\.|жыл\w*)[ \xa0](¹)(?=[ \xa0]?\d+(?:-[\w]+)?(?:[,;.)»]|[ \xa0][«\"О]|\Z))",
    re.IGNORECASE,
)
#: "p/c №", "№ p/c": реттік сан.
_ROW_NUMBER: Final = re.compile(r"\s*(?:№ ?(?P<before>))?(?P<head>p/c)\.?(?(before)| ?№)\s*")
#: "на Хо ЖТ-2024-7", "приказ Ме 12": after a small word, before a number; not "на Ле Г0льф".
_BEHIND_A_WORD: Final = re.compile(
    r"(?:(?<=[а-яёәғқңөұүһі][ \xa0])|(?<=\d\.\d\d\.\d{4}[ \xa0]))(?:Х[оеº°]|Ме|М[о°º]|Л[ео°º]|Не|Xo)"
    r"(?=[ \xa0]?(?:[А-ЯӘҒҚҢӨҰҮҺІA-Z]{1,3}[-/]?)?\d(?![а-яёәғқңөұүһі]{2}))"
)
_MAY_BE_SIGN: Final = re.compile(r"[ХМЛНX][оеo°º][ \xa0]?[А-ЯӘҒҚҢӨҰҮҺІA-Z\d]")
#: What stands before it: a small word, a date, the court or body whose act it is, the act's kind.
_SMALL_WORD: Final = re.compile(
    r"(?:\A|[\s(«])(?:[а-яёәғқңөұүһі]+|[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]+[ндт][ыі]ң|\d\d\.\d\d\.\d{4}"
    r"|Приказ|Постановление|Решение|Указ|Закон|Кодекс|Распоряжение)[ \xa0]\Z"
)
#: JVs, J№, JY®, Лг, Л», Мз, М», M, Nq, N°, Хз, X», before a number as acts have it: 5, 379-V, ҚР ДСМ-7
_SHAPE: Final = re.compile(
    r"(?<=[ \xa0\n(])(?:J[NVYУ№\\][a-z°º®«»\"*^]{0,2}|[NМMХXЛ][°º®«»?§&]|N[sqgb]|[МM][sз]?|[XХ][sз]|Не"
    r"|Л[гзвьэ](?:9(?=[ \xa0]\d)|(?!9))|То(?=[ \xa0]))"
    r"(?=[ \xa0]?(?:[А-ЯӘҒҚҢӨҰҮҺІ]{2,3}(?:[ \xa0-]|[ \xa0]ДСМ-))?\d{1,5}(?!\d|[ \xa0]?(?:%|процент|пайыз|т[еэ][нң]ге)))"
)
_MAY_BE_SHAPE: Final = re.compile(
    r"[JNMМXХЛНТ](?<=[ \xa0\n(].)(?:[NVYУ№\\°º®«»?§&sqgbзгвьэео]|(?<=[МM])[ \xa0]?\d)"
)
#: Words: behind "г." they may also begin a sentence, "в 2019 г. Не 15, а 20 школ".
_WORDS: Final = frozenset({"Не", "То"})
_DATE_OF_ACT: Final = re.compile(
    r"от[ \xa0]\d{1,2}(?:\.\d\d\.|[ \xa0][а-я]{3,8}[ \xa0])\d{4}[ \xa0](?:года|г\.)[ \xa0\n]\Z"
    r"|\d[ \xa0][а-яәғқңөұүһі]{5,9}(?:дағы|дегі|тағы|тегі)[ \xa0\n]\Z"
)
_THINGS: Final = "школ|гимназ|лице[йея]|мектеп|больниц|поликлиник|аурухана|емхана|приложени|қосымша|протокол|хаттама"
#: от 5 мая 2015 года, 05.05.2015 г., 2015 жылғы 5 мамырдағы; приказом, бұйрығы; школа
_BEFORE: Final = re.compile(
    r"(?:(?:19|20)\d\d(?:[ \xa0](?:года|г\.|ж\.|жылғы))?|\d[ \xa0\n][а-яәғқңөұүһі]{5,9}(?:дағы|дегі|тағы|тегі)"
    r"|қабылданған|(?:приказ|постановлени|решени|распоряжени|указ|закон|конвенци|рекомендаци|бұйры|қаулы|шешім|жарлы"
    rf"|{_THINGS})[а-яғқң]{{0,6}}),?[ \xa0\n]\Z",
    re.IGNORECASE,
)
#: 379-V, 140-НҚ, 293 от 25 декабря, 138 «О минимальном возрасте», 77 бұйрығы, 12 мектеп
_BEHIND: Final = re.compile(
    r"[ \xa0]?\d{1,5}(?:[-/](?:[IVXІ]{1,5}|НҚ|ОД|ФЗ|[рөқ])(?!\w)"
    r"|(?:[-/][\w/-]{1,9})?[ \xa0\n](?:от[ \xa0]\d|[«\"“]О|\(\d\d"
    rf"|[а-яәғқңөұүһі]*(?:заң|қаулы|бұйры|шешім|жарлы|конвенция|ұсынымдама|{_THINGS})))",
    re.IGNORECASE,
)


def superscripts(text: str) -> list[Change]:
    """Return ¹ before the number of an act or a school put into "№"."""
    return [Change(match.end() - 1, match.end(), "№", 0.9) for match in _SUPERSCRIPT.finditer(text)]


def row_number(text: str) -> list[Change]:
    """Return the Kazakh head of a column of numbers put into Cyrillic, if it is all of a text.

    >>> [change.after for change in row_number("p/c №")]
    ['р/с']
    """
    head = _ROW_NUMBER.fullmatch(text)
    return [Change(*head.span("head"), "р/с", 0.9)] if head else []


def number_signs(text: str) -> list[Change]:
    """Return "No" before a number put into "№", in a text that is Cyrillic."""
    if not HAS_CYR.search(text):
        return []
    around = words_around(text)
    if around.latin > around.cyrillic:
        return []
    return [Change(match.start(), match.end(), "№", 0.9) for match in _NUMBER_SIGN.finditer(text)]


def misread_signs(text: str) -> list[Change]:
    """Return the shapes that readers have for № put into it.

    >>> [c.after for c in misread_signs("приказом от 6 июня 2017 года JVs 528, на Хо ЖТ-2024-7")]
    ['№', '№']
    """
    signs = [
        match.span()
        for match in (_BEHIND_A_WORD.finditer(text) if _MAY_BE_SIGN.search(text) else ())
        if _SMALL_WORD.search(text, max(0, match.start() - 40), match.start())
    ]
    signs += [
        match.span()
        for match in (_SHAPE.finditer(text) if _MAY_BE_SHAPE.search(text) else ())
        if (match.group() != "То" and _BEHIND.match(text, match.end()))
        or (_DATE_OF_ACT if match.group() in _WORDS else _BEFORE).search(
            text, max(0, match.start() - 40), match.start()
        )
    ]
    return [Change(start, end, "№", 0.85) for start, end in sorted(set(signs))]
