"""Texts of the 8-bit Kazakh fonts, where ә ғ қ ң ө ұ ү һ і sit on other letters' places."""

import re

from pipeline.repair.changes import Change, word_changes

#: The tables of the font families: the letter as read -> the Kazakh letter.
TABLES: dict[str, dict[str, str]] = {
    # "Times/Arial Kaz" on cp1251 (Serbian, Macedonian and Ukrainian letters): "Ќазаќстан"
    "times_kaz": {
        "Ќ": "Қ", "ќ": "қ", "Є": "Ғ", "є": "ғ", "Ѕ": "Ң", "ѕ": "ң", "Ґ": "Ө", "ґ": "ө",
        "Ў": "Ү", "ў": "ү", "Ї": "Ұ", "ї": "ұ", "Ј": "Ә", "ј": "ә", "Ћ": "Һ", "ћ": "һ",
    },
    # The same slots with ә on the soft-dotted ё-neighbours: "Ђ" for "Ә" (kz1048 read as cp1251)
    "kz1048": {
        "Ј": "Ә", "ј": "ә", "Є": "Ғ", "є": "ғ", "Ќ": "Қ", "ќ": "қ", "Ѕ": "Ң", "ѕ": "ң",
        "Ґ": "Ө", "ґ": "ө", "Ў": "Ұ", "ў": "ұ", "Ї": "Ү", "ї": "ү", "Ћ": "Һ", "ћ": "һ",
    },
    # Unicode letters that only look like the Kazakh ones
    "unicode_twins": {
        "ə": "ә", "Ə": "Ә", "ɵ": "ө", "Ɵ": "Ө", "ҝ": "қ", "Ҝ": "Қ", "ҹ": "ү",
    },
}  # fmt: skip
_SIGN = re.compile("[ЌќЄєЅѕҐґЎўЇїЈјЋћəƏɵƟҝҜ]")
_CYRILLIC_WORD = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
#: Letters that only Ukrainian, Belarusian, Serbian or Macedonian text has beside these.
_OTHERS = re.compile("[ЂђЉљЊњЏџЭэЫыЪъ]")
MARGIN = 0.15


def mend_kazakh_font(text: str) -> list[Change]:
    """Return the changes by the one table that makes the text Kazakh, if one does.

    >>> [change.after for change in mend_kazakh_font("Ќазаќстан халќыныѕ тјуелсіздігі")]
    ['Қ', 'қ', 'қ', 'ң', 'ә']
    """
    if not _SIGN.search(text) or not _CYRILLIC_WORD.search(text):
        return []
    from pipeline.judge import score

    before = score(text)
    best, best_score = text, before + MARGIN
    for table in TABLES.values():
        candidate = text.translate({ord(wrong): right for wrong, right in table.items()})
        value = score(candidate)
        if value > best_score:
            best, best_score = candidate, value
    return word_changes(text, best, 0.95) if best != text else []
