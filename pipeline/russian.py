"""The Russian dictionary (OpenCorpora, by pymorphy3), opened once for all that ask it."""

from functools import cache
from typing import Any
from unicodedata import name


@cache
def analyzer() -> Any:
    """Return pymorphy3's analyzer, made once per process: it takes a third of a second."""
    import pymorphy3

    class Analyzer(pymorphy3.MorphAnalyzer):  # type: ignore[misc]
        """One that also reads words with letters which Unicode gives no name, as Tangut's."""

        def parse(self, word: str) -> Any:
            try:
                return super().parse(word)
            except ValueError:  # pymorphy3 asks for the names of letters
                return super().parse("".join(char if name(char, "") else "?" for char in word))

    return Analyzer(lang="ru")


def known(word: str) -> bool:
    """Return whether the dictionary has a word, in any of its forms.

    >>> known("объекта"), known("обьекта")
    (True, False)
    """
    return bool(analyzer().word_is_known(word.lower()))


def is_no_name(word: str) -> bool:
    """Return whether the dictionary has a word, and not as a surname alone.

    >>> is_no_name("общего"), is_no_name("глущаком")
    (True, False)
    """
    return known(word) and any(
        not {"Surn", "Name", "Patr"} & parse.tag.grammemes
        for parse in analyzer().parse(word.lower())
    )
