"""Roman numerals that were typed or read in Cyrillic letters: "глава ІІ", "П квартал", "№ 254-ІІІ".

І and Х are the twins of I and X; a reader of Russian alone makes П of II, Ш of III and У of V. The
twins are believed by their form, the others only beside a word that a numeral belongs to, in the
number of an act, or where the rows of a document count on: "I.", "П.", "Ш.".
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.repair.changes import Change, word_changes
from pipeline.repair.personal_names import is_given
from pipeline.repair.slips.convocations import convocation_before
from pipeline.repair.twins.scripts import KAZAKH, ROMAN, ROMAN_LETTERS

#: The letters first, what may not stand before them then: so a text is run through fast.
_ROMAN_TOKEN: Final = re.compile(r"[IVXLCІХСУШПҮ](?<![\w.].)[IVXLCІХСУШПҮ]{0,6}(?!\w)")
#: Words beside which a lone letter is a numeral: "глава І", "ХІ тарау", "в ІІ квартале".
_BESIDE_NUMERAL: Final = re.compile(
    r"\b(?:глав|раздел|част|том|век|квартал|созыв|полугоди|групп|категори|очеред|этап|уров|степен"
    r"|тарау(?!ына|ға)|бөлім|ғасыр|тоқсан|шақырыл|кезең|деңгей|санат|топ|chapter|part|section"
    r"|century|quarter|съез|сесси|конгресс|форум|спартакиад|олимпи|жартыжыл|дәреже|сынып|congress"
    r"|session|convocation|volume|stage|degree|class)\w*|Карл|Людовик|Генрих|Фридрих|Густав|Пий"
    r"|Charles|Louis|Henry|Frederick|Pius",
    re.IGNORECASE,
)
#: Fewer for П and Ш, which name blocks, groups and forms too: after "глава", before "квартал".
_BEFORE_READ_AS: Final = re.compile(r"\b(?:[Гг]лав|[Рр]аздел|ГЛАВ|РАЗДЕЛ|[Тт]ом)\w*[ \xa0]\Z")
_AFTER_READ_AS: Final = re.compile(
    r"[ \xa0-]*(?:(?:и|және|или|–|-)[ \xa0]?[IVXІХШПУl]+[ \xa0])?(?:квартал|кв\.|полугод|созыв|век(?!т)|степен"
    r"|quarter|convocation|тоқсан|жартыжыл|ғасыр|шақыр|сайлан|дәреже|тарау(?!ына|ға)|бөлім|том\b|съезд|сесси|этап)"
)
#: A number of an act, with the Roman numeral of its convocation: "№ 379-V", "2464-ХІІ".
_ACT_NUMBER: Final = re.compile(r"[IVXІХУШПYҮl](?<=\d[-/].)[IVXІХУШПYҮl]{0,5}(?!\w)")
_SIGN: Final = re.compile(r"(?:№|N[oо]?\.?)[ \xa0]?\d{1,4}-\Z")
#: Of maslikhats alone a stroke stands before it: "№ 13-82/УШ".
_DECISION: Final = re.compile("маслихат|мәслихат", re.IGNORECASE)
_ACT: Final = re.compile("Закон|Кодекс|ЗРК|Заң|ҚРЗ|Указ|Law|Code|Жарлы", re.IGNORECASE)
_KAZAKHSTAN: Final = re.compile(
    r"ЗРК|ҚРЗ|-П[ \xa0](?:Заңы|Кодексі)|(?:Закон|Кодекс)\w* (?:Республики Казахстан|РК)\b|\b(?:Law|Code) [^А-Яа-я]{0,60}\Z"
)
#: Strokes of a numeral read as small letters or bars: "Il квартал", "VIl созыва".
_STROKES: Final = re.compile(r"(?<![\w.])(?=[IlІVXХ|]{2,5}(?!\w))[IІVXХ]*[l|][IlІVXХ|]*(?!\w)")
_OF_QUARTERS: Final = r"(?=[ \xa0](?:квартал(?:[аеы]|ов|ах)?(?!\w)|тоқсан))"
#: Numerals as a reader of Russian has them, before what is counted so and no institution has: "ГУ
#: квартал", "ШІ квартал", where one stroke was seen twice.
_QUARTERS: Final = (
    (re.compile(rf"(?<!\w)(?:ГУ|ГV|ІМ|1[VУ]){_OF_QUARTERS}"), "IV"),
    (re.compile(rf"(?<!\w)(?:Ш[ІI]|[ІI]Ш|ПП){_OF_QUARTERS}"), "III"),
)
#: The numeral that a row begins with, or a cell alone: "П. Анализ", "Ш".
_ROW: Final = re.compile(
    r"\s{0,12}(?P<numeral>[IVXІХУШП]{1,5})(?=\.(?!\S)|\s*\Z|[ \xa0]+[А-ЯӘҒҚҢӨҰҮҺІA-Z])"
)
#: A title numbered with a one, which may be a numeral's stroke, and a row with a two.
_ONE: Final = re.compile(r"\s{0,12}(?P<one>1)\.[ \xa0][А-ЯӘҒҚҢӨҰҮҺІ](?!.*[.;:]\s*\Z)")
_TWO: Final = re.compile(r"\s{0,12}2[.)]?(?!\S)")
#: Letters that a reader makes of several strokes.
_READ_AS: Final = str.maketrans(
    {"Ш": "III", "П": "II", "У": "V", "Y": "V", "Ү": "V", "l": "I", "|": "I"}
)
#: Letters that no numeral is typed in but beside a word that it belongs to: "ҮІ тарау".
_READ_SO: Final = frozenset("ШПҮ")
#: Letters that no numeral has, but in the number of an act.
_ONLY_MISREAD: Final = frozenset("YҮl")
#: What follows an initial.
_NAME: Final = re.compile(
    r"\.[ \xa0]?(?:[А-ЯӘҒҚҢӨҰҮҺІ]\.[ \xa0]?)?([А-ЯӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+)(?!\w)"
)
_SURNAME: Final = re.compile(
    "(?:[оеё]в|[иы]н|ск(?:ий|ая)|[ұу]лы|[қк]ызы|бе[кг]|бай|хан)[а-яәғқңөұүһі]{0,3}\\Z"
)
_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
#: A numeral before another of a list: "I, П", "ІІ и Ш".
_BEFORE_IN_LIST: Final = re.compile(r"(?<![\w.])([IVXІХШП]{1,5})(?:,|,? (?:и|или|және))[ \xa0]\Z")
#: "ХХ в.", "ХХ ғ.": a century.
_CENTURY: Final = re.compile(r"[ \xa0](?:вв?|ғғ?)\.")
#: Rows that count on may be so many texts apart.
_APART: Final = 400


def as_roman(token: str) -> str:
    """Return what a token in letters of either script is as a Roman numeral, "" if it is none.

    >>> as_roman("ХП"), as_roman("ІV"), as_roman("ПІ"), as_roman("УШ"), as_roman("Il"), as_roman("ПП")
    ('XII', 'IV', 'III', 'VIII', 'II', '')
    """
    roman = token.translate(_READ_AS).translate(ROMAN_LETTERS)
    return roman if ROMAN.match(roman) else ""


def numerals(text: str) -> list[Change]:
    """Return Roman numerals in Cyrillic letters put into Latin, where a numeral is called for."""
    changes = []
    for match in _ROMAN_TOKEN.finditer(text):
        token = match.group()
        if token.isascii():
            continue
        roman = as_roman(token)
        if roman and (
            _is_numeral(text, match) if _READ_SO.isdisjoint(token) else _is_read_as(text, match)
        ):
            changes += _put(match.start(), token, roman, 0.9)
    if "квартал" in text or "тоқсан" in text:
        for pattern, roman in _QUARTERS:
            changes += [Change(*match.span(), roman, 0.9) for match in pattern.finditer(text)]
    if "l" in text or "|" in text:
        for match in _STROKES.finditer(text):
            roman = as_roman(match.group())
            if roman and _is_read_as(text, match):
                changes.append(Change(*match.span(), roman, 0.9))
    for match in _ACT_NUMBER.finditer(text):
        token = match.group()
        roman = as_roman(token)
        if not roman or roman == token:
            continue
        near = text[max(0, match.start() - 160) : match.end() + 20]
        if text[match.start() - 1] == "/" and (len(token) == 1 or not _DECISION.search(near)):
            continue  # "№ 12/УП" of a case
        misread = not _ONLY_MISREAD.isdisjoint(token)
        if (misread or token in ("Ш", "У", "Х", "І")) and not _ACT.search(near):
            continue
        if misread and not _SIGN.search(text, max(0, match.start() - 12), match.start()):
            continue
        ahead = text[max(0, match.start() - 160) : match.start()]
        kazakhstan = _KAZAKHSTAN.search(near) or _KAZAKHSTAN.search(ahead)
        if token == "П" and not kazakhstan:  # "№ 73-П" is a ruling of Russia's court
            continue
        if token == "П" and convocation_before(text, match.start()) == "III":
            roman = "III"  # three strokes that stand close are read so, too
        changes.append(Change(match.start(), match.end(), roman, 0.92))
    return changes


def numerals_of_rows(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the numeral at its start, where the rows count on.

    >>> [c.after for row in numerals_of_rows(["I. Цель", "П. Задачи", "Ш. Сроки"]) for c in row]
    ['II', 'III']

    "1." is "I." where II and III follow it, and no 2: "1. Доходы", "П. Затраты", "Ш. Сальдо".
    """
    found: list[list[Change]] = [[] for _ in texts]
    last, place = 0, -_APART
    ones = _ones(texts)
    first: int | None = None  # a row of "І.", an initial too: put right when the rows count on
    for number, text in enumerate(texts):
        if number in ones:
            found[number] = [Change(ones[number], ones[number] + 1, "I", 0.85)]
            last, place, first = 1, number, None
        match = _ROW.match(text)
        if not match:
            continue
        token = match["numeral"]
        if token == "І" and _is_initial(text, match.end("numeral")):
            continue
        roman = as_roman(token)
        value = _value(roman)
        counts_on = value == last + 1 and last > 0 and number < place + _APART
        if token.isascii() or token == "І":
            last, place = value, number
            first = number if token == "І" else first if counts_on else None
        elif counts_on:
            found[number] = _put(match.start("numeral"), token, roman, 0.85)
            last, place = value, number
        if counts_on and value == 2 and first is not None:
            at = texts[first].index("І")
            found[first] = [Change(at, at + 1, "I", 0.85)]
    return found


def _ones(texts: Sequence[str]) -> dict[int, int]:
    """Return which titles "1." are followed by II and III, with no 2 between, and where it stands."""
    found: dict[int, int] = {}
    one: re.Match[str] | None = None
    at, last = -_APART, 0
    for number, text in enumerate(texts):
        row = _ROW.match(text)
        value = _value(as_roman(row["numeral"])) if row else 0
        if one and number < at + _APART and value == last + 1:
            last = value
            if value == 3:
                found[at] = one.start("one")
                one = None
        elif value == 1 or _TWO.match(text):
            one, last = None, value
        elif last != 1 and (match := _ONE.match(text)):
            one, at, last = match, number, 1
    return found


def _is_initial(text: str, at: int) -> bool:
    """Return whether a surname follows a lone letter: a listed one, or one by its ending.

    >>> _is_initial("І. Есенберлин", 1), _is_initial("І. Омаров", 1), _is_initial("І. Цели", 1)
    (True, True, False)
    """
    from pipeline.repair.twins.digits_in_words import is_listed

    name = _NAME.match(text, at)
    if not name:
        return False
    return is_given(name[1]) or (bool(_SURNAME.search(name[1])) and not is_listed(name[1]))


def _value(roman: str) -> int:
    """Return the value of a Roman numeral, 0 of none."""
    values = [_VALUES[letter] for letter in roman]
    return sum(
        -value if value < max(values[i:], default=0) else value for i, value in enumerate(values)
    )


def _put(at: int, token: str, roman: str, confidence: float) -> list[Change]:
    if len(token) != len(roman):
        return [Change(at, at + len(token), roman, confidence)]
    return [
        Change(at + change.start, at + change.end, change.after, 0.95)
        for change in word_changes(token, roman, 0.95)
    ]


def _is_read_as(text: str, match: re.Match[str]) -> bool:
    """Return whether П or Ш stands where only a numeral can: "глава П", "Ш квартал"."""
    after = text[match.end() : match.end() + 30]
    if _AFTER_READ_AS.match(after):
        return True
    if set(match[0]) & set("ШП") and _counts_on(text, match.start(), match[0]):
        return True
    return bool(_BEFORE_READ_AS.search(text, max(0, match.start() - 20), match.start()))


def _counts_on(text: str, at: int, token: str) -> bool:
    """Return whether a token goes on with numerals before it, the first of them none of П and Ш.

    >>> _counts_on("I, П, Ш и IV категории", 6, "Ш"), _counts_on("блоки П, Ш", 9, "Ш")
    (True, False)
    """
    if not set(token) & set("ШП"):
        return True
    before = _BEFORE_IN_LIST.search(text, max(0, at - 12), at)
    if not before or _value(as_roman(before[1])) + 1 != _value(as_roman(token)):
        return False
    return _counts_on(text, before.start(1), before[1])


def _is_numeral(text: str, match: re.Match[str]) -> bool:
    """Return whether letters of a numeral stand for one: by their form, or by the word beside."""
    token = match.group()
    if len(token) > 1 and re.fullmatch("[IІVX]*[ІI][IІVXХ]*|[XХ]{1,3}[VIІ]+", token):
        return True
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() :][:20]
    if len(token) > 1 and _CENTURY.match(after):
        return True
    if token == "І" and _is_initial(text, match.end()):
        return False
    if token == "І" and not KAZAKH.search(text) and not re.match(r"\w|[-'’]", after):
        return True
    if token == "І" and before.strip() and not re.match(r"[.\w)'’-]", after):
        return True
    if token in ("У", "С"):
        return bool(_BEFORE_READ_AS.search(before)) and not re.match(r"\.[ \xa0]?[А-Я]", after)
    last = re.search(r"(\w+)[\s\xa0]*\Z", before)
    follows = re.match(r"[\s\xa0-]*(?:и|және|and)?[\s\xa0]*(\w+)", after)
    return any(
        word is not None and bool(_BESIDE_NUMERAL.fullmatch(word[1])) for word in (last, follows)
    )
