"""The subject of figures that only their dates tell apart: "Coverage: 2020 – 81 %, 2022 – 89 %"."""

import re
from collections.abc import Callable
from typing import Final

from pipeline.extract.figures.subjects.english import amounts as english_amounts
from pipeline.extract.figures.subjects.kazakh import subject as kazakh_subject
from pipeline.extract.figures.subjects.russian import subject as russian_subject
from pipeline.extract.figures.subjects.shared import MARK, Clause, as_subject

_LABEL_OF: Final[dict[str, Callable[[str], str]]] = {
    "ru": russian_subject.subject_of_label,
    "en": english_amounts.of_series,
    "kk": kazakh_subject.subject_of_label,
}


def of_time_series(clause: Clause, carried: str, language: str) -> str:
    """Return the subject of one of several figures that only their dates tell apart.

    "Coverage: 2020 – 81.6 %, 2022 – 89.4 %"; "fell from 5.1 % in 2020 to 4.7 % in 2023".
    """
    before = _UNITS_TOLD_RU.sub("", clause.before) if language == "ru" else clause.before
    label = _LABEL.fullmatch(before)
    if label is not None:
        if _PARTS.search(label["label"].lower()):
            return carried
        return as_subject(_LABEL_OF.get(language, str)(label["label"]))
    if carried and clause.alike and _NEXT_TIME_KK.fullmatch(before):
        return carried  # 2022 жылы 25 АЕК, 2023 жылы 27 АЕК
    following = _NEXT_TIME.fullmatch(before) if carried else None
    if following is None or (following["comma"] and not _TIME_BEHIND.match(clause.behind)):
        return ""  # 17 tonnes in 2023, 5 tonnes less
    return carried


#: A date, or the bare year of a list.
_TIME: Final = rf"(?:{MARK}|(?:19|20)\d\d)"
_LABEL: Final = re.compile(
    rf"\W*(?:\d{{1,2}}(?:[.)]\d{{0,2}}){{1,3}} *)?(?:[^:;.{MARK}\n]{{0,40}}{MARK} )?(?P<label>[^\W\d_][^:;.{MARK}]{{2,120}}?(?: (?:на|за|в) {MARK} *)?): *"
    rf"(?:(?:на|в|за|по состоянию на|at|in|as of) +)?{_TIME} *[–—-] *(?:(?:до|на) +)?"
)
#: "Объем финансирования, тыс. тенге: 2023 год – 1 250"
_UNITS_TOLD_RU: Final = re.compile(
    r"(?:,| ?\()?(?: ?в)? ?(?<=[ (])(?:(?:тыс|млн|млрд|трлн)\.? )?(?:тенге|долл[а-я.]*(?: США)?|евро|рубл[а-я]{2,3}|руб\.|тонн(?:ах)?|т|кг|человек|чел\.?|единиц(?:ах)?|ед\.?|шт\.?"
    r"|гектар(?:ов|ах)|га|км|кв\. ?к?м|куб\. ?м|кВт·?ч|МВт·?ч|[МГк]Вт|голов|процент(?:ов|ах)|%|мест|семей)\)?(?=:)"
)
#: "including by years: 2023 – 7.2 million": no label of its own.
_PARTS: Final = re.compile(
    r"\A(?:(?:оның|соның) ішінде|в том числе|из них|including|of which)(?!\w)|\A(?:жылдар бойынша|по годам|by years?)\Z"
)
_NEXT_TIME: Final = re.compile(
    rf"(?: (?:ВВП|ВРП|бюджета|населения|плана|расходов|доходов))?(?: (?:in|for|by) {_TIME} ?,)?[ ,;–—-]*(?:and |и |а |то |а уже |then )?(?:(?:in (?:the )?|on |as of |by |at |at the end of |for |в |во |за |на |к )?{_TIME} *(?:[–—-]|to |до |,? ?and |и |(?P<comma>[,;] (?:and )?))) *(?:(?:further|then|later) )?(?:(?:to|by|на|до) )?"
)
_NEXT_TIME_KK: Final = re.compile(
    rf" ?,(?: ал| және)? *(?:{MARK}|қазір|бүгінде|былтыр|биыл) +|(?: [^\W\d]+){{0,2}} ?\( ?(?:{MARK}|(?:өткен|алдыңғы|былтыр)[^\W\d]*(?: [^\W\d]+){{0,4}})(?: [–—-])? "
)
_TIME_BEHIND: Final = re.compile(
    r" +(?:[–—-] )?(?:(?:(?:in|в|за) )?(?:19|20)\d\d|in the (?:first|second|third|fourth|last) (?:quarter|half))"
)
