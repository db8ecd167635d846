"""What a Russian date belongs to: a noun it describes, an act, what is compared with another year."""

import re
from typing import Final

from pipeline.extract.figures.period.shared import COMPARED_BEHIND

#: "в 2018 году был принят закон, которым предусмотрено": the time of the act
ADOPTED: Final = re.compile(
    r"\s(?:был[аио]?\s)?(?:утвержд[её]н|принят|подписан|издан|одобрен)[аоы]?\s[^,;:()]{3,120},\s(?:(?:в|по|согласно)\s)?котор(?:ым|ой|ыми|ому)\s"
)
#: "ожидаемый в", "запланированные на": what describes a noun, and no further one:
#: "прогнозируемый на 2027 год дефицит в 3 ГВт закроют сокращением потерь на 1,8 %"
ATTRIBUTE: Final = re.compile(
    r"(?:(?:прогнозиру|ожида|планиру|предполага)(?:ем|вш|ющ)|запланированн|предусмотренн|намеченн|утвержденн|установленн|достигнут|сложивш|заложенн|рассчитанн|зафиксированн)[а-яё]{2,6} (?:на|в|за|к) *\Z"
)
#: ", по данным переписи на"
SOURCE_AHEAD: Final = re.compile(
    r", (?:по (?:данным|итогам|результатам|оценк[ае]м?|сведениям|расчетам|расчётам|подсчетам|подсчётам|состоянию|информации)|согласно)(?: [^,;:()\d]{1,60}?)?(?: (?:на|за|в))? *\Z",
    re.IGNORECASE,
)


def is_which_compares(between: str, behind: str) -> bool:
    """Return whether a clause compares its figure with another time.

    >>> is_which_compares(" составил 5 тонн, что составляет ", " к уровню 2016 года")
    True
    """
    compared = _WHICH_IS.search(between) is not None
    return compared and COMPARED_BEHIND.match(behind.lower()) is not None


_WHICH_IS: Final = re.compile(r", что (?:к уровню [^,;:()]{1,40} )?состав[а-яё]+ *\Z")
