"""What is "в размере", "в сумме" in Russian: the noun next to it, made nominative."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Protocol

from pipeline.russian import analyzer

#: What is paid: the amount is of it wherever it stands ("в виде выплаты стипендии в размере").
_PAID: Final = frozenset(
    "штраф стипендия премия пособие пеня неустойка сбор пошлина госпошлина плата налог выплата помощь субсидия грант заем кредит "
    "взнос платеж компенсация надбавка доплата оклад зарплата пенсия вознаграждение аванс залог задаток трансферт бюджет ставка "
    "доля пакет скидка наценка дивиденд процент комиссия тариф возмещение ущерб задолженность долг гарантия обеспечение профицит дефицит убыток резерв капитал инвестиция средство ассигнование субвенция".split()
)
#: What is sold or given away in part: "договор купли-продажи доли".
_SHARES: Final = frozenset(("доля", "пакет"))
#: What money is paid into or out of.
_PAID_INTO: Final = frozenset(("бюджет", "капитал", "резерв"))
#: "взыскание штрафа", "выплаты стипендии": the act is not what is in the amount.
_ACT: Final = re.compile(r"(?:ни[еяюи]|ением|анием|плат[аыеу]|платой|выдач[аеиу])\Z")
_ADJECTIVES: Final = ("ADJF", "PRTF")


class Word(Protocol):
    """A word of the clause, as `subjects_russian` cuts it."""

    @property
    def word(self) -> str: ...

    def may_be(self, parts: tuple[str, ...], cases: tuple[str, ...]) -> bool: ...


def paid(words: Sequence[Word], prepositions: frozenset[str], *, only_paid: bool = False) -> str:
    """Return the noun that stands last, with its adjectives, as a subject; empty if it is none.

    A noun that hangs on a preposition is only believed where it is something that is paid; with
    `only_paid` no other is.
    """
    if words and words[-1].word in ("казахстан", "казахстана"):
        return ""  # кредиты Национального Банка Республики Казахстан
    beside = words[-2].word if len(words) > 1 else ""
    noun = _noun(words[-1].word, beside) if words else None
    if noun is None:
        return ""
    first = len(words) - 1
    while (
        first
        and _is_adjective(words[first - 1].word)
        and not _forms(words[first - 1].word).isdisjoint(_forms(words[-1].word))
    ):
        first -= 1  # получивших [социальную выплату]
    ahead = words[first - 1] if first else None
    if noun[0] == "средство" and _are_things(words, first):
        return ""  # между транспортными средствами
    act = noun[0] in _PAID and ahead is not None and _ACT.search(ahead.word) is not None
    sold = noun[0] in _SHARES
    if not act and not sold and ahead is not None and ahead.may_be(("NOUN",), ("nomn",)):
        return ""  # оборот общественного питания: not питание
    if noun[0] not in _PAID and _hangs(words, first):
        return ""  # на ремонт сельских школ: not школы
    at = first - 1
    while at >= 0 and (
        words[at].may_be(("NOUN",), ("gent", "loct")) or _is_adjective(words[at].word)
    ):
        at -= 1
    governed = at >= 0 and words[at].word in prepositions
    if (governed or only_paid) and noun[0] not in _PAID:
        return ""
    if governed and noun[0] in _PAID_INTO and words[at].word in ("в", "во", "из"):
        return ""  # изъятия в областной бюджет в сумме
    _, nominative, tags = noun
    described = [_nominative(word.word, tags) for word in words[first:-1]]
    return " ".join([*described, nominative])


def is_paid(word: str, case: str) -> bool:
    """Return whether a word is what is paid, as an object in a case: "субсидию", "кредит"."""
    if word == "заем":
        return True  # more often than "let us eat up"
    noun = _noun(word)
    paid_out = noun is not None and noun[0] in _PAID - _PAID_INTO
    return paid_out and any(form == case for form, _ in _forms(word))


def _are_things(words: Sequence[Word], first: int) -> bool:
    """Return whether an adjective says that means are things, no money: "лекарственные средства"."""
    return any(_THINGS.match(word.word) for word in words[first:-1])


_THINGS: Final = re.compile(r"(?:транспортн|лекарственн|техническ|основн|моющ|программн)")


def _hangs(words: Sequence[Word], first: int) -> bool:
    """Return whether the last noun, which begins at `first`, is a genitive that hangs on another."""
    before = first - 1
    while before > 0 and words[before].word in _POSSESSIVE:
        before -= 1
    if before < 0 or not words[before].may_be(("NOUN",), _CASES):
        return False
    forms = [_forms(word.word) for word in words[first:]]
    return not any(case in ("nomn", "accs") for case, _ in frozenset.intersection(*forms))


@lru_cache(maxsize=10_000)
def _forms(word: str) -> frozenset[tuple[str, str]]:
    """Return the cases and numbers that a noun or adjective may be in."""
    found = analyzer().parse(word) if word[:1].isalpha() else ()
    return frozenset(
        (str(p.tag.case), str(p.tag.number)) for p in found if p.tag.POS in ("NOUN", *_ADJECTIVES)
    )


_POSSESSIVE: Final = frozenset("его ее их".split())
_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")


def nominative_phrase(text: str, case: str = "") -> str:
    """Return an object in the accusative as a subject: "материальную помощь", "материальная помощь".

    `case` is that of its noun where a preposition tells it: "из ставки", "ставка".
    """
    words = text.split()
    pairs = zip(words, [*words[1:], ""], strict=False)
    head = next(
        (
            i
            for i, (word, behind) in enumerate(pairs)
            if _noun(word.lower()) is not None and not describes(word.lower(), behind.lower())
        ),
        None,
    )
    beside = words[head - 1].lower() if head else ""
    noun = _noun(words[head].lower(), beside, case) if head is not None else None
    if head is None or noun is None:
        return text
    _, nominative, tags = noun
    return " ".join(
        [
            *(_nominative(word.lower(), tags) for word in words[:head]),
            nominative,
            *words[head + 1 :],
        ]
    )


@lru_cache(maxsize=10_000)
def describes(word: str, noun: str) -> bool:
    """Return whether a word may be an adjective that agrees with the noun behind it.

    >>> describes("часовой", "мощностью"), describes("часовой", "дня")
    (True, False)
    """
    if _noun(noun) is None:
        return False
    adjective = {
        (str(p.tag.case), str(p.tag.number), str(p.tag.gender))
        for p in analyzer().parse(word)
        if p.tag.POS in _ADJECTIVES
    }
    return bool(adjective) and not adjective.isdisjoint(
        (
            str(p.tag.case),
            str(p.tag.number),
            "None" if p.tag.number == "plur" else str(p.tag.gender),
        )
        for p in analyzer().parse(noun)
        if p.tag.POS == "NOUN"
    )


@lru_cache(maxsize=10_000)
def _noun(word: str, beside: str = "", case: str = "") -> tuple[str, str, frozenset[str]] | None:
    """Return lemma, nominative and the gender and number of a noun's likeliest reading.

    An adjective `beside` it tells which of two readings: "ежемесячной стипендии" is singular.
    """
    found = analyzer().parse(word) if word[:1].isalpha() else []
    nouns = [p for p in found if p.tag.POS == "NOUN"]
    if not nouns or (nouns[0] is not found[0] and nouns[0].normal_form != "пеня"):
        return None  # "пеню" is also "I foam"
    agreeing = {
        (str(p.tag.case), str(p.tag.number))
        for p in (analyzer().parse(beside) if beside[:1].isalpha() else ())
        if p.tag.POS in _ADJECTIVES
    }
    nouns = [p for p in nouns if str(p.tag.case) == case] or nouns
    parse = next((p for p in nouns if (str(p.tag.case), str(p.tag.number)) in agreeing), nouns[0])
    plural = parse.tag.number == "plur"
    form = parse.inflect({"nomn", "plur" if plural else "sing"})
    if form is None:
        return None
    tags = {"plur"} if plural else {"sing", str(parse.tag.gender)}
    return parse.normal_form, str(form.word), frozenset(tags)


@lru_cache(maxsize=10_000)
def _is_adjective(word: str) -> bool:
    if _OF_PLACE.search(word):
        return True
    return word[:1].isalpha() and analyzer().parse(word)[0].tag.POS in _ADJECTIVES


#: "Атырауской", which the dictionary has not
_OF_PLACE: Final = re.compile(r"[а-яё]{3,}[сц]к(?:ой|ом|ого|ую|ая|ий|ие|их)\Z")


def _nominative(word: str, tags: frozenset[str]) -> str:
    for parse in analyzer().parse(word):
        form = parse.inflect({"nomn", *tags}) if parse.tag.POS in _ADJECTIVES else None
        if form is not None:
            return str(form.word)
    return word
