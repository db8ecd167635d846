"""The noun that a Russian relative clause speaks of: "показатель, который держится на уровне"."""

import re
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.subjects.russian.agreement import agrees
from pipeline.extract.figures.subjects.russian.amounts import nominative_phrase
from pipeline.extract.figures.subjects.russian.genitives import chain
from pipeline.extract.figures.subjects.russian.tokens import PREPOSITIONS, Token, reads, tokens_of
from pipeline.russian import analyzer

#: The clause up to its verb, with "который" as its subject.
_WHICH: Final = re.compile(
    r" ?, котор(?P<end>ый|ая|ое|ые)(?: (?:также|уже|еще|ежегодно|сегодня|ранее|обычно|(?:в|за|на|к) §))? *\Z"
)
_SET: Final = re.compile(
    r" ?, (?:определ|установл|утвержд|рассчита)[а-яё]+(?P<end>ую|ый|ое|ые|ого|ой|ых|ому|ым|ом|ыми) *\Z"
)
_ENDS: Final = {
    "ую": "femn", "ой": "femn", "ый": "masc", "ого": "masc", "ому": "masc", "ым": "masc", "ом": "masc",
    "ое": "neut", "ые": "plur", "ых": "plur", "ыми": "plur",
}  # fmt: skip
_AGREES: Final = {"ый": "masc", "ая": "femn", "ое": "neut", "ые": "plur"}


def noun_of_relative(ahead: str) -> str:
    """Return the noun before ", который" with its adjectives and genitives, in the nominative.

    Empty where no such word ends the text or no noun agrees with it.

    >>> noun_of_relative("несмотря на высокую долю займов, которая ")
    'высокая доля займов'
    >>> noun_of_relative("несмотря на высокую долю займов, которую ")
    ''
    """
    which = _WHICH.search(ahead)
    return _last_noun(ahead[: which.start()], _AGREES[which["end"]]) if which is not None else ""


def is_of_other_gender(phrase: str, ahead: str) -> bool:
    """Return whether ", который" at the end of a text cannot speak of a phrase.

    >>> is_of_other_gender("увеличение объема", "увеличение объема, который ")
    True
    """
    which = _WHICH.search(ahead)
    head = next((token for token in tokens_of(phrase) if reads(token.word, "NOUN")), None)
    return which is not None and head is not None and not agrees(head, _AGREES[which["end"]])


def noun_of_participle(ahead: str) -> str:
    """Return the noun that is set so high: "черту бедности, определенную [на уровне]".

    >>> noun_of_participle("не превышает черту бедности, определенную ")
    'черта бедности'
    """
    is_set = _SET.search(ahead)
    return _last_noun(ahead[: is_set.start()], _ENDS[is_set["end"]]) if is_set is not None else ""


def _last_noun(text: str, wanted: str) -> str:
    """Return the noun phrase that ends a text where its noun has the gender or number wanted."""
    tokens = [*tokens_of(text)]
    start = len(tokens)
    while start and _is_nominal(tokens[start - 1]):
        start -= 1
    for at in range(start, len(tokens)):
        if wanted not in _kinds(tokens[at].word) or chain(tokens, at) != len(tokens) - 1:
            continue
        first = at
        while first > start and tokens[first - 1].is_adjective:
            first -= 1
        phrase = nominative_phrase(text[tokens[first].start : tokens[-1].end])
        return phrase if "ё" in text else phrase.replace("ё", "е")
    return ""


def _is_nominal(token: Token) -> bool:
    nominal = token.is_name or token.is_adjective or bool(_kinds(token.word))
    return nominal and token.word not in PREPOSITIONS


@lru_cache(maxsize=10_000)
def _kinds(word: str) -> frozenset[str]:
    """Return the genders that a noun may have, "plur" for many; none for other words."""
    found = analyzer().parse(word) if word[:1].isalpha() else []
    if not found or found[0].tag.POS != "NOUN":
        return frozenset()
    likely = [p for p in found if p.tag.POS == "NOUN" and p.score > 0.1]
    return frozenset("plur" if p.tag.number == "plur" else str(p.tag.gender) for p in likely)
