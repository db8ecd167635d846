"""Whether a Russian noun may be a subject, by its form and the word before it."""

import re
from typing import Final

from pipeline.extract.figures.amounts.counted import parses
from pipeline.extract.figures.subjects.russian.amounts import describes
from pipeline.extract.figures.subjects.russian.genitives import ACTIVE, POSSESSIVE
from pipeline.extract.figures.subjects.russian.tokens import Token, reads, takes_object

CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct", "loc2", "gen2", "acc2")


def is_head(token: Token, first: bool, *, accusative: bool = False) -> bool:
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
        return len(token.text) > 2 and not token.is_name and token.may_be(("NOUN",), CASES)
    number = token.word in _NUMBER_WORDS
    return len(token.text) > 2 and not named and not number and token.may_be(("NOUN",), cases)


def is_described(ahead: list[Token], noun: Token) -> bool:
    """Return whether adjectives open a text on a nominative, rare as it is: "собственное участие"."""
    plain = bool(ahead) and len(noun.text) > 2 and not noun.text[:1].isupper()
    nominative = plain and any(p[:2] == ("NOUN", "nomn") for p in parses(noun.word)[:2])
    return (
        nominative and reads(noun.word, "NOUN") and all(describes_subject(token) for token in ahead)
    )


def are_plural(ahead: Token | None, noun: Token, *, told: bool) -> bool:
    """Return whether a noun is a plural in the nominative, as its adjective tells or the verb.

    "хлебные изделия"; not "объем перевозки выросли".
    """
    if len(noun.text) < 3 or not any(p[:3] == ("NOUN", "nomn", "plur") for p in parses(noun.word)):
        return False
    if ahead is not None and ahead.is_adjective:
        return ("nomn", "plur") in {p[1:3] for p in parses(ahead.word)}
    return told and not (ahead is not None and (ahead.is_name or reads(ahead.word, "NOUN")))


def is_oblique(ahead: Token, noun: Token) -> bool:
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
    genitive = genitive and describes(ahead.word, noun.word)  # вследствие этого потери выросли
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


_NUMBER_WORDS: Final = frozenset("тыс млн млрд трлн руб тысяч тысячи плюс минус".split())
#: "кВт", "МВт": a capital behind the first letter.
_UNIT: Final = re.compile(r"[А-Яа-яё]?[а-яё]*[а-яё][А-Я]|[МГТ]Вт\Z")
#: Measures that are written in capitals: "EBITDA составила", "ИФО – 104 %".
_MEASURES: Final = frozenset(
    "ВВП ВРП ВНД ВДС НДС КПН ИПН НДПИ НДФЛ МРП МЗП ИПЦ ИФО ИЧР ППС ФЗП ФОТ EBITDA CAPEX OPEX ROA ROE ROI".split()
)


def describes_subject(token: Token) -> bool:
    """Return whether a word is an adjective of a subject; "этот", "данный" only point at it."""
    pointing = token.word in POSSESSIVE or _POINTING.match(token.word) is not None
    return not pointing and token.may_be(("ADJF", "PRTF"), ("nomn",))


_POINTING: Final = re.compile(
    r"(?:эт(?:от|а|о|и)|т(?:от|а|о|е)|данн(?:ый|ая|ое|ые)|указанн(?:ый|ая|ое|ые)|так(?:ой|ая|ое|ие)|кажд(?:ый|ая|ое)|сам(?:а|о|и)?|вс[ея])\Z"
)
