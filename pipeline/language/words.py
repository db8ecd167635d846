"""The words of a text that can tell its language: no numbers, codes, addresses or bare names.

Most texts hold few of the things left out, so each is looked for only where a sign of it is there
("@", a digit, a capital with a full stop). The patterns are of `re`, which finds words several
times faster than `regex` does.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_LETTER: Final = r"[^\W\d_]"
#: A combining mark, or an apostrophe that is a letter: "Respy'bli'kasynyn'", "п’ять".
_JOINED: Final = "['’ʼ\u0300-\u036f\u0640-\u065f]"
_PART: Final = rf"{_LETTER}+(?:{_JOINED}+{_LETTER}*)*+"
#: Words as the model sees them. Digits, "№" and signs never belong to one.
WORD: Final = re.compile(rf"{_PART}(?:-{_PART})*+")

_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎӘҒҚҢӨҰҮҺ]"
_SMALL: Final = rf"(?:(?!{_CAPITAL}){_LETTER})"

#: https://adilet.zan.kz, with what announces it: "URL:", "DOI".
_WEB: Final = re.compile(r"(?:\b\w+://|www\.)\S+")
_WEB_SIGN: Final = re.compile(r"\b(?:URL|DOI|ISBN|ISSN|[Ee]-?mail|[Hh]ttps?)\b")
_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+")  # info@example.kz
_SITE_SIGN: Final = re.compile(r"\.(?:kz|ru|com|org|net|gov|edu)\b")
_SITE: Final = re.compile(  # adilet.zan.kz
    r"(?<![\w.-])(?:[\w-]++\.)+(?:kz|ru|com|org|net|gov|edu)\b"
)
_FILE_SIGN: Final = re.compile(r"\.(?:png|jpe?g|gif|pdf|docx?|xlsx?|pptx?|txt|zip|rar)\b")
_FILE: Final = re.compile(rf"(?<!\S)[\w()-]++(?:\.[\w()-]++)*?{_FILE_SIGN.pattern}")  # План.docx
_LATIN_SIGN: Final = re.compile("[UDIEeHh][RORSHMmt]|-mail")
_DIGIT: Final = re.compile(r"\d")
#: KZ86125, 379-V, 2-1/345. The word of "5-бап" and "15-летний" stays.
_CODE: Final = re.compile(rf"\b{_LETTER}{{0,4}}\d(?:\d*+(?=-{_SMALL}{{3}})|[\w/.-]*+)")
_ROMAN_SIGN: Final = re.compile("[IVXLCDM]")
_ROMAN: Final = re.compile(r"\b[IVXLCDM]++\b")  # XXI
_INITIAL_SIGN: Final = re.compile(rf"\b{_CAPITAL}\.")
_INITIALS: Final = re.compile(
    rf"""
      \b{_CAPITAL}\.\s? (?: -?{_CAPITAL}\.\s? ){{0,3}}+ {_CAPITAL}(?:{_SMALL}|-)++  # Н. А. Асанов
    | \b{_CAPITAL}(?:{_SMALL}|-)++ \s {_CAPITAL}\. (?: \s? {_CAPITAL}\. )?+   # Назарбаев Н. А.
      (?! \s? {_CAPITAL}{_SMALL} )                          # but not: Министр Б. Асанов
    """,
    re.VERBOSE,
)
_PATRONYMIC_SIGNS: Final = ("вич", "вна", "ична", "ьич", "ұлы", "улы", "қызы", "кызы")
#: A personal name in full: the patronymic shows it ("Ахметов Серик Нурланович", "Асан Болатұлы").
_FULL_NAME: Final = re.compile(
    rf"""
    \b (?: {_CAPITAL}(?:{_SMALL}|-)++ \s ){{1,2}} {_CAPITAL}{_SMALL}+
       (?: (?:ович|евич|ич|овна|евна|ична|ұлы|улы|қызы|кызы) \b
           (?: \s {_CAPITAL}(?:{_SMALL}|-)++ )? )
    """,
    re.VERBOSE,
)


#: What stands in quotes, to the end where none closes them: a title, a name, a speech.
QUOTED: Final = re.compile(r"«[^«»]*(?:»|\Z)|“[^“”]*(?:”|\Z)|„[^„“”]*[“”]|\"[^\"]*\"")


def quoted_share(text: str) -> float:
    """Return what share of a text stands in quotes.

    >>> quoted_share("АО «Байқоңыр»"), quoted_share("Астана")
    (0.7692307692307693, 0.0)
    """
    if "«" in text or '"' in text or "“" in text:
        return sum(len(match[0]) for match in QUOTED.finditer(text)) / len(text)
    return 0.0


def outside_quotes(text: str, words: Sequence[tuple[int, int]]) -> list[bool]:
    """Return which words stand outside quotes."""
    quoted = [match.span() for match in QUOTED.finditer(text)]
    return [not any(low <= start < high for low, high in quoted) for start, _ in words]


#: Words of a personal name at most.
LONGEST_NAME: Final = 3


def telling_words(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words of `text` that can tell its language.

    Left out: addresses, codes with digits, Roman numerals, personal names with initials or a
    patronymic, single letters. A text without such words is ``und``.

    >>> telling_words("№ 379-V, Н. А. Назарбаев, XXI"), telling_words("Заң 2015")
    ([], [(0, 3)])
    """
    if not text.isalpha() or text.isupper():
        text = _without_neutral(text)
    spans = [match.span() for match in WORD.finditer(text)]
    return [span for span in spans if span[1] - span[0] > 1]


#: Letters that Kazakh alone has of our languages: a name with one is written in Kazakh.
_KAZAKH: Final = re.compile("(?i)[әғқңөұүһі]")


def is_capitalised(words: Sequence[str]) -> bool:
    """Return whether all words have a capital, and no letter tells that they are Kazakh.

    >>> is_capitalised(["Павлодар"]), is_capitalised(["Ақтөбе"]), is_capitalised(["облысы"])
    (True, False, False)
    """
    return all(map(str.istitle, words)) and not any(map(_KAZAKH.search, words))


#: Endings of surnames; "Доходов" has one too, but is a common word of Russian.
_SURNAME: Final = re.compile(
    r"(?:[её]в|ов|[её]ва|ова|ұлы|улы|қызы|кызы|бай|бек|[yae]ev|ov|[yae]eva|ova|uly|kyzy|bay|bek)\Z"
)


def is_name(words: Sequence[str], common: Mapping[str, str]) -> bool:
    """Return whether the words of a whole text are a name and a surname: they have no language.

    >>> is_name(["Асан", "Сейтов"], {}), is_name(["Комитет", "Доходов"], {"доходов": "ru"})
    (True, False)
    """
    if not 1 < len(words) <= LONGEST_NAME or not all(map(str.istitle, words)):
        return False
    surnames = [_SURNAME.search(word) is not None for word in words]
    listed = [common.get(word.lower()) for word in words]
    return any(surnames) and not any(
        language and (not surname or language == "ru")
        for language, surname in zip(listed, surnames, strict=True)
    )


def _without_neutral(text: str) -> str:
    """Return the text with spaces in place of what says nothing about its language."""
    if "://" in text or "www." in text:
        text = _WEB.sub(_blank, text)
    if _LATIN_SIGN.search(text):
        text = _WEB_SIGN.sub(_blank, text)
    if "@" in text:
        text = _MAIL.sub(_blank, text)
    if _SITE_SIGN.search(text):
        text = _SITE.sub(_blank, text)
    if _FILE_SIGN.search(text):
        text = _FILE.sub(_blank, text)
    if _DIGIT.search(text):
        text = _CODE.sub(_blank, text)
    if _ROMAN_SIGN.search(text):
        text = _ROMAN.sub(_blank, text)
    if _INITIAL_SIGN.search(text):
        text = _INITIALS.sub(_blank, text)
    if any(sign in text for sign in _PATRONYMIC_SIGNS):
        text = _FULL_NAME.sub(_blank, text)
    return text


def _blank(match: "re.Match[str]") -> str:
    return " " * len(match[0])
