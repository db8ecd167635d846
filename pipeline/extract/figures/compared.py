"""What a text says beside its figures: comparisons, asides, and dates that are no time of a figure.

"grew, compared with 2018, by 10 %": the year is compared with, the growth is not of that year.
"""

import re
from typing import Final

from pipeline.extract.figures.period.put_off import is_put_off_to
from pipeline.extract.figures.period.words import WORDS
from pipeline.records import Date, Found


def without_comparison(text: str, language: str) -> str:
    """Return a text without what it compares with, up to the word that goes on.

    >>> without_comparison("вырос по сравнению с прошлым годом и составил", "ru")
    'вырос  и составил'
    """
    if not _MAY_COMPARE.search(text):
        return text
    shorter = WORDS[language].comparison.sub("", text)
    return _LEFT_COMMA_RU.sub(" ", shorter) if shorter != text and language == "ru" else shorter


#: "прирост поголовья, [по сравнению с маем] на 5 %"
_LEFT_COMMA_RU: Final = re.compile(r" *, +(?=(?:на|до) *\Z)")


def without_asides(text: str, language: str) -> str:
    """Return a text without what stands between two commas and is no part of its clause.

    >>> without_asides("доход, несмотря на кризис, вырос", "ru")
    'доход вырос'
    """
    return WORDS[language].aside.sub(" ", text) if text.count(",") > 1 else text


def says_own_clause(text: str, language: str) -> bool:
    """Return whether a text has a clause that takes no time from what opens it: ", что на"."""
    return "," in text and WORDS[language].own_clause.search(text.lower()) is not None


_MAY_COMPARE: Final = re.compile(
    r"равн[еи]|относительно|отношению|к (?:уровню|оценке|факту|плану|прогнозу|показател|значению)|ичному|ующему|ыдущему|прошлому|ompar|ear-on|the (?:previous|same|correspond|preceding|prior) |салыс|қараған"
)


def compares_aside(before: str, behind: str) -> bool:
    """Return whether an English figure is an aside that compares.

    >>> compares_aside("was 530 tons, ", " lower than planned")
    True
    """
    return _COMPARED_EN.match(behind) is not None and _ASIDE_EN.search(before) is not None


#: ", 37 % lower than", "(37 % more than", ", a 6 % increase", "that is 65 % more": an aside that compares.
_ASIDE_EN: Final = re.compile(
    r"(?:[,(](?: or)? an? |,(?: or)? |\((?:or )?|(?:which|that) (?:is|was|are|were)(?: an?)? )\Z"
)
_COMPARED_EN: Final = re.compile(
    r" (?:more|less|fewer|higher|lower|greater|smaller|larger|above|below|better|worse|up|down|faster|slower"
    r"|increase|decrease|rise|growth|drop|decline|fall|reduction|improvement)(?!\w)"
)


#: How far what leads to a date that is compared with may stand before it.
_WINDOW: Final = {"ru": 40, "kk": 40, "en": 60}


def says_time(text: str, found: Found, language: str) -> bool:
    """Return whether a date may be the time of a figure: not of an act or a paper, not compared.

    Nor is it what something is put off to.
    """
    value = found.value
    if not isinstance(value, Date) or value.within_law or not (value.date_from or value.date_to):
        return False
    if is_put_off_to(text, found.start, found.end, language):
        return False
    if language == "kk" and text.endswith(_FROM_THEN_KK, found.start, found.end):
        return False  # жылдың басынан 2 %-ға, 2022 жылғыдан көп
    words = WORDS[language]
    ahead = text[max(0, found.start - _WINDOW[language]) : found.start].lower()
    if (
        language == "kk"
        and text.endswith("жылға", found.start, found.end)
        and _INDEX_KK.search(ahead)
    ):
        return False  # көлем индексі 2019 жылға 103 %
    compared = words.compared_with.search(_SPACES.sub(" ", ahead))
    if compared is not None and text.startswith(", когда", found.end):
        compared = None  # чем в 2021 году, когда выпуск составил
    if language == "en" and text.startswith((" when ", ", when "), found.end):
        compared = None  # an increase from 2022 when the country hosted
    on_day = compared is not None and value.precision == "day" and ahead.endswith(" on ")
    if compared and not on_day and not ("/" in value.edtf and _FROM_EN.search(ahead)):
        return False
    when = language == "kk" and _WHEN_KK.search(text, found.start, found.end) is not None
    if not when and words.compared_behind.match(text[found.end : found.end + 40].lower()):
        return False
    if value.precision in ("decade", "century") and value.modifier:
        return False
    if language == "kk" and value.precision == "year" and _ACT_OF_YEAR_KK.match(text, found.end):
        return False  # 2021 жылғы қаулымен
    if value.precision != "day" or value.modifier or "/" in value.edtf:
        return True
    if words.dated_behind.match(text[found.end : found.end + 12].lower()):
        return False
    dateline = words.dateline.search(text[found.start : found.end].lower()) is not None
    if (dateline and not ahead.endswith("(")) or _opens_news(text, found):
        return False
    return words.dated.search(ahead[-24:]) is None


def _opens_news(text: str, found: Found) -> bool:
    """Return whether a day opens a piece of news: "08 Қазан 2015, 11:10", "ASTANA, May 5, 2022 –"."""
    if not text[: found.start].strip():
        return _HOUR_BEHIND.match(text, found.end) is not None
    line = text.rfind("\n", 0, found.start) + 1
    place = _PLACE_AHEAD.fullmatch(text, line, found.start)
    return place is not None and _DASH_BEHIND.match(text, found.end) is not None


#: "NUR-SULTAN, KAZAKHSTAN (", "Almaty, ": where a piece of news is from, before its day.
_PLACE_AHEAD: Final = re.compile(r"\s*(?:[^\W\d_a-zа-яё][\w.-]{2,20}[ ,]{1,2}){1,4}\(?")
_DASH_BEHIND: Final = re.compile(r"\)? {0,2}[–—-]{1,2}\s")
_HOUR_BEHIND: Final = re.compile(r",? {1,2}\d\d:\d\d(?!\d)")
#: What is of a year as a paper is, in a case that tells by what, not of what.
_ACT_OF_YEAR_KK: Final = re.compile(
    r"(?<=жылғы)\s(?:[^\W\d]+\s){0,2}?(?:шарт|келісім|шешім|бұйры|қаулы|жарлы|заң|кодекс|тұжырымдама|бағдарлама|стратегия|жоба)[^\W\d]{0,6}?"
    r"(?:[мпб]ен|[дт][ае]|[ғқ]а|[гк]е|на|не|[дт]а?ғы|[дт]егі|с?[ыі]? (?:аясында|шеңберінде|негізінде|бойынша))(?!\w)"
)
_FROM_THEN_KK: Final = ("басынан", "жылғыдан", "жылғымен", "жылғыға")
_SPACES: Final = re.compile(r" {2,}")
#: "2025 жылы алдыңғы жылмен салыстырғанда": what is compared with is no year "in" which.
_WHEN_KK: Final = re.compile(r"(?:жыл[ыд]а?|жылдар[ыд]а?|[дт][ае])\Z", re.IGNORECASE)
_INDEX_KK: Final = re.compile(r"индексі {1,3}\Z")
#: "57 decisions from 2018-2020"
_FROM_EN: Final = re.compile(r" from *\Z")


def is_compared(ahead: str) -> bool:
    """Return whether the Russian bracket that ends a text tells what is compared with.

    >>> is_compared("вырос по сравнению с маем прошлого года (")
    True
    """
    return ahead.endswith("(") and _IS_COMPARED_RU.search(ahead[-120:].lower()) is not None


#: "вырос за май 2021 года по сравнению с тем же месяцем прошлого года (42 тонны)"
_IS_COMPARED_RU: Final = re.compile(
    r"(?:сравнени[а-я]+ с|отношени[а-я]+ к|против|относительно|чем (?:в|за|на)) [^,;:()]{0,60}(?:год[ауом]{1,2}|(?:период|месяц|квартал|полугоди)[а-я]{0,3}|г\.) \(\Z"
)
