"""A page that is one scan: how fine it is, and its picture as the scanner wrote it.

A JPEG of the page's size is decoded as it is, by a library that takes a third of MuPDF's time.
"""

import io
import re
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.images import pillow
from pipeline.ocr.mupdf import library

#: The share of a page that a scan covers, at least.
FILLED: Final = 0.9
#: What a page may draw and still be one scan, beside what reaches so far over its edge, in points:
#: the line above a picture.
_SCANNED: Final = frozenset({"fill-image", "ignore-text"})
_EDGE: Final = 6.0
#: The edges of a scan and of its page are no further apart than that, in dots of the scan.
_APART: Final = 0.5
#: A picture that a page draws by its name: "/Im0 Do".
_DRAWN: Final = re.compile(rb"/([^\s/<>\[\]()]{1,100})\s{1,9}Do\b")
#: A clip, behind which a part of a picture may be hidden: "0 350 595 492 re W n".
_CLIP: Final = re.compile(rb"\sW\*?\s")
#: The channels of a dot of grey are no further apart; whether a JPEG has any other is looked at
#: where it is of fewer bytes a dot, which are soon read twice.
_GREY: Final = 6
_SOON: Final = 0.2
_COLOURS: Final = frozenset({"DeviceGray", "DeviceRGB", "ICCBased"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """The one picture of a page: how many of its dots make a point, and its file as JPEG.

    The file is "" where it is no JPEG that shows the page as it is.
    """

    scale: float
    wide: int
    high: int
    jpeg: bytes = b""

    def decoded(self, wide: float, high: float) -> "np.ndarray[Any, np.dtype[np.uint8]] | None":
        """Return its dots in RGB, or as grey where it has no colour.

        None where it has not so many, or no file that can be decoded.
        """
        if not self.jpeg or (round(wide), round(high)) != (self.wide, self.high):
            return None
        try:
            with pillow().open(io.BytesIO(self.jpeg), formats=("JPEG",)) as header:
                mode = header.mode
                if header.size != (self.wide, self.high) or mode not in ("L", "RGB"):
                    return None
        except (OSError, SyntaxError, ValueError):
            return None
        data = np.frombuffer(self.jpeg, np.uint8)
        short = len(data) < _SOON * self.wide * self.high
        grey = mode == "L" or (short and _is_grey(data))
        way = cv2.IMREAD_GRAYSCALE if grey else cv2.IMREAD_COLOR_RGB
        picture = cv2.imdecode(data, way | cv2.IMREAD_IGNORE_ORIENTATION)
        return None if picture is None else picture.astype(np.uint8, copy=False)


def _is_grey(data: Any) -> bool:
    """Return whether a JPEG in colour has none, by the means of its blocks of 64 dots."""
    small = cv2.imdecode(data, cv2.IMREAD_REDUCED_COLOR_8 | cv2.IMREAD_IGNORE_ORIENTATION)
    if small is None:
        return False
    red, green, blue = cv2.split(small)
    spread = cv2.max(cv2.absdiff(red, green), cv2.absdiff(green, blue))
    return int(spread.max()) <= _GREY


def whole_scan(page: Any, area: Any) -> Scan | None:
    """Return the one picture that a part `area` of a page of PyMuPDF is, None where it is more."""
    shown = page.rotation_matrix
    inner = library().Rect(area.x0 + _EDGE, area.y0 + _EDGE, area.x1 - _EDGE, area.y1 - _EDGE)
    drawn = [(kind, library().Rect(box) * shown) for kind, box in page.get_bboxlog()]
    if any(kind not in _SCANNED and box.intersects(inner) for kind, box in drawn):
        return None
    found = [
        entry
        for entry in page.get_image_info()
        if area.intersects(library().Rect(entry["bbox"]) * shown)
    ]
    if len(found) != 1 or found[0]["has-mask"]:
        return None  # letters lie on their own picture, finer than that of the paper
    x0, y0, x1, y1 = library().Rect(found[0]["bbox"]) * shown
    across, down = min(x1, area.x1) - max(x0, area.x0), min(y1, area.y1) - max(y0, area.y0)
    if across * down < FILLED * area.width * area.height:
        return None
    wide, high = found[0]["width"], found[0]["height"]
    turned = (wide > high) != (x1 - x0 > y1 - y0)
    scale = float((high if turned else wide) / (x1 - x0))
    edges = zip((x0, y0, x1, y1), area, strict=True)
    as_it_is = all(abs(edge - its) * scale <= _APART for edge, its in edges)
    a, b, c, d, *_ = found[0]["transform"]
    upright = page.rotation == 0 and a > 0 and d > 0 and abs(b) + abs(c) < 0.001 * a
    jpeg = _file_of(page, wide, high) if as_it_is and upright else b""
    return Scan(scale=scale, wide=wide, high=high, jpeg=jpeg)


def _file_of(page: Any, wide: int, high: int) -> bytes:
    """Return the JPEG of the one picture that a page draws, where its dots need no change."""
    contents = page.read_contents()
    if _CLIP.search(contents):
        return b""
    names = {name.decode("latin-1") for name in _DRAWN.findall(contents)}
    found = {
        xref
        for xref, mask, *size, bits, colours, _, name, coded, form in page.get_images(full=True)
        if name in names
        and size == [wide, high]
        and (mask, bits, coded, form) == (0, 8, "DCTDecode", 0)
        and colours in _COLOURS
    }
    if len(found) != 1:
        return b""
    (xref,) = found
    pdf = page.parent
    if any(pdf.xref_get_key(xref, key)[0] != "null" for key in ("Decode", "DecodeParms", "Mask")):
        return b""
    return bytes(pdf.xref_stream_raw(xref))
