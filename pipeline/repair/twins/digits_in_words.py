"""Digits that stand for letters, inside words only: "3акон", "об6ласть", "Ka3axcTaH".

A digit between letters is a letter if that makes a word of the dictionaries. At the edge of a word
it may be a number or a footnote mark that has grown on; it is believed where what is left is no
word, or where the document has other digits that are letters beyond doubt.
"""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.repair.changes import Change
from pipeline.repair.twins.scripts import CAPITAL, CYR, HAS_LAT, TO_CYRILLIC, is_known, words_around

#: Nats a letter above which an unknown word may be one.
READS_WELL: Final = -2.6
#: The same in a document that has such digits beyond doubt.
READS: Final = -3.4
#: So many digits that are letters beyond doubt make a document one whose reader mistakes them.
DAMAGED: Final = 2
#: In such a document a digit within so long a word, or at the edge of no word, is a letter.
_LONG: Final = 6
#: A name may follow an initial without a space: "К.Мәсім0в".
_BEGINS_WORD: Final = rf"(?:(?<![\w.,/№])|(?<=\A[{CAPITAL}]\.)|(?<=[\s.«(][{CAPITAL}]\.))"
_DIGIT_WORD: Final = re.compile(
    rf"{_BEGINS_WORD}(?:(?<![\d№]-)[306](?=[{CYR}][{CYR}306]{{2}})|[{CYR}]+[306](?!\d))"
    rf"(?:[{CYR}]|[306](?=[{CYR}]))*(?:(?<=[{CYR}])0)?(?!\w|-\d)"
)
#: "188-6абының", "2-6өлігі": after the number of an article "бап", "бөлік", "баған", "бет" follow.
_ARTICLE: Final = re.compile(
    r"(?<=\d-)6(?=(?:(?:ап|абы|өлі[кг]|аған)[а-яәғқңөұүһі]*|ет(?:тер|те|тен|ке|і)?[а-яәғқңөұүһі]{0,5})(?!\w))"
)
DIGIT_BESIDE: Final = re.compile(f"[306](?:(?=[{CYR}])|(?<=[{CYR}]0))")
#: At least five signs, letters before and after a digit, some small.
_LATIN_AND_DIGIT: Final = re.compile(
    r"(?<![\w.,/@-])(?=\w{5})(?=\w*[a-z])[A-Za-z]+[306][A-Za-z]+(?![\w@/]|\.\w|-\d)"
)
_DIGIT_LETTERS: Final = str.maketrans("306", "зоб")
#: The World Health Organization, where health is spoken of: "по данным BO3"; a borate is BO3 too.
_WHO: Final = re.compile(r"(?<![\w.,/-])[BВ][OО]3(?![\w/]|-\d)")
_HEALTH: Final = re.compile(
    "здоров|здрав|вакцин|медиц|медик|болезн|болев|больн|эпидем|пандем|инфекц|смертност|лекарств|врач",
    re.IGNORECASE,
)
_NEAR: Final = 160
#: A name that no dictionary has: 0 between small letters, no number.
_ONLY_O: Final = re.compile(rf"[{CYR}]+(?:0[а-яёәғқңөұүһі]+)+")
_AMONG_SMALL: Final = re.compile("[а-яёәғқңөұүһі][306][а-яёәғқңөұүһі]")
_SURE: Final = re.compile(rf"[{CYR}][306][{CYR}]")


def latin_with_digits(text: str) -> list[Change]:
    """Return words in twins with a digit among them, in Cyrillic: "Ka3axcTaH" -> "Казахстан"."""
    around = words_around(text)
    if around.cyrillic <= around.latin:
        return []
    changes = [
        Change(*match.span(), "ВОЗ", 0.9)
        for match in _WHO.finditer(text)
        if _HEALTH.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR)
    ]
    for match in _LATIN_AND_DIGIT.finditer(text):
        word = match.group()
        cyrillic = word.translate(TO_CYRILLIC).translate(_DIGIT_LETTERS)
        cyrillic = cyrillic[0] + cyrillic[1:].lower()
        if not HAS_LAT.search(cyrillic) and is_known(cyrillic):
            changes.append(Change(match.start(), match.end(), cyrillic, 0.85))
    return changes


def is_misread(texts: Sequence[str]) -> bool:
    """Return whether a document has digits that are letters beyond doubt."""
    sure = 0
    for text in texts:
        if _SURE.search(text):
            sure += sum(
                in_dictionaries(match.group().translate(_DIGIT_LETTERS))
                for match in _DIGIT_WORD.finditer(text)
                if _SURE.search(match.group())
            )
        if sure >= DAMAGED:
            return True
    return False


def digits_in_words(text: str, *, misread: bool = False) -> list[Change]:
    """Return digits inside words that are letters: "3акон" -> "Закон".

    `misread`: the document has others beyond doubt, so that those at the edges are believed too.
    """
    changes = [Change(match.start(), match.end(), "б", 0.9) for match in _ARTICLE.finditer(text)]
    for match in _DIGIT_WORD.finditer(text):
        word = match.group()
        letters = word.translate(_DIGIT_LETTERS)
        if len(letters) < 4 or not _stands_for_letters(word, letters, misread):
            continue
        capitals = sum(char.isupper() for char in word)
        small = sum(char.islower() for char in word)
        for at, char in enumerate(word):
            if char in "306":
                letter = letters[at]
                first = at == 0 and (
                    char == "3"
                    or (char == "0" and _begins(text, match))
                    or text[: match.start()].endswith(".")  # "А.6айжанов"
                )
                if (capitals > 1 and not small) or first:
                    letter = letter.upper()
                changes.append(Change(match.start() + at, match.start() + at + 1, letter, 0.9))
    return changes


def _stands_for_letters(word: str, letters: str, misread: bool) -> bool:
    """Return whether the digits of a word are letters: no number begins or ends a word so."""
    from pipeline.judge import word_log

    if sum(map(str.isupper, word)) > 1 and not is_listed(letters):
        return misread and bool(_AMONG_SMALL.search(word))  # "КазБет0н"; "*Т0КАЖ" is a formula
    inside = word[0] not in "306" and word[-1] not in "306"
    if not in_dictionaries(letters):
        if len(word) < 5 or not (inside or misread):
            return False
        if misread and len(word) >= _LONG and (inside or _is_no_number(word)):
            return True
        return bool(_ONLY_O.fullmatch(word)) or _reads_well(
            letters, READS if misread else READS_WELL
        )
    rest = word.strip("306")
    if inside or misread or (word[0] == "0" and len(rest) > 3):
        return True
    return not in_dictionaries(rest) or word_log(rest) < word_log(letters) - 2.0


def _is_no_number(word: str) -> bool:
    """Return whether a digit at the edge of a word can be neither a number nor a footnote mark."""
    if word[-1] in "36" or in_dictionaries(word.strip("306")):
        return False
    return "0" in (word[0], word[-1]) or len(word) > _LONG


def in_dictionaries(word: str) -> bool:
    """Return whether a word is known to the judge or to the Russian or Kazakh dictionary."""
    return is_known(word) or is_listed(word)


def is_listed(word: str) -> bool:
    """Return whether the Russian or the Kazakh dictionary has a word."""
    from pipeline.kazakh import readings
    from pipeline.russian import known

    return known(word) or bool(readings(word.lower()))


def _reads_well(word: str, least: float) -> bool:
    """Return whether the judge takes an unknown word for one of the languages."""
    from pipeline.judge import totals

    return totals([f"{word} "])[0] > least * (len(word) + 1)


def _begins(text: str, match: re.Match[str]) -> bool:
    """Return whether a word begins a sentence or title."""
    before = text[: match.start()].rstrip()
    return not before or before[-1] in '.!?«"“'
