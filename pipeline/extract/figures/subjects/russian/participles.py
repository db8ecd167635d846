"""Russian phrases without the participles that have words of their own before a noun.

"площадь введенного в эксплуатацию жилья" is "площадь жилья": what the housing was put into is told
inside the phrase, and a subject has no such words.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, Token, tokens_of
from pipeline.extract.figures.subjects.shared import MARK
from pipeline.russian import analyzer

#: "введенного в ", "охваченных дошкольным ": looked at first.
_MAY_HOLD: Final = re.compile(
    r"(?:нн|[тмшщ])(?:ого|его|ой|ей|ых|их)(?:ся)? (?:[а-яё]{1,3}|[а-яё]+(?:[ыи]ми?|о[мй]|е[мй]|а?ми)) "
)
_FARTHEST: Final = 6


def without_participles(text: str) -> str:
    """Return a text without the participles in the genitive that have words of their own.

    >>> without_participles("площадь введенных в строй новых зданий составила ")
    'площадь новых зданий составила '
    >>> without_participles("число введенных в строй составило ")
    'число введенных в строй составило '
    """
    if _MAY_HOLD.search(text) is None:
        return text
    tokens = [*tokens_of(text)]
    pieces, at = [], 0
    for i, token in enumerate(tokens):
        noun = None
        if token.start >= at and token.is_participle and (not i or tokens[i - 1].text != ","):
            noun = _noun_behind(tokens, i)
        if noun is not None:
            joined = i > 1 and tokens[i - 1].word == "и" and tokens[i - 2].is_adjective
            pieces.append(text[at : tokens[i - 1].start if joined else token.start])
            at = tokens[noun].start
    return "".join([*pieces, text[at:]])


def without_clauses(text: str) -> str:
    """Return a text without what participles and "который" say of a noun between two commas.

    >>> without_clauses("увеличить долю школ, имеющих зал, до ")
    'увеличить долю школ до '
    """
    if text.count(",") < 2:
        return text
    return _CLAUSES.sub(lambda m: " " if _describes_noun(m["first"]) else m[0], text)


def _describes_noun(word: str) -> bool:
    return word.startswith("котор") or Token(word, 0, 0).may_be_participle


_PARTICIPLE: Final = (
    r"[а-яё-]{2,}(?:щ|вш|нн|т|м)(?:ие|их|ую|ая|ее|ей|его|ый|ое|ые|ых|ой|ого|ий)(?:ся)?"
)
#: ", отвечающих нормам,", ", в которых есть залы, построенных в срок,": goes on as before it; a few
#: in a row, so that a text of nothing else is read once
_CLAUSES: Final = re.compile(
    rf" ?, (?:(?:в|на|с|со|по|у|из|для|к|о) (?=котор))?(?P<first>котор[а-яё]+|{_PARTICIPLE}) [^,;:()–—]+"
    rf"(?:, {_PARTICIPLE} [^,;:()–—]+){{0,4}}, ?"
    rf"(?=(?:в|на|к|до|с|со|от|за|из|по|при)(?![а-яё])|{MARK}|\Z)"
)


def _noun_behind(tokens: Sequence[Token], i: int) -> int | None:
    """Return where the noun of a participle at `i` begins, its adjectives with it.

    None where the participle has no words of its own or no noun behind them.
    """
    wanted = _genders(tokens[i].word)
    start = _behind_own_words(tokens, i + 1) if wanted else None
    if start is None:
        return None
    begin: int | None = None
    for k in range(start, min(len(tokens), start + _FARTHEST)):
        agrees = bool(wanted & _genders(tokens[k].word))
        if agrees and tokens[k].may_be(("NOUN",), ("gent",)):
            return k if begin is None else begin
        if not tokens[k].may_be(("NOUN", "ADJF", "PRTF"), ("gent",)):
            return None
        describes = agrees and tokens[k].is_adjective
        begin = (k if begin is None else begin) if describes else None
    return None


def _behind_own_words(tokens: Sequence[Token], k: int) -> int | None:
    """Return the place behind "в эксплуатацию" or "дошкольным воспитанием", None for other words."""
    governed = k < len(tokens) and tokens[k].word in PREPOSITIONS
    k += governed
    while k < len(tokens) and tokens[k].is_adjective:
        k += 1
    cases = ("gent", "datv", "accs", "ablt", "loct", "loc2") if governed else ("ablt",)
    if k >= len(tokens) or not tokens[k].may_be(("NOUN",), cases):
        return None
    if governed and tokens[k].word in _TAKE_GENITIVE:
        return None  # погибших в результате старых аварий
    again = k + 1 < len(tokens) and tokens[k + 1].word in PREPOSITIONS
    return _behind_own_words(tokens, k + 1) if again else k + 1


#: Nouns of a preposition that is of several words: the genitive behind is theirs.
_TAKE_GENITIVE: Final = frozenset(
    "результате итогам ходе рамках отношении связи пользу счет процессе период течение целях причине".split()
)


@lru_cache(maxsize=10_000)
def _genders(word: str) -> frozenset[str]:
    """Return the genders that a word may have in the genitive, "plur" for many."""
    found = analyzer().parse(word) if word[:1].isalpha() else ()
    return frozenset(
        "plur" if p.tag.number == "plur" else str(p.tag.gender)
        for p in found
        if p.tag.case == "gent"
    )
