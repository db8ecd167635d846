"""A page as a picture in colour, at a resolution that Tesseract reads well and memory can hold."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from pipeline.errors import Damaged, TooLarge
from pipeline.ocr import images
from pipeline.ocr.mupdf import library
from pipeline.ocr.whole_scans import whole_scan

Picture = np.ndarray[Any, np.dtype[np.uint8]]

#: Below so many dots per inch nothing of usual size can be read any more.
COARSEST: Final = 50.0
#: A page that is one scan, with fewer dots than this share of what is wanted, is drawn in its own:
#: MuPDF makes pictures larger by straight lines between dots, which blurs small print and takes
#: five times as long; and all that is told by the picture is told by fewer dots.
ENLARGED: Final = 0.9
#: An image inside a PDF that has more pixels than this is not decoded.
LARGEST_INSIDE: Final = 200_000_000
#: A page larger than A2 (in points) is drawn in few pixels: mostly its stated size is wrong.
_LARGEST_SHEET: Final = 1_191.0 * 1_684.0
_SHEET_PIXELS: Final = 12_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A picture (height x width x 3, or grey) that is to be read `growth` times as large.

    `scale` is how many pixels make a point of the page in the picture that is read.
    """

    picture: Picture
    scale: float
    growth: float = 1.0

    @property
    def dpi(self) -> float:
        """Return the dots per inch of the picture that is read."""
        return self.scale * 72


def render(page: Any, dpi: int, max_pixels: int, clip: Any = None) -> Rendered:
    """Return a page of PyMuPDF (or the part `clip` of it, in shown points) as a picture.

    Pages that are too large for `max_pixels` are drawn coarser, and refused (`TooLarge`) where
    that would be useless.
    """
    _check_images(page)
    area = clip if clip is not None else page.rect
    scale = min(dpi / 72, (max_pixels / max(1.0, area.width * area.height)) ** 0.5)
    if page.rect.width * page.rect.height > _LARGEST_SHEET:
        scale = min(scale, max(COARSEST / 72, (_SHEET_PIXELS / (area.width * area.height)) ** 0.5))
    if scale * 72 < COARSEST and clip is None:
        raise TooLarge(
            f"the page is {page.rect.width / 72:.0f} x {page.rect.height / 72:.0f} inches large; "
            "print it to a PDF of a usual paper size"
        )
    scan = whole_scan(page, area)
    own = scan is not None and COARSEST / 72 <= scan.scale < ENLARGED * scale
    drawn = scan.scale if scan is not None and own else scale
    picture = scan.decoded(area.width * drawn, area.height * drawn) if scan is not None else None
    if picture is None:
        picture = _drawn(page, drawn, clip)
    return Rendered(picture=picture, scale=scale, growth=scale / drawn)


def _drawn(page: Any, scale: float, clip: Any) -> Picture:
    pymupdf = library()
    try:
        pixmap = page.get_pixmap(
            matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False, clip=clip
        )
    except (RuntimeError, ValueError) as error:
        raise Damaged("the page cannot be drawn; export the PDF again") from error
    return np.asarray(_Shared(pixmap))


class _Shared:
    """A pixmap of MuPDF in RGB as an array of the same memory, which lives as long as the array."""

    def __init__(self, pixmap: Any) -> None:
        self._pixmap = pixmap
        self.__array_interface__ = {
            "version": 3,
            "typestr": "|u1",
            "data": (pixmap.samples_ptr, True),
            "shape": (pixmap.height, pixmap.width, 3),
            "strides": (pixmap.stride, 3, 1),
        }


def from_image(path: Path, number: int, max_pixels: int) -> Rendered:
    """Return page `number` of an image file as a picture in colour."""
    image, dpi = images.frame(path, number, max_pixels)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        from PIL import Image

        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(paper, image)
    if image.mode.startswith("I"):
        deep = np.asarray(image, dtype=np.float64)
        levels = (deep / max(1.0, deep.max()) * 255).astype(np.uint8)
        return Rendered(picture=np.repeat(levels[:, :, None], 3, axis=2), scale=dpi / 72)
    return Rendered(picture=np.asarray(image.convert("RGB")), scale=dpi / 72)


def _check_images(page: Any) -> None:
    for entry in page.get_images():
        width, height = entry[2], entry[3]
        if width * height > LARGEST_INSIDE:
            raise TooLarge(
                f"a picture on the page has {width} x {height} pixels, more than "
                f"{LARGEST_INSIDE:,}; scan the page at 300 dots per inch"
            )
