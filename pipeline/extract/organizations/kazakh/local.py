"""Kazakh bodies that their region tells: "Бостандық аудандық ...", "Түркістан облысы ПД"."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.organizations.kazakh.builds import LOCATIVES
from pipeline.extract.organizations.kazakh.capitals import is_of_place, is_person
from pipeline.extract.organizations.kazakh.heads import LOCAL, PLAIN_ENDINGS
from pipeline.extract.organizations.text import Named, Tokens


def named_place(tokens: Tokens, at: int) -> bool:
    """Return whether a place is named, not told where: "Бостандық" is, "Отырысқа" at the beginning is not."""
    told = tokens.begins_sentence(at) and tokens.word(at).endswith(_WHITHER)
    told = told and not is_of_place(tokens.words[at])  # Қызылорда
    return tokens.capital(at) and not told and not is_person(tokens, at)


_WHITHER: Final = (*LOCATIVES, "ға", "ге", "қа", "ке", "да", "де", "та", "те", "нан", "нен")
#: Abbreviations that stand for as many departments as there are places.
_TERRITORIAL: Final = frozenset("ПД ПБ ІІД ІІБ ТЖД ТЖБ МКД ДСД СЭБД ЭТД ӘД".split())
_PLACES: Final = frozenset({"облысы", "облысының", "қаласы", "қаласының", "ауданы", "ауданының"})


def territorial(tokens: Tokens) -> Iterator[Named]:
    """Yield the departments in letters whose place stands before them: "Түркістан облысы ПД"."""
    for at in range(2, len(tokens)):
        stem, _, ending = tokens.raw(at).partition("-")
        if stem not in _TERRITORIAL or (ending and ending not in PLAIN_ENDINGS):
            continue
        if tokens.words[at - 1] in LOCAL | _PLACES and tokens.capital(at - 2):
            first = at - 3 if tokens.words[at - 2] == "қазақстан" and at > 2 else at - 2
            yield Named(
                first=first, end=at + 1, name=f"{tokens.written(first, at)} {stem}",
                org_type="department", rule="abbreviation", confidence=0.9,
            )  # fmt: skip
