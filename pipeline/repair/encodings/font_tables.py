"""Tables of the 8-bit Kazakh fonts: known ones, and one found for a document that none of them fits.

The letters that no Russian or Kazakh word has are given to Kazakh letters, one by one, as the judge
likes it best.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

KAZAKH: Final = "әғқңөұүһі"
#: Known tables: the letters that stand for әғқңөұүһ, small; capitals go with them.
_TABLES: Final[dict[str, str]] = {
    "kz1048": "јєќѕґўїћ",  # the state standard read as cp1251: "Ќазаќстан", ў for ұ
    "times_kaz": "јєќѕґїўћ",  # Times/Arial Kaz: the same, ї for ұ and ў for ү
    "catalogue": "єѓќѕґўїћ",  # "Ќазаќстан єдебиеті"
    "twins": "əғҝңɵұүһ",  # letters of other alphabets that look alike
}
#: Abbreviations of many documents, what each is worth (nats): no word in small letters is like them.
_ABBREVIATIONS: Final = frozenset(
    "ҚР ҚХР ҚҚС ЖҚС БҰҰ ДДСҰ ДСҰ ҰҚК ҰБТ ЕҚЫҰ ІІМ ҚТЖ БҒМ АӨК МӘМС ӘКК ҰҒА".split()
)
_ABBREVIATION: Final = 6.0
_CAPITALS: Final = {"ə": "Ə", "ɵ": "Ɵ"}
OWN: Final = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
#: What may stand for a Kazakh letter beside a Cyrillic one: letters of other alphabets, signs.
SLOT: Final = (
    "\x80-\x9f\xa1-\xa6\xa8-\xaa\xae-\xaf\xb1\xb4-\xb6\xb8\xba\xbf-\u024f\u0250-\u02af\u0400\u0402-\u0405"
    "\u0407-\u040f\u0450\u0452-\u0455\u0457-\u045f\u0460-\u0491\u0494-\u0499\u049c-\u04a1\u04a4-\u04ad"
    "\u04b2-\u04b9\u04bc-\u04d7\u04da-\u04e7\u04ea-\u04ff\u2020\u2021\u2030\u20ac\u2122\ue000-\uf8ff"
)
#: No letter stands for the degree of "20\N{MASCULINE ORDINAL INDICATOR}С".
_NO_DEGREE: Final = rf"(?!(?:(?<=\d)|(?<=\d[ \xa0]))[{SLOT}][СC](?![{OWN}]))"
SIGN: Final = re.compile(f"(?<=[{OWN}])[{SLOT}]|{_NO_DEGREE}[{SLOT}](?=[{OWN}])")
SLOTS: Final = re.compile(f"[{SLOT}]")
_TOKEN: Final = re.compile(f"(?<![{OWN}{SLOT}]){_NO_DEGREE}[{OWN}]*+[{SLOT}][{OWN}{SLOT}]*+")
#: Letters of other Turkic languages, of which one word tells nothing: Kyrgyz "жаӊы".
_OTHER_TURKIC: Final = re.compile("[\u048a-\u04ff]")
#: Nats by which the judge must like the result better, for each word, and how right it must be.
MARGIN: Final = 2.0
PROSE: Final = -3.6
#: A table must know so many of the strange signs; what the frequency of a word counts beside its
#: letters.
COVERED: Final = 0.9
KNOWN_WORTH: Final = 0.5
#: Of the changed words so many must be known, fewer where there are many words.
KNOWN: Final = 0.6
KNOWN_OF_MANY: Final = 0.4
MANY: Final = 12
_WORDS: Final = 250
_WORDS_TRIED: Final = 80
_WORDS_OF_SIGN: Final = 16
_MOST_SIGNS: Final = 20


def words_of(text: str) -> list[str]:
    return [match.group() for match in _TOKEN.finditer(text) if _is_word(match)]


def signs_in(words: Iterable[str]) -> set[str]:
    return {sign for word in words for sign in SLOTS.findall(word)}


def is_kazakh(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "kk") > UNKNOWN


def _is_word(match: re.Match[str]) -> bool:
    return bool(SIGN.search(match.group()))


def read_text(text: str, table: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda match: read_word(match.group(), table), text)


def read_word(word: str, table: Mapping[str, str]) -> str:
    """Return a word read by a table; signs without capitals take the case of their neighbours."""
    if not SIGN.search(word) and len(word) > 1:
        return word
    if word == word.lower():
        return "".join([table.get(char, char) for char in word])
    uncased = sum(char in table and char.lower() == char.upper() for char in word)
    cased = [char for char in word if char.lower() != char.upper()]
    capitals = all(map(str.isupper, cased))
    if not uncased or (len(cased) < 2 and not (cased and capitals and uncased > 1)):
        return "".join([table.get(char, char) for char in word])
    return "".join(
        letter.upper() if capitals and char in table and char.lower() == char.upper() else letter
        for char, letter in ((char, table.get(char, char)) for char in word)
    )


def read_all(words: Sequence[str], table: Mapping[str, str]) -> list[str]:
    """Return words read by a table; most are in small letters and take no looking at their case."""
    codes = str.maketrans(dict(table))
    return [
        word.translate(codes) if _is_small_strange(word) else read_word(word, table)
        for word in words
    ]


@lru_cache(maxsize=1 << 14)
def _is_small_strange(word: str) -> bool:
    """Return whether a word in small letters has a sign that may stand for a Kazakh letter."""
    return word.islower() and SIGN.search(word) is not None


def known_table(words: Counter[str]) -> dict[str, str] | None:
    """Return the known table by which a document's strange words are Kazakh, None if none does.

    Signs that the table does not have are looked for with `new_table`.
    """
    return _known_table(tuple(words.items()))


@lru_cache(maxsize=16)
def _known_table(counted: tuple[tuple[str, int], ...]) -> dict[str, str] | None:
    from pipeline.judge import totals

    words = Counter(dict(counted))
    sample = [word for word, _ in words.most_common(_WORDS)]
    signs = signs_in(sample)
    whole: dict[frozenset[tuple[str, str]], dict[str, str]] = {}
    for table in known_tables():
        used = frozenset((sign, table[sign]) for sign in signs if sign in table)
        if used:
            whole.setdefault(used, table)
    tables = [dict(used) for used in whole]
    if not tables:
        return None
    if _is_mostly_strange(sample):
        return None
    counts = Counter(sign for word in words.elements() for sign in SLOTS.findall(word))
    fit = [
        table for table in tables if sum(counts[sign] for sign in table) >= COVERED * counts.total()
    ]
    if not fit:
        return None
    weights = [_weigh(sample, table) for table in fit]
    weight = max(weights)
    if weight < sum(totals(sample)) + MARGIN * len(sample):
        return None
    best = fit[weights.index(weight)]
    # the whole table, for letters that stand alone in the document: initials
    return whole[frozenset(best.items())] if convinces(sample, best) else None


def new_table(words: Counter[str]) -> dict[str, str] | None:
    """Return a table found by trying, by which a document's strange words are Kazakh, or None."""
    from pipeline.judge import totals

    words = _without_other_turkic(words)
    sample = [word for word, _ in words.most_common(_WORDS_TRIED)]
    signs = signs_in(sample)
    known = known_table(words)
    if known is not None:
        return known
    if not signs or len(signs) > _MOST_SIGNS or _is_mostly_strange(sample):
        return None
    if len(words) == 1 and all(map(_OTHER_TURKIC.match, signs)):
        return None
    best = _climb(sample, signs, {})
    if _weigh(sample, best) < sum(totals(sample)) + MARGIN * len(sample):
        return None
    if not convinces(sample, best):
        return None
    capitals = {sign.upper(): letter.upper() for sign, letter in best.items() if sign.islower()}
    return {**{sign: letter for sign, letter in capitals.items() if len(sign) == 1}, **best}


def _without_other_turkic(words: Counter[str]) -> Counter[str]:
    """Return the words without those of another Turkic language, if not all are of one."""
    own = {
        word: count
        for word, count in words.items()
        if not all(map(_OTHER_TURKIC.match, SLOTS.findall(word)))
    }
    return Counter(own) if own else words


def _is_mostly_strange(words: Sequence[str]) -> bool:
    """Return whether half of the letters of words are others': they are of a wrong code page."""
    return sum(len(SLOTS.findall(word)) for word in words) * 2 > sum(map(len, words))


def _weigh(words: Sequence[str], table: Mapping[str, str]) -> float:
    return weigh_each(words, [table])[0]


def weigh_each(words: Sequence[str], tables: Sequence[Mapping[str, str]]) -> list[float]:
    """Return how Kazakh words are by each table: their letters, and how many are known."""
    from pipeline.judge import UNKNOWN, totals, word_log

    read = [word for table in tables for word in read_all(words, table)]
    letters = totals([f"{word} " for word in read], "kk")
    each = [
        weight
        + KNOWN_WORTH * (word_log(word, "kk") - UNKNOWN)
        + _ABBREVIATION * (word in _ABBREVIATIONS)
        for weight, word in zip(letters, read, strict=True)
    ]
    size = len(words)
    return [sum(each[at : at + size]) for at in range(0, len(each), size)]


def convinces(words: Sequence[str], table: Mapping[str, str]) -> bool:
    """Return whether words read by a table are Kazakh: enough of them known, all likely."""
    from pipeline.judge import UNKNOWN, totals, word_log

    read = read_all(words, table)
    changed = [new for word, new in zip(words, read, strict=True) if new != word]
    if not changed:
        return False
    long = [word for word in changed if len(word) > 3]
    known = sum(word_log(word, "kk") > UNKNOWN for word in long)
    weight = sum(totals([f"{word} " for word in read], "kk")) / sum(len(word) + 1 for word in read)
    if len(changed) == 1:
        return known == 1
    share = KNOWN_OF_MANY if len(changed) > MANY else KNOWN
    return weight > PROSE and bool(long) and known >= share * len(long)


def _climb(words: Sequence[str], signs: set[str], start: Mapping[str, str]) -> dict[str, str]:
    """Return a table for all `signs`, found by trying every letter for every sign in turn."""
    counts = Counter(sign.lower() for word in words for sign in word if sign in signs)
    letters = KAZAKH[:-1] if any("і" in word for word in words) else KAZAKH  # і has its place
    table = dict(start)
    weight = _weigh(words, table)
    for _round in range(3):
        changed = False
        for sign, _ in counts.most_common():
            mine = [word for word in words if sign in word.lower()][:_WORDS_OF_SIGN]
            trials = [_with(table, sign, letter, signs) for letter in letters]
            here, *there = weigh_each(mine, [table, *trials])
            most = max(there)
            if most > here + 0.5:
                best = trials[there.index(most)]
                new = _weigh(words, best)
                if new > weight:
                    table, weight, changed = best, new, True
        if not changed:
            break
    return _with_capitals(words, table)


def _with_capitals(words: Sequence[str], table: Mapping[str, str]) -> dict[str, str]:
    """Return the table with capitals for signs without case that only ever begin words.

    Only where another sign stands for the same letter, the small one.
    """
    new = dict(table)
    for sign, letter in table.items():
        if sign.lower() != sign.upper() or list(table.values()).count(letter) < 2:
            continue
        its = [word for word in words if sign in word]
        if its and sum(word.rfind(sign) == 0 for word in its) > 0.9 * len(its):
            new[sign] = letter.upper()
    return new


def _with(table: Mapping[str, str], sign: str, letter: str, signs: set[str]) -> dict[str, str]:
    """Return the table with a sign and its capital given to a letter."""
    new = dict(table)
    for form in {sign, sign.upper()} & signs:
        new[form] = letter.upper() if form.isupper() and form.lower() != form.upper() else letter
    return new


@cache
def known_tables() -> tuple[dict[str, str], ...]:
    """Return the tables of letters as read -> Kazakh letters, small and capital."""
    tables = []
    for letters in _TABLES.values():
        table = {}
        for read, right in zip(letters, KAZAKH, strict=False):
            if read != right:
                table[read] = right
                table[_CAPITALS.get(read, read.upper())] = right.upper()
        tables.append(table)
    standard = {}
    for byte in range(0x80, 0x100):  # Paratype's Asian Cyrillic read as cp1251
        read, right = (bytes([byte]).decode(page, "ignore") for page in ("cp1251", "ptcp154"))
        if right and right.lower() in KAZAKH and read != right:
            standard[read or chr(byte)] = right
    return (*tables, standard)
