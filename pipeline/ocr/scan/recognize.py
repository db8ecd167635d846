"""A picture of a page -> lines with words, boxes and confidences.

The picture is made level, evenly lit if it is not, and read. Where Tesseract is unsure, the page is
turned the way its middle reads best, then read with other preprocessing; the reading with most sure
letters is kept.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np

from pipeline.ocr.frames import Reading, Turn, quarter
from pipeline.ocr.render import Picture, Rendered
from pipeline.ocr.scan import digits, scans, tesseract
from pipeline.ocr.scan.abbreviations_again import read_abbreviations_again
from pipeline.ocr.scan.across_rulings import with_points, within_rulings
from pipeline.ocr.scan.bold_lines import with_bold
from pipeline.ocr.scan.bullets import with_bullets
from pipeline.ocr.scan.dash_lengths import with_dashes_as_long
from pipeline.ocr.scan.hooks import with_hooks
from pipeline.ocr.scan.kazakh_again import read_kazakh_again
from pipeline.ocr.scan.kazakh_case import as_high_as_they_stand
from pipeline.ocr.scan.latin_again import read_latin_again
from pipeline.ocr.scan.latin_units import with_latin_units
from pipeline.ocr.scan.letter_case import as_high_as_small_words
from pipeline.ocr.scan.lone_cells import read_lone_cells
from pipeline.ocr.scan.look_alikes import with_number_signs, without_look_alikes
from pipeline.ocr.scan.lost_gaps import with_words_apart
from pipeline.ocr.scan.lost_letters import with_lost_letters
from pipeline.ocr.scan.lost_numerals import read_lost_numerals
from pipeline.ocr.scan.lost_signs import with_lost_signs
from pipeline.ocr.scan.lost_words import read_lost_words
from pipeline.ocr.scan.number_columns import read_numbers_of_columns
from pipeline.ocr.scan.numbers_in_order import with_numbers_in_order
from pipeline.ocr.scan.phantoms import is_noise, without_phantoms
from pipeline.ocr.scan.raised_digits import with_raised_digits
from pipeline.ocr.scan.roman_numerals import with_roman_numerals
from pipeline.ocr.scan.row_numbers import with_row_numbers
from pipeline.ocr.scan.schwas import with_schwas
from pipeline.ocr.scan.sheet import VARIANTS, Sheet
from pipeline.ocr.scan.stamps import Colour, read_in_colour
from pipeline.ocr.scan.tesseract import DOUBTFUL, Token, sureness
from pipeline.ocr.scan.thousands import with_thousands_apart
from pipeline.ocr.scan.type_size import size_of
from pipeline.ocr.tables.ruled import cell_boxes
from pipeline.records import Box, Line, Word

if TYPE_CHECKING:
    from pipeline.config import Config

#: Junk from pictures and borders is below this confidence.
JUNK: Final = 0.3
#: A page read with less than this is tried in other ways; with less than that, turned.
UNSURE: Final = 0.86
TURNED: Final = 0.72
#: What is left of rulings is read as these.
BARS: Final = "|[]{}_¦"
DASHES: Final = "-–—"
#: A sign between two words: "23.09.2019 - 31.10.2019", "US$1 = KZT 450".
JOINING: Final = frozenset("-–—=")
#: Signs that stand alone in a cell.
LONE: Final = frozenset(DASHES + "№%")
#: What a dash at the start of an item may be read as.
QUOTES: Final = ("“", "”", "„", '"')
#: What specks of dirt are read as.
SPECKS: Final = ".,:;'`´·‚‘’‹›^~"
#: The number of a first point, as it is often read.
ONE: Final = frozenset({"|.", "|)", "l.", "l)", "!.", "!)"})
#: A letter or digit lower than this share of the usual height, and wider than high, is a dash; so
#: is a sign of two strokes that is as low as one.
FLAT: Final = 0.42
#: A longer one is what is left of a ruling.
LONGEST: Final = 3.0
STROKE: Final = 0.2
STROKES: Final = frozenset({"=", ":", ".", "~"})
#: A line is set in the size of most lines where its height is this share of theirs.
LOW: Final = 0.84
LOW_ALONE: Final = 0.7
HIGH: Final = 1.18
_TURNS: Final[tuple[Turn, ...]] = (0, 90, 180, 270)

Read = Callable[[Picture], list[Token]]


def recognize(rendered: Rendered, config: "Config") -> Reading:
    """Return the lines on a picture, in points, in the frame in which they are upright."""
    tesseract.require(config.languages)
    dpi = max(70, round(rendered.dpi))

    def read(grey: Picture, mode: int = tesseract.AUTOMATIC) -> list[Token]:
        return tesseract.read(np.ascontiguousarray(grey), config.languages, dpi=dpi, mode=mode)

    sheet, tokens = _read_upright(Sheet(rendered.picture, dpi, rendered.growth), read)
    tokens = _read_otherwise(sheet, tokens, read)
    tokens = [] if is_noise(tokens) else tokens
    bare = sheet.bare(sheet.plainest)
    if sheet.plainest is scans.without_colour:
        tokens = read_in_colour(
            sheet.bare(scans.plain_grey),
            Colour(sheet.spots, sheet.step * sheet.growth, dpi),
            tokens,
            read,
            _worth,
        )
    ruled = tuple(_scaled(ruling, rendered.scale) for ruling in sheet.rulings)
    cells = cell_boxes(ruled)
    tokens = without_look_alikes(tokens)

    def read_block(strip: Picture) -> list[Token]:
        return read(strip, tesseract.ONE_BLOCK)

    if not cells:
        tokens = read_lost_words(bare, tokens, read_block)
    if ruled:
        tokens = without_signs(within_rulings(bare, tokens, cells, rendered.scale))
        tokens = read_lone_cells(bare, cells, tokens, rendered.scale, read_block)
        tokens = with_points(bare, without_bars(tokens), cells, rendered.scale)
        tokens = with_number_signs(tokens, cells, rendered.scale)
        tokens = read_numbers_of_columns(bare, tokens, cells, rendered.scale)
    tokens = without_phantoms(bare, without_specks(with_dashes(tokens)))
    tokens = with_raised_digits(bare, with_bullets(bare, tokens))
    tokens = with_thousands_apart(bare, digits.read_again(bare, tokens, dpi))
    tokens = with_words_apart(bare, with_numbers_in_order(tokens))
    tokens = read_kazakh_again(bare, tokens)
    tokens = read_lost_numerals(bare, with_roman_numerals(bare, tokens))
    tokens = with_latin_units(bare, read_latin_again(bare, tokens))
    tokens = read_abbreviations_again(bare, with_lost_signs(bare, tokens))
    tokens = with_schwas(bare, with_hooks(bare, with_lost_letters(tokens)))
    if ruled:
        tokens = with_row_numbers(tokens, cells, rendered.scale)
    tokens = as_high_as_they_stand(bare, digits.with_commas(tokens))
    tokens = with_dashes_as_long(bare, as_high_as_small_words(bare, tokens))
    height, width = bare.shape
    lines = [line for line in lines_of(tokens, rendered.scale) if not is_junk(line)]
    lines = with_bold(bare, lines, rendered.scale)
    return Reading(
        lines=tuple(lines),
        width=width / rendered.scale,
        height=height / rendered.scale,
        turn=quarter(sheet.turn),
        lean=sheet.lean,
        rulings=ruled,
    )


def _read_upright(shown: Sheet, read: Read) -> tuple[Sheet, list[Token]]:
    """Return the page as it lies upright, and its words at first reading."""

    def upright(candidates: Sequence[Turn]) -> Turn:
        middle = _middle(shown.enlarged(shown.grey(shown.first)))
        return max(candidates, key=lambda t: _worth_upright(read(np.rot90(middle, t // 90))))

    turn: Turn = upright((90, 270)) if scans.lies_on_its_side(shown.ink) else 0
    while True:
        sheet = shown.turned(turn) if turn else shown
        tokens = read(sheet.bare(shown.first))
        if sureness(tokens) >= TURNED and not _lies_on_its_side(tokens):
            return sheet, tokens
        better = upright(_TURNS)
        if better == turn:
            return sheet, tokens
        turn = better


def _read_otherwise(sheet: Sheet, tokens: list[Token], read: Read) -> list[Token]:
    """Return the words of the best reading, other preparations tried where the first is unsure."""
    sure = sureness(tokens)
    for variant in VARIANTS:
        if variant is not sheet.first and sure < UNSURE:
            again = read(sheet.bare(variant))
            if _worth(again) > _worth(tokens):
                tokens, sure = again, sureness(again)
    return tokens


def without_specks(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without marks alone at the start of a line, where nothing is written so.

    A bar with a dot there is the number of the first point.
    """
    begun: set[tuple[int, int, int]] = set()
    kept: list[Token] = []
    for token in tokens:
        if token.line in begun or token.text.strip(SPECKS):
            first = token.line not in begun and token.text in ONE
            kept.append(replace(token, text="1" + token.text[1:]) if first else token)
            begun.add(token.line)
    return kept


def with_dashes(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, flat ones that were read as something else as the dash they are."""
    heights = [t.y1 - t.y0 for t in tokens if len(t.text) > 1 and any(map(str.isalnum, t.text))]
    if not heights:
        return list(tokens)
    usual = median(heights)
    return [replace(t, text="-") if _is_flat(t, usual) else t for t in tokens]


def _is_flat(token: Token, usual: float) -> bool:
    """Return whether a token that is read as something else is as low and wide as a dash."""
    wide, high = token.x1 - token.x0, token.y1 - token.y0
    if wide > LONGEST * usual:
        return False
    if token.text in STROKES:
        return high < STROKE * usual and wide > 1.5 * high
    letters = len(token.text) <= 2 and (token.text.isalnum() or token.text in QUOTES)
    return letters and high < FLAT * usual and wide > high


def without_signs(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a ruled page without what is left of rulings, and marks as unsure.

    A dash between two words of a line stays: "23.09.2019 - 31.10.2019".
    """
    around = zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
    return [t for before, t, after in around if not _is_sign(t) or _is_joined(before, t, after)]


def _is_sign(token: Token) -> bool:
    """Return whether a token is what is left of a ruling, or a mark too unsure to be one."""
    if any(c.isalnum() for c in token.text):
        return False
    return token.text[0] in "‘’'`~=" or token.confidence < DOUBTFUL


def _is_joined(before: Token | None, dash: Token, after: Token | None) -> bool:
    """Return whether a sign stands a space from the word before it and from the word after it."""
    if dash.text not in JOINING or before is None or after is None:
        return False
    near = max(before.y1 - before.y0, after.y1 - after.y0)
    return (
        before.line == dash.line == after.line
        and 0 <= dash.x0 - before.x1 <= near
        and 0 <= after.x0 - dash.x1 <= near
        and before.y0 < dash.y0
        and dash.y1 < before.y1
    )


def without_bars(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a table without what is left of rulings at their ends ("387 042|").

    A bar with a dot before a title is its number: "|. Доходы".
    """
    around = zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
    return [
        t if _numbers(before, t, after) else replace(t, text=t.text.strip(BARS))
        for before, t, after in around
        if t.text.strip(BARS)
    ]


def _numbers(before: Token | None, token: Token, after: Token | None) -> bool:
    """Return whether a bar with a dot begins a line and a word with a capital follows."""
    first = before is None or before.line != token.line
    title = after is not None and after.line == token.line and after.text[0].isupper()
    return token.text in ONE and first and title


def _scaled(box: Box, scale: float) -> Box:
    """Return a ruling in points, as the line through its middle: it may lean a little."""
    if box.x1 - box.x0 > box.y1 - box.y0:
        y = (box.y0 + box.y1) / 2
        box = box._replace(y0=y, y1=y)
    else:
        x = (box.x0 + box.x1) / 2
        box = box._replace(x0=x, x1=x)
    return Box(x0=box.x0 / scale, y0=box.y0 / scale, x1=box.x1 / scale, y1=box.y1 / scale)


def _worth(tokens: Sequence[Token]) -> float:
    """Return how many letters were read, each counted by how much surer than a guess it is."""
    return sum(max(0.0, t.confidence - 0.4) * len(t.text) for t in tokens)


def _worth_upright(tokens: Sequence[Token]) -> float:
    """Return `_worth`, nothing where the words stand on their side."""
    return 0.0 if _lies_on_its_side(tokens) else _worth(tokens)


def _lies_on_its_side(tokens: Sequence[Token]) -> bool:
    """Return whether most words of four letters or more are higher than wide."""
    high = [t.y1 - t.y0 > t.x1 - t.x0 for t in tokens if len(t.text) >= 4]
    return sum(high) > len(high) / 2


def _middle(grey: Picture) -> Picture:
    height, width = grey.shape
    return grey[height // 3 : height * 2 // 3, width // 6 : width * 5 // 6]


def is_junk(line: Line) -> bool:
    """Return whether a line is what Tesseract makes of borders, pictures and seals."""
    if line.confidence >= DOUBTFUL and line.text[0].isalnum():
        return False  # as most lines are
    alnum = sum(map(str.isalnum, line.text))
    if not alnum:
        alone = line.text in LONE and line.confidence > 0.85
        return not alone and (line.confidence < 0.8 or len(line.text) < 3)
    return line.confidence < JUNK or (alnum <= 2 and line.confidence < DOUBTFUL)


def lines_of(tokens: Iterable[Token], scale: float) -> list[Line]:
    """Return words as lines, in points: `scale` pixels are one."""
    return _sized([_line(list(group), scale) for _, group in groupby(tokens, key=lambda t: t.line)])


def _sized(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those about as high as most with the size of most.

    What is left of the difference in heights is chance; so is how low the last word of a paragraph
    is, alone on its line.
    """
    heights = [line.size for line in lines for _ in range(len(line.words))]
    if not heights:
        return list(lines)
    usual = round(median(heights), 1)
    return [
        line._replace(size=usual) if _low(line) < line.size / max(0.1, usual) < HIGH else line
        for line in lines
    ]


def _low(line: Line) -> float:
    return LOW if len(line.words) > 1 else LOW_ALONE


def _line(tokens: list[Token], scale: float) -> Line:
    words: list[Word] = []
    text = ""
    for token in tokens:
        text += " " if text else ""
        words.append(
            Word(
                start=len(text),
                end=len(text) + len(token.text),
                box=_box(token, scale),
                confidence=round(token.confidence, 3),
            )
        )
        text += token.text
    confidence = sureness(tokens)
    return Line(
        text=text,
        start=0,
        box=Box.around(word.box for word in words),
        confidence=round(confidence, 3),
        words=tuple(words),
        size=round(size_of(tokens) / scale, 1),
        doubtful=confidence < DOUBTFUL,
    )


def _box(token: Token, scale: float) -> Box:
    return Box(
        x0=round(token.x0 / scale, 2),
        y0=round(token.y0 / scale, 2),
        x1=round(token.x1 / scale, 2),
        y1=round(token.y1 / scale, 2),
    )
