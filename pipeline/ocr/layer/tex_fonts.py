"""Letters of TeX's bitmap fonts, of which a PDF states nothing but their codes.

Without outlines of its fonts pdfTeX draws letters as pictures (Type 3) that have no names. Their
codes are those of TeX's encodings: Latin in OT1 or T1 has ligatures among the control codes
("in\\x1dation" is "inflation"), Cyrillic in T2A is where code page 1251 has it, but for letters of
Kazakh and signs ("\\xc7\\xe0\\xea\\xee\\xed" is "Закон").
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from pipeline.errors import MissingPart
from pipeline.ocr.layer.lost_spaces import Words

#: Ligatures, quotation marks and dashes of T1 and T2A, and the ligatures of OT1.
_T1: Final = {
    0x0D: "‚", 0x0E: "‹", 0x0F: "›", 0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»",
    0x15: "–", 0x16: "—", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
}  # fmt: skip
_OT1: Final = {0x0B: "ff", 0x0C: "fi", 0x0D: "fl", 0x0E: "ffi", 0x0F: "ffl"}
#: What T2A has above ASCII: the letters of other languages that are Kazakh as well, signs, Russian.
_T2A: Final = _T1 | {
    0x81: "Ғ", 0x84: "Һ", 0x89: "Қ", 0x8D: "Ң", 0x90: "Ө", 0x93: "Ү", 0x94: "Ұ", 0x9A: "Ә",
    0xA1: "ғ", 0xA4: "һ", 0xA9: "қ", 0xAD: "ң", 0xB0: "ө", 0xB3: "ү", 0xB4: "ұ", 0xBA: "ә",
    0x9C: "Ё", 0xBC: "ё", 0x9D: "№", 0x9F: "§", 0xBD: "„", 0xBE: "«", 0xBF: "»",
} | {code: chr(0x410 + code - 0xC0) for code in range(0xC0, 0x100)}  # fmt: skip
#: A ligature within a word, by which encoding it is in; a dash of T1 alone is one between numbers.
_OF_T1: Final = re.compile(r"[a-z][\x1b-\x1f]|[\x1b-\x1f][a-z]|\d[\x15]\d")
_OF_OT1: Final = re.compile(r"[a-z][\x0b\x0c\x0e\x0f]|[\x0b\x0c\x0e\x0f][a-z]")
_CODES: Final = re.compile(r"[\x0b-\x1f]")
_WESTERN: Final = re.compile(r"[\x80-\xff]")
#: T2A has one letter for that of Latin and that of Kazakh.
_LATIN_I: Final = re.compile(r"(?<=[а-яғһқңөұүә])i|i(?=[а-яғһқңөұүә])")
#: Of the letters of a font so many are such codes at most; of one in Cyrillic so many at least, it
#: has so many letters, and of its codes so many stand for other letters.
_FEW: Final = 0.1
_MOSTLY: Final = 0.6
_ENOUGH: Final = 12
_UNKNOWN: Final = 0.02
#: The judge takes what they stand for as prose at least so surely.
_PROSE: Final = 0.7


def put_letters_of_tex(page: Any, blocks: Any, words: Words) -> None:
    """Put the letters that codes of TeX stand for into the spans of `blocks` and into `words`."""
    texts = [block for block in blocks if block["type"] == 0]
    stated: dict[str, list[str]] = {}
    for span in _spans(texts):
        stated.setdefault(span["font"], []).append(span["text"])
    together = {font: "".join(own) for font, own in stated.items()}
    if not any(_CODES.search(own) or _is_western(own) for own in together.values()):
        return  # most pages: to ask for its fonts costs more than all else here
    drawn = {font[4] for font in page.get_fonts() if font[2] == "Type3"}
    tables = _tables({font: own for font, own in together.items() if font in drawn})
    if not tables:
        return
    for number, block in enumerate(texts):
        for index, line in enumerate(block["lines"]):
            own = [tables[s["font"]] for s in line["spans"] if s["font"] in tables]
            for span in line["spans"]:
                if span["font"] in tables:
                    span["text"] = span["text"].translate(tables[span["font"]])
            if own and (found := words.get((number, index))):
                found[:] = [(box, letters.translate(own[0])) for box, letters in found]


def _spans(texts: Any) -> Iterator[Any]:
    for block in texts:
        for line in block["lines"]:
            yield from line["spans"]


def _tables(together: dict[str, str]) -> dict[str, dict[int, str]]:
    """Return by font what its codes stand for; fonts that have none of the codes are left out."""
    whole = "\n".join(together.values())
    latin = _T1 if _OF_T1.search(whole) else _OT1 if _OF_OT1.search(whole) else None
    cyrillic = [font for font, own in together.items() if _is_western(own)]
    coded = " ".join(together[font] for font in cyrillic)
    left = sum(ord(code) not in _T2A for code in _WESTERN.findall(coded))
    read = coded.translate(_T2A)
    sure = left <= _UNKNOWN * len(read) and len(read) >= _ENOUGH and _is_prose(read)
    found: dict[str, dict[int, str]] = dict.fromkeys(cyrillic, _T2A) if sure else {}
    for font, own in together.items():
        codes = len(_CODES.findall(own))
        if font not in found and codes and (latin or sure) and codes <= _FEW * len(own):
            found[font] = latin or _T1
    return found


def _is_western(text: str) -> bool:
    """Return whether most letters of a font are codes above ASCII."""
    codes = len(_WESTERN.findall(text))
    return codes > 0 and codes >= _MOSTLY * sum(map(str.isalpha, text))


def _is_prose(text: str) -> bool:
    from pipeline.judge import look_right

    try:
        return look_right([_LATIN_I.sub("і", text)])[0] >= _PROSE
    except MissingPart:
        return False
