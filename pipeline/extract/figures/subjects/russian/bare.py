"""Bare numbers that Russian words give: "из них 411 завершены", "коэффициент составил 0,29".

Texts are simplified: small letters, plain spaces and dashes. Patterns of what is ahead end where the
number begins.
"""

import re
from decimal import Decimal
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun, parses
from pipeline.extract.figures.amounts.inverted_russian import noun_before
from pipeline.extract.figures.amounts.numbers import read_amount

#: A count, told from an amount by the noun behind it: "250 школ", not "250 млн тенге", "250 км".
_COUNT: Final = (
    r"(?<![\d,.-])(?P<whole>\d{1,3}(?: \d{3}){0,3}|\d{1,7})(?= (?!тыс|млн|млрд|трлн|миллион|миллиард|тенге|долл|евро|руб|проц|мрп"
    r"|га |гект|км|метр|кв|куб|тонн|кг|кило|литр|квт|мвт|год|учебн|финансов|отчетн|лет |мес|январ|феврал|март|апрел|мая |июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|полугоди|дн|дней|день|час|балл|пункт|раза? )[а-яё]{3,})"
)
_YEAR: Final = r"(?:19|20)\d\d"
_NO_NUMBER: Final = rf"(?:[^;:.()\d]|(?<!\d){_YEAR}(?!\d))"
_ABOUT: Final = r"(?:(?:более|свыше|около|почти|лишь|только|всего) )?"
#: "рассмотрено", "завершены", "прошли", "имеют"
_VERB: Final = (
    r"[а-яё]{2,}(?:[аеи]н[оаы]|[ыя]т[оаы]|[аеияуш]л[аои]|[аеияуш]ли(?:сь)?|[уюая]т(?:ся)?)(?!\w)"
)
#: "37 проектов, из них сельских - ", "из 37 проектов завершено "
_PART_AHEAD: Final = re.compile(
    rf"{_COUNT}{_NO_NUMBER}{{3,80}}?, (?:а )?(?:из них|из которых|в том числе|в т\. ?ч\.)(?: [а-яё-]{{3,}}){{0,3}}(?P<named> -)? {_ABOUT}\Z"
    rf"|(?<!\w)из (?:общего числа )?{_COUNT.replace('<whole>', '<of>')}{_NO_NUMBER}{{3,90}}?(?P<done> {_VERB}(?: только| лишь)?(?: (?:в|на|по|у|с|для))?)? {_ABOUT}\Z"
)
#: What tells something of them, or nothing more.
_PART_BEHIND: Final = re.compile(
    rf"(?: \(\d+(?:,\d+)? ?(?:%|процент[а-я]*)\))? (?:- |(?:уже |не |были? )?{_VERB})"
)
_ENDS: Final = re.compile(r" ?(?:[.,;)](?!\d)|\Z)| (?:и|или) [а-яё]")
#: "построено 5 школ, в 2022 году - 7, в 2023 году - "
_OF_YEAR: Final = rf",? ?(?:а |и )?(?:в|за|на) {_YEAR}(?: ?г\.?| год[уа]?)?(?: [а-яё]{{4,12}})? - "
_ROW: Final = re.compile(
    rf"{_COUNT}[^;:.()\d]{{3,60}}?(?:{_OF_YEAR}\d{{1,3}}(?: \d{{3}})*(?=[, ])){{0,6}}{_OF_YEAR}\Z"
)


def part_or_next(text: str, start: int, end: int, low: Decimal) -> str | None:
    """Return the unit of a bare number that tells a part of a count, or the count of another year.

    The thing that is counted, empty where it is not named, None where the number is neither.

    >>> text = "построено 5 школ, в 2023 году - 7, из них 2 сданы"
    >>> part_or_next(text, 32, 33, Decimal(7)), part_or_next(text, 42, 43, Decimal(2))
    ('школа', 'школа')
    """
    at = max(0, start - 160)
    ahead = text[at:start]
    if not ahead.endswith(" ") or _YEAR_LIKE.fullmatch(text, start, end):
        return None
    row = _ROW.search(ahead) if ahead.endswith(" - ") else None
    if row is not None and _ENDS.match(text, end) and not _ADDRESS.search(ahead[: row.start()]):
        noun = counted_noun(text, at + row.end("whole"), "ru", _number(row["whole"]))
        return noun.name if noun is not None else None
    part = _PART_AHEAD.search(ahead) if "из " in ahead or ", в т" in ahead else None
    if part is None or _ADDRESS.search(ahead[: part.start()]):
        return goes_on_counting(text, start, end, low)
    group = "whole" if part["whole"] else "of"
    if low >= _number(part[group]):
        return None
    told = _PART_BEHIND.match(text, end) is not None
    alone = (part["named"] or part["done"]) and _ENDS.match(text, end) is not None
    if not told and not alone:
        return goes_on_counting(text, start, end, low)
    noun = counted_noun(text, at + part.end(group), "ru", _number(part[group]))
    return noun.name if noun is not None else ""


#: Where the sentence of a number begins.
_SENTENCE: Final = re.compile(r"(?<!тыс)(?<!млн)(?<!млрд)[.!?] (?=[^\d])|\n")
#: What a further part begins with: ", ", " и ", ": ", ", а в отношении ", "; еще "
_NEXT_PART: Final = re.compile(
    r"(?:[:;,]|\((?=\Z)|(?<=[а-яё]) и)(?: (?:а|и|но|еще|ещё|также|остальные|другие|лишь|только|почти|около|более|из них|из которых))*"
    r"(?P<of> (?:в отношении|по|у|для|в|на|с|против))?(?: |(?<=\())\Z"
)
_FURTHER: Final = re.compile(r"(?<!\w)(?:еще|ещё|также|остальные|другие)(?!\w)")
#: What is told of it: a verb in the plural, a dash and a thing.
_IS_TOLD: Final = re.compile(
    r" (?:не |уже |еще |пока |были? |остаются )?(?P<word>[а-яё]{3,})|(?P<dash> - [а-яё])"
)
_ANY_COUNT: Final = re.compile(_COUNT)
_SHARE: Final = re.compile(r"\d ?(?:%|процент)")
#: "количество аварийных школ - с 214 до 96; из них 58 подлежат сносу"
_NUMBER_OF: Final = re.compile(r"(?<!\w)(?:числ[оа]|количеств[оа])(?= [а-яё]{3,})")


def goes_on_counting(text: str, start: int, end: int, low: Decimal) -> str | None:
    """Return the noun that a bare number counts on, as the count before it in its sentence does.

    None where no count stands before, or nothing is told of the number.

    >>> text = "наказано 14 человек: 9 получили выговор, 3 - замечание"
    >>> goes_on_counting(text, 21, 22, Decimal(9)), goes_on_counting(text, 41, 42, Decimal(3))
    ('человек', 'человек')
    """
    if low < 2:
        return None
    at = max(0, start - 300)
    ahead = text[at:start]
    breaks = [match.end() for match in _SENTENCE.finditer(ahead)]
    begin = breaks[-1] if breaks else 0
    opened = _NEXT_PART.search(ahead, begin)
    told = _IS_TOLD.match(text, end)
    if opened is None or told is None or (told["word"] and not _is_deed(told["word"])):
        opened = _told_before(text, end, ahead, begin)
    if opened is None:
        return None
    if _SHARE.search(ahead, begin):
        return None  # 38 % назвали налоги, 27 – кадры
    bracket = ahead.rfind("(", begin)
    inside = bracket >= 0 and ")" not in ahead[bracket:]
    wholes = [*_ANY_COUNT.finditer(ahead, begin, opened.start() + 1)]
    whole = wholes[-1 if inside else 0] if wholes else None  # 10 школ (4 – средних, 2 – основных)
    if whole is None:
        number = _NUMBER_OF.search(ahead, begin, opened.start() + 1)
        noun = counted_noun(text, at + number.end(), "ru", Decimal(5)) if number else None
        of_them = noun is not None and "из них" in opened.group()
        return noun.name if noun is not None and of_them else _whole_before(ahead, begin, opened)
    elsewhere = "label" in opened.groupdict() and opened["label"] is not None
    others = elsewhere or _FURTHER.search(opened.group()) is not None
    if not others and low >= _number(whole["whole"]):
        return None
    if _ADDRESS.search(ahead, begin, whole.start()):
        return None
    noun = counted_noun(text, at + whole.end(), "ru", _number(whole["whole"]))
    return noun.name if noun is not None else None


#: ", на контроле остается ", " и одобрила ", ", штрафы наложены на ": a deed that ends in its number,
#: ", в городе - ", ", частично - ": where or how; ", в том числе ": before what it is for.
_DEED_BEFORE: Final = re.compile(
    r"(?P<among>[,(] ?(?:а )?(?:в том числе|из них|из которых|включая)(?: лишь| только)? )\Z"
    r"|[:;,] (?:(?:а|и|но|зато) )?(?P<label>(?:в|на|у|по|среди|для|за|к|из|с|без) [^\d.,;:()-]{3,60}|частично|полностью|досрочно|условно|повторно|впервые|заочно|очно) - \Z"
    r"|(?:[:;,]|(?<=[а-яё]) (?:и|но|а)) (?:[а-яё-]+ ){0,5}?(?P<deed>[а-яё-]{4,}) (?:(?:лишь|только|всего|уже|еще|около|почти|более) )?(?P<led>на |у )?\Z"
)
_FOR_WHAT: Final = re.compile(r" (?:для|на|в|из|у|по|с|при|под) [а-яё]")
#: A day or a place in a list, no count: "назначено на 5", "начинаются 5".
_OF_DAY: Final = re.compile(
    r"(?:назнач|перенес|намеч|отлож|заплан|начина|начн|оцен|делит|умнож|раз(?:дел|бит)|рассчит|сдви|прод|состо)"
)


def _told_before(text: str, end: int, ahead: str, begin: int) -> re.Match[str] | None:
    """Return what leads to a bare number that tells a further part: ", на контроле остается 42."."""
    told = _DEED_BEFORE.search(ahead, begin)
    if told is None:
        return None
    if told["among"]:
        return told if _FOR_WHAT.match(text, end) else None
    if _ENDS.match(text, end) is None:
        return None
    deed = told["deed"]
    plain = deed is None or (_is_verb(deed) and _OF_DAY.match(deed) is None)
    return told if plain else None


def _is_verb(word: str) -> bool:
    found = parses(word)
    return bool(found) and found[0][0] in ("VERB", "PRTS")


def _whole_before(ahead: str, begin: int, opened: re.Match[str]) -> str | None:
    """Return the noun of thousands, or of a number that it stands before, that a count goes on from.

    "обучено 1,2 тыс. педагогов, сертификаты получили ", "заявок поступило 340, одобрено "
    """
    numbers = [*_BARE.finditer(ahead, begin, opened.start() + 1)]
    if len(numbers) != 1:
        return None
    whole = read_amount(ahead, numbers[0].start(), "ru")
    if whole is not None and whole.multiplier > 1:
        noun = counted_noun(ahead, whole.end, "ru", whole.low)
        return noun.name if noun is not None else None
    return noun_before(ahead, numbers[0].start()) or None


_BARE: Final = re.compile(r"(?<![\d,.-])\d{1,3}(?: \d{3}){0,3}(?:,\d+)?(?!\d|,\d)")


def _is_deed(word: str) -> bool:
    """Return whether a word is a verb or short participle of many, or of nobody: "переданы", "ведутся"."""
    found = parses(word)
    return (bool(found) and found[0][0] in ("VERB", "PRTS", "ADJS") and found[0][2] != "sing") or (
        bool(found) and found[0][0] in ("VERB", "PRTS") and word.endswith("о")
    )


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(" ", ""))


#: "по пункту 2": a number that counts nothing.
_ADDRESS: Final = re.compile(
    r"(?<!\w)(?:стать|(?:под)?пункт|част|раздел|глав|форм|приложени|таблиц|№)[а-яё]* ?\Z"
)
_YEAR_LIKE: Final = re.compile(_YEAR)

#: What is measured in nothing, and may be a decimal.
_INDEX: Final = (
    r"(?<!\w)(?:индекс[аы]?|коэффициент[аы]?|эластичност[ьи]|мультипликатора?|(?:со)?отношени[ея]|корреляци[яи]|рейтинга?|балла?|оценк[аи]|кратност[ьи]"
    r"|вероятност[ьи]|магнитуд[аы]|дефлятора?|медиан[аы]|показател[ья]|значени[ея]|параметра?|кислотност[ьи]|ичр|ирчп|ph)(?!\w)"
)
_CHANGED: Final = r"(?:вы|воз)?рос(?:л[аои])?|упал[аои]?|(?:сниз|увелич|улучш|уменьш|повыс|сократ|опуст)ил(?:ся|ась|ось|ись)|поднял(?:ся|ась|ось|ись)"
_IS: Final = (
    r"(?:состав(?:ил[аои]?|ляет|ляют|лял[аои]?|ит)|равен|равн[аоы]|равня(?:ется|лся|лась|лось)|достиг(?:л[аои]|ает|нет)?|сложил(?:ся|ась|ось)|был[аои]?"
    r"|(?:оценен|рассчитан|принят|установлен|определен|зафиксирован)[ао]?|оценива(?:ется|лся|лась|лось)|остал(?:ся|ась|ось)|остается|держится|превы(?:сил[аои]?|шает))"
)
#: "индекс развития составил ", "эластичность оценена в ", "вырос с 0,76 в 2015 году до "
_INDEX_AHEAD: Final = re.compile(
    rf"{_INDEX}(?:[^;:.()%]|\d\.\d){{0,100}}? (?:{_IS}(?: (?:лишь|всего|уже|примерно))?(?: (?:на уровне|около|уровня|в|равн(?:ым|ой)))?"
    rf"|(?:{_CHANGED}) (?:со? (?:\d{{1,3}},\d+ (?:в {_YEAR} год[уа] |(?:в )?{_YEAR} г\. )?до)?|до)|до) ?\Z"
    rf"|{_INDEX}(?: [а-яё-]+){{0,5}}(?: (?:в|за) {_YEAR} год[уа]?)? - \Z"
)
#: What a verb or dash before a score ends in.
_LEADS: Final = tuple(f"{end} " for end in "-лаоитеяьснх")
#: "средний балл в 2024 году - 69": a score may be whole.
_SCORE_AHEAD: Final = re.compile(
    rf"(?<!\w)(?:средн|проходн|порогов|итогов|общ|минимальн|максимальн|высш|низш)[а-яё]+ (?:балл|рейтинг|оценка)(?: [а-яё-]+){{0,5}}(?: (?:в|за) {_YEAR} год[уа]?)? (?:-|{_IS}) \Z"
)
#: "магнитудой", "с коэффициентом": what a bare decimal measures
_MEASURED_BY: Final = re.compile(
    r"(?<!\w)(?:магнитуд|коэффициент|индекс|рейтинг|оценк)(?:ой|ом|а|ы|у) (?:в )?\Z"
)
_WORD_BEHIND: Final = re.compile(r" ?(?:[.,;)](?!\d)|\Z)| (?!тыс|млн|млрд|балл|раз)[а-яё]")
_INDEX_ENDS: Final = re.compile(r" ?(?:[.,;)](?!\d)|\Z)| (?:в|за|по|на|и|до|против|при|что|из|к) ")


def is_index(text: str, start: int, end: int) -> bool:
    """Return whether a number is what an index, coefficient or score named before it is.

    >>> is_index("коэффициент джини составил 0,29 в 2020 году", 27, 31), is_index("см. 2,1", 4, 7)
    (True, False)
    """
    if "," not in text[start:end]:
        if not text.endswith(_LEADS, 0, start) or _INDEX_ENDS.match(text, end) is None:
            return False
        return _SCORE_AHEAD.search(text, max(0, start - 120), start) is not None
    if _MEASURED_BY.search(text[max(0, start - 24) : start]) and _WORD_BEHIND.match(text, end):
        return True  # землетрясение магнитудой 5,4 произошло
    if _INDEX_ENDS.match(text, end) is None:
        return False
    return _INDEX_AHEAD.search(text[max(0, start - 160) : start]) is not None
