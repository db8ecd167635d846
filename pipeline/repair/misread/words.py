"""Russian words in which OCR took one Cyrillic letter for another: "обьект", "обшего".

Tesseract's Kazakh model, read together with the Russian one, writes ь for ъ and ш for щ with full
confidence. A word that the dictionary has only with the other letter is put right; texts with a
Kazakh letter, short words and names are left alone, but for stems that have ъ in both languages
("субьектілер").
"""

from collections.abc import Sequence
from typing import Final

import regex

from pipeline.repair.changes import Change, without_lone
from pipeline.russian import is_no_name, known

#: A cheap look for ь where ъ may have been.
_SOFT: Final = regex.compile("[ьЬ][еёюяЕЁЮЯ]")
#: ь after a prefix's consonant before a vowel that takes ъ: об-ьект, с-ьезд, раз-ьяснение.
_SOFT_FOR_HARD: Final = regex.compile(r"(?<=[бвдзснтж])ь(?=[еёюя])")
#: Beginnings that no word has with ь, in either language and with a capital: "Субьект", "обьем".
_HARD_STEMS: Final = regex.compile(
    r"(?<![\w-])(?:[сС]уб|[оО]б|СУБ|ОБ|[пП]од|[сС]|[иИ]з|[рР]аз)[ьЬ]"
    r"(?=ект|ЕКТ|ем(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\w)|езд|яв|ясн|ят|един)"
)
#: "Обшая часть", "обшества", "развиваюшего": no word begins or ends so with ш.
_ENDING: Final = "(?:ий|его|ему|ем|им|ими|их|ие|ая|ей|ую|ее)"
_SURE_SHCH: Final = regex.compile(
    rf"(?<![\w-])(?P<head>[оО]б)ш(?={_ENDING}(?!\w)|еств|ереспуб|егосуд|еразви|еобраз|еприн|едост)"
    rf"|(?<=[а-яё]{{3}}ю)ш(?={_ENDING}(?:ся)?(?!\w))"
)
_SH_FOR_SHCH: Final = regex.compile("ш")
_WORD: Final = regex.compile(r"(?<![\w-])(?:[А-ЯЁа-яё][а-яё]{4,}+|[А-ЯЁ]{8,}+)(?!\w)")
_SIGN: Final = regex.compile(r"[бвдзснтж]ь[еёюя]|ш", regex.IGNORECASE)
_KAZAKH: Final = regex.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
#: Mongolian writes "обьект", and has ө and ү but no other letters of Kazakh.
_MONGOLIAN: Final = regex.compile("[өүӨҮ]")
_KAZAKH_ALONE: Final = regex.compile("[әғқңұһіӘҒҚҢҰҺІ]")
#: A capital may begin a name, which no dictionary need have; a long word is none.
_LONG: Final = 8
_LEAST: Final = 6
#: Of all words of a Russian text the dictionary has so many, but for one.
MOST_KNOWN: Final = 0.75
_ANY_WORD: Final = regex.compile(r"(?<!\w)(?:[А-Яа-яЁё][а-яё]{2,}|[А-ЯЁ]{8,})(?!\w)")  # no НИОКР


def mend_misread_words(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the letters to change in words that the dictionary has with
    another letter only.

    >>> [c.after for c in mend_misread_words(["обьект обшего пользования, шестой дом"])[0]]
    ['ъ', 'щ']
    """
    return without_lone(texts, [_misread(text) for text in texts])


def _misread(text: str) -> list[Change]:
    soft = bool(_SOFT.search(text))
    if not soft and "ш" not in text and "Ш" not in text:
        return []
    if _MONGOLIAN.search(text) and not _KAZAKH_ALONE.search(text):
        return []
    stems = _HARD_STEMS.finditer(text) if soft else ()
    changes = [
        Change(stem.end() - 1, stem.end(), "Ъ" if stem[0][-1].isupper() else "ъ", 0.9)
        for stem in stems
    ]
    if not _SIGN.search(text) or _KAZAKH.search(text):
        return changes
    changes += [Change(sign.end() - 1, sign.end(), "щ", 0.9) for sign in _SURE_SHCH.finditer(text)]
    done = {change.start for change in changes}
    russian: bool | None = None
    for match in _WORD.finditer(text):
        word = match[0].lower() if match[0].isupper() else match[0]
        if len(word) < (_LONG if word[0].isupper() else _LEAST) or not _SIGN.search(word):
            continue
        right = _SH_FOR_SHCH.sub("щ", _SOFT_FOR_HARD.sub("ъ", word))
        candidates = {right, _SOFT_FOR_HARD.sub("ъ", word), _SH_FOR_SHCH.sub("щ", word)} - {word}
        if not candidates or known(word):
            continue
        found = [candidate for candidate in sorted(candidates) if is_no_name(candidate)]
        if len(found) == 1 and russian is None:
            russian = _is_russian(text)
        if len(found) == 1 and russian:
            changes += [
                Change(match.start() + i, match.start() + i + 1, _in_case(after, match[0]), 0.9)
                for i, (before, after) in enumerate(zip(word, found[0], strict=True))
                if before != after and match.start() + i not in done
            ]
    return changes


def _in_case(letter: str, word: str) -> str:
    return letter.upper() if word.isupper() else letter


def _is_russian(text: str) -> bool:
    """Return whether the dictionary has most words of a text; Bulgarian writes "работиш"."""
    words = _ANY_WORD.findall(text)
    return sum(map(known, words)) >= MOST_KNOWN * len(words) - 1
