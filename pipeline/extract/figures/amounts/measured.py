"""What follows an amount: a unit, a ratio or the noun it counts; or nothing that makes a figure."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pipeline.extract.figures.amounts.around import Word, is_address, is_ordinal, word_after
from pipeline.extract.figures.amounts.counted import counted_noun
from pipeline.extract.figures.amounts.fractions import ratio_after
from pipeline.extract.figures.amounts.inverted_russian import counts_things, noun_before
from pipeline.extract.figures.amounts.multiplied import Amount
from pipeline.extract.figures.amounts.parts_kazakh import end_of_part, is_day_of_month
from pipeline.extract.figures.amounts.per_many import per_many, per_many_told
from pipeline.extract.figures.amounts.ranges import CHANGES_KK, UNTIL_KK
from pipeline.extract.figures.amounts.units import (
    WEAK_UNITS,
    rate_after,
    rate_before_kazakh,
    unit_at,
    unit_of,
)
from pipeline.extract.figures.subjects.english import bare as bare_english
from pipeline.extract.figures.subjects.kazakh.bare import changes_in_time, counts_label, is_index
from pipeline.extract.figures.subjects.russian import bare as bare_russian
from pipeline.kazakh import readings

#: "с 19 часов до 9 часов", "сағат 22": hours of the clock.
_CLOCK: Final = re.compile(r"(?:(?<!\w)с(?: {1,3}\d\d? {1,3}(?:часов )?до)?) {1,3}\Z")
_HALF_PAST: Final = re.compile(r"\d\d?[.:]\d\d(?!\d)")
_IN_YEAR_RU: Final = re.compile(r" {0,3}году(?!\w)")
_OF_YEAR_RU: Final = re.compile(r"1\d\d\d {0,3}год(?:а|у|ом|е|ы|ах|ов)?(?!\w)")
#: A run of eleven digits or more counts nothing: a taxpayer's number, an account.
_LONG_CODE: Final = re.compile(r"\d{11}")
_IS_CLOCK_KK: Final = re.compile(r"(?:сағат|таңғы|кешкі|түнгі|түскі|күндізгі) {1,3}\Z")
#: "175 жылдық мерейтой": an anniversary, no time that passes.
_JUBILEE_KK: Final = re.compile(r" {0,3}-?жылды(?:қ|ғы[а-я]*) {1,3}мерей")
#: "жарты жылдық есеп": of a half-year, no length of it.
_HALF_YEARLY_KK: Final = re.compile(r"жарты {1,3}жылды[қғ]")
#: "2019 school graduates", "number of cases: 2022 - 412": of the year, no number of them.
_YEAR_EN: Final = re.compile(r"(?:19|20)\d\d {1,3}(?:[a-z]|- \d)")
_COMPARED_EN: Final = re.compile(
    r"(?:(?<!\w)(?:is|was|up to)|than|over|most|about|nearly|least|almost|some|around) {1,3}\Z"
)
_FACTOR_OF: Final = re.compile(r"factor of \Z")
#: "10-дневный срок", "a five-year loan": a quality of something, no amount.
_COMPOUND: Final = re.compile(
    r" {0,3}(?:-?(?:дневн|суточн|недельн|месячн|летн|годичн|часов[оаыу]|минутн|процентн)|%-?н?(?:ый|ого|ому|ом|ым|ая|ой|ую|ое|ые|ых|ыми)(?!\w)|-(?:day|week|month|year|hour|minute|percent|per cent))"
)
#: "five-year plan", "пятилетний план": the name of a plan, no amount of time.
_NAME_OF_PLAN: Final = re.compile(
    r"(?:-year|летн[а-я]{2,3}|-?жылдық)(?: [^\W\d_]+){0,2} (?:план|программ|стратег|plan|programme?|strateg|жоспар|бағдарлама|стратегия)"
)
_SURELY_MORE_KK: Final = re.compile(r" {1,3}астам")
#: "300 мың жас азамат": young, no years, where a noun without an owner follows.
_YOUNG_KK: Final = re.compile(r" {1,3}жас {1,3}([а-яәіңғүұқөһ]{3,})")
_YOUTH_KK: Final = re.compile(r" {1,3}жас(?!\w)")
_OLDEST: Final = 150
#: "жасы 35-тен аспаған": the age.
_AGED_KK: Final = re.compile(r"(?<!\w)жасы {1,3}\Z")
#: "young people aged 14 to 35"
_AGED_EN: Final = re.compile(
    r"(?<!\w)aged (?:from |between |over |under |at least |about |up to )?\Z"
)
#: "139-дан 98-ге дейін", "112-ден 125-ке көбейді"
_ENDS_RANGE_KK: Final = re.compile(rf"{UNTIL_KK.pattern}|{CHANGES_KK.pattern}")
_DATIVE_KK: Final = re.compile(r"(?:[ғқ]а|[гк]е)\Z")
#: "131-ге дейін артты": what is reached, no upper bound.
_REACHED_KK: Final = re.compile(rf" {{1,3}}дейін(?:{CHANGES_KK.pattern})")
_ABLATIVE_KK: Final = re.compile(r"(?:[дт][ае]н|н[ае]н)\Z")
#: "оқушылар саны 24-тен аспауға тиіс, ал ауылда 5-тен кем болмауы керек"
_OF_NUMBER_KK: Final = re.compile(r"(?<!\w)саны(?!\w)[^.;:()]*\Z")
#: "29000-нан аспайды": the comparator is the verb, no noun follows.
_VERB_KK: Final = re.compile(r"(?:йды|ады|еді|[тд][ыі]|уы)\Z")
#: "халық саны 50 мыңнан асатын қалада": the number is the quality of what follows, no count of it.
_QUALITY_KK: Final = re.compile(r"асатын\Z")
#: "100 мың тұрғынға шаққанда 8,2 жағдайды, ауылда 11,4 жағдайды": the first and the next; "10 мың тұрғынға 34,8 дәрігерден".
_RATE_BEFORE_KK: Final = re.compile(
    r"шаққанда [^.;:()]{0,48}\Z|\d (?:(?:мың|млн) )?(?:тірі )?[^\W\d]{2,30}(?:[ғқ]а|[гк]е) \Z"
)
#: "11 of 65 types", "45 of the 208 proposals"
_OF_MANY: Final = re.compile(
    r" (?:out )?of (?:the |all )?(?:almost |nearly |about |some |over |more than )?(?:\d[\d,]*|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?= )"
)
_ENDS: Final = re.compile(
    r" {0,3}(?:[.,;)]|\Z|(?:in|by|over|compared|against|versus|during|since|last|this|в|за|к) )"
)
#: "31 лехабря 2021 г.": a day whose month a scanner misread
_MISREAD_DAY: Final = re.compile(r" [а-я]{3,9} (?:19|20)\d\d {0,2}г")
#: "flight KC 851", "рейс DV 712": two Latin letters before a number are a code.
_CODE_BEFORE: Final = {
    "ru": re.compile(r"(?<!\w)[a-z]{2} \Z|(?<!\w)(?:рейс|верси)[а-я]{0,2} \Z"),
    "kk": re.compile(r"(?<!\w)[a-z]{2} \Z"),
    "en": re.compile(r"(?<!\w)flight(?: [a-z]{2})? \Z"),
}
#: "the number of firms amounted to 462,118": a bare number that a verb or dash gives.
_NUMBER_OF: Final = {
    "ru": re.compile(
        r"(?:числ[оа]|численност[ьи]|количеств[оа]|населени[ея]|поголовь[ея]|контингент[а]?|дефицит[а]?|нехватк[аи]|потребност[ьи])(?!\w)[^;:.()]{0,120}?(?: (?:состав|достиг|увелич|сократ|сниз|вырос|равн|превы)[а-я]*(?: примерно| почти| около| лишь| еще)?(?: до| в| на)?| -|(?<=[а-я]):) \Z"
    ),
    "kk": re.compile(
        # қонақ үйлер саны үш есе өсіп, 2022 жылы 167-ге жетті
        r"(?<!\w)саны(?: -)? (?:[^;:.()]{2,60}(?:п|с[ае]|[дт][іы]|еді), )?(?:(?:19|20)\d\d жыл[а-яғңі]* (?:\d\d? [а-яәіңғүұқөһ]+ )?)?(?:[^;:.() ]+ ){0,2}(?:\d[\d ,]*-?(?:[днт][ае]н|[ғқ]а,|[гк]е,) (?:[^;:.() ]+ ){0,2})?\Z"
    ),
}


#: "the number of parties fell from 19 to 6": a range without a noun.
_NUMBER_FROM: Final = {
    "ru": re.compile(
        r"(?:числ[оа]|численност[ьи]|количеств[оа])(?!\w)[^;:.()]{2,120}? (?:(?:увелич|сократ|сниз|вырос|уменьш|упал)[а-я]*|-) со? \Z"
        r"|(?:%|процент[а-я]{0,3}) \(со? \Z"
    ),
    "en": bare_english.NUMBER_FROM,
}


@dataclass(frozen=True, slots=True)
class Follows:
    """The unit or noun behind an amount, where it ends, the rule, and a comparator between."""

    unit: str
    end: int
    rule: str
    comparator: str = ""


def what_follows(text: str, language: str, start: int, amount: Amount) -> Follows | None:
    """Return what the amount that begins at `start` measures or counts, None if it is no figure."""
    if language != "kk" and amount.high is not None and amount.low >= 1000 and not amount.worded:
        years = 1900 <= amount.low <= 2100 or amount.multiplier > 1
        if (
            not years
            and not is_address(text, start)
            and unit_at(text, amount.end, language) is None
            and _ENDS.match(text, amount.end)
        ):
            return Follows("", amount.end, "bare")  # fell from 130,000 to 86,000
    ends = amount.high is not None and language in _NUMBER_FROM and _ENDS.match(text, amount.end)
    if ends and _NUMBER_FROM[language].search(text[max(0, start - 160) : start]):
        return Follows("", amount.end, "bare")
    if language == "kk" and amount.high is not None and _ENDS_RANGE_KK.match(text, amount.end):
        clock = _HALF_PAST.match(text, start) is not None  # 9.00-ден 18.30-ға дейін
        decimal = "," in text[start : amount.end]  # 36,5-тен 17-ге
        whole = (
            decimal or amount.low == int(amount.low)
        ) and not clock  # 139-дан 98-ге дейін; not 17.00-19.00
        return Follows("", amount.end, "bare") if whole else None
    millions = language == "en" and _MILLION_EN.match(text, amount.end)
    if millions and bare_english.gives_number(text[max(0, start - 160) : start]):
        return Follows("millions", amount.end + 1, "bare")  # the population exceeds 15.3m
    middle = word_after(text, amount.end, language, "middle")
    if middle is not None and not compares(text, language, middle.says, amount.end):
        middle = None
    if middle is not None and language == "kk" and middle.says == "<=":
        if _REACHED_KK.match(text, amount.end):
            told = _NUMBER_OF["kk"].search(text[max(0, start - 160) : start]) is not None
            told = told or amount.low >= 100 or changes_in_time(text, start, amount.end)
            told = told or is_index(text, start, amount.end)  # 11,2-ге дейін төмендеді
            return Follows("", amount.end, "bare") if told else None
        if amount.low < 25 and _IS_CLOCK_KK.search(text[max(0, start - 12) : start]):
            middle = None  # таңғы 8-ге дейін
    end, comparator = (middle.at, middle.says) if middle else (amount.end, "")
    measured = unit_at(text, end, language) or _behind_remark(text, end, language)
    if measured is not None and not _is_young(text, end, language, amount):
        unit = unit_of(measured, language)
        if unit not in ("MCI", "percentage_points") and _COMPOUND.match(measured.group()):
            return None
        if _is_no_measure(text, start, amount, unit):
            return None
        return Follows(unit, measured.end(), "measure", comparator)
    if language == "kk" and middle is not None and _AGED_KK.search(text[max(0, start - 8) : start]):
        return Follows("years", end, "measure", comparator)
    if _FACTOR_OF.search(text[max(0, start - 14) : start]):
        return Follows("ratio", end, "ratio", comparator)
    if language == "en" and _AGED_EN.search(text[max(0, start - 20) : start]):
        return Follows("years", end, "measure", comparator)
    times = ratio_after(text, start, end, language)
    if times is not None and times.unit == "рет" and amount.worded and amount.low == 1:
        return None  # бір рет
    if times is not None:
        return Follows(times.unit, times.end, "ratio", comparator)
    return _counted(text, language, start, amount, middle)


#: "124 132 (алдын ала деректер) теңге": a remark between the number and its unit.
_REMARK: Final = re.compile(r" {1,2}\([^\W\d][^()\d]{3,40}\)(?= )")


def _behind_remark(text: str, at: int, language: str) -> re.Match[str] | None:
    remark = _REMARK.match(text, at)
    return unit_at(text, remark.end(), language) if remark is not None else None


def _is_young(text: str, at: int, language: str, amount: Amount) -> bool:
    """Return whether "жас" behind a number is the quality "young": "25 жас маман"."""
    if language == "kk" and amount.low > _OLDEST and _YOUTH_KK.match(text, at):
        return True  # 350 мыңға жуық жас
    match = _YOUNG_KK.match(text, at) if language == "kk" else None
    forms = readings(match[1]) if match is not None else ()
    return any(form.word_class == "noun" and not form.owned for form in forms[:1])


def _is_no_measure(text: str, start: int, amount: Amount, unit: str) -> bool:
    """Return whether a number with a unit is a year, an article, an hour of the clock or a name."""
    if unit in WEAK_UNITS and amount.multiplier == 1 and is_address(text, start):
        return True
    if unit == "hours":
        clock = _CLOCK.search(text[max(0, start - 18) : start]) or _HALF_PAST.match(text, start)
        return clock is not None
    if unit == "years":
        if _IN_YEAR_RU.match(text, amount.end) and int(amount.low) % 10 != 1:
            return True  # в 500 году
        if _OF_YEAR_RU.match(text, start):
            return True  # с 1397 года
        year = amount.low >= 1500 and amount.high is None
        return (
            year
            or _JUBILEE_KK.match(text, amount.end) is not None
            or _HALF_YEARLY_KK.match(text, start) is not None
            or _NAME_OF_PLAN.match(text, amount.end) is not None
        )
    return False


def _tells_number(ahead: str) -> bool:
    return "саны" in ahead and _OF_NUMBER_KK.search(ahead) is not None


def _counted(
    text: str, language: str, start: int, amount: Amount, middle: Word | None
) -> Follows | None:
    """Return the noun that is counted, or nothing but a large or compared number."""
    year = language == "en" and amount.multiplier == 1 and _YEAR_EN.match(text, start)
    if year and not _COMPARED_EN.search(text[max(0, start - 12) : start]):
        return None
    decimal = amount.low != int(amount.low) and amount.multiplier == 1
    point = decimal or (amount.multiplier == 1 and "." in text[start : amount.end])  # 7.0
    if point and language == "en" and bare_english.is_index(text, start, amount.end):
        return Follows("", amount.end, "bare")
    small = amount.multiplier == 1 and amount.low < 1000
    if small and language == "ru" and bare_russian.is_index(text, start, amount.end):
        return Follows("", amount.end, "bare")
    if language == "kk" and not amount.worded:
        if is_day_of_month(text, start, amount.end):
            return None  # қаңтардың 8-і
        if part := end_of_part(text, start, amount.end):
            return Follows("", part, "bare")  # оның 663-і стационарлық
    if language == "kk" and changes_in_time(text, start, amount.end):
        return Follows("", amount.end, "bare")
    ordinal = not amount.worded and amount.multiplier == 1 and is_ordinal(text, amount.end)
    code = _LONG_CODE.match(text, start) and "(" not in text[start : amount.end]
    if ordinal or amount.half or is_address(text, start) or code:
        return None
    clock = language == "kk" and _HALF_PAST.match(text, start)
    if clock and text.endswith("сағат ", 0, start):
        return None  # сағат 12.00-де
    if language == "ru" and amount.low < 32 and _MISREAD_DAY.match(text, amount.end):
        return None
    if decimal:  # 2.1 Goals: a section
        by, _ = per_many(text, amount.end, language)
        before = text[max(0, start - 60) : start]
        ahead = language == "kk" and _RATE_BEFORE_KK.search(before) is not None
        ahead = ahead or (language == "kk" and rate_before_kazakh(before[-40:])[0] != "")
        ahead = ahead or (language == "ru" and per_many_told(before) != "")
        ahead = ahead or (language == "en" and _AVERAGE_EN.search(before) is not None)
        if by:
            return None
        if case := _case_of(text, language, amount, ahead):
            return case
        if language == "kk" and is_index(text, start, amount.end):
            return Follows("", amount.end, "bare")
        code_before = _CODE_BEFORE[language].search(text[max(0, start - 14) : start])
        comma = language == "ru" and not code_before and "," in text[start : amount.end]
        noun = counted_noun(text, amount.end, language, amount.low) if comma else None
        return Follows(noun.name, noun.end, "count") if noun is not None else None
    several = language == "en" and not middle and amount.low > 1
    of_many = _OF_MANY.match(text, amount.end) if several else None
    if of_many is not None:
        of_unit = unit_at(text, of_many.end(), language)  # 9 out of 10 tons
        if of_unit is not None:
            return Follows(unit_of(of_unit, language), amount.end, "measure")
        whole = counted_noun(text, of_many.end(), language, amount.low + 1)
        return Follows(whole.name, amount.end, "count") if whole is not None else None
    if _CODE_BEFORE[language].search(text[max(0, start - 14) : start]):
        return None
    end, comparator = (middle.at, middle.says) if middle else (amount.end, "")
    complete = middle is not None and _VERB_KK.search(text[amount.end : end]) is not None
    if language == "kk" and middle is None and _DATIVE_KK.search(text[start : amount.end]):
        complete = True  # 1 миллионға жеткізу
    if language == "kk" and middle is not None and _QUALITY_KK.search(text[:end][-6:]):
        complete = True
    if language == "kk" and amount.multiplier > 1 and text[end - 1] in "ыі":
        complete = True  # 25 мыңы: a part of what was counted before
    if not complete:
        noun = counted_noun(text, end, language, amount.high or amount.low, amount.worded)
        if noun is not None and noun.name in _CONTACTS:
            return None
        if noun is not None:
            return Follows(noun.name, noun.end, "count", comparator)
    goes_on = text[end : end + 1].isalnum() or text[end : end + 1] == "/"
    goes_on = goes_on or (text[end : end + 1] == "-" and not _ASIDE_EN.match(text, end))
    more = word_after(text, end, "kk") if language == "kk" and middle is None else None
    told = more is not None and compares(text, language, more.says, end)  # 4 500-ден астамы
    bounded = (middle is not None or told) and (
        amount.low >= 100 or (language == "kk" and _tells_number(text[max(0, start - 160) : start]))
    )
    large = amount.multiplier >= 1000 or (amount.words > 1 and not amount.worded)
    ahead_of = text[max(0, start - 160) : start]
    counts = not amount.worded and (
        (language != "en" and _NUMBER_OF[language].search(ahead_of))
        or (language == "en" and bare_english.gives_number(ahead_of))
        or (language == "en" and bare_english.gives_level(text, start, end))
        or (language == "kk" and counts_label(text, start, end))
        or (language == "en" and bare_english.goes_on(text, end, ahead_of))
        or (language == "en" and bare_english.is_part(text, end, ahead_of))
        or _changes_in_time(text, end, ahead_of, language)
    )
    if language == "ru" and not (goes_on or large or middle):
        parts = bare_russian.goes_on_counting if amount.worded else bare_russian.part_or_next
        thing = parts(text, start, end, amount.low)
        if thing is not None:
            return Follows(thing, end, "count" if thing else "bare")
    if language == "ru" and not goes_on and _ENDS_RU.match(text, end):
        thing = noun_before(text, start)
        if thing:
            return Follows(thing, end, "count", comparator)  # школ построено 12
        if counts_things(text, start):
            return Follows("", end, "bare", comparator)  # построено школ - 12
    if (large or bounded or counts) and not goes_on:
        return Follows("", end, "bare", comparator)  # свыше 17 тысяч, 29000-нан аспайды
    return None


_ENDS_RU: Final = re.compile(
    r" ?(?:[.,;:)](?!\d)|\Z)| - | (?:и|из|в|на|у|по|за|при|против|к) [а-яё]"
)
#: "15.3m" of people is no length
_MILLION_EN: Final = re.compile(r"m(?= ?[;.,)\n]|\Z| (?:in|by|at|on|and|as) )")
#: "surpass 15 million—a rise of 60 %": a dash without spaces.
_ASIDE_EN: Final = re.compile(r"-(?:an?|the|up|down|or|more|less) ")
#: "the number of clubs fell from 45 in 2019 to 28 in 2021"
_THEN: Final = {
    "ru": re.compile(r" в (?:19|20)\d\d (?:году |г\. ?)до \d"),
    "en": re.compile(r" in (?:19|20)\d\d to \d"),
}
_LATER: Final = {
    "ru": re.compile(r"(?P<start> со? )\d[\d ,.]* в (?:19|20)\d\d (?:году |г\. ?)до \Z"),
    "en": re.compile(r"(?P<start> from )\d[\d ,.]* in (?:19|20)\d\d to \Z"),
}


def _changes_in_time(text: str, end: int, ahead: str, language: str) -> bool:
    """Return whether a bare number is one of two that a number of things was at two times."""
    if language not in _THEN:
        return False
    if _THEN[language].match(text, end):
        return _NUMBER_FROM[language].search(ahead) is not None
    later = _LATER[language].search(ahead)
    return later is not None and bool(_NUMBER_FROM[language].search(_upto(ahead, later)))


def _upto(ahead: str, later: re.Match[str]) -> str:
    """Return the text up to "from " or "с "."""
    return ahead[: later.end("start")]


def _case_of(text: str, language: str, amount: Amount, ahead: bool) -> Follows | None:
    """Return the noun of a decimal that a rate counts: "36,5 случая на 100 тыс. живорождений"."""
    noun = counted_noun(text, amount.end, language, Decimal(3))
    by, _ = per_many(text, noun.end, language) if noun is not None else ("", 0)
    mean = noun is not None and noun.name in _ON_AVERAGE
    if noun is not None and language == "en" and not by:
        by, _ = rate_after(text, noun.end, "en")  # 2.96 births per woman
    return (
        Follows(noun.name, noun.end, "count")
        if noun is not None and (by or ahead or mean)
        else None
    )


#: "каб. 406 Телефон:", "31336 E-mail": of an address, no things.
_CONTACTS: Final = frozenset("тел телефон факс e-mail email phone fax каб ауд".split())
#: "averages 3.4 rooms", "an average of 2.5 trips"
_AVERAGE_EN: Final = re.compile(
    r"(?<!\w)(?:on average,?|averag(?:e|es|ed|ing)(?: of| was| is)?) (?:about |only )?\Z"
)
#: What an average of people or rooms is told in parts of one: "5.2 persons".
_ON_AVERAGE: Final = frozenset(
    "person child member room pupil student bed doctor visit человек ребенок комната адам бала бөлме оқушы бірлік".split()
)


def compares(text: str, language: str, says: str, end: int) -> bool:
    """Return whether a Kazakh "more" or "less" has the ablative: "8 %-ке көп" compares not."""
    if language != "kk" or says not in ("<", ">"):
        return True
    if _SURELY_MORE_KK.match(text, end):
        return True  # 104 млрд. астам
    return _ABLATIVE_KK.search(text[max(0, end - 4) : end]) is not None
