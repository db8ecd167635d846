"""How a Russian clause goes on with the subject of the figure before: "и составил", "или 12 %"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.russian.links import HOW
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    Token,
    is_verb,
    reads,
    tokens_of,
)
from pipeline.extract.figures.subjects.shared import MARK

#: Who or what says so: ", по оценке в 2024 году составит".
_AS_TOLD: Final = r"(?:по (?:оценк(?:е|ам)|прогноз(?:у|ам)|плану|факту|расчетам|предварительным (?:данным|итогам))[ ,]*)?"
#: "и теперь составляет", ", затем выросла до"
NOW: Final = (
    r"(?:уже|также|так же|тоже|снова|теперь|отныне|ныне|сейчас|сегодня|затем|потом|впоследствии|вскоре|далее|тут же|тогда|позже|позднее|опять|вновь|по-прежнему|постепенно|фактически"
    r"|в итоге|в результате|в настоящее время|на сегодня(?:шний день)?|к настоящему времени|на практике|на деле)"
)
_EXPECTED: Final = re.compile(
    r"(?P<ahead>.*?)(?<!\w)(?:прогнозир|ожида|планир|запланирован|утвержд|предусм)[а-яё]+"
)


def is_expected(before: str) -> bool:
    """Return whether nothing but a time and a verb is before "в объеме": the subject goes on.

    >>> is_expected(", в § прогнозируется"), is_expected(", вывоз в § прогнозируется")
    (True, False)
    """
    expected = _EXPECTED.fullmatch(before.rstrip())
    return expected is not None and adds_verb(expected["ahead"])


def adds_verb(before: str) -> bool:
    """Return whether a further verb follows, with nothing on the way that may be its subject.

    "25 тенге [за кВт·ч электроэнергии и с июля] выросла на", "35 человек[, к концу § сократится и] составит",
    "116 голов [(к началу §] снизилось на", "[превысил показатель § и] достиг"

    >>> adds_verb(" просрочки и в совокупности "), adds_verb(" в год и экспорт ")
    (True, False)
    """
    tokens = tokens_of(before)
    at = next((i for i, token in enumerate(tokens) if token.word in _JOINTS), None)
    if at is None or before[:1] not in " ,(":
        return not before.strip()
    ahead, cases = tokens[:at], _OF_FIGURE
    if ahead and is_verb(ahead[0]):
        ahead, cases = ahead[1:], (*_OF_FIGURE, "accs")
    behind = [token for token in tokens[at:] if token.word not in _JOINTS and not is_verb(token)]
    return only_oblique(ahead, cases) and only_oblique(behind)


_WHO: Final = frozenset("который которая которое которые".split())
_OF_FIGURE: Final[tuple[str, ...]] = ("gent",)
_JOINTS: Final = frozenset("и а но или либо однако то так затем наоборот , ( - – —".split())
_CASES: Final = ("gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")


def only_oblique(tokens: Sequence[Token], cases: tuple[str, ...] = ()) -> bool:
    """Return whether words are adverbs, times, what prepositions lead, and nouns in some cases."""
    allowed = cases
    for token in tokens:
        if token.word in PREPOSITIONS:
            allowed = _CASES
        elif token.word in _WHO and allowed != _CASES:
            continue
        elif token.word.startswith("котор"):
            return False
        elif token.text == "§":
            allowed = (*cases, "gent")  # в § текущего года
        elif reads(token.word, "ADVB") or reads(token.word, "PRCL"):
            allowed = cases
        elif not token.may_be(("NOUN", "ADJF", "PRTF"), allowed):
            return False
    return True


#: "площадь которых превышает 5 га, в § составила", "износ, составлявший 64 %, через год снизился"
CLOSED: Final = re.compile(
    rf" ?,(?: (?:(?:в|за|на|к|через|спустя) (?:{MARK}|год|полгода|месяц|квартал|неделю|(?:дв[ае]|три|четыре|пять|несколько|считанные) [а-яё]+)|{NOW}))? ?"
)
#: "в 2020 году срок был 71 год, § назад он составлял": the subject goes on as a pronoun.
PRONOUN: Final = re.compile(
    r"[ ,–—;]*(?:при необходимости )?(?:(?:а|и|но|то|зато|тогда как|хотя|при этом) )?(?:(?:(?:в|за|на|к) )?§ ?(?:назад|спустя|ранее|раньше)?,? ?|(?:сейчас|сегодня|теперь|ныне) )?(?:уже )?(?P<pronoun>он[аои]?)(?: уже)? ?"
)
#: "2021 год – 5 млн, 2022 год – 6 млн, итого – 11 млн"
IN_ALL: Final = re.compile(r" *[,;]? *(?:итого|всего)(?: за период)? *[–—-]? *")
#: "доведена до 2 млн га, в 2025 году планируется довести до": what somebody goes on to change
AIMED_AT: Final = re.compile(
    rf" ?[,;]?(?: а| и)?(?: (?:в|к|за|на) {MARK})? (?:планируется|предполагается|намечено|намечается|ожидается|необходимо|предусмотрено|поручено|удалось)"
    r" (?:довести|увеличить|повысить|снизить|сократить|нарастить)(?: (?:ее|его|их))? (?:до|на) *"
)
#: "46 млн за счет бюджета, в том числе: в 2015 году – 6 млн"
OF_WHICH_BY_YEAR: Final = re.compile(
    rf", в том числе(?: по годам)? ?:? ?(?:(?:в|на|за) )?{MARK} *[–—-] *\Z"
)
#: "40 % от минимума, в 2022 году – до 70 %"
TIMED_AGAIN: Final = re.compile(
    rf"(?: (?:от|к|на|в) [а-яё ]{{3,40}}|(?: [а-яё]{{3,}}){{1,4}}(?= *[,;]))? *[,;]?(?: (?:и|а|то|а уже|тогда как|но))? {_AS_TOLD}(?:в|за|на|к|по данным|по итогам|по состоянию на) (?:(?:(?:аналогичн|соответствующ|сопоставим)[а-я]+ период[а-я]* )?{MARK}|(?:отчетном|текущем|прошлом|предыдущем|следующем|базовом|нынешнем)(?: (?:году|периоде|квартале|месяце))?|(?:конец|начало)(?: (?:года|периода|квартала|месяца))?)(?: (?:этого|текущего|прошлого|отчетного) года)?(?: (?:(?:к|по отношению к|по сравнению с|против) (?:уровню )?)?{MARK})?(?: уже)? *[-–—](?:{HOW})?(?: (?:на|до|в))? *"
    r"|(?: (?:от|к|на|в) [а-яё ]{3,40})? *[,;]?(?: (?:и|а|то|но|тогда как))? (?:(?:годом|месяцем|кварталом) (?:ранее|раньше|позже|позднее)|(?:год|месяц) (?:назад|спустя)|сейчас|сегодня|теперь|ныне|в настоящее время)(?: уже)? *[-–—] *(?:(?:на|до|в) )?"
)

#: "2103 тыс. тенге (1200 тыс. тенге – областной бюджет": a part, not the same of another time.
PART_IN_BRACKET: Final = re.compile(r" (?:[–—-] [а-яё]{4,}|средств|за сч[её]т )")
#: "22 % или 2888 человек", "на 5 % до 7 млн": the same amount again, and the level reached.
_RESTATES: Final = re.compile(
    r"(?: [а-яё-]+){0,4} ?, но *| ?[,:–—-] с *|(?: (?:к|от) (?:[а-яё ]{3,30} ?,|В[ВР]П)| (?:без|с|с учетом|без учета) НДС)?(?: (?:в |за |на )?§)?[ ,]*(?:или|либо|то есть|т\. ?е\.|до)(?: на| в| до)? *"
)
#: "на 11 млн тенге (на 25 %)"
AGAIN_IN_BRACKET: Final = re.compile(r" ?\( ?(?:на|до|в|со?) ")
#: "или на 95 человек меньше"
OR_BY: Final = re.compile(rf"(?: (?:в|за|на) {MARK})?[ ,]*(?:или|то есть|т\. ?е\.) на *")
#: "составляет 12, 13 и 14 %"
_LISTED: Final = re.compile(
    rf"(?: (?:(?:в|на|у|по|для) [А-ЯЁа-яё -]{{3,60}}|утром|днем|вечером|осенью|весной|зимой|летом|ранее|раньше|прежде|сейчас|изначально|вначале|сначала))? до | ?, | ?,? (?:и|или|либо) (?:до |на )?|(?: (?:в|за) {MARK})? *,? после "
)
#: "вырос на 15 %, превысив прогноз на 2 %"
_EXCEEDING: Final = re.compile(
    r"[ ,]*(?:и )?(?:превысив|превышая|перевыполнив|опередив|обогнав|прибавив|увеличившись|снизившись|сократившись)(?: [а-яё-]+){0,4} на *"
    r"|[ ,]*(?:и )?достигнув (?:уровня|отметки|показателя|значения)(?: в)? *"
)


def tells_again(before: str, behind: str, *, alike: bool) -> bool:
    """Return whether the words between two figures tell the first again, or the next of a list.

    `behind` is what follows the second; `alike` is whether both have one unit.

    >>> tells_again(" или ", ".", alike=False), tells_again(", ", ".", alike=True)
    (True, True)
    """
    if _RESTATES.fullmatch(before) or _EXCEEDING.fullmatch(before):
        return True
    listed = _FROM.fullmatch(before) or _LISTED.fullmatch(before)  # до 4 % с 3 %
    then = _THEN.fullmatch(before) or (_ENDS.match(behind) and _IN_ANOTHER_YEAR.fullmatch(before))
    set_off = "," in before and _IN_YEAR.match(behind)  # выросли на 5 %, против 7 % в 2020 году
    against = _AGAINST.fullmatch(before) and _YEAR_BEFORE.match(behind) and not set_off
    return alike and bool(listed or then or against)


#: "составил 15 % (в §) против 12 % годом ранее": the same at a time told by how long ago it is.
_AGAINST: Final = re.compile(
    rf"(?: [–—-])? ?(?:(?:(?:в|за|на|к) )?{MARK} ?)?[,(]? ?(?:против|вместо) (?:[а-яё]+(?:ых|их) |лишь |только |всего )?"
)
_IN_YEAR: Final = re.compile(r" (?:в|за|на) (?:19|20)\d\d")
_YEAR_BEFORE: Final = re.compile(
    r" (?:(?:в|за|на) (?:[а-яё]+ (?:квартале |полугодии )?)?(?:19|20)\d\d|(?:год|месяц|квартал|недел)(?:ом|ем|ей|ю)? (?:ранее|раньше|назад)|(?:в|за) (?:прошл|предыдущ|аналогичн|т(?:от|ом) же)[а-я]* )"
)


#: "замедлилась до 5 % в § с 9 %"
_FROM: Final = re.compile(rf"(?: ВВП)?(?: (?:в|за|на) {MARK})? ?,? со? ")
#: "составил 42 млн (на § 40 млн)": the same at another time.
_THEN: Final = re.compile(
    rf" ?\( ?(?:(?:(?:в|за|на|по состоянию на|на (?:начало|конец)) )?{MARK}|годом ранее|месяцем ранее|АППГ|на (?:начало|конец) года) ?(?:[–—:-] ?)?(?:на |до )?"
)
#: "выросли на 5 %, в § на 7 %.": only the time is another.
_IN_ANOTHER_YEAR: Final = re.compile(rf" ?,(?: а| и| но)? (?:в|за|на) {MARK} (?:на |до |в )?")
_ENDS: Final = re.compile(r" *(?:[.,;)]|\Z)")
