"""Image files: how many pages (frames) there are, and each as a picture.

An image without a credible resolution is taken to be an A4 page at the width it has.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.errors import Damaged, TooLarge

if TYPE_CHECKING:
    from PIL.Image import Image

#: Pixels an image may have before it is shrunk while it is opened.
LARGEST: Final = 200_000_000
#: Dots per inch that a scanner or camera may truthfully state.
CREDIBLE_DPI: Final = (90.0, 1300.0)
A4_INCHES: Final = (8.27, 11.69)


@cache
def pillow() -> Any:
    """Return the module `PIL.Image`, which decodes whole pictures only."""
    from PIL import Image, ImageFile

    Image.MAX_IMAGE_PIXELS = None  # the bound is LARGEST, checked before any pixel is decoded
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    return Image


def count(path: Path) -> int:
    """Return the number of pages of an image file."""
    with _open(path) as image:
        _check_size(image)
        # The second frame of a phone's JPEG (MPO) is a preview or a brightness map, no page.
        return 1 if image.format == "MPO" else int(getattr(image, "n_frames", 1))


def frame(path: Path, number: int, max_pixels: int) -> tuple["Image", float]:
    """Return page `number` of an image file, turned as its EXIF says, and its dots per inch.

    It has at most `max_pixels`; a larger one is shrunk.
    """
    from PIL import ImageOps

    with _open(path) as image:
        if number > 1:
            image.seek(number - 1)
        _check_size(image)
        width, height = image.size
        dpi = _dpi(image)
        if width * height > max_pixels and image.format in ("JPEG", "MPO"):
            factor = (max_pixels / (width * height)) ** 0.5
            image.draft(None, (int(width * factor), int(height * factor)))
        try:
            picture = ImageOps.exif_transpose(image)
            picture.load()
        except (OSError, SyntaxError, ValueError) as error:
            raise Damaged(
                "the image is damaged or cut off; scan it again or fetch it again"
            ) from error
        if picture.size != (width, height) and picture.size != (height, width):
            dpi *= max(picture.size) / max(width, height)
        area = picture.size[0] * picture.size[1]
        if area > max_pixels:
            factor = (max_pixels / area) ** 0.5
            picture = picture.resize(
                (max(1, int(picture.size[0] * factor)), max(1, int(picture.size[1] * factor)))
            )
            dpi *= factor
        return picture, dpi


def _open(path: Path) -> Any:
    try:
        return pillow().open(path, formats=("PNG", "JPEG", "TIFF"))
    except (OSError, SyntaxError, ValueError) as error:
        raise Damaged("the image is damaged; scan it again or fetch it again") from error


def _check_size(image: Any) -> None:
    width, height = image.size
    if width * height > LARGEST:
        raise TooLarge(
            f"the image has {width} x {height} pixels, more than {LARGEST:,}; "
            "scan it at 300 dots per inch, or cut it into pages"
        )


def _dpi(image: Any) -> float:
    """Return the resolution of an image: what it states if credible, else that of an A4 page."""
    stated = image.info.get("dpi", (0, 0))
    try:
        dpi = float(max(stated))
    except (TypeError, ValueError, ZeroDivisionError):
        dpi = 0.0
    short, long = sorted(image.size)
    if CREDIBLE_DPI[0] <= dpi <= CREDIBLE_DPI[1] and long / dpi <= 3 * A4_INCHES[1]:
        return dpi
    return float(max(50.0, min(short / A4_INCHES[0], long / A4_INCHES[1])))
