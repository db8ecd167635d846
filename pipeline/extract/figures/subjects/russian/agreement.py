"""Whether a Russian noun and a verb agree: "доля выросла", "доходы выросли"."""

from functools import lru_cache
from typing import Any

from pipeline.extract.figures.subjects.russian.tokens import TOKEN, Token
from pipeline.russian import analyzer


@lru_cache(maxsize=10_000)
def kind_of_verb(words: str) -> str:
    """Return what the subject of the first verb of a text is: "masc", "femn", "neut", "sing", "plur".

    Empty where no word is a verb first of all, or the verb may be of one and of many.

    >>> kind_of_verb(" выросла на "), kind_of_verb(" составляет "), kind_of_verb(" до ")
    ('femn', 'sing', '')
    """
    for match in TOKEN.finditer(words.lower()):
        found = analyzer().parse(match.group()) if match.group()[0].isalpha() else []
        if found and found[0].tag.POS in ("VERB", "PRTS"):
            kinds = {_kind(p.tag) for p in found if p.tag.POS in ("VERB", "PRTS")}
            both = kinds == {"masc", "plur"}  # достигнут
            return "" if both else _kind(found[0].tag)
    return ""


def agrees(noun: Token, kind: str) -> bool:
    """Return whether a noun in the nominative may be of a kind that `kind_of_verb` tells."""
    kinds = _kinds_of_noun(noun.word)
    return noun.is_name or kind in kinds or (kind == "sing" and bool(kinds - {"plur"}))


@lru_cache(maxsize=10_000)
def _kinds_of_noun(word: str) -> frozenset[str]:
    found = analyzer().parse(word) if word[:1].isalpha() else []
    return frozenset(_kind(p.tag) for p in found if p.tag.POS == "NOUN" and p.tag.case == "nomn")


def _kind(tag: Any) -> str:
    """Return "plur", else the gender where the form tells one, else "sing"."""
    return "plur" if tag.number == "plur" else str(tag.gender or "sing")
