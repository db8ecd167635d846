"""What a Russian date belongs to: a noun it describes, an act, what is compared with another year."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.period.shared import COMPARED_BEHIND
from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, is_verb, tokens_of
from pipeline.extract.figures.surroundings import Around
from pipeline.records import Figure, Found

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


#: "Водохранилище объемом 160 млн куб. м построено в 1986 году", "больница на 200 коек открылась в"
_DESCRIBED: Final = re.compile(r"(?<!жиль[её] )(?:[а-яё]{3,}(?:ой|ей|ью|ом|ем)|[а-яё]{3,} на) \Z")
_FOUNDED: Final = re.compile(
    r"(?:\s[^\W\d]+){0,4}?\s(?:(?:был[ао]?|будет)\s)?"
    r"(?:построен|отстроен|возведен|возведён|сооружен|введен|введён|запущен|открыт|основан|создан|заложен|учрежден|учреждён|образован|сдан|пущен|заселен|принят|подписан|зарегистрирован|заключен"
    r"|открыл|появил|возник|заработал|вырос(?=л?[ао]?\s(?:здесь|тут|там))|(?:начал|стал)[ао]?\s(?:работ|действ|эксплуат|функционир))[а-яё]{0,7}"
    r"(?:\s(?:в|на)\s[а-яё]+(?:\s[а-яё]+)?)?\s(?:в|с)\s"
)


def is_of_another(around: Around, figure: Found, between: str) -> bool:
    """Return whether a date behind a figure is compared with, or tells when a described thing began."""
    if _HIGHER_THAN.fullmatch(between.lower()):
        return True  # на 3 балла выше результата 2022 года
    ahead = around.text[max(0, figure.start - 40) : figure.start].lower()
    return _DESCRIBED.search(ahead) is not None and _FOUNDED.fullmatch(between) is not None


_HIGHER_THAN: Final = re.compile(
    r"\s(?:выше|ниже|больше|меньше|лучше|хуже|дороже|дешевле)(?:\s[а-яё]{3,}){0,3}\s(?:(?:в|за|на)\s)?"
)


def in_founding_clause(text: str, date: Found, figure: Found) -> bool:
    """Return whether a date tells in a clause of its own when something came about.

    "в музее, основанном [в 1898 году], хранится": the figure stands behind the clause.
    """
    ahead = text[max(0, date.start - 80) : date.start].lower()
    closes = text.find(",", date.end, figure.start)
    plain = closes >= 0 and _PLAIN.fullmatch(text, date.end, closes) is not None
    return plain and _FOUNDED_CLAUSE.search(ahead) is not None


_FOUNDED_CLAUSE: Final = re.compile(
    r", (?:ещё |еще )?(?:постро|отстро|возвед|сооруж|введ|запущ|откры|основ|созда|залож|учрежд|образов|приня|утвержд|подпис|пролож|изда|нача|заключ)"
    r"[а-яё]*(?:нн|т)(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми)(?: [а-яё-]+){0,4} (?:в|во) \Z"
)
_PLAIN: Final = re.compile(r"[^\d,;:.()–—]{0,60}")


#: What may open a sentence before its time: "Так, по области за 2023 год", "Только в 2022 году".
_OPENS: Final = frozenset("всего только лишь так уже еще и а но однако если когда".split())
_CLAUSES: Final = re.compile(r"[,;]")
#: What hangs on the clause before, and has its time.
_HANGS: Final = re.compile(
    r"\s*(?:(?:а|и)\s)?(?:что(?!\s(?:на|в)\s\Z)|в том числе|в т\.|из них|из которых|из этого|включая|это|или|то есть|тем самым|при этом|причем)(?!\w)"
)
#: "собрано 5 тонн, что на 8 % больше"
WHICH_COMPARES: Final = re.compile(r"(?:,|\A)\s*что\s(?:на|в)\s\Z")
_BOUND: Final = re.compile(r"(?:не )?(?:ниже|выше|больше|меньше|более|менее)(?!\w)")
#: How something grew is told with it.
_OF_GROWTH: Final = re.compile(
    r"(?:[а-яё]+ )?(?:темп|рост|прирост|снижени|увеличени|индекс|показател)"
)


def has_own_clause(
    around: Around, dates: Sequence[Found], previous: Found | None, figure: Found, subject: str
) -> bool:
    """Return whether a figure stands in a clause behind that of the date before, which opens nothing.

    "Ущерб в 2023 году оценен в 17 млрд тенге, раскрываемость ниже 15 %": of the damage alone.
    """
    if previous is None or not dates or dates[-1].end > previous.start:
        return False
    assert isinstance(previous.value, Figure)
    ahead = around.text[around.sentence[0] : dates[-1].start]
    *parted, clause = _CLAUSES.split(around.text[previous.end : figure.start].lower())
    if not parted or _HANGS.match(clause) or _OF_GROWTH.match(subject):
        return False
    if subject and subject == previous.value.subject:
        return False
    first = next((match.group().lower() for match in _WORD.finditer(ahead)), "")
    if not first or first in PREPOSITIONS or first in _OPENS:
        return False
    compares = WHICH_COMPARES.match(clause) is not None  # что на 8 % выше
    bound = subject and _BOUND.match(around.text[figure.start : figure.end].lower())
    return compares or bool(bound) or any(is_verb(token) for token in tokens_of(clause))


_WORD: Final = re.compile(r"[^\W\d_]+")


def has_own_time(around: Around, own: re.Match[str], joint: str, figure: Found) -> bool:
    """Return whether a clause takes no time from the one before it: not ", что на", nor what was done.

    "в 2021 году прошел форум, в котором участвовали 300 человек": of 2021 as well.
    """
    if WHICH_COMPARES.search(joint, max(0, len(joint) - 12)):
        return False
    if not _RELATIVE.search(own.group()):
        return True
    clause = joint[own.end() :] + _TO_STOP.split(around.text[figure.end : figure.end + 60])[0]
    return _PAST.search(clause.lower()) is None


_RELATIVE: Final = re.compile(r"котор|где")
_TO_STOP: Final = re.compile(r"[,.;:()]")
_PAST: Final = re.compile(
    r"(?<!\w)(?!был[аио]?(?!\w))[а-яё]{3,}(?:[аеиыуяо]л[аио]?(?:с[ья])?|шл[аио]|рос|ен[аоы]|ан[аоы]|ят[аоы]|ыт[аоы])(?!\w)"
)
