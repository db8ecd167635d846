"""The kind of act that a title says a document is: "Правила учета", "Есепке алу қағидалары"."""

from typing import Final

import regex

#: "Типовые правила ...", "Концепция развития ...": the kind begins the title, behind adjectives.
_RUSSIAN: Final = {
    "правила": "rules",
    "положение": "regulation",
    "инструкция": "instruction",
    "методика": "methodology",
    "устав": "charter",
    "концепция": "concept",
    "доктрина": "doctrine",
    "стратегия": "strategy",
    "программа": "programme",
    "план": "plan",
    "дорожная карта": "road_map",
    "стандарт": "standard",
    "технический регламент": "technical_regulation",
}
#: "... қағидалары", "... дамыту тұжырымдамасы": the kind ends the title.
_KAZAKH: Final = {
    "қағидалары": "rules",
    "қағидасы": "rules",
    "ережесі": "regulation",
    "ережелері": "rules",
    "нұсқаулығы": "instruction",
    "нұсқаулық": "instruction",
    "әдістемесі": "methodology",
    "әдістеме": "methodology",
    "жарғысы": "charter",
    "тұжырымдамасы": "concept",
    "доктринасы": "doctrine",
    "стратегиясы": "strategy",
    "бағдарламасы": "programme",
    "жоспары": "plan",
    "жол картасы": "road_map",
    "стандарты": "standard",
    "техникалық регламенті": "technical_regulation",
}
#: "Rules for keeping bees", "Concept for the development of ...".
_ENGLISH: Final = {
    "rules": "rules",
    "regulation": "regulation",
    "instruction": "instruction",
    "methodology": "methodology",
    "charter": "charter",
    "concept": "concept",
    "doctrine": "doctrine",
    "strategy": "strategy",
    "programme": "programme",
    "program": "programme",
    "plan": "plan",
    "road map": "road_map",
    "roadmap": "road_map",
    "standard": "standard",
    "technical regulation": "technical_regulation",
}
_BEGINS_RUSSIAN: Final = regex.compile(
    rf"(?:[а-я-]{{3,30}}(?:[ыио]й|ая|[ыи]е|[ое]е)\s){{0,3}}?({'|'.join(_RUSSIAN)})(?=\s)"
)
_ENDS_KAZAKH: Final = regex.compile(rf"(?:^|\s)({'|'.join(_KAZAKH)})\W*$")
_BEGINS_ENGLISH: Final = regex.compile(
    rf"(?:the\s)?(?:[a-z-]{{3,20}}\s){{0,2}}?({'|'.join(_ENGLISH)})(?=\s(?:for|of|on|to)\s)"
)


def kind_of_title(title: str, language: str) -> str:
    """Return which of `lexicon.ACT_TYPES` a title names as what it heads, "" where it names none.

    >>> kind_of_title("Типовые правила содержания пасек", "ru")
    'rules'
    >>> kind_of_title("Ара шаруашылығын дамыту тұжырымдамасы", "kk")
    'concept'
    >>> kind_of_title("Заявление о выдаче паспорта", "ru")
    ''
    """
    text = " ".join(title.casefold().split())
    if language == "kk":
        ended = _ENDS_KAZAKH.search(text)
        return _KAZAKH[ended[1]] if ended else ""
    if language == "en":
        begun = _BEGINS_ENGLISH.match(text)
        return _ENGLISH[begun[1]] if begun else ""
    begun = _BEGINS_RUSSIAN.match(text)
    return _RUSSIAN[begun[1]] if begun else ""
