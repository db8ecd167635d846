"""The subject of a bound that no verb links to it: "если доход ниже 70 %"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.any_verb import subject_of_verb_at_end
from pipeline.extract.figures.subjects.russian.beside import TIME_RU
from pipeline.extract.figures.subjects.russian.changed import NUMBER
from pipeline.extract.figures.subjects.russian.nouns import bounded
from pipeline.extract.figures.subjects.russian.phrases import subject_before, whole_phrase
from pipeline.extract.figures.subjects.russian.tokens import is_verb, tokens_of
from pipeline.extract.figures.subjects.shared import Clause


def of_bound(clause: Clause, text: str) -> str:
    """Return what has a bound for its predicate, empty where a verb or nothing stands before it.

    >>> of_bound(Clause("Если доход ", "ниже 70 %", ", платят", counted=False), "Если доход ")
    'доход'
    """
    behind_figure = (
        text[:1] == " " and "," not in text and not text.startswith(" и ")
    )  # 100 тонн ягод на сумму более 17 млн
    if behind_figure or _BOUND_RU.match(clause.figure) is None:
        return ""
    stretch = _OPENS_CONDITION_RU.sub("", text.rpartition(",")[2])
    stretch = stretch.lstrip()
    phrase = whole_phrase(stretch)
    passive = _PASSIVE_RU.match(stretch) if not phrase else None
    if passive is not None:
        phrase = whole_phrase(stretch[passive.end() :])  # допускается отклонение не более 5 мм
    if not phrase and not any(is_verb(token) for token in tokens_of(stretch)):
        phrase = subject_before(stretch)  # ставка по кредиту не выше 7 %
        phrase = phrase if stretch.startswith(phrase) else ""
    lasting = TIME_RU.search(clause.figure) is not None
    if not phrase and not lasting:
        phrase = subject_of_verb_at_end(stretch)  # безработица держалась ниже 5 %
    phrase = phrase or bounded(stretch, time=lasting)  # иметь опыт работы не менее 3 лет
    return "" if clause.counted and not NUMBER.match(phrase.lower()) else phrase


_PASSIVE_RU: Final = re.compile(
    r"(?:разрешается|допускается|предусматривается|устанавливается|предполагается|предусмотрен[аоы]?|установлен[аоы]?|требуется|действует|применяется|назначается|взимается|сохраняется) ",
    re.IGNORECASE,
)
_BOUND_RU: Final = re.compile(r"(?:не )?(?:ниже|выше|больше|меньше|более|менее|дороже|дешевле) ")
_OPENS_CONDITION_RU: Final = re.compile(
    r"\A ?(?:(?:если|когда|при условии|что|то|чтобы|хотя|пока|где|а|и|но|притом|причем) )+",
    re.IGNORECASE,
)
