"""A picture of a page -> lines with words, boxes and confidences."""

from collections.abc import Iterable
from itertools import groupby
from statistics import fmean, median
from typing import TYPE_CHECKING, Final

import numpy as np

from pipeline.ocr import tesseract
from pipeline.ocr.frames import Reading
from pipeline.ocr.render import Rendered
from pipeline.ocr.tesseract import Token
from pipeline.records import Box, Line, Word

if TYPE_CHECKING:
    from pipeline.config import Config

#: A line below this confidence is doubtful.
DOUBTFUL: Final = 0.6


def recognize(rendered: Rendered, config: "Config") -> Reading:
    """Return the lines on a picture, in points of its page."""
    tesseract.require(config.languages)
    grey = np.ascontiguousarray(
        (rendered.picture @ np.array([0.299, 0.587, 0.114])).astype(np.uint8)
    )
    tokens = tesseract.read(grey, config.languages, dpi=round(rendered.dpi))
    height, width = grey.shape
    return Reading(
        lines=tuple(lines_of(tokens, rendered.scale)),
        width=width / rendered.scale,
        height=height / rendered.scale,
    )


def lines_of(tokens: Iterable[Token], scale: float) -> list[Line]:
    """Return words as lines, in points: `scale` pixels are one."""
    return [_line(list(group), scale) for _, group in groupby(tokens, key=lambda t: t.line)]


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
    confidence = fmean([t.confidence for t in tokens])
    box = Box(
        x0=min(w.box.x0 for w in words),
        y0=min(w.box.y0 for w in words),
        x1=max(w.box.x1 for w in words),
        y1=max(w.box.y1 for w in words),
    )
    return Line(
        text=text,
        start=0,
        box=box,
        confidence=round(confidence, 3),
        words=tuple(words),
        size=round(median(w.box.y1 - w.box.y0 for w in words), 1),
        doubtful=confidence < DOUBTFUL,
    )


def _box(token: Token, scale: float) -> Box:
    return Box(
        x0=round(token.x0 / scale, 2),
        y0=round(token.y0 / scale, 2),
        x1=round(token.x1 / scale, 2),
        y1=round(token.y1 / scale, 2),
    )
