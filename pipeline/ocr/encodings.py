"""Bytes of a text file -> text: UTF-8, UTF-16, or the 8-bit encoding whose letters read best.

Russian and Kazakh were written in half a dozen 8-bit encodings that share their bytes. Each is
tried, and the text whose letters are likely and whose capitals stand where capitals stand wins.
"""

import codecs
import re
from functools import cache
from math import log
from typing import Final

#: 8-bit encodings in the order in which they win a tie.
EIGHT_BIT: Final = (
    "cp1251",
    "kz1048",
    "ptcp154",
    "koi8_r",
    "cp866",
    "iso8859_5",
    "mac_cyrillic",
    "koi8_u",
    "cp1252",
)
#: Letters of Russian and Kazakh text by frequency, per ten thousand letters of both together.
FREQUENCIES: Final[dict[str, int]] = {
    "а": 1080, "е": 650, "о": 620, "и": 580, "н": 700, "т": 560, "р": 530, "с": 440, "л": 440,
    "д": 380, "к": 330, "м": 300, "в": 260, "п": 210, "у": 150, "з": 160, "я": 130, "ы": 550,
    "г": 120, "б": 190, "ж": 110, "й": 180, "ь": 90, "ш": 110, "х": 50, "ч": 60, "ю": 40,
    "ц": 40, "э": 20, "щ": 20, "ф": 20, "ё": 8, "ъ": 3,
    "ә": 90, "і": 380, "ң": 100, "ғ": 130, "ү": 80, "ұ": 60, "қ": 200, "ө": 70, "һ": 4,
}  # fmt: skip
_FLOOR: Final = log(0.00001)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 60_000
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of `data` and the encoding's name; what no encoding can read becomes U+FFFD.

    >>> decode("Қазақстан Республикасы".encode("kz1048"))
    ('Қазақстан Республикасы', 'kz1048')
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), name
    name = _utf16(data)
    if name:
        return data.decode(name, errors="replace"), name
    try:
        text = data.decode("utf-8")
        return text, "ascii" if text.isascii() else "utf-8"
    except UnicodeDecodeError:
        pass
    if _is_nearly_utf8(data):
        return data.decode("utf-8", errors="replace"), "utf-8"
    best = max(EIGHT_BIT, key=lambda name: score(_decoded(data, name)))
    return data.decode(best, errors="replace"), best


def score(text: str) -> float:
    """Return how likely the letters of `text` are in Russian, Kazakh or English; higher is better.

    The mean log frequency of its letters beyond ASCII; a capital after a small letter, and a sign
    within a word, count as the rarest of letters.
    """
    letters = [c for c in text if ord(c) > 127]
    if not letters:
        return 0.0
    total = sum(_weight(c) for c in letters)
    for word in _WORD.findall(text):
        if not word.isascii() and not (word.islower() or word.isupper() or word.istitle()):
            total += 2 * _FLOOR
    return total / len(letters)


@cache
def _weight(character: str) -> float:
    frequency = FREQUENCIES.get(character.lower())
    if frequency is not None:
        return log(frequency / 10_000) - (0.0 if character.islower() else 1.5)
    if character in "«»–—№“”„…’§°\N{NO-BREAK SPACE}•":
        return log(0.005)
    if "à" <= character.lower() <= "ÿ" and character.isalpha():
        return log(0.0004)
    return _FLOOR


def _decoded(data: bytes, name: str) -> str:
    return data[:_SAMPLE].decode(name, errors="replace")


def _utf16(data: bytes) -> str:
    """Return the byte order of UTF-16 without a mark, "" where `data` is not that."""
    sample = data[: _SAMPLE // 2 * 2]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2], sample[1::2]
    high_in_odd = sum(odd.count(b) for b in (0, 4, 0x20))
    high_in_even = sum(even.count(b) for b in (0, 4, 0x20))
    if max(high_in_odd, high_in_even) < 0.9 * len(odd) or not (odd.count(0) or even.count(0)):
        return ""
    return "utf-16-le" if high_in_odd > high_in_even else "utf-16-be"


def _is_nearly_utf8(data: bytes) -> bool:
    """Return whether `data` is UTF-8 with a few broken bytes."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(c > "\x7f" for c in text) - broken
    return broken <= 0.02 * whole
