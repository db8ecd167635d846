"""UTF-8 that was read as an 8-bit code page, once or twice over. The work is ftfy's.

Source: R. Speer, ftfy (its heuristic tells mojibake by sequences that no language writes).
"""

import re

from pipeline.repair.changes import Change

#: Cheap sign: a lead byte of two- or three-byte UTF-8 followed by what continuation bytes become.
_SIGN = re.compile("[ÐÑÂÃÓÒâРСТУЙ][\x80-\xbf\u0400-\u040f\u0450-\u045f\u2010-\u2122°±¶·µ»«¤¦§©®¬]")
_DIGITS = re.compile(r"\d")


def mend_utf8(text: str) -> list[Change]:
    """Return the change to the whole text, if it is UTF-8 read wrongly.

    >>> mend_utf8("Ð—Ð°ÐºÐ¾Ð½")[0].after
    'Закон'
    """
    if len(_SIGN.findall(text)) < 2:
        return []
    import ftfy

    for candidate in (ftfy.fix_encoding(text), _by_hand(text)):
        if candidate != text and _DIGITS.findall(candidate) == _DIGITS.findall(text):
            return [Change(0, len(text), candidate, 0.98)]
    return []


def _by_hand(text: str) -> str:
    """Return the text written back as each code page and read as UTF-8, where that goes."""
    for code_page in ("cp1251", "cp1252", "mac_cyrillic", "cp866", "latin-1"):
        try:
            return text.encode(code_page).decode("utf-8")
        except UnicodeError:
            continue
    return text
