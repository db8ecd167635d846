"""White text: seen on what is dark, a filled cell or a picture, and hidden on white paper."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from pipeline.ocr.rows import box_of
from pipeline.records import Box, Line

#: A colour all of whose parts are lighter is white; paper lighter than that is white.
_WHITE: Final = 0xF4
_PAPER: Final = 240
#: So much of a line's place is darker, in per cent, where its letters have an outline or a ground.
_SHARE: Final = 15


def is_white(colour: int) -> bool:
    """Return whether a colour (0xRRGGBB) is white, or nearly so."""
    return min(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF) >= _WHITE


def seen_lines(
    page: Any, white: Sequence[Line], paths: Iterable[Any], pictures: Iterable[Box]
) -> list[bool]:
    """Return which of the white lines of a page of PyMuPDF are seen.

    `paths` are what is drawn on it, as MuPDF gives it, `pictures` its pictures. Where nothing of
    these lies below, the page is drawn: shadings are not among them.
    """
    below = [Box(*path["bbox"]) for path in paths if _is_dark(path)]
    below += pictures
    found = [any(_is_on(line, box) for box in below) for line in white]
    if all(found):
        return found
    drawn = page.get_pixmap(alpha=False, colorspace="gray")
    return [on or _is_on_dark(page, drawn, box_of(x)) for x, on in zip(white, found, strict=True)]


def _is_dark(path: Any) -> bool:
    return not path["stroked"] and path["alpha"] > 0 and not is_white(path["color"])


def _is_on(line: Line, box: Box) -> bool:
    own = box_of(line)
    x, y = (own.x0 + own.x1) / 2, (own.y0 + own.y1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _is_on_dark(page: Any, drawn: Any, box: Box) -> bool:
    """Return whether the page, drawn, is anything but white where a line stands."""
    import numpy as np

    x0, y0, x1, y1 = page.rect.__class__(*box) * page.rotation_matrix
    grey = np.frombuffer(drawn.samples, np.uint8).reshape(drawn.height, drawn.stride)
    part = grey[max(0, round(y0)) : round(y1) + 1, max(0, round(x0)) : round(x1) + 1]
    return bool(part.size) and float(np.percentile(part, _SHARE)) < _PAPER
