"""Digits that stand for letters, inside words only: "3акон", "об6ласть", "Ka3axcTaH"."""

import re
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.twins import CYR, HAS_LAT, TO_CYRILLIC, is_known, words_around

#: Nats a letter above which an unknown word may be one.
READS_WELL: Final = -3.2
#: Digits that stand for letters, inside words only, where the word is known with the letter.
_DIGIT_WORD: Final = re.compile(
    rf"(?<![\w.,/№-])(?:[306](?=[{CYR}]{{3}})|[{CYR}]+[306](?!\d))"
    rf"(?:[{CYR}]|[306](?=[{CYR}]))*(?:(?<=[{CYR}])0)?(?!\w|-\d)"
)
DIGIT_BESIDE: Final = re.compile(f"[306][{CYR}]|[{CYR}]0")
#: At least five signs, letters before and after a digit, some small.
_LATIN_AND_DIGIT: Final = re.compile(
    r"(?<![\w.,/@-])(?=\w{5})(?=\w*[a-z])[A-Za-z]+[306][A-Za-z]+(?![\w@/]|\.\w|-\d)"
)
_DIGIT_LETTERS: Final = str.maketrans("306", "зоб")
_DIGIT_INSIDE: Final = re.compile("[А-Яа-яӘҒҚҢӨҰҮҺІәғқңөұүһі][306][а-яәғқңөұүһі]")


def latin_with_digits(text: str) -> list[Change]:
    """Return words in twins with a digit among them, in Cyrillic: "Ka3axcTaH" -> "Казахстан"."""
    around = words_around(text)
    if around.cyrillic <= around.latin:
        return []
    changes = []
    for match in _LATIN_AND_DIGIT.finditer(text):
        word = match.group()
        cyrillic = word.translate(TO_CYRILLIC).translate(_DIGIT_LETTERS)
        cyrillic = cyrillic[0] + cyrillic[1:].lower()
        if not HAS_LAT.search(cyrillic) and is_known(cyrillic):
            changes.append(Change(match.start(), match.end(), cyrillic, 0.85))
    return changes


def digits_in_words(text: str) -> list[Change]:
    """Return digits inside words that are letters: "3акон" -> "Закон"."""
    changes = []
    for match in _DIGIT_WORD.finditer(text):
        word = match.group()
        letters = word.translate(_DIGIT_LETTERS)
        if len(letters) < 4 or not _stands_for_letters(word, letters):
            continue
        capitals = sum(char.isupper() for char in word)
        small = sum(char.islower() for char in word)
        for at, char in enumerate(word):
            if char in "306":
                letter = letters[at]
                first = at == 0 and (char == "3" or (char == "0" and _begins(text, match)))
                if (capitals > 1 and not small) or first:
                    letter = letter.upper()
                changes.append(Change(match.start() + at, match.start() + at + 1, letter, 0.9))
    return changes


def _stands_for_letters(word: str, letters: str) -> bool:
    """Return whether the digits of a word are letters: no number begins or ends a word so."""
    from pipeline.judge import UNKNOWN, word_log

    inside = bool(re.fullmatch("[^306]+[306][^306].*", word)) and not word[-1].isdigit()
    if word_log(letters) == UNKNOWN:
        if inside:
            return len(word) > 4 and bool(_DIGIT_INSIDE.search(word))
        return len(word) > 5 and "0" in (word[0], word[-1]) and _reads_well(letters)
    if inside:
        return True
    rest = word.strip("306")
    if word[0] == "0" and len(rest) > 3:
        return True
    return word_log(rest) == UNKNOWN or word_log(rest) < word_log(letters) - 2.0


def _reads_well(word: str) -> bool:
    """Return whether the judge takes an unknown word for one of the languages."""
    from pipeline.judge import totals

    return totals([f"{word} "])[0] > READS_WELL * (len(word) + 1)


def _begins(text: str, match: re.Match[str]) -> bool:
    """Return whether a word begins a sentence or title."""
    before = text[: match.start()].rstrip()
    return not before or before[-1] in '.!?«"“'
