"""Latin letters inside Cyrillic words, and the reverse: twins that only a program tells apart.

A word of two scripts goes into the one that all its letters have twins in; a whole word of twins
goes into the script of the words around it, if it is a known word there. "COVID-19", "iPhone-мен",
"№ 379-V", addresses and codes stay.
"""

import re
from collections.abc import Sequence
from itertools import product
from typing import Final

from pipeline.repair.addresses import ADDRESS, in_address
from pipeline.repair.changes import Change, apart, moved, word_changes
from pipeline.repair.slips.act_numbers import act_numbers
from pipeline.repair.slips.beside_numbers import words_beside_numbers
from pipeline.repair.slips.number_signs import (
    misread_signs,
    number_signs,
    row_number,
    superscripts,
)
from pipeline.repair.twins.digits_in_words import (
    DIGIT_BESIDE,
    digits_in_words,
    in_dictionaries,
    is_misread,
    latin_with_digits,
)
from pipeline.repair.twins.elements import is_element
from pipeline.repair.twins.in_document import SOUND, Document, document_of, without_items
from pipeline.repair.twins.initials import initials
from pipeline.repair.twins.lone_latin import lone_latin
from pipeline.repair.twins.numerals_in_cyrillic import numerals, numerals_of_rows
from pipeline.repair.twins.scripts import (
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
from pipeline.repair.twins.two_strokes import two_strokes
from pipeline.repair.twins.whole_words import (
    ABBREVIATIONS,
    in_cyrillic,
    is_named_with_latin,
    whole_text,
)

#: Log-probability above which texts have a word; word lists know many odd ones of two letters.
FREQUENT: Final = -14.0
#: Above which a word of two or three letters is one that sentences begin with.
SMALL_WORD: Final = -9.0
#: A word goes into Latin if it is an English one, or more of its letters than this are Latin.
MOSTLY: Final = 0.6
#: A symbol of a formula: a Latin capital with small consonants below it, "Mп", "Eгп", "Tф".
_SYMBOL: Final = re.compile("[A-XZ][бвгджзйклмнпрстфхцчшщ]{1,2}")
#: The index of one: "ПфактМПi" has a capital after a small letter, as no word has, "КЦИi" no other.
_INDEXED: Final = re.compile("[А-ЯЁ]{2,}i|[А-ЯЁа-яё]*[а-яё][А-ЯЁ][А-ЯЁа-яё]*i")
#: But a sentence that begins with a small word is none: "Oб утверждении плана", "Oл келісті".
_SENTENCE: Final = (
    re.compile(r"(?:\A|[.!?…:;«\"“•▪–—-])\s*\Z"),
    re.compile(rf"[ \xa0-][{CYR}]{{3}}"),
)
#: Behind a shortened word comes a small one: "Eд. изм."
_SHORTENED: Final = re.compile(r"\.[ \xa0]?[а-яёәғқңөұүһі]")
#: What stands beside a symbol in a formula.
_OPERATOR: Final = (re.compile(r"[=+*×÷∑]\s?\Z"), re.compile(r"\)?\s?[=+*×÷∑]"))
#: Letters of OCR that are twins only in some faces, believed if they make a known word.
_LOOSE: Final = str.maketrans("munbgrwNRWDYkUJF3064", "типьдгшИЯШДУкИЛҒЗОбч")

#: A word with more Latin y's is none of Kazakh.
_MOST_Y: Final = 3
_TWINS_BUT_Y: Final = {code: char for code, char in TO_CYRILLIC.items() if code != ord("y")}
#: Kazakh letters that readers take for Latin ones, and the reverse: "REPUBLIC ОҒ KAZAKHSTAN".
_KAZAKH_TWINS: Final = {ord("Ғ"): "F", ord("Ү"): "Y"}
#: A word with letters of both scripts and a digit for a letter: "Pecny6лика".
_WITH_DIGIT: Final = re.compile(
    rf"(?<![\w.,/@-])(?=[{LAT}306]*[{CYR}])(?=[{CYR}306]*[{LAT}])[{LAT}{CYR}]+[306](?:[306]?[{LAT}{CYR}])+(?![\w@/]|-\d)"
)
#: Letters of a text in which a Turkish İ stands for the Kazakh one.
_WITH_I: Final = re.compile("[қғұіҚҒҰІ]")
#: "НР-10" is the name of a thing.
_NUMBERED: Final = re.compile(r"-\d")
#: "Ан-24РВ" is the name of a model.
_MODEL: Final = re.compile(f"[{CYR}]-?\\d+\\Z")
#: Small words of Russian that no Latin ones look like.
_RUSSIAN_SMALL: Final = frozenset("или для при что как это если без под где чем".split())
#: The words right before and after one: "--no-idata4 Не создавать раздел".
_LAST_WORD: Final = re.compile(rf"([{LAT}{CYR}]+)[ \xa0]\Z")
_NEXT_WORD: Final = re.compile(rf"[ \xa0]([{LAT}{CYR}]+)")
#: A numeral grown onto the word after it: "XIXғ. басында", "XXв.".
_CENTURY: Final = re.compile("[IVXLC]{2,}(?:ғ|ғғ|в|вв|век[а-я]{0,2}|ғас[а-я]*)")
#: A place in a format and a sign of an address: "%cбудут", "или%0Aспециальных".
_FORMAT: Final = re.compile(r"(?<!\d)%+\d{0,2}\Z")
#: So many letters and digits in a row are data, and take the patterns minutes.
_ENDLESS: Final = re.compile(r"(?<!\w)\w{200}")


def mend_look_alikes(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the letters to change so that a word is in one script.

    >>> mend_look_alikes(["Зaкон"])
    [[Change(start=1, end=2, after='а', confidence=0.97, applied=True)]]
    >>> mend_look_alikes(["COVID-19 және iPhone-мен"])
    [[]]
    """
    rows = numerals_of_rows(texts)
    with_digits = [
        text for text in texts if DIGIT_BESIDE.search(text) and not _ENDLESS.search(text)
    ]
    misread = is_misread(with_digits)
    found = [_look_alikes(text, row, misread) for text, row in zip(texts, rows, strict=True)]
    document = document_of(texts, found)
    if document != SOUND:
        found = [
            _look_alikes(text, row, misread, document) if HAS_LAT.search(text) else its
            for text, row, its in zip(texts, rows, found, strict=True)
        ]
    return without_items(texts, found)


def _look_alikes(
    text: str, row: list[Change], misread: bool, document: Document = SOUND
) -> list[Change]:
    """Return the changes to one text, none of them inside an address."""
    if text.isascii() or _ENDLESS.search(text):
        return whole_text(text) if document.typed else []
    changes = list(row)
    latin = HAS_LAT.search(text)
    addresses = [match.span() for match in ADDRESS.finditer(text)] if latin else []
    if latin:
        changes += _words(text, addresses, document)
        changes += number_signs(text)
        changes += latin_with_digits(text)
        changes += _with_digits(text)
        changes += initials(text)
    if "p/c" in text:
        changes += row_number(text)
    if "¹" in text:
        changes += superscripts(text)
    changes += two_strokes(text)
    changes += act_numbers(text)
    changes += misread_signs(text)
    changes += words_beside_numbers(text)
    changes += numerals(text)
    if DIGIT_BESIDE.search(text):
        changes += digits_in_words(text, misread=misread)
    changes = [
        change
        for change in changes
        if not any(start <= change.start < end for start, end in addresses)
    ]
    for start, end in addresses:
        changes += in_address(text, start, end)
    return apart(changes)


def _words(text: str, addresses: list[tuple[int, int]], document: Document) -> list[Change]:
    """Return the changes to words of two scripts and to whole words of twins."""
    around = words_around(ADDRESS.sub(" ", text) if addresses else text)
    changes: list[Change] = []
    for match in WORD.finditer(text):
        word = match.group()
        if not HAS_LAT.search(word, 1) and _FORMAT.search(
            text, max(0, match.start() - 4), match.start()
        ):
            continue
        latin, cyrillic = HAS_LAT.search(word), HAS_CYR.search(word)
        if latin and cyrillic:
            new = None if _is_symbol(text, match) else _one_script(word, around, text)
            if word.isupper() and is_named_with_latin(text, match):
                new = word.translate(TO_LATIN)
        elif latin:
            inside = any(start <= match.start() < end for start, end in addresses)
            sound = inside or is_element(text, match)
            new = None if sound else in_cyrillic(text, match, around, document)
        elif around.latin > around.cyrillic and len(word) > 1:
            other = (
                _MODEL.search(text[max(0, match.start() - 12) : match.start()])
                or _NUMBERED.match(text, match.end())
                or _is_beside_cyrillic(text, match)
                or (len(word) < 4 and _has_cyrillic_word(text))
            )
            new = None if other else _english_word(word, cyrillic=around.cyrillic > 0)
        else:
            continue
        if new is not None and new != word:
            changes += moved(match.start(), word_changes(word, new, 0.97))
    return changes + lone_latin(text, around)


def _has_cyrillic_word(text: str) -> bool:
    """Return whether a longer word is no English one in twins: "Не UTF-8 символы в URI"."""
    found = WORD.findall(text)
    if any(word.lower() in _RUSSIAN_SMALL for word in found):
        return True
    words = [word for word in found if len(word) > 3 and ONLY_CYRILLIC.search(word)]
    return any(not HAS_LAT.search(word) and _english_word(word) is None for word in words)


def _is_beside_cyrillic(text: str, match: re.Match[str]) -> bool:
    """Return whether a word stands beside one in letters that only Cyrillic has."""
    before, after = text[: match.start()], text[match.end() : match.end() + 24]
    near = [_LAST_WORD.search(before[-24:]), _NEXT_WORD.match(after)]
    return any(word is not None and ONLY_CYRILLIC.search(word[1]) for word in near)


def _with_digits(text: str) -> list[Change]:
    """Return words with letters of both scripts and digits among them that Cyrillic ones explain."""
    changes = []
    for match in _WITH_DIGIT.finditer(text):
        cyrillic = match[0].translate(TO_CYRILLIC).translate(_LOOSE)
        if any(map(str.islower, match[0])):
            cyrillic = cyrillic[0] + cyrillic[1:].lower()
        if len(cyrillic) > 4 and not HAS_LAT.search(cyrillic) and in_dictionaries(cyrillic):
            changes.append(Change(*match.span(), cyrillic, 0.9))
    return changes


def _one_script(word: str, around: Around, text: str) -> str | None:
    """Return a word of two scripts in one, None if it has no twin there."""
    if "y" in word.lower():
        read = _with_kazakh_u(word, "үұу" if KAZAKH.search(text) else "уүұ")
        if not HAS_LAT.search(read):
            return read
    if _CENTURY.fullmatch(word):
        return None  # "XIXғ."
    if re.search("[İı]", word) and not _WITH_I.search(text):
        return None  # Tatar writes "İран"
    if len(word) < 4 and not word.isupper():
        return _short_word(word, around)
    roman = word.translate(ROMAN_LETTERS)
    if len(word) > 1 and word.isupper() and ROMAN.match(roman) and "V" in roman + "V":
        return roman
    cyrillic, latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    only_cyrillic, only_latin = not HAS_LAT.search(cyrillic), not HAS_CYR.search(latin)
    if only_cyrillic and only_latin:
        if cyrillic in ABBREVIATIONS and around.latin <= around.cyrillic:
            return cyrillic  # "ТOO", with a Latin O
        return _likelier(cyrillic, latin, around)
    if only_cyrillic:
        return None if _is_compound(word) else cyrillic
    if only_latin:
        letters = sum(map(str.isascii, word))
        english, among = _known_english(latin), around.latin > around.cyrillic
        sure = among or english or letters > MOSTLY * len(word)
        return latin if sure and ((english and among) or not _is_compound(word)) else None
    loose = cyrillic.translate(_LOOSE)
    if not HAS_LAT.search(loose) and len(word) > 4 and is_known(loose) and not _is_compound(word):
        return loose
    return None


def _with_kazakh_u(word: str, letters: str) -> str:
    """Return a word with the letter that its Latin y, typed for ү, ұ or у, makes it the commonest by.

    As it stands where none makes a known word. In a text without Kazakh letters у is taken where
    it makes a known word: Russian writes "Мустафа".
    """
    from pipeline.judge import UNKNOWN, word_log

    plain = word.translate(_TWINS_BUT_Y)
    places = [at for at, char in enumerate(word) if char in "Yy"]
    small = word[0] != "Y" and word[1:].replace("Y", "").islower()  # "тYсiм": no small y was typed
    if len(places) > _MOST_Y:
        return word
    best, most = word, UNKNOWN
    for choice in product(letters, repeat=len(places)):
        trial = list(plain)
        for at, letter in zip(places, choice, strict=True):
            trial[at] = letter.upper() if word[at] == "Y" and not small else letter
        weight = word_log("".join(trial))
        if weight > most:
            best, most = "".join(trial), weight
            if letters[0] == "у" and set(choice) == {"у"}:
                break
    return best


def _is_symbol(text: str, match: re.Match[str]) -> bool:
    """Return whether a word of two scripts is a symbol of a formula: "КЦИi", "Mп"."""
    word = match.group()
    if _INDEXED.fullmatch(word) and not KAZAKH.search(text):
        return True
    if len(word) < 4 and _OPERATOR[0].search(text[: match.start()][-3:]):
        return True  # "(Cel + Fin + Meг) / 3"
    if len(word) < 4 and _OPERATOR[1].match(text, match.end()):
        return True
    if _SHORTENED.match(text, match.end()):
        return False
    return bool(_SYMBOL.fullmatch(word)) and not _begins_sentence(text, match)


def _begins_sentence(text: str, match: re.Match[str]) -> bool:
    """Return whether a word that texts have often begins a sentence: "Oн утверждает план"."""
    from pipeline.judge import word_log

    before = text[max(0, match.start() - 8) : match.start()]
    if not (_SENTENCE[0].search(before) and _SENTENCE[1].match(text, match.end())):
        return False
    return word_log(match.group().translate(TO_CYRILLIC)) > SMALL_WORD


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
    if around.cyrillic == 0 and around.latin > 2:
        return latin  # "CEPI" among English words
    if one == other:
        return latin if around.latin > around.cyrillic else cyrillic
    bias = 4.0 if around.cyrillic > around.latin else -4.0
    return cyrillic if one + bias > other else latin


def _english_word(word: str, *, cyrillic: bool = True) -> str | None:
    """Return a Cyrillic word of twins in Latin, if it is an English word and no other.

    In a text without other words in `cyrillic`, also an abbreviation that nobody knows.
    """
    from pipeline.judge import UNKNOWN, word_log

    latin = word.translate(TO_LATIN | _KAZAKH_TWINS)
    if HAS_CYR.search(latin) or word in ABBREVIATIONS:
        return None
    if len(word) > 2 and word.isupper() and not cyrillic and not is_known(word):
        return latin  # "CEPI", which no list has
    return latin if word_log(latin, "en") > max(word_log(word), UNKNOWN) else None


def _known_english(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "en") > UNKNOWN


def _is_frequent(word: str) -> bool:
    """Return whether texts have a word, not the word lists alone."""
    from pipeline.judge import word_log

    return word_log(word) > FREQUENT
