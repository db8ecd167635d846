"""What a Russian amount is of behind "в размере", "в сумме", "на уровне", "в пределах"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.genitives_russian import chain
from pipeline.extract.figures.phrases_russian import subject_before
from pipeline.extract.figures.relatives_russian import noun_of_participle
from pipeline.extract.figures.subjects import MARK
from pipeline.extract.figures.subjects_russian_amounts import is_paid, nominative_phrase, paid
from pipeline.extract.figures.tokens_russian import PREPOSITIONS, Token, is_verb, tokens_of

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
    if _MEASURED_RU.match(measured):
        return measured  # установить стоимость питания
    return (
        paid(tokens, PREPOSITIONS, only_paid=True)
        or _paid_object(before, tokens)
        or paid(tokens, PREPOSITIONS)
        or nominative_phrase(subject_before(before, any_verb=True), "accs")
    )


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
        if is_verb(tokens[first - 1]) and is_paid(token.word):
            last = chain(list(tokens), at)
            phrase = before[tokens[first].start : tokens[last].end]
            return phrase if token.word == "заем" else nominative_phrase(phrase, "accs")
    return ""


def _leads_away(token: Token) -> bool:
    """Return whether a word behind an object tells from where it comes or to whom: "семьям"."""
    return token.word in PREPOSITIONS or token.is_name or token.may_be(("NOUN",), ("datv",))


_BREAKS: Final = frozenset(",;:–—-")


def _object_with_genitives(before: str, tokens: Sequence[Token]) -> str:
    """Return the object of an infinitive with its genitives: "установить стоимость питания"."""
    at = len(tokens) - 1
    while at > 0 and tokens[at].may_be(("NOUN", "ADJF", "PRTF"), ("gent",)):
        if tokens[at].word in PREPOSITIONS:
            return ""
        at -= 1
    opened = 0 < at < len(tokens) - 1 and tokens[at - 1].may_be(("INFN",), ("None",))
    if not opened or not tokens[at].may_be(("NOUN",), ("accs",)):
        return ""
    return nominative_phrase(before[tokens[at].start : tokens[-1].end])
