"""The Russian noun that stands before its number: "школ построено 12", "врачей не хватает 4 тысячи".

Texts are simplified: small letters, plain spaces and dashes.
"""

import re
from decimal import Decimal
from typing import Final

from pipeline.extract.figures.amounts.counted import counted_noun, parses

_ABOUT: Final = r"(?:(?:всего|лишь|только|уже|еще|около|более|свыше|почти|примерно|порядка) )?"
#: Where its clause begins, perhaps with a year.
_OPENS: Final = (
    r"(?:\A|[.;:,!?»)] |\n|(?<!\w)(?:и|а|но|что|всего) )(?:(?:в|за|на) (?:19|20)\d\d году?,? )?"
)
#: "грантов на технические специальности выделено ", with what tells of which.
_INVERTED: Final = re.compile(
    rf"{_OPENS}(?P<of>[а-яё-]{{3,}})(?P<rest>(?: [а-яё-]+){{0,8}}?) (?:не )?(?P<verb>[а-яё]+(?:о|лось|[еи]тся|[еи]т|стало)) {_ABOUT}\Z"
)
_LONGEST: Final = 160
_NOMINAL: Final = frozenset({"NOUN", "ADJF", "PRTF", "PREP", "CONJ", "None"})


def noun_before(text: str, start: int) -> str:
    """Return the noun that the number at `start` counts, told before it, empty where none is.

    >>> noun_before("школ в районе построено 12", 24), noun_before("район построил 12", 15)
    ('школа', '')
    """
    if text[start - 1 : start] != " ":
        return ""
    told = _INVERTED.search(text, max(0, start - _LONGEST), start)
    if told is None or not _is_of_nobody(told["verb"]):
        return ""
    words = [told["of"], *told["rest"].split()]
    for at, word in enumerate(words[:4]):
        if not _is_genitive_plural(word, "NOUN", "ADJF", "PRTF"):
            return ""
        if _is_genitive_plural(word, "NOUN"):
            tells = all(parses(after)[0][0] in _NOMINAL for after in words[at + 1 :])
            noun = counted_noun(f" {' '.join(words[: at + 2])}", 0, "ru", Decimal(5))
            return noun.name if noun is not None and tells else ""
    return ""


#: "внеплановых проверок - ", "выявлено нарушений закона: ", from where the clause begins
_LABEL: Final = re.compile(
    r"(?:\A|[.;:] |\n)(?:- |\d{1,2}\) )?(?P<words>[а-яё-]{3,}(?: [а-яё-]+){0,8}) ?(?:-|(?<=[а-яё]):) \Z"
)


def counts_things(text: str, start: int) -> bool:
    """Return whether the label before a number names many things: "внеплановых проверок - 1 287".

    >>> counts_things("наложено штрафов - 12", 19), counts_things("правовой отдел - 12", 17)
    (True, False)
    """
    if not text.endswith(("- ", ": "), 0, start):
        return False
    told = _LABEL.search(text, max(0, start - _LONGEST), start)
    words = told["words"].split() if told is not None else []
    if words and parses(words[0])[0][0] == "PRTS" and words[0].endswith("о"):
        words = words[1:]
    for word in words[:4]:
        if not _is_genitive_plural(word, "NOUN", "ADJF", "PRTF"):
            return False
        if _is_genitive_plural(word, "NOUN"):
            return word not in _NOTHING
    return False


#: "лет - 5", "статей - 12"
_NOTHING: Final = frozenset(
    "лет годов статей пунктов глав разделов страниц листов номеров часов минут".split()
)


def _is_of_nobody(word: str) -> bool:
    """Return whether a verb has no subject that it agrees with: "построено", "насчитывается"."""
    found = parses(word)
    return bool(found) and found[0][0] in ("VERB", "PRTS", "PRED") and found[0][2] != "plur"


def _is_genitive_plural(word: str, *parts: str) -> bool:
    found = parses(word)
    return any(
        part in parts and (case, number) == ("gent", "plur") and score >= 0.3 * found[0][4]
        for part, case, number, _, score in found
    )
