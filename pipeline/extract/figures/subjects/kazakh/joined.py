"""What "және" and "мен" join in a Kazakh noun phrase: qualities, owners, bare nouns, doings."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.roles import Word

VERBAL_NOUN: Final = re.compile(r"[ую](?:д[ыі]ң)?\Z")
PLURAL: Final = re.compile(r"[лдт][ае]р(?:[ыі])?\Z")


def before_joined(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a phrase begins with what is joined before the word at `start`, `start` if nothing is.

    `end` is the place behind the noun that the phrase is of.
    """
    if start < 2:
        return start
    further = _further(words[start + 1 : end])
    joined = words[start - 1].role == "link" and (
        _joins(words[start - 2], words[start], further) or _alike(words, start - 1, end)
    )
    if not joined and not _joins_owners(words, start - 1, end):
        return start
    start -= 2
    while start > 1 and _lists(words, start):
        start -= 2
    return start


def before_both(words: Sequence[Word], start: int, end: int) -> int:
    """Return where two bare nouns begin that a clause opens with: "[қой мен ешкі] 20 млн басқа жетті"."""
    link = words[start - 1] if start > 1 else None
    if link is None or link.role != "link" or link.text.lower() == "немесе" or start != end - 1:
        return start
    first, second = words[start - 2], words[start]
    if not (first.role == second.role == "head") or first.owned or second.owned:
        return start
    opens = start == 2 or not words[start - 3].text[0].isalnum()
    return start - 2 if opens else start


def before_list(words: Sequence[Word], start: int, end: int) -> int:
    """Return where a list begins that is all of a clause before its last thing, else `start`.

    "[кофе, шай және] какао 4 пайызға", "[емдеу жабдықтары мен] аппаратура".
    """
    first = 1 if words[0].text == "," else 0
    listed = words[first:start]
    if words[end - 1].owned or len(listed) < 2 or listed[-1].role != "link":
        return start
    plain = all(word.role in ("head", "quality", "link") or word.text == "," for word in listed)
    return first if plain and listed[0].text != "," else start


def _further(words: Sequence[Word]) -> Word | None:
    """Return the word that what is joined may hang on: the owned one behind bare nouns, if there is one."""
    for word in words:
        if word.role != "head" or word.owned:
            return word if word.owned else words[0]
    return words[0] if words else None


def _alike(words: Sequence[Word], link: int, end: int) -> bool:
    """Return whether what stands before a link has its like behind it, each with words of its own.

    "бюджет қаражатының және мемлекет активтерінің көлемі", "жарналар мен басқа салықтардың",
    "пайдаланушылар салығы мен төлемдері", "іріктеу және қайта өңдеу үлесі", "балаларды тәрбиелеу және ауылды сумен қамту".
    """
    first, behind = words[link - 1], words[link + 1 : end]
    if VERBAL_NOUN.search(first.text) and first.role == "head":
        done = any(VERBAL_NOUN.search(word.text) for word in behind)
        return done and (behind[0].role in ("object", "out") or not behind[-1].owned)
    if first.role == "genitive":
        return any(word.role == "genitive" for word in behind)
    if first.role != "head":
        return False
    if first.owned:
        return behind[-1].role == "head" and behind[-1].owned
    bare = next((at for at, word in enumerate(behind) if word.role != "quality"), len(behind))
    noun = behind[bare] if bare < len(behind) - 1 else None
    return noun is not None and noun.role == "head" and not noun.owned and behind[-1].owned


def _joins_owners(words: Sequence[Word], link: int, end: int) -> bool:
    """Return whether "мен" joins owners: "қызметшілер мен ірі компаниялар жұмысшыларының саны"."""
    if words[link].text.lower() not in ("мен", "пен", "бен") or words[link - 1].role != "head":
        return False
    behind = (word for word in words[link + 1 : end] if word.role not in ("quality", "head"))
    owner = next(behind, None)
    return owner is not None and owner.role == "genitive"


def _lists(words: Sequence[Word], at: int) -> bool:
    """Return whether what is done, or a quality, has another before a comma: "салу, жөндеу және күту"."""
    first, second = words[at - 2], words[at]
    done = VERBAL_NOUN.search(first.text) and VERBAL_NOUN.search(second.text)
    alike = done or first.role == second.role == "quality"  # бірінші, екінші және үшінші
    return words[at - 1].text == "," and bool(alike)


def _joins(first: Word, second: Word, further: Word | None) -> bool:
    """Return whether "және" joins two qualities, or two genitives of which the first may be bare.

    Two bare nouns or objects are joined where what they hang on follows: "қаржы және сақтандыру
    саласы", "көлікті және жабдықты жөндеу".
    """
    hangs = further is not None and (
        further.owned
        or further.text == "қамтамасыз"
        or VERBAL_NOUN.search(further.text)
        or (further.role == "head" and PLURAL.search(further.text))
    )
    pairs = (("head", "head"), ("object", "object"), ("quality", "head"))
    if hangs and (first.role, second.role) in pairs:
        return not first.owned and not second.owned
    if (first.role, second.role) == ("head", "quality") and PLURAL.search(first.text):
        return further is not None and further.role == "head"  # жәрдемақылар және базалық зейнетақы
    if second.role == "genitive":
        return first.role in ("head", "genitive")
    if first.role == second.role == "head":  # жәрдемақылар мен зейнетақылар
        return all(PLURAL.search(word.text) is not None for word in (first, second))
    return first.role == second.role == "quality"
