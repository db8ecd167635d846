"""Amounts in words: "два десятка", "two point five billion", "четверть миллиона", "екі бүтін оннан бес"."""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.extract.figures.amounts.multiplied import (
    ABLATIVE_KK,
    Amount,
    with_digits_in_bracket,
    with_multiplier,
    with_smaller,
)
from pipeline.extract.figures.amounts.units import unit_at
from pipeline.numerals import Number, number_words, parse_words

#: Thousands and millions in the plural alone say no number.
_VAGUE: Final = re.compile(
    r"тысяч(?:ам|ами|ах)?|(?:миллион|миллиард|триллион)(?:ов|ы|ам|ами|ах)|(?:thousand|million|billion|trillion)s"
)
_A_LARGE: Final = re.compile(r"(?<!\w)an? {1,3}\Z")
_TENS_KK: Final = re.compile(r"(?:даған|деген|таған|теген) {1,2}\Z")
_BEHIND_DIGITS: Final = re.compile(r"\d {1,2}\Z")
_BEHIND_ANOTHER: Final = re.compile(r"\d\) {1,2}\Z")
_WORD_ALONE: Final = re.compile(r"[^\W\d_]+")
_HALF_OR_DOZEN: Final = re.compile(r"жарты |half a |a dozen|dozen")


@cache
def number_openers(language: str) -> frozenset[str]:
    """Return the words that a number may begin with."""
    own = {
        "ru": f"полтора полторы полутора треть трети четверть четверти {' '.join(_HALF_LARGE_RU)}",
        "kk": "жарты",
        "en": "half dozen",
    }[language]
    return frozenset(number_words(language)) | frozenset(own.split())


_HALF_LARGE_RU: Final = {
    "полтысячи": 10**3,
    "полмиллиона": 10**6,
    "полмиллиарда": 10**9,
    "полумиллиона": 10**6,
    "полумиллиарда": 10**9,
}
_PARTS_OF_LARGE: Final = {
    "ru": re.compile(
        r"(?:(?:одна|одной|одну|(?P<two>две|двух)|(?P<three>три|трех)) )?(?:трет|(?P<quarter>четверт))(?:[ьи]|ью|ей|ям|ями)"
        r" (?P<large>тысячи|миллиона|миллиарда|триллиона)(?!\w)"
    ),
    "en": re.compile(
        r"(?:a|one|(?P<two>two)|(?P<three>three))[ -](?:third|(?P<quarter>quarter))s? of an? "
        r"(?P<large>thousand|million|billion|trillion)(?!\w)"
    ),
}


def part_of_large(text: str, at: int, language: str) -> Amount | None:
    """Return a part of a large number: "четверть миллиона", "three quarters of a million"."""
    if language == "ru":
        word = _WORD_ALONE.match(text, at)
        factor = _HALF_LARGE_RU.get(word[0]) if word else None
        if word is not None and factor is not None:
            return Amount(Decimal(factor) / 2, word.end(), factor, worded=True, words=1)
    match = _PARTS_OF_LARGE[language].match(text, at) if language in _PARTS_OF_LARGE else None
    if match is None:
        return None
    above = 2 if match["two"] else 3 if match["three"] else 1
    below = 4 if match["quarter"] else 3
    factor = number_words(language)[match["large"]]
    value = (Decimal(above) * factor / below).quantize(Decimal(1))
    return Amount(value, match.end(), factor, worded=True, words=2) if above < below else None


def worded(text: str, at: int, language: str) -> Amount | None:
    """Return the amount in words that begins at `at`, None if none does: "двадцать пять", "a dozen"."""
    part = part_of_large(text, at, language)
    if part is not None:
        return part
    number = parse_words(text, at, language)
    if number is None:
        half = _HALF_OR_DOZEN.match(text, at)
        if half is None:
            return None
        if half.group().endswith("dozen"):
            return Amount(Decimal(12), half.end(), worded=True, words=1)
        after = parse_words(text, half.end(), language)
        if after is not None and after.multiplier > 1:
            return Amount(after.value / 2, after.end, after.multiplier, worded=True, words=2)
        return Amount(Decimal("0.5"), half.end() - 1, worded=True, words=1, half=True)
    ninety = language == "kk" and number.words == 1 and text.startswith("тоқсан", at)
    if ninety and unit_at(text, number.end, language) is None:
        return None  # a quarter of the year
    if language == "ru" and number.value % 10 == 0 and _ORDINAL_RU.match(text, number.end):
        return None  # с тридцать первого дня
    if language == "kk" and _ZHUZ_KK.search(text[max(0, at - 5) : number.end]):
        return None  # Орта жүздің батыры
    vague = number.words == 1 and number.multiplier > 1
    if vague and _VAGUE.fullmatch(text, at, number.end):
        return None  # десятки тысяч, millions of
    if vague and language == "en" and not _A_LARGE.search(text[max(0, at - 4) : at]):
        return None  # "T 5 billion" of a bad scan: no number of its own
    if vague and language == "kk" and _TENS_KK.search(text[max(0, at - 8) : at]):
        return None
    if vague and language == "kk" and _BEHIND_DIGITS.search(text[max(0, at - 3) : at]):
        return None  # 350 мыңға жуық жас: read with its digits or not at all
    if vague and _BEHIND_ANOTHER.search(text[max(0, at - 4) : at]):
        return None  # 398,6 (401,1) мың адам
    if (decimal := _worded_decimal(text, number, language)) is not None:
        return decimal
    if language == "ru" and (tens := _TENS_RU.match(text, number.end)):
        factor = 10 if tens[1] else 100
        return Amount(number.value * factor, tens.end(), worded=True, words=number.words + 1)
    ablative = language == "kk" and ABLATIVE_KK.search(text[at : number.end]) is not None
    amount = Amount(
        number.value,
        number.end,
        number.multiplier,
        worded=True,
        words=number.words,
        ablative=ablative,
    )
    amount = with_digits_in_bracket(text, amount)
    if language == "ru" and number.multiplier == 1:  # пять с половиной млрд
        return with_multiplier(text, amount, language, money=False)
    return with_smaller(text, amount, language) if number.multiplier > 1000 else amount


_ZHUZ_KK: Final = re.compile(r"(?<!\w)(?:орта|кіші|ұлы) жүз[а-яіңғ]{0,4}\Z")
#: "двадцать пятый": the last word of an ordinal.
_ORDINAL_RU: Final = re.compile(
    r" (?:перв|втор|четверт|пят|шест|седьм|восьм|девят)(?:ый|ой|ая|ое|ого|ому|ом|ым|ую)(?!\w)"
    r"| трет(?:ий|ья|ье|ьего|ьему|ьем|ьим|ьей|ью)(?!\w)"
)
#: "два десятка предприятий", "три сотни школ".
_TENS_RU: Final = re.compile(r" (?:(десятк(?:а|ов|ам|ами|ах))|сот(?:ни|ен|ням|нями|нях))(?!\w)")
_TENTHS: Final = {
    "ru": (re.compile(r" цел(?:ая|ых|ой|ыми|ые)(?: и)? "), re.compile(r" (?:(десят)|(сот)|(тысячн))[а-я]{2,3}(?!\w)")),
    "kk": (re.compile(r" бүтін (?:(оннан)|(жүзден)|(мыңнан)) "), None),
}  # fmt: skip


def _worded_decimal(text: str, number: Number, language: str) -> Amount | None:
    """ "сорок три целых две десятых", "екі бүтін оннан бес миллиард": a decimal in words."""
    if language not in _TENTHS:
        return _point(text, number)
    joint, parts = _TENTHS[language]
    match = joint.match(text, number.end)
    above = parse_words(text, match.end(), language) if match else None
    if match is None or above is None:
        return None
    place = parts.match(text, above.end) if parts is not None else match
    if place is None:
        return None
    below = 10 ** (place.lastindex or 1)
    value = number.value + above.value / above.multiplier / below
    words = number.words + 2
    if parts is not None:
        made = Amount(value, place.end(), worded=True, words=words)
        return with_multiplier(text, made, language, money=False)
    ablative = ABLATIVE_KK.search(text[match.end() : above.end]) is not None
    factor = above.multiplier
    made = Amount(value * factor, above.end, factor, worded=True, words=words, ablative=ablative)
    return made if factor > 1 else with_multiplier(text, made, language, money=False)


_DIGIT_WORDS: Final = "zero one two three four five six seven eight nine".split()
_POINT: Final = re.compile(rf" point((?: (?:{'|'.join(_DIGIT_WORDS)})(?!\w))+)")


def _point(text: str, number: Number) -> Amount | None:
    """ "two point five billion": the digits behind the point are said one by one."""
    match = _POINT.match(text, number.end) if number.multiplier == 1 else None
    if match is None:
        return None
    digits = "".join(str(_DIGIT_WORDS.index(word)) for word in match[1].split())
    value = number.value + Decimal(f"0.{digits}")
    made = Amount(value, match.end(), worded=True, words=number.words + 2)
    return with_multiplier(text, made, "en", money=False)
