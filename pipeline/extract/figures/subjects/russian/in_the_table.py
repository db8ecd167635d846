"""A Russian subject as the table has it: "Активы Национального фонда" in small letters, no possessive."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.labels import is_place
from pipeline.extract.figures.subjects.russian.tokens import Token
from pipeline.extract.figures.subjects.shared import as_subject as plain_subject

#: "износ сетей которых превышает"
WHOSE: Final = re.compile(r" котор(?:ых|ого|ой) *\Z")


def as_subject(phrase: str) -> str:
    """Return a phrase as the table has it, without possessives: "уровень их переработки"."""
    phrase = plain_subject(_POSSESSIVE.sub("", WHOSE.sub("", phrase)))
    head, _, rest = phrase.partition(" ")
    if rest[:1].isupper() and not head.isupper() and not _BODY.match(head) and _leads(head, rest):
        return f"{head[:1].lower()}{head[1:]} {rest}"  # Активы Национального фонда
    return phrase


def _leads(head: str, rest: str) -> bool:
    """Return whether a noun governs the name behind it: not "Национальный Банк"."""
    name = Token(rest.split()[0], 0, 0)
    noun = Token(head, 0, 0).may_be(("NOUN",), ("nomn",))
    return noun and (is_place(name.text) or not name.may_be(("NOUN", "ADJF"), ("nomn",)))


_BODY: Final = re.compile(
    r"(?:Банк|Фонд|Министерств|Агентств|Комитет|Совет|Палат|Компани|Корпораци|Союз|Организаци|Центр|Дом|Парк)"
)


_POSSESSIVE: Final = re.compile(
    r"\A(?:мо[йяеи]|наш[аеи]?|ваш[аеи]?|ч(?:ей|ья|ь[её]|ьи|ью)) |(?<=\w )(?:его|е[её]|их|эт(?:ого|ой|их)|сво(?:его|ей|их)) (?=\w)"
)
