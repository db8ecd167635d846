"""The Russian noun phrase before a verb or a dash: the nominative with adjectives and genitives."""

import re
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.agreement import agrees, kind_of_verb
from pipeline.extract.figures.subjects.russian.genitives import ACTIVE, POSSESSIVE, chain
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    Token,
    is_verb,
    reads,
    takes_object,
    tokens_of,
)

_BREAKS: Final = frozenset(",;:()–—-§")
_POINTING: Final = re.compile(
    r"(?:эт(?:от|а|о|и)|т(?:от|а|о|е)|данн(?:ый|ая|ое|ые)|указанн(?:ый|ая|ое|ые)|так(?:ой|ая|ое|ие)|кажд(?:ый|ая|ое)|сам(?:а|о|и)?|вс[ея])\Z"
)


def subject_before(
    before: str, any_verb: bool = False, *, plural: bool = False, verb: str = ""
) -> str:
    """Return the subject of the clause that ends with `before`, empty when none is plain.

    The last noun phrase in the nominative that no preposition governs, if one agrees with `verb`
    the last that does; with `plural` the verb behind it tells that a form which is mostly a
    genitive is its plural: "что перевозки выросли".

    >>> subject_before("В первом квартале уставный капитал компании ")
    'уставный капитал компании'
    """
    tokens = [*tokens_of(before)]
    phrases, aside = _phrases(tokens, any_verb=any_verb, plural=plural)
    if not phrases:
        many = _plural_behind_preposition(tokens) if plural else None
        return before[tokens[many[0]].start : tokens[many[1]].end] if many is not None else ""
    agreeing = _agreeing(tokens, phrases, verb)
    head, first, last = agreeing or phrases[-1]
    if agreeing is None and (
        tokens[head].may_be(("NOUN",), ("gent",))
        or any(tokens[k].text in ",;:" and k not in aside for k in range(last + 1, len(tokens)))
    ):
        return ""  # за каждый день просрочки не превышает
    if not any_verb and any(
        is_verb(token) and tokens[k - 1].word not in PREPOSITIONS  # по займу
        for k, token in enumerate(tokens)
        if k > last and k not in aside
    ):
        return ""
    return before[tokens[first].start : tokens[last].end]


def _plural_behind_preposition(tokens: list[Token]) -> tuple[int, int] | None:
    """Return a noun that looks like the genitive of a governed one, with its own genitives.

    "на мясо цены выросли", "в селах района земли общего пользования занимают"
    """
    for i in range(len(tokens) - 1, 1, -1):
        token = tokens[i]
        if not token.text.islower() or not reads(tokens[i - 1].word, "NOUN"):
            continue
        found = [p for p in parses(token.word) if p[0] == "NOUN"]
        likeliest = max((p[4] for p in found), default=0.0)
        many = any(p[1:3] == ("nomn", "plur") and p[4] > 0.2 * likeliest for p in found)
        if many and chain(tokens, i) == len(tokens) - 1:
            return i, len(tokens) - 1
    return None


#: A noun in the nominative, and where its phrase begins and ends.
_Phrase = tuple[int, int, int]


def _phrases(
    tokens: list[Token], *, any_verb: bool, plural: bool
) -> tuple[list[_Phrase], set[int]]:
    """Return the phrases that may be the subject, and the tokens of clauses put in between."""
    opening = _first_word(tokens)
    phrases: list[_Phrase] = []
    aside: set[int] = set()
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.word in PREPOSITIONS:
            beside = bool(phrases) and phrases[-1][2] == i - 1
            i = _after_object(tokens, i + 1)
            if beside and i + 1 < len(tokens) and tokens[i].word == "и":
                i = _after_object(tokens, i + 1)  # цены на хлеб и молоко
            continue
        if token.text == "," and (closes := _behind_whose(tokens, i + 1)):
            aside.update(range(i, closes))
            i = closes
            continue
        if token.text == "," and i + 1 < len(tokens) and _opens_clause(*tokens[i + 1 : i + 3]):
            closes = _after_comma(tokens, i + 1)
            if closes == len(tokens) and tokens[-1].text != "," and _holds_subject(tokens, i + 1):
                phrases, i = [], _behind_opener(tokens, i + 1)
                continue
            aside.update(range(i, closes) if closes < len(tokens) or tokens[-1].text == "," else ())
            i = closes
            continue
        accusative = any_verb and _describes(tokens[i - 1]) if i else False
        told = plural or (any_verb and i > 0 and reads(tokens[i - 1].word, "INFN"))
        head = (
            _is_head(token, i == opening, accusative=accusative)
            or _are_plural(tokens[i - 1] if i else None, token, told=told)
            or (opening < i < opening + 4 and _is_described(tokens[opening:i], token))
        )
        if not head or (i and _is_oblique(tokens[i - 1], token)):
            i += 1
            continue
        first, last = _left(tokens, i), chain(tokens, i)
        if first and _EXCEEDS.match(tokens[first - 1].word):
            i = last + 1  # доля превышает показатель края и составит
            continue
        if first == opening or not tokens[first].text[:1].isupper() or tokens[first].text.isupper():
            phrases.append((i, first, last))  # not "муниципального образования Акбулакский район"
        i = last + 1
    return phrases, aside


#: Verbs whose object looks like a subject.
_EXCEEDS: Final = re.compile(r"(?:превы[сш]|опере[дж]|обгон|обогн)")


def _agreeing(tokens: list[Token], phrases: list[_Phrase], verb: str) -> _Phrase | None:
    """Return the last phrase whose noun agrees with a verb, None where none does.

    "доля школ, имеющих газ и другие удобства, выросла"; "экспорт и импорт выросли" are joined.
    """
    _, first, _ = phrases[-1]
    joined = first > 0 and tokens[first - 1].word == "и"
    kind = kind_of_verb(verb)
    if not kind or (joined and kind == "plur"):
        return phrases[-1]
    return next((phrase for phrase in reversed(phrases) if agrees(tokens[phrase[0]], kind)), None)


def whole_phrase(before: str) -> str:
    """Return a phrase that is all there is from the start of the clause: "Срок рассмотрения"."""
    tokens = [*tokens_of(before)]
    start = max((i + 1 for i, t in enumerate(tokens) if t.text in _BREAKS), default=0)
    tokens = tokens[start:]
    opening = _first_word(tokens)
    heads = [i for i, token in enumerate(tokens) if _is_head(token, i == opening)]
    if not heads or len(tokens) > 8:
        return ""
    first, last = _left(tokens, heads[0]), chain(tokens, heads[0])
    whole = first == 0 and last == len(tokens) - 1
    return before[tokens[0].start : tokens[-1].end] if whole and before[-1:] in " \n" else ""


def _first_word(tokens: list[Token]) -> int:
    """Return the place of the first word, which has a capital for no other reason."""
    return next((i for i, token in enumerate(tokens) if token.text[:1].isalpha()), -1)


def _is_head(token: Token, first: bool, *, accusative: bool = False) -> bool:
    """Return whether a word may be the subject: a noun in the nominative that is no name.

    With `accusative` it may be the object: "установить бюджетные изъятия в сумме".
    """
    if token.text in _MEASURES:
        return True
    if _UNIT.match(token.text):
        return False
    named = token.is_name or (not first and token.text[:1].isupper())
    cases = ("nomn", "accs") if accusative else ("nomn",)
    if (
        first
        and token.text[:1].isupper()
        and any(p[:2] == ("NOUN", "nomn") for p in parses(token.word))
    ):
        return len(token.text) > 2 and not token.is_name and token.may_be(("NOUN",), _CASES)
    number = token.word in _NUMBER_WORDS
    return len(token.text) > 2 and not named and not number and token.may_be(("NOUN",), cases)


def _is_described(ahead: list[Token], noun: Token) -> bool:
    """Return whether adjectives open a text on a nominative, rare as it is: "собственное участие"."""
    plain = bool(ahead) and len(noun.text) > 2 and not noun.text[:1].isupper()
    nominative = plain and any(p[:2] == ("NOUN", "nomn") for p in parses(noun.word)[:2])
    return nominative and reads(noun.word, "NOUN") and all(_describes(token) for token in ahead)


def _are_plural(ahead: Token | None, noun: Token, *, told: bool) -> bool:
    """Return whether a noun is a plural in the nominative, as its adjective tells or the verb.

    "хлебные изделия"; not "объем перевозки выросли".
    """
    if len(noun.text) < 3 or not any(p[:3] == ("NOUN", "nomn", "plur") for p in parses(noun.word)):
        return False
    if ahead is not None and ahead.is_adjective:
        return ("nomn", "plur") in {p[1:3] for p in parses(ahead.word)}
    return told and not (ahead is not None and (ahead.is_name or reads(ahead.word, "NOUN")))


def _is_oblique(ahead: Token, noun: Token) -> bool:
    """Return whether the word before a noun says that it is no subject.

    "субъектов малого предпринимательства", "доля получающих пособие".
    """
    if ACTIVE.search(ahead.word) and ahead.is_participle:
        return True
    if noun.may_be(("NOUN",), ("accs",)) and is_object(ahead):
        return True  # основную часть – 80 %
    if noun.is_rarely_nominative and takes_object(ahead.word):
        return True  # принимает участие
    if _hangs_on_oblique(ahead, noun):
        return True
    genitive = ahead.may_be(("ADJF", "PRTF"), ("gent",)) and noun.may_be(("NOUN",), ("gent",))
    return genitive and not _shares_nominative(ahead, noun)


def _shares_nominative(ahead: Token, noun: Token) -> bool:
    """Return whether two words may be in the nominative of one number: not "кормовой муки"."""
    numbers = {p[2] for p in parses(noun.word) if p[:2] == ("NOUN", "nomn")}
    named = ahead.may_be(("NOUN", "NUMR"), ("nomn",)) or not numbers
    return named or any(
        p[0] in ("ADJF", "PRTF") and p[1] == "nomn" and p[2] in numbers for p in parses(ahead.word)
    )


def _hangs_on_oblique(ahead: Token, noun: Token) -> bool:
    """Return whether a noun is the genitive of one in a case of its own: "участниками программы"."""
    oblique = reads(ahead.word, "NOUN") and ahead.may_be(("NOUN",), ("ablt", "datv", "loct"))
    alone = oblique and not ahead.is_name and not ahead.may_be(("NOUN",), ("nomn", "gent", "accs"))
    return alone and noun.may_be(("NOUN",), ("gent",))


def is_object(token: Token) -> bool:
    """Return whether an adjective is an accusative that no nominative is like: "основную"."""
    return _OBJECT.search(token.word) is not None and token.is_adjective


_OBJECT: Final = re.compile(r"(?:ую|юю)(?:ся)?\Z")


_NUMBER_WORDS: Final = frozenset("тыс млн млрд трлн тысяч тысячи плюс минус".split())
#: "кВт", "МВт": a capital behind the first letter.
_UNIT: Final = re.compile(r"[А-Яа-яё]?[а-яё]*[а-яё][А-Я]|[МГТ]Вт\Z")
#: Measures that are written in capitals: "EBITDA составила", "ИФО – 104 %".
_MEASURES: Final = frozenset(
    "ВВП ВРП ВНД ВДС НДС КПН ИПН НДПИ НДФЛ МРП МЗП ИПЦ ИФО ИЧР ППС ФЗП ФОТ EBITDA CAPEX OPEX ROA ROE ROI".split()
)


def _opens_clause(token: Token, following: Token | None = None) -> bool:
    """Return whether a word behind a comma opens a clause on its noun: "соответствующих"."""
    if token.word in PREPOSITIONS and following is not None:
        return following.word.startswith("котор")  # займы, на которые приходится
    return token.word.startswith("котор") or token.word == "где" or _governs(token, following)


def _behind_whose(tokens: list[Token], i: int) -> int:
    """Return the place behind the clause "здоровью которых нанесен вред,", 0 where none closes."""
    whose = next(
        (k for k in range(i + 1, min(i + 3, len(tokens))) if _WHOSE.match(tokens[k].word)), 0
    )
    if not whose or not all(reads(token.word, "NOUN") for token in tokens[i:whose]):
        return 0
    closes = _after_comma(tokens, i)
    return closes if tokens[closes - 1].text == "," else 0


_WHOSE: Final = re.compile(r"котор(?:ых|ого|ой)\Z")


def _governs(token: Token, following: Token | None) -> bool:
    """Return whether a word is a participle with words of its own: not "просроченная задолженность"."""
    noun = following is not None and following.may_be(("NOUN", "ADJF"), ("nomn",))
    active = ACTIVE.search(token.word) or _SHOWING.search(token.word)
    describes = noun and not active and token.may_be(("PRTF",), ("nomn",))
    return (token.is_participle or _HAVING.search(token.word) is not None) and not describes


#: "прошедших обучение", which the dictionary has as an adjective too.
_HAVING: Final = re.compile(r"(?:[аеиоуыя]вш|едш)(?:ий|ая|ее|ие|их|его|ей|им|ими|ую)(?:ся)?\Z")


def _holds_subject(tokens: list[Token], i: int) -> bool:
    """Return whether a clause that opens at `i` has a subject of its own.

    "указ, согласно которому зарплаты вырастут", "в торговле, где оборот вырос".
    """
    begin = _behind_opener(tokens, i)
    return begin > i and any(
        _is_head(token, False) and not _is_oblique(tokens[k - 1], token)
        for k, token in enumerate(tokens[begin:], begin)
    )


def _behind_opener(tokens: list[Token], i: int) -> int:
    """Return the place behind "где" or "на которые", or `i` where something else opens a clause."""
    if tokens[i].word == "где":
        return i + 1
    return i + 2 if tokens[i].word in PREPOSITIONS else i


def _after_comma(tokens: list[Token], i: int) -> int:
    """Return the place behind the comma that closes such a clause, or the next one's start."""
    end = next((k + 1 for k in range(i, len(tokens)) if tokens[k].text == ","), len(tokens))
    nested = end < len(tokens) and tokens[end].word in ("где", "когда", "но", "или", "либо")
    return _after_comma(tokens, end) if nested else end


def _after_object(tokens: list[Token], i: int) -> int:
    """Return the place behind the noun that a preposition governs."""
    while i < len(tokens):
        token = tokens[i]
        if token.text in _BREAKS:
            return i + 1
        if token.is_adjective and not token.may_be(("ADJF", "PRTF", "NOUN"), _OBLIQUE):
            return i  # у остальных средняя зарплата
        if token.word == "чем":  # в связи с чем
            return i + 1
        if _POINTS_BACK.match(token.word) and not _is_pointed_at(tokens, i):
            return i + 1  # при этом экспорт вырос
        if token.may_be(("ADJF",), _CASES) and _leads_to_accusative(tokens, i):
            i += 1  # очередь в детские сады
            continue
        if token.word in POSSESSIVE:
            i += 1  # в его рамках
            continue
        if token.is_participle and i + 1 < len(tokens) and tokens[i + 1].word in PREPOSITIONS:
            i = _after_object(tokens, i + 2)  # на заложенные в программе меры
            continue
        if token.word in _PARTS_OF_TIME and i + 1 < len(tokens) and tokens[i + 1].word in _OF_TIME:
            return i + 2  # с начала года цены выросли
        if token.may_be(("NOUN",), _CASES) or token.is_name:
            return chain(tokens, i) + 1
        if reads(token.word, "NPRO"):  # из них
            return i + 1
        i += 1
    return i


#: "при этом", "кроме того", "вместе с тем": with no noun of their own.
_POINTS_BACK: Final = re.compile(r"(?:эт|т)(?:ом|ого|им|ем|ому)\Z")


def _is_pointed_at(tokens: list[Token], i: int) -> bool:
    """Return whether the word behind a pointing one is in its case: "в этом году"."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    found = parses(tokens[i].word)
    cases = tuple({case for pos, case, *_ in found if pos in ("ADJF", "NPRO")} - {"accs"})
    named = following is None or following.is_name  # при этом ВВП
    return following is not None and not named and following.may_be(("NOUN", "ADJF", "PRTF"), cases)


def _leads_to_accusative(tokens: list[Token], i: int) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and following.may_be(("NOUN",), ("accs",))


_OBLIQUE: Final = ("gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")
_PARTS_OF_TIME: Final = frozenset(
    "начала начале начало конец конца концу середина середины".split()
)
_OF_TIME: Final = frozenset("года месяца квартала полугодия".split())
_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")


def _left(tokens: list[Token], head: int) -> int:
    first = head
    while first > 0:
        if _describes(tokens[first - 1]) or (first < head and tokens[first - 1].word in _DEGREES):
            first -= 1
        elif first > 1 and tokens[first - 1].word in POSSESSIVE and _describes(tokens[first - 2]):
            first -= 2  # реальная ее стоимость
        elif first > 1 and first < head and _joins(tokens[first - 1], tokens[first - 2]):
            first -= 2  # налоговые и неналоговые поступления
        else:
            break
    return first


#: "максимально возможный размер"
_DEGREES: Final = frozenset("максимально минимально предельно наиболее наименее вновь".split())


def _describes(token: Token) -> bool:
    """Return whether a word is an adjective of a subject; "этот", "данный" only point at it."""
    pointing = token.word in POSSESSIVE or _POINTING.match(token.word) is not None
    return not pointing and token.may_be(("ADJF", "PRTF"), ("nomn",))


def _joins(joint: Token, token: Token) -> bool:
    return joint.word in ("и", "или", ",") and _describes(token)


#: "показывающая": with an object that may look like a subject, which "следующая" has not
_SHOWING: Final = re.compile(
    r"(?<!след)(?<!тек)(?<!буд)(?<!действ)(?<!соответств)(?<!существ)(?:вш|ющ|ящ|ущ|ащ)(?:ий|ая|ее|ие)\Z"
)
