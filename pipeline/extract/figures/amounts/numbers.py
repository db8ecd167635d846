"""The amount at a place in a text, in digits or words, and the range that two make."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from pipeline.extract.figures.amounts.multiplied import (
    CASE_KK,
    NUMBER,
    PLACES,
    Amount,
    with_bracket,
    with_multiplier,
)
from pipeline.extract.figures.amounts.units import unit_at
from pipeline.extract.figures.amounts.worded import worded
from pipeline.numerals import read_digits

_FRACTION: Final = re.compile(r"(\d{1,3})/(\d{1,3})(?![\d/]|[.,-]\d)")
#: "2, 5 миллиард": a decimal comma with a space behind it, as news agencies and scanners leave it.
#: "481, 29 теңге", but not "15, 20 теңге" or "100, 50 теңгелік".
_LOOSE_DECIMAL: Final = re.compile(
    r"(?<!\d, )(?<!\d,)\d{3}, \d\d(?= (?:теңге(?!л)|тенге(?!в)|тг(?!\w)))|(?<!\d, )(?<!\d,)\d{1,3}, ?\d(?= {0,2}(?:мың|млн|млрд|трлн|миллион|миллиард|триллион|тыс|%|пайыз|процент|есе))"
)
#: "3 1/2 percent", before a unit.
_MIXED: Final = re.compile(r" (?:(?=1/2|[13]/4|[12]/3|[1357]/8))(\d)/(\d)(?![\d/])")
_VULGAR: Final = re.compile(r" ?([½¼¾⅓⅔])(?!\w)")
_QUARTERS: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal("0.3333"), "⅔": Decimal("0.6667"),
}  # fmt: skip
#: "3-х лет", "5-ти рабочих дней": the case of a number said aloud.
_SPOKEN_CASE_RU: Final = re.compile(
    r" ?- ?(?:х|ти|ми|мя|ух|ех|и)(?= (?:лет|год|месяц|мес|дн|рабоч|календарн|час|недел|сут|тыс|млн|млрд|процент|раз|мрп|человек|чел))"
)
#: "12.4 ± 3.1 days": how far it may be off belongs to the number.
_MARGIN: Final = re.compile(r" ?(?:±|\+/-) ?\d+(?:[.,]\d+)?")
#: "17 с половиной гигаватт", "4 жарым есе", "2 and a half years"
_AND_A_HALF: Final = {
    "ru": re.compile(r" {1,3}с {1,3}половиной(?= {1,3}(?:[а-я]|%)|%)(?! с )"),
    "kk": re.compile(r" жарым(?!\w)"),
    "en": re.compile(
        r" {1,3}and {1,3}a {1,3}half(?= {1,3}(?!(?:of|the|times as)(?!\w))(?:[a-z]|%)|%)"
    ),
}
_DASH: Final = re.compile(r" {0,3}(?:-|\.\.\.|…|÷) {0,3}(?=[\w$€₸])")
#: A number that begins with 0 is a code: "по ОКУД 0710001 Дата", "код строки 010".
_CODE: Final = re.compile(r"0\d{2,}(?![\d.,])")


def read_amount(text: str, at: int, language: str, money: bool = False) -> Amount | None:
    """Return the single amount that begins at `at`, None if none does.

    `money` allows "$5m". Bracketed words belong to it: "2,5 (две целых пять десятых) млрд".
    """
    if not text[at : at + 1].isdigit():
        return worded(text, at, language)
    if _CODE.match(text, at):
        return None
    fraction = _FRACTION.match(text, at)
    if fraction is not None:
        end = fraction.end()
        case = CASE_KK.match(text, end) if language == "kk" else None  # 3/4-нен астам
        return _fraction(int(fraction[1]), int(fraction[2]), case.end() if case else end)
    match = _LOOSE_DECIMAL.match(text, at) or NUMBER.match(text, at)
    if match is None:
        return None
    end = match.end()
    value = read_digits(match.group(), language)
    vulgar = _VULGAR.match(text, end)
    if vulgar is not None and value is not None and value == int(value):  # 1½-2 percent
        value, end = value + _QUARTERS[vulgar[1]], vulgar.end()
    mixed = _MIXED.match(text, end) if language == "en" else None
    if (
        mixed is not None
        and value is not None
        and value == int(value)
        and unit_at(text, mixed.end(), language)
    ):
        value += (Decimal(mixed[1]) / Decimal(mixed[2])).quantize(PLACES)
        end = mixed.end()
    if value is None or text[end : end + 1].isdigit() or text[end : end + 2] in (":0", ":1"):
        return None
    if language == "ru" and (spoken := _SPOKEN_CASE_RU.match(text, end)):
        end = spoken.end()  # до 3-х лет
    half = _AND_A_HALF[language].match(text, end) if value == int(value) else None
    if half is not None:
        value, end = value + Decimal("0.5"), half.end()  # 17 с половиной гигаватт
    margin = _MARGIN.match(text, end)
    amount = with_bracket(text, Amount(value, margin.end() if margin else end), language)
    ablative = False
    if language == "kk" and (case := CASE_KK.match(text, amount.end)):
        amount, ablative = replace(amount, end=case.end()), case["ablative"] is not None
    amount = with_multiplier(text, amount, language, money)
    return replace(amount, ablative=True) if ablative and not amount.ablative else amount


def _fraction(above: int, below: int, end: int) -> Amount | None:
    if not 0 < above < below <= 100:
        return None
    value = (Decimal(above) / Decimal(below)).quantize(PLACES)
    return Amount(value, end, fraction=True)


def dash(text: str, at: int) -> int:
    """Return where the number after a dash of a range begins, -1 if there is no dash."""
    match = _DASH.match(text, at)
    return match.end() if match else -1


#: What changes is seldom a hundred times less than before.
_FARTHEST_APART: Final = 100


def joined(
    first: Amount, last: Amount, *, own_unit: bool = False, dashed: bool = False
) -> Amount | None:
    """Return the range of two amounts, None if a dash joins an upper one that is not above.

    A multiplier that stands after the second alone is meant for both ("5-7 млн"), unless the first
    has a unit of its own.
    """
    low = first.low
    if last.multiplier > 1 and first.multiplier == 1 and not own_unit and low < last.low:
        above = low * last.multiplier > last.low * (1 if first.worded else _FARTHEST_APART)
        if not above:  # елуден үш мыңға дейін; с 10 650 до 12 тысяч
            low = low * last.multiplier
        if dashed and low >= last.low:  # 541 - 288,4 млрд
            return None
    return replace(last, low=low, high=last.low, worded=first.worded or last.worded, ablative=False)
