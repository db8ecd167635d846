"""Lines -> windows for the network, words broken at line ends joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.repair.latin.alphabet import HYPHEN_END, LINE_END

#: Longest window in signs that the network learns from.
WINDOW: Final = 190
_HYPHENS: Final = "-\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{SOFT HYPHEN}\N{NOT SIGN}~"
#: A number, whose digits are certainly digits: "2015", "1,7", "31.10.2015", "15:16"; not "00", "06"
#: and "8", which may be letters ("об", "в").
_NUMBER = re.compile(
    r"""
    (?<! [^\s(«"'\[=№:;/—-] )
    (?= [^\s]* [1-9] ) (?! 06 (?! [.,:/] ) )
    \d+ (?: [.,:/–—-]? \d+ )+
    (?= [.,;:!?)»"'\]%¬/—-]* (?: \s | $ ) )
    """,
    re.VERBOSE,
)
#: An address, which is Latin: "http://journal.kz/index", "www.gov.kz", "info@gov.kz".
_ADDRESS = re.compile(
    r"(?:https?:/|www\.)\S+|(?<![\w.-])[\w.-]++@[\w.-]+\.[a-z]{2,4}", re.IGNORECASE
)

#: "BBIL", "HIIO", "TOO", in which a digit may stand for a letter.
_ABBREVIATION = re.compile(r"(?<![\w\[\]|/-])[A-Z](?:[A-Z0-9]|\[|\]|[|]){1,6}(?![\w\[\]|-])")
_CAPITAL_SHARE: Final = 0.4
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of lines as one stream, and of each sign its line and its place in that line.

    The sign that stands for a line end belongs to the line that it ends; its place is the hyphen's,
    or the end of the line.
    """

    read: str
    line: tuple[int, ...]
    place: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line without the space around it, or a part of a long one; ``mark`` is what ends it."""

    line: int
    start: int
    text: str
    mark: str


def windows_of(
    lines: Sequence[str], first: int, end: int, longest: int = WINDOW
) -> Iterator[Window]:
    """Yield lines ``first:end`` in windows, which begin at whole words if they can."""
    pieces = [
        piece for number in range(first, end) for piece in _pieces(lines[number], number, longest)
    ]
    at = 0
    while at < len(pieces):
        last = at + 1
        size = len(pieces[at].text)
        while last < len(pieces) and size + len(pieces[last].text) < longest:
            size += len(pieces[last].text) + 1
            last += 1
        while last < len(pieces) and last > at + 1 and pieces[last - 1].mark == HYPHEN_END:
            last -= 1
        if last < len(pieces) and pieces[last - 1].mark == HYPHEN_END:
            last += 1  # a single line, broken: with the rest of its word
        yield _window(pieces[at:last])
        at = last


def _pieces(line: str, number: int, longest: int = WINDOW) -> Iterator[_Piece]:
    """Yield a line, or the parts of a long one, cut at spaces.

    A stretch as long as a window without any space is no words: it is left out, up to its end.
    """
    text = line.rstrip()
    broken = is_broken(text)
    start = len(text) - len(text.lstrip())
    end = len(text) - broken
    while end - start > longest:
        cut = text.rfind(" ", start, start + longest)
        if cut <= start and len(text[start : start + longest].split()) > 1:
            cut = start + longest  # there are tabs between the words
        if cut > start:
            yield _Piece(number, start, text[start:cut], " ")
            start = cut + (text[cut] == " ")
        else:
            space = _SPACE.search(text, start + longest, end)
            start = space.end() if space else end
    yield _Piece(number, start, text[start:end], HYPHEN_END if broken else LINE_END)


def _window(pieces: Sequence[_Piece]) -> Window:
    read: list[str] = []
    line: list[int] = []
    place: list[int] = []
    for piece in pieces:
        read += piece.text.replace(HYPHEN_END, "-").replace("\t", " ") + piece.mark
        line += [piece.line] * (len(piece.text) + 1)
        place += range(piece.start, piece.start + len(piece.text) + 1)
    size = len(read) - (bool(read) and read[-1] != HYPHEN_END)
    return Window("".join(read[:size]), tuple(line[:size]), tuple(place[:size]))


def stream_of(lines: Sequence[str]) -> str:
    """Return lines as one stream: a word broken by a hyphen goes on after `HYPHEN_END`.

    >>> stream_of(["couuaJIb-", "Horo mapTHepcTtBa", "B Kazaxcrane"])
    'couuaJIb¬Horo mapTHepcTtBa\\nB Kazaxcrane'
    """
    pieces = [piece for number, line in enumerate(lines) for piece in _pieces(line, number)]
    return _window(pieces).read


def is_broken(line: str) -> bool:
    """Return whether a line ends with a word broken by a hyphen."""
    text = line.rstrip()
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum()


def digits_of(read: str) -> list[int]:
    """Return the places of digits that certainly stand for a number.

    >>> digits_of("20 KBlIbl 2015 *xbliabl 6 00 06")
    [0, 1, 10, 11, 12, 13]
    """
    return [
        place
        for match in _NUMBER.finditer(read)
        for place in range(match.start(), match.end())
        if read[place].isdigit()
    ]


def copied_of(read: str) -> list[int]:
    """Return the places of signs that can only be copied: digits of numbers, and addresses.

    >>> copied_of("20 at a@b.kz")
    [0, 1, 6, 7, 8, 9, 10, 11]
    """
    addresses = [
        place for match in _ADDRESS.finditer(read) for place in range(match.start(), match.end())
    ]
    return sorted({*digits_of(read), *addresses})


def abbreviations_of(read: str) -> list[tuple[int, int]]:
    """Return the words that look like abbreviations: a few capitals among words in small letters.

    >>> read = "rocymapctsa HIIO coctaBuio 2% BBIL B 2022 r. no PK"
    >>> [read[start:end] for start, end in abbreviations_of(read)]
    ['HIIO', 'BBIL', 'PK']
    """
    if sum(map(str.isupper, read)) > _CAPITAL_SHARE * len(read):
        return []
    return [match.span() for match in _ABBREVIATION.finditer(read)]
