"""The words of a text that can tell its language: no numbers, codes, addresses or bare names."""

from typing import Final

import regex

#: Words as the model sees them. Digits, "№" and signs never belong to one.
WORD: Final = regex.compile(r"\p{L}[\p{L}\p{M}'’ʼ]*+(?:-\p{L}[\p{L}\p{M}'’ʼ]*+)*")

#: What says nothing about the language of the text around it.
_NEUTRAL: Final = regex.compile(
    r"""
      (?: https?:// | www\. ) \S+                                   # https://adilet.zan.kz
    | (?<![\w.+-]) [\w.+-]++@[\w-]++(?:\.[\w-]++)+                  # info@example.kz
    | (?<![\w.-]) (?: [\w-]++\. )+ (?: kz | ru | com | org | net | gov | edu ) \b   # adilet.zan.kz
    | \b [\p{L}]{0,4}+ \p{N} [\p{L}\p{N}/.-]*+                      # KZ86125, 379-V, 2-1/345
    | \b [IVXLCDM]+ \b                                              # XXI
    | \b \p{Lu}\.\s? (?: -?\p{Lu}\.\s? )?+ \p{Lu}[\p{Ll}\p{M}-]++      # Н. А. Назарбаев
    | \b \p{Lu}[\p{Ll}-]++ \s \p{Lu}\. (?: \s? \p{Lu}\. )?          # Назарбаев Н. А.
    """,
    regex.VERBOSE,
)
#: A personal name in full: the patronymic shows it ("Ахметов Серик Нурланович", "Асан Болатұлы").
_FULL_NAME = regex.compile(
    r"""
    \b (?: \p{Lu}[\p{Ll}-]++ \s ){1,2} \p{Lu}\p{Ll}+
       (?: (?:ович|евич|ич|овна|евна|ична|ұлы|улы|қызы|кызы) \b (?: \s \p{Lu}[\p{Ll}-]++ )? )
    """,
    regex.VERBOSE,
)


def telling_words(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words of `text` that can tell its language.

    Left out: addresses, codes with digits, Roman numerals, personal names with initials or a
    patronymic, single letters. A text without such words is ``und``.

    >>> telling_words("№ 379-V, Н. А. Назарбаев, XXI"), telling_words("Заң 2015")
    ([], [(0, 3)])
    """
    if not text.isalpha():
        text = _NEUTRAL.sub(_blank, text)
        text = _FULL_NAME.sub(_blank, text)
    return [match.span() for match in WORD.finditer(text) if match.end() - match.start() > 1]


def _blank(match: "regex.Match[str]") -> str:
    return " " * len(match[0])
