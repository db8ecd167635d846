"""Other countries by their names in citations: "Трудовой кодекс Литвы", "the Spanish Criminal Code".

``countries.tsv`` has a row for each country: its genitive and the stem of its adjective in Russian,
its name in Kazakh, its name and adjective in English. What is missing there is told by a place name
where the name of the country stands, and then it is not known whose act it is.
"""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import regex

from pipeline.extract.laws.text import Text
from pipeline.russian import analyzer

_FILE: Final = Path(__file__).with_name("countries.tsv")
_WORDS = regex.compile(r"[\w-]+")
_GENITIVE_KK = regex.compile(r"(?:ның|нің|дың|дің|тың|тің)\Z")
_ADJECTIVE_RU = regex.compile(r"(?<=[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)\Z")
#: A name has no more words ("объединенных арабских эмиратов").
_LONGEST: Final = 3
#: "of Lithuania", but not "of the Republic", "of 5 May", "of January"
_OF_PLACE_EN = regex.compile(
    r"[ ]{1,3}of[ ]{1,3}(?:the[ ]{1,3})?(?!republic|state|rk(?!\w)|ro?k(?!\w)|kazakh|soviet|ussr|independent|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)(?!\w))(?P<place>[a-z][\w-]+)"
)
_NEXT_RU = regex.compile(r"[ ]{1,3}(?P<place>[а-я-]{3,20})(?!\w)")


@cache
def _names(language: str) -> Mapping[str, str]:
    """Return the codes of the countries by their names, in lower case."""
    return dict(_pairs(language, language))


@cache
def _adjectives(language: str) -> Mapping[str, str]:
    return {} if language == "kk" else dict(_pairs(language, f"{language}_adjective"))


def _pairs(language: str, column: str) -> Iterator[tuple[str, str]]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in row[column].split(";"):
                yield name.lower(), row["code"]


def names(language: str) -> str:
    """Return the pattern of the countries' names as they stand in a citation."""
    ending = "(?:ның|нің|дың|дің|тың|тің)?" if language == "kk" else ""
    return f"(?:{_any_of(_names(language))}){ending}"


def adjectives(language: str) -> str:
    """Return the pattern of the adjectives made of countries' names, in Russian in any case."""
    ending = "(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)" if language == "ru" else ""
    return f"(?:{_any_of(_adjectives(language))}){ending}"


def _any_of(table: Mapping[str, str]) -> str:
    longest_first = sorted(table, key=lambda name: (-len(name), name))
    return "|".join(regex.escape(name).replace("\\ ", "[ ]{1,3}") for name in longest_first)


def code_abroad(folded: str, language: str) -> str:
    """Return the code of the first country that a stretch of a citation names, or "".

    >>> code_abroad("литвы", "ru"), code_abroad("итальянского", "ru"), code_abroad("әзербайжан республикасының", "kk")
    ('LT', 'IT', 'AZ')
    >>> code_abroad("of lithuania", "en"), code_abroad("министра труда", "ru")
    ('LT', '')
    """
    words = _WORDS.findall(folded)
    for start in range(len(words)):
        for count in range(_LONGEST, 0, -1):
            name = " ".join(words[start : start + count])
            if language == "kk":
                name = _GENITIVE_KK.sub("", name)
            code = _names(language).get(name) or _adjective(name, language)
            if code:
                return code
    return ""


def _adjective(name: str, language: str) -> str:
    stem = _ADJECTIVE_RU.sub("", name) if language == "ru" else name
    return _adjectives(language).get(stem, "")


def names_a_place(text: Text, end: int, language: str) -> bool:
    """Return whether the name of a place follows an act that ends at `end`: "Трудовой кодекс Онтарио".

    Whose act it is then, nothing here knows.
    """
    pattern = {"ru": _NEXT_RU, "en": _OF_PLACE_EN}.get(language)
    match = pattern.match(text.folded, end) if pattern else None
    if not match or not text.upper_at(match.start("place")):
        return False
    return language == "en" or _is_geographic(match["place"])


@cache
def _is_geographic(word: str) -> bool:
    """Return whether a Russian word is a place in the genitive."""
    return any("Geox" in parse.tag and "gent" in parse.tag for parse in analyzer().parse(word)[:3])
