"""Abbreviations beside the words they stand for: their letters begin those words.

So a Latin "ABP" before or after "автоматический ввод резерва" is the Cyrillic one.
"""

import re
from collections.abc import Iterable
from typing import Final

from pipeline.repair.twins.scripts import CYR

#: So far before a bracket the words begin that an abbreviation in it is made of.
NEAR: Final = 80
#: Words that an abbreviation has no letter of.
_JOINING: Final = frozenset("и в по на с о об для при за мен және үшін".split())
_COUNTRY: Final = re.compile(r"Қазақстан Республикасы\w* |Республик[аи] Казахстан ")
_WORDS: Final = rf"((?:«?[{CYR}]+»?[ -])+[{CYR}]+)"
#: What an abbreviation stands for: in brackets after it, or behind a dash, where abbreviations are
#: listed: "ABP – автоматический ввод резерва;".
_IN_BRACKETS: Final = re.compile(rf"[ \xa0]?\({_WORDS}[,;)]")
_BEHIND_DASH: Final = re.compile(rf"[ \xa0]{{1,3}}[–—-][ \xa0]{{1,3}}{_WORDS}")
#: Of so few letters any words may begin with.
_LEAST: Final = 3
#: Kazakh letters, and those that their abbreviations are typed in where the keyboard has none:
#: "халықаралық қылмыстық сот (ХКС)".
_WITHOUT_HOOKS: Final = str.maketrans("ӘҒҚҢӨҰҮҺІ", "АГКНОУУХИ")


def is_spelt_out(cyrillic: str, before: str) -> bool:
    """Return whether the words before a bracket begin as an abbreviation does.

    >>> is_spelt_out("АВР", "автоматический ввод резерва («")
    True
    """
    if not re.search(r"\([«\"“]?\Z", before):
        return False
    initials = _initials(re.findall(r"[^\W\d_]+", before))[-len(cyrillic) :]
    return _are(cyrillic, initials)


def is_explained(cyrillic: str, after: str) -> bool:
    """Return whether the words after an abbreviation begin as it does.

    >>> is_explained("АВР", " (автоматический ввод резерва)")
    True
    >>> is_explained("МАМ", " – Қазақстан Республикасының Мәдениет және ақпарат министрлігі;")
    True
    """
    words = _IN_BRACKETS.match(after)
    if words:
        return _are(cyrillic, _initials(words[1].split()))
    words = _BEHIND_DASH.match(after)
    if not words or len(cyrillic) < _LEAST:
        return False
    listed = (words[1], _COUNTRY.sub("", words[1], count=1))
    return any(
        _are(cyrillic, _initials(re.findall(r"[^\W\d_]+", text))[: len(cyrillic)])
        for text in listed
    )


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in _JOINING).upper()


def _are(cyrillic: str, initials: str) -> bool:
    return cyrillic in (initials, initials.translate(_WITHOUT_HOOKS))
