"""Whether a short name stands for a title: "ГЧП", "the NM Law", "Коммерцияландыру туралы Заң"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.laws.names_of_acts import loose, plain


def begins_or_abbreviates(name: str, title: str) -> bool:
    """Return whether a short title is the beginning of a long one, or all its first letters.

    >>> begins_or_abbreviates("о гчп", "О государственно-частном партнерстве")
    True
    >>> begins_or_abbreviates("nm", "On Natural Monopolies"), begins_or_abbreviates("n", "On Notariat")
    (True, False)
    """
    whole = plain(title)
    if not whole:
        return False
    if len(name) > len("о ") and (whole == name or whole.startswith((f"{name},", f"{name} "))):
        return True
    letters = "".join(_words(name))
    return len(letters) > 1 and letters == _initials(whole)


def is_part_of(short: str, name: str, title: str) -> bool:
    """Return whether a short form has the words that a title begins or ends with, or their first letters.

    ``name`` is the short form without the word for the act. The last word of a Kazakh title is the
    one that tells, and stands at its end. An act that amends another is not called by its name.

    >>> is_part_of("RES Law", "res", "on Supporting the Use of Renewable Energy Sources")
    True
    >>> is_part_of("Commercialisation Law", "commercialisation", "on Commercialisation of Results")
    True
    >>> is_part_of("Сатып алу туралы заң", "сатып алу туралы", "Мемлекеттік сатып алу туралы")
    True
    >>> is_part_of("Access Law", "access", "on the right to access"), is_part_of("Gas Law", "gas", "on Gasification")
    (False, False)
    """
    whole = loose(plain(title))
    words, all_words = _words(loose(name)), _words(whole)
    if not words or len(words) >= len(all_words) or _AMENDING.search(whole):
        return False
    if all_words[-len(words) :] == words and _are_what_it_is_about(words, whole):
        return True
    if "туралы" not in whole and all_words[: len(words)] == words:
        return True
    letters = words[0]
    written = len(words) == 1 and len(letters) >= _TELLING and letters.upper() in short
    return written and _initials(whole).endswith(letters)


def _are_what_it_is_about(words: Sequence[str], title: str) -> bool:
    """Return whether the last words of a title are what it is about: "Public Procurement", not "use of energy"."""
    if title.endswith("туралы"):
        return True
    if title.isascii():
        return len(words) > 1 or not _LINKED.search(title)
    before = _words(title)[: -len(words)]
    return all(word.endswith(_OF_ADJECTIVES) for word in before)


_LINKED: Final = re.compile(r"\b(?:of|for|and|in|from|against|to|with)\b")
_OF_ADJECTIVES: Final = ("ых", "их", "ом", "ем", "ой", "ей")
_TELLING: Final = 3
_AMENDING: Final = re.compile(
    r"внесени|изменени|ратификаци|введени\w+ в действие|amend|ratif|enact|өзгеріс|толықтыру|енгізу|ратификация"
)


def _initials(text: str) -> str:
    return "".join(word[0] for word in _words(text))


def _words(text: str) -> list[str]:
    """Return the words of a name that tell, English ones in the singular."""
    words = re.findall(r"\w+", text)
    return [_PLURAL.sub("", word) for word in words if word not in _SMALL]


_PLURAL: Final = re.compile(r"(?<=[a-z]{3}[^su])s$")
_SMALL: Final = frozenset("о об обо и в на on of and the in туралы және мен".split())
