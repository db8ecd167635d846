"""Which of two readings of a number is right: told by the shapes of the digits on the same page.

Two models differ on some digits of a page (3 and 5, 3 and 8, 1 and 7, by the face), but agree on
most. The digits of numbers they agree on are samples of how the page draws each digit. A digit in
dispute is the one whose samples it is most like; how high the signs stand tells a comma from a
digit ("1,6" read as "156"). Samples are of the same page, so no face need be known.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

import numpy as np

from pipeline.ocr.scan.glyphs import Glyph, Shape, mirrored, stance, width_of

#: How alike a sign is to a digit, at least, to become it where no reading has it.
ALIKE: Final = 0.93
#: How much more it is so than to the nearest samples of the digit that was read.
MARGIN: Final = 0.05
#: Of two digits that were read, one is more alike than the other by so much, to stand instead.
DISPUTED: Final = 0.02
#: A stroke is more like itself in a mirror than nineteen of twenty 1s are, by this much: Roman.
UPRIGHT: Final = 0.02
#: The number of an act ends in so many of them at most.
STROKES: Final = 3
#: They are no wider than a 1, with this much to spare.
NARROW: Final = 1.2
#: So many samples of each digit are kept, and so many of them are the nearest.
_ENOUGH: Final = 40
_NEAREST: Final = 3
#: Samples are compared with the means so often.
_SORTED: Final = 2
#: A number whose points and commas may be lost, and what it is with them.
_BARE: Final = re.compile(r"\d+(?:[.,:; ]\d+)*")
_DAY: Final = re.compile(r"\d\d[.,]\d\d[.,](?:19|20)\d\d")
_DECIMAL: Final = re.compile(r"(?:\d+|\d{1,3}(?: \d{3})+)(?P<mark>[.,])\d\d?")
#: What a number may consist of.
_NUMBER: Final = re.compile(r"[\d.,:;\-–—%()/<>+№IVXІХ]+")
#: The number of an act with a session in Roman strokes: "167-III", "433-1І".
_SESSION: Final = re.compile(r"(?P<number>№?\d+[-–—])(?P<strokes>[1IІl|!]{1,3})(?P<after>[.,:;)]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """A number: the words of its readings, the one that stands so far first, and its signs."""

    taken: tuple[str, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]
    glyphs: tuple[Glyph, ...] = ()

    @property
    def stance(self) -> str:
        """Return how the signs stand on paper."""
        return "".join(glyph.stands for glyph in self.glyphs)

    @property
    def agreed(self) -> bool:
        read = "".join(self.first)
        return read == "".join(self.second) and stance(read) == self.stance


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class DigitShapes:
    """Samples of the digits of a page: for each digit a table, a shape a row, and its mean."""

    samples: Mapping[str, Any]
    digits: str
    means: Any
    mark: str  # what parts decimals here

    def likeliest(self, shape: Shape) -> str:
        """Return the digit whose mean a shape is most like, "" where there are no samples."""
        return self.digits[int(np.argmax(self.means @ shape))] if self.digits else ""

    def alike(self, shape: Shape, digit: str) -> float:
        """Return how alike a shape is to a digit: the mean over the better half of its samples.

        A digit that is set in two faces has one of them in the better half.
        """
        table = self.samples[digit]
        return _best(table @ shape, (len(table) + 1) // 2)

    def nearest(self, shape: Shape, digit: str) -> float:
        """Return how alike a shape is to the nearest samples of a digit."""
        return _best(self.samples[digit] @ shape, _NEAREST)

    def is_roman_one(self, glyph: Glyph) -> bool:
        """Return whether a stroke is a Roman one and not the digit, as the page draws that."""
        if "1" not in self.samples:
            return False
        upright, wide = _of_ones(self)
        return (
            float(glyph.shape @ mirrored(glyph.shape)) > upright + UPRIGHT
            and width_of(glyph.shape) <= NARROW * wide
        )


def shapes_of(numbers: Sequence[Readings]) -> DigitShapes:
    """Return the samples that the agreed numbers of a page give.

    Where both readings take a 3 for an 8, some 3s are among the samples of 8; what is more like the
    mean of another digit is left out, so these go as long as they are the fewer.
    """
    found: dict[str, list[Shape]] = defaultdict(list)
    for number in numbers:
        if number.agreed:
            for sign, glyph in zip("".join(number.first), number.glyphs, strict=True):
                if sign.isdigit() and len(found[sign]) < _ENOUGH:
                    found[sign].append(glyph.shape)
    mark = _usual_mark(numbers)
    shapes = _with_means({digit: np.array(rows) for digit, rows in sorted(found.items())}, mark)
    for _ in range(_SORTED):
        kept = {
            digit: table[(table @ shapes.means.T).argmax(axis=1) == shapes.digits.index(digit)]
            for digit, table in shapes.samples.items()
        }
        shapes = _with_means({digit: table for digit, table in kept.items() if len(table)}, mark)
    return shapes


def _with_means(samples: Mapping[str, Any], mark: str) -> DigitShapes:
    means = np.array([table.mean(axis=0) for table in samples.values()])
    return DigitShapes(samples=samples, digits="".join(samples), means=means, mark=mark)


def _usual_mark(numbers: Sequence[Readings]) -> str:
    """Return what parts decimals in most of the agreed numbers, a comma where none tells."""
    found = (_DECIMAL.fullmatch(" ".join(n.first)) for n in numbers if n.agreed)
    marks = Counter(match["mark"] for match in found if match)
    return "." if marks["."] > marks[","] else ","


def settled(number: Readings, shapes: DigitShapes) -> tuple[str, ...]:
    """Return the words of a number as its signs say it is; as it stands where they say nothing.

    "2013" and "2018" -> "2018"; "156" and "1,6", the second sign low -> "1,6".
    """
    return _with_session(_with_digits(number, shapes), number, shapes)


def _with_digits(number: Readings, shapes: DigitShapes) -> tuple[str, ...]:
    """Return the words of a number with the digits and marks that its signs are."""
    fitting = [
        words
        for words in (number.taken, number.first, number.second)
        if number.glyphs and stance("".join(words)) == number.stance and _is_number(words)
    ]
    if not fitting:
        return _with_marks(number, shapes.mark)
    if _loses_a_sign(fitting[0], number):
        return number.taken
    letters = ["".join(words) for words in fitting]
    told = "".join(
        _digit(sign, {text[at] for text in letters}, glyph, shapes) if sign.isdigit() else sign
        for at, (sign, glyph) in enumerate(zip(letters[0], number.glyphs, strict=True))
    )
    ends = np.cumsum([0, *map(len, fitting[0])])
    return tuple(told[a:b] for a, b in pairwise(ends.tolist()))


@lru_cache(maxsize=1)
def _of_ones(shapes: DigitShapes) -> tuple[float, float]:
    """Return how upright at most, and how wide, the ones of a page are: found once for a page."""
    ones = shapes.samples["1"]
    upright = float(np.percentile([shape @ mirrored(shape) for shape in ones], 95))
    return upright, float(np.median([width_of(shape) for shape in ones]))


def _with_session(words: tuple[str, ...], number: Readings, shapes: DigitShapes) -> tuple[str, ...]:
    """Return the number of an act with its Roman strokes as such, where their shapes say so.

    "167-11", behind whose dash stand three strokes without the flag of a 1 -> "167-III"
    """
    found = _SESSION.fullmatch(words[-1])
    if not found:
        return words
    before = stance("".join(words[:-1]) + found["number"])
    after = stance(found["after"])
    count = len(number.glyphs) - len(before) - len(after)
    if not 1 <= count <= STROKES or number.stance != before + "h" * count + after:
        return words
    strokes = number.glyphs[len(before) : len(before) + count]
    if not all(map(shapes.is_roman_one, strokes)):
        return words
    return (*words[:-1], found["number"] + "I" * count + found["after"])


def ways_to_stand(words: Sequence[str]) -> list[str]:
    """Return a reading, and how else it may stand on paper: with strokes lost or added.

    >>> ways_to_stand(["167-11"])
    ['167-11', '167-I', '167-II', '167-III']
    """
    text = "".join(words)
    found = _SESSION.fullmatch(words[-1]) if words else None
    if not found:
        return [text]
    before = "".join(words[:-1]) + found["number"]
    return [text, *(before + "I" * n + found["after"] for n in range(1, STROKES + 1))]


def _digit(sign: str, read: set[str], glyph: Glyph, shapes: DigitShapes) -> str:
    """Return the digit that a sign is most like, among those it was read as or by far among all."""
    if sign not in shapes.samples:
        return sign
    disputed = sorted({c for c in read if c in shapes.samples})
    other = shapes.likeliest(glyph.shape)
    if disputed == [other]:  # as nearly always
        return sign
    alike = {digit: shapes.alike(glyph.shape, digit) for digit in (*disputed, other)}
    best = max(disputed, key=lambda digit: alike[digit])
    if alike[best] <= alike[sign] + DISPUTED:
        best = sign
    sure = max(ALIKE, shapes.nearest(glyph.shape, best) + MARGIN)
    return other if other != best and alike[other] > sure else best


def _with_marks(number: Readings, mark: str) -> tuple[str, ...]:
    """Return a number with the points or commas that stand on paper and both readings lost.

    "13.10 2013" -> "13.10.2013"; "996 1", where `mark` parts the decimals of the page -> "996,1";
    "717.533;7", with one mark on paper -> "717 533,7"
    """
    text = " ".join(number.taken)
    high = sum(c.isdigit() for c in text)
    if not _BARE.fullmatch(text) or number.stance.replace("l", "") != "h" * high:
        return number.taken
    at = 0
    marked = ""
    for stands in number.stance:
        if stands == "l":
            read = text[at : at + 1]
            marked += read if read in (".", ",") else mark
            at += not read.isdigit()
        else:
            step = 2 if not text[at].isdigit() else 1
            marked += f" {text[at + 1]}" if step == 2 else text[at]
            at += step
    if at < len(text):
        return number.taken
    if _DAY.fullmatch(marked):
        return (re.sub(r"\D", ".", marked),)
    return tuple(marked.split(" ")) if _DECIMAL.fullmatch(marked) else number.taken


def _is_number(words: Sequence[str]) -> bool:
    return _NUMBER.fullmatch("".join(words)) is not None


def _loses_a_sign(words: Sequence[str], number: Readings) -> bool:
    """Return whether another reading goes on behind the end: the box of a word ends early."""
    text = "".join(words)
    longer = ("".join(number.first), "".join(number.second))
    return any(other.startswith(text) and len(other) > len(text) for other in longer)


def _best(values: Any, count: int) -> float:
    best = np.sort(values)[-max(1, count) :]
    return float(best.sum() / len(best))
