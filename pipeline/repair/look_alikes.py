"""Latin letters inside Cyrillic words, and the reverse: twins that only a program tells apart.

A word of two scripts goes into the one that all its letters have twins in; a whole word of twins
goes into the script of the words around it, if it is a known word there. "COVID-19", "iPhone-мен",
"№ 379-V", addresses and codes stay.
"""

import re
from typing import Final

from pipeline.repair.changes import Change, word_changes
from pipeline.repair.digits_in_words import DIGIT_BESIDE, digits_in_words, latin_with_digits
from pipeline.repair.numerals_in_cyrillic import initials, number_signs, numerals
from pipeline.repair.twins import (
    CYR,
    HAS_CYR,
    HAS_LAT,
    KAZAKH,
    LAT,
    ONLY_CYRILLIC,
    ROMAN,
    ROMAN_LETTERS,
    TO_CYRILLIC,
    TO_LATIN,
    WORD,
    Around,
    is_known,
    words_around,
)

#: Log-probability above which texts have a word; word lists know many odd ones of two letters.
FREQUENT: Final = -14.0
#: A word goes into Latin if it is an English one, or more of its letters than this are Latin.
MOSTLY: Final = 0.6
#: Abbreviations in Latin letters that are words in Cyrillic ones too.
_LATIN_NAMES: Final = frozenset(
    "APEC BBC HBO PC MBA HP AC EC MAC TB PM XP HTC ABC BAC MCC CAE CEO COO CAP OPT PPP PET PE PP PVC MTP "
    "BOT BTO BOOT TOP XXX XX HT MIX HOT CBP PB BC AB KM".split()
)
#: Letters of OCR that are twins only in some faces, believed if they make a known word.
_LOOSE: Final = str.maketrans("munbgrwNRWDYkUJF3064", "типьдгшИЯШДУкИЛҒЗОбч")

#: Nothing inside an address is touched.
_ADDRESS: Final = re.compile(
    r"\S+@\S+|\w+://\S+|www\.\S+|\S+\.(?:kz|ru|com|org|gov|net|pdf|docx?)\b\S*"
)
#: One-letter words of Russian that have twins; never after words that a letter names.
_LONE: Final = {"O": "О", "C": "С", "B": "В", "K": "К", "A": "А", "Y": "У",
                "o": "о", "c": "с", "k": "к", "a": "а", "y": "у"}  # fmt: skip
_LATIN_BEFORE: Final = re.compile(
    rf"['(]\Z|[{CYR}\d]\"\Z|[{LAT}]{{2}}\W?\Z|(?<![{LAT}])[^\W\dAaOoCcYyKkЀ-ӿ]\W?\Z"
)
_NAMED_BY_LETTER: Final = re.compile(
    r"\b(?:класс|групп|категори|витамин|гепатит|тип|вид|блок|корпус|литер|серии|серия|точк|пункт|форм"
    r"|санат|топ|дәрумен|индекс|вариант|план|рейтинг|зон|уровн)\w*\W*\Z",
    re.IGNORECASE,
)


def mend_look_alikes(text: str) -> list[Change]:
    """Return the letters to change so that each word is in one script.

    >>> mend_look_alikes("Зaкон")
    [Change(start=1, end=2, after='а', confidence=0.97, applied=True)]
    >>> mend_look_alikes("COVID-19 және iPhone-мен")
    []
    """
    if text.isascii():
        return []
    changes: list[Change] = []
    latin = HAS_LAT.search(text)
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if latin else []
    if latin:
        changes += _words(text, addresses)
        changes += number_signs(text)
        changes += latin_with_digits(text)
        changes += initials(text)
    changes += numerals(text)
    if DIGIT_BESIDE.search(text):
        changes += digits_in_words(text)
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, change.end)):
        inside = any(start <= change.start < end for start, end in addresses)
        if not inside and (not kept or change.start >= kept[-1].end):
            kept.append(change)
    return kept


def _words(text: str, addresses: list[tuple[int, int]]) -> list[Change]:
    """Return the changes to words of two scripts and to whole words of twins."""
    around = words_around(text)
    changes: list[Change] = []
    for match in WORD.finditer(text):
        word = match.group()
        latin, cyrillic = HAS_LAT.search(word), HAS_CYR.search(word)
        if latin and cyrillic:
            new = _one_script(word, around)
        elif latin:
            new = _whole_word(text, match, around, addresses)
        elif around.latin > around.cyrillic and len(word) > 1:
            new = _english_word(word)
        else:
            continue
        if new is not None and new != word:
            changes += [
                Change(match.start() + c.start, match.start() + c.end, c.after, c.confidence)
                for c in word_changes(word, new, 0.97)
            ]
    return changes


def _one_script(word: str, around: Around) -> str | None:
    """Return a word of two scripts in one, None if it has no twin there."""
    if len(word) < 4 and not word.isupper():
        return _short_word(word, around)
    roman = word.translate(ROMAN_LETTERS)
    if len(word) > 1 and word.isupper() and ROMAN.match(roman) and "V" in roman + "V":
        return roman
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    only_cyrillic, only_latin = not HAS_LAT.search(cyrillic), not HAS_CYR.search(latin)
    if only_cyrillic and only_latin:
        return _likelier(cyrillic, latin, around)
    if only_cyrillic:
        return None if _is_compound(word) else cyrillic
    if only_latin:
        letters = sum(map(str.isascii, word))
        sure = _known_english(latin) or letters > MOSTLY * len(word)
        return latin if sure and not _is_compound(word) else None
    loose = cyrillic.translate(_LOOSE)
    if not HAS_LAT.search(loose) and len(word) > 3 and is_known(loose) and not _is_compound(word):
        return loose
    return None


def _short_word(word: str, around: Around) -> str | None:
    """Return a word of two or three letters in one script, if texts have it so."""
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    if around.latin > around.cyrillic and not HAS_CYR.search(latin) and _is_frequent(latin):
        return latin
    if HAS_LAT.search(cyrillic):
        return None
    plain = len(word) == 3 and bool(ONLY_CYRILLIC.search(word)) and word[1:].islower()
    return cyrillic if plain or _is_frequent(cyrillic) else None


def _is_compound(word: str) -> bool:
    """Return whether a word is of two parts, each in its script: "WebСайт", "SMSхабарлама"."""
    parts = re.fullmatch(f"([{LAT}]{{3,}})([{CYR}]{{3,}})", word)
    return (
        bool(parts)
        and is_known(parts[2] if parts else "")
        and not is_known(word.translate(TO_CYRILLIC))
    )


def _likelier(cyrillic: str, latin: str, around: Around) -> str:
    from pipeline.judge import word_log

    one, other = word_log(cyrillic), word_log(latin, "en")
    if one == other:
        return latin if around.latin > around.cyrillic else cyrillic
    bias = 4.0 if around.cyrillic > around.latin else -4.0
    return cyrillic if one + bias > other else latin


def _whole_word(
    text: str, match: re.Match[str], around: Around, addresses: list[tuple[int, int]]
) -> str | None:
    """Return a Latin word of twins in Cyrillic, if those around it are and it is a word there."""
    word = match.group()
    cyrillic = word.translate(TO_CYRILLIC)
    if HAS_LAT.search(cyrillic) or around.cyrillic <= 2 * around.latin:
        return None
    if any(start <= match.start() < end for start, end in addresses):
        return None
    start, end = match.span()
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if re.search(r"[\d_@/\\&+.]\Z", before) and not re.search(r"\d\.\Z|\s\Z", before):
        return None
    if not (word.isupper() or word[1:].islower()) and len(word) > 1:
        small = cyrillic[0] + cyrillic[1:].lower()  # K and T are к and т in print
        return small if len(word) > 4 and is_known(small) and not _known_english(word) else None
    if re.match(r"[\d_@/\\&+~₀-₉]", after) or re.match(r"-\d", after):
        return None
    if word.isupper() and len(word) < 4 and re.search(r"\d[ \xa0]\Z", before):
        return None  # "B 777 AA"
    if len(word) == 1:
        return _lone_letter(word, before, after)
    if ROMAN.match(word.upper()) and word.upper() not in ("CC", "C"):
        return None
    if "і" in cyrillic.lower() and not KAZAKH.search(text):
        return None
    if len(word) < 4 and not _is_frequent(cyrillic):
        return None
    from pipeline.judge import UNKNOWN, word_log

    mine, english = word_log(cyrillic), word_log(word, "en")
    neighbours = (
        HAS_CYR.search(before[-3:] if before.endswith(" ") else before[-1:]),
        HAS_CYR.match(after.lstrip(' «"(')),
    )
    if word in _LATIN_NAMES or (word.isupper() and "I" in word and len(word) < 5):
        return None
    if mine == UNKNOWN:
        return cyrillic if len(word) > 4 and _likelier_by_letters(cyrillic, word) else None
    bonus = (7.0 + 4.0 * word.isupper()) * all(neighbours)
    return cyrillic if mine + bonus > english else None


def _likelier_by_letters(cyrillic: str, latin: str) -> bool:
    """Return whether the judge likes an unknown word much better in Cyrillic letters."""
    from pipeline.judge import UNKNOWN, totals, word_log

    one, other = totals([f"{cyrillic} ", f"{latin} "])
    return word_log(latin, "en") == UNKNOWN and one > other + 1.2 * len(latin)


def _lone_letter(word: str, before: str, after: str) -> str | None:
    """Return a one-letter word in Cyrillic: between Cyrillic words, nothing that a letter names."""
    if word not in _LONE or not re.match(rf"[ \xa0][«\"(]?(?:[acoyk] )?[{CYR}\d№]", after):
        return None
    if _NAMED_BY_LETTER.search(before) or _LATIN_BEFORE.search(before):
        return None
    if re.match(rf"[ \xa0][{CYR}][.)]", after):
        return None
    first = not before.strip() or bool(re.search(r"[.!?:;«]\s*\Z|\s\"\Z", before))
    beside = bool(re.search(rf"[{CYR}\d»,)][,»)]?\s(?:[aocyk] )?\Z", before)) or first
    if word.isupper() and not first and not re.match(rf"[ \xa0][«\"(]?[{CYR}]", after):
        return None
    return _LONE[word] if beside else None


def _english_word(word: str) -> str | None:
    """Return a Cyrillic word of twins in Latin, if it is an English word and no other."""
    from pipeline.judge import UNKNOWN, word_log

    latin = word.translate(TO_LATIN)
    if HAS_CYR.search(latin):
        return None
    return latin if word_log(latin, "en") > max(word_log(word), UNKNOWN) else None


def _known_english(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "en") > UNKNOWN


def _is_frequent(word: str) -> bool:
    """Return whether texts have a word, not the word lists alone."""
    from pipeline.judge import word_log

    return word_log(word) > FREQUENT
