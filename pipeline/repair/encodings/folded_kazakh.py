"""Kazakh typed or read without its own letters: "Казакстан Республикасы" was "Қазақстан Республикасы".

A keyboard or reader of Russian makes к of қ, н of ң, о of ө, у of ұ and ү, и of і. A document
without a single Kazakh letter is looked at if its words are no Russian ones and plainly become
Kazakh ones; then each word goes back that one Kazakh word wins by a margin. What several words may
have been ("он" is ten or right, "оң") stays. In any other Kazakh document only long words go back
that no list has as they stand and that one common word explains: readers of scans lose single hooks.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Final

from pipeline.kazakh import is_verb
from pipeline.kazakh import readings as readings_of
from pipeline.repair.changes import Change, apart, moved, without_lone, word_changes
from pipeline.repair.kazakh_terms import folded_terms
from pipeline.repair.twins.digits_in_words import is_listed
from pipeline.russian import known

#: Each letter of a folded text, and what it may have been.
_MAY_BE: Final = {
    "а": "аә", "г": "гғ", "к": "кқ", "н": "нң", "о": "оө", "у": "уұү", "и": "иі", "ы": "ыі", "х": "хһ",
    "ү": "үұ",
}  # fmt: skip
#: Letters that a reader of Russian makes beside those: "мелшер" of "мөлшер", "нэтиже", "заныц".
_READ_AS: Final = {**_MAY_BE, "е": "еө", "э": "эә", "ц": "цң"}
_KAZAKH: Final = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_LONG_WORD: Final = re.compile(r"(?<![\w-])[А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі]{5,40}(?![\w-])")
#: Letters that Ukrainian and Belarusian do not have, and keyboards of Russian and Ukrainian neither.
_OWN: Final = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_MISREAD: Final = re.compile("[еэц]")
_ONLY_KAZAKH: Final = re.compile("[құіҚҰІ]")
#: Ukrainian and Belarusian have і as well, but no қ, ғ or ұ, and spell the country otherwise.
_NO_SLAVIC: Final = re.compile("[қғұҚҒҰ]|КАЗАКСТАН|Казакстан")
_SLAVIC: Final = re.compile("[їєґўЇЄҐЎ]")
#: Kyrgyz, Tatar and Bashkir: long vowels, ө behind ө and ү, words that Kazakh has otherwise.
_TURKIC: Final = re.compile(
    r"үү|өө|[өү][бвгджзйклмнңпрстчш]{1,3}ө|(?<!\w)(?:үчүн|боюнча|мыйзам|жөнүндө|һәм|белән|өчен|менән)",
    re.IGNORECASE,
)
#: Letters of Tajik and Uzbek, and those that Kazakh has but not these.
_NEIGHBOURS: Final = re.compile("[ҳҷӣӯҲҶӢӮ]")
_NOT_NEIGHBOURS: Final = re.compile("[әңұіөүӘҢҰІӨҮ]")
#: No word is parted by the mark of a stress.
_WORD: Final = re.compile(
    "(?<![^\\W\\d_-])(?<!\u0301)[А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі]{3,40}(?![^\\W\\d_-]|\u0301)"
)
#: A name in a row of them, as few sentences begin: "Ким Чен Ын", "Жан-Жак Руссо".
_NAME_BEFORE: Final = re.compile("(?<!\\w)[А-ЯЁ][а-яё]+[ \xa0-]\\Z")
_NAME_AFTER: Final = re.compile("[ \xa0-][А-ЯЁ][а-яё]")
_SHORT_NAME: Final = 4
#: Letters that neither Russian nor Kazakh has.
_OTHER: Final = re.compile(
    "[\u0402-\u0405\u0407-\u040f\u0452-\u0455\u0457-\u0491\u0494-\u0499\u049c-\u04a1\u04a4-\u04ad\u04b2-\u04b9\u04bc-\u04d7\u04da-\u04e7\u04ea-\u04ff]"
)
#: The two words before one, and the word after it, with nothing but spaces and quotes between.
_NEAR: Final = 48
_BEFORE: Final = re.compile(r"(?:(?<!\w)[^\W\d_]+[ \xa0\"«“]+){1,2}\Z")
_BESIDE: Final = re.compile(r"[^\W\d_]{3,}")
_AFTER: Final = re.compile(r"[ \xa0\"»”]+([^\W\d_]{3,})")
#: A word is Russian alone if it is so many nats rarer in Kazakh.
_MUCH: Final = 3.0
#: Words that no other language of ours has so, enough to tell.
_SAMPLE: Final = 400
#: So many different words must be folded Kazakh, and so much of those that are not Russian.
LEAST: Final = 8
LEAST_BESIDE_NAMES: Final = 4
SHARE: Final = 0.6
#: Of all the words no more than this may be Russian.
RUSSIAN: Final = 0.5
#: By so many nats a reading must be more frequent than any other, and so frequent it must be.
MARGIN: Final = 2.0
FREQUENT: Final = -14.0
_READINGS: Final = 2000
#: In a document with Kazakh letters: one of so many letters of a text must be such; a word has so
#: many letters at least, is no more frequent, and its mended form is so frequent, by so many nats.
KAZAKH_RATE: Final = 25
#: Kazakh has such a letter in eight; where fewer than one in so many is, letters are folded.
FEW_OWN: Final = 80
_TITLE: Final = 80
LONG: Final = 5
SHORT: Final = 6
NAME: Final = 9  # a shorter word with a capital may be a name: "Кимді", "Данди"
USUAL: Final = -9.5  # but not "Укіметі", of a word in every document
RARE: Final = -11.5
COMMON: Final = -12.0
GAIN: Final = 4.5
#: So many nats for each changed letter the n-grams must like it better: lists of words as long as
#: the judge's know one string in 20,000 by chance, and a word has hundreds of readings.
SOUND: Final = 1.0
UNSOUND: Final = -4.0
#: By so many the reading need not be a common word: "ұзақтыгының", "жүртшылық".
CLEAR: Final = 6.0
#: My and your: "белім", "балаң".
_MINE: Final = re.compile("(?<=[а-яәғқңөұүһі]{3})[ыі]?[мң]\\Z")
#: No dictionary need have a word so common: "Қазақстан".
NAMES: Final = -9.0


def mend_folded_kazakh(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the changes that give Kazakh words their letters back.

    >>> mend_folded_kazakh(["О внесении изменений в закон", "Министр образования"])
    [[], []]
    """
    if not _has_own_letters(texts) and not any(map(_SLAVIC.search, texts)) and _is_folded(texts):
        return [_mended(text, unfolded) for text in texts]
    if not any(map(_NO_SLAVIC.search, texts)) or _is_of_neighbours(texts):
        return [[] for _ in texts]
    return _with_hooks(texts)


def _is_of_neighbours(texts: Sequence[str]) -> bool:
    """Return whether a document is of Tajik or Uzbek, which have қ and ғ too."""
    if not any(map(_NEIGHBOURS.search, texts)):
        return False
    text = " ".join(texts)
    return len(_NEIGHBOURS.findall(text)) > len(_NOT_NEIGHBOURS.findall(text))


def _has_own_letters(texts: Sequence[str]) -> bool:
    """Return whether a document has letters that only Kazakh has, not a few in its headings."""
    own = sum(len(_OWN.findall(text)) for text in texts)
    return own * FEW_OWN > sum(map(len, texts))


def _with_hooks(texts: Sequence[str]) -> list[list[Change]]:
    """Return the changes to the rare words of the Kazakh texts of a document."""
    from pipeline.judge import word_logs

    kazakh = [number for number, text in enumerate(texts) if _is_kazakh(text)]
    words = sorted({word for number in kazakh for word in _LONG_WORD.findall(texts[number])})
    rare = [word for word, log in zip(words, word_logs(words), strict=True) if log <= RARE]
    found: list[list[Change]] = [[] for _ in texts]
    mended = {word: after for word in rare if (after := _hooked(word))}
    for number in kazakh:
        changes = folded_terms(texts[number])
        changes += [
            change
            for match in (_LONG_WORD.finditer(texts[number]) if mended else ())
            if match[0] in mended and not _is_among_russian(texts[number], match)
            for change in moved(match.start(), word_changes(match[0], mended[match[0]], 0.85))
        ]
        found[number] = apart(changes)
    return without_lone(texts, found)


def _is_among_russian(text: str, match: re.Match[str]) -> bool:
    """Return whether a word stands beside one of Russian: "город Актобе, «Ақтөбе» қаласы".

    >>> sentence = "әуежайы, международный аэропорт «Костанай»"
    >>> _is_among_russian(sentence, re.compile("Костанай").search(sentence))
    True
    """
    before = _BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
    after = _AFTER.match(text, match.end())
    near = [*(_BESIDE.findall(before[0]) if before else ()), *(after.groups() if after else ())]
    return any(map(_is_only_russian, near))


@lru_cache(maxsize=1 << 15)
def _is_only_russian(word: str) -> bool:
    """Return whether a word is one of the Russian dictionary and none of Kazakh."""
    from pipeline.judge import word_log

    if _KAZAKH.search(word) or word_log(word, "kk") > word_log(word, "ru") - _MUCH:
        return False
    return known(word) and not readings_of(word.lower())


def _mended(text: str, right: Callable[[str], str]) -> list[Change]:
    return [
        Change(match.start() + c.start, match.start() + c.end, c.after, 0.85)
        for match in ([] if _OTHER.search(text) else _WORD.finditer(text))
        if not _is_name(text, match) and (after := right(match.group())) and after != match.group()
        for c in word_changes(match.group(), after, 0.85)
    ]


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a short word with a capital stands beside another: "Ким Чен Ын"."""
    if not match[0].istitle() or len(match[0]) > _SHORT_NAME:
        return False
    before, after = text[: match.start()][-_NEAR:], text[match.end() :][:_NEAR]
    return bool(_NAME_BEFORE.search(before) or _NAME_AFTER.match(after))


def _is_kazakh(text: str) -> bool:
    """Return whether a text has enough Kazakh letters to be Kazakh, or is a title of few words.

    Kyrgyz has ң, ө and ү too, Tatar also ә and һ.
    """
    if _TURKIC.search(text):
        return False
    if len(text) < _TITLE and text.isupper() and not _SLAVIC.search(text):
        return bool(_ONLY_KAZAKH.search(text)) or not _KAZAKH.search(text)
    if not _ONLY_KAZAKH.search(text):
        return len(text) < _TITLE and _is_cell(text)
    return len(_KAZAKH.findall(text)) * KAZAKH_RATE >= len(text) and not _SLAVIC.search(text)


def _is_cell(text: str) -> bool:
    """Return whether a short text is Kazakh though no letter says so: all its words are, one surely.

    >>> _is_cell("Алматы каласы"), _is_cell("Костанай"), _is_cell("аким области Абай")
    (True, False, False)
    """
    words = _BESIDE.findall(text)
    return all(map(_may_be_kazakh, words)) and any(map(_is_only_kazakh, words))


@lru_cache(maxsize=1 << 15)
def _may_be_kazakh(word: str) -> bool:
    """Return whether Kazakh texts have a word, as it stands or with its hooks; Kyrgyz has и for і."""
    from pipeline.judge import word_log

    if word.istitle() or word_log(word, "kk") > FREQUENT:
        return not _is_only_russian(word)  # "Актау каласы"
    after = _hooked(word)
    return after != "" and after.count("і") == word.count("і")


@lru_cache(maxsize=1 << 15)
def _is_only_kazakh(word: str) -> bool:
    """Return whether a word is one that Kazakh texts have, no name, and no Russian ones."""
    from pipeline.judge import word_log

    kazakh = word_log(word, "kk")
    if kazakh > FREQUENT:
        return kazakh > word_log(word, "ru") + _MUCH and (word.islower() or kazakh > NAMES)
    return word.islower()


@lru_cache(maxsize=1 << 15)
def _hooked(word: str) -> str:
    """Return the common Kazakh word that a word no list has was before it lost its hooks, or "".

    >>> _hooked("КАЗАКСТАН"), _hooked("Казахстан")
    ('ҚАЗАҚСТАН', '')
    """
    from pipeline.judge import word_log

    if not (word.istitle() or word.islower() or word.isupper()):
        return ""  # "КазМунайГаз"
    if len(word) < LONG or word_log(word) > RARE:
        return ""
    if _is_russian(word) or is_listed(word) or is_verb(word.lower()) or _is_owned(word):
        return ""
    after = unfolded(word)
    titled = len(word) < NAME and word.istitle() and not _is_read_as_e(word, after)
    if titled and _may_be_name(word, after):
        return ""
    if not after or after == word or not (_is_a_word(after) or _is_read_as_e(word, after)):
        return ""
    if len(word) < SHORT and after.count("ө") > word.count("ө") + word.count("о"):
        return ""  # "шелді" has fat
    common = word_log(after, "kk") > max(COMMON, word_log(word) + GAIN)
    return after if _ahead(word, after) > (SOUND if common else CLEAR) else ""


def _is_owned(word: str) -> bool:
    """Return whether a word says whose something is, as the dictionary's endings do not.

    >>> _is_owned("белім"), _is_owned("арқаң"), _is_owned("акпараттын")
    (True, True, False)
    """
    ending = _MINE.search(word.lower())
    return ending is not None and bool(readings_of(word.lower()[: ending.start()]))


def _may_be_name(word: str, after: str) -> bool:
    """Return whether a short word with a capital may be a name: "Данди", "Бетти"."""
    from pipeline.judge import word_log

    return word_log(after, "kk") <= USUAL or after == f"{word[:-1]}і"


def _is_a_word(word: str) -> bool:
    """Return whether the Kazakh dictionary has a word, or texts have it so often that it is a name."""
    from pipeline.judge import word_log

    lower = word.lower()
    return bool(readings_of(lower)) or is_verb(lower) or word_log(lower, "kk") > NAMES


def _is_read_as_e(word: str, after: str) -> bool:
    """Return whether э stands for ә in a word that has other letters of Kazakh: "мэжбүрлі"."""
    from pipeline.judge import word_log

    own = _KAZAKH.search(word) is not None and word_log(after, "kk") > COMMON
    return own and after == word.replace("э", "ә").replace("Э", "Ә")


def _ahead(word: str, after: str) -> float:
    """Return how many nats a changed letter the judge's n-grams prefer a mended word by."""
    from pipeline.judge import totals

    one, other = totals([f"{word} ", f"{after} "], "kk")
    changed = sum(before != letter for before, letter in zip(word, after, strict=True))
    return (other - one) / max(1, changed)


def _is_folded(texts: Sequence[str]) -> bool:
    """Return whether the words of a document are no Russian ones and become Kazakh ones."""
    matches = (match.group() for text in texts for match in _WORD.finditer(text))
    sample = [word for word in islice(matches, _SAMPLE) if len(word) > 3]
    words = {word.lower() for word in sample}
    if len({word for word in sample if not word.istitle()}) < LEAST_BESIDE_NAMES:
        return False  # "Карим Масимов, Алихан Смаилов" is so in Russian
    if len(words) < LEAST:
        return False
    strange = {word for word in words if not _is_russian(word)}
    if len(strange) < (1 - RUSSIAN) * len(words):
        return False
    changed = sum(unfolded(word) not in ("", word) for word in strange)
    return changed >= LEAST and sum(bool(unfolded(word)) for word in strange) >= SHARE * len(
        strange
    )


@lru_cache(maxsize=1 << 15)
def _is_russian(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "ru") > UNKNOWN


@lru_cache(maxsize=1 << 15)
def unfolded(word: str) -> str:
    """Return the Kazakh word that a folded one was, "" where none wins.

    >>> unfolded("Казакстан"), unfolded("республикасынын")
    ('Қазақстан', 'республикасының')
    """
    lower = word.lower()
    weights = _known(lower, _MAY_BE)
    if _MISREAD.search(lower) and (not weights or weights[0][0] < RARE):
        weights = weights if _is_russian(lower) else _known(lower, _READ_AS)
    if not weights or weights[0][0] < FREQUENT:
        return ""
    if len(weights) > 1 and weights[0][0] - weights[1][0] < MARGIN:
        return ""
    best = weights[0][1]
    return "".join(
        letter.upper() if char.isupper() else letter
        for char, letter in zip(word, best, strict=True)
    )


def _known(word: str, letters: Mapping[str, str]) -> list[tuple[float, str]]:
    """Return the Kazakh words that a word may have been, the most frequent first."""
    from pipeline.judge import UNKNOWN, word_logs

    choices = [letters.get(char, char) for char in word]
    readings = ["".join(its) for its in islice(product(*choices), _READINGS)]
    known = [
        pair for pair in zip(word_logs(readings, "kk"), readings, strict=True) if pair[0] > UNKNOWN
    ]
    sound = (pair for pair in known if pair[1] == word or _ahead(word, pair[1]) > UNSOUND)
    return sorted(sound, reverse=True)
