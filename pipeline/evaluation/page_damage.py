"""What befalls a page on its way to a scan, and how its text layer goes wrong, made on purpose."""

import re
from collections.abc import Callable
from random import Random
from typing import Any, Final

import cv2
import numpy as np

from pipeline.ocr.mupdf import library

Picture = np.ndarray[Any, np.dtype[np.uint8]]


def drawn(page: Any, dpi: int) -> Picture:
    """Return a page of PyMuPDF as a picture in colour."""
    pixmap = page.get_pixmap(dpi=dpi, alpha=False)
    shape = (pixmap.height, pixmap.width, 3)
    shaped: Picture = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(shape).copy()
    return shaped


def _noise(picture: Picture, strength: float, seed: int) -> Picture:
    grain = np.random.default_rng(seed).normal(0, strength, picture.shape[:2])[:, :, None]
    noisy: Picture = np.clip(picture + grain, 0, 255).astype(np.uint8)
    return noisy


def _leaned(picture: Picture, degrees: float) -> Picture:
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255)
    )
    return turned.astype(np.uint8)


def _blurred(picture: Picture, sigma: float) -> Picture:
    return cv2.GaussianBlur(picture, (0, 0), sigma).astype(np.uint8)


def clean(picture: Picture, chance: Random) -> Picture:
    """A good scanner: a trace of noise and blur."""
    return _noise(_blurred(picture, 0.6), 4, chance.randint(0, 9999))


def leaning(picture: Picture, chance: Random) -> Picture:
    """Noise, and the sheet laid down 1 to 3 degrees awry."""
    awry = _leaned(picture, chance.choice((-1, 1)) * chance.uniform(1, 3))
    return _noise(_blurred(awry, 0.7), 12, chance.randint(0, 9999))


def turned(picture: Picture, chance: Random) -> Picture:
    """Laid on its side or upside down."""
    return np.ascontiguousarray(np.rot90(clean(picture, chance), chance.randint(1, 3)))


def shaded(picture: Picture, chance: Random) -> Picture:
    """A photograph: light from one side."""
    height, width = picture.shape[:2]
    across = np.linspace(chance.uniform(0.35, 0.6), 1, width)[None, :]
    down = np.linspace(1, chance.uniform(0.7, 1), height)[:, None]
    return _noise((picture * (across * down)[:, :, None]).astype(np.uint8), 6, 1)


def bled_through(picture: Picture, chance: Random) -> Picture:
    """Thin paper: the mirrored text of the other side shines through."""
    other = 255 - (255 - np.roll(picture[:, ::-1], 37, axis=0).astype(np.float64)) * 0.22
    return _noise(
        np.minimum(picture, _blurred(other.astype(np.uint8), 2)), 6, chance.randint(0, 99)
    )


def bordered(picture: Picture, chance: Random) -> Picture:
    """A copier's black edges."""
    result = clean(picture, chance)
    height, width = result.shape[:2]
    result[:, : int(width * 0.03)] = 15
    result[: int(height * 0.015)] = 20
    result[:, int(width * 0.985) :] = 10
    return result


def faxed(picture: Picture, chance: Random) -> Picture:
    """A fax: black and white at 204 by 98 or 196 dots per inch, with lost dots."""
    height, width = picture.shape[:2]
    grey = picture.mean(axis=2).astype(np.uint8)
    small = cv2.resize(grey, (1728, 2292), interpolation=cv2.INTER_AREA)
    dots = np.random.default_rng(chance.randint(0, 99)).random(small.shape) < 0.002
    black = np.where((small > 150) ^ dots, 255, 0).astype(np.uint8)
    back = cv2.resize(black, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.repeat(back[:, :, None], 3, axis=2).astype(np.uint8)


def coloured_paper(picture: Picture, chance: Random) -> Picture:
    """Yellow, blue or grey paper."""
    paper = chance.choice(((240, 225, 160), (190, 215, 240), (195, 195, 190)))
    return clean((picture * (np.array(paper) / 255)[None, None, :]).astype(np.uint8), chance)


def sealed(picture: Picture, chance: Random) -> Picture:
    """A round seal in blue or violet over the text."""
    result = picture.copy()
    height, width = result.shape[:2]
    colour = chance.choice(((60, 60, 190), (110, 50, 160), (190, 40, 50)))
    middle = (int(width * chance.uniform(0.35, 0.65)), int(height * chance.uniform(0.3, 0.6)))
    radius = int(width * 0.09)
    layer = np.full_like(result, 255)
    for share in (1.0, 0.93, 0.6):
        cv2.circle(layer, middle, int(radius * share), colour, max(2, width // 500))
    for angle in range(0, 360, 18):
        x = middle[0] + radius * 0.78 * np.cos(np.radians(angle))
        y = middle[1] + radius * 0.78 * np.sin(np.radians(angle))
        cv2.putText(
            layer, "AR"[angle % 2], (int(x), int(y)), cv2.FONT_HERSHEY_SIMPLEX, width / 3000, colour
        )
    return clean(np.minimum(result, layer), chance)


#: Name -> how the picture is damaged, the dots per inch it is scanned at, whether it counts as bad.
SCANS: Final[dict[str, tuple[Callable[[Picture, Random], Picture], int, bool]]] = {
    "clean, 300 dpi": (clean, 300, False),
    "clean, 200 dpi": (clean, 200, False),
    "noise, skew, 150 dpi": (leaning, 150, True),
    "noise, skew, 300 dpi": (leaning, 300, False),
    "turned": (turned, 200, False),
    "shaded": (shaded, 200, False),
    "bleed-through": (bled_through, 200, True),
    "black borders": (bordered, 200, False),
    "fax": (faxed, 200, True),
    "coloured paper": (coloured_paper, 200, False),
    "seal": (sealed, 200, False),
    "clean, 100 dpi": (clean, 100, True),
}


def scanned(pdf: bytes, scan: str, chance: Random) -> bytes:
    """Return a PDF whose pages are pictures of the pages of another."""
    damage, dpi, _ = SCANS[scan]
    result = library().open()
    for page in library().open(stream=pdf):
        picture = damage(drawn(page, dpi), chance)
        height, width = picture.shape[:2]
        new = result.new_page(width=width * 72 / dpi, height=height * 72 / dpi)
        _, data = cv2.imencode(".jpg", picture[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 85])
        new.insert_image(new.rect, stream=data.tobytes())
    return bytes(result.tobytes())


# --- text layers ---------------------------------------------------------------------------------


def shifted_map(pdf: bytes, chance: Random) -> bytes:
    """Return the PDF with ToUnicode maps that name other letters than are drawn."""
    step = chance.choice((7, 29, 0x3D6))
    return _with_maps(pdf, lambda code: code + step)


def look_alike_map(pdf: bytes, chance: Random) -> bytes:
    """Return the PDF with maps that name the Latin code-page letter for each Cyrillic one."""

    def latin(code: int) -> int:
        data = chr(code).encode("cp1251", errors="replace")
        return data[0] if 0x400 <= code < 0x460 else code

    return _with_maps(pdf, latin)


def private_map(pdf: bytes, chance: Random) -> bytes:
    """Return the PDF with maps into the private use area."""
    return _with_maps(pdf, lambda code: 0xE000 + code % 0x800 if code > 32 else code)


def hidden_garbage(pdf: bytes, chance: Random) -> bytes:
    """Return a scan with the hidden layer of a program that knew no Cyrillic."""
    return _with_hidden(
        pdf, chance, lambda text: text.encode("cp1251", "replace").decode("latin-1")
    )


def hidden_right(pdf: bytes, chance: Random) -> bytes:
    """Return a scan with a hidden layer that is right."""
    return _with_hidden(pdf, chance, lambda text: text)


def _with_maps(pdf: bytes, change: Callable[[int], int]) -> bytes:
    document = library().open(stream=pdf)
    for xref in range(1, document.xref_length()):
        kind, value = document.xref_get_key(xref, "ToUnicode")
        if kind != "xref":
            continue
        target = int(value.split()[0])
        stream = document.xref_stream(target).decode("latin-1")

        def swap(match: re.Match[str]) -> str:
            return match[1] + f"<{change(int(match[2], 16)) & 0xFFFF:04X}>"

        stream = re.sub(r"(<[0-9a-fA-F]{4}> )<([0-9a-fA-F]{4})>(?=\s*(?:\n|\r))", swap, stream)
        document.update_stream(target, stream.encode("latin-1"))
    return bytes(document.tobytes())


def _with_hidden(pdf: bytes, chance: Random, change: Callable[[str], str]) -> bytes:
    from pipeline.evaluation.page_sheet import face, faces_here

    source = library().open(stream=pdf)
    result = library().open(stream=scanned(pdf, "clean, 200 dpi", chance))
    font = face(faces_here()[0])
    for old, new in zip(source, result, strict=True):
        writer = library().TextWriter(new.rect)
        for x0, _, x1, y1, text, *_ in old.get_text("words"):
            size = max(4.0, 10 * (x1 - x0) / font.text_length(text, fontsize=10))
            writer.append((x0, y1 - 0.2 * size), change(text), font=font, fontsize=size)
        writer.write_text(new, render_mode=3)
    return bytes(result.tobytes())


#: Name -> how a layer is made, and what the verdict on it should be.
LAYERS: Final[dict[str, tuple[Callable[[bytes, Random], bytes], str]]] = {
    "as drawn": (lambda pdf, chance: pdf, "text_layer"),
    "shifted map": (shifted_map, "ocr"),
    "code-page map": (look_alike_map, "ocr"),
    "private map": (private_map, "ocr"),
    "hidden, garbled": (hidden_garbage, "ocr"),
    "hidden, right": (hidden_right, "text_layer"),
}
