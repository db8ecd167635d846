"""Damage as it happens to texts, made on purpose: sound sentences in, broken ones out.

`DAMAGES` is the table: the family, a name, the languages it happens to, and the function.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Damager = Callable[[str, random.Random], str | None]

KAZAKH: Final = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
_CYRILLIC_TWINS: Final = "АВЕКМНОРСТХаеорсухіІһ"
_LATIN_TWINS: Final = "ABEKMHOPCTXaeopcyxiIh"
_TO_LATIN: Final = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)
_TO_CYRILLIC: Final = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: Not a part of an address.
_PLAIN_WORD: Final = re.compile(r"(?<![\w.@/])[^\W\d_]+(?![@/]|\.\w)")
_CYRILLIC_WORD: Final = re.compile("[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+")
_ONE_LETTER: Final = re.compile(r"(?<![^\s(«\"])[ВСКОАУвскоау] (?=[\w«\"])(?![А-ЯЁ]\.)")
_ROMAN: Final = re.compile(r"\b(?=[IVX]*[IX])[IVX]+\b(?!['’])")


@dataclass(frozen=True, slots=True)
class Damage:
    """A kind of damage; the function returns None for a sentence that it cannot happen to."""

    family: str
    name: str
    languages: tuple[str, ...]
    damage: Damager


def misread(written_as: str, read_as: str, *, times: int = 1, lost: str = "") -> Damager:
    """Return a function that reads bytes of one code page as another.

    `lost` names what happens to bytes the code page has no sign for: kept as control codes (""),
    ``dropped``, or ``c1``, all of 0x80-0x9F dropped; ``spaces``: dropped, no-break ones made plain.
    """

    def damage(sentence: str, _: random.Random) -> str | None:
        for _time in range(times):
            try:
                data = sentence.encode(written_as)
            except UnicodeEncodeError:
                return None
            sentence = "".join(_sign(byte, read_as, lost) for byte in data)
        if lost == "spaces":
            sentence = sentence.replace("\xa0", " ").replace("\xad", "")
        return sentence

    return damage


def _sign(byte: int, page: str, lost: str) -> str:
    if lost == "c1" and 0x80 <= byte < 0xA0:
        return ""
    sign = bytes([byte]).decode(page, "ignore")
    return sign if sign or lost else chr(byte)


def font(letters: str) -> Damager:
    """Return a function that puts each Kazakh letter on the place of one of `letters`."""
    table = str.maketrans(KAZAKH, letters)

    def damage(sentence: str, _: random.Random) -> str | None:
        broken = sentence.translate(table)
        return broken if broken != sentence else None

    return damage


def english_letters(sentence: str, chance: random.Random) -> str | None:
    """Put Latin twins in place of a third of the letters that have them, never of a whole word."""

    def change(match: re.Match[str]) -> str:
        word = match.group()
        new = "".join(
            char.translate(_TO_LATIN) if chance.random() < 0.33 else char for char in word
        )
        return word if new.isascii() or len(word) < 3 else new

    broken = _CYRILLIC_WORD.sub(change, sentence)
    return broken if broken != sentence else None


def words_in_twins(sentence: str, _: random.Random) -> str | None:
    """Write in Latin letters every Cyrillic word that can be.

    Not single letters but for Russian's words of one letter between words: "литера A" and
    "K = 3" are what they were or not, nobody knows.
    """

    def change(match: re.Match[str]) -> str:
        new = match.group().translate(_TO_LATIN)
        if sentence[: match.start()].endswith("°"):
            return match.group()
        if len(match.group()) == 1 and not _ONE_LETTER.match(sentence, match.start()):
            return match.group()
        return new if new.isascii() else match.group()

    broken = _CYRILLIC_WORD.sub(change, sentence)
    return broken if broken != sentence else None


def cyrillic_letters(sentence: str, chance: random.Random) -> str | None:
    """Put Cyrillic twins in place of a third of the English letters that have them."""

    def change(match: re.Match[str]) -> str:
        word = match.group()
        new = "".join(
            char.translate(_TO_CYRILLIC) if chance.random() < 0.33 else char for char in word
        )
        return word if len(word) < 3 or not re.search("[a-zA-Z]", new) else new

    broken = _PLAIN_WORD.sub(change, sentence)
    return broken if broken != sentence else None


def roman_numerals(sentence: str, chance: random.Random) -> str | None:
    """Write I and X of Roman numerals in Cyrillic letters, some or all of them."""

    def change(match: re.Match[str]) -> str:
        return "".join(
            char.translate(_TO_CYRILLIC) if chance.random() < 0.7 else char
            for char in match.group()
        )

    broken = _ROMAN.sub(change, sentence)
    return broken if broken != sentence else None


def digits_in_words(sentence: str, chance: random.Random) -> str | None:
    """Put 3, 0 and 6 in place of З, О and б inside one word in four.

    A small о that a text begins with stays: that "0беспечение" was none in capitals is lost.
    """

    def change(match: re.Match[str]) -> str:
        word = match.group()
        if len(word) < 5 or chance.random() > 0.4 or (word[0] == "о" and not match.start()):
            return word
        return (
            word.replace("З", "3", 1).replace("о", "0", 1)
            if "З" in word or "о" in word
            else (word.replace("б", "6", 1))
        )

    broken = _CYRILLIC_WORD.sub(change, sentence)
    return broken if broken != sentence else None


def shift(cyrillic: int, low: int) -> Damager:
    """Return a function that writes glyph codes: Cyrillic less `cyrillic`, ASCII less `low`."""

    def damage(sentence: str, _: random.Random) -> str | None:
        if re.search("[^ -~А-я]", sentence):
            return None
        out = [
            chr(ord(char) - (cyrillic if char > "\x7f" else low)) if char > " " or low else char
            for char in sentence
        ]
        return "".join(out)

    return damage


def private_use(sentence: str, _: random.Random) -> str | None:
    """Write a symbol font: every byte of cp1251 in the private use area."""
    try:
        data = sentence.encode("cp1251")
    except UnicodeEncodeError:
        return None
    return "".join(chr(0xF000 + byte) if byte > 0x20 else chr(byte) for byte in data)


def soft_hyphens(sentence: str, chance: random.Random) -> str | None:
    """Put soft hyphens and zero-width spaces into long words."""

    def change(match: re.Match[str]) -> str:
        word = match.group()
        at = len(word) // 2
        return word if len(word) < 7 else word[:at] + chance.choice("\xad\u200b") + word[at:]

    broken = _WORD.sub(change, sentence)
    return broken if broken != sentence else None


def ligatures(sentence: str, _: random.Random) -> str | None:
    """Write ffi, fi, fl and ff as one sign."""
    broken = sentence
    for letters, sign in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ")):
        broken = broken.replace(letters, sign)
    return broken if broken != sentence else None


def loose_marks(sentence: str, _: random.Random) -> str | None:
    """Write й and ё as two signs."""
    pairs = (("й", "и\u0306"), ("Й", "И\u0306"), ("ё", "е\u0308"), ("Ё", "Е\u0308"))
    broken = sentence
    for letter, two in pairs:
        broken = broken.replace(letter, two)
    return broken if broken != sentence else None


def letter_spaced(sentence: str, _: random.Random) -> str | None:
    """Space out the first long word, in capitals."""
    match = re.search(r"(?<![\w.])[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{5,}(?!\w)", sentence)
    if not match:
        return None
    return sentence[: match.start()] + " ".join(match.group()) + sentence[match.end() :]


def bullets(sentence: str, _: random.Random) -> str | None:
    """Read the bullet that a sentence begins with as the sign of registration."""
    return sentence.replace("• ", "® ", 1) if sentence.startswith("• ") else None


def entities(sentence: str, _: random.Random) -> str | None:
    """Write every letter beyond ASCII as an entity of HTML."""
    broken = "".join(f"&#{ord(char)};" if char > "\x7f" else char for char in sentence)
    return broken if broken != sentence else None


def quoted_printable(sentence: str, _: random.Random) -> str | None:
    """Write every byte beyond ASCII as mail does."""
    if "=" in sentence:
        return None
    broken = "".join(chr(b) if b < 0x80 else f"={b:02X}" for b in sentence.encode())
    return broken if broken != sentence else None


def question_marks(sentence: str, _: random.Random) -> str | None:
    """Put a question mark for each letter that Kazakh alone has."""
    broken = re.sub(f"[{KAZAKH[:-2]}]", "?", sentence)
    return broken if broken != sentence else None


def guillemets(sentence: str, _: random.Random) -> str | None:
    """Read the first opening guillemet as K, or the last closing one as y, as OCR does."""
    if sentence.count("«") != sentence.count("»") or not re.search("«[А-Я][а-я]{2}", sentence):
        return None
    broken = re.sub("«(?=[А-Я][а-я]{2})", "К", sentence, count=1)
    return broken if len(sentence) % 2 else re.sub("(?<=[а-я]{3})»(?!.*»)", "y", sentence)


_ALL: Final = ("ru", "kk", "en")
_CYR: Final = ("ru", "kk")
_RU: Final = ("ru",)
_KK: Final = ("kk",)
_EN: Final = ("en",)

DAMAGES: Final[tuple[Damage, ...]] = (
    *(
        Damage("1 UTF-8", f"as {page}", _CYR, misread("utf-8", page))
        for page in ("cp1251", "cp1252", "latin-1", "mac_cyrillic", "cp866")
    ),
    *(
        Damage("1 UTF-8", f"twice as {page}", _CYR, misread("utf-8", page, times=2))
        for page in ("cp1251", "cp1252", "latin-1")
    ),
    Damage("1 UTF-8", "as cp1251, 98 lost", _CYR, misread("utf-8", "cp1251", lost="dropped")),
    Damage("1 UTF-8", "as cp1251, spaces", _CYR, misread("utf-8", "cp1251", lost="spaces")),
    Damage("1 UTF-8", "as cp1252, 5 lost", _CYR, misread("utf-8", "cp1252", lost="dropped")),
    Damage("1 UTF-8", "as latin-1, 32 lost", _CYR, misread("utf-8", "latin-1", lost="c1")),
    *(
        Damage("2 code page", f"{written} as {read}", _RU, misread(written, read))
        for written, read in (
            ("cp1251", "latin-1"), ("cp1251", "cp1252"), ("cp1251", "cp1254"),
            ("cp1251", "cp1250"), ("cp1251", "koi8-r"), ("cp1251", "cp866"),
            ("cp1251", "mac_cyrillic"), ("cp1251", "iso8859_5"), ("koi8-r", "cp1251"),
            ("cp866", "cp1251"), ("mac_cyrillic", "cp1251"), ("iso8859_5", "cp1251"),
            ("koi8-r", "cp1252"), ("cp866", "cp1252"), ("mac_cyrillic", "mac_roman"),
        )
    ),
    *(
        Damage("2 code page", f"{written} as {read}", _KK, misread(written, read))
        for written in ("kz1048", "ptcp154")
        for read in ("cp1251", "cp1252", "latin-1")
    ),
    Damage("3 Kazakh font", "kz1048's places", _KK, font("ЈјЄєЌќЅѕҐґЎўЇїЋћІі")),
    Damage("3 Kazakh font", "ў and ї the other way", _KK, font("ЈјЄєЌќЅѕҐґЇїЎўЋћІі")),
    Damage("3 Kazakh font", "є for ә", _KK, font("ЄєЃѓЌќЅѕҐґЎўЇїЋћІі")),
    Damage("3 Kazakh font", "Unicode look-alikes", _KK, font("ƏəҒғҜҝҢңƟɵҰұҮүҺһІі")),
    Damage("3 Kazakh font", "no table: signs", _KK, font("Ўў‡†Ќњ§¤Љљ¶µЇї™©Іі")),
    Damage("3 Kazakh font", "no table: letters", _KK, font("ЂђЃѓЉљЊњЌќЋћЏџЎўІі")),
    Damage("3 Kazakh font", "no table: Western", _KK, font("ÄäÖöÜüÇçÑñÕõÝýÞþІі")),
    Damage("4 look-alikes", "English letters", _CYR, english_letters),
    Damage("4 look-alikes", "whole words", _CYR, words_in_twins),
    Damage("4 look-alikes", "Cyrillic letters", _EN, cyrillic_letters),
    Damage("4 look-alikes", "Roman numerals", _ALL, roman_numerals),
    Damage("4 look-alikes", "digits in words", _CYR, digits_in_words),
    Damage("5 glyph codes", "0x3D6 and 29", _RU, shift(0x3D6, 29)),
    Damage("5 glyph codes", "0x1D6", _RU, shift(0x1D6, 0)),
    Damage("5 glyph codes", "29", _EN, shift(0, 29)),
    Damage("5 glyph codes", "private use", _RU, private_use),
    Damage("7 signs", "soft hyphens", _ALL, soft_hyphens),
    Damage("7 signs", "ligatures", _EN, ligatures),
    Damage("7 signs", "loose marks", _CYR, loose_marks),
    Damage("7 signs", "letter-spaced", _CYR, letter_spaced),
    Damage("7 signs", "bullets", _ALL, bullets),
    Damage("7 signs", "guillemets", _CYR, guillemets),
    Damage("7 signs", "entities", _CYR, entities),
    Damage("7 signs", "quoted-printable", _CYR, quoted_printable),
)  # fmt: skip

#: Kazakh without its own letters, scored word by word: some words cannot be told apart.
QUESTIONS: Final = Damage("3 Kazakh letters", "as question marks", _KK, question_marks)
FOLDED: Final = Damage("3 Kazakh letters", "folded into Russian", _KK, font("АаГгКкНнОоУуУуХхИи"))
