"""The parts of a citation, each by its own pattern on folded text: date, number, quoted title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from pipeline.extract.laws.text import Text

_MONTHS = {
    "ru": (
        "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр",
        "ноябр", "декабр",
    ),
    "kk": (
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
        "қазан", "қараша", "желтоқсан",
    ),
    "en": (
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ),
}  # fmt: skip
#: A day; l, I, | and O are digits misread ("l July 2024").
_DAY = r"(?:[0-3]?\d|б(?!\w)|[l|іi]\d|\d[olоз]|[l|](?!\w))"
_YEAR = r"(?P<y>(?:1[89]|20)\d\d)"
_MONTH_NAME = {
    "ru": r"(?P<month>январ[яьеи]|феврал[яьеи]|марта?|апрел[яьеи]|ма[яйе]|июн[яьеи]|июл[яьеи]|августа?"
    r"|сентябр[яьеи]|октябр[яьеи]|ноябр[яьеи]|декабр[яьеи])",
    # қ and ғ misread as к and г as well
    "kk": r"(?P<month>(?:[қк]а[ңн]тар|а[қк]пан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|[қк]ыркүйек|[қк]азан|[қк]араша"
    r"|желто[қк]сан)(?:(?:ын|ін)?(?:да|де|та|те)(?:ғы|гі))?(?!\w))",
    "en": r"(?P<month>january|february|march|april|may|june|july|august|september|october|november"
    r"|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)",
}  # fmt: skip
#: 1995 жылғы желтоқсанның 29-ындағы: so the first acts had it
_MONTH_OF_KK = r"(?P<month7>қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)[нтд][ыі]ң"
_NUMERIC = (
    r"(?:(?P<d2>\d{1,2})[./](?P<mon>\d{1,2})[./][ ]?(?P<y2>(?:1[89]|20)\d\d|\d\d(?=,?[ ]{0,2}(?:№|no?\.?[ ]?\d|г\.|г[ ]|года|ж\.)))"
    r"|(?P<y3>(?:1[89]|20)\d\d)[.-](?P<mon3>\d\d)[.-](?P<d3>\d\d))"
)
#: A date as it stands in a citation, with the words that lead to it.
DATE = {
    # от 31 октября 2015 года; от «31» октября 2015 г.; от 31.10.2015 г.; 2015 года
    "ru": r"(?:от[ ]{1,3})?"
    rf"(?:(?:[«\"][ ]?)?(?P<d>{_DAY})(?:[ ]?[»\"])?(?:-?го)?[ ]{{0,3}}{_MONTH_NAME['ru']}[ ]{{0,3}}{_YEAR}|{_NUMERIC}"
    rf"|(?<=от[ ]){_MONTH_NAME['ru'].replace('month', 'month1')}[ ]{{1,3}}{_YEAR.replace('<y>', '<y1>')}"
    rf"|{_YEAR.replace('<y>', '<y4>')}(?=[ ]{{0,3}}(?:года|г\.)))"
    r"(?:[ ]{0,3}(?:года|г\.|г(?!\w)))?",
    # 2015 жылғы 31 қазандағы; 2015 жылғы қазанның 31-індегі; 31.10.2015 ж.; 2015 ж. 31 қазандағы; 2015 жылғы
    "kk": rf"(?:(?<![\d./]){_YEAR}[ ]{{0,3}}-?(?:жыл[ғг]ы|жылдың|ж\.|жыл(?=[ ]\d{{1,2}}[ ]))(?:[ ]{{0,3}}(?:[«\"][ ]?)?(?P<d>{_DAY})(?:[ ]?[»\"])?-?(?:ші|шы)?[ ]{{0,3}}"
    rf"{_MONTH_NAME['kk']}|[ ]{{0,3}}{_MONTH_OF_KK}[ ]{{1,3}}(?P<d7>{_DAY})[ ]?-?[а-яәғқңөұүһі]{{0,5}}(?:дағы|дегі))?|(?P<d5>{_DAY})[ ]{{1,3}}{_MONTH_NAME['kk'].replace('month', 'month5')}[ ]{{1,3}}{_YEAR.replace('<y>', '<y5>')}[ ]{{0,3}}(?:жылғы|жыл|ж\.)"
    rf"|{_NUMERIC}(?:[ ]{{0,3}}-?(?:жылғы|жылы|жылдың|ж\.|күнгі)|\.)?)",
    # dated October 31, 2015; of 31 October 2015; adopted on 31.10.2015; of 2015
    "en": r"(?:(?:(?:as[ ]{1,3})?dated(?:[ ]{1,3}(?:on|from|as[ ]{1,3}of))?|d\.?d\.?|(?:as[ ]{1,3})?of|from)[ ]{1,3}(?:the[ ]{1,3})?|the[ ](?=\d\d?(?:st|nd|rd|th)[ ]))?"
    rf"(?:{_MONTH_NAME['en']},?[ ]{{1,3}}(?P<d>{_DAY})(?:st|nd|rd|th)?[ ]?,?[ ]{{1,3}}{_YEAR}"
    rf"|(?P<d6>{_DAY})(?:st|nd|rd|th)?[ ]{{1,3}}(?:day[ ]{{1,3}})?(?:of[ ]{{1,3}})?{_MONTH_NAME['en'].replace('month', 'month6')},?[ ]{{1,3}}{_YEAR.replace('<y>', '<y6>')}"
    rf"|{_MONTH_NAME['en'].replace('month', 'month1')}[ ]{{1,3}}{_YEAR.replace('<y>', '<y1>')}"
    rf"|{_NUMERIC}|(?<=[a-z][ ]){_YEAR.replace('<y>', '<y4>')}(?![\d/-]))(?:,?[ ]year)?",
}  # fmt: skip
#: Of the European Union, without a numero sign: Directive 2014/24/EU, Регламент (ЕС) 2016/679
SLASHED: Final = r"(?:\((?:eu|ec|ес|ео)\)[ ]{1,3})?(?:no\.?[ ]{0,2}|№[ ]?)?\d{2,4}/\d{1,4}(?:/(?:eu|ec|eec|ес|ео|еэс))?"
#: A session whose dash got lost: "No. 291 IV “On Subsurface ...”", "№ 124 II ЗРК".
_SESSION_APART = (
    r"(?<=\d)[ ](?:i{1,3}|iv|vi{0,3})(?=[ ]{0,3}"
    r"(?:з?рк(?!\w)|қрз|zrk|[«\"“„‘'(),;]|\.?\Z|(?:of|dated|от|о|об)[ ]|заң|жарлы|қаулы))"
)
#: № 3-82 "а"
_LETTER_QUOTED = r"(?<=\d)[ ]?[«\"][а-я][»\"]"
#: The number itself: 379-V, 1000-XIII, 365- НҚ, ҚР ДСМ-175/2020, 26/4, VI-45-3, 1287-р
_NUMBER_BODY = (
    r"(?P<number>(?:(?:қр|нқ|рк|kr|rk)[ ]{0,2}|[а-я][ ]{1,2}-[ ]{0,2}(?=\d{1,3}/\d))?(?=\w{0,5}[-/]?\d|[ivxіх]{1,4}-\d)\w{1,9}"
    r"(?:[/-]\w{1,6}|\.\d{1,4}|[ ]?-[ ]?[ivxlхімсу|]{1,6}(?!\w)|[ ]-[ ](?:фз|нқ)(?!\w)|(?:[ ]-|-[ ])(?:нқ|[рөқ])(?!\w)"
    rf"|{_SESSION_APART}|{_LETTER_QUOTED}){{0,6}})"
)
NUMBER = {
    # № 379-V, N 379-V, за № 5, Ne 379-V (misread), № 379-V ЗРК
    "ru": rf"(?:(?:под[ ]{{1,3}}|за[ ]{{1,3}})?(?:№{{1,2}}\.?|n°|n9|n[eоo]?\.?(?=[ \d])|номер(?:ом)?)[ ]{{0,3}}{_NUMBER_BODY}"
    # законе 402-ФЗ, Законе РК 379-V: these need no sign
    r"(?:[ ]{1,2}(?:з?рк|зркз))?|(?P<number>\d{1,4}-(?:фз|фкз|[ivxіх]{1,5})(?:[ ]зрк)?))(?!\w)",
    # № 379-V, N 238, № 379-V ҚРЗ
    "kk": rf"(?:№\.?|n°|n9|n[eоo]?\.?(?=[ \d])|нөмірі)[ ]{{0,3}}{_NUMBER_BODY}(?:[ ]{{1,2}}қрз)?(?!\w)",
    # No. 379-V, № 379-V, Number 5
    "en": rf"(?:№\.?|\#|n°|n9|nos?\.?(?=[ \d])|ne?\.?(?=[ \d])|number)[ ]{{0,3}}{_NUMBER_BODY}(?:[ ]{{1,2}}(?:zrk|lrk|[з3]рк|3pk|қрз))?(?!\w)"
    # Law 379-V, order ҚР ДСМ-25, Order 557 of 20 December 2012: these need no sign
    r"|(?P<number>\d{1,4}-(?:fz|нқ|[ivx]{1,5})|қр[ ]{1,2}дсм-\d{1,3}(?:/\d{4})?"
    r"|\d{1,4}(?=[ ]\((?:\d{1,2}[ ][a-z]{3,9}|[a-z]{3,9}[ ]\d{1,2},?)[ ](?:19|20)\d\d\))"
    r"|\d{1,4}(?=[ ](?:of|dated)[ ](?:\d{1,2}[ ][a-z]{3,9}|[a-z]{3,9}[ ]\d{1,2},)[ ](?:19|20)\d\d(?!\d))"
    # Law 588 on the Electric Power Industry
    r"|(?<=(?:law|order|decree|resolution)[ ])\d{1,4}(?=[ ]on[ ](?!average|page)[a-z])"
    # Order 345 of the Minister of Education, but "under the Decree, 12 of the government agencies"
    r"|(?<![,;][ ])\d{1,4}(?=[ ]of[ ]the[ ](?:acting[ ]|deputy[ ])?(?:minist(?:er|ry)|chair[a-z]{0,6}|government|president|prime[ ]minister|head[ ]of[ ]state|akim(?:at)?|board)(?![\w'])))(?!\w)",
}  # fmt: skip
#: The number of a convention without a sign: ILO Convention 144, Конвенция 144 МОТ
NUMERAL: Final = {
    language: rf"\d{{2,3}}(?![\d./-]|[ ]{{0,3}}{_MONTH_NAME[language].replace('?P<month>', '?:')})"
    for language in ("ru", "en")
}
#: The number of a resolution of the Security Council: 1325 (2000)
RESOLVED: Final = (
    r"(?:№[ ]?)?(?:\d{1,4}[ ]\((?:19|20)\d\d\)|\d{1,3}/\d{1,3}(?![\d/])"
    # Security Council Resolution 1373: the name of the council says what the number is
    r"|(?<=(?:security[ ]council[ ]resolutions?|совета[ ]безопасности[ ]оон|сб[ ]оон)[ ]№?[ ]?)\d{3,4}(?![\d/-]|\.\d))"
)
#: резолюция Совета Безопасности ООН № 1373 (2001): the year is part of the number
RESOLVED_SIGNED: Final = r"(?<=(?:оон|безопасности|ассамблеи|резолюци[а-я]{1,2}|council[ ]resolutions?)[ ])(?:№|no\.?)[ ]?\d{1,4}[ ]\((?:19|20)\d\d\)"
_DASHES = re.compile(r"[‐‑‒–—−]")
_OF_KAZAKHSTAN = re.compile(r"(?i)[- ]?(?:з?рк|қрз)$")
#: "402 - ФЗ", and "365- НҚ" as a line is broken.
_APART = re.compile(r"(?i) ?- ?(?=(?:фз|нқ|[рөқ])$)|(?<=^[а-я]) ?- ?(?=\d)")
#: A letter in quotes behind it: 3-82 "а".
_LETTER = re.compile(r"(?i) ?[«\"“„]([а-я])[»\"”“]$")


def date_value(match: "re.Match[str] | regex.Match[str]", language: str) -> str:
    """Return the ISO date of a match of `DATE`, shortened to what is said; "" if impossible."""
    groups = match.groupdict()
    year = next((v for k, v in groups.items() if k.startswith("y") and v), "")
    day = next((v for k, v in groups.items() if k[0] == "d" and v), "")
    month = 0
    for key, value in groups.items():
        if not value:
            continue
        if key.startswith("month"):
            month = month_number(value, language)
        elif key.startswith("mon"):
            month = int(value)
    if not month:
        return year
    turned = groups.get("y3") or language == "en"
    if month > _MONTHS_IN_A_YEAR and turned and day and int(day) <= _MONTHS_IN_A_YEAR:
        month, day = int(day), str(month)  # 2010.18.02: the day in the middle; 02/24/2023
    if not 1 <= month <= _MONTHS_IN_A_YEAR:
        return ""
    if not day:
        return f"{year}-{month:02}"
    day = day.translate(_DIGITS)
    if len(year) == 2:
        year = f"{'20' if int(year) < _CENTURY_TURNS else '19'}{year}"
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{year}-{month:02}-{int(day):02}" if 1 <= int(day) <= longest else ""


def month_number(name: str, language: str) -> int:
    """Return the number of a month from its name in any case, in lower case.

    >>> month_number("марта", "ru"), month_number("мая", "ru"), month_number("қазандағы", "kk")
    (3, 5, 10)
    """
    plain = name.replace("қ", "к").replace("ң", "н")
    return max(
        (len(stem), number)
        for number, stem in enumerate(_MONTHS[language], 1)
        if plain.startswith(stem.replace("қ", "к").replace("ң", "н"))
    )[1]


def number_value(written: str, *, statute: bool = False) -> str:
    """Return the number of an act without look-alike letters in its Roman numeral.

    A ``statute`` has a Roman numeral after the dash, so "284-1" is a misread "284-I".

    >>> number_value("1000 – ХІІІ"), number_value("379-V"), number_value("ҚР ДСМ-175/2020")
    ('1000-XIII', '379-V', 'ҚР ДСМ-175/2020')
    >>> number_value("284-1", statute=True), number_value("464IV", statute=True)
    ('284-I', '464-IV')
    >>> number_value("165-4", statute=True)
    '165-IV'
    """
    text = _DASHES.sub("-", " ".join(written.split())).strip(" .,")
    text = text[: len(text) - footnote_mark(text)]
    text = _OF_KAZAKHSTAN.sub("", text) if "-" in text else text
    text = _LETTER.sub(r"\1", _APART.sub("-", text))
    if _MISREAD.fullmatch(text.partition("-")[0]):
        first, dash, rest = text.partition("-")
        text = first.translate(_DIGITS) + dash + rest  # l2, 4l2-VII
    if statute:
        text = _CONVOCATION.sub(lambda found: found.group().translate(_MISREAD_ROMAN), text)
    if statute:
        text = _GLUED.sub("-", text)  # 464IV
        text = _IN_DIGITS.sub(lambda found: _CONVOCATIONS[int(found.group()) - 1], text)  # 165-4
    match = _ROMAN.fullmatch(text)
    if match and (not match["roman"].isdigit() or (statute and set(match["roman"]) == {"1"})):
        return f"{match['number']}-{match['roman'].upper().translate(_LOOKALIKES)}"
    return text


def footnote_mark(number: str) -> int:
    """Return how many digits at the end of a number are the mark of a footnote.

    >>> footnote_mark("147-р2"), footnote_mark("202-V³"), footnote_mark("12-НҚ"), footnote_mark("71-р")
    (1, 1, 0, 0)
    """
    match = _MARKED.search(number)
    return len(match["mark"]) if match else 0


#: No digit follows the letters of an order ("147-р") or the Roman numeral of a law ("202-V").
_MARKED: Final = regex.compile(
    r"(?i)(?:\d-(?:р|фз|[IVXІХ]{1,5}(?=[2-9]))(?P<mark>\d{1,2})|(?P<mark>[¹²³⁴-⁹⁰]{1,2}))\Z"
)
_MONTHS_IN_A_YEAR: Final = 12
#: "12.10.21" is of 2021, "12.10.95" of 1995.
_CENTURY_TURNS: Final = 50
_DIGITS = str.maketrans("l|іiIІзЗoоOО", "111111330000") | {ord("б"): "6"}
_MISREAD = re.compile(r"(?=.*\d)[\dlO|ОIІЗз]{2,4}")
#: № 186-МІІ, № 12-VП: no convocation has an M, and П is II.
_CONVOCATION = re.compile(r"(?<=\d-)[МMУV](?=[ІIП]{1,3}$)|(?<=[VУМM])П$|(?<=\d-)П$")
_MISREAD_ROMAN = str.maketrans({"М": "V", "M": "V", "У": "V", "П": "II"})
_ROMAN = re.compile(r"(?P<number>\d+(?:/\d+)?)(?: ?- ?| )(?P<roman>[IVXLХІМСУVivxlхіу1|]{1,7})")
_GLUED = re.compile(r"(?<=\d)(?=(?:I{1,3}|IV|VI{0,3})$)")
_IN_DIGITS = re.compile(r"(?<=\d-)[2-8]$")
_CONVOCATIONS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_LOOKALIKES = str.maketrans("ХІМСУ1|L", "XIMCVIII")


@dataclass(frozen=True, slots=True)
class Quotes:
    """Where quotations begin and end: the end of each by its start, and the other way round."""

    ends: dict[int, int]
    starts: dict[int, int]


def quote_pairs(text: Text) -> Quotes:
    """Return where each quotation begins and ends (offset after the closing mark), outermost too.

    Curly and angle marks pair as brackets do; straight ones open after a space or an opening
    mark and close otherwise. Where one mark stands for two ("«О внесении изменений в «Правила»",
    "«Азаматтық қор» АҚ құру туралы»") the outer quotation takes the mark of the inner one.
    """
    folded = text.folded
    if "«" not in folded and '"' not in folded and "»" not in folded:
        return Quotes({}, {})
    ends: dict[int, int] = {}
    starts: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    last = -1
    for match in _QUOTE.finditer(folded):
        at, mark = match.start(), match.group()
        if _opens(text, at, mark, stack):
            if not stack:
                last = at
            stack.append((mark, at))
        elif stack:
            same = '"' if mark == '"' else "«"
            while len(stack) > 1 and stack[-1][0] != same and any(s[0] == same for s in stack):
                ends[stack.pop()[1]] = at + 1  # «О внесении изменений в № 5 "О мерах»
            opening = stack.pop()[1]
            ends[opening], starts[at + 1] = at + 1, opening
        elif last >= 0 and at - last < _FAR and last in ends:
            starts[at + 1] = last  # «Самұрық-Қазына» қоры» АҚ кодексін бекіту туралы»
    for _, at in stack:
        inner = min((begin for begin in ends if begin > at), default=0)
        if inner and inner - at < _FAR:
            ends[at] = ends[inner]
    return Quotes(ends, starts)


#: One mark stands for two only within a title.
_FAR = 300


def _opens(text: Text, at: int, mark: str, stack: Sequence[tuple[str, int]]) -> bool:
    if mark == '"':
        return _straight_opens(text.folded, at, stack)
    return mark == "«" and not (text.composed[at] == "“" and _closes_here(stack, text.folded, at))


def _straight_opens(folded: str, at: int, stack: Sequence[tuple[str, int]]) -> bool:
    """Return whether the straight mark at `at` opens; between two spaces marks take turns."""
    before = folded[at - 1 : at] or " "
    after = folded[at + 1 : at + 2]
    if before == " " and after == " ":
        return not any(mark == '"' for mark, _ in stack)
    return before in ' («"[-' and after not in ("", " ", ",", ".", ")")


def _closes_here(stack: Sequence[tuple[str, int]], folded: str, at: int) -> bool:
    """Return whether “ closes, as it does after „ and in "«Заң“"."""
    return bool(stack) and at > 0 and folded[at - 1] not in " (["


_QUOTE = re.compile(r"[«»\"]")
