"""Texts of the 8-bit Kazakh fonts, where ә ғ қ ң ө ұ ү һ і sit on other letters' places.

The makers of fonts never agreed; a document is therefore read by each known table and, where none
fits, by one found for it (`font_tables.py`). What no table makes Kazakh of is of another language.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from pipeline.repair.changes import Change, word_changes
from pipeline.repair.encodings.font_tables import (
    OWN,
    SIGN,
    SLOT,
    convinces,
    is_kazakh,
    known_table,
    known_tables,
    new_table,
    read_all,
    read_text,
    read_word,
    signs_in,
    weigh_each,
    words_of,
)

_CAPITAL: Final = "А-ЯЁӘҒҚҢӨҰҮҺІ"
#: "Астана ќ.": қ. is қала.
_LONE: Final = re.compile(rf"(?<=[{OWN}] )(?=[^\W\d_])[{SLOT}](?=\.)")
#: "Ѓ. Жалѓасов": an initial.
_INITIAL: Final = re.compile(rf"(?<![^\s.(])[{SLOT}](?=\.\s?[{_CAPITAL}{SLOT}])")
#: "№ 214-НЌ": what most tables have for Қ, which no Russian or Kazakh word has.
_ORDER: Final = re.compile(r"(?<=\d-Н)Ќ(?!\w)")
#: Fonts of the time often had no і of their own: the Latin one stands in its words, "кујлiгi".
_LATIN_I: Final = re.compile(f"(?<=[{OWN}{SLOT}])[iI]|[iI](?=[{OWN}{SLOT}])")
_TO_CYRILLIC: Final = str.maketrans("iI", "іІ")
#: A text is read by another table if words of so many letters are none by the document's own, and
#: it is likelier so by so many nats.
LONG: Final = 4
AHEAD: Final = 6.0
#: What no Kazakh text has: signs of frames, currencies, formulas between its letters.
_STRANGE_LEFT: Final = re.compile(
    "[\u2200-\u22ff\u2500-\u257f\u00a1-\u00aa\u00ac-\u00af\u00b4-\u00ff\u0100-\u024f]"
)
#: Words that a table makes none of, and less likely than this (nats a letter), are no Kazakh.
FOREIGN: Final = -4.2
#: A text of so many words may have a table of its own; so many texts are asked.
_WORDS_OF_TEXT: Final = 3
_TEXTS_TRIED: Final = 60
_TEXTS_OF_FONT: Final = 2


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
        if not text.isascii() and SIGN.search(text)
    }
    if not doubtful:
        return found
    found = [list(map(_in_order, _ORDER.finditer(text))) for text in texts]
    words = {number: words_of(text) for number, text in doubtful.items()}
    table = find(Counter(chain.from_iterable(words.values())))
    foreign: set[int] = set()
    if table is None:
        table = _table_of_some(words.values())
        if table is None:
            return found
        foreign = {number for number, its in words.items() if not signs_in(its) <= table.keys()}
    foreign |= {number for number, its in words.items() if _is_foreign(its, table)}
    for number, text in doubtful.items():
        after = read_text(_lone_letters(text, table), _table_of(text, table))
        if number not in foreign and not _is_left_strange(text, after):
            found[number] = word_changes(text, after, 0.95)
    if foreign:
        return found
    for number, text in enumerate(texts):
        if not found[number] and not text.isascii():
            found[number] = word_changes(text, _lone_letters(text, table), 0.9)
    return found


def _table_of_some(words: Iterable[list[str]]) -> dict[str, str] | None:
    """Return the known table of texts that have one by themselves: the others are of other languages."""
    several = [its for its in words if len(its) >= _WORDS_OF_TEXT][:_TEXTS_TRIED]
    its_own = [its for its in several if known_table(Counter(its)) is not None]
    if len(its_own) < _TEXTS_OF_FONT:
        return None
    return known_table(Counter(chain.from_iterable(its_own)))


def _is_foreign(words: Sequence[str], table: Mapping[str, str]) -> bool:
    """Return whether words of a text are of another language: no table makes Kazakh of them.

    So a sentence in Serbian or Ukrainian stays in a document whose font has its letters.
    """
    from pipeline.judge import totals

    read = [word for word in read_all(words, table) if len(word) >= LONG]
    if not read or any(map(is_kazakh, read)):
        return False
    return sum(totals([f"{word} " for word in read], "kk")) < FOREIGN * sum(
        len(word) + 1 for word in read
    )


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
    words = words_of(text)
    if all(len(word) < LONG or is_kazakh(read_word(word, table)) for word in words):
        return table
    signs = signs_in(words)
    others = [
        other
        for other in known_tables()
        if signs <= other.keys() and any(other[sign] != table.get(sign) for sign in signs)
    ]
    weights = weigh_each(words, [table, *others])
    most = max(weights)
    best = others[weights.index(most) - 1] if most > weights[0] + AHEAD else table
    return best if best is not table and convinces(words, best) else table


def _is_left_strange(before: str, after: str) -> bool:
    """Return whether a text has more strange signs left than were read: no font is what spoilt it."""
    read = sum(one != other for one, other in zip(before, after, strict=True))
    return len(_STRANGE_LEFT.findall(after)) > read
