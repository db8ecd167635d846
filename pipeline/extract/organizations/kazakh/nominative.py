"""The nominative of the last word of a Kazakh name that a model found."""

from functools import lru_cache
from typing import Final

from pipeline.extract.organizations.kazakh.heads import (
    GENITIVES,
    PLAIN_ENDINGS,
    kazakh_heads,
    plain_heads,
)
from pipeline.kazakh import readings

#: Case endings after an owner's ending or without one, the longest first.
_ENDINGS: Final = tuple(sorted({*PLAIN_ENDINGS, "нда", "нде", "на", "не", "н"}, key=len)[::-1])


@lru_cache(maxsize=20_000)
def nominative(word: str) -> str:
    """Return a word of a name without its case ending, as far as that is plain.

    An ending is cut off where a head or a word of the dictionary is left; of words that no list
    holds only the genitive, which hardly any name ends like. The owner's ending stays.

    >>> nominative("газеттерінде"), nominative("Отанның"), nominative("INTOSAI-дың")
    ('газеттері', 'Отан', 'INTOSAI')
    """
    folded = word.lower()
    head = kazakh_heads().get(folded) or plain_heads().get(folded)
    if head:
        return head.noun.capitalize() if word[:1].isupper() else head.noun
    stem, hyphen, ending = word.rpartition("-")
    if hyphen:
        return stem if ending in PLAIN_ENDINGS else word
    if any(reading.case == "nominative" for reading in readings(folded)):
        return word
    for ending in _ENDINGS:
        rest = folded.removesuffix(ending)
        if rest != folded and any(r.case == "nominative" for r in readings(rest)):
            return word[: len(rest)]
    if folded.endswith(GENITIVES) and len(folded) > 6:
        return word[:-3]
    return word
