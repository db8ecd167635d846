"""Letter-spaced words ("З А К О Н"), years in two halves and dates without spaces.

"20 15 года" is "2015 года", "от31октября 2015года" is "от 31 октября 2015 года".
"""

import re
from itertools import pairwise
from typing import Final

from pipeline.judge import totals, word_log
from pipeline.repair.changes import Change
from pipeline.repair.twins.digits_in_words import in_dictionaries, is_listed
from pipeline.repair.twins.scripts import HAS_CYR, HAS_LAT, KAZAKH, TO_CYRILLIC, is_known

_CAPITAL: Final = "[А-ЯЁӘҒҚҢӨҰҮҺІЄЇABCEHKMOPTX]"  # "Қ A У Л Ы" with a Latin A
_SMALL: Final = "[а-яёәғқңөұүһієї]"
#: Four or more single letters, each one space from the next; wider spaces part words.
_SPACED: Final = re.compile(
    rf"(?<![\w.])(?:{_CAPITAL} ){{3,}}{_CAPITAL}(?!\w|\.\w| [^\W\d]\.\w)"
    rf"|(?<![\w.])(?:{_CAPITAL} )?(?:{_SMALL} ){{3,}}{_SMALL}(?!\w|\.\w| [^\W\d]\.\w)"
)
#: The same in English: "R E S O L U T I O N"; not "A B C D E".
_ENGLISH: Final = re.compile(r"(?<![\w.])(?:[A-Z] ){4,}[A-Z](?!\w|\.\w| [^\W\d]\.\w)")
#: A form has the century printed: "« 5 » мая 20 15 года", "20 23 жылғы 5 мамыр".
_YEAR: Final = re.compile(
    r"(?<![\w.,%])(?<![^\d]-)(?<!\d[ \xa0])(?:19|20)(?P<space>[ \xa0])\d\d"
    r"(?=[ \xa0]?(?:год(?:а|у|ы|ов|ах|ам)?(?!\w)|гг?\.|жыл(?:ғы|ы|дың|дан|дар[а-яғқңі]{0,5})(?!\w)|жж?\.)"
    r"|[ ]?[-–—][ ]?(?:19|20)[ \xa0]?\d\d[ \xa0]?(?:год|гг|жыл|жж))"
)
#: A date that lost a space, which no author's pen loses: "30октября", "от5 мая", "30қазандағы".
_GROWN: Final = re.compile(
    r"(?<![\w.,/-])(?:0?[1-9]|[12]\d|3[01])(?=(?:январ[яьюе]|феврал[яьюе]|марта|апрел[яьюе]|мая|июн[яьюе]|июл[яьюе]|августа|сентябр[яьюе]|октябр[яьюе]"
    r"|ноябр[яьюе]|декабр[яьюе]|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша"
    r"|желтоқсан)[а-яғқңі]{0,5})(?!\w))"
    r"|(?<![^\W_])(?:от|до|за|на|по|из|со?|в|к)(?=(?:0?[1-9]|[12]\d|3[01]) ?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)"
    r"|\d\d\.\d\d\.(?:19|20)\d\d|(?:19|20)\d\d(?: ?год| ?г\.|[ -](?:19|20)\d\d))"
)
#: Cheap looks for either, and for letters apart.
_MAY_BE_YEAR: Final = re.compile(r"[12][90][ \xa0]\d")
_MAY_BE_GROWN: Final = re.compile(r"\d(?:[а-яқ]|(?<=[а-я].))")
_APART: Final = re.compile(r" \w \w ")
_ONE_LETTER_WORDS: Final = frozenset("ВСКОИУАЯвскоиуая")
_KAZAKH_SHORT: Final = frozenset("Оо")
_NUMBER_BEFORE: Final = re.compile(r"\d-\Z")
#: Before a full stop: "Көкшетау қ.", "2015 ж.", "Алматы г.".
_SHORTENED: Final = frozenset("қжг")
#: After a number: "90-х годах".
_ORDINAL: Final = frozenset("хйея")


#: So many letters may be of several words, each of them one that texts have; if it has few letters,
#: one that they often have: a name is not cut.
_SEVERAL: Final = 10
FREQUENT: Final = -13.0
_FEW: Final = 4
SMALL: Final = -9.0
#: Longer ones any list may have; one letter costs so many nats more.
_LONG: Final = 7
ALONE: Final = 6.0
_LONGEST: Final = 24
#: No heading has more letters and spaces in a row.
_MOST: Final = 400
#: Of letters of both scripts so many must be Cyrillic.
_OWN_LETTERS: Final = 2
#: Fewer letters that make no word are the names of columns or items, and so are letters in the order
#: of the alphabet: "А Б В Г Д".
_FEWEST: Final = 5
_ALPHABET: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
#: Words spaced out stand in wide spaces, short ones and signs among them: "С у   б о й ы   1"; digits
#: are not joined.
_BETWEEN_WIDE: Final = re.compile(r"(?<!\S)(?<!\S[ \xa0])[^\s\d](?: [^\s\d])+(?![ \xa0]?\S)")
_WIDE: Final = re.compile(r"\S[ \xa0]{2,}\S")


def mend_spaced(text: str) -> list[Change]:
    """Return the joined words.

    >>> mend_spaced("П О С Т А Н О В Л Я Е Т:")[0].after
    'ПОСТАНОВЛЯЕТ'
    """
    changes: list[Change] = []
    if _MAY_BE_YEAR.search(text):
        changes += [Change(*match.span("space"), "", 0.9) for match in _YEAR.finditer(text)]
    if _MAY_BE_GROWN.search(text):
        changes += [Change(match.end(), match.end(), " ", 0.9) for match in _GROWN.finditer(text)]
    if not _APART.search(text):
        return changes
    if wide := _between_wide_spaces(text):
        return changes + wide
    kazakh = bool(KAZAKH.search(text))
    for match in _SPACED.finditer(text):
        if len(match[0]) > _MOST:
            continue
        letters = match.group().replace(" ", "")
        if HAS_LAT.search(letters):
            if len(HAS_CYR.findall(letters)) < _OWN_LETTERS:
                continue
            letters = letters.translate(TO_CYRILLIC)
        words = _KAZAKH_SHORT if kazakh else _ONE_LETTER_WORDS
        if _NUMBER_BEFORE.search(text, max(0, match.start() - 2), match.start()):
            words |= _ORDINAL
        if text[match.end() : match.end() + 1] == ".":
            words |= _SHORTENED
        start, end = _without_neighbours(letters, words)
        joined = letters[start:end]
        if _are_labels(joined):
            continue
        if len(joined) >= _SEVERAL and not in_dictionaries(joined):
            parted = " ".join(_parted(joined, words))
            joined = parted if parted and _reads_better(parted, joined) else joined
        at = match.start() + 2 * start
        changes.append(Change(at, at + 2 * (end - start) - 1, joined, 0.97))
    changes += [
        Change(*match.span(), match[0].replace(" ", ""), 0.95)
        for match in _ENGLISH.finditer(text)
        if is_known(match[0].replace(" ", ""))
    ]
    return changes


def _between_wide_spaces(text: str) -> list[Change]:
    """Return the joined words of a text whose words are spaced out, with wider spaces between them.

    >>> [change.after for change in _between_wide_spaces("С у   р е с у р с ы   Б .   О р а з")]
    ['Су', 'ресурсы', 'Б.', 'Ораз']
    """
    if not (_WIDE.search(text) and _SPACED.search(text)):
        return []
    found = list(_BETWEEN_WIDE.finditer(text))
    words = [match for match in found if _is_word_spaced(match[0])]
    if not words or sum(len(match[0]) for match in found) * 2 < len(text.replace("  ", "")):
        return []
    return [
        Change(*match.span(), match[0].replace(" ", ""), 0.95)
        for match in found
        if not _are_labels(match[0].replace(" ", "")) or len(match[0]) < _FEWEST
    ]


def _is_word_spaced(letters: str) -> bool:
    return bool(_SPACED.match(letters)) and in_dictionaries(letters.replace(" ", ""))


def _are_labels(letters: str) -> bool:
    """Return whether letters set apart are names of columns or items, and no word.

    >>> _are_labels("АБВГД"), _are_labels("АЗОТ"), _are_labels("НУРМАГАМБЕТОВ")
    (True, False, False)
    """
    if in_dictionaries(letters):
        return False
    if not KAZAKH.sub("", letters):
        return True  # "қ ә ә ң ғ": what is left of words whose other letters got lost
    places = [_ALPHABET.find(letter) for letter in letters.lower()]
    return len(letters) < _FEWEST or all(one < other for one, other in pairwise(places))


def _parted(letters: str, short: frozenset[str]) -> list[str]:
    """Return the words that letters spaced alike are of, the likeliest; [] if some are none.

    >>> _parted("ОТЧЕТОРАБОТЕ", frozenset("О"))
    ['ОТЧЕТ', 'О', 'РАБОТЕ']
    """
    best: list[tuple[float, int] | None] = [
        (0.0, 0)
    ]  # of each beginning, and where its last word starts
    for end in range(1, len(letters) + 1):
        trials = [
            (before[0] + word_log(word) - ALONE * (len(word) == 1), start)
            for start in range(max(0, end - _LONGEST), end)
            if (before := best[start]) and _is_frequent(word := letters[start:end], short)
        ]
        best.append(max(trials, default=None))
    words: list[str] = []
    end = len(letters)
    while end and (found := best[end]):
        words.append(letters[found[1] : end])
        end = found[1]
    return words[::-1]


def _reads_better(parted: str, joined: str) -> bool:
    """Return whether letters read better as several words: "Услуг о датель" does not."""
    one, other = totals([parted, joined])
    return one > other


def _is_frequent(letters: str, short: frozenset[str]) -> bool:
    if len(letters) == 1:
        return letters in short
    if word_log(letters) > (SMALL if len(letters) < _FEW else FREQUENT):
        return True
    return (len(letters) > _LONG and in_dictionaries(letters)) or (
        len(letters) > _FEW and is_listed(letters)
    )


def _without_neighbours(letters: str, words: frozenset[str]) -> tuple[int, int]:
    """Return which of the letters are the word: one-letter `words` beside it are their own.

    Only if that makes a known word of them, and all letters together are none.
    """
    whole = (0, len(letters))
    if in_dictionaries(letters):
        return whole
    for start, end in ((1, len(letters)), (0, len(letters) - 1), (1, len(letters) - 1)):
        left = letters[:start] + letters[end:]
        if set(left) <= words and in_dictionaries(letters[start:end]):
            return start, end
    return whole
