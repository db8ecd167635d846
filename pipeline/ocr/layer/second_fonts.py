"""Letters of a second font, drawn behind the line in which they stand: "жыл ы ғ" is "жылғы".

Where a font has no letters of Kazakh, programs take these from another one, and some draw them
after all else of the line. MuPDF then gives a line with holes and a line of the letters that fill
them; they are put together by where each letter stands.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final, NamedTuple

from pipeline.ocr.layer.lost_spaces import Words
from pipeline.records import Box

#: All in ems of the type. Baselines of one line differ by at most so much.
_LEVEL: Final = 0.1
#: Letters touch that have so little white between them, or overlap so little.
_TOUCH: Final = 0.1
#: So much white between two letters is a space.
_SPACE: Final = 0.2
#: Letters of a second font that are so far from each other may fill two lines.
_FAR: Final = 1.0
#: One letter is drawn over another where they share this much of the narrower one.
_OVER: Final = 0.4
#: More lines on one level are no line of text: labels of a drawing.
_MOST: Final = 200

#: Where a line of MuPDF is: its block among those of text, and its number there.
Place = tuple[int, int]


class _Level(NamedTuple):
    """A line as far as one sees whether another fills it: along its direction, in points."""

    place: Place
    begins: float
    ends: float
    baseline: float
    size: float
    fonts: frozenset[str]
    letters: int

    def is_filled_by(self, other: "_Level") -> bool:
        """Return whether another line, of fewer letters in other fonts, stands in this or at it."""
        white = max(self.begins, other.begins) - min(self.ends, other.ends)
        fewer = (-other.letters, other.place) > (-self.letters, self.place)
        return fewer and white <= _TOUCH * self.size and self.fonts.isdisjoint(other.fonts)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Letter:
    """A letter or a space that the PDF has: where it stands, and its span."""

    char: str
    begins: float
    ends: float
    bbox: tuple[float, float, float, float]
    span: Any
    place: Place


def put_letters_of_second_fonts(textpage: Any, blocks: Any, words: Words) -> None:
    """Put the letters of second fonts into the lines of `blocks` and `words` where they stand.

    The lines that MuPDF made of them lose them, and may be left without text.
    """
    texts = [block for block in blocks if block["type"] == 0]
    fonts = {span["font"] for block in texts for line in block["lines"] for span in line["spans"]}
    if len(fonts) < 2:
        return
    rows = [(row, _fillers(row)) for row in _rows(_levels(texts))]
    if not any(fillers for _, fillers in rows):
        return
    drawn = [block for block in textpage.extractRAWDICT()["blocks"] if block["type"] == 0]
    for row, fillers in rows:
        if fillers:
            pieces = [piece for level in row for piece in _pieces(drawn, level, fillers)]
            filled = list(_filled(pieces, fillers))
            own = {_main(whole, fillers): whole for whole in filled}
            joined = {letter for whole in filled for letter in whole}
            for place in {letter.place for letter in joined} - set(own):
                own[place] = [
                    letter
                    for piece in pieces
                    for letter in piece
                    if letter.place == place and letter not in joined
                ]
            for place, letters in own.items():
                _write(place, letters, texts, words)


def _levels(texts: Sequence[Any]) -> Iterator[_Level]:
    """Yield the lines of a page that have letters."""
    for number, block in enumerate(texts):
        for index, line in enumerate(block["lines"]):
            spans = [span for span in line["spans"] if span["text"].strip()]
            if spans:
                begins, ends = _along(line["bbox"], line["dir"])
                (x, y), (ahead, down) = spans[0]["origin"], line["dir"]
                yield _Level(
                    place=(number, index),
                    begins=begins,
                    ends=ends,
                    baseline=y * ahead - x * down,
                    size=spans[0]["size"],
                    fonts=frozenset([span["font"] for span in spans]),
                    letters=sum([len(span["text"]) for span in spans]),
                )


def _along(
    bbox: tuple[float, float, float, float], way: tuple[float, float]
) -> tuple[float, float]:
    """Return where a box begins and ends along a direction."""
    (x0, y0, x1, y1), (x, y) = bbox, way
    one, other = x0 * x + y0 * y, x1 * x + y1 * y
    return min(one, other), max(one, other)


def _rows(levels: Iterable[_Level]) -> Iterator[list[_Level]]:
    """Yield the lines of each level of a page on which there are two or more."""
    row: list[_Level] = []
    for level in sorted(levels, key=lambda level: level.baseline):
        if row and level.baseline - row[-1].baseline > _LEVEL * level.size:
            if len(row) > 1:
                yield row
            row = []
        row.append(level)
    if len(row) > 1:
        yield row


def _fillers(row: Sequence[_Level]) -> frozenset[Place]:
    """Return the places of lines that fill another one of their row."""
    if len(row) > _MOST or len(frozenset().union(*(level.fonts for level in row))) == 1:
        return frozenset()
    ordered = sorted(row, key=lambda level: level.begins)
    found = set()
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.begins - one.ends > _TOUCH * max(one.size, other.size):
                break
            if one.is_filled_by(other):
                found.add(other.place)
            elif other.is_filled_by(one):
                found.add(one.place)
    return frozenset(found)


def _pieces(drawn: Sequence[Any], level: _Level, fillers: frozenset[Place]) -> list[list[_Letter]]:
    """Return the letters of a line; those of one that fills others cut where they are far apart."""
    letters = _letters(drawn, level.place)
    if level.place not in fillers:
        return [letters]
    return _cut(letters, lambda one, other: other.begins - one.ends > _FAR * level.size)


def _letters(drawn: Sequence[Any], place: Place) -> list[_Letter]:
    """Return the letters of a line of MuPDF, without the spaces that it put between them."""
    block, index = place
    line = drawn[block]["lines"][index]
    found = []
    for span in line["spans"]:
        for char in span["chars"]:
            if not char["synthetic"]:
                begins, ends = _along(char["bbox"], line["dir"])
                found.append(
                    _Letter(
                        char=char["c"],
                        begins=begins,
                        ends=ends,
                        bbox=char["bbox"],
                        span=span,
                        place=place,
                    )
                )
    return found


def _filled(pieces: Iterable[list[_Letter]], fillers: frozenset[Place]) -> Iterator[list[_Letter]]:
    """Yield the letters, in order, of pieces that touch, where some of them fill others.

    Not those of pieces that are drawn over each other.
    """
    for touching in _touching(pieces):
        letters = sorted(touching, key=lambda letter: letter.begins)
        drawn = [letter for letter in letters if not letter.char.isspace()]
        places = {letter.place for letter in letters}
        if places & fillers and places - fillers and not any(map(_is_over, drawn, drawn[1:])):
            yield letters


def _touching(pieces: Iterable[list[_Letter]]) -> Iterator[list[_Letter]]:
    """Yield the letters of pieces between which there is no white."""
    whole: list[_Letter] = []
    reach = 0.0
    for piece in sorted(filter(None, pieces), key=lambda piece: piece[0].begins):
        if whole and piece[0].begins - reach > _TOUCH * piece[0].span["size"]:
            yield whole
            whole = []
        reach = max(reach, piece[-1].ends) if whole else piece[-1].ends
        whole = [*whole, *piece]
    if whole:
        yield whole


def _is_over(one: _Letter, other: _Letter) -> bool:
    narrower = min(one.ends - one.begins, other.ends - other.begins)
    return one.place != other.place and one.ends - other.begins > _OVER * narrower


def _main(letters: Sequence[_Letter], fillers: frozenset[Place]) -> Place:
    """Return the line that letters are written to: that which most of them fill or are of."""
    places = [letter.place for letter in letters if letter.place not in fillers]
    return max(places, key=places.count)


def _write(place: Place, letters: Sequence[_Letter], texts: Sequence[Any], words: Words) -> None:
    """Write letters as the text of a line, and its words; none leave it empty."""
    line = texts[place[0]]["lines"][place[1]]
    if not letters:
        line["spans"] = [{**line["spans"][0], "text": ""}]
        words.pop(place, None)
        return
    spaced = _with_spaces(letters)
    line["bbox"] = _around(letters)
    line["spans"] = [
        {**run[0].span, "text": _text_of(run), "bbox": _around(run)}
        for run in _cut(spaced, lambda one, other: one.span is not other.span)
    ]
    words[place] = [
        (Box(*(round(side, 2) for side in _around(run))), _text_of(run))
        for run in _cut(spaced, lambda one, other: not (one.char.strip() and other.char.strip()))
        if run[0].char.strip()
    ]


def _with_spaces(letters: Sequence[_Letter]) -> list[_Letter]:
    """Return letters with a space where two of them stand apart."""
    found = list(letters[:1])
    for one, other in pairwise(letters):
        apart = other.begins - one.ends > _SPACE * other.span["size"]
        if apart and not one.char.isspace() and not other.char.isspace():
            found.append(replace(one, char=" ", begins=one.ends, ends=other.begins))
        found.append(other)
    return found


def _cut(
    letters: Sequence[_Letter], is_cut: Callable[[_Letter, _Letter], bool]
) -> list[list[_Letter]]:
    """Return letters in runs, cut between each two of which `is_cut` is true."""
    runs = [list(letters[:1])]
    for one, other in pairwise(letters):
        if is_cut(one, other):
            runs.append([])
        runs[-1].append(other)
    return runs


def _text_of(letters: Sequence[_Letter]) -> str:
    return "".join([letter.char for letter in letters])


def _around(letters: Sequence[_Letter]) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = zip(*(letter.bbox for letter in letters), strict=True)
    return min(x0), min(y0), max(x1), max(y1)
