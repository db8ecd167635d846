"""Whether a word is a person's name, by the Russian dictionary."""

from typing import Final

_GRAMMEMES: Final = frozenset({"Name", "Surn", "Patr"})


def is_given(word: str) -> bool:
    """Return whether the dictionary takes a word for a name or surname before all else.

    >>> is_given("Марио"), is_given("Омаров"), is_given("Общие")
    (True, True, False)
    """
    from pipeline.russian import analyzer, known

    return known(word) and not _GRAMMEMES.isdisjoint(analyzer().parse(word)[0].tag.grammemes)
