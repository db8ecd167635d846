"""The Russian noun phrase before a verb or a dash: the nominative with adjectives and genitives."""

import re
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.agreement import agrees, kind_of_verb
from pipeline.extract.figures.subjects.russian.amounts import describes
from pipeline.extract.figures.subjects.russian.genitives import ACTIVE, POSSESSIVE, chain
from pipeline.extract.figures.subjects.russian.heads import (
    CASES,
    are_plural,
    describes_subject,
    is_described,
    is_head,
    is_oblique,
)
from pipeline.extract.figures.subjects.russian.tokens import (
    PREPOSITIONS,
    Token,
    is_verb,
    reads,
    tokens_of,
)

_BREAKS: Final = frozenset(",;:()–—-§")


#: A noun in the nominative, and where its phrase begins and ends.
_Phrase = tuple[int, int, int]


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
    described = next((phrase for phrase in phrases if _has_relative(tokens, phrase, verb)), None)
    if described is not None:
        return before[tokens[described[1]].start : tokens[described[2]].end]
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


def _has_relative(tokens: list[Token], phrase: _Phrase, verb: str) -> bool:
    """Return whether a noun agrees with a verb that cannot be that of the clause of many behind it.

    "численность лиц, которые не искали работу, но были готовы приступить, составила"
    """
    head, _, last = phrase
    opener = [token.word for token in tokens[last + 1 : last + 4]]
    if opener[:1] != [","] or _OF_MANY.isdisjoint(opener):
        return False
    kind = kind_of_verb(verb)
    return not kind or (kind != "plur" and agrees(tokens[head], kind))


_OF_MANY: Final = frozenset("которые которых которым".split())


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
        accusative = any_verb and describes_subject(tokens[i - 1]) if i else False
        told = plural or (any_verb and i > 0 and reads(tokens[i - 1].word, "INFN"))
        head = (
            is_head(token, i == opening, accusative=accusative)
            or are_plural(tokens[i - 1] if i else None, token, told=told)
            or (opening < i < opening + 4 and is_described(tokens[opening:i], token))
        )
        if not head or (i and is_oblique(tokens[i - 1], token)):
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
    heads = [i for i, token in enumerate(tokens) if is_head(token, i == opening)]
    if not heads or len(tokens) > 8:
        return ""
    first, last = _left(tokens, heads[0]), chain(tokens, heads[0])
    whole = first == 0 and last == len(tokens) - 1
    return before[tokens[0].start : tokens[-1].end] if whole and before[-1:] in " \n" else ""


def _first_word(tokens: list[Token]) -> int:
    """Return the place of the first word, which has a capital for no other reason."""
    return next((i for i, token in enumerate(tokens) if token.text[:1].isalpha()), -1)


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
        is_head(token, False) and not is_oblique(tokens[k - 1], token)
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
        if (
            tokens[i - 1].word == "в"
            and token.word in _ON_THE_WHOLE
            and not _is_pointed_at(tokens, i)
        ):
            return i + 1  # в среднем рост цен составил
        if token.may_be(("ADJF",), CASES) and _leads_to_accusative(tokens, i):
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
        if token.may_be(("NOUN",), CASES) or token.is_name:
            return chain(tokens, i) + 1
        if reads(token.word, "NPRO"):  # из них
            return i + 1
        i += 1
    return i


#: "при этом", "кроме того", "вместе с тем": with no noun of their own.
_POINTS_BACK: Final = re.compile(r"(?:эт|т)(?:ом|ого|им|ем|ому)\Z")


#: "в среднем", "в целом"
_ON_THE_WHOLE: Final = frozenset("среднем целом общем основном совокупности".split())


def _is_pointed_at(tokens: list[Token], i: int) -> bool:
    """Return whether the word behind a pointing one is in its case: "в этом году"."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    found = parses(tokens[i].word)
    cases = tuple({case for pos, case, *_ in found if pos in ("ADJF", "NPRO")} - {"accs"})
    if following is None or following.is_name:
        return False  # при этом ВВП
    noun = reads(following.word, "NOUN")
    fits = following.may_be(("NOUN", "ADJF", "PRTF"), cases)
    return fits and (not noun or describes(tokens[i].word, following.word))


def _leads_to_accusative(tokens: list[Token], i: int) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return following is not None and following.may_be(("NOUN",), ("accs",))


_OBLIQUE: Final = ("gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")
_PARTS_OF_TIME: Final = frozenset(
    "начала начале начало конец конца концу середина середины".split()
)
_OF_TIME: Final = frozenset("года месяца квартала полугодия".split())


def _left(tokens: list[Token], head: int) -> int:
    first = head
    while first > 0:
        if describes_subject(tokens[first - 1]) or (
            first < head and tokens[first - 1].word in _DEGREES
        ):
            first -= 1
        elif (
            first > 1
            and tokens[first - 1].word in POSSESSIVE
            and describes_subject(tokens[first - 2])
        ):
            first -= 2  # реальная ее стоимость
        elif first > 1 and first < head and _joins(tokens[first - 1], tokens[first - 2]):
            first -= 2  # налоговые и неналоговые поступления
        else:
            break
    return first


#: "максимально возможный размер"
_DEGREES: Final = frozenset("максимально минимально предельно наиболее наименее вновь".split())


def _joins(joint: Token, token: Token) -> bool:
    return joint.word in ("и", "или", ",") and describes_subject(token)


#: "показывающая": with an object that may look like a subject, which "следующая" has not
_SHOWING: Final = re.compile(
    r"(?<!след)(?<!тек)(?<!буд)(?<!действ)(?<!соответств)(?<!существ)(?:вш|ющ|ящ|ущ|ащ)(?:ий|ая|ее|ие)\Z"
)
