"""Why a letter was changed, in words for whoever reads `qujat repair --explain`."""

import re
import unicodedata
from typing import Final

from pipeline.records import Repair

#: One reason for each family of damage.
_REASONS: Final[dict[str, str]] = {
    "escape": "letters that were written as codes",
    "utf16": "UTF-16 that was read byte by byte",
    "utf8": "UTF-8 that was read as an 8-bit code page",
    "code_page": "one code page that was read as another",
    "kazakh_font": "an old 8-bit Kazakh font, or letters of other alphabets in its place",
    "glyph_codes": "glyph numbers of a font without a map to letters",
    "latin": "Cyrillic that a reader of English took for Latin",
    "misread_latin": "English that a reader of Russian took for Cyrillic",
    "invisible": "a sign that nobody sees, or that stands for two",
    "spaced": "a word set in s p a c e d letters",
    "sign": "a sign that was read as another",
    "look_alike": "a letter of the other script that looks alike",
    "folded_kazakh": "Kazakh without its own letters",
    "misread_word": "with another letter the dictionary has the word",
}
_NUMERAL: Final = re.compile(r"[IVXLC]+")
_LOST: Final = "\N{REPLACEMENT CHARACTER}"


def reason_of(repair: Repair) -> str:
    """Return why a change was made, or left for want of certainty.

    >>> reason_of(Repair(start=0, end=1, before="a", after="а", family="look_alike", confidence=0.97))
    'a letter of the other script that looks alike: LATIN SMALL LETTER A'
    >>> reason_of(Repair(start=0, end=1, before="3", after="З", family="look_alike", confidence=0.9))
    'a digit for a letter inside a word'
    """
    reason = _REASONS.get(repair.family, repair.family)
    if not repair.applied:
        return f"left as it is, unsure: {reason}"
    if repair.family == "look_alike":
        reason = _of_look_alike(repair.before, repair.after)
    if repair.family == "invisible" and not repair.after and len(repair.before) == 1:
        name = unicodedata.name(repair.before, f"CONTROL {ord(repair.before):02X}")
        reason = f"a sign that nobody sees: {name}"
    if _LOST in repair.after:
        reason += f"; {_LOST} stands for what is lost for good"
    return reason


def _of_look_alike(before: str, after: str) -> str:
    if after == "№":
        return "a number sign"
    if any(map(str.isdigit, before)) and not any(map(str.isdigit, after)):
        return "a digit for a letter inside a word"
    if _NUMERAL.fullmatch(after) and not before.isascii():
        return "a Roman numeral in Cyrillic letters"
    if len(before) == 1:
        return f"{_REASONS['look_alike']}: {unicodedata.name(before, before)}"
    return "letters of the other script that look alike"
