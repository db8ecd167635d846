"""Scripts and letters: what can be said of a text's language without a model."""

import re
from typing import Final

import regex

#: ISO 15924 codes of the scripts told apart; anything else is "Zyyy" (common).
SCRIPTS: Final = {
    "Cyrl": regex.compile(r"\p{Cyrillic}"),
    "Latn": regex.compile(r"\p{Latin}"),
    "Arab": regex.compile(r"\p{Arabic}"),
    "Other": regex.compile(r"[^\P{L}\p{Cyrillic}\p{Latin}\p{Arabic}]"),
}

#: Scripts that name their language nearly always, where the languages of interest are not written.
OTHER_SCRIPTS: Final = (
    ("Hira", "ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("Hang", "ko", regex.compile(r"\p{Hangul}")),
    ("Hani", "zh", regex.compile(r"\p{Han}")),
    ("Armn", "hy", regex.compile(r"\p{Armenian}")),
    ("Geor", "ka", regex.compile(r"\p{Georgian}")),
    ("Grek", "el", regex.compile(r"\p{Greek}")),
    ("Hebr", "he", regex.compile(r"\p{Hebrew}")),
    ("Deva", "hi", regex.compile(r"\p{Devanagari}")),
    ("Thai", "th", regex.compile(r"\p{Thai}")),
)

#: Arabic letters: Uyghur writes its vowels, at the start of a word after a hamza with a tooth
#: (ې ۈ ئۇ); Kazakh in China has neither, but begins words with ۇ or ا and writes ع for ғ and a
#: hamza before soft words (ٴ, ءتىل).
_ARABIC: Final = (
    (
        "kk",
        regex.compile(r"(?s)\A (?=[^ئېۈ]*\z) (?=.*[ٴۇۋە]) .* (?:[ٴءع]|\b[اۇوىە])", regex.VERBOSE),
    ),
    ("ug", regex.compile(r"[ېۇۆۈۋە]")),
    ("fa", regex.compile(r"[پچژگی]")),
    ("ar", regex.compile(r"\p{Arabic}")),
)

_LETTERS: Final = regex.compile(r"\p{L}")
#: Letters other than those of Cyrillic: none in most texts that have one of those.
_NOT_CYRILLIC: Final = re.compile("[^\\W\\d_\u0400-\u052f]")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script most letters are in, "Zyyy" where there are none.

    >>> script_of("Қазақстан 2050"), script_of("№ 5")
    ('Cyrl', 'Zyyy')
    """
    if text.isascii():
        return "Latn" if _LETTERS.search(text) else "Zyyy"
    if _CYRILLIC.search(text) and not _NOT_CYRILLIC.search(text):
        return "Cyrl"
    counts = {name: len(pattern.findall(text)) for name, pattern in SCRIPTS.items()}
    best = max(counts, key=lambda name: counts[name])
    if not counts[best]:
        return "Zyyy"
    if best != "Other":
        return best
    return next((name for name, _, pattern in OTHER_SCRIPTS if pattern.search(text)), "Zyyy")


def language_of_script(text: str, script: str) -> str:
    """Return the language a script other than Cyrillic and Latin stands for, or "und"."""
    if script == "Arab":
        return next(language for language, pattern in _ARABIC if pattern.search(text))
    return next((language for name, language, _ in OTHER_SCRIPTS if name == script), "und")


#: Latin letters drawn like Cyrillic ones: OCR and careless typing put them into Cyrillic words, and
#: some who write Kazakh in Latin letters take "і" from Cyrillic.
LOOK_ALIKES: Final = str.maketrans("ABCEHIKMOPTXYaceiopxyk", "АВСЕНІКМОРТХУасеіорхук")
_BACK: Final = {cyrillic: latin for latin, cyrillic in LOOK_ALIKES.items()}
_ASCII: Final = re.compile("[A-Za-z]")
_MIXED_WORD: Final = regex.compile(r"\b(?=\w*\p{Cyrillic})(?=\w*[A-Za-z])\w+\b")


def unify_look_alikes(text: str) -> str:
    """Return the text with each word in the letters that most of it is in, where some look alike.

    >>> unify_look_alikes("Зaкон of 2015"), unify_look_alikes("jergіlіktі") == "jergilikti"
    ('Закон of 2015', True)
    """
    if text.isascii() or not _ASCII.search(text):
        return text
    return _MIXED_WORD.sub(_unified, text)


def _unified(match: "regex.Match[str]") -> str:
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in match[0])
    latin = sum(letter.isalpha() for letter in match[0]) - cyrillic
    return match[0].translate(LOOK_ALIKES if cyrillic >= latin else _BACK)
