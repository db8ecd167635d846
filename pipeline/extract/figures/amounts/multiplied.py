"""What may stand behind a number and belongs to it: a multiplier, a bracket, a smaller amount."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from pipeline.extract.dates.words import KAZAKH_MONTHS
from pipeline.extract.figures.amounts.units import LETTER_MULTIPLIERS
from pipeline.numerals import DIGITS, multipliers, number_words, read_digits

#: Fractions are rounded to so many places.
PLACES: Final = Decimal("0.0001")
#: A number in digits, with its groups and decimals.
NUMBER: Final = re.compile(DIGITS)
_IN_WORDS: Final = re.compile(r" {0,3}\(([^()]{2,160})\)")
_WORD: Final = re.compile(r" {0,3}-?([^\W\d_]+)")
#: The endings of a Kazakh number behind a space or a hyphen: "15-тен", "3/4-нен".
CASE_KK: Final = re.compile(
    r" ?-?(?P<ablative>дан|ден|тан|тен|нан|нен)(?!\w)|-?(?:ға|ге|қа|ке|ті|ты|ді|ды|ні|ны|да|де|та|те|ның|нің|дың|дің|тың|тің)(?!\w)|-?[дт][ае]й(?!\w)"
)
#: "3 мыңдай": about so many.
_ABOUT_KK: Final = re.compile(r"[дт][ае]й\Z")
_SHORT_KK: Final = re.compile(r"(млн|млрд|трлн)(?:[дтн][ае]н|[ғқ]а|[гк]е|[дтн][ыі]ң?|[дт][ае]й)")
_HYPHEN_CASE_KK: Final = re.compile(
    r" ?- ?(?:(?P<ablative>дан|ден|тан|тен|нан|нен)|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|ның|нің|дың|дің)(?!\w)"
)
ABLATIVE_KK: Final = re.compile(r"(?:дан|ден|тан|тен|нан|нен)\Z")
_THREE_DIGITS: Final = re.compile(r"\d{3}")
#: "15 мың 28 желтоқсанда": a day; "15 мың 28 тонна" is one number.
_DAY_KK: Final = re.compile(rf" ?(?:{'|'.join(KAZAKH_MONTHS)}|-|[^\w %]|\Z)")
_LAST_DAY: Final = 31
_LETTERS: Final = re.compile(r" ?(bn|[kmb])(?!\w)")
#: Multipliers that end in a point.
_SHORTENED: Final = frozenset("тыс млн млрд трлн mln bln trln thsd thous".split())
#: "25 мың. теңге": the point of "тыс." behind a whole word.
_MONEY_BEHIND_POINT: Final = re.compile(r"\. ?(?:тенге|теңге(?:[гдн][ае]н?|мен|нің|сі)?|тг)(?!\w)")
#: "24.2m ha", "1.5m investor accounts": a letter that multiplies a measure, and is none itself.
_LETTERS_OF_MEASURE: Final = re.compile(
    r"(bn|[mk])(?= (?:ha|hectares|t|tonnes|tons|barrels|litres|teus?|kwh|mwh"
    r"|(?:[a-z]+ ){0,2}?(?:people|persons|inhabitants|citizens|residents|voters|women|men|children|students|pupils|graduates|pensioners|migrants|refugees|farmers|workers|employees|jobs"
    r"|passengers|customers|clients|subscribers|users|investors|taxpayers|tourists|visitors|visits|households|families|homes|apartments|firms|companies|accounts|cards|loans|transactions|documents|vehicles|cars|sheep|cattle|trees|doses)"
    r"|(?:square|cubic) (?:met|kilomet)(?:re|er)s|sq\.? ?k?m|m[23²³])(?!\w))"
)
#: "1 млрд 250 млн", "5 млн.523 тыс.": a smaller amount of the same number.
_FURTHER: Final = re.compile(r"(?: {1,3}(?:и {1,3})?|(?<=[нс]\.))(?=\d)")
#: "300 с лишним миллиардов": more stands before the multiplier.
_ODD: Final = re.compile(
    r" {1,3}с (?:лишним|небольшим)(?= {1,3}(?:тысяч|тыс|млн|млрд|трлн|миллион|миллиард|триллион))"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: value with its multiplier, where it ends; ``high`` is the end of a range, ``over`` "с лишним"."""

    low: Decimal
    end: int
    multiplier: int = 1
    high: Decimal | None = None
    worded: bool = False
    words: int = 0
    ablative: bool = False
    fraction: bool = False
    half: bool = False
    over: bool = False


def with_bracket(text: str, amount: Amount, language: str) -> Amount:
    """ "100 (сто) тенге": words in brackets that begin with a number word belong to the amount."""
    match = _IN_WORDS.match(text, amount.end)
    if match is None:
        return amount
    first = match[1].strip().split(" ")[0].split("-")[0]
    return (
        replace(amount, end=match.end())
        if first in number_words(language) or first in ("ноль", "один")
        else amount
    )


_DIGITS_IN_BRACKET: Final = re.compile(r" {0,3}\((\d[\d ,.]{0,20})\)")


def with_digits_in_bracket(text: str, amount: Amount) -> Amount:
    """ "десять (10) дней": the digits of the same number belong to the amount."""
    match = _DIGITS_IN_BRACKET.match(text, amount.end)
    if match is not None and read_digits(match[1].strip(), "ru") == amount.low:
        return replace(amount, end=match.end())
    return amount


def with_multiplier(text: str, amount: Amount, language: str, money: bool) -> Amount:
    """Multiply by the word that follows, and add smaller ones: "1 млрд 250 млн"."""
    table = multipliers(language)
    odd = _ODD.match(text, amount.end) if language == "ru" else None
    if odd is not None:
        amount = replace(amount, end=odd.end(), over=True)
    word = _WORD.match(text, amount.end)
    name = _about(word[1]) if word is not None and language == "kk" else ""
    name = name or (word[1] if word is not None else "")
    if word is None or name not in table:
        of = _LETTERS if money else _LETTERS_OF_MEASURE if language == "en" else None
        letters = of.match(text, amount.end) if of else None
        if letters is not None:
            factor = LETTER_MULTIPLIERS[letters[1]]
            return replace(amount, low=amount.low * factor, multiplier=factor, end=letters.end())
        return amount
    if word[1] == "tn" and not money and amount.low >= 1000:
        return amount  # 19,600 tn of ore: tonnes
    factor, end = table[name], word.end()
    ablative = language == "kk" and ABLATIVE_KK.search(word[1]) is not None
    closes = money and (language == "en" or end + 1 == len(text))
    point = text[end : end + 1] == "." and not closes
    if point and (word[1] in _SHORTENED or _MONEY_BEHIND_POINT.match(text, end)):
        end += 1
    case = _HYPHEN_CASE_KK.match(text, end) if language == "kk" else None  # 10 млн-нан
    if case is not None:
        end, ablative = case.end(), ablative or case["ablative"] is not None
    made = replace(amount, low=amount.low * factor, multiplier=factor, end=end, ablative=ablative)
    made = with_bracket(text, made, language)
    return with_smaller(text, made, language, money)


def _about(word: str) -> str:
    """Return a Kazakh multiplier without the ending that says "about", or of a case: "млрдтан"."""
    short = _SHORT_KK.fullmatch(word)
    return short[1] if short is not None else _ABOUT_KK.sub("", word)


def with_smaller(text: str, amount: Amount, language: str, money: bool = False) -> Amount:
    """Add the smaller amount behind a multiplied one: "три триллиона 100 миллиардов", "2 мың 200"."""
    further = _FURTHER.match(text, amount.end)
    rest = NUMBER.match(text, further.end()) if further is not None else None
    value = read_digits(rest.group(), language) if rest else None
    if rest is None or value is None or value >= 1000:
        return amount
    table, factor = multipliers(language), amount.multiplier
    tail = _WORD.match(text, rest.end())
    if tail is not None and table.get(tail[1], factor) < factor:
        last = with_multiplier(text, Amount(value, rest.end()), language, money)
        return replace(
            amount,
            low=amount.low + last.low,
            multiplier=1,
            end=last.end,
            words=2,
            ablative=last.ablative,
        )
    alone = (tail is None or tail[1] not in table) and not amount.ablative
    whole = _THREE_DIGITS.fullmatch(rest.group()) or (language == "kk" and value == int(value))
    case = CASE_KK.match(text, rest.end()) if language == "kk" else None
    may_be_day = value <= _LAST_DAY or case is None  # not "7 мың 340-тан"
    day = may_be_day and language == "kk" and _DAY_KK.match(text, rest.end())
    if factor == 1000 and alone and whole and not day:
        end = case.end() if case else rest.end()
        return replace(amount, low=amount.low + value, multiplier=1, end=end, words=2)
    return amount
