"""Text that something opaque was drawn over: a reader of the page does not see it."""

from collections.abc import Sequence
from typing import Any, Final

from pipeline.ocr.rows import box_of
from pipeline.records import Line

#: A cover is at least so high and wide, in points; it may leave so much of a line's box free.
_SMALLEST: Final = 5.0
_FREE: Final = 2.0
_OPAQUE: Final = 255
#: Where nothing is seen of the letters, the greys of the page differ by at most so much.
_FLAT: Final = 24
#: Of a page with more rectangles, a map, nothing is said.
_MOST: Final = 2_000
#: So much of a line's edge, in pixels, may show what is drawn around the cover.
_EDGE: Final = 2


def covered_lines(page: Any, lines: Sequence[tuple[Line, int]], blocks: Sequence[Any]) -> set[int]:
    """Return the ids of lines of a page of PyMuPDF that lie under what was drawn after them.

    Each of the `lines` comes with the number of its block; `blocks` are those of MuPDF in the order
    in which they were drawn. What is below may shine through (a marker): the page is asked.
    """
    import numpy as np

    covers = [(i, b["bbox"]) for i, b in enumerate(blocks) if _is_cover(b)]
    if not 0 < len(covers) <= _MOST or not lines or lines[0][1] > covers[-1][0]:
        return set()
    own = np.array([box_of(line) for line, _ in lines])
    above = np.array([box for _, box in covers])
    inside = (above[:, None, :2] - _FREE <= own[None, :, :2]).all(2)
    inside &= (own[None, :, 2:] <= above[:, None, 2:] + _FREE).all(2)
    inside &= np.array([i for i, _ in covers])[:, None] > np.array([i for _, i in lines])[None]
    found = [lines[i][0] for i in np.flatnonzero(inside.any(0)).tolist()]
    if not found:
        return set()
    drawn = page.get_pixmap(alpha=False, colorspace="gray")
    grey = np.frombuffer(drawn.samples, np.uint8).reshape(drawn.height, drawn.stride)
    return {id(line) for line in found if _is_flat(page, grey, line)}


def _is_cover(block: Any) -> bool:
    """Return whether a block of MuPDF is a rectangle filled so that nothing shines through."""
    if block["type"] != 3 or block["stroked"] or not block["isrect"] or block["alpha"] < _OPAQUE:
        return False
    x0, y0, x1, y1 = block["bbox"]
    return bool(x1 - x0 > _SMALLEST and y1 - y0 > _SMALLEST)


def _is_flat(page: Any, grey: Any, line: Line) -> bool:
    """Return whether the page, drawn, has one grey where a line stands."""
    x0, y0, x1, y1 = page.rect.__class__(*box_of(line)) * page.rotation_matrix
    rows = slice(max(0, round(y0) + _EDGE), max(round(y1) - _EDGE, round(y0) + _EDGE + 1))
    columns = slice(max(0, round(x0) + _EDGE), max(round(x1) - _EDGE, round(x0) + _EDGE + 1))
    part = grey[rows, columns]
    return bool(part.size) and int(part.max()) - int(part.min()) < _FLAT
