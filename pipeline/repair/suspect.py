"""Whether a text may have been read wrongly at all: a cheap look, for most text is clean."""

import re
from functools import lru_cache
from typing import Final

from pipeline.repair.encodings.escapes import is_escaped
from pipeline.repair.encodings.page_readings import table_of

#: All that sound Russian, Kazakh and English text is made of.
_USUAL: Final = (
    "\t\n\r -~\xa0«»—–№“”„’‘…•"
    "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
)  # fmt: skip
#: Anything else.
_UNUSUAL: Final = re.compile(rf"[^{_USUAL}]")
#: But for signs that sound text has as well, not beside letters: "3 × 4", "78 млн кВт·ч", "5 м²".
_MISPLACED: Final = re.compile(rf"[^{_USUAL}×·²³°±€₸§]|[×€±§][^\W\d_]|[×€±§°](?<=[^\W\d_].)")
#: A capital or sign right after a small letter.
_GROWN: Final = re.compile(r"[А-ЯЁ№\\^`~|{}<>$#&@](?<=[а-яё].)")
#: A number sign or dash grown into a word, a number sign in UTF-8, a letter of it twice over: "Р С”".
_GROWN_INTO: Final = re.compile(
    r"[№—–‘’“”в](?:(?<=№)[а-яё]|(?<=[—–‘’“”])(?<!\w.)[а-яё]{2}|(?<=[—–])[А-Я][—–]|(?<=в)„–|(?<=\xa0С.))"
)
_CAPITALS: Final = re.compile("[А-ЯЁ]{4}")
#: ASCII that may be glyph codes: signs inside words, capitals that no word has in a row.
_SIGNS_INSIDE: Final = re.compile(r"[A-Za-z][\\\]\[^_`{}|~*=<>@]|[\\\]\[^_`{}|~*=<>@][A-Za-z]")
_CODES: Final = re.compile(r"(?<![A-Za-z])[B-Z]?[G-Z]{3}[A-Z\\\]\[^_`]*")
#: With more capitals than this a text may be no text in capitals, but if more of its longer words
#: than this are known.
CAPITALS: Final = 0.6
KNOWN: Final = 0.75
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
#: Words whose small letters and capitals may be changed over (KOI8-R).
_IN_CAPITALS: Final = re.compile(r"(?<![^\W\d_])[А-ЯЁа-яё]?[А-ЯЁ]{3,}(?![^\W\d_])")
_CHANGED_OVER: Final = (("cp1251", "koi8-r"), ("koi8-r", "cp1251"))
#: An abbreviation of four letters is a word by chance, if no frequent one.
SHORT: Final = 4
#: And one alone says nothing, if it is no longer: "(ДНКК)" is no "(долл)".
LONG: Final = 6
FREQUENT: Final = -13.0


def is_suspect(text: str) -> bool:
    """Return whether the letters of a text may be others read wrongly; True proves nothing.

    >>> is_suspect("Закон № 379-V «О партнерстве»"), is_suspect("Çàêîí"), is_suspect("гБЛПО тЕУРХВМЙЛЙ")
    (False, True, True)
    """
    if text.isascii():
        return not text.isprintable() or looks_coded(text) or is_escaped(text)
    return bool(
        (_UNUSUAL.search(text) and _MISPLACED.search(text))
        or _GROWN.search(text)
        or _GROWN_INTO.search(text)
        or (many_capitals(text) and not _has_known_words(text))
        or has_words_changed_over(text)
        or is_escaped(text)
    )


def many_capitals(text: str) -> bool:
    """Return whether most letters of a text are Cyrillic capitals."""
    if not _CAPITALS.search(text):
        return False
    return sum(map(str.isupper, text)) > CAPITALS * sum(map(str.isalpha, text))


def _has_known_words(text: str) -> bool:
    """Return whether most longer words of a text are known: a heading in capitals."""
    from pipeline.judge import UNKNOWN, word_log

    words = _LONG_WORD.findall(text)
    return sum(word_log(word) > UNKNOWN for word in words) > KNOWN * len(words)


def has_words_changed_over(text: str) -> bool:
    """Return whether a word in capitals is none, but one in the small letters of KOI8-R.

    >>> has_words_changed_over("Утвердить РТБЧЙМБ"), has_words_changed_over("Утвердить ПРАВИЛА")
    (True, False)
    """
    if not _CAPITALS.search(text):
        return False
    found = [len(word) for word in _IN_CAPITALS.findall(text) if _is_changed_over(word)]
    return len(found) > 1 or any(length >= LONG for length in found)


@lru_cache(maxsize=1 << 14)
def _is_changed_over(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    if word_log(word) > UNKNOWN:
        return False
    least = FREQUENT if len(word) <= SHORT else UNKNOWN
    return any(word_log(word.translate(table_of(*pair))) > least for pair in _CHANGED_OVER)


def looks_coded(text: str) -> bool:
    """Return whether ASCII may be the glyph codes of a font.

    >>> looks_coded("7KH\\x03*RYHUQPHQW\\x03RI\\x03WKH\\x035HSXEOLF")
    True
    """
    if len(_SIGNS_INSIDE.findall(text)) * 12 > len(text) > 8:
        return True
    return len(_CODES.findall(text)) * 25 > len(text)
