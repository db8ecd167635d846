"""The words before a Russian figure, without the times and places that part a verb from it."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.links import LONGEST_LINK, VERB_RU
from pipeline.extract.figures.subjects.russian.participles import without_participles
from pipeline.extract.figures.subjects.shared import MARK, Clause

#: "составили в 2023 году 5 тонн"
TIMED: Final = re.compile(
    rf"(?<=[а-я])(?: (?:в|за|на|к|по итогам|по состоянию на|на конец|на начало|в конце|последние|за последние|за прошедшие|за первые) {MARK})+ *\Z"
)
#: "будет составлять в 2021 году - 5 млрд"
_TIMED_DASH: Final = re.compile(rf"(?<=[а-я])(?: (?:в|за|на) {MARK})+ *[-–—] *\Z")
#: "индекс составил в Казахстане 102,9 %"
_PLACED: Final = re.compile(
    r"(?<=[а-я]) (?:в|по|за(?: весь)?) (?!ставк|цене|ценам|тариф|курсу|расцен|норм|стоимост)[а-я-]{5,}(?: [а-я]{4,}){0,2} \Z",
    re.IGNORECASE,
)
_TIMED_COLON: Final = re.compile(rf"(?<=[а-я])(?: ?,)?(?: (?:в|за|на))? {MARK} *: *\Z")
ENDS_IN_VERB: Final = re.compile(rf"(?<![\w-]){VERB_RU} *\Z", re.IGNORECASE)
BEGINS_IN_VERB: Final = re.compile(rf"{VERB_RU}(?!\w)", re.IGNORECASE)
#: "объем вложений составит: в 2024 году"
_VERB_COLON: Final = re.compile(
    rf"(?<=[а-я]) ({VERB_RU})(?: по годам)? ?: (?:(?:в|за|на) )?{MARK} *\Z", re.IGNORECASE
)
#: "возрастет незначительно (на 1 %)"
_IN_BRACKET: Final = re.compile(r" \( ?(?=(?:на|до) \Z)")
#: "нарушения более чем на 5 млн"
_MORE_THAN: Final = re.compile(
    r"(?:(?:не )?(?:более|менее|больше|меньше),? чем|почти|примерно|в среднем|около|порядка|ориентировочно) (на |в )"
)
#: "обошлось как минимум в", "оцениваются максимум в": how sure, no noun
_AT_LEAST: Final = re.compile(
    r"(?<=[стшн][аяьеоиы])(?: как)? (?:минимум|максимум)(?= (?:в|на|до) \Z)|(?<=[а-я])(?: как)? (?:минимум|максимум)(?= \Z)(?<=как минимум)"
)
#: "средняя же зарплата"; not "в том же размере"
_PARTICLE: Final = re.compile(r"(?<=[а-яё]{4}) же(?= )", re.IGNORECASE)
#: "год назад", "год к году": a time, no subject.
_AGO: Final = re.compile(
    r"(?<!\w)(?:(?:год|месяц|квартал|неделю) (?:назад|спустя)|(?:год|месяц|квартал) к (?:году|месяцу|кварталу)|в годовом выражении|г/г)(?!\w)"
)


#: "в пересчете на душу населения ВВП составил"
_BY_HEAD: Final = re.compile(
    r"(?:(?:(?:в )?(?:рас|перес)чете|из расчета) )?(?<!\w)на душу населения (?=[А-ЯЁа-яё])",
    re.IGNORECASE,
)
#: "[4 %] ВВП, к 2023 году сократился до": what the share before was of.
_OF_GDP: Final = re.compile(r" (?:(?:к|от) )?(?:ВВП|ВРП|ВНД)(?= и | ?,)")


def plain_before(clause: Clause) -> str:
    """Return the text before a figure as its subject is looked for in it, its letters as written."""
    text = clause.before.removeprefix(")")
    if (share := _OF_GDP.match(text)) is not None:
        text = f" {text[share.end() :]}"
    opened = text.rfind("«")
    if text.find("»", opened) < 0:  # «НК «КазМунайГаз» shares a mark
        text = text[opened + 1 :]
    if (within := _MORE_THAN.match(clause.figure)) is not None:
        text += within[1]
    text = _AT_LEAST.sub("", text)
    if "на душу " in text:
        text = _BY_HEAD.sub("", text)
    text = without_participles(_PARTICLE.sub("", _AGO.sub(MARK, text)))
    timed = TIMED.search(text.replace("ё", "е"))
    text = _without_time_behind_verb(f"{text[: timed.start()]} " if timed is not None else text)
    return _IN_BRACKET.sub(" ", text) if "(" in text[-5:] else text


def _without_time_behind_verb(text: str) -> str:
    """Return a text without a time or place, and a dash or colon by it, that its verb stands before."""
    before = text.replace("ё", "е")
    timed = MARK in before[-6:]
    dashed = _TIMED_DASH.search(before) if timed else None
    placed = _PLACED.search(before, max(0, len(before) - LONGEST_LINK))
    for aside in (dashed, placed):
        if aside is not None and ENDS_IN_VERB.search(before[: aside.start()]):
            return f"{text[: aside.start()]} "
    if timed and (told := _VERB_COLON.search(before)) is not None:
        return f"{text[: told.end(1)]} "
    return _TIMED_COLON.sub(": ", text) if timed and before.rstrip().endswith(":") else text
