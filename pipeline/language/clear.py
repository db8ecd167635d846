"""The clear cases: texts whose letters and small words leave no doubt, told without the model."""

from typing import Final

import regex

#: Letters of Kazakh that stand beside "і" in no other language's alphabet.
_KAZAKH: Final = regex.compile("[әғқңөұүӘҒҚҢӨҰҮ]")
#: Cyrillic letters that Russian lacks.
_NOT_RUSSIAN: Final = regex.compile(r"[^\P{Cyrillic}а-яёА-ЯЁ]")
#: Small words that Russian has and no other language whose alphabet has "ы" and no "і", "ў", "ү".
_RUSSIAN_WORDS: Final = regex.compile(r"(?:\A|\s)(?:[Ии]|[Вв]|[Нн]а|[Сс]|[Пп]о|для|от|не|к)\s")
#: Kazakh has one such letter in eight; a quoted title alone makes fewer.
_KAZAKH_SHARE: Final = 0.06
_LONG: Final = 24


def clear_language(text: str) -> str:
    """Return "kk", "ru" or "en" where that is beyond doubt, else nothing.

    Kazakh: "і" beside "қ" or the like, often (Ukrainian has "і" alone, Uzbek and Tajik "қ" alone).
    Russian: "ы" and a word like "и", "в", no letter of another alphabet (Bulgarian and Serbian lack
    "ы", Kyrgyz and Mongolian the words). English: ASCII with "the" and another small word.

    >>> clear_language("Заң ресми жарияланған күнінен бастап қолданысқа енгізіледі")
    'kk'
    >>> clear_language("Расходы и доходы бюджетов регионов"), clear_language("Закон")
    ('ru', '')
    """
    if len(text) < _LONG:
        return ""
    if text.isascii():
        lower = text.lower()
        small = " of " in lower or " and " in lower or " to " in lower or " in " in lower
        return "en" if small and " the " in f" {lower}" else ""
    if "і" in text:
        return "kk" if len(_KAZAKH.findall(text)) > _KAZAKH_SHARE * len(text) else ""
    if "ы" in text and _RUSSIAN_WORDS.search(text) and not _NOT_RUSSIAN.search(text):
        ascii_letters = sum(c.isascii() and c.isalpha() for c in text)
        return "ru" if ascii_letters * 4 < len(text) else ""
    return ""
