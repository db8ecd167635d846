"""The subject of a Russian verb that no list has: "парк пополнился на 9 единиц", "выработка ограничилась 60 кВт·ч".

A verb that takes no object, or a short participle, with "на", "до", "в" or "к" before an amount tells
how much of its subject; verbs that lead to it in a case of their own need no preposition.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.agreement import agrees, kind_of_verb
from pipeline.extract.figures.subjects.russian.goes_on import adds_verb
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    Token,
    reads,
    tokens_of,
)
from pipeline.extract.figures.subjects.shared import MARK, Clause
from pipeline.russian import analyzer

_LED: Final = re.compile(r"(?<=[\w»§]) (?P<by>на|до|в|к|со?|от)\s*\Z")
#: "ограничилась 60 кВт·ч", "исчисляется 5 млн тенге", "обернулся убытком 5 млн"
_GOVERNS: Final = re.compile(
    r"ограничен[аоы]?\Z|исчерпан[аоы]?\Z|(?:ограничи|ограничива|исчисл|измер|выража|вырази|характеризу|оберн|исчерпыва|определя)[а-яё]+с[ья]\Z"
)
#: Verbs and participles of what something is for, made of or aims at: no measure of their subject.
_NO_MEASURE: Final = re.compile(
    r"(?:претенду|наде[яи]|согла[сш]|договор|обрат|обращ|приход|приш|пришел|приш[её]л|относ|отнес|распростран|дел[ия]т|раздел|подраздел|штраф|осужд|оштраф"
    r"|направл|нацел|назнач|наход|располож|располаг|расход|потра[тч]|трат|затра|уход|уш[её]л|ушл|уйд|опира|ссыла|сосла|отклад|отлож|прода[ею]т|продан|действу|участв|вход|вош"
    r"|явл|состо[ия]|основ|базир|построен|создан|выдел|предусм|предназнач|распредел|принадлеж|завис|влия|хват|да[её]т|дан[аоы]?\Z|остан[ао]в|оста[её]т|остал|нужда|требу|голос"
    r"|посту[п]|внес|внос|вложен|влож|включ|перевед|переда|выставл|сдан|открыт|закрыт|арестов|заблок|приоста|размещ|перечисл|выдан|взят|получен|подпис|заключ|принят|утвержд|начисл|объявл|привле[чк]|привед|принес)"
)
#: "цены стартуют с 14 тыс. тенге"
_BEGINS: Final = re.compile(
    r"(?:начина[ею]тся|начнутся|начнется|стартует|стартуют|стартовал|отсчитыва)"
)
#: Counts that are themselves a measure: "парк пополнился на 9 единиц".
_UNITS: Final = re.compile(
    r"(?:единиц[аеуы]?|человека?|штук[аиу]?|пункт(?:а|ов)?|позици[йяию]|голов[аыу]?|мест[ао]?|раза?|балл(?:а|ов)?)\Z"
)
#: "школа рассчитана на 300 мест"
_INTENDED: Final = re.compile(r"рассчитан[аоы]? на \Z")
#: "находится в 12 км от города"
_PLACE: Final = re.compile(r"(?:км|километр[а-я]*|метр[а-я]*|м|час[а-я]*)\Z")
#: "истекает через пять лет"
_TIME: Final = re.compile(
    r"(?:лет|год[а-я]*|месяц[а-я]*|дн[а-я]+|день|суток|сутки|недел[а-я]+|час[а-я]*|минут[а-я]*) *\Z"
)
_FARTHEST: Final = 8


def subject_of_any_verb(clause: Clause, text: str, carried: str = "") -> str:
    """Return the subject of a verb without an object that leads to a figure, empty where none does.

    `carried` is what the clause before was about, which a further verb may go on with.

    >>> clause = Clause("Парк судов пополнился на ", "9 единиц", ".", counted=True)
    >>> subject_of_any_verb(clause, clause.before)
    'Парк судов'
    """
    led = _LED.search(text)
    by = led["by"] if led is not None else ""
    if (clause.counted and not (by in ("на", "до") and _UNITS.search(clause.figure))) or (
        by == "в" and _PLACE.search(clause.figure)
    ):
        return ""
    if _TIME.search(clause.figure) or (clause.counted and _INTENDED.search(text)):
        return ""
    ahead = text[: led.start()] if led is not None else text.rstrip()
    return _subject_of_verb(ahead, by, carried)


def subject_of_verb_at_end(text: str) -> str:
    """Return the subject of a verb without an object that ends a text: "безработица держалась".

    >>> subject_of_verb_at_end("Износ сетей остается "), subject_of_verb_at_end("Люди ушли ")
    ('Износ сетей', '')
    """
    tokens = tokens_of(text)
    if tokens and _STAYS.match(tokens[-1].word):
        return subject_before(text[: tokens[-1].start], verb=tokens[-1].text)
    return _subject_of_verb(text.rstrip(), "на", "")


_STAYS: Final = re.compile(
    r"(?:оста(?:[её]тся|ются|нется|нутся|л[аои]?с[ья]|вал[аои]?с[ья])|сохран[яи])"
)


def _subject_of_verb(ahead: str, by: str | None, carried: str) -> str:
    """Return the subject of the verb that ends a text, `by` the preposition behind it, None for any verb."""
    tokens = tokens_of(ahead)
    at = _verb(tokens, by)
    if at is None:
        return ""
    verb = tokens[at]
    rest = _TO_BE.sub("", ahead[: verb.start])
    if carried and adds_verb(rest):
        return carried if goes_on_with(carried, verb.text) else ""
    phrase = subject_before(ahead[: verb.start], verb=verb.text)
    head = _head(phrase)
    kind = kind_of_verb(verb.text)
    if head is None or not kind or not agrees(head, kind) or _acts(head.word):
        return ""
    return phrase


#: "и будут [остановлены] у отметки", "и может быть"
_TO_BE: Final = re.compile(
    r"(?<!\w)(?:будет|будут|был[аои]?|(?:(?:может|могут|долж(?:ен|на|но|ны)) )?быть) \Z"
)


def subject_of_mark(clause: Clause, text: str, carried: str) -> str:
    """Return the subject of a verb that a mark follows: "курс пробил отметку в 540 тенге".

    >>> said = "Курс пробил отметку в "
    >>> subject_of_mark(Clause(said, "540 тенге", ".", counted=False), said, "")
    'Курс'
    """
    mark = _MARK_REACHED.search(text) if not clause.counted else None
    return _subject_of_verb(text[: mark.start()], None, carried) if mark is not None else ""


def goes_on_with(carried: str, verb: str) -> bool:
    """Return whether a verb agrees with the noun that a subject begins with."""
    head = _head(carried)
    kind = kind_of_verb(verb)
    return head is not None and (not kind or agrees(head, kind))


def _head(phrase: str) -> Token | None:
    """Return the first noun of a phrase, or its name, None where it has neither."""
    return next((t for t in tokens_of(phrase) if reads(t.word, "NOUN") or t.is_name), None)


#: "пробил отметку в", "держится у отметки", "перешагнула за порог в", "вышла на уровень в"
_MARK_REACHED: Final = re.compile(
    r" (?:(?:на|у|к|до|выше|ниже|за|около|возле|через|вблизи|близко к) )?(?:(?:психологическ|историческ|критическ|символическ|нов)[а-яё]+ )?"
    r"(?:отметк[ауие]|порог[ау]?|планк[ауеи]|рубеж[ау]?|барьер[ау]?|уров(?:ень|ня|не|ню))(?: в)? \Z",
    re.IGNORECASE,
)


def _verb(tokens: Sequence[Token], by: str | None) -> int | None:
    """Return the place of the verb that only adverbs, receivers and places part from the end."""
    at = len(tokens) - 1
    low = max(0, at - _FARTHEST)
    while at >= low:
        token = tokens[at]
        if _is_measuring(token, by):
            return at
        if token.text in _STOPS or _is_verbal(token.word):
            return None
        if (
            token.text == MARK
            or reads(token.word, "ADVB")
            or token.word in ("лишь", "только", "уже")
        ):
            at -= 1
            continue
        opens = _opens(tokens, at)
        if opens is None:
            return None
        at = opens - 1
    return None


def _opens(tokens: Sequence[Token], at: int) -> int | None:
    """Return where "для промышленности", "в среднем" or a receiver, "бюджету", that ends here begins."""
    first = at
    while first >= 0 and at - first < 5:
        word = tokens[first].word
        if word in PREPOSITIONS:
            return first
        if not tokens[first].may_be(("NOUN", "ADJF", "PRTF", "NPRO"), _CASES):
            break
        first -= 1
    receiver = at
    while receiver > 0 and tokens[receiver - 1].may_be(("ADJF", "PRTF"), ("datv",)):
        receiver -= 1
    if _is_dative(tokens[at]):
        return receiver
    agent = tokens[at].may_be(("NOUN",), ("ablt",)) and not tokens[at].may_be(("NOUN",), ("nomn",))
    return at if agent else None  # оценена экспертами в 400 млн


def _is_dative(token: Token) -> bool:
    """Return whether a noun may be a dative at all: "школе" is mostly where."""
    found = parses(token.word) if token.text[:1].isalpha() else ()
    return any(part in ("NOUN", "NPRO") and case == "datv" for part, case, *_ in found)


_CASES: Final = ("gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")
_STOPS: Final = frozenset(",;:()–—-")


@lru_cache(maxsize=10_000)
def _is_verbal(word: str) -> bool:
    found = parses(word) if word[:1].isalpha() else ()
    return bool(found) and found[0][0] in ("VERB", "INFN", "GRND", "PRTS")


def _is_measuring(token: Token, by: str | None) -> bool:
    if by is None:
        return reads(token.word, "VERB") or reads(token.word, "PRTS")
    if not by:
        return _GOVERNS.match(token.word) is not None
    if by in ("с", "со", "от"):
        return _BEGINS.match(token.word) is not None  # цены стартуют с 14 тыс. тенге
    return _has_no_object(token.word) and not _NO_MEASURE.match(token.word)


@lru_cache(maxsize=10_000)
def _has_no_object(word: str) -> bool:
    """Return whether a word is a verb that takes no object, or a short participle."""
    found = analyzer().parse(word) if word[:1].isalpha() else []
    if not found:
        return False
    tag = found[0].tag
    return (
        tag.POS == "PRTS"
        or (tag.POS == "VERB" and "intr" in tag.grammemes and "3per" in tag.grammemes)
        or (tag.POS == "VERB" and "intr" in tag.grammemes and tag.tense == "past")
    )


@lru_cache(maxsize=10_000)
def _acts(word: str) -> bool:
    """Return whether a noun is of somebody who acts."""
    found = analyzer().parse(word) if word[:1].isalpha() else []
    animate = bool(found) and "anim" in found[0].tag.grammemes
    return animate or _BODY.match(word) is not None


_BODY: Final = re.compile(
    r"(?:министерств|компани|предприяти|банк|фонд|комитет|комисси|акимат|правительств|организаци|ведомств|агентств|учреждени|завод|фирм|суд\Z|парти|страна|казахстан|област|район|регион|город|сел[оа]\Z|холдинг|школ|вуз|университет|служба|управлени|департамент|администраци|команд|групп|делегаци|семь|населени|молодежь|народ)"
)
