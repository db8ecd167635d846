"""What a Russian amount is of that stands right beside its noun: "рост на 5 %", "штраф 50 МРП"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.amounts import nominative_phrase, paid
from pipeline.extract.figures.subjects.russian.how_much import is_changed
from pipeline.extract.figures.subjects.russian.labels import (
    is_genitive,
    may_be_genitive,
    takes_another,
)
from pipeline.extract.figures.subjects.russian.links import HOW, VERB_RU
from pipeline.extract.figures.subjects.russian.nouns import noun_of_amount
from pipeline.extract.figures.subjects.russian.phrases import subject_before, whole_phrase
from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, Token, is_verb
from pipeline.extract.figures.subjects.shared import MARK, Clause
from pipeline.extract.simplified import lowered

#: What a length of time ends in: "5 лет", "10 рабочих дней".
TIME_RU: Final = re.compile(
    r"(?:лет|год[а-я]*|месяц[а-я]*|дн[а-я]+|день|суток|сутки|недел[а-я]+|час[а-я]*|минут[а-я]*) *\Z"
)


def beside(clause: Clause, text: str) -> str:
    """Return the noun right before an amount, with or without "на", "в": "рост на 5 %"."""
    if phrase := _inverted(text):
        led = _LED_RU.search(text) is not None and not text.rstrip().endswith(phrase)
        return phrase if led or not clause.counted else ""
    if clause.previous and clause.alike and (following := _NEXT_OF_VERB_RU.fullmatch(text)):
        phrase = whole_phrase(following["thing"])  # вывоз вырос на 3 %, ввоз на 5 %
        if phrase:
            return "" if is_genitive(phrase) else phrase
    if clause.previous and clause.alike and (following := _NEXT_RU.fullmatch(text)):
        phrase = subject_before(following["thing"])  # убыль 9 человек, отток из района 8 человек
        if phrase and following["thing"].startswith(phrase) and not may_be_genitive(phrase):
            return phrase
    if clause.behind[:1] in (";", ",") and (item := _ITEM_RU.fullmatch(text)) is not None:
        phrase = subject_before(item["label"])  # сальдо по операциям 5 тыс. тенге;
        if phrase and item["label"].startswith(phrase) and clause.figure.endswith("тенге"):
            return phrase
    if _BASE_RU.match(clause.figure) and _PRICE_OF_RU.search(text.lower()):
        return ""  # цена 1 кв. метра
    if _OF_AGE_RU.search(text) and TIME_RU.search(clause.figure):
        return ""  # охват детей от 2 до 6 лет
    if clause.counted and _HEADCOUNT_RU.match(phrase := whole_phrase(text)):
        return phrase
    if not clause.counted and not clause.figure.startswith("одно"):
        phrase = whole_phrase(text)
        if takes_another(clause.previous) and may_be_genitive(phrase):
            return ""  # продукция ферм – 80 млн, садоводства 20 млн
        phrase = phrase or ("" if is_changed(text) else _fine(text))
        if _BROUGHT_ABOUT_RU.match(phrase) and _hangs_on(clause):
            return ""  # обеспечение 100 % явки
        if phrase:
            return phrase
    if _BASE_RU.match(clause.figure):
        return ""
    paper = _of_paper(text) if _COINS_RU.search(clause.figure) else ""
    phrase = paper or _amount_of(clause, text)
    following = _NEXT_IN_LIST_RU.fullmatch(text) if clause.alike and phrase not in text else None
    goes_on = following is not None and may_be_genitive(following["thing"])
    verbless = not any(is_verb(Token(word, 0, 0)) for word in text.split())
    return "" if goes_on and verbless else phrase  # рост цен сои на 5 %, муки на 6 %


def _amount_of(clause: Clause, text: str) -> str:
    """Return the noun that an amount is of: "снижение доли с 14 до 10 %", "рост от 2 до 5 %"."""
    text = text.removesuffix("от ")  # с первым взносом от 20 %
    changed = f"{text}на " if text.endswith(" ") else text
    ranged = clause.figure.startswith(("с ", "со "))
    told = [changed] if ranged else [text, changed] if clause.figure.startswith("от ") else [text]
    phrases = (
        noun_of_amount(
            before,
            time=TIME_RU.search(clause.figure) is not None,
            counted=clause.counted,
            money=_MEASURED_RU.search(clause.figure) is None,
            coins=_COINS_RU.search(clause.figure) is not None,
        )
        for before in told
    )
    return next(filter(None, phrases), "")


#: What is done to a share of something, where that stands behind it.
_BROUGHT_ABOUT_RU: Final = re.compile(
    r"(?:обеспечение|достижение|выполнение|исполнение|сохранение|завершение|ликвидация|устранение|закрытие|покрытие"
    r"|удовлетворение|реализация|газификация|цифровизация|оцифровка|подготовка|оснащение|перевод|подвоз|вывоз)\Z",
    re.IGNORECASE,
)
_BEHIND_SHARE_RU: Final = re.compile(r"(?: [а-яё-]+){1,4}")


def _hangs_on(clause: Clause) -> bool:
    """Return whether a genitive hangs on a share: "100 % доли"."""
    words = _BEHIND_SHARE_RU.match(clause.rest)
    told = words[0].split() if words is not None else []
    return clause.figure.endswith(("%", "процентов")) and any(map(may_be_genitive, told))


#: "численность работников менее 250 человек"
_HEADCOUNT_RU: Final = re.compile(r"(?:[а-яё]+ )?(?:численность|количество) ", re.IGNORECASE)
_NEXT_IN_LIST_RU: Final = re.compile(r" ?(?:,|и) (?P<thing>[а-яё -]+) (?:на|в|до) ")
_NEXT_OF_VERB_RU: Final = re.compile(r" ?,? (?:а |и )?(?P<thing>[а-яё -]{3,80}? )(?:на|до) ")
_NEXT_RU: Final = re.compile(
    r" ?,? (?:а |и |в том числе )?(?P<thing>[а-яё][а-яё -]{3,80} )(?<! на )(?<! до )(?<! в )(?<! с )"
)
#: A line of a budget that has no dash before its amount.
_ITEM_RU: Final = re.compile(r"[ ;:,]*(?:\d{1,2}\) *)?(?P<label>[а-яё][^,;:\d]{3,90}? )")
_PRICE_OF_RU: Final = re.compile(
    r"(?<!\w)(?:цен[аыуе]|стоимост[ьи]|себестоимост[ьи]|тариф[а]?|плат[аы]) (?:[а-яё]+(?:ния|ки|и|а) )?\Z"
)
_OF_AGE_RU: Final = re.compile(
    r"(?<!\w)(?:дет(?:ей|ям|ьми|ях|и)|лиц[а]?|граждан[е]?|люд(?:ей|и)|молодежи|учащи(?:х|е)ся|женщин[ы]?|мужчин[ы]?|жител(?:ей|и)|населения) \Z"
)
#: "норматив на 1 тонну": what a rate is by.
_BASE_RU: Final = re.compile(
    r"(?:1|одн[а-я]+) (?!\d|[–—-]|процент|%|п\.|пункт|тыс|млн|млрд|трлн|миллион|миллиард)"
)


#: "исков о возмещении ущерба на ": a paper, and the deed that it is about
_PAPER: Final = re.compile(
    r"(?:(?<!\w)(?P<done>[а-яё]+(?:[еа]но|[ия]то) ))?(?<!\w)(?P<paper>(?:[а-яё]+(?:ых|их|ые|ие|ый|ий|ое|ого) )?(?:иск|договор|контракт|соглашени|меморандум|претензи|требовани|заявк|заявлени|предписани|постановлени)[а-яё]{0,4})"
    r" об? [а-яё]+(?:ии|ке|че|те)(?: [а-яё]+){0,4} (?:на|в) \Z",
    re.IGNORECASE,
)


def _of_paper(text: str) -> str:
    """Return the paper that a sum is of, not the deed it is about.

    >>> _of_paper("предъявлено исков о возмещении ущерба на ")
    'иски'
    """
    told = _PAPER.search(text)
    return nominative_phrase(told["paper"], "gent" if told["done"] else "") if told else ""


def _inverted(text: str) -> str:
    """Return the subject behind its verb: "выросли доходы бюджета на 11 %"."""
    found = _INVERTED_RU.search(lowered(text).replace("ё", "е"))
    if found is None:
        return ""
    behind = text[found.start("subject") : found.end("subject")]
    phrase = subject_before(behind)
    return phrase if phrase and behind.startswith(phrase) else ""


_LED_RU: Final = re.compile(r" (?:на|до|в) \Z")
#: A verb that gives a figure, with its subject behind it, in small letters.
_INVERTED_RU: Final = re.compile(
    rf"(?<![\w-])(?!был|буд|стоит|явля|занима){VERB_RU}(?:{HOW}| также)?(?<![ыи]е) (?P<subject>[^,;:()–—{MARK}]{{4,90}}?)(?: (?:в|за) {MARK})?(?: (?:на уровне|на|до|в|со?))? *\Z"
)


#: What is measured, no money: "завершить работы на 6 км".
_MEASURED_RU: Final = re.compile(r"(?:м|км|га|гектар[а-я]*|метр[а-я]*|тонн[а-я]*|т)\Z")


#: Money, and what fines and benefits are told in.
_COINS_RU: Final = re.compile(
    r"(?:тенге|тг\.?|₸|рубл[а-я]*|руб\.?|доллар[а-я]*(?: сша)?|долл\.?(?: сша)?|евро|юан[а-я]*|сом[а-я]{0,2}|мрп|[$€₽])\Z"
)


def _fine(before: str) -> str:
    """Return what is paid where it stands right before the figure: "предусмотрен штраф 50 МРП"."""
    words = before.rstrip().split(" ")[-3:]
    tokens = [Token(word, 0, len(word)) for word in words if word[:1].isalpha()]
    while len(tokens) > 1 and not tokens[0].may_be(("ADJF", "PRTF"), ("nomn", "accs")):
        if tokens[0].word in PREPOSITIONS:
            return ""  # вернуть в бюджет 1 млрд
        del tokens[0]
    plain = before[-1:] == " " and tokens and tokens[-1].may_be(("NOUN",), ("nomn", "accs"))
    return paid(tokens, frozenset({""}), only_paid=True) if plain else ""
