"""What the capitals in a part of a citation tell: a name, an abbreviation, where a sentence goes on."""

from typing import Final

import regex

from pipeline.extract.laws.text import Text


def end_of_parties(text: Text, match: "regex.Match[str]") -> int:
    """Return where the parties of a treaty end: "between Kazakhstan and the Netherlands protects ..."."""
    joined = False
    for word in _WORD.finditer(text.folded, match.start(), match.end()):
        small = word.group() in _AMONG
        joined = joined or word.group() == "and"
        if joined and not small and not text.upper_at(word.start()):
            return len(text.folded[: word.start()].rstrip())
    return match.end()


_WORD: Final = regex.compile(r"[\w'-]+")
_AMONG: Final = frozenset("between and the of for in on".split())


def is_name(text: Text, match: "regex.Match[str]") -> bool:
    """Return whether a match begins with a capital, behind "of the": "of Georgia", no "чили"."""
    words = match.group().split()
    first = next((word for word in words if word not in ("of", "the")), words[0])
    return text.upper_at(match.start() + match.group().index(first))


def is_body(text: Text, match: "regex.Match[str]") -> bool:
    """Return whether an English issuer has a capital, or is an office that is written without.

    No one issued the "Rules of rendering the state service".
    """
    written = text.composed[match.start() : match.end()]
    return not written.islower() or _OFFICE.search(written) is not None


_OFFICE: Final = regex.compile(
    r"(?:of|by|from)[ ]{1,3}(?:the[ ]{1,3})?(?:(?:acting|deputy|first|vice-?)[ ]{0,3})*"
    r"(?:president|government|cabinet|prime|minist|chair|board|akim|maslikhat|parliament|council|commission|head|prosecutor|national[ ]bank|supreme)"
)


def is_abbreviation(text: Text, start: int, end: int) -> bool:
    """Return whether a word is initials, perhaps with an ending: "ТК", "КЗоТе", "ҚК-ның".

    "CRPD/C/KAZ/1" is the mark of a document.
    """
    letters = text.composed[start:end].partition("-")[0]
    initials = letters[0].isupper() and sum(map(str.isupper, letters)) > 1
    return initials and not _OF_DOCUMENT.match(text.composed, end)


_OF_DOCUMENT: Final = regex.compile(r"/[A-Z]{1,4}/")


def is_upper(text: Text, match: "regex.Match[str]") -> bool:
    """Return whether a match is an abbreviation in capitals: "МФ РК", "ҚР ҰЭМ-нің", "of the MNE"."""
    words = text.composed[match.start() : match.end()].split()
    names = [word.partition("-")[0] for word in words if word not in ("of", "the")]
    return all(name.isupper() for name in names)


def is_initials(text: Text, match: "regex.Match[str]") -> bool:
    """Return whether a match is a body by its initials: "MoH", "MNE RK"."""
    word = text.composed[match.start() : match.end()].split()[0]
    return word[0].isupper() and word[-1].isupper() and len(word) > 1
