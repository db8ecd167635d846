"""Kazakh in its Latin alphabets, and the way back to Cyrillic with offsets kept.

The grammars read Kazakh in Cyrillic, so Latin text is transliterated before they see it and what
they find is mapped back. Alphabets: the decree of 26 October 2017 (apostrophes), its amendment of
19 February 2018 (acutes, sh, ch), the drafts of 2019 (diaereses, w) and 2021 (diaereses, ū, no w),
the one the state news agency used before them (ï, w, y), and the practical spelling of passports
and e-mail (zh, kh, gh, ng; no letters of its own). Cyrillic has letters that Latin spells alike
(и and й, э and е, ц and с): rules at the end of this module choose by the letters around.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, Literal

import regex

from pipeline.spans import OffsetMap, Replacement, replace

Alphabet = Literal["2017", "2018", "2019", "2021", "agency", "practical"]

_SAME: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "к": "k",
    "қ": "q", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "ф": "f", "х": "h", "һ": "h", "э": "e", "ц": "s", "ь": "", "ъ": "",
}  # fmt: skip

#: Cyrillic to Latin, small letters. Where two Cyrillic letters share one spelling the rules decide.
ALPHABETS: Final[dict[Alphabet, dict[str, str]]] = {
    # Qazaqstan Respy'bli'kasynyn' U'kimeti
    "2017": _SAME | {
        "ә": "a'", "ғ": "g'", "и": "i'", "й": "i'", "ң": "n'", "ө": "o'", "у": "y'", "ұ": "u",
        "ү": "u'", "ш": "s'", "ч": "c'", "щ": "s'c'", "ы": "y", "і": "i", "ё": "i'o", "ю": "i'y'",
        "я": "i'a",
    },
    # Qazaqstan Respýblıkasynyń Úkimeti
    "2018": _SAME | {
        "ә": "á", "ғ": "ǵ", "и": "ı", "й": "ı", "ң": "ń", "ө": "ó", "у": "ý", "ұ": "u", "ү": "ú",
        "ш": "sh", "ч": "ch", "щ": "shch", "ы": "y", "і": "i", "ё": "ıo", "ю": "ıý", "я": "ıa",
    },
    # Qazaqstan Respwblïkasynyŋ Ükimeti, with c' gone to ç
    "2019": _SAME | {
        "ә": "ä", "ғ": "ğ", "и": "i", "й": "i", "ң": "ŋ", "ө": "ö", "у": "w", "ұ": "u", "ү": "ü",
        "ш": "ş", "ч": "ç", "щ": "şç", "ы": "y", "і": "ı", "ё": "io", "ю": "iw", "я": "ia",
    },
    # Qazaqstan Respublikasynyñ Ükımetı
    "2021": _SAME | {
        "ә": "ä", "ғ": "ğ", "и": "i", "й": "i", "ң": "ñ", "ө": "ö", "у": "u", "ұ": "ū", "ү": "ü",
        "ш": "ş", "ч": "ch", "щ": "şş", "ы": "y", "і": "ı", "ё": "io", "ю": "iu", "я": "ia",
    },
    # Qazaqstan Respwblïkasınıñ Ükimeti
    "agency": _SAME | {
        "ә": "ä", "ғ": "ğ", "и": "ï", "й": "y", "ң": "ñ", "ө": "ö", "у": "w", "ұ": "u", "ү": "ü",
        "ш": "ş", "ч": "ç", "щ": "şç", "ы": "ı", "і": "i", "ё": "yo", "ю": "yu", "я": "ya",
        "х": "x", "ц": "c", "һ": "h",
    },
    # Qazaqstan Respublikasynyng Ukimeti
    "practical": _SAME | {
        "ә": "a", "ғ": "gh", "и": "i", "й": "y", "ң": "ng", "ө": "o", "у": "u", "ұ": "u",
        "ү": "u", "ш": "sh", "ч": "ch", "щ": "shch", "ы": "y", "і": "i", "ё": "yo", "ю": "yu",
        "я": "ya", "ж": "zh", "х": "kh", "ц": "ts",
    },
}  # fmt: skip

#: What else is seen in place of a letter of an alphabet, and the order of what is read alike.
_ALSO_READ: Final = {
    "ш": ("ş", "š", "sh"), "ч": ("ç", "č", "ch"), "ң": ("ñ", "ŋ", "ń", "ñ"), "у": ("w",),
    "ғ": ("ğ", "ǵ", "ǧ"), "ц": ("ts",), "х": ("x", "kh"), "ж": ("zh", "j"), "щ": ("shch",),
    "ә": ("ä", "á", "ə"), "ө": ("ö", "ó"), "ү": ("ü", "ú"), "ұ": ("ū",), "в": ("v",),
}  # fmt: skip

_APOSTROPHES: Final = "'’ʼ‘`´"
_VOWELS: Final = frozenset("аәеоөұүыіуиэюяё")

#: Letters that only one family of alphabets has.
_SIGNS: Final[tuple[tuple[Alphabet, regex.Pattern[str]], ...]] = (
    ("2017", regex.compile(rf"(?i)[aginosucy][{_APOSTROPHES}]")),
    ("2018", regex.compile(r"(?i)[áǵńóúý]")),
    ("2021", regex.compile(r"(?i)[äöüğǧñŋūş]")),
)
_W: Final = regex.compile(r"(?i)[bcdfghjklmnpqrstvxzñŋğş]w|w[bcdfghjklmnpqrstvxzñŋğşıy]|[aäeıyi]w")
_2019: Final = regex.compile(r"(?i)[ŋç]")
_HARD: Final = regex.compile("[aouqğǧ]")
_SOFT: Final = regex.compile("[äöüegk]")
_AGENCY: Final = regex.compile(r"(?i)ï")
_WORD: Final = regex.compile(
    rf"\p{{Latin}}(?:[\p{{Latin}}\p{{M}}]|(?<=[aginosucyAGINOSUCY])[{_APOSTROPHES}])*+"
)


def alphabet_of(text: str) -> Alphabet:
    """Return the Latin alphabet a Kazakh text is written in, by the letters only it has.

    >>> alphabet_of("Qazaqstan Respýblıkasynyń Úkimeti"), alphabet_of("Qazakstan Ukimeti")
    ('2018', 'practical')
    """
    counts = {name: len(pattern.findall(text)) for name, pattern in _SIGNS}
    best = max(counts, key=lambda name: counts[name])
    if not counts[best]:
        return "practical"
    if best != "2021":
        return best
    if _AGENCY.search(text):
        return "agency"
    if "ū" in text.lower():
        return "2021"
    if _hard_without_dot(text):
        return "agency"
    return "2019" if _W.search(text) or _2019.search(text) else "2021"


def _hard_without_dot(text: str) -> bool:
    """Return whether "ı" is mostly hard: "jılı" as the news agency wrote, not "özınıñ" (2021)."""
    words = [word for word in _WORD.findall(text.lower()) if "ı" in word]
    hard = sum(bool(_HARD.search(word)) and not _SOFT.search(word) for word in words)
    soft = sum(bool(_SOFT.search(word)) and not _HARD.search(word) for word in words)
    return hard > soft


def to_cyrillic(text: str, alphabet: Alphabet | None = None) -> tuple[str, OffsetMap]:
    """Return a Kazakh text in Latin letters as Cyrillic, and the map back to the Latin one.

    Each spelling of a letter is an edit of its own, so a span found in the Cyrillic text maps to
    exactly its letters. Words that hold no Latin letter stay. Roman numerals, addresses and codes
    stay as they are.

    >>> to_cyrillic("Qazaqstan Respýblıkasynyń Úkimeti")[0]
    'Қазақстан Республикасының Үкіметі'
    """
    chosen = alphabet or alphabet_of(text)
    return replace(text, _replacements(text, chosen))


def from_cyrillic(text: str, alphabet: Alphabet) -> str:
    """Return a Kazakh Cyrillic text in one of the Latin alphabets (training data, tests).

    >>> from_cyrillic("Үкімет қаулысы", "2021")
    'Ükımet qaulysy'
    """
    return text.translate(_forward(alphabet))


_KEPT: Final = regex.compile(
    rf"""
      \b[IVXLC]+\b (?! [{_APOSTROPHES}] )
    | \S*(?: @ | :// | www\. )\S*
    | \b(?:[\w-]+\.)+(?: kz | ru | com | org )\b
    """,
    regex.VERBOSE,
)


def _replacements(text: str, alphabet: Alphabet) -> Iterator[Replacement]:
    kept = [match.span() for match in _KEPT.finditer(text)]
    for match in _WORD.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in kept):
            yield from _word(match[0], match.start(), alphabet)


def _word(word: str, offset: int, alphabet: Alphabet) -> Iterator[Replacement]:
    """Yield a replacement for each spelling of a letter in one word."""
    lowered = word.lower() if len(word.lower()) == len(word) else word
    units = _backward(alphabet)
    upper = len(word) > 1 and word.isupper()
    at, before = 0, ""
    while at < len(word):
        for length in range(min(4, len(word) - at), 0, -1):
            letters = units.get(_plain(lowered[at : at + length]))
            if letters is not None and not _T_AND_SH.match(lowered, at, at + length + 1):
                break
        else:
            letters, length = word[at], 1
        letters = _choose(letters, lowered, at, length, before, alphabet)
        if letters:
            before = letters[-1]
        if word[at].isupper():
            letters = letters.upper() if upper else letters[:1].upper() + letters[1:]
        yield Replacement(offset + at, offset + at + length, letters)
        at += length


def _plain(letters: str) -> str:
    return letters.translate(_ONE_APOSTROPHE)


_ONE_APOSTROPHE: Final = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))

#: "patsha" is read "t", "sh" and not "ts", "h".
_T_AND_SH: Final = regex.compile(rf"ts[h{_APOSTROPHES}]\Z")

#: Words that begin with э and not with е: "ekonomika", "energetika", "elektr", "eksport".
_E_OBORTNOE: Final = regex.compile(
    r"ekonom|ekolog|eksp|ekst|ekv|ekran|ekip|energ|elektr|element|elit|embarg|emi[st]|epid|etap"
    r"|etik|etn|efir|effekt|expo"
)
#: Stems of borrowed words that lose their soft sign, and the place of the letter it follows.
_SOFTENED: Final = (
    *(("premer", 3), ("albom", 1), ("film", 2), ("fılm", 2), ("fi'lm", 3)),
    *(("rels", 2), ("selsi", 2)),
)
#: "ts" is ц only before a vowel of a borrowed ending: "stantsia", "tsifrlyq", not "etse".
_TS: Final = regex.compile(r"ts(?:[iıï]|entr|eh)")
#: "sia" after a vowel, n or k is "ция": "konstitusia", "funksia".
_SIA: Final = regex.compile(r"s(?:i'i'|[iıï]i?y?|i'y?|[iıï]{2})a")


def _choose(letters: str, word: str, at: int, length: int, before: str, alphabet: Alphabet) -> str:
    """Return which of the Cyrillic letters with one spelling stands here."""
    if letters in {"и", "й"} and alphabet not in {"agency"}:
        return "й" if before in _VOWELS else "и"
    if (
        letters in {"я", "ё"}
        and before
        and before not in _VOWELS
        and alphabet not in {"agency", "practical"}
    ):
        return "и" + ("а" if letters == "я" else "о")  # "mıllıon", "mıllıard"; "aıaq" is "аяқ"
    if (
        letters == "і"
        and at == 0
        and alphabet == "2018"
        and _HARD.search(word)
        and "i" not in word[1:]
    ):
        return "и"  # both letters have one capital: "Iran", "Islam"; "Ishki", "Izdestirý"
    if letters in {"л", "м"} and any(
        word.startswith(stem, max(0, at - n)) for stem, n in _SOFTENED
    ):
        return letters + "ь"
    if letters in {"ы", "й"} and alphabet == "practical":
        return "й" if before in _VOWELS else "ы"
    if letters == "и" and alphabet == "practical":
        return "и"
    if letters == "е" and at == 0 and _E_OBORTNOE.match(word):
        return "э"
    if letters == "ц" and length == 2 and not _TS.match(word, at):
        return "тс"
    if (
        letters == "с"
        and before
        and (before in _VOWELS or before in "нкп")
        and _SIA.match(word, at)
        and not word.startswith(("rasia", "rossia"), max(0, at - 2))
    ):
        return "ц"
    return letters


@cache
def _forward(alphabet: Alphabet) -> dict[int, str]:
    table = ALPHABETS[alphabet]
    capital = {key.upper(): value[:1].upper() + value[1:] for key, value in table.items()}
    return str.maketrans(table | capital | ({"І": "I"} if alphabet != "2021" else {}))


@cache
def _backward(alphabet: Alphabet) -> dict[str, str]:
    """Return what each Latin spelling stands for, the more common letter first."""
    units: dict[str, str] = {}
    for cyrillic, latin in ALPHABETS[alphabet].items():
        if latin:
            units.setdefault(latin, cyrillic)
    for cyrillic, spellings in _ALSO_READ.items():
        for latin in spellings:
            units.setdefault(latin, cyrillic)
    units.update({"e": "е", "h": "х", "s": "с"})
    if alphabet == "practical":
        units.update({"i": "і", "y": "ы", "u": "у", "g": "г", "k": "к"})
    if alphabet in {"2019", "2021"}:
        units["ï"] = "и"
    units.setdefault("c", "ц")
    return units


@cache
def language_pack(alphabet: Alphabet) -> Any:
    """Return the alphabet as a language pack of the `transliterate` library, for whole texts.

    `to_cyrillic` is the one to use where offsets matter.
    """
    from transliterate.base import TranslitLanguagePack

    units = _backward(alphabet)
    single = {latin: cyrillic for latin, cyrillic in units.items() if len(latin) == 1}
    single |= {latin.upper(): cyrillic.upper() for latin, cyrillic in single.items()}
    longer = {latin: cyrillic for latin, cyrillic in units.items() if len(latin) > 1}
    longer |= {key[:1].upper() + key[1:]: value.upper() for key, value in longer.items()}
    attributes = {
        "language_code": f"kk_{alphabet}",
        "language_name": f"Kazakh in Latin letters ({alphabet})",
        "mapping": ("".join(single), "".join(single.values())),
        "pre_processor_mapping": longer,
    }
    return type(f"KazakhPack{alphabet.title()}", (TranslitLanguagePack,), attributes)()
