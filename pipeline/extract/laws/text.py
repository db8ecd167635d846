"""The text as the law patterns read it: letters folded, one for one, so that offsets stay.

Legal texts differ in everything that does not matter: the kind of space, dash and quote, capitals,
composed or decomposed letters. Folding once keeps the patterns short.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

import regex

from pipeline.extract.letters_for_digits import with_digits
from pipeline.extract.notes import notes
from pipeline.extract.simplified import lowered

_SPACES = "\t\n\r\v\f\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{EN SPACE}\N{EM SPACE}" + "".join(
    map(chr, range(0x2004, 0x200B))
)
_DASHES = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—―\N{MINUS SIGN}\N{SOFT HYPHEN}"
_OPENING = "«“„‟‹"
_CLOSING = "»”›"
#: Latin letters that stand for Cyrillic ones in Kazakh words of older texts ("мәселелерi", "Yкiметi").
_LATIN_TWINS = str.maketrans({"i": "і", "h": "һ", "y": "ү"})
_PLAIN = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_OPENING, "«"),
    **dict.fromkeys(_CLOSING, "»"),
    "ё": "е",
    "Ё": "Е",
    "’": "'",
    "‘": "'",
    "`": "'",
    "º": "°",
}
_TWINS = "ihy"
_TWIN = re.compile(f"[{_TWINS}]")
#: Replacing what is rare by a pattern is five times as fast as translating every letter.
_RARE = re.compile("[" + re.escape("".join(_PLAIN)) + "]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its folded form, which has the same length as ``composed``.

    ``written`` is the text as given, ``composed`` the same in NFC, ``folded`` in lower case with
    plain spaces, dashes and quotes. ``back`` gives the offset in ``written`` of each in the others,
    ``back_end`` that of an end: a sign of a footnote behind it stays outside.
    """

    written: str
    composed: str
    folded: str
    back: Callable[[int], int]
    back_end: Callable[[int], int]

    def number(self, start: int, end: int) -> str:
        """Return a number as written, its digits as they are meant, its dashes plain.

        "1О5—V" is "105-V".
        """
        pairs = zip(self.composed[start:end], self.folded[start:end], strict=True)
        return "".join(
            folded if folded.isdigit() or folded == "-" else written for written, folded in pairs
        )

    def upper_at(self, offset: int) -> bool:
        """Return whether the letter at `offset` is a capital."""
        return self.composed[offset : offset + 1].isupper()


def fold(text: str, language: str) -> Text:
    """Return `text` with its folded form.

    >>> fold("Заңының\u00a0 7–бабы", "kk").folded
    'заңының  7-бабы'
    """
    composed, back, back_end = _compose(text)
    plain = _RARE.sub(_replacement, composed)
    folded = lowered(plain)
    if "3" in folded:
        folded = _THREE.sub("з", folded)
    folded = with_digits(folded)
    if ",," in folded or "''" in folded or "<<" in folded or ">>" in folded:
        folded = _TWO_MARKS.sub(_as_quote, folded)
    if "‘" in composed or "'o" in folded or "'о" in folded:
        folded = _SINGLE.sub(_as_marks, folded)
    if language == "kk":
        folded = _LAW.sub("заң", _twins(folded))
    return Text(text, composed, folded, back, back_end)


#: "3акон": a digit read for the letter at the start of a word.
_THREE = re.compile(r"3(?=а[кң]|ем|он)(?<!\w3)")


#: Two commas, apostrophes or angles for a quotation mark: ,,О связи'', <<On Communications>>
_TWO_MARKS = re.compile(r"(?<!,),,(?=\w)|(?<=\w)''(?!\w)|(?<!\w)''(?=\w)|<<(?=\w)|(?<=[\w.!?])>>")
#: "Занының 5-бабы": the word for a law that lost its hook; no other Kazakh word begins so.
_LAW = re.compile(r"(?<![^\W_])зан(?=\w{0,8}(?!\w))")


#: Of the Law ‘On Subsoil’: single marks around a title, folded to apostrophes.
_SINGLE = re.compile(r"(?<![\w'])'(?=(?:on|about|об?)[ ])([^'«»]{3,200})'(?!\w)")


def _as_marks(match: re.Match[str]) -> str:
    return f"«{match[1]}»"


def _as_quote(match: re.Match[str]) -> str:
    opens = match.string[match.end() : match.end() + 1].isalnum()
    return " «" if opens else " »"


def _replacement(match: re.Match[str]) -> str:
    return _PLAIN[match.group()]


#: A word broken over a line: "Респуб-" and "ликасының"; spaces within brackets: "( No. 5 )".
_LEFT_OUT = regex.compile(
    r"(?<=\p{L})[-\N{HYPHEN}\N{SOFT HYPHEN}][ \t]*\n[ \t]*(?=\p{Ll})|(?<=\()[ \xa0]+|[ \xa0]+(?=\))"
)


def _compose(text: str) -> tuple[str, Callable[[int], int], Callable[[int], int]]:
    """Return `text` in NFC, and the ways from its offsets and its ends to `text`'s.

    Broken words are joined, signs of footnotes and spaces within brackets left out.
    """
    left_out = notes(text)
    if "\n" in text or "( " in text or " )" in text:
        left_out |= {match.start(): match.end() for match in _LEFT_OUT.finditer(text)}
    if not left_out and unicodedata.is_normalized("NFC", text):
        return text, _same, _same
    pieces: list[str] = []
    places: list[int] = []
    ends = [0]
    start = 0
    while start < len(text):
        if start in left_out:
            start = left_out[start]
            continue
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        places.extend([start] * len(piece))
        ends.extend([end] * len(piece))
        start = end
    places.append(len(text))
    return "".join(pieces), places.__getitem__, ends.__getitem__


def _same(offset: int) -> int:
    return offset


def _twins(text: str) -> str:
    """Return `text` with the Latin twins inside Cyrillic words as Cyrillic letters."""
    if _TWIN.search(text) is None:
        return text
    letters = list(text)
    for at, letter in enumerate(letters):
        if letter in _TWINS and (
            _is_cyrillic(text[at - 1 : at] if at else "") or _is_cyrillic(text[at + 1 : at + 2])
        ):
            letters[at] = letter.translate(_LATIN_TWINS)
    return "".join(letters)


def _is_cyrillic(letter: str) -> bool:
    return "Ѐ" <= letter <= "ӿ"
