"""Rates by a round number of things: "36,5 случая на 100 тыс. живорождений", "47.9 per 10,000 people"."""

import re
from decimal import Decimal
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun
from pipeline.extract.figures.amounts.counted_words import Counted
from pipeline.extract.figures.amounts.numbers import read_amount
from pipeline.extract.figures.amounts.units import unit_at, unit_of

#: What leads to the round number behind an amount.
_LEADS: Final = {
    "ru": re.compile(
        r" {0,3}(?<!\w)(?:(?:из|в) расчет[ае] )?на {1,3}(?:кажды[ех] )?(?=\d|тысячу )"
    ),
    "en": re.compile(
        r" {0,3}(?<!\w)(?:per|per every|for every|for each) {1,3}(?:a {1,3})?(?=\d|(?:one |hundred )?thousand |(?:one )?million |(?:one )?hundred )"
    ),
}
_WORD: Final = re.compile(r" {1,3}([^\W\d_]{4,})")
#: Kazakh puts it first: "100 мың тұрғынға шаққанда 36,5 жағдай"; of people also "1000 адамға 9,3".
_AHEAD_KK: Final = re.compile(
    r"(?<![\w,.])(\d[\d ]{0,9}(?: (?:мың|млн))?) (?:(?!тірі туғанға)[а-яәіңғүұқөһ]+ ){0,2}?((?:тірі (?=туғанға))?[а-яәіңғүұқөһ]{3,}?)(?:ға|ге|қа|ке|на|не| санына)(?: шаққанда(?:ғы)?|(?<= тұрғынға)|(?<= адамға)|(?<= халыққа)|(?<= балаға)|(?<= туғанға)) {1,3}\Z"
)
_OPENS_KK: Final = re.compile(
    r"(?:[^\W\d]+ ){0,4}?(?:[^\W\d]+(?:ға|ге|қа|ке|на|не) шаққанда"
    r"|(?:тұрғын|адам|халық|бала|туған)(?:ға|қа) (?=\d{1,5}(?:[.,]\d+)?(?![.,]?\d| (?:\d|мың|млн|млрд|теңге))))"
)
#: Fewer are no base of statistics: "two teachers for 30 pupils".
_FEWEST: Final = 100


def per_many(text: str, at: int, language: str) -> tuple[str, int]:
    """Return what an amount that ends at `at` is counted by, and where that ends; "" for nothing.

    >>> per_many("36,5 на 100 тыс. человек", 4, "ru")
    ('100000 человек', 24)
    """
    leads = _LEADS[language].match(text, at) if language in _LEADS else None
    if leads is None:
        return "", at
    number = read_amount(text, leads.end(), language)
    alone = _ALONE_EN.match(text, leads.end()) if number is None else None
    if alone is not None:  # per thousand workers
        base = _BASES_EN[alone[1]]
        if (measured := unit_at(text, alone.end(), language)) is not None:
            return f"{base} {unit_of(measured, language)}", measured.end()
        noun = counted_noun(text, alone.end(), language, Decimal(1000))
        return (f"{base} {noun.name}", noun.end) if noun is not None else ("", at)
    if number is None or not _is_base(number.low):
        return "", at
    if (measured := unit_at(text, number.end, language)) is not None:
        return f"{int(number.low)} {unit_of(measured, language)}", measured.end()
    noun = counted_noun(text, number.end, language, number.low)
    if noun is None and (word := _WORD.match(text, number.end)):  # 10,000 population
        noun = Counted(word[1], word.end())
    if noun is None and language == "en" and _ENDS_EN.match(text, number.end):
        return f"{int(number.low)}", number.end  # 2.9 cases per 100,000.
    return (f"{int(number.low)} {noun.name}", noun.end) if noun is not None else ("", at)


_ALONE_EN: Final = re.compile(r"(hundred|thousand|million)(?= )")
_BASES_EN: Final = {"hundred": "100", "thousand": "1000", "million": "1000000"}
_ENDS_EN: Final = re.compile(r" {0,2}(?:[.,;)]|\Z|(?:in|by|at|for|from|to|and|or|on)(?!\w))")


def base_around(text: str, low: int, begin: int, end: int, language: str) -> tuple[str, int, int]:
    """Return what an amount is counted by, "" for nothing, and where amount and base begin and end.

    Nothing before `low` is looked at in Kazakh. A Russian base that a verb parts from the amount stays outside: "на 1000 человек составила 7,3".
    """
    by, after = per_many(text, end, language)
    if by.endswith(" место") and _WHO_SITS.search(text, begin, end) is None:
        return "", begin, end  # 117 садов на 10 тыс. мест
    thing = _OF_THING.match(text, end) if language == "en" and not by else None
    if thing is not None:
        by, after = per_many(text, thing.end(), language)
    if by or language == "en":
        return by, begin, after if by else end
    if language == "ru":
        return per_many_told(text[max(0, begin - 60) : begin]), begin, end
    by, length = per_many_ahead(text[max(low, begin - 60) : begin])
    if not by and "шаққанда" in (ahead := text[max(low, begin - 140) : begin]):
        return _base_before_words(ahead), begin, end
    return by, begin - length, end


#: "100 мың адамға шаққанда 2012 жылғы 13,5-тен 2014 жылы 12,4-ке": a year before each number;
#: "1000 адамға шаққандағы көрсеткіш 3,9": what is counted so.
_WORDS_BEHIND_KK: Final = re.compile(
    r"шаққанда(?P<then>(?:ғы)?(?: [а-яәіңғүұқөһ]+){0,2} (?:(?:19|20)\d\d жыл[а-яғңі]* (?:\d[\d ]{0,9}(?:[.,]\d{1,3})?-?[дтн][ае]н (?:19|20)\d\d жыл[а-яғңі]* )?)?)\Z"
)


def _base_before_words(ahead: str) -> str:
    """Return what a Kazakh number is counted by, the base before a year or what is counted."""
    then = _WORDS_BEHIND_KK.search(ahead)
    return per_many_ahead(f"{ahead[: then.start('then')]} ")[0] if then is not None else ""


#: "120 детей на 100 мест" is a rate, "3 школы на 1000 мест" tells how large they are.
_WHO_SITS: Final = re.compile(r"дет|реб[её]н|чел|уче|учащ|воспитан|студент")


#: "130 cases of tuberculosis per 100,000 people": what it is of stands before the rate.
_OF_THING: Final = re.compile(
    r" {1,3}of(?: {1,3}(?!(?:is|are|was|were|in|for|and|by|at|from|on|per)(?!\w))[a-z][a-z-]*){1,3}?(?= {1,3}per {1,3}(?:every {1,3})?\d)"
)


def per_many_ahead(ahead: str) -> tuple[str, int]:
    """Return the same of the text before a Kazakh amount, and how many letters say so."""
    match = _AHEAD_KK.search(ahead)
    number = read_amount(match[1], 0, "kk") if match is not None else None
    if match is None or number is None or not _is_base(number.low):
        return "", 0
    return f"{int(number.low)} {match[2]}", len(ahead) - match.start()


def per_many_told(ahead: str) -> str:
    """Return what a Russian number is counted by that a verb gives: "на 1000 человек составил"."""
    match = _TOLD_RU.search(ahead) if "на " in ahead else None
    return per_many(f" на {match[1]}", 0, "ru")[0] if match is not None else ""


_VERB_RU: Final = r"(?:состав(?:ил[аои]?|ляет|лял[аои]?|ит)|достиг(?:ает|л[аои])?|равен|равн[аоы]|равняется|приходи(?:тся|лось)|-)"
#: "на 1000 человек в 2012 году составила"
_TIME_RU: Final = r"(?: (?:в|за) (?:19|20)\d\d(?: году| г\.?)?)?"
_TOLD_RU: Final = re.compile(
    rf"(?<!\w)на (\d[\d ]{{0,9}}(?:тыс\.? |млн |тысяч )?[а-я]{{3,}}(?: [а-я]{{3,}})?){_TIME_RU} {_VERB_RU} \Z"
)
_TELLS_RU: Final = re.compile(rf"(?: [а-я]{{3,}}){{1,2}}{_TIME_RU} {_VERB_RU} \d")


def leads_to_rate(text: str, at: int, number: Decimal) -> bool:
    """Return whether a Kazakh number is only what a rate behind it is counted by."""
    return _is_base(number) and _OPENS_KK.match(text[at : at + 80].lstrip()) is not None


#: "1000 тірі туғанға", "100 тыс. населения" as all of a cell.
_BASE_KK: Final = re.compile(
    r"([\d ]+(?:мың|млн)?) ((?:[а-яәіңғүұқөһ]+ )?[а-яәіңғүұқөһ]{3,}?)(?:ға|ге|қа|ке|на|не)(?: шаққанда)?"
)
_BASE: Final = re.compile(
    r"(?:на |per )?([\d ,]+(?:(?:тыс\.?|млн|thousand|million) )?)([^\W\d](?:(?!шаққан).){2,40})"
)


def base_of_rate(head: str, language: str) -> str:
    """Return what a unit cell says a rate is by: "1000 тірі туғанға"; "" for any other words.

    >>> base_of_rate("100 мың тұрғынға", "kk")
    '100000 тұрғын'
    """
    match = (_BASE_KK if language == "kk" else _BASE).fullmatch(head.strip())
    number = read_amount(match[1].strip(), 0, language) if match is not None else None
    if match is None or number is None or not _is_base(number.low):
        return ""
    return f"{int(number.low)} {match[2].split(' ')[-1] if language == 'kk' else match[2].strip()}"


_ON_RU: Final = re.compile(r"(?<!\w)на \Z")
_PER: Final = re.compile(r"(?<!\w)(?:per|every) {1,3}\Z")


def is_base_of_rate(text: str, start: int, end: int, number: Decimal, language: str) -> bool:
    """Return whether a number is only what something is counted by.

    "beds per 1,000 people"; "рождаемость на 1000 человек составила 21".
    """
    if not _is_base(number):
        return False
    if language == "ru":
        return _ON_RU.search(text[max(0, start - 4) : start]) is not None and bool(
            _TELLS_RU.match(text, end)
        )
    return language == "en" and _PER.search(text[max(0, start - 8) : start]) is not None


def _is_base(number: Decimal) -> bool:
    digits = str(int(number))
    return number >= _FEWEST and digits.strip("0") == "1"
