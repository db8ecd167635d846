"""Texts of the 8-bit Kazakh fonts, where ә ғ қ ң ө ұ ү һ і sit on other letters' places.

The makers of fonts never agreed; a document is therefore read by each known table and, where none
fits, by one found for it: the letters that no Russian or Kazakh word has are given to Kazakh
letters, one by one, as the judge likes it best.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from pipeline.repair.changes import Change, word_changes

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
_OWN: Final = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_CAPITAL: Final = "А-ЯЁӘҒҚҢӨҰҮҺІ"
#: What may stand for a Kazakh letter beside a Cyrillic one: letters of other alphabets, signs.
_SLOT: Final = (
    "\x80-\x9f\xa1-\xa6\xa8-\xaa\xae-\xaf\xb1\xb4-\xb6\xb8\xba\xbf-\u024f\u0250-\u02af\u0400\u0402-\u0405"
    "\u0407-\u040f\u0450\u0452-\u0455\u0457-\u045f\u0460-\u0491\u0494-\u0499\u049c-\u04a1\u04a4-\u04ad"
    "\u04b2-\u04b9\u04bc-\u04d7\u04da-\u04e7\u04ea-\u04ff\u2020\u2021\u2030\u20ac\u2122\ue000-\uf8ff"
)
#: No letter stands for the degree of "20\N{MASCULINE ORDINAL INDICATOR}С".
_NO_DEGREE: Final = rf"(?!(?:(?<=\d)|(?<=\d[ \xa0]))[{_SLOT}][СC](?![{_OWN}]))"
_SIGN: Final = re.compile(f"(?<=[{_OWN}])[{_SLOT}]|{_NO_DEGREE}[{_SLOT}](?=[{_OWN}])")
#: "Астана ќ.": қ. is қала.
_LONE: Final = re.compile(rf"(?<=[{_OWN}] )(?=[^\W\d_])[{_SLOT}](?=\.)")
#: "Ѓ. Жалѓасов": an initial.
_INITIAL: Final = re.compile(rf"(?<![^\s.(])[{_SLOT}](?=\.\s?[{_CAPITAL}{_SLOT}])")
#: "№ 214-НЌ": what most tables have for Қ, which no Russian or Kazakh word has.
_ORDER: Final = re.compile(r"(?<=\d-Н)Ќ(?!\w)")
_SLOTS: Final = re.compile(f"[{_SLOT}]")
#: Fonts of the time often had no і of their own: the Latin one stands in its words, "кујлiгi".
_LATIN_I: Final = re.compile(f"(?<=[{_OWN}{_SLOT}])[iI]|[iI](?=[{_OWN}{_SLOT}])")
_TO_CYRILLIC: Final = str.maketrans("iI", "іІ")
_TOKEN: Final = re.compile(f"(?<![{_OWN}{_SLOT}]){_NO_DEGREE}[{_OWN}]*+[{_SLOT}][{_OWN}{_SLOT}]*+")
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
#: A text is read by another table if words of so many letters are none by the document's own, and
#: it is likelier so by so many nats.
LONG: Final = 4
AHEAD: Final = 6.0
#: What no Kazakh text has: signs of frames, currencies, formulas between its letters.
_STRANGE_LEFT: Final = re.compile(
    "[\u2200-\u22ff\u2500-\u257f\u00a1-\u00aa\u00ac-\u00af\u00b4-\u00ff\u0100-\u024f]"
)
_WORDS: Final = 250
_WORDS_TRIED: Final = 80
_WORDS_OF_SIGN: Final = 16
_MOST_SIGNS: Final = 20


def mend_kazakh_fonts(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the changes by the known table that makes it Kazakh.

    >>> [c.after for c in mend_kazakh_fonts(["Ќазаќстан халќыныѕ тјуелсіздігі"])[0]]
    ['Қ', 'қ', 'қ', 'ң', 'ә']
    """
    return _mend(texts, known_table)


def mend_unknown_fonts(texts: Sequence[str]) -> list[list[Change]]:
    """Return for each text of a document the changes by a table found for the document."""
    return _mend(texts, new_table)


def _mend(
    texts: Sequence[str], find: Callable[[Counter[str]], dict[str, str] | None]
) -> list[list[Change]]:
    found: list[list[Change]] = [[] for _ in texts]
    doubtful = {
        number: _LATIN_I.sub(lambda match: match[0].translate(_TO_CYRILLIC), text)
        for number, text in enumerate(texts)
        if not text.isascii() and _SIGN.search(text)
    }
    if not doubtful:
        return found
    found = [list(map(_in_order, _ORDER.finditer(text))) for text in texts]
    words = Counter(
        match.group()
        for text in doubtful.values()
        for match in _TOKEN.finditer(text)
        if _is_word(match)
    )
    table = find(words)
    if table is None:
        return found
    for number, text in doubtful.items():
        after = _read_text(_lone_letters(text, table), _table_of(text, table))
        if not _is_left_strange(text, after):
            found[number] = word_changes(text, after, 0.95)
    for number, text in enumerate(texts):
        if not found[number] and not text.isascii():
            found[number] = word_changes(text, _lone_letters(text, table), 0.9)
    return found


def _in_order(match: re.Match[str]) -> Change:
    """Return the change of the number of an order, which stands in texts of other languages too."""
    return Change(*match.span(), "Қ", 0.95)


def _initial(sign: str, table: Mapping[str, str]) -> str:
    """Return the letter of an initial, a capital if its sign has no case: "ќ. Абай" is a town."""
    letter = table.get(sign, sign)
    return letter if sign.lower() != sign.upper() else letter.upper()


def _lone_letters(text: str, table: Mapping[str, str]) -> str:
    """Return a text with the letters that abbreviations and initials are read by a table."""
    text = _INITIAL.sub(lambda match: _initial(match[0], table), text)
    return _LONE.sub(lambda match: table.get(match[0], match[0]), text)


def _table_of(text: str, table: dict[str, str]) -> dict[str, str]:
    """Return the document's table, or another known one that alone makes words of a text.

    Parts of a document may come from others: its first half from one font, its tables from one more.
    """
    words = [match.group() for match in _TOKEN.finditer(text) if _is_word(match)]
    if all(len(word) < LONG or _is_kazakh(read_word(word, table)) for word in words):
        return table
    signs = {sign for word in words for sign in _SLOTS.findall(word)}
    others = [
        other
        for other in _known_tables()
        if signs <= other.keys() and any(other[sign] != table.get(sign) for sign in signs)
    ]
    weights = _weigh_each(words, [table, *others])
    most = max(weights)
    best = others[weights.index(most) - 1] if most > weights[0] + AHEAD else table
    return best if best is not table and _convinces(words, best) else table


def _is_kazakh(word: str) -> bool:
    from pipeline.judge import UNKNOWN, word_log

    return word_log(word, "kk") > UNKNOWN


def _is_left_strange(before: str, after: str) -> bool:
    """Return whether a text has more strange signs left than were read: no font is what spoilt it."""
    read = sum(one != other for one, other in zip(before, after, strict=True))
    return len(_STRANGE_LEFT.findall(after)) > read


def _is_word(match: re.Match[str]) -> bool:
    return bool(_SIGN.search(match.group()))


def _read_text(text: str, table: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda match: read_word(match.group(), table), text)


def read_word(word: str, table: Mapping[str, str]) -> str:
    """Return a word read by a table; signs without capitals take the case of their neighbours."""
    if not _SIGN.search(word) and len(word) > 1:
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


def _read_all(words: Sequence[str], table: Mapping[str, str]) -> list[str]:
    """Return words read by a table; most are in small letters and take no looking at their case."""
    codes = str.maketrans(dict(table))
    return [
        word.translate(codes) if _is_small_strange(word) else read_word(word, table)
        for word in words
    ]


@lru_cache(maxsize=1 << 14)
def _is_small_strange(word: str) -> bool:
    """Return whether a word in small letters has a sign that may stand for a Kazakh letter."""
    return word.islower() and _SIGN.search(word) is not None


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
    signs = {sign for word in sample for sign in _SLOTS.findall(word)}
    whole: dict[frozenset[tuple[str, str]], dict[str, str]] = {}
    for table in _known_tables():
        used = frozenset((sign, table[sign]) for sign in signs if sign in table)
        if used:
            whole.setdefault(used, table)
    tables = [dict(used) for used in whole]
    if not tables:
        return None
    if _is_mostly_strange(sample):
        return None
    counts = Counter(sign for word in words.elements() for sign in _SLOTS.findall(word))
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
    return whole[frozenset(best.items())] if _convinces(sample, best) else None


def new_table(words: Counter[str]) -> dict[str, str] | None:
    """Return a table found by trying, by which a document's strange words are Kazakh, or None."""
    from pipeline.judge import totals

    sample = [word for word, _ in words.most_common(_WORDS_TRIED)]
    signs = {sign for word in sample for sign in _SLOTS.findall(word)}
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
    if not _convinces(sample, best):
        return None
    capitals = {sign.upper(): letter.upper() for sign, letter in best.items() if sign.islower()}
    return {**{sign: letter for sign, letter in capitals.items() if len(sign) == 1}, **best}


def _is_mostly_strange(words: Sequence[str]) -> bool:
    """Return whether half of the letters of words are others': they are of a wrong code page."""
    return sum(len(_SLOTS.findall(word)) for word in words) * 2 > sum(map(len, words))


def _weigh(words: Sequence[str], table: Mapping[str, str]) -> float:
    return _weigh_each(words, [table])[0]


def _weigh_each(words: Sequence[str], tables: Sequence[Mapping[str, str]]) -> list[float]:
    """Return how Kazakh words are by each table: their letters, and how many are known."""
    from pipeline.judge import UNKNOWN, totals, word_log

    read = [word for table in tables for word in _read_all(words, table)]
    letters = totals([f"{word} " for word in read], "kk")
    each = [
        weight
        + KNOWN_WORTH * (word_log(word, "kk") - UNKNOWN)
        + _ABBREVIATION * (word in _ABBREVIATIONS)
        for weight, word in zip(letters, read, strict=True)
    ]
    size = len(words)
    return [sum(each[at : at + size]) for at in range(0, len(each), size)]


def _convinces(words: Sequence[str], table: Mapping[str, str]) -> bool:
    """Return whether words read by a table are Kazakh: enough of them known, all likely."""
    from pipeline.judge import UNKNOWN, totals, word_log

    read = _read_all(words, table)
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
            here, *there = _weigh_each(mine, [table, *trials])
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
def _known_tables() -> tuple[dict[str, str], ...]:
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
