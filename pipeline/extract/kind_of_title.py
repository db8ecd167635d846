"""The kind of act that a title says a document is: "Правила учета", "Есепке алу қағидалары"."""

from typing import Final

import regex

from pipeline.extract.laws import types

#: Words for acts that another one approves: rules, plans, programmes.
_APPROVED: Final = ("soft", "policy")
#: Where the kind stands in a title: "Типовые правила ...", "... қағидалары", "Rules for ...".
_PLACES: Final = {
    "ru": r"\A(?:[а-я-]{3,30}(?:[ыио]й|ая|[ыи]е|[ое]е)[ ]){0,3}?(?:WORDS)(?=[ ])",
    "kk": r"(?r)(?<![\w-])(?:WORDS)\W*\Z",
    "en": r"\A(?:the[ ])?(?:[a-z-]{3,20}[ ]){0,2}?(?:WORDS)(?=[ ](?:for|of|on|to)[ ])",
}


def _patterns(language: str) -> list[tuple[str, "regex.Pattern[str]"]]:
    return [
        (act_type, regex.compile(_PLACES[language].replace("WORDS", words)))
        for act_type, words, strength in types.HEADS[language]
        if strength in _APPROVED
    ]


_KINDS: Final = {language: _patterns(language) for language in types.HEADS}


def kind_of_title(title: str, language: str) -> str:
    """Return which of `lexicon.ACT_TYPES` a title names as what it heads, "" where it names none.

    The words are those of citations (`laws.types`).

    >>> kind_of_title("Типовые правила содержания пасек", "ru")
    'rules'
    >>> kind_of_title("Ара шаруашылығын дамыту тұжырымдамасы", "kk")
    'concept'
    >>> kind_of_title("Заявление о выдаче паспорта", "ru")
    ''
    """
    text = " ".join(title.casefold().replace("ё", "е").split())
    kinds = _KINDS.get(language, _KINDS["ru"])
    return next((kind for kind, words in kinds if words.search(text)), "")
