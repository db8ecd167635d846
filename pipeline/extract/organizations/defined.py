"""Short names that a document gives to bodies: "(далее – Министерство)", and their later uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex

from pipeline.extract.organizations.kazakh.heads import PLAIN_ENDINGS
from pipeline.extract.organizations.morphology import readings

#: (далее – Министерство), (бұдан әрі – Министрлік), (hereinafter – the Ministry), (the "Bank")
DEFINITION: Final = regex.compile(
    r"[ ]{0,3}[,(][ ]{0,2}(?:далее|бұдан[ ]{1,3}әрі|әрі[ ]қарай|hereinafter|hereafter|the(?=[ ]?[«\"]))"
    r"(?:[ ]{1,3}(?:по[ ]{1,3}тексту|именуем\w{2,4}|referred[ ]{1,3}to[ ]{1,3}as|also|соответственно))*+"
    r"[ ]{0,3}[-:,]?[ ]{0,3}(?:the[ ]{1,3})?[«\"]?(?P<name>[^()«»\",;]{2,50}?)[»\"]?"
    r"(?:,?[ ]{1,3}(?:или|либо|or|немесе)[ ][^()\n]{2,40})?+\)"
)
#: КЦГЧП, МНЭ РК, KPPPC, НАО «ЦПГИ»: two capitals at least
_ABBREVIATION: Final = regex.compile(r"(?:[\w«»\"-]*\p{Lu}[\w«»\"-]*\p{Lu}[\w«»\"-]*[ ]?){1,3}")
_WORD: Final = regex.compile(r"\w+(?:-\w+)*+")


@dataclass(frozen=True, slots=True)
class ShortName:
    """A short name as a document defines it; ``word`` is folded."""

    word: str
    written: str
    language: str

    @property
    def abbreviated(self) -> bool:
        """Return whether the bracket introduces an abbreviation, which is a mention itself."""
        return _ABBREVIATION.fullmatch(self.written) is not None


def definition_after(
    folded: str, written: str, end: int, language: str
) -> tuple[ShortName, int] | None:
    """Return the short name that a bracket right after offset `end` gives, and where it begins."""
    match = DEFINITION.match(folded, end)
    if not match:
        return None
    name = match["name"].strip()
    start, stop = match.span("name")
    return ShortName(name, " ".join(written[start:stop].split()), language), start


#: "Kazakh-British Technical University (KBTU)"
_BRACKET: Final = regex.compile(r"\s{0,2}\(\s?(?P<name>\p{Lu}[\p{Lu}\p{Ll}-]{1,7}\p{Lu}?)\s?\)")


def bracket_after(written: str, end: int, name: str, language: str) -> tuple[ShortName, int] | None:
    """Return the abbreviation in a bracket right after a name, if its letters are the name's.

    >>> bracket_after("Technical University (TU)", 20, "Technical University", "en")[0].written
    'TU'
    """
    match = _BRACKET.match(written, end)
    if not match:
        return None
    short = match["name"]
    capitals = [letter for letter in short if letter.isupper()]
    if language == "en" and _of_the_last(short, name):
        return None
    initials = [word[0].upper() for word in _WORD.findall(name)]
    pieces = "".join(initials) + name.upper()
    if len(capitals) < 2 or capitals[0] not in initials or not set(capitals) <= set(pieces):
        return None
    return ShortName(short.lower(), short, language), match.start("name")


def _of_the_last(short: str, name: str) -> bool:
    """Return whether letters are those of the body that ends a name: "Office of the Trade Union (TU)"."""
    last = regex.split(" of the | of ", name)[-1]
    return last != name and short == "".join(word[0] for word in regex.findall(r"\p{Lu}\w*", last))


#: "МЭ – Министерство энергетики": a line of a list of abbreviations; of "КГД МФ – Комитет ..." МФ is none
_IN_LIST: Final = regex.compile(
    r"(?<!\w)(?<!\p{Lu}{2}\s)(?P<name>\p{Lu}[\p{Lu}\p{Ll}]{0,6}\p{Lu})(?:\s?(?P<dash>[–—-])\s?|\s)$"
)
_BEFORE: Final = 12
_SMALL: Final = frozenset("of for the and on in to и по на в с және мен".split())


def listed_before(written: str, start: int, name: str, language: str) -> ShortName | None:
    """Return the abbreviation with a dash right before a name, if it spells the name's initials.

    >>> listed_before("МЭ – Министерство энергетики", 5, "Министерство энергетики", "ru").written
    'МЭ'
    """
    match = _IN_LIST.search(written[max(0, start - _BEFORE) : start])
    if not match:
        return None
    letters = [letter for letter in match["name"] if letter.isupper()]
    letters_of = (piece for word in _WORD.findall(name) for piece in word.split("-"))
    words = [word[0].upper() for word in letters_of if word and word not in _SMALL]
    every = [word[0].upper() for word in _WORD.findall(name)]
    if not (_in_order(letters, words) or (match["dash"] and _in_order(letters, every))):
        return None  # MOTC – Ministry of Transport and Communications: small words may count
    spelled = list(match["name"].upper()) == every[: len(match["name"])]
    if not match["dash"] and letters != words[: len(letters)] and not spelled:
        return None  # in a run of entries: KASE Kazakhstan Stock Exchange
    return ShortName(match["name"].lower(), match["name"], language)


def _in_order(letters: list[str], initials: list[str]) -> bool:
    """Return whether letters are among the initials, in their order."""
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def uses_of(short: ShortName, folded: str, written: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where a text uses a short name from offset `start` on: with a capital, in any case."""
    first = _WORD.match(short.word)
    if not first:
        return
    several = " " in short.word
    for match in _WORD.finditer(folded, start):
        if not written[match.start()].isupper():
            continue
        if several:
            if folded.startswith(short.word, match.start()):
                yield match.start(), match.start() + len(short.word)
        elif is_form(match.group(), short):
            yield match.span()


def is_form(word: str, short: ShortName) -> bool:
    """Return whether a word is a case form of a short name.

    >>> is_form("министерством", ShortName("министерство", "Министерство", "ru"))
    True
    """
    name = short.word
    if word == name:
        return True
    if short.language == "en":
        return word == name + "'s"
    if word[:3] != name[:3]:
        return False
    if short.language == "kk":
        return _kazakh_form(word, name)
    if short.written.isupper():
        return False
    return any(r.lemma.replace("ё", "е") == name and r.number != "p" for r in readings(word))


def _kazakh_form(word: str, name: str) -> bool:
    if word.startswith(name) and word[len(name) :].lstrip("-") in PLAIN_ENDINGS:
        return True
    softened = name[:-1] + {"к": "г", "қ": "ғ", "п": "б"}.get(name[-1], name[-1])
    return word.startswith(softened) and word[len(softened) :] in ("і", "ы", "іне", "ына", "інің")
