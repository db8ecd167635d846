"""What a Russian amount is of behind "в размере", "в сумме", "на уровне", "в пределах"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.russian.amounts import is_paid, nominative_phrase, paid
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.joined import with_joined
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.relatives import noun_of_participle
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    Token,
    is_verb,
    reads,
    takes_object,
    tokens_of,
)
from pipeline.extract.figures.subjects.shared import MARK

#: "по доходам", "по официальным трансфертам": a line of a budget.
LINE_OF_BUDGET: Final = re.compile(
    r"по (?P<line>(?:[а-яё]+(?:ому|ему|ой|ей|ым|им) ){0,2}(?:доход|расход|затрат|поступлени|трансферт|кредитовани|погашени|изъяти|субвенци)[а-яё]{1,3})(?: (?:[а-яё]+ого )?бюджета)?",
    re.IGNORECASE,
)
#: "утвердить бюджет на год по доходам [в сумме]"; not "недоимка по доходам".
_BUDGET_BY_LINE: Final = re.compile(
    rf"(?<!\w)(?:бюджет|план|смет)[а-яё]{{0,2}}(?: [^,;:–—]{{1,60}})? {LINE_OF_BUDGET.pattern}\s*\Z",
    re.IGNORECASE,
)


def in_the_amount(before: str) -> str:
    """Return what is "в размере": the noun next to it, else subject or object of the verb.

    >>> in_the_amount("Утвердить бюджет области по доходам")
    'доходы'
    """
    if (fine := _FINE_ON_RU.search(before)) is not None:
        return nominative_phrase(fine["fine"], "gent")
    before = _FOR_HOW_LONG_RU.sub("", before)
    if (line := _BUDGET_BY_LINE.search(before)) is not None:
        return nominative_phrase(line["line"], "datv")
    tokens = [*tokens_of(before)]
    if phrase := noun_of_participle(before):
        return phrase
    if tokens and tokens[-1].text.isupper() and (len(tokens) < 2 or tokens[-2].text in _BREAKS):
        return tokens[-1].text  # 10 %, ОПВ [в размере]
    measured = _object_with_genitives(before, tokens)
    if _MEASURED_RU.match(measured) or _SECURED_RU.match(measured):
        return measured  # установить стоимость питания
    return (
        _added_with(before, tokens)
        or paid(tokens, PREPOSITIONS, only_paid=True)
        or _paid_object(before, tokens)
        or paid(tokens, PREPOSITIONS)
        or nominative_phrase(subject_before(before, any_verb=True), "accs")
    )


def on_sum(before: str) -> str:
    """Return what is "на сумму": the noun before it, empty where it was counted or made by nobody.

    >>> on_sum("В 2022 году выполнен ремонт сетей водопровода")
    'ремонт сетей водопровода'
    >>> on_sum("Произведено продукции"), on_sum(" прибора учета воды")
    ('', '')
    """
    made = _IS_MADE_RU.search(before)
    if made is not None and not any(t.may_be(("NOUN",), ("nomn",)) for t in tokens_of(made[1])):
        served = before[:1] != " " and not _PRODUCED_RU.search(made.group())
        return _made_of(made[1]) if served else ""
    if before[:1] == " " and _NAMES_ALONE_RU.fullmatch(before):
        return ""
    phrase = in_the_amount(before)
    clause = before.rpartition(",")[2]
    told = phrase and phrase.split()[-1].lower() in clause.lower()
    words = (token.word for token in tokens_of(clause))
    does = any(reads(word, "VERB") and word not in _PASSIVE_RU for word in words)
    if does or (not told and any(map(is_verb, tokens_of(clause)))):
        return ""  # фонд заключил контракт; купили зерно, построена «Звезда»
    return with_joined(before, phrase, plural=True) if phrase in before else phrase


_IS_MADE_RU: Final = re.compile(
    r"(?<!\w)[а-яё]{3,}(?:ен|ан|ят|ыт)о(?!\w)([^,;:]{0,80})\Z", re.IGNORECASE
)
#: What is produced is counted by money: "произведено продукции на сумму".
_PRODUCED_RU: Final = re.compile(
    r"(?:произвед|изготовл|выпущ|отгруж|добыт|собран|реализован|вырабо|продан|закупл)",
    re.IGNORECASE,
)
_PASSIVE_RU: Final = frozenset("был была было были будет будут".split())
#: Behind a figure: "5 приборов [учета воды] на сумму"
_NAMES_ALONE_RU: Final = re.compile(r" (?:(?!и |а )[А-ЯЁа-яё-]+ ?){1,6}")
#: "надбавка в течение года в размере"
_FOR_HOW_LONG_RU: Final = re.compile(
    rf" (?:в течение|за|на) (?:(?:[а-яё]+ )?(?:год[а]?|месяц[а]?|квартал[а]?|сезон[а]?|период[а]?|срока)|{MARK})\s*\Z| (?:в|за|на) (?:(?:[а-яё]+|{MARK}) )?(?:этого|текущего|прошлого|нынешнего|отчетного|предыдущего|минувшего) (?:года|месяца|квартала)\s*\Z| (?:ежемесячно|ежегодно|ежеквартально|единовременно)\s*\Z"
)
#: "штраф на малый бизнес или некоммерческие организации в размере"
_FINE_ON_RU: Final = re.compile(
    r"(?<!\w)(?P<fine>(?:[а-яё]+(?:ого|ый|ому|ым) )?штраф(?:а|у|ом)?) на [^\d;:.()–—-]{3,160}\Z",
    re.IGNORECASE,
)
_MEASURED_RU: Final = re.compile(
    r"(?:стоимость|цена|тариф|сумма|лимит|об[ъь]ем|норма|норматив|ставка|размер|квота|резерв|бюджет|план|фонд|субвенция|изъятия?|дефицит|профицит|остат(?:ок|ки)|финансирование|поступления?|расходы|доходы|затраты)(?!\w)"
)
#: What is paid for something that is paid too: "внести обеспечение возврата аванса".
_SECURED_RU: Final = re.compile(r"(?:обеспечение|гарантия|возмещение|компенсация) [а-яё]")


def _paid_object(before: str, tokens: Sequence[Token]) -> str:
    """Return what a verb gives that a preposition leads on: "получила субсидию из бюджета"."""
    for at in range(len(tokens) - 2, 0, -1):
        token = tokens[at]
        if token.text in _BREAKS:
            return ""
        following = tokens[chain(list(tokens), at) + 1 :]
        if not following or not _leads_away(following[0]):
            continue
        first = at
        while first > 1 and tokens[first - 1].may_be(("ADJF", "PRTF"), ("accs",)):
            first -= 1
        verb = tokens[first - 1]
        made = verb.word.endswith("о") and token.may_be(("NOUN",), ("gent",))
        case = "gent" if made else "accs"  # вложено инвестиций в дороги
        if is_verb(verb) and is_paid(token.word, case):
            last = chain(list(tokens), at)
            phrase = before[tokens[first].start : tokens[last].end]
            return phrase if token.word == "заем" else nominative_phrase(phrase, case)
    return ""


def _added_with(before: str, tokens: Sequence[Token]) -> str:
    """Return what "с" adds, that "на" or "для" leads on: "с расходами на разведку в размере"."""
    for at in range(len(tokens) - 2, -1, -1):
        if tokens[at].text in _BREAKS or is_verb(tokens[at]):
            return ""
        if tokens[at].word not in ("с", "со"):
            continue
        head = at + 1
        while head < len(tokens) and tokens[head].may_be(("ADJF", "PRTF"), ("ablt",)):
            head += 1
        if head >= len(tokens) or not _is_money(tokens[head]):
            return ""
        last = chain(list(tokens), head)
        led = last == len(tokens) - 1 or tokens[last + 1].word in ("на", "за", "для", "по", "в")
        phrase = before[tokens[at + 1].start : tokens[last].end]
        return nominative_phrase(phrase, "ablt") if led else ""
    return ""


def _is_money(token: Token) -> bool:
    """Return whether a word is a thing in the instrumental, nobody: "расходами", not "банком"."""
    return token.may_be(("NOUN",), ("ablt",)) and _OF_MONEY.match(token.word) is not None


#: "с расходами", "со ставкой"
_OF_MONEY: Final = re.compile(
    r"(?:расход|затрат|вложени|инвестици|финансировани|бюджет|оплат|плат[аоеы]|выплат|взнос|платеж|доплат|надбавк|премиров|премия|преми[яей]|компенсаци|стоимост|суммой|ставк|тариф|долг|задолженност|заработ|зарплат|оклад|доход|прибыл|убытк|капитал|гарант|обеспечени|залог|дол(?:ей|ями)|участием|скидк|комисси|налог|пошлин|штраф|пен[ея]й|лимит|квот|резерв|запас|объем|выручк|оборот)"
)


def _made_of(text: str) -> str:
    """Return what was made, in the genitive behind "оказано": "оказано платных услуг на сумму"."""
    tokens = [*tokens_of(text)]
    head = 0
    while head < len(tokens) and tokens[head].may_be(("ADJF", "PRTF"), ("gent",)):
        head += 1
    if head >= len(tokens) or not tokens[head].may_be(("NOUN",), ("gent",)):
        return ""
    last = chain(tokens, head)
    return nominative_phrase(text[tokens[0].start : tokens[last].end], "gent")


def _leads_away(token: Token) -> bool:
    """Return whether a word behind an object tells from where it comes or to whom: "семьям"."""
    return token.word in PREPOSITIONS or token.is_name or token.may_be(("NOUN",), ("datv",))


_BREAKS: Final = frozenset(",;:–—-")


def _object_with_genitives(before: str, tokens: Sequence[Token]) -> str:
    """Return the object of a verb with its genitives: "установить стоимость питания"."""
    at = len(tokens) - 1
    while at > 0 and tokens[at].may_be(("NOUN", "ADJF", "PRTF"), ("gent",)):
        if tokens[at].word in PREPOSITIONS:
            return ""
        at -= 1
    opened = 0 < at < len(tokens) - 1 and takes_object(tokens[at - 1].word)
    if not opened or not tokens[at].may_be(("NOUN",), ("accs",)):
        return ""
    return nominative_phrase(before[tokens[at].start : tokens[-1].end])
