"""Latin that a Russian-only reader took for Cyrillic: "Тве соти!5 п ехаттеа" was "The commission examined".

Tesseract with the Russian model alone writes for each Latin letter the Cyrillic ones, digits and
signs that look most like it: t is {, т or 1, s is 5, $ or з, d is 4 or а. `decoder` reads
the words back; one that is not sure enough stays as it is, and its text is flagged: the page wants
reading again, with the right languages.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.misread.decoder import Word, decode
from pipeline.repair.misread.model import load

_CYRILLIC: Final = re.compile("[А-Яа-яЁё]")
_LATIN: Final = re.compile("[A-Za-z]")
_KAZAKH: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_OTHER: Final = re.compile("[\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u04ff]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
#: Signs and digits inside words, as letters without twins are read: "ЕМСТ1$Н", "сарНа!|", "ап4".
_INSIDE: Final = re.compile(
    "[А-яЁё][0-9$!|©{<№][А-яЁё]|[А-яЁё][0-9$!|©{<]|[0-9$!|©{<][А-яЁё]|[а-я][А-Я]"
)
#: So few of the words may be known, and so unlikely must the judge find the text, nats a letter.
KNOWN: Final = 0.5
NONSENSE: Final = -4.6
#: Between such lines a short one is taken for one too, if no more of its words are known.
KNOWN_BESIDE: Final = 0.5
FREQUENT: Final = -14.0
_LETTERS: Final = 14
_LONG: Final = 5  # "кВт·ч, Гкал" are units
#: A word so sure goes back, 23 in 24 of them rightly: the others stay as they were read.
SURE: Final = 0.76
#: Words so likely tell that a text is English: of English they are 50 to 100 % of it, of Russian
#: spoilt by a bad scan 0 to 25 %; where they are less, all of it stays.
LIKELY: Final = 0.4
SHARE: Final = 0.35
#: No more of the words of four letters and more may be common Russian ones.
RUSSIAN: Final = 0.2
#: In an English text, of so many letters, one Cyrillic to so many Latin ones, a word goes back that
#: is so sure and is no common Russian word.
_ENGLISH: Final = 20
_AMONG: Final = 3
#: English prose has one of these: "remote prune [-n | --dry-run] ИМЕ" is none.
_PROSE: Final = re.compile(
    r"\b(?:the|of|and|to|in|for|an?|is|are|was|be|by|on|with|at|from|or|as)\b", re.IGNORECASE
)
SURE_WORD: Final = 0.7
COMMON: Final = -12.5
#: The decoder reads some thousand characters a second: a document with more such text is flagged
#: only, for it wants reading again.
MOST: Final = 60_000


def mend_misread_latin(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text the words that go back to Latin, and a flag where some do not.

    >>> [change.after for change in mend_misread_latin(["ТНЕ СВЕАТ ЕМСТ1$Н РОСОМЕМТ"])[0]]
    ['THE', 'GREAT', 'ENGLISH', 'DOCUMENT']
    """
    nonsense = _with_neighbours(texts, [is_nonsense(text) for text in texts])
    size = sum(len(text) for text, its in zip(texts, nonsense, strict=True) if its)
    mend = _mend if size <= MOST else _only_flag
    return [mend(text) if its else [] for text, its in zip(texts, nonsense, strict=True)]


def _only_flag(text: str) -> list[Change]:
    return [_flag(text)]


def _flag(text: str) -> Change:
    return Change(0, len(text), text, 0.3, applied=False)


def _mend(text: str) -> list[Change]:
    """Return the changes to a text that is Latin read as Cyrillic."""
    words = read(text)
    likely = [word for word in words if word.confidence >= LIKELY]
    letters = [word for word in words if _CYRILLIC.search(text[word.start : word.end])]
    if _length(likely) < SHARE * _length(letters):
        return [_flag(text)]
    changes = [
        Change(word.start, word.end, word.text, round(word.confidence, 2))
        for word in likely
        if word.confidence >= SURE and word.text != text[word.start : word.end]
    ]
    unsure = (text[word.start : word.end] for word in words if word.confidence < SURE)
    if any(map(_CYRILLIC.search, unsure)):
        changes.append(_flag(text))
    return changes


def mend_words_in_english(text: str) -> list[Change]:
    """Return the words of an English text that were read in Cyrillic letters, back in Latin.

    >>> [c.after for c in mend_words_in_english("In опе quarter the loan апа the grant shall Бе paid")]
    ['one', 'and', 'be']
    """
    if text.isascii() or not (_LATIN.search(text) and _CYRILLIC.search(text)):
        return []
    letters = len(_LATIN.findall(text))
    changes = _short_words(text) if letters > len(_CYRILLIC.findall(text)) > 0 else []
    if letters < _ENGLISH or not 0 < len(_CYRILLIC.findall(text)) * _AMONG < letters:
        return changes
    if _KAZAKH.search(text) or _OTHER.search(text) or not _PROSE.search(text):
        return changes
    done = {change.start for change in changes}
    return changes + [
        Change(word.start, word.end, word.text, round(word.confidence, 2))
        for word in read(text)
        if word.confidence >= SURE_WORD
        and word.start not in done
        and _CYRILLIC.search(own := text[word.start : word.end])
        and _stands_alone(text, word)
        and not _is_russian(own)
    ]


#: Short words that readers of three languages write so in English: "КИТ 2.4 billion", "Law Мо. 5".
_SHORT: Final = (
    (re.compile(r"(?<!\w)(?:КИТ|К[2ZХ]Т)(?=[ \xa0](?:\d[\d.,]*[ \xa0][a-z(]|(?:thousand|million|billion|trillion|mln|bln|bn)\b))"), "KZT"),
    (re.compile(r"(?<=[a-zA-Z\d)][ \xa0])М[оo](?=\.[ \xa0]?\d)"), "No"),
    (re.compile(r"(?<=[a-zA-Z\d.,)][ \xa0])іп(?=[ \xa0](?:[a-z]|\d{4}\b))"), "in"),
)  # fmt: skip


def _short_words(text: str) -> list[Change]:
    return [
        Change(*match.span(), right, 0.85)
        for pattern, right in _SHORT
        for match in pattern.finditer(text)
    ]


def _stands_alone(text: str, word: Word) -> bool:
    """Return whether a word stands between Latin words, without quotes or brackets."""
    before, after = text[: word.start].split()[-1:], text[word.end :].split()[:1]
    near = "".join([*before, *after])
    quoted = set(text[word.start] + text[word.end - 1]) & set("«»\"“”„()[]'’")
    return bool(_LATIN.search(near)) and not _CYRILLIC.search(near) and not quoted


def _is_russian(token: str) -> bool:
    """Return whether a token is a word that Russian or Kazakh texts often have."""
    from pipeline.judge import word_log

    words = _WORD.findall(token)
    return bool(words) and all(len(word) > 3 and word_log(word) > COMMON for word in words)


def _length(words: Sequence[Word]) -> int:
    return sum(word.end - word.start for word in words)


@lru_cache(maxsize=1 << 12)
def read(text: str) -> tuple[Word, ...]:
    """Return the words of a text that was Latin, each with how sure it is."""
    return tuple(decode(text, load()))


def is_nonsense(text: str) -> bool:
    """Return whether a text is in Russian letters and no language writes so."""
    if len(text) < _LETTERS or _LATIN.search(text):
        return False  # a reader of Russian alone writes no Latin letter
    if _KAZAKH.search(text) or _OTHER.search(text) or len(_CYRILLIC.findall(text)) < _LETTERS:
        return False
    words = _WORD.findall(text)
    if len(words) < 4 or max(map(len, words)) < _LONG or not _INSIDE.search(text):
        return False
    from pipeline.judge import score, word_logs

    long = [word for word in words if len(word) > 3]
    if sum(log > FREQUENT for log in word_logs(long)) > RUSSIAN * len(long):
        return False
    return _known(words) <= KNOWN * len(words) and score(text) <= NONSENSE


def _with_neighbours(texts: Sequence[str], nonsense: Sequence[bool]) -> list[bool]:
    """Return which texts are nonsense, short ones between others of that kind too."""
    if sum(nonsense) < 2:
        return list(nonsense)
    written = [number for number, text in enumerate(texts) if text.strip()]
    found = list(nonsense)
    for place, number in enumerate(written):
        near = [
            nonsense[other]
            for other in (*written[max(0, place - 1) : place], *written[place + 1 : place + 2])
        ]
        if not nonsense[number] and near and all(near):
            found[number] = _may_be_nonsense(texts[number])
    return found


def _may_be_nonsense(text: str) -> bool:
    letters = len(_CYRILLIC.findall(text))
    if letters < 4 or _LATIN.search(text) or _KAZAKH.search(text) or _OTHER.search(text):
        return False
    words = _WORD.findall(text)
    return bool(words) and _known(words) <= KNOWN_BESIDE * len(words)


def _known(words: Sequence[str]) -> int:
    from pipeline.judge import UNKNOWN, word_log

    return sum(word_log(word) > UNKNOWN for word in words if len(word) > 2)
