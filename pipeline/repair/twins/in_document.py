"""What the other texts of a document say about a word of twins: is its typist one who changes script?"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.twins.scripts import HAS_CYR, HAS_LAT, TO_LATIN

#: So many whole words in twins make a document one whose typist or reader changed the script.
TYPED: Final = 3
#: And so many for each word of such letters that is in Cyrillic.
TYPED_SHARE: Final = 0.1
_SOUND_TWINS: Final = re.compile(r"(?<!\w)[АВСЕНІКМОРТХасеорхуі]{2,}(?!\w)")
#: Abbreviations of twins alone.
_LATIN_CAPITALS: Final = re.compile(r"(?<!\w)[ABCEHIKMOPTX]{2,6}(?!\w)")
_CYRILLIC_CAPITALS: Final = re.compile(r"(?<!\w)[АВСЕНІКМОРТХ]{2,6}(?!\w)")


#: Items of a list by Latin letters: "b. Строительство"; its third is "c." too, no village.
_ITEM: Final = re.compile(r"\s*[bdfg][.)][ \xa0]\S")
_MAY_BE_ITEM: Final = re.compile(r"\s*[aceo][.)][ \xa0]")


@dataclass(frozen=True, slots=True)
class Document:
    """What the other texts of a document say about a word of twins.

    `typed`: others are in twins beyond doubt, so that a word nobody knows is believed to be one;
    `words`: the abbreviations of twins alone that stand there in Cyrillic letters.
    """

    typed: bool = False
    words: frozenset[str] = frozenset()


#: A document whose other texts say nothing.
SOUND: Final = Document()


def document_of(texts: Sequence[str], found: Sequence[Sequence[Change]]) -> Document:
    """Return what the texts say, given the changes that each of them alone has asked for."""
    return Document(_is_typed(texts, found), _abbreviations(texts))


def without_items(texts: Sequence[str], found: Sequence[list[Change]]) -> list[list[Change]]:
    """Return the changes but for those of the letters that the items of a list begin with.

    >>> without_items(["b. Охрана труда", "c. Оплата"], [[], [Change(0, 1, "с", 0.9)]])
    [[], []]
    """
    if not any(map(_ITEM.match, texts)):
        return list(found)
    items = [_MAY_BE_ITEM.match(text) for text in texts]
    return [
        [change for change in its if change.start >= item.end()] if item else its
        for item, its in zip(items, found, strict=True)
    ]


def _is_typed(texts: Sequence[str], found: Sequence[Sequence[Change]]) -> bool:
    """Return whether the changes take so many whole words into Cyrillic that more may be in twins."""
    whole = sum(_whole_words(text, its) for text, its in zip(texts, found, strict=True))
    if whole < TYPED:
        return False
    sound = sum(len(_SOUND_TWINS.findall(text)) for text in texts)
    return whole > TYPED_SHARE * sound


def _whole_words(text: str, changes: Sequence[Change]) -> int:
    """Return how many words the changes take whole into Cyrillic: not the ı of "санıның"."""
    return sum(
        text[change.start : change.end].isalpha()
        and bool(HAS_CYR.match(change.after))
        and not text[max(0, change.start - 1) : change.start].isalpha()
        and not text[change.end : change.end + 1].isalpha()
        for change in changes
    )


def _abbreviations(texts: Sequence[str]) -> frozenset[str]:
    """Return what stands in a document in Cyrillic capitals, where it also stands in Latin ones.

    What English often has ("IT") is meant in Latin, unless it stands there seldom.
    """
    mixed = [text for text in texts if not text.isascii()]
    latin = _counted(_LATIN_CAPITALS, (text for text in mixed if HAS_LAT.search(text)))
    if not latin:
        return frozenset()
    own = _counted(_CYRILLIC_CAPITALS, mixed)
    pairs = ((word.translate(TO_LATIN), word, count) for word, count in own.items())
    return frozenset(
        word
        for written, word, count in pairs
        if (times := latin[written]) and (count >= times or not _is_english(written))
    )


def _counted(pattern: re.Pattern[str], texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in pattern.findall(text))


def _is_english(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "en") > UNKNOWN
